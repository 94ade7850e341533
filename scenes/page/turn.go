package page

import (
	"math"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// Words fade out before what moves, and in after it (seconds).
const (
	WordsLeave = 0.15
	WordsEnter = 0.25
)

// Length is how long a beat's whole movement takes, in seconds, of which moves
// is what moves. The first beat has no words to fade out.
func Length(index int, moves float64) float64 {
	if index == 0 {
		return moves + WordsEnter
	}
	return WordsLeave + moves + WordsEnter
}

// Clock gives a moment's time in seconds of what moves: negative while the words
// before fade, infinite at rest.
func Clock(m *scenes.Moment, index int, moves float64) float64 {
	switch {
	case m.Reduced || m.Time >= Length(index, moves):
		return math.Inf(1)
	case index > 0:
		return m.Time - WordsLeave
	}
	return m.Time
}

// Fades gives the opacities of the words before and of this beat's at t seconds
// of what moves.
func Fades(t float64, index int, moves float64) (out, in float64) {
	if index > 0 {
		out = 1 - kit.Phase{Start: -WordsLeave, Length: WordsLeave}.Out(t)
	}
	return out, kit.Phase{Start: moves, Length: WordsEnter}.Out(t)
}

// EarlyHeadline is the opacity of a headline that takes the place of the one
// before as soon as that has faded, at t seconds of what moves.
func EarlyHeadline(t float64) float64 { return kit.Phase{Length: WordsEnter}.Out(t) }

// Turn draws a page at a moment: what it shares with the page before it stays,
// the rest of that one fades out, and its own fades in.
type Turn struct {
	Before, Now *Page
	// Out and In are the opacities of the words of Before and of Now; Early is
	// that of Now's headline where it comes before the other words. Date is how
	// far the timeline's ink has come from the one's date to the other's.
	Out, In, Early, Date float64
	// Pointed and Focused are the moment's: they light the rows of the table.
	Pointed, Focused string

	handles handles
}

// handles are the identities of a page's parts.
type handles struct {
	headline, date, narrative, note, source, timeline, cluster int
	rows                                                       [MaxRows]int
	events                                                     [MaxEvents]int
}

// noHandles are for words on their way out: nobody reads them any more.
var noHandles handles

// Identify names headline, date and narrative; the picture's identities come
// after these, and before those of IdentifyRest.
func (t *Turn) Identify(p *picture.Picture) {
	t.handles = handles{}
	h, n := &t.handles, t.Now
	h.headline = identify(p, "headline", picture.RoleHeading, n.Headline.Text())
	h.date = identify(p, "date", picture.RoleText, n.DateText)
	narrative := n.Narrative.Text()
	if narrative == "" {
		narrative = n.NarrativeText
	}
	h.narrative = identify(p, "narrative", picture.RoleText, narrative)
}

// IdentifyRest names the table's rows, the note, the timeline with its events,
// and the source.
func (t *Turn) IdentifyRest(p *picture.Picture) {
	h, n := &t.handles, t.Now
	for i := range n.Table.Rows {
		r := &n.Table.Rows[i]
		h.rows[i] = p.Identify(picture.Identity{ID: r.ID, Role: picture.RoleRow, Label: r.label, Fact: r.Fact, Focusable: r.Fact != "", Target: r.target})
	}
	h.note = identify(p, "note", picture.RoleText, n.NoteText)
	t.identifyTimeline(p)
	h.source = identify(p, "source", picture.RoleSource, n.Source.Text())
}

// identify names words; there is no identity of nothing.
func identify(p *picture.Picture, id string, role picture.Role, label string) int {
	if label == "" {
		return 0
	}
	return p.Identify(picture.Identity{ID: id, Role: role, Label: label})
}

func (t *Turn) identifyTimeline(p *picture.Picture) {
	n := t.Now
	line := &n.Timeline
	if !line.Shown {
		return
	}
	t.handles.timeline = p.Identify(picture.Identity{
		ID: "timeline", Role: picture.RoleSlider, Label: line.title, Value: n.DateText,
		Focusable: true, Draggable: true, Target: line.target, Min: 0, Max: float64(len(n.story.Beats) - 1), Now: float64(n.Index),
	})
	t.handles.cluster = identify(p, "timeline/cluster", picture.RoleText, line.cluster.words.Text())
	for i, e := range n.story.Events {
		if line.silent[i] && e.Beat == n.beat().ID {
			t.handles.events[i] = t.handles.cluster
		}
		if line.away[i] || line.silent[i] {
			continue
		}
		t.handles.events[i] = p.Identify(picture.Identity{
			ID: e.ID, Role: picture.RoleMark, Label: e.Name[n.Locale], Value: line.values[i],
			Fact: e.ID, Focusable: true, Target: line.targets[i],
		})
	}
}

// push opens a group, and tells whether anything in it can be seen; pop it
// either way.
func push(p *picture.Picture, opacity float64, identity int) bool {
	p.Push(picture.Group{Opacity: opacity, Identity: identity})
	return !p.Hidden()
}

// DrawWords draws the words of the frame, the table and the key: those of the
// page before on their way out, those of this one on their way in.
func (t *Turn) DrawWords(p *picture.Picture) {
	b, n := t.Before, t.Now
	t.drawKicker(p)
	if b.Index == n.Index && b.Form != n.Form {
		t.drawForms(p)
	} else {
		t.drawBeats(p)
	}
	if n.Source.Empty() {
		return
	}
	t.drawKey(p)
}

// drawBeats draws the words of two beats: the one's leave, the other's come.
func (t *Turn) drawBeats(p *picture.Picture) {
	b, n := t.Before, t.Now
	if push(p, t.Out, 0) {
		b.Headline.Draw(p)
		b.Count.Draw(p)
		b.draw(p, &noHandles)
		b.Table.draw(p)
	}
	p.Pop()
	if push(p, max(t.Early, t.In), t.handles.headline) {
		n.Headline.Draw(p)
	}
	p.Pop()
	if push(p, t.In, 0) {
		n.Count.Draw(p)
		n.draw(p, &t.handles)
		t.drawTable(p)
	}
	p.Pop()
}

// drawForms draws the words of a beat on their way from one form to another:
// what both forms have stands still.
func (t *Turn) drawForms(p *picture.Picture) {
	b, n, h := t.Before, t.Now, &t.handles
	t.Cross(p, &b.Headline, &n.Headline, h.headline)
	n.Count.Draw(p)
	t.Cross(p, &b.Date, &n.Date, h.date)
	t.Cross(p, &b.Subline, &n.Subline, h.date)
	t.Cross(p, &b.Narrative, &n.Narrative, h.narrative)
	if !n.Source.Empty() {
		sourceIcon(p, n.Grid.Margin, n.Source.At.Y, n.caution())
	}
	t.Cross(p, &b.Source, &n.Source, h.source)
	if r := n.NoteRule; r.W > 0 {
		kit.Rule(p, r.X, r.Y, r.X+r.W, picture.Hairline, 1)
	}
	t.Cross(p, &b.NoteHeading, &n.NoteHeading, h.note)
	t.Cross(p, &b.Note, &n.Note, h.note)
	t.crossFurther(p)
	if push(p, t.Out, 0) {
		b.Table.draw(p)
	}
	p.Pop()
	if push(p, t.In, 0) {
		t.drawTable(p)
	}
	p.Pop()
}

// crossFurther draws the notes after the first of two forms.
func (t *Turn) crossFurther(p *picture.Picture) {
	for i := range max(len(t.Before.Further), len(t.Now.Further)) {
		b, n := t.Before.further(i), t.Now.further(i)
		t.Cross(p, &b.Heading, &n.Heading, t.handles.note)
		t.Cross(p, &b.Text, &n.Text, t.handles.note)
	}
}

// drawKicker draws the kicker: at rest where both pages have it.
func (t *Turn) drawKicker(p *picture.Picture) {
	b, n := &t.Before.Kicker, &t.Now.Kicker
	opacity := 1.0
	switch {
	case n.Empty():
		opacity, n = t.Out, b
	case b.Empty() && t.Before.Index >= 0:
		opacity = t.In
	}
	if push(p, opacity, 0) {
		n.Draw(p)
	}
	p.Pop()
}

// drawTable draws this page's table, with a well under the rows that are lit.
func (t *Turn) drawTable(p *picture.Picture) {
	table := &t.Now.Table
	table.drawHead(p)
	for i := range table.Rows {
		r := &table.Rows[i]
		if t.lit(r.ID) || t.lit(r.Partner) || t.lit(r.Also) {
			r.drawWell(p)
		}
		table.drawRow(p, r, t.handles.rows[i])
	}
}

// lit tells whether an identity is pointed at or focused.
func (t *Turn) lit(id string) bool { return id != "" && (t.Pointed == id || t.Focused == id) }

// drawKey draws the key: at rest where it is the same on both pages.
func (t *Turn) drawKey(p *picture.Picture) {
	b, n := &t.Before.Key, &t.Now.Key
	if b.same(n) {
		n.draw(p)
		return
	}
	if push(p, t.Out, 0) {
		b.draw(p)
	}
	p.Pop()
	if push(p, t.In, 0) {
		n.draw(p)
	}
	p.Pop()
}

// draw paints the frame's words that change from beat to beat, but for the headline.
func (pg *Page) draw(p *picture.Picture, ids *handles) {
	with := func(identity int, words ...*kit.Words) {
		p.Push(picture.Group{Opacity: 1, Identity: identity})
		for _, w := range words {
			w.Draw(p)
		}
		p.Pop()
	}
	with(ids.date, &pg.Date, &pg.Subline)
	with(ids.narrative, &pg.Narrative)
	if r := pg.NoteRule; r.W > 0 {
		kit.Rule(p, r.X, r.Y, r.X+r.W, picture.Hairline, 1)
		with(ids.note, &pg.NoteHeading, &pg.Note)
		for i := range pg.Further {
			with(ids.note, &pg.Further[i].Heading, &pg.Further[i].Text)
		}
	}
	if !pg.Source.Empty() {
		sourceIcon(p, pg.Grid.Margin, pg.Source.At.Y, pg.caution())
	}
	with(ids.source, &pg.Source)
}

// sourceIcon is a ring with a tick: the source was read and agrees; or, where
// the check found something, with an exclamation mark.
func sourceIcon(p *picture.Picture, x, baseline float64, caution bool) {
	middle := picture.Point{X: x + 5.5, Y: baseline - 4.3}
	ink := picture.Stroke{Colour: picture.Muted, Width: 1.4}
	p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(middle, 10), Stroke: ink})
	if caution {
		p.Add(picture.Mark{Kind: picture.Polyline, Stroke: ink, Points: p.Span(
			picture.Point{X: middle.X, Y: middle.Y - 2.9}, picture.Point{X: middle.X, Y: middle.Y + 0.7})})
		p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(picture.Point{X: middle.X, Y: middle.Y + 2.45}, 1.6), Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Muted}})
		return
	}
	p.Add(picture.Mark{Kind: picture.Polyline, Stroke: ink, Points: p.Span(
		picture.Point{X: middle.X - 2.4, Y: middle.Y}, picture.Point{X: middle.X - 0.6, Y: middle.Y + 1.9}, picture.Point{X: middle.X + 2.5, Y: middle.Y - 1.8})})
}

// InkX is where the timeline's ink ends, in CSS px.
func (t *Turn) InkX() float64 {
	return kit.Lerp(t.Before.Timeline.Ink, t.Now.Timeline.Ink, t.Date)
}

// DrawTimeline draws the line with its events, in ink up to the date.
func (t *Turn) DrawTimeline(p *picture.Picture) {
	b, n := &t.Before.Timeline, &t.Now.Timeline
	if !n.Shown {
		return
	}
	for i := range n.Events {
		n.Events[i].Identity = t.handles.events[i]
		n.Events[i].Away = t.away(b.away[i], n.away[i])
	}
	p.Push(picture.Group{Opacity: 1, Identity: t.handles.timeline})
	n.Draw(p, t.InkX())
	for i := range n.years {
		year := &n.years[i]
		if n.yearTicks {
			x := year.At.X + year.Width()/2
			p.Add(picture.Mark{
				Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Edge, Width: 1},
				Points: p.Span(picture.Point{X: x, Y: year.At.Y - 14}, picture.Point{X: x, Y: year.At.Y - 10.5}),
			})
		}
		year.Draw(p)
	}
	p.Pop()
	for i := range n.Events {
		t.Cross(p, &b.labels[i], &n.labels[i], t.handles.events[i])
	}
	t.drawCluster(p)
	t.drawPresent(p)
	t.Cross(p, &b.hint, &n.hint, 0)
	n.styles.draw(p)
}

// away is how far an event has faded that is away from the one page's line or
// the other's.
func (t *Turn) away(before, now bool) float64 {
	switch {
	case before && now:
		return 1
	case before:
		return 1 - t.In
	case now:
		return 1 - t.Out
	}
	return 0
}

// Cross draws words that both pages have once, and else lets those of the page
// before fade out and this one's in.
func (t *Turn) Cross(p *picture.Picture, before, now *kit.Words, identity int) {
	if before.Same(now) {
		if push(p, 1, identity) {
			now.Draw(p)
		}
		p.Pop()
		return
	}
	if push(p, t.Out, identity) {
		before.Draw(p)
	}
	p.Pop()
	if push(p, t.In, identity) {
		now.Draw(p)
	}
	p.Pop()
}

// drawPresent draws the ring around the present event.
func (t *Turn) drawPresent(p *picture.Picture) {
	b, n := &t.Before.Timeline, &t.Now.Timeline
	ring := func(line *Timeline, opacity float64) {
		if line.present < 0 {
			return
		}
		if push(p, opacity, 0) {
			line.Present(p, &line.Events[line.present])
		}
		p.Pop()
	}
	if b.present == n.present {
		ring(n, 1)
		return
	}
	ring(b, t.Out)
	ring(n, t.In)
}
