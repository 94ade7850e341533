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

// pairRow is the height of a row of pairs, in CSS px: with its notes where what
// the report concludes still has room below, else without.
func (b *builder) pairRow(height float64, roomy bool) float64 {
	const title, withNotes, without = 22, 46, 24.5
	switch {
	case b.Format.Width >= 1200:
		return 68
	case roomy:
		return withNotes
	}
	row := (height - title - listHead - 3*lineClose - 14) / float64(len(pairKeys))
	if row < withNotes {
		return min(max(row, without), 33)
	}
	return withNotes
}

// unequal lists the pairs that have no common unit: whole where there is room.
// It returns where they end.
func (b *builder) unequal(c picture.Rect, roomy bool) float64 {
	b.declarePairs()
	rowH := b.pairRow(c.H, roomy)
	rows := len(pairKeys)
	for rows > 0 && 18+float64(rows)*rowH > c.H {
		rows--
	}
	if rows < 2 {
		b.onlySay("pair/")
		return c.Y
	}
	y := c.Y + 8
	title := b.heading("ruler/pairs", c.X, y, c.W)
	y += 12 + title.Height()
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(c.X, y), pt(c.X+c.W, y))
	first := 0.0
	for _, key := range pairKeys {
		first = max(first, b.measure(12, b.Text("pair/"+key)))
	}
	first = min(first+14, c.W*0.2)
	if !roomy {
		first = 0 // the outline has it
	}
	column := (c.W - first - 34) / 2
	for i, key := range pairKeys[:rows] {
		top := y + float64(i)*rowH
		phase := pairsShow.Nth(i, 0.12)
		if i > 0 {
			b.who = 0
			b.line("", ink(picture.Hairline, 1), pt(c.X, top), pt(c.X+c.W, top))
		}
		base := top + rowH*0.36
		if rowH < 40 {
			base = top + 17
		}
		b.who = 0
		if first > 0 {
			b.put(b.fitting(typeset.Sans, 12.5, first-6, picture.Muted, b.Text("pair/"+key)), c.X, base, kit.Start)
		}
		for side, name := range sideIDs {
			b.who = b.find("pair/" + key + "/" + name)
			x := c.X + first + float64(side)*(column+34)
			b.sign("", sideColours[side], pt(x+5, base-4.5), 10).enter = phase
			words := b.fitting(typeset.SansBold, b.Grid.Focus, column-16, sideColours[side], b.Text("pair/"+key+"/"+name))
			if short := "pair/" + key + "/" + name + "-short"; words.Lines() > 1 && b.Has(short) {
				words = b.fitting(typeset.SansBold, 12, column-16, sideColours[side], b.Text(short))
			}
			b.put(words, x+16, base, kit.Start)
			if rowH > 40 {
				note := b.fitting(typeset.Sans, 12.5, column-14, picture.Muted, b.Text("pair/"+key+"/"+name+"-note"))
				b.try(note, picture.Rect{X: x, Y: top, W: column + 4, H: rowH}, place{x + 16, base + 20 + words.Height(), kit.Start})
			}
			b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: top + 1, W: column, H: max(rowH-2, 24)}
		}
		b.who = 0
		b.put(b.word(17, picture.Ink, b.Text("pair/unequal")), c.X+first+column+12, base, kit.Middle)
	}
	for _, key := range pairKeys[rows:] {
		b.onlySay("pair/" + key)
	}
	return y + float64(rows)*rowH + 4
}
