package paths

import (
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
	// old and now are the sheets between which the frame lies; old is nil before
	// the first beat.
	old, now *sheet
	pairing  *pairing
	// t is in seconds of what moves: negative while the words before fade,
	// infinite at rest.
	t float64
	// moves is how long what moves takes.
	moves float64
	// day is the day up to which the record is shown.
	day float64
	// turn draws the words of the page; base is how many identities come before
	// those of the sheet.
	turn page.Turn
	base int
	// room holds the points of a line on its way.
	room []picture.Point
}

// pairing says which item of an old sheet each item of a new one is, or -1, and
// which of the old ones have gone.
type pairing struct {
	before []int
	gone   []bool
}

// begin finds out where the moment lies.
func (d *drawing) begin(s *Scene, p *picture.Picture, m *scenes.Moment) {
	beat := min(max(m.Beat, 0), beatCount-1)
	d.s, d.p, d.m, d.old = s, p, m, nil
	d.moves = beats[beat].moves
	d.t = page.Clock(m, beat, d.moves)
	from, to, share := s.variants(beat, m)
	d.now = s.sheet(beat, m.Format, m.Locale, to)
	before := d.now.empty
	switch {
	case d.t < rest && beat > 0:
		_, last, _ := s.variants(beat-1, m)
		d.old = s.sheet(beat-1, m.Format, m.Locale, last)
	case d.t == rest && share < 1:
		// Between two variants of one beat: the same movement, by the value.
		d.old = s.sheet(beat, m.Format, m.Locale, from)
		d.t = share*(page.WordsLeave+d.moves+page.WordsEnter) - page.WordsLeave
	}
	if d.old != nil {
		before = &d.old.Page
	}
	d.turn = page.Turn{Before: before, Now: &d.now.Page, Early: page.EarlyHeadline(d.t), Pointed: m.Pointed, Focused: m.Focused}
	d.turn.Out, d.turn.In = page.Fades(d.t, max(beat, 1), d.moves)
	d.pairing = nil
	if d.old != nil {
		d.pairing = s.pair(d.old, d.now)
	}
	d.day = m.Values[controlDay]
	if beats[beat] == &record && d.t < rest {
		d.day = min(d.day, kit.Lerp(s.first, s.last, sweep.At(d.t)))
	}
	p.Reset(m.Format.Width, m.Format.Height)
}

// pair matches two sheets by the keys of their items.
func (s *Scene) pair(old, now *sheet) *pairing {
	key := [2]*sheet{old, now}
	if pr, ok := s.pairs[key]; ok {
		return pr
	}
	pr := &pairing{before: make([]int, len(now.items)), gone: make([]bool, len(old.items))}
	index := map[string]int{}
	for i := range old.items {
		index[old.items[i].key], pr.gone[i] = i, true
	}
	for i := range now.items {
		pr.before[i] = -1
		it := &now.items[i]
		j, ok := index[it.key]
		if !ok || !it.same(&old.items[j]) {
			continue
		}
		pr.before[i], pr.gone[j] = j, false
	}
	s.pairs[key] = pr
	return pr
}

// same tells whether one item can turn into the other by travelling. A strand of
// a tree that lay on a rail grows anew; one that stood in a tree moves.
func (it *item) same(old *item) bool {
	if it.isWords() || old.isWords() {
		return it.words == old.words
	}
	return it.mark.Kind == old.mark.Kind && len(it.points) == len(old.points) && (!it.grows || old.grows)
}

// paint paints the frame.
func (d *drawing) paint() {
	d.turn.Identify(d.p)
	d.base = len(d.p.Identities)
	for i := range d.now.identities {
		identity := d.now.identities[i]
		if d.now.since[i] > d.day+0.5 {
			// Not on record yet: there is nothing to point at or to read.
			identity = picture.Identity{ID: identity.ID, Role: picture.RoleText}
		}
		d.retouch(&identity)
		d.p.Identify(identity)
	}
	d.turn.IdentifyRest(d.p)
	// Controls come when the words before have left.
	if d.t >= 0 {
		for _, slot := range d.now.slots {
			d.p.Reserve(slot.ID, slot.Box)
		}
	}
	d.turn.DrawWords(d.p)
	if d.old != nil {
		if opacity := d.turn.Out; opacity > 0 {
			for i := range d.old.items {
				if it := &d.old.items[i]; d.pairing.gone[i] && recorded(it, d.m.Values[controlDay]) {
					d.show(it, 0, opacity)
				}
			}
		}
	}
	for i := range d.now.items {
		it := &d.now.items[i]
		if !recorded(it, d.day) {
			continue
		}
		if d.pairing != nil && d.pairing.before[i] >= 0 {
			d.between(&d.old.items[d.pairing.before[i]], it)
			continue
		}
		d.enter(it)
	}
	d.paintOwn()
	d.ring(d.m.Pointed)
	if d.m.Focused != d.m.Pointed {
		d.ring(d.m.Focused)
	}
}

// paintOwn paints what hangs on a value: the date of the record, also on its way
// out, and the hair line.
func (d *drawing) paintOwn() {
	switch {
	case d.now.beat == &record:
		shows := kit.Phase{Start: sweep.Start - 0.2, Length: 0.2}
		d.paintDate(d.now, d.day, shows.Out(d.t))
	case d.now.beat == &ruler:
		d.paintHair()
	case d.old != nil && d.old.beat == &record:
		d.paintDate(d.old, d.m.Values[controlDay], d.turn.Out)
	}
}

// retouch brings a slider to the moment.
func (d *drawing) retouch(identity *picture.Identity) {
	switch identity.ID {
	case "day":
		identity.Now = d.day - d.s.first
		identity.Value = d.s.daySet(int(d.day), d.m.Locale, 12).text
	case "road":
		d.now.tellTip(identity, d.m.Time)
	case "hair":
		day := d.m.Values[controlHair]
		identity.Now, identity.Value = day-stripFrom, d.s.hair(day, d.m.Locale).text
	}
}

// handle is an item's identity in the picture, or 0.
func (d *drawing) handle(it *item) int {
	if it.identity == 0 {
		return 0
	}
	return d.base + it.identity
}

// recorded tells whether the record has an item by a day (since 1970).
func recorded(it *item, day float64) bool {
	return it.since == 0 || it.since <= day+0.5
}

// enter paints an item that the sheet before does not have.
func (d *drawing) enter(it *item) {
	share := 1.0
	if d.t < rest {
		share = it.enter.Out(d.t)
	}
	switch {
	case share <= 0:
	case share >= 1:
		d.show(it, d.handle(it), 1)
	case it.grows:
		d.grow(it, share)
	case it.unfolds:
		d.unfold(it, share)
	case it.drawn && len(it.points) > 1:
		along := kit.InOut(it.enter.At(d.t)) * float64(len(it.points)-1)
		whole := int(along)
		d.room = d.room[:0]
		for i := range whole + 1 {
			d.room = append(d.room, it.along(i))
		}
		if whole+1 < len(it.points) {
			d.room = append(d.room, kit.LerpPoint(it.along(whole), it.along(whole+1), along-float64(whole)))
		}
		if len(d.room) > 1 {
			m := it.mark
			m.Identity, m.Points = d.handle(it), d.p.Span(d.room...)
			d.p.Add(m)
		}
	case it.start.W > 0:
		m := it.mark
		m.Box = kit.LerpRect(it.start, m.Box, kit.InOut(it.enter.At(d.t)))
		m.Identity, m.Opacity = d.handle(it), min(1, 4*it.enter.At(d.t))
		d.p.Add(m)
	default:
		d.show(it, d.handle(it), share)
	}
}

// rises is the share of a strand's growth in which its foot still stands at its
// root; then it is drawn up to the strand's first point.
const rises = 0.55

// grow paints a strand that has grown for a share of its way: its tip runs along
// its points, and its foot leaves the root that it grew from.
func (d *drawing) grow(it *item, share float64) {
	along := share * float64(len(it.points)-1)
	whole := int(along)
	foot := kit.LerpPoint(it.root, it.points[0], smooth((share-rises)/(1-rises)))
	d.room = append(d.room[:0], foot)
	d.room = append(d.room, it.points[:whole+1]...)
	if whole+1 < len(it.points) {
		d.room = append(d.room, kit.LerpPoint(it.points[whole], it.points[whole+1], along-float64(whole)))
	}
	m := it.mark
	m.Identity, m.Points = d.handle(it), d.p.Span(d.room...)
	d.p.Add(m)
}

// unfold paints a shape that has opened from its stem for a share of its size.
func (d *drawing) unfold(it *item, share float64) {
	d.room = d.room[:0]
	for _, to := range it.points {
		d.room = append(d.room, kit.LerpPoint(it.stem, to, share))
	}
	m := it.mark
	m.Identity, m.Points = d.handle(it), d.p.Span(d.room...)
	d.p.Add(m)
}

// along is a line's point, counted from where it is drawn.
func (it *item) along(i int) picture.Point {
	if it.back {
		return it.points[len(it.points)-1-i]
	}
	return it.points[i]
}

// show paints an item where it is.
func (d *drawing) show(it *item, identity int, opacity float64) {
	if it.isWords() {
		d.p.Push(picture.Group{Opacity: opacity, Identity: identity})
		it.words.Draw(d.p)
		d.p.Pop()
		return
	}
	m := it.mark
	m.Identity = identity
	if m.Opacity == 0 {
		m.Opacity = 1
	}
	m.Opacity *= opacity
	if len(it.points) > 0 {
		m.Points = d.p.Span(it.points...)
	}
	d.p.Add(m)
}

// between paints an item that both sheets have, on its way.
func (d *drawing) between(old, now *item) {
	phase := now.travel
	if phase.Length == 0 {
		phase = kit.Phase{Length: d.moves}
	}
	share := phase.InOut(d.t)
	if now.isWords() || share >= 1 {
		d.show(now, d.handle(now), 1)
		return
	}
	m := now.mark
	m.Identity = d.handle(now)
	m.Box = kit.LerpRect(old.mark.Box, now.mark.Box, share)
	m.Radius = kit.Lerp(old.mark.Radius, now.mark.Radius, share)
	m.Stroke.Width = kit.Lerp(old.mark.Stroke.Width, now.mark.Stroke.Width, share)
	if n := len(now.points); n > 0 {
		d.room = d.room[:0]
		for i := range n {
			d.room = append(d.room, kit.LerpPoint(old.points[i], now.points[i], share))
		}
		m.Points = d.p.Span(d.room...)
	}
	if m.Fill == old.mark.Fill && m.Stroke.Colour == old.mark.Stroke.Colour && m.Stroke.Dash == old.mark.Stroke.Dash {
		d.p.Add(m)
		return
	}
	before := m
	before.Fill = old.mark.Fill
	before.Stroke.Colour, before.Stroke.Dash, before.Stroke.Gap = old.mark.Stroke.Colour, old.mark.Stroke.Dash, old.mark.Stroke.Gap
	if before.Opacity = 1 - share; before.Opacity > 0 {
		d.p.Add(before)
	}
	if m.Opacity = share; m.Opacity > 0 {
		d.p.Add(m)
	}
}

// ring rings what is pointed at or focused.
func (d *drawing) ring(id string) {
	if id == "" || id == "timeline" || id == "day" || id == "tree" || id == "road" {
		return
	}
	for i := range d.p.Identities {
		identity := &d.p.Identities[i]
		if identity.ID != id || !identity.Focusable {
			continue
		}
		box := identity.Target
		d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 4, Stroke: ink(picture.Ink, 2)})
	}
}
