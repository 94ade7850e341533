package deepseeklaunch

import (
	"strings"
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
)

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\nbecomes\n" + y[i]
		}
	}
	return "one has more marks than the other"
}

// TestEachBeatStartsWhereTheOneBeforeEnds: all but the count of the beat, which
// belongs to the one that is being gone to, and the sign of its check.
func TestEachBeatStartsWhereTheOneBeforeEnds(t *testing.T) {
	s := newScene(t)
	var before, start picture.Picture
	each(t, s, func(t *testing.T, where string, m *scenes.Moment) {
		if m.Beat == 0 {
			return
		}
		for _, values := range answers(s) {
			was := *m
			was.Beat, was.Values = m.Beat-1, values
			was.Time = beats[was.Beat].length(was.Beat)
			s.Draw(&before, &was)
			is := *m
			is.Time, is.Values = 0, values
			s.Draw(&start, &is)
			a, b := countless(marksOf(t, &before)), countless(marksOf(t, &start))
			if a != b {
				t.Errorf("%s does not start where the one before ends:\n%s", where, firstDifference(a, b))
				return
			}
		}
	})
}

// countless leaves out the count of the beat.
func countless(dump string) string {
	var kept []string
	for _, line := range strings.Split(dump, "\n") {
		if !strings.Contains(line, " / 8") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestScrubbingThereAndBackGivesTheSamePictures(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, id := range []string{"wide", "phone", "plain-small"} {
		f := format(id)
		draw := func(beat, step int) string {
			s.Draw(&p, &scenes.Moment{Beat: beat, Time: float64(step) / 4 * beats[beat].length(beat), Format: f, Values: scenes.Defaults(s)})
			return marksOf(t, &p)
		}
		var there []string
		for beat := range beats {
			for step := range 5 {
				there = append(there, draw(beat, step))
			}
		}
		for beat := len(beats) - 1; beat >= 0; beat-- {
			for step := 4; step >= 0; step-- {
				if back := draw(beat, step); back != there[beat*5+step] {
					t.Errorf("%s, %s at %d/4 differs on the way back:\n%s", id, beats[beat].id, step, firstDifference(there[beat*5+step], back))
				}
			}
		}
	}
}

// TestReducedShowsEndsAlone: with reduced motion every time of a beat is its end.
func TestReducedShowsEndsAlone(t *testing.T) {
	s := newScene(t)
	var end, p picture.Picture
	for i, b := range beats {
		m := scenes.Moment{Beat: i, Time: b.length(i), Format: format("wide"), Values: scenes.Defaults(s)}
		s.Draw(&end, &m)
		m.Time, m.Reduced = 0.3, true
		s.Draw(&p, &m)
		if marksOf(t, &end) != marksOf(t, &p) {
			t.Errorf("%s moves though motion is reduced", b.id)
		}
	}
}

// TestASteadyFrameTakesNoMemory, in any beat, format, language and answer.
func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	each(t, s, func(t *testing.T, where string, m *scenes.Moment) {
		for _, values := range answers(s) {
			m.Values = values
			s.Draw(&p, m)
			s.Draw(&p, m)
			if n := testing.AllocsPerRun(3, func() { s.Draw(&p, m) }); n > 0 {
				t.Errorf("%s: a steady frame allocates %v times", where, n)
				return
			}
		}
	})
}
