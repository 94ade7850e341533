package gpu

import (
	"image"
	"image/color"
	"math"

	"twopaths/scenes/picture"
)

// soft draws a frame on white paper as the GPU does, with shader.kage's formulas
// written once more in Go, so that the triangles can be judged without a GPU. A
// browser test compares the shader itself.
func soft(f *Frame, width, height int, paper picture.RGB) *image.RGBA {
	target := make([][4]float64, width*height)
	for i := range target {
		target[i] = [4]float64{float64(paper>>16&255) / 255, float64(paper>>8&255) / 255, float64(paper&255) / 255, 1}
	}
	for _, b := range f.Batches {
		for i := b.From; i < b.To; i += 3 {
			v := [3]*Vertex{&f.Vertices[f.Indices[i]], &f.Vertices[f.Indices[i+1]], &f.Vertices[f.Indices[i+2]]}
			triangle(v, width, height, func(x, y int, v *Vertex) {
				c := fragment(f, &b, float64(x)+0.5, float64(y)+0.5, v)
				t := &target[y*width+x]
				for k := range t {
					t[k] = c[k] + t[k]*(1-c[3])
				}
			})
		}
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i, t := range target {
		channel := func(k int) uint8 { return uint8(math.Round(min(max(t[k], 0), 1) * 255)) }
		img.SetRGBA(i%width, i/width, color.RGBA{channel(0), channel(1), channel(2), channel(3)})
	}
	return img
}

// triangle calls pixel for each pixel whose centre the triangle holds, with the
// vertex interpolated there; two triangles with a side in common share no pixel.
func triangle(v [3]*Vertex, width, height int, pixel func(x, y int, v *Vertex)) {
	side := func(a, b *Vertex, x, y float64) float64 {
		return (float64(b.X)-float64(a.X))*(y-float64(a.Y)) - (float64(b.Y)-float64(a.Y))*(x-float64(a.X))
	}
	area := side(v[0], v[1], float64(v[2].X), float64(v[2].Y))
	if area == 0 {
		return
	}
	if area < 0 {
		v[1], v[2], area = v[2], v[1], -area
	}
	holds := func(d float64, a, b *Vertex) bool {
		// A centre on a side belongs to the triangle below or right of it.
		return d > 0 || d == 0 && (b.Y < a.Y || b.Y == a.Y && b.X > a.X)
	}
	x0, x1 := min(v[0].X, v[1].X, v[2].X), max(v[0].X, v[1].X, v[2].X)
	y0, y1 := min(v[0].Y, v[1].Y, v[2].Y), max(v[0].Y, v[1].Y, v[2].Y)
	for y := max(int(y0), 0); y < min(int(y1)+1, height); y++ {
		for x := max(int(x0), 0); x < min(int(x1)+1, width); x++ {
			cx, cy := float64(x)+0.5, float64(y)+0.5
			a, b, c := side(v[1], v[2], cx, cy), side(v[2], v[0], cx, cy), side(v[0], v[1], cx, cy)
			if !holds(a, v[1], v[2]) || !holds(b, v[2], v[0]) || !holds(c, v[0], v[1]) {
				continue
			}
			half := between(v[0], v[1], float32(b/max(a+b, 1e-300)))
			at := between(&half, v[2], float32(c/area))
			pixel(x, y, &at)
		}
	}
}

// fragment is the colour that the shader gives a pixel, premultiplied.
func fragment(f *Frame, b *Batch, x, y float64, v *Vertex) [4]float64 {
	code := math.Floor(float64(v.Code) + 0.5)
	k, entry, half := kind(math.Mod(code, 8)), int(math.Mod(math.Floor(code/8), 16)), math.Floor(code/128)/64
	U, V, P, Q, S := float64(v.U), float64(v.V), float64(v.P), float64(v.Q), float64(v.S)
	colour := [4]float64{float64(v.R), float64(v.G), float64(v.B), float64(v.A)}
	var shared [4]float64 // The entry of the table.
	if entry > 0 {
		for i := range shared {
			shared[i] = float64(b.Table[4*(entry-1)+i])
		}
	}
	covered := 0.0
	switch k {
	case glyph:
		covered = float64(f.Atlas.pix[f.Atlas.index(int(P), int(U), int(V))]) / 255
	case box:
		covered = boxCoverage(U, V, P, Q, S)
	case ring:
		covered = ringCoverage(U, V, P, Q, S, half)
	case edges:
		covered = within(U, V) * within(P, Q)
	case step:
		covered = S*within(U, V) + (1-S)*within(P, Q)
	case ribbon:
		covered = within(half-U, half+U)
		if P > 0 {
			covered *= dashCoverage(V, P, Q, S, 1)
		}
	case dashed:
		covered = ringCoverage(U, V, P, Q, S, half) * dashesCoverage(U, V, P, Q, S, shared[2], shared[3])
	case framed:
		inside, edge := boxCoverage(U, V, P, Q, S), ringCoverage(U, V, P, Q, S, half)*colour[3]
		for i := range colour {
			colour[i] = shared[i]*edge + colour[i]*inside*(1-shared[3]*edge)
		}
		return colour
	}
	if entry > 0 && k <= ribbon {
		x, y := x-shared[0], y-shared[1]
		if shared[2] > 0 {
			covered *= picture.HatchCoverage(x, y, shared[2], shared[3], 1)
		} else {
			covered *= picture.DotCoverage(x, y, -shared[2], shared[3], 1)
		}
	}
	for i := range colour {
		colour[i] *= covered
	}
	return colour
}

func within(a, b float64) float64 { return clamp(min(a+0.5, 1) + min(b+0.5, 1) - 1) }
func clamp(v float64) float64     { return min(max(v, 0), 1) }

func boxCoverage(x, y, w, h, r float64) float64 {
	if r <= 0 {
		return within(w-x, w+x) * within(h-y, h+y)
	}
	qx, qy := math.Abs(x)-w+r, math.Abs(y)-h+r
	outside := math.Hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - r
	return clamp(0.5-outside) * min(2*w, 1) * min(2*h, 1)
}

func ringCoverage(x, y, w, h, r, half float64) float64 {
	grown := 0.0
	if r > 0 {
		grown = r + half
	}
	covered := boxCoverage(x, y, w+half, h+half, grown)
	if w > half && h > half {
		covered -= boxCoverage(x, y, w-half, h-half, max(r-half, 0))
	}
	return covered
}

func dashCoverage(along, long, gap, length, stretch float64) float64 {
	period := long + gap
	into := along + gap/2 - period*math.Floor((along+gap/2)/period) - gap/2
	return within(into*stretch, (min(long, length-along+into)-into)*stretch)
}

func dashesCoverage(x, y, w, h, r, long, gap float64) float64 {
	w, h = w-r, h-r
	quarter := math.Pi / 2 * r
	round := 4 * (w + h + quarter)
	along, stretch, opposite := 0.0, 1.0, x < 0
	beyondX, beyondY := math.Abs(x)-w, math.Abs(y)-h
	switch {
	case beyondX > 0 && beyondY > 0 && r <= 0 && x < 0 && y < 0:
		return 0
	case beyondX > 0 && beyondY > 0:
		stretch = math.Hypot(beyondX, beyondY) / max(r, 0.001)
		if x*y < 0 {
			along = 2*w + r*math.Atan2(beyondX, beyondY)
		} else {
			along = 2*(w+h) + quarter + r*math.Atan2(beyondY, beyondX)
		}
	case beyondX > beyondY && opposite:
		along = 2*w + quarter + h - y
	case beyondX > beyondY:
		along = 2*w + quarter + h + y
	default:
		if opposite = y > 0; opposite {
			x = -x
		}
		along = w + x
	}
	if opposite {
		along += round / 2
	}
	covered := dashCoverage(along, long, gap, round, stretch)
	if along < round/2 {
		return covered + dashCoverage(along+round, long, gap, round, stretch)
	}
	return covered + within((along-round)*stretch, (round+long-along)*stretch)
}
