package gpu

import (
	"math"

	"twopaths/scenes/picture"
)

// line draws the line along f.path (CSS px), half a width to each side, with
// dashes or without; all in device px. Each segment is one polygon; where two
// meet, both end at the joint's mitre. The geometry is picture.Ribbon's.
func (f *Frame) line(closed bool, half, dash, gap float64) {
	path := f.path
	if len(path) < 2 {
		return
	}
	closed = closed && len(path) > 2
	segments := len(path) - 1
	if closed {
		segments++
	}
	length := 0.0
	for i := range path {
		path[i] = f.device(path[i])
	}
	for i := range segments {
		length += distance(path[i], path[(i+1)%len(path)])
	}
	r := run{half: half, dash: dash, gap: gap, length: length}
	switch {
	case dash > 0:
	case closed:
		r.length = far * 100
	default:
		// A solid line is one dash, so that its ends are soft.
		r.dash, r.gap = length, 4
	}
	for i := range segments {
		s := segment{a: path[i], b: path[(i+1)%len(path)]}
		if s.hasBefore = closed || i > 0; s.hasBefore {
			s.before = path[(i+len(path)-1)%len(path)]
		}
		if s.hasAfter = closed || i+1 < segments; s.hasAfter {
			s.after = path[(i+2)%len(path)]
		}
		f.segment(&s, &r)
		r.along += distance(s.a, s.b)
	}
}

// run is what the segments of a line share, and how far along it they begin.
type run struct{ half, dash, gap, length, along float64 }

// segment is the part of a line from a to b, and the points around it.
type segment struct {
	before, a, b, after picture.Point
	hasBefore, hasAfter bool
}

// segment adds one segment's polygon.
func (f *Frame) segment(s *segment, r *run) {
	length := distance(s.a, s.b)
	way := picture.Point{X: (s.b.X - s.a.X) / length, Y: (s.b.Y - s.a.Y) / length}
	reach := r.half + margin
	var corners [6]Vertex
	n := 0
	add := func(x, y float64) {
		v := f.corner(x, y)
		dx, dy := x-s.a.X, y-s.a.Y
		v.U = float32(dy*way.X - dx*way.Y)
		v.V = float32(r.along + dx*way.X + dy*way.Y)
		v.P, v.Q, v.S = float32(r.dash), float32(r.gap), float32(r.length)
		corners[n] = v
		n++
	}
	right := picture.Point{X: -way.Y, Y: way.X} // To the right, as seen.
	// end adds an end's two or three corners, the one first met clockwise
	// first: at a from right to left, at b from left to right.
	end := func(at picture.Point, other picture.Point, joined bool, side float64) {
		back := picture.Point{X: -way.X * side, Y: -way.Y * side} // Out of the segment.
		across := picture.Point{X: right.X * side, Y: right.Y * side}
		if !joined {
			x, y := at.X+back.X*margin, at.Y+back.Y*margin
			add(x+across.X*reach, y+across.Y*reach)
			add(x-across.X*reach, y-across.Y*reach)
			return
		}
		// The neighbour's right, seen along the line.
		d := distance(other, at)
		ox, oy := (at.X-other.X)/d*side, (at.Y-other.Y)/d*side
		next := picture.Point{X: -oy * side, Y: ox * side}
		dot, cross := across.X*next.X+across.Y*next.Y, across.X*next.Y-across.Y*next.X
		if 1+dot < 1e-9 || reach*math.Abs(cross)/(1+dot) > min(length, d) {
			add(at.X+across.X*reach, at.Y+across.Y*reach)
			add(at.X-across.X*reach, at.Y-across.Y*reach)
			if side > 0 {
				f.wedge(at, across, next, cross, r.half)
			}
			return
		}
		mx, my := (across.X+next.X)/(1+dot), (across.Y+next.Y)/(1+dot)
		if 2 <= picture.MitreLimit*picture.MitreLimit*(1+dot) {
			add(at.X+mx*reach, at.Y+my*reach)
			add(at.X-mx*reach, at.Y-my*reach)
			return
		}
		// The outer side is cut off square to the mitre, through the ends of both edges.
		m := math.Hypot(mx, my)
		bx, by := mx/m/m*r.half, my/m/m*r.half
		// The outer side is away from where the neighbour goes.
		if other2 := (other.X-at.X)*across.X + (other.Y-at.Y)*across.Y; other2 < 0 {
			add(at.X+across.X*reach, at.Y+across.Y*reach)
			add(at.X+bx, at.Y+by)
			add(at.X-mx*reach, at.Y-my*reach)
		} else {
			add(at.X+mx*reach, at.Y+my*reach)
			add(at.X-bx, at.Y-by)
			add(at.X-across.X*reach, at.Y-across.Y*reach)
		}
	}
	end(s.a, s.before, s.hasBefore, 1)
	end(s.b, s.after, s.hasAfter, -1)
	f.emit(corners[:n])
}
