package build

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"twopaths/data"
	"twopaths/scenes"
)

// The reader page's frame has its height from CSS, before any script: by the
// same steps as the stage asks for, or the article would jump.
func TestFrameHasTheHeightThatTheStageWants(t *testing.T) {
	sheet, err := os.ReadFile(filepath.Join(root, "web", "pages", "reader.css"))
	if err != nil {
		t.Fatal(err)
	}
	rule := regexp.MustCompile(`(?:@container \(min-width: (\d+)px\) \{ \.place \{ )?height: (?:calc\(100cqw \* (\d+) / (\d+) \+ (\d+)px\)|(\d+)px)`)
	type stepOf struct{ from, factor, extra float64 }
	var steps []stepOf
	number := func(text []byte) float64 {
		v, err := strconv.ParseFloat(string(text), 64)
		if err != nil {
			return 0
		}
		return v
	}
	start := bytes.Index(sheet, []byte(".place {"))
	end := bytes.Index(sheet, []byte("/* Scenes */"))
	for _, m := range rule.FindAllSubmatch(sheet[start:end], -1) {
		s := stepOf{from: number(m[1]), extra: number(m[4]) + number(m[5])}
		if len(m[3]) > 0 {
			s.factor = number(m[2]) / number(m[3])
		}
		steps = append(steps, s)
	}
	most := math.Inf(1)
	if m := regexp.MustCompile(`max-height: (\d+)px`).FindSubmatch(sheet[start:end]); m != nil {
		most = number(m[1])
	}
	if len(steps) < 4 {
		t.Fatalf("read %d steps from the style sheet", len(steps))
	}
	for width := 280.0; width <= 1400; width++ {
		height := 0.0
		for _, s := range steps {
			if width >= s.from {
				height = min(s.factor*width+s.extra, most)
			}
		}
		if want := scenes.WantedHeight(width, false); math.Abs(height-want) > 1 {
			t.Fatalf("at a width of %g px the frame is %g px high, the stage wants %g", width, height, want)
		}
	}
}

func TestPublishLeavesWhatIsTheSameAndDeletesWhatIsNot(t *testing.T) {
	dir := t.TempDir()
	old := time.Unix(1_000_000_000, 0)
	write := func(files map[string]string) {
		t.Helper()
		var f Files
		for name, content := range files {
			f.Put(name, []byte(content))
		}
		if err := publish(dir, &f); err != nil {
			t.Fatal(err)
		}
	}
	write(map[string]string{"index.html": "a", "assets/stage-1.js": "a", "stills/x/1.svg": "a"})
	kept := filepath.Join(dir, "index.html")
	if err := os.Chtimes(kept, old, old); err != nil {
		t.Fatal(err)
	}
	write(map[string]string{"index.html": "a", "assets/stage-2.js": "b"})
	if info, err := os.Stat(kept); err != nil || !info.ModTime().Equal(old) {
		t.Errorf("a file that is the same was written again: %v", err)
	}
	var left []string
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		relative, _ := filepath.Rel(dir, name)
		left = append(left, filepath.ToSlash(relative))
		return err
	})
	if want := ". assets assets/stage-2.js index.html"; err != nil || strings.Join(left, " ") != want {
		t.Errorf("%v; left %v, want %s", err, left, want)
	}
}

func TestPagesAreKnownInAllTheirForms(t *testing.T) {
	for name, want := range map[string]bool{
		"index.html": true, "en/index.html.br": true, "index.html.gz": true,
		"assets/stage.js": false, "assets/stage.js.br": false,
	} {
		if isPage(name) != want {
			t.Errorf("isPage(%q) = %v", name, !want)
		}
	}
}

func TestTwoStepsCannotWriteOneFile(t *testing.T) {
	var f Files
	f.Put("a.js", []byte("a"))
	f.Put("a.js", []byte("a"))
	defer func() {
		if recover() == nil {
			t.Error("the second content replaces the first")
		}
	}()
	f.Put("a.js", []byte("b"))
}

func TestHashedNamesTellTheContent(t *testing.T) {
	var f Files
	a, b := f.PutHashed("assets/a.js", []byte("a")), f.PutHashed("assets/a.js", []byte("b"))
	if !regexp.MustCompile(`^assets/a-[0-9a-f]{12}\.js$`).MatchString(a) || a == b || string(f.Content(a)) != "a" {
		t.Errorf("%s, %s", a, b)
	}
}

func TestEachReturnsTheFirstErrorByNumber(t *testing.T) {
	for range 20 {
		err := each(8, func(i int) error {
			if i >= 3 {
				return errAt(i)
			}
			return nil
		})
		if err != errAt(3) {
			t.Fatalf("error %v, want that of 3", err)
		}
	}
	if err := each(0, func(int) error { return errAt(0) }); err != nil {
		t.Error(err)
	}
}

type errAt int

func (e errAt) Error() string { return strconv.Itoa(int(e)) }

func TestSizesAreWrittenForPeople(t *testing.T) {
	for bytes, want := range map[int]string{0: "0 B", 999: "999 B", 1000: "1.0 KB", 120_000: "120.0 KB", 2_049_000: "2.05 MB"} {
		if got := Size(bytes); got != want {
			t.Errorf("Size(%d) = %s, want %s", bytes, got, want)
		}
	}
}

func TestAMissingWordIsNamed(t *testing.T) {
	w, err := readWords()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := w.get(data.English, "picture", "headline", "A | B"); err != nil || got != "Picture: A | B" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := w.get(data.English, "no-such"); err == nil || !strings.Contains(err.Error(), `words.csv has no row "no-such"`) {
		t.Errorf("%v", err)
	}
}

func TestWaitingPageTellsWhyABuildFailed(t *testing.T) {
	var out bytes.Buffer
	WaitingPage(&out, `data/chips.csv:7: tpp: "48<b>OO" is not a number`)
	if page := out.String(); !strings.Contains(page, "48&lt;b&gt;OO") || !strings.Contains(page, `http-equiv="refresh"`) {
		t.Errorf("%s", page)
	}
}
