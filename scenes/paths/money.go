package paths

import (
	"strconv"

	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// moneyRow is the sum of one date; inner, unless "", is a sum that lies inside it.
type moneyRow struct{ key, event, fact, inner string }

// moneyRows are the sums on record, by date; they nest and are never added.
var moneyRows = [...]moneyRow{
	{"intended", "s41-500", "s41-500", "s41-100"},
	{"sites", "later-sg-2025-09-sites", "later-sg-2025-09-sites#sum", "later-sg-2025-07-oracle#sum"},
	{"michigan", "later-sg-2025-10-michigan", "later-sg-2025-10-michigan#sum", "later-sg-2025-09-sites#sum"},
	{"spent", "later-sg-spent#lordstown", "later-sg-spent#lordstown", ""},
}

// moneyForm is how the rows are set, in CSS px: from row to row, the height of a
// head, which is of two lines where a row is narrow, the distance and size of
// squares, and whether what lies inside a sum is named below it.
type moneyForm struct {
	row, head, pitch, cell float64
	inner                  bool
}

// Of a row of money, in CSS px: the height of the words below its squares, the
// least distance to the next row, the most, and the width from which a head is of
// one line.
const (
	moneyInner = 17
	moneyGap   = 8
	moneyApart = 28
	moneyBroad = 300
)

// moneyFormIn is the fullest form of the rows in a width and a height; none if
// its squares are of no size.
func moneyFormIn(width, height float64) moneyForm {
	rows := float64(len(moneyRows))
	for _, form := range [...]moneyForm{{head: 30, pitch: 3.2, inner: true}, {head: 17, pitch: 3.2, inner: true}, {head: 17, pitch: 2.4}} {
		if form.head > 17 && width >= moneyBroad {
			continue
		}
		below := 0.0
		if form.inner {
			below = moneyInner
		}
		// The last row has nothing inside it.
		pitch := min(width/50, (height-rows*form.head-(rows-1)*(below+moneyGap))/(2*rows))
		if pitch < form.pitch {
			continue
		}
		form.row = min((height-form.head-2*pitch)/(rows-1), form.head+2*pitch+below+moneyApart)
		form.pitch, form.cell = pitch, pitch*0.86
		return form
	}
	return moneyForm{}
}

// declareMoney names the rows.
func (b *builder) declareMoney() {
	for i := range moneyRows {
		r := &moneyRows[i]
		b.since = float64(b.s.set.Fact(r.event).Date.Days())
		value := b.plain("record/row-" + r.key)
		if r.inner != "" {
			value += "; " + b.plain("record/row-"+r.key+"-in")
		}
		b.shows("row/"+r.key, b.plainDate(r.event)+": "+b.plain("record/row-"+r.key+"-sum"), value, r.fact)
	}
	b.since, b.who = 0, 0
}

// money draws the four rows of sums, in small squares. What is inside another
// sum lies inside its bar, with a bracket under it.
func (b *builder) money(c picture.Rect) {
	b.declareMoney()
	title := b.fitting(typeset.SansBold, 14.5, c.W, picture.Ink, b.Text("record/money"))
	if title.Lines() > 1 {
		title = b.fitting(typeset.SansBold, 14.5, c.W, picture.Ink, b.Text("record/money-short"))
	}
	const head = 23
	form := moneyFormIn(c.W, c.H-head)
	if c.W == 0 || form.cell == 0 {
		b.onlySay("row/")
		return
	}
	b.says("money", b.plain("record/money"))
	b.put(title, c.X, c.Y+8, kit.Start)
	b.try(b.word(12, picture.Muted, b.Text("record/money-unit")), picture.Rect{X: c.X, Y: c.Y - 10, W: c.W, H: 40}, place{c.X + c.W, c.Y + 8, kit.End})
	for i := range moneyRows {
		b.moneyRow(&moneyRows[i], form, picture.Rect{X: c.X, Y: c.Y + head + float64(i)*form.row, W: c.W, H: form.row})
	}
	b.since, b.phase, b.who = 0, kit.Phase{}, 0
}

// squaresOf is how many squares a sum takes.
func (s *Scene) squaresOf(fact string) float64 { return s.value(fact) / s.value("s41-500#square") }

// moneyRow draws a row: date, sum, and its squares.
func (b *builder) moneyRow(r *moneyRow, form moneyForm, box picture.Rect) {
	b.who = b.find("row/" + r.key)
	b.since = float64(b.s.set.Fact(r.event).Date.Days())
	b.phase = kit.Phase{Start: 0.9, Length: 0.2}
	outer := b.s.squaresOf(r.fact)
	b.moneyHead(r, box, outer*form.pitch/2, form.head > 17)
	bar := picture.Rect{X: box.X, Y: box.Y + form.head, W: box.W, H: form.pitch + form.cell}
	if r.inner == "" {
		// As long as the intention's bar, on whose scale its sliver is.
		bar.W = b.s.squaresOf(moneyRows[0].fact)/2*form.pitch - (form.pitch - form.cell)
		b.mark("", picture.RoundedRectangle, bar, picture.Paint{}, picture.Stroke{Colour: picture.Edge, Width: 1, Dash: 2, Gap: 2})
		bar.W = max(1.5, form.cell*outer)
		b.mark("row/sliver", picture.RoundedRectangle, bar, solid(picture.US), picture.Stroke{})
		return
	}
	inner := b.s.squaresOf(r.inner)
	for i := range int(outer + 0.5) {
		square := picture.Rect{X: bar.X + float64(i/2)*form.pitch, Y: bar.Y + float64(i%2)*form.pitch, W: form.cell, H: form.cell}
		b.moneySquare(r, i, float64(i) < inner, square)
	}
	if form.inner {
		b.moneyBracket(r, bar.X, bar.Y+2*form.pitch+2, inner/2*form.pitch, box.W)
	}
}

// moneyHead writes a row's date, what its sum is, and the sum at the end of its
// bar, which is so long; where a row is narrow, what it is on a line of its own.
// What is known to be spent has no bar to speak of.
func (b *builder) moneyHead(r *moneyRow, box picture.Rect, long float64, narrow bool) {
	if dot := b.sign("", picture.US, pt(box.X+5, box.Y+5), 9); b.since >= float64(afterReport) {
		dot.hollow()
	}
	const gap = 12
	base, left := box.Y+9.5, box.X+16
	date := b.bold(13, picture.Ink, b.plainDate(r.event))
	sum := b.bold(14.5, picture.US, b.Text("record/row-"+r.key+"-sum"))
	if left+date.Width()+gap+sum.Width() > box.X+box.W {
		sum = b.bold(12.5, picture.US, b.Text("record/row-"+r.key+"-sum"))
	}
	b.put(date, left, base, kit.Start)
	right := left + date.Width() + gap + sum.Width()
	for _, key := range [...]string{"record/row-" + r.key, "record/row-" + r.key + "-short", "record/row-" + r.key + "-least"} {
		if !b.Has(key) {
			continue
		}
		note := b.word(12, picture.Muted, b.Text(key))
		switch whole := right + gap + note.Width(); {
		case narrow && left+note.Width() > box.X+box.W:
			continue
		case narrow:
			b.put(note, left, base+14, kit.Start)
		case whole > box.X+box.W:
			continue
		case r.inner == "":
			b.put(note, right+gap, base, kit.Start)
		default:
			b.put(note, left+date.Width()+gap, base, kit.Start)
			right = whole
		}
		break
	}
	if r.inner != "" {
		right = max(right, box.X+long)
	}
	b.put(sum, right, base, kit.End)
}

// moneySquare draws a square of a sum. Those of the intention have come from the
// beat before, dashed, and hatched as far as they were to come at once.
func (b *builder) moneySquare(r *moneyRow, i int, inside bool, box picture.Rect) {
	number := strconv.Itoa(i)
	if r.key != moneyRows[0].key {
		fill := pale(picture.US)
		if inside {
			fill.Alpha = 0.5
		}
		b.mark("row/"+r.key+"/"+number, picture.RoundedRectangle, box, fill, ink(picture.US, 0.9)).mark.Radius = 1.5
		return
	}
	come := func(m *item) {
		m.mark.Radius = 1.5
		m.travel, m.enter = kit.Phase{Length: 0.6}, kit.Phase{Start: 0.3, Length: 0.3}
	}
	come(b.mark(squareKey(i), picture.RoundedRectangle, box, picture.Paint{}, picture.Stroke{Colour: picture.US, Width: 0.9, Dash: 2, Gap: 1.4}))
	if inside {
		come(b.mark("now/"+number, picture.RoundedRectangle, box, picture.Paint{Pattern: picture.Hatch, Colour: picture.US, Alpha: 0.66, Pitch: 3.4, Width: 1.1}, ink(picture.US, 0.9)))
	}
}

// moneyBracket draws the bracket under what lies inside a sum, with its words.
func (b *builder) moneyBracket(r *moneyRow, x, y, width, room float64) {
	b.line("", ink(picture.US, 1.4), pt(x, y-2), pt(x, y+3))
	b.line("", ink(picture.US, 1.4), pt(x, y), pt(x+width, y))
	b.line("", ink(picture.US, 1.4), pt(x+width, y-2), pt(x+width, y+3))
	key := "record/row-" + r.key + "-in"
	words := b.bold(12, picture.US, b.Text(key))
	if words.Width() > room && b.Has(key+"-short") {
		words = b.bold(12, picture.US, b.Text(key+"-short"))
	}
	b.put(words, max(x+width, x+words.Width()), y+14, kit.End)
}
