package deepseeklaunch

import (
	"math"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// frame is one picture in the making. It is kept for its memory alone.
type frame struct {
	s *Scene
	p *picture.Picture
	m *scenes.Moment
	// before and now are the plans between which the frame lies.
	before, now *plan
	// t is in seconds of what moves: negative while what was there fades, rest
	// when all has come.
	t float64
	// revealing tells that both are plans of one beat: of before and after the
	// reveal, which is under way.
	revealing bool
	// from is another plan of the present beat, and share how far the picture has
	// come from it to now, while a control glides; nil at rest.
	from  *plan
	share float64
	// moving is a piece between the two.
	moving piece
	turn   page.Turn
}

// begin finds out where the moment lies.
func (f *frame) begin(s *Scene, p *picture.Picture, m *scenes.Moment) {
	f.s, f.p, f.m = s, p, m
	index := min(max(m.Beat, 0), len(beats)-1)
	bt := beats[index]
	f.t = page.Clock(m, index, bt.moves)
	f.now = s.plan(index, m.Format, m.Locale, s.variant(index, m))
	f.before = s.empty(f.now)
	if index > 0 {
		f.before = s.plan(index-1, m.Format, m.Locale, s.variant(index-1, m))
	}
	f.turn = page.Turn{
		Early: page.EarlyHeadline(f.t), Date: kit.Phase{Length: bt.moves}.InOut(f.t),
		Pointed: m.Pointed, Focused: m.Focused,
	}
	f.turn.Out, f.turn.In = page.Fades(f.t, index, bt.moves)
	f.revealing, f.from = false, nil
	if bt.variant != nil && f.t == rest {
		f.glide(index)
	}
	f.turn.Before, f.turn.Now = &f.before.Page, &f.now.Page
	p.Reset(m.Format.Width, m.Format.Height)
}

// glide puts the moment between two plans of its beat, while a control is on its
// way from one to the other.
func (f *frame) glide(index int) {
	variant := beats[index].variant(&f.m.Values)
	low := math.Floor(variant)
	if variant == low {
		return
	}
	from := f.s.plan(index, f.m.Format, f.m.Locale, int(low))
	f.now = f.s.plan(index, f.m.Format, f.m.Locale, int(low)+1)
	if f.now.beat == &beatGuess {
		f.reveal(from, variant-low)
		return
	}
	if len(from.pieces) != len(f.now.pieces) {
		// One of them has words that the other has no room for.
		f.now = choose(variant-low < 0.5, from, f.now)
		return
	}
	f.from, f.share = from, kit.InOut(variant-low)
}

// reveal puts the moment between the two forms of the guess: words of the
// question leave, those of the answer come.
func (f *frame) reveal(from *plan, share float64) {
	f.revealing, f.before = true, from
	leave, enter := kit.Phase{Length: 0.12}, kit.Phase{Start: 0.88, Length: 0.12}
	f.turn.Out, f.turn.In, f.turn.Early = 1-leave.Out(share), enter.Out(share), 0
	f.turn.Date = kit.InOut(share)
}

// variant is which of a beat's plans a moment asks for.
func (s *Scene) variant(index int, m *scenes.Moment) int {
	if beats[index].variant == nil {
		return 0
	}
	return int(beats[index].variant(&m.Values) + 0.5)
}

// paint draws the frame, back to front.
func (f *frame) paint() {
	f.declare()
	f.turn.DrawWords(f.p)
	f.paintPicture()
	f.turn.DrawTimeline(f.p)
	f.reserve()
	f.ring(f.m.Pointed)
	if f.m.Focused != f.m.Pointed {
		f.ring(f.m.Focused)
	}
}

// paintPicture draws what leaves, until it has, and then what comes.
func (f *frame) paintPicture() {
	if f.t >= 0 {
		f.paintPlan(f.now, f.t)
		return
	}
	f.p.Push(picture.Group{Opacity: f.turn.Out})
	f.paintPlan(f.before, rest)
	f.p.Pop()
	for i := range f.before.pieces {
		if f.before.pieces[i].carry {
			f.piece(f.before, i, rest)
		}
	}
}

// paintPlan draws the pieces of a plan, but for those of the plan before that
// this one goes on from.
func (f *frame) paintPlan(pl *plan, t float64) {
	for i := range pl.pieces {
		if pl == f.now || !pl.pieces[i].carry {
			f.piece(pl, i, t)
		}
	}
	if pl.play != nil {
		pl.play.draw(f, t)
	}
}

// piece paints one piece; those of the beat before have no names any more.
func (f *frame) piece(pl *plan, i int, t float64) {
	c := &pl.pieces[i]
	handle, opacity := 0, 1.0
	if pl == f.now && c.subject > 0 {
		handle = pl.subjects[c.subject-1].handle
	}
	if f.revealing && c.answer {
		opacity = f.turn.In
	}
	if f.from != nil && pl == f.now {
		opacity = f.from.pieces[i].wordsBetween(c, f.share)
		f.moving.between(&f.from.pieces[i], c, f.share)
		c = &f.moving
	}
	c.paint(f, t, handle, opacity)
}

// reserve gives the page its slots, while nothing moves.
func (f *frame) reserve() {
	if f.t != rest || f.revealing {
		return
	}
	for i := range f.now.slots {
		f.p.Reserve(f.now.slots[i].ID, f.now.slots[i].Box)
	}
}

// declare names all parts of the frame, in reading order.
func (f *frame) declare() {
	f.turn.Identify(f.p)
	for i := range f.now.subjects {
		s := &f.now.subjects[i]
		s.handle = 0
		if s.gate.open(&f.m.Values) == 0 {
			continue
		}
		identity := s.Identity
		identity.Target.Y += lower(&f.m.Values, s.slide, s.slideBy)
		s.handle = f.p.Identify(identity)
	}
	if f.now.play != nil {
		f.now.play.declare(f)
	}
	f.turn.IdentifyRest(f.p)
}

// ring rings what is pointed at or focused. The page rings the twin of the
// timeline.
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
