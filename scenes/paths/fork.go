package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// fork is the road that divides: one line becomes two along a true axis of
// time. Width, height and spread of the strands measure nothing, and the
// picture says so; where a mark stands along the axis is its date.
var fork = beat{
	id: "fork", moves: 2.6, reading: 11, caution: true, lay: layFork,
	above: &page.Above{Least: forkLeast, Timeline: nowhere, Measure: 0.4},
}

// forkLeast is the height that the road wants, in CSS px, with its key above it
// on small phones.
func forkLeast(f scenes.Format) float64 {
	if f.Shape == scenes.Phone && f.Height < 500 {
		return 255
	}
	return least(330)(f)
}

// road is the road's geometry: along is time, across is free.
type road struct {
	time kit.Scale
	// down tells that time runs downwards.
	down bool
	// root, us and cn are the middles of the strands across, before the fork
	// and at the end; gap is the distance of strands before it, spread at the end.
	root, us, cn, gap, spread float64
	fork, end                 float64
	// axisY is the height of the axis of time, where time runs right; named tells
	// that strands have names at their ends, nameW is the room for those.
	axisY, nameW float64
	named        bool
}

// at is a place by its day and its position across.
func (r *road) at(day, across float64) picture.Point {
	if r.down {
		return pt(across, r.time.Map(day))
	}
	return pt(r.time.Map(day), across)
}

// across is where a strand runs on a day.
func (r *road) across(strand int, day float64) float64 {
	root := r.root + (float64(strand)-float64(strands-1)/2)*r.gap
	if strand < strandsUS {
		near := r.us + (float64(strand)-1.5)*r.gap*0.84
		return kit.Lerp(root, near, smooth((day-r.fork)/326))
	}
	i := float64(strand-strandsUS) - float64(strandsCN-1)/2
	gap := kit.Lerp(r.gap, r.spread, smooth((day-r.fork)/(r.end-r.fork)))
	middle := kit.Lerp(r.root+2*r.gap, r.cn, smooth((day-r.fork)/340))
	return middle + i*gap
}

// points is a strand from a day to another.
func (r *road) points(strand int, from, to float64) []picture.Point {
	points := make([]picture.Point, strandPoints)
	for i := range points {
		day := kit.Lerp(from, to, float64(i)/(strandPoints-1))
		points[i] = r.at(day, r.across(strand, day))
	}
	return points
}

// Phases of the opening.
var (
	rootsDraw   = kit.Phase{Length: 0.7}
	forkShows   = kit.Phase{Start: 0.7, Length: 0.25}
	strandsDraw = kit.Phase{Start: 0.95, Length: 1.2}
	namesShow   = kit.Phase{Start: 2.1, Length: 0.2}
)

func layFork(b *builder) {
	if b.wide() {
		// The narrative lies beside the road, where there is nothing yet.
		b.area.H += b.area.Y
		b.area.Y = b.Headline.Last() + 26
		b.area.H -= b.area.Y
	}
	if b.keyOnTop() {
		b.forkKeyRow()
	}
	r := b.newRoad()
	start, end := r.time.Domain()
	b.forkAxis(r, r.axisY, start, end)
	axis := picture.Rect{X: r.time.Map(start), Y: r.axisY - 18, W: r.time.Map(end) - r.time.Map(start), H: 28}
	if r.down {
		axis = picture.Rect{X: b.area.X + b.area.W - 40, Y: r.time.Map(start), W: 40, H: r.time.Map(end) - r.time.Map(start)}
	}
	b.setTip(r, axis)
	b.who = 0
	b.roots(r, start)
	b.branches(r, end)
	b.beginning(r, start)
	// The names come first: they have their places at the ends.
	b.phase = namesShow
	b.forkNames(r, r.named, r.nameW, end)
	b.phase = kit.Phase{}
	b.forkLabels(r, b.forkEvents(r))
	if !b.keyOnTop() {
		b.forkKey(r)
	}
}

// newRoad finds the road's geometry in the area: downwards where that is high.
func (b *builder) newRoad() *road {
	a := b.area
	start, end := b.s.day("hi-chatgpt-date"), float64(data.Day(2026, 4, 30).Days())
	r := &road{down: a.H > a.W*0.86 || b.Format.Shape == scenes.Phone, fork: b.s.day("s41-aiplus-2024"), end: end}
	if r.down {
		foot := 44.0
		if b.Format.Shape == scenes.Tall {
			foot = 54
		}
		r.time = kit.Linear(start, end, a.Y+12, a.Y+a.H-foot)
		r.root, r.us, r.cn = a.X+a.W*0.45, a.X+a.W*0.31, a.X+a.W*0.64
		r.gap, r.spread = 3.4, min(12, a.W*0.028)
		return r
	}
	// The names stand at the strands' ends: they need a line's distance.
	if r.named = a.W >= 560 && (a.H-40)*0.046 >= 16; r.named {
		for _, leaf := range leafKeys {
			r.nameW = max(r.nameW, b.measure(13, b.Text("leaf/"+leaf)))
		}
		r.nameW = max(r.nameW, widthOf(b.serif(b.sideSize(), picture.US, b.Text("name/us"))), b.measure(13, b.Text("fork/eight"))) + 20
	} else {
		r.nameW = max(widthOf(b.serif(b.sideSize()-2, picture.US, b.Text("name/us"))), widthOf(b.serif(b.sideSize()-2, picture.CN, b.Text("name/cn")))) + 12
	}
	r.axisY = a.Y + a.H - 22
	top, h := a.Y, r.axisY-22-a.Y
	if b.wide() {
		top, h = a.Y-4, r.axisY-12-a.Y
	}
	r.time = kit.Linear(start, end, a.X+1, a.X+a.W-r.nameW)
	r.root, r.us, r.cn = top+h*0.585, top+h*0.25, top+h*0.745
	r.gap, r.spread = min(4.4, h*0.013+1), min(22, h*0.046)
	return r
}

// thread is the width of a strand, in CSS px.
func (r *road) thread() float64 { return min(2.2, r.gap*0.55) }

// roots draws the one road, out of the paper.
func (b *builder) roots(r *road, start float64) {
	width := r.thread()
	for i := range strands {
		from, to := r.at(start, r.across(i, start)), r.at(r.fork, r.across(i, r.fork))
		box := picture.Rect{X: from.X, Y: from.Y - width/2, W: to.X - from.X, H: width}
		begin := box
		begin.W = 1
		if r.down {
			box = picture.Rect{X: from.X - width/2, Y: from.Y, W: width, H: to.Y - from.Y}
			begin = box
			begin.H = 1
		}
		m := b.mark("root/"+strconv.Itoa(i), picture.RoundedRectangle, box,
			picture.Paint{Pattern: picture.Gradient, Colour: picture.Hairline, To: picture.Ink, Vertical: r.down}, picture.Stroke{})
		m.enter, m.start = rootsDraw, begin
	}
	from, to := r.at(start, r.across(0, start)), r.at(r.fork, r.across(strands-1, r.fork))
	b.keepOff(picture.Rect{X: from.X - 1, Y: from.Y - 3, W: to.X - from.X + 2, H: to.Y - from.Y + 6})
}

// branches draws the two, and a tint between the vermilion strands.
func (b *builder) branches(r *road, end float64) {
	if !r.down {
		first, last := r.points(strandsUS, r.fork, end), r.points(strands-1, r.fork, end)
		var between []picture.Point
		for i := range first {
			between = append(between, first[i], last[i])
		}
		b.add(item{key: "fan", mark: picture.Mark{Kind: picture.Area, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.07}}, points: between,
			enter: kit.Phase{Start: 2.1, Length: 0.3}})
	}
	for i := range strands {
		stroke := ink(strandSide(i), r.thread())
		if i < strandsUS {
			stroke.Width = r.gap*0.84 + 1.1 // they overlap, or paper shines through
		}
		points := r.points(i, r.fork, end)
		m := b.line(strandKey(i), stroke, points...)
		m.enter, m.drawn = strandsDraw, true
		if i == 0 || i == 3 || i == strandsUS || i == strands-1 {
			b.keepOffLine(points, 8)
		}
	}
}

// beginning marks where the road begins.
func (b *builder) beginning(r *road, start float64) {
	at := r.at(start, r.root)
	b.shows("fork/start", b.plain("fork/start"), b.plainDate("hi-chatgpt-date"), "hi-chatgpt-date")
	b.phase = rootsDraw
	reach := 6*r.gap + 8
	b.line("", ink(picture.Ink, 1.6), r.at(start, r.root-reach), r.at(start, r.root+reach))
	if !r.down {
		at.X += 5
	}
	b.mark("", picture.Diamond, kit.Square(at, 13), solid(picture.Ink), ink(picture.Paper, 1.5))
	b.keepOff(kit.Square(at, 15))
	b.phase = kit.Phase{}
}

// measure is the width of a line of plain type.
func (b *builder) measure(size float64, text string) float64 {
	w := b.word(size, picture.Ink, text)
	return w.Width()
}

// plainDate is a fact's date in words.
func (b *builder) plainDate(fact string) string {
	f := b.s.set.Fact(fact)
	d := f.When
	if !d.Known() {
		d = f.Date
	}
	return string(data.AppendDate(nil, b.Locale, d, data.WholeDate))
}

// frame is the whole picture, less its margins.
func (b *builder) frame() picture.Rect {
	side := b.Grid.Margin - 4
	return picture.Rect{X: side, Y: 4, W: b.Format.Width - 2*side, H: b.Format.Height - 8}
}

// forkAxis draws the axis of time with its years, and the day of the
// inauguration, which is not that of the announcement.
func (b *builder) forkAxis(r *road, axisY, start, end float64) {
	b.who = 0
	inauguration := b.s.day("s41-announce-day#inauguration")
	for year := 2023; year <= 2026; year++ {
		day := float64(data.Day(year, 1, 1).Days())
		text := strconv.Itoa(year)
		if r.down {
			y := r.time.Map(day)
			right := b.area.X + b.area.W
			left := b.area.X
			if year > 2023 {
				left = r.us - 14
			}
			b.line("", ink(picture.Hairline, 1), pt(left, y), pt(right, y))
			b.keepOff(picture.Rect{X: left, Y: y - 1, W: right - left, H: 2})
			b.put(b.word(12, picture.Muted, text), right, y-4, kit.End)
			continue
		}
		x := r.time.Map(day)
		b.line("", ink(picture.Edge, 1), pt(x, axisY-5), pt(x, axisY+5))
		b.put(b.word(12, picture.Muted, text), x, axisY+18, kit.Middle)
	}
	if r.down {
		return
	}
	b.line("", ink(picture.Edge, 1), r.at(start, axisY), r.at(end, axisY))
	b.keepOff(picture.Rect{X: r.time.Map(start), Y: axisY - 14, W: r.time.Map(end) - r.time.Map(start), H: 15})
	for month := 2022*12 + 11; month <= 2026*12+3; month++ {
		x := r.time.Map(float64(data.Day(month/12, month%12+1, 1).Days()))
		if x < r.time.Map(start) {
			continue
		}
		b.line("", ink(picture.Edge, 1), pt(x, axisY-2), pt(x, axisY))
	}
	x := r.time.Map(inauguration)
	b.shows("inauguration", b.plain("fork/inauguration"), "", "s41-announce-day")
	b.line("", ink(picture.Ink, 1.6), pt(x, axisY), pt(x, axisY+8))
	for _, key := range [...]string{"fork/inauguration", "fork/inauguration-short"} {
		if b.try(b.bold(12, picture.Ink, b.Text(key)), b.frame(), place{x + 12, axisY + 18, kit.Start}, place{x + 26, axisY + 18, kit.Start}) {
			break
		}
	}
	for _, e := range b.s.story.Events {
		if e.Date.Days() > int(end) {
			continue
		}
		x := r.time.Map(float64(e.Date.Days()))
		b.who = 0
		b.eventMark("tick/"+e.ID, pt(x, axisY-9), 6, sideOf(e), later(e))
	}
}

// forkNames names both sides at the ends of the strands.
func (b *builder) forkNames(r *road, names bool, nameW, end float64) {
	us, cn := r.at(end, r.us), r.at(end, r.cn)
	if r.down {
		size := b.sideSize() - 1
		y := us.Y + size + 4
		b.says("name/us", b.plain("name/us")+", "+b.plain("fork/gather"))
		left := b.put(b.serif(size, picture.US, b.Text("name/us")), us.X, y, kit.Middle)
		b.says("name/cn", b.plain("name/cn")+", "+b.plain("fork/spread"))
		x := max(cn.X, left.Box().X+left.Box().W+10+widthOf(b.serif(size, picture.CN, b.Text("name/cn")))/2)
		b.put(b.serif(size, picture.CN, b.Text("name/cn")), x, y, kit.Middle)
		// Both ends say what they do, or neither.
		gather, spread := b.word(12, picture.Ink, b.Text("fork/gather")), b.word(12, picture.Ink, b.Text("fork/spread"))
		here, there := gather.Put(us.X, y+18, kit.Middle), spread.Put(x, y+18, kit.Middle)
		if b.free(here.Box(), b.frame()) && b.free(there.Box(), b.frame()) && here.Box().X+here.Width()+10 < there.Box().X {
			b.put(spread, x, y+18, kit.Middle)
			b.who = b.find("name/us")
			b.put(gather, us.X, y+18, kit.Middle)
		}
		return
	}
	x := us.X + 14
	b.says("name/us", b.plain("name/us")+", "+b.plain("fork/gather"))
	if !names {
		size := b.sideSize() - 2
		b.put(b.serif(size, picture.US, b.Text("name/us")), us.X+8, us.Y+size*0.36, kit.Start)
		b.says("name/cn", b.plain("name/cn")+", "+b.plain("fork/spread"))
		b.put(b.serif(size, picture.CN, b.Text("name/cn")), cn.X+8, cn.Y+size*0.36, kit.Start)
		return
	}
	size := b.sideSize()
	b.put(b.serif(size, picture.US, b.Text("name/us")), x, us.Y-size*1.9, kit.Start)
	b.put(b.word(13, picture.Ink, b.Text("fork/gather")), x, us.Y-size*0.75, kit.Start)
	b.shows("sites", b.plain("fork/sites"), "", "sites-named")
	b.put(b.bold(13, picture.US, b.Text("fork/sites")), x, us.Y+16, kit.Start)
	b.keepOff(picture.Rect{X: x - 12, Y: us.Y + 24, W: 13*b.s.value("sites-named") + 16, H: 16})
	for i := range int(b.s.value("sites-named")) {
		fill := solid(picture.US)
		if i > 0 {
			fill = picture.Paint{}
		}
		b.mark("", picture.Circle, kit.Square(pt(x+5+float64(i)*13, us.Y+32), 7.5), fill, ink(picture.US, 1.8))
	}
	b.says("name/cn", b.plain("name/cn")+", "+b.plain("fork/spread"))
	top := r.across(strandsUS, end)
	b.try(b.serif(size, picture.CN, b.Text("name/cn")), b.frame(), place{x, top - size*2.05, kit.Start}, place{x, top - size*1.7, kit.Start}, place{x, top - 14, kit.Start})
	b.try(b.word(13, picture.Ink, b.Text("fork/spread")), b.frame(), place{x, top - size, kit.Start}, place{x, top - size*0.65, kit.Start})
	for i, leaf := range leafKeys {
		y := r.across(strandsUS+i, end)
		b.says("end/"+leaf, b.plain("leaf/"+leaf))
		p := namesShow.Nth(i, 0.04)
		b.phase = p
		b.mark("", picture.RoundedRectangle, kit.Square(pt(r.at(end, 0).X+1, y), 7), solid(picture.CN), picture.Stroke{})
		b.put(b.word(13, picture.Ink, b.Text("leaf/"+leaf)), x, y+4.6, kit.Start)
	}
	b.says("eight", b.plain("fork/eight"))
	b.try(b.word(12, picture.Muted, b.Text("fork/eight")), b.frame(), place{x, r.across(strands-1, end) + 24, kit.Start})
}
