package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// plan is a beat's end state in one format and language: all words set, all
// places found. It is made once.
type plan struct {
	// Page holds the words around the picture.
	page.Page
	beat *beat
	// area is the picture's, side what the column of words leaves free.
	area, side picture.Rect
	// key says what the picture's own marks are: the beat's, or what its picture
	// asks for.
	key      []page.KeyEntry
	pieces   []piece
	subjects []subject
	slots    []picture.Slot
	// play draws what pieces cannot: what follows the reader's values.
	play player
	// stage is what pieces to come are added with.
	stage stage
}

// player draws and names what follows the reader's values.
type player interface {
	declare(f *frame)
	draw(f *frame, t float64)
}

// plan gives a beat's end state, laid out once.
func (s *Scene) plan(index int, f scenes.Format, l data.Locale, variant int) *plan {
	key := page.PlanKey{Beat: index, Format: f, Locale: l, Variant: variant}
	if pl, ok := s.plans[key]; ok {
		return pl
	}
	bt, form := beats[index], ""
	if bt == &beatGuess && variant == 1 {
		form = guessShown
	}
	pl := &plan{Page: s.story.PageIn(form, index, f, l), beat: bt, key: bt.key}
	b := &builder{plan: pl, Type: pl.Page.Type, s: s, variant: variant}
	if bt.goesOn {
		b.from = *s.plan(index-1, f, l, 0).carried(0)
	}
	b.divide()
	bt.lay(b)
	b.setNotes()
	b.setKey()
	if form != "" {
		b.Now = guessEvent
	}
	b.SetTimeline()
	s.plans[key] = pl
	return pl
}

// empty is the start of the first beat: its own page without anything on it.
func (s *Scene) empty(first *plan) *plan {
	key := page.PlanKey{Beat: -1, Format: first.Format, Locale: first.Locale}
	pl, ok := s.plans[key]
	if !ok {
		pl = &plan{Page: first.Before(), beat: first.beat}
		s.plans[key] = pl
	}
	return pl
}

// builder lays out one plan.
type builder struct {
	*plan
	// Type is the page's.
	kit.Type
	s       *Scene
	variant int
	// from is what the beat before left to go on from.
	from piece
}

// divide finds the picture's area, and what is left beside it.
func (b *builder) divide() {
	b.area = b.Area()
	if b.beat.across {
		b.spread()
		return
	}
	switch b.Format.Shape {
	case scenes.Wide:
		b.side = picture.Rect{X: b.Grid.ColumnX, Y: b.Cursor + 22, W: b.Grid.ColumnW}
		b.side.H = b.Grid.TimelineY - 44 - b.side.Y
	case scenes.Embed:
		// There is no key: the picture goes on to the timeline.
		b.area.H = b.Grid.LabelAbove - 13 - b.area.Y
		b.side = picture.Rect{X: b.Grid.ColumnX, Y: b.Cursor + 18, W: b.Grid.ColumnW}
		b.side.H = b.Grid.LabelAbove - 22 - b.side.Y
	case scenes.Tall:
		b.side = picture.Rect{X: b.TableLeft(), Y: b.Grid.DateY - 14, W: b.Format.Width - b.Grid.Margin - b.TableLeft()}
		b.side.H = b.Grid.KeyY + 12 - b.side.Y
	}
}

// spread lets the picture take the whole width, under the narrative where
// there was a column.
func (b *builder) spread() {
	size, measure := b.Grid.Narrative[b.Locale], b.Format.Width-2*b.Grid.Margin
	b.area.X, b.area.W = b.Grid.Margin, measure
	narrative := func(y float64) {
		b.Narrative = b.Type.Paragraph(typeset.Sans, size.Size, size.Leading, measure, picture.Ink, b.Own("narrative")).Put(b.Grid.Margin, y, kit.Start)
	}
	switch b.Format.Shape {
	case scenes.Wide:
		b.Date = kit.Words{}
		narrative(b.area.Y + 8)
		foot := b.Grid.TimelineY - 40
		b.area.Y = b.Narrative.Last() + 14
		b.area.H = foot - b.area.Y
	case scenes.Embed:
		b.Date, b.Narrative = kit.Words{}, kit.Words{}
		b.area.H = b.Grid.LabelAbove - 13 - b.area.Y
	case scenes.Tall:
		const lower = 84 // what the notes beside the words leave free
		b.Date.At.Y += lower
		narrative(b.Narrative.At.Y + lower)
		b.area.H += lower
	}
}

// setNotes sets as many of the beat's notes as the column has room for.
func (b *builder) setNotes() {
	if b.side.H > 0 {
		used := b.SetNotes(b.side.X, b.side.Y, b.side.W, b.side.Y+b.side.H) - b.side.Y
		b.side.Y += used
		b.side.H -= used
	}
}

// setKey says what the picture's marks are: in a row of its own, on phones at the
// end of the date's line, in the column of embeds, where there is room. Tall
// formats say whose the timeline's marks are, as wide ones do beside the source.
func (b *builder) setKey() {
	switch b.Format.Shape {
	case scenes.Tall:
		b.SetKeyRow(b.Grid.ColumnX, b.Grid.KeyY, b.Grid.ColumnW, "", firmKey)
	case scenes.Plain:
		if b.Grid.KeyY > 0 {
			b.SetKeyRow(b.Grid.ColumnX, b.Grid.KeyY, b.Grid.ColumnW, "", b.key)
		}
	case scenes.Phone:
		if len(b.key) > 0 {
			b.setKeyBesideDate()
		}
	case scenes.Embed:
		const room = 26 // of a row at the foot of the column
		if b.side.H < room && b.NoteRule.W == 0 && len(b.key) > 0 {
			b.shorten()
		}
		if b.side.H >= room {
			b.SetKeyRow(b.side.X, b.side.Y+b.side.H, b.side.W, "", b.key)
		}
	}
}

func (b *builder) setKeyBesideDate() {
	if b.Grid.LabelAbove == 0 {
		return // the date stands beside the kicker
	}
	b.SetKeyRow(0, b.Grid.DateY, b.Grid.ColumnW, "", b.key)
	end := b.Key.Items[len(b.Key.Items)-1].Words
	room := b.Grid.ColumnW - max(b.Date.Width(), b.Subline.At.X-b.Grid.ColumnX+b.Subline.Width()) - 16
	width := end.At.X + end.Width()
	b.Key = page.Key{}
	if width <= room {
		b.SetKeyRow(b.Grid.ColumnX+b.Grid.ColumnW-width, b.Grid.DateY, width, "", b.key)
	}
}

// choose gives one of two values.
func choose[T any](condition bool, yes, no T) T {
	if condition {
		return yes
	}
	return no
}

// block sets words in lines no wider than a measure.
func (b *builder) block(size, leading, measure float64, colour picture.Colour, text string) kit.Words {
	return b.Type.Paragraph(typeset.Sans, size, leading, measure, colour, text)
}

// quotation sets words in serif lines no wider than a measure, broken as a
// headline is: the last line is no single word.
func (b *builder) quotation(size, leading, measure float64, text string) kit.Words {
	style := b.Type.Style(typeset.Serif, size)
	style.Headline, style.Leading = true, leading
	return kit.Words{Block: b.s.story.Setter.Block(text, style, measure), Size: size, Colour: picture.Ink}
}

// fitted sets the first of several texts that fits a width on one line; if none
// does, nothing.
func (b *builder) fitted(bold bool, size float64, colour picture.Colour, width float64, texts ...string) kit.Words {
	for _, text := range texts {
		w := choose(bold, b.Bold, b.Sans)(size, colour, text)
		if text != "" && w.Width() <= width {
			return w
		}
	}
	return kit.Words{}
}

// shorten gives the column the short narrative, and what that leaves to the
// rest of it.
func (b *builder) shorten() {
	short := b.Own("narrative-short")
	if short == "" || b.Narrative.Empty() {
		return
	}
	size, before := b.Grid.Narrative[b.Locale], b.Narrative.Last()
	b.Narrative = b.block(size.Size, size.Leading, b.Grid.ColumnW, picture.Ink, short).Put(b.Narrative.At.X, b.Narrative.At.Y, kit.Start)
	b.Cursor = b.Narrative.Last()
	b.side.Y -= before - b.Cursor
	b.side.H += before - b.Cursor
}

// reserve leaves a slot for controls.
func (b *builder) reserve(slot string, box picture.Rect) {
	b.slots = append(b.slots, picture.Slot{ID: slot, Box: box})
}

// takeSide takes a height from the top of what the column leaves free, if there
// is so much.
func (b *builder) takeSide(height float64) (picture.Rect, bool) {
	if b.side.H < height {
		return picture.Rect{}, false
	}
	box := b.side
	box.H = height
	b.side.Y += height
	b.side.H -= height
	return box, true
}

// takeColumn is takeSide, for which an embed gives up its long narrative.
func (b *builder) takeColumn(height float64) (picture.Rect, bool) {
	box, ok := b.takeSide(height)
	if !ok && b.Format.Shape == scenes.Embed {
		b.shorten()
		box, ok = b.takeSide(height)
	}
	return box, ok
}
