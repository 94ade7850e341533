// Package scenes says what a scene is. A scene is a pure function of a moment:
//
//	data/  ──►  scenes/<scene>  ──►  picture  ──►  gpu      the canvas, animated
//	facts       pure function        marks    ├─►  svg      stills in the page
//	            of a moment                   ├─►  raster   PNG: contact sheets, golden tests
//	                                          └─►  outline  screen readers, transcript, hit testing
//
// A scene reads no clock, no random source and no global, and does no I/O. So
// any frame has a URL, scrubbing and reverse play are free, and a test of a
// scene needs no GPU. Themes are not part of a moment: a picture's colours are
// tokens, which readers resolve.
package scenes

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/picture"
)

// MaxControls bounds the controls of one scene, so that Values needs no memory
// of its own.
const MaxControls = 16

// Values are a scene's control values, in the order of its Controls.
type Values [MaxControls]float64

// Moment is all that a scene's picture depends on.
type Moment struct {
	// Beat is the index of the beat, from 0.
	Beat int
	// Time is the playhead: seconds since the beat began, from 0 (the end state
	// of the beat before) to the beat's Length (its own end state).
	Time float64
	// Format is the size and shape to draw for.
	Format Format
	Locale data.Locale
	// Reduced asks for no travel: a beat shows its end state for every Time.
	Reduced bool
	// Values are the controls' values.
	Values Values
	// Turn tells of a Choice that goes from one option straight to another.
	Turn Turn
	// Pointed and Focused are identities' ids, or "".
	Pointed, Focused string
}

// Turn is a Choice whose options stand Apart, on its way from one to another.
// The zero value is none.
type Turn struct {
	// Control is its index. Its value is already the option that it goes to; From
	// is the one that it leaves.
	Control int
	From    float64
	// Left is what is left of the way: from 1 down to 0, at rest.
	Left float64
}

// Beat is one step of a scene's story.
type Beat struct {
	// ID is stable and readable: "october-2022".
	ID string
	// Length is how long its movement takes, in seconds.
	Length float64
	// Reading is how long its end state rests while playing, in seconds.
	Reading float64
	// Forms are the other forms of its words, which a reader brings about: the
	// copy's texts <form>/<name>, where there are any, in place of <beat>/<name>.
	Forms []string
}

// ControlKind says which HTML control operates a value.
type ControlKind uint8

const (
	// Slider is a range input, linear or (Log) logarithmic.
	Slider ControlKind = iota
	// Toggle is a switch: 0 or 1.
	Toggle
	// Choice is a radio group over Options: the value is the option's index.
	Choice
	// Memory is remembered with the URL but has no control of its own.
	Memory
)

// String is the kind's name in the page's configuration.
func (k ControlKind) String() string {
	return [...]string{"slider", "toggle", "choice", "memory"}[k]
}

// Control is a value that a reader can change.
type Control struct {
	// ID is the key in the URL's query: "tpp".
	ID string
	// Slot names the picture's slot that the control is laid into.
	Slot string
	Kind ControlKind
	// Min, Max and Default bound a slider, in the control's unit; Step is what
	// an arrow key adds (for Log, a factor such as 1.05), Round the multiple of
	// which a value is shown and kept.
	Min, Max, Default, Step, Round float64
	Log                            bool
	// Guess tells of a slider that it is what the reader guesses: it can be typed
	// into a field, and hosts are told.
	Guess bool
	// Bare tells of a slider that the picture says its value: it is a rail alone.
	Bare bool
	// Once tells of a toggle that it is a button, which is pressed once: the value
	// stays until the scene is reset.
	Once bool
	// Options counts a Choice's options.
	Options int
	// Glide is how long the picture takes to go from one value to the next, in
	// seconds; 0 shows a value at once. On the way the scene gets values between.
	Glide float64
	// Apart tells that a Choice's options have no order: on the way from one to
	// another there is none between, and the moment's Turn tells how far it is.
	Apart bool
}

// Bound returns the value within the control's bounds nearest to v, rounded to
// its Round.
func (c *Control) Bound(v float64) float64 {
	v = min(max(v, c.Min), c.Max)
	if c.Round > 0 {
		v = min(max(math.Round(v/c.Round)*c.Round, c.Min), c.Max)
	}
	return v
}

// Change is what operating a scene brings about.
type Change struct {
	Values Values
	// Seek asks the stage to move the playhead to Beat and Time (the timeline).
	Seek bool
	Beat int
	Time float64
}

// Scene draws moments. Its methods are pure.
type Scene interface {
	// ID names the scene in URLs: "chip-controls".
	ID() string
	Beats() []Beat
	Controls() []Control
	// Draw paints the moment's picture; it begins with p.Reset.
	Draw(p *picture.Picture, m *Moment)
	// Drag answers a pointer at a position (picture CSS px) that holds the
	// draggable identity.
	Drag(m *Moment, identity string, to picture.Point) Change
	// Nudge answers arrow keys on the focused twin of a draggable identity:
	// right and up in steps (1 an arrow, 0.2 with Shift, 5 for PageUp/PageDown).
	Nudge(m *Moment, identity string, right, up float64) Change
	// Settle puts values right after any change (bounds, tasks that stay ticked).
	Settle(v Values) Values
	// ControlText gives a control's label, its value in words, and its options'
	// labels (nil unless a Choice), in the moment's language.
	ControlText(m *Moment, control int) (label, value string, options []string)
	// Announcement is the one polite sentence that a beat, or a change of
	// verdict in it, is announced with.
	Announcement(m *Moment) string
}

// Keeper is a scene that keeps something back at the end of a beat until it is
// asked for: the answer to what the reader guesses.
type Keeper interface {
	// Open is asked before the playhead leaves the moment, an end state, for the
	// next beat. It gives the change that shows what was kept back, or false.
	Open(m *Moment) (Change, bool)
}

// EndOf returns the moment's time at which its beat is at its end state.
func EndOf(s Scene, beat int) float64 { return s.Beats()[beat].Length }

// Defaults returns the controls' default values, settled.
func Defaults(s Scene) Values {
	var v Values
	for i, c := range s.Controls() {
		v[i] = c.Default
	}
	return s.Settle(v)
}
