package picture

import "math"

// Tolerance is how far, in CSS px, a flattened curve may stray from the true
// one: a tenth of a device pixel at density 3, which no eye finds.
const Tolerance = 1.0 / 32

// Flatten appends to dst the straight lines that stand for a cubic curve of
// 3n+1 points, and returns it. Pieces are cut at even steps of their
// parameter, as many as Wang's bound on the second difference asks for (see
// Ron Goldman, Pyramid Algorithms, 2003, 5.6.3).
func Flatten(dst, curve []Point) []Point {
	if len(curve) == 0 {
		return dst
	}
	dst = append(dst, curve[0])
	for i := 0; i+3 < len(curve); i += 3 {
		a, b, c, d := curve[i], curve[i+1], curve[i+2], curve[i+3]
		bend := max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
		steps := int(math.Ceil(math.Sqrt(0.75 * bend / Tolerance)))
		for step := 1; step < steps; step++ {
			t := float64(step) / float64(steps)
			s := 1 - t
			dst = append(dst, Point{
				s*s*s*a.X + 3*s*s*t*b.X + 3*s*t*t*c.X + t*t*t*d.X,
				s*s*s*a.Y + 3*s*s*t*b.Y + 3*s*t*t*c.Y + t*t*t*d.Y,
			})
		}
		dst = append(dst, d)
	}
	return dst
}

// appendArc appends the points of a circular arc after its first, clockwise as
// seen, from one angle to another (radians, 0 to the right, y down).
func appendArc(dst []Point, centre Point, radius, from, to float64) []Point {
	steps := 1
	if radius > Tolerance {
		steps = int(math.Ceil((to - from) / (2 * math.Acos(1-Tolerance/radius))))
	}
	for step := 1; step <= steps; step++ {
		sin, cos := math.Sincos(from + (to-from)*float64(step)/float64(steps))
		dst = append(dst, Point{centre.X + radius*cos, centre.Y + radius*sin})
	}
	return dst
}
