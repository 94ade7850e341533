// Package build makes the site: the program and its type case, stills of every
// beat, fact cards, tables, pages, each in one folder that any static host can
// serve from any sub-folder.
//
//	data/ scenes/ assets/ ──► stills, fact cards, tables, type case ─┐
//	main.go data/ scenes/ ──► program, Go's runtime script          ─┼─► pages ──► compressed forms ──► dist/
//	web/page/ web/pages/  ──► scripts, style sheets                 ─┘
//
// The tool holds data, scenes and fonts itself, since it is compiled with them:
// what they make depends on the tool's own bytes. Work is kept in .build/ by
// the content that it depends on, and the same sources always give the same
// bytes.
package build

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"twopaths/data"
	"twopaths/web/site/memo"
)

// Options say what to build.
type Options struct {
	// Root is the repository's folder.
	Root string
	// Out is the folder to write, "dist" beneath Root for the deployable site.
	Out string
	// Work is the folder for what makes the next build quick, ".build" beneath Root.
	Work string
	// Address is the site's own address on the web, ending in a slash, for
	// what must be absolute: canonical addresses, share images, embed codes.
	Address string
	// Fast leaves out compressed forms and minifying, for development.
	Fast bool
	// Log gets a line a step; nil is silent.
	Log io.Writer
}

// builder is one run.
type builder struct {
	root    string
	work    string
	address string
	fast    bool
	store   *memo.Store
	log     *progress
	files   Files
	// tool is the key of all that this program was compiled from.
	tool memo.Key

	set     *data.Set
	records *data.Records
}

// Run builds the site, or finds that nothing has changed since it was built.
func Run(ctx context.Context, o Options) error {
	tool, err := executable()
	if err != nil {
		return err
	}
	inputs, err := inputs(o, tool)
	if err != nil {
		return err
	}
	stamp := filepath.Join(o.Work, "stamp-"+filepath.Base(o.Out)+".json")
	if upToDate(stamp, inputs, o.Out) {
		return nil
	}
	store, err := memo.Open(filepath.Join(o.Work, "cache"))
	if err != nil {
		return err
	}
	b := &builder{root: o.Root, work: o.Work, address: o.Address, fast: o.Fast, store: store, tool: tool, log: &progress{to: o.Log, last: time.Now()}}
	if err := b.make(ctx); err != nil {
		return err
	}
	if !o.Fast {
		if err := b.addTwins(); err != nil {
			return err
		}
	}
	if err := publish(o.Out, &b.files); err != nil {
		return err
	}
	if err := writeStamp(stamp, inputs, &b.files); err != nil {
		return err
	}
	return store.Sweep(time.Now(), "program", "stills")
}

// executable is the key of this program's own bytes.
func executable() (memo.Key, error) {
	name, err := os.Executable()
	if err != nil {
		return memo.Key{}, err
	}
	f, err := os.Open(name)
	if err != nil {
		return memo.Key{}, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return memo.Key{}, err
	}
	return memo.Key(h.Sum(nil)), nil
}

// inputs is the key of everything that the site depends on.
func inputs(o Options, tool memo.Key) (memo.Key, error) {
	sources, err := memo.Tree(o.Root, notBuilt, append([]string{"web/page", "web/pages"}, programSources...)...)
	if err != nil {
		return memo.Key{}, err
	}
	return memo.KeyOf(tool[:], sources[:], []byte(runtime.Version()), []byte(o.Address), fmt.Append(nil, o.Fast)), nil
}

// notBuilt tells which files beneath the source folders the site does not
// depend on: tests and what tests read, and what editors leave about.
func notBuilt(path string) bool {
	base := filepath.Base(path)
	return strings.HasSuffix(base, "_test.go") || base == "testdata" || strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~")
}

// stamp is what a finished build leaves behind.
type stamp struct {
	Inputs string         `json:"inputs"`
	Files  map[string]int `json:"files"` // sizes
}

func writeStamp(name string, inputs memo.Key, files *Files) error {
	s := stamp{hex.EncodeToString(inputs[:]), map[string]int{}}
	for _, n := range files.Names() {
		s.Files[n] = len(files.Content(n))
	}
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return memo.WriteFile(name, text)
}

// upToDate tells whether a folder holds what the inputs make: the stamp is
// theirs, and every file is there in its size.
func upToDate(name string, inputs memo.Key, folder string) bool {
	text, err := os.ReadFile(name)
	if err != nil {
		return false
	}
	var s stamp
	if json.Unmarshal(text, &s) != nil || s.Inputs != hex.EncodeToString(inputs[:]) {
		return false
	}
	for n, size := range s.Files {
		info, err := os.Stat(filepath.Join(folder, filepath.FromSlash(n)))
		if err != nil || info.Size() != int64(size) {
			return false
		}
	}
	return true
}
