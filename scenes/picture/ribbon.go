package picture

import "math"

// MitreLimit is how long a mitre may grow, in widths of its line, before the
// joint is bevelled: SVG's default, which lets joints sharper than 29° be blunt.
const MitreLimit = 4

// Ribbon calls polygon with each part of the area that a line of the given
// width covers, in CSS px: mitred at its joints, butt at its ends, without
// dashes and heads. The points are valid during the call only.
//
// Polygons run clockwise as seen, and add up; the inner edge of a closed line
// runs counter-clockwise and is taken away. Where a segment is too short for
// the inner side of its joint, parts overlap.
func Ribbon(path []Point, closed bool, width float64, polygon func([]Point)) {
	half := width / 2
	if len(path) < 2 || half <= 0 {
		return
	}
	closed = closed && len(path) > 2
	if closed {
		// Start at a joint that cannot be drawn in one piece, if there is one.
		for i := range path {
			if !fits(path[(i+len(path)-1)%len(path)], path[i], path[(i+1)%len(path)], half) {
				turned := append(append(append([]Point(nil), path[i:]...), path[:i]...), path[i])
				Ribbon(turned, false, width, polygon)
				wedge(turned[len(turned)-2], path[i], turned[1], half, polygon)
				return
			}
		}
		var left, right []Point
		for i := range path {
			left, right = joint(left, right, path[(i+len(path)-1)%len(path)], path[i], path[(i+1)%len(path)], half)
		}
		emit(left, polygon)
		reverse(right)
		emit(right, polygon)
		return
	}
	var left, right []Point
	start := func(a, b Point) {
		n := normal(a, b, half)
		left, right = append(left[:0], Point{a.X + n.X, a.Y + n.Y}), append(right[:0], Point{a.X - n.X, a.Y - n.Y})
	}
	finish := func(a, b Point) {
		n := normal(a, b, half)
		left = append(left, Point{b.X + n.X, b.Y + n.Y}, Point{b.X - n.X, b.Y - n.Y})
		for i := len(right) - 1; i >= 0; i-- {
			left = append(left, right[i])
		}
		emit(left, polygon)
	}
	start(path[0], path[1])
	for i := 1; i+1 < len(path); i++ {
		if fits(path[i-1], path[i], path[i+1], half) {
			left, right = joint(left, right, path[i-1], path[i], path[i+1], half)
			continue
		}
		finish(path[i-1], path[i])
		wedge(path[i-1], path[i], path[i+1], half, polygon)
		start(path[i], path[i+1])
	}
	finish(path[len(path)-2], path[len(path)-1])
}

func emit(points []Point, polygon func([]Point)) {
	if len(points) > 2 {
		polygon(points)
	}
}

func reverse(points []Point) {
	for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
		points[i], points[j] = points[j], points[i]
	}
}

// normal is the vector of the given length to the left of the way from a to b,
// as seen with y downwards.
func normal(a, b Point, length float64) Point {
	d := distance(a, b)
	return Point{(b.Y - a.Y) / d * length, -(b.X - a.X) / d * length}
}

// bend returns the normals before and after a joint, their dot product and
// their cross product as shares of half², positive for a turn to the right.
func bend(a, b, c Point, half float64) (before, after Point, dot, cross float64) {
	before, after = normal(a, b, half), normal(b, c, half)
	square := half * half
	return before, after, (before.X*after.X + before.Y*after.Y) / square, (before.X*after.Y - before.Y*after.X) / square
}

// fits tells whether the inner side of the joint at b stays within its two
// segments: it takes half × tan(turn/2) of each.
func fits(a, b, c Point, half float64) bool {
	_, _, dot, cross := bend(a, b, c, half)
	if 1+dot < 1e-9 {
		return false
	}
	return half*math.Abs(cross)/(1+dot) <= min(distance(a, b), distance(b, c))
}

// mitre returns the vector from a joint to the tip of its mitre on the left
// side (the right side's is its opposite), and whether the limit allows it.
func mitre(before, after Point, dot float64) (Point, bool) {
	tip := Point{(before.X + after.X) / (1 + dot), (before.Y + after.Y) / (1 + dot)}
	// The mitre's length is width × √(2 ÷ (1 + dot)).
	return tip, 2 <= MitreLimit*MitreLimit*(1+dot)
}

// joint appends what the sides of a line do at b.
func joint(left, right []Point, a, b, c Point, half float64) (l, r []Point) {
	before, after, dot, cross := bend(a, b, c, half)
	tip, sharp := mitre(before, after, dot)
	if sharp || cross < 0 {
		left = append(left, Point{b.X + tip.X, b.Y + tip.Y})
	} else {
		left = append(left, Point{b.X + before.X, b.Y + before.Y}, Point{b.X + after.X, b.Y + after.Y})
	}
	if sharp || cross > 0 {
		right = append(right, Point{b.X - tip.X, b.Y - tip.Y})
	} else {
		right = append(right, Point{b.X - before.X, b.Y - before.Y}, Point{b.X - after.X, b.Y - after.Y})
	}
	return left, right
}

// wedge calls polygon with the outer side of a joint whose segments have been
// drawn apart.
func wedge(a, b, c Point, half float64, polygon func([]Point)) {
	before, after, dot, cross := bend(a, b, c, half)
	if cross == 0 {
		return
	}
	if cross < 0 { // A turn to the left: its outer side is the right one.
		before, after = Point{-after.X, -after.Y}, Point{-before.X, -before.Y}
	}
	points := []Point{b, {b.X + before.X, b.Y + before.Y}}
	if 1+dot > 1e-9 {
		if tip, sharp := mitre(before, after, dot); sharp {
			points = append(points, Point{b.X + tip.X, b.Y + tip.Y})
		}
	}
	polygon(append(points, Point{b.X + after.X, b.Y + after.Y}))
}
