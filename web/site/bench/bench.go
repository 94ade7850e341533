// Package bench weighs the built site: what a reader's browser fetches, in
// compressed bytes, until the first still can be read and operated, and until
// the program runs.
package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"twopaths/web/site/build"
	"twopaths/web/site/compress"
)

// The bounds, in bytes. A bare Ebitengine program alone is 1.76 MB.
const (
	StillBound   = 120_000
	ProgramBound = 2_200_000
	// SceneBound is what each scene after the first may add to the program.
	SceneBound = 60_000
)

// Load is what one language of the stage page fetches.
type Load struct {
	Scene, Language string
	// Parts are the fetched files in order.
	Parts []Part
	// Still is the sum up to the first still, Program the sum of all, and
	// ProgramBound the most that this may be with the scenes that there are.
	Still, Program, ProgramBound int
}

// Part is one fetched file.
type Part struct {
	What, Name string
	// Bytes as sent to a browser that accepts brotli.
	Bytes int
	// Early parts come before the first still.
	Early bool
}

// config is as much of the stage page's configuration as the bench reads.
type config struct {
	Formats []struct {
		ID string `json:"id"`
	} `json:"formats"`
	Scenes []struct {
		ID     string            `json:"id"`
		Stills map[string]string `json:"stills"`
		Facts  map[string]string `json:"facts"`
	} `json:"scenes"`
	Program  string `json:"program"`
	Runtime  string `json:"runtime"`
	Typecase string `json:"typecase"`
}

var (
	configElement = regexp.MustCompile(`(?s)<script[^>]* id="?config"?[^>]*>(.*?)</script>`)
	linked        = regexp.MustCompile(`<(?:script|link)\b[^>]*\b(?:src|href)="?([^" >]+\.(?:js|css|svg))[" >]`)
	unscripted    = regexp.MustCompile(`(?s)<noscript>.*?</noscript>`)
)

// Weigh reads a built site.
func Weigh(dist string) ([]Load, error) {
	page, err := os.ReadFile(filepath.Join(dist, "stage", "index.html"))
	if err != nil {
		return nil, fmt.Errorf("weigh the site: %w; `make dist` builds it", err)
	}
	groups := configElement.FindSubmatch(page)
	if groups == nil {
		return nil, fmt.Errorf(`weigh the site: stage/index.html has no <script id="config">`)
	}
	var c config
	if err := json.Unmarshal(groups[1], &c); err != nil {
		return nil, fmt.Errorf("weigh the site: the configuration in stage/index.html: %w", err)
	}
	var loads []Load
	for _, scene := range c.Scenes {
		for _, language := range sortedKeys(scene.Stills) {
			l := Load{Scene: scene.ID, Language: language, ProgramBound: ProgramBound + SceneBound*(len(c.Scenes)-1)}
			l.add("page", "stage/index.html", true)
			for _, m := range linked.FindAllSubmatch(unscripted.ReplaceAll(page, nil), -1) {
				l.add("script, style or icon", fromStage(string(m[1])), true)
			}
			still, err := largestStill(dist, fromStage(scene.Stills[language]), c)
			if err != nil {
				return nil, err
			}
			l.add("largest first still", still, true)
			l.add("Go's script", fromStage(c.Runtime), false)
			l.add("type case", fromStage(c.Typecase), false)
			l.add("program", fromStage(c.Program), false)
			l.add("fact cards", fromStage(scene.Facts[language]), false)
			for i := range l.Parts {
				p := &l.Parts[i]
				if p.Bytes, err = sent(dist, p.Name); err != nil {
					return nil, err
				}
				if p.Early {
					l.Still += p.Bytes
				}
				l.Program += p.Bytes
			}
			loads = append(loads, l)
		}
	}
	return loads, nil
}

func (l *Load) add(what, name string, early bool) {
	l.Parts = append(l.Parts, Part{What: what, Name: name, Early: early})
}

// fromStage turns an address on the stage page into a path in the site.
func fromStage(address string) string { return path.Join("stage", address) }

// largestStill finds the first beat's still of the format that weighs most.
func largestStill(dist, folder string, c config) (name string, err error) {
	most := -1
	for _, format := range c.Formats {
		candidate := path.Join(folder, format.ID+"-1.svg")
		size, err := sent(dist, candidate)
		if err != nil {
			return "", err
		}
		if size > most {
			name, most = candidate, size
		}
	}
	return name, nil
}

// sent is how many bytes a browser that accepts brotli is sent.
func sent(dist, name string) (int, error) {
	file := filepath.Join(dist, filepath.FromSlash(name))
	if compress.Worth(name) {
		file += compress.Twins[0].Suffix
	}
	info, err := os.Stat(file)
	if err != nil {
		return 0, fmt.Errorf("weigh the site: %w", err)
	}
	return int(info.Size()), nil
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// Print writes the weights as a table with their bounds.
func Print(w io.Writer, dist string) error {
	loads, err := Weigh(dist)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	for _, l := range loads {
		fmt.Fprintf(&out, "%s, %s: compressed bytes\n", l.Scene, l.Language)
		for _, p := range l.Parts {
			fmt.Fprintf(&out, "  %-22s %10s  %s\n", p.What, build.Size(p.Bytes), p.Name)
		}
		fmt.Fprintf(&out, "  %-22s %10s  of at most %s\n", "first still", build.Size(l.Still), build.Size(StillBound))
		fmt.Fprintf(&out, "  %-22s %10s  of at most %s\n\n", "running program", build.Size(l.Program), build.Size(l.ProgramBound))
	}
	_, err = io.WriteString(w, strings.TrimSuffix(out.String(), "\n"))
	return err
}
