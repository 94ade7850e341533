package engine

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	root   = "../../.."
	shader = "scenes/picture/gpu/shader.kage"
)

// The program is built with what is made here, or it has Go's parser in it.
func TestTheProgramHasNoCompilerInIt(t *testing.T) {
	modfile := made(t)
	list := exec.Command("go", "list", "-modfile", modfile, "-deps", Module)
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	packages, err := list.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, packages)
	}
	for _, unwanted := range []string{"go/parser", "go/constant", "go/build", "math/big", "regexp", "text/template", Module + "/internal/shader"} {
		if strings.Contains("\n"+string(packages), "\n"+unwanted+"\n") {
			t.Errorf("Ebitengine still imports %s", unwanted)
		}
	}
	build := exec.Command("go", "build", "-modfile", modfile, Module)
	build.Dir, build.Env = root, list.Env
	if said, err := build.CombinedOutput(); err != nil {
		t.Errorf("the copy doesn't build: %v\n%s", err, said)
	}
}

// Ebitengine needs a table of its own shaders and of ours.
func TestEveryShaderIsCompiled(t *testing.T) {
	modfile := made(t)
	table, err := os.ReadFile(filepath.Join(filepath.Dir(modfile), "ebiten/internal/shaderir/compiled.go"))
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
	modfile := made(t)
	mark := filepath.Join(filepath.Dir(modfile), "mark")
	if err := os.WriteFile(mark, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Make(t.Context(), root, filepath.Dir(modfile), shader); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(mark); err != nil {
		t.Error("the copy was made anew")
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

// made makes the copy in a folder of the test's own.
func made(t *testing.T) (modfile string) {
	modfile, err := Make(t.Context(), root, t.TempDir(), shader)
	if err != nil {
		t.Fatal(err)
	}
	return modfile
}
