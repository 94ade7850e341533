package chipcontrols

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/scenetest"
	"twopaths/scenes/typeset"
)

// newScene makes a scene set in the whole of the source fonts.
func newScene(testing.TB) *Scene {
	set, c := scenetest.Source()
	return New(set, typeset.NewSetter(c))
}

// eachPlan calls check for every beat's end state.
func eachPlan(t *testing.T, s *Scene, check func(t *testing.T, where string, pl *plan, m *scenes.Moment)) {
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for i, b := range beats {
				m := &scenes.Moment{Beat: i, Time: b.length(i), Format: f, Locale: l, Values: scenes.Defaults(s)}
				check(t, f.ID+"/"+l.Code()+"/"+b.id, s.plan(i, f, l, s.variant(i, m)), m)
			}
		}
	}
}
