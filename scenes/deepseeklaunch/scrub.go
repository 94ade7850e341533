package deepseeklaunch

import (
	"math"
	"slices"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// dayID is the identity of the handle on the axis of the twenty days.
const dayID = "day"

// twenty is the axis of the twenty days, along which the reader can go: what had
// come by a day is shown, and nothing is drawn between. The handle is on it in
// every format; the slider besides, where there is room for one.
type twenty struct {
	plan *plan
	x    kit.Scale
	// first is day 1, in days since 1970; axis is the height of the handle's
	// middle, in CSS px.
	first, axis float64
	// foot is where the line of a day (since 1970) ends, in CSS px.
	foot func(day float64) float64
	// label and the values of all days are the outline's.
	label  string
	values []string
	// heads are the names of all days above the axis. Named ones are always
	// there, but where that of the reader's day stands.
	heads []dayHead
	named []int
}

// dayHead is a day's number over its date.
type dayHead struct{ number, date kit.Words }

// newTwenty makes the axis on a scale of days since 1970.
func newTwenty(b *builder, x kit.Scale, axis float64, foot func(float64) float64) *twenty {
	t := &twenty{plan: b.plan, x: x, first: float64(b.s.set.Fact("add-app-launch").When.Days()), axis: axis, foot: foot, label: b.s.story.Plain("control/day", b.Locale)}
	for n := range int(b.s.days()) {
		t.values = append(t.values, b.s.dayText(b.Locale, n+1))
	}
	return t
}

// dayText is a day by its number and date.
func (s *Scene) dayText(l data.Locale, n int) string {
	return data.Fill(s.story.Plain("control/day-value", l), "n", number(l, float64(n), 0), "date", s.dateOfDay(l, n))
}

// dateOfDay is the date of a day by its number.
func (s *Scene) dateOfDay(l data.Locale, n int) string {
	day := data.FromDays(s.set.Fact("add-app-launch").When.Days() + n - 1)
	return string(data.AppendDate(nil, l, day, data.DayMonthDate))
}

// sliderHigh is the height of a slider with its words above it, in CSS px.
const sliderHigh = 42

// layDay leaves room for the slider of days: in the column where it has some,
// else below the picture.
func layDay(b *builder, a *picture.Rect) {
	box, ok := b.takeColumn(sliderHigh + 6)
	switch {
	case ok:
		b.reserve("day", picture.Rect{X: box.X, Y: box.Y, W: box.W, H: sliderHigh})
	case a.H >= 230:
		b.reserve("day", picture.Rect{X: a.X, Y: a.Y + a.H - sliderHigh, W: a.W, H: sliderHigh})
		a.H -= sliderHigh + 8
	}
}

// setHeads names the days: each for when the reader stands on it, and always
// those asked for that have room beside each other, the latest first.
func (t *twenty) setHeads(b *builder, area picture.Rect, wide bool, asked []int) {
	size, form := choose(wide, 13.0, 12.0), choose(wide, data.DayMonthDate, data.ShortDate)
	for n := range t.values {
		day := int(t.first) + n
		head := dayHead{
			number: b.Bold(size, picture.Ink, data.Fill(b.Own("day"), "n", number(b.Locale, float64(n+1), 0))),
			date:   b.Sans(12, picture.Muted, string(data.AppendDate(nil, b.Locale, data.FromDays(day), form))),
		}
		half := max(head.number.Width(), head.date.Width()) / 2
		at := min(max(t.x.Map(float64(day)), area.X+half), area.X+area.W-half)
		head.number, head.date = head.number.Put(at, area.Y+12, kit.Middle), head.date.Put(at, area.Y+28, kit.Middle)
		t.heads = append(t.heads, head)
	}
	next := area.X + area.W + headGap
	for _, n := range slices.Backward(asked) {
		if box := t.heads[n-1].box(); box.X+box.W <= next {
			t.named, next = append(t.named, n-1), box.X
		}
	}
}

// headGap is how far the names of days are apart, in CSS px.
const headGap = 5

// box is what a head takes, with what keeps others off.
func (h *dayHead) box() picture.Rect {
	a, b := h.number.Box(), h.date.Box()
	left, right := min(a.X, b.X), max(a.X+a.W, b.X+b.W)
	return picture.Rect{X: left - headGap/2, Y: a.Y, W: right - left + headGap, H: b.Y + b.H - a.Y}
}

// day is the reader's, in days since 1970.
func (t *twenty) day(f *frame) float64 { return t.first + f.m.Values[controlDay] - 1 }

// index is the reader's day, from 0.
func (t *twenty) index(f *frame) int {
	return min(max(int(math.Round(f.m.Values[controlDay])), 1), len(t.values)) - 1
}

// declare names the handle.
func (t *twenty) declare(f *frame) {
	f.p.Identify(picture.Identity{
		ID: dayID, Role: picture.RoleSlider, Label: t.label, Value: t.values[t.index(f)],
		Focusable: true, Draggable: true, Min: 1, Max: float64(len(t.values)), Now: f.m.Values[controlDay],
		Target: kit.Square(pt(t.x.Map(t.day(f)), t.axis), kit.MinTarget),
	})
}

// draw paints the names of days, the rail, the handle and the line of the
// reader's day.
func (t *twenty) draw(f *frame, time float64) {
	f.p.Push(picture.Group{Opacity: kit.Phase{Start: 0.4, Length: 0.2}.Out(time)})
	t.drawHeads(f)
	f.p.Pop()
	f.p.Push(picture.Group{Opacity: kit.Phase{Start: 0.5, Length: 0.2}.Out(time)})
	from, to := t.x.Range()
	kit.Rule(f.p, from, t.axis, to, picture.Edge, 1)
	at := t.x.Map(t.day(f))
	if at < to-1 {
		t.drawLine(f, at, t.foot(t.day(f)))
	}
	handle := kit.Timeline{Y: t.axis}
	handle.Handle(f.p, at)
	f.p.Pop()
}

// drawLine draws the line of the reader's day from the axis to a foot, but for
// where words stand.
func (t *twenty) drawLine(f *frame, at, foot float64) {
	const clear = 3 // of words, in CSS px
	for from := t.axis; from < foot; {
		to, next := foot, foot
		for i := range t.plan.pieces {
			c := &t.plan.pieces[i]
			if c.words.Empty() || c.gate.open(&f.m.Values) == 0 {
				continue
			}
			box := kit.Grow(c.words.Box(), clear)
			if at > box.X && at < box.X+box.W && box.Y+box.H > from && box.Y < to {
				to, next = max(box.Y, from), box.Y+box.H
			}
		}
		if to > from {
			f.p.Add(picture.Mark{
				Kind: picture.Polyline, Points: f.p.Span(pt(at, from), pt(at, to)),
				Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.5},
			})
		}
		from = next
	}
}

// drawHeads writes the named days and, before the last, the reader's own, which
// takes the place of those that it would touch.
func (t *twenty) drawHeads(f *frame) {
	own := t.index(f)
	if own == len(t.heads)-1 {
		own = -1 // all has come: the handle rests at the end
	} else {
		t.heads[own].number.Draw(f.p)
		t.heads[own].date.Draw(f.p)
	}
	for _, n := range t.named {
		h := &t.heads[n]
		if own >= 0 && kit.Overlap(h.box(), t.heads[own].box()) > 0 {
			continue
		}
		h.number.Draw(f.p)
		h.date.Draw(f.p)
	}
}
