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
	if f.Shape == scenes.Wide || f.Height < 500 {
		return least(200)(f)
	}
	return 372
}

// sliderHigh is the height of the slot of the date's slider, in CSS px.
const sliderHigh = 38

func layRecord(b *builder) {
	band := 206.0
	if b.Format.Shape == scenes.Tall {
		band = 350
	}
	b.recording = true
	if b.wide() {
		b.area.H += b.area.Y
		b.area.Y = b.Headline.Last() + 26
		b.area.H -= b.area.Y
	}
	b.takeBand(band, 164, 196)
	b.strandsOnRails(0, strands)
	b.setStrip("ev-running")
	a, rows := b.area, b.column
	b.chart = picture.Rect{X: a.X + 24, Y: a.Y + 24, W: a.W - 24, H: a.H - 44 - sliderHigh}
	if b.wide() {
		rows = picture.Rect{X: a.X, Y: b.Cursor + 30, W: a.W * 0.405}
		rows.H = a.Y + a.H - rows.Y
		b.chart = picture.Rect{X: a.X + a.W*0.437, Y: a.Y + 26, W: a.W * 0.563, H: a.H - 44}
	}
	b.setDays()
	b.gigawatts()
	b.money(rows)
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
	from, to := b.days.Map(b.s.first), b.days.Map(b.s.last)
	b.reserve("day", picture.Rect{X: from - 10, Y: y, W: to - from + 20, H: sliderHigh})
	b.identify(picture.Identity{
		ID: "day", Role: picture.RoleSlider, Label: b.plain("record/control"), Focusable: true, Draggable: true,
		Min: 0, Max: b.s.last - b.s.first, Target: picture.Rect{X: chart.X, Y: chart.Y - 30, W: chart.W, H: chart.H + 30},
	})
	b.who = 0
	// The date's own words stand at the top, right.
	b.keepOff(picture.Rect{X: b.area.X + b.area.W - 190, Y: chart.Y - 40, W: 190, H: 32})
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
		size = 15
	} else {
		bottom += 20
	}
	handle := 0
	if sh == d.now {
		handle = d.base + sh.find("day")
	}
	d.p.Push(picture.Group{Opacity: opacity, Identity: handle})
	d.p.Add(picture.Mark{Kind: picture.Polyline, Points: d.p.Span(pt(x, chart.Y-4), pt(x, bottom)), Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.3, Dash: 3, Gap: 3}})
	words := d.s.daySet(int(day), d.m.Locale, size).words.Put(chart.X+chart.W, chart.Y-13, kit.End)
	words.Draw(d.p)
	d.p.Pop()
}
