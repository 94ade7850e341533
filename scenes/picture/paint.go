package picture

import "twopaths/scenes/typeset"

// Outliner gives the outline of a glyph, in em, y downwards from the baseline.
// A type case is one.
type Outliner interface {
	Outline(face typeset.Face, id uint16) []typeset.Segment
}

// EffectiveAlpha is the paint's alpha with its default.
func (p Paint) EffectiveAlpha() float64 { return defaultAlpha(p.Alpha) }

// EffectiveAlpha is the stroke's alpha with its default.
func (s Stroke) EffectiveAlpha() float64 { return defaultAlpha(s.Alpha) }

func defaultAlpha(alpha float64) float64 {
	if alpha == 0 {
		return 1
	}
	return alpha
}

// HasClip tells whether the mark's clip bounds it.
func (m *Mark) HasClip() bool { return m.Clip.W != 0 || m.Clip.H != 0 }

// OutlineBounds is the box around an outline's points and control points, in
// em; that of an outline without area, such as a space, has no size.
func OutlineBounds(outline []typeset.Segment) Rect {
	var b extent
	for _, s := range outline {
		for _, at := range s.Args[:[...]int{1, 1, 2, 3}[s.Op]] {
			b.add(Point{float64(at.X), float64(at.Y)})
		}
	}
	return Rect{b.min.X, b.min.Y, b.max.X - b.min.X, b.max.Y - b.min.Y}
}
