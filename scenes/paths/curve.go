package paths

import (
	"math"

	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// cubic is a cubic curve by its ends and the points that it leans to.
type cubic [4]picture.Point

// at is the point at a share of the curve.
func (c *cubic) at(t float64) picture.Point {
	u := 1 - t
	return pt(
		u*u*u*c[0].X+3*u*u*t*c[1].X+3*u*t*t*c[2].X+t*t*t*c[3].X,
		u*u*u*c[0].Y+3*u*u*t*c[1].Y+3*u*t*t*c[2].Y+t*t*t*c[3].Y)
}

// way is the direction there, of length 1.
func (c *cubic) way(t float64) picture.Point {
	u := 1 - t
	x := u*u*(c[1].X-c[0].X) + 2*u*t*(c[2].X-c[1].X) + t*t*(c[3].X-c[2].X)
	y := u*u*(c[1].Y-c[0].Y) + 2*u*t*(c[2].Y-c[1].Y) + t*t*(c[3].Y-c[2].Y)
	long := math.Hypot(x, y)
	return pt(x/long, y/long)
}

// bezier samples a cubic curve with as many points as a strand has.
func bezier(p0, p1, p2, p3 picture.Point) []picture.Point {
	c := cubic{p0, p1, p2, p3}
	points := make([]picture.Point, strandPoints)
	for i := range points {
		points[i] = c.at(float64(i) / (strandPoints - 1))
	}
	return points
}

// elbow goes from a point straight, then round a corner, then straight to
// another.
func elbow(from, corner, to picture.Point, radius float64) []picture.Point {
	away := func(a, b picture.Point, d float64) picture.Point {
		l := math.Hypot(b.X-a.X, b.Y-a.Y)
		if l == 0 {
			return a
		}
		return kit.LerpPoint(a, b, min(d/l, 1))
	}
	a, z := away(corner, from, radius), away(corner, to, radius)
	points := make([]picture.Point, strandPoints)
	for i := range points {
		t := float64(i) / (strandPoints - 1)
		switch {
		case t < 0.4:
			points[i] = kit.LerpPoint(from, a, t/0.4)
		case t < 0.6:
			s := (t - 0.4) / 0.2
			points[i] = kit.LerpPoint(kit.LerpPoint(a, corner, s), kit.LerpPoint(corner, z, s), s)
		default:
			points[i] = kit.LerpPoint(z, to, (t-0.6)/0.4)
		}
	}
	return points
}
