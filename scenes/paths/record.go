package paths

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// record lets the reader move a date, and shows what was on record by then:
// gigawatts planned, secured and known to run are three different marks and
// never joined; sums of one date nest in one row and rows are never added.
var record = beat{
	id: "record", moves: 3.3, reading: 12, lay: layRecord,
	above: &page.Above{Least: recordLeast, Timeline: onlyWide, Measure: 0.39},
}

// sweep is when the date runs through the record, at an even pace.
var sweep = kit.Phase{Start: 0.9, Length: 2.4}

// recordLeast is the height for gigawatts and, where a frame is not too low, the
// rows of money below them, in CSS px.
func recordLeast(f scenes.Format) float64 {
	switch {
	case f.Shape == scenes.Phone && f.Height < 500:
		return 285
	case f.Shape == scenes.Phone && f.Height > 600 && f.Height < 700:
		return 418
	case f.Shape == scenes.Wide || f.Height < 600:
		return least(300)(f)
	}
	return 372
}

// Heights in CSS px of the slots of the date's slider, and of the choice between
// gigawatts and money.
const (
	sliderHigh = 38
	viewHigh   = 28
)

// dateRoom is the room for the date above the chart in all but wide pages, in CSS px.
const dateRoom = 130

// views are what the record shows where there is room for one of both.
const (
	viewGigawatts = iota
	viewMoney
	viewCount
)

// chooses tells that a format has room for gigawatts or for money, but not for
// both.
func (b *builder) chooses() bool { return b.Format.Width < 400 && b.Format.Height < 600 }

// beside tells that both stand side by side, with the slider below the first.
func (b *builder) beside() bool { return b.Format.Width > 500 && b.Format.Height < 600 }

func layRecord(b *builder) {
	b.recording = true
	if b.wide() {
		b.area.H += b.area.Y
		b.area.Y = b.Headline.Last() + 26
		b.area.H -= b.area.Y
	}
	switch {
	case b.chooses() || b.beside():
	case b.Format.Shape == scenes.Tall:
		b.takeBand(350, 164, 196)
	case b.area.H > 440:
		b.takeBand(240, 164, 196)
	default:
		b.takeBand(236, 164, 196)
	}
	b.strandsOnRails(0, strands)
	b.setStrip("ev-running")
	a, rows := b.area, b.column
	if b.chooses() {
		b.layView()
		return
	}
	b.chart = picture.Rect{X: a.X + 24, Y: a.Y + 24, W: a.W - 24, H: a.H - 44 - sliderHigh}
	switch {
	case b.wide():
		rows = picture.Rect{X: a.X, Y: b.Cursor + 30, W: a.W * 0.405}
		rows.H = a.Y + a.H - rows.Y
		b.chart = picture.Rect{X: a.X + a.W*0.437, Y: a.Y + 26, W: a.W * 0.563, H: a.H - 44}
	case b.beside():
		rows = picture.Rect{X: a.X + a.W - 248, Y: a.Y + 4, W: 248, H: a.H}
		b.chart.W -= rows.W + 24
	}
	b.roomForKey()
	b.setDays()
	b.gigawatts()
	b.money(rows)
}

// layView draws gigawatts or money, whichever is chosen; the other is left to
// the outline.
func (b *builder) layView() {
	a := b.area
	b.reserve("view", picture.Rect{X: a.X, Y: a.Y, W: [data.Locales]float64{108, 140}[b.Locale], H: viewHigh})
	under := 24.0 // to the chart, with its key
	if b.Format.Shape == scenes.Phone {
		under = 30
	}
	b.chart = picture.Rect{X: a.X + 24, Y: a.Y + viewHigh + under, W: a.W - 24, H: a.H - viewHigh - under - 20 - sliderHigh}
	b.dateY = a.Y + 20 // beside the choice
	if b.variant == viewMoney {
		foot := a.Y + a.H
		b.chart.H = 0
		if a.H > 280 {
			foot -= sliderHigh + 6
			b.setDays()
		} else {
			b.days = kit.Linear(b.s.first, b.s.last, b.chart.X, b.chart.X+b.chart.W)
		}
		b.declareCapacities()
		b.onlySay("capacity/")
		b.money(picture.Rect{X: a.X, Y: a.Y + viewHigh + 11, W: a.W, H: foot - a.Y - viewHigh - 11})
		return
	}
	b.setDays()
	b.gigawatts()
	b.declareMoney()
	b.onlySay("row/")
}

// setDays lays the record's dates: on the strip's own scale where there is one,
// else below the chart; with room for the slider, and the line that follows it.
func (b *builder) setDays() {
	chart, y := b.chart, b.stripY-sliderHigh/2
	b.days = b.strip
	if !b.wide() {
		b.days = kit.Linear(b.s.first-30, float64(data.Day(2026, 6, 1).Days()), chart.X, chart.X+chart.W)
		y = chart.Y + chart.H + 20
	}
	target := picture.Rect{X: chart.X, Y: chart.Y - 30, W: chart.W, H: chart.H + 30}
	if chart.H == 0 { // money alone: the slider is at the foot
		y = b.area.Y + b.area.H - sliderHigh
		target.Y, target.H = y, sliderHigh
	} else if b.chooses() { // clear of the choice
		target.Y, target.H = chart.Y-16, chart.H+16
	}
	from, to := b.days.Map(b.s.first), b.days.Map(b.s.last)
	b.reserve("day", picture.Rect{X: from - 10, Y: y, W: to - from + 20, H: sliderHigh})
	b.identify(picture.Identity{
		ID: "day", Role: picture.RoleSlider, Label: b.plain("record/control"), Focusable: true, Draggable: true,
		Min: 0, Max: b.s.last - b.s.first, Target: target,
	})
	b.who = 0
	// The date's own words stand at the top, right.
	right, room := chart.X+chart.W, 190.0
	if !b.wide() {
		room = dateRoom
	}
	if b.dateY == 0 {
		b.dateY = chart.Y - 13
	}
	b.keepOff(picture.Rect{X: right - room, Y: b.dateY - 27, W: room, H: 32})
}

// plated puts words on a plate of paper, which covers the lines beneath.
func (b *builder) plated(words kit.Words, x, y float64, align kit.Align) {
	set := words.Put(x, y, align)
	box := set.Box()
	m := b.mark("", picture.RoundedRectangle, picture.Rect{X: box.X - 3, Y: box.Y, W: box.W + 6, H: box.H}, solid(picture.Paper), picture.Stroke{})
	m.mark.Radius, m.enter = 2, b.wordsEnter()
	b.put(words, x, y, align)
}

// dayWords are a date set for the head of the record.
type dayWords struct {
	words kit.Words
	text  string
}

// dayKey says which.
type dayKey struct {
	day    int
	locale data.Locale
	size   float64
}

// daySet sets a date once.
func (s *Scene) daySet(day int, l data.Locale, size float64) dayWords {
	key := dayKey{day, l, size}
	if w, ok := s.dates[key]; ok {
		return w
	}
	text := string(data.AppendDate(nil, l, data.FromDays(day), data.WholeDate))
	w := dayWords{s.story.Type(l).Line(typeset.Serif, size, picture.Ink, text), text}
	s.dates[key] = w
	return w
}

// paintDate draws the line at the date shown, with the date above it.
func (d *drawing) paintDate(sh *sheet, day, opacity float64) {
	if opacity == 0 {
		return
	}
	chart := sh.chart
	x := sh.days.Map(day)
	size := 22.0
	bottom := chart.Y + chart.H
	if d.m.Format.Shape != scenes.Wide {
		size = min(15, d.m.Format.Width/23)
	} else {
		bottom += 20
	}
	handle := 0
	if sh == d.now {
		handle = d.base + sh.find("day")
	}
	d.p.Push(picture.Group{Opacity: opacity, Identity: handle})
	if chart.H > 0 {
		d.p.Add(picture.Mark{Kind: picture.Polyline, Points: d.p.Span(pt(x, chart.Y-4), pt(x, bottom)), Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.3, Dash: 3, Gap: 3}})
	}
	words := d.s.daySet(int(day), d.m.Locale, size).words.Put(chart.X+chart.W, sh.dateY, kit.End)
	words.Draw(d.p)
	d.p.Pop()
}
