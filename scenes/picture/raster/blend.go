package raster

import (
	"image"
	"image/color"
	"math"

	"twopaths/scenes/picture"
)

// blend lays a paint on the image through a mask, whose top left corner comes
// to lie on at (device px), the mark's clip and its opacity.
func (c *Canvas) blend(mask *image.Alpha, at image.Point, p *picture.Picture, m *picture.Mark, ink picture.Paint) {
	area := image.Rectangle{Min: at, Max: at.Add(mask.Rect.Size())}.Intersect(c.Image.Rect)
	if m.HasClip() {
		area = area.Intersect(c.box(m.Clip))
	}
	if area.Empty() {
		return
	}
	whole := ink.EffectiveAlpha() * min(m.Opacity, 1)
	shade := c.shade(p, m, ink)
	plain := !m.HasClip() && ink.Pattern == picture.Solid
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := mask.Pix[(y-at.Y)*mask.Stride:]
		down := 1.0
		if m.HasClip() {
			down = c.within(y, m.Clip.Y, m.Clip.Y+m.Clip.H)
		}
		for x := area.Min.X; x < area.Max.X; x++ {
			covered := row[x-at.X]
			if covered == 0 {
				continue
			}
			share := whole * float64(covered) / 255
			rgb := c.Palette[ink.Colour]
			if !plain {
				if m.HasClip() {
					share *= down * c.within(x, m.Clip.X, m.Clip.X+m.Clip.W)
				}
				if shade != nil {
					var cut float64
					rgb, cut = shade(x, y)
					share *= cut
				}
			}
			c.lay(x, y, rgb, share)
		}
	}
}

// shade returns the function that gives a pixel's colour and coverage, or nil
// where both are the same everywhere.
func (c *Canvas) shade(p *picture.Picture, m *picture.Mark, ink picture.Paint) func(x, y int) (picture.RGB, float64) {
	rgb := c.Palette[ink.Colour]
	switch ink.Pattern {
	case picture.Gradient:
		box, to := picture.PaintBox(p, m), c.Palette[ink.To]
		return func(x, y int) (picture.RGB, float64) {
			share := ((float64(x)+0.5)/c.Scale - box.X) / box.W
			if ink.Vertical {
				share = ((float64(y)+0.5)/c.Scale - box.Y) / box.H
			}
			return picture.Mix(rgb, to, min(max(share, 0), 1)), 1
		}
	case picture.Hatch:
		return func(x, y int) (picture.RGB, float64) {
			return rgb, picture.HatchCoverage((float64(x)+0.5)/c.Scale, (float64(y)+0.5)/c.Scale, ink.Pitch, ink.Width, c.Scale)
		}
	case picture.Dots:
		return func(x, y int) (picture.RGB, float64) {
			return rgb, picture.DotCoverage((float64(x)+0.5)/c.Scale, (float64(y)+0.5)/c.Scale, ink.Pitch, ink.Width, c.Scale)
		}
	}
	return nil
}

// within is how much of the device pixel i lies between two edges in CSS px.
func (c *Canvas) within(i int, from, to float64) float64 {
	return max(min(float64(i+1), to*c.Scale)-max(float64(i), from*c.Scale), 0)
}

// lay covers a share of a pixel with a colour.
func (c *Canvas) lay(x, y int, rgb picture.RGB, share float64) {
	pix := c.Image.Pix[c.Image.PixOffset(x, y):][:4:4]
	a := uint32(math.Round(share * 65536))
	keep := 65536 - a
	pix[0] = uint8((uint32(pix[0])*keep + uint32(rgb>>16&255)*a + 32768) >> 16)
	pix[1] = uint8((uint32(pix[1])*keep + uint32(rgb>>8&255)*a + 32768) >> 16)
	pix[2] = uint8((uint32(pix[2])*keep + uint32(rgb&255)*a + 32768) >> 16)
	pix[3] = uint8((uint32(pix[3])*keep + 255*a + 32768) >> 16)
}

func colourOf(c picture.RGB) color.RGBA {
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
}
