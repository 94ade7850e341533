// Package audit reads pictures to find what is wrong with them: text that
// overlaps, is cut, is too small or too pale, marks that cannot be told from
// their ground, targets that cannot be pointed at. axe and Lighthouse cannot
// see inside a canvas, so this is what stands for them.
//
// It judges geometry and colour tokens, not pixels, so that it can read
// thousands of pictures a minute.
package audit

import (
	"twopaths/scenes/picture"
)

// Kind says what is wrong.
type Kind uint8

const (
	// TextOverlap: two texts lie on each other.
	TextOverlap Kind = iota
	// TextOutside: a text leaves the picture.
	TextOutside
	// TextCut: a text is cut by its clip.
	TextCut
	// TextOverflow: a text leaves the filled rectangle that it stands on.
	TextOverflow
	// TextSmall: a text is smaller than MinimumType.
	TextSmall
	// TextPale: a text has a contrast under 4.5:1 with what lies beneath
	// (WCAG 2.2, 1.4.3).
	TextPale
	// TextStruck: a line, an edge or a texture runs through a text, or a mark
	// lies over it.
	TextStruck
	// TextUnderControls: a text lies in a slot, under the page's controls.
	TextUnderControls
	// GlyphMissing: a character has no glyph.
	GlyphMissing
	// MarkOutside: a mark leaves the picture.
	MarkOutside
	// MarkPale: no part of an identified mark has a contrast of 3:1 with its
	// ground along half of its edge (WCAG 2.2, 1.4.11).
	MarkPale
	// TargetSmall: what can be operated has a target under 24 × 24 px (WCAG
	// 2.2, 2.5.8).
	TargetSmall
	// TargetHidden: pointing at a target mostly hits something else.
	TargetHidden
	// Kinds counts the kinds.
	Kinds = iota
)

var kindNames = [Kinds]string{
	"text overlaps text", "text leaves the picture", "text is cut", "text leaves its box", "text is too small",
	"text is too pale", "text is struck through", "text lies under controls", "glyph is missing",
	"mark leaves the picture", "mark is too pale", "target is too small", "target is hidden",
}

// String names the kind.
func (k Kind) String() string { return kindNames[k] }

// Finding is one fault of a picture.
type Finding struct {
	Kind Kind
	// Mark is the index of the mark, or -1 where an identity as a whole is meant.
	Mark int
	// Subject is the text of the run, or the identity's id, or the mark's kind.
	Subject string
	// Box is where to look, in CSS px.
	Box picture.Rect
	// Sentence says what is wrong and by how much.
	Sentence string
}

// Theme is a palette with its name.
type Theme struct {
	Name    string
	Palette *picture.Palette
}

// Themes are the palettes that the site offers.
var Themes = []Theme{{"light", &picture.Light}, {"dark", &picture.Dark}, {"projector", &picture.Projector}}

// Auditor finds faults. It keeps memory from picture to picture, so it belongs
// to one goroutine.
type Auditor struct {
	// Type gives the glyphs' outlines.
	Type picture.Outliner
	// Themes are those in which contrast must hold; nil means Themes.
	Themes []Theme
	// MinimumType is the least size of type in CSS px; 0 means 12. A frame that
	// is shown enlarged may divide it by its scale.
	MinimumType float64

	inks     map[glyphKey]picture.Rect
	p        *picture.Picture
	shapes   []shape
	points   []picture.Point
	texts    []text
	below    []int
	samples  map[stack]int
	along    []float64
	findings []Finding
}

// Read finds the faults of a picture that rests.
func (a *Auditor) Read(p *picture.Picture) []Finding { return a.read(p, false) }

// ReadMoving finds the faults of a picture in the middle of a movement. What
// fades need not have its contrast, and marks may pass over texts and each
// other; all else holds at every moment.
func (a *Auditor) ReadMoving(p *picture.Picture) []Finding { return a.read(p, true) }

func (a *Auditor) read(p *picture.Picture, moving bool) []Finding {
	a.p, a.findings = p, nil
	a.measure()
	for i := range a.texts {
		a.placed(&a.texts[i])
		a.large(&a.texts[i])
		a.whole(&a.texts[i])
		a.legible(&a.texts[i], moving)
		if !moving {
			a.clear(&a.texts[i], a.boxed(&a.texts[i]))
		}
	}
	a.apart()
	a.framed()
	if !moving {
		a.distinct()
		a.targets()
	}
	return a.findings
}

func (a *Auditor) minimumType() float64 {
	if a.MinimumType == 0 {
		return 12
	}
	return a.MinimumType
}

func (a *Auditor) themes() []Theme {
	if a.Themes == nil {
		return Themes
	}
	return a.Themes
}

// add adds a finding about a mark.
func (a *Auditor) add(kind Kind, mark int, box picture.Rect, sentence string) {
	a.findings = append(a.findings, Finding{kind, mark, a.subject(mark), box, sentence})
}

// subject names a mark: by its text, its identity or its kind.
func (a *Auditor) subject(mark int) string {
	m := &a.p.Marks[mark]
	switch {
	case m.Kind == picture.Glyphs:
		return m.Run.Text
	case m.Identity != 0:
		return a.p.Identities[m.Identity-1].ID
	}
	return m.Kind.String()
}
