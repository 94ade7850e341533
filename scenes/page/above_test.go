package page_test

import (
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// TestThePictureBelowANarrativeHasTheWidth and its height, whatever must go for it.
func TestThePictureBelowANarrativeHasTheWidth(t *testing.T) {
	const least = 150
	s := newStory()
	for i := range s.Beats {
		s.Beats[i].Above = &page.Above{Least: func(scenes.Format) float64 { return least }}
	}
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		pg := s.Page(0, f, l)
		area := pg.Area()
		if f.Height > 300 && area.H < least {
			t.Errorf("%s: the picture has %v of the %v that it wants", where, area.H, least)
		}
		if want := f.Width - 2*pg.Grid.Margin; area.W != want {
			t.Errorf("%s: the picture is %v wide, want %v", where, area.W, want)
		}
		if !pg.Narrative.Empty() && pg.Narrative.Box().Y+pg.Narrative.Box().H > area.Y {
			t.Errorf("%s: the narrative lies on the picture", where)
		}
		if pg.Source.Box().Y < area.Y+area.H {
			t.Errorf("%s: the source lies on the picture", where)
		}
	})
}

// TestAFormOfTheWordsFallsBackOnTheBeatsOwn where it has no text of its own.
func TestAFormOfTheWordsFallsBackOnTheBeatsOwn(t *testing.T) {
	s := newStory()
	f := scenes.Formats[8]
	pg := s.PageIn("april-2025", 0, f, data.English)
	own, other := s.Page(0, f, data.English), s.Page(1, f, data.English)
	if pg.Headline.Text() != other.Headline.Text() {
		t.Errorf("the form's headline is %q, want %q", pg.Headline.Text(), other.Headline.Text())
	}
	pg = s.PageIn("no-such-form", 0, f, data.English)
	if pg.Headline.Text() != own.Headline.Text() {
		t.Errorf("a form without a headline has %q, want the beat's own", pg.Headline.Text())
	}
}

// TestASourceThatFoundSomethingSaysSo: an exclamation mark has a dot.
func TestASourceThatFoundSomethingSaysSo(t *testing.T) {
	s := newStory()
	s.Beats[1].Caution = true
	var p picture.Picture
	for i, want := range []int{0, 1} {
		pg := setPage(s, i, scenes.Formats[8], data.English)
		draw(&p, &page.Turn{Before: &pg, Now: &pg, In: 1, Date: 1})
		dots := 0
		for j := range p.Marks {
			if p.Marks[j].Kind == picture.Circle && p.Marks[j].Box.W == 1.6 {
				dots++
			}
		}
		if dots != want {
			t.Errorf("beat %d has %d exclamation marks at its source, want %d", i, dots, want)
		}
	}
}

// TestWordsThatFormsShareStandStill while the others change.
func TestWordsThatFormsShareStandStill(t *testing.T) {
	s := newStory()
	f := scenes.Formats[8]
	first, second := s.Page(0, f, data.English), s.Page(0, f, data.English)
	second.Form, second.Headline = "other", s.Page(1, f, data.English).Headline
	var p picture.Picture
	draw(&p, &page.Turn{Before: &first, Now: &second, Out: 0.4, In: 0, Date: 1})
	for i := range p.Marks {
		m := &p.Marks[i]
		if m.Run == nil {
			continue
		}
		want := 1.0
		if strings.Contains(first.Headline.Text(), strings.TrimSpace(m.Run.Text)) && m.Run.Size == first.Headline.Size {
			want = 0.4
		}
		if m.Opacity != want {
			t.Errorf("%q stands at %v, want %v", m.Run.Text, m.Opacity, want)
		}
	}
}
