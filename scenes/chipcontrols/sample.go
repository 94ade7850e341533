package chipcontrols

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// sample is how something is drawn, shown in the key beside its name.
type sample uint8

const (
	noSample sample = iota
	frameInForce
	frameProposal
	frameCorrection
	levelLicence
	levelNotify
	signAct
)

// drawnEntry is a sample with the key of its name in the copy.
type drawnEntry struct {
	sample sample
	key    string
}

// setDrawnKey sets a key of samples, one a row, where the format has room for
// three rows.
func (b *builder) setDrawnKey(entries []drawnEntry) {
	if !b.fullKey() || b.g.keyY == 0 {
		return
	}
	const room = 38 // of a sample
	heading := b.typ.Line(typeset.SansBold, 12.5, picture.Muted, b.text("drawn/title"))
	x, top := b.g.columnX, b.g.keyY-float64(len(entries)-1)*b.g.keyRow
	if b.format.Shape == scenes.Tall { // below the note, on the right
		x, top = b.tableLeft(), b.note.Last()+36
	}
	indent := heading.Width() + 14
	for _, e := range entries {
		words := b.typ.Line(typeset.Sans, 12.5, picture.Muted, b.text(e.key))
		if indent+room+words.Width() > b.g.columnW {
			indent = 0 // the heading goes on a row of its own
			break
		}
	}
	if indent == 0 && b.format.Shape == scenes.Tall {
		top += b.g.keyRow
	}
	if indent == 0 {
		heading = heading.Put(x, top-b.g.keyRow, kit.Start)
	} else {
		heading = heading.Put(x, top, kit.Start)
	}
	b.key.items = append(b.key.items, keyItem{words: heading})
	for i, e := range entries {
		y := top + float64(i)*b.g.keyRow
		words := b.typ.Line(typeset.Sans, 12.5, picture.Muted, b.text(e.key))
		b.key.items = append(b.key.items, keyItem{
			words: words.Put(x+indent+room, y, kit.Start), sample: e.sample,
			box: picture.Rect{X: x + indent, Y: y - 12, W: 28, H: 15},
		})
	}
}

// draw paints the sample in a box.
func (s sample) draw(p *picture.Picture, box picture.Rect) {
	middle := box.Y + box.H/2
	line := func(stroke picture.Stroke) {
		p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(pt(box.X, middle), pt(box.X+box.W, middle)), Stroke: stroke})
	}
	frame := func(stroke picture.Stroke) {
		p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(box, -1), Radius: 2.5, Stroke: stroke})
	}
	switch s {
	case frameInForce:
		whole.fill(p, p.Span(pt(box.X+1, box.Y+1), pt(box.X+1, box.Y+box.H-1), pt(box.X+box.W-1, box.Y+1), pt(box.X+box.W-1, box.Y+box.H-1)), &licencePaint)
		frame(picture.Stroke{Colour: picture.US, Width: 1.6})
	case frameProposal:
		frame(picture.Stroke{Colour: picture.Muted, Width: 1.4, Dash: 4, Gap: 3})
	case frameCorrection:
		frame(picture.Stroke{Colour: picture.Muted, Width: 1.2})
	case levelLicence:
		line(picture.Stroke{Colour: picture.US, Width: edgeWidth})
	case levelNotify:
		line(picture.Stroke{Colour: picture.Accent, Width: edgeWidth, Dash: 8, Gap: 4})
	case signAct:
		p.Add(picture.Mark{
			Kind: picture.Diamond, Box: kit.Square(pt(box.X+box.W/2, middle), 11),
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink},
		})
	}
}

// stageArea is where a beat without a plane draws: from under the headline to
// where a plane's axis ends, as wide as the plane and its ticks.
func (b *builder) stageArea() picture.Rect {
	box := b.plane.box
	left, right := b.g.margin, box.X+box.W
	top, bottom := box.Y-26, box.Y+box.H+b.g.title-4
	switch b.format.Shape {
	case scenes.Tall:
		right = b.format.Width - b.g.margin
	case scenes.Phone:
		right = b.format.Width - b.g.margin
		top = box.Y - 16
	case scenes.Embed:
		top = box.Y - 20
	case scenes.Plain:
		top = 14
	}
	if b.g.title == 0 {
		bottom = box.Y + box.H + b.g.tick
	}
	return picture.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// setColumnNote sets the beat's note below the narrative, or beside it on a
// tall page, where it fits above the key.
func (b *builder) setColumnNote() {
	switch b.format.Shape {
	case scenes.Wide:
		b.setNote(b.g.columnX, b.cursor+24, b.g.columnW)
		if b.note.Last() > b.g.keyY-3*b.g.keyRow-16 {
			b.noteHeading, b.note, b.noteLine = kit.Words{}, kit.Words{}, 0
		}
	case scenes.Tall:
		b.setNote(b.tableLeft(), b.g.dateY-14, b.format.Width-b.g.margin-b.tableLeft())
	}
}
