package scenetest

import (
	"slices"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// Format is the format of a name; there is no other by it.
func Format(id string) scenes.Format {
	i := slices.IndexFunc(scenes.Formats, func(f scenes.Format) bool { return f.ID == id })
	return scenes.Formats[i]
}

// Each calls check for every beat's end state in every format and language,
// with the controls as they are at first. where names the three.
func Each(s scenes.Scene, check func(where string, m *scenes.Moment)) {
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for i, b := range s.Beats() {
				check(f.ID+"/"+l.Code()+"/"+b.ID, &scenes.Moment{Beat: i, Time: b.Length, Format: f, Locale: l, Values: scenes.Defaults(s)})
			}
		}
	}
}

// Looks is a picture's marks as text, without what they are called: two
// pictures that look the same have the same. Marks that do not overlap may swap
// places when a beat ends, so the lines have an order of their own.
func Looks(p *picture.Picture) string {
	plain := *p
	plain.Marks = slices.Clone(p.Marks)
	for i := range plain.Marks {
		plain.Marks[i].Identity = 0
	}
	plain.Identities, plain.Slots = nil, nil
	var b strings.Builder
	if err := plain.Dump(&b); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// Difference is the first line in which two texts differ.
func Difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\nbecomes\n" + y[i]
		}
	}
	return "one has more marks than the other"
}

// StartsWhereTheLastEnded holds that each beat begins with the picture that the
// one before ends with, whatever the controls say.
func StartsWhereTheLastEnded(t *testing.T, s scenes.Scene, answers ...scenes.Values) {
	t.Helper()
	var before, start picture.Picture
	Each(s, func(where string, m *scenes.Moment) {
		if m.Beat == 0 {
			return
		}
		for _, m.Values = range orDefaults(s, answers) {
			was := *m
			was.Beat, was.Time = m.Beat-1, scenes.EndOf(s, m.Beat-1)
			s.Draw(&before, &was)
			m.Time = 0
			s.Draw(&start, m)
			if a, b := Looks(&before), Looks(&start); a != b {
				t.Errorf("%s does not start where the beat before ends:\n%s", where, Difference(a, b))
				return
			}
		}
	})
}

// GoesBackAsItCame holds that scrubbing there and back gives the same pictures.
func GoesBackAsItCame(t *testing.T, s scenes.Scene) {
	t.Helper()
	const steps = 6
	var p picture.Picture
	for _, f := range []string{"wide", "phone", "embed", "plain-small"} {
		draw := func(frame int) string {
			beat := frame / (steps + 1)
			share := float64(frame%(steps+1)) / steps
			s.Draw(&p, &scenes.Moment{Beat: beat, Time: share * scenes.EndOf(s, beat), Format: Format(f), Values: scenes.Defaults(s)})
			return Looks(&p)
		}
		var there []string
		for frame := range len(s.Beats()) * (steps + 1) {
			there = append(there, draw(frame))
		}
		for frame := len(there) - 1; frame >= 0; frame-- {
			if back := draw(frame); back != there[frame] {
				t.Errorf("%s, %s at %d/%d differs on the way back:\n%s", f, s.Beats()[frame/(steps+1)].ID, frame%(steps+1), steps, Difference(there[frame], back))
			}
		}
	}
}

// ReducedShowsEnds holds that with reduced motion every time of a beat shows
// its end.
func ReducedShowsEnds(t *testing.T, s scenes.Scene) {
	t.Helper()
	var end, early picture.Picture
	for i, b := range s.Beats() {
		m := scenes.Moment{Beat: i, Time: b.Length, Format: Format("wide"), Values: scenes.Defaults(s)}
		s.Draw(&end, &m)
		m.Time, m.Reduced = 0.3, true
		s.Draw(&early, &m)
		if a, b := Looks(&end), Looks(&early); a != b {
			t.Errorf("%s moves though motion is reduced:\n%s", s.Beats()[i].ID, Difference(a, b))
		}
	}
}

// TakesNoMemory holds that a frame that was drawn before is drawn again without
// allocating, at rest and on the way, whatever the controls say.
func TakesNoMemory(t *testing.T, s scenes.Scene, answers ...scenes.Values) {
	t.Helper()
	var p picture.Picture
	Each(s, func(where string, m *scenes.Moment) {
		length := m.Time
		for _, m.Values = range orDefaults(s, answers) {
			for _, share := range []float64{0.1, 0.5, 0.9, 1} {
				m.Time = share * length
				s.Draw(&p, m)
				if n := testing.AllocsPerRun(2, func() { s.Draw(&p, m) }); n > 0 {
					t.Errorf("%s at %.0f %% allocates %v times a frame", where, 100*share, n)
					return
				}
			}
		}
	})
}

// ControlsTravel holds that a picture can be drawn, and is not empty, while a
// control goes from any of its values to any other, in every beat, format and
// language.
func ControlsTravel(t *testing.T, s scenes.Scene) {
	t.Helper()
	var p picture.Picture
	Each(s, func(where string, m *scenes.Moment) {
		draw := func(control string) {
			defer func() {
				if fault := recover(); fault != nil {
					t.Errorf("%s: %s on its way, at %v: %v", where, control, m.Values, fault)
				}
			}()
			s.Draw(&p, m)
			if len(p.Marks) == 0 {
				t.Errorf("%s: nothing is drawn while %s changes", where, control)
			}
		}
		for i, c := range s.Controls() {
			m.Values, m.Turn = scenes.Defaults(s), scenes.Turn{}
			if c.Glide == 0 {
				continue
			}
			ends := []float64{c.Min, c.Max}
			if c.Options > 0 {
				ends = ends[:0]
				for option := range c.Options {
					ends = append(ends, float64(option))
				}
			}
			for _, from := range ends {
				for _, to := range ends {
					for _, left := range []float64{0.95, 0.5, 0.05} {
						if from == to {
							continue
						}
						m.Values[i] = to + (from-to)*left
						if c.Apart {
							m.Values[i], m.Turn = to, scenes.Turn{Control: i, From: from, Left: left}
						}
						draw(c.ID)
					}
				}
			}
		}
	})
}

func orDefaults(s scenes.Scene, answers []scenes.Values) []scenes.Values {
	if len(answers) == 0 {
		return []scenes.Values{scenes.Defaults(s)}
	}
	return answers
}
