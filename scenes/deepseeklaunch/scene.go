// Package deepseeklaunch draws what DeepSeek brought out and what came of it:
// eight beats on the training bills, four test gaps to guess, scores, the first
// twenty days, the ranking, the team, the chips beneath, and what the report
// concludes.
//
// A beat is one file. It lays its picture out as pieces (piece.go), each with
// the part of the movement in which it appears; drawing and naming them is the
// same for all. The words around the picture and the timeline are package page's.
package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// id is the scene's name in URLs and in the data.
const id = "deepseek-launch"

// Scene is the scene. It remembers what it has laid out, so it belongs to one
// goroutine.
type Scene struct {
	set   *data.Set
	story *page.Story
	plans map[page.PlanKey]*plan
	frame frame
}

// New makes the scene from the data, set in a setter's type.
func New(set *data.Set, setter *typeset.Setter) *Scene {
	return &Scene{set: set, story: newStory(set, setter), plans: map[page.PlanKey]*plan{}}
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
	// now is the event up to whose date the timeline is in ink; several tells
	// that the beat is about more events than that.
	now     string
	several bool
	// caution tells that the check found something, cluster that the beat's
	// events stand on its own timeline alone.
	caution, cluster bool
	// alone is an event that no other beat's timeline has.
	alone string
	// key says what the picture's own marks are; nil where the picture does.
	key []page.KeyEntry
	// forms are the other forms of the beat's words.
	forms []string
	// across lets the picture take the whole width.
	across bool
	// goesOn tells that the picture comes out of what the beat before left.
	goesOn bool
	// lay lays out the picture in b.area.
	lay func(b *builder)
	// variant is which of several plans a moment asks for, at the way between
	// two of them a fraction; nil means the one.
	variant func(v *scenes.Values) float64
}

// beats are the scene's, in order.
var beats = [...]*beat{
	&beatCost, &beatGuess, &beatLevel, &beatDays, &beatRanking, &beatTeam, &beatChips, &beatConclusions,
}

// length is how long the beat's whole movement takes, in seconds.
func (bt *beat) length(index int) float64 { return page.Length(index, bt.moves) }

// rest is the time of an end state: beyond all movement.
var rest = math.Inf(1)

// Beats lists the beats.
func (s *Scene) Beats() []scenes.Beat { return s.story.List() }

// Draw paints the moment's picture.
func (s *Scene) Draw(p *picture.Picture, m *scenes.Moment) {
	f := &s.frame
	f.begin(s, p, m)
	f.paint()
	f.p, f.m = nil, nil
}

// value is a fact's number in its unit as a person reads it: millions of users
// and of yuan are millions.
func (s *Scene) value(fact string) float64 { return s.set.Fact(fact).Quantity.Low }

// number writes a number with decimals in a locale's habit.
func number(l data.Locale, v float64, decimals int) string {
	return string(data.AppendNumber(nil, l, v, decimals))
}
