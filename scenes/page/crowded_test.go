package page_test

import (
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
	"twopaths/scenes/typeset"
)

// newCrowdedStory has two beats in the words of deepseek-launch; the events of
// the second stand close together.
func newCrowdedStory() *page.Story {
	set, c := scenetest.Source()
	return &page.Story{
		ID: "deepseek-launch", Set: set, Setter: typeset.NewSetter(c), Colour: picture.CN,
		Beats: []page.Beat{
			{Beat: scenes.Beat{ID: "level", Length: page.Length(0, moves)}, Now: "event-r1", Caution: true},
			{Beat: scenes.Beat{ID: "twenty-days", Length: page.Length(1, moves)}, Now: "event-amazon", Several: true, Cluster: true},
		},
		Events: page.EventsOf(set, "deepseek-launch"), From: data.Day(2023, 12, 1), To: data.Day(2025, 10, 15),
		Styles: [data.EventKinds]page.EventStyle{
			data.ChinaEvent: {Colour: picture.CN, Above: true, Up: true}, data.USEvent: {Shape: kit.EventSquare, Colour: picture.US},
			data.DocumentEvent: {Shape: kit.EventDiamond, Colour: picture.Muted},
		},
	}
}

// TestNotesGoAsFarAsThereIsRoom: a lower bottom sets more of them, in order, none
// below it; the outline always has all three.
func TestNotesGoAsFarAsThereIsRoom(t *testing.T) {
	s := newCrowdedStory()
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		set := 0
		for bottom := 100.0; bottom < 500; bottom += 20 {
			pg := s.Page(1, f, l)
			last := pg.SetNotes(20, 100, 300, bottom)
			now := len(pg.Further)
			if !pg.Note.Empty() {
				now++
			}
			if now < set || last > max(bottom, 100) || (now > 0) != (pg.NoteRule.W > 0) {
				t.Errorf("%s: %d notes end at %v above %v, after %d", where, now, last, bottom, set)
			}
			set = now
			for _, heading := range []string{"note-heading", "note-2-heading", "note-3-heading"} {
				if !strings.Contains(pg.NoteText, pg.OwnPlain(heading)) {
					t.Errorf("%s: the outline does not have %q", where, pg.OwnPlain(heading))
				}
			}
		}
		if set != 3 {
			t.Errorf("%s: %d notes are set where there is room for all", where, set)
		}
	})
}

// TestACrowdStandsOnItsOwnLineAlone, and comes and goes with the words.
func TestACrowdStandsOnItsOwnLineAlone(t *testing.T) {
	s := newCrowdedStory()
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		before, now := s.Page(0, f, l), s.Page(1, f, l)
		before.SetTimeline()
		now.SetTimeline()
		if !now.Timeline.Shown {
			return
		}
		var p picture.Picture
		draw(&p, &page.Turn{Before: &before, Now: &before, In: 1, Date: 1})
		alone, crowd := scenetest.Looks(&p), crowded(&p)
		draw(&p, &page.Turn{Before: &before, Now: &now, Out: 1})
		if start := scenetest.Looks(&p); start != alone {
			t.Errorf("%s: the second line does not start as the first ends:\n%s", where, scenetest.Difference(alone, start))
		}
		draw(&p, &page.Turn{Before: &before, Now: &now, In: 1, Date: 1})
		if crowd > 0 || crowded(&p) == 0 {
			t.Errorf("%s: the first line has %d of the crowd, the second %d", where, crowd, crowded(&p))
		}
	})
}

// TestACrowdHasOneName: it names no event of its own, and no other label lies on
// the name.
func TestACrowdHasOneName(t *testing.T) {
	s := newCrowdedStory()
	eachFormat(func(where string, f scenes.Format, l data.Locale) {
		before, now := s.Page(0, f, l), s.Page(1, f, l)
		before.SetTimeline()
		now.SetTimeline()
		if !now.Timeline.Shown || now.Grid.LabelAbove == 0 {
			return
		}
		var p picture.Picture
		draw(&p, &page.Turn{Before: &before, Now: &now, In: 1, Date: 1})
		var name picture.Rect
		labels := map[string]picture.Rect{}
		for i := range p.Marks {
			m := &p.Marks[i]
			if m.Kind != picture.Glyphs || m.Identity == 0 {
				continue
			}
			if id := p.Identities[m.Identity-1].ID; id == "timeline/cluster" {
				name = picture.Bounds(&p, m)
			} else if strings.HasPrefix(id, "event-") {
				labels[id] = picture.Bounds(&p, m)
			}
		}
		if name.W == 0 {
			t.Errorf("%s: the crowd has no name", where)
		}
		for id, box := range labels {
			if strings.Contains("event-app event-first event-microsoft event-amazon", id) {
				t.Errorf("%s: %s of the crowd has a label of its own", where, id)
			}
			if kit.Overlap(name, box) > 0 {
				t.Errorf("%s: the label of %s lies on the crowd's name", where, id)
			}
		}
	})
}

// crowded counts the identities of a picture that are of the crowd.
func crowded(p *picture.Picture) (n int) {
	for i := range p.Identities {
		switch p.Identities[i].ID {
		case "event-app", "event-first", "event-microsoft", "event-amazon", "timeline/cluster":
			n++
		}
	}
	return n
}
