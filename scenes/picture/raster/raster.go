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
	x, y := float64(c.mask.Rect.Min.X), float64(c.mask.Rect.Min.Y)
	for i, at := range points {
		dx, dy := float32(at.X*c.Scale-x), float32(at.Y*c.Scale-y)
		if i == 0 {
			c.vector.MoveTo(dx, dy)
		} else {
			c.vector.LineTo(dx, dy)
		}
	}
	c.vector.ClosePath()
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
