package paths

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
)

// playheads are the shares of a movement at which a beat is audited.
var playheads = []float64{0, 0.3, 0.55, 0.8, 1}

// TestAudit reads every beat in every format and language, with its controls as
// they are at first and as a reader may leave them, at rest and on the way, in
// all themes.
func TestAudit(t *testing.T) {
	s := newScene(t)
	auditor := audit.Auditor{Type: s.story.Setter.Case()}
	var p picture.Picture
	pictures := 0
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for _, st := range states(s) {
				for _, share := range playheads {
					if st.name != beats[st.beat].id && share > 0 && share < 0.8 {
						continue // seen with the beat's own name
					}
					m := st.moment(f, l)
					m.Time *= share
					s.Draw(&p, m)
					pictures++
					read := auditor.ReadMoving
					if share == 1 {
						read = auditor.Read
					}
					for _, finding := range read(&p) {
						t.Errorf("%s/%s/%s at %.0f %%: %s: %s", f.ID, l.Code(), st.name, 100*share, finding.Kind, finding.Sentence)
					}
				}
			}
		}
	}
	t.Logf("%d pictures", pictures)
}
