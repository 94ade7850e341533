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
// offer) and fills the column (columnTable, setNote, setKey); its score starts
// from a movement in which all travels at once; what it alone shows it paints
// itself (under, over) from a scenery of its own.
package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
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
	events  []*data.Event
	plans   map[planKey]*plan
	columns map[columnKey]columnFit
	drawing drawing
	design  design
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	s := &Scene{
		set: set, setter: setter, limits: readLimits(set),
		rules:   [laws]*data.Rule{law2022: set.Rule("oct-2022"), law2023: set.Rule("oct-2023"), law2025: set.Rule("apr-2025")},
		plans:   map[planKey]*plan{},
		columns: map[columnKey]columnFit{},
	}
	s.troupe = newTroupe(set, &s.rules)
	for i := range set.Events {
		if set.Events[i].Scene == id {
			s.events = append(s.events, &set.Events[i])
		}
	}
	return s
}

// ID names the scene in URLs.
func (s *Scene) ID() string { return id }

// Beats lists the beats.
func (s *Scene) Beats() []scenes.Beat {
	list := make([]scenes.Beat, len(beats))
	for i, bt := range beats {
		list[i] = scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading}
	}
	return list
}

// text is a text of the scene's copy with its marks.
func (s *Scene) text(key string, l data.Locale) string { return s.set.Text(id+"/"+key, l) }

// has tells whether there is such a text.
func (s *Scene) has(key string) bool { return s.set.HasText(id + "/" + key) }

// Draw paints the moment's picture.
func (s *Scene) Draw(p *picture.Picture, m *scenes.Moment) {
	d := &s.drawing
	d.begin(s, p, m)
	d.paint()
	d.p, d.m = nil, nil
}

// typ sets words in a language.
func (s *Scene) typ(l data.Locale) kit.Type { return kit.TypeFor(s.setter, l) }

// Controls of the scene.
func (s *Scene) Controls() []scenes.Control { return controls }
