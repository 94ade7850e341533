package stage

import (
	"math"
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

// apart is a toy whose choice goes straight from one option to another.
type apart struct {
	toy
	drawn *[]scenes.Moment
}

func (a apart) Controls() []scenes.Control {
	controls := a.toy.Controls()
	controls[pick].Glide, controls[pick].Apart = 1, true
	return controls
}

func (a apart) Draw(p *picture.Picture, m *scenes.Moment) {
	*a.drawn = append(*a.drawn, *m)
	a.toy.Draw(p, m)
}

func TestOptionsThatStandApartHaveNoneBetween(t *testing.T) {
	var drawn []scenes.Moment
	s := New([]scenes.Scene{apart{toy{"apart"}, &drawn}})
	s.Configure(Configure{Box: &Box{Width: 390, Height: 756}})
	s.paint()
	pass := func(seconds float64) *scenes.Moment {
		s.Pass(seconds)
		s.paint()
		return &drawn[len(drawn)-1]
	}
	want := func(m *scenes.Moment, from, to, left float64) {
		t.Helper()
		if m.Turn.From != from || m.Values[pick] != to || math.Abs(m.Turn.Left-left) > 1e-9 {
			t.Errorf("from %v to %v with %v left, want from %v to %v with %v", m.Turn.From, m.Values[pick], m.Turn.Left, from, to, left)
		}
	}
	s.Value("pick", 2)
	s.paint()
	want(&drawn[len(drawn)-1], 0, 2, 1)
	want(pass(0.1), 0, 2, 0.9)
	// Back to where it came from: the same way, backwards.
	s.Value("pick", 0)
	want(pass(0.05), 2, 0, 0.05)
	// To a third one: when the way is at its end.
	s.Value("pick", 1)
	want(pass(0.025), 2, 0, 0.025)
	want(pass(0.025), 0, 1, 1)
	if !s.Moving() {
		t.Error("at rest before it has set out")
	}
	want(pass(0.1), 0, 1, 0.9)
	for range 8 {
		pass(0.1)
	}
	if m := pass(0.1); m.Turn.Left != 0 || m.Values[pick] != 1 || s.Moving() {
		t.Errorf("at the end %v left, drawn at %v, moving %v", m.Turn.Left, m.Values[pick], s.Moving())
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
