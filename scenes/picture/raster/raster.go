// Package raster draws pictures to pixels, natively and without a GPU, for
// share cards, contact sheets and golden tests. It is the reader that the
// others are compared with.
package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"twopaths/scenes/picture"
)

// Canvas draws marks on an image. Its caches make a second picture cheaper, so
// keep it; it is not for several goroutines at once.
type Canvas struct {
	// Image is drawn on. Its bounds are device px of the picture, so that an
	// image whose bounds do not start at (0, 0) shows a part of it.
	Image *image.RGBA
	// Scale is device px a CSS px.
	Scale   float64
	Palette *picture.Palette
	// Type gives the glyphs' outlines.
	Type picture.Outliner

	vector vector.Rasterizer
	mask   image.Alpha
	path   []picture.Point
	glyphs map[glyphKey]*image.Alpha
}

// Picture draws a whole picture on paper.
func Picture(p *picture.Picture, scale float64, palette *picture.Palette, outlines picture.Outliner) *image.RGBA {
	c := Canvas{Scale: scale, Palette: palette, Type: outlines}
	c.Resize(p)
	c.Clear()
	c.Draw(p)
	return c.Image
}

// Resize gives the canvas an image as large as the picture, keeping the one it
// has where that fits.
func (c *Canvas) Resize(p *picture.Picture) {
	bounds := image.Rect(0, 0, int(math.Ceil(p.Width*c.Scale)), int(math.Ceil(p.Height*c.Scale)))
	if c.Image == nil || c.Image.Rect != bounds {
		c.Image = image.NewRGBA(bounds)
	}
}

// Clear covers the image with paper.
func (c *Canvas) Clear() {
	draw.Draw(c.Image, c.Image.Rect, &image.Uniform{colourOf(c.Palette[picture.Paper])}, image.Point{}, draw.Src)
}

// Draw paints all marks of a picture on what is there.
func (c *Canvas) Draw(p *picture.Picture) {
	for i := range p.Marks {
		c.Mark(p, &p.Marks[i])
	}
}

// Mark paints one mark of a picture.
func (c *Canvas) Mark(p *picture.Picture, m *picture.Mark) {
	if m.Kind == picture.Glyphs {
		c.run(p, m)
		return
	}
	var closed bool
	c.path, closed = p.Path(c.path[:0], m)
	if closed && m.Fill.Pattern != picture.None && len(c.path) > 2 {
		c.cover(c.box(picture.Bounds(p, m)), func() { c.polygon(c.path) }, p, m, m.Fill)
	}
	if m.Stroke.Width <= 0 {
		return
	}
	ink := picture.Paint{Pattern: picture.Solid, Colour: m.Stroke.Colour, Alpha: m.Stroke.Alpha}
	c.cover(c.box(picture.Bounds(p, m)), func() {
		if m.Stroke.Dash > 0 {
			picture.Dashes(c.path, closed, m.Stroke.Dash, m.Stroke.Gap, func(piece []picture.Point) {
				picture.Ribbon(piece, false, m.Stroke.Width, c.polygon)
			})
		} else {
			picture.Ribbon(c.path, closed, m.Stroke.Width, c.polygon)
		}
		if head, ok := p.Head(m); ok {
			c.polygon(head[:])
		}
	}, p, m, ink)
}

// box is the smallest rectangle of device px around a box of CSS px, within the image.
func (c *Canvas) box(b picture.Rect) image.Rectangle {
	return image.Rect(
		int(math.Floor(b.X*c.Scale)), int(math.Floor(b.Y*c.Scale)),
		int(math.Ceil((b.X+b.W)*c.Scale)), int(math.Ceil((b.Y+b.H)*c.Scale)),
	).Intersect(c.Image.Rect)
}

// polygon adds a polygon of CSS px to the mask being drawn.
func (c *Canvas) polygon(points []picture.Point) {
	for i, at := range points {
		x, y := c.local(at)
		if i == 0 {
			c.vector.MoveTo(x, y)
		} else {
			c.lineTo(x, y)
		}
	}
	if len(points) > 0 {
		c.lineTo(c.local(points[0]))
	}
}

// local is where a point of CSS px lies in the mask.
func (c *Canvas) local(at picture.Point) (x, y float32) {
	return float32(at.X*c.Scale - float64(c.mask.Rect.Min.X)), float32(at.Y*c.Scale - float64(c.mask.Rect.Min.Y))
}

// rows is how many rows of pixels a line may cross at once. The rasterizer
// computes in steps of 1/512 px in images up to 512 px wide and high, and cuts
// off the rest of a step in each row, so that a line over 50 rows ends up to a
// tenth of a pixel off (x/image v0.48.0, vector/raster_fixed.go). Lines that
// start anew keep within 1/128 px.
const rows = 4

// lineTo adds a line to the mask.
func (c *Canvas) lineTo(x, y float32) {
	fromX, fromY := c.vector.Pen()
	if pieces := int(max(y-fromY, fromY-y) / rows); pieces > 0 && x != fromX {
		for i := 1; i <= pieces; i++ {
			share := float32(i) / float32(pieces+1)
			c.vector.LineTo(fromX+(x-fromX)*share, fromY+(y-fromY)*share)
		}
	}
	c.vector.LineTo(x, y)
}

// cover paints what add adds to the mask, within the given device px.
func (c *Canvas) cover(within image.Rectangle, add func(), p *picture.Picture, m *picture.Mark, ink picture.Paint) {
	if within.Empty() {
		return
	}
	if n := within.Dx() * within.Dy(); cap(c.mask.Pix) < n {
		c.mask.Pix = make([]uint8, n)
	}
	c.mask = image.Alpha{Pix: c.mask.Pix[:within.Dx()*within.Dy()], Stride: within.Dx(), Rect: within}
	c.vector.Reset(within.Dx(), within.Dy())
	add()
	c.vector.DrawOp = draw.Src
	// Drawn at the origin, where the rasterizer has its fast path.
	local := c.mask
	local.Rect = within.Sub(within.Min)
	c.vector.Draw(&local, local.Rect, image.Opaque, image.Point{})
	c.blend(&c.mask, within.Min, p, m, ink)
}
