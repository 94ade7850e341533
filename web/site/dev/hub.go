// Package dev is what `make dev` adds to the server: it watches the sources,
// has the site built again, and tells the pages that are open.
package dev

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed reload.js
var reloadScript []byte

// The addresses that only development has. No built file begins with a hyphen.
const (
	scriptAddress = "/-/reload.js"
	eventsAddress = "/-/events"
	scriptTag     = `<script src="` + scriptAddress + `" defer></script>`
)

// Status is what open pages are told.
type Status struct {
	// Build differs from one good build to the next.
	Build string `json:"build"`
	// Failure is what the last build said if it failed, else empty.
	Failure string `json:"failure"`
}

// Hub holds the status and tells its listeners of each change.
type Hub struct {
	mu        sync.Mutex
	status    Status
	listeners map[chan Status]struct{}
	started   string
	builds    int
}

// NewHub starts with no build. The time tells this run's builds from those of
// the run before, so that pages reload after a restart.
func NewHub(now time.Time) *Hub {
	return &Hub{listeners: map[chan Status]struct{}{}, started: strconv.FormatInt(now.UnixNano(), 36)}
}

// Built tells that there is a new good build.
func (h *Hub) Built() {
	h.set(func(s *Status) {
		h.builds++
		*s = Status{Build: h.started + "." + strconv.Itoa(h.builds)}
	})
}

// Failed tells what a failed build said. The last good build goes on.
func (h *Hub) Failed(output string) {
	h.set(func(s *Status) { s.Failure = output })
}

// Status is the present one.
func (h *Hub) Status() Status {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.status
}

func (h *Hub) set(change func(*Status)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	change(&h.status)
	for l := range h.listeners {
		// A listener holds one status; an unread older one is replaced.
		select {
		case <-l:
		default:
		}
		l <- h.status
	}
}

// listen returns the present status and all that follow.
func (h *Hub) listen() (statuses chan Status, stop func()) {
	statuses = make(chan Status, 1)
	h.mu.Lock()
	defer h.mu.Unlock()
	statuses <- h.status
	h.listeners[statuses] = struct{}{}
	return statuses, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.listeners, statuses)
	}
}

// Handler serves a site with a reloading script in each page.
func (h *Hub) Handler(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == scriptAddress:
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			w.Header().Set("Cache-Control", "no-store")
			// A page that has gone needs no script.
			_, _ = w.Write(reloadScript)
		case r.URL.Path == eventsAddress:
			h.events(w, r)
		case r.Method == http.MethodGet && (strings.HasSuffix(r.URL.Path, "/") || strings.HasSuffix(r.URL.Path, ".html")):
			servePage(w, r, site)
		default:
			site.ServeHTTP(w, r)
		}
	})
}

// servePage adds the script to a page that is there; its entity tag and length go.
func servePage(w http.ResponseWriter, r *http.Request, site http.Handler) {
	plain := r.Clone(r.Context())
	for _, name := range []string{"Accept-Encoding", "Range", "If-None-Match", "If-Range", "If-Match"} {
		plain.Header.Del(name)
	}
	page := httptest.NewRecorder()
	site.ServeHTTP(page, plain)
	body := page.Body.Bytes()
	if page.Code == http.StatusOK {
		body = withScript(body)
	}
	header := w.Header()
	for name, values := range page.Header() {
		header[name] = values
	}
	header.Del("ETag")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(page.Code)
	// As above: the client may have gone.
	_, _ = w.Write(body)
}

// withScript puts the script at the end of a page's head.
func withScript(page []byte) []byte {
	end := []byte("</head>")
	if i := bytes.Index(page, end); i >= 0 {
		return bytes.Join([][]byte{page[:i], []byte(scriptTag), page[i:]}, nil)
	}
	return append(page, scriptTag...)
}

// events sends each status as a server-sent event until the client leaves or
// the server stops.
func (h *Hub) events(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	// The answer has no end; the server's limit for writing is for files.
	if err := control.SetWriteDeadline(time.Time{}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Access-Control-Allow-Origin", "*")
	statuses, stop := h.listen()
	defer stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case s := <-statuses:
			text, err := json.Marshal(s)
			if err != nil {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", text); err != nil {
				return
			}
			if err := control.Flush(); err != nil {
				return
			}
		}
	}
}
