package deepseeklaunch

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// timeline is the row of events under the picture.
type timeline struct {
	shown bool
	title string
	kit.Timeline
	days    kit.Scale
	labels  []kit.Words
	years   []kit.Words
	kinds   []kind
	now     float64
	values  []string
	targets []picture.Rect
	handles []int
	target  picture.Rect
}

// kind is an entry of the key at the right end of the source line.
type kind struct {
	words kit.Words
	mark  picture.Mark
}

// The timeline's ends.
var (
	timelineFrom = data.Day(2023, 12, 1)
	timelineTo   = data.Day(2025, 10, 15)
)

// eventShape says how a kind of event is drawn.
func eventShape(k data.EventKind) (kit.EventShape, picture.Colour) {
	switch k {
	case data.USEvent:
		return kit.EventSquare, picture.US
	case data.DocumentEvent:
		return kit.EventDiamond, picture.Muted
	}
	return kit.EventCircle, picture.CN
}

// shownOn tells whether a beat's timeline has an event: those of the twenty
// days and of the team crowd the line, and stand in their own beat alone.
func (bt *beat) shownOn(e *data.Event) bool {
	switch e.Beat {
	case beatDays.id, beatTeam.id:
		return e.Beat == bt.id
	}
	return true
}

// setTimeline lays out the timeline for the beat's date.
func (b *builder) setTimeline() {
	if b.g.timelineY == 0 {
		return
	}
	t := &b.time
	t.shown, t.title = true, b.s.plain("timeline/title", b.locale)
	t.Y, t.Left, t.Right = b.g.timelineY, b.g.margin, b.format.Width-b.g.margin
	t.days = kit.Linear(float64(timelineFrom.Days()), float64(timelineTo.Days()), t.Left, t.Right)
	t.Ticks = b.g.labelBelow == 0
	for _, year := range [...]int{2024, 2025} {
		x := t.days.Map(float64(data.Day(year, 1, 1).Days()))
		t.Years = append(t.Years, x)
		if b.g.years > 0 {
			t.years = append(t.years, b.sans(12, picture.Muted, strconv.Itoa(year)).Put(x, b.g.years, kit.Middle))
		}
	}
	var shown []*data.Event
	for _, e := range b.s.events {
		if b.beat.shownOn(e) {
			shown = append(shown, e)
		}
	}
	for _, e := range shown {
		shape, colour := eventShape(e.Kind)
		ev := kit.Event{Shape: shape, Colour: colour, From: t.days.Map(float64(e.Date.Days()))}
		ev.To = ev.From
		if e.Date.Precision() == data.ToMonth {
			ev.Shape, ev.To = kit.EventSquare, t.days.Map(float64(e.Date.End()))
		}
		t.Events = append(t.Events, ev)
		if e.ID == b.beat.now {
			t.now = ev.To
		}
		t.values = append(t.values, string(data.AppendDate(nil, b.locale, e.Date, data.WholeDate)))
	}
	if b.beat == &beatGuess && b.variant == 1 {
		t.now = t.days.Map(float64(data.Day(2024, 12, 31).Days()))
	}
	t.labels = make([]kit.Words, len(shown))
	t.targets = make([]picture.Rect, len(shown))
	t.handles = make([]int, len(shown))
	if t.Ticks {
		b.namePresent(shown)
		b.spreadTargets(shown)
	} else {
		b.nameEvents(shown, true)
		b.nameEvents(shown, false)
		for i := range t.Events {
			t.targets[i] = t.labelTarget(i)
		}
	}
	t.target = picture.Rect{X: t.Left - 8, Y: t.Y - 14, W: t.Right - t.Left + 16, H: 28}
	b.setKinds()
}

// labelled tells whether an event has a label and a name. Those of the twenty
// days stand too close together for that: the first speaks for all, which the
// picture names.
func labelled(e *data.Event) bool { return e.Beat != beatDays.id || e.ID == "event-app" }

// nameEvents sets the labels on one side of the line, alternately, so that none
// overlaps.
func (b *builder) nameEvents(shown []*data.Event, up bool) {
	t := &b.time
	var which []int
	var middles, widths []float64
	for i, e := range shown {
		if below := e.Beat == beatRanking.id || e.ID == "event-v2-talk" || e.ID == "event-hoover" || e.ID == "event-r1-cost" || e.ID == "event-four" || e.ID == "event-app"; below == up || !labelled(e) {
			continue
		}
		w := b.sans(12, picture.Muted, e.Label[b.locale])
		if e.Beat == b.beat.id || e.ID == "event-r1" && b.beat == &beatCost {
			w = b.bold(12, picture.Ink, e.Label[b.locale])
		}
		t.labels[i] = w
		which = append(which, i)
		middles, widths = append(middles, t.Events[i].Middle()), append(widths, w.Width())
	}
	y := choose(up, b.g.labelAbove, b.g.labelBelow)
	for k, x := range kit.Spread(middles, widths, 9, t.Left, t.Right) {
		t.labels[which[k]] = t.labels[which[k]].Put(x, y, kit.Start)
	}
}

// namePresent sets the present event's label alone.
func (b *builder) namePresent(shown []*data.Event) {
	t := &b.time
	if b.g.labelAbove == 0 {
		return
	}
	for i, e := range shown {
		if e.ID == b.beat.now {
			w := b.bold(12.5, picture.Ink, e.Label[b.locale])
			x := min(max(t.Events[i].Middle()-w.Width()/2, t.Left), t.Right-w.Width())
			t.labels[i] = w.Put(x, b.g.labelAbove, kit.Start)
		}
	}
}

// labelTarget reaches from an event's label to its mark.
func (t *timeline) labelTarget(i int) picture.Rect {
	x, box := t.Events[i].Middle(), t.labels[i].Box()
	target := picture.Rect{X: min(box.X, x-7), Y: box.Y, H: t.Y + 7 - box.Y}
	if box.Y > t.Y {
		target.Y, target.H = t.Y-7, box.Y+box.H-t.Y+7
	}
	target.W = max(box.X+box.W, x+7) - target.X
	return atLeast(target)
}

// spreadTargets gives the events targets that do not overlap: squares above
// the line, all others below, each as near to its mark as the others allow.
func (b *builder) spreadTargets(shown []*data.Event) {
	t := &b.time
	for _, above := range [...]bool{true, false} {
		var which []int
		var middles, widths []float64
		for i := range t.Events {
			if (t.Events[i].Shape == kit.EventSquare) == above && labelled(shown[i]) {
				which = append(which, i)
				middles, widths = append(middles, t.Events[i].Middle()), append(widths, minTarget)
			}
		}
		for k, x := range kit.Spread(middles, widths, 0, 0, b.format.Width) {
			y := choose(above, t.Y+1-minTarget, t.Y-1)
			t.targets[which[k]] = picture.Rect{X: x, Y: y, W: minTarget, H: minTarget}
		}
	}
}

// eventKinds are the kinds of event named at the right end of the source line.
var eventKinds = [...]struct {
	key    string
	shape  picture.Kind
	colour picture.Colour
}{
	{"timeline/china", picture.Circle, picture.CN}, {"timeline/us", picture.RoundedRectangle, picture.US},
	{"timeline/document", picture.Diamond, picture.Muted},
}

const kindRoom = 31 // mark, gap and gap to the next

// kindsLeft is where the key of kinds begins in a wide format.
func (b *builder) kindsLeft() float64 {
	x := b.format.Width - b.g.margin
	for i := range eventKinds {
		w := b.sans(12.5, picture.Muted, b.text(eventKinds[i].key))
		x -= w.Width() + kindRoom
	}
	return x + 14
}

func (b *builder) setKinds() {
	if b.format.Shape != scenes.Wide {
		return
	}
	x, y := b.kindsLeft(), b.g.sourceY
	for i := range eventKinds {
		k := &eventKinds[i]
		w := b.sans(12.5, picture.Muted, b.text(k.key)).Put(x+17, y, kit.Start)
		m := picture.Mark{Kind: k.shape, Radius: 1.8, Box: kit.Square(pt(x+5, y-4.4), 10), Fill: paint(k.colour)}
		b.time.kinds = append(b.time.kinds, kind{w, m})
		x += w.Width() + kindRoom
	}
}

// draw paints the line with its ink up to now.
func (t *timeline) draw(f *frame, now float64) {
	if !t.shown {
		return
	}
	for i := range t.Events {
		t.Events[i].Identity = t.handles[i]
	}
	t.Timeline.Draw(f.p, now)
	for i := range t.years {
		t.years[i].Draw(f.p)
	}
	for i := range t.kinds {
		f.p.Add(t.kinds[i].mark)
		t.kinds[i].words.Draw(f.p)
	}
}

func (t *timeline) drawLabels(p *picture.Picture) {
	for i := range t.labels {
		p.Push(picture.Group{Opacity: 1, Identity: t.handles[i]})
		t.labels[i].Draw(p)
		p.Pop()
	}
}
