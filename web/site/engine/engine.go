// Package engine makes the Ebitengine that the program in the browser is built
// with: the module that go.mod names, but its shaders are compiled when the site
// is built. What compiles them, and with it Go's own parser, big numbers,
// templates and regular expressions, stays out of the browser, which has less to
// fetch and less to do before the first frame (make bench prints both).
//
// It changes nothing of what Ebitengine does, and never touches the module
// cache: the copy is a folder of the build's own.
package engine

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"twopaths/web/site/memo"
)

// Module is Ebitengine's path.
const Module = "github.com/hajimehoshi/ebiten/v2"

// Version is the one that the changes are made for. A build with another one
// takes Ebitengine as it is, and says so.
const Version = "v2.9.11"

//go:embed _engine
var ours embed.FS

// replaced are files of the module that files of ours stand in for; "" leaves
// them out.
var replaced = map[string]string{
	"internal/shaderir/check.go":     "",
	"internal/shaderir/find.go":      "shaderir.go",
	"internal/shaderir/glsl/glsl.go": "glsl.go",
	"internal/shaderir/glsl/type.go": "",
	"internal/graphics/shader.go":    "graphics.go",
	"internal/builtinshader/find.go": "builtinshader.go",
	"internal/debug/caller.go":       "debug.go",
}

// cut is a part of a file that is left out: from one text up to another one.
type cut struct{ file, from, to string }

var cuts = []cut{
	{"internal/shaderir/program.go", "\t\"go/constant\"\n\t\"go/token\"\n", "\t\"hash/fnv\"\n"},
	{"internal/shaderir/program.go", "func OpFromToken(", "type BuiltinFunc string"},
	{"internal/builtinshader/shader.go", "import (", "type Filter int"},
	{"internal/builtinshader/shader.go", "var (\n\tshaders", "//ebitengine:shadersource\nconst ClearShaderSource"},
}

// ErrVersion tells that go.mod names a version of Ebitengine that this package
// doesn't know.
var ErrVersion = errors.New("web/site/engine cannot compile this Ebitengine's shaders ahead")

// Make makes the copy in a folder of its own, with Ebitengine's own shaders
// compiled and those of the files given, which are named relative to root, where
// go.mod lies. It returns the go.mod, for go build's -modfile, that has a program
// built with it. What is there and still right is used again.
func Make(ctx context.Context, root, folder string, shaders ...string) (modfile string, err error) {
	if folder, err = filepath.Abs(folder); err != nil {
		return "", err
	}
	modfile = filepath.Join(folder, "go.mod")
	key, err := ingredients(root, shaders)
	if err != nil {
		return "", err
	}
	stamp := filepath.Join(folder, "stamp")
	if made, err := os.ReadFile(stamp); err == nil && bytes.Equal(made, key[:]) {
		return modfile, nil
	}
	source, version, err := locate(ctx, root)
	if err != nil {
		return "", err
	}
	if err := known(version); err != nil {
		return "", err
	}
	if err := os.RemoveAll(folder); err != nil {
		return "", err
	}
	module := filepath.Join(folder, "ebiten")
	if err := copyModule(source, module); err != nil {
		return "", err
	}
	if err := writeModfile(root, modfile, module); err != nil {
		return "", err
	}
	compiled, err := compile(ctx, root, modfile, module, shaders)
	if err != nil {
		return "", err
	}
	if err := change(module); err != nil {
		return "", err
	}
	if err := memo.WriteFile(filepath.Join(module, "internal", "shaderir", "compiled.go"), compiled); err != nil {
		return "", err
	}
	return modfile, memo.WriteFile(stamp, key[:])
}

// known tells whether the changes are made for a version of Ebitengine.
func known(version string) error {
	if version == Version {
		return nil
	}
	return fmt.Errorf("%w: go.mod names %s, the changes are made for %s", ErrVersion, version, Version)
}

// locate finds the module's folder and version.
func locate(ctx context.Context, root string) (folder, version string, err error) {
	// This brings it where the module cache hasn't got it yet.
	out, err := run(ctx, root, "go", "mod", "download", "-json", Module)
	if err != nil {
		return "", "", err
	}
	var module struct{ Dir, Version string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", "", fmt.Errorf("go mod download -json %s: %w", Module, err)
	}
	return module.Dir, module.Version, nil
}

// Changes is a key of what is changed in Ebitengine, for whoever keeps what was
// built with it.
func Changes() memo.Key {
	all := [][]byte{[]byte(Version), fmt.Append(nil, replaced, cuts)}
	for _, name := range slices.Sorted(maps.Values(replaced)) {
		if name != "" {
			all = append(all, ourFile(name))
		}
	}
	return memo.KeyOf(append(all, ourFile("precompile.go"))...)
}

// ourFile is a file of ours that is put into the copy.
func ourFile(name string) []byte {
	content, err := ours.ReadFile("_engine/" + name)
	if err != nil {
		panic(err) // It is embedded, or the name is wrong.
	}
	return content
}

// ingredients is the key of all that the copy is made of.
func ingredients(root string, shaders []string) (memo.Key, error) {
	changes := Changes()
	all := [][]byte{changes[:]}
	for _, name := range append([]string{"go.mod", "go.sum"}, shaders...) {
		content, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return memo.Key{}, err
		}
		all = append(all, content)
	}
	return memo.KeyOf(all...), nil
}

// copyModule copies what a program is built of.
func copyModule(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch name {
			case "examples", "cmd":
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, "_test.go") {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return memo.WriteFile(filepath.Join(to, name), content)
	})
}

// writeModfile writes a go.mod, and its go.sum, that are root's, but for Ebitengine.
func writeModfile(root, modfile, module string) error {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	if err := memo.WriteFile(modfile, fmt.Appendf(mod, "\nreplace %s => %q\n", Module, module)); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	return memo.WriteFile(filepath.Join(filepath.Dir(modfile), "go.sum"), sum)
}

// compile has Ebitengine, as it is, compile its shaders and those given, and
// returns the Go source of the results.
func compile(ctx context.Context, root, modfile, module string, shaders []string) ([]byte, error) {
	const name = "internal/precompile"
	if err := memo.WriteFile(filepath.Join(module, filepath.FromSlash(name), "main.go"), ourFile("precompile.go")); err != nil {
		return nil, err
	}
	return run(ctx, root, "go", append([]string{"run", "-modfile", modfile, Module + "/" + name}, shaders...)...)
}

// change makes of a copy of the module what the program is built with.
func change(module string) error {
	for file, name := range replaced {
		file = filepath.Join(module, filepath.FromSlash(file))
		if name == "" {
			if err := os.Remove(file); err != nil {
				return err
			}
			continue
		}
		if err := memo.WriteFile(file, ourFile(name)); err != nil {
			return err
		}
	}
	for _, c := range cuts {
		if err := c.apply(module); err != nil {
			return err
		}
	}
	// The constants of a shader's source are not looked into any more.
	file := filepath.Join(module, "internal/shaderir/program.go")
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return memo.WriteFile(file, bytes.ReplaceAll(content, []byte("constant.Value"), []byte("any")))
}

// apply leaves a part of a file out.
func (c cut) apply(module string) error {
	name := filepath.Join(module, filepath.FromSlash(c.file))
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	before, rest, found := strings.Cut(string(content), c.from)
	end := strings.Index(rest, c.to)
	if !found || end < 0 {
		return fmt.Errorf("%s of Ebitengine %s has no part from %q to %q", c.file, Version, c.from, c.to)
	}
	return memo.WriteFile(name, []byte(before+rest[end:]))
}

// run runs a command in a folder and returns what it prints.
func run(ctx context.Context, folder, name string, arguments ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, name, arguments...)
	command.Dir = folder
	command.Env = append(os.Environ(), "CGO_ENABLED=0")
	var said bytes.Buffer
	command.Stderr = &said
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s", name, strings.Join(arguments, " "), err, strings.TrimSpace(said.String()))
	}
	return out, nil
}
