package picture_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
	"twopaths/scenes/picture/gpu"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/picture/picturetest"
	"twopaths/scenes/picture/raster"
	"twopaths/scenes/picture/svg"
)

// lone is a picture of one mark of a kind, which carries an identity and lies
// around a corner.
func lone(kind picture.Kind, corner point) *picture.Picture {
	p := &picture.Picture{}
	p.Reset(100, 100)
	var points []point
	for _, at := range []point{{X: 0, Y: 0}, {X: 0, Y: 30}, {X: 40, Y: 10}, {X: 40, Y: 30}} {
		points = append(points, point{X: corner.X + at.X, Y: corner.Y + at.Y})
	}
	m := picture.Mark{
		Identity: p.Identify(picture.Identity{ID: "lone", Role: picture.RoleMark, Focusable: true}),
		Kind:     kind,
		Stroke:   picture.Stroke{Colour: picture.Ink, Width: 2},
	}
	switch kind {
	case picture.Polyline, picture.Curve:
		m.Points, m.Stroke.Head = p.Span(points...), true
	case picture.Area:
		m.Points, m.Fill = p.Span(points...), picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	case picture.Glyphs:
		m.Run, m.Origin = picturetest.Set("Ao", 30), point{X: corner.X, Y: corner.Y + 30}
		m.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	default:
		m.Box = rect{X: corner.X, Y: corner.Y, W: 40, H: 30}
		m.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	}
	p.Add(m)
	return p
}

// readers say, for a picture of one mark, what is wrong with what a reader made
// of it, or "".
var readers = []struct {
	name string
	read func(p *picture.Picture) string
}{
	{"bounds", func(p *picture.Picture) string {
		// What raster paints lies within the bounds and reaches to less than 2 px of
		// each side (glyphs: of the sides, since bounds hold any glyph of the face).
		b := picture.Bounds(p, &p.Marks[0])
		x0, y0, x1, y1 := painted(p)
		if float64(x0) < math.Floor(b.X) || float64(y0) < math.Floor(b.Y) || float64(x1) > math.Ceil(b.X+b.W) || float64(y1) > math.Ceil(b.Y+b.H) {
			return "paint leaves the bounds"
		}
		if p.Marks[0].Kind != picture.Glyphs && (float64(x0) > b.X+2 || float64(y0) > b.Y+2 || float64(x1) < b.X+b.W-2 || float64(y1) < b.Y+b.H-2) {
			return "the bounds are too wide"
		}
		return ""
	}},
	{"dump", func(p *picture.Picture) string {
		var b bytes.Buffer
		if err := p.Dump(&b); err != nil {
			return err.Error()
		}
		line := strings.Split(b.String(), "\n")[1]
		if !strings.HasPrefix(line, p.Marks[0].Kind.String()+" ") || !strings.Contains(line, " ink") || !strings.HasSuffix(line, " as lone") {
			return "the line is " + line
		}
		return ""
	}},
	{"raster", func(p *picture.Picture) string {
		if x0, _, x1, _ := painted(p); x1 <= x0 {
			return "nothing is painted"
		}
		return ""
	}},
	{"gpu", func(p *picture.Picture) string {
		f := gpu.Frame{Type: picturetest.Blocks{}}
		f.Begin()
		for !f.Add(p, gpu.Place{Scale: 1, Palette: &picture.Light}) && f.Atlas.MakeRoom() {
			f.Begin()
		}
		if len(f.Indices) == 0 {
			return "no triangle is drawn"
		}
		return ""
	}},
	{"svg", func(p *picture.Picture) string {
		if !bytes.Contains(svg.Alone(p, picturetest.Blocks{}, &picture.Palette{picture.Ink: 0x123456}), []byte(`"#123456"`)) {
			return "nothing is written in the mark's colour"
		}
		return ""
	}},
	{"outline", func(p *picture.Picture) string {
		if items := outline.Of(p).Items; len(items) != 1 || items[0].Box.W < 30 || items[0].Box.H < 24 {
			return "the mark is not listed with its box"
		}
		return ""
	}},
	{"hit", func(p *picture.Picture) string {
		b := picture.Bounds(p, &p.Marks[0])
		if outline.Hit(p, point{X: b.X + b.W/2, Y: b.Y + b.H/2}) != "lone" {
			return "pointing at its middle does not hit it"
		}
		return ""
	}},
	{"audit", func(p *picture.Picture) string {
		a := audit.Auditor{Type: picturetest.Blocks{}}
		if found := a.Read(p); len(found) != 0 {
			return "a fault: " + found[0].Sentence
		}
		// The same mark across the left edge is a fault.
		if found := a.Read(lone(p.Marks[0].Kind, point{X: -20, Y: 30})); len(found) == 0 {
			return "leaving the picture is no fault"
		}
		return ""
	}},
}

// painted is the box of the pixels that raster paints.
func painted(p *picture.Picture) (x0, y0, x1, y1 int) {
	img := raster.Picture(p, 1, &picture.Palette{picture.Paper: 0xFFFFFF}, picturetest.Blocks{})
	x0, y0 = img.Rect.Dx(), img.Rect.Dy()
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).R != 255 {
				x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x+1), max(y1, y+1)
			}
		}
	}
	return x0, y0, x1, y1
}

// Who adds a kind of mark adds a case to each reader; this names the forgotten one.
func TestEveryReaderKnowsEveryKind(t *testing.T) {
	for kind := range picture.Kind(picture.Kinds) {
		for _, reader := range readers {
			t.Run(reader.name+"/"+kind.String(), func(t *testing.T) {
				if fault := reader.read(lone(kind, point{X: 20, Y: 30})); fault != "" {
					t.Error(fault)
				}
			})
		}
	}
}
