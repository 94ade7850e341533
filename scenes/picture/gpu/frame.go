// Package gpu draws pictures with Ebitengine: all marks of a picture, glyphs
// included, in one draw call with one shader.
//
// It has two halves. Frame turns pictures into triangles and keeps the atlas of
// glyphs; it is plain Go, tested natively. Painter (js only, because Ebitengine
// needs a window system's headers elsewhere) hands the triangles to Ebitengine.
//
// Each mark becomes a few convex polygons, a little larger than what they show.
// Their vertices carry the distances from the mark's edges, and the shader
// turns those into the coverage of each pixel, so edges, dashes and patterns
// are sharp at any scale without a texture. See Vertex for what is carried and
// shader.kage for what becomes of it.
package gpu

import (
	"image"
	"math"

	"twopaths/scenes/picture"
)

// Place says where and how a picture is drawn.
type Place struct {
	// X and Y are the picture's top left corner, in whole device px of the target.
	X, Y int
	// Scale is device px a CSS px of the picture, above 0.
	Scale   float64
	Palette *picture.Palette
}

// Batch is one draw call: a run of Frame.Indices, and the table that they use.
type Batch struct {
	From, To int
	// Table is what shader.kage says of its uniform.
	Table [maxEntries * 4]float32

	entries int
}

// maxEntries is how many different patterns, dashes and edges a batch has room
// for. One more opens another batch.
const maxEntries = 15

// Stats counts what a frame consists of.
type Stats struct{ Marks, Glyphs, Vertices int }

// Frame is the triangles of one or more pictures. It keeps its memory from one
// frame to the next, so that a steady frame allocates nothing. The zero value
// needs Type.
type Frame struct {
	// Type gives the glyphs' outlines.
	Type picture.Outliner

	Vertices []Vertex
	Indices  []uint32
	Batches  []Batch
	Stats    Stats
	Atlas    Atlas

	place        Place
	clipped      bool
	clipX, clipY clipAxis
	scratch      [2][]Vertex
	path         []picture.Point
	paint        paint
}

// Begin empties the frame.
func (f *Frame) Begin() {
	f.Vertices, f.Indices, f.Batches = f.Vertices[:0], f.Indices[:0], f.Batches[:0]
	f.Stats = Stats{}
	if f.scratch[0] == nil {
		f.scratch = [2][]Vertex{make([]Vertex, 0, most), make([]Vertex, 0, most)}
	}
}

// Add draws a picture on top of what is there. It reports false when the
// atlas had no room for one of its glyphs: then the caller makes room
// (Atlas.MakeRoom) and begins the frame again.
func (f *Frame) Add(p *picture.Picture, at Place) bool {
	f.place = at
	f.open()
	fits := true
	for i := range p.Marks {
		m := &p.Marks[i]
		f.clip(m)
		if m.Kind == picture.Glyphs {
			fits = f.run(m) && fits
			continue
		}
		f.shape(p, m)
	}
	f.close()
	f.Stats.Marks += len(p.Marks)
	f.Stats.Vertices = len(f.Vertices)
	return fits
}

// open begins a batch, or goes on with the one before.
func (f *Frame) open() {
	if len(f.Batches) == 0 {
		f.Batches = append(f.Batches, Batch{})
	}
}

// close ends the batch at the last triangle.
func (f *Frame) close() { f.Batches[len(f.Batches)-1].To = len(f.Indices) }

// pattern returns the number of a paint's pattern in the batch's table, 0 for a
// paint that has none.
func (f *Frame) pattern(ink *picture.Paint) int {
	if ink.Pattern != picture.Hatch && ink.Pattern != picture.Dots {
		return 0
	}
	pitch := float32(ink.Pitch * f.place.Scale)
	if ink.Pattern == picture.Dots {
		pitch = -pitch
	}
	return f.entry([4]float32{float32(f.place.X), float32(f.place.Y), pitch, float32(ink.Width * f.place.Scale)})
}

// entry returns the number of an entry in the batch's table, from 1, opening
// another batch where the table is full.
func (f *Frame) entry(e [4]float32) int {
	b := &f.Batches[len(f.Batches)-1]
	for i := range b.entries {
		if [4]float32(b.Table[4*i:]) == e {
			return i + 1
		}
	}
	if b.entries == maxEntries {
		f.close()
		f.Batches = append(f.Batches, Batch{From: b.To})
		b = &f.Batches[len(f.Batches)-1]
	}
	copy(b.Table[4*b.entries:], e[:])
	b.entries++
	return b.entries
}

// clip takes over a mark's clip.
func (f *Frame) clip(m *picture.Mark) {
	f.clipped = m.HasClip()
	if f.clipped {
		from, to := f.device(picture.Point{X: m.Clip.X, Y: m.Clip.Y}), f.device(picture.Point{X: m.Clip.X + m.Clip.W, Y: m.Clip.Y + m.Clip.H})
		f.clipX, f.clipY = clipTo(from.X, to.X), clipTo(from.Y, to.Y)
	}
}

// device returns the target's device px of a position in the picture.
func (f *Frame) device(at picture.Point) picture.Point {
	return picture.Point{X: float64(f.place.X) + at.X*f.place.Scale, Y: float64(f.place.Y) + at.Y*f.place.Scale}
}

// paint is a mark's paint, resolved: a premultiplied colour that may change
// linearly along an axis.
type paint struct {
	from, to [4]float32
	gradient bool
	vertical bool
	// start and length of the gradient, in device px of the target.
	start, length float64
	code          float32
}

// resolve prepares the paint for primitives of one kind.
func (f *Frame) resolve(p *picture.Picture, m *picture.Mark, ink *picture.Paint, k kind, half float64) {
	alpha := ink.EffectiveAlpha()
	if m.Opacity < 1 {
		alpha *= m.Opacity
	}
	f.paint = paint{from: premultiplied(f.place.Palette[ink.Colour], alpha), code: code(k, f.pattern(ink), half)}
	if ink.Pattern == picture.Gradient {
		f.paint.gradient, f.paint.vertical = true, ink.Vertical
		f.paint.to = premultiplied(f.place.Palette[ink.To], alpha)
		box := picture.PaintBox(p, m)
		start := f.device(picture.Point{X: box.X, Y: box.Y})
		if ink.Vertical {
			f.paint.start, f.paint.length = start.Y, box.H*f.place.Scale
		} else {
			f.paint.start, f.paint.length = start.X, box.W*f.place.Scale
		}
	}
}

// corner returns a vertex at a position (device px) in the current paint.
func (f *Frame) corner(x, y float64) Vertex {
	c := &f.paint.from
	v := Vertex{X: float32(x), Y: float32(y), R: c[0], G: c[1], B: c[2], A: c[3], Code: f.paint.code}
	f.shade(&v, x, y)
	return v
}

// shade gives a vertex at a position the colour that a gradient has there.
func (f *Frame) shade(v *Vertex, x, y float64) {
	if !f.paint.gradient {
		return
	}
	if f.paint.vertical {
		x = y
	}
	share := float32((x - f.paint.start) / f.paint.length)
	mix := func(i int) float32 { return f.paint.from[i] + (f.paint.to[i]-f.paint.from[i])*share }
	v.R, v.G, v.B, v.A = mix(0), mix(1), mix(2), mix(3)
}

func premultiplied(c picture.RGB, alpha float64) [4]float32 {
	channel := func(shift uint) float32 { return float32(float64(c>>shift&255) / 255 * alpha) }
	return [4]float32{channel(16), channel(8), channel(0), float32(alpha)}
}

func floor(x float64) float64 { return math.Floor(x) }
func ceil(x float64) float64  { return math.Ceil(x) }

// Veil adds a black rectangle of the given opacity, with which Painter thins
// what lies on the target.
func (f *Frame) Veil(r image.Rectangle, opacity float64) {
	f.open()
	f.clipped = false
	w, h := float32(r.Dx())/2, float32(r.Dy())/2
	x, y := float32(r.Min.X)+w, float32(r.Min.Y)+h
	var corners [4]Vertex
	for i, side := range [4][2]float32{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}} {
		corners[i] = Vertex{
			X: x + side[0]*w, Y: y + side[1]*h, U: side[0] * w, V: side[1] * h,
			A: float32(opacity), Code: code(box, 0, 0), P: w + margin, Q: h + margin,
		}
	}
	f.emit(corners[:])
	f.close()
}
