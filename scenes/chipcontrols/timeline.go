package chipcontrols

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// timeline is the row of events under the picture.
type timeline struct {
	shown bool
	kit.Timeline
	days kit.Scale
	// labels are the events' words, empty where there is no room.
	labels []kit.Words
	years  []kit.Words
	hint   kit.Words
	kinds  key
	// now is where the beat's date stands, present the event with the ring, -1
	// for none.
	now     float64
	present int
	// values are the events' dates and kinds, for the outline.
	values []string
	// targets can be pointed at, one an event; target is the whole line.
	targets []picture.Rect
	target  picture.Rect
}

// The timeline's ends: 1 October 2022 and 1 May 2025.
var (
	timelineFrom = data.Day(2022, 10, 1)
	timelineTo   = data.Day(2025, 5, 1)
)

// eventShapes and eventColours say how kinds of event are drawn.
var (
	eventShapes  = [data.EventKinds]kit.EventShape{data.RuleEvent: kit.EventCircle, data.ChipEvent: kit.EventSquare, data.ActEvent: kit.EventDiamond, data.ProposalEvent: kit.EventDashed}
	eventColours = [data.EventKinds]picture.Colour{data.RuleEvent: picture.US, data.ChipEvent: picture.CN, data.ActEvent: picture.Muted, data.ProposalEvent: picture.US}
)

// above tells on which side of the line an event is named.
func above(e *data.Event) bool { return e.Kind == data.ChipEvent || e.Kind == data.ActEvent }

// setTimeline lays out the timeline for the beat's date.
func (b *builder) setTimeline() {
	if b.g.timelineY == 0 {
		return
	}
	t := &b.time
	t.shown = true
	t.Y, t.Left, t.Right = b.g.timelineY, b.g.margin, b.format.Width-b.g.margin
	t.days = kit.Linear(float64(timelineFrom.Days()), float64(timelineTo.Days()), t.Left, t.Right)
	t.Ticks = b.g.labelBelow == 0
	for year := 2023; year <= 2025; year++ {
		x := t.days.Map(float64(data.Day(year, 1, 1).Days()))
		t.Years = append(t.Years, x)
		if b.g.years > 0 {
			t.years = append(t.years, b.typ.Line(typeset.Sans, 12, picture.Muted, strconv.Itoa(year)).Put(x, b.g.years, kit.Middle))
		}
	}
	t.present = -1
	for i, e := range b.s.events {
		ev := kit.Event{Shape: eventShapes[e.Kind], Colour: eventColours[e.Kind], From: t.days.Map(float64(e.Date.Days()))}
		ev.To = ev.From
		if e.Date.Precision() == data.ToMonth {
			ev.To = t.days.Map(float64(e.Date.End()))
		}
		t.Events = append(t.Events, ev)
		if e.ID == b.beat.now {
			t.now = ev.To
			if !b.beat.several {
				t.present = i
			}
		}
	}
	if b.beat.date != nil {
		t.now = t.days.Map(float64(b.beat.date(b.s, b.variant).Days()))
	}
	for _, e := range b.s.events {
		date := string(data.AppendDate(nil, b.locale, e.Date, data.WholeDate))
		kind := b.s.set.Plain(id+"/timeline/"+e.Kind.ID(), b.locale)
		t.values = append(t.values, fill(b.s.set.Plain(id+"/outline/event", b.locale), "date", date, "kind", kind))
	}
	t.labels = make([]kit.Words, len(b.s.events))
	t.targets = make([]picture.Rect, len(b.s.events))
	if t.Ticks {
		b.namePresent()
	} else {
		b.nameEvents(true, b.g.labelAbove)
		b.nameEvents(false, b.g.labelBelow)
	}
	if t.Ticks {
		b.spreadTargets(true)
		b.spreadTargets(false)
	} else {
		for i := range t.Events {
			t.targets[i] = t.labelTarget(i)
		}
	}
	t.target = picture.Rect{X: t.Left - 8, Y: t.Y - 14, W: t.Right - t.Left + 16, H: 28}
	b.setKinds()
}

// labelTarget reaches from an event's label to its mark.
func (t *timeline) labelTarget(i int) picture.Rect {
	x, box := t.Events[i].Middle(), t.labels[i].Box()
	target := picture.Rect{X: min(box.X, x-7), Y: box.Y, H: t.Y + 7 - box.Y}
	if box.Y > t.Y {
		target.Y, target.H = t.Y-7, box.Y+box.H-t.Y+7
	}
	target.W = max(box.X+box.W, x+7) - target.X
	return atLeast(target, minTarget)
}

// spreadTargets gives the events on one side of a line of ticks targets that
// do not overlap, each as near to its tick as the others allow.
func (b *builder) spreadTargets(up bool) {
	t := &b.time
	var which []int
	var middles, widths []float64
	for i := range t.Events {
		if (t.Events[i].Shape == kit.EventSquare) == up {
			which = append(which, i)
			middles, widths = append(middles, t.Events[i].Middle()), append(widths, minTarget)
		}
	}
	for k, x := range kit.Spread(middles, widths, 0, 0, b.format.Width) {
		target := picture.Rect{X: x, Y: t.Y - 1, W: minTarget, H: minTarget}
		if up {
			target.Y = t.Y + 1 - minTarget
		}
		t.targets[which[k]] = target
	}
}

// nameEvents sets the labels on one side of the line, so that none overlaps.
func (b *builder) nameEvents(up bool, y float64) {
	const gap = 9
	t := &b.time
	var which []int
	var middles, widths []float64
	for i, e := range b.s.events {
		if above(e) != up {
			continue
		}
		words := b.typ.Line(typeset.Sans, 12.5, picture.Muted, e.Label[b.locale])
		switch {
		case i == t.present:
			words = b.typ.Line(typeset.SansBold, 12.5, picture.Ink, e.Dated[b.locale])
		case b.beat.several && e.Beat == b.beat.id:
			words = b.typ.Line(typeset.SansBold, 12.5, picture.Ink, e.Label[b.locale])
		}
		t.labels[i] = words
		which = append(which, i)
		middles, widths = append(middles, t.Events[i].Middle()), append(widths, words.Width())
	}
	for k, x := range kit.Spread(middles, widths, gap, t.Left, t.Right) {
		t.labels[which[k]] = t.labels[which[k]].Put(x, y, kit.Start)
	}
}

// namePresent sets the present event's label alone, and says what ticks mean
// where there is room beside it.
func (b *builder) namePresent() {
	t := &b.time
	if b.g.labelAbove == 0 {
		return
	}
	end := t.Left
	for i, e := range b.s.events {
		if e.ID != b.beat.now {
			continue
		}
		words := b.typ.Line(typeset.SansBold, 12.5, picture.Ink, e.Dated[b.locale])
		if b.beat.several {
			words = b.typ.Line(typeset.SansBold, 12.5, picture.Ink, e.Label[b.locale])
		}
		x := min(max(t.Events[i].Middle()-words.Width()/2, t.Left), t.Right-words.Width())
		t.labels[i] = words.Put(x, b.g.labelAbove, kit.Start)
		end = x + words.Width()
	}
	hint := b.typ.Line(typeset.Sans, 12, picture.Muted, b.text("timeline/hint"))
	if end+16+hint.Width() <= t.Right {
		t.hint = hint.Put(t.Right, b.g.labelAbove, kit.End)
	} else if first := t.labels[b.presentEvent()].At.X; first-16-hint.Width() >= t.Left {
		t.hint = hint.Put(t.Left, b.g.labelAbove, kit.Start)
	}
}

// presentEvent is the index of the event that the beat's date is.
func (b *builder) presentEvent() int {
	for i, e := range b.s.events {
		if e.ID == b.beat.now {
			return i
		}
	}
	return 0
}

// eventKinds are the kinds of event named at the right end of the source line.
var eventKinds = []struct {
	kind data.EventKind
	key  string
}{{data.RuleEvent, "timeline/rule"}, {data.ChipEvent, "timeline/chip"}, {data.ActEvent, "timeline/act"}}

// eventKeyLeft is where the key of kinds begins in a wide format.
func (pl *plan) eventKeyLeft(s *Scene) float64 {
	x := pl.format.Width - pl.g.margin
	typ := s.typ(pl.locale)
	for _, k := range eventKinds {
		words := typ.Line(typeset.Sans, 12.5, picture.Muted, s.text(k.key, pl.locale))
		x -= words.Width() + kindRoom
	}
	return x + kindGap
}

const (
	kindGap  = 14 // between kinds
	kindRoom = kindGap + 17
)

// setKinds says in a wide format what the marks on the line are.
func (b *builder) setKinds() {
	if b.format.Shape != scenes.Wide {
		return
	}
	x, y := b.eventKeyLeft(b.s), b.g.sourceY
	for _, k := range eventKinds {
		words := b.typ.Line(typeset.Sans, 12.5, picture.Muted, b.text(k.key)).Put(x+17, y, kit.Start)
		item := keyItem{words: words, hasChip: true}
		item.chip = kit.Chip{Colour: eventColours[k.kind], Fill: 1, Box: kit.Square(pt(x+5, y-4.4), 10)}
		switch k.kind {
		case data.RuleEvent:
			item.chip.Maker = kit.AMD // a circle
		case data.ActEvent:
			item.chip.Maker = kit.ChineseMaker // a diamond
			item.chip.Box = kit.Square(pt(x+5, y-4.4), 9)
		}
		b.time.kinds.items = append(b.time.kinds.items, item)
		x += words.Width() + kindRoom
	}
}
