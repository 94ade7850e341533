package stage

import "twopaths/scenes"

// open lets the present scene show what it still keeps back before the playhead
// goes on to the next beat, and tells whether it did. Only an end state that
// rests keeps anything back.
func (s *Stage) open() bool {
	keeper, ok := s.deck[s.scene].(scenes.Keeper)
	m := s.current()
	if !ok || s.head.Moving() || m.Time < s.head.beats[m.Beat].Length {
		return false
	}
	m.Values = s.values[s.scene]
	change, kept := keeper.Open(m)
	if kept {
		s.change(change)
	}
	return kept
}
