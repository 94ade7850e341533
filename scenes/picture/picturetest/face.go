package picturetest

import (
	"unicode"

	"twopaths/scenes/typeset"
)

// Blocks is a toy face: capitals are tall blocks, other letters rings, and
// glyph 0 is the sign for a missing glyph, as in real faces. It exists so that
// readers can be tested without a type case.
type Blocks struct{}

// The glyphs of Blocks.
const (
	missing uint16 = iota
	space
	block
	ring
)

// advance is every glyph's advance, in em.
const advance = 0.6

// Set sets a text in Blocks. A control character has no glyph.
func Set(text string, size float64) *typeset.Run {
	run := &typeset.Run{Text: text, Size: size}
	for _, r := range text {
		id := ring
		switch {
		case unicode.IsControl(r):
			id = missing
		case unicode.IsSpace(r):
			id = space
		case unicode.IsUpper(r):
			id = block
		}
		run.Glyphs = append(run.Glyphs, typeset.Glyph{ID: id, X: run.Width})
		run.Width += advance * size
	}
	return run
}

// Outline is the glyph's outline: straight lines, cubic curves or, for the
// missing sign, quadratic ones.
func (Blocks) Outline(_ typeset.Face, id uint16) []typeset.Segment {
	switch id {
	case missing:
		return []typeset.Segment{move(0.1, 0), quad(0.3, -1.4, 0.5, 0)}
	case block:
		return []typeset.Segment{move(0.08, 0), line(0.08, -0.72), line(0.52, -0.72), line(0.52, 0)}
	case ring:
		return append(circle(0.3, -0.26, 0.26, 1), circle(0.3, -0.26, 0.15, -1)...)
	}
	return nil
}

// circle is four cubic arcs, clockwise or, with a turn of -1, counter-clockwise.
func circle(x, y, r, turn float32) []typeset.Segment {
	k := 0.5523 * r
	return []typeset.Segment{
		move(x, y-r),
		cube(x+turn*k, y-r, x+turn*r, y-k, x+turn*r, y),
		cube(x+turn*r, y+k, x+turn*k, y+r, x, y+r),
		cube(x-turn*k, y+r, x-turn*r, y+k, x-turn*r, y),
		cube(x-turn*r, y-k, x-turn*k, y-r, x, y-r),
	}
}

func move(x, y float32) typeset.Segment {
	return typeset.Segment{Op: typeset.MoveTo, Args: [3]typeset.Point{{X: x, Y: y}}}
}

func line(x, y float32) typeset.Segment {
	return typeset.Segment{Op: typeset.LineTo, Args: [3]typeset.Point{{X: x, Y: y}}}
}

func quad(ax, ay, x, y float32) typeset.Segment {
	return typeset.Segment{Op: typeset.QuadTo, Args: [3]typeset.Point{{X: ax, Y: ay}, {X: x, Y: y}}}
}

func cube(ax, ay, bx, by, x, y float32) typeset.Segment {
	return typeset.Segment{Op: typeset.CubeTo, Args: [3]typeset.Point{{X: ax, Y: ay}, {X: bx, Y: by}, {X: x, Y: y}}}
}
