// Package engine makes the Ebitengine that the program in the browser is built
// with: the module that go.mod names, but its shaders are compiled when the site
// is built. What compiles them, and with it Go's own parser, big numbers,
// templates and regular expressions, stays out of the browser, which has less to
// fetch and less to do before the first frame (make bench prints both).
//
// It changes nothing of what Ebitengine does, and never touches the module
// cache: go build replaces no files there, so the module is copied first.
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

// Engine is what go build needs to build a program with it.
type Engine struct {
	// Modfile is the go.mod for -modfile.
	Modfile string
	// Replace names, for -overlay, files that stand in for others; "" is none.
	Replace map[string]string
}

// Make compiles Ebitengine's own shaders and those of the files given, which are
// named relative to root, where go.mod lies, and keeps what it makes in a folder.
// What is there and still right is used again.
//
// The copy of the module lies in root's .build, whatever the folder is: go build
// writes the path into the program, which is to be the same everywhere.
func Make(ctx context.Context, root, folder string, shaders ...string) (*Engine, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return nil, err
	}
	source, version, err := locate(ctx, root)
	if err != nil {
		return nil, err
	}
	if err := known(version); err != nil {
		return nil, err
	}
	module, err := copied(source, filepath.Join(root, ".build"))
	if err != nil {
		return nil, err
	}
	e := &Engine{Modfile: filepath.Join(folder, "go.mod")}
	if err := writeModfile(root, e.Modfile, module); err != nil {
		return nil, err
	}
	if e.Replace, err = changed(module, folder); err != nil {
		return nil, err
	}
	compiled, err := e.compile(ctx, root, module, folder, shaders)
	if err != nil {
		return nil, err
	}
	e.Replace[filepath.Join(module, "internal", "shaderir", "compiled.go")] = compiled
	return e, nil
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

// copied makes a copy of what a program is built of, once, in a folder of that
// version's.
func copied(source, folder string) (module string, err error) {
	module = filepath.Join(folder, "ebiten-"+Version)
	if _, err := os.Stat(module); err == nil {
		return module, nil
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return "", err
	}
	// Whole or not at all, while other builds may do the same.
	temp, err := os.MkdirTemp(folder, ".ebiten-*")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(temp)
	if err := copyModule(source, temp); err != nil {
		return "", err
	}
	err = os.Rename(temp, module)
	if _, there := os.Stat(module); there == nil {
		return module, nil
	}
	return "", err
}

// copyModule copies a module but for its tests, examples and commands.
func copyModule(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		switch {
		case d.IsDir() && (name == "examples" || name == "cmd"):
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o777)
		case strings.HasSuffix(name, "_test.go"):
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), content, 0o666)
	})
}

// writeModfile writes a go.mod, and its go.sum, that are root's, but for Ebitengine.
// It names the copy relative to root, for the name gets into the program.
func writeModfile(root, modfile, module string) error {
	from, err := filepath.Rel(root, module)
	if err != nil {
		return err
	}
	replace := fmt.Sprintf("\nreplace %s => %q\n", Module, "./"+filepath.ToSlash(from))
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	if err := memo.WriteFile(modfile, append(mod, replace...)); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	return memo.WriteFile(filepath.Join(filepath.Dir(modfile), "go.sum"), sum)
}

// compile has Ebitengine, as it is, compile its shaders and those given, and
// returns the name of the Go file with the results.
func (e *Engine) compile(ctx context.Context, root, module, folder string, shaders []string) (name string, err error) {
	name = filepath.Join(folder, "compiled.go")
	key, err := ingredients(root, shaders)
	if err != nil {
		return "", err
	}
	stamp := filepath.Join(folder, "compiled")
	if made, err := os.ReadFile(stamp); err == nil && bytes.Equal(made, key[:]) {
		return name, nil
	}
	const command = "internal/precompile"
	program := filepath.Join(folder, "precompile.go")
	if err := memo.WriteFile(program, ourFile("precompile.go")); err != nil {
		return "", err
	}
	overlay := filepath.Join(folder, "overlay.json")
	if err := WriteOverlay(overlay, map[string]string{filepath.Join(module, filepath.FromSlash(command), "main.go"): program}); err != nil {
		return "", err
	}
	arguments := append([]string{"run", "-modfile", e.Modfile, "-overlay", overlay, Module + "/" + command}, shaders...)
	source, err := run(ctx, root, "go", arguments...)
	if err != nil {
		return "", err
	}
	if err := memo.WriteFile(name, source); err != nil {
		return "", err
	}
	return name, memo.WriteFile(stamp, key[:])
}

// WriteOverlay writes the file that go build's -overlay takes: which files stand
// in for which, "" for none.
func WriteOverlay(name string, replace map[string]string) error {
	text, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return err
	}
	return memo.WriteFile(name, text)
}

// ingredients is the key of all that compiled shaders depend on.
func ingredients(root string, shaders []string) (memo.Key, error) {
	changes := Changes()
	all := [][]byte{changes[:]}
	for _, name := range shaders {
		content, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return memo.Key{}, err
		}
		all = append(all, content)
	}
	return memo.KeyOf(all...), nil
}

// changed writes into a folder what of the module is changed, and returns which
// of its files stand in for which.
func changed(module, folder string) (map[string]string, error) {
	changes := map[string][]byte{}
	for file, name := range replaced {
		changes[file] = nil
		if name != "" {
			changes[file] = ourFile(name)
		}
	}
	for _, c := range cuts {
		content, begun := changes[c.file]
		if !begun {
			var err error
			if content, err = os.ReadFile(filepath.Join(module, filepath.FromSlash(c.file))); err != nil {
				return nil, err
			}
			// The constants in a shader's code are not looked into any more.
			content = bytes.ReplaceAll(content, []byte("constant.Value"), []byte("any"))
		}
		shortened, err := c.apply(content)
		if err != nil {
			return nil, err
		}
		changes[c.file] = shortened
	}
	replace := map[string]string{}
	for file, content := range changes {
		name := ""
		if content != nil {
			name = filepath.Join(folder, strings.ReplaceAll(file, "/", "-"))
			if err := memo.WriteFile(name, content); err != nil {
				return nil, err
			}
		}
		replace[filepath.Join(module, filepath.FromSlash(file))] = name
	}
	return replace, nil
}

// apply leaves the part out.
func (c cut) apply(content []byte) ([]byte, error) {
	before, rest, found := bytes.Cut(content, []byte(c.from))
	end := bytes.Index(rest, []byte(c.to))
	if !found || end < 0 {
		return nil, fmt.Errorf("%s of Ebitengine %s has no part from %q to %q", c.file, Version, c.from, c.to)
	}
	return slices.Concat(before, rest[end:]), nil
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
