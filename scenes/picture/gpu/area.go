package gpu

import (
	"math"

	"twopaths/scenes/picture"
)

// area fills between two polylines, strip by strip. A strip covers whole pixel
// columns, so that neighbours never share a pixel; the column in which the area
// begins, ends or steps at a fraction of a pixel is drawn by itself.
func (f *Frame) area(p *picture.Picture, m *picture.Mark) {
	f.path = f.path[:0]
	for _, at := range p.Points(m) {
		f.path = append(f.path, f.device(at))
	}
	pairs := f.path
	n := len(pairs) / 2
	if n < 2 {
		return
	}
	f.resolve(p, m, &m.Fill, edges, 0)
	plain, stepped := f.paint.code, f.paint.code+float32(step-edges)
	for i := 0; i+1 < n; i++ {
		s := stripOf(pairs, i)
		if s.empty() {
			continue
		}
		from, to := s.from, s.to
		if breaks(pairs, i) {
			from = ceil(from - crisp)
		}
		if breaks(pairs, i+1) {
			to = floor(to + crisp)
		}
		if from < to {
			f.strip(&s, from, to)
		}
	}
	done := math.Inf(-1) // The last column drawn.
	for i := range n {
		x := pairs[2*i].X
		column := floor(x)
		if !breaks(pairs, i) || !cuts(x) || column == done {
			continue
		}
		done = column
		f.paint.code = stepped
		f.column(pairs, i, column)
		f.paint.code = plain
	}
}

// strip is the part of an area between two of its pairs, in device px. Its edges
// are lines: y = top + topSlope × (x − from), and so for the bottom; steep is
// how far it is down to such an edge for each px that it is straight across.
type strip struct {
	from, to                         float64
	top, topSlope, topSteep          float64
	bottom, bottomSlope, bottomSteep float64
}

func stripOf(pairs []picture.Point, i int) strip {
	a, b := pairs[2*i], pairs[2*i+2]
	c, d := pairs[2*i+1], pairs[2*i+3]
	w := b.X - a.X
	top, bottom := (b.Y-a.Y)/w, (d.Y-c.Y)/w
	return strip{a.X, b.X, a.Y, top, long(1, top), c.Y, bottom, long(1, bottom)}
}

func (s *strip) empty() bool { return s.to <= s.from }

// inside returns the distances from a position to the strip's upper and lower
// edge, positive inside.
func (s *strip) inside(x, y float64) (float32, float32) {
	if s.empty() {
		return -far, -far
	}
	top := (y - s.top - s.topSlope*(x-s.from)) / s.topSteep
	bottom := (s.bottom + s.bottomSlope*(x-s.from) - y) / s.bottomSteep
	return float32(top), float32(bottom)
}

// breaks tells whether an area begins, ends or steps at a pair.
func breaks(pairs []picture.Point, i int) bool {
	last := len(pairs)/2 - 1
	return i == 0 || i == last || pairs[2*i].X == pairs[2*i-2].X || pairs[2*i].X == pairs[2*i+2].X
}

// cuts tells whether a position lies within a pixel, not between two.
func cuts(x float64) bool {
	share := x - floor(x)
	return share > crisp && share < 1-crisp
}

// strip adds the part of a strip between two positions.
func (f *Frame) strip(s *strip, from, to float64) {
	up, down := margin*s.topSteep, margin*s.bottomSteep
	at := func(x, y float64) Vertex {
		v := f.corner(x, y)
		v.U, v.V = s.inside(x, y)
		v.P, v.Q = far, far
		return v
	}
	corners := [4]Vertex{
		at(from, s.top+s.topSlope*(from-s.from)-up), at(to, s.top+s.topSlope*(to-s.from)-up),
		at(to, s.bottom+s.bottomSlope*(to-s.from)+down), at(from, s.bottom+s.bottomSlope*(from-s.from)+down),
	}
	f.emit(corners[:])
}

// column adds a pixel column in which strips begin or end, one of them at a pair.
// It is covered as the two that have most of it are, and as far as all of them
// together fill it.
func (f *Frame) column(pairs []picture.Point, pair int, column float64) {
	var most, second strip
	mostShare, secondShare, sum := 0.0, 0.0, 0.0
	for pair > 0 && pairs[2*pair].X > column {
		pair--
	}
	for i := pair; 2*i+3 < len(pairs) && pairs[2*i].X < column+1; i++ {
		s := stripOf(pairs, i)
		share := min(s.to, column+1) - max(s.from, column)
		if share <= 0 {
			continue
		}
		sum += share
		switch {
		case share > mostShare:
			most, second = s, most
			mostShare, secondShare = share, mostShare
		case share > secondShare:
			second, secondShare = s, share
		}
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range [2]*strip{&most, &second} {
		if s.empty() {
			continue
		}
		for _, x := range [2]float64{column - s.from, column + 1 - s.from} {
			low = min(low, s.top+s.topSlope*x-margin)
			high = max(high, s.bottom+s.bottomSlope*x+margin)
		}
	}
	if low >= high {
		return
	}
	filled := float32(sum)
	var corners [4]Vertex
	for i, at := range [4]picture.Point{{X: column, Y: low}, {X: column + 1, Y: low}, {X: column + 1, Y: high}, {X: column, Y: high}} {
		v := f.corner(at.X, at.Y)
		v.R, v.G, v.B, v.A = v.R*filled, v.G*filled, v.B*filled, v.A*filled
		v.U, v.V = most.inside(at.X, at.Y)
		v.P, v.Q = second.inside(at.X, at.Y)
		v.S = float32(mostShare / (mostShare + secondShare))
		corners[i] = v
	}
	f.emit(corners[:])
}
