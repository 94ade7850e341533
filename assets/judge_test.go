package assets

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/language"

	"twopaths/data"
	"twopaths/scenes/typeset"
)

// TestHarfBuzzAgrees sets every string of the copy, in every face, with the
// setter and with go-text's HarfBuzz shaper. Apart from the differences that
// are made on purpose, which the test counts by rules of its own, the two widths
// agree to half a font unit, 0.0005 em: what an odd space loses when it is halved
// for U+202F. All other strings agree exactly.
func TestHarfBuzzAgrees(t *testing.T) {
	fonts, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	full, err := Full()
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	setter := typeset.NewSetter(full)
	strings := 0
	madeUp := [][]string{
		typeset.Chinese: {"《“（中文）”》，。“A”：B·C——……《》（）甲，（乙", "《〈（“‘甲’”）〉》", "70%的H20，第2号；x²的", "Nvidia’s", "A\u00a0B\u202fC D\u3000E"},
		typeset.English: {"AVATAR To Ty. “AV” ‘T’ f‘ L’ 1.7 7.1, 11/77 Y—A \"x\"", "2,368 ≥ 3 × 5 → … §5† ±1 · A\u202fB"},
	}
	for _, l := range []typeset.Language{typeset.Chinese, typeset.English} {
		texts := madeUp[l]
		for _, key := range set.Keys() {
			texts = append(texts, set.Plain(key, data.Locale(l)))
		}
		for f := range typeset.Face(typeset.Faces) {
			for _, text := range texts {
				want := judged(fonts[f], full, f, []rune(text), l)
				got := setter.Line(text, typeset.Style{Face: f, Language: l, Size: typeset.Units}).Width
				if strings++; math.Abs(got-want) > 0.5 {
					t.Errorf("%s: %q is %g units wide, HarfBuzz and the differences on purpose make it %g", FaceName(f), text, got, want)
				}
			}
		}
	}
	for _, g := range setter.Gaps() {
		t.Errorf("%s has no %q (%U), which the copy has in %q; add it to assets/fonts/extra.txt and run `make fonts`", FaceName(g.Face), g.Character, g.Character, g.Text)
	}
	t.Logf("%d widths compared", strings)
}

// judged is a text's width by HarfBuzz, in font units, after the differences
// that are made on purpose:
//
//   - no ligatures, which the setter would have to shape
//   - English takes straight quotation marks that kern, not the ones that "locl"
//     puts in Chinese
//   - symbols that are an em wide for Han are set to their own width, a middle
//     dot to half an em
//   - an apostrophe is Western in Chinese too
//   - the serif's em dash and ellipsis kern with what follows (see TestPairsAgree)
//   - a quarter em stands between Han and Western (clreq 3.2.2)
//   - full-width marks lose their blank half beside each other and at the ends
//     of a line (clreq 3.1.6)
func judged(s *source, full *typeset.Case, f typeset.Face, text []rune, l typeset.Language) float64 {
	script := language.Han
	if l == typeset.English {
		script = language.Latin
	}
	width := 0.0
	for _, g := range s.shaped(text, script, feature("liga", false), feature("locl", l == typeset.Chinese), feature("pwid", l == typeset.English)) {
		width += float64(g.Advance) / 64
	}
	at := func(i int) rune {
		if i < 0 || i >= len(text) {
			return 0
		}
		return text[i]
	}
	opens := func(r rune) bool {
		return strings.ContainsRune("（【《〈「『〔", r) || l == typeset.Chinese && strings.ContainsRune("“‘", r)
	}
	closes := func(i int) bool {
		r := at(i)
		return strings.ContainsRune("）】》〉」』〕、，。：；？！", r) || l == typeset.Chinese && strings.ContainsRune("”’", r) && !(r == '’' && western(at(i-1)) && western(at(i+1)))
	}
	for i, r := range text {
		gid := s.nominal(r)
		switch {
		case r == '·' || r == '•' || tight(r):
			width += full.Advance(f, full.Glyph(f, r))*typeset.Units - float64(s.face.HorizontalAdvance(gid))
		case unkerned(r) && l == typeset.English && f == typeset.Serif:
			pwid := s.shaped([]rune{r}, language.Latin, feature("locl", false), feature("pwid", true))[0].GlyphID
			width += float64(s.kern(pwid, s.nominal(at(i+1))))
		case r == '’' && l == typeset.Chinese && western(at(i-1)) && western(at(i+1)):
			pwid := s.shaped([]rune{r}, language.Latin, feature("pwid", true))[0].GlyphID
			width += float64(s.face.HorizontalAdvance(pwid)) - typeset.Units
			width += float64(s.kern(s.nominal(at(i-1)), pwid) + s.kern(pwid, s.nominal(at(i+1))))
		}
		if i > 0 && (western(at(i-1)) && unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, at(i-1)) && western(r)) {
			width += typeset.Units / 4
		}
		switch {
		case opens(r) && (i == 0 || opens(at(i-1)) || closes(i-1)),
			closes(i) && (i == len(text)-1 || closes(i+1)):
			width -= typeset.Units / 2
		}
	}
	return width
}

// TestPairsAgree compares the adjustment of each pair of the characters that
// kern with HarfBuzz's. Two rows of the serif are left out: go-text 0.3.5 does
// not kern after its em dash and ellipsis; HarfBuzz 6.0 in C does, as we do.
func TestPairsAgree(t *testing.T) {
	fonts, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	var characters []rune
	for r := ' '; r <= '~'; r++ {
		characters = append(characters, r)
	}
	characters = append(characters, []rune(proportional+"–°²±×·")...)
	for f, s := range fonts {
		excused := 0
		for _, left := range characters {
			for _, right := range characters {
				g := s.shaped([]rune{left, right}, language.Latin, feature("liga", false), feature("locl", false), feature("pwid", true))
				if len(g) != 2 {
					continue // a dash of two
				}
				want := float64(g[0].Advance)/64 - float64(s.face.HorizontalAdvance(g[0].GlyphID))
				if got := s.kern(g[0].GlyphID, g[1].GlyphID); float64(got) != want {
					if typeset.Face(f) == typeset.Serif && unkerned(left) && want == 0 {
						excused++
						continue
					}
					t.Errorf("%s: %c%c is adjusted by %d, HarfBuzz says %g", FaceName(typeset.Face(f)), left, right, got, want)
				}
			}
		}
		if typeset.Face(f) == typeset.Serif && excused == 0 {
			t.Error("go-text now kerns after the serif's em dash and ellipsis: drop unkerned")
		}
	}
}

// unkerned are the characters after which go-text does not kern the serif.
func unkerned(r rune) bool { return r == '—' || r == '…' }

func western(r rune) bool {
	return unicode.IsDigit(r) || unicode.In(r, unicode.Latin, unicode.Greek) || strings.ContainsRune("%‰°²³", r)
}
