package page

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// Key says what marks mean.
type Key struct {
	Items []KeyItem
}

// KeyItem is a word, with a mark before it or none.
type KeyItem struct {
	Chip    kit.Chip
	HasChip bool
	// Sample is drawn in Box in place of a chip, unless it is nil.
	Sample Sample
	Box    picture.Rect
	Words  kit.Words
}

// Sample draws how something looks into a box of 28 by 15 CSS px. Samples that
// look alike are equal.
type Sample interface {
	Draw(p *picture.Picture, box picture.Rect)
}

// KeyEntry is a chip's mark with the key of its name in the copy.
type KeyEntry struct {
	Chip kit.Chip
	Key  string
}

// SampleEntry is a sample with the key of its name in the copy.
type SampleEntry struct {
	Sample Sample
	Key    string
}

// SetKeyRow sets one row of the key with its baseline at y, from x on; heading
// is its first word, or "". What does not fit in width goes on a second row,
// and the number of rows is returned.
func (pg *Page) SetKeyRow(x, y, width float64, heading string, entries []KeyEntry) int {
	size, mark, gap := 12.5, 11.0, 12.0
	if pg.Grid.ColumnW < 300 {
		size, mark, gap = 12, 10, 9
	}
	if pg.Grid.ColumnW < 200 {
		mark, gap = 9, 6
	}
	rows := 1
	at := x
	if heading != "" {
		w := pg.Type.Line(typeset.SansBold, size, picture.Muted, pg.Text(heading)).Put(at, y, kit.Start)
		pg.Key.Items = append(pg.Key.Items, KeyItem{Words: w})
		at += w.Width() + gap - 1
	}
	for _, e := range entries {
		w := pg.Type.Line(typeset.Sans, size, picture.Muted, pg.Text(e.Key))
		if room := mark + 6 + w.Width(); at+room > x+width+0.5 && at > x {
			at, y, rows = x, y+pg.Grid.KeyRow, rows+1
		}
		item := KeyItem{Chip: e.Chip, HasChip: true, Words: w.Put(at+mark+6, y, kit.Start)}
		item.Chip.Box = kit.Square(picture.Point{X: at + mark/2, Y: y - 4.6}, mark)
		pg.Key.Items = append(pg.Key.Items, item)
		at = item.Words.At.X + w.Width() + gap
	}
	return rows
}

// KeyRows is how many rows entries without a heading take in a width.
func (pg *Page) KeyRows(x, width float64, entries []KeyEntry) int {
	items := pg.Key.Items
	rows := pg.SetKeyRow(x, 0, width, "", entries)
	pg.Key.Items = items
	return rows
}

// SetSampleKey sets a key of samples, one a row, where the format has room for
// three rows.
func (pg *Page) SetSampleKey(heading string, entries []SampleEntry) {
	if !pg.FullKey() || pg.Grid.KeyY == 0 {
		return
	}
	const room = 38 // of a sample
	title := pg.Type.Line(typeset.SansBold, 12.5, picture.Muted, pg.Text(heading))
	x, top := pg.Grid.ColumnX, pg.Grid.KeyY-float64(len(entries)-1)*pg.Grid.KeyRow
	if pg.Format.Shape == scenes.Tall { // below the note, on the right
		x, top = pg.TableLeft(), pg.Note.Last()+36
	}
	indent := title.Width() + 14
	for _, e := range entries {
		words := pg.Type.Line(typeset.Sans, 12.5, picture.Muted, pg.Text(e.Key))
		if indent+room+words.Width() > pg.Grid.ColumnW {
			indent = 0 // the heading goes on a row of its own
			break
		}
	}
	if indent == 0 && pg.Format.Shape == scenes.Tall {
		top += pg.Grid.KeyRow
	}
	if indent == 0 {
		title = title.Put(x, top-pg.Grid.KeyRow, kit.Start)
	} else {
		title = title.Put(x, top, kit.Start)
	}
	pg.Key.Items = append(pg.Key.Items, KeyItem{Words: title})
	for i, e := range entries {
		y := top + float64(i)*pg.Grid.KeyRow
		words := pg.Type.Line(typeset.Sans, 12.5, picture.Muted, pg.Text(e.Key))
		pg.Key.Items = append(pg.Key.Items, KeyItem{
			Words: words.Put(x+indent+room, y, kit.Start), Sample: e.Sample,
			Box: picture.Rect{X: x + indent, Y: y - 12, W: 28, H: 15},
		})
	}
}

// FullKey tells that there is room for a key of three rows.
func (pg *Page) FullKey() bool {
	return pg.Format.Shape == scenes.Wide || pg.Format.Shape == scenes.Tall
}

// same tells whether two keys look alike.
func (k *Key) same(other *Key) bool {
	if len(k.Items) != len(other.Items) {
		return false
	}
	for i := range k.Items {
		if a, b := &k.Items[i], &other.Items[i]; !a.Words.Same(&b.Words) || a.Chip != b.Chip || a.Sample != b.Sample {
			return false
		}
	}
	return true
}

// draw paints the key.
func (k *Key) draw(p *picture.Picture) {
	for i := range k.Items {
		item := &k.Items[i]
		if item.HasChip {
			item.Chip.Draw(p)
		}
		if item.Sample != nil {
			item.Sample.Draw(p, item.Box)
		}
		item.Words.Draw(p)
	}
}
