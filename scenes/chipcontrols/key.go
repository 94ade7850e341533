package chipcontrols

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// key says what fill, shape and colour of the marks mean.
type key struct {
	items []keyItem
}

// keyItem is a word, with a mark before it or none.
type keyItem struct {
	chip    kit.Chip
	hasChip bool
	words   kit.Words
	// sample is drawn in box in place of a chip.
	sample sample
	box    picture.Rect
}

// keyEntry is an item before it has its place.
type keyEntry struct {
	chip kit.Chip
	key  string
}

var (
	verdictKey = []keyEntry{
		{kit.Chip{Colour: picture.Ink, Fill: 1}, "key/licence"},
		{kit.Chip{Colour: picture.Ink, Fill: 1, Half: true}, "key/notify"},
		{kit.Chip{Colour: picture.Ink}, "key/free"},
	}
	makerKey = []keyEntry{
		{kit.Chip{Colour: picture.Muted, Maker: kit.Nvidia}, "key/nvidia"},
		{kit.Chip{Colour: picture.Muted, Maker: kit.AMD}, "key/amd"},
		{kit.Chip{Colour: picture.Muted, Maker: kit.Intel}, "key/intel"},
		{kit.Chip{Colour: picture.Muted, Maker: kit.ChineseMaker}, "key/chinese"},
	}
	colourKey = []keyEntry{
		{kit.Chip{Colour: picture.CN, Fill: 1}, "key/for-china"},
		{kit.Chip{Colour: picture.US, Fill: 1}, "key/other"},
		{kit.Chip{Colour: picture.Context, Fill: 1}, "key/context"},
	}
)

// setKeyRow sets one row of the key with its baseline at y, from x on; heading
// is its first word, or "". What does not fit in width goes on a second row,
// and the number of rows is returned.
func (b *builder) setKeyRow(x, y, width float64, heading string, entries []keyEntry) int {
	size, mark, gap := 12.5, 11.0, 12.0
	if b.g.columnW < 300 {
		size, mark, gap = 12, 10, 9
	}
	rows := 1
	at := x
	if heading != "" {
		w := b.typ.Line(typeset.SansBold, size, picture.Muted, b.text(heading)).Put(at, y, kit.Start)
		b.key.items = append(b.key.items, keyItem{words: w})
		at += w.Width() + gap - 1
	}
	for _, e := range entries {
		w := b.typ.Line(typeset.Sans, size, picture.Muted, b.text(e.key))
		if room := mark + 6 + w.Width(); at+room > x+width+0.5 && at > x {
			at, y, rows = x, y+b.g.keyRow, rows+1
		}
		item := keyItem{chip: e.chip, hasChip: true, words: w.Put(at+mark+6, y, kit.Start)}
		item.chip.Box = kit.Square(pt(at+mark/2, y-4.6), mark)
		b.key.items = append(b.key.items, item)
		at = item.words.At.X + w.Width() + gap
	}
	return rows
}

// setKey sets the key where the format has room for one: three rows in a wide
// column, the verdicts alone elsewhere.
func (b *builder) setKey() {
	if b.g.keyY == 0 {
		return
	}
	x, width := b.g.columnX, b.g.columnW
	if b.format.Shape == scenes.Tall {
		x = b.tableLeft()
	}
	switch {
	case b.fullKey():
		b.setKeyRow(x, b.g.keyY-2*b.g.keyRow, width, "key/verdict", verdictKey)
		b.setKeyRow(x, b.g.keyY-b.g.keyRow, width, "key/maker", makerKey)
		b.setKeyRow(x, b.g.keyY, width, "key/colour", colourKey)
	case b.narrowColumn():
		rows := b.keyRows(x, width)
		b.setKeyRow(x, b.g.keyY-float64(rows-1)*b.g.keyRow, width, "", verdictKey)
	default:
		b.setKeyRow(x, b.g.keyY, width, "key/verdict", verdictKey)
	}
}

// keyRows is how many rows the verdicts take in a width.
func (b *builder) keyRows(x, width float64) int {
	items := b.key.items
	rows := b.setKeyRow(x, 0, width, "", verdictKey)
	b.key.items = items
	return rows
}

// fullKey tells that there is room for all three rows.
func (b *builder) fullKey() bool {
	return b.format.Shape == scenes.Wide || b.format.Shape == scenes.Tall
}

// narrowColumn tells that the key stands in a column too narrow for one row.
func (b *builder) narrowColumn() bool { return b.format.Shape == scenes.Embed }

// same tells whether two keys look alike.
func (k *key) same(other *key) bool {
	if len(k.items) != len(other.items) {
		return false
	}
	for i := range k.items {
		if a, b := &k.items[i], &other.items[i]; a.words.Block != b.words.Block || a.words.At != b.words.At || a.chip != b.chip || a.sample != b.sample {
			return false
		}
	}
	return true
}

// draw paints the key.
func (k *key) draw(p *picture.Picture) {
	for i := range k.items {
		item := &k.items[i]
		if item.hasChip {
			item.chip.Draw(p)
		}
		item.sample.draw(p, item.box)
		item.words.Draw(p)
	}
}
