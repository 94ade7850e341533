package paths

import (
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// answers are the values that a reader may leave the controls at.
func answers(s *Scene) (list []scenes.Values) {
	for _, st := range states(s) {
		if len(list) == 0 || st.values != list[0] {
			list = append(list, st.values)
		}
	}
	return list
}

func TestABeatStartsWhereTheOneBeforeEnded(t *testing.T) {
	s := newScene(t)
	scenetest.StartsWhereTheLastEnded(t, s, answers(s)...)
}

func TestScrubbingThereAndBackGivesTheSamePictures(t *testing.T) {
	scenetest.GoesBackAsItCame(t, newScene(t))
}

func TestReducedMotionShowsTheEnd(t *testing.T) { scenetest.ReducedShowsEnds(t, newScene(t)) }

func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s := newScene(t)
	scenetest.TakesNoMemory(t, s, answers(s)...)
}

// TestAMovementEndsAtRest: the last instant of a movement is the end state.
func TestAMovementEndsAtRest(t *testing.T) {
	s := newScene(t)
	var moving, still picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		s.Draw(&still, m)
		m.Time -= 1e-9
		s.Draw(&moving, m)
		if a, b := scenetest.Looks(&moving), scenetest.Looks(&still); a != b {
			t.Errorf("%s: %s", where, scenetest.Difference(a, b))
		}
	})
}

// TestAQuestionTurnsStraightToAnother: on the way from the first to the last
// nothing is said of those between, and at its ends the way is the two at rest.
func TestAQuestionTurnsStraightToAnother(t *testing.T) {
	s := newScene(t)
	var p, still picture.Picture
	m := &scenes.Moment{Beat: 4, Time: scenes.EndOf(s, 4), Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
	said := func(p *picture.Picture) map[string]bool {
		words := map[string]bool{}
		for i := range p.Marks {
			if p.Marks[i].Run != nil {
				words[p.Marks[i].Run.Text] = true
			}
		}
		return words
	}
	var ends [lensCount]map[string]bool
	for lens := range ends {
		m.Values[controlLens] = float64(lens)
		s.Draw(&still, m)
		ends[lens] = said(&still)
	}
	for _, left := range []float64{0.95, 0.7, 0.5, 0.3, 0.05} {
		m.Turn = scenes.Turn{Control: controlLens, From: 0, Left: left}
		s.Draw(&p, m)
		for word := range said(&p) {
			if !ends[0][word] && !ends[lensCount-1][word] {
				t.Errorf("with %v of the way left it says %q, which neither question does", left, word)
			}
		}
	}
	m.Turn.Left = 1
	s.Draw(&p, m)
	m.Turn, m.Values[controlLens] = scenes.Turn{}, 0
	s.Draw(&still, m)
	if a, b := scenetest.Looks(&p), scenetest.Looks(&still); a != b {
		t.Errorf("the way starts with another picture: %s", scenetest.Difference(a, b))
	}
}

// TestTheTreeGrows out of its foot from the first frames on: what is drawn of a
// strand lies where it will stand, and never gets shorter.
func TestTheTreeGrows(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	const tree = 3
	for _, id := range []string{"wide", "tall", "phone", "plain-small"} {
		f := scenetest.Format(id)
		sh := s.sheet(tree, f, 0, vehiclesLeaf)
		for leaf := range strandsCN {
			stands := sh.item(strandKey(strandsUS + leaf)).points
			reached := 0
			for time := 0.45; time < beats[tree].length(tree); time += 0.05 {
				s.Draw(&p, &scenes.Moment{Beat: tree, Time: time, Format: f, Values: scenes.Defaults(s)})
				now := drawnOf(&p, stands)
				if now < reached || now == 0 {
					t.Errorf("%s: at %.2f s the strand to %s is drawn to its point %d, before to %d", id, time, leafKeys[leaf], now, reached)
					break
				}
				reached = now
			}
			if reached != strandPoints {
				t.Errorf("%s: the strand to %s grows to its point %d of %d", id, leafKeys[leaf], reached, strandPoints)
			}
		}
	}
}

// drawnOf is how many of a strand's points, from its first, a line of the picture
// runs through.
func drawnOf(p *picture.Picture, strand []picture.Point) int {
	most := 0
	for i := range p.Marks {
		if p.Marks[i].Kind != picture.Polyline || p.Marks[i].Stroke.Colour != picture.CN {
			continue
		}
		for skip := range 2 { // its foot may come first
			n := 0
			for j, at := range p.Points(&p.Marks[i]) {
				if j < skip {
					continue
				}
				if n == len(strand) || at != strand[n] {
					break
				}
				n++
			}
			most = max(most, n)
		}
	}
	return most
}

func TestControlsTravelBetweenAnyTwoValues(t *testing.T) {
	scenetest.ControlsTravel(t, newScene(t))
}
