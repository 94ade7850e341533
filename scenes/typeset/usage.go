package typeset

// Usage notes which characters are set in which face, with the first string
// that each was met in. The cutter cuts a type case to it. Nil maps are ready.
type Usage [Faces]map[rune]string

// Add notes the characters of a text in a face.
func (u *Usage) Add(f Face, text string) {
	for _, r := range text {
		u.add(f, r, text)
	}
}

func (u *Usage) add(f Face, r rune, text string) {
	if u[f] == nil {
		u[f] = make(map[rune]string)
	}
	if _, met := u[f][r]; !met {
		u[f][r] = text
	}
}

// Gap is a character that a setter did not find in its case.
type Gap struct {
	Face      Face
	Character rune
	// Text is the first string that it was met in.
	Text string
}
