package svg

import (
	"math"
	"strconv"

	"twopaths/scenes/picture"
)

// mark writes one mark.
func (w *writer) mark(m *picture.Mark) {
	if m.Kind == picture.Glyphs {
		w.run(m)
		return
	}
	d, closed := w.outline(nil, m)
	filled, stroked := closed && m.Fill.Pattern != picture.None, m.Stroke.Width > 0
	if len(d) > 0 && filled && (m.Fill.Pattern == picture.Hatch || m.Fill.Pattern == picture.Dots) {
		w.enter(m.Clip)
		w.texture(m, d)
		filled = false
	}
	bounds := picture.Bounds(w.p, m)
	if len(d) > 0 && (filled || stroked) {
		var b []byte
		if filled {
			b = w.fill(b, m)
		} else {
			b = append(b, ` fill="none"`...)
		}
		if stroked {
			b = w.stroke(b, m)
		}
		if m.Fill.Pattern == picture.Gradient {
			w.last.end = -1 // It runs over the box of its own element.
		}
		w.shape(m.Clip, b, d, bounds)
	}
	if corners, ok := w.p.Head(m); ok {
		b := append(w.colour([]byte(` fill="`), m.Stroke.Colour), '"')
		b = alpha(b, "fill-opacity", m.Stroke.EffectiveAlpha()*m.Opacity)
		w.shape(m.Clip, b, append(appendPolygon(nil, corners[:]), 'z'), bounds)
	}
}

// joint is the path element at the end of the body, to which shapes of the same
// attributes may be added as long as none lies on another.
type joint struct {
	attributes string
	// end is the length of the body after it.
	end   int
	boxes []picture.Rect
}

// shape writes a path element, or adds to the one before: a row of squares is
// one element.
func (w *writer) shape(clip picture.Rect, attributes, d []byte, bounds picture.Rect) {
	w.enter(clip)
	const tail = `"/>`
	if j := &w.last; j.end == len(w.body) && j.attributes == string(attributes) && !meetsAny(bounds, j.boxes) {
		w.body = append(append(w.body[:len(w.body)-len(tail)], d...), tail...)
	} else {
		w.body = append(append(w.body, "<path"...), attributes...)
		w.body = append(append(append(w.body, ` d="`...), d...), tail...)
		*j = joint{attributes: string(attributes), boxes: j.boxes[:0]}
	}
	w.last.end, w.last.boxes = len(w.body), append(w.last.boxes, bounds)
}

// meetsAny tells whether a box meets one of others.
func meetsAny(b picture.Rect, others []picture.Rect) bool {
	for _, o := range others {
		if b.X <= o.X+o.W && o.X <= b.X+b.W && b.Y <= o.Y+o.H && o.Y <= b.Y+b.H {
			return true
		}
	}
	return false
}

// fill writes the attributes of a mark's solid paint or gradient.
func (w *writer) fill(b []byte, m *picture.Mark) []byte {
	f := m.Fill
	b = append(b, ` fill="`...)
	if f.Pattern == picture.Gradient {
		b = w.reference(b, w.gradient(f))
	} else {
		b = w.colour(b, f.Colour)
	}
	return alpha(append(b, '"'), "fill-opacity", f.EffectiveAlpha()*m.Opacity)
}

// gradient defines a gradient over the box of the shape that it fills.
func (w *writer) gradient(f picture.Paint) int {
	before := "<linearGradient"
	if f.Vertical {
		before = `<linearGradient x2="0" y2="1"`
	}
	b := append([]byte(nil), `><stop stop-color="`...)
	b = append(w.colour(b, f.Colour), `"/><stop offset="1" stop-color="`...)
	b = append(w.colour(b, f.To), `"/></linearGradient>`...)
	return w.define(before, string(b))
}

// stroke writes the attributes of a mark's stroke. Joints and ends are SVG's
// defaults: mitred to a limit of 4, and butt.
func (w *writer) stroke(b []byte, m *picture.Mark) []byte {
	s := m.Stroke
	b = append(b, ` stroke="`...)
	b = append(w.colour(b, s.Colour), '"')
	b = alpha(b, "stroke-opacity", s.EffectiveAlpha()*m.Opacity)
	if s.Width != 1 {
		b = append(number(append(b, ` stroke-width="`...), s.Width), '"')
	}
	if s.Dash > 0 {
		b = number(append(b, ` stroke-dasharray="`...), s.Dash)
		b = append(number(append(b, ' '), s.Gap), '"')
	}
	return b
}

// outline appends the path data of a mark, and tells whether it closes. A shape
// starts where its dashes do.
func (w *writer) outline(b []byte, m *picture.Mark) (d []byte, closed bool) {
	switch box := m.Box; {
	case m.Kind == picture.RoundedRectangle && box.W > 0 && box.H > 0:
		return appendRounded(b, box, m.Radius), true
	case m.Kind == picture.Circle && box.W > 0 && box.H > 0:
		return appendCircle(b, box), true
	case m.Kind == picture.Curve && !m.Stroke.Head:
		return appendCurve(b, w.p.Points(m)), false
	}
	w.path, closed = w.p.Path(w.path[:0], m)
	if len(w.path) < 2 {
		return b, closed
	}
	b = appendPolygon(b, w.path)
	if closed {
		b = append(b, 'z')
	}
	return b, closed
}

// pen appends path data: letters and numbers with no more between them than needed.
func pen(b []byte, letter byte, values ...float64) []byte {
	b = append(b, letter)
	for i, v := range values {
		from := len(b)
		b = number(b, v)
		if i > 0 && b[from] != '-' {
			b = append(b, 0)
			copy(b[from+1:], b[from:])
			b[from] = ' '
		}
	}
	return b
}

func appendPolygon(b []byte, points []picture.Point) []byte {
	for i, at := range points {
		switch {
		case i == 0:
			b = pen(b, 'M', at.X, at.Y)
		case at.Y == points[i-1].Y:
			b = pen(b, 'H', at.X)
		case at.X == points[i-1].X:
			b = pen(b, 'V', at.Y)
		default:
			b = pen(b, 'L', at.X, at.Y)
		}
	}
	return b
}

func appendCurve(b []byte, points []picture.Point) []byte {
	if len(points) < 4 {
		return b
	}
	b = pen(b, 'M', points[0].X, points[0].Y)
	for i := 1; i+2 < len(points); i += 3 {
		b = pen(b, 'C', points[i].X, points[i].Y, points[i+1].X, points[i+1].Y, points[i+2].X, points[i+2].Y)
	}
	return b
}

func appendRect(b []byte, r picture.Rect) []byte {
	b = pen(b, 'M', r.X, r.Y)
	b = pen(b, 'H', r.X+r.W)
	b = pen(b, 'V', r.Y+r.H)
	b = pen(b, 'H', r.X)
	return append(b, 'z')
}

func appendRounded(b []byte, box picture.Rect, radius float64) []byte {
	r := min(max(radius, 0), box.W/2, box.H/2)
	if r == 0 {
		return appendRect(b, box)
	}
	b = pen(b, 'M', box.X+r, box.Y)
	b = pen(b, 'H', box.X+box.W-r)
	b = pen(b, 'a', r, r, 0, 0, 1, r, r)
	b = pen(b, 'V', box.Y+box.H-r)
	b = pen(b, 'a', r, r, 0, 0, 1, -r, r)
	b = pen(b, 'H', box.X+r)
	b = pen(b, 'a', r, r, 0, 0, 1, -r, -r)
	b = pen(b, 'V', box.Y+r)
	b = pen(b, 'a', r, r, 0, 0, 1, r, -r)
	return append(b, 'z')
}

func appendCircle(b []byte, box picture.Rect) []byte {
	r := min(box.W, box.H) / 2
	b = pen(b, 'M', box.X+box.W/2, box.Y+box.H/2-r)
	b = pen(b, 'a', r, r, 0, 0, 1, 0, 2*r)
	b = pen(b, 'a', r, r, 0, 0, 1, 0, -2*r)
	return append(b, 'z')
}

// scaled appends a factor with four digits that count.
func scaled(b []byte, v float64) []byte {
	from := len(b)
	return dropZero(strconv.AppendFloat(b, roundTo(v, 4), 'f', -1, 64), from)
}

// roundTo rounds to a number of digits that count.
func roundTo(v float64, digits float64) float64 {
	if v == 0 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(v)))+1-digits)
	return math.Round(v/unit) * unit
}
