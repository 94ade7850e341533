package picture

import "math"

// SnapGlyph returns where a glyph's origin lands, in device px, for a glyph
// whose origin is at (x, y) in CSS px and scale device px a CSS px. A baseline
// stands on a whole pixel, so that horizontal stems are crisp, and x on a
// quarter, so that spacing stays even while an atlas needs only four pictures
// of a glyph. A picture that is offset on its canvas is offset by whole device px.
func SnapGlyph(x, y, scale float64) (float64, float64) {
	return math.Floor(x*scale*4+0.5) / 4, math.Floor(y*scale + 0.5)
}
