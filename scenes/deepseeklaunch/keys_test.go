package deepseeklaunch

import (
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// TestAKeyNamesMarksThatAreThere: what a picture's key shows, the picture shows
// too, in that shape and colour.
func TestAKeyNamesMarksThatAreThere(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		for i, values := range answers(s) {
			m.Values = values
			m.Values[controlEvidence], m.Values[controlDay] = showAll, s.days() // the reader hides none
			pl := s.plan(m.Beat, m.Format, m.Locale, s.variant(m.Beat, m))
			if m.Format.Shape == scenes.Tall {
				return // its key is the timeline's
			}
			s.Draw(&p, m)
			for k := range pl.Key.Items {
				item := &pl.Key.Items[k]
				if !item.HasChip {
					continue
				}
				var sample picture.Picture
				item.Chip.Draw(&sample)
				want := sample.Marks[len(sample.Marks)-1]
				n := 0
				for j := range p.Marks {
					if alike(&p.Marks[j], &want) {
						n++
					}
				}
				if n < 2 { // one is the key's own
					t.Errorf("%s, answer %d: the key names %q, which is not in the picture", where, i, item.Words.Text())
				}
			}
		}
	})
}

// alike tells whether two marks have one shape and one colour, both solid or
// both hollow.
func alike(a, b *picture.Mark) bool {
	hollow := func(m *picture.Mark) bool { return m.Fill.Pattern != picture.Solid || m.Fill.Colour == picture.Paper }
	colour := func(m *picture.Mark) picture.Colour {
		if hollow(m) {
			return m.Stroke.Colour
		}
		return m.Fill.Colour
	}
	return a.Kind == b.Kind && hollow(a) == hollow(b) && colour(a) == colour(b) && (a.Kind != picture.RoundedRectangle || a.Radius > 0)
}

// TestNoFebruaryDateStandsAfterApril: the dates of the first four stand left of
// the line of 18 April, where their days are.
func TestNoFebruaryDateStandsAfterApril(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatChips, func(where string, m *scenes.Moment, p *picture.Picture) {
		line := find(t, p, "chip/results").Target
		middle := line.X + line.W/2
		for _, f := range firms[:4] {
			for _, form := range [...]string{"-date", "-date-short", "-date-least"} {
				text := s.plan(m.Beat, m.Format, m.Locale, 0).Own(f.id + form)
				if text == "" {
					continue
				}
				for _, box := range written(p, text) {
					if box.Y < line.Y+line.H && box.X+box.W > middle {
						t.Errorf("%s: %q stands right of the line of the results", where, text)
					}
				}
			}
		}
	})
}

// TestTheDropLineIsClear: no words of R1's bill lie on the line that drops from
// V3's end.
func TestTheDropLineIsClear(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatCost, func(where string, m *scenes.Moment, p *picture.Picture) {
		base := find(t, p, "bill/base").Target
		end := base.X + base.W + 5
		for _, box := range written(p, s.story.Plain("what-came-out/r1-value", m.Locale)) {
			if box.X+box.W > end-2 {
				t.Errorf("%s: R1's bill is written across the line from V3's end", where)
			}
		}
	})
}
