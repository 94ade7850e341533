package gates

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// event is a line of `go test -json` (go doc test2json).
type event struct {
	Action, Package, Test, Output, ImportPath string
	Elapsed                                   float64
}

// readTests counts tests, subtests with the test they belong to. It says one
// line a package, all that a failed test or build said, and why tests were
// skipped.
func readTests(out io.Writer, events io.Reader) (c Count, err error) {
	say := func(form string, values ...any) {
		if err == nil {
			_, err = fmt.Fprintf(out, form, values...)
		}
	}
	said := map[[2]string]*strings.Builder{} // by package and test
	builds := map[string]*strings.Builder{}
	failures := map[string]bool{} // packages in which a test failed
	decoder := json.NewDecoder(events)
	for {
		var e event
		switch err := decoder.Decode(&e); {
		case errors.Is(err, io.EOF):
			return c, nil
		case err != nil:
			return c, fmt.Errorf("read what go test says: %w", err)
		}
		test, _, _ := strings.Cut(e.Test, "/")
		key := [2]string{e.Package, test}
		switch e.Action {
		case "output":
			note(said, key, e.Output)
		case "build-output":
			note(builds, e.ImportPath, e.Output)
		case "build-fail":
			c.Failed++
			say("FAIL %s does not compile\n%s", e.ImportPath, builds[e.ImportPath])
			failures[e.Package] = true
		case "pass", "fail", "skip":
			if strings.Contains(e.Test, "/") {
				continue
			}
			if e.Test == "" {
				if e.Action == "fail" && !failures[e.Package] {
					// It did not get as far as its tests, or ended outside one.
					c.Failed++
					say("%s", said[key])
				}
				if e.Action != "skip" {
					say("%-4s %s %.1fs\n", e.Action, e.Package, e.Elapsed)
				}
				continue
			}
			switch e.Action {
			case "pass":
				c.Passed++
			case "fail":
				c.Failed++
				failures[e.Package] = true
				say("%s", said[key])
			case "skip":
				say("%s", said[key])
			}
			delete(said, key)
		}
		if err != nil {
			return c, err
		}
	}
}

func note[K comparable](notes map[K]*strings.Builder, key K, text string) {
	if notes[key] == nil {
		notes[key] = &strings.Builder{}
	}
	notes[key].WriteString(text)
}
