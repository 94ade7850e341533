package audit

import (
	"math"

	"twopaths/scenes/picture"
)

// layer is one paint at one point.
type layer struct {
	colour, to picture.Colour
	// share is how far a gradient has gone from colour to to, in 1/16.
	share uint8
	// alpha in 1/255.
	alpha uint8
	// texture tells a line of a hatch, or a dot.
	texture bool
}

// stack is what lies at a point, the topmost layer first, down to one that
// hides what is beneath or, where there is none, to paper. More than four
// layers are rare, and the fifth hardly shows.
type stack struct {
	layers [4]layer
	n      uint8
}

// colour mixes the layers in a palette.
func (s *stack) colour(palette *picture.Palette) picture.RGB {
	c := palette[picture.Paper]
	for i := int(s.n) - 1; i >= 0; i-- {
		l := s.layers[i]
		paint := palette[l.colour]
		if l.share > 0 {
			paint = picture.Mix(paint, palette[l.to], float64(l.share)/16)
		}
		c = picture.Mix(c, paint, float64(l.alpha)/255)
	}
	return c
}

// add adds a layer beneath the others and tells whether it hides what follows.
func (s *stack) add(l layer) bool {
	if l.alpha == 0 {
		return false
	}
	if int(s.n) == len(s.layers) {
		return true
	}
	s.layers[s.n] = l
	s.n++
	return l.alpha == 255
}

// at is the stack at a point of the marks listed in below, the topmost last.
// Texts are not part of it.
func (a *Auditor) at(point picture.Point, below []int) stack {
	var s stack
	for i := len(below) - 1; i >= 0; i-- {
		if a.paint(&s, point, below[i]) {
			break
		}
	}
	return s
}

// paint adds what a mark paints at a point, and tells whether that hides
// everything beneath. The soft edge of a pixel counts as full.
func (a *Auditor) paint(s *stack, point picture.Point, mark int) bool {
	m, shape, path := &a.p.Marks[mark], &a.shapes[mark], a.path(mark)
	if !contains(shape.bounds, point) {
		return false
	}
	if shape.stroke > 0 {
		on := picture.Away(path, shape.closed, point) <= m.Stroke.Width/2
		if head, ok := a.p.Head(m); ok && !on {
			on = picture.Inside(head[:], point)
		}
		if on && s.add(layer{colour: m.Stroke.Colour, alpha: eighth(shape.stroke)}) {
			return true
		}
	}
	if shape.fill > 0 && picture.Inside(path, point) {
		l := layer{colour: m.Fill.Colour, alpha: eighth(shape.fill)}
		switch f := m.Fill; f.Pattern {
		case picture.Gradient:
			box := picture.PaintBox(a.p, m)
			share := (point.X - box.X) / box.W
			if f.Vertical {
				share = (point.Y - box.Y) / box.H
			}
			l.to, l.share = f.To, uint8(math.Round(min(max(share, 0), 1)*16))
		case picture.Hatch:
			if picture.HatchCoverage(point.X, point.Y, f.Pitch, f.Width, 1) < 0.5 {
				return false
			}
			l.texture = true
		case picture.Dots:
			if picture.DotCoverage(point.X, point.Y, f.Pitch, f.Width, 1) < 0.5 {
				return false
			}
			l.texture = true
		}
		return s.add(l)
	}
	return false
}

// eighth turns an alpha into 1/255.
func eighth(alpha float64) uint8 { return uint8(math.Round(min(alpha, 1) * 255)) }

// beneath lists the marks under a mark that may show in a box, ascending; from
// the topmost on that hides all others there.
func (a *Auditor) beneath(mark int, box picture.Rect) []int {
	a.below = a.below[:0]
	first := 0
	for i := mark - 1; i >= 0; i-- {
		if a.shapes[i].fill >= 1 && a.p.Marks[i].Fill.Pattern == picture.Solid && a.fills(i, box) {
			first = i
			break
		}
	}
	for i := first; i < mark; i++ {
		s := &a.shapes[i]
		if (s.fill > 0 || s.stroke > 0) && meets(s.bounds, box, 0) {
			a.below = append(a.below, i)
		}
	}
	return a.below
}

// maxSamples bounds how many points of a box are looked at.
const maxSamples = 1500

// sample counts the stacks at points of a box, a pixel apart or more, and
// returns how many points there were. The points stand between the pixels'
// middles and their edges, so that a line of a whole pixel is not missed.
func (a *Auditor) sample(box picture.Rect, below []int) int {
	if a.samples == nil {
		a.samples = map[stack]int{}
	}
	clear(a.samples)
	if len(below) == 0 || len(below) == 1 && a.fills(below[0], box) && a.p.Marks[below[0]].Fill.Pattern == picture.Solid {
		a.samples[a.at(middle(box), below)] = 1
		return 1
	}
	step := max(1, math.Sqrt(box.W*box.H/maxSamples))
	total := 0
	for y := box.Y + step/4; y < box.Y+box.H; y += step {
		for x := box.X + step/4; x < box.X+box.W; x += step {
			a.samples[a.at(picture.Point{X: x, Y: y}, below)]++
			total++
		}
	}
	return total
}
