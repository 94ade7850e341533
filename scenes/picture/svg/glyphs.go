package svg

import (
	"math"
	"strconv"

	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// resolution is the number of steps of an em that outlines are rounded to: the
// size of a still is that of its outlines. A step is at most a fifteenth of a
// pixel, in a headline of 34 px; rounding to whole font units instead took an
// eighth more bytes.
var resolution = [typeset.Faces]float64{typeset.Sans: 400, typeset.SansBold: 400, typeset.Serif: 500}

// run writes a run of glyphs as one path in steps of its em. Each glyph's first
// contour starts at an absolute point, everything after it is relative, so that
// a glyph is the same bytes wherever it stands and compresses to a reference:
// 500 glyphs of Chinese, 196 of them different, came to 29.2 KB of brotli this
// way and with <defs> and <use> alike, but this is one element a run instead of
// one a glyph.
func (w *writer) run(m *picture.Mark) {
	if m.Run == nil || len(m.Run.Glyphs) == 0 {
		return
	}
	left, baseline := picture.SnapGlyph(m.Origin.X+m.Run.Glyphs[0].X, m.Origin.Y, 1)
	steps := resolution[m.Run.Face]
	scale := m.Run.Size / steps
	var d []byte
	for _, g := range m.Run.Glyphs {
		x, _ := picture.SnapGlyph(m.Origin.X+g.X, m.Origin.Y, 1)
		d = appendGlyph(d, w.outlines.Outline(m.Run.Face, g.ID), steps, int(math.Round((x-left)/scale)))
	}
	if len(d) == 0 {
		return
	}
	w.enter(m.Clip)
	w.body = w.fill(append(w.body, "<path"...), m)
	w.body = append(w.body, ` transform="translate(`...)
	w.body = number(w.body, left)
	w.body = number(append(w.body, ' '), baseline)
	w.body = append(w.body, ")scale("...)
	w.body = append(scaled(w.body, scale), `)" d="`...)
	w.body = append(w.body, d...)
	w.body = append(w.body, `"/>`...)
}

// grid is a point in steps of an em.
type grid struct{ x, y int }

// appendGlyph appends an outline in so many steps an em, moved x steps to the right.
func appendGlyph(b []byte, outline []typeset.Segment, steps float64, x int) []byte {
	at := func(p typeset.Point) grid {
		return grid{int(math.Round(float64(p.X) * steps)), int(math.Round(float64(p.Y) * steps))}
	}
	var pen, start grid
	letter := byte(0)
	// step appends a command with points relative to the pen; a letter that
	// repeats is left out, and so is a command that rounding has left nothing of.
	step := func(command byte, points ...grid) {
		numbers := make([]int, 0, 6)
		nothing := true
		for _, p := range points {
			numbers = append(numbers, p.x-pen.x, p.y-pen.y)
			nothing = nothing && p == pen
		}
		if nothing {
			return
		}
		end := points[len(points)-1]
		if command == 'l' {
			switch {
			case end.y == pen.y:
				command, numbers = 'h', numbers[:1]
			case end.x == pen.x:
				command, numbers = 'v', numbers[1:]
			}
		}
		b = appendNumbers(b, command, command != letter, numbers...)
		letter, pen = command, end
	}
	for i, s := range outline {
		first := at(s.Args[0])
		switch s.Op {
		case typeset.MoveTo:
			if i == 0 {
				b = appendNumbers(b, 'M', true, first.x+x, first.y)
			} else {
				b = append(b, 'z')
				b = appendNumbers(b, 'm', true, first.x-start.x, first.y-start.y)
			}
			pen, start, letter = first, first, 0
		case typeset.LineTo:
			step('l', first)
		case typeset.QuadTo:
			step('q', first, at(s.Args[1]))
		case typeset.CubeTo:
			step('c', first, at(s.Args[1]), at(s.Args[2]))
		}
	}
	if len(outline) > 0 {
		b = append(b, 'z')
	}
	return b
}

// appendNumbers appends a command of whole numbers.
func appendNumbers(b []byte, command byte, named bool, numbers ...int) []byte {
	if named {
		b = append(b, command)
	}
	for i, n := range numbers {
		if n >= 0 && (i > 0 || !named) {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return b
}
