package build

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// In the Go that runs the tests the call stands where it is expected, or the
// program grows by the methods that nothing calls.
func TestTemplatesCallNoMethods(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(strings.TrimSpace(string(root)), "src", "text", "template", "exec.go")
	if _, err := os.Stat(name); err != nil {
		t.Skip("this Go has no sources beside it")
	}
	lean, ok := withoutMethodCalls(name)
	if !ok {
		t.Fatalf("%s: %q does not stand there exactly once", name, templateCall)
	}
	if strings.Contains(string(lean), "MethodByName(fieldName)") {
		t.Error("the call is still there")
	}
	if _, ok := withoutMethodCalls(filepath.Join(t.TempDir(), "gone.go")); ok {
		t.Error("a file that is gone was changed")
	}
}
