package paths

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// pairKeys are the pairs that do not fit on one ruler; pairFacts the facts of
// each side.
var (
	pairKeys  = [...]string{"kind", "built", "gained", "serves"}
	pairFacts = [...][2]string{{"s41-500", "later-ap-2035"}, {"later-sg-2025-10-michigan", "later-ap-2027"}, {"s41-jobs", "later-ap-30pct"}, {"s41-system", "later-ap-six"}}
)

// declarePairs names both sides of each.
func (b *builder) declarePairs() {
	for i, key := range pairKeys {
		for side, name := range sideIDs {
			b.shows("pair/"+key+"/"+name, b.plain("pair/"+key)+": "+b.plain("pair/"+key+"/"+name), b.plain("pair/"+key+"/"+name+"-note"), pairFacts[i][side])
		}
	}
}

// Heights in CSS px: of the heading of the pairs, and of their rows: without
// notes, close and apart, with them, and where there is the most room.
const (
	pairsHead  = 22
	pairsClose = 24.5
	pairsApart = 33
	pairsNoted = 46
	pairsWide  = 68
)

// pairRow is the height of a row of pairs, in CSS px: with its notes where what
// the report concludes still has room below, else without.
func (b *builder) pairRow(height float64, roomy bool) float64 {
	switch {
	case b.Format.Width >= 1200:
		return pairsWide
	case roomy:
		return pairsNoted
	}
	row := (height - pairsHead - listHead - 3*lineClose - 14) / float64(len(pairKeys))
	if row < pairsNoted {
		return min(max(row, pairsClose), pairsApart)
	}
	return pairsNoted
}

// unequal lists the pairs that have no common unit, with what they are pairs of
// and with notes where there is room. It returns where they end.
func (b *builder) unequal(c picture.Rect, roomy bool) float64 {
	b.declarePairs()
	y := b.pairsTitle(c)
	l := pairList{box: c, row: b.pairRow(c.H, roomy)}
	if roomy {
		for _, key := range pairKeys {
			l.first = max(l.first, b.measure(12, b.Text("pair/"+key)))
		}
		l.first = min(l.first+14, c.W*0.2)
	}
	l.column = (c.W - l.first - pairSign) / 2
	for i := range pairKeys {
		b.pairRowAt(&l, i, y)
		y += l.row
	}
	return y + 4
}

// pairsTitle sets the heading, with a line below it, and returns where that is.
func (b *builder) pairsTitle(c picture.Rect) float64 {
	title := b.heading("ruler/pairs", c.X, c.Y+8, c.W)
	y := c.Y + 20 + title.Height()
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(c.X, y), pt(c.X+c.W, y))
	return y
}

// pairSign is the room for the sign between the sides of a pair, in CSS px.
const pairSign = 34

// pairList is how pairs are listed: the width of what they are pairs of, that of
// a side, and the height of a row.
type pairList struct {
	box                picture.Rect
	first, column, row float64
}

// pairRowAt draws a pair from the top of its row.
func (b *builder) pairRowAt(l *pairList, i int, top float64) {
	key, c := pairKeys[i], l.box
	b.who = 0
	if i > 0 {
		b.line("", ink(picture.Hairline, 1), pt(c.X, top), pt(c.X+c.W, top))
	}
	base := top + l.row*0.36
	if l.row < 40 {
		base = top + 17
	}
	if l.first > 0 {
		b.put(b.fitting(typeset.Sans, 12.5, l.first-6, picture.Muted, b.Text("pair/"+key)), c.X, base, kit.Start)
	}
	for side := range sideIDs {
		x := c.X + l.first + float64(side)*(l.column+pairSign)
		words := b.pairSide(i, side, x, base, l.column)
		if l.row > 40 {
			note := b.fitting(typeset.Sans, 12.5, l.column-14, picture.Muted, b.Text("pair/"+key+"/"+sideIDs[side]+"-note"))
			b.try(note, picture.Rect{X: x, Y: top, W: l.column + 4, H: l.row}, place{x + 16, base + 20 + words.Height(), kit.Start})
		}
		b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: top + 1, W: l.column, H: max(l.row-2, 24)}
	}
	b.who = 0
	b.put(b.word(17, picture.Ink, b.Text("pair/unequal")), c.X+l.first+l.column+12, base, kit.Middle)
}

// pairSide draws a side of a pair: its sign and what it is.
func (b *builder) pairSide(i, side int, x, base, column float64) kit.Words {
	key := "pair/" + pairKeys[i] + "/" + sideIDs[side]
	b.who = b.find(key)
	b.sign("", sideColours[side], pt(x+5, base-4.5), 10).enter = pairsShow.Nth(i, 0.12)
	words := b.fitting(typeset.SansBold, b.Grid.Focus, column-16, sideColours[side], b.Text(key))
	if short := key + "-short"; words.Lines() > 1 && b.Has(short) {
		words = b.fitting(typeset.SansBold, 12, column-16, sideColours[side], b.Text(short))
	}
	return b.put(words, x+16, base, kit.Start)
}

// pairsAlone lists the pairs where they have the picture to themselves: each with
// what it is a pair of above it and its notes below, as far as there is room.
func (b *builder) pairsAlone(c picture.Rect) {
	b.declarePairs()
	column := (c.W - pairSign) / 2
	var notes [len(pairKeys)][2]kit.Words
	height := 0.0
	for i, key := range pairKeys {
		most := 0.0
		for side, name := range sideIDs {
			notes[i][side] = b.lines(12, 15, column-16, picture.Muted, b.Text("pair/"+key+"/"+name+"-note"))
			most = max(most, notes[i][side].Height())
		}
		height += 36 + most
	}
	const named = 16
	y := b.pairsTitle(c)
	room := c.Y + c.H - y - height
	if room < 0 {
		l := pairList{box: c, row: min(pairsApart, (c.Y+c.H-y)/float64(len(pairKeys))), column: column}
		for i := range pairKeys {
			b.pairRowAt(&l, i, y+float64(i)*l.row)
		}
		return
	}
	above := 0.0
	if room >= named*float64(len(pairKeys)) {
		above = named
		room -= named * float64(len(pairKeys))
	}
	gap := min(12, room/float64(len(pairKeys)))
	for i, key := range pairKeys {
		b.who = 0
		if i > 0 {
			b.line("", ink(picture.Hairline, 1), pt(c.X, y), pt(c.X+c.W, y))
		}
		top := y
		y += above + gap/2
		if above > 0 {
			b.put(b.word(12, picture.Muted, b.Text("pair/"+key)), c.X, y-2, kit.Start)
		}
		most := 0.0
		for side := range sideIDs {
			x := c.X + float64(side)*(column+pairSign)
			words := b.pairSide(i, side, x, y+16, column)
			note := b.put(notes[i][side], x+16, y+31+words.Height(), kit.Start)
			most = max(most, note.Last()-y-31)
			b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: top + 1, W: column, H: note.Last() + 4 - top}
		}
		b.who = 0
		b.put(b.word(17, picture.Ink, b.Text("pair/unequal")), c.X+column+12, y+16, kit.Middle)
		y += 36 + most + gap/2
	}
}
