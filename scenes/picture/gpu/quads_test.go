package gpu

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/raster"
)

// anyBox draws a box or circle with an edge as thin as scenes have them.
func anyBox(t *rapid.T) picture.Mark {
	m := picture.Mark{
		Kind: rapid.SampledFrom([]picture.Kind{picture.RoundedRectangle, picture.Circle}).Draw(t, "kind"),
		Box: picture.Rect{
			X: rapid.Float64Range(6, 12).Draw(t, "x"), Y: rapid.Float64Range(6, 12).Draw(t, "y"),
			W: rapid.Float64Range(8, 60).Draw(t, "w"), H: rapid.Float64Range(8, 60).Draw(t, "h"),
		},
		Stroke: picture.Stroke{Colour: picture.Ink, Width: rapid.Float64Range(0.8, 2).Draw(t, "width")},
	}
	if rapid.Bool().Draw(t, "round") {
		m.Radius = rapid.Float64Range(m.Stroke.Width, 30).Draw(t, "radius")
	}
	return m
}

// agree compares how gpu and raster draw one mark on paper of 80 × 80 CSS px.
func agree(t *rapid.T, m picture.Mark, scale float64, bound, most int) *Frame {
	p := new(picture.Picture)
	p.Reset(80, 80)
	p.Add(m)
	f := &Frame{}
	build(f, p, Place{Scale: scale, Palette: &picture.Light})
	want := raster.Picture(p, scale, &picture.Light, nil)
	got := soft(f, want.Rect.Dx(), want.Rect.Dy(), picture.Light[picture.Paper])
	if count, first := differ(got, want, bound); count > most {
		t.Fatalf("%d pixels differ by more than %d of 255, at most %d may; the first is %v", count, bound, most, first)
	}
	return f
}

// A ring's dashes are one rectangle, and lie where those of raster lie, round
// any corner. The bound leaves two pixels for the inside of each sharp corner,
// where the shader knows the dashes of the nearer side alone.
func TestDashesRoundABoxAreOneQuad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyBox(t)
		m.Stroke.Dash = rapid.Float64Range(2, 9).Draw(t, "dash")
		m.Stroke.Gap = rapid.Float64Range(1.5, 6).Draw(t, "gap")
		f := agree(t, m, rapid.SampledFrom([]float64{1, 1.5, 2}).Draw(t, "scale"), 80, 8)
		if len(f.Vertices) != 4 && len(f.Vertices) != 16 {
			t.Fatalf("a dashed ring has %d vertices", len(f.Vertices))
		}
	})
}

func TestABoxAndItsEdgeAreOneQuad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyBox(t)
		m.Opacity = rapid.Float64Range(0.1, 1).Draw(t, "opacity")
		m.Stroke.Alpha = rapid.Float64Range(0.1, 1).Draw(t, "edge")
		m.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.US, Alpha: rapid.Float64Range(0.1, 1).Draw(t, "fill")}
		if f := agree(t, m, 1, 40, 8); len(f.Vertices) != 4 {
			t.Fatalf("a box with its edge has %d vertices", len(f.Vertices))
		}
	})
}

// Each point of a line lies within the bound of what is left of it, in its order.
func TestStraightLinesStayNearTheirPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		step := rapid.Float64Range(0.001, 8).Draw(t, "step")
		bend := rapid.SampledFrom([]float64{0, 0.01, 0.1, 3}).Draw(t, "bend")
		path := []picture.Point{{X: 10, Y: 10}}
		way := 0.0
		for range rapid.IntRange(1, 40).Draw(t, "points") {
			way += rapid.Float64Range(-1, 1).Draw(t, "turn") * bend
			sin, cos := math.Sincos(way)
			last := path[len(path)-1]
			path = append(path, picture.Point{X: last.X + cos*step, Y: last.Y + sin*step})
		}
		kept := straighten(slices.Clone(path))
		if kept[0] != path[0] || kept[len(kept)-1] != path[len(path)-1] {
			t.Fatal("the ends have moved")
		}
		from := 0
		for i := range kept[1:] {
			to := from + 1 + slices.Index(path[from+1:], kept[i+1])
			if to <= from {
				t.Fatalf("%v is no point of the line after %d", kept[i+1], from)
			}
			for _, at := range path[from:to] {
				if away := picture.Away(kept[i:i+2], false, at); away > straight*1.001 {
					t.Fatalf("%v lies %v px off", at, away)
				}
			}
			from = to
		}
		if bend == 0 && len(kept) != 2 {
			t.Fatalf("a straight line keeps %d points", len(kept))
		}
	})
}
