package typeset

import (
	"errors"
	"strconv"
)

// Draft is a type case before it is encoded. The cutter in assets/ fills it.
// Lengths are font units.
type Draft [Faces]DraftFace

// DraftFace is one face of a draft.
type DraftFace struct {
	// Ascent, Descent, CapHeight and XHeight are distances from the baseline,
	// all positive.
	Ascent, Descent, CapHeight, XHeight int
	// Glyphs lists first the alternates, the forms that English takes of their
	// characters, then the others. Both ascend by character.
	Glyphs     []DraftGlyph
	Alternates int
	// Kerned says how many glyphs from the first on kern with each other, Kerns
	// what is added between two of them: a row for each left one.
	Kerned int
	Kerns  []int
}

// DraftGlyph is one glyph of a draft.
type DraftGlyph struct {
	Character rune
	Advance   int
	Trim      Trim
	Outline   []DraftStep
}

// DraftStep is a step of an outline: MoveTo, LineTo or CubeTo. Its points are
// in whole font units, y upwards.
type DraftStep struct {
	Op   Op
	X, Y [3]int
}

// Encode writes the draft as a type case.
func (d *Draft) Encode() ([]byte, error) {
	w := writer{data: []byte(magic)}
	for f := range d {
		face := &d[f]
		for _, n := range []int{face.Ascent, face.Descent, face.CapHeight, face.XHeight, face.Alternates, face.Kerned, len(face.Glyphs)} {
			w.number(n)
		}
		last := 0
		for i, g := range face.Glyphs {
			if i == face.Alternates {
				last = 0
			}
			if int(g.Character) <= last {
				return nil, errors.New("typeset: " + unicodeName(g.Character) + " is not in its place in the order of characters")
			}
			w.number(int(g.Character) - last)
			last = int(g.Character)
		}
		for _, g := range face.Glyphs {
			w.number(g.Advance)
		}
		for _, g := range face.Glyphs {
			w.number(int(g.Trim))
		}
		for _, k := range face.Kerns {
			w.signed(k)
		}
	}
	var e outlineEncoder
	for f := range d {
		for _, g := range d[f].Glyphs {
			if !e.glyph(g.Outline) {
				return nil, errors.New("typeset: the outline of " + unicodeName(g.Character) + " has a step that a type case cannot hold")
			}
		}
	}
	for _, stream := range e.streams {
		w.number(len(stream))
	}
	for _, stream := range e.streams {
		w.data = append(w.data, stream...)
	}
	return w.data, nil
}

func unicodeName(r rune) string { return "U+" + strconv.FormatInt(int64(r), 16) }

// writer is the reverse of reader.
type writer struct{ data []byte }

func (w *writer) number(n int) {
	for n >= 0x80 {
		w.data = append(w.data, byte(n)|0x80)
		n >>= 7
	}
	w.data = append(w.data, byte(n))
}

func (w *writer) signed(n int) { w.number(n<<1 ^ n>>63) }

// outlineEncoder is the reverse of cursor.
type outlineEncoder struct {
	streams [streams][]byte
	far     bool
}

// glyph writes one outline; it returns false when it cannot.
func (e *outlineEncoder) glyph(outline []DraftStep) bool {
	put := func(s step) { e.streams[streamSteps] = append(e.streams[streamSteps], byte(s)) }
	var x, y, startX, startY int
	for i, s := range outline {
		dx, dy := s.X[0]-x, s.Y[0]-y
		x, y = s.X[0], s.Y[0]
		closes := i+1 == len(outline) || outline[i+1].Op == MoveTo
		switch s.Op {
		case MoveTo:
			startX, startY = x, y
			put(stepMove)
			e.along(anyWay, streamMoves, dx, dy)
		case LineTo:
			way := wayOf(dx, dy)
			switch {
			case closes && way == horizontally && x == startX:
				put(stepAcross)
			case closes && way == vertically && y == startY:
				put(stepLevel)
			default:
				put(stepLine + step(way))
				e.along(way, streamLines+way, dx, dy)
			}
		case CubeTo:
			x, y = s.X[2], s.Y[2]
			leave, arrive := wayOf(dx, dy), wayOf(x-s.X[1], y-s.Y[1])
			ways := step(3*leave + arrive)
			if closes && x == startX && y == startY {
				put(stepReturn + ways)
				e.along(leave, streamCurves, dx, dy)
			} else {
				put(stepCurve + ways)
				e.along(leave, streamCurves, dx, dy)
				e.along(anyWay, streamCurves, s.X[1]-s.X[0], s.Y[1]-s.Y[0])
			}
			e.along(arrive, streamCurves, x-s.X[1], y-s.Y[1])
		default:
			return false
		}
	}
	put(stepEnd)
	return !e.far
}

func wayOf(dx, dy int) int {
	switch {
	case dy == 0:
		return horizontally
	case dx == 0:
		return vertically
	}
	return anyWay
}

func (e *outlineEncoder) along(way, stream, dx, dy int) {
	if way != vertically {
		e.distance(stream, dx)
	}
	if way != horizontally {
		e.distance(stream, dy)
	}
}

func (e *outlineEncoder) distance(stream, d int) {
	to := &e.streams[stream]
	if d >= -120 && d < 120 {
		*to = append(*to, byte(d+120))
		return
	}
	sign, far := 0, d-120
	if d < 0 {
		sign, far = 1, -d-1-120
	}
	if far >= 8<<8 {
		e.far = true
		return
	}
	*to = append(*to, byte(240+far>>8<<1+sign), byte(far))
}
