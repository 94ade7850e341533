package paths

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// sign is the shape that stands for a side: a circle for the United States, a
// square for China; a diamond, which looks smaller, for the report's own voice.
func (b *builder) sign(key string, side picture.Colour, at picture.Point, size float64) *item {
	kind, radius := picture.Circle, 0.0
	switch side {
	case picture.CN:
		kind, radius = picture.RoundedRectangle, size/6
	case picture.Accent:
		kind, size = picture.Diamond, size+2
	}
	m := b.mark(key, kind, kit.Square(at, size), solid(side), picture.Stroke{})
	m.mark.Radius = radius
	return m
}

// hollow makes a sign one of what came after the report.
func (it *item) hollow() {
	side := it.mark.Fill.Colour
	it.mark.Fill, it.mark.Stroke = picture.Paint{}, ink(side, 2)
	it.mark.Box = kit.Grow(it.mark.Box, -1)
}

// sideOf tells whose event it is.
func sideOf(e *data.Event) picture.Colour {
	if e.Kind == data.CompanyEvent {
		return picture.US
	}
	return picture.CN
}

// afterReport is the first day whose events lie after the report.
var afterReport = data.Month(2025, 7).Days()

// later tells whether an event lies after the report: its mark is hollow.
func later(e *data.Event) bool { return e.Date.Days() >= afterReport }

// eventMark draws an event: its side's shape, solid up to the report and hollow
// after it, on a halo of paper.
func (b *builder) eventMark(key string, at picture.Point, size float64, side picture.Colour, hollow bool) {
	kind, radius := picture.Circle, 0.0
	if side == picture.CN {
		kind, radius = picture.RoundedRectangle, 1.5
		size -= 1
	}
	halo := b.mark(key+"/halo", kind, kit.Square(at, size+4), solid(picture.Paper), picture.Stroke{})
	halo.mark.Radius = radius + 1
	if hollow {
		m := b.mark(key, kind, kit.Square(at, size-2), solid(picture.Paper), ink(side, 2))
		m.mark.Radius = radius
		return
	}
	m := b.mark(key, kind, kit.Square(at, size), solid(side), picture.Stroke{})
	m.mark.Radius = radius
}

// eventRow is all events on a scale of dates: those of the one side at a height,
// those of the other at another, in CSS px.
type eventRow struct {
	scale    kit.Scale
	up, down float64
	// size is a mark's; bold ones are a third larger.
	size float64
	bold [page.MaxEvents]bool
	// middle is where an event stands, who its identity; drawing finds both.
	middle [page.MaxEvents]float64
	who    [page.MaxEvents]int
}

// draw draws the marks; the summer in which building began is a bar.
func (r *eventRow) draw(b *builder) {
	for i, e := range b.s.story.Events {
		side := sideOf(e)
		at := pt(r.scale.Map(float64(e.Date.Days())), r.down)
		if side == picture.US {
			at.Y = r.up
		}
		r.who[i] = b.shows(e.ID, e.Name[b.Locale], string(data.AppendDate(nil, b.Locale, e.Date, data.WholeDate)), e.ID)
		r.middle[i] = at.X
		if e.ID == "ev-building" {
			to := r.scale.Map(b.s.summer)
			m := b.mark("strip/"+e.ID, picture.RoundedRectangle, picture.Rect{X: at.X, Y: at.Y - 4.5, W: to - at.X, H: 9}, solid(side), picture.Stroke{})
			m.mark.Radius = 3
			r.middle[i] = (at.X + to) / 2
			continue
		}
		size := r.size
		if r.bold[i] {
			size += r.size / 3
		}
		b.eventMark("strip/"+e.ID, at, size, side, later(e))
	}
}
