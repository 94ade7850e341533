package kit

import "twopaths/scenes/picture"

// InOut is the cubic ease of travel: it starts and ends at rest. t is clamped
// to 0 to 1, and so is the result.
func InOut(t float64) float64 {
	t = clamp(t)
	if t < 0.5 {
		return 4 * t * t * t
	}
	u := 2 - 2*t
	return 1 - u*u*u/2
}

// Out is the cubic ease of fades: it starts at once and comes to rest.
func Out(t float64) float64 {
	u := 1 - clamp(t)
	return 1 - u*u*u
}

func clamp(t float64) float64 { return min(max(t, 0), 1) }

// Phase is a part of a movement: when it starts and how long it takes, in
// seconds of the playhead. A phase of no length is a cut at its start.
type Phase struct{ Start, Length float64 }

// At is the share of the phase that is over at a time, from 0 to 1, not eased.
func (p Phase) At(time float64) float64 {
	if time >= p.Start+p.Length {
		return 1
	}
	if time <= p.Start {
		return 0
	}
	return (time - p.Start) / p.Length
}

// InOut is At, eased for travel.
func (p Phase) InOut(time float64) float64 { return InOut(p.At(time)) }

// Out is At, eased for fades.
func (p Phase) Out(time float64) float64 { return Out(p.At(time)) }

// End is when the phase is over, in seconds.
func (p Phase) End() float64 { return p.Start + p.Length }

// Nth is the same phase for the n-th of several things that start apart
// seconds after one another.
func (p Phase) Nth(n int, apart float64) Phase {
	return Phase{p.Start + float64(n)*apart, p.Length}
}

// Lerp is the number at the share t of the way from a to b; exactly a at 0 and b at 1.
func Lerp(a, b, t float64) float64 {
	if t >= 1 {
		return b
	}
	return a + (b-a)*t
}

// LerpPoint is the point at the share t of the straight way from a to b.
func LerpPoint(a, b picture.Point, t float64) picture.Point {
	return picture.Point{X: Lerp(a.X, b.X, t), Y: Lerp(a.Y, b.Y, t)}
}

// LerpRect moves all four sides of a to those of b.
func LerpRect(a, b picture.Rect, t float64) picture.Rect {
	return picture.Rect{X: Lerp(a.X, b.X, t), Y: Lerp(a.Y, b.Y, t), W: Lerp(a.W, b.W, t), H: Lerp(a.H, b.H, t)}
}
