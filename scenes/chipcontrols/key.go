package chipcontrols

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

var (
	verdictKey = []page.KeyEntry{
		{Chip: kit.Chip{Colour: picture.Ink, Fill: 1}, Key: "key/licence"},
		{Chip: kit.Chip{Colour: picture.Ink, Fill: 1, Half: true}, Key: "key/notify"},
		{Chip: kit.Chip{Colour: picture.Ink}, Key: "key/free"},
	}
	// briefKey is verdictKey in fewer words.
	briefKey = []page.KeyEntry{verdictKey[0], {Chip: verdictKey[1].Chip, Key: "key/notify-short"}, verdictKey[2]}
	makerKey = []page.KeyEntry{
		{Chip: kit.Chip{Colour: picture.Muted, Maker: kit.Nvidia}, Key: "key/nvidia"},
		{Chip: kit.Chip{Colour: picture.Muted, Maker: kit.AMD}, Key: "key/amd"},
		{Chip: kit.Chip{Colour: picture.Muted, Maker: kit.Intel}, Key: "key/intel"},
		{Chip: kit.Chip{Colour: picture.Muted, Maker: kit.ChineseMaker}, Key: "key/chinese"},
	}
	colourKey = []page.KeyEntry{
		{Chip: kit.Chip{Colour: picture.CN, Fill: 1}, Key: "key/for-china"},
		{Chip: kit.Chip{Colour: picture.US, Fill: 1}, Key: "key/other"},
		{Chip: kit.Chip{Colour: picture.Context, Fill: 1}, Key: "key/context"},
	}
)

// setKey sets the key where the format has room for one: three rows in a wide
// column, the verdicts alone elsewhere.
func (b *builder) setKey() {
	if b.Grid.KeyY == 0 {
		return
	}
	x, width := b.Grid.ColumnX, b.Grid.ColumnW
	if b.Format.Shape == scenes.Tall {
		x = b.TableLeft()
	}
	switch {
	case b.FullKey():
		b.SetKeyRow(x, b.Grid.KeyY-2*b.Grid.KeyRow, width, "key/verdict", verdictKey)
		b.SetKeyRow(x, b.Grid.KeyY-b.Grid.KeyRow, width, "key/maker", makerKey)
		b.SetKeyRow(x, b.Grid.KeyY, width, "key/colour", colourKey)
	case b.narrowColumn():
		b.SetKeyRow(x, b.Grid.KeyY, width, "", briefKey)
	default:
		b.SetKeyRow(x, b.Grid.KeyY, width, "key/verdict", verdictKey)
	}
}

// narrowColumn tells that the key stands in a column too narrow for one row.
func (b *builder) narrowColumn() bool { return b.Format.Shape == scenes.Embed }
