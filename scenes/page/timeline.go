package page

import (
	"math"
	"slices"
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// MaxEvents is the most events of a timeline.
const MaxEvents = 24

// Timeline is the row of events under the picture.
type Timeline struct {
	// Shown is false where the format has none.
	Shown bool
	kit.Timeline
	// Days maps days since 1970 to the line, in CSS px.
	Days kit.Scale
	// Ink is where the beat's date stands, in CSS px.
	Ink float64

	// labels are the events' words, empty where there is no room.
	labels []kit.Words
	years  []kit.Words
	// yearTicks tells that labels stand between the line and the years, which
	// then have small ticks of their own.
	yearTicks bool
	hint      kit.Words
	styles    Key
	cluster   cluster
	// away are the events that this page's line does not have.
	away [MaxEvents]bool
	// silent are events without a label on the line of a cluster: they stand too
	// close together to be pointed at.
	silent [MaxEvents]bool
	// present is the event with the ring, -1 for none.
	present int
	// title is the line's, values are the events' dates and kinds, for the outline.
	title  string
	values []string
	// targets can be pointed at, one an event; target is the whole line.
	targets []picture.Rect
	target  picture.Rect
}

// At is where a day stands on the line, in CSS px.
func (t *Timeline) At(day data.Date) float64 { return t.Days.Map(float64(day.Days())) }

// SetTimeline lays out the timeline for the beat's date. It comes last, after
// all that moves the page's parts.
func (pg *Page) SetTimeline() {
	if pg.Grid.TimelineY == 0 {
		return
	}
	st, beat, t := pg.story, pg.beat(), &pg.Timeline
	t.Shown = true
	t.Y, t.Left, t.Right = pg.Grid.TimelineY, pg.Grid.Margin, pg.Format.Width-pg.Grid.Margin
	t.Days = kit.Linear(float64(st.From.Days()), float64(st.To.Days()), t.Left, t.Right)
	t.Ticks = pg.Grid.LabelBelow == 0
	pg.setYears()
	t.present = -1
	for i, e := range st.Events {
		t.away[i] = st.away(e, beat)
		style := &st.Styles[e.Kind]
		ev := kit.Event{Shape: style.Shape, Colour: style.Colour, Up: style.Up, From: t.At(e.Date)}
		ev.To = ev.From
		if e.Date.Precision() == data.ToMonth {
			ev.To = t.Days.Map(float64(e.Date.End()))
		}
		t.Events = append(t.Events, ev)
		if e.ID == pg.Now {
			t.Ink = ev.To
			if !beat.Several {
				t.present = i
			}
		}
	}
	t.title = st.Plain("timeline/title", pg.Locale)
	for _, e := range st.Events {
		date := string(data.AppendDate(nil, pg.Locale, e.Date, data.WholeDate))
		kind := st.Plain("timeline/"+e.Kind.ID(), pg.Locale)
		t.values = append(t.values, data.Fill(st.Plain("outline/event", pg.Locale), "date", date, "kind", kind))
	}
	t.labels = make([]kit.Words, len(st.Events))
	t.targets = make([]picture.Rect, len(st.Events))
	if beat.Cluster {
		pg.setCluster()
	}
	if t.Ticks {
		pg.namePresent()
		pg.spreadTargets(true)
		pg.spreadTargets(false)
	} else {
		pg.nameEvents(true, pg.Grid.LabelAbove)
		pg.nameEvents(false, pg.Grid.LabelBelow)
		t.clearCluster()
		for i := range t.Events {
			t.silent[i] = beat.Cluster && t.labels[i].Empty()
			t.targets[i] = t.labelTarget(i)
		}
	}
	t.target = picture.Rect{X: t.Left - 8, Y: t.Y - 14, W: t.Right - t.Left + 16, H: 28}
	pg.setStyles()
}

// away tells that a beat's line does not have an event: another beat's own.
func (s *Story) away(e *data.Event, beat *Beat) bool {
	if e.Beat == beat.ID {
		return false
	}
	for i := range s.Beats {
		if b := &s.Beats[i]; b.ID == e.Beat && (b.Cluster || b.Alone == e.ID) {
			return true
		}
	}
	return false
}

// setYears marks where years begin.
func (pg *Page) setYears() {
	st, t := pg.story, &pg.Timeline
	t.yearTicks = pg.Grid.LabelBelow > 0
	first, _, _ := st.From.Civil()
	last, _, _ := st.To.Civil()
	for year := first + 1; year <= last; year++ {
		x := t.At(data.Day(year, 1, 1))
		t.Years = append(t.Years, x)
		if pg.Grid.Years > 0 {
			t.years = append(t.years, pg.Type.Line(typeset.Sans, 12, picture.Muted, strconv.Itoa(year)).Put(x, pg.Grid.Years, kit.Middle))
		}
	}
}

// labelTarget reaches from an event's label to its mark, or is around a mark
// without one.
func (t *Timeline) labelTarget(i int) picture.Rect {
	if t.labels[i].Empty() {
		return kit.Square(picture.Point{X: t.Events[i].Middle(), Y: t.Y}, kit.MinTarget)
	}
	x, box := t.Events[i].Middle(), t.labels[i].Box()
	target := picture.Rect{X: min(box.X, x-7), Y: box.Y, H: t.Y + 7 - box.Y}
	if box.Y > t.Y {
		target.Y, target.H = t.Y-7, box.Y+box.H-t.Y+7
	}
	target.W = max(box.X+box.W, x+7) - target.X
	return kit.AtLeast(target, kit.MinTarget)
}

// spreadTargets gives the events on one side of a line of ticks targets that
// do not overlap, each as near to its tick as the others allow.
func (pg *Page) spreadTargets(up bool) {
	t := &pg.Timeline
	var which []int
	var middles, widths []float64
	for i := range t.Events {
		if !t.away[i] && t.Events[i].Up == up {
			which = append(which, i)
			middles, widths = append(middles, t.Events[i].Middle()), append(widths, kit.MinTarget)
		}
	}
	for k, x := range kit.Spread(middles, widths, 0, 0, pg.Format.Width) {
		target := picture.Rect{X: x, Y: t.Y - 1, W: kit.MinTarget, H: kit.MinTarget}
		if up {
			target.Y = t.Y + 1 - kit.MinTarget
		}
		t.targets[which[k]] = target
	}
}

// nameEvents sets the labels on one side of the line, so far apart that no two
// read as one. A label that would not reach its own mark is left off.
func (pg *Page) nameEvents(up bool, y float64) {
	t := &pg.Timeline
	var which []int
	for i, e := range pg.story.Events {
		if t.away[i] || pg.story.Styles[e.Kind].Above != up || pg.besideCluster(i) || !t.cluster.words.Empty() && e.Beat == pg.beat().ID {
			continue
		}
		words := pg.Type.Line(typeset.Sans, 12.5, picture.Muted, e.Label[pg.Locale])
		switch {
		case pg.named(e):
			words = pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, pg.NowLabel)
		case i == t.present:
			words = pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, e.Dated[pg.Locale])
		case pg.beat().Several && e.Beat == pg.beat().ID && t.Events[i].From <= t.Ink+0.01:
			words = pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, e.Label[pg.Locale])
		}
		t.labels[i] = words
		which = append(which, i)
	}
	for _, gap := range [...]float64{16, labelGap} {
		if pg.spreadLabels(which, gap, y) == 0 {
			return
		}
	}
	for len(which) > 1 && pg.spreadLabels(which, labelGap, y) > 0 {
		which = pg.dropLabel(which, y)
	}
}

// besideCluster tells that an event stands so close to the beat's own crowd that
// its label would be read as one of theirs.
func (pg *Page) besideCluster(i int) bool {
	const near = 40 // in CSS px
	beat, events := pg.beat(), pg.story.Events
	if !beat.Cluster || events[i].Beat == beat.ID {
		return false
	}
	for k, e := range events {
		if e.Beat == beat.ID && math.Abs(pg.Timeline.Events[k].Middle()-pg.Timeline.Events[i].Middle()) < near {
			return true
		}
	}
	return false
}

// named tells whether an event has the page's own label.
func (pg *Page) named(e *data.Event) bool { return pg.NowLabel != "" && e.ID == pg.Now }

// labelGap is the least distance of two labels on the timeline, in CSS px.
const labelGap = 12

// spreadLabels sets the labels of these events side by side, and returns by how
// much, taken together, they fail to reach their marks, in CSS px.
func (pg *Page) spreadLabels(which []int, gap, y float64) (beyond float64) {
	t := &pg.Timeline
	var middles, widths []float64
	for _, i := range which {
		middles, widths = append(middles, t.Events[i].Middle()), append(widths, t.labels[i].Width())
	}
	for k, x := range kit.Spread(middles, widths, gap, t.Left, t.Right) {
		const mark = 4.5 // half of it
		i := which[k]
		e, label := &t.Events[i], &t.labels[i]
		*label = label.Put(x, y, kit.Start)
		beyond += max(x-e.To-mark, e.From-mark-x-label.Width(), 0)
	}
	return beyond
}

// dropLabel leaves off the label without which the others come nearest to
// their marks, but never the present one's, and returns those that stay.
func (pg *Page) dropLabel(which []int, y float64) []int {
	best, least := which, math.Inf(1)
	dropped := -1
	for k, i := range which {
		if i == pg.Timeline.present || pg.named(pg.story.Events[i]) {
			continue
		}
		rest := slices.Delete(slices.Clone(which), k, k+1)
		if beyond := pg.spreadLabels(rest, labelGap, y); beyond < least {
			best, least, dropped = rest, beyond, i
		}
	}
	if dropped >= 0 {
		pg.Timeline.labels[dropped] = kit.Words{}
	}
	return best
}

// namePresent sets the present event's label alone, and says what ticks mean
// where there is room beside it.
func (pg *Page) namePresent() {
	t := &pg.Timeline
	if pg.Grid.LabelAbove == 0 {
		return
	}
	end := t.Left
	for i, e := range pg.story.Events {
		if e.ID != pg.Now {
			continue
		}
		if !t.cluster.words.Empty() {
			end = t.cluster.words.At.X + t.cluster.words.Width()
			continue
		}
		words := pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, e.Dated[pg.Locale])
		switch {
		case pg.named(e):
			words = pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, pg.NowLabel)
		case pg.beat().Several:
			words = pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, e.Label[pg.Locale])
		}
		x := min(max(t.Events[i].Middle()-words.Width()/2, t.Left), t.Right-words.Width())
		t.labels[i] = words.Put(x, pg.Grid.LabelAbove, kit.Start)
		end = x + words.Width()
	}
	hint := pg.Type.Line(typeset.Sans, 12, picture.Muted, pg.Text("timeline/hint"))
	if end+16+hint.Width() <= t.Right {
		t.hint = hint.Put(t.Right, pg.Grid.LabelAbove, kit.End)
	} else if first := pg.presentLabel(); first-16-hint.Width() >= t.Left {
		t.hint = hint.Put(t.Left, pg.Grid.LabelAbove, kit.Start)
	}
}

// presentLabel is where the one label above a line of ticks begins, in CSS px.
func (pg *Page) presentLabel() float64 {
	if t := &pg.Timeline; !t.cluster.words.Empty() {
		return t.cluster.words.At.X
	}
	for i, e := range pg.story.Events {
		if e.ID == pg.Now {
			return pg.Timeline.labels[i].At.X
		}
	}
	return pg.Timeline.Left
}

// Between the kinds of event named at the right end of the source line, and of
// each with its mark, in CSS px.
const (
	styleGap  = 14
	styleRoom = styleGap + 17
)

// stylesLeft is where the key of the kinds begins in a wide format.
func (s *Story) stylesLeft(f scenes.Format, l data.Locale) float64 {
	x := f.Width - GridOf(f).Margin
	for kind := range data.EventKind(data.EventKinds) {
		if s.Styles[kind].Listed {
			x -= s.styleWords(kind, l).Width() + styleRoom
		}
	}
	return x + styleGap
}

func (s *Story) styleWords(kind data.EventKind, l data.Locale) *kit.Words {
	words := s.Type(l).Line(typeset.Sans, 12.5, picture.Muted, s.Text("timeline/"+kind.ID(), l))
	return &words
}

// setStyles says in a wide format what the marks on the line are.
func (pg *Page) setStyles() {
	if pg.Format.Shape != scenes.Wide {
		return
	}
	x, y := pg.story.stylesLeft(pg.Format, pg.Locale), pg.Grid.SourceY
	for kind := range data.EventKind(data.EventKinds) {
		style := &pg.story.Styles[kind]
		if !style.Listed {
			continue
		}
		words := pg.story.styleWords(kind, pg.Locale).Put(x+17, y, kit.Start)
		item := KeyItem{Words: words, HasChip: true}
		item.Chip = kit.Chip{Colour: style.Colour, Fill: 1, Box: kit.Square(picture.Point{X: x + 5, Y: y - 4.4}, 10)}
		switch style.Shape {
		case kit.EventCircle, kit.EventDashed:
			item.Chip.Maker = kit.AMD // a circle
			if style.Shape == kit.EventDashed {
				item.Chip.Fill, item.Chip.Dashed = 0, true
			}
		case kit.EventDiamond:
			item.Chip.Maker = kit.ChineseMaker // a diamond
			item.Chip.Box = kit.Square(picture.Point{X: x + 5, Y: y - 4.4}, 9)
		}
		pg.Timeline.styles.Items = append(pg.Timeline.styles.Items, item)
		x += words.Width() + styleRoom
	}
}
