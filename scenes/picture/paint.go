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
