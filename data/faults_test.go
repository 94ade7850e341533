package data

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "write what the loaders say of testdata/faults to its want.txt files")

// sound returns the small folder of testdata that has no fault, as a file
// system that a test may change.
func sound(t testing.TB) fstest.MapFS { return read(t, "testdata/sound") }

func read(t testing.TB, root string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		files[filepath.ToSlash(name)] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// load reads a folder with its records.
func load(fsys fs.FS) (*Set, *Records, error) {
	s, err := Load(fsys)
	if err != nil {
		return nil, nil, err
	}
	r, err := LoadRecords(fsys, s)
	return s, r, err
}

func TestSoundFolderLoads(t *testing.T) {
	if _, _, err := load(sound(t)); err != nil {
		t.Fatal(err)
	}
}

// TestFaults lays each folder of testdata/faults over the sound one and expects
// the whole text of what is wrong.
func TestFaults(t *testing.T) {
	folders, err := os.ReadDir("testdata/faults")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		t.Run(folder.Name(), func(t *testing.T) {
			root := filepath.Join("testdata/faults", folder.Name())
			files := sound(t)
			for name, file := range read(t, root) {
				files[name] = file
			}
			delete(files, "want.txt")
			_, _, err := load(files)
			if err == nil {
				t.Fatal("no fault was found")
			}
			var faults Faults
			if !errors.As(err, &faults) {
				t.Fatalf("%T is not a list of faults: %v", err, err)
			}
			got := err.Error() + "\n"
			if *update {
				if err := os.WriteFile(filepath.Join(root, "want.txt"), []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(filepath.Join(root, "want.txt"))
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestAMissingFileIsAFault(t *testing.T) {
	files := sound(t)
	delete(files, "units.csv")
	_, _, err := load(files)
	if want := "data/units.csv: is missing"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

// resave saves every table as spreadsheets do: with a byte order mark, CRLF, a
// quoted heading, rows of commas and an empty line at the end.
func resave(files fstest.MapFS) fstest.MapFS {
	saved := fstest.MapFS{}
	for name, file := range files {
		heading, rows, _ := bytes.Cut(file.Data, []byte("\n"))
		cells := bytes.Split(heading, []byte(","))
		var b bytes.Buffer
		b.WriteString(bom)
		for i, c := range cells {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + string(c) + `"`)
		}
		b.WriteString("\r\n")
		b.Write(bytes.ReplaceAll(rows, []byte("\n"), []byte("\r\n")))
		b.Write(bytes.Repeat([]byte(","), len(cells)-1))
		b.WriteString("\r\n\r\n")
		saved[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	return saved
}

// TestASpreadsheetMaySaveTheTables: what spreadsheets do to a file changes
// neither the set nor a card (trial 18).
func TestASpreadsheetMaySaveTheTables(t *testing.T) {
	files := realFiles(t)
	set, records, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	savedSet, savedRecords, err := load(resave(files))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(set.Pack(), savedSet.Pack()) {
		t.Error("the set differs")
	}
	for l := range Locale(Locales) {
		for _, id := range records.CardIDs() {
			if a, b := records.Card(id, l), savedRecords.Card(id, l); !sameCard(a, b) {
				t.Errorf("the card %s differs", id)
			}
		}
	}
}

func sameCard(a, b Card) bool {
	return a.Title == b.Title && a.Value == b.Value && a.Note == b.Note && a.Quote == b.Quote &&
		len(a.Sources) == len(b.Sources) && len(a.Figures) == len(b.Figures)
}

// TestAQuotedCellMayHoldLines: a line break inside a quoted cell is text, and
// faults below it keep their line.
func TestAQuotedCellMayHoldLines(t *testing.T) {
	files := sound(t)
	files["scene/copy.csv"] = &fstest.MapFile{Data: []byte("key,zh,en\nfirst/headline,\"一\n二\",\"one\ntwo\"\nbad,{nothing},text\n")}
	_, _, err := load(files)
	want := `data/scene/copy.csv:5: zh: {nothing}: no fact, chip or rule is called "nothing"`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
