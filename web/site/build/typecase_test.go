package build

import (
	"math/rand/v2"
	"testing"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/deck"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
	"twopaths/web/site/memo"
)

// The case is cut to what a rehearsal sets; whatever else a reader can bring
// about must be in it too, or a hollow box stands in the picture.
func TestTypeCaseHoldsWhateverAReaderCanBringAbout(t *testing.T) {
	store, err := memo.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{store: store, set: set, log: &progress{}}
	cut, err := b.typecase()
	if err != nil {
		t.Fatal(err)
	}
	letters, err := typeset.Open(cut)
	if err != nil {
		t.Fatal(err)
	}
	setter := typeset.NewSetter(letters)
	random := rand.New(rand.NewPCG(4, 2025))
	var p picture.Picture
	for _, scene := range deck.All(set, setter) {
		beats, controls := scene.Beats(), scene.Controls()
		for range 3000 {
			m := scenes.Moment{
				Beat:   random.IntN(len(beats)),
				Format: scenes.Formats[random.IntN(len(scenes.Formats))],
				Locale: data.Locale(random.IntN(data.Locales)),
			}
			m.Time = random.Float64() * beats[m.Beat].Length
			for i, c := range controls {
				m.Values[i] = c.Min + random.Float64()*(c.Max-c.Min)
				if c.Kind == scenes.Choice {
					m.Values[i] = float64(random.IntN(c.Options))
				}
			}
			m.Values = scene.Settle(m.Values)
			scene.Draw(&p, &m)
			if n := len(p.Identities); n > 0 {
				m.Pointed = p.Identities[random.IntN(n)].ID
				scene.Draw(&p, &m)
			}
		}
	}
	for _, g := range setter.Gaps() {
		t.Errorf("no %q in %s, set in %q; rehearse it", g.Character, assets.FaceName(g.Face), g.Text)
	}
}
