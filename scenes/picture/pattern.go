package picture

import "math"

// HatchCoverage is how much of the device pixel whose centre is at (x, y), in
// CSS px, a hatch covers: 0 to 1. The lines are x + y = a multiple of √2 ×
// pitch, and their edges are one device pixel soft. All readers follow this
// formula or draw the geometry that it stands for.
func HatchCoverage(x, y, pitch, width, scale float64) float64 {
	across := (x + y) * (math.Sqrt2 / 2)
	return soft(math.Abs(across-pitch*math.Round(across/pitch))-width/2, scale)
}

// DotCoverage is the same for a dot grid: discs of diameter width around
// (pitch/2, pitch/2) and every pitch from there.
func DotCoverage(x, y, pitch, width, scale float64) float64 {
	dx := x - pitch*(math.Floor(x/pitch)+0.5)
	dy := y - pitch*(math.Floor(y/pitch)+0.5)
	return soft(math.Hypot(dx, dy)-width/2, scale)
}

// soft turns the distance from an edge in CSS px, negative inside, into the
// coverage of a device pixel.
func soft(distance, scale float64) float64 { return min(max(0.5-distance*scale, 0), 1) }
