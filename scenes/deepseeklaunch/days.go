package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatDays hangs each stated event at its day. The height of a row means
// nothing, and no line joins the marks.
var beatDays = beat{id: "twenty-days", moves: 3.6, reading: 12, now: "event-amazon", several: true, cluster: true, key: firmKey, lay: layDays}

// dayEvent is one event of the twenty days.
type dayEvent struct {
	id, fact string
	us       bool
}

var dayEvents = [...]dayEvent{
	{"launch", "add-app-launch", false}, {"r1", "s1-r1-release", false}, {"first", "s31-surpassed", false},
	{"microsoft", "s31-microsoft", true}, {"amazon", "s31-amazon", true},
}

const daysBeat = 3 // its index

// days is how many days are told of.
func (s *Scene) days() float64 {
	return float64(s.set.Fact("s31-dau-20-days#to").When.Days() - s.set.Fact("add-app-launch").When.Days() + 1)
}

// onDay shows the pieces to come once the reader's day has come.
func (r *dayRows) onDay(day data.Date) {
	r.b.stage.gate = gate{controlDay + 1, float64(day.Days()-r.first.Days()) + 1}
}

// dayRows is the axis of the twenty days with a row for each event.
type dayRows struct {
	b    *builder
	area picture.Rect
	wide bool
	// x maps days since 1970.
	x kit.Scale
	// axis is where the days' lines begin, foot where they end, pitch how far
	// the rows are apart, in CSS px.
	axis, foot, pitch float64
	// size is the type of an event's name, mark the size of its mark.
	size, mark float64
	// first is day 1, from and to are the two days that day 20 may be.
	first, from, to data.Date
	// daily is the box of the daily users, which the lines end above; it has no
	// height where there is no room for them.
	daily picture.Rect
}

func layDays(b *builder) {
	a := b.area
	layDay(b, &a)
	r := newDayRows(b, a)
	axis := newTwenty(b, r.x, r.axis+choose(r.wide, -3.0, 2.0), r.feet)
	axis.setHeads(b, a, r.wide, r.named())
	b.play = axis
	r.layLines()
	for i := range dayEvents {
		r.layEvent(i)
	}
	r.layUsers()
	if r.daily.H > 0 {
		layDaily(b, r.daily)
	}
}

// newDayRows finds the places of the axis and its rows in an area.
func newDayRows(b *builder, a picture.Rect) *dayRows {
	wide := a.W >= 560 && a.H >= 330
	bars := choose(!wide && a.H > 280, 94.0, 0.0)
	r := &dayRows{
		b: b, area: a, wide: wide, axis: a.Y + choose(wide, 46.0, 36.0), foot: a.Y + a.H - bars - 4,
		first: b.s.set.Fact("add-app-launch").When,
		from:  b.s.set.Fact("s31-dau-20-days#from").When, to: b.s.set.Fact("s31-dau-20-days#to").When,
	}
	inset := choose(wide, 28.0, 26.0)
	r.x = kit.Linear(float64(r.first.Days()), float64(r.to.Days()), a.X+inset, a.X+a.W-inset-choose(wide, 0.0, 4.0))
	r.pitch = (r.foot - r.axis - 8) / float64(len(dayEvents)+1)
	r.size = choose(wide, 16.0, choose(r.pitch > 36, 14.5, choose(r.pitch > 24, 13.0, 12.0)))
	r.mark = choose(wide, 18.0, choose(r.pitch > 30, 14.0, 11.0))
	switch {
	case wide:
		r.daily = picture.Rect{X: a.X, Y: a.Y + a.H - 166, W: a.W * choose(b.Locale == data.English, 0.42, 0.476), H: 150}
	case bars > 0:
		r.daily = picture.Rect{X: a.X, Y: r.foot + 14, W: a.W, H: bars - 12}
	}
	return r
}

// named are the days that are named where they have room beside each other.
func (r *dayRows) named() []int {
	switch {
	case r.wide:
		return []int{1, 5, 10, 16, 20}
	case r.area.W > 330 && r.b.Locale == data.Chinese:
		return []int{1, 10, 16, 20}
	}
	return []int{1, 10, 20}
}

// feet is where the line of a day (since 1970) ends.
func (r *dayRows) feet(day float64) float64 {
	if r.wide && r.x.Map(day) < r.daily.X+r.daily.W+4 {
		return r.axis + 4 + r.pitch*3.2 // above the bars
	}
	return r.foot
}

// at is where a day stands on the axis.
func (r *dayRows) at(day data.Date) float64 { return r.x.Map(float64(day.Days())) }

// layLines draws a line a day, on a pale band over the two days that day 20 may be.
func (r *dayRows) layLines() {
	b := r.b
	r.onDay(r.from)
	b.at(2.5, 0.4, down)
	b.add(piece{mark: picture.Mark{
		Kind: picture.RoundedRectangle, Box: picture.Rect{X: r.at(r.from), Y: r.axis + 4, W: r.at(r.to) - r.at(r.from), H: r.foot - r.axis - 4},
		Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.18},
	}})
	b.stage.gate = gate{}
	b.at(0, 0.6, down)
	for d := r.first.Days(); d <= r.to.Days(); d++ {
		at := r.x.Map(float64(d))
		b.line(at, r.axis+4, at, r.feet(float64(d)), picture.Hairline, 1)
	}
}

// layEvent hangs an event at its day.
func (r *dayRows) layEvent(i int) {
	b, a, e := r.b, r.area, &dayEvents[i]
	day := b.s.set.Fact(e.fact).When
	at := pt(r.at(day), r.axis+8+r.pitch*(float64(i)+0.42))
	colour := choose(e.us, picture.US, picture.CN)
	start := 0.6 + 0.25*float64(i)
	r.onDay(day)
	b.named("day/"+e.id, b.OwnPlain(e.id), b.OwnPlain(e.id+"-date")+"; "+b.OwnPlain(e.id+"-note"), e.fact, kit.Square(at, max(r.mark, min(24, r.pitch))))
	b.at(start, 0.2, down)
	b.line(at.X, r.axis+4, at.X, at.Y, colour, 2.5)
	b.at(start+0.2, 0.15, fade)
	if e.id == "r1" && b.Grid.TimelineY > 0 {
		b.at(0, 0.6, travel)
	}
	from := len(b.pieces)
	b.spot(choose(e.us, square, circle), at, r.mark, colour, true)
	b.comeFrom(from, b.onTimeline(day))
	b.at(start+0.2, 0.15, fade)
	low, high := a.X, a.X+a.W
	if i+1 < len(dayEvents) {
		high = r.at(b.s.set.Fact(dayEvents[i+1].fact).When)
	}
	if at.Y+26 > r.daily.Y && r.wide {
		low = r.daily.X + r.daily.W + 12
	}
	b.eventWords(e.id, at, r.mark, r.size, r.pitch, low, high, colour)
	b.loose()
}

// layUsers hangs the twenty million at day 20, which is one of two days.
func (r *dayRows) layUsers() {
	b, mark, pitch := r.b, r.mark, r.pitch
	r.onDay(r.from)
	y := r.axis + 8 + pitch*5.42
	box := picture.Rect{X: r.at(r.from) - mark*0.75, Y: y - mark*0.75, W: r.at(r.to) - r.at(r.from) + mark*1.5, H: mark * 1.5}
	b.named("day/users", b.OwnPlain("users"), b.OwnPlain("users-note"), "s31-dau-20-days", box)
	b.at(2.3, 0.4, right)
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(box, kit.Halo), Radius: box.H/2 + kit.Halo, Fill: paint(picture.Paper)}})
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: box.H / 2, Fill: paint(picture.CN)}})
	b.carry(1)
	b.at(2.7, 0.5, fade)
	room := box.X - 12 - r.area.X
	if r.wide {
		room -= r.daily.W + 12
	}
	hero := choose(r.wide, 30.0, choose(pitch > 46, 23.0, 17.0))
	w := b.Serif(hero, picture.CN, b.Own("users"))
	for w.Width() > room && hero > 13 {
		hero--
		w = b.Serif(hero, picture.CN, b.Own("users"))
	}
	note := b.fitted(false, 12.5, picture.Muted, room, b.Own("users-note"), b.Own("users-date"))
	if pitch < 36 {
		note = kit.Words{}
	}
	b.plated(w.Put(box.X-12, y+choose(note.Empty(), hero*0.36, choose(pitch > 46, -1.0, 3)), kit.End))
	b.counting(func(share float64) kit.Words {
		million := math.Round(share * b.s.value("s31-dau-20-days#million"))
		return b.Serif(hero, picture.CN, data.Fill(b.Own("users-count"), "n", string(data.AppendLarge(nil, b.Locale, million*1e6))))
	})
	b.plated(note.Put(box.X-12, y+21, kit.End))
	b.loose()
	b.stage.gate = gate{}
}

// onTimeline is where a day stands on the timeline below.
func (b *builder) onTimeline(day data.Date) picture.Point {
	st := b.s.story
	days := kit.Linear(float64(st.From.Days()), float64(st.To.Days()), b.Grid.Margin, b.Format.Width-b.Grid.Margin)
	return pt(days.Map(float64(day.Days())), b.Grid.TimelineY)
}

// eventWords sets an event's name, date and note beside its mark. To the right
// the stem of the next event bounds them, to the left the edge of the area.
func (b *builder) eventWords(name string, at picture.Point, mark, size, pitch, low, high float64, colour picture.Colour) {
	two := pitch >= 36
	right1, left1 := at.X+mark/2+9, at.X-mark/2-9
	onRight, onLeft := high-6-right1, left1-low
	set := func(room float64) kit.Words {
		if w := b.Bold(size, colour, b.Own(name)); w.Width() <= room {
			return w
		}
		return b.fitted(true, 12, colour, room, b.Own(name), b.Own(name+"-short"))
	}
	side, align, room, sign := right1, kit.Start, onRight, 1.0
	title := set(onRight)
	if onLeft > onRight && (title.Empty() || title.Size < size || onRight < 190) {
		if w := set(onLeft); !w.Empty() && (w.Text() != title.Text() || onLeft > onRight) {
			title, side, align, room, sign = w, left1, kit.End, onLeft, -1
		}
	}
	date := b.fitted(false, 12.5, picture.Ink, room-title.Width()-12, b.Own(name+"-date"))
	if two && b.area.W <= 500 {
		date = kit.Words{}
	}
	y := at.Y + choose(two, 0, size*0.36)
	b.plated(title.Put(side, y, align))
	b.plated(date.Put(side+sign*(title.Width()+12), y, align))
	if two {
		second := choose(date.Empty(), b.Own(name+"-date"), b.Own(name+"-note"))
		b.plated(b.fitted(false, 12.5, picture.Muted, room, second).Put(side, y+19, align))
	}
}

// layDaily compares users with users: daily ones of January, apps only.
func layDaily(b *builder, box picture.Rect) {
	chatgpt, deepseek := b.s.value("add-dau-vs-chatgpt#chatgpt"), b.s.value("add-dau-vs-chatgpt#deepseek")
	high := box.H > 120
	bar := choose(high, 34.0, 22.0)
	b.at(2.9, 0.2, fade)
	head := box.Y + choose(high, 14.0, 12.0)
	b.words(b.fitted(true, choose(high, 14.0, 12.5), picture.Ink, box.W, b.Own("daily"), b.Own("daily-short")).Put(box.X, head, kit.Start))
	x := kit.Linear(0, chatgpt, box.X, box.X+box.W)
	y := head + choose(high, 20.0, 8.0)
	for i, n := range [...]struct {
		name   string
		value  float64
		colour picture.Colour
	}{{"chatgpt", chatgpt, picture.US}, {"deepseek", deepseek, picture.CN}} {
		r := picture.Rect{X: box.X, Y: y + float64(i)*(bar+choose(high, 8.0, 5.0)), W: x.Map(n.value) - box.X, H: bar}
		b.named("daily/"+n.name, b.OwnPlain(n.name), choose(i == 1, b.OwnPlain("share"), ""), "add-dau-vs-chatgpt#"+n.name, r)
		b.at(3.1, 0.5, right)
		b.solid(r, n.colour)
		b.at(3.3, 0.2, fade)
		size := choose(high, 14.0, 12.5)
		w := b.fitted(true, size, picture.Paper, r.W-12, b.Own(n.name))
		if w.Empty() {
			w = b.fitted(true, 12, picture.Paper, r.W-12, b.Own(n.name))
		}
		out := r.X + r.W + 9
		if w.Empty() {
			w = b.Bold(12, n.colour, b.Own(n.name))
			b.words(w.Put(out, r.Y+bar/2+5, kit.Start))
			out += w.Width() + 10
		} else {
			b.words(w.Put(r.X+10, r.Y+bar/2+5, kit.Start))
		}
		if i == 1 {
			b.words(b.fitted(false, choose(high, 13.5, 12.5), picture.Ink, box.X+box.W-out, b.Own("share")).Put(out, r.Y+bar/2+5, kit.Start))
		}
		b.loose()
	}
	if high {
		b.words(b.fitted(false, 12.5, picture.Muted, box.W, b.Own("basis")).Put(box.X, y+2*bar+8+24, kit.Start))
	}
}
