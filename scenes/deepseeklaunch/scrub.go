package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// dayID is the identity of the handle on the axis of the twenty days.
const dayID = "day"

// twenty is the axis of the twenty days where the reader can go along it: what
// had come by a day is shown, and nothing is drawn between.
type twenty struct {
	x kit.Scale
	// first is day 1, in days since 1970; axis is the height of the handle's
	// middle, in CSS px.
	first, axis float64
	// foot is where the line of a day (since 1970) ends, in CSS px.
	foot func(day float64) float64
	// label and the values of all days are the outline's.
	label  string
	values []string
}

// newTwenty makes the axis on a scale of days since 1970.
func newTwenty(b *builder, x kit.Scale, axis float64, foot func(float64) float64) *twenty {
	t := &twenty{x: x, first: float64(b.s.set.Fact("add-app-launch").When.Days()), axis: axis, foot: foot, label: b.s.story.Plain("control/day", b.Locale)}
	for n := range int(b.s.days()) {
		t.values = append(t.values, b.s.dayText(b.Locale, n+1))
	}
	return t
}

// dayText is a day by its number and date.
func (s *Scene) dayText(l data.Locale, n int) string {
	day := data.FromDays(s.set.Fact("add-app-launch").When.Days() + n - 1)
	return data.Fill(s.story.Plain("control/day-value", l), "n", number(l, float64(n), 0), "date", string(data.AppendDate(nil, l, day, data.DayMonthDate)))
}

// layDay leaves room for the slider of days: in the column where it has some,
// else below the picture. It tells whether there is room.
func layDay(b *builder, a *picture.Rect) bool {
	const height = 42
	if b.side.W >= 280 {
		if box, ok := b.takeSide(height + 12); ok {
			b.reserve("day", picture.Rect{X: box.X, Y: box.Y, W: box.W, H: height})
			return true
		}
	}
	if a.H < 340 {
		return false
	}
	b.reserve("day", picture.Rect{X: a.X, Y: a.Y + a.H - height, W: a.W, H: height})
	a.H -= height + 8
	return true
}

// day is the reader's, in days since 1970.
func (t *twenty) day(f *frame) float64 { return t.first + f.m.Values[controlDay] - 1 }

// declare names the handle.
func (t *twenty) declare(f *frame) {
	day := f.m.Values[controlDay]
	f.p.Identify(picture.Identity{
		ID: dayID, Role: picture.RoleSlider, Label: t.label, Value: t.values[min(max(int(day+0.5), 1), len(t.values))-1],
		Focusable: true, Draggable: true, Min: 1, Max: float64(len(t.values)), Now: day,
		Target: kit.Square(pt(t.x.Map(t.day(f)), t.axis), kit.MinTarget),
	})
}

// draw paints the rail, the handle and the line of the reader's day.
func (t *twenty) draw(f *frame, time float64) {
	f.p.Push(picture.Group{Opacity: kit.Phase{Start: 0.5, Length: 0.2}.Out(time)})
	from, to := t.x.Range()
	kit.Rule(f.p, from, t.axis, to, picture.Edge, 1)
	at := t.x.Map(t.day(f))
	if at < to-1 {
		f.p.Add(picture.Mark{
			Kind: picture.Polyline, Points: f.p.Span(pt(at, t.axis), pt(at, t.foot(t.day(f)))),
			Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.5},
		})
	}
	handle := kit.Timeline{Y: t.axis}
	handle.Handle(f.p, at)
	f.p.Pop()
}
