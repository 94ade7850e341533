// Command site builds, serves and checks the site. The Makefile calls it; run
// it from the repository's folder.
//
//	site build    write dist/ (or what else --out names)
//	site serve    build, then serve dist/
//	site dev      serve, build after each change, reload open pages
//	site bench    print the sizes that the project sets itself bounds for
//	site test     every check, and a line of counts
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"twopaths/web/site/bench"
	"twopaths/web/site/build"
	"twopaths/web/site/dev"
	"twopaths/web/site/gates"
	"twopaths/web/site/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	switch err := run(ctx, os.Args[1:]); {
	case err == nil || ctx.Err() != nil && !errors.Is(err, errChecks):
	case errors.Is(err, errChecks):
		os.Exit(1) // the line of counts has said it
	default:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// errChecks tells that checks failed or were stopped.
var errChecks = errors.New("some checks failed")

// settings are what the commands take, from flags whose defaults come from the
// environment, so that `make serve PORT=8081` reads naturally.
type settings struct {
	root, out, work, address, host, port string
	fast                                 bool
}

const usage = "usage: site build|serve|dev|bench|test [--out dist] [--work .build] [--address https://…/] [--host 127.0.0.1] [--port 8080] [--fast]"

func run(ctx context.Context, arguments []string) error {
	if len(arguments) == 0 {
		return errors.New(usage)
	}
	var s settings
	f := flag.NewFlagSet("site", flag.ContinueOnError)
	f.StringVar(&s.out, "out", "dist", "the folder to write")
	f.StringVar(&s.work, "work", ".build", "the folder for what makes the next build quick")
	f.StringVar(&s.address, "address", environment("SITE", "https://two-paths.example/"), "the site's address on the web (SITE)")
	f.StringVar(&s.host, "host", environment("HOST", "127.0.0.1"), "the address to listen on (HOST)")
	f.StringVar(&s.port, "port", environment("PORT", "8080"), "the port to listen on (PORT)")
	f.BoolVar(&s.fast, "fast", false, "leave out compressed forms and minifying")
	if err := f.Parse(arguments[1:]); err != nil {
		return err
	}
	var err error
	if s.root, err = repository(); err != nil {
		return err
	}
	for _, folder := range []*string{&s.out, &s.work} {
		if !filepath.IsAbs(*folder) {
			*folder = filepath.Join(s.root, *folder)
		}
	}
	if !strings.HasSuffix(s.address, "/") {
		s.address += "/"
	}
	switch arguments[0] {
	case "build":
		return s.buildTo(ctx, os.Stdout)
	case "serve":
		return s.serve(ctx)
	case "dev":
		return s.dev(ctx)
	case "bench":
		return bench.Print(os.Stdout, s.out)
	case "test":
		return s.test(ctx)
	}
	return fmt.Errorf("site: no command %q; %s", arguments[0], usage)
}

func environment(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// repository finds the folder of go.mod, at or above the working folder.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("no go.mod in %s or above it; run this in the project's folder", dir)
		}
	}
}

func (s *settings) buildTo(ctx context.Context, log io.Writer) error {
	return build.Run(ctx, build.Options{Root: s.root, Out: s.out, Work: s.work, Address: s.address, Fast: s.fast, Log: log})
}

// waiting is what a page that is asked for before the first build is answered
// with; it asks again by itself.
func waiting(failure string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "1")
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		build.WaitingPage(w, failure)
	})
}

// swap is a handler that can be replaced while it serves.
type swap struct{ now atomic.Pointer[http.Handler] }

func (s *swap) set(h http.Handler) { s.now.Store(&h) }

func (s *swap) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	(*s.now.Load()).ServeHTTP(w, r)
}

// serve takes the port first, so that one in use is told at once and the
// address can be opened while the site is built.
func (s *settings) serve(ctx context.Context) error {
	l, err := server.Listen(s.host, s.port)
	if err != nil {
		return err
	}
	var handler swap
	handler.set(waiting(""))
	served := make(chan error, 1)
	serving, stop := context.WithCancel(ctx)
	defer stop()
	go func() { served <- server.Serve(serving, l, &handler) }()
	fmt.Printf("Two Paths will be at %s\n", server.Address(l))
	start := time.Now()
	if err := s.buildTo(ctx, os.Stdout); err != nil {
		stop()
		return errors.Join(err, <-served)
	}
	handler.set(server.Handler(s.out))
	fmt.Printf("ready after %s: open %s (Ctrl+C stops)\n", time.Since(start).Round(100*time.Millisecond), server.Address(l))
	return <-served
}

// dev builds in a process of its own: what the site is made of is compiled into
// this tool, so a change makes a new tool first.
func (s *settings) dev(ctx context.Context) error {
	l, err := server.Listen(s.host, s.port)
	if err != nil {
		return err
	}
	s.out = filepath.Join(s.work, "dev")
	changes, err := dev.Watch(ctx, s.root, unwatched)
	if err != nil {
		return err
	}
	hub := dev.NewHub(time.Now())
	var handler swap
	handler.set(waiting(""))
	fmt.Printf("Two Paths will be at %s; it is built again after each change (Ctrl+C stops)\n", server.Address(l))
	go dev.Loop(ctx, hub, changes, func(ctx context.Context) (string, error) {
		start := time.Now()
		output, err := s.rebuild(ctx)
		switch {
		case err == nil:
			handler.set(server.Handler(s.out))
			fmt.Printf("built in %s\n", time.Since(start).Round(100*time.Millisecond))
		case ctx.Err() == nil:
			fmt.Fprintf(os.Stderr, "%s\nthe build failed; what was built before goes on\n", output)
			if hub.Status().Build == "" {
				handler.set(waiting(output))
			}
		}
		return output, err
	})
	return server.Serve(ctx, l, hub.Handler(&handler))
}

// unwatched are the folders whose changes make no other site.
func unwatched(path string) bool {
	switch filepath.Base(path) {
	case "node_modules", "testdata":
		return true
	}
	return path == "dist" || path == "web/test" || filepath.Base(path)[0] == '.' && path != "."
}

func (s *settings) rebuild(ctx context.Context) (output string, err error) {
	tool := filepath.Join(s.work, "site-dev")
	for _, command := range [][]string{
		{"go", "build", "-trimpath", "-o", tool, "./web/site"},
		{tool, "build", "--fast", "--out", s.out, "--work", s.work, "--address", s.address},
	} {
		c := exec.CommandContext(ctx, command[0], command[1:]...)
		c.Dir = s.root
		// Progress goes to the terminal; what went wrong goes to the page too.
		c.Stdout = os.Stdout
		var said strings.Builder
		c.Stderr = &said
		if err := c.Run(); err != nil {
			if said.Len() == 0 {
				said.WriteString(err.Error())
			}
			return strings.TrimSpace(said.String()), err
		}
	}
	return "", nil
}

func (s *settings) test(ctx context.Context) error {
	total := gates.Run(ctx, os.Stdout, gates.Project(s.root, s.buildTo))
	if total.Failed > 0 {
		return errChecks
	}
	return nil
}
