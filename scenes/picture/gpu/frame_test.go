package gpu

import (
	"image"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/picturetest"
	"twopaths/scenes/picture/raster"
)

// build draws a picture, giving the atlas room as Painter does.
func build(f *Frame, p *picture.Picture, at Place) {
	for {
		f.Begin()
		if f.Add(p, at) || !f.Atlas.MakeRoom() {
			return
		}
	}
}

// differ counts the pixels of which a channel differs by more than a bound.
func differ(a, b *image.RGBA, bound int) (count int, first image.Point) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			worst := 0
			for k := range 3 {
				d := int(a.Pix[a.PixOffset(x, y)+k]) - int(b.Pix[b.PixOffset(x, y)+k])
				worst = max(worst, d, -d)
			}
			if worst > bound {
				if count == 0 {
					first = image.Pt(x, y)
				}
				count++
			}
		}
	}
	return count, first
}

// The bound leaves room for what distances cannot know: how two soft edges meet
// in one pixel. A word that is off by a pixel, or a dash, is ten times as much.
func TestFramesLookLikeRaster(t *testing.T) {
	p := picturetest.Sampler()
	f := &Frame{Type: picturetest.Blocks{}}
	// Density changes there and back, so that the atlas is warm in between.
	for _, scale := range []float64{1, 1.25, 1.5, 2, 3, 1} {
		for name, palette := range map[string]*picture.Palette{"light": &picture.Light, "dark": &picture.Dark} {
			want := raster.Picture(p, scale, palette, picturetest.Blocks{})
			for frame := range 3 {
				build(f, p, Place{Scale: scale, Palette: palette})
				got := soft(f, want.Rect.Dx(), want.Rect.Dy(), palette[picture.Paper])
				count, first := differ(got, want, 40)
				if most := int(16 * scale); count > most {
					t.Errorf("frame %d at scale %v in %s: %d pixels differ by more than 40 of 255, at most %d may; the first is %v", frame, scale, name, count, most, first)
				}
			}
		}
	}
}

func TestAShiftedWordIsSeen(t *testing.T) {
	p := picturetest.Sampler()
	want := raster.Picture(p, 1, &picture.Light, picturetest.Blocks{})
	for i := range p.Marks {
		if p.Marks[i].Kind == picture.Glyphs {
			p.Marks[i].Origin.X += 2
			break
		}
	}
	f := &Frame{Type: picturetest.Blocks{}}
	build(f, p, Place{Scale: 1, Palette: &picture.Light})
	if count, _ := differ(soft(f, want.Rect.Dx(), want.Rect.Dy(), picture.Light[picture.Paper]), want, 40); count <= 16 {
		t.Errorf("a word 2 px off changes %d pixels: the bound of TestFramesLookLikeRaster would not see it", count)
	}
}

func TestEveryKindIsDrawn(t *testing.T) {
	points := []picture.Point{{X: 10, Y: 10}, {X: 10, Y: 30}, {X: 40, Y: 20}, {X: 40, Y: 30}}
	for k := range picture.Kind(picture.Kinds) {
		p := new(picture.Picture)
		p.Reset(100, 100)
		p.Add(picture.Mark{
			Kind: k, Box: picture.Rect{X: 10, Y: 10, W: 30, H: 20}, Points: p.Span(points...),
			Run: picturetest.Set("A", 20), Origin: picture.Point{X: 10, Y: 40},
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}, Stroke: picture.Stroke{Colour: picture.US, Width: 2},
		})
		f := &Frame{Type: picturetest.Blocks{}}
		build(f, p, Place{Scale: 1, Palette: &picture.Light})
		if len(f.Indices) == 0 {
			t.Errorf("%v: nothing is drawn", k)
		}
	}
}

func TestASteadyFrameAllocatesNothing(t *testing.T) {
	p := picturetest.Sampler()
	f := &Frame{Type: picturetest.Blocks{}}
	at := Place{Scale: 1.5, Palette: &picture.Light}
	build(f, p, at)
	if n := testing.AllocsPerRun(20, func() { build(f, p, at) }); n != 0 {
		t.Errorf("a frame allocates %v times", n)
	}
}

func TestAPictureIsOneBatch(t *testing.T) {
	f := &Frame{Type: picturetest.Blocks{}}
	build(f, picturetest.Sampler(), Place{Scale: 1, Palette: &picture.Light})
	if len(f.Batches) != 1 || f.Batches[0].To != len(f.Indices) {
		t.Errorf("%d batches up to %d of %d indices, want one with all", len(f.Batches), f.Batches[0].To, len(f.Indices))
	}
}

func TestMoreEntriesThanATableHoldsOpenAnotherBatch(t *testing.T) {
	p := new(picture.Picture)
	p.Reset(100, 100)
	for i := range maxEntries + 1 {
		p.Add(picture.Mark{Kind: picture.Circle, Box: picture.Rect{W: 9, H: 9}, Fill: picture.Paint{Pattern: picture.Dots, Pitch: float64(4 + i), Width: 1}})
	}
	f := &Frame{}
	build(f, p, Place{Scale: 1, Palette: &picture.Light})
	if len(f.Batches) != 2 || f.Batches[0].To != f.Batches[1].From || f.Batches[1].To != len(f.Indices) {
		t.Fatalf("batches %+v do not share %d indices", f.Batches, len(f.Indices))
	}
	if got := f.Batches[1].Table[2]; got != -float32(4+maxEntries) {
		t.Errorf("the second batch's first pitch is %v", got)
	}
}

// The shader reads a code from a float that interpolation may have bent by a
// few units of the last place.
func TestCodesSurviveInterpolation(t *testing.T) {
	for _, half := range []float64{0, 0.5, 1.25, 63.75, maxHalf, 1000} {
		c := code(ribbon, maxEntries, half)
		for _, bent := range []float32{c, math.Nextafter32(math.Nextafter32(c, 0), 0), math.Nextafter32(math.Nextafter32(c, 1e9), 1e9)} {
			whole := math.Floor(float64(bent) + 0.5)
			if k, got := kind(math.Mod(whole, 8)), math.Floor(whole/128)/64; k != ribbon || math.Mod(math.Floor(whole/8), 16) != maxEntries || got != min(half, maxHalf) {
				t.Errorf("half %v is read as kind %v, half %v", half, k, got)
			}
		}
	}
}

func TestClipsThinThePixelsTheyCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Float64Range(-20, 120).Draw(t, "from")
		length := rapid.Float64Range(0.01, 60).Draw(t, "length")
		a := clipTo(from, from+length)
		sum := 0.0
		for _, b := range a.parts() {
			sum += float64(b.to-b.from) * float64(b.share)
			if b.from != float32(math.Round(float64(b.from))) || b.to != float32(math.Round(float64(b.to))) {
				t.Fatalf("%+v does not end at whole pixels", b)
			}
		}
		if math.Abs(sum-length) > 0.01 {
			t.Fatalf("the bands of %v to %v cover %v of %v px", from, from+length, sum, length)
		}
	})
}

// Random step functions, thinner and thicker than pixels: the area that is
// covered is the area asked for.
func TestAreasCoverWhatTheySpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := new(picture.Picture)
		p.Reset(64, 64)
		x := rapid.Float64Range(4, 10).Draw(t, "x")
		var points []picture.Point
		var ends [][2]float64
		want := 0.0
		for range rapid.IntRange(1, 5).Draw(t, "strips") {
			w := rapid.Float64Range(0.2, 10).Draw(t, "width")
			top, bottom := rapid.Float64Range(4, 28).Draw(t, "top"), rapid.Float64Range(32, 60).Draw(t, "bottom")
			points = append(points, picture.Point{X: x, Y: top}, picture.Point{X: x, Y: bottom}, picture.Point{X: x + w, Y: top}, picture.Point{X: x + w, Y: bottom})
			want += w * (bottom - top)
			ends = append(ends, [2]float64{x, x + w})
			x += w
		}
		p.Add(picture.Mark{Kind: picture.Area, Points: p.Span(points...), Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}})
		f := &Frame{}
		build(f, p, Place{Scale: 1, Palette: &picture.Palette{picture.Ink: 0}})
		got := 0.0
		for i, c := range soft(f, 64, 64, 0xFFFFFF).Pix {
			if i%4 == 0 {
				got += float64(255-c) / 255
			}
		}
		if bound := 0.01*want + 8 + crowded(ends)*56; math.Abs(got-want) > bound {
			t.Fatalf("covers %.2f px², want %.2f within %.2f", got, want, bound)
		}
	})
}

// crowded is how much of the pixel columns belongs to strips that are neither of
// the two that have most of one: these are drawn as if they were.
func crowded(ends [][2]float64) float64 {
	sum := 0.0
	for column := range 64 {
		var shares []float64
		for _, e := range ends {
			if share := min(e[1], float64(column+1)) - max(e[0], float64(column)); share > 0 {
				shares = append(shares, share)
			}
		}
		slices.Sort(shares)
		for i := range len(shares) - 2 {
			sum += shares[i]
		}
	}
	return sum
}

func TestGlyphsInTheAtlasDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a Atlas
		a.MakeRoom()
		var taken [planes][]image.Rectangle
		for range rapid.IntRange(1, 800).Draw(t, "glyphs") {
			w, h := rapid.IntRange(1, 90).Draw(t, "w"), rapid.IntRange(1, 90).Draw(t, "h")
			plane, x, y, ok := a.place(w, h)
			if !ok {
				continue
			}
			r := image.Rect(x, y, x+w, y+h)
			if !r.In(image.Rect(0, 0, a.Side, a.Side)) {
				t.Fatalf("%v is outside an atlas of %d", r, a.Side)
			}
			if i := slices.IndexFunc(taken[plane], r.Overlaps); i >= 0 {
				t.Fatalf("%v overlaps %v in plane %d", r, taken[plane][i], plane)
			}
			taken[plane] = append(taken[plane], r)
		}
	})
}

// words is a picture of large glyphs in many sizes.
func words(from, to float64) *picture.Picture {
	p := new(picture.Picture)
	p.Reset(1000, 1000)
	for size := from; size < to; size++ {
		p.Add(picture.Mark{Kind: picture.Glyphs, Run: picturetest.Set("Ao oA Ao", size), Origin: picture.Point{X: 0.3, Y: size * 15}, Fill: picture.Paint{Pattern: picture.Solid}})
	}
	return p
}

func TestTheAtlasGrowsUntilAPictureFits(t *testing.T) {
	p := words(20, 80)
	f := &Frame{Type: picturetest.Blocks{}}
	at := Place{Scale: 3, Palette: &picture.Light}
	build(f, p, at)
	if f.Atlas.Side <= firstSide {
		t.Fatalf("the atlas is still %d wide: the picture tests nothing", f.Atlas.Side)
	}
	f.Begin()
	if !f.Add(p, at) {
		t.Error("the picture does not fit the second time")
	}
}

func TestTheAtlasForgetsWhatHasLeftTheScreen(t *testing.T) {
	f := &Frame{Type: picturetest.Blocks{}}
	for from := 20.0; from < 90; from++ {
		p := words(from, from+2)
		for range patience {
			build(f, p, Place{Scale: 3, Palette: &picture.Light})
			f.Atlas.Upload(func(image.Rectangle, []byte) {})
		}
	}
	if f.Atlas.Side != firstSide {
		t.Errorf("two words at a time make the atlas %d wide", f.Atlas.Side)
	}
}

func TestOnlyNewGlyphsAreUploaded(t *testing.T) {
	p := picturetest.Sampler()
	f := &Frame{Type: picturetest.Blocks{}}
	texture := map[int]*image.RGBA{}
	upload := func() (regions int) {
		f.Atlas.Upload(func(r image.Rectangle, rgba []byte) {
			regions++
			img := texture[f.Atlas.Side]
			if img == nil {
				img = image.NewRGBA(image.Rect(0, 0, f.Atlas.Side, f.Atlas.Side))
				texture[f.Atlas.Side] = img
			}
			for y := range r.Dy() {
				copy(img.Pix[img.PixOffset(r.Min.X, r.Min.Y+y):], rgba[4*y*r.Dx():4*(y+1)*r.Dx()])
			}
		})
		return regions
	}
	build(f, p, Place{Scale: 1, Palette: &picture.Light})
	if upload() == 0 {
		t.Error("nothing is uploaded for the first picture")
	}
	build(f, p, Place{Scale: 1, Palette: &picture.Dark})
	if n := upload(); n != 0 {
		t.Errorf("%d regions are uploaded again", n)
	}
	build(f, p, Place{Scale: 2, Palette: &picture.Light})
	upload()
	for i, c := range f.Atlas.pix {
		if got := texture[f.Atlas.Side].Pix[i]; got != c {
			t.Fatalf("the texture's byte %d is %d, the atlas's %d", i, got, c)
		}
	}
}
