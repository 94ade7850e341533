package page_test

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
	"twopaths/scenes/typeset"
)

// moves is how long what moves takes in the tests' beats, in seconds.
const moves = 2

// newStory has two beats in the words of chip-controls; the second wants a
// table on phones.
func newStory() *page.Story {
	set, c := scenetest.Source()
	return &page.Story{
		ID: "chip-controls", Set: set, Setter: typeset.NewSetter(c), Colour: picture.US,
		Beats: []page.Beat{
			{Beat: scenes.Beat{ID: "october-2022", Length: page.Length(0, moves)}, Now: "event-oct-2022"},
			{Beat: scenes.Beat{ID: "april-2025", Length: page.Length(1, moves)}, Now: "event-apr-2025", PhoneRows: 2},
		},
		Events: page.EventsOf(set, "chip-controls"), From: data.Day(2022, 10, 1), To: data.Day(2025, 5, 1),
		Styles: [data.EventKinds]page.EventStyle{data.RuleEvent: {Colour: picture.US, Listed: true}, data.ChipEvent: {Shape: kit.EventSquare, Colour: picture.CN, Above: true}},
	}
}

// setPage sets a beat's page with a table and a note.
func setPage(s *page.Story, index int, f scenes.Format, l data.Locale) page.Page {
	pg := s.Page(index, f, l)
	rows := []page.Row{
		{Cells: []page.Cell{page.PlainCell("A100"), page.PlainCell("600")}, ID: "row/a100", Partner: "chip/a100", Also: "chip/a800"},
		{Cells: []page.Cell{page.PlainCell("H100"), page.PlainCell("900")}, ID: "row/h100", Partner: "chip/h100"},
	}
	pg.SetColumnTable([]string{"", "GB/s"}, rows...)
	if pg.TableY > 0 {
		pg.SetTable(pg.Grid.Margin, pg.TableY, f.Width-2*pg.Grid.Margin, []string{"", "GB/s"}, rows)
	}
	pg.SetColumnNote()
	pg.SetTimeline()
	return pg
}

// eachFormat calls check in every format and language.
func eachFormat(check func(where string, f scenes.Format, l data.Locale)) {
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			check(f.ID+"/"+l.Code(), f, l)
		}
	}
}

// draw draws a turn as a scene does that has no picture of its own.
func draw(p *picture.Picture, turn *page.Turn) {
	p.Reset(turn.Now.Format.Width, turn.Now.Format.Height)
	turn.Identify(p)
	turn.IdentifyRest(p)
	turn.DrawWords(p)
	turn.DrawTimeline(p)
}

func TestATurnBeginsAsThePageBefore(t *testing.T) {
	s := newStory()
	var p picture.Picture
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		first, second := setPage(s, 0, f, l), setPage(s, 1, f, l)
		draw(&p, &page.Turn{Before: &first, Now: &first, In: 1, Date: 1})
		rest := scenetest.Looks(&p)
		m := scenes.Moment{Beat: 1, Format: f, Locale: l}
		turn := page.Turn{Before: &first, Now: &second}
		turn.Out, turn.In = page.Fades(page.Clock(&m, 1, moves), 1, moves)
		draw(&p, &turn)
		if start := scenetest.Looks(&p); start != rest {
			t.Errorf("%s: the second beat does not start as the first ends:\n%s\nafter\n%s", where, start, rest)
		}
		m.Time = page.Length(1, moves)
		if out, in := page.Fades(page.Clock(&m, 1, moves), 1, moves); out != 0 || in != 1 {
			t.Errorf("%s: at its end the words before stand at %v, the beat's own at %v", where, out, in)
		}
	})
}

func TestTheEmptyPageHasALineWithoutInk(t *testing.T) {
	s := newStory()
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		first := setPage(s, 0, f, l)
		empty := first.Before()
		turn := page.Turn{Before: &empty, Now: &first}
		if turn.InkX() != first.Timeline.Left || first.Timeline.Shown && first.Timeline.Ink <= first.Timeline.Left {
			t.Errorf("%s: the ink begins at %v and ends at %v on a line from %v", where, turn.InkX(), first.Timeline.Ink, first.Timeline.Left)
		}
		if !empty.Headline.Empty() || !empty.Source.Empty() {
			t.Errorf("%s: the empty page has words", where)
		}
	})
}

func TestThePictureHasItsRoom(t *testing.T) {
	s := newStory()
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		for i := range s.Beats {
			pg := setPage(s, i, f, l)
			frame := picture.Rect{W: f.Width, H: f.Height}
			if area := pg.Area(); kit.Overlap(area, frame) < area.W*area.H-0.01 || area.H < 130 {
				t.Errorf("%s/%s: the area is %v", where, s.Beats[i].ID, area)
			}
			for name, w := range map[string]*kit.Words{"headline": &pg.Headline, "narrative": &pg.Narrative, "source": &pg.Source} {
				if !w.Empty() && kit.Overlap(w.Box(), pg.Box) > 0 {
					t.Errorf("%s/%s: the %s lies on the picture", where, s.Beats[i].ID, name)
				}
			}
		}
	})
}

func TestARowLightsUpWithWhatItIsAbout(t *testing.T) {
	s := newStory()
	pg := setPage(s, 0, scenes.Formats[8], data.English)
	var p picture.Picture
	for pointed, want := range map[string]int{"": 0, "row/a100": 1, "chip/a100": 1, "chip/a800": 1, "chip/h100": 1, "chip/h800": 0} {
		draw(&p, &page.Turn{Before: &pg, Now: &pg, In: 1, Date: 1, Pointed: pointed})
		wells := 0
		for i := range p.Marks {
			if p.Marks[i].Fill.Pattern == picture.Solid && p.Marks[i].Fill.Colour == picture.Well {
				wells++
			}
		}
		if wells != want {
			t.Errorf("pointing at %q lights %d rows, want %d", pointed, wells, want)
		}
	}
}

func TestSeekIsTheInverseOfTheInk(t *testing.T) {
	s := newStory()
	f := scenes.Formats[8]
	pages := []page.Page{setPage(s, 0, f, data.English), setPage(s, 1, f, data.English)}
	ink := func(i int) float64 { return pages[i].Timeline.Ink }
	for share := 0.1; share < 1; share += 0.1 {
		beat, time := s.Seek(kit.Lerp(ink(0), ink(1), share), 2, ink)
		if want := share * s.Beats[1].Length; beat != 1 || time < want-1e-9 || time > want+1e-9 {
			t.Errorf("at %.1f of the way the stage is sent to beat %d at %v s, want 1 at %v", share, beat, time, want)
		}
	}
	if beat, time := s.Seek(0, 2, ink); beat != 0 || time != s.Beats[0].Length {
		t.Errorf("before the first event: beat %d at %v s", beat, time)
	}
	if beat, time := s.Seek(f.Width, 2, ink); beat != 1 || time != s.Beats[1].Length {
		t.Errorf("after the last event: beat %d at %v s", beat, time)
	}
}

func TestATurnAllocatesNothing(t *testing.T) {
	s := newStory()
	var p picture.Picture
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		first, second := setPage(s, 0, f, l), setPage(s, 1, f, l)
		turn := page.Turn{Before: &first, Now: &second, Out: 0.5, In: 0.5, Date: 0.5, Pointed: "chip/a100"}
		if n := testing.AllocsPerRun(20, func() { draw(&p, &turn) }); n > 0 {
			t.Errorf("%s: %v allocations a frame", where, n)
		}
	})
}
