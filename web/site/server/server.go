// Package server serves a built site from its folder: for development, and for
// small use behind nothing else.
//
// net/http's ServeContent does ranges and conditional requests; files are
// opened beneath the folder's os.Root, so that no path leads out of it, not
// even by a symbolic link. Compressed forms were made by the build and are
// chosen by Accept-Encoding.
package server

import (
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"twopaths/web/site/compress"
)

// policyOf is the content-security policy of pages that are asked for at a
// host: their own origin only, and WebAssembly. Any host may frame them. Styles
// in attributes are refused, which scripts do not need: they set styles through
// the object model.
//
// The own origin is named beside 'self': in a frame with an opaque origin
// (sandbox="allow-scripts" alone) 'self' matches nothing in WebKit (2.50).
func policyOf(host string) string {
	own := "'self'"
	if plainHost.MatchString(host) {
		own += " http://" + host + " https://" + host
	}
	return strings.ReplaceAll("default-src 'none'; script-src OWN 'wasm-unsafe-eval'; style-src OWN; img-src OWN data: blob:; "+
		"connect-src OWN; font-src OWN; frame-src OWN; manifest-src OWN; worker-src OWN; "+
		"base-uri 'none'; form-action 'none'; frame-ancestors *", "OWN", own)
}

// plainHost is a name or address with or without a port: anything else that a
// client calls the host has no place in a header.
var plainHost = regexp.MustCompile(`^[A-Za-z0-9.\-]+(:[0-9]+)?$|^\[[0-9A-Fa-f:]+\](:[0-9]+)?$`)

// inertPolicy is that of files which run nothing and fetch nothing: pictures
// opened on their own, and the page for a missing address, whose style is inside.
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

// types are the media types by extension, written out so that they are the same
// on every machine.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".csv":         "text/csv; charset=utf-8; header=present",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".wasm":        "application/wasm",
	".txt":         "text/plain; charset=utf-8",
	".xml":         "application/xml",
	".webmanifest": "application/manifest+json",
}

// hashed matches paths with a content hash in a file's or folder's name: what
// they hold never changes.
var hashed = regexp.MustCompile(`-[0-9a-f]{12}(\.[a-z]+$|/)`)

// site is the handler over one folder.
type site struct {
	dir  string
	tags tags
}

// Handler serves the site in a folder. The folder may be rebuilt meanwhile.
func Handler(dir string) http.Handler { return &site{dir: dir} }

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	// Frames that an editor sandboxes have an opaque origin of their own: to
	// them even the page's own modules are another origin's.
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")

	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "405 method not allowed: this site is only read", http.StatusMethodNotAllowed)
		return
	}
	name, ok := fileName(r.URL)
	if !ok {
		s.missing(w, r)
		return
	}
	if name != "" && s.isFolder(name) {
		// Relative, so that it holds in whatever sub-folder a proxy puts the site.
		target := url.URL{Path: "./" + path.Base(name) + "/", RawQuery: r.URL.RawQuery}
		h.Set("Location", target.String())
		h.Set("Cache-Control", "no-cache")
		h.Set("Content-Length", "0")
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if !s.serve(w, r, name, http.StatusOK) {
		s.missing(w, r)
	}
}

// fileName is the file's path beneath the folder that an address names, with a
// trailing slash for a folder and empty for the root. It refuses what a plain
// address of this site never has: encoded slashes, dots that lead upwards,
// double slashes, backslashes, hidden files, the compressed twins.
func fileName(u *url.URL) (name string, ok bool) {
	escaped := strings.ToLower(u.EscapedPath())
	if strings.Contains(escaped, "%2f") || strings.Contains(escaped, "%5c") || strings.Contains(escaped, "%00") {
		return "", false
	}
	name, found := strings.CutPrefix(u.Path, "/")
	if !found || strings.Contains(name, `\`) {
		return "", false
	}
	if name == "" {
		return "", true
	}
	for element := range strings.SplitSeq(strings.TrimSuffix(name, "/"), "/") {
		if element == "" || element[0] == '.' {
			return "", false
		}
	}
	for _, twin := range compress.Twins {
		if strings.HasSuffix(name, twin.Suffix) {
			return "", false
		}
	}
	return name, true
}

func (s *site) isFolder(name string) bool {
	if strings.HasSuffix(name, "/") {
		return false
	}
	f, err := os.OpenInRoot(s.dir, name)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	return err == nil && info.IsDir()
}

// serve answers with a file in the best form that the client accepts. It
// answers nothing and returns false if there is no such file.
func (s *site) serve(w http.ResponseWriter, r *http.Request, name string, status int) bool {
	f, encoding, err := s.open(name, r.Header.Values("Accept-Encoding"))
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	tag, err := s.tags.of(f, info, name+" "+encoding)
	if err != nil {
		return false
	}
	h := w.Header()
	extension := path.Ext(name)
	kind, known := types[extension]
	if !known {
		kind = "application/octet-stream"
	}
	h.Set("Content-Type", kind)
	switch {
	case extension == ".html" && status == http.StatusOK:
		h.Set("Content-Security-Policy", policyOf(r.Host))
	case extension == ".html" || extension == ".svg":
		h.Set("Content-Security-Policy", inertPolicy)
	}
	if hashed.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	if compress.Worth(name) {
		h.Set("Vary", "Accept-Encoding")
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	size := strconv.FormatInt(info.Size(), 10)
	if status != http.StatusOK {
		h.Set("Content-Length", size)
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			// The client may leave in the middle; there is nobody to tell.
			_, _ = io.Copy(w, f)
		}
		return true
	}
	h.Set("ETag", tag)
	// No time of change: a build that writes the same bytes again must not
	// make a browser fetch them again, and the tag says more.
	http.ServeContent(sized{w, size}, r, "", time.Time{}, f)
	return true
}

// sized gives a whole answer its length, which ServeContent leaves out where
// the content is encoded, lest some middleware compress it afterwards.
type sized struct {
	http.ResponseWriter
	size string
}

func (s sized) WriteHeader(status int) {
	if status == http.StatusOK {
		s.Header().Set("Content-Length", s.size)
	}
	s.ResponseWriter.WriteHeader(status)
}

// open opens the form of a file that the client likes best.
func (s *site) open(name string, accept []string) (f *os.File, encoding string, err error) {
	if compress.Worth(name) {
		for _, twin := range preferred(accept) {
			if f, err := os.OpenInRoot(s.dir, name+twin.Suffix); err == nil {
				return f, twin.Encoding, nil
			}
		}
	}
	f, err = os.OpenInRoot(s.dir, name)
	return f, "", err
}

// missing answers that there is nothing at this address.
func (s *site) missing(w http.ResponseWriter, r *http.Request) {
	if !s.serve(w, r, "404.html", http.StatusNotFound) {
		w.Header().Set("Cache-Control", "no-cache")
		http.Error(w, "404 not found", http.StatusNotFound)
	}
}
