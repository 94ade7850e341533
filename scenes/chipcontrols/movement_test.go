package chipcontrols

import (
	"math"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

func TestEachBeatStartsWhereTheOneBeforeEnds(t *testing.T) {
	scenetest.StartsWhereTheLastEnded(t, newScene(t))
}

func TestScrubbingThereAndBackGivesTheSamePictures(t *testing.T) {
	scenetest.GoesBackAsItCame(t, newScene(t))
}

func TestReducedMotionShowsTheEndAtEveryTime(t *testing.T) {
	scenetest.ReducedShowsEnds(t, newScene(t))
}

// TestNoVerdictIsCarriedAcrossAxes holds the scene to the first of its traps:
// while the quantity on an axis changes, no mark is filled and no chip is
// said to need a licence.
func TestNoVerdictIsCarriedAcrossAxes(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for i := 1; i < len(beats); i++ {
			on := false
			for share := 0.0; share <= 1; share += 0.02 {
				m := scenes.Moment{Beat: i, Time: share * beats[i].length(i), Format: f, Locale: data.English, Values: scenes.Defaults(s)}
				s.Draw(&p, &m)
				d := &s.drawing
				if d.before.law == d.now.law || d.sc.travel == 0 || d.sc.travel == 1 {
					continue
				}
				on = true
				for k := range p.Marks {
					mark := &p.Marks[k]
					if who, ok := chipOf(&p, mark); ok && mark.Kind != picture.Glyphs && filled(mark) {
						t.Errorf("%s: %s is filled at %.0f %% of the way to %s", f.ID, who, 100*share, beats[i].id)
					}
				}
				for k := range p.Identities {
					if identity := &p.Identities[k]; isChip(identity.ID) && strings.Contains(strings.ToLower(identity.Value), "licence") {
						t.Errorf("%s: %s is said to be %q at %.0f %% of the way to %s", f.ID, identity.ID, identity.Value, 100*share, beats[i].id)
					}
				}
			}
			if i == 2 && !on {
				t.Error("the axes never changed on the way to October 2023")
			}
		}
	}
}

// isChip tells whether an identity is a chip's of the data.
func isChip(id string) bool {
	for _, known := range chipID {
		if id == known {
			return true
		}
	}
	return false
}

func chipOf(p *picture.Picture, m *picture.Mark) (string, bool) {
	if m.Identity == 0 {
		return "", false
	}
	id := p.Identities[m.Identity-1].ID
	return id, isChip(id)
}

// filled tells whether a mark has a filling that is not its ground.
func filled(m *picture.Mark) bool {
	switch m.Fill.Colour {
	case picture.Paper, picture.LicenceTint, picture.NoticeTint:
		return false
	}
	return m.Fill.Pattern != picture.None
}

// TestChipsRideOnTheirValues follows chips whose axes keep their quantities,
// from a beat's end to the next one's: on every frame the mark stands at its
// values on the axes of that frame.
func TestChipsRideOnTheirValues(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, id := range []string{"wide", "phone", "tall"} {
		for share := 0.0; share <= 1; share += 0.05 {
			m := scenes.Moment{Beat: 1, Time: share * beats[1].length(1), Format: scenetest.Format(id), Values: scenes.Defaults(s)}
			s.Draw(&p, &m)
			d := &s.drawing
			for _, who := range []member{a100, h100} {
				x, y, _ := s.troupe.values(law2022, who)
				want := d.new.at(x.Low, y.Low)
				if got := middleOf(t, &p, chipID[who]); math.Hypot(got.X-want.X, got.Y-want.Y) > 0.01 {
					t.Errorf("%s at %.0f %%: %s stands at %v, its values are at %v", id, 100*share, chipID[who], got, want)
				}
			}
		}
	}
}

// TestSteppingBackIsOneCamera follows H20 while the plane steps back from the
// corner: it keeps to its values, and the frame to the corner's.
func TestSteppingBackIsOneCamera(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	last := 0.0
	for value := 0.0; value <= 1; value += 0.125 {
		m := scenes.Moment{Beat: 3, Time: beats[3].length(3), Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
		m.Values[controlStepBack] = value
		s.Draw(&p, &m)
		d := &s.drawing
		x, y, _ := s.troupe.values(law2023, h20)
		want := d.new.at(x.Low, y.Low)
		if got := middleOf(t, &p, chipID[h20]); math.Hypot(got.X-want.X, got.Y-want.Y) > 0.01 {
			t.Errorf("at %v H20 stands at %v, its values are at %v", value, got, want)
		}
		_, high := d.new.x.Domain()
		if high <= last {
			t.Errorf("at %v the axis ends at %v, before it ended at %v", value, high, last)
		}
		last = high
	}
	if math.Abs(last-30000) > 1 {
		t.Errorf("a step back the axis ends at %v", last)
	}
}

// middleOf is the middle of an identity's mark in a picture.
func middleOf(t *testing.T, p *picture.Picture, id string) picture.Point {
	t.Helper()
	for i := range p.Marks {
		m := &p.Marks[i]
		if m.Identity != 0 && m.Kind != picture.Glyphs && p.Identities[m.Identity-1].ID == id {
			return kit.Centre(m.Box)
		}
	}
	t.Fatalf("no mark of %s", id)
	return picture.Point{}
}

// TestA800TurnsHollowAsItsMiddleCrossesTheLine follows the fall of November 2022.
func TestA800TurnsHollowAsItsMiddleCrossesTheLine(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	above, below := 0, 0
	for time := 0.0; time <= beats[1].length(1); time += 1.0 / 60 {
		m := scenes.Moment{Beat: 1, Time: time, Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
		s.Draw(&p, &m)
		d := &s.drawing
		if !d.chips[a800].visible {
			continue
		}
		inside := kit.Centre(d.chips[a800].box).Y <= d.new.py(s.limits.io2022)
		solid := false
		for i := range p.Marks {
			if id, _ := chipOf(&p, &p.Marks[i]); id == chipID[a800] && p.Marks[i].Kind != picture.Glyphs && filled(&p.Marks[i]) {
				solid = true
			}
		}
		if solid != inside {
			t.Errorf("at %.2f s A800's middle is inside: %v, but it is solid: %v", time, inside, solid)
		}
		if inside {
			above++
		} else {
			below++
		}
	}
	if above < 5 || below < 20 {
		t.Errorf("%d frames inside and %d outside: it did not fall through the line", above, below)
	}
}

func TestSteadyFramesAllocateNothing(t *testing.T) {
	scenetest.TakesNoMemory(t, newScene(t))
}

func TestControlsTravelBetweenAnyTwoValues(t *testing.T) {
	scenetest.ControlsTravel(t, newScene(t))
}
