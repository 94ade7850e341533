package picture_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/picture"
)

type (
	point = picture.Point
	rect  = picture.Rect
)

// points draws points within 400 px.
func points(t *rapid.T, n int) []point {
	coordinate := rapid.Float64Range(0, 400)
	out := make([]point, n)
	for i := range out {
		out[i] = point{X: coordinate.Draw(t, "x"), Y: coordinate.Draw(t, "y")}
	}
	return out
}

// area is a polygon's area, positive where it runs clockwise as seen.
func area(polygon []point) float64 {
	sum := 0.0
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return sum / 2
}

// ribbon is the area of a line's ribbon.
func ribbon(path []point, closed bool, width float64) float64 {
	sum := 0.0
	picture.Ribbon(path, closed, width, func(polygon []point) { sum += area(polygon) })
	return sum
}

func path(m picture.Mark, points ...point) (line []point, closed bool) {
	var p picture.Picture
	m.Points = p.Span(points...)
	return p.Path(nil, &m)
}

func TestAFlattenedCurveStraysNoFurtherThanItsTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := points(t, 7)
		line := picture.Flatten(nil, c)
		for piece := 0; piece < 6; piece += 3 {
			for step := 0; step <= 100; step++ {
				u := float64(step) / 100
				v := 1 - u
				at := func(a, b, c, d float64) float64 { return v*v*v*a + 3*v*v*u*b + 3*v*u*u*c + u*u*u*d }
				a, b, c, d := c[piece], c[piece+1], c[piece+2], c[piece+3]
				if got := picture.Away(line, false, point{X: at(a.X, b.X, c.X, d.X), Y: at(a.Y, b.Y, c.Y, d.Y)}); got > picture.Tolerance+1e-9 {
					t.Fatalf("the curve is %v px off its lines", got)
				}
			}
		}
	})
}

func TestClosedShapesRunClockwiseFromTheirStart(t *testing.T) {
	box := rect{X: 10, Y: 20, W: 40, H: 30}
	for _, c := range []struct {
		mark  picture.Mark
		start point
		area  float64
	}{
		{picture.Mark{Kind: picture.RoundedRectangle, Box: box}, point{X: 10, Y: 20}, 1200},
		{picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 8}, point{X: 18, Y: 20}, 1200 - (4-math.Pi)*64},
		{picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 99}, point{X: 25, Y: 20}, 10*30 + math.Pi*225},
		{picture.Mark{Kind: picture.Circle, Box: box}, point{X: 30, Y: 20}, math.Pi * 225},
		{picture.Mark{Kind: picture.Triangle, Box: box}, point{X: 30, Y: 20}, 600},
		{picture.Mark{Kind: picture.Diamond, Box: box}, point{X: 30, Y: 20}, 600},
	} {
		line, closed := path(c.mark)
		if !closed || math.Hypot(line[0].X-c.start.X, line[0].Y-c.start.Y) > 1e-9 {
			t.Errorf("%v starts at %v, want %v; closed: %v", c.mark.Kind, line[0], c.start, closed)
		}
		if got := area(line); math.Abs(got-c.area) > 100*picture.Tolerance {
			t.Errorf("%v covers %v px², want %v", c.mark.Kind, got, c.area)
		}
	}
}

func TestABoxWithoutAreaHasNoPath(t *testing.T) {
	for kind := picture.RoundedRectangle; kind <= picture.Diamond; kind++ {
		for _, box := range []rect{{W: 5}, {H: 5}, {W: -1, H: 3}} {
			if line, _ := path(picture.Mark{Kind: kind, Box: box}); len(line) != 0 {
				t.Errorf("%v of %v has the path %v", kind, box, line)
			}
		}
	}
}

func TestAnAreaRunsAlongItsUpperEdgeAndBack(t *testing.T) {
	line, closed := path(picture.Mark{Kind: picture.Area}, point{X: 0, Y: 1}, point{X: 0, Y: 5}, point{X: 4, Y: 2}, point{X: 4, Y: 5})
	if !closed || area(line) != 14 {
		t.Errorf("the area is %v with %v px², want 14", line, area(line))
	}
}

func TestARibbonHasTheAreaOfItsLine(t *testing.T) {
	circle, _ := path(picture.Mark{Kind: picture.Circle, Box: rect{W: 60, H: 60}})
	square := []point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 20}, {X: 0, Y: 20}}
	for _, c := range []struct {
		name   string
		path   []point
		closed bool
		width  float64
		want   float64
	}{
		{"a straight line", []point{{X: 3, Y: 4}, {X: 33, Y: 44}}, false, 2, 100},
		{"a right angle, mitred", []point{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 10}}, false, 2, 20 + 20},
		{"a right angle to the left", []point{{X: 0, Y: 10}, {X: 10, Y: 10}, {X: 10, Y: 0}}, false, 2, 20 + 20},
		{"a ring", circle, true, 4, 2 * math.Pi * 30 * 4},
		{"a square", square, true, 2, 22*22 - 18*18},
		{"the same square the other way round", []point{square[0], square[3], square[2], square[1]}, true, 2, 22*22 - 18*18},
		// Turned back by 180°, a line covers itself twice and has no mitre.
		{"a line and back", []point{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 0, Y: 0}}, false, 2, 40},
		{"no line", []point{{X: 1, Y: 1}}, false, 2, 0},
		{"no width", square, true, 0, 0},
	} {
		if got := ribbon(c.path, c.closed, c.width); !(math.Abs(got-c.want) <= c.width/4) {
			t.Errorf("the ribbon of %s covers %v px², want %v", c.name, got, c.want)
		}
	}
}

// A mitre at an angle θ sticks out by width ÷ (2 sin(θ/2)); at more than four
// widths (θ under 29°) the joint is blunt.
func TestMitresEndAtTheirLimit(t *testing.T) {
	for _, c := range []struct{ degrees, want float64 }{{90, math.Sqrt2}, {30, 1 / math.Sin(15*math.Pi/180)}, {28, 1}} {
		sin, cos := math.Sincos(c.degrees * math.Pi / 180)
		got := 0.0
		// The joint is at the origin and points to the right.
		picture.Ribbon([]point{{X: -100, Y: 0}, {}, {X: -100 * cos, Y: 100 * sin}}, false, 2, func(polygon []point) {
			for _, at := range polygon {
				if at.X > -0.1 && math.Hypot(at.X, at.Y) < 20 {
					got = max(got, math.Hypot(at.X, at.Y))
				}
			}
		})
		if math.Abs(got-c.want) > 1e-6 {
			t.Errorf("at %v° the joint reaches %v px from its point, want %v", c.degrees, got, c.want)
		}
	}
}

func TestDashesCoverTheirShareOfAPath(t *testing.T) {
	square := []point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 20}, {X: 0, Y: 20}}
	for _, c := range []struct {
		name   string
		closed bool
		want   [][]point
	}{
		{"open", false, [][]point{
			{{X: 0, Y: 0}, {X: 15, Y: 0}},
			{{X: 20, Y: 5}, {X: 20, Y: 20}},
			{{X: 10, Y: 20}, {X: 0, Y: 20}},
		}},
		{"closed", true, [][]point{
			{{X: 0, Y: 0}, {X: 15, Y: 0}},
			{{X: 20, Y: 5}, {X: 20, Y: 20}},
			{{X: 10, Y: 20}, {X: 0, Y: 20}, {X: 0, Y: 15}},
			{{X: 0, Y: 5}, {X: 0, Y: 0}},
		}},
	} {
		var got [][]point
		picture.Dashes(square, c.closed, 15, 10, func(piece []point) { got = append(got, append([]point(nil), piece...)) })
		if len(got) != len(c.want) {
			t.Errorf("the %s square has the dashes %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			for j := range got[i] {
				if len(got[i]) != len(c.want[i]) || math.Hypot(got[i][j].X-c.want[i][j].X, got[i][j].Y-c.want[i][j].Y) > 1e-9 {
					t.Errorf("dash %d of the %s square is %v, want %v", i, c.name, got[i], c.want[i])
					break
				}
			}
		}
	}
}

func TestDashesEndForAnyPattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		length := rapid.Float64Range(0.5, 20)
		dash, gap := length.Draw(t, "dash"), rapid.Float64Range(0, 20).Draw(t, "gap")
		line, whole := points(t, 4), 0.0
		for i := 1; i < len(line); i++ {
			whole += math.Hypot(line[i].X-line[i-1].X, line[i].Y-line[i-1].Y)
		}
		drawn := 0.0
		picture.Dashes(line, false, dash, gap, func(piece []point) {
			for i := 1; i < len(piece); i++ {
				drawn += math.Hypot(piece[i].X-piece[i-1].X, piece[i].Y-piece[i-1].Y)
			}
		})
		rounds := math.Floor(whole / (dash + gap))
		want := rounds*dash + min(whole-rounds*(dash+gap), dash)
		if math.Abs(drawn-want) > 1e-3 {
			t.Fatalf("dashes of %v and gaps of %v draw %v px of %v, want %v", dash, gap, drawn, whole, want)
		}
	})
}

func TestALineEndsAtTheBaseOfItsHead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p picture.Picture
		m := picture.Mark{
			Kind:   rapid.SampledFrom([]picture.Kind{picture.Polyline, picture.Curve}).Draw(t, "kind"),
			Points: p.Span(points(t, 4)...),
			Stroke: picture.Stroke{Width: rapid.Float64Range(0.5, 6).Draw(t, "width"), Head: true},
		}
		head, ok := p.Head(&m)
		if !ok {
			t.Skip("no direction")
		}
		length := 3*m.Stroke.Width + 4
		all := p.Points(&m)
		base := point{X: (head[1].X + head[2].X) / 2, Y: (head[1].Y + head[2].Y) / 2}
		if head[0] != all[len(all)-1] {
			t.Fatalf("the tip is at %v, want %v", head[0], all[len(all)-1])
		}
		if got := math.Hypot(head[0].X-base.X, head[0].Y-base.Y); math.Abs(got-length) > 1e-6 {
			t.Fatalf("the head is %v long, want %v", got, length)
		}
		if got := math.Hypot(head[1].X-head[2].X, head[1].Y-head[2].Y); math.Abs(got-length) > 1e-6 {
			t.Fatalf("the head is %v wide, want %v", got, length)
		}
		if line, _ := p.Path(nil, &m); len(line) > 0 && math.Hypot(line[len(line)-1].X-base.X, line[len(line)-1].Y-base.Y) > 1e-6 {
			t.Fatalf("the line ends at %v, want the base's middle %v", line[len(line)-1], base)
		}
	})
}

func TestALineShorterThanItsHeadIsAllHead(t *testing.T) {
	var p picture.Picture
	m := picture.Mark{Kind: picture.Polyline, Points: p.Span(point{X: 10, Y: 10}, point{X: 13, Y: 10}), Stroke: picture.Stroke{Width: 2, Head: true}}
	line, _ := p.Path(nil, &m)
	head, ok := p.Head(&m)
	if len(line) != 0 || !ok || head != [3]point{{X: 13, Y: 10}, {X: 3, Y: 15}, {X: 3, Y: 5}} {
		t.Errorf("line %v, head %v", line, head)
	}
}

func TestPatternsHaveThePicturesPhase(t *testing.T) {
	for _, at := range []point{{}, {X: 8 * math.Sqrt2}, {X: 20, Y: -20}, {X: 4 * math.Sqrt2, Y: 4 * math.Sqrt2}} {
		if got := picture.HatchCoverage(at.X, at.Y, 8, 2.5, 1); got != 1 {
			t.Errorf("the hatch covers %v of %v, on the middle of a line", got, at)
		}
	}
	if got := picture.HatchCoverage(4*math.Sqrt2, 0, 8, 2.5, 1); got != 0 {
		t.Errorf("the hatch covers %v half way between two lines", got)
	}
	for _, at := range []point{{X: 4, Y: 4}, {X: 12, Y: -4}} {
		if got := picture.DotCoverage(at.X, at.Y, 8, 2, 1); got != 1 {
			t.Errorf("a dot covers %v of its centre %v", got, at)
		}
	}
	if got := picture.DotCoverage(0, 0, 8, 2, 1); got != 0 {
		t.Errorf("a dot covers %v of the grid's corner", got)
	}
	if got := picture.DotCoverage(4+1, 4, 8, 2, 3); got != 0.5 {
		t.Errorf("a dot covers %v of a pixel on its edge, want half", got)
	}
}

func TestGlyphsSnapToQuartersAndWholeBaselines(t *testing.T) {
	for _, c := range []struct{ x, y, scale, wantX, wantY float64 }{
		{10.1, 20.4, 1, 10, 20},
		{10.13, 20.5, 1, 10.25, 21},
		{10.1, 20.3, 2, 20.25, 41},
		{-0.3, -0.5, 1, -0.25, 0},
	} {
		if x, y := picture.SnapGlyph(c.x, c.y, c.scale); x != c.wantX || y != c.wantY {
			t.Errorf("at scale %v, (%v, %v) snaps to (%v, %v), want (%v, %v)", c.scale, c.x, c.y, x, y, c.wantX, c.wantY)
		}
	}
}

func TestAwayAndInside(t *testing.T) {
	square := []point{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 10}, {X: 0, Y: 10}}
	for _, c := range []struct {
		at           point
		open, closed float64
		inside       bool
	}{
		{point{X: 5, Y: 4}, 4, 4, true},
		{point{X: 1, Y: 5}, 5, 1, true},
		{point{X: -3, Y: 5}, math.Hypot(3, 5), 3, false},
		{point{X: 13, Y: -4}, 5, 5, false},
	} {
		open, closed, inside := picture.Away(square, false, c.at), picture.Away(square, true, c.at), picture.Inside(square, c.at)
		if open != c.open || closed != c.closed || inside != c.inside {
			t.Errorf("%v is %v and %v away, inside: %v; want %v, %v, %v", c.at, open, closed, inside, c.open, c.closed, c.inside)
		}
	}
	if got := picture.Away(nil, true, point{}); !math.IsInf(got, 1) {
		t.Errorf("no path is %v away", got)
	}
}
