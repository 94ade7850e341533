package picture

import "math"

// headLength is the length and the width of a stroke's arrow head, in CSS px.
func headLength(s Stroke) float64 { return 3*s.Width + 4 }

// Head returns a line's arrow head, a triangle of its tip and the ends of its
// base, and whether it has one.
//
// The head is straight even where the line is not: the middle of its base is
// where the line, followed back from the tip, first leaves the circle of the
// head's length around the tip. There the line ends. Of a line that never
// leaves the circle only the head is seen, pointing from the line's start.
func (p *Picture) Head(m *Mark) (corners [3]Point, ok bool) {
	if !m.Stroke.Head || m.Stroke.Width <= 0 || m.Kind != Polyline && m.Kind != Curve {
		return corners, false
	}
	points := p.Points(m)
	var room [64]Point
	if m.Kind == Curve {
		points = Flatten(room[:0], points)
	}
	length := headLength(m.Stroke)
	_, base, ok := cut(points, length)
	if !ok {
		return corners, false
	}
	tip := points[len(points)-1]
	across := Point{-(tip.Y - base.Y) / 2, (tip.X - base.X) / 2}
	return [3]Point{tip, {base.X + across.X, base.Y + across.Y}, {base.X - across.X, base.Y - across.Y}}, true
}

// cut finds the middle of the base of a head of the given length, and the
// number of the line's points that lie before it: 0 where the line is too
// short to show. It is false for a line that has no direction.
func cut(line []Point, length float64) (kept int, base Point, ok bool) {
	if len(line) == 0 {
		return 0, base, false
	}
	tip := line[len(line)-1]
	for i := len(line) - 2; i >= 0; i-- {
		if distance(line[i], tip) < length {
			continue
		}
		// The circle is crossed between i (outside) and i+1 (inside).
		d := Point{line[i].X - line[i+1].X, line[i].Y - line[i+1].Y}
		f := Point{line[i+1].X - tip.X, line[i+1].Y - tip.Y}
		a, b, c := d.X*d.X+d.Y*d.Y, 2*(f.X*d.X+f.Y*d.Y), f.X*f.X+f.Y*f.Y-length*length
		share := (-b + math.Sqrt(max(b*b-4*a*c, 0))) / (2 * a)
		return i + 1, between(line[i+1], line[i], share), true
	}
	reach := distance(tip, line[0])
	if reach < near {
		return 0, base, false
	}
	return 0, between(tip, line[0], length/reach), true
}

// shorten ends a line, in place, at the base of its head.
func shorten(line []Point, length float64) []Point {
	kept, base, ok := cut(line, length)
	if !ok || kept == 0 {
		return line[:0]
	}
	// The point after the kept ones lies in the head, so there is room.
	return distinct(append(line[:kept], base), false)
}
