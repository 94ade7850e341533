package kit

import (
	"math"

	"twopaths/scenes/picture"
)

// Side says where a label stands to the mark that it names.
type Side uint8

const (
	// The four sides: label and mark share a middle.
	Right Side = iota
	Left
	Above
	Below
	// The four corners: a label that starts at, or ends at, the mark's own edge.
	AboveRight
	AboveLeft
	BelowRight
	BelowLeft
	sides
)

// Label is a box of text that looks for a place beside its mark.
type Label struct {
	// Mark is what it names.
	Mark picture.Rect
	// W and H of the text in CSS px.
	W, H float64
	// Gap between mark and text in CSS px.
	Gap float64
	// Side is where the designer wants it, Shift by how much off the middle of
	// that side (CSS px). The other sides, unshifted, are tried after it.
	Side  Side
	Shift picture.Point
}

// box is the label's box at a side, unshifted.
func (l *Label) box(side Side) picture.Rect {
	m := l.Mark
	middleX, middleY := m.X+m.W/2, m.Y+m.H/2
	b := picture.Rect{W: l.W, H: l.H}
	switch side {
	case Right:
		b.X, b.Y = m.X+m.W+l.Gap, middleY-l.H/2
	case Left:
		b.X, b.Y = m.X-l.Gap-l.W, middleY-l.H/2
	case Above:
		b.X, b.Y = middleX-l.W/2, m.Y-l.Gap-l.H
	case Below:
		b.X, b.Y = middleX-l.W/2, m.Y+m.H+l.Gap
	case AboveRight:
		b.X, b.Y = m.X, m.Y-l.Gap-l.H
	case AboveLeft:
		b.X, b.Y = m.X+m.W-l.W, m.Y-l.Gap-l.H
	case BelowRight:
		b.X, b.Y = m.X, m.Y+m.H+l.Gap
	case BelowLeft:
		b.X, b.Y = m.X+m.W-l.W, m.Y+m.H+l.Gap
	}
	return b
}

// Wanted is the label's box where the designer wants it.
func (l *Label) Wanted() picture.Rect {
	b := l.box(l.Side)
	b.X += l.Shift.X
	b.Y += l.Shift.Y
	return b
}

// Placed is a label's box, and whether it touches nothing there.
type Placed struct {
	Box  picture.Rect
	Free bool
}

// nudges are how far up or down, in CSS px, a label may give way at one side
// before another side is tried.
var nudges = [...]float64{0, -3, 3, -6, 6, -9, 9}

func moved(b picture.Rect, x, y float64) picture.Rect {
	b.X += x
	b.Y += y
	return b
}

// Place finds a box for each label, in order, so that it stays within bounds
// and off the obstacles, the other labels' marks and the labels placed before
// it: where the designer wants it if that is free, else a little higher or
// lower, else at the first side that is, else where it overlaps least.
//
// suits, unless nil, tells whether a label may stand in a box at all: one that
// names a thing outside of a zone does not stand in it.
func Place(labels []Label, obstacles []picture.Rect, bounds picture.Rect, suits func(label int, box picture.Rect) bool) []Placed {
	placed := make([]Placed, 0, len(labels))
	for i := range labels {
		l := &labels[i]
		best, bestCost := picture.Rect{}, math.Inf(1)
		consider := func(b picture.Rect) {
			if bestCost == 0 {
				return
			}
			cost := l.W*l.H - Overlap(b, bounds)
			for _, o := range obstacles {
				cost += Overlap(b, o)
			}
			for _, o := range placed {
				cost += Overlap(b, o.Box)
			}
			for j := range labels {
				if j != i {
					cost += Overlap(b, labels[j].Mark)
				}
			}
			if cost < 1e-6 { // rounding
				cost = 0
			}
			if suits != nil && !suits(i, b) {
				cost += l.W * l.H
			}
			if cost < bestCost {
				best, bestCost = b, cost
			}
		}
		wanted := l.Wanted()
		for _, nudge := range nudges {
			consider(moved(wanted, 0, nudge))
		}
		for side := range sides {
			for _, nudge := range nudges {
				consider(moved(l.box(side), 0, nudge))
			}
		}
		placed = append(placed, Placed{best, bestCost == 0})
	}
	return placed
}

// Overlap is the area that two boxes share, in square CSS px.
func Overlap(a, b picture.Rect) float64 {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h
}

// Clear tells whether a box touches none of others.
func Clear(box picture.Rect, others []picture.Rect) bool {
	for _, o := range others {
		if Overlap(box, o) > 0 {
			return false
		}
	}
	return true
}

// Grow widens a box by a margin on each side, in CSS px; a negative one narrows it.
func Grow(b picture.Rect, margin float64) picture.Rect {
	return picture.Rect{X: b.X - margin, Y: b.Y - margin, W: b.W + 2*margin, H: b.H + 2*margin}
}

// MinTarget is the least width and height of what can be pointed at, in CSS px.
const MinTarget = 24

// AtLeast widens a box to a size in both directions.
func AtLeast(b picture.Rect, size float64) picture.Rect {
	return picture.Rect{
		X: b.X - max(size-b.W, 0)/2, Y: b.Y - max(size-b.H, 0)/2,
		W: max(b.W, size), H: max(b.H, size),
	}
}

// Square is the box of a square mark of a size around a point.
func Square(at picture.Point, size float64) picture.Rect {
	return picture.Rect{X: at.X - size/2, Y: at.Y - size/2, W: size, H: size}
}

// Centre is the middle of a box.
func Centre(b picture.Rect) picture.Point { return picture.Point{X: b.X + b.W/2, Y: b.Y + b.H/2} }
