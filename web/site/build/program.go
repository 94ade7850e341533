package build

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"twopaths/web/site/memo"
)

// programSources are what the program in the browser is made of.
var programSources = []string{"main.go", "go.mod", "go.sum", "data", "scenes"}

// programFlags keep the program small. Its data are packed (data.Set.Pack).
// Paths of this machine stay out of it (-trimpath), and so do symbols and
// debugging data (-s -w), which no browser uses.
//
// Functions are not inlined (-l), which takes 12 % off the compressed program,
// but where it would cost: in Go's runtime, or the start takes 7 % more script
// time (442 for 412 ms to the first frame, medians of nine), and where frames
// are made. These are 2 % of the compressed program. Of two patterns that match
// a package the later one counts.
var programFlags = []string{
	"-tags=packed", "-trimpath", "-buildvcs=false", "-ldflags=-s -w",
	"-gcflags=all=-l",
	"-gcflags=runtime=", "-gcflags=internal/runtime/...=",
	"-gcflags=twopaths/scenes/picture/...=", "-gcflags=twopaths/scenes/typeset=", "-gcflags=golang.org/x/image/vector=",
}

// program builds the WebAssembly module.
func (b *builder) program(ctx context.Context) ([]byte, error) {
	// The tables come in as the pack, so that how they were saved is nothing to it.
	sources, err := memo.Tree(b.root, func(path string) bool { return notBuilt(path) || filepath.Ext(path) == ".csv" }, programSources...)
	if err != nil {
		return nil, err
	}
	pack := b.set.Pack()
	key := memo.KeyOf(sources[:], pack, []byte(runtime.Version()), []byte(strings.Join(programFlags, " ")))
	wasm, fresh, err := b.store.Do("program", key, func() ([]byte, error) {
		overlay, err := b.overlay(pack)
		if err != nil {
			return nil, err
		}
		out := filepath.Join(b.work, "program.wasm")
		command := exec.CommandContext(ctx, "go", slices.Concat([]string{"build", "-o", out, "-overlay", overlay}, programFlags, []string{"."})...)
		command.Dir = b.root
		command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
		var said bytes.Buffer
		command.Stdout, command.Stderr = &said, &said
		if err := command.Run(); err != nil {
			if said.Len() == 0 {
				return nil, fmt.Errorf("go build of the program: %w", err)
			}
			return nil, errors.New(strings.TrimSpace(said.String()))
		}
		return os.ReadFile(out)
	})
	if err == nil {
		b.log.step("program", fresh, len(wasm))
	}
	return wasm, err
}

// overlay lays the pack beside the sources of package data, and returns the
// file that tells go build so.
func (b *builder) overlay(pack []byte) (string, error) {
	packed := filepath.Join(b.work, "set.pack")
	if err := memo.WriteFile(packed, pack); err != nil {
		return "", err
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(b.root, "data", "set.pack"): packed}})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(b.work, "overlay.json")
	return overlay, memo.WriteFile(overlay, text)
}

// runtimeLicence stands above Go's wasm_exec.js, which is BSD-licensed.
const runtimeLicence = "/* wasm_exec.js: Copyright The Go Authors, BSD licence, https://go.dev/LICENSE */"

// runtimeScript is Go's own script that runs a module, of the same Go that
// builds it, without its comments.
func (b *builder) runtimeScript(ctx context.Context) ([]byte, error) {
	command := exec.CommandContext(ctx, "go", "env", "GOROOT")
	command.Dir = b.root
	root, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	name := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("this Go has no wasm_exec.js: %w", err)
	}
	result := api.Transform(string(source), api.TransformOptions{
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		LegalComments: api.LegalCommentsNone, Banner: runtimeLicence, Sourcefile: "wasm_exec.js",
	})
	if len(result.Errors) > 0 {
		return nil, errors.New(messages(result.Errors))
	}
	return result.Code, nil
}
