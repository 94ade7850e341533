package outline

import (
	"math"

	"twopaths/scenes/picture"
)

// Hit returns the id of what a pointer at a position (CSS px) points at, or "".
//
// What lies under the pointer counts first, the topmost mark before others; then
// targets, which reach around their marks: the nearest of them, of equally near
// ones the smallest. But a thing yields to another's target that is at most a
// quarter of its size and painted above it, or above some of it: a zone, or a
// timeline, is ground to what stands on it.
func Hit(p *picture.Picture, at picture.Point) string {
	var best candidate
	for i := len(p.Marks) - 1; i >= 0; i-- {
		m := &p.Marks[i]
		if m.Identity != 0 && operable(&p.Identities[m.Identity-1]) && covers(p, m, at) {
			best = candidate{m.Identity, i, i, size(target(p, m.Identity)), -1}
			break
		}
	}
	for i := range p.Identities {
		if i+1 == best.identity || !operable(&p.Identities[i]) {
			continue
		}
		if box := target(p, i+1); contains(box, at) {
			c := candidate{identity: i + 1, size: size(box), distance: away(covered(p, i+1), at)}
			c.lowest, c.topmost = layers(p, i+1)
			if best.identity == 0 || c.over(&best) {
				best = c
			}
		}
	}
	if best.identity == 0 {
		return ""
	}
	return p.Identities[best.identity-1].ID
}

// candidate is what a position may point at.
type candidate struct {
	// identity counts from 1; 0 is none.
	identity int
	// lowest and topmost are the indices of its first and last mark, or both of
	// the one under the pointer.
	lowest, topmost int
	// size is the target's area, distance the one from the marks' box; -1 is
	// under the pointer.
	size, distance float64
}

// over tells whether c is pointed at rather than d.
func (c *candidate) over(d *candidate) bool {
	switch {
	case c.size*4 <= d.size && c.topmost > d.lowest:
		return true
	case d.size*4 <= c.size && d.topmost > c.lowest:
		return false
	case c.distance != d.distance:
		return c.distance < d.distance
	}
	return c.size < d.size
}

// target is the box in which an identity can be pointed at.
func target(p *picture.Picture, identity int) picture.Rect {
	if t := p.Identities[identity-1].Target; t != (picture.Rect{}) {
		return t
	}
	b := covered(p, identity)
	if b == (picture.Rect{}) {
		return b
	}
	return widen(b)
}

// layers are the indices of an identity's first and last mark, or -1.
func layers(p *picture.Picture, identity int) (lowest, topmost int) {
	lowest, topmost = -1, -1
	for i := range p.Marks {
		if p.Marks[i].Identity == identity {
			if lowest < 0 {
				lowest = i
			}
			topmost = i
		}
	}
	return lowest, topmost
}

// covers tells whether a mark lies under a position. A hollow shape counts as
// full, and a run of glyphs as its box.
func covers(p *picture.Picture, m *picture.Mark, at picture.Point) bool {
	if !contains(picture.Bounds(p, m), at) {
		return false
	}
	if m.Kind == picture.Glyphs {
		return true
	}
	var room [64]picture.Point
	path, closed := p.Path(room[:0], m)
	return closed && picture.Inside(path, at) || picture.Away(path, closed, at) <= m.Stroke.Width/2
}

func contains(b picture.Rect, at picture.Point) bool {
	return at.X >= b.X && at.X <= b.X+b.W && at.Y >= b.Y && at.Y <= b.Y+b.H
}

// away is how far a position is from a box.
func away(b picture.Rect, at picture.Point) float64 {
	return math.Hypot(max(b.X-at.X, at.X-b.X-b.W, 0), max(b.Y-at.Y, at.Y-b.Y-b.H, 0))
}

func size(b picture.Rect) float64 { return b.W * b.H }
