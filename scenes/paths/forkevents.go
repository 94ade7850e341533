package paths

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// passes is the phase in which an event shows: as the tip of the strands passes
// it.
func (b *builder) passes(r *road, day float64) kit.Phase {
	return kit.Phase{Start: strandsDraw.Start + strandsDraw.Length*easeBack((day-r.fork)/(r.end-r.fork)), Length: 0.15}
}

// forkPlaces are where the dated marks stand, for their labels.
type forkPlaces struct {
	planned, entered, announced, summerFrom, summerMiddle, summerTo picture.Point
	// sites are the two later announcements.
	sites [2]picture.Point
	// blue is the width of the blue strands together, in CSS px.
	blue float64
}

// gathered is where the middle of the blue strands runs on a day.
func (r *road) gathered(day float64) picture.Point {
	return r.at(day, (r.across(0, day)+r.across(strandsUS-1, day))/2)
}

// forkEvents draws the dated marks of both sides.
func (b *builder) forkEvents(r *road) *forkPlaces {
	p := &forkPlaces{blue: 3*r.gap*0.84 + 5}
	b.forkStroke(r, p)
	b.summer(r, p)
	announced := b.s.day("s41-announce-day")
	b.phase = b.passes(r, announced)
	b.shows("ev-announced", b.plain("fork/announced"), b.plainDate("s41-announce-day"), "ev-announced")
	p.announced = r.gathered(announced)
	b.mark("", picture.Circle, kit.Square(p.announced, p.blue+15), solid(picture.Paper), ink(picture.US, 3))
	b.mark("", picture.Circle, kit.Square(p.announced, p.blue+1), solid(picture.US), picture.Stroke{})
	b.keepOff(kit.Square(p.announced, p.blue+20))
	sites := [...]string{"ev-sites", "ev-saline"}
	// Rings so large that they do not touch.
	near := math.Abs(r.time.Map(float64(b.s.set.Event(sites[1]).Date.Days())) - r.time.Map(float64(b.s.set.Event(sites[0]).Date.Days())))
	ring, halo := p.blue-1, p.blue+5
	if ring > near-4 {
		ring = max(near-4, 5)
		halo = ring + 4
	}
	for i, id := range sites {
		at := r.gathered(b.forkEvent(r, id))
		b.mark("", picture.Circle, kit.Square(at, halo), solid(picture.Paper), picture.Stroke{})
		b.mark("", picture.Circle, kit.Square(at, ring), solid(picture.Paper), ink(picture.US, 2))
		b.keepOff(kit.Square(at, p.blue+8))
		p.sites[i] = at
	}
	b.acrossTrades(r, "ev-aiplus-2025")
	b.acrossTrades(r, "ev-opinions")
	b.phase = kit.Phase{}
	return p
}

// forkEvent declares an event, and returns its day.
func (b *builder) forkEvent(r *road, id string) float64 {
	e := b.s.set.Event(id)
	day := float64(e.Date.Days())
	b.phase = b.passes(r, day)
	b.shows(id, e.Name[b.Locale], string(data.AppendDate(nil, b.Locale, e.Date, data.WholeDate)), id)
	return day
}

// forkStroke draws the fork: an amber stroke across, planning on one side, the
// work report on the other.
func (b *builder) forkStroke(r *road, p *forkPlaces) {
	b.phase = forkShows
	reach := 6*r.gap + 10
	b.who = 0
	from, to := r.at(r.fork, r.root-reach-14), r.at(r.fork, r.root+reach+14)
	b.line("fork/stroke", picture.Stroke{Colour: picture.Accent, Width: 1.6}, from, to)
	b.keepOff(picture.Rect{X: min(from.X, to.X) - 3, Y: min(from.Y, to.Y) - 1, W: math.Abs(to.X-from.X) + 6, H: math.Abs(to.Y-from.Y) + 2})
	b.shows("ev-planned", b.plain("fork/planned"), b.plainDate("s41-sense#planned"), "ev-planned")
	p.planned = r.at(r.fork, r.root-reach)
	b.eventMark("fork/planned", p.planned, 11, picture.US, false)
	b.keepOff(kit.Square(p.planned, 15))
	b.shows("ev-aiplus-2024", b.plain("fork/entered"), b.plainDate("s41-aiplus-2024"), "ev-aiplus-2024")
	p.entered = r.at(r.fork, r.root+reach)
	b.eventMark("fork/entered", p.entered, 12, picture.CN, false)
	b.keepOff(kit.Square(p.entered, 15))
}

// summer draws the building at Abilene, over the summer in which it began.
func (b *builder) summer(r *road, p *forkPlaces) {
	from, to := b.s.day("s41-abilene#from"), b.s.summer
	b.phase = b.passes(r, from)
	b.shows("ev-building", b.plain("fork/building"), b.plain("fork/summer"), "ev-building")
	var capsule [9]picture.Point
	for i := range capsule {
		capsule[i] = r.gathered(kit.Lerp(from, to, float64(i)/float64(len(capsule)-1)))
	}
	p.summerFrom, p.summerMiddle, p.summerTo = capsule[0], capsule[4], capsule[8]
	for _, layer := range [...]picture.Stroke{ink(picture.US, p.blue+9), ink(picture.Paper, p.blue+4), ink(picture.US, p.blue-2)} {
		b.line("", layer, capsule[:]...)
		b.mark("", picture.Circle, kit.Square(p.summerFrom, layer.Width), solid(layer.Colour), picture.Stroke{})
		b.mark("", picture.Circle, kit.Square(p.summerTo, layer.Width), solid(layer.Colour), picture.Stroke{})
	}
	b.keepOffLine(capsule[:], p.blue+10)
}

// acrossTrades draws an event of the vermilion side: a stroke across all strands
// with a square on each, hollow after the report.
func (b *builder) acrossTrades(r *road, id string) {
	day := b.forkEvent(r, id)
	from, to := r.at(day, r.across(strandsUS, day)-7), r.at(day, r.across(strands-1, day)+7)
	b.line("", ink(picture.CN, 1.3), from, to)
	size := min(8, max(4, math.Abs(r.across(strandsUS+1, day)-r.across(strandsUS, day))-1.5))
	fill, edge := solid(picture.CN), picture.Stroke{}
	if later(b.s.set.Event(id)) {
		size -= 1.5
		fill, edge = solid(picture.Paper), ink(picture.CN, 1.5)
	}
	for i := strandsUS; i < strands; i++ {
		b.mark("", picture.RoundedRectangle, kit.Square(r.at(day, r.across(i, day)), size), fill, edge).mark.Radius = 1
	}
	b.keepOff(picture.Rect{X: min(from.X, to.X) - 5, Y: min(from.Y, to.Y) - 3, W: math.Abs(to.X-from.X) + 10, H: math.Abs(to.Y-from.Y) + 6})
}

// dated labels an event: its date, bold, and what it was. Both or the date
// alone or neither, as there is room; the outline has them all.
// A key with a short form is tried in that too. It tells whether there was room.
func (b *builder) dated(c picture.Colour, date, key string, size float64, places ...place) bool {
	head := b.bold(size, c, date)
	gap := size * 1.3
	for _, form := range [...]string{key, key + "-short"} {
		if !b.Has(form) {
			break
		}
		sub := b.word(max(12, size-2), picture.Muted, b.Text(form))
		for _, at := range places {
			h, s := head.Put(at.x, at.y, at.align), sub.Put(at.x, at.y+gap, at.align)
			if b.free(h.Box(), b.frame()) && b.free(s.Box(), b.frame()) {
				b.put(head, at.x, at.y, at.align)
				b.put(sub, at.x, at.y+gap, at.align)
				b.keepOff(kit.Grow(h.Box(), 4), kit.Grow(s.Box(), 4))
				return true
			}
		}
	}
	for _, at := range places {
		if b.try(head, b.frame(), at) {
			return true
		}
	}
	return false
}

// dateOf writes a fact's date in a form.
func (b *builder) dateOf(fact string, form data.DateForm) string {
	f := b.s.set.Fact(fact)
	d := f.When
	if !d.Known() {
		d = f.Date
	}
	return string(data.AppendDate(nil, b.Locale, d, form))
}

// labelled is dated for what has been declared.
func (b *builder) labelled(id string, c picture.Colour, date, key string, size float64, places ...place) bool {
	b.who = b.find(id)
	return b.dated(c, date, key, size, places...)
}

// forkLabels labels the events, the chief ones first.
func (b *builder) forkLabels(r *road, p *forkPlaces) {
	if r.down {
		b.labelsBeside(r, p)
		return
	}
	size, whole := b.Grid.Focus, data.DateForm(data.WholeDate)
	if b.area.W < 560 {
		whole = data.ShortDate
	}
	up := p.announced.Y - p.blue/2 - 36
	low := func(day float64) float64 { return r.across(strands-1, day) + size + 14 }
	again, six := b.s.day("s41-aiplus-2025"), b.s.day("later-ap-date")
	x2, x3 := r.time.Map(again), r.time.Map(six)
	b.labelled("ev-announced", picture.US, b.dateOf("s41-announce-day", whole), "fork/announced", size+1, place{p.announced.X - 14, up, kit.Start}, place{p.announced.X - 14, p.announced.Y + p.blue + 24, kit.Start}, place{p.announced.X - 10, up, kit.End})
	b.labelled("ev-aiplus-2024", picture.CN, b.dateOf("s41-aiplus-2024", whole), "fork/entered", size, place{p.entered.X - 12, p.entered.Y + 16, kit.End}, place{p.entered.X - 12, p.entered.Y + 24, kit.End})
	fork := b.labelled("ev-planned", picture.US, b.dateOf("s41-sense#planned", data.MonthDate), "fork/planned", size, place{p.planned.X - 12, p.planned.Y - 28, kit.End}, place{p.planned.X - 12, p.planned.Y - 40, kit.End}, place{p.planned.X + 14, p.planned.Y - 22, kit.End})
	b.labelled("ev-aiplus-2025", picture.CN, b.dateOf("s41-aiplus-2025", whole), "fork/again", size, place{x2, low(again), kit.Middle}, place{x2 - 8, low(again), kit.End}, place{x2 - 20, low(again), kit.End})
	b.labelled("ev-opinions", picture.CN, b.dateOf("later-ap-date", whole), "fork/six", size, place{x3, low(six), kit.Middle}, place{x3 + 10, low(six), kit.Middle}, place{x3, r.across(strandsUS, six) - 34, kit.Middle})
	mx := (p.summerMiddle.X + p.summerFrom.X) / 2
	// Where the fork has no date of its own, this would be taken for it.
	_ = fork && b.labelled("ev-building", picture.US, b.Text("fork/summer"), "fork/building", size, place{mx - 8, p.summerTo.Y - 22, kit.End}, place{mx - 8, p.summerTo.Y - 10, kit.End}, place{p.summerMiddle.X + 30, p.summerMiddle.Y + 6, kit.Start})
	b.labelled("ev-sites", picture.US, b.Text("fork/more-date"), "fork/more", size, place{p.sites[0].X - 6, up, kit.Start}, place{p.sites[1].X + 2, p.sites[0].Y + p.blue + 22, kit.Start}, place{p.sites[1].X, p.sites[0].Y + p.blue + 22, kit.Middle}, place{p.sites[1].X + 8, up, kit.End})
	if b.Format.Width < 1200 {
		whole = data.MonthDate // there is not the room for a day
	}
	b.labelled("fork/start", picture.Ink, b.dateOf("hi-chatgpt-date", whole), "fork/start", 13, place{b.area.X, r.root + 6*r.gap + 28, kit.Start}, place{b.area.X, r.root - 6*r.gap - 32, kit.Start})
}

// labelsBeside labels a road that runs downwards: blue on the left, vermilion on
// the right.
func (b *builder) labelsBeside(r *road, p *forkPlaces) {
	const short = data.ShortDate
	size, left, right := b.Grid.Focus, b.area.X, b.area.X+b.area.W
	beside := func(fact string) place {
		day := b.s.day(fact)
		return place{r.across(strands-1, day) + 13, r.time.Map(day) + 3, kit.Start}
	}
	start := r.time.Map(b.s.day("hi-chatgpt-date")) + 4
	summer := r.time.Map((b.s.day("s41-abilene#from") + b.s.summer) / 2)
	b.labelled("ev-announced", picture.US, b.dateOf("s41-announce-day", short), "fork/announced", size, place{left, p.announced.Y + 2, kit.Start}, place{r.us - p.blue/2 - 16, p.announced.Y, kit.End})
	b.labelled("ev-aiplus-2024", picture.CN, b.dateOf("s41-aiplus-2024", short), "fork/entered-short", size, place{p.entered.X + 24, p.entered.Y + 4, kit.Start}, place{right, p.entered.Y + 4, kit.End}, place{right, p.entered.Y + 18, kit.End})
	b.labelled("ev-planned", picture.US, b.dateOf("s41-sense#planned", short), "fork/planned-short", size, place{left, p.planned.Y - 8, kit.Start}, place{left, p.planned.Y - 16, kit.Start})
	b.labelled("ev-building", picture.US, b.Text("fork/summer"), "fork/building", size, place{left, summer + 2, kit.Start}, place{left, summer + 14, kit.Start})
	b.labelled("ev-aiplus-2025", picture.CN, b.dateOf("s41-aiplus-2025", short), "fork/again", size, beside("s41-aiplus-2025"))
	b.labelled("ev-opinions", picture.CN, b.dateOf("later-ap-date", short), "fork/six", size, beside("later-ap-date"))
	date := b.Text("fork/more-date")
	if head := b.bold(size, picture.US, date); left+head.Width() > p.sites[0].X-p.blue {
		date, size = b.Text("fork/more-date-short"), 12
	}
	b.labelled("ev-sites", picture.US, date, "fork/more", size, place{left, p.sites[0].Y + 2, kit.Start})
	before := len(b.items)
	b.labelled("fork/start", picture.Ink, b.dateOf("hi-chatgpt-date", data.WholeDate), "fork/start", 13, place{r.root + 6*r.gap + 16, start, kit.Start}, place{left, start, kit.Start})
	if named := len(b.items) - before; named < 2 {
		// Below its date runs the line of a year.
		b.try(b.word(12, picture.Muted, b.Text("fork/start")), b.frame(), place{r.root - 6*r.gap - 16, start, kit.End})
	}
}
