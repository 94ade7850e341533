package bench

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// dist is the built site, seen from this folder.
var dist = filepath.Join("..", "..", "..", "dist")

func TestTheSiteKeepsItsBounds(t *testing.T) {
	loads, err := Weigh(dist)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Join(dist, "stage", "index.html")); err != nil {
			t.Skip("there is no dist/ to weigh; `make dist` builds it, and `make test` does so first")
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range loads {
		if l.Still > StillBound {
			t.Errorf("%s, %s: %d bytes to the first still, at most %d", l.Scene, l.Language, l.Still, StillBound)
		}
		if l.Program > l.ProgramBound {
			t.Errorf("%s, %s: %d bytes to the running program, at most %d", l.Scene, l.Language, l.Program, l.ProgramBound)
		}
	}
	if len(loads) < 2 {
		t.Errorf("weighed %d loads, want one a scene and language", len(loads))
	}
}

func TestWeighAddsUpWhatTheBrowserFetches(t *testing.T) {
	dir := t.TempDir()
	put := func(name string, size int) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(strings.Repeat("x", size)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const page = `<link rel="alternate" href="https://elsewhere.example/oembed.json"><link rel="stylesheet" href="../assets/a.css"><script id="config" type="application/json">` +
		`{"formats":[{"id":"phone"},{"id":"wide"}],"scenes":[{"id":"s","stills":{"zh":"../stills/s/"},"facts":{"zh":"../facts/s.json"}}],` +
		`"program":"../assets/p.wasm","runtime":"../assets/r.js","typecase":"../assets/t.typecase"}</script>` +
		`<script src="../assets/a.js" defer></script><noscript><link rel="stylesheet" href="../assets/not-counted.css"></noscript>`
	if err := os.MkdirAll(filepath.Join(dir, "stage"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "stage", "index.html"), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	for name, size := range map[string]int{
		"stage/index.html.br": 1, "assets/a.css.br": 10, "assets/a.js.br": 100,
		"stills/s/phone-1.svg.br": 900, "stills/s/wide-1.svg.br": 1000,
		"assets/r.js.br": 10_000, "assets/t.typecase.br": 100_000, "assets/p.wasm.br": 1_000_000, "facts/s.json.br": 5_000_000,
	} {
		put(name, size)
	}
	loads, err := Weigh(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(loads) != 1 || loads[0].Still != 1111 || loads[0].Program != 6111111 {
		t.Errorf("%+v, want 1111 and 6111111 bytes", loads)
	}
	if err := os.Remove(filepath.Join(dir, "assets/p.wasm.br")); err != nil {
		t.Fatal(err)
	}
	if _, err := Weigh(dir); err == nil || !strings.Contains(err.Error(), "p.wasm.br") {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := Weigh(t.TempDir()); err == nil || !strings.Contains(err.Error(), "make dist") {
		t.Errorf("no site: %v", err)
	}
}
