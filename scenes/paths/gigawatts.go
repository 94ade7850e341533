package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// capacity is what is said of gigawatts.
type capacity uint8

const (
	planned capacity = iota
	secured
	running
	kinds = iota
)

var kindKeys = [kinds]string{"record/key-planned", "record/key-secured", "record/key-running"}

// capacities are the points of the record, by date.
var capacities = [...]struct {
	key, fact, event string
	kind             capacity
}{
	{"abilene", "s41-abilene#planned", "", planned},
	{"oracle", "later-sg-2025-07-oracle#total", "ev-oracle", planned},
	{"sites", "later-sg-2025-09-sites", "ev-sites", planned},
	{"michigan", "later-sg-2025-10-michigan", "ev-saline", planned},
	{"running", "later-sg-2026-04-built", "ev-running", running},
	{"secured", "later-sg-2026-04-10gw", "", secured},
}

// gigawattsMost is the top of the scale.
const gigawattsMost = 11

// gigawatts draws the chart: each capacity at its date and value, by a mark of
// its kind, no two of them joined.
func (b *builder) gigawatts() {
	chart := b.chart
	y := kit.Linear(0, gigawattsMost, chart.Y+chart.H, chart.Y)
	b.gigawattAxis(y)
	// Marks first, so that no label lies on one.
	var boxes [len(capacities)]picture.Rect
	for i := range capacities {
		boxes[i] = b.capacityMark(i, y)
	}
	line := b.days.Map(b.s.last)
	b.keepOff(picture.Rect{X: line - 3, Y: chart.Y - 10, W: 6, H: chart.H + 20})
	within := picture.Rect{X: chart.X, Y: chart.Y - 14, W: b.area.X + b.area.W - chart.X, H: chart.H + 14}
	for _, i := range [...]int{5, 3, 4, 2, 1, 0} { // the chief ones first
		b.capacityLabel(i, boxes[i], within)
	}
	b.since = 0
	b.says("not", b.plain("record/not")+". "+b.plain("record/not-why"))
	not, why := b.bold(b.Grid.Focus, picture.Ink, b.Text("record/not")), b.word(12, picture.Muted, b.Text("record/not-why"))
	// Near the line or nearer; in the least room without the reason.
	for _, form := range [...]struct {
		off float64
		why kit.Words
	}{{26, why}, {9, why}, {9, kit.Words{}}} {
		for _, share := range [...]float64{0.46, 0.55, 0.38, 0.62} {
			if b.tryPlated(not, form.why, 19, within, place{line - form.off, chart.Y + chart.H*share, kit.End}) {
				return
			}
		}
	}
}

// gigawattAxis draws the scale of gigawatts, and years where the strip does not
// tell them.
func (b *builder) gigawattAxis(y kit.Scale) {
	chart := b.chart
	bottom := chart.Y + chart.H
	b.phase = kit.Phase{Start: 0.6, Length: 0.3}
	defer func() { b.phase = kit.Phase{} }()
	step := 2
	if chart.H < 150 {
		step = 5
	}
	for v := 0; v <= 10; v += step {
		at, colour := y.Map(float64(v)), picture.Colour(picture.Hairline)
		if v == 0 {
			colour = picture.Edge
		}
		b.line("", ink(colour, 1), pt(chart.X, at), pt(chart.X+chart.W, at))
		b.put(b.word(12, picture.Muted, strconv.Itoa(v)), chart.X-7, at+4.3, kit.End)
	}
	b.put(b.word(12, picture.Muted, b.Text("record/axis")), chart.X-20, chart.Y-12, kit.Start)
	for year := 2025; year <= 2026 && !b.wide(); year++ {
		at := max(b.days.Map(float64(data.Day(year, 1, 1).Days())), chart.X)
		b.line("", ink(picture.Edge, 1), pt(at, bottom), pt(at, bottom+5))
		b.put(b.word(12, picture.Muted, strconv.Itoa(year)), at, bottom+17, kit.Start)
	}
}

// capacityMark draws a capacity: planned, a dashed ring on a dotted stem;
// secured, half filled, without a stem; known to run, a dot on a solid stem. What
// is dated to more than a day is as long as that.
func (b *builder) capacityMark(i int, y kit.Scale) picture.Rect {
	c, bottom := capacities[i], b.chart.Y+b.chart.H
	fact := b.s.set.Fact(c.fact)
	from, to := float64(fact.Date.Days()), float64(fact.Date.End()-1)
	at := pt(b.days.Map((from+to)/2), y.Map(fact.Quantity.Low))
	b.since = from
	b.shows("capacity/"+c.key, b.plain("record/"+c.key)+" "+b.plain("record/axis")+", "+b.plain("record/"+c.key+"-what"),
		string(data.AppendDate(nil, b.Locale, fact.Date, data.WholeDate)), c.fact)
	b.phase = kit.Phase{Start: sweep.Start - 0.2, Length: 0.1}
	defer func() { b.phase = kit.Phase{} }()
	size := 16.0
	if b.chart.H < 200 {
		size = 12
	}
	box := kit.Square(at, size)
	if to > from {
		box.X, box.W = b.days.Map(from), max(b.days.Map(to)-b.days.Map(from), size)
	}
	stem := at.Y + size/2
	switch c.kind {
	case planned:
		b.line("", picture.Stroke{Colour: picture.US, Width: 1.4, Dash: 2, Gap: 3}, pt(at.X, stem+1), pt(at.X, bottom))
		m := b.mark("", picture.RoundedRectangle, box, solid(picture.Paper), dashed(picture.US, 1.8))
		m.mark.Radius = size / 2
	case secured:
		b.mark("", picture.Circle, box, solid(picture.Paper), ink(picture.US, 1.8))
		m := b.mark("", picture.Circle, box, solid(picture.US), picture.Stroke{})
		m.mark.Clip = picture.Rect{X: box.X, Y: box.Y, W: box.W / 2, H: box.H}
	case running:
		if stem < bottom {
			b.line("", ink(picture.US, 1.8), pt(at.X, at.Y), pt(at.X, bottom))
		}
		b.mark("", picture.Circle, box, solid(picture.US), picture.Stroke{})
	}
	b.keepOff(kit.Grow(box, 2), picture.Rect{X: at.X - 2, Y: at.Y, W: 4, H: bottom - at.Y})
	return box
}

// capacityLabel sets a capacity's number with what it is, or the number alone.
func (b *builder) capacityLabel(i int, box, within picture.Rect) {
	c, fact := capacities[i], b.s.set.Fact(capacities[i].fact)
	b.who, b.since = b.find("capacity/"+c.key), float64(fact.Date.Days())
	number := b.bold(b.Grid.Focus+2, picture.US, b.Text("record/"+c.key))
	what := b.word(12, picture.Muted, b.Text("record/"+c.key+"-what"))
	at := pt(b.days.Map((float64(fact.Date.Days())+float64(fact.Date.End()-1))/2), box.Y+box.H/2)
	over, side := box.H/2+6, box.W/2+6
	for _, p := range [...]place{
		{at.X - side, at.Y - 3, kit.End}, {at.X - 4, at.Y - over - 17, kit.End}, {at.X, at.Y - over - 17, kit.Middle}, {at.X - side, at.Y - 14, kit.End},
		{at.X + side, at.Y - 3, kit.Start}, {at.X - side, at.Y + 14, kit.End},
	} {
		if b.tryPlated(number, what, 17, within, p) {
			return
		}
	}
	within.H += 6 // on the axis, where a number has no other place
	for _, p := range [...]place{{at.X - side, at.Y + 5, kit.End}, {at.X, at.Y - over, kit.Middle}, {at.X - 4, at.Y - over, kit.End}, {at.X + side, at.Y + 5, kit.Start}} {
		if b.tryPlated(number, kit.Words{}, 0, within, p) {
			return
		}
	}
}

// tryPlated puts words, and others so far below them, on plates at a place if
// both touch nothing there, and tells whether it did.
func (b *builder) tryPlated(words, below kit.Words, leading float64, within picture.Rect, at place) bool {
	upper, lower := words.Put(at.x, at.y, at.align), below.Put(at.x, at.y+leading, at.align)
	if !b.free(upper.Box(), within) || !below.Empty() && !b.free(lower.Box(), within) {
		return false
	}
	b.plated(words, at.x, at.y, at.align)
	if !below.Empty() {
		b.plated(below, at.x, at.y+leading, at.align)
	}
	return true
}
