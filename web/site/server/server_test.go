package server

import (
	"bytes"
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"twopaths/web/site/compress"
)

const (
	pageText    = "<!doctype html><title>两条路</title>"
	programName = "assets/program-0123456789ab.wasm"
	stillName   = "stills/chip-controls-zh-0123456789ab/wide-1.svg"
)

// built makes a small site with the twins that the build would make. Beside it
// lies a file that no address may reach.
func built(t *testing.T) (dir string, program []byte) {
	t.Helper()
	outer := t.TempDir()
	dir = filepath.Join(outer, "dist")
	program = bytes.Repeat([]byte("\x00asm program "), 400)
	files := map[string]string{
		"index.html": pageText, "en/index.html": "<!doctype html><title>Two Paths</title>", "stage/index.html": "stage",
		"404.html": "nothing here", programName: string(program), stillName: "<svg/>",
		"data/chips.csv": "id,tpp\nh20,2368\n", "data/chips.json": "[]", "s/chip-controls/share-zh.png": "png",
		"assets/stage-0123456789ab.js": "let a", "assets/stage-0123456789ab.css": "a{}", "assets/copy-0123456789ab.typecase": "case",
		"assets/notice.unknown": "?", "empty/.keep": "",
	}
	for name, content := range files {
		put(t, filepath.Join(dir, name), []byte(content))
		if !compress.Worth(name) {
			continue
		}
		for _, twin := range compress.Twins {
			packed, err := twin.Compress(name, []byte(content))
			if err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(dir, name+twin.Suffix), packed)
		}
	}
	put(t, filepath.Join(outer, "secret.txt"), []byte("secret"))
	if err := os.Symlink(filepath.Join(outer, "secret.txt"), filepath.Join(dir, "data/link.csv")); err != nil {
		t.Fatal(err)
	}
	return dir, program
}

func put(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

// ask sends one request over a real connection, with the address as it stands
// and without the client's own compression.
func ask(t *testing.T, address, method, target string, header ...string) (*http.Response, []byte) {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	var b strings.Builder
	b.WriteString(method + " " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n")
	for i := 0; i < len(header); i += 2 {
		b.WriteString(header[i] + ": " + header[i+1] + "\r\n")
	}
	b.WriteString("\r\n")
	if _, err := io.WriteString(conn, b.String()); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(newReader(conn), &http.Request{Method: method})
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, target, err)
	}
	return response, body
}

func start(t *testing.T) (address string, program []byte) {
	t.Helper()
	dir, program := built(t)
	s := httptest.NewServer(Handler(dir))
	t.Cleanup(s.Close)
	return s.URL, program
}

func TestTypesCachingAndPolicies(t *testing.T) {
	address, _ := start(t)
	policy := policyOf("test") // the host that ask names
	const immutable, check = "public, max-age=31536000, immutable", "no-cache"
	for _, c := range []struct{ target, kind, caching, policy string }{
		{"/", "text/html; charset=utf-8", check, policy},
		{"/en/", "text/html; charset=utf-8", check, policy},
		{"/stage/?scene=chip-controls&beat=3", "text/html; charset=utf-8", check, policy},
		{"/" + programName, "application/wasm", immutable, ""},
		{"/" + stillName, "image/svg+xml", immutable, inertPolicy},
		{"/assets/stage-0123456789ab.js", "text/javascript; charset=utf-8", immutable, ""},
		{"/assets/stage-0123456789ab.css", "text/css; charset=utf-8", immutable, ""},
		{"/assets/copy-0123456789ab.typecase", "application/octet-stream", immutable, ""},
		{"/assets/notice.unknown", "application/octet-stream", check, ""},
		{"/data/chips.csv", "text/csv; charset=utf-8; header=present", check, ""},
		{"/data/chips.json", "application/json", check, ""},
		{"/s/chip-controls/share-zh.png", "image/png", check, ""},
	} {
		r, _ := ask(t, address, "GET", c.target)
		for _, h := range []struct{ name, want string }{
			{"Content-Type", c.kind}, {"Cache-Control", c.caching}, {"Content-Security-Policy", c.policy},
			{"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "strict-origin-when-cross-origin"},
			{"Access-Control-Allow-Origin", "*"}, {"Cross-Origin-Resource-Policy", "cross-origin"},
			{"Accept-Ranges", "bytes"}, {"Last-Modified", ""},
		} {
			if got := r.Header.Get(h.name); got != h.want {
				t.Errorf("%s: %s is %q, want %q", c.target, h.name, got, h.want)
			}
		}
		if r.StatusCode != 200 {
			t.Errorf("%s: status %d", c.target, r.StatusCode)
		}
	}
}

func TestCompressedFormByAcceptEncoding(t *testing.T) {
	address, program := start(t)
	for _, c := range []struct{ accept, want string }{
		{"", ""},
		{"br", "br"},
		{"gzip", "gzip"},
		{"x-gzip", "gzip"},
		{"gzip, deflate, br, zstd", "br"},
		{"BR;Q=0.5", "br"},
		{"br;q=0.5, gzip;q=0.8", "gzip"},
		{"br;q=0, gzip", "gzip"},
		{"br;q=0, gzip;q=0", ""},
		{"*", "br"},
		{"*;q=0.5, br;q=0", "gzip"},
		{"*;q=0", ""},
		{"identity", ""},
		{"identity, br;q=0.5", ""},
		{"identity;q=0, br", "br"},
		{"br;q=2", ""},
		{"br;q=high, gzip;q=0.1", "gzip"},
		{"deflate", ""},
		{",;,br;;q=1,", "br"},
	} {
		r, body := ask(t, address, "GET", "/"+programName, "Accept-Encoding", c.accept)
		if got := r.Header.Get("Content-Encoding"); got != c.want {
			t.Errorf("Accept-Encoding %q gave %q, want %q", c.accept, got, c.want)
		}
		if r.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: Vary is %q", c.accept, r.Header.Get("Vary"))
		}
		if int(r.ContentLength) != len(body) {
			t.Errorf("Accept-Encoding %q: Content-Length %d for %d bytes", c.accept, r.ContentLength, len(body))
		}
		if !bytes.Equal(unpack(t, r.Header.Get("Content-Encoding"), body), program) {
			t.Errorf("Accept-Encoding %q: the unpacked body differs from the file", c.accept)
		}
	}
	if r, _ := ask(t, address, "GET", "/s/chip-controls/share-zh.png", "Accept-Encoding", "br"); r.Header.Get("Content-Encoding") != "" || r.Header.Get("Vary") != "" {
		t.Errorf("a picture that is compressed already: %v", r.Header)
	}
}

func unpack(t *testing.T, encoding string, body []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(body)
	switch encoding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		var err error
		if r, err = gzip.NewReader(r); err != nil {
			t.Fatal(err)
		}
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEntityTags(t *testing.T) {
	address, _ := start(t)
	seen := map[string]string{}
	for _, accept := range []string{"", "br", "gzip"} {
		r, _ := ask(t, address, "GET", "/", "Accept-Encoding", accept)
		tag := r.Header.Get("ETag")
		if len(tag) < 10 || tag[0] != '"' {
			t.Fatalf("ETag %q is not strong", tag)
		}
		if other, ok := seen[tag]; ok {
			t.Errorf("forms %q and %q share a tag", accept, other)
		}
		seen[tag] = accept
		for _, match := range []string{tag, `"other", ` + tag, "W/" + tag, "*"} {
			r, body := ask(t, address, "GET", "/", "Accept-Encoding", accept, "If-None-Match", match)
			if r.StatusCode != 304 || len(body) != 0 {
				t.Errorf("If-None-Match %s: status %d with %d bytes", match, r.StatusCode, len(body))
			}
			if r.Header.Get("ETag") != tag || r.Header.Get("Cache-Control") != "no-cache" || r.Header.Get("Vary") != "Accept-Encoding" || r.Header.Get("Access-Control-Allow-Origin") != "*" {
				t.Errorf("If-None-Match %s: headers %v", match, r.Header)
			}
			if r.Header.Get("Content-Encoding") != "" || r.Header.Get("Content-Length") != "" {
				t.Errorf("If-None-Match %s: 304 describes a body: %v", match, r.Header)
			}
		}
		if r, _ := ask(t, address, "GET", "/", "Accept-Encoding", accept, "If-None-Match", `"other"`); r.StatusCode != 200 {
			t.Errorf("another tag: status %d", r.StatusCode)
		}
		if r, _ := ask(t, address, "GET", "/", "Accept-Encoding", accept, "If-Match", `"other"`); r.StatusCode != 412 {
			t.Errorf("If-Match of another tag: status %d", r.StatusCode)
		}
	}
}

func TestTagChangesWithTheFile(t *testing.T) {
	dir, _ := built(t)
	s := httptest.NewServer(Handler(dir))
	t.Cleanup(s.Close)
	before, _ := ask(t, s.URL, "GET", "/")
	put(t, filepath.Join(dir, "index.html"), []byte(pageText+"<p>新"))
	after, body := ask(t, s.URL, "GET", "/")
	if before.Header.Get("ETag") == after.Header.Get("ETag") || !strings.HasSuffix(string(body), "<p>新") {
		t.Errorf("the file changed, its tag did not: %s", after.Header.Get("ETag"))
	}
}

func TestRanges(t *testing.T) {
	address, program := start(t)
	for _, accept := range []string{"", "br", "gzip"} {
		whole, full := ask(t, address, "GET", "/"+programName, "Accept-Encoding", accept)
		size := len(full)
		if accept == "" && !bytes.Equal(full, program) {
			t.Fatal("the plain form differs from the file")
		}
		for _, c := range []struct {
			ask        string
			status     int
			from, upto int
		}{
			{"bytes=0-9", 206, 0, 10},
			{"bytes=5-", 206, 5, size},
			{"bytes=-7", 206, size - 7, size},
			{"bytes=0-999999", 206, 0, size},
			{"bytes=999999-", 416, 0, 0},
			{"bytes=9-5", 416, 0, 0},
			{"lines=1-2", 416, 0, 0},
		} {
			r, body := ask(t, address, "GET", "/"+programName, "Accept-Encoding", accept, "Range", c.ask)
			if r.StatusCode != c.status {
				t.Errorf("%s of form %q: status %d, want %d", c.ask, accept, r.StatusCode, c.status)
				continue
			}
			if c.status != 206 {
				if r.Header.Get("Content-Encoding") != "" || r.Header.Get("Cache-Control") != "" {
					t.Errorf("%s of form %q: an error that is cached or encoded: %v", c.ask, accept, r.Header)
				}
				continue
			}
			if !bytes.Equal(body, full[c.from:c.upto]) || int(r.ContentLength) != c.upto-c.from {
				t.Errorf("%s of form %q: %d bytes, length %d, want %d", c.ask, accept, len(body), r.ContentLength, c.upto-c.from)
			}
			// A range is of the chosen form: it says so and carries its tag.
			if r.Header.Get("Content-Encoding") != whole.Header.Get("Content-Encoding") || r.Header.Get("ETag") != whole.Header.Get("ETag") {
				t.Errorf("%s of form %q: %v", c.ask, accept, r.Header)
			}
		}
		if r, _ := ask(t, address, "GET", "/"+programName, "Accept-Encoding", accept, "Range", "bytes=0-1", "If-Range", `"other"`); r.StatusCode != 200 {
			t.Errorf("If-Range of another state: status %d, want the whole file", r.StatusCode)
		}
		if r, _ := ask(t, address, "GET", "/"+programName, "Accept-Encoding", accept, "Range", "bytes=0-1", "If-Range", whole.Header.Get("ETag")); r.StatusCode != 206 {
			t.Errorf("If-Range of this state: status %d", r.StatusCode)
		}
		if r, body := ask(t, address, "GET", "/"+programName, "Accept-Encoding", accept, "Range", "bytes=0-1,4-5"); r.StatusCode != 206 || int(r.ContentLength) != len(body) || !strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/byteranges") {
			t.Errorf("two ranges: status %d, %v", r.StatusCode, r.Header)
		}
	}
}

func TestHeadIsGetWithoutBody(t *testing.T) {
	address, _ := start(t)
	for _, target := range []string{"/", "/en/", "/" + programName, "/missing", "/stage"} {
		for _, accept := range []string{"", "br"} {
			get, _ := ask(t, address, "GET", target, "Accept-Encoding", accept)
			head, body := ask(t, address, "HEAD", target, "Accept-Encoding", accept)
			if head.StatusCode != get.StatusCode || len(body) != 0 {
				t.Errorf("HEAD %s: status %d, %d bytes", target, head.StatusCode, len(body))
			}
			for _, name := range []string{"Content-Type", "Content-Length", "Content-Encoding", "ETag", "Cache-Control", "Location"} {
				if head.Header.Get(name) != get.Header.Get(name) {
					t.Errorf("HEAD %s: %s is %q, GET's %q", target, name, head.Header.Get(name), get.Header.Get(name))
				}
			}
		}
	}
}

func TestOtherMethodsAreRefused(t *testing.T) {
	address, _ := start(t)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"} {
		r, body := ask(t, address, method, "/", "Content-Length", "0")
		if r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" || bytes.Contains(body, []byte("两条路")) {
			t.Errorf("%s: status %d, Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
}

func TestFoldersAreNeverListed(t *testing.T) {
	address, _ := start(t)
	for target, want := range map[string]string{
		"/stage": "./stage/", "/en": "./en/", "/stage?beat=3&lang=en": "./stage/?beat=3&lang=en", "/s/chip-controls": "./chip-controls/",
	} {
		r, _ := ask(t, address, "GET", target)
		if r.StatusCode != 301 || r.Header.Get("Location") != want {
			t.Errorf("%s: status %d to %q, want 301 to %q", target, r.StatusCode, r.Header.Get("Location"), want)
		}
	}
	for _, target := range []string{"/assets/", "/data/", "/stills/", "/empty/"} {
		r, body := ask(t, address, "GET", target)
		if r.StatusCode != 404 || string(body) != "nothing here" {
			t.Errorf("%s: status %d, %q", target, r.StatusCode, body)
		}
	}
}

func TestNoAddressLeavesTheFolder(t *testing.T) {
	address, _ := start(t)
	for _, target := range []string{
		"/../secret.txt", "/data/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/data/..%2F..%2Fsecret.txt",
		"/%2e%2e%5csecret.txt", `/..\secret.txt`, "/data/link.csv", "//secret.txt", "/data//chips.csv", "/./index.html",
		"/index.html/", "/index.html%00", "/data%2fchips.csv", "/index.html.br", "/index.html.gz", "/empty/.keep", "/.", "/..",
		"/missing", "/missing/", "/" + programName + "/x",
	} {
		r, body := ask(t, address, "GET", target)
		if r.StatusCode != 404 {
			t.Errorf("%s: status %d, want 404", target, r.StatusCode)
		}
		if string(body) != "nothing here" || r.Header.Get("Cache-Control") != "no-cache" || r.Header.Get("ETag") != "" || r.Header.Get("Content-Security-Policy") != inertPolicy {
			t.Errorf("%s: %q %v", target, body, r.Header)
		}
	}
}

func TestMissingPageIsCompressedToo(t *testing.T) {
	address, _ := start(t)
	r, body := ask(t, address, "GET", "/missing", "Accept-Encoding", "br")
	if got := unpack(t, r.Header.Get("Content-Encoding"), body); r.StatusCode != 404 || string(got) != "nothing here" {
		t.Errorf("status %d, %q", r.StatusCode, got)
	}
}

func TestAnUnbuiltFolderIsAPlain404(t *testing.T) {
	s := httptest.NewServer(Handler(filepath.Join(t.TempDir(), "none")))
	t.Cleanup(s.Close)
	if r, body := ask(t, s.URL, "GET", "/"); r.StatusCode != 404 || string(body) != "404 not found\n" {
		t.Errorf("status %d, %q", r.StatusCode, body)
	}
}

func TestThePolicyNamesTheOwnOriginAndNothingThatIsNoHost(t *testing.T) {
	for host, want := range map[string]string{
		"127.0.0.1:8080": "script-src 'self' http://127.0.0.1:8080 https://127.0.0.1:8080 'wasm-unsafe-eval';",
		"[::1]:8080":     "script-src 'self' http://[::1]:8080 https://[::1]:8080 'wasm-unsafe-eval';",
		"a; img-src *":   "script-src 'self' 'wasm-unsafe-eval';",
		"":               "script-src 'self' 'wasm-unsafe-eval';",
	} {
		if got := policyOf(host); !strings.Contains(got, want) {
			t.Errorf("policy at %q: %s; want %s", host, got, want)
		}
	}
}
