package raster

import (
	"flag"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/picturetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The eye should see: hatch rising to the right and dots, both cut by their
// shapes; dashes that start at the top; mitred joints, one blunt; heads whose
// base meets the line; a stepped area that fades; a disc cut by two clips.
func TestTheSamplerLooksAsReviewed(t *testing.T) {
	for name, palette := range map[string]*picture.Palette{"light": &picture.Light, "dark": &picture.Dark} {
		got := Picture(picturetest.Sampler(), 1, palette, picturetest.Blocks{})
		golden := "testdata/sampler-" + name + ".png"
		if *update {
			save(t, golden, got)
		}
		file, err := os.Open(golden)
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if got.Rect != want.Bounds() {
			t.Fatalf("%s is %v, want %v", golden, got.Rect, want.Bounds())
		}
		// A fused multiply-add on another architecture may turn the last bit.
		if worst, at := farthest(got, want); worst > 1 {
			file := filepath.Join(os.TempDir(), "sampler-"+name+".png")
			save(t, file, got)
			t.Errorf("%s: the pixel %v is %d of 255 off; compare %s (go test -update writes it anew)", golden, at, worst, file)
		}
	}
}

func save(t *testing.T, name string, m image.Image) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(file, m); err != nil {
		t.Fatal(err)
	}
}

// farthest finds the pixel whose channels differ most, in 1/255.
func farthest(a, b image.Image) (worst int, where image.Point) {
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r, g, b_, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			for _, d := range []int{int(r>>8) - int(r2>>8), int(g>>8) - int(g2>>8), int(b_>>8) - int(b2>>8)} {
				if d = max(d, -d); d > worst {
					worst, where = d, image.Pt(x, y)
				}
			}
		}
	}
	return worst, where
}

// coverage is how much of a 100 × 100 picture a mark in ink covers, in px².
func coverage(m picture.Mark, scale float64, points ...picture.Point) float64 {
	var p picture.Picture
	p.Reset(100, 100)
	m.Points = p.Span(points...)
	p.Add(m)
	palette := picture.Palette{picture.Paper: 0xFFFFFF}
	img := Picture(&p, scale, &palette, picturetest.Blocks{})
	sum := 0.0
	for i := 0; i < len(img.Pix); i += 4 {
		sum += float64(255-img.Pix[i]) / 255
	}
	return sum / scale / scale
}

func TestMarksCoverTheirArea(t *testing.T) {
	ink := picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	stroke := picture.Stroke{Colour: picture.Ink, Width: 3}
	dashed := picture.Stroke{Colour: picture.Ink, Width: 3, Dash: 6, Gap: 2}
	box := picture.Rect{X: 10.3, Y: 20.7, W: 60, H: 40}
	line := []picture.Point{{X: 10.5, Y: 20.25}, {X: 70.5, Y: 20.25}}
	for _, c := range []struct {
		name   string
		mark   picture.Mark
		points []picture.Point
		want   float64
	}{
		{"rectangle", picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: ink}, nil, 2400},
		{"rounded rectangle", picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 10, Fill: ink}, nil, 2400 - (4-math.Pi)*100},
		{"circle", picture.Mark{Kind: picture.Circle, Box: box, Fill: ink}, nil, math.Pi * 400},
		{"circle's edge", picture.Mark{Kind: picture.Circle, Box: box, Stroke: stroke}, nil, math.Pi * 40 * 3},
		{"circle's dashes", picture.Mark{Kind: picture.Circle, Box: box, Stroke: dashed}, nil, 15*18 + (40*math.Pi-15*8)*3},
		{"triangle", picture.Mark{Kind: picture.Triangle, Box: box, Fill: ink}, nil, 1200},
		{"diamond", picture.Mark{Kind: picture.Diamond, Box: box, Fill: ink}, nil, 1200},
		{"line", picture.Mark{Kind: picture.Polyline, Stroke: stroke}, line, 180},
		{"dashes", picture.Mark{Kind: picture.Polyline, Stroke: dashed}, line, 7*18 + 4*3},
		{"line with a head", picture.Mark{Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Ink, Width: 3, Head: true}}, line, (60-13)*3 + 13*13/2.0},
		{"curve", picture.Mark{Kind: picture.Curve, Stroke: stroke}, []picture.Point{line[0], line[0], line[1], line[1]}, 180},
		{"area", picture.Mark{Kind: picture.Area, Fill: ink}, []picture.Point{{X: 10, Y: 10}, {X: 10, Y: 30}, {X: 40, Y: 20}, {X: 40, Y: 30}}, 450},
		{"hatch", picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{W: 100, H: 100}, Fill: picture.Paint{Pattern: picture.Hatch, Colour: picture.Ink, Pitch: 8, Width: 2}}, nil, 2500},
		{"dots", picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{W: 96, H: 96}, Fill: picture.Paint{Pattern: picture.Dots, Colour: picture.Ink, Pitch: 8, Width: 6}}, nil, 144 * math.Pi * 9},
		{"half opacity", picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: ink, Opacity: 0.5}, nil, 1200},
		{"half alpha", picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink, Alpha: 0.5}}, nil, 1200},
		{"clip", picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: ink, Clip: picture.Rect{X: 0, Y: 30.25, W: 30.5, H: 10}}, nil, 202},
		{"glyphs", picture.Mark{Kind: picture.Glyphs, Run: picturetest.Set("A", 50), Origin: picture.Point{X: 10, Y: 60}, Fill: ink}, nil, 0.44 * 0.72 * 2500},
		{"ring", picture.Mark{Kind: picture.Glyphs, Run: picturetest.Set("o", 50), Origin: picture.Point{X: 10, Y: 60}, Fill: ink}, nil, math.Pi * (0.26*0.26 - 0.15*0.15) * 2500},
		{"out of the picture", picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{X: -50, Y: -50, W: 100, H: 100}, Fill: ink}, nil, 2500},
		{"far out", picture.Mark{Kind: picture.Circle, Box: picture.Rect{X: 300, Y: 300, W: 10, H: 10}, Fill: ink, Stroke: stroke}, nil, 0},
	} {
		for _, scale := range []float64{1, 1.5, 2, 3} {
			got := coverage(c.mark, scale, c.points...)
			if math.Abs(got-c.want) > 0.012*c.want+0.5 {
				t.Errorf("%s at scale %v covers %.1f px², want %.1f", c.name, scale, got, c.want)
			}
		}
	}
}

func TestGradientsRunOverTheBoxOfTheirShape(t *testing.T) {
	var p picture.Picture
	p.Reset(100, 20)
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{W: 100, H: 10}, Fill: picture.Paint{Pattern: picture.Gradient, Colour: picture.Ink, To: picture.US}})
	p.Add(picture.Mark{Kind: picture.Area, Points: p.Span(picture.Point{X: 0, Y: 10}, picture.Point{X: 0, Y: 20}, picture.Point{X: 100, Y: 10}, picture.Point{X: 100, Y: 20}),
		Fill: picture.Paint{Pattern: picture.Gradient, Vertical: true, Colour: picture.Ink, To: picture.US}})
	img := Picture(&p, 1, &picture.Palette{picture.Ink: 0, picture.US: 0xC86432}, nil)
	for _, c := range []struct {
		x, y int
		red  uint8
	}{{0, 5, 1}, {49, 5, 99}, {99, 5, 199}, {50, 10, 10}, {50, 19, 190}} {
		if got := img.RGBAAt(c.x, c.y).R; max(got, c.red)-min(got, c.red) > 1 {
			t.Errorf("at (%d, %d) red is %d, want %d", c.x, c.y, got, c.red)
		}
	}
}

// A canvas that is used again must draw the same from its caches, and after a
// change of scale the same as a new one.
func TestACanvasDrawsTheSameThreeTimes(t *testing.T) {
	p := picturetest.Sampler()
	c := Canvas{Palette: &picture.Light, Type: picturetest.Blocks{}}
	for _, scale := range []float64{1, 2, 1, 1.25} {
		want := Picture(p, scale, &picture.Light, picturetest.Blocks{})
		c.Scale = scale
		for i := range 3 {
			c.Resize(p)
			c.Clear()
			c.Draw(p)
			if worst, at := farthest(c.Image, want); worst != 0 {
				t.Fatalf("drawn the %d. time at scale %v, the pixel %v is %d off", i+1, scale, at, worst)
			}
		}
	}
}

func TestAPartIsWhatTheWholeShowsThere(t *testing.T) {
	p := picturetest.Sampler()
	whole := Picture(p, 1, &picture.Light, picturetest.Blocks{})
	c := Canvas{Image: image.NewRGBA(image.Rect(37, 21, 203, 187)), Scale: 1, Palette: &picture.Light, Type: picturetest.Blocks{}}
	c.Clear()
	c.Draw(p)
	// 1/128 px of a line's drift is 2/255 of its edge, and its alpha is rounded.
	if worst, at := farthest(c.Image, whole); worst > 3 {
		t.Errorf("the pixel %v is %d off", at, worst)
	}
}

func BenchmarkSampler(b *testing.B) {
	p := picturetest.Sampler()
	c := Canvas{Scale: 1, Palette: &picture.Light, Type: picturetest.Blocks{}}
	c.Resize(p)
	for b.Loop() {
		c.Clear()
		c.Draw(p)
	}
}
