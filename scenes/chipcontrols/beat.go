package chipcontrols

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// beat is one step of the story. Each is a file of its own.
type beat struct {
	id string
	// moves is how long what moves takes, in seconds, without the fades of
	// words before and after it.
	moves float64
	// reading is how long the end state rests while playing, in seconds.
	reading float64
	// now is the event at whose date the timeline stands; several tells that
	// the beat is about more than one, so that none has the ring. date, where
	// set, is asked instead of the event.
	now     string
	several bool
	date    func(s *Scene, variant int) data.Date
	// ownPage tells that the beat lays out its page on phones itself.
	ownPage bool
	// phoneRows is how many rows of a table the beat wants below the plane on
	// phones.
	phoneRows int
	// plan lays out the end state; the words of the frame are set already.
	plan func(b *builder)
	// score says how far each part has come, at sc.t seconds of what moves. It
	// is called with the defaults of defaultScore in place.
	score func(d *drawing, sc *score)
	// under and over paint what this beat alone shows, beneath the labels and
	// above the marks, at t seconds of its movement; far beyond its end when it
	// rests or leaves. Either may be nil.
	under, over func(d *drawing, pl *plan, t float64)
	// retouch changes a chip's mark just before it is painted; declare names
	// what the beat alone shows, between chips and table. Either may be nil.
	retouch func(d *drawing, who member, mark *kit.Chip)
	declare func(d *drawing)
	// last paints what lies above all else. It may be nil.
	last func(d *drawing)
	// glide tells between which two of its plans a moment at rest lies, and how
	// far; nil where a beat has one plan or changes it at once.
	glide func(m *scenes.Moment) (from, to int, share float64)
	// variant is which of several plans a moment asks for; nil means the one.
	variant func(m *scenes.Moment) int
}

// labelsEnter is how long names on the plane take to fade in, in seconds.
const labelsEnter = 0.20

// length is how long the whole movement takes, in seconds.
func (bt *beat) length(index int) float64 { return page.Length(index, bt.moves) }

// beats are the scene's, in order.
var beats = [...]*beat{
	&beatOctober2022, &beatNovember2022, &beatOctober2023, &beatJustOutside,
	&beatFronts, &beatOrders, &beatApril2025, &beatTryIt,
}

// score is how far a movement has come: shares from 0 to 1, opacities included.
type score struct {
	// t is in seconds of what moves: negative while the words before fade,
	// infinite at rest.
	t float64
	// wordsOut and wordsIn are the opacities of the frame's words, of the beat
	// before and of this one; labelsOut and labelsIn of names on the plane.
	wordsOut, wordsIn, labelsOut, labelsIn float64
	// travel moves axes and boxes from the plan before to this one's.
	travel float64
	// axisOut and axisIn are the opacities of what only one of the two plans
	// has at each side: ticks, titles.
	axisOut, axisIn [2]float64
	// zoneOut is the opacity of the zones before, where the law changes; zone
	// is how far this beat's zones have grown.
	zoneOut float64
	zone    growth
	// extrasOut is the opacity of what the beat before alone showed.
	extrasOut float64
	// date moves the timeline's ink.
	date  float64
	chips [members]chipScore
}

// chipScore is how far one chip has come.
type chipScore struct {
	// travel moves it from its place before to this beat's.
	travel float64
	// out is the opacity of one that leaves, in of one that arrives.
	out, in float64
	// verdictOut and verdictIn are the opacities of the fill under the law
	// before and under this one, where the law changes.
	verdictOut, verdictIn float64
	// from, where set, is where an arriving chip comes from.
	from    picture.Point
	hasFrom bool
}

// defaultScore is a movement in which everything travels at once, all the time.
func defaultScore(t float64, index int, moves float64) score {
	move := kit.Phase{Length: moves}
	out, in := page.Fades(t, index, moves)
	sc := score{
		t: t, wordsOut: out, labelsOut: out, extrasOut: out,
		wordsIn:  in,
		labelsIn: kit.Phase{Start: moves, Length: labelsEnter}.Out(t),
		travel:   move.InOut(t), date: move.InOut(t),
		zoneOut: out, zone: whole,
	}
	for side := range sc.axisOut {
		sc.axisOut[side], sc.axisIn[side] = out, sc.labelsIn
	}
	for who := range sc.chips {
		sc.chips[who] = chipScore{
			travel: sc.travel, out: 1 - sc.travel, in: sc.travel,
			verdictOut: out, verdictIn: sc.labelsIn,
		}
	}
	return sc
}

// each changes the score of all chips.
func (sc *score) each(change func(c *chipScore)) {
	for who := range sc.chips {
		change(&sc.chips[who])
	}
}

// rest is the time of an end state: beyond all movement.
var rest = math.Inf(1)
