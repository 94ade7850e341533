package chipcontrols

import (
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// try is a moment of the last beat at rest, with a chip of the reader's.
func try(f scenes.Format, l data.Locale, date float64, tpp, area, io, memory float64) *scenes.Moment {
	last := len(beats) - 1
	m := &scenes.Moment{Beat: last, Time: beats[last].length(last), Format: f, Locale: l}
	m.Values[controlTPP], m.Values[controlArea], m.Values[controlIO], m.Values[controlMemory] = tpp, area, io, memory
	m.Values[controlDataCentre], m.Values[controlDate] = 1, date
	return m
}

// TestTheReadersMarkIsFilledByTheAxesShown draws chips on both sides of both
// lines at each date: the fill of the mark is what the rule of those axes says
// of it, and no verdict of another rule.
func TestTheReadersMarkIsFilledByTheAxesShown(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, c := range []struct {
		name                  string
		tpp, area, io, memory float64
		solid                 [dates]bool
	}{
		{"the one it begins with: the rule of 2023 alone", 4000, 600, 500, 900, [dates]bool{false, true, false}},
		{"like H20: the letters alone", 2368, 814, 500, 4000, [dates]bool{false, false, true}},
		{"like H100: every rule", 15800, 814, 1000, 3350, [dates]bool{true, true, true}},
		{"none", 1000, 800, 100, 300, [dates]bool{false, false, false}},
	} {
		for _, id := range []string{"wide", "phone", "embed", "plain-small"} {
			for date := range dates {
				m := try(scenetest.Format(id), data.English, float64(date), c.tpp, c.area, c.io, c.memory)
				s.Draw(&p, m)
				solid := false
				for i := range p.Marks {
					mark := &p.Marks[i]
					// Arrow heads are filled areas: the chip itself is a rounded rectangle.
					if mark.Identity != 0 && p.Identities[mark.Identity-1].ID == designID && mark.Kind == picture.RoundedRectangle && mark.Fill.Colour == picture.Ink {
						solid = true
					}
				}
				if solid != c.solid[date] {
					t.Errorf("%s: %s, date %d: solid: %v, want %v", id, c.name, date, solid, c.solid[date])
				}
			}
		}
	}
}

// TestTheCardNamesTheRuleThatCatches reads the card of April 2025, where two
// rules hold together: heading, reasons and outline name the right one.
func TestTheCardNamesTheRuleThatCatches(t *testing.T) {
	s := newScene(t)
	for _, c := range []struct {
		tpp, area, io, memory float64
		heading               string
		why                   string
		short                 string
	}{
		{4000, 600, 500, 900, "Licence required", "Letters: below all limits; Rule of Oct 2023: TPP 4,000 ≥ 1,600, density 6.67 ≥ 5.92", "rule-alone"},
		{2000, 814, 500, 4000, "Licence required", "Letters: memory 4,000 ≥ 1,400, sum 4,500 ≥ 1,700; Rule of Oct 2023: outside, ", "letters-alone"},
		{2600, 814, 500, 900, "Notification", "Letters: below all limits; Rule of Oct 2023: TPP 2,600 ≥ 2,400", "rule-alone"},
		{2600, 814, 500, 4000, "Licence required", "Rule of Oct 2023: notification only", "letters-alone"},
		{15800, 814, 1000, 3350, "Licence required", "Rule of Oct 2023: TPP 15,800 ≥ 4,800", "both"},
		{1000, 800, 100, 300, "No licence needed", "Letters: below all limits; Rule of Oct 2023: outside, TPP 1,000 < 1,600", "neither"},
	} {
		for _, f := range scenes.Formats {
			m := try(f, data.English, april2025, c.tpp, c.area, c.io, c.memory)
			k := s.plan(m.Beat, f, m.Locale, planOf(april2025, true)).scenery.(*desk)
			ds := s.designAt(m, k)
			if got := ds.heading.Text(); got != c.heading {
				t.Errorf("%s: %v: heading %q, want %q", f.ID, c.tpp, got, c.heading)
			}
			if plain := strings.ReplaceAll(ds.why, string(data.NoBreakSpace), " "); !strings.Contains(plain, c.why) {
				t.Errorf("%s: the outline says %q, want %q", f.ID, plain, c.why)
			}
			if got := ds.shortReason(); got != c.short {
				t.Errorf("short reason %q, want %q", got, c.short)
			}
			said := ds.paragraph.Text()
			for i := range ds.reasons {
				said += ds.reasons[i].Text()
				if w := &ds.reasons[i]; !w.Empty() && kit.Overlap(w.Box(), k.verdict) < w.Box().W*w.Box().H-0.5 {
					t.Errorf("%s: %q leaves its card", f.ID, w.Text())
				}
			}
			if said == "" {
				t.Errorf("%s: a %q without a word of the rule", f.ID, c.heading)
			}
		}
	}
}
