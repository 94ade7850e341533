// Package stage runs a deck of scenes: it keeps the playhead, the control
// values, what is pointed at and how the picture is shown, and talks to the page
// about all of it.
//
// Stage is the machine: plain Go that knows no browser and no clock, told what
// happens and how much time has passed, and tested natively. The files *_js.go
// put it into a browser: bridge_js.go talks to the page, program_js.go to
// Ebitengine, surface_js.go keeps the canvas as large as its box.
package stage

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
)

// fadeLength is how long a cross-fade takes, in seconds.
const fadeLength = 0.2

// slop is how far, in CSS px, a pressed pointer moves before it drags, so that
// a tap is a tap.
const slop = 3

// Box is where the page wants the picture, in CSS px of the viewport.
type Box struct{ Left, Top, Width, Height float64 }

// Stage is a deck being shown.
type Stage struct {
	deck  []scenes.Scene
	scene int
	head  Playhead
	// values are those of each scene of the deck; glide shows the present one's.
	values []scenes.Values
	glide  glide

	locale  data.Locale
	theme   Theme
	plain   bool
	box     Box
	density float64
	named   string // The format that the page insists on, or "".
	format  scenes.Format
	scale   float64
	hidden  bool
	// reduced and none are the reader's wishes; none counts more.
	reduced, none bool

	pointer pointer
	focused string

	// now is the present picture; old is what it fades in over.
	now, old *picture.Picture
	fade     float64 // Seconds left of the fade.
	jumps    int     // Of the playhead, when now was drawn.
	moment   scenes.Moment
	// stale: the moment has changed since now was drawn. unseen: now has not
	// been painted.
	stale, unseen bool
	// repoint: something may have come to rest under the pointer.
	repoint bool
	drawn   int // Counts the pictures drawn.
}

// pointer is what the pointing device does.
type pointer struct {
	inside bool
	at     picture.Point
	// hit is the identity pointed at, pressed the draggable one that is held.
	hit, pressed string
	dragging     bool
	from         picture.Point
}

// New puts a deck on the stage: its first scene at the end of its first beat.
func New(deck []scenes.Scene) *Stage {
	s := &Stage{
		deck: deck, values: make([]scenes.Values, len(deck)),
		format: scenes.Formats[0], scale: 1, density: 1,
		now: new(picture.Picture), old: new(picture.Picture),
		stale: true, unseen: true,
	}
	for i, scene := range deck {
		s.values[i] = scenes.Defaults(scene)
	}
	s.head.Enter(deck[0].Beats())
	s.glide.land(s.values[0])
	return s
}

// Configure changes any of what the page decides. Fields that are nil stay.
type Configure struct {
	Scene   *string
	Beat    *int     // Index from 0; without Time, its end state.
	Time    *float64 // Seconds.
	Locale  *data.Locale
	Theme   *Theme
	Reduced *bool
	None    *bool
	Plain   *bool
	Playing *bool
	Box     *Box
	// Format is the id of the format to show, or "" for the one that fits.
	Format  *string
	Density *float64 // Device px a CSS px.
	// Values by control id; ids that the scene does not have are ignored.
	Values map[string]float64
}

// Configure applies a configuration. What does not exist is ignored: an old
// link may ask for anything.
func (s *Stage) Configure(c Configure) {
	assign(&s.locale, c.Locale)
	assign(&s.theme, c.Theme)
	assign(&s.plain, c.Plain)
	assign(&s.box, c.Box)
	assign(&s.named, c.Format)
	if c.Density != nil && *c.Density > 0 {
		s.density = *c.Density
	}
	if c.Locale != nil || c.Box != nil || c.Plain != nil || c.Format != nil {
		s.fade = 0 // The old picture is in another language or of another size.
	}
	s.fit()
	assign(&s.reduced, c.Reduced)
	assign(&s.none, c.None)
	if motion := s.motion(); motion != s.head.motion {
		s.head.SetMotion(motion)
		s.glide.land(s.values[s.scene])
	}
	if c.Scene != nil {
		s.enter(*c.Scene)
	}
	for id, v := range c.Values {
		s.set(id, v)
	}
	if c.Beat != nil || c.Time != nil {
		beat := s.head.Beat
		assign(&beat, c.Beat)
		s.jump(beat, c.Time)
	}
	if c.Playing != nil {
		s.head.SetPlaying(*c.Playing)
	}
	s.stale, s.unseen = true, true
}

// motion is how the playhead is to travel.
func (s *Stage) motion() Motion {
	switch {
	case s.none:
		return Still
	case s.reduced:
		return Reduced
	}
	return Full
}

func assign[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}

// fit chooses the format for the box.
func (s *Stage) fit() {
	if s.box.Width <= 0 || s.box.Height <= 0 {
		return
	}
	for _, f := range scenes.Formats {
		if f.ID == s.named {
			s.format, s.scale = f, min(s.box.Width/f.Width, s.box.Height/f.Height)
			return
		}
	}
	s.format, s.scale = scenes.Fit(s.box.Width, s.box.Height, s.plain)
}

// Place is where the picture stands on the canvas: its top left corner in whole
// device px, and device px a CSS px of the picture.
func (s *Stage) Place() (x, y int, scale float64) {
	left := s.box.Left + (s.box.Width-s.format.Width*s.scale)/2
	top := s.box.Top + (s.box.Height-s.format.Height*s.scale)/2
	return int(math.Round(left * s.density)), int(math.Round(top * s.density)), s.scale * s.density
}

// enter changes to another scene of the deck, at its first beat's end.
func (s *Stage) enter(id string) {
	for i, scene := range s.deck {
		if scene.ID() == id && i != s.scene {
			s.scene = i
			s.head.Enter(scene.Beats())
			s.glide.land(s.values[i])
			s.release()
			s.stale = true
		}
	}
}

// jump puts the playhead anywhere; without a time, at the beat's end.
func (s *Stage) jump(beat int, time *float64) {
	at := math.Inf(1)
	assign(&at, time)
	s.head.Jump(beat, at)
	s.stale = true
}

// Go jumps: to a scene of the deck, a beat and a time, or without one to the
// beat's end.
func (s *Stage) Go(scene string, beat int, time *float64) {
	s.enter(scene)
	s.jump(beat, time)
}

// Seek holds the playhead at a place, as a scrubber does.
func (s *Stage) Seek(beat int, time float64) {
	s.head.Seek(beat, time)
	s.stale = true
}

// Step goes one beat on (1) or back (-1).
func (s *Stage) Step(by int) {
	if by > 0 && s.open() {
		return
	}
	s.head.Step(by)
	s.stale = true
}

// Play and Pause start and stop the playhead.
func (s *Stage) Play() {
	s.head.Play()
	s.stale = true
}

// Pause holds the playhead where it is.
func (s *Stage) Pause() { s.head.Pause() }

// Show tells whether anybody sees the stage. While nobody does, time stands still.
func (s *Stage) Show(visible bool) {
	if s.hidden && visible {
		s.unseen = true
	}
	s.hidden = !visible
}

// Focus says which identity has the keyboard's focus, "" for none.
func (s *Stage) Focus(id string) {
	if s.focused != id {
		s.focused, s.stale = id, true
	}
}

// Nudge answers an arrow key on a draggable identity, in steps.
func (s *Stage) Nudge(id string, right, up float64) {
	s.change(s.deck[s.scene].Nudge(s.current(), id, right, up))
}

// Value sets a control, from the page's HTML.
func (s *Stage) Value(id string, v float64) { s.set(id, v) }

// Reset puts the scene's controls back to their defaults.
func (s *Stage) Reset() {
	scene := s.deck[s.scene]
	s.values[s.scene] = scenes.Defaults(scene)
	s.show()
}

// show lets the picture follow the values: at once where nothing is to travel.
func (s *Stage) show() {
	if s.head.motion == Full && s.drawn > 0 {
		s.glide.follow(s.deck[s.scene].Controls(), s.values[s.scene])
	} else {
		s.glide.land(s.values[s.scene])
	}
	s.stale = true
}

// set gives a control of the present scene a value within its bounds.
func (s *Stage) set(id string, v float64) {
	scene := s.deck[s.scene]
	for i, c := range scene.Controls() {
		if c.ID != id || math.IsNaN(v) {
			continue
		}
		switch c.Kind {
		case scenes.Toggle:
			v = min(max(math.Round(v), 0), 1)
		case scenes.Choice:
			v = min(max(math.Round(v), 0), float64(c.Options-1))
		case scenes.Slider:
			v = min(max(v, c.Min), c.Max)
		}
		values := s.values[s.scene]
		values[i] = v
		s.change(scenes.Change{Values: values})
	}
}

// change applies what operating the scene brought about.
func (s *Stage) change(c scenes.Change) {
	if values := s.deck[s.scene].Settle(c.Values); values != s.values[s.scene] {
		s.values[s.scene] = values
		s.show()
	}
	if c.Seek {
		s.Seek(c.Beat, c.Time)
	}
}

// Phase is what a pointer does.
type Phase uint8

const (
	// Move: it hovers, or drags what it pressed.
	Move Phase = iota
	// Down: it presses.
	Down
	// Up: it lets go.
	Up
	// Cancel: the browser took it away, to scroll; what was dragged stays.
	Cancel
	// Leave: it is no longer over the picture.
	Leave
)

// Pointer answers a pointer at a position in the picture, in CSS px.
func (s *Stage) Pointer(phase Phase, at picture.Point) {
	p := &s.pointer
	p.at, p.inside = at, phase != Leave && phase != Cancel
	switch phase {
	case Down:
		s.point()
		s.release()
		if i := s.identity(p.hit); i != nil && i.Draggable {
			p.pressed, p.from = i.ID, at
		}
	case Move:
		if p.pressed == "" {
			s.point()
			return
		}
		if !p.dragging && math.Hypot(at.X-p.from.X, at.Y-p.from.Y) < slop {
			return
		}
		p.dragging = true
		s.change(s.deck[s.scene].Drag(s.current(), p.pressed, at))
	case Up, Cancel, Leave:
		s.release()
		s.point()
	}
}

// release lets go of what is held.
func (s *Stage) release() { s.pointer.pressed, s.pointer.dragging = "", false }

// point finds what the pointer is over.
func (s *Stage) point() {
	hit := ""
	if s.pointer.inside {
		s.Draw()
		hit = outline.Hit(s.now, s.pointer.at)
	}
	if hit != s.pointer.hit {
		s.pointer.hit, s.stale = hit, true
	}
}

// identity returns one of the present picture's, or nil.
func (s *Stage) identity(id string) *picture.Identity {
	for i := range s.now.Identities {
		if id != "" && s.now.Identities[i].ID == id {
			return &s.now.Identities[i]
		}
	}
	return nil
}

// Pass lets time pass, in seconds. While nobody sees the stage none does.
func (s *Stage) Pass(seconds float64) {
	if s.hidden || seconds <= 0 {
		return
	}
	if s.fade > 0 {
		s.fade = max(s.fade-min(seconds, longestFrame), 0)
		s.unseen = true
	}
	if s.glide.pass(s.deck[s.scene].Controls(), s.values[s.scene], min(seconds, longestFrame)) {
		s.stale, s.repoint = true, true
	}
	beat, time := s.head.Beat, s.head.Time
	// What a scene keeps back is shown, and read, before playing goes on.
	if left, resting := s.head.Resting(); resting && left <= seconds && s.open() {
		s.head.Rest()
	}
	s.head.Pass(seconds)
	if s.head.Beat != beat || s.head.Time != time {
		s.stale, s.repoint = true, true
	}
	if s.repoint && !s.Moving() {
		s.repoint = false
		if s.pointer.pressed == "" {
			s.point()
		}
	}
}

// Moving tells whether the picture changes by itself at present.
func (s *Stage) Moving() bool { return s.head.Moving() || s.fade > 0 || s.glide.under }

// NeedsFrame tells whether there is anything to paint, now or by moving.
func (s *Stage) NeedsFrame() bool {
	return !s.hidden && (s.stale || s.unseen || s.Moving())
}

// Wake is after how many seconds the stage goes on by itself without a frame
// until then, and whether it does.
func (s *Stage) Wake() (seconds float64, wakes bool) {
	if s.hidden {
		return 0, false
	}
	return s.head.Resting()
}

// current returns the present moment. It is valid until the next call.
func (s *Stage) current() *scenes.Moment {
	s.moment = scenes.Moment{
		Beat: s.head.Beat, Time: s.head.Time, Format: s.format, Locale: s.locale,
		Reduced: s.head.motion != Full, Values: s.values[s.scene],
		Pointed: s.pointer.hit, Focused: s.focused,
	}
	if s.pointer.dragging {
		s.moment.Pointed = s.pointer.pressed
	}
	return &s.moment
}

// Draw brings the picture up to date with the moment, and returns it.
func (s *Stage) Draw() *picture.Picture {
	if !s.stale {
		return s.now
	}
	if s.jumps != s.head.jumps {
		if s.head.motion == Reduced && s.drawn > 0 && s.now.Width == s.format.Width && s.now.Height == s.format.Height {
			s.now, s.old = s.old, s.now
			s.fade = fadeLength
		}
		s.jumps, s.repoint = s.head.jumps, true
	}
	m := s.current()
	m.Values, m.Turn = s.glide.shown, s.glide.turn
	s.deck[s.scene].Draw(s.now, m)
	s.stale, s.unseen = false, true
	s.drawn++
	return s.now
}

// Painted says that the picture, and the state of its fade, is on the screen.
func (s *Stage) Painted() { s.unseen = false }

// Fade returns the picture that the present one fades in over and how much of
// the present one shows, from 0 to 1, or nil.
func (s *Stage) Fade() (old *picture.Picture, share float64) {
	if s.fade <= 0 {
		return nil, 1
	}
	return s.old, 1 - s.fade/fadeLength
}
