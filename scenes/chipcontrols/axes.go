package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// axis is one side of a plane: its ticks and its title.
type axis struct {
	metric data.Metric
	ticks  []tick
	title  kit.Words
}

// tick is a value marked on an axis.
type tick struct {
	value float64
	// words stand at the origin: they ride on their value.
	words kit.Words
	// line is the law's line that starts here, or nil.
	line *line
}

// line is a threshold of a law, with what it is called.
type line struct {
	id     string
	colour picture.Colour
	// label and fact are the outline's.
	label, fact string
}

// mark is a value to be marked on an axis, if there is room.
type mark struct {
	value float64
	// colour of a threshold; marks for comparison are muted.
	colour picture.Colour
	id     string
	key    string
	fact   string
}

// horizontal and vertical index plan.axes.
const (
	horizontal = iota
	vertical
)

// setPlane gives the plane its law and scales, over the box that it has.
func (b *builder) setPlane(which law, x0, x1, y0, y1 float64) {
	b.law = which
	box := b.plane.box
	b.plane.x = kit.Log(x0, x1, box.X, box.X+box.W)
	b.plane.y = kit.Log(y0, y1, box.Y+box.H, box.Y)
	b.axes[horizontal].metric, b.axes[vertical].metric = which.axes()
	b.h100At, _ = b.s.place(&b.plane, which, h100)
}

// setTicks marks values on a side: thresholds first, then the others where
// there is room.
func (b *builder) setTicks(side int, thresholds []mark, others ...float64) {
	scale, gap := b.plane.x, 7.0
	if side == vertical {
		scale, gap = b.plane.y, 2
	}
	var ticks []tick
	var sizes []kit.Tick
	add := func(t tick) {
		extent := t.words.Width()
		if side == vertical {
			extent = t.words.Size
		}
		ticks, sizes = append(ticks, t), append(sizes, kit.Tick{Value: t.value, Extent: extent})
	}
	number := func(v float64) string { return string(data.AppendTick(nil, b.Locale, v)) }
	for _, m := range thresholds {
		label := b.s.set.Plain(id+"/"+m.key, b.Locale)
		add(tick{
			value: m.value,
			words: b.Type.Figures(typeset.SansBold, b.Grid.Ticks, m.colour, number(m.value)),
			line:  &line{m.id, m.colour, label, m.fact},
		})
	}
	for _, v := range others {
		add(tick{value: v, words: b.Type.Figures(typeset.Sans, b.Grid.Ticks, picture.Muted, number(v))})
	}
	for _, i := range kit.ChooseTicks(sizes, scale, gap) {
		b.axes[side].ticks = append(b.axes[side].ticks, ticks[i])
	}
}

// setTitles names both axes: each on its own line, or both on the line above
// the plane where the format has no room below.
func (b *builder) setTitles(across, acrossInline, up, upShort string) {
	box := b.plane.box
	above := box.Y - b.Grid.AxisTitle
	size := b.Grid.Context
	y := b.Type.Line(typeset.Sans, size, picture.Muted, "↑ "+b.Text(up))
	room := b.Format.Width - b.Grid.Margin - box.X
	var x kit.Words
	if b.Grid.Title > 0 {
		x = b.Type.Line(typeset.Sans, size, picture.Muted, b.Text(across)+" →").
			Put(box.X+box.W, box.Y+box.H+b.Grid.Title, kit.End)
		if x.At.X < b.Grid.Margin {
			x = b.Type.Line(typeset.Sans, size, picture.Muted, b.Text(acrossInline)).Put(box.X+box.W, x.At.Y, kit.End)
		}
	} else {
		x = b.Type.Line(typeset.Sans, size, picture.Muted, b.Text(acrossInline)).Put(box.X+box.W, above, kit.End)
		short := b.Type.Line(typeset.Sans, size, picture.Muted, "↑ "+b.Text(upShort))
		if b.Grid.Margin+short.Width()+12 > x.At.X {
			if bare := b.Type.Line(typeset.Sans, size, picture.Muted, b.Text(across)+" →"); bare.Width() < x.Width() {
				x = bare.Put(box.X+box.W, above, kit.End)
			}
		}
		room = x.At.X - 16 - b.Grid.Margin
	}
	left := box.X + 1
	if y.Width() > room || b.narrow() {
		y = b.Type.Line(typeset.Sans, size, picture.Muted, "↑ "+b.Text(upShort))
		left = b.Grid.Margin
	}
	if tight := upShort + "-tight"; y.Width() > room && b.Has(tight) {
		y = b.Type.Line(typeset.Sans, size, picture.Muted, "↑ "+b.Text(tight))
	}
	b.axes[vertical].title = y.Put(left, above, kit.Start)
	b.axes[horizontal].title = x
}

// tickAt is where a tick's words stand.
func (pl *plan) tickAt(side int, t *tick, x, y float64) picture.Point {
	if side == horizontal {
		const edge = 6 // of the picture
		return pt(min(x-t.words.Width()/2, pl.Format.Width-edge-t.words.Width()), y+pl.Grid.Tick)
	}
	return pt(x-8-t.words.Width(), y+0.36*t.words.Size)
}

// drawTick marks a value at a position along a side of the box: a grid line and
// a number, or for a threshold a short stroke and a bold number.
func (pl *plan) drawTick(p *picture.Picture, side int, t *tick, box picture.Rect, at float64) {
	low, high := box.X, box.X+box.W
	if side == vertical {
		low, high = box.Y, box.Y+box.H
	}
	if at < low-1 || at > high+1 {
		return
	}
	from, to := pt(at, box.Y+box.H), pt(at, box.Y+box.H+5)
	words := pl.tickAt(side, t, at, box.Y+box.H)
	if side == vertical {
		from, to = pt(box.X-5, at), pt(box.X, at)
		words = pl.tickAt(side, t, box.X, at)
	}
	if t.line != nil {
		p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(from, to), Stroke: picture.Stroke{Colour: t.line.colour, Width: edgeWidth}})
	}
	t.words.DrawAt(p, words)
}

// drawGrid draws the grid line of a tick for comparison.
func drawGrid(p *picture.Picture, side int, box picture.Rect, at float64) {
	from, to := pt(at, box.Y), pt(at, box.Y+box.H)
	if side == vertical {
		from, to = pt(box.X, at), pt(box.X+box.W, at)
	}
	if at <= box.X && side == horizontal || at >= box.X+box.W && side == horizontal ||
		side == vertical && (at <= box.Y || at >= box.Y+box.H) {
		return
	}
	p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(from, to), Stroke: picture.Stroke{Colour: picture.Hairline, Width: 1}})
}

// drawFrame draws the two axes themselves.
func drawFrame(p *picture.Picture, box picture.Rect) {
	p.Add(picture.Mark{
		Kind:   picture.Polyline,
		Points: p.Span(pt(box.X, box.Y), pt(box.X, box.Y+box.H), pt(box.X+box.W, box.Y+box.H)),
		Stroke: picture.Stroke{Colour: picture.Edge, Width: 1},
	})
}
