package audit

import (
	"fmt"

	"twopaths/scenes/picture"
)

// core shrinks a text's box to what a line must not touch, in CSS px a side.
const core = 0.75

// clear looks for lines and edges that run through a text, beneath it without a
// plate between or above it, and for marks that lie over it. The mark that the
// text is known to leave is passed by.
func (a *Auditor) clear(t *text, left int) {
	if t.alpha <= faint {
		return
	}
	box := picture.Rect{X: t.ink.X + core, Y: t.ink.Y + core, W: t.ink.W - 2*core, H: t.ink.H - 2*core}
	if box.W <= 0 || box.H <= 0 {
		return
	}
	for i := range a.p.Marks {
		s := &a.shapes[i]
		if i == left || s.stroke <= faint && s.fill <= faint || !meets(s.bounds, box, 0) {
			continue
		}
		if i > t.mark && s.fill > faint && a.over(i, box) {
			// Also in the colour of its ground: it hides what it covers.
			a.add(TextStruck, t.mark, t.ink, fmt.Sprintf("%s lies over “%s”", a.called(i), t.run.Text))
			continue
		}
		at, ok := a.through(i, box)
		if !ok || i < t.mark && a.plated(i, t.mark, overlap(s.bounds, box)) || !a.visible(i, at) {
			continue
		}
		a.add(TextStruck, t.mark, t.ink, fmt.Sprintf("%s runs through “%s” at (%.0f, %.0f)", a.called(i), t.run.Text, at.X, at.Y))
	}
}

// over tells whether a mark's fill covers any of a box.
func (a *Auditor) over(mark int, box picture.Rect) bool {
	if m := &a.p.Marks[mark]; m.HasClip() {
		box = overlap(box, m.Clip)
	}
	if box.W <= 0 || box.H <= 0 {
		return false
	}
	_, crossed := crossing(a.path(mark), true, box)
	return crossed || picture.Inside(a.path(mark), middle(box))
}

// through finds a point at which a mark's line, or the edge of its fill, runs
// through a box.
func (a *Auditor) through(mark int, box picture.Rect) (picture.Point, bool) {
	m, s, path := &a.p.Marks[mark], &a.shapes[mark], a.path(mark)
	if m.HasClip() {
		box = overlap(box, m.Clip)
	}
	if box.W <= 0 || box.H <= 0 {
		return picture.Point{}, false
	}
	if s.stroke > faint {
		if head, ok := a.p.Head(m); ok {
			if at, ok := crossing(head[:], true, box); ok {
				return at, true
			}
		}
		half := m.Stroke.Width / 2
		at, ok := crossing(path, s.closed, picture.Rect{X: box.X - half, Y: box.Y - half, W: box.W + m.Stroke.Width, H: box.H + m.Stroke.Width})
		if ok {
			return at, true
		}
	}
	// A gradient may end in its ground, and a texture is found by what it covers.
	if s.fill > faint && m.Fill.Pattern == picture.Solid {
		if at, ok := crossing(path, true, box); ok {
			return inward(path, at), true
		}
	}
	return picture.Point{}, false
}

// inward moves a point on a closed path a little to its inside.
func inward(path []picture.Point, at picture.Point) picture.Point {
	const step = 0.1
	for _, d := range [...]picture.Point{{X: step}, {X: -step}, {Y: step}, {Y: -step}} {
		if moved := (picture.Point{X: at.X + d.X, Y: at.Y + d.Y}); picture.Inside(path, moved) {
			return moved
		}
	}
	return at
}

// plated tells whether, between a mark and a text above it, a solid fill hides
// the mark in a box.
func (a *Auditor) plated(mark, text int, box picture.Rect) bool {
	for i := mark + 1; i < text; i++ {
		if a.p.Marks[i].Fill.Pattern == picture.Solid && a.shapes[i].fill > 0.99 && a.fills(i, box) {
			return true
		}
	}
	return false
}

// called names a mark in a sentence: "polyline rule/4800", "circle in ink".
func (a *Auditor) called(mark int) string {
	m := &a.p.Marks[mark]
	name := "a " + m.Kind.String()
	if m.Identity != 0 {
		return name + " of " + a.p.Identities[m.Identity-1].ID
	}
	if m.Stroke.Width > 0 {
		return name + " in " + m.Stroke.Colour.String()
	}
	return name + " in " + m.Fill.Colour.String()
}
