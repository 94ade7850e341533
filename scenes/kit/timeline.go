package kit

import "twopaths/scenes/picture"

// EventShape tells kinds of event apart without colour. Over more than a day
// any of them is a bar.
type EventShape uint8

const (
	// EventCircle is a rule.
	EventCircle EventShape = iota
	// EventSquare is a product.
	EventSquare
	// EventDiamond is another act.
	EventDiamond
	// EventDashed is a dashed circle: a proposal.
	EventDashed
)

// Event is a dated thing on a timeline.
type Event struct {
	Shape  EventShape
	Colour picture.Colour
	// From and To are where it stands on the line, in CSS px: equal for a day.
	From, To float64
	// Identity is its handle in the picture, or 0.
	Identity int
	// Up puts its tick above the line, where events are ticks.
	Up bool
	// Away is how far it has faded, from 0 (there) to 1 (not there).
	Away float64
}

// Middle is the event's middle on the line.
func (e *Event) Middle() float64 { return (e.From + e.To) / 2 }

// Timeline is one linear scale of days with events at their true dates.
type Timeline struct {
	Y, Left, Right float64
	// Ticks draws ticks instead of marks, where there is little room.
	Ticks bool
	// Years are where years begin, in CSS px.
	Years  []float64
	Events []Event
}

// Sizes of events in CSS px.
const (
	eventSize   = 9
	diamondSize = 8
	ringSize    = 20
)

// Draw paints the line, in ink up to now (CSS px), and the events: filled as
// far as they are past.
func (t *Timeline) Draw(p *picture.Picture, now float64) {
	now = min(max(now, t.Left), t.Right)
	line := func(colour picture.Colour, width float64, points ...picture.Point) {
		p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(points...), Stroke: picture.Stroke{Colour: colour, Width: width}})
	}
	line(picture.Hairline, 2, picture.Point{X: t.Left, Y: t.Y}, picture.Point{X: t.Right, Y: t.Y})
	if now > t.Left {
		line(picture.Ink, 2, picture.Point{X: t.Left, Y: t.Y}, picture.Point{X: now, Y: t.Y})
	}
	for _, x := range t.Years {
		line(picture.Edge, 1, picture.Point{X: x, Y: t.Y - 5}, picture.Point{X: x, Y: t.Y + 5})
	}
	for i := range t.Events {
		e := &t.Events[i]
		p.Push(picture.Group{Opacity: 1 - e.Away, Identity: e.Identity})
		if t.Ticks {
			t.tick(p, e, now)
		} else {
			t.mark(p, e, now)
		}
		p.Pop()
	}
}

// past is the share of the event that lies before now.
func (e *Event) past(now float64) float64 {
	if e.To > e.From {
		return clamp((now - e.From) / (e.To - e.From))
	}
	if now >= e.From-0.01 { // rounding
		return 1
	}
	return 0
}

func (t *Timeline) mark(p *picture.Picture, e *Event, now float64) {
	size := float64(eventSize)
	if e.Shape == EventDiamond {
		size = diamondSize
	}
	box := picture.Rect{X: e.From - size/2, Y: t.Y - size/2, W: size, H: size}
	if e.To > e.From {
		box.X, box.W = e.From, e.To-e.From
	}
	m := picture.Mark{Box: box}
	switch {
	case e.Shape == EventSquare, e.To > e.From:
		m.Kind, m.Radius = picture.RoundedRectangle, 1.8
	case e.Shape == EventDiamond:
		m.Kind = picture.Diamond
	default:
		m.Kind = picture.Circle
	}
	halo := m
	halo.Box, halo.Radius = Grow(box, 1.5), m.Radius+1
	halo.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Paper}
	p.Add(halo)
	past := e.past(now)
	if past > 0 && e.Shape != EventDashed {
		filling := m
		filling.Fill = picture.Paint{Pattern: picture.Solid, Colour: e.Colour}
		if past < 1 {
			filling.Clip = picture.Rect{X: box.X, Y: box.Y, W: box.W * past, H: box.H}
		}
		p.Add(filling)
	}
	if past == 1 && e.Shape != EventDashed {
		return
	}
	width := 1.6
	m.Box, m.Radius = Grow(box, -width/2), max(m.Radius-width/2, 0)
	m.Stroke = picture.Stroke{Colour: e.Colour, Width: width}
	if e.Shape == EventDashed {
		m.Stroke.Dash, m.Stroke.Gap = 2.6, 2
	}
	p.Add(m)
}

// Sizes of ticks in CSS px: width and how far they stand out of the line.
const (
	tickWidth = 2.5
	tickReach = 6
)

func (t *Timeline) tick(p *picture.Picture, e *Event, now float64) {
	box := picture.Rect{X: e.From - tickWidth/2, Y: t.Y + 1, W: tickWidth, H: tickReach}
	if e.To > e.From {
		box.X, box.W = e.From, e.To-e.From
	}
	if e.Up {
		box.Y = t.Y - 1 - tickReach
	}
	m := picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: picture.Paint{Pattern: picture.Solid, Colour: e.Colour}}
	if e.Shape == EventDashed {
		m.Box.H = 2.4
		p.Add(m)
		m.Box.Y += 3.6
		p.Add(m)
		return
	}
	if e.To > e.From && e.past(now) < 1 {
		m.Fill = picture.Paint{}
		m.Box = Grow(box, -0.75)
		m.Stroke = picture.Stroke{Colour: e.Colour, Width: 1.5}
		p.Add(m)
		m.Stroke = picture.Stroke{}
		m.Box, m.Fill = box, picture.Paint{Pattern: picture.Solid, Colour: e.Colour}
		m.Box.W *= e.past(now)
		if m.Box.W == 0 {
			return
		}
	}
	p.Add(m)
}

// Present marks the event at which one is: a ring around its mark, or a tick
// that stands out further.
func (t *Timeline) Present(p *picture.Picture, e *Event) {
	if !t.Ticks {
		if e.To > e.From {
			return // the bar, filled, is sign enough
		}
		p.Add(picture.Mark{
			Kind: picture.Circle, Box: Square(picture.Point{X: e.From, Y: t.Y}, ringSize-2.5),
			Stroke: picture.Stroke{Colour: picture.Ink, Width: 2.5},
		})
		return
	}
	box := picture.Rect{X: e.From - 2.2, Y: t.Y + 1, W: 4.4, H: tickReach + 4}
	if e.To > e.From {
		box.X, box.W = e.From, e.To-e.From
	}
	if e.Up {
		box.Y = t.Y - 1 - box.H
	}
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: picture.Paint{Pattern: picture.Solid, Colour: e.Colour}})
}

// Handle is what one drags along the line: a pill at a place in CSS px.
func (t *Timeline) Handle(p *picture.Picture, x float64) {
	box := picture.Rect{X: x - 6, Y: t.Y - 8.5, W: 12, H: 17}
	p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: box, Radius: 6,
		Fill:   picture.Paint{Pattern: picture.Solid, Colour: picture.Paper},
		Stroke: picture.Stroke{Colour: picture.Ink, Width: 2},
	})
	for _, dx := range [...]float64{-1.5, 1.5} {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Muted, Width: 1},
			Points: p.Span(picture.Point{X: x + dx, Y: t.Y - 4}, picture.Point{X: x + dx, Y: t.Y + 4}),
		})
	}
}
