package stage

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// toy is a scene with a chip that can be dragged and a button beside it.
type toy struct{ id string }

const (
	level = iota // A slider from 0 to 100.
	pick         // A choice of three.
)

func (s toy) ID() string         { return s.id }
func (toy) Beats() []scenes.Beat { return threeBeats }
func (toy) Controls() []scenes.Control {
	return []scenes.Control{
		{ID: "level", Kind: scenes.Slider, Min: 0, Max: 100, Default: 40},
		{ID: "pick", Kind: scenes.Choice, Options: 3},
	}
}

func (toy) Draw(p *picture.Picture, m *scenes.Moment) {
	p.Reset(m.Format.Width, m.Format.Height)
	ink := picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	chip := p.Identify(picture.Identity{ID: "chip", Role: picture.RoleSlider, Label: m.Locale.Code(), Focusable: true, Draggable: true, Fact: "h20", Now: m.Values[level]})
	p.Add(picture.Mark{Identity: chip, Kind: picture.Circle, Box: picture.Rect{X: m.Values[level], Y: 100, W: 30, H: 30}, Fill: ink})
	// The button travels with the playhead.
	button := p.Identify(picture.Identity{ID: "button", Role: picture.RoleButton, Focusable: true})
	p.Add(picture.Mark{Identity: button, Kind: picture.Circle, Box: picture.Rect{X: 100 * (float64(m.Beat) + m.Time), Y: 200, W: 30, H: 30}, Fill: ink})
}

func (toy) Drag(m *scenes.Moment, _ string, to picture.Point) scenes.Change {
	v := m.Values
	v[level] = to.X - 15
	return scenes.Change{Values: v}
}

func (toy) Nudge(m *scenes.Moment, _ string, right, _ float64) scenes.Change {
	v := m.Values
	v[level] += right
	return scenes.Change{Values: v}
}

func (toy) Settle(v scenes.Values) scenes.Values {
	v[level] = min(max(math.Round(v[level]), 0), 100)
	return v
}

func (toy) ControlText(m *scenes.Moment, control int) (label, value string, options []string) {
	return m.Locale.Code(), strconv.Itoa(int(m.Values[control])), nil
}

func (toy) Announcement(m *scenes.Moment) string {
	return m.Locale.Code() + " " + strconv.Itoa(m.Beat) + " " + strconv.FormatBool(m.Values[level] > 50)
}

func newStage(c Configure) *Stage {
	s := New([]scenes.Scene{toy{"first"}, toy{"second"}})
	s.Configure(Configure{Box: &Box{Width: 390, Height: 756}})
	s.Configure(c)
	s.paint()
	return s
}

// paint does what a frame does.
func (s *Stage) paint() {
	s.Draw()
	s.Painted()
}

func ptr[T any](v T) *T { return &v }

func TestAtRestNoFrameIsNeeded(t *testing.T) {
	s := newStage(Configure{Beat: ptr(1)})
	if s.NeedsFrame() {
		t.Error("a painted end state needs a frame")
	}
	for _, c := range []struct {
		name string
		act  func()
	}{
		{"pointing", func() { s.Pointer(Move, picture.Point{X: 55, Y: 115}) }},
		{"a step", func() { s.Step(1) }},
		{"a value", func() { s.Value("level", 10) }},
		{"a theme", func() { s.Configure(Configure{Theme: ptr(Dark)}) }},
		{"focus", func() { s.Focus("chip") }},
		{"a jump", func() { s.Go("second", 0, nil) }},
		{"a new format", func() { s.Configure(Configure{Format: ptr("wide")}) }},
	} {
		c.act()
		if !s.NeedsFrame() {
			t.Errorf("%s needs no frame", c.name)
		}
		for range 100 {
			s.Pass(longestFrame)
			s.paint()
		}
		if s.NeedsFrame() {
			t.Errorf("after %s frames are needed for ever", c.name)
		}
	}
	s.Focus("chip")
	s.Pointer(Move, picture.Point{X: 300, Y: 20})
	s.Value("level", 10)
	s.paint()
	for name, act := range map[string]func(){
		"the same value": func() { s.Value("level", 10) },
		"the same focus": func() { s.Focus("chip") },
		"an empty spot":  func() { s.Pointer(Move, picture.Point{X: 310, Y: 20}) },
		"a pause":        func() { s.Pause() },
		"no such id":     func() { s.Value("nobody", 1) },
		"no number":      func() { s.Value("level", math.NaN()) },
	} {
		if act(); s.NeedsFrame() {
			t.Errorf("%s needs a frame", name)
		}
	}
}

func TestWhileAnEndStateIsReadTheStageSleeps(t *testing.T) {
	s := newStage(Configure{Beat: ptr(0), Playing: ptr(true)})
	if seconds, wakes := s.Wake(); s.NeedsFrame() || !wakes || seconds != 2 {
		t.Fatalf("needs a frame: %v, wakes: %v after %v s", s.NeedsFrame(), wakes, seconds)
	}
	s.Pass(0.5)
	s.Pass(1.5)
	if !s.NeedsFrame() || !s.Moving() {
		t.Errorf("does not go on after the reading time: %+v", s.State())
	}
}

func TestNobodyLooking(t *testing.T) {
	s := newStage(Configure{Beat: ptr(1), Time: ptr(0.5), Playing: ptr(true)})
	s.Pass(0.05)
	before := s.State()
	s.Show(false)
	s.Pass(30)
	if s.NeedsFrame() || s.State() != before {
		t.Errorf("time passes unseen: %+v, then %+v", before, s.State())
	}
	if _, wakes := s.Wake(); wakes {
		t.Error("wakes unseen")
	}
	s.Show(true)
	if !s.NeedsFrame() || s.State() != before {
		t.Errorf("comes back as %+v", s.State())
	}
}

func TestDragging(t *testing.T) {
	s := newStage(Configure{})
	chip := func() picture.Point { return picture.Point{X: s.values[0][level] + 15, Y: 115} }
	var r reporter
	r.news(s)

	s.Pointer(Down, chip())
	s.Pointer(Move, picture.Point{X: chip().X + slop - 1, Y: 115})
	s.Pointer(Up, chip())
	if s.values[0][level] != 40 {
		t.Errorf("a tap drags the chip to %v", s.values[0][level])
	}
	s.Pointer(Down, chip())
	s.Pointer(Move, picture.Point{X: 85, Y: 300})
	if n := r.news(s); s.values[0][level] != 70 || n.State == nil || n.State.Values[level] != 70 {
		t.Errorf("dragged to %v with news %+v", s.values[0][level], n)
	}
	s.Pointer(Up, picture.Point{X: 85, Y: 300})
	s.Pointer(Down, chip())
	s.Pointer(Cancel, chip())
	s.Pointer(Move, picture.Point{X: 20, Y: 115})
	if s.values[0][level] != 70 {
		t.Error("a pointer that the browser took away goes on dragging")
	}
	s.Pointer(Down, picture.Point{X: 315, Y: 215})
	s.Pointer(Move, picture.Point{X: 20, Y: 115})
	s.Pointer(Up, picture.Point{X: 20, Y: 115})
	if s.values[0][level] != 70 {
		t.Error("something that is not draggable drags")
	}
}

func TestPointing(t *testing.T) {
	s := newStage(Configure{Beat: ptr(0)})
	s.Pointer(Move, picture.Point{X: 55, Y: 115})
	if s.pointer.hit != "chip" {
		t.Errorf("over the chip %q is pointed at", s.pointer.hit)
	}
	// The button comes to rest under the pointer.
	s.Pointer(Move, picture.Point{X: 315, Y: 215})
	s.Step(1)
	for range 100 {
		s.Pass(longestFrame)
		s.paint()
	}
	if s.pointer.hit != "button" {
		t.Errorf("after the movement %q is pointed at", s.pointer.hit)
	}
	s.Pointer(Leave, picture.Point{})
	if s.pointer.hit != "" {
		t.Errorf("after leaving %q is pointed at", s.pointer.hit)
	}
}

func TestControlValuesStayWithinBounds(t *testing.T) {
	s := newStage(Configure{Values: map[string]float64{"level": 1e9, "pick": -3, "unknown": 1}})
	if v := s.values[0]; v[level] != 100 || v[pick] != 0 {
		t.Errorf("values %v", v)
	}
	s.Value("pick", 7)
	s.Nudge("chip", -5, 0)
	if v := s.values[0]; v[level] != 95 || v[pick] != 2 {
		t.Errorf("values %v", v)
	}
	s.Reset()
	if v := s.values[0]; v[level] != 40 || v[pick] != 0 {
		t.Errorf("values after a reset: %v", v)
	}
}

func TestAnOldLinkMayAskForAnything(t *testing.T) {
	s := newStage(Configure{Scene: ptr("gone"), Beat: ptr(99), Time: ptr(-5.0), Format: ptr("huge"), Density: ptr(0.0)})
	if got := s.State(); got.Scene != "first" || got.Beat != 2 || got.Time != 0 || got.Format != "phone" || s.density != 1 {
		t.Errorf("shows %+v at density %v", got, s.density)
	}
}

// Trial 13: language switches lose nothing, at rest or on the way.
func TestSwitchingLanguageOnTheWay(t *testing.T) {
	s := newStage(Configure{Beat: ptr(0)})
	plain := newStage(Configure{Beat: ptr(0)})
	s.Step(1)
	plain.Step(1)
	for i := range 6 {
		s.Pass(0.05)
		plain.Pass(0.05)
		s.Configure(Configure{Locale: ptr(data.Locale(1 - i%2))})
		s.paint()
	}
	if a, b := s.State(), plain.State(); a != b {
		t.Errorf("with switches %+v, without %+v", a, b)
	}
}

func TestJumpsFadeWithReducedMotionAlone(t *testing.T) {
	for _, c := range []struct {
		name      string
		configure Configure
		fades     bool
	}{
		{"full", Configure{}, false},
		{"reduced", Configure{Reduced: ptr(true)}, true},
		{"none", Configure{None: ptr(true)}, false},
		{"none and reduced", Configure{Reduced: ptr(true), None: ptr(true)}, false},
		{"reduced no more", Configure{Reduced: ptr(false)}, false},
	} {
		s := newStage(c.configure)
		s.Go("second", 1, nil)
		s.Draw()
		old, share := s.Fade()
		if fades := old != nil; fades != c.fades {
			t.Errorf("%s: fades: %v", c.name, fades)
		}
		if !c.fades {
			continue
		}
		if share != 0 || len(old.Marks) == 0 || !s.Moving() {
			t.Errorf("%s: begins with %v of the new picture over %d marks", c.name, share, len(old.Marks))
		}
		s.Pass(fadeLength / 2)
		if _, share := s.Fade(); math.Abs(share-0.5) > 1e-9 {
			t.Errorf("%s: half-way it shows %v", c.name, share)
		}
		s.Pass(fadeLength / 2)
		if old, _ := s.Fade(); old != nil {
			t.Errorf("%s: never done", c.name)
		}
	}
}

func TestOnlyNewsAreTold(t *testing.T) {
	s := newStage(Configure{})
	var r reporter
	if n := r.news(s); n.State == nil || len(n.Controls) != 2 || n.Outline == nil {
		t.Errorf("at first %+v", n)
	}
	if n := r.news(s); n.State != nil || n.Controls != nil || n.Time != nil || n.Outline != nil {
		t.Errorf("with nothing new %+v", n)
	}
	if n := testing.AllocsPerRun(10, func() { r.news(s) }); n != 0 {
		t.Errorf("nothing new takes %v allocations", n)
	}
	s.Value("level", 41)
	s.paint()
	if n := r.news(s); n.State == nil || n.Controls[level].Value != "41" || n.Outline == nil {
		t.Errorf("after a value %+v", n)
	}
	s.Focus("chip")
	s.paint()
	if n := r.news(s); n.Outline != nil {
		t.Error("focus changes nothing in the outline, but it is told")
	}
	s.Step(1)
	under := false
	for outlines := 0; ; {
		s.Pass(0.05)
		s.paint()
		n := r.news(s)
		if n.Controls != nil {
			t.Errorf("controls in mid-movement: %+v", n.Controls)
		}
		if under && s.Moving() && (n.State != nil || n.Time == nil || *n.Time != s.head.Time) {
			t.Errorf("within a movement at %v %+v is told", s.head.Time, n)
		}
		under = true
		if n.Outline != nil {
			outlines++
		}
		if !s.Moving() {
			if !json.Valid(n.Outline) || outlines != 1 {
				t.Errorf("%d outlines for one movement, the last %q", outlines, n.Outline)
			}
			return
		}
	}
}

// Trial 14: at most one announcement a beat, and it is the beat's.
func TestPlayingAnnouncesEachBeatOnce(t *testing.T) {
	s := newStage(Configure{Beat: ptr(0), Playing: ptr(true)})
	var r reporter
	var told []string
	for s.State().Playing {
		s.Pass(0.05)
		s.paint()
		if n := r.news(s); n.State != nil && (len(told) == 0 || told[len(told)-1] != n.State.Announcement) {
			told = append(told, n.State.Announcement)
		}
	}
	if len(told) != 3 || told[1] != "zh 1 false" {
		t.Errorf("told %q", told)
	}
}

func TestThePictureStandsOnWholeDevicePixels(t *testing.T) {
	s := newStage(Configure{Box: &Box{Left: 10.3, Top: 5, Width: 400, Height: 800}, Format: ptr("phone"), Density: ptr(1.5)})
	scale := 400.0 / 390
	x, y, got := s.Place()
	if wantY := int(math.Round((5 + (800-756*scale)/2) * 1.5)); x != 15 || y != wantY || got != scale*1.5 {
		t.Errorf("stands at %d, %d at scale %v; want 15, %d, %v", x, y, got, wantY, scale*1.5)
	}
}
