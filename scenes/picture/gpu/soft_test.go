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
				for k, s := range [4]float64{float64(v.R), float64(v.G), float64(v.B), float64(v.A)} {
					t[k] = s*c + t[k]*(1-float64(v.A)*c)
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

func fragment(f *Frame, b *Batch, x, y float64, v *Vertex) float64 {
	code := math.Floor(float64(v.Code) + 0.5)
	k, fill, half := kind(math.Mod(code, 8)), int(math.Mod(math.Floor(code/8), 8)), math.Floor(code/64)/64
	U, V, P, Q, S := float64(v.U), float64(v.V), float64(v.P), float64(v.Q), float64(v.S)
	covered := 0.0
	switch k {
	case glyph:
		covered = float64(f.Atlas.pix[f.Atlas.index(int(P), int(U), int(V))]) / 255
	case box:
		covered = boxCoverage(U, V, P, Q, S)
	case ring:
		grown := 0.0
		if S > 0 {
			grown = S + half
		}
		covered = boxCoverage(U, V, P+half, Q+half, grown)
		if P > half && Q > half {
			covered -= boxCoverage(U, V, P-half, Q-half, max(S-half, 0))
		}
	case edges:
		covered = within(U, V) * within(P, Q)
	case step:
		covered = S*within(U, V) + (1-S)*within(P, Q)
	case ribbon:
		covered = within(half-U, half+U)
		if P > 0 {
			along := V + Q/2 - (P+Q)*math.Floor((V+Q/2)/(P+Q)) - Q/2
			covered *= within(along, P-along)
		}
		covered *= clamp(S - V + 0.5)
	}
	if fill > 0 {
		p := b.Patterns[4*(fill-1):]
		x, y := x-float64(p[0]), y-float64(p[1])
		if p[2] > 0 {
			covered *= picture.HatchCoverage(x, y, float64(p[2]), float64(p[3]), 1)
		} else {
			covered *= picture.DotCoverage(x, y, float64(-p[2]), float64(p[3]), 1)
		}
	}
	return covered
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
