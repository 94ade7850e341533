package chipcontrols

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
)

// accepted lists the findings that are lived with, each with its reason. One
// that is no longer met fails the test.
var accepted = []audit.Accepted{}

// playheads are the shares of a movement at which a beat is audited.
var playheads = []float64{0, 0.17, 0.35, 0.52, 0.7, 0.86, 1}

// TestAudit reads every beat in every format and language, at rest and on the
// way, in all themes.
func TestAudit(t *testing.T) {
	s := newScene(t)
	auditor := audit.Auditor{Type: s.setter.Case()}
	ledger := audit.Ledger{Accepted: accepted}
	pictures := 0
	var p picture.Picture
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for beat, b := range s.Beats() {
				for _, share := range playheads {
					m := scenes.Moment{Beat: beat, Time: share * b.Length, Format: f, Locale: l, Values: scenes.Defaults(s)}
					s.Draw(&p, &m)
					pictures++
					where := f.ID + "/" + l.Code() + "/" + b.ID
					read := auditor.ReadMoving
					if share == 1 {
						read = auditor.Read
					}
					for _, finding := range ledger.Open(where, read(&p)) {
						t.Errorf("%s at %.0f %%: %s: %s", where, 100*share, finding.Kind, finding.Sentence)
					}
				}
			}
		}
	}
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			m := scenes.Moment{Beat: 3, Time: beats[3].length(3), Format: f, Locale: l, Values: scenes.Defaults(s)}
			m.Values[controlStepBack] = 1
			s.Draw(&p, &m)
			for _, finding := range ledger.Open(f.ID+"/"+l.Code()+"/step-back", auditor.Read(&p)) {
				t.Errorf("%s/%s, a step back: %s: %s", f.ID, l.Code(), finding.Kind, finding.Sentence)
			}
		}
	}
	// The last beat at each of its dates, and while the date changes.
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			last := len(beats) - 1
			for _, date := range []float64{november2022, 0.4, november2023, 1.7, april2025} {
				m := scenes.Moment{Beat: last, Time: beats[last].length(last), Format: f, Locale: l, Values: scenes.Defaults(s)}
				m.Values[controlDate] = date
				s.Draw(&p, &m)
				pictures++
				read := auditor.Read
				if s.drawing.gliding {
					read = auditor.ReadMoving
				}
				where := f.ID + "/" + l.Code() + "/try-it"
				for _, finding := range ledger.Open(where, read(&p)) {
					t.Errorf("%s, date %v: %s: %s", where, date, finding.Kind, finding.Sentence)
				}
			}
		}
	}
	for _, a := range ledger.Unmet() {
		t.Errorf("no longer found, strike it from the list: %s %q %q (%s)", a.Kind, a.Where, a.Subject, a.Reason)
	}
	t.Logf("%d pictures", pictures)
}
