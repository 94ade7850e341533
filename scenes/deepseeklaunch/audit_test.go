package deepseeklaunch

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
	"twopaths/scenes/scenetest"
)

// playheads are the shares of a movement at which a beat is audited on the way.
var playheads = []float64{0, 0.3, 0.6, 0.85}

// glides are the controls that the picture takes a while to follow.
var glides = []struct {
	beat, control int
	from          float64
}{
	{guessBeat, controlReveal, 0}, {2, controlOrder, 0}, {daysBeat, controlDay, 15}, {4, controlAssistants, 0}, {6, controlBasis, 0},
}

// TestAudit reads every beat in every format and language, in all themes: at
// rest with each of the answers, and on the way.
func TestAudit(t *testing.T) {
	s := newScene(t)
	auditor := audit.Auditor{Type: s.story.Setter.Case()}
	pictures := 0
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		for i, values := range answers(s) {
			m.Values = values
			s.Draw(&p, m)
			pictures++
			for _, f := range auditor.Read(&p) {
				t.Errorf("%s, answer %d: %s: %s", where, i, f.Kind, f.Sentence)
			}
		}
		for _, share := range playheads {
			m.Time = share * beats[m.Beat].length(m.Beat)
			m.Values = scenes.Defaults(s)
			s.Draw(&p, m)
			pictures++
			for _, f := range auditor.ReadMoving(&p) {
				t.Errorf("%s at %.0f %%: %s: %s", where, 100*share, f.Kind, f.Sentence)
			}
		}
	})
	// What a control brings about is a movement of its own.
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for _, g := range glides {
				for _, share := range playheads {
					m := scenes.Moment{Beat: g.beat, Time: rest, Format: f, Locale: l, Values: answers(s)[1]}
					m.Values[g.control] = g.from + share
					s.Draw(&p, &m)
					pictures++
					for _, found := range auditor.ReadMoving(&p) {
						t.Errorf("%s/%s/%s, control %d at %v: %s: %s", f.ID, l.Code(), beats[g.beat].id, g.control, m.Values[g.control], found.Kind, found.Sentence)
					}
					if n := testing.AllocsPerRun(1, func() { s.Draw(&p, &m) }); n > 0 {
						t.Errorf("%s/%s/%s, control %d at %v allocates %v times a frame", f.ID, l.Code(), beats[g.beat].id, g.control, m.Values[g.control], n)
					}
				}
			}
		}
	}
	t.Logf("%d pictures", pictures)
}
