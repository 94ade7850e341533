package outline

import (
	"math"

	"twopaths/scenes/picture"
)

// Hit returns the id of what a pointer at a position (CSS px) points at, or "".
//
// What lies under the pointer counts first, the topmost mark before others.
// Around each thing its target is widened to Target; there the nearest counts,
// of equally near ones the smallest, if nothing lies under the pointer or what
// does is ground: painted beneath it and at least four times as large, as a zone
// is under a chip.
func Hit(p *picture.Picture, at picture.Point) string {
	var hit *picture.Identity
	hitMark, hitArea := -1, 0.0
	for i := len(p.Marks) - 1; i >= 0; i-- {
		m := &p.Marks[i]
		if m.Identity == 0 || !operable(&p.Identities[m.Identity-1]) || !covers(p, m, at) {
			continue
		}
		hit, hitMark = &p.Identities[m.Identity-1], i
		hitArea = size(target(p, m.Identity))
		break
	}
	best, nearest, smallest := hit, math.Inf(1), 0.0
	for i := range p.Identities {
		identity := &p.Identities[i]
		if identity == hit || !operable(identity) {
			continue
		}
		box := target(p, i+1)
		if !contains(box, at) {
			continue
		}
		if hit != nil && (size(box)*4 > hitArea || top(p, i+1) < hitMark) {
			continue
		}
		if d := away(covered(p, i+1), at); d < nearest || d == nearest && size(box) < smallest {
			best, nearest, smallest = identity, d, size(box)
		}
	}
	if best == nil {
		return ""
	}
	return best.ID
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

// top is the index of an identity's topmost mark, or -1.
func top(p *picture.Picture, identity int) int {
	for i := len(p.Marks) - 1; i >= 0; i-- {
		if p.Marks[i].Identity == identity {
			return i
		}
	}
	return -1
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
