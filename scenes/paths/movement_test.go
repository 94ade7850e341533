package paths

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// looks writes what is painted, without its order and its names.
func looks(p *picture.Picture) []string {
	var lines []string
	for i := range p.Marks {
		m := &p.Marks[i]
		var b strings.Builder
		fmt.Fprintf(&b, "%v %.3f %.3f %.3f %.3f fill %v %v stroke %v %.3f", m.Kind, m.Box.X, m.Box.Y, m.Box.W, m.Box.H, m.Fill.Pattern, m.Fill.Colour, m.Stroke.Colour, m.Stroke.Width)
		for _, at := range p.Points(m) {
			fmt.Fprintf(&b, " %.3f,%.3f", at.X, at.Y)
		}
		if m.Run != nil {
			fmt.Fprintf(&b, " %q %.3f,%.3f", m.Run.Text, m.Origin.X, m.Origin.Y)
		}
		fmt.Fprintf(&b, " opacity %.3f", m.Opacity)
		lines = append(lines, b.String())
	}
	slices.Sort(lines)
	return lines
}

// TestABeatStartsWhereTheOneBeforeEnded holds at every format, whatever the
// controls say.
func TestABeatStartsWhereTheOneBeforeEnded(t *testing.T) {
	s := newScene(t)
	var before, now picture.Picture
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for _, st := range states(s) {
				if st.beat+1 == len(beats) {
					continue
				}
				m := st.moment(f, l)
				s.Draw(&before, m)
				m.Beat, m.Time = st.beat+1, 0
				s.Draw(&now, m)
				a, b := looks(&before), looks(&now)
				if !slices.Equal(a, b) {
					t.Errorf("%s/%s/%s: the next beat starts with another picture: %s", f.ID, l.Code(), st.name, difference(a, b))
				}
			}
		}
	}
}

// difference is the first line that only one has.
func difference(a, b []string) string {
	for _, line := range a {
		if !slices.Contains(b, line) {
			return "without " + line
		}
	}
	for _, line := range b {
		if !slices.Contains(a, line) {
			return "with " + line
		}
	}
	return "in number"
}

// TestAMovementEndsAtRest: the last instant of a movement is the end state.
func TestAMovementEndsAtRest(t *testing.T) {
	s := newScene(t)
	var moving, still picture.Picture
	for _, f := range scenes.Formats {
		for i := range beats {
			m := &scenes.Moment{Beat: i, Time: beats[i].length(i) - 1e-9, Format: f, Values: scenes.Defaults(s)}
			s.Draw(&moving, m)
			m.Time = beats[i].length(i)
			s.Draw(&still, m)
			if a, b := looks(&moving), looks(&still); !slices.Equal(a, b) {
				t.Errorf("%s/%s: %s", f.ID, beats[i].id, difference(a, b))
			}
		}
	}
}

// TestReducedMotionShowsTheEnd at every time.
func TestReducedMotionShowsTheEnd(t *testing.T) {
	s := newScene(t)
	var a, b picture.Picture
	for i := range beats {
		m := &scenes.Moment{Beat: i, Time: 0.4, Reduced: true, Format: scenes.Formats[8], Values: scenes.Defaults(s)}
		s.Draw(&a, m)
		m.Time = beats[i].length(i)
		s.Draw(&b, m)
		if !slices.Equal(looks(&a), looks(&b)) {
			t.Errorf("%s moves", beats[i].id)
		}
	}
}

// TestASteadyFrameTakesNoMemory at rest and on the way.
func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for _, st := range states(s) {
			for _, share := range playheads {
				m := st.moment(f, data.Chinese)
				m.Time *= share
				if n := testing.AllocsPerRun(3, func() { s.Draw(&p, m) }); n > 0 {
					t.Errorf("%s/%s at %.0f %%: %v allocations", f.ID, st.name, 100*share, n)
				}
			}
		}
	}
}
