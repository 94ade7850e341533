package page

import (
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
	size, leading := 13.0, 21.0
	if pg.Locale == data.English {
		leading = 18
	}
	if pg.Format.Width < 1200 {
		size, leading = 12.5, leading-2
	}
	size = max(size-form.less, 12)
	leading -= 2 * form.less
	pg.NoteRule = picture.Rect{X: x, Y: y, W: width}
	pg.NoteHeading = kit.Words{}
	y += 10 + leading*0.65
	if heading := pg.Own("note-heading"); heading != "" {
		if form.inline {
			text = "**" + heading + "**" + [data.Locales]string{"：", ". "}[pg.Locale] + text
		} else {
			pg.NoteHeading = pg.Type.Line(typeset.SansBold, 14, picture.Ink, heading).Put(x, y, kit.Start)
			y += 23
		}
	}
	pg.Note = pg.Type.Paragraph(typeset.Sans, size, leading, width, picture.Muted, text).Put(x, y, kit.Start)
	pg.Cursor = pg.Note.Last()
}
