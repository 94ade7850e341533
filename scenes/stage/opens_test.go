package stage

import (
	"testing"

	"twopaths/scenes"
)

// secretive keeps its level back at the end of the first beat.
type secretive struct{ toy }

func (secretive) Open(m *scenes.Moment) (scenes.Change, bool) {
	change := scenes.Change{Values: m.Values}
	if m.Beat != 0 || m.Values[level] == 90 {
		return change, false
	}
	change.Values[level] = 90
	return change, true
}

// TestWhatIsKeptBackIsShownBeforeTheNextBeat, by a step and by playing, which
// rests once more to let it be read.
func TestWhatIsKeptBackIsShownBeforeTheNextBeat(t *testing.T) {
	s := New([]scenes.Scene{secretive{toy{"secretive"}}})
	s.Go("secretive", 0, nil)
	s.Step(1)
	if s.head.Beat != 0 || s.head.Moving() || s.values[0][level] != 90 {
		t.Errorf("the first step leads to beat %d, moving %v, level %v", s.head.Beat, s.head.Moving(), s.values[0][level])
	}
	s.Step(1)
	if !s.head.Moving() {
		t.Error("the second step does not go on")
	}
	s = New([]scenes.Scene{secretive{toy{"secretive"}}})
	s.head.SetPlaying(true)
	for range 1000 {
		if s.head.Moving() || s.values[0][level] == 90 {
			break
		}
		s.Pass(0.1)
	}
	if s.head.Beat != 0 || s.values[0][level] != 90 {
		t.Fatalf("playing goes on to beat %d, level %v", s.head.Beat, s.values[0][level])
	}
	if left, resting := s.head.Resting(); !resting || left <= 0 {
		t.Error("what was kept back is not left to be read")
	}
}
