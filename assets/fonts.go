package assets

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"twopaths/scenes/typeset"
)

var (
	//go:embed fonts/sans.otf
	sans []byte
	//go:embed fonts/sans-bold.otf
	sansBold []byte
	//go:embed fonts/serif-bold.otf
	serif []byte
	//go:embed fonts/OFL.txt
	licence string
)

// Licence is the text under which the source fonts, and every type case cut
// from them, may be passed on; it goes with them.
func Licence() string { return licence }

// FaceName is a face's name as messages give it.
func FaceName(f typeset.Face) string {
	return [typeset.Faces]string{"Noto Sans CJK SC Regular", "Noto Sans CJK SC Bold", "Noto Serif CJK SC Bold"}[f]
}

// source is a parsed source font. Its font.Face caches, so one goroutine at a
// time uses it.
type source struct {
	mu       sync.Mutex
	face     *font.Face
	kerning  []font.GPOSLookup
	outlines map[font.GID][]typeset.DraftStep
}

// sources parses the fonts once.
var sources = sync.OnceValues(func() (*[typeset.Faces]*source, error) {
	var s [typeset.Faces]*source
	for f, data := range [typeset.Faces][]byte{sans, sansBold, serif} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("assets: %s: %w; run `make fonts`", FaceName(typeset.Face(f)), err)
		}
		if face.Upem() != typeset.Units {
			return nil, fmt.Errorf("assets: %s has %d units in an em; a type case has %d", FaceName(typeset.Face(f)), face.Upem(), typeset.Units)
		}
		s[f] = &source{face: face, outlines: make(map[font.GID][]typeset.DraftStep)}
	}
	return &s, nil
})

// shaped sets a text in mainland Chinese with HarfBuzz, in font units.
func (s *source) shaped(text []rune, script language.Script, features ...shaping.FontFeature) []shaping.Glyph {
	var shaper shaping.HarfbuzzShaper
	out := shaper.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Face: s.face, FontFeatures: features, Direction: di.DirectionLTR,
		Size: fixed.I(typeset.Units), Script: script, Language: language.NewLanguage("zh-Hans"),
	})
	return out.Glyphs
}

// feature switches a feature of the font on or off.
func feature(tag string, on bool) shaping.FontFeature {
	f := shaping.FontFeature{Tag: opentype.MustNewTag(tag)}
	if on {
		f.Value = 1
	}
	return f
}
