package deepseeklaunch

import (
	"slices"
	"strings"
	"testing"

	"twopaths/data"
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

func format(id string) scenes.Format {
	i := slices.IndexFunc(scenes.Formats, func(f scenes.Format) bool { return f.ID == id })
	return scenes.Formats[i]
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
	edge := start
	edge[controlGuess], edge[controlGuess+1], edge[controlGuess+2], edge[controlGuess+3] = 0, guessMost, 1.6, 3
	edge[controlReveal], edge[controlConclusion] = 1, 3
	return []scenes.Values{start, guessed, revealed, edge}
}

// each calls check for every beat in every format and language.
func each(t *testing.T, s *Scene, check func(t *testing.T, where string, m *scenes.Moment)) {
	t.Helper()
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			for i, b := range beats {
				check(t, f.ID+"/"+l.Code()+"/"+b.id, &scenes.Moment{Beat: i, Time: b.length(i), Format: f, Locale: l, Values: scenes.Defaults(s)})
			}
		}
	}
}

// marksOf is a picture's marks as text, without what they are called, in an
// order of their own: marks that do not overlap may swap places.
func marksOf(t *testing.T, p *picture.Picture) string {
	t.Helper()
	plain := *p
	plain.Marks = append([]picture.Mark(nil), p.Marks...)
	for i := range plain.Marks {
		plain.Marks[i].Identity = 0
	}
	plain.Identities, plain.Slots = nil, nil
	var b strings.Builder
	if err := plain.Dump(&b); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
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
