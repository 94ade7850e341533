package page

import (
	"strconv"
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// SetColumnNote sets the beat's note below the narrative, or beside it on a
// tall page, where it fits above the key.
func (pg *Page) SetColumnNote() {
	switch pg.Format.Shape {
	case scenes.Wide:
		pg.SetNote(pg.Grid.ColumnX, pg.Cursor+24, pg.Grid.ColumnW)
		if pg.Note.Last() > pg.Grid.KeyY-3*pg.Grid.KeyRow-16 {
			pg.dropNote()
		}
	case scenes.Tall:
		pg.SetNote(pg.TableLeft(), pg.Grid.DateY-14, pg.Format.Width-pg.Grid.Margin-pg.TableLeft())
	}
}

// dropNote leaves the note to the outline.
func (pg *Page) dropNote() {
	pg.NoteHeading, pg.Note, pg.NoteRule = kit.Words{}, kit.Words{}, picture.Rect{}
}

// FurtherNote is a note after the first: note-2-heading and note-2, and so on.
type FurtherNote struct{ Heading, Text kit.Words }

// further is the i-th of them, or no words.
func (pg *Page) further(i int) *FurtherNote {
	if i < len(pg.Further) {
		return &pg.Further[i]
	}
	return &noNote
}

var noNote FurtherNote

// maxNotes is the most notes of a beat.
const maxNotes = 3

// noteName is the name of a note in the copy.
func noteName(i int) string {
	if i == 0 {
		return "note"
	}
	return "note-" + strconv.Itoa(i+1)
}

// headingEnd stands between the heading of a note and the note on one line.
var headingEnd = [data.Locales]string{"：", ". "}

// notesText is what the outline says of the notes.
func (pg *Page) notesText() string {
	if pg.OwnPlain(noteName(1)) == "" {
		return pg.OwnPlain(noteName(0))
	}
	var all []string
	for i := range maxNotes {
		if text := pg.OwnPlain(noteName(i)); text != "" {
			all = append(all, pg.OwnPlain(noteName(i)+"-heading")+headingEnd[pg.Locale]+text)
		}
	}
	return strings.Join(all, " ")
}

// SetNotes sets the beat's notes one below the other under a hairline at y, as
// many as end above bottom; the outline has them all. It returns the last
// baseline, or y.
func (pg *Page) SetNotes(x, y, width, bottom float64) float64 {
	last := y
	for i := range maxNotes {
		text := pg.Own(noteName(i))
		if text == "" {
			break
		}
		size, leading := pg.noteSize()
		top := last + 10 + leading*0.65
		if i > 0 {
			top = last + leading + 10
		}
		heading := pg.Type.Line(typeset.SansBold, min(size+1, 14), picture.Ink, pg.Own(noteName(i)+"-heading"))
		words := pg.Type.Paragraph(typeset.Sans, size, leading, width, picture.Muted, text).Put(x, top+leading+1, kit.Start)
		if words.Last() > bottom || heading.Width() > width {
			break
		}
		last = words.Last()
		if heading = heading.Put(x, top, kit.Start); i > 0 {
			pg.Further = append(pg.Further, FurtherNote{heading, words})
			continue
		}
		pg.NoteRule = picture.Rect{X: x, Y: y, W: width}
		pg.NoteHeading, pg.Note = heading, words
	}
	return last
}

// noteSize is the size of a note with its leading.
func (pg *Page) noteSize() (size, leading float64) {
	size, leading = 13.0, 21.0
	if pg.Locale == data.English {
		leading = 18
	}
	if pg.Format.Width < 1200 {
		size, leading = 12.5, leading-2
	}
	return size, leading
}

// SetNote sets the beat's note under a hairline, in the column at y.
func (pg *Page) SetNote(x, y, width float64) {
	pg.noteAs(noteForms[0], x, y, width)
}

// noteForm is a way to set a note: with its heading on a line of its own or in
// the text, and how much smaller.
type noteForm struct {
	inline bool
	less   float64
}

var noteForms = [...]noteForm{{false, 0}, {true, 0}, {true, 0.5}, {true, 1}}

// SetNoteWithin sets the note so that its last baseline is at most at bottom,
// more tightly if it must; if no form fits, the outline alone has it.
func (pg *Page) SetNoteWithin(x, y, width, bottom float64) {
	for _, form := range noteForms {
		pg.noteAs(form, x, y, width)
		if pg.Note.Last() <= bottom {
			return
		}
	}
	pg.dropNote()
}

func (pg *Page) noteAs(form noteForm, x, y, width float64) {
	text := pg.Own("note")
	if text == "" {
		return
	}
	size, leading := pg.noteSize()
	size = max(size-form.less, 12)
	leading -= 2 * form.less
	pg.NoteRule = picture.Rect{X: x, Y: y, W: width}
	pg.NoteHeading = kit.Words{}
	y += 10 + leading*0.65
	if heading := pg.Own("note-heading"); heading != "" {
		if form.inline {
			text = "**" + heading + "**" + headingEnd[pg.Locale] + text
		} else {
			pg.NoteHeading = pg.Type.Line(typeset.SansBold, 14, picture.Ink, heading).Put(x, y, kit.Start)
			y += 23
		}
	}
	pg.Note = pg.Type.Paragraph(typeset.Sans, size, leading, width, picture.Muted, text).Put(x, y, kit.Start)
	pg.Cursor = pg.Note.Last()
}
