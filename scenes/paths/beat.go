package paths

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// beat is one step of the story. Each is a file of its own.
type beat struct {
	id string
	// moves is how long what moves takes, in seconds, without the fades of
	// words before and after it.
	moves float64
	// reading is how long the end state rests while playing, in seconds.
	reading float64
	// caution tells that something differs from the report or was not found.
	caution bool
	// above has the narrative under the headline.
	above *page.Above
	// forms are the other forms of its words; form is that of a variant, nil
	// where there is one.
	forms []string
	form  func(variant int) string
	// lay lays out the end state.
	lay func(b *builder)
}

// beatCount is how many there are.
const beatCount = 7

// beats are the scene's, in order.
var beats = [beatCount]*beat{&fork, &stargate, &record, &aiPlus, &lenses, &quotations, &ruler}

// labelsEnter is how long labels on the picture take to fade in, in seconds.
const labelsEnter = 0.20

// length is how long the whole movement takes, in seconds.
func (bt *beat) length(index int) float64 { return page.Length(index, bt.moves) }

// rest is the time of an end state: beyond all movement.
var rest = math.Inf(1)

// newStory is what the pages of the beats have in common.
func newStory(set *data.Set, setter *typeset.Setter) *page.Story {
	story := &page.Story{ID: id, Set: set, Setter: setter, Colour: picture.Ink, Events: page.EventsOf(set, id)}
	for i, bt := range beats {
		story.Beats = append(story.Beats, page.Beat{
			Beat:    scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading, Forms: bt.forms},
			Caution: bt.caution, Above: bt.above,
		})
	}
	return story
}

// least is the height of a picture that narrative and strip make room for, in
// CSS px: a little less in low frames. On wide ones both fit whatever the
// picture is, in the lowest the picture has it all.
func least(height float64) func(f scenes.Format) float64 {
	return func(f scenes.Format) float64 {
		switch {
		case f.Shape == scenes.Wide:
			return 0
		case f.Height < 400:
			return f.Height
		case f.Height < 500:
			return height * 0.75
		case f.Height < 700:
			return height * 0.85
		}
		return height
	}
}

// roomy tells that a format has room for the strip below a picture.
func roomy(f scenes.Format) bool {
	return f.Shape == scenes.Wide || f.Shape != scenes.Plain && f.Height >= 520
}

// nowhere tells that a beat has a scale of dates of its own.
func nowhere(scenes.Format) bool { return false }

// onlyWide tells that a beat has one elsewhere.
func onlyWide(f scenes.Format) bool { return f.Shape == scenes.Wide }
