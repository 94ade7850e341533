// Package paths draws how the same question got two answers of opposite shape:
// Stargate, which gathers capital into a few places, and “AI Plus”, which
// spreads models through many trades. Seven beats; the twelve strands of the
// first run through all of them.
//
// A beat is one file. It lays out its end state as a sheet: a list of items,
// each with a key. What lies between two sheets is drawn in one place
// (drawing.go): an item that both have travels, one that only the new sheet
// has enters in its own phase, one that only the old has leaves. So a beat
// starts where the one before ended, whatever it shows.
package paths

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// id is the scene's name in URLs and in the data.
const id = "two-paths"

// Scene is the scene. It remembers what it has laid out, so it belongs to one
// goroutine.
type Scene struct {
	set    *data.Set
	setter *typeset.Setter
	events []*data.Event
	// first and last bound the record, in days since 1970.
	first, last float64
	sheets      map[sheetKey]*sheet
	pairs       map[[2]*sheet]*pairing
	dates       map[dayKey]dayWords
	drawing     drawing
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	s := &Scene{set: set, setter: setter, sheets: map[sheetKey]*sheet{}, pairs: map[[2]*sheet]*pairing{}, dates: map[dayKey]dayWords{}}
	for i := range set.Events {
		if set.Events[i].Scene == id {
			s.events = append(s.events, &set.Events[i])
		}
	}
	s.first, s.last = s.day(firstDay), s.day(lastDay)
	return s
}

// ID names the scene in URLs.
func (s *Scene) ID() string { return id }

// beat is one step of the story. Each is a file of its own.
type beat struct {
	id string
	// moves is how long what moves takes, in seconds, without the fades of
	// words before and after it.
	moves float64
	// reading is how long the end state rests while playing, in seconds.
	reading float64
	// lay lays out the end state.
	lay func(b *builder)
}

// beatCount is how many there are.
const beatCount = 7

// beats are the scene's, in order.
var beats = [beatCount]*beat{&fork, &stargate, &record, &aiPlus, &lenses, &quotations, &ruler}

// Words fade out before what moves, and in after it (seconds).
const (
	wordsLeave  = 0.15
	labelsEnter = 0.20
	wordsEnter  = 0.25
)

// length is how long the whole movement takes, in seconds. The first beat has
// no words to fade out.
func (bt *beat) length(index int) float64 {
	if index == 0 {
		return bt.moves + wordsEnter
	}
	return wordsLeave + bt.moves + wordsEnter
}

// Beats lists the beats.
func (s *Scene) Beats() []scenes.Beat {
	list := make([]scenes.Beat, beatCount)
	for i, bt := range beats {
		list[i] = scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading}
	}
	return list
}

// Draw paints the moment's picture.
func (s *Scene) Draw(p *picture.Picture, m *scenes.Moment) {
	d := &s.drawing
	d.begin(s, p, m)
	d.paint()
	d.p, d.m = nil, nil
}

// text is a text of the scene's copy with its marks.
func (s *Scene) text(key string, l data.Locale) string { return s.set.Text(id+"/"+key, l) }

// plain is a text of the scene's copy without marks.
func (s *Scene) plain(key string, l data.Locale) string { return s.set.Plain(id+"/"+key, l) }

// has tells whether there is such a text.
func (s *Scene) has(key string) bool { return s.set.HasText(id + "/" + key) }

// typ sets words in a language.
func (s *Scene) typ(l data.Locale) kit.Type { return kit.TypeFor(s.setter, l) }

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
