package paths

import (
	"strconv"

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

// recordLeast is the height for gigawatts and, where a frame is not too low, the
// rows of money below them, in CSS px.
func recordLeast(f scenes.Format) float64 {
	if f.Shape == scenes.Wide || f.Height < 500 {
		return least(200)(f)
	}
	return 372
}

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
	a := b.area
	const slider = 38.0
	chart := a
	rows := b.column
	label := b.Grid.Focus
	if b.wide() {
		rows = picture.Rect{X: a.X, Y: b.Cursor + 30, W: a.W * 0.405}
		rows.H = a.Y + a.H - rows.Y
		chart.X = a.X + a.W*0.437
		chart.W = a.X + a.W - chart.X
		chart.Y += 26
		chart.H -= 44
	} else {
		chart.X += 24
		chart.W -= 24
		chart.Y += 24
		chart.H -= 24 + slider + 20
	}
	bottom := chart.Y + chart.H
	y := kit.Linear(0, 11, bottom, chart.Y)
	first, last := b.s.day(firstDay), b.s.day(lastDay)
	x := b.strip
	if !b.wide() {
		x = kit.Linear(first-30, float64(data.Day(2026, 6, 1).Days()), chart.X, chart.X+chart.W)
	}
	b.days, b.chart = x, chart
	if b.wide() {
		b.reserve("day", picture.Rect{X: x.Map(first) - 10, Y: b.stripY - slider/2, W: x.Map(last) - x.Map(first) + 20, H: slider})
	} else {
		b.reserve("day", picture.Rect{X: x.Map(first) - 10, Y: bottom + 20, W: x.Map(last) - x.Map(first) + 20, H: slider})
	}
	// Axis.
	b.who = 0
	b.phase = kit.Phase{Start: 0.6, Length: 0.3}
	step := 2
	if chart.H < 150 {
		step = 5
	}
	for v := 0; v <= 10; v += step {
		at := y.Map(float64(v))
		c := picture.Hairline
		if v == 0 {
			c = picture.Edge
		}
		b.line("", ink(c, 1), pt(chart.X, at), pt(chart.X+chart.W, at))
		b.put(b.word(12, picture.Muted, strconv.Itoa(v)), chart.X-7, at+4.3, kit.End)
	}
	b.put(b.word(12, picture.Muted, b.Text("record/axis")), chart.X-20, chart.Y-12, kit.Start)
	if !b.wide() {
		for year := 2025; year <= 2026; year++ {
			at := x.Map(float64(data.Day(year, 1, 1).Days()))
			if at < chart.X {
				at = chart.X
			}
			b.line("", ink(picture.Edge, 1), pt(at, bottom), pt(at, bottom+5))
			b.put(b.word(12, picture.Muted, strconv.Itoa(year)), at, bottom+17, kit.Start)
		}
	}
	b.phase = kit.Phase{}
	b.identify(picture.Identity{
		ID: "day", Role: picture.RoleSlider, Label: b.plain("record/control"), Focusable: true, Draggable: true,
		Min: 0, Max: last - first, Target: picture.Rect{X: chart.X, Y: chart.Y - 30, W: chart.W, H: chart.H + 30},
	})
	b.who = 0
	// The date's own words stand at the top, right.
	b.keepOff(picture.Rect{X: a.X + a.W - 190, Y: chart.Y - 40, W: 190, H: 32})
	// Marks first, so that no label lies on one.
	size := 16.0
	if chart.H < 200 {
		size = 12
	}
	places, widths := make([]picture.Point, len(capacities)), make([]float64, len(capacities))
	for i, c := range capacities {
		fact := b.s.set.Fact(c.fact)
		from, to := float64(fact.Date.Days()), float64(fact.Date.End()-1)
		at := pt(x.Map((from+to)/2), y.Map(fact.Quantity.Low))
		places[i] = at
		b.since = from
		b.shows("capacity/"+c.key, b.plain("record/"+c.key)+" "+b.plain("record/axis")+", "+b.plain("record/"+c.key+"-what"),
			string(data.AppendDate(nil, b.Locale, fact.Date, data.WholeDate)), c.fact)
		b.phase = kit.Phase{Start: sweep.Start - 0.2, Length: 0.1}
		box := kit.Square(at, size)
		if to > from {
			box.X, box.W = x.Map(from), max(x.Map(to)-x.Map(from), size)
		}
		widths[i] = box.W
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
	}
	lineX := x.Map(last)
	b.keepOff(picture.Rect{X: lineX - 3, Y: chart.Y - 10, W: 6, H: chart.H + 20})
	within := picture.Rect{X: chart.X, Y: chart.Y - 14, W: a.X + a.W - chart.X, H: chart.H + 14}
	onAxis := within // where a number has no other place
	onAxis.H += 6
	for _, i := range [...]int{5, 3, 4, 2, 1, 0} {
		c := capacities[i]
		at, wide := places[i], widths[i]
		b.who = b.find("capacity/" + c.key)
		b.since = float64(b.s.set.Fact(c.fact).Date.Days())
		head := b.bold(label+2, picture.US, b.Text("record/"+c.key))
		sub := b.word(12, picture.Muted, b.Text("record/"+c.key+"-what"))
		g := size/2 + 6
		side := wide/2 + 6
		for _, p := range [...]place{
			{at.X - side, at.Y - 3, kit.End}, {at.X - 4, at.Y - g - 17, kit.End}, {at.X, at.Y - g - 17, kit.Middle}, {at.X - side, at.Y - 14, kit.End},
			{at.X + side, at.Y - 3, kit.Start}, {at.X - side, at.Y + 14, kit.End},
		} {
			h, s := head.Put(p.x, p.y, p.align), sub.Put(p.x, p.y+17, p.align)
			if b.free(h.Box(), within) && b.free(s.Box(), within) {
				b.plated(head, p.x, p.y, p.align)
				b.plated(sub, p.x, p.y+17, p.align)
				head = kit.Words{}
				break
			}
		}
		if !head.Empty() {
			for _, p := range [...]place{{at.X - side, at.Y + 5, kit.End}, {at.X, at.Y - g, kit.Middle}, {at.X - 4, at.Y - g, kit.End}, {at.X + side, at.Y + 5, kit.Start}} {
				h := head.Put(p.x, p.y, p.align)
				if b.free(h.Box(), onAxis) {
					b.plated(head, p.x, p.y, p.align)
					break
				}
			}
		}
	}
	b.since = 0
	b.says("not", b.plain("record/not")+". "+b.plain("record/not-why"))
	not, why := b.bold(label, picture.Ink, b.Text("record/not")), b.word(12, picture.Muted, b.Text("record/not-why"))
	for _, share := range [...]float64{0.46, 0.55, 0.38, 0.62} {
		p := place{lineX - 26, chart.Y + chart.H*share, kit.End}
		h, s := not.Put(p.x, p.y, p.align), why.Put(p.x, p.y+19, p.align)
		if b.free(h.Box(), within) && b.free(s.Box(), within) {
			b.plated(not, p.x, p.y, p.align)
			b.plated(why, p.x, p.y+19, p.align)
			break
		}
	}
	b.money(rows)
}

// plated puts words on a plate of paper, which covers the lines beneath.
func (b *builder) plated(words kit.Words, x, y float64, align kit.Align) {
	set := words.Put(x, y, align)
	box := set.Box()
	m := b.mark("", picture.RoundedRectangle, picture.Rect{X: box.X - 3, Y: box.Y, W: box.W + 6, H: box.H}, solid(picture.Paper), picture.Stroke{})
	m.mark.Radius, m.enter = 2, b.wordsEnter()
	b.put(words, x, y, align)
}

// money draws the four rows of sums, in small squares. What is inside another
// sum lies inside its bar, with a bracket under it.
func (b *builder) money(c picture.Rect) {
	unit := b.s.value("s41-500#square")
	rows := [...]struct {
		key, event, fact, inner string
		outer, inside           float64
	}{
		{"intended", "s41-500", "s41-500", "s41-100", b.s.value("s41-500") / unit, b.s.value("s41-100") / unit},
		{"sites", "later-sg-2025-09-sites", "later-sg-2025-09-sites#sum", "later-sg-2025-07-oracle#sum", b.s.value("later-sg-2025-09-sites#sum") / unit, b.s.value("later-sg-2025-07-oracle#sum") / unit},
		{"michigan", "later-sg-2025-10-michigan", "later-sg-2025-10-michigan#sum", "later-sg-2025-09-sites#sum", b.s.value("later-sg-2025-10-michigan#sum") / unit, b.s.value("later-sg-2025-09-sites#sum") / unit},
		{"spent", "later-sg-spent#lordstown", "later-sg-spent#lordstown", "", b.s.value("later-sg-spent#lordstown") / unit, 0},
	}
	for _, r := range rows {
		b.since = float64(b.s.set.Fact(r.event).Date.Days())
		value := b.plain("record/row-" + r.key)
		if r.inner != "" {
			value += "; " + b.plain("record/row-"+r.key+"-in")
		}
		b.shows("row/"+r.key, b.plainDate(r.event)+": "+b.plain("record/row-"+r.key+"-sum"), value, r.fact)
	}
	b.since, b.who = 0, 0
	if c.W == 0 || c.H < 150 {
		b.onlySay("row/")
		return
	}
	b.says("money", b.plain("record/money"))
	title := b.fitting(typeset.SansBold, 14.5, c.W, picture.Ink, b.Text("record/money"))
	b.put(title, c.X, c.Y+8, kit.Start)
	note := b.word(12, picture.Muted, b.Text("record/money-unit"))
	b.try(note, picture.Rect{X: c.X, Y: c.Y - 10, W: c.W, H: 40}, place{c.X + c.W, c.Y + 8, kit.End})
	rowH := min(84, (c.H-24)/4)
	brackets := rowH >= 64
	foot := 24.0
	if brackets {
		foot = 49
	}
	pitch := min(c.W/50, (rowH-foot)/2)
	cell := pitch * 0.86
	top := c.Y + 26
	for n, r := range rows {
		y := top + float64(n)*rowH
		b.who = b.find("row/" + r.key)
		b.since = float64(b.s.set.Fact(r.event).Date.Days())
		b.phase = kit.Phase{Start: 0.9, Length: 0.2}
		if dot := b.sign("", picture.US, pt(c.X+5, y+6), 9); b.since >= float64(afterReport) {
			dot.hollow()
		}
		date := b.bold(13, picture.Ink, b.plainDate(r.event))
		b.put(date, c.X+16, y+10.5, kit.Start)
		sum := b.bold(14.5, picture.US, b.Text("record/row-"+r.key+"-sum"))
		sumX := max(c.X+16+date.Width()+14+sum.Width(), c.X+r.outer*pitch/2)
		if r.key == "spent" {
			sumX = c.X + c.W
		}
		b.put(sum, sumX, y+10.5, kit.End)
		b.try(b.word(12, picture.Muted, b.Text("record/row-"+r.key)), picture.Rect{X: c.X, Y: y - 8, W: c.W, H: 26}, place{c.X + 16 + date.Width() + 12, y + 10.5, kit.Start})
		barY := y + 18
		box := func(i int) picture.Rect {
			return picture.Rect{X: c.X + float64(i/2)*pitch, Y: barY + float64(i%2)*pitch, W: cell, H: cell}
		}
		if r.key == "spent" {
			bar := picture.Rect{X: c.X, Y: barY, W: c.W, H: 2*pitch - pitch + cell}
			b.mark("", picture.RoundedRectangle, bar, picture.Paint{}, picture.Stroke{Colour: picture.Edge, Width: 1, Dash: 2, Gap: 2})
			b.mark("row/sliver", picture.RoundedRectangle, picture.Rect{X: c.X, Y: barY, W: max(1.5, cell*r.outer), H: bar.H}, solid(picture.US), picture.Stroke{})
			continue
		}
		for i := range int(r.outer + 0.5) {
			inside := float64(i) < r.inside
			key := "row/" + r.key + "/" + strconv.Itoa(i)
			var m *item
			switch {
			case n == 0:
				m = b.mark(squareKey(i), picture.RoundedRectangle, box(i), picture.Paint{}, picture.Stroke{Colour: picture.US, Width: 0.9, Dash: 2, Gap: 1.4})
				m.mark.Radius = 1.5
				m.travel, m.enter = kit.Phase{Length: 0.6}, kit.Phase{Start: 0.3, Length: 0.3}
				if inside {
					m = b.mark("now/"+strconv.Itoa(i), picture.RoundedRectangle, box(i), picture.Paint{Pattern: picture.Hatch, Colour: picture.US, Alpha: 0.66, Pitch: 3.4, Width: 1.1}, ink(picture.US, 0.9))
					m.travel, m.enter = kit.Phase{Length: 0.6}, kit.Phase{Start: 0.3, Length: 0.3}
				}
			case inside:
				m = b.mark(key, picture.RoundedRectangle, box(i), picture.Paint{Pattern: picture.Solid, Colour: picture.US, Alpha: 0.5}, ink(picture.US, 0.9))
			default:
				m = b.mark(key, picture.RoundedRectangle, box(i), pale(picture.US), ink(picture.US, 0.9))
			}
			m.mark.Radius = 1.5
		}
		if !brackets || r.inner == "" {
			continue
		}
		w := r.inside / 2 * pitch
		by := barY + 2*pitch + 3
		b.line("", ink(picture.US, 1.4), pt(c.X, by-2), pt(c.X, by+3))
		b.line("", ink(picture.US, 1.4), pt(c.X, by), pt(c.X+w, by))
		b.line("", ink(picture.US, 1.4), pt(c.X+w, by-2), pt(c.X+w, by+3))
		words := b.bold(12.5, picture.US, b.Text("record/row-"+r.key+"-in"))
		b.try(words, picture.Rect{X: c.X, Y: by, W: c.W, H: 24}, place{c.X + w, by + 15, kit.End}, place{c.X, by + 15, kit.Start})
	}
	b.since, b.phase, b.who = 0, kit.Phase{}, 0
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
