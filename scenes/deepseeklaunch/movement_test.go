package deepseeklaunch

import (
	"math"
	"slices"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

func TestEachBeatStartsWhereTheOneBeforeEnds(t *testing.T) {
	s := newScene(t)
	scenetest.StartsWhereTheLastEnded(t, s, answers(s)...)
}

func TestScrubbingThereAndBackGivesTheSamePictures(t *testing.T) {
	scenetest.GoesBackAsItCame(t, newScene(t))
}

func TestReducedShowsEndsAlone(t *testing.T) {
	scenetest.ReducedShowsEnds(t, newScene(t))
}

// TestASteadyFrameTakesNoMemory, in any beat, format, language and answer.
func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s := newScene(t)
	scenetest.TakesNoMemory(t, s, answers(s)...)
}

// TestTheTimelineFollowsTheReveal: before it stands at the end of the first year,
// after it at the end of the second.
func TestTheTimelineFollowsTheReveal(t *testing.T) {
	s := newScene(t)
	ends := [...]string{"be-2023", "be-2024"}
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for variant, fact := range ends {
				pl := s.plan(guessBeat, f, l, variant)
				if !pl.Timeline.Shown {
					continue
				}
				stands, want := pl.Timeline.Days.Unmap(pl.Timeline.Ink), float64(s.set.Fact(fact).Date.End())
				if math.Abs(stands-want) > 1 {
					t.Errorf("%s/%s: the timeline stands %v days from %s", f.ID, l.Code(), stands-want, fact)
				}
			}
		}
	}
}

// TestTheRowsCloseUp: the lines between the guesses rise to the first of the
// table's, none above it, and are gone when its own have come.
func TestTheRowsCloseUp(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		level := s.plan(guessBeat+1, f, data.Chinese, 0)
		n := 0
		for i := range level.pieces {
			c := &level.pieces[i]
			if c.how != settle {
				continue
			}
			n++
			from := s.plan(guessBeat, f, data.Chinese, 0).carried(c.carried)
			if from == nil || from.a.Y <= c.a.Y {
				t.Errorf("%s: line %d does not rise to %v", f.ID, c.carried, c.a.Y)
			}
			if got := c.opacity(&frame{m: &scenes.Moment{}}, 1); got != 0 {
				t.Errorf("%s: line %d stays, %v of it", f.ID, c.carried, got)
			}
		}
		if n != tests-1 {
			t.Errorf("%s: %d lines close up, want %d", f.ID, n, tests-1)
		}
	}
}

// TestWhatIsCarriedOverIsTakenUp: the bar that the ranking leaves breaks into the
// persons of a count that is there at once, whichever is shown.
func TestWhatIsCarriedOverIsTakenUp(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		for variant := range counts {
			team := s.plan(5, f, data.Chinese, variant)
			if !slices.ContainsFunc(team.pieces, func(c piece) bool { return c.how == gather }) {
				t.Errorf("%s: nothing takes up the bar for count %d", f.ID, variant)
			}
		}
	}
}

// TestNoOnesWayOutOfTheBarCrossesAnothers: those who come out of DeepSeek's bar
// stand in it in the order of their rows and columns.
func TestNoOnesWayOutOfTheBarCrossesAnothers(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		type person struct{ at, from picture.Point }
		var people []person
		team := s.plan(slices.Index(beats[:], &beatTeam), f, data.Chinese, counts-1)
		for i := range team.pieces {
			if c := &team.pieces[i]; c.how == gather {
				at := pt(c.mark.Box.X+c.mark.Box.W/2, c.mark.Box.Y+c.mark.Box.H/2)
				people = append(people, person{at, pt(at.X+c.from.X, at.Y+c.from.Y)})
			}
		}
		if len(people) == 0 {
			t.Fatalf("%s: no one comes out of the bar", f.ID)
		}
		for i := range people[1:] {
			a, b := people[i], people[i+1]
			if b.at.Y == a.at.Y && b.from.X <= a.from.X || b.at.Y > a.at.Y && b.from.Y <= a.from.Y {
				t.Errorf("%s: the ways of %d and %d cross", f.ID, i, i+1)
			}
		}
	}
}

func TestControlsTravelBetweenAnyTwoValues(t *testing.T) {
	scenetest.ControlsTravel(t, newScene(t))
}
