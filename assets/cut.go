package assets

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"twopaths/scenes/typeset"
)

// always is in every face, since numbers are written while the program runs.
const always = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
	"°±²×·–—⸺‘’“”†…−≤≥年月日万亿，。、：（）"

// proportional are the characters that English sets with another glyph than
// Chinese, OpenType's pwid, in ascending order.
const proportional = "—‘’“”…"

// kerns tells whether a character is among those that kern: everything before
// the symbols and Han.
func kerns(r rune) bool { return r < 0x2030 }

// Cut cuts a type case to what was used. The bytes depend on the characters
// alone. It fails when a source font lacks one, and names them all.
func Cut(usage *typeset.Usage) ([]byte, error) {
	fonts, err := sources()
	if err != nil {
		return nil, err
	}
	var faults []error
	draft := new(typeset.Draft)
	for f, s := range fonts {
		characters := maps.Clone(usage[f])
		if characters == nil {
			characters = make(map[rune]string)
		}
		for _, r := range always {
			if _, used := characters[r]; !used {
				characters[r] = "every face has it"
			}
		}
		faults = append(faults, s.check(typeset.Face(f), characters)...)
		if len(faults) == 0 {
			draft[f] = s.draft(slices.Sorted(maps.Keys(characters)))
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return draft.Encode()
}

// check finds the characters that a source font lacks.
func (s *source) check(f typeset.Face, characters map[rune]string) (faults []error) {
	for _, r := range slices.Sorted(maps.Keys(characters)) {
		if _, ok := s.face.NominalGlyph(r); !ok {
			faults = append(faults, fmt.Errorf("assets: %s has no %q (%U), which is used in %q; add it to assets/fonts/extra.txt and run `make fonts`", FaceName(f), r, r, characters[r]))
		}
	}
	return faults
}

// draft lists a face's glyphs for ascending characters, which it has.
func (s *source) draft(characters []rune) typeset.DraftFace {
	s.mu.Lock()
	defer s.mu.Unlock()
	extents, _ := s.face.FontHExtents()
	d := typeset.DraftFace{
		Ascent: int(extents.Ascender), Descent: int(-extents.Descender),
		CapHeight: int(s.face.LineMetric(font.CapHeight)), XHeight: int(s.face.LineMetric(font.XHeight)),
	}
	var gids []font.GID
	add := func(r rune, gid font.GID) {
		gids = append(gids, gid)
		d.Glyphs = append(d.Glyphs, s.glyph(r, gid))
	}
	for _, r := range proportional {
		add(r, s.shaped([]rune{r}, language.Latin, feature("locl", false), feature("pwid", true))[0].GlyphID)
	}
	d.Alternates = len(gids)
	for _, r := range characters {
		gid := s.nominal(r)
		if r == typeset.TwoEmDash {
			// What Chinese shapes two em dashes to.
			gid = s.shaped([]rune("——"), language.Han)[0].GlyphID
		}
		add(r, gid)
		if kerns(r) {
			d.Kerned = len(gids)
		}
	}
	for _, left := range gids[:d.Kerned] {
		for _, right := range gids[:d.Kerned] {
			d.Kerns = append(d.Kerns, s.kern(left, right))
		}
	}
	return d
}
