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
// Functions are inlined only in Go's runtime and where frames are made: 52 KB of
// brotli, for a fifth of a frame's script; inlined everywhere the program would
// be another 250 KB larger.
var programFlags = append([]string{
	"-tags=packed", "-trimpath", "-buildvcs=false", "-ldflags=-s -w",
	"-gcflags=all=-l", // Of the patterns that match a package the last one counts.
}, inlined(
	"runtime", "internal/runtime/...", "syscall/js",
	engine, engine+"/internal/ui", engine+"/internal/buffered", engine+"/internal/mipmap", engine+"/internal/atlas",
	engine+"/internal/restorable", engine+"/internal/graphics...",
	"twopaths/scenes/stage", "twopaths/scenes/picture/...", "twopaths/scenes/typeset", "golang.org/x/image/vector",
)...)

const engine = "github.com/hajimehoshi/ebiten/v2"

// inlined returns the flags that let the compiler inline in packages.
func inlined(packages ...string) []string {
	flags := make([]string, len(packages))
	for i, p := range packages {
		flags[i] = "-gcflags=" + p + "="
	}
	return flags
}

// program builds the WebAssembly module.
func (b *builder) program(ctx context.Context) ([]byte, error) {
	// The tables come in as the pack, so that how they were saved is nothing to it.
	sources, err := memo.Tree(b.root, func(path string) bool { return notBuilt(path) || filepath.Ext(path) == ".csv" }, programSources...)
	if err != nil {
		return nil, err
	}
	pack := b.set.Pack()
	key := memo.KeyOf(sources[:], pack, []byte(runtime.Version()), []byte(strings.Join(programFlags, " ")), []byte(templateCall))
	wasm, fresh, err := b.store.Do("program", key, func() ([]byte, error) {
		overlay, err := b.overlay(ctx, pack)
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

// overlay lays the pack beside the sources of package data, takes from
// text/template what keeps dead code alive, and returns the file that tells go
// build so.
func (b *builder) overlay(ctx context.Context, pack []byte) (string, error) {
	packed := filepath.Join(b.work, "set.pack")
	if err := memo.WriteFile(packed, pack); err != nil {
		return "", err
	}
	replace := map[string]string{filepath.Join(b.root, "data", "set.pack"): packed}
	root, err := b.goroot(ctx)
	if err != nil {
		return "", err
	}
	name := filepath.Join(root, "src", "text", "template", "exec.go")
	if lean, ok := withoutMethodCalls(name); ok {
		replaced := filepath.Join(b.work, "template-exec.go")
		if err := memo.WriteFile(replaced, lean); err != nil {
			return "", err
		}
		replace[name] = replaced
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(b.work, "overlay.json")
	return overlay, memo.WriteFile(overlay, text)
}

// templateCall is where a text/template calls a method by a name that the linker
// cannot know, so that it keeps every exported method of the whole program.
// Ebitengine (v2.9.11) makes the shaders that it is built with from templates,
// none of which calls a method: without the call the program is 166 KB of
// brotli smaller (1,737 for 1,903 KB with one scene). In a Go whose templates
// are written otherwise the program is only larger.
const (
	templateCall   = "method := ptr.MethodByName(fieldName)"
	noTemplateCall = "method := (reflect.Value{})"
)

// withoutMethodCalls reads text/template's exec.go and takes the call out. ok is
// false where it does not stand there exactly once.
func withoutMethodCalls(name string) (source []byte, ok bool) {
	source, err := os.ReadFile(name)
	if err != nil || bytes.Count(source, []byte(templateCall)) != 1 {
		return nil, false
	}
	return bytes.Replace(source, []byte(templateCall), []byte(noTemplateCall), 1), true
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
