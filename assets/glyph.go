package assets

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"twopaths/scenes/typeset"
)

// nominal is a character's glyph; the font has one.
func (s *source) nominal(r rune) font.GID {
	gid, _ := s.face.NominalGlyph(r)
	return gid
}

// glyph measures a glyph.
func (s *source) glyph(r rune, gid font.GID) typeset.DraftGlyph {
	g := typeset.DraftGlyph{Character: r, Advance: int(s.face.HorizontalAdvance(gid)), Outline: s.outline(gid)}
	if g.Advance != typeset.Units || unicode.Is(unicode.Han, r) {
		return g
	}
	half := s.shaped([]rune{r}, language.Han, feature("halt", true))[0]
	switch shift := half.XOffset.Round(); {
	case half.GlyphID != gid: // a form that only English uses
	case half.Advance.Round() != typeset.Units/2:
		if tight(r) {
			left, right := extent(g.Outline)
			g.Outline, g.Advance = moved(g.Outline, bearing-left), right-left+2*bearing
		}
	case shift == 0:
		g.Trim = typeset.TrimRight
	case shift == -typeset.Units/2:
		g.Trim = typeset.TrimLeft
	default:
		// A middle dot is blank on both sides; it is set half an em wide.
		g.Outline, g.Advance = moved(g.Outline, shift), typeset.Units/2
	}
	return g
}

// tight tells whether a symbol that is an em wide is set to its own width: signs
// that stand beside figures and Latin, where an em would leave holes.
func tight(r rune) bool {
	switch r {
	case '†', '‡', '§', '±', '×', '÷', '≈', '≠', '≤', '≥', '‰', '←', '→', '↑', '↓', '∞', '″', '′':
		return true
	}
	return false
}

// bearing is the space on each side of a tight symbol, in font units: about that
// of the figures beside it.
const bearing = 55
