package stage

import (
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// slow is a toy whose choice takes a second from one option to the next.
type slow struct {
	toy
	drawn *[]float64
}

func (s slow) Controls() []scenes.Control {
	controls := s.toy.Controls()
	controls[pick].Glide = 1
	return controls
}

func (s slow) Draw(p *picture.Picture, m *scenes.Moment) {
	*s.drawn = append(*s.drawn, m.Values[pick])
	s.toy.Draw(p, m)
}

func slowStage(c Configure) (s *Stage, drawn func() float64) {
	var values []float64
	s = New([]scenes.Scene{slow{toy{"slow"}, &values}})
	s.Configure(Configure{Box: &Box{Width: 390, Height: 756}})
	s.Configure(c)
	s.paint()
	return s, func() float64 { return values[len(values)-1] }
}

func TestAValueGlidesToItsPlace(t *testing.T) {
	s, drawn := slowStage(Configure{})
	s.Value("pick", 2)
	if !s.NeedsFrame() || !s.Moving() {
		t.Fatal("nothing is moving")
	}
	last := 0.0
	for range 15 {
		s.Pass(0.1)
		s.paint()
		if drawn() < last || drawn() > 2 || drawn() == last {
			t.Fatalf("drawn at %v after %v", drawn(), last)
		}
		last = drawn()
	}
	// The other way: from where it is.
	s.Value("pick", 0)
	s.Pass(0.1)
	s.paint()
	if drawn() >= last || drawn() < last-0.11 {
		t.Errorf("turned round at %v, drawn at %v", last, drawn())
	}
	for range 20 {
		s.Pass(0.1)
		s.paint()
	}
	if drawn() != 0 || s.Moving() || s.NeedsFrame() {
		t.Errorf("at rest at %v, moving %v", drawn(), s.Moving())
	}
}

func TestDraggingUnderAGlideKeepsTheChosenValue(t *testing.T) {
	s, drawn := slowStage(Configure{})
	s.Value("pick", 2)
	s.Pass(0.1)
	s.paint()
	s.Nudge("chip", 5, 0)
	if s.values[0][pick] != 2 || s.values[0][level] != 45 {
		t.Errorf("values %v", s.values[0])
	}
	s.paint()
	if drawn() >= 1 {
		t.Errorf("a nudge ends the glide at %v", drawn())
	}
}

func TestWithoutTravelAValueIsThereAtOnce(t *testing.T) {
	s, drawn := slowStage(Configure{Reduced: ptr(true)})
	s.Value("pick", 2)
	s.paint()
	if drawn() != 2 || s.glide.under {
		t.Errorf("drawn at %v", drawn())
	}
}
