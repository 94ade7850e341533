package deepseeklaunch

import (
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
	"twopaths/scenes/scenetest"
)

// playheads are the shares of a movement at which a beat is audited on the way.
var playheads = []float64{0, 0.3, 0.6, 0.85}

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
	// The reveal is a movement of its own.
	m := scenes.Moment{Beat: guessBeat, Time: rest}
	for _, f := range scenes.Formats {
		for _, share := range playheads {
			m.Format, m.Values = f, answers(s)[1]
			m.Values[controlReveal] = share
			s.Draw(&p, &m)
			pictures++
			for _, found := range auditor.ReadMoving(&p) {
				t.Errorf("%s, revealed by %.0f %%: %s: %s", f.ID, 100*share, found.Kind, found.Sentence)
			}
		}
	}
	t.Logf("%d pictures", pictures)
}
