package engine

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	root   = "../../.."
	shader = "scenes/picture/gpu/shader.kage"
)

// The program is built with what is made here, or it has Go's parser in it.
func TestTheProgramHasNoCompilerInIt(t *testing.T) {
	e := made(t, t.TempDir())
	overlay := filepath.Join(t.TempDir(), "overlay.json")
	if err := WriteOverlay(overlay, e.Replace); err != nil {
		t.Fatal(err)
	}
	run := func(command ...string) string {
		c := exec.Command("go", append(command, "-modfile", e.Modfile, "-overlay", overlay, Module)...)
		c.Dir, c.Env = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return string(out)
	}
	packages := strings.Fields(run("list", "-deps"))
	for _, unwanted := range []string{"go/parser", "go/constant", "go/build", "math/big", "regexp", "text/template", Module + "/internal/shader"} {
		if slices.Contains(packages, unwanted) {
			t.Errorf("Ebitengine still imports %s", unwanted)
		}
	}
	run("build")
}

// Ebitengine needs a table of its own shaders and of ours.
func TestEveryShaderIsCompiled(t *testing.T) {
	folder := t.TempDir()
	made(t, folder)
	table, err := os.ReadFile(filepath.Join(folder, "compiled.go"))
	if err != nil {
		t.Fatal(err)
	}
	// Clearing, three filters × three kinds of address × with and without
	// changed colours, and the program's own.
	if n := strings.Count(string(table), "#version 300 es"); n != 2*(1+3*3*2+1) {
		t.Errorf("the table has %d shaders of GLSL ES 3.00, vertex and fragment counted apart", n)
	}
}

func TestAnErrorInAShaderFailsTheBuildAndNamesIt(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.kage")
	if err := os.WriteFile(bad, []byte("//kage:unit pixels\n\npackage main\n\nfunc Fragment() vec4 {\n\treturn colour\n}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	here, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	named, err := filepath.Rel(here, bad)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Make(t.Context(), root, t.TempDir(), named)
	if err == nil || !strings.Contains(err.Error(), "colour") || !strings.Contains(err.Error(), "bad.kage") {
		t.Errorf("the error is %v", err)
	}
}

func TestWhatIsThereIsUsedAgain(t *testing.T) {
	folder := t.TempDir()
	made(t, folder)
	mark := []byte("package shaderir // made before\n")
	if err := os.WriteFile(filepath.Join(folder, "compiled.go"), mark, 0o644); err != nil {
		t.Fatal(err)
	}
	made(t, folder)
	if table, err := os.ReadFile(filepath.Join(folder, "compiled.go")); err != nil || string(table) != string(mark) {
		t.Errorf("the shaders were compiled again (%v)", err)
	}
}

// A version that the changes are not made for is told apart from a failure, so
// that the site can still be built.
func TestAnotherVersionIsLeftAsItIs(t *testing.T) {
	if err := known("v2.8.8"); !errors.Is(err, ErrVersion) {
		t.Errorf("the error is %v", err)
	}
	if err := known(Version); err != nil {
		t.Error(err)
	}
}

func made(t *testing.T, folder string) *Engine {
	t.Helper()
	e, err := Make(t.Context(), root, folder, shader)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
