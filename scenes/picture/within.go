package picture

import "math"

// Inside tells whether a closed path surrounds a position: a ray to the right
// crosses its edges an odd number of times.
func Inside(path []Point, at Point) bool {
	odd := false
	for i, a := range path {
		b := path[(i+1)%len(path)]
		if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
			odd = !odd
		}
	}
	return odd
}

// Away is how far a position is from a path, in CSS px: infinitely from none.
func Away(path []Point, closed bool, at Point) float64 {
	nearest := math.Inf(1)
	if len(path) == 0 {
		return nearest
	}
	edges := len(path) - 1
	if closed {
		edges++
	}
	for i := range edges {
		a, b := path[i], path[(i+1)%len(path)]
		dx, dy := b.X-a.X, b.Y-a.Y
		share := 0.0
		if square := dx*dx + dy*dy; square > 0 {
			share = min(max(((at.X-a.X)*dx+(at.Y-a.Y)*dy)/square, 0), 1)
		}
		nearest = min(nearest, math.Hypot(a.X+share*dx-at.X, a.Y+share*dy-at.Y))
	}
	return nearest
}
