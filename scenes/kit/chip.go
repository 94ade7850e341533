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

// Ground is what lies beneath a mark: paper, and a zone's tint that may be
// fading in or out.
type Ground struct {
	// Tint covers paper with TintOpacity, 0 (paper alone) to 1.
	Tint        picture.Colour
	TintOpacity float64
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
	// Frame draws a blue frame around the mark, this opaque, for a second chip
	// on the same point.
	Frame float64
	// Ground lies beneath, and within a hollow mark.
	Ground Ground
}

// Draw paints the mark on a halo of its ground.
func (c *Chip) Draw(p *picture.Picture) {
	reach := float64(Halo)
	if c.Frame > 0 {
		reach += frameReach
	}
	c.ground(p, reach)
	if c.Frame > 0 {
		frame := c.shape(Grow(c.Box, frameReach-frameWidth/2), 4.5)
		frame.Opacity = c.Frame
		frame.Stroke = picture.Stroke{Colour: picture.US, Width: frameWidth}
		p.Add(frame)
	}
	width := min(2.5, max(1.6, c.Box.W*0.15))
	outline := c.shape(Grow(c.Box, -width/2), min(3, c.Box.W*0.2))
	outline.Stroke = picture.Stroke{Colour: c.Colour, Width: width}
	if c.Dashed {
		outline.Stroke.Width = 1.5
		outline.Stroke.Dash, outline.Stroke.Gap = 2.5, 2
	}
	if c.Fill > 0 {
		filling := c.shape(c.Box, min(3.2, c.Box.W*0.22))
		filling.Fill = picture.Paint{Pattern: picture.Solid, Colour: c.Colour}
		filling.Opacity = c.Fill
		if c.Half {
			filling.Clip = picture.Rect{X: c.Box.X, Y: c.Box.Y, W: c.Box.W / 2, H: c.Box.H}
		}
		p.Add(filling)
	}
	if c.Fill < 1 || c.Half {
		p.Add(outline)
	}
}

// The frame of a second chip on the same point: its width and how far its outer
// edge is from the mark, in CSS px.
const (
	frameWidth = 2
	frameReach = 4.5
)

// ground paints what lies beneath, this far beyond the mark's edge.
func (c *Chip) ground(p *picture.Picture, reach float64) {
	halo := c.shape(Grow(c.Box, reach), 3+reach/2)
	halo.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Paper}
	p.Add(halo)
	if c.Ground.TintOpacity > 0 {
		halo.Fill.Colour = c.Ground.Tint
		halo.Opacity = c.Ground.TintOpacity
		p.Add(halo)
	}
}

// shape is the maker's shape in a box, with no paint yet. A triangle is raised
// so that its middle is where a square's is.
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
