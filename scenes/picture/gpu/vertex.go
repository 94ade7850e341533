package gpu

import "slices"

// Vertex is a corner of a triangle. Its memory is laid out as ebiten.Vertex,
// so that a frame's vertices are passed on without copying.
//
// What U, V, P, Q and S mean depends on the kind of primitive; all of them are
// lengths in device px that vary linearly over it, so that the fragment shader
// knows each pixel's distance from the edges.
//
//	glyph   U, V: position in the atlas; P: plane
//	box     U, V: from the box's centre; P, Q: half its width and height; S: radius
//	ring    as box, its edge stroked; the code holds half the stroke's width
//	edges   U, V, P, Q: distances inside up to four edges, U and V of one pair
//	        of opposite ones, P and Q of another
//	step    a column of pixels in which an area begins, ends or steps: U, V:
//	        distances inside the edges of the strip that has most of it; P, Q:
//	        of the next; S: the first one's share
//	ribbon  U: distance from the line's middle; V: along the line; P: dash or 0;
//	        Q: gap; S: the line's length; the code holds half the line's width
//	dashed  as ring; the code's entry is the dash
//	framed  box and ring in one: the colour is the fill's, the code's entry the
//	        edge's
type Vertex struct {
	// X and Y are device px of the target.
	X, Y float32
	U, V float32
	// R, G, B and A are the paint, sRGB, premultiplied.
	R, G, B, A float32
	// Code is kind + 8 × entry + 128 × round(64 × half width): a whole number
	// that survives interpolation. Entry is 0, or 1 + the index in the batch's
	// table of a pattern or of what the kind wants there.
	Code    float32
	P, Q, S float32
}

// kind numbers the primitives as shader.kage does.
type kind int

const (
	glyph kind = iota
	box
	ring
	edges
	step
	ribbon
	dashed
	framed
)

// margin is how far, in device px, a primitive's polygon reaches beyond its
// edges: the half pixel of the soft edge and as much again for good measure.
const margin = 1

// far stands for the distance of an edge that is not there.
const far = 1e4

// maxHalf is the largest half width, in device px, that a code holds with all
// the bits that interpolation leaves intact.
const maxHalf = 255

func code(k kind, entry int, half float64) float32 {
	if half > maxHalf {
		half = maxHalf
	}
	return float32(int(k) + 8*entry + 128*int(half*64+0.5))
}

// most is the largest number of corners of a polygon: six of a ribbon with
// bevelled joints, one more for each side of a clip.
const most = 12

// emit adds a convex polygon as a fan of triangles, cut to the mark's clip.
func (f *Frame) emit(corners []Vertex) {
	if !f.clipped {
		f.fan(corners)
		return
	}
	minX, maxX, minY, maxY := corners[0].X, corners[0].X, corners[0].Y, corners[0].Y
	for i := range corners {
		c := &corners[i]
		minX, maxX, minY, maxY = min(minX, c.X), max(maxX, c.X), min(minY, c.Y), max(maxY, c.Y)
	}
	if minX >= f.clipX.inner.from && maxX <= f.clipX.inner.to && minY >= f.clipY.inner.from && maxY <= f.clipY.inner.to {
		f.fan(corners)
		return
	}
	for _, x := range f.clipX.parts() {
		if maxX <= x.from || minX >= x.to {
			continue
		}
		for _, y := range f.clipY.parts() {
			if maxY <= y.from || minY >= y.to {
				continue
			}
			f.cut(corners, x, y)
		}
	}
}

// quad adds a rectangle that nothing cuts, and returns its corners, in their
// order round it, to be filled in before anything else is added.
func (f *Frame) quad() *[4]Vertex {
	n := len(f.Vertices)
	f.Vertices = slices.Grow(f.Vertices, 4)[:n+4]
	first := uint32(n)
	f.Indices = append(f.Indices, first, first+1, first+2, first, first+2, first+3)
	return (*[4]Vertex)(f.Vertices[n:])
}

// fan adds a convex polygon as it is.
func (f *Frame) fan(corners []Vertex) {
	first := uint32(len(f.Vertices))
	f.Vertices = append(f.Vertices, corners...)
	for i := 2; i < len(corners); i++ {
		f.Indices = append(f.Indices, first, first+uint32(i)-1, first+uint32(i))
	}
}

// band is a range of device px, and the share of each pixel in it that a clip
// leaves visible.
type band struct {
	from, to float32
	share    float32
}

// clipAxis is a clip's extent along one axis: the whole pixels inside, and the
// pixels that its ends cut. Bands of no width are empty.
type clipAxis struct{ inner, low, high band }

// parts lists the bands.
func (a *clipAxis) parts() [3]band { return [3]band{a.inner, a.low, a.high} }

// crisp is the part of a device pixel that no 8-bit channel shows.
const crisp = 1.0 / 512

// clipTo returns the bands of a clip from one coordinate to another, in device px.
func clipTo(from, to float64) clipAxis {
	first, last := ceil(from-crisp), floor(to+crisp)
	if first > last { // Both ends in one pixel.
		return clipAxis{inner: band{float32(last), float32(last + 1), float32(to - from)}}
	}
	a := clipAxis{inner: band{float32(first), float32(last), 1}}
	if share := first - from; share > crisp {
		a.low = band{float32(first - 1), float32(first), float32(share)}
	}
	if share := to - last; share > crisp {
		a.high = band{float32(last), float32(last + 1), float32(share)}
	}
	return a
}

// cut adds the part of a polygon that lies within two bands, thinned by their
// shares (Sutherland and Hodgman's algorithm; what a vertex carries is linear).
func (f *Frame) cut(corners []Vertex, x, y band) {
	a := append(f.scratch[0][:0], corners...)
	b := f.scratch[1][:0]
	b = halfPlane(b, a, 1, 0, x.from)
	a = halfPlane(a[:0], b, -1, 0, -x.to)
	b = halfPlane(b[:0], a, 0, 1, y.from)
	a = halfPlane(a[:0], b, 0, -1, -y.to)
	if len(a) < 3 {
		return
	}
	if share := x.share * y.share; share != 1 {
		for i := range a {
			a[i].R, a[i].G, a[i].B, a[i].A = a[i].R*share, a[i].G*share, a[i].B*share, a[i].A*share
		}
	}
	f.fan(a)
}

// halfPlane appends the part of a polygon where nx × X + ny × Y ≥ least.
func halfPlane(dst, corners []Vertex, nx, ny, least float32) []Vertex {
	for i := range corners {
		a, b := &corners[i], &corners[(i+1)%len(corners)]
		da, db := nx*a.X+ny*a.Y-least, nx*b.X+ny*b.Y-least
		if da >= 0 {
			dst = append(dst, *a)
		}
		if da < 0 != (db < 0) {
			dst = append(dst, between(a, b, da/(da-db)))
		}
	}
	return dst
}

// between returns the vertex at a share of the way from a to b.
func between(a, b *Vertex, share float32) Vertex {
	mix := func(a, b float32) float32 { return a + (b-a)*share }
	return Vertex{
		X: mix(a.X, b.X), Y: mix(a.Y, b.Y), U: mix(a.U, b.U), V: mix(a.V, b.V),
		R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: mix(a.A, b.A),
		Code: a.Code, P: mix(a.P, b.P), Q: mix(a.Q, b.Q), S: mix(a.S, b.S),
	}
}
