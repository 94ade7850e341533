//go:build !js

package stage

import (
	"fmt"
	"os"

	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// Bridge leads to the page, of which a native program has none: the machine
// alone is native, for its tests. bridge_js.go has the real one.
type Bridge struct{}

// Connect says what to run instead, and ends.
func Connect() *Bridge {
	fmt.Fprintln(os.Stderr, "twopaths runs in a browser. To build and see it, run: make serve")
	os.Exit(1)
	return nil
}

// Typecase has no page to take it from.
func (*Bridge) Typecase() []byte { return nil }

// Fail has no page to tell.
func (*Bridge) Fail(error) {}

// Run has no page to show a deck on.
func Run(*Bridge, []scenes.Scene, picture.Outliner) error { return nil }
