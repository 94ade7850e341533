package main

import (
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/typeset"
)

// boxes frames what the outline says on the picture that was drawn last: what
// can be operated in vermilion, everything else in blue, slots dashed; with the
// id at the frame's top left corner.
func (c *cast) boxes() {
	said := outline.Of(&c.picture)
	var p picture.Picture
	p.Reset(said.Width, said.Height)
	frame := func(box picture.Rect, id string, stroke picture.Stroke) {
		p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: box, Stroke: stroke})
		run := c.setter.Line(id, typeset.Style{Language: typeset.English, Size: 8})
		plate := picture.Rect{X: box.X, Y: box.Y - 9, W: run.Width + 2, H: 9}
		p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: plate, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Paper, Alpha: 0.8}})
		p.Add(picture.Mark{Kind: picture.Glyphs, Run: run, Origin: picture.Point{X: box.X + 1, Y: box.Y - 2}, Fill: picture.Paint{Pattern: picture.Solid, Colour: stroke.Colour}})
	}
	for _, item := range said.Items {
		stroke := picture.Stroke{Colour: picture.US, Width: 0.5}
		if item.Focusable || item.Draggable {
			stroke = picture.Stroke{Colour: picture.CN, Width: 1}
		}
		frame(item.Box, item.ID, stroke)
	}
	for _, slot := range said.Slots {
		frame(slot.Box, slot.ID, picture.Stroke{Colour: picture.Accent, Width: 1, Dash: 4, Gap: 3})
	}
	c.canvas.Draw(&p)
}
