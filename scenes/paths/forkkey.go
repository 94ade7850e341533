package paths

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// forkKeys are the entries of the road's key: either side, and what came after
// the report.
var forkKeys = [...]string{"key/us", "key/cn", "key/after"}

// forkKeyForms are the suffixes of the forms that the entries' words have, the
// longest first.
var forkKeyForms = [...]string{"", "-short", "-least"}

// From entry to entry of the key in a row and in a column, in CSS px.
const (
	keyGap  = 16
	keyLine = 20
)

// keyOnTop tells that the key stands in a row above the road: in low and in
// narrow formats, where there is no room beside it.
func (b *builder) keyOnTop() bool {
	switch b.Format.Shape {
	case scenes.Phone:
		return b.Format.Height < 600
	case scenes.Embed, scenes.Plain:
		return true
	}
	return false
}

// keyEntry is an entry of the key in a form: its words, and the width of its
// signs in CSS px.
func (b *builder) keyEntry(i int, form string) (words kit.Words, signs float64) {
	key := forkKeys[i] + form
	if !b.Has(key) {
		key = forkKeys[i]
	}
	signs = 16
	if i == len(forkKeys)-1 {
		signs = 28
	}
	return b.word(12, picture.Muted, b.Text(key)), signs
}

// putKeyEntry draws an entry.
func (b *builder) putKeyEntry(i int, form string, x, y float64) {
	b.phase = b.late()
	defer func() { b.phase = kit.Phase{} }()
	b.says(forkKeys[i], b.plain(forkKeys[i]))
	at := pt(x+5, y-4.3)
	switch i {
	case 0:
		b.sign("", picture.US, at, 9)
	case 1:
		b.sign("", picture.CN, at, 9)
	default:
		b.sign("", picture.US, at, 9).hollow()
		b.sign("", picture.CN, pt(at.X+13, at.Y), 9).hollow()
	}
	words, signs := b.keyEntry(i, form)
	b.put(words, x+signs, y, kit.Start)
}

// keyRowWidth is the width of the key in a row.
func (b *builder) keyRowWidth(form string) float64 {
	width := -float64(keyGap)
	for i := range forkKeys {
		words, signs := b.keyEntry(i, form)
		width += signs + words.Width() + keyGap
	}
	return width
}

// putKeyRow draws the key in a row.
func (b *builder) putKeyRow(form string, x, y float64) {
	for i := range forkKeys {
		b.putKeyEntry(i, form, x, y)
		words, signs := b.keyEntry(i, form)
		x += signs + words.Width() + keyGap
	}
}

// forkKeyRow draws the key above the road, and what the picture does not measure
// where there is a line for it; the road has what is left.
func (b *builder) forkKeyRow() {
	a, used := b.area, 27.0
	for n, form := range forkKeyForms {
		if b.keyRowWidth(form) <= a.W || n == len(forkKeyForms)-1 {
			b.putKeyRow(form, a.X, a.Y+6)
			break
		}
	}
	b.who = 0
	b.says("scale", b.plain("fork/scale"))
	if scale := b.word(12, picture.Muted, b.Text("fork/scale")); a.H > 330 && scale.Width() <= a.W {
		b.put(scale, a.X, a.Y+24, kit.Start)
		used += 18
	}
	b.who = 0
	b.area.Y, b.area.H = a.Y+used, a.H-used
}

// forkKey says which side is which, and what the picture does not measure: where
// there is nothing yet, beside a road that runs downwards, below the beginning of
// one that runs right.
func (b *builder) forkKey(r *road) {
	if r.down {
		b.forkKeyBeside(r)
		return
	}
	x, y := b.area.X, b.area.Y+b.area.H-62
	box := func(width, height float64) picture.Rect {
		return picture.Rect{X: x - 1, Y: y - 12, W: width + 2, H: height}
	}
	switch {
	case b.free(box(b.keyRowWidth(""), 18), b.frame()):
		b.putKeyRow("", x, y)
	case b.putKeyColumn("", x, y-2*keyLine-2, r.time.Map(r.fork)+60-x):
	default:
		return
	}
	b.who = 0
	b.says("scale", b.plain("fork/scale"))
	b.try(b.word(12, picture.Muted, b.Text("fork/scale")), b.frame(), place{x, y + keyLine, kit.Start})
}

// forkKeyBeside draws the key on one side of the road, what it does not measure
// on the other.
func (b *builder) forkKeyBeside(r *road) {
	y := r.time.Map(float64(data.Day(2023, 1, 1).Days())) + 22
	off := 6*r.gap + 14
	for _, form := range forkKeyForms {
		if !b.putKeyColumn(form, b.area.X, y, r.root-off-b.area.X) {
			continue
		}
		b.who = 0
		b.says("scale", b.plain("fork/scale-down"))
		w := b.area.X + b.area.W - (r.root + off)
		b.try(b.lines(12, 17, w-40, picture.Muted, b.Text("fork/scale-down")), b.frame(), place{r.root + off, y, kit.Start})
		return
	}
}

// putKeyColumn draws the key in a column, all of it or nothing, and tells which.
func (b *builder) putKeyColumn(form string, x, y, measure float64) bool {
	for i := range forkKeys {
		words, signs := b.keyEntry(i, form)
		set := words.Put(x+signs, y+float64(i)*keyLine, kit.Start)
		if signs+words.Width() > measure || !b.free(kit.Grow(set.Box(), 1), b.frame()) {
			return false
		}
	}
	for i := range forkKeys {
		b.putKeyEntry(i, form, x, y+float64(i)*keyLine)
	}
	return true
}
