package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// law names a set of thresholds that judges on a plane of its own.
type law uint8

const (
	// lawless planes carry no line.
	lawless law = iota
	// law2022 is 3A090 of October 2022, on TPP against total I/O.
	law2022
	// law2023 is 3A090.a and .b of October 2023, on TPP against density.
	law2023
	// law2025 are the letters of April 2025 as reported, on memory bandwidth
	// against total I/O.
	law2025
	// laws counts the laws.
	laws = iota
)

// axes are the quantities that a law is drawn over.
func (l law) axes() (x, y data.Metric) {
	switch l {
	case law2022:
		return data.TPP, data.IOTotal
	case law2025:
		return data.MemoryBandwidth, data.IOTotal
	}
	return data.TPP, data.Density
}

// limits are the thresholds that zones are drawn from, read from the rules.
type limits struct {
	// October 2022: both.
	tpp2022, io2022 float64
	// October 2023: .a.1; .a.2; .b.1; .b.2.
	alone, withDensity, density float64
	noticeTPP, noticeDensity    float64
	noticeDensityLow            float64
	// April 2025, as reported: any.
	memory, io, sum float64
}

func readLimits(set *data.Set) limits {
	at := func(rule, paragraph string, m data.Metric) float64 {
		return set.Rule(rule).Paragraph(paragraph).Threshold(m).Value
	}
	return limits{
		tpp2022: at("oct-2022", "3A090.a", data.TPP), io2022: at("oct-2022", "3A090.a", data.IOTotal),
		alone:       at("oct-2023", "3A090.a.1", data.TPP),
		withDensity: at("oct-2023", "3A090.a.2", data.TPP), density: at("oct-2023", "3A090.a.2", data.Density),
		noticeTPP: at("oct-2023", "3A090.b.1", data.TPP), noticeDensityLow: at("oct-2023", "3A090.b.1", data.Density),
		noticeDensity: at("oct-2023", "3A090.b.2", data.Density),
		memory:        at("apr-2025", "reported", data.MemoryBandwidth), io: at("apr-2025", "reported", data.IOTotal),
		sum: at("apr-2025", "reported", data.MemoryPlusIO),
	}
}

// plane is a box with a scale on each side, on which a law's zones are drawn.
type plane struct {
	box  picture.Rect
	x, y kit.Scale
}

// at is the place of a pair of values, inside the box or outside.
func (p *plane) at(x, y float64) picture.Point { return picture.Point{X: p.x.Map(x), Y: p.y.Map(y)} }

// px and py are positions of values, held within the box.
func (p *plane) px(v float64) float64 {
	return min(max(p.x.Map(v), p.box.X), p.box.X+p.box.W)
}

func (p *plane) py(v float64) float64 {
	return min(max(p.y.Map(v), p.box.Y), p.box.Y+p.box.H)
}

func (p *plane) right() float64  { return p.box.X + p.box.W }
func (p *plane) bottom() float64 { return p.box.Y + p.box.H }

// growth is how much of a law's zones is there, each from 0 to 1.
type growth struct {
	// opacity of all of it.
	opacity float64
	// The three parts of the edge, in the order in which they are drawn: 2022
	// the upright threshold, then the level one; 2023 the edge's way to the
	// left, then the step that falls out of it; 2025 memory, sum, I/O.
	first, second, third float64
	// tint of the zones, then their hatch and dots.
	tint, texture float64
}

// whole zones stand complete.
var whole = growth{1, 1, 1, 1, 1, 1}

const (
	edgeWidth    = 2.5
	texturePitch = 8
	hatchWidth   = 1.25
	dotWidth     = 2
)

var (
	licencePaint = [2]picture.Paint{
		{Pattern: picture.Solid, Colour: picture.LicenceTint},
		{Pattern: picture.Hatch, Colour: picture.LicenceHatch, Pitch: texturePitch, Width: hatchWidth},
	}
	noticePaint = [2]picture.Paint{
		{Pattern: picture.Solid, Colour: picture.NoticeTint},
		{Pattern: picture.Dots, Colour: picture.NoticeDots, Pitch: texturePitch, Width: dotWidth},
	}
)

// fill paints an area with a zone's tint and texture.
func (g growth) fill(p *picture.Picture, span picture.Span, paint *[2]picture.Paint) {
	for i, opacity := range [2]float64{g.tint, g.texture} {
		if opacity *= g.opacity; opacity > 0 {
			p.Add(picture.Mark{Kind: picture.Area, Points: span, Fill: paint[i], Opacity: opacity})
		}
	}
}

// fillZones paints the inside of a law's zones.
func (l *limits) fillZones(p *picture.Picture, pl *plane, which law, g growth) {
	if g.opacity <= 0 || g.tint <= 0 {
		return
	}
	top, bottom, right := pl.box.Y, pl.bottom(), pl.right()
	switch which {
	case law2022:
		x, y := pl.px(l.tpp2022), pl.py(l.io2022)
		if x < right && y > top {
			g.fill(p, p.Span(pt(x, top), pt(x, y), pt(right, top), pt(right, y)), &licencePaint)
		}
	case law2023:
		x, wide, dense := pl.edge2023(l, g), pl.px(l.alone), pl.py(l.density)
		if x < right {
			g.fill(p, p.Span(
				pt(x, top), pt(x, dense), pt(wide, top), pt(wide, dense),
				pt(wide, top), pt(wide, bottom), pt(right, top), pt(right, bottom)), &licencePaint)
		}
		step, low := pl.step2023(l, g)
		middle := max(x, pl.px(l.noticeTPP))
		if x < wide && dense < bottom {
			g.fill(p, p.Span(
				pt(x, dense), pt(x, step), pt(middle, dense), pt(middle, step),
				pt(middle, dense), pt(middle, low), pt(wide, dense), pt(wide, low)), &noticePaint)
		}
	case law2025:
		var room [4*sumPieces + 8]picture.Point
		span := l.outside2025(room[:0], pl)
		g.fill(p, p.Span(span...), &licencePaint)
	}
}

func pt(x, y float64) picture.Point { return picture.Point{X: x, Y: y} }

// edge2023 is where the licence edge of 2023 stands on its way from the line
// of 2022 to its own place.
func (p *plane) edge2023(l *limits, g growth) float64 {
	return kit.Lerp(p.px(l.alone), p.px(l.withDensity), g.first)
}

// step2023 are the two levels of the notification zone's lower edge, falling
// out of the licence edge.
func (p *plane) step2023(l *limits, g growth) (step, low float64) {
	dense := p.py(l.density)
	return kit.Lerp(dense, p.py(l.noticeDensity), g.second), kit.Lerp(dense, p.py(l.noticeDensityLow), g.second)
}

// sumPieces is into how many straight pieces the curve memory + I/O = sum is
// cut: each is then under 8 px long, and off the curve by less than 0.1 px.
const sumPieces = 64

// sumCurve is the i-th of the points (0 to sumPieces) of the curve on which
// memory bandwidth and I/O add up to the limit, from the I/O limit down to the
// memory limit, evenly spaced along x.
func (l *limits) sumCurve(pl *plane, i int) picture.Point {
	from, to := pl.x.Map(l.sum-l.io), pl.x.Map(l.memory)
	x := kit.Lerp(from, to, float64(i)/sumPieces)
	memory := pl.x.Unmap(x)
	return pt(min(max(x, pl.box.X), pl.right()), pl.py(l.sum-memory))
}

// outside2025 appends the pairs of an Area: everything past one of the three
// limits.
func (l *limits) outside2025(points []picture.Point, pl *plane) []picture.Point {
	top := pl.box.Y
	pair := func(x, y float64) { points = append(points, pt(x, top), pt(x, y)) }
	pair(pl.box.X, pl.py(l.io))
	for i := range sumPieces + 1 {
		at := l.sumCurve(pl, i)
		pair(at.X, at.Y)
	}
	pair(pl.px(l.memory), pl.bottom())
	pair(pl.right(), pl.bottom())
	return points
}

// drawEdges draws a law's lines. They are drawn after the labels.
func (l *limits) drawEdges(p *picture.Picture, pl *plane, which law, g growth) {
	l.drawEdgesAs(p, pl, which, g, edgeWidth)
}

// drawEdgesAs draws them at a width in CSS px.
func (l *limits) drawEdgesAs(p *picture.Picture, pl *plane, which law, g growth, width float64) {
	if g.opacity <= 0 {
		return
	}
	top, bottom, right := pl.box.Y, pl.bottom(), pl.right()
	line := func(colour picture.Colour, points ...picture.Point) {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(points...), Opacity: g.opacity,
			Clip:   picture.Rect{X: pl.box.X - edgeWidth, Y: top, W: pl.box.W + edgeWidth, H: pl.box.H},
			Stroke: picture.Stroke{Colour: colour, Width: width},
		})
	}
	dotted := func(from, to picture.Point) {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(from, to), Opacity: g.opacity,
			Stroke: picture.Stroke{Colour: picture.US, Width: 1.5, Dash: 2, Gap: 4},
		})
	}
	switch which {
	case law2022:
		// Each threshold runs over the whole plane, dotted where it does not
		// bound the zone.
		x, y := pl.px(l.tpp2022), pl.py(l.io2022)
		if up := kit.Lerp(bottom, top, g.first); g.first > 0 && x < right {
			dotted(pt(x, bottom), pt(x, max(up, y)))
			if up < y {
				line(picture.US, pt(x, y+edgeWidth/2), pt(x, up))
			}
		}
		if along := kit.Lerp(pl.box.X, right, g.second); g.second > 0 && y > top && y < bottom {
			dotted(pt(pl.box.X, y), pt(min(along, x), y))
			if along > x {
				line(picture.US, pt(x, y), pt(along, y))
			}
		}
	case law2023:
		// What lies outside of the plane is cut by the line's clip.
		x, wide, dense := pl.edge2023(l, g), pl.x.Map(l.alone), pl.y.Map(l.density)
		step := kit.Lerp(dense, pl.y.Map(l.noticeDensity), g.second)
		low := kit.Lerp(dense, pl.y.Map(l.noticeDensityLow), g.second)
		if middle := max(x, pl.x.Map(l.noticeTPP)); g.second > 0 && x < right {
			line(picture.Accent, pt(x, dense), pt(x, step), pt(middle, step), pt(middle, low), pt(wide, low))
		}
		if x < right {
			line(picture.US, pt(x, min(top, dense)), pt(x, dense), pt(wide, dense), pt(wide, max(bottom, dense)))
		}
	case law2025:
		x, y := pl.px(l.memory), pl.py(l.io)
		if g.first > 0 {
			line(picture.US, pt(x, bottom), pt(x, kit.Lerp(bottom, pl.py(l.sum-l.memory), g.first)))
		}
		if n := int(g.second * sumPieces); n > 0 {
			var room [sumPieces + 1]picture.Point
			points := room[:0]
			for i := sumPieces; i >= sumPieces-n; i-- {
				points = append(points, l.sumCurve(pl, i))
			}
			line(picture.US, points...)
		}
		if g.third > 0 {
			from := pl.px(l.sum - l.io)
			line(picture.US, pt(from, y), pt(kit.Lerp(from, pl.box.X, g.third), y))
		}
	}
}

// groundAt is what lies beneath a point: paper or a zone's tint.
func (l *limits) groundAt(pl *plane, which law, g growth, at picture.Point) kit.Ground {
	if at.X < pl.box.X || at.X > pl.right() || at.Y < pl.box.Y || at.Y > pl.bottom() {
		return kit.Ground{}
	}
	x, y := pl.x.Unmap(at.X), pl.y.Unmap(at.Y)
	licence, notice := false, false
	switch which {
	case law2022:
		licence = x >= l.tpp2022 && y >= l.io2022
	case law2023:
		edge := pl.x.Unmap(pl.edge2023(l, g))
		step, low := pl.step2023(l, g)
		switch {
		case x >= l.alone || x >= edge && y >= l.density:
			licence = true
		case x >= max(l.noticeTPP, edge):
			notice = at.Y <= low
		case x >= edge:
			notice = at.Y <= step
		}
	case law2025:
		licence = x >= l.memory || y >= l.io || x+y >= l.sum
	}
	switch {
	case licence:
		return kit.Ground{Tint: picture.LicenceTint, TintOpacity: g.opacity * g.tint}
	case notice:
		return kit.Ground{Tint: picture.NoticeTint, TintOpacity: g.opacity * g.tint}
	}
	return kit.Ground{}
}

// edgeBoxes are narrow boxes along a law's lines, which labels keep off.
func (l *limits) edgeBoxes(pl *plane, which law) []picture.Rect {
	const half = edgeWidth/2 + 1.5
	between := func(a, b picture.Point) picture.Rect {
		return kit.Grow(picture.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)}, half)
	}
	var list []picture.Rect
	path := func(points ...picture.Point) {
		for i := 1; i < len(points); i++ {
			list = append(list, between(points[i-1], points[i]))
		}
	}
	top, bottom, right := pl.box.Y, pl.bottom(), pl.right()
	switch which {
	case law2022:
		x, y := pl.px(l.tpp2022), pl.py(l.io2022)
		path(pt(x, top), pt(x, bottom))
		path(pt(pl.box.X, y), pt(right, y))
	case law2023:
		x, wide, dense := pl.px(l.withDensity), pl.px(l.alone), pl.py(l.density)
		step, middle, low := pl.py(l.noticeDensity), pl.px(l.noticeTPP), pl.py(l.noticeDensityLow)
		path(pt(x, top), pt(x, step), pt(middle, step), pt(middle, low), pt(wide, low))
		path(pt(x, dense), pt(wide, dense), pt(wide, bottom))
	case law2025:
		path(pt(pl.box.X, pl.py(l.io)), l.sumCurve(pl, 0))
		for i := range sumPieces {
			path(l.sumCurve(pl, i), l.sumCurve(pl, i+1))
		}
		path(l.sumCurve(pl, sumPieces), pt(pl.px(l.memory), bottom))
	}
	return list
}
