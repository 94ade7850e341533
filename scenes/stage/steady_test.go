package stage

import (
	"testing"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/deck"
	"twopaths/scenes/picture/gpu"
	"twopaths/scenes/typeset"
)

// A steady frame, from the moment to the triangles, takes no memory once its
// strings are set and its glyphs are in the atlas.
func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s, _, draw := framed(t)
	for _, f := range scenes.Formats {
		s.Configure(Configure{Box: &Box{Width: f.Width, Height: f.Height}, Format: &f.ID})
		for scene := range s.deck {
			for beat, b := range s.deck[scene].Beats() {
				for _, share := range []float64{0.4, 1} {
					s.Go(s.deck[scene].ID(), beat, ptr(share*b.Length))
					draw()
					if n := testing.AllocsPerRun(3, draw); n > 0 {
						t.Errorf("%s, %s at %v: %v allocations a frame", f.ID, b.ID, share, n)
					}
				}
			}
		}
	}
}

// framed returns a stage with the whole deck, and draws what it shows anew into
// a frame.
func framed(t *testing.T) (s *Stage, frame *gpu.Frame, draw func()) {
	t.Helper()
	letters, err := assets.Full()
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	s, frame = New(deck.All(set, typeset.NewSetter(letters))), &gpu.Frame{Type: letters}
	return s, frame, func() {
		s.stale = true
		for {
			x, y, scale := s.Place()
			frame.Begin()
			if frame.Add(s.Draw(), gpu.Place{X: x, Y: y, Scale: scale, Palette: s.Palette()}) || !frame.Atlas.MakeRoom() {
				return
			}
		}
	}
}
