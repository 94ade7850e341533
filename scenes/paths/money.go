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

// moneyForm is how the rows are set, in CSS px: their height, the distance and
// size of squares, and whether there is room for brackets.
type moneyForm struct {
	row, pitch, cell float64
	brackets         bool
}

// money draws the four rows of sums, in small squares. What is inside another
// sum lies inside its bar, with a bracket under it.
func (b *builder) money(c picture.Rect) {
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
	if c.W == 0 || c.H < 150 {
		b.onlySay("row/")
		return
	}
	b.says("money", b.plain("record/money"))
	b.put(b.fitting(typeset.SansBold, 14.5, c.W, picture.Ink, b.Text("record/money")), c.X, c.Y+8, kit.Start)
	b.try(b.word(12, picture.Muted, b.Text("record/money-unit")), picture.Rect{X: c.X, Y: c.Y - 10, W: c.W, H: 40}, place{c.X + c.W, c.Y + 8, kit.End})
	form := moneyForm{row: min(84, (c.H-24)/4)}
	foot := 24.0
	if form.brackets = form.row >= 64; form.brackets {
		foot = 49
	}
	form.pitch = min(c.W/50, (form.row-foot)/2)
	form.cell = form.pitch * 0.86
	for i := range moneyRows {
		b.moneyRow(&moneyRows[i], form, picture.Rect{X: c.X, Y: c.Y + 26 + float64(i)*form.row, W: c.W, H: form.row})
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
	if dot := b.sign("", picture.US, pt(box.X+5, box.Y+6), 9); b.since >= float64(afterReport) {
		dot.hollow()
	}
	outer, base := b.s.squaresOf(r.fact), box.Y+10.5
	date := b.bold(13, picture.Ink, b.plainDate(r.event))
	b.put(date, box.X+16, base, kit.Start)
	sum := b.bold(14.5, picture.US, b.Text("record/row-"+r.key+"-sum"))
	right := max(box.X+16+date.Width()+14+sum.Width(), box.X+outer*form.pitch/2)
	if r.inner == "" {
		right = box.X + box.W
	}
	b.put(sum, right, base, kit.End)
	for _, form := range [...]string{"record/row-" + r.key, "record/row-" + r.key + "-short"} {
		if b.Has(form) && b.try(b.word(12, picture.Muted, b.Text(form)), picture.Rect{X: box.X, Y: box.Y - 8, W: box.W, H: 26}, place{box.X + 16 + date.Width() + 12, base, kit.Start}, place{right + 12, base, kit.Start}) {
			break
		}
	}
	bar := picture.Rect{X: box.X, Y: box.Y + 18, W: box.W, H: form.pitch + form.cell}
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
	if form.brackets {
		b.moneyBracket(r, bar.X, bar.Y+2*form.pitch+3, inner/2*form.pitch, box.W)
	}
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
	words := b.bold(12.5, picture.US, b.Text("record/row-"+r.key+"-in"))
	b.try(words, picture.Rect{X: x, Y: y, W: room, H: 24}, place{x + width, y + 15, kit.End}, place{x, y + 15, kit.Start})
}
