package deepseeklaunch

import (
	"testing"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
	"twopaths/scenes/typeset"
)

// newScene makes a scene set in the whole of the source fonts.
func newScene(testing.TB) *Scene {
	set, c := scenetest.Source()
	return New(set, typeset.NewSetter(c))
}

// answers are the values that a test of all plans goes through: as it starts,
// guessed, and revealed.
func answers(s *Scene) []scenes.Values {
	start := scenes.Defaults(s)
	guessed := start
	guessed[controlGuess], guessed[controlGuess+1], guessed[controlGuess+2], guessed[controlGuess+3] = 9, 6.5, 12, 16.5
	guessed[controlAssistants], guessed[controlCount], guessed[controlConclusion] = 0, 0, 1
	revealed := guessed
	revealed[controlReveal], revealed[controlCount], revealed[controlConclusion] = 1, 1, 2
	revealed[controlOrder], revealed[controlDay], revealed[controlBasis], revealed[controlEvidence] = 1, 16, 1, showSeen
	edge := start
	edge[controlDay], edge[controlEvidence] = 1, showUnseen
	edge[controlGuess], edge[controlGuess+1], edge[controlGuess+2], edge[controlGuess+3] = 0, guessMost, 1.6, 3
	edge[controlReveal], edge[controlConclusion] = 1, 3
	return []scenes.Values{start, guessed, revealed, edge}
}

// find is the identity of a name.
func find(t *testing.T, p *picture.Picture, name string) *picture.Identity {
	t.Helper()
	for i := range p.Identities {
		if p.Identities[i].ID == name {
			return &p.Identities[i]
		}
	}
	t.Fatalf("nothing is called %q", name)
	return nil
}

// eachOf draws a beat's end state in every format and language.
func eachOf(s *Scene, b *beat, check func(where string, m *scenes.Moment, p *picture.Picture)) {
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] == b {
			s.Draw(&p, m)
			check(where, m, &p)
		}
	})
}
