package page

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// Page is a beat's page in one format and language, at rest: all words set, all
// places found. It is set once, and from then on only drawn.
type Page struct {
	Format scenes.Format
	Locale data.Locale
	// Index is the beat's; -1 is the empty page before the first.
	Index int
	// Form is the form of the beat's words, "" for the first.
	Form string
	// Now is the event at whose date the timeline stands: the beat's, unless a
	// scene gives another before SetTimeline, or "" for none.
	Now string
	// NowLabel is what stands in bold beside that event, where none has the ring.
	NowLabel string
	Type     kit.Type
	// Grid holds the format's numbers; setting the page moves some of them.
	Grid Grid
	// Box is left for the picture: for a plane, between its axes. Area is all
	// that is left.
	Box picture.Rect
	// Cursor is the lowest baseline set so far in the column, in CSS px.
	Cursor float64

	Kicker, Count, Headline, Date, Subline, Narrative, NoteHeading, Note, Source kit.Words
	// Further are the notes after the first.
	Further []FurtherNote
	// DateText, NoteText and, where the narrative is not painted, NarrativeText
	// are for the outline.
	DateText, NoteText, NarrativeText string
	// NoteRule is the hairline above the note, without height; no width for none.
	NoteRule picture.Rect
	// TableY is the head of a table below the picture, on phones with room for
	// one; else 0.
	TableY float64

	Table    Table
	Key      Key
	Timeline Timeline

	story *Story
}

// PlanKey says which end state: a beat's in one format and language, in one of the
// forms that controls give it.
type PlanKey struct {
	Beat    int
	Format  scenes.Format
	Locale  data.Locale
	Variant int
}

// blank is a page without words.
func (s *Story) blank(index int, f scenes.Format, l data.Locale) Page {
	g := GridOf(f)
	now := ""
	if index >= 0 {
		now = s.Beats[index].Now
	}
	return Page{Now: now, Format: f, Locale: l, Index: index, Type: s.Type(l), Grid: g, Box: g.Box, story: s}
}

// Page sets a beat's page: the words of the frame, and the box that they leave
// to the picture.
func (s *Story) Page(index int, f scenes.Format, l data.Locale) Page {
	return s.PageIn("", index, f, l)
}

// PageIn sets a beat's page in another form of its words: the copy's texts
// <form>/<name>, where there are any, in place of <beat>/<name>.
func (s *Story) PageIn(form string, index int, f scenes.Format, l data.Locale) Page {
	pg := s.blank(index, f, l)
	pg.Form = form
	pg.setWords()
	return pg
}

// Before is the empty page from which the first beat's begins: its timeline
// with no ink yet, and nothing else.
func (pg *Page) Before() Page {
	empty := pg.story.blank(-1, pg.Format, pg.Locale)
	empty.Timeline = pg.Timeline
	empty.Timeline.Ink = pg.Timeline.Left
	return empty
}

// Text is a text of the scene's copy with its marks.
func (pg *Page) Text(key string) string { return pg.story.Text(key, pg.Locale) }

// Has tells whether the scene's copy has a text.
func (pg *Page) Has(key string) bool { return pg.story.Has(key) }

// Own is a text of the beat with its marks, or "" if it has none of that name.
func (pg *Page) Own(name string) string {
	if key := pg.ownKey(name); pg.Has(key) {
		return pg.Text(key)
	}
	return ""
}

// OwnPlain is Own without marks.
func (pg *Page) OwnPlain(name string) string {
	if key := pg.ownKey(name); pg.Has(key) {
		return pg.story.Plain(key, pg.Locale)
	}
	return ""
}

// ownKey is the key of a text of the beat in the page's form.
func (pg *Page) ownKey(name string) string {
	if key := pg.Form + "/" + name; pg.Form != "" && pg.Has(key) {
		return key
	}
	return pg.beat().ID + "/" + name
}

// caution tells whether the check of this page's source found something.
func (pg *Page) caution() bool {
	return pg.beat().Caution && !(pg.Form != "" && pg.Has(pg.Form+"/source"))
}

func (pg *Page) beat() *Beat { return &pg.story.Beats[pg.Index] }

// TableLeft is where a tall page's table begins.
func (pg *Page) TableLeft() float64 { return pg.Grid.ColumnX + pg.Grid.ColumnW + 40 }

// Area is where a beat without a plane draws: from under the headline, or the
// narrative that stands there, to where a plane's axis ends, as wide as the
// plane and its ticks.
func (pg *Page) Area() picture.Rect {
	box := pg.Box
	if pg.beat().Above.in(pg.Format) {
		return box
	}
	left, right := pg.Grid.Margin, box.X+box.W
	top, bottom := box.Y-26, box.Y+box.H+pg.Grid.Title-4
	switch pg.Format.Shape {
	case scenes.Tall:
		right = pg.Format.Width - pg.Grid.Margin
	case scenes.Phone:
		right = pg.Format.Width - pg.Grid.Margin
		top = box.Y - 16
	case scenes.Embed:
		top = box.Y - 20
	case scenes.Plain:
		top = 14
	}
	if pg.Grid.Title == 0 {
		bottom = box.Y + box.H + pg.Grid.Tick
	}
	return picture.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}
