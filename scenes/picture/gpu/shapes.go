package gpu

import (
	"twopaths/scenes/picture"
)

// shape draws a mark: its inside, then its edge.
func (f *Frame) shape(p *picture.Picture, m *picture.Mark) {
	if f.framed(p, m) {
		return
	}
	f.fill(p, m)
	f.stroke(p, m)
}

// framed draws a box and its edge in one, where it can: half the triangles.
func (f *Frame) framed(p *picture.Picture, m *picture.Mark) bool {
	plain := m.Fill.Pattern == picture.Solid || m.Fill.Pattern == picture.Gradient
	if !boxed(m) || !plain || m.Stroke.Width <= 0 || m.Stroke.Dash > 0 {
		return false
	}
	half := m.Stroke.Width * f.place.Scale / 2
	f.resolve(p, m, &m.Fill, framed, half)
	edge := premultiplied(f.place.Palette[m.Stroke.Colour], m.Stroke.EffectiveAlpha()/m.Fill.EffectiveAlpha())
	f.paint.code = code(framed, f.entry(edge), half)
	f.box(m, half, false)
	return true
}

// boxed tells of a mark that the shader knows as a rectangle with round corners.
func boxed(m *picture.Mark) bool {
	return (m.Kind == picture.RoundedRectangle || m.Kind == picture.Circle) && m.Box.W > 0 && m.Box.H > 0
}

// fill draws the inside of a mark.
func (f *Frame) fill(p *picture.Picture, m *picture.Mark) {
	if m.Fill.Pattern == picture.None {
		return
	}
	switch m.Kind {
	case picture.RoundedRectangle, picture.Circle:
		if boxed(m) {
			f.resolve(p, m, &m.Fill, box, 0)
			f.box(m, 0, false)
		}
	case picture.Triangle, picture.Diamond:
		f.resolve(p, m, &m.Fill, edges, 0)
		f.path, _ = p.Path(f.path[:0], m)
		f.facet(f.path)
	case picture.Area:
		f.area(p, m)
	}
}

// stroke draws a mark's edge, or a line with its head.
func (f *Frame) stroke(p *picture.Picture, m *picture.Mark) {
	if m.Stroke.Width <= 0 {
		return
	}
	ink := picture.Paint{Pattern: picture.Solid, Colour: m.Stroke.Colour, Alpha: m.Stroke.Alpha}
	half := m.Stroke.Width * f.place.Scale / 2
	dash, gap := m.Stroke.Dash*f.place.Scale, m.Stroke.Gap*f.place.Scale
	if m.Kind == picture.RoundedRectangle || m.Kind == picture.Circle {
		if !boxed(m) {
			return
		}
		f.resolve(p, m, &ink, ring, half)
		if dash > 0 {
			f.paint.code = code(dashed, f.entry([4]float32{2: float32(dash), 3: float32(gap)}), half)
		}
		f.box(m, half, true)
		return
	}
	f.resolve(p, m, &ink, ribbon, half)
	head, ok := p.Head(m)
	var closed bool
	f.path, closed = p.Path(f.path[:0], m)
	f.line(closed, half, dash, gap, ok)
	if ok {
		f.paint.code = code(edges, 0, 0)
		f.path = append(f.path[:0], head[:]...)
		f.facet(f.path)
	}
}

// box draws a rounded rectangle or circle, its stroke of half a width in device
// px, or both; hollow says that there is nothing inside.
func (f *Frame) box(m *picture.Mark, half float64, hollow bool) {
	b, radius := m.Box, m.Radius
	// Compared by hand, here and in code: min and max of floating-point numbers
	// are calls in WebAssembly.
	most := b.W / 2
	if b.H/2 < most {
		most = b.H / 2
	}
	if radius > most {
		radius = most
	}
	if radius < 0 {
		radius = 0
	}
	if m.Kind == picture.Circle {
		radius = most
		b = picture.Rect{X: b.X + b.W/2 - radius, Y: b.Y + b.H/2 - radius, W: 2 * radius, H: 2 * radius}
	}
	middle := f.device(picture.Point{X: b.X + b.W/2, Y: b.Y + b.H/2})
	w, h, r := b.W/2*f.place.Scale, b.H/2*f.place.Scale, radius*f.place.Scale
	like := f.corner(middle.X, middle.Y)
	like.P, like.Q, like.S = float32(w), float32(h), float32(r)
	quad := func(x0, y0, x1, y1 float64) {
		var room [4]Vertex
		corners := &room
		if !f.clipped {
			corners = f.quad()
		}
		for i, at := range [4]picture.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}} {
			v := &corners[i]
			*v = like
			v.X, v.Y, v.U, v.V = float32(middle.X+at.X), float32(middle.Y+at.Y), float32(at.X), float32(at.Y)
			f.shade(v, middle.X+at.X, middle.Y+at.Y)
		}
		if f.clipped {
			f.emit(corners[:])
		}
	}
	outX, outY := w+half+margin, h+half+margin
	inX, inY := w-half-r-margin, h-half-r-margin
	if !hollow || inX < large || inY < large {
		quad(-outX, -outY, outX, outY)
		return
	}
	// A large ring is mostly hole: leave the hole out.
	quad(-outX, -outY, outX, -inY)
	quad(-outX, inY, outX, outY)
	quad(-outX, -inY, -inX, inY)
	quad(inX, -inY, outX, inY)
}

// large is half the side, in device px, from which a hole is worth four quads.
const large = 16

// facet fills a convex polygon of three or four corners, clockwise, in CSS px,
// which it turns into device px in place.
func (f *Frame) facet(path []picture.Point) {
	for i := range path {
		path[i] = f.device(path[i])
	}
	f.facetDevice(path)
}

// facetDevice does the same in device px.
func (f *Frame) facetDevice(path []picture.Point) {
	if len(path) < 3 {
		return
	}
	low, high := path[0], path[0]
	for _, at := range path {
		low = picture.Point{X: min(low.X, at.X), Y: min(low.Y, at.Y)}
		high = picture.Point{X: max(high.X, at.X), Y: max(high.Y, at.Y)}
	}
	// The shape is drawn in the box around it; distances do the rest.
	x0, y0, x1, y1 := low.X-margin, low.Y-margin, high.X+margin, high.Y+margin
	var corners [4]Vertex
	for i, at := range [4]picture.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}} {
		v := f.corner(at.X, at.Y)
		inside := [4]float32{far, far, far, far}
		for e := range path {
			inside[e] = float32(right(path[e], path[(e+1)%len(path)], at))
		}
		// Opposite edges make a pair; a triangle's third edge stands alone.
		v.U, v.V, v.P, v.Q = inside[0], inside[2], inside[1], inside[3]
		corners[i] = v
	}
	f.emit(corners[:])
}

// right is how far a position lies to the right, as seen, of the way from a to b.
func right(a, b, at picture.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	return ((at.Y-a.Y)*dx - (at.X-a.X)*dy) / long(dx, dy)
}
