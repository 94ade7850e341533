package kit

import (
	"math"

	"twopaths/scenes/picture"
)

// Maker chooses the shape of a chip's mark, so that colour is never alone.
type Maker uint8

const (
	// Nvidia is a rounded square.
	Nvidia Maker = iota
	// AMD is a circle.
	AMD
	// Intel is a triangle.
	Intel
	// ChineseMaker is a diamond.
	ChineseMaker
)

// Halo is how far a mark keeps lines and textures away from its edge, in CSS px.
const Halo = 2

// Ground is what lies beneath a mark or words: paper, and a zone's tint that
// may be fading in or out.
type Ground struct {
	// Tint covers paper with TintOpacity, 0 (paper alone) to 1.
	Tint        picture.Colour
	TintOpacity float64
}

// Cover paints the ground in a shape.
func (g Ground) Cover(p *picture.Picture, shape picture.Mark) {
	if g.TintOpacity < 1 {
		shape.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Paper}
		p.Add(shape)
	}
	if g.TintOpacity > 0 {
		shape.Fill = picture.Paint{Pattern: picture.Solid, Colour: g.Tint}
		shape.Opacity = g.TintOpacity
		p.Add(shape)
	}
}

// Chip is a chip's mark. Its fill is the verdict on the axes shown.
type Chip struct {
	// Box is the outer edge; a box taller than wide makes a bar of a range.
	Box    picture.Rect
	Maker  Maker
	Colour picture.Colour
	// Fill is the filling's opacity, from 0 (hollow: outside) to 1.
	Fill float64
	// Half fills the left half only (notification).
	Half bool
	// Dashed outlines have no verdict.
	Dashed bool
	// Ground lies beneath, and within a hollow mark.
	Ground Ground
}

// Draw paints the mark on a halo of its ground.
func (c *Chip) Draw(p *picture.Picture) {
	c.Ground.Cover(p, c.shape(Grow(c.Box, Halo), c.radius()+Halo))
	width := min(2.5, max(1.6, min(c.Box.W, c.Box.H)*0.15))
	if c.Fill > 0 {
		filling := c.shape(c.Box, c.radius())
		filling.Fill = picture.Paint{Pattern: picture.Solid, Colour: c.Colour}
		filling.Opacity = c.Fill
		if c.Half {
			filling.Clip = picture.Rect{X: c.Box.X, Y: c.Box.Y, W: c.Box.W / 2, H: c.Box.H}
		}
		p.Add(filling)
	}
	if c.Fill >= 1 && !c.Half {
		return
	}
	outline := c.shape(Grow(c.Box, -width/2), c.radius()-width/2)
	outline.Stroke = picture.Stroke{Colour: c.Colour, Width: width}
	if c.Dashed {
		outline.Stroke.Width = 1.5
		outline.Stroke.Dash, outline.Stroke.Gap = 2.5, 2
	}
	p.Add(outline)
}

// radius of a square's corners in CSS px.
func (c *Chip) radius() float64 { return min(3.2, c.Box.W*0.2) }

// shape is the maker's shape in a box, with no paint yet; radius is that of a
// square's corners.
func (c *Chip) shape(box picture.Rect, radius float64) picture.Mark {
	switch c.Maker {
	case AMD:
		if box.H > box.W+0.5 {
			return picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: box.W / 2}
		}
		return picture.Mark{Kind: picture.Circle, Box: box}
	case Intel:
		return picture.Mark{Kind: picture.Triangle, Box: box}
	case ChineseMaker:
		return picture.Mark{Kind: picture.Diamond, Box: Grow(box, box.W*(math.Sqrt2-1)/4)}
	}
	return picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: radius}
}
