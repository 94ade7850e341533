package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// The controls, in the order of the values of a moment. The first four are the
// guesses, in the order of tests.
const (
	controlGuess      = iota
	controlReveal     = iota + tests - 1
	controlAssistants = iota + tests - 1
	controlCount      = iota + tests - 1
	controlConclusion = iota + tests - 1
	controlOrder      = iota + tests - 1
	controlDay        = iota + tests - 1
	controlBasis      = iota + tests - 1
	controlEvidence   = iota + tests - 1
	controls          = iota + tests - 1 // counts them
)

// guessMost is the largest gap that can be guessed, in percentage points: the
// scale's end, a little beyond the widest of the gaps.
const guessMost = 33.5

// revealTakes is how long the reveal takes, in seconds.
const revealTakes = 1.9

// Controls of the scene.
func (s *Scene) Controls() []scenes.Control {
	list := make([]scenes.Control, 0, controls)
	for i, test := range testIDs {
		list = append(list, scenes.Control{
			ID: test, Slot: guessSlot[i], Kind: scenes.Slider, Min: 0, Max: guessMost,
			Default: s.value("be-2023#" + test), Step: 0.5, Round: 0.1, Guess: true,
		})
	}
	return append(list,
		scenes.Control{ID: "reveal", Slot: "actions", Kind: scenes.Toggle, Max: 1, Step: 1, Round: 1, Glide: revealTakes, Once: true},
		scenes.Control{ID: "assistants", Slot: "assistants", Kind: scenes.Toggle, Max: 1, Default: 1, Step: 1, Round: 1, Glide: 0.35},
		scenes.Control{ID: "count", Slot: "count", Kind: scenes.Choice, Max: counts - 1, Default: counts - 1, Step: 1, Round: 1, Options: counts},
		scenes.Control{ID: "conclusion", Slot: "conclusion", Kind: scenes.Choice, Max: float64(len(conclusions) - 1), Step: 1, Round: 1, Options: len(conclusions)},
		scenes.Control{ID: "order", Slot: "order", Kind: scenes.Choice, Max: 1, Step: 1, Round: 1, Options: 2, Glide: 0.6},
		scenes.Control{ID: "day", Slot: "day", Kind: scenes.Slider, Min: 1, Max: s.days(), Default: s.days(), Step: 1, Round: 1, Glide: 0.06},
		scenes.Control{ID: "basis", Slot: "basis", Kind: scenes.Choice, Max: 1, Step: 1, Round: 1, Options: 2, Glide: 0.6},
		scenes.Control{ID: "evidence", Slot: "evidence", Kind: scenes.Choice, Max: showings - 1, Step: 1, Round: 1, Options: showings},
	)
}

// Settle bounds the guesses and the day.
func (s *Scene) Settle(v scenes.Values) scenes.Values {
	for i := range tests {
		v[controlGuess+i] = min(max(math.Round(v[controlGuess+i]*10)/10, 0), guessMost)
	}
	v[controlDay] = min(max(math.Round(v[controlDay]), 1), s.days())
	return v
}

// Open reveals the four gaps before the story goes on from them.
func (s *Scene) Open(m *scenes.Moment) (scenes.Change, bool) {
	change := scenes.Change{Values: m.Values}
	if m.Beat != guessBeat || m.Values[controlReveal] == 1 {
		return change, false
	}
	change.Values[controlReveal] = 1
	return change, true
}

// Drag answers a pointer that holds a guess, the day or the timeline.
func (s *Scene) Drag(m *scenes.Moment, identity string, to picture.Point) scenes.Change {
	change := scenes.Change{Values: m.Values}
	if identity == "timeline" {
		change.Seek = true
		change.Beat, change.Time = s.seek(m, to.X)
		return change
	}
	for i := range tests {
		if identity == guessID[i] {
			if g, ok := s.plan(guessBeat, m.Format, m.Locale, 0).play.(*guess); ok {
				change.Values[controlGuess+i] = g.scale.Unmap(to.X)
			}
		}
	}
	if identity == dayID {
		if t, ok := s.plan(daysBeat, m.Format, m.Locale, 0).play.(*twenty); ok {
			change.Values[controlDay] = t.x.Unmap(to.X) - t.first + 1
		}
	}
	change.Values = s.Settle(change.Values)
	return change
}

// Nudge answers arrow keys on the same: an arrow is half a point, with Shift a
// tenth. Rightwards is nearer to the best US model.
func (s *Scene) Nudge(m *scenes.Moment, identity string, right, up float64) scenes.Change {
	change := scenes.Change{Values: m.Values}
	by := right + up
	if identity == "timeline" {
		change.Seek = true
		change.Beat, change.Time = s.story.Step(m.Beat, by)
		return change
	}
	for i := range tests {
		if identity == guessID[i] {
			change.Values[controlGuess+i] += 0.5 * (up - right)
		}
	}
	if identity == dayID {
		change.Values[controlDay] += math.Copysign(math.Max(1, math.Abs(by)), by)
	}
	change.Values = s.Settle(change.Values)
	return change
}

// seek finds the beat whose date stands nearest to a place on the timeline.
func (s *Scene) seek(m *scenes.Moment, x float64) (beat int, time float64) {
	nearest := math.Inf(1)
	for i := range beats {
		now := s.plan(i, m.Format, m.Locale, s.variant(i, m)).Timeline.Ink
		if apart := math.Abs(now - x); apart < nearest {
			beat, nearest = i, apart
		}
	}
	return beat, beats[beat].length(beat)
}

// ControlText gives a control's words.
func (s *Scene) ControlText(m *scenes.Moment, control int) (label, value string, options []string) {
	l, v := m.Locale, m.Values[control]
	switch {
	case control < controlReveal:
		value = number(l, v, 1)
		if m.Format.Shape == scenes.Wide || m.Format.Shape == scenes.Tall { // elsewhere the slider is narrow
			value = data.Fill(s.story.Plain("control/points", l), "n", value)
		}
		return s.story.Plain("control/"+testIDs[control], l), value, nil
	case control == controlReveal, control == controlAssistants:
		return s.story.Plain("control/"+s.toggleKey(m, control), l), s.story.Plain(choose(v == 1, "control/on", "control/off"), l), nil
	case control == controlDay:
		if m.Format.Shape == scenes.Embed { // the slider is narrow
			return s.story.Plain("control/day", l), s.dateOfDay(l, int(v+0.5)), nil
		}
		return s.story.Plain("control/day", l), s.dayText(l, int(v+0.5)), nil
	case control == controlOrder:
		options, label = s.options(l, "order-difference", "order-paper"), s.story.Plain("control/order", l)
	case control == controlBasis:
		options, label = s.options(l, "basis-consolidated", "basis-attributable"), s.story.Plain("control/basis", l)
	case control == controlEvidence:
		options, label = s.options(l, "evidence-all", "evidence-seen", "evidence-unseen"), s.story.Plain("control/evidence", l)
	case control == controlCount:
		for _, g := range countIDs {
			options = append(options, s.story.Plain("team/"+g, l))
		}
		label = s.story.Plain("control/count", l)
	case control == controlConclusion:
		for i := range conclusions {
			options = append(options, s.story.Plain("conclusions/"+conclusions[i].id+"-tab", l))
		}
		label = s.story.Plain("control/conclusion", l)
	default:
		return "", "", nil
	}
	return label, options[min(max(int(v+0.5), 0), len(options)-1)], options
}

// toggleKey is the name of a switch; the one that reveals says skip until
// something is guessed.
func (s *Scene) toggleKey(m *scenes.Moment, control int) string {
	switch {
	case control == controlAssistants:
		return "assistants"
	case m.Values[controlReveal] == 0 && !s.guessed(&m.Values):
		return "skip"
	}
	return "reveal"
}

// options are the labels of a choice.
func (s *Scene) options(l data.Locale, keys ...string) []string {
	for i, key := range keys {
		keys[i] = s.story.Plain("control/"+key, l)
	}
	return keys
}

// guessed tells whether the reader has guessed anything.
func (s *Scene) guessed(v *scenes.Values) bool {
	for i, c := range s.Controls()[:tests] {
		if v[controlGuess+i] != c.Default {
			return true
		}
	}
	return false
}

// Announcement is the beat's headline; once the guess is revealed, that of the
// answer, and how far the reader's guesses missed it.
func (s *Scene) Announcement(m *scenes.Moment) string {
	index := min(max(m.Beat, 0), len(beats)-1)
	if index != guessBeat || s.variant(index, m) == 0 {
		return s.story.Plain(beats[index].id+"/headline", m.Locale)
	}
	text := s.story.Plain(guessShown+"/headline", m.Locale)
	g := s.plan(index, m.Format, m.Locale, 1).play.(*guess)
	if tenths, guessed := g.averageMiss(&m.Values); guessed {
		text += [data.Locales]string{"。", ". "}[m.Locale] + g.averageText(tenths)
	}
	return text
}
