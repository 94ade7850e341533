package data

import (
	"strings"
	"testing"
)

// openRecords loads the real data with its records.
func openRecords(t testing.TB) *Records {
	t.Helper()
	r, err := OpenRecords(open(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestEveryCardSaysWhatItShould: a title, a status, whether the source was
// read, what the record says, and a source; the report's words with their place
// unless the report has none.
func TestEveryCardSaysWhatItShould(t *testing.T) {
	r := openRecords(t)
	seen := map[string]bool{}
	for _, id := range r.CardIDs() {
		if seen[id] {
			t.Errorf("two cards are called %s", id)
		}
		seen[id] = true
		for l := range Locale(Locales) {
			c := r.Card(id, l)
			if c.ID != id || c.Title == "" || c.StatusText == "" || c.CheckText == "" || c.Note == "" {
				t.Errorf("the card %s in %s lacks something: %+v", id, l.Code(), c)
			}
			if (c.Quote == "") != (c.Status == Added) && c.Status != NotFound || (c.Quote == "") != (c.Place == "") {
				t.Errorf("the card %s has the words %q at %q and is %s", id, c.Quote, c.Place, c.Status.ID())
			}
			if (c.Translation != "") != (l == English && c.Quote != "") {
				t.Errorf("the card %s in %s has the translation %q", id, l.Code(), c.Translation)
			}
			if len(c.Sources) == 0 && id != "mlu590" {
				t.Errorf("the card %s has no source", id)
			}
			for _, text := range append([]string{c.Title, c.Value, c.Note, c.Place}, labels(c.Figures)...) {
				if strings.ContainsAny(text, "{}") || strings.Contains(text, "'") || strings.Contains(text, "  ") {
					t.Errorf("the card %s in %s has a stray sign in %q", id, l.Code(), text)
				}
			}
		}
	}
}

func labels(figures []Figure) []string {
	var texts []string
	for _, f := range figures {
		texts = append(texts, f.Label, f.Value)
	}
	return texts
}

// TestCards are two cards as the storyboard draws them, and one of a chip.
func TestCards(t *testing.T) {
	r := openRecords(t)
	change := r.Card("t1-2022-11-a800-change", Chinese)
	for _, c := range [][2]string{
		{change.Title, "A800的片间互联"}, {change.Value, "600~→~400~GB/s"}, {change.StatusText, "须加说明"},
		{change.CheckText, "核对：已读原文"}, {change.Quote, "通过性能降级"}, {change.Place, "表1，2022年11月一行"},
		{change.Note, "降低的只是芯片间互联，由600~GB/s降至400~GB/s；标称算力与A100相同。"},
		{change.Sources[0].Publisher, "Tweakers，援引路透社"}, {change.Sources[0].Date, "2022年11月"},
	} {
		if got := spaced([]byte(c[0])); got != c[1] {
			t.Errorf("got %s, want %s", got, c[1])
		}
	}
	change = r.Card("t1-2022-11-a800-change", English)
	for _, c := range [][2]string{
		{change.Title, "A800, link between chips"}, {change.StatusText, "Needs a note"},
		{change.CheckText, "Check: source was read"}, {change.Translation, "through reduced performance"},
		{change.Place, "table 1, row of November~2022"},
	} {
		if got := spaced([]byte(c[0])); got != c[1] {
			t.Errorf("got %s, want %s", got, c[1])
		}
	}
	h20 := map[string]string{}
	for _, f := range r.Card("h20", English).Figures {
		h20[f.Label] = spaced([]byte(f.Value))
	}
	for label, want := range map[string]string{
		"TPP":                                   "2,368 (FP16 148 × 16)",
		"Rule of October 2022 (3A090)":          "Rule no longer in force",
		"Rule of October 2023 (3A090.a and .b)": "Neither: TPP~2,368~<~2,400, density~2.91~<~3.2",
		"Rule of October~2023 with the letters of April~2025": "Licence, letters, as reported: memory~4,000~≥~1,400, sum~5,028~≥~1,700",
	} {
		if h20[label] != want {
			found := h20[strings.ReplaceAll(label, "~", NoBreakSpace)]
			if found != want {
				t.Errorf("the H20's card says of %s: %q, want %q", label, found, want)
			}
		}
	}
}

// TestWhatIsFromMemoryIsMarked: a chip whose figures are from memory says so on
// its card and in the table.
func TestWhatIsFromMemoryIsMarked(t *testing.T) {
	r := openRecords(t)
	marked := 0
	table := r.Exhibits("chip-controls", English)[0]
	for i := range r.Set.Chips {
		chip := &r.Set.Chips[i]
		card := r.Card(chip.ID, English)
		last := table.Rows[i][len(table.Columns)-1].Text
		if card.Opened == chip.FromMemory || (last == "Not yet confirmed") != chip.FromMemory {
			t.Errorf("%s is from memory: %v; its card says %q, the table %q", chip.ID, chip.FromMemory, card.CheckText, last)
		}
		if chip.FromMemory {
			marked++
		}
	}
	if marked != 1 {
		t.Errorf("%d chips are marked as from memory, want one, the MLU590", marked)
	}
}

func TestExhibitsAreRectangular(t *testing.T) {
	r := openRecords(t)
	for l := range Locale(Locales) {
		for _, scene := range r.Set.Scenes {
			for _, e := range r.Exhibits(scene, l) {
				if e.Caption == "" || len(e.Rows) == 0 {
					t.Errorf("the table %s is empty", e.ID)
				}
				for _, row := range e.Rows {
					if len(row) != len(e.Columns) || row[0].Text == "" || row[0].Card == "" {
						t.Errorf("the table %s has a bad row: %v", e.ID, row)
					}
				}
			}
		}
	}
}

// TestScenesShowTheirOwn: no table, card or source of one scene stands beside
// another, where nobody has seen it.
func TestScenesShowTheirOwn(t *testing.T) {
	r := openRecords(t)
	owner := map[string]string{}
	for _, scene := range r.Set.Scenes {
		for _, id := range r.SceneCardIDs(scene) {
			if other := owner[id]; other != "" {
				t.Errorf("the card %s belongs to %s and to %s", id, other, scene)
			}
			owner[id] = scene
		}
		for _, e := range r.Exhibits(scene, English) {
			for _, row := range e.Rows {
				for _, c := range row {
					if c.Card != "" && owner[c.Card] != scene {
						t.Errorf("%s: the table %s names the card %s of %q", scene, e.ID, c.Card, owner[c.Card])
					}
				}
			}
		}
	}
	if ids := r.CardIDs(); len(owner) != len(ids) {
		t.Errorf("the scenes have %d cards together, the records %d", len(owner), len(ids))
	}
}

// TestEverySourceIsCited: a source that nothing cites, and one that a scene
// lists twice, are left-overs.
func TestEverySourceIsCited(t *testing.T) {
	r := openRecords(t)
	cited := map[string]bool{}
	for _, scene := range r.Set.Scenes {
		listed := map[string]bool{}
		for _, line := range r.SourceLines(scene, English) {
			if listed[line.ID] {
				t.Errorf("%s lists the source %s twice", scene, line.ID)
			}
			listed[line.ID], cited[line.ID] = true, true
		}
	}
	for i := range r.Sources {
		if !cited[r.Sources[i].ID] {
			t.Errorf("nothing cites the source %s", r.Sources[i].ID)
		}
	}
}
