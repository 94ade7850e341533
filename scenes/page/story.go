package page

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// Beat is what a page needs to know of a beat.
type Beat struct {
	scenes.Beat
	// Now is the event at whose date the timeline stands. Several tells that
	// the beat is about more than one, so that none has the ring.
	Now     string
	Several bool
	// OwnPage tells that the beat sets its own page on phones, so that those of
	// the others need not make room as it would.
	OwnPage bool
	// Cluster tells that its own events crowd the timeline: they stand on its
	// own line alone, where its text cluster names them together.
	Cluster bool
	// Alone is one of its events that stands on its own line alone, since it would
	// crowd those of others; "" for none.
	Alone string
	// Brief tells that phones have the short narrative.
	Brief bool
	// PhoneRows is how many rows of a table the beat wants below the picture on
	// phones.
	PhoneRows int
	// Caution tells that the check found something: the source has an
	// exclamation mark in its ring instead of a tick. It is not meant of a form
	// with a source of its own.
	Caution bool
	// Above, where set, has the narrative under the headline, and the picture
	// takes the whole width below it.
	Above *Above
}

// EventStyle is how a kind of event is drawn on the timeline.
type EventStyle struct {
	Shape  kit.EventShape
	Colour picture.Colour
	// Above names its events above the line, where there are labels on both sides.
	Above bool
	// Up puts its ticks above the line, where there is no room for marks.
	Up bool
	// Listed explains the mark at the right end of the source line, on wide
	// formats, under the text timeline/<kind>.
	Listed bool
}

// Story is what all pages of a scene have in common. It remembers how the pages
// of phones make room, so it belongs to one goroutine.
type Story struct {
	// ID is the scene's, and the first part of the keys of its copy.
	ID     string
	Set    *data.Set
	Setter *typeset.Setter
	// Colour is the kicker's.
	Colour picture.Colour
	// NoKeyRow tells that phones need not keep a row for a key.
	NoKeyRow bool
	Beats    []Beat
	// Events are those of the timeline, From and To its ends.
	Events   []*data.Event
	From, To data.Date
	Styles   [data.EventKinds]EventStyle

	fits map[fitKey]columnFit
}

// EventsOf lists a scene's events, in the order of the data.
func EventsOf(set *data.Set, scene string) (events []*data.Event) {
	for i := range set.Events {
		if set.Events[i].Scene == scene {
			events = append(events, &set.Events[i])
		}
	}
	return events
}

// List gives the beats as a scene tells them to the stage.
func (s *Story) List() []scenes.Beat {
	list := make([]scenes.Beat, len(s.Beats))
	for i := range s.Beats {
		list[i] = s.Beats[i].Beat
	}
	return list
}

// Has tells whether the scene's copy has a text.
func (s *Story) Has(key string) bool { return s.Set.HasText(s.ID + "/" + key) }

// Text is a text of the scene's copy with its marks.
func (s *Story) Text(key string, l data.Locale) string { return s.Set.Text(s.ID+"/"+key, l) }

// Plain is a text of the scene's copy without marks.
func (s *Story) Plain(key string, l data.Locale) string { return s.Set.Plain(s.ID+"/"+key, l) }

// Type sets words in a language.
func (s *Story) Type(l data.Locale) kit.Type { return kit.TypeFor(s.Setter, l) }

// Step gives the beat, and its end, to which arrow keys go on the timeline from
// another: by is what scenes.Scene's Nudge calls right and up together.
func (s *Story) Step(from int, by float64) (index int, time float64) {
	step := int(math.Copysign(math.Max(1, math.Round(math.Abs(by)/2)), by))
	index = min(max(from+step, 0), len(s.Beats)-1)
	return index, s.Beats[index].Length
}

// Seek finds the beat, of the first so many, and its time at which the
// timeline's ink ends at x. ink tells where it ends when a beat does, in CSS px.
func (s *Story) Seek(x float64, beats int, ink func(index int) float64) (index int, time float64) {
	var last float64
	for i := range beats {
		now, length := ink(i), s.Beats[i].Length
		if x <= now {
			if i == 0 {
				return 0, length
			}
			return i, length * (x - last) / (now - last)
		}
		last = now
	}
	return beats - 1, s.Beats[beats-1].Length
}
