package paths

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

// state is a beat with values of its controls: each way that a beat can look.
type state struct {
	beat   int
	name   string
	values scenes.Values
}

// states are all beats as they are at first, and as their controls make them.
func states(s *Scene) []state {
	var list []state
	for i, bt := range beats {
		list = append(list, state{i, bt.id, scenes.Defaults(s)})
	}
	with := func(beat *beat, name string, control int, value float64) {
		for i, bt := range beats {
			if bt == beat {
				st := state{i, name, scenes.Defaults(s)}
				st.values[control] = value
				list = append(list, st)
			}
		}
	}
	with(&record, "record-first", controlDay, s.day(firstDay))
	with(&record, "record-between", controlDay, s.day("later-sg-2025-09-sites"))
	with(&record, "record-money", controlView, viewMoney)
	with(&ruler, "hair-last", controlHair, stripTo)
	with(&ruler, "after", controlAfter, 1)
	for part := 1; part < partCount; part++ {
		with(&ruler, "part-"+digit(part), controlPart, float64(part))
	}
	with(&aiPlus, "actions", controlActions, 1)
	with(&aiPlus, "leaf-first", controlLeaf, 0)
	with(&aiPlus, "case-last", controlLeaf, leafCount-1)
	for lens := 1; lens < lensCount; lens++ {
		with(&lenses, "lens-"+lensIDs[lens], controlLens, float64(lens))
	}
	return list
}

// moment is a state at rest.
func (st *state) moment(f scenes.Format, l data.Locale) *scenes.Moment {
	return &scenes.Moment{Beat: st.beat, Time: beats[st.beat].length(st.beat), Format: f, Locale: l, Values: st.values}
}
