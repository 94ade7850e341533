package main

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUsageIsSaid(t *testing.T) {
	if err := run(context.Background(), nil); err == nil || !strings.HasPrefix(err.Error(), "usage: site build|serve|") {
		t.Errorf("no command: %v", err)
	}
	if err := run(context.Background(), []string{"bulid"}); err == nil || !strings.Contains(err.Error(), `no command "bulid"; usage:`) {
		t.Errorf("a slip: %v", err)
	}
}

func TestAPortInUseIsToldBeforeAnythingIsBuilt(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, err := net.SplitHostPort(taken.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	work := filepath.Join(t.TempDir(), "work")
	for _, command := range []string{"serve", "dev"} {
		err := run(context.Background(), []string{command, "--port", port, "--work", work, "--out", filepath.Join(work, "out")})
		if err == nil || !strings.HasPrefix(err.Error(), "port "+port+" on 127.0.0.1 is in use") {
			t.Errorf("%s: %v", command, err)
		}
	}
	if _, err := os.Stat(work); !os.IsNotExist(err) {
		t.Error("something was built")
	}
}

func TestCommandsFindTheRepositoryFromWithin(t *testing.T) {
	t.Chdir("dev")
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "web", "site", "main.go")); err != nil {
		t.Error(err)
	}
	t.Chdir(t.TempDir())
	if root, err := repository(); err == nil {
		t.Errorf("found %s outside of any repository", root)
	}
}

func TestWatchPassesByWhatMakesNoOtherSite(t *testing.T) {
	for path, want := range map[string]bool{
		".": false, "data": false, "data/chips.csv": false, "scenes/chipcontrols/scene.go": false, "web/page/stage.js": false,
		"dist": true, ".build": true, ".git": true, "web/test": true, "web/test/node_modules": true,
		"data/testdata": true, "data/.chips.csv.swp": true,
	} {
		if unwatched(path) != want {
			t.Errorf("unwatched(%q) = %v", path, !want)
		}
	}
}

func TestPagesWaitWhileThereIsNoSite(t *testing.T) {
	var s swap
	s.set(waiting(""))
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	if answer.Code != http.StatusServiceUnavailable || answer.Header().Get("Retry-After") == "" || !strings.Contains(answer.Body.String(), "refresh") {
		t.Errorf("%d %v\n%s", answer.Code, answer.Header(), answer.Body)
	}
	s.set(http.NotFoundHandler())
	answer = httptest.NewRecorder()
	s.ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	if answer.Code != http.StatusNotFound {
		t.Errorf("the site is there, and the page still waits: %d", answer.Code)
	}
}
