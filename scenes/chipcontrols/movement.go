package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// drawing is one frame in the making. It is kept from frame to frame for its
// memory alone.
type drawing struct {
	s *Scene
	p *picture.Picture
	m *scenes.Moment

	beat  *beat
	index int
	// before and now are the plans between which the frame lies; before is
	// the empty start for the first beat.
	before, now *plan
	sc          score
	turn        page.Turn
	// gliding tells that both are plans of one beat, and a control's value lies
	// between them.
	gliding bool

	// box is the plane's at this time. old and new are the planes of the two
	// plans' laws in that box; they are one and the same where the law stays.
	box      picture.Rect
	old, new plane

	ids   handles
	chips [members]chipState
	// mark is the chip that is being painted; here, a pointer to it costs nothing.
	mark kit.Chip
}

// chipState is a chip at this time.
type chipState struct {
	visible bool
	box     picture.Rect
	opacity float64
	target  picture.Rect
}

// begin finds out where the moment lies.
func (d *drawing) begin(s *Scene, p *picture.Picture, m *scenes.Moment) {
	beat := min(max(m.Beat, 0), len(beats)-1)
	d.s, d.p, d.m, d.beat, d.index = s, p, m, beats[beat], beat
	t := page.Clock(m, beat, d.beat.moves)
	d.now = s.plan(beat, m.Format, m.Locale, s.variant(beat, m))
	d.before = s.empty(d.now)
	if beat > 0 {
		d.before = s.plan(beat-1, m.Format, m.Locale, s.variant(beat-1, m))
	}
	d.sc = defaultScore(t, beat, d.beat.moves)
	d.gliding = false
	if d.beat.score != nil {
		d.beat.score(d, &d.sc)
	}
	if d.beat.glide != nil && t == rest {
		d.glide()
	}
	d.turn = page.Turn{
		Before: &d.before.Page, Now: &d.now.Page, Out: d.sc.wordsOut, In: d.sc.wordsIn,
		Early: page.EarlyHeadline(t), Date: d.sc.date,
		Pointed: m.Pointed, Focused: m.Focused,
	}
	d.setPlanes()
	for who := range d.chips {
		d.chips[who] = d.chip(member(who))
	}
	p.Reset(m.Format.Width, m.Format.Height)
}

// glide puts the moment between two plans of its beat: words stay, the law
// changes.
func (d *drawing) glide() {
	from, to, share := d.beat.glide(d.m)
	if share == 0 {
		return
	}
	d.before = d.s.plan(d.index, d.m.Format, d.m.Locale, from)
	d.now = d.s.plan(d.index, d.m.Format, d.m.Locale, to)
	d.sc, d.gliding = defaultScore(share*d.beat.moves, d.index, d.beat.moves), true
	d.beat.score(d, &d.sc)
	d.sc.wordsOut, d.sc.wordsIn = 0, 1
}

// variant is which of a beat's plans a moment asks for.
func (s *Scene) variant(beat int, m *scenes.Moment) int {
	if beats[beat].variant == nil {
		return 0
	}
	return beats[beat].variant(m)
}

// empty is the start of the first beat: its own page without anything on it.
func (s *Scene) empty(first *plan) *plan {
	k := page.PlanKey{Beat: -1, Format: first.Format, Locale: first.Locale}
	if pl, ok := s.plans[k]; ok {
		return pl
	}
	pl := &plan{Page: first.Before(), plane: first.plane}
	s.plans[k] = pl
	return pl
}

// setPlanes finds the plane's box and the scales at this time.
func (d *drawing) setPlanes() {
	b, n, e := d.before, d.now, d.sc.travel
	switch {
	case n.law == lawless:
		d.box = b.plane.box
	case b.law == lawless:
		d.box = n.plane.box
	default:
		d.box = kit.LerpRect(b.plane.box, n.plane.box, e)
	}
	right, bottom := d.box.X+d.box.W, d.box.Y+d.box.H
	onto := func(pl *plane) plane {
		return plane{d.box, pl.x.Onto(d.box.X, right), pl.y.Onto(bottom, d.box.Y)}
	}
	d.old, d.new = plane{box: d.box}, plane{box: d.box}
	if b.law != lawless {
		d.old = onto(&b.plane)
	}
	if n.law != lawless {
		d.new = onto(&n.plane)
	}
	if b.law == lawless || n.law == lawless {
		return
	}
	// A side that keeps its quantity stretches, and every mark rides on it.
	if b.axes[horizontal].metric == n.axes[horizontal].metric {
		d.new.x = kit.Blend(b.plane.x, n.plane.x, e)
		d.old.x = d.new.x
	}
	if b.axes[vertical].metric == n.axes[vertical].metric {
		d.new.y = kit.Blend(b.plane.y, n.plane.y, e)
		d.old.y = d.new.y
	}
}

// place is where a chip would stand on a plan's plane; ok is false where its
// figures do not say.
func (s *Scene) place(pl *plane, which law, who member) (at picture.Point, ok bool) {
	if which == lawless {
		return at, false
	}
	x, y, ok := s.troupe.values(which, who)
	if !ok {
		return at, false
	}
	return pt((pl.x.Map(x.Low)+pl.x.Map(x.High))/2, (pl.y.Map(y.Low)+pl.y.Map(y.High))/2), true
}

// chip finds a chip's place and opacity at this time.
func (d *drawing) chip(who member) chipState {
	b, n, sc := &d.before.poses[who], &d.now.poses[who], &d.sc.chips[who]
	var c chipState
	from, to := b.box, n.box
	c.opacity = 1
	switch {
	case !b.shown && !n.shown:
		return c
	case !n.shown:
		// It rides on to where the new axes have it, or fades where it stands.
		to = from
		if at, ok := d.s.place(&d.now.plane, d.now.law, who); ok {
			to = kit.Square(at, from.W)
		}
		c.opacity = sc.out
		if d.now.law == d.before.law && !inside(d.now.plane.box, kit.Centre(to)) {
			c.opacity = min(1, sc.out*8) // the edge of the plane fades it
		}
	case !b.shown:
		from = to
		if at, ok := d.s.place(&d.before.plane, d.before.law, who); ok && !inside(d.before.plane.box, at) {
			from = kit.Square(at, to.W)
		} else if at, ok := d.s.place(&d.now.entry, d.now.entryLaw, who); ok {
			from = kit.Square(at, to.W)
		}
		if sc.hasFrom {
			from = kit.Square(sc.from, to.W)
		}
		c.opacity = sc.in
	}
	c.box = kit.LerpRect(from, to, sc.travel)
	c.opacity *= edgeFade(d.box, c.box)
	c.visible = c.opacity > 0
	return c
}

func inside(box picture.Rect, at picture.Point) bool {
	return at.X >= box.X && at.X <= box.X+box.W && at.Y >= box.Y && at.Y <= box.Y+box.H
}

// edgeFade lets a mark that leaves the plane vanish within a few px outside of
// it, before any of it leaves the picture.
func edgeFade(box, mark picture.Rect) float64 {
	at := kit.Centre(mark)
	reach := max(13-max(mark.W, mark.H)/2, 2)
	beyond := max(box.X-at.X, at.X-box.X-box.W, box.Y-at.Y, at.Y-box.Y-box.H, 0)
	return max(1-beyond/reach, 0)
}

// paint draws the frame, back to front.
func (d *drawing) paint() {
	d.declare()
	d.turn.DrawWords(d.p)
	d.paintPlane()
	d.turn.DrawTimeline(d.p)
	if d.beat.last != nil {
		d.beat.last(d)
	}
	d.paintRing()
}

// push opens a group, and tells whether anything in it can be seen; pop it
// either way.
func (d *drawing) push(opacity float64, identity int) bool {
	d.p.Push(picture.Group{Opacity: opacity, Identity: identity})
	return !d.p.Hidden()
}

// paintPlane draws the plane: grid, zones, names, lines, axes, chips.
func (d *drawing) paintPlane() {
	p, b, n, sc := d.p, d.before, d.now, &d.sc
	d.paintGrid()
	same := b.law == n.law
	if !same {
		g := whole
		g.opacity = sc.zoneOut
		d.s.limits.fillZones(p, &d.old, b.law, g)
	}
	d.s.limits.fillZones(p, &d.new, n.law, sc.zone)
	if before := d.beatBefore(); before != nil && before.under != nil {
		if d.push(sc.extrasOut, 0) {
			before.under(d, b, rest)
		}
		p.Pop()
	}
	if d.beat.under != nil {
		d.beat.under(d, n, sc.t)
	}
	d.paintNames(b, sc.labelsOut)
	d.paintNames(n, sc.labelsIn)
	if !same {
		g := whole
		g.opacity = sc.zoneOut
		d.s.limits.drawEdges(p, &d.old, b.law, g)
	}
	d.s.limits.drawEdges(p, &d.new, n.law, sc.zone)
	d.paintAxes()
	d.paintChips()
	if before := d.beatBefore(); before != nil && before.over != nil {
		if d.push(sc.extrasOut, 0) {
			before.over(d, b, rest)
		}
		p.Pop()
	}
	if d.beat.over != nil {
		d.beat.over(d, n, sc.t)
	}
}

// beatBefore is the beat that the plan before is of, or nil: at first there is
// none, and between two plans of its own the beat draws what is on its plane.
func (d *drawing) beatBefore() *beat {
	if d.index == 0 || d.gliding {
		return nil
	}
	return beats[d.index-1]
}

// hasTick tells whether a plan marks the same value on the same quantity.
func (pl *plan) hasTick(side int, m data.Metric, t *tick) bool {
	if pl.axes[side].metric != m {
		return false
	}
	for i := range pl.axes[side].ticks {
		if o := &pl.axes[side].ticks[i]; o.value == t.value && (o.line == nil) == (t.line == nil) {
			return true
		}
	}
	return false
}

// eachTick calls paint for the ticks of both plans, once for those that both have.
func (d *drawing) eachTick(paint func(pl *plan, pn *plane, side, i int, opacity float64)) {
	b, n := d.before, d.now
	for side := range n.axes {
		for i := range n.axes[side].ticks {
			opacity := d.sc.axisIn[side]
			if b.hasTick(side, n.axes[side].metric, &n.axes[side].ticks[i]) {
				opacity = 1
			}
			paint(n, &d.new, side, i, opacity)
		}
		for i := range b.axes[side].ticks {
			if !n.hasTick(side, b.axes[side].metric, &b.axes[side].ticks[i]) {
				paint(b, &d.old, side, i, d.sc.axisOut[side])
			}
		}
	}
}

func (d *drawing) paintGrid() {
	d.eachTick(func(pl *plan, pn *plane, side, i int, opacity float64) {
		t := &pl.axes[side].ticks[i]
		if t.line != nil {
			return
		}
		if d.push(opacity, 0) {
			at := pn.x.Map(t.value)
			if side == vertical {
				at = pn.y.Map(t.value)
			}
			drawGrid(d.p, side, d.box, at)
		}
		d.p.Pop()
	})
}

func (d *drawing) paintAxes() {
	if d.now.law == lawless && d.before.law == lawless {
		return
	}
	opacity := 1.0
	switch {
	case d.now.law == lawless:
		opacity = d.sc.axisOut[horizontal]
	case d.before.law == lawless:
		opacity = d.sc.axisIn[horizontal]
	}
	if d.push(opacity, 0) {
		drawFrame(d.p, d.box)
	}
	d.p.Pop()
	d.eachTick(func(pl *plan, pn *plane, side, i int, opacity float64) {
		t := &pl.axes[side].ticks[i]
		at := pn.x.Map(t.value)
		if side == vertical {
			at = pn.y.Map(t.value)
		}
		if d.push(opacity, d.ids.tick(d.now, pl, side, i)) {
			pl.drawTick(d.p, side, t, d.box, at)
		}
		d.p.Pop()
	})
	for side := range d.now.axes {
		b, n := &d.before.axes[side].title, &d.now.axes[side].title
		if b.Same(n) {
			n.Draw(d.p)
			continue
		}
		if d.push(d.sc.axisOut[side], 0) {
			b.Draw(d.p)
		}
		d.p.Pop()
		if d.push(d.sc.axisIn[side], 0) {
			n.Draw(d.p)
		}
		d.p.Pop()
	}
}

// ground is what lies beneath a point at this time.
func (d *drawing) ground(at picture.Point) kit.Ground {
	if d.before.law != d.now.law {
		g := whole
		g.opacity = d.sc.zoneOut
		if old := d.s.limits.groundAt(&d.old, d.before.law, g, at); old.TintOpacity > 0 {
			return old
		}
	}
	return d.s.limits.groundAt(&d.new, d.now.law, d.sc.zone, at)
}

// paintNames writes a plan's zone names and chip names on their plates.
func (d *drawing) paintNames(pl *plan, opacity float64) {
	if !d.push(opacity, 0) {
		d.p.Pop()
		return
	}
	// All plates first: none may cover a neighbour's words.
	for i := range pl.names {
		w := &pl.names[i].words
		w.Plate(d.p, d.ground(kit.Centre(w.Box())))
	}
	for who := range pl.poses {
		for i := range pl.poses[who].words {
			w := &pl.poses[who].words[i]
			w.Plate(d.p, d.ground(kit.Centre(w.Box())))
		}
	}
	identity := 0
	for i := range pl.names {
		nm := &pl.names[i]
		if nm.id != "" {
			identity = 0
			if pl == d.now {
				identity = d.ids.names[i]
			}
		}
		d.p.Push(picture.Group{Opacity: 1, Identity: identity})
		nm.words.Draw(d.p)
		d.p.Pop()
	}
	for who := range pl.poses {
		d.p.Push(picture.Group{Opacity: 1, Identity: d.ids.chips[who]})
		for i := range pl.poses[who].words {
			pl.poses[who].words[i].Draw(d.p)
		}
		d.p.Pop()
	}
	d.p.Pop()
}

// paintChips draws the marks. The verdict before fades out before the axes
// change, this law's comes in when they have.
func (d *drawing) paintChips() {
	for who := range d.chips {
		c := &d.chips[who]
		if !c.visible {
			continue
		}
		b, n, sc := &d.before.poses[who], &d.now.poses[who], &d.sc.chips[who]
		maker := makerShape(d.s.troupe.chips[who].Maker)
		ground := d.ground(kit.Centre(c.box))
		pose, shown, colour := n, sc.verdictIn, n.colour
		switch {
		case !n.shown:
			pose, shown, colour = b, sc.verdictOut, b.colour
			if d.before.law == d.now.law {
				shown = 1
			}
		case d.before.law == d.now.law:
			shown = 1
		case b.shown && sc.verdictOut > 0:
			pose, shown = b, sc.verdictOut
		}
		if d.push(c.opacity, d.ids.chips[who]) {
			mark := &d.mark
			if shown < 1 && d.now.law != lawless {
				// The dashes of "no verdict" lie beneath one that fades.
				*mark = pose.chipMark(maker, c.box, colour, 0, ground)
				mark.Dashed = true
				d.paintMark(member(who))
			}
			visible, filled := shown, 1.0
			if d.now.law == lawless {
				visible, filled = 1, shown
			}
			if d.push(visible, d.ids.chips[who]) {
				*mark = pose.chipMark(maker, c.box, colour, filled, ground)
				if d.beat.retouch != nil {
					d.beat.retouch(d, member(who), mark)
				}
				d.paintMark(member(who))
			}
			d.p.Pop()
		}
		d.p.Pop()
	}
}

// paintMark paints d.mark, of a chip that may be on its way from one beat's
// colour to another's.
func (d *drawing) paintMark(who member) {
	b, n, travel := &d.before.poses[who], &d.now.poses[who], d.sc.chips[who].travel
	if !b.shown || !n.shown || b.colour == n.colour || travel == 1 {
		d.mark.Draw(d.p)
		return
	}
	d.mark.Colour = b.colour
	d.mark.Draw(d.p)
	if d.push(travel, d.ids.chips[who]) {
		d.mark.Colour = n.colour
		d.mark.Draw(d.p)
	}
	d.p.Pop()
}

// value is what the outline says of a chip: with a verdict only while a law is
// drawn that gives it.
func (d *drawing) value(who member) string {
	b, n, sc := &d.before.poses[who], &d.now.poses[who], &d.sc.chips[who]
	switch {
	case n.shown && !b.shown && sc.travel < 1:
		return n.bare
	case n.shown && (d.before.law == d.now.law || sc.verdictIn == 1):
		return n.value
	case b.shown && (d.before.law == d.now.law || sc.verdictOut == 1):
		return b.value
	case n.shown:
		return n.bare
	}
	return b.bare
}
