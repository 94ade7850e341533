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
	letters, err := assets.Full()
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := New(deck.All(set, typeset.NewSetter(letters)))
	frame := gpu.Frame{Type: letters}
	draw := func() {
		s.stale = true
		for {
			x, y, scale := s.Place()
			frame.Begin()
			if frame.Add(s.Draw(), gpu.Place{X: x, Y: y, Scale: scale, Palette: s.Palette()}) || !frame.Atlas.MakeRoom() {
				return
			}
		}
	}
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
