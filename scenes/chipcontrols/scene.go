// Package chipcontrols draws how the limits on chip exports moved from October
// 2022 to April 2025: eight beats on three pairs of axes, and a chip of the
// reader's own.
//
// A beat is one file. It says how its end state is laid out (plan), and how
// far each part of the movement that leads there has come at a time (score).
// What lies between two plans is drawn in one place (movement.go): axes that
// stretch carry every chip on its value, and no verdict is drawn while the
// quantity on an axis changes.
//
// A new beat is a file with a beat literal, its name in beats, its rows in
// data/chip-controls. Its plan gives the plane a law and a range (setPlane,
// setTicks, setTitles), puts chips on it (cast), names what is there (name,
// offer) and fills the column of the page (SetColumnTable, SetColumnNote,
// setKey); its score starts from a movement in which all travels at once; what
// it alone shows it paints itself (under, over) from a scenery of its own. The
// words around the plane and the timeline are package page's.
package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// id is the scene's name in URLs and in the data.
const id = "chip-controls"

// Scene is the scene. It remembers what it has laid out, so it belongs to one
// goroutine.
type Scene struct {
	set     *data.Set
	setter  *typeset.Setter
	limits  limits
	rules   [laws]*data.Rule
	troupe  *troupe
	story   *page.Story
	plans   map[page.PlanKey]*plan
	drawing drawing
	design  design
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	s := &Scene{
		set: set, setter: setter, limits: readLimits(set),
		rules: [laws]*data.Rule{law2022: set.Rule("oct-2022"), law2023: set.Rule("oct-2023"), law2025: set.Rule("apr-2025")},
		plans: map[page.PlanKey]*plan{},
	}
	s.troupe = newTroupe(set, &s.rules)
	s.story = newStory(set, setter)
	return s
}

// ID names the scene in URLs.
func (s *Scene) ID() string { return id }

// Beats lists the beats.
func (s *Scene) Beats() []scenes.Beat { return s.story.List() }

// Draw paints the moment's picture.
func (s *Scene) Draw(p *picture.Picture, m *scenes.Moment) {
	d := &s.drawing
	d.begin(s, p, m)
	d.paint()
	d.p, d.m = nil, nil
}

// Controls of the scene.
func (s *Scene) Controls() []scenes.Control { return controls }
