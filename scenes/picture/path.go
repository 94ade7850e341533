package picture

import "math"

// Path appends to dst the line that a mark's edge follows, in CSS px, and
// returns it with whether it closes. It is what the mark's fill covers, if it
// closes, and what its stroke is centred on, in the order in which dashes run:
// clockwise from the start that Stroke names. A line with a head ends at the
// head's base. Curves are flattened and repeated points are left out. A box
// without area, and glyphs, have no path.
func (p *Picture) Path(dst []Point, m *Mark) (path []Point, closed bool) {
	b := m.Box
	switch m.Kind {
	case RoundedRectangle, Circle, Triangle, Diamond:
		if b.W <= 0 || b.H <= 0 {
			return dst, true
		}
	}
	from := len(dst)
	middle := Point{b.X + b.W/2, b.Y + b.H/2}
	switch m.Kind {
	case RoundedRectangle:
		dst = appendRounded(dst, b, m.Radius)
	case Circle:
		dst = appendArc(dst, middle, min(b.W, b.H)/2, -math.Pi/2, 3*math.Pi/2)
		// The arc leaves out its first point, which is its last: turn it to the front.
		copy(dst[from+1:], dst[from:len(dst)-1])
		dst[from] = Point{middle.X, middle.Y - min(b.W, b.H)/2}
	case Triangle:
		dst = append(dst, Point{middle.X, b.Y}, Point{b.X + b.W, b.Y + b.H}, Point{b.X, b.Y + b.H})
	case Diamond:
		dst = append(dst, Point{middle.X, b.Y}, Point{b.X + b.W, middle.Y}, Point{middle.X, b.Y + b.H}, Point{b.X, middle.Y})
	case Area:
		pairs := p.Points(m)
		for i := 0; i < len(pairs); i += 2 {
			dst = append(dst, pairs[i])
		}
		for i := len(pairs) - 1; i > 0; i -= 2 {
			dst = append(dst, pairs[i])
		}
	case Polyline:
		dst = append(dst, p.Points(m)...)
	case Curve:
		dst = Flatten(dst, p.Points(m))
	}
	closed = m.Kind != Polyline && m.Kind != Curve
	kept := distinct(dst[from:], closed)
	if m.Stroke.Head && !closed {
		kept = shorten(kept, headLength(m.Stroke))
	}
	return dst[:from+len(kept)], closed
}

// appendRounded appends a rectangle with round corners, from the left end of
// its top edge.
func appendRounded(dst []Point, b Rect, radius float64) []Point {
	r := min(max(radius, 0), b.W/2, b.H/2)
	if r == 0 {
		return append(dst, Point{b.X, b.Y}, Point{b.X + b.W, b.Y}, Point{b.X + b.W, b.Y + b.H}, Point{b.X, b.Y + b.H})
	}
	left, top, right, bottom := b.X+r, b.Y+r, b.X+b.W-r, b.Y+b.H-r
	corner := func(x, y, from float64) {
		sin, cos := math.Sincos(from)
		dst = append(dst, Point{x + r*cos, y + r*sin})
		dst = appendArc(dst, Point{x, y}, r, from, from+math.Pi/2)
	}
	dst = append(dst, Point{left, b.Y})
	corner(right, top, -math.Pi/2)
	corner(right, bottom, 0)
	corner(left, bottom, math.Pi/2)
	corner(left, top, math.Pi)
	return dst
}

// near is the distance in CSS px under which two points count as one.
const near = 1e-6

// distinct drops, in place, points that repeat the one before.
func distinct(path []Point, closed bool) []Point {
	kept := path[:0]
	for _, at := range path {
		if n := len(kept); n > 0 && distance(kept[n-1], at) < near {
			continue
		}
		kept = append(kept, at)
	}
	for closed && len(kept) > 1 && distance(kept[0], kept[len(kept)-1]) < near {
		kept = kept[:len(kept)-1]
	}
	return kept
}

func distance(a, b Point) float64 { return math.Hypot(b.X-a.X, b.Y-a.Y) }

// between returns the point at a share of the way from a to b.
func between(a, b Point, share float64) Point {
	return Point{a.X + (b.X-a.X)*share, a.Y + (b.Y-a.Y)*share}
}
