// Package paths draws how the same question got two answers of opposite shape:
// Stargate, which gathers capital into a few places, and “AI Plus”, which
// spreads models through many trades. Seven beats; the twelve strands of the
// first run through all of them.
//
// A beat is one file. It lays out its end state as a sheet: a list of items,
// each with a key, in the area that its page leaves. What lies between two
// sheets is drawn in one place (drawing.go): an item that both have travels,
// one that only the new sheet has enters in its own phase, one that only the
// old has leaves. So a beat starts where the one before ended, whatever it
// shows. The words around the picture are package page's.
package paths

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// id is the scene's name in URLs and in the data.
const id = "two-paths"

// Scene is the scene. It remembers what it has laid out, so it belongs to one
// goroutine.
type Scene struct {
	set   *data.Set
	story *page.Story
	// first and last bound the record, in days since 1970.
	first, last float64
	// summer is the day after the last of the summer in which building began.
	summer  float64
	sheets  map[page.PlanKey]*sheet
	pairs   map[[2]*sheet]*pairing
	dates   map[dayKey]dayWords
	hairs   map[hairKey]hairWords
	drawing drawing
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	s := &Scene{
		set: set, story: newStory(set, setter),
		sheets: map[page.PlanKey]*sheet{}, pairs: map[[2]*sheet]*pairing{}, dates: map[dayKey]dayWords{}, hairs: map[hairKey]hairWords{},
	}
	s.first, s.last = s.day(firstDay), s.day(lastDay)
	s.summer = float64(set.Fact("s41-abilene#to").When.End())
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

// value is a fact's number.
func (s *Scene) value(fact string) float64 { return s.set.Fact(fact).Quantity.Low }

// day is a fact's date in days since 1970: its value, or the day it belongs to.
func (s *Scene) day(fact string) float64 {
	f := s.set.Fact(fact)
	if f.When.Known() {
		return float64(f.When.Days())
	}
	return float64(f.Date.Days())
}
