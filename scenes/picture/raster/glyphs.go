package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// glyphKey is one glyph at one size and quarter of a device pixel.
type glyphKey struct {
	face    typeset.Face
	id      uint16
	size    float64 // Device px an em.
	quarter uint8
}

// maxGlyphs bounds the cache: beyond it a canvas starts over.
const maxGlyphs = 20000

// run paints a run of glyphs.
func (c *Canvas) run(p *picture.Picture, m *picture.Mark) {
	if m.Run == nil || m.Fill.Pattern == picture.None {
		return
	}
	for _, g := range m.Run.Glyphs {
		x, y := picture.SnapGlyph(m.Origin.X+g.X, m.Origin.Y, c.Scale)
		whole := math.Floor(x)
		mask := c.glyph(glyphKey{m.Run.Face, g.ID, m.Run.Size * c.Scale, uint8((x - whole) * 4)})
		if mask.Rect.Empty() {
			continue
		}
		c.blend(mask, mask.Rect.Min.Add(image.Pt(int(whole), int(y))), p, m, m.Fill)
	}
}

// glyph returns a glyph's mask; its bounds are device px from the whole pixel
// at which the origin stands.
func (c *Canvas) glyph(key glyphKey) *image.Alpha {
	if mask, ok := c.glyphs[key]; ok {
		return mask
	}
	if c.glyphs == nil || len(c.glyphs) >= maxGlyphs {
		c.glyphs = map[glyphKey]*image.Alpha{}
	}
	mask := rasterise(c.Type.Outline(key.face, key.id), float32(key.size), float32(key.quarter)/4, &c.vector)
	c.glyphs[key] = mask
	return mask
}

// rasterise fills an outline at size device px an em, its origin at (shift, 0).
func rasterise(outline []typeset.Segment, size, shift float32, z *vector.Rasterizer) *image.Alpha {
	box := outlineBox(outline, size, shift)
	mask := image.NewAlpha(box.Sub(box.Min))
	if box.Empty() {
		return mask
	}
	z.Reset(box.Dx(), box.Dy())
	typeset.Trace(z, outline, size, shift, float32(box.Min.X), float32(box.Min.Y))
	z.DrawOp = draw.Src
	z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	mask.Rect = box
	return mask
}

// outlineBox is the rectangle of device px around an outline's points.
func outlineBox(outline []typeset.Segment, size, shift float32) image.Rectangle {
	box := picture.OutlineBounds(outline)
	if box.W == 0 || box.H == 0 {
		return image.Rectangle{}
	}
	s, dx := float64(size), float64(shift)
	return image.Rect(
		int(math.Floor(box.X*s+dx)), int(math.Floor(box.Y*s)),
		int(math.Ceil((box.X+box.W)*s+dx)), int(math.Ceil((box.Y+box.H)*s)),
	)
}
