package dev

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// listener reads a hub's events as a page does.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
}

func listenTo(t *testing.T, address string) *listener {
	t.Helper()
	r, err := http.Get(address + eventsAddress)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	if kind := r.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatalf("events come as %q", kind)
	}
	return &listener{t, bufio.NewScanner(r.Body)}
}

func (l *listener) next() (s Status) {
	l.t.Helper()
	for l.lines.Scan() {
		if text, ok := strings.CutPrefix(l.lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(text), &s); err != nil {
				l.t.Fatal(err)
			}
			return s
		}
	}
	l.t.Fatalf("the events ended: %v", l.lines.Err())
	return s
}

func startHub(t *testing.T, site http.HandlerFunc) (*Hub, string) {
	h := NewHub(time.Unix(1, 0))
	s := httptest.NewServer(h.Handler(site))
	t.Cleanup(s.CloseClientConnections)
	t.Cleanup(s.Close)
	return h, s.URL
}

func get(t *testing.T, address string) (*http.Response, string) {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r, string(body)
}

func TestPagesAreToldOfBuildsAndFailures(t *testing.T) {
	h, address := startHub(t, func(http.ResponseWriter, *http.Request) {})
	l := listenTo(t, address)
	if s := l.next(); s != (Status{}) {
		t.Errorf("before any build: %+v", s)
	}
	h.Built()
	first := l.next()
	if first.Build == "" || first.Failure != "" {
		t.Errorf("after a build: %+v", first)
	}
	h.Failed("data/chips.csv:7: bad")
	failed := l.next()
	if failed.Build != first.Build || failed.Failure != "data/chips.csv:7: bad" {
		t.Errorf("after a failure: %+v, want the same build", failed)
	}
	if late := listenTo(t, address).next(); late != failed {
		t.Errorf("a page that is opened now hears %+v", late)
	}
	h.Built()
	if s := l.next(); s.Build == first.Build || s.Failure != "" {
		t.Errorf("after mending: %+v", s)
	}
	other := NewHub(time.Unix(2, 0))
	other.Built()
	if other.Status().Build == first.Build {
		t.Error("a restarted server's first build has the old one's name")
	}
}

func TestOnlyPagesGetTheScript(t *testing.T) {
	site := func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"x"`)
		w.Header().Set("Content-Security-Policy", "script-src 'self'")
		switch r.URL.Path {
		case "/":
			_, _ = io.WriteString(w, "<head><title>t</title></head><body></body>")
		case "/404.html", "/gone/":
			w.WriteHeader(http.StatusNotFound)
			_, _ = io.WriteString(w, "<head></head>")
		default:
			_, _ = io.WriteString(w, "let a")
		}
	}
	_, address := startHub(t, site)
	for path, want := range map[string]string{
		"/":         "<head><title>t</title>" + scriptTag + "</head><body></body>",
		"/gone/":    "<head></head>",
		"/stage.js": "let a",
	} {
		r, body := get(t, address+path)
		if body != want {
			t.Errorf("%s: %s", path, body)
		}
		if r.Header.Get("Content-Security-Policy") != "script-src 'self'" {
			t.Errorf("%s lost its policy: %v", path, r.Header)
		}
		if path == "/" && (r.Header.Get("ETag") != "" || r.Header.Get("Cache-Control") != "no-store" || int(r.ContentLength) != len(body)) {
			t.Errorf("%s: headers %v, length %d", path, r.Header, r.ContentLength)
		}
	}
	r, body := get(t, address+scriptAddress)
	if !strings.Contains(body, "EventSource") || !strings.HasPrefix(r.Header.Get("Content-Type"), "text/javascript") {
		t.Errorf("the script: %v", r.Header)
	}
	request, err := http.NewRequest("GET", address+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("If-None-Match", `"x"`)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		t.Errorf("a page from before a reload is kept: status %d", answer.StatusCode)
	}
}

func TestLoopBuildsAfterEachChangeAndReportsFailures(t *testing.T) {
	h := NewHub(time.Unix(1, 0))
	statuses, stop := h.listen()
	defer stop()
	<-statuses
	ctx, cancel := context.WithCancel(context.Background())
	changes := make(chan struct{}, 1)
	results := make(chan error, 1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		Loop(ctx, h, changes, func(context.Context) (string, error) {
			if err := <-results; err != nil {
				return "text of " + err.Error(), err
			}
			return "", nil
		})
	}()
	results <- nil
	if s := <-statuses; s.Build == "" {
		t.Errorf("first build: %+v", s)
	}
	changes <- struct{}{}
	results <- errors.New("a fault")
	if s := <-statuses; s.Failure != "text of a fault" {
		t.Errorf("failed build: %+v", s)
	}
	changes <- struct{}{}
	results <- nil
	if s := <-statuses; s.Failure != "" {
		t.Errorf("mended build: %+v", s)
	}
	cancel()
	<-done
}

func TestWatchSeesEditsNewFoldersAndRemovalsOfWhatCounts(t *testing.T) {
	root := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("data/chips.csv", "a")
	write("dist/index.html", "a")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	changes, err := Watch(ctx, root, func(path string) bool {
		return path == "dist" || strings.HasPrefix(path, "dist/") || filepath.Ext(path) == ".tmp"
	})
	if err != nil {
		t.Fatal(err)
	}
	seen := func(what string) {
		t.Helper()
		select {
		case <-changes:
		case <-time.After(10 * time.Second):
			t.Fatalf("%s was not seen", what)
		}
	}
	write("data/chips.csv", "b")
	seen("an edit")
	if err := os.Mkdir(filepath.Join(root, "scenes"), 0o777); err != nil {
		t.Fatal(err)
	}
	seen("a new folder")
	write("scenes/scene.go", "package scenes")
	seen("a file in a new folder")
	if err := os.Remove(filepath.Join(root, "scenes/scene.go")); err != nil {
		t.Fatal(err)
	}
	seen("a removal")
}

func TestOnlyEventsThatCanChangeTheSiteMatter(t *testing.T) {
	counts := func(path string) bool { return path != "dist/index.html" }
	for _, c := range []struct {
		event fsnotify.Event
		want  bool
	}{
		{fsnotify.Event{Name: "data/chips.csv", Op: fsnotify.Write}, true},
		{fsnotify.Event{Name: "data/chips.csv", Op: fsnotify.Write | fsnotify.Chmod}, true},
		{fsnotify.Event{Name: "data/chips.csv", Op: fsnotify.Rename}, true},
		{fsnotify.Event{Name: "data/chips.csv", Op: fsnotify.Chmod}, false},
		{fsnotify.Event{Name: "dist/index.html", Op: fsnotify.Write}, false},
	} {
		if got := matters(c.event, counts); got != c.want {
			t.Errorf("%v: %v", c.event, got)
		}
	}
}
