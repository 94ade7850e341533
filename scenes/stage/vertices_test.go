package stage

import (
	"testing"

	"twopaths/data"
	"twopaths/scenes"
)

// mostVertices bounds what a frame hands to Ebitengine, whose script time grows
// with it: about a ten thousandth of a millisecond each. The fullest frames are
// English on the wide format: 700 squares at the end of deepseek-launch's first
// beat and 1200 glyphs take 7816, the fullest of two-paths 6652.
const mostVertices = 8000

func TestFramesHaveFewVertices(t *testing.T) {
	s, frame, draw := framed(t)
	for _, f := range scenes.Formats {
		s.Configure(Configure{Box: &Box{Width: f.Width, Height: f.Height}, Format: &f.ID})
		for l := range data.Locale(data.Locales) {
			s.Configure(Configure{Locale: &l})
			for scene := range s.deck {
				for beat, b := range s.deck[scene].Beats() {
					for _, share := range []float64{0.1, 0.4, 0.7, 1} {
						s.Go(s.deck[scene].ID(), beat, ptr(share*b.Length))
						draw()
						if n := frame.Stats.Vertices; n > mostVertices {
							t.Errorf("%s, %s/%s at %v, locale %v: %d vertices, more than %d", f.ID, s.deck[scene].ID(), b.ID, share, l, n, mostVertices)
						}
						if n := len(frame.Batches); n > 1 {
							t.Errorf("%s, %s/%s at %v, locale %v: %d draw calls", f.ID, s.deck[scene].ID(), b.ID, share, l, n)
						}
					}
				}
			}
		}
	}
}
