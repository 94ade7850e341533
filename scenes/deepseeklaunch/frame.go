package deepseeklaunch

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	shared "twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// frame is one picture in the making. It is kept for its memory alone.
type frame struct {
	s     *Scene
	p     *picture.Picture
	m     *scenes.Moment
	index int
	// before and now are the plans between which the frame lies; before is nil
	// at the start of the first beat.
	before, now *plan
	// t is in seconds of what moves: negative while what was there fades, rest
	// when all has come.
	t float64
	// turn is how far a beat of two plans has come from the first to the second,
	// at rest; -1 where there is nothing to turn.
	turn float64
	ids  pageHandles
}

// pageHandles are the identities of the page.
type pageHandles struct{ headline, date, narrative, notes, source int }

// begin finds out where the moment lies.
func (f *frame) begin(s *Scene, p *picture.Picture, m *scenes.Moment) {
	f.s, f.p, f.m = s, p, m
	f.index = min(max(m.Beat, 0), len(beats)-1)
	bt := beats[f.index]
	f.t = m.Time
	switch {
	case m.Reduced || m.Time >= bt.length(f.index):
		f.t = rest
	case f.index > 0:
		f.t -= leaving
	}
	f.now = s.plan(f.index, m.Format, m.Locale, s.variant(f.index, m))
	f.before, f.turn = nil, -1
	if bt.variant != nil {
		f.turn = bt.variant(&m.Values)
	}
	if f.index > 0 {
		f.before = s.plan(f.index-1, m.Format, m.Locale, s.variant(f.index-1, m))
	}
	p.Reset(m.Format.Width, m.Format.Height)
}

// variant is which of a beat's plans a moment asks for.
func (s *Scene) variant(index int, m *scenes.Moment) int {
	if beats[index].variant == nil {
		return 0
	}
	return int(beats[index].variant(&m.Values) + 0.5)
}

// shown is the plan whose picture is to be seen: what leaves, then what comes.
func (f *frame) shown() (pl *plan, t, opacity float64) {
	if f.t < 0 && f.before != nil {
		return f.before, rest, 1 - kit.Phase{Start: -leaving, Length: leaving}.Out(f.t)
	}
	return f.now, f.t, 1
}

// words is the opacity of the page's words and of labels.
func (f *frame) words() (pl *plan, opacity float64) {
	if f.t < 0 && f.before != nil {
		return f.before, 1 - kit.Phase{Start: -leaving, Length: leaving}.Out(f.t)
	}
	opacity = kit.Phase{Start: beats[f.index].moves, Length: entering}.Out(f.t)
	if opacity == 1 && f.turn > 0 && f.turn < 1 {
		// Words of one form leave, those of the other come.
		opacity = min(1, 8*max(f.turn, 1-f.turn)-7)
		if opacity <= 0 {
			opacity = 0
		}
	}
	return f.now, opacity
}

// early is the opacity of the headline of a beat that takes the place of
// another, before its other words come.
func (f *frame) early() float64 {
	if f.before == nil || f.t < 0 || f.turn > 0 && f.turn < 1 {
		return 0
	}
	return shared.EarlyHeadline(f.t)
}

func (f *frame) paint() {
	f.declare()
	pl, t, opacity := f.shown()
	leaves := pl != f.now
	f.p.Push(picture.Group{Opacity: opacity})
	for i := range pl.pieces {
		if !leaves || !pl.pieces[i].carry {
			f.piece(pl, i, t)
		}
	}
	if pl.play != nil {
		pl.play.draw(f, t)
	}
	f.p.Pop()
	for i := range pl.pieces {
		if leaves && pl.pieces[i].carry {
			f.piece(pl, i, t)
		}
	}
	n := f.now
	n.page.kicker.Draw(f.p)
	n.page.count.Draw(f.p)
	w, opacity := f.words()
	// The headline comes first, and stands while the marks move.
	f.p.Push(picture.Group{Opacity: max(opacity, f.early()), Identity: f.handlesOf(w).headline})
	w.page.headline.Draw(f.p)
	f.p.Pop()
	f.p.Push(picture.Group{Opacity: opacity})
	sourceIcon(f.p, w.g.margin, w.page.source.At.Y, w.beat.caution)
	w.page.draw(f, f.handlesOf(w))
	f.p.Pop()
	if w != n {
		clear(w.time.handles)
	}
	w.time.draw(f, f.inkEnd())
	f.p.Push(picture.Group{Opacity: opacity})
	w.time.drawLabels(f.p)
	f.p.Pop()
	for i := range n.slots {
		if f.t == rest && (f.turn <= 0 || f.turn >= 1) {
			f.p.Reserve(n.slots[i].ID, n.slots[i].Box)
		}
	}
	f.ring(f.m.Pointed)
	if f.m.Focused != f.m.Pointed {
		f.ring(f.m.Focused)
	}
}

var noHandles pageHandles

// handlesOf gives the page's handles to the words of the present beat; nobody
// reads those of the one before any more.
func (f *frame) handlesOf(pl *plan) *pageHandles {
	if pl != f.now {
		return &noHandles
	}
	return &f.ids
}

// piece paints one piece; those of the beat before have no names any more.
func (f *frame) piece(pl *plan, i int, t float64) {
	c := &pl.pieces[i]
	if pl != f.now && c.subject > 0 {
		anonymous := *c
		anonymous.subject = 0
		anonymous.paint(f, t)
		return
	}
	c.paint(f, t)
}

// inkEnd is where the timeline's ink ends at this time.
func (f *frame) inkEnd() float64 {
	from := f.now.time.Left
	if f.before != nil {
		from = f.before.time.now
	}
	move := kit.Phase{Length: beats[f.index].moves}
	to := f.now.time.now
	if f.turn > 0 && f.turn < 1 {
		zero := f.s.plan(f.index, f.m.Format, f.m.Locale, 0)
		one := f.s.plan(f.index, f.m.Format, f.m.Locale, 1)
		to = kit.Lerp(zero.time.now, one.time.now, kit.InOut(f.turn))
	}
	return kit.Lerp(from, to, move.InOut(f.t))
}

// declare names all parts of the frame, in reading order.
func (f *frame) declare() {
	n, p := f.now, f.p
	text := func(name string, role picture.Role, label string) int {
		if label == "" {
			return 0
		}
		return p.Identify(picture.Identity{ID: name, Role: role, Label: label})
	}
	f.ids = pageHandles{}
	f.ids.headline = text("headline", picture.RoleHeading, n.page.headlineText)
	f.ids.date = text("date", picture.RoleText, n.page.dateText)
	f.ids.narrative = text("narrative", picture.RoleText, n.page.narrativeText)
	for i := range n.subjects {
		s := &n.subjects[i]
		s.handle = 0
		if s.gate > 0 && f.m.Values[s.gate-1] == 0 {
			continue
		}
		identity := s.Identity
		identity.Target.Y += lower(&f.m.Values, s.slide, s.slideBy)
		s.handle = p.Identify(identity)
	}
	if n.play != nil {
		n.play.declare(f)
	}
	f.ids.notes = text("note", picture.RoleText, n.page.notesText)
	f.declareTimeline()
	f.ids.source = text("source", picture.RoleSource, n.page.source.Text())
}

func (f *frame) declareTimeline() {
	t := &f.now.time
	if !t.shown {
		return
	}
	f.p.Identify(picture.Identity{
		ID: "timeline", Role: picture.RoleSlider, Label: t.title, Value: f.now.page.dateText,
		Focusable: true, Draggable: true, Target: t.target, Min: 0, Max: float64(len(beats) - 1), Now: float64(f.m.Beat),
	})
	i := 0
	for _, e := range f.s.events {
		if !f.now.beat.shownOn(e) {
			continue
		}
		t.handles[i] = 0
		if labelled(e) {
			t.handles[i] = f.p.Identify(picture.Identity{
				ID: e.ID, Role: picture.RoleMark, Label: e.Name[f.m.Locale], Value: t.values[i], Fact: e.ID, Focusable: true, Target: t.targets[i],
			})
		}
		i++
	}
}

// ring rings what is pointed at or focused.
func (f *frame) ring(name string) {
	if name == "" || name == "timeline" {
		return
	}
	for i := range f.p.Identities {
		if it := &f.p.Identities[i]; it.ID == name && it.Focusable {
			f.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(it.Target, 1), Radius: 5, Stroke: picture.Stroke{Colour: picture.Ink, Width: 2}})
			return
		}
	}
}
