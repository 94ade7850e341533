// Package deepseeklaunch draws what DeepSeek brought out and what came of it:
// eight beats on the training bills, four test gaps to guess, scores, the first
// twenty days, the ranking, the team, the chips beneath, and what the report
// concludes.
//
// A beat is one file. It lays its picture out as pieces (piece.go), each with
// the part of the movement in which it appears; drawing and naming them is the
// same for all. Around the picture stands the page: words, timeline, source.
package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// id is the scene's name in URLs and in the data.
const id = "deepseek-launch"

// Scene is the scene. It remembers what it has laid out, so it belongs to one
// goroutine.
type Scene struct {
	set    *data.Set
	setter *typeset.Setter
	events []*data.Event
	plans  map[planKey]*plan
	fits   map[fitKey]fit
	frame  frame
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	s := &Scene{set: set, setter: setter, plans: map[planKey]*plan{}, fits: map[fitKey]fit{}}
	for i := range set.Events {
		if set.Events[i].Scene == id {
			s.events = append(s.events, &set.Events[i])
		}
	}
	return s
}

// ID names the scene in URLs.
func (s *Scene) ID() string { return id }

// beat is one step of the story.
type beat struct {
	id string
	// moves is how long what moves takes, in seconds, without the fades of
	// words before and after it; reading is how long the end state rests while
	// playing.
	moves, reading float64
	// now is the event up to whose date the timeline is in ink.
	now string
	// caution tells that the check found something: the source has an
	// exclamation mark instead of a tick.
	caution bool
	// across lets the picture take the whole width of wide formats.
	across bool
	// goesOn tells that the picture comes out of what the beat before left.
	goesOn bool
	// lay lays out the picture in b.area.
	lay func(b *builder)
	// variant is which of several plans a moment asks for, at the way between
	// two of them a fraction; nil means the one.
	variant func(v *scenes.Values) float64
	// variants counts them, 1 and 0 meaning one.
	variants int
}

// beats are the scene's, in order.
var beats = [...]*beat{
	&beatCost, &beatGuess, &beatLevel, &beatDays, &beatRanking, &beatTeam, &beatChips, &beatConclusions,
}

// What leaves fades before anything moves, words fade in after it (seconds).
const (
	leaving  = 0.25
	entering = 0.25
)

// length is how long the whole movement takes, in seconds. The first beat has
// nothing to fade out.
func (bt *beat) length(index int) float64 {
	if index == 0 {
		return bt.moves + entering
	}
	return leaving + bt.moves + entering
}

// rest is the time of an end state: beyond all movement.
var rest = math.Inf(1)

// Beats lists the beats.
func (s *Scene) Beats() []scenes.Beat {
	list := make([]scenes.Beat, len(beats))
	for i, bt := range beats {
		list[i] = scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading}
	}
	return list
}

// Draw paints the moment's picture.
func (s *Scene) Draw(p *picture.Picture, m *scenes.Moment) {
	f := &s.frame
	f.begin(s, p, m)
	f.paint()
	f.p, f.m = nil, nil
}

// text is a text of the scene's copy with its marks, plain one without.
func (s *Scene) text(key string, l data.Locale) string  { return s.set.Text(id+"/"+key, l) }
func (s *Scene) plain(key string, l data.Locale) string { return s.set.Plain(id+"/"+key, l) }
func (s *Scene) has(key string) bool                    { return s.set.HasText(id + "/" + key) }

// value is a fact's number in its unit as a person reads it: millions of users
// and of yuan are millions.
func (s *Scene) value(fact string) float64 { return s.set.Fact(fact).Quantity.Low }

// number writes a number with decimals in a locale's habit.
func number(l data.Locale, v float64, decimals int) string {
	return string(data.AppendNumber(nil, l, v, decimals))
}

// typ sets words in a language.
func (s *Scene) typ(l data.Locale) kit.Type { return kit.TypeFor(s.setter, l) }
