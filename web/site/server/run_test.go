package server

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

// newReader leaves the response's body to its own connection.
func newReader(r io.Reader) *bufio.Reader { return bufio.NewReader(r) }

func TestListenErrorsSayWhatToDo(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, err := net.SplitHostPort(taken.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ host, port, want string }{
		{"127.0.0.1", port, "port " + port + " on 127.0.0.1 is in use by another program: stop that one, or choose another port, as PORT="},
		{"127.0.0.1", "eighty", "PORT=eighty is not a port: write a number from 1 to 65535, as PORT=8081"},
		{"127.0.0.1", "70000", "PORT=70000 is not a port: write a number from 1 to 65535, as PORT=8081"},
		{"no.such.host.invalid", "8101", "cannot listen on no.such.host.invalid port 8101: "},
	} {
		l, err := Listen(c.host, c.port)
		if err == nil {
			l.Close()
			t.Errorf("%s:%s: no error", c.host, c.port)
			continue
		}
		if !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s:%s: %v\nwant %s", c.host, c.port, err, c.want)
		}
	}
	if other(65535) == 65536 {
		t.Error("proposes port 65536")
	}
}

func TestAddressCanBeOpened(t *testing.T) {
	for host, want := range map[string]string{"127.0.0.1": "http://127.0.0.1:", "0.0.0.0": "http://127.0.0.1:"} {
		l, err := Listen(host, "0")
		if err != nil {
			t.Fatal(err)
		}
		if got := Address(l); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "/") {
			t.Errorf("%s: %s", host, got)
		}
		l.Close()
	}
}

func TestStopFinishesAnswersUnderWay(t *testing.T) {
	l, err := Listen("127.0.0.1", "0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	begun := make(chan struct{})
	served := make(chan error, 1)
	go func() {
		served <- Serve(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			close(begun)
			<-r.Context().Done() // as an event stream does
			_, _ = io.WriteString(w, "whole")
		}))
	}()
	answered := make(chan string, 1)
	go func() {
		r, err := http.Get(Address(l))
		if err != nil {
			answered <- err.Error()
			return
		}
		defer r.Body.Close()
		body, err := io.ReadAll(r.Body)
		if err != nil {
			answered <- err.Error()
			return
		}
		answered <- string(body)
	}()
	<-begun
	stop()
	if got := <-answered; got != "whole" {
		t.Errorf("the answer under way became %q", got)
	}
	if err := <-served; err != nil {
		t.Errorf("graceful stop: %v", err)
	}
	if _, err := net.Dial("tcp", l.Addr().String()); err == nil {
		t.Error("the port is still taken")
	}
}
