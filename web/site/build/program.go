package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"twopaths/web/site/engine"
	"twopaths/web/site/memo"
)

// programSources are what the program in the browser is made of.
var programSources = []string{"main.go", "go.mod", "go.sum", "data", "scenes"}

// programFlags keep the program small. Its data are packed (data.Set.Pack).
// Paths of this machine stay out of it (-trimpath), and so do symbols and
// debugging data (-s -w), which no browser uses.
var programFlags = []string{"-tags=packed", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}

// program builds the WebAssembly module.
func (b *builder) program(ctx context.Context) ([]byte, error) {
	// The tables come in as the pack, so that how they were saved is nothing to it.
	sources, err := memo.Tree(b.root, func(path string) bool { return notBuilt(path) || filepath.Ext(path) == ".csv" }, programSources...)
	if err != nil {
		return nil, err
	}
	pack := b.set.Pack()
	changes := engine.Changes()
	key := memo.KeyOf(sources[:], pack, []byte(runtime.Version()), []byte(strings.Join(programFlags, " ")), changes[:])
	wasm, fresh, err := b.store.Do("program", key, func() ([]byte, error) {
		flags, err := b.replacements(ctx, pack)
		if err != nil {
			return nil, err
		}
		out := filepath.Join(b.work, "program.wasm")
		command := exec.CommandContext(ctx, "go", slices.Concat([]string{"build", "-o", out}, flags, programFlags, []string{"."})...)
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

// shader is the one shader of the program's own.
const shader = "scenes/picture/gpu/shader.kage"

// replacements returns the flags that build the program with the packed tables
// and with an Ebitengine whose shaders are compiled already.
func (b *builder) replacements(ctx context.Context, pack []byte) (flags []string, err error) {
	replace := map[string]string{}
	lean, err := engine.Make(ctx, b.root, filepath.Join(b.work, "engine"), shader)
	switch {
	case err == nil:
		flags = []string{"-modfile", lean.Modfile}
		maps.Copy(replace, lean.Replace)
	case errors.Is(err, engine.ErrVersion):
		b.log.note(err.Error() + "; the program will be larger and start later")
	default:
		return nil, err
	}
	packed := filepath.Join(b.work, "set.pack")
	if err := memo.WriteFile(packed, pack); err != nil {
		return nil, err
	}
	replace[filepath.Join(b.root, "data", "set.pack")] = packed
	overlay := filepath.Join(b.work, "overlay.json")
	return append(flags, "-overlay", overlay), engine.WriteOverlay(overlay, replace)
}

// goroot is where the Go that builds the program is installed.
func (b *builder) goroot(ctx context.Context) (string, error) {
	command := exec.CommandContext(ctx, "go", "env", "GOROOT")
	command.Dir = b.root
	root, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	return strings.TrimSpace(string(root)), nil
}

// runtimeLicence stands above Go's wasm_exec.js, which is BSD-licensed.
const runtimeLicence = "/* wasm_exec.js: Copyright The Go Authors, BSD licence, https://go.dev/LICENSE */"

// runtimeScript is Go's own script that runs a module, of the same Go that
// builds it, without its comments.
func (b *builder) runtimeScript(ctx context.Context) ([]byte, error) {
	root, err := b.goroot(ctx)
	if err != nil {
		return nil, err
	}
	name := filepath.Join(root, "lib", "wasm", "wasm_exec.js")
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
