package server

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"
)

// Listen takes a port. A port in use gets an error that says what to do.
func Listen(host, port string) (net.Listener, error) {
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil, fmt.Errorf("PORT=%s is not a port: write a number from 1 to 65535, as PORT=8081", port)
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("port %s on %s is in use by another program: stop that one, or choose another port, as PORT=%d", port, host, other(number))
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("port %s on %s needs more rights than you have: choose one above 1023, as PORT=8080", port, host)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s port %s: %w", host, port, err)
	}
	return l, nil
}

// other is the port to propose in place of one in use.
func other(port uint64) uint64 {
	if port >= 65535 {
		return 8080
	}
	return port + 1
}

// Address is the address to open in a browser.
func Address(l net.Listener) string {
	host, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return l.Addr().String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// patience is how long requests under way may take when the server stops.
const patience = 3 * time.Second

// Serve answers requests until the context ends, then finishes those under way.
// Long answers (events) must watch their request's context, which ends too.
func Serve(ctx context.Context, l net.Listener, handler http.Handler) error {
	s := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		// The program is 2 MB: a minute allows for 300 kbit/s.
		WriteTimeout:   time.Minute,
		IdleTimeout:    2 * time.Minute,
		MaxHeaderBytes: 1 << 16,
		BaseContext:    func(net.Listener) context.Context { return ctx },
		ErrorLog:       log.New(os.Stderr, "server: ", 0),
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		deadline, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		stopped <- s.Shutdown(deadline)
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	if err := <-stopped; err != nil {
		return fmt.Errorf("stopped while some answers were still under way: %w", err)
	}
	return nil
}
