package deepseeklaunch

import (
	"slices"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
	"twopaths/scenes/scenetest"
)

// The tests here hold that a small format does all that a wide one does.

// smallest is an article's smallest figure: its page has the controls that it has
// no room for.
const smallest = "plain-small"

// TestEveryFormatHasTheControls of each beat, in one layout or another.
func TestEveryFormatHasTheControls(t *testing.T) {
	s := newScene(t)
	wants := map[string][]string{
		"level": {"order"}, "twenty-days": {"day"}, "ranking": {"assistants"}, "chips": {"basis"}, "conclusions": {"evidence"},
	}
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		beat := beats[m.Beat].id
		want := slices.Clone(wants[beat])
		if m.Format.ID == smallest {
			want = nil
			if beat == "level" {
				want = []string{"order"}
			}
		}
		if beat == "team" && s.plan(m.Beat, m.Format, m.Locale, 0).area.W < 560 {
			want = append(want, "count") // else all three stand beside each other
		}
		if beat == "conclusions" && m.Format.Width < 640 && m.Format.ID != smallest {
			want = append(want, "conclusion")
		}
		s.Draw(&p, m)
		for _, slot := range want {
			if !slices.ContainsFunc(p.Slots, func(have picture.Slot) bool { return have.ID == slot }) {
				t.Errorf("%s has no room for %s", where, slot)
			}
		}
	})
}

// TestASlidersWordsFitAboveIt: the day and its label stand on one line.
func TestASlidersWordsFitAboveIt(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		s.Draw(&p, m)
		for _, slot := range p.Slots {
			if slot.ID != "day" {
				continue
			}
			const size, gap = 12, 6 // as stage.css has them for narrow slots
			label, value, _ := s.ControlText(m, controlDay)
			words := s.story.Type(m.Locale)
			l, v := words.Sans(size, picture.Ink, label), words.Bold(size, picture.Ink, value)
			if l.Width()+gap+v.Width() > slot.Box.W {
				t.Errorf("%s: %q and %q do not fit in %v px", where, label, value, slot.Box.W)
			}
		}
	})
}

// TestTheReadersDayIsNamed above the axis, alone: no other day's name lies on it.
func TestTheReadersDayIsNamed(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for day := 1.0; day < s.days(); day++ {
			m := scenes.Moment{Beat: daysBeat, Time: rest, Format: f, Values: scenes.Defaults(s)}
			m.Values[controlDay] = day
			s.Draw(&p, &m)
			find(t, &p, dayID)
			name := strings.TrimSuffix(data.Fill(s.story.Plain("twenty-days/day", data.Chinese), "n", number(data.Chinese, day, 0)), " ")
			boxes := written(&p, name)
			if len(boxes) != 1 {
				t.Errorf("%s: %q is written %d times", f.ID, name, len(boxes))
			}
		}
	}
}

// TestDay20IsNamed in every format: the headline is about it.
func TestDay20IsNamed(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatDays, func(where string, m *scenes.Moment, p *picture.Picture) {
		name := data.Fill(s.story.Plain("twenty-days/day", m.Locale), "n", number(m.Locale, s.value("s31-dau-20-days#days"), 0))
		if len(written(p, name)) != 1 {
			t.Errorf("%s does not write %q above its axis", where, name)
		}
	})
}

// written are the boxes of the runs that have a text.
func written(p *picture.Picture, text string) (boxes []picture.Rect) {
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Kind == picture.Glyphs && m.Run.Text == text {
			boxes = append(boxes, picture.Bounds(p, m))
		}
	}
	return boxes
}

// painted is all that a picture writes.
func painted(p *picture.Picture) string {
	var all strings.Builder
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Kind == picture.Glyphs {
			all.WriteString(m.Run.Text + "\n")
		}
	}
	return all.String()
}

// TestTheRatingIsWrittenAsItIsSaid, with a comma in English and without in Chinese.
func TestTheRatingIsWrittenAsItIsSaid(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatLevel, func(where string, m *scenes.Moment, p *picture.Picture) {
		want := [data.Locales][2]string{{"2029", "2061"}, {"2,029", "2,061"}}[m.Locale]
		row := find(t, p, "score/"+ratingRow)
		for _, rating := range want {
			if !strings.Contains(painted(p), rating) {
				t.Errorf("%s does not write %s", where, rating)
			}
			if !strings.Contains(row.Label+row.Value, rating) {
				t.Errorf("%s says %q, not %s", where, row.Label+row.Value, rating)
			}
		}
	})
}

// TestEachGroupSaysHowManyItIs, in every format: no mark stands without a word.
func TestEachGroupSaysHowManyItIs(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatTeam, func(where string, m *scenes.Moment, p *picture.Picture) {
		for _, g := range headCounts[counts-1].groups {
			if n := number(m.Locale, s.value(g.fact), 0); len(written(p, n)) == 0 {
				t.Errorf("%s does not say that %s are %s", where, g.key, n)
			}
		}
	})
}

// TestPricesStandWhereNotesGoOnFromThem: no note compares with prices that are
// not there; pictures as high as a phone's have them.
func TestPricesStandWhereNotesGoOnFromThem(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatLevel, func(where string, m *scenes.Moment, p *picture.Picture) {
		pl := s.plan(m.Beat, m.Format, m.Locale, s.variant(m.Beat, m))
		shown := len(written(p, s.story.Plain("level/prices", m.Locale))) > 0
		if pl.NoteRule.W > 0 && !shown {
			t.Errorf("%s has a note on prices, and no prices", where)
		}
		if high := m.Format.Height >= 700 || m.Format.ID == "standard"; high && !shown {
			t.Errorf("%s has no prices", where)
		}
	})
}

// TestBothBillsAreNamed in every format: no bar stands without its name.
func TestBothBillsAreNamed(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatCost, func(where string, m *scenes.Moment, p *picture.Picture) {
		for _, bill := range [...]string{"v3", "r1"} {
			long, short := s.story.Plain("what-came-out/"+bill, m.Locale), s.story.Plain("what-came-out/"+bill+"-short", m.Locale)
			if len(written(p, long))+len(written(p, short)) == 0 {
				t.Errorf("%s does not name the bar of %s", where, bill)
			}
		}
	})
}

// TestTheReadersDayStrikesThroughNothing: its line leaves words alone, on any day.
func TestTheReadersDayStrikesThroughNothing(t *testing.T) {
	s := newScene(t)
	auditor := audit.Auditor{Type: s.story.Setter.Case()}
	var p picture.Picture
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for day := 1.0; day <= s.days(); day++ {
				m := scenes.Moment{Beat: daysBeat, Time: rest, Format: f, Locale: l, Values: scenes.Defaults(s)}
				m.Values[controlDay] = day
				s.Draw(&p, &m)
				for _, found := range auditor.Read(&p) {
					t.Errorf("%s/%s, day %v: %s: %s", f.ID, l.Code(), day, found.Kind, found.Sentence)
				}
			}
		}
	}
}
