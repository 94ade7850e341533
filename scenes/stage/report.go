package stage

import (
	"slices"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
)

// Theme names a palette.
type Theme uint8

const (
	// Light, Dark and Projector are picture.Light and so on.
	Light Theme = iota
	Dark
	Projector
)

var themes = [...]struct {
	name    string
	palette *picture.Palette
}{{"light", &picture.Light}, {"dark", &picture.Dark}, {"projector", &picture.Projector}}

// String is the theme's name in URLs.
func (t Theme) String() string { return themes[t].name }

// ThemeOf returns the theme of a name, and whether there is one.
func ThemeOf(name string) (Theme, bool) {
	for i := range themes {
		if themes[i].name == name {
			return Theme(i), true
		}
	}
	return Light, false
}

// Palette is the present theme's.
func (s *Stage) Palette() *picture.Palette { return themes[s.theme].palette }

// State is what the page is told about the stage, and links remember.
type State struct {
	Scene string
	Beat  int // Index from 0.
	Time  float64
	// Playing: beats follow each other. Moving: the picture is changing.
	Playing, Moving bool
	Locale          data.Locale
	Theme           Theme
	Format          string
	// Scale is how much the format is enlarged.
	Scale  float64
	Values scenes.Values
	// Announcement is the sentence for the beat that is being gone to or shown.
	Announcement string
}

// Control is a control's state in words.
type Control struct {
	ID, Label, Value string
	Now              float64
	Options          []string
}

// reporter finds out what is new since it last looked.
type reporter struct {
	state    State
	begun    bool
	controls []Control
	// said is what the announcement and the controls' words depend on.
	said      saying
	drawn     int
	outline   outline.Outline
	json, old []byte
}

// saying is what the stage's words depend on.
type saying struct {
	scene, beat int
	locale      data.Locale
	values      scenes.Values
	begun       bool
}

// News is what has changed. Fields that are nil have not.
type News struct {
	// State is the whole, when more than its time has changed.
	State *State
	// Time is the playhead's, in seconds, when nothing else has changed.
	Time     *float64
	Controls []Control
	// Outline is the outline of a picture at rest, in JSON.
	Outline []byte
}

// news returns what has changed on the stage since the last call. It is valid
// until the next one.
func (r *reporter) news(s *Stage) News {
	var n News
	now := s.State()
	said := saying{s.scene, s.head.Target(), s.locale, s.values[s.scene], true}
	now.Announcement = r.state.Announcement
	if said != r.said {
		now.Announcement = s.announcement()
		if controls := s.controls(); !slices.EqualFunc(controls, r.controls, Control.equal) {
			r.controls, n.Controls = controls, controls
		}
		r.said = said
	}
	before := r.state
	before.Time = now.Time
	switch {
	case now != before || n.Controls != nil || !r.begun:
		r.state, r.begun, n.State = now, true, &r.state
	case now.Time != r.state.Time:
		r.state, n.Time = now, &r.state.Time
	}
	if !s.Moving() && !s.pointer.dragging && !s.stale && r.drawn != s.drawn {
		r.drawn = s.drawn
		r.outline.Read(s.now)
		r.json, r.old = r.outline.AppendJSON(r.old[:0]), r.json
		if !slices.Equal(r.json, r.old) {
			n.Outline = r.json
		}
	}
	return n
}

// State returns the present state, without its announcement.
func (s *Stage) State() State {
	return State{
		Scene: s.deck[s.scene].ID(), Beat: s.head.Beat, Time: s.head.Time,
		Playing: s.head.Playing, Moving: s.Moving(),
		Locale: s.locale, Theme: s.theme, Format: s.format.ID, Scale: s.scale,
		Values: s.values[s.scene],
	}
}

// announcement is the sentence of the end state that the stage goes to.
func (s *Stage) announcement() string {
	m := *s.current()
	m.Beat = s.head.Target()
	m.Time = scenes.EndOf(s.deck[s.scene], m.Beat)
	return s.deck[s.scene].Announcement(&m)
}

// controls puts the controls' states into words.
func (s *Stage) controls() []Control {
	scene, m := s.deck[s.scene], s.current()
	all := make([]Control, len(scene.Controls()))
	for i, c := range scene.Controls() {
		label, value, options := scene.ControlText(m, i)
		all[i] = Control{c.ID, label, value, s.values[s.scene][i], options}
	}
	return all
}

func (c Control) equal(d Control) bool {
	return c.ID == d.ID && c.Label == d.Label && c.Value == d.Value && c.Now == d.Now && slices.Equal(c.Options, d.Options)
}
