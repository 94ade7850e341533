package audit

import (
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// shape is a mark's geometry, measured once a picture.
type shape struct {
	// bounds holds all that is painted, in CSS px; it is empty for texts.
	bounds picture.Rect
	// path is flattened; closed tells whether it can be filled.
	from, to int
	closed   bool
	// cover is the alpha of the fill and of the stroke, 0 where there is none.
	fill, stroke float64
}

// text is a run of glyphs with what of it is inked.
type text struct {
	mark  int
	run   *typeset.Run
	ink   picture.Rect
	alpha float64
}

// faint is the alpha up to which a mark counts as not there, and dim that up to
// which one of two texts that cross-fade counts as not there.
const (
	faint = 0.05
	dim   = 0.5
)

// measure fills shapes and texts.
func (a *Auditor) measure() {
	a.shapes, a.points, a.texts = a.shapes[:0], a.points[:0], a.texts[:0]
	for i := range a.p.Marks {
		m := &a.p.Marks[i]
		s := shape{from: len(a.points)}
		if m.Kind == picture.Glyphs {
			if m.Run != nil && m.Fill.Pattern != picture.None {
				if ink := a.ink(m); ink.W > 0 {
					a.texts = append(a.texts, text{i, m.Run, ink, m.Fill.EffectiveAlpha() * m.Opacity})
				}
			}
			s.to = s.from
			a.shapes = append(a.shapes, s)
			continue
		}
		a.points, s.closed = a.p.Path(a.points, m)
		s.to = len(a.points)
		s.bounds = picture.Bounds(a.p, m)
		if s.closed && m.Fill.Pattern != picture.None {
			s.fill = m.Fill.EffectiveAlpha() * m.Opacity
		}
		if m.Stroke.Width > 0 {
			s.stroke = m.Stroke.EffectiveAlpha() * m.Opacity
		}
		a.shapes = append(a.shapes, s)
	}
}

func (a *Auditor) path(mark int) []picture.Point {
	return a.points[a.shapes[mark].from:a.shapes[mark].to]
}

type glyphKey struct {
	face typeset.Face
	id   uint16
}

// ink is the box around the outlines of a run, in CSS px.
func (a *Auditor) ink(m *picture.Mark) picture.Rect {
	if a.inks == nil {
		a.inks = map[glyphKey]picture.Rect{}
	}
	var all picture.Rect
	for _, g := range m.Run.Glyphs {
		key := glyphKey{m.Run.Face, g.ID}
		box, known := a.inks[key]
		if !known {
			box = picture.OutlineBounds(a.Type.Outline(m.Run.Face, g.ID))
			a.inks[key] = box
		}
		if box.W == 0 {
			continue
		}
		box = picture.Rect{X: m.Origin.X + g.X + box.X*m.Run.Size, Y: m.Origin.Y + box.Y*m.Run.Size, W: box.W * m.Run.Size, H: box.H * m.Run.Size}
		if all.W == 0 {
			all = box
			continue
		}
		right, bottom := max(all.X+all.W, box.X+box.W), max(all.Y+all.H, box.Y+box.H)
		all.X, all.Y = min(all.X, box.X), min(all.Y, box.Y)
		all.W, all.H = right-all.X, bottom-all.Y
	}
	return all
}

// overlap is the common part of two boxes; its size is 0 or less if there is none.
func overlap(a, b picture.Rect) picture.Rect {
	x, y := max(a.X, b.X), max(a.Y, b.Y)
	return picture.Rect{X: x, Y: y, W: min(a.X+a.W, b.X+b.W) - x, H: min(a.Y+a.H, b.Y+b.H) - y}
}

// meets tells whether two boxes share more than slack px in both directions.
func meets(a, b picture.Rect, slack float64) bool {
	common := overlap(a, b)
	return common.W > slack && common.H > slack
}

// beyond is how far a box leaves another, in CSS px, or 0.
func beyond(box, frame picture.Rect) float64 {
	return max(frame.X-box.X, frame.Y-box.Y, box.X+box.W-frame.X-frame.W, box.Y+box.H-frame.Y-frame.H, 0)
}

func contains(b picture.Rect, at picture.Point) bool {
	return at.X >= b.X && at.X <= b.X+b.W && at.Y >= b.Y && at.Y <= b.Y+b.H
}

func middle(b picture.Rect) picture.Point { return picture.Point{X: b.X + b.W/2, Y: b.Y + b.H/2} }

// fills tells whether a mark's fill, of whatever paint, holds a whole box, its
// clip considered.
func (a *Auditor) fills(mark int, box picture.Rect) bool {
	m, path := &a.p.Marks[mark], a.path(mark)
	if !a.shapes[mark].closed || m.HasClip() && beyond(box, m.Clip) > 0 {
		return false
	}
	for _, corner := range [...]picture.Point{{X: box.X, Y: box.Y}, {X: box.X + box.W, Y: box.Y}, {X: box.X, Y: box.Y + box.H}, {X: box.X + box.W, Y: box.Y + box.H}} {
		if !picture.Inside(path, corner) {
			return false
		}
	}
	_, crossed := crossing(path, true, box)
	return !crossed
}

// crossing finds a point at which a path runs through a box.
func crossing(path []picture.Point, closed bool, box picture.Rect) (picture.Point, bool) {
	edges := len(path) - 1
	if closed {
		edges++
	}
	for i := range max(edges, 0) {
		if at, ok := clipLine(path[i], path[(i+1)%len(path)], box); ok {
			return at, true
		}
	}
	return picture.Point{}, false
}

// clipLine finds the middle of the part of a line that lies in a box (Liang and
// Barsky, 1984).
func clipLine(a, b picture.Point, box picture.Rect) (picture.Point, bool) {
	from, to := 0.0, 1.0
	for _, side := range [...]struct{ step, room float64 }{
		{a.X - b.X, a.X - box.X},
		{b.X - a.X, box.X + box.W - a.X},
		{a.Y - b.Y, a.Y - box.Y},
		{b.Y - a.Y, box.Y + box.H - a.Y},
	} {
		switch {
		case side.step == 0 && side.room < 0:
			return picture.Point{}, false
		case side.step < 0:
			from = max(from, side.room/side.step)
		case side.step > 0:
			to = min(to, side.room/side.step)
		}
	}
	if from > to {
		return picture.Point{}, false
	}
	share := (from + to) / 2
	return picture.Point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}, true
}
