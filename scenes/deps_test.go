package scenes

import (
	"os/exec"
	"strings"
	"testing"
)

// forbidden names what a package must not import, and why. The reason is part
// of the failure.
var forbidden = []struct {
	packages []string // import paths, or a prefix ending in "/..."
	imports  map[string]string
}{
	{
		packages: []string{"twopaths/scenes", "twopaths/scenes/picture", "twopaths/scenes/kit", "twopaths/scenes/page", "twopaths/scenes/chipcontrols", "twopaths/scenes/deepseeklaunch", "twopaths/scenes/paths"},
		imports: map[string]string{
			"time":                             "a scene reads no clock; a date is data.Date",
			"math/rand":                        "the same moment gives the same picture",
			"math/rand/v2":                     "the same moment gives the same picture",
			"os":                               "a scene does no I/O",
			"syscall/js":                       "only stage talks to the page",
			"github.com/hajimehoshi/ebiten/v2": "only gpu and stage know Ebitengine, so that scenes are tested without a GPU",
			"twopaths/scenes/picture/gpu":      "no package reaches back to a reader",
			"twopaths/scenes/picture/svg":      "no package reaches back to a reader",
			"twopaths/scenes/picture/raster":   "no package reaches back to a reader",
			"twopaths/scenes/stage":            "no package reaches back to the stage",
		},
	},
	{
		packages: []string{"twopaths/scenes/picture", "twopaths/scenes/typeset"},
		imports: map[string]string{
			"twopaths/scenes": "a picture knows no scene",
			"twopaths/data":   "a picture knows no fact",
		},
	},
	{
		packages: []string{"twopaths/scenes/picture/gpu", "twopaths/scenes/picture/svg", "twopaths/scenes/picture/raster", "twopaths/scenes/picture/outline", "twopaths/scenes/picture/audit"},
		imports: map[string]string{
			"twopaths/scenes": "a reader takes a picture and its own target, never a moment",
			"twopaths/data":   "a reader knows no fact",
		},
	},
	{
		packages: []string{"twopaths/data"},
		imports: map[string]string{
			"time":            "a date is data.Date: exact days, no zones",
			"twopaths/scenes": "data knows nothing of what draws it",
		},
	},
}

// heavy names what must not be in the program's closure: bytes that every
// reader would load.
var heavy = map[string]string{
	"encoding/json":                "65 KB of brotli; the bridge passes objects and outline writes its own JSON",
	"net":                          "bloat: the page fetches, the program never does",
	"net/http":                     "bloat: the page fetches, the program never does",
	"log/slog":                     "bloat: errors go over the bridge",
	"testing":                      "no tests in the program",
	"golang.org/x/image/font/sfnt": "fonts are parsed by the cutter, at build time",
	"github.com/go-text/typesetting/harfbuzz":             "shaping is done by the cutter, at build time",
	"github.com/go-text/typesetting/font":                 "fonts are parsed by the cutter, at build time",
	"github.com/hajimehoshi/ebiten/v2/text/v2":            "300 KB of brotli; type is set by typeset",
	"github.com/hajimehoshi/ebiten/v2/audio":              "there is no sound",
	"github.com/hajimehoshi/ebiten/v2/examples/resources": "no sample assets",
}

func TestPackagesReachOnlyDownwards(t *testing.T) {
	for _, rule := range forbidden {
		for _, pkg := range rule.packages {
			imports := list(t, nil, "-f", `{{join .Imports "\n"}}`, pkg)
			for _, got := range imports {
				if why, bad := rule.imports[got]; bad {
					t.Errorf("%s imports %s: %s", pkg, got, why)
				}
			}
		}
	}
}

func TestProgramStaysLight(t *testing.T) {
	for _, got := range list(t, []string{"GOOS=js", "GOARCH=wasm"}, "-deps", "twopaths") {
		if why, bad := heavy[got]; bad {
			t.Errorf("the program links %s: %s", got, why)
		}
	}
}

// list runs "go list", whose failure also tells of a rule for a package that is gone.
func list(t *testing.T, env []string, args ...string) []string {
	t.Helper()
	command := exec.Command("go", append([]string{"list"}, args...)...)
	command.Env = append(command.Environ(), env...)
	out, err := command.Output()
	if err != nil {
		if exit, ok := err.(*exec.ExitError); ok {
			t.Fatalf("go list %s: %s", strings.Join(args, " "), exit.Stderr)
		}
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}
