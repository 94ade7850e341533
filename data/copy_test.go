package data

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
)

// realFiles copies the embedded data, so that a test may change it.
func realFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, embedded := range []fs.FS{drawn, checked} {
		err := fs.WalkDir(embedded, ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := fs.ReadFile(embedded, path)
			files[path] = &fstest.MapFile{Data: content}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestOneCellChangesAllThatShowsIt: with another TPP of the H20 the headline,
// the sentences, the ruler, the table and the card say another figure.
func TestOneCellChangesAllThatShowsIt(t *testing.T) {
	files := realFiles(t)
	chips := string(files["chips.csv"].Data)
	changed := strings.Replace(chips, "opened,2368,,814,,2.91,", "opened,2380,,814,,2.92,", 1)
	if changed == chips {
		t.Fatal("the H20's row is not as the test knows it")
	}
	files["chips.csv"] = &fstest.MapFile{Data: []byte(changed)}
	before, after := openRecords(t), (*Records)(nil)
	_, after, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{
		"chip-controls/just-outside/headline":  "新一批芯片，离界线只差0.8%到3.5%",
		"chip-controls/just-outside/narrative": "H20、L20、L2各自停在通知区的一条边外：H20差20点TPP，L20差0.06密度，L2差56点TPP。12月的RTX~4090~D差1.9%。",
		"chip-controls/ruler/h20":              "TPP 2380，限值2400",
		"chip-controls/mark/h20-value":         "TPP 2380",
	} {
		if got := spaced([]byte(after.Set.Plain(key, Chinese))); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
		if before.Set.Plain(key, Chinese) == after.Set.Plain(key, Chinese) {
			t.Errorf("%s has not changed", key)
		}
	}
	for l := range Locale(Locales) {
		if a, b := before.Card("h20", l).Figures[1], after.Card("h20", l).Figures[1]; a == b {
			t.Errorf("the card has not changed: %v", a)
		}
		if a, b := before.Exhibits("chip-controls", l)[0].Note, after.Exhibits("chip-controls", l)[0].Note; a == b {
			t.Errorf("the table's note has not changed: %s", a)
		}
	}
}

// TestFiguresKnowTheirFacts: each piece of a text that is a figure names the
// fact, chip or rule that it comes from.
func TestFiguresKnowTheirFacts(t *testing.T) {
	s := open(t)
	var got []string
	for _, p := range s.Parts("chip-controls/october-2022/narrative", English) {
		if p.Fact != "" {
			got = append(got, p.Fact+"="+spaced([]byte(p.Text)))
			if !p.Bold {
				t.Errorf("%q stands between ** and is not bold", p.Text)
			}
		}
	}
	if want := "oct-2022=4,800 oct-2022=600"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
	for _, key := range s.Keys() {
		for l := range Locale(Locales) {
			joined := ""
			for _, p := range s.Parts(key, l) {
				joined += p.Text
			}
			if joined != s.Plain(key, l) {
				t.Errorf("the parts of %s do not make up the text", key)
			}
		}
	}
}

// TestValuesAndNamesNeverPart: no plain space stands between a figure and its
// unit, inside a product's name, or beside a sign of comparison.
func TestValuesAndNamesNeverPart(t *testing.T) {
	s := open(t)
	for _, key := range s.Keys() {
		for l := range Locale(Locales) {
			text := s.Plain(key, l)
			for _, parted := range []string{"RTX 4090", "4090 D", "Gaudi 2", "FR ", " ≥", "≥ ", " GB/s", "0 billion"} {
				if !strings.Contains(text, parted) {
					continue
				}
				at := strings.Index(text, parted)
				if parted == " GB/s" && (at == 0 || !unicode.IsDigit(rune(text[at-1]))) {
					continue
				}
				t.Errorf("%s in %s may break at %q: %s", key, l.Code(), parted, text)
			}
		}
	}
}

// TestEveryNameIsUsed: a name that no text has is a hole in the rule that copy
// holds no figures.
func TestEveryNameIsUsed(t *testing.T) {
	files := realFiles(t)
	all := ""
	for name, file := range files {
		if strings.HasSuffix(name, "copy.csv") || name == "page.csv" || name == "cards.csv" || name == "terms.csv" {
			all += string(file.Data)
		}
	}
	f := &faults{}
	for _, name := range loadNames(files, nil, f) {
		if !strings.Contains(all, name) {
			t.Errorf("no text has the name %q of names.csv", name)
		}
	}
}

// TestQuotationMarksAreTypographic: straight marks are a slip in either language.
func TestQuotationMarksAreTypographic(t *testing.T) {
	s := open(t)
	for _, key := range s.Keys() {
		for l := range Locale(Locales) {
			if text := s.Text(key, l); strings.ContainsAny(text, "'\"") {
				t.Errorf("%s in %s has a straight quotation mark: %s", key, l.Code(), text)
			}
			if text := s.Text(key, l); l == Chinese && strings.ContainsAny(text, ";!?") {
				t.Errorf("%s has a half-width mark: %s", key, text)
			}
		}
	}
}

// TestLookUpsSayWhatIsNear: an id that does not exist is a mistake in the
// program, and the panic names the nearest that does.
func TestLookUpsSayWhatIsNear(t *testing.T) {
	s := open(t)
	for want, look := range map[string]func(){
		`data: no fact "t1-2022-10-07-rul"; did you mean t1-2022-10-07-rule?`:    func() { s.Fact("t1-2022-10-07-rul") },
		`data: no chip "h22"; did you mean h20?`:                                 func() { s.Chip("h22") },
		`data: no rule "oct-2032"; did you mean oct-2022?`:                       func() { s.Rule("oct-2032") },
		`data: no event "event-h2"; did you mean event-h20?`:                     func() { s.Event("event-h2") },
		`data: no text "chip-controls/titel"; did you mean chip-controls/title?`: func() { s.Text("chip-controls/titel", English) },
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("got %v, want %s", got, want)
				}
			}()
			look()
		}()
	}
	if s.HasText("nothing") {
		t.Error("what does not exist was found")
	}
}

func TestFill(t *testing.T) {
	if got := Fill("{a} of {b}, {a}", "a", "1", "b", "2"); got != "1 of 2, 1" {
		t.Errorf("got %q", got)
	}
}
