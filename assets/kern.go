package assets

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// kern is what the font's feature "kern" adds to the advance of left before
// right, in font units: of each lookup the first subtable that knows the pair.
func (s *source) kern(left, right font.GID) int {
	sum := 0
	for _, lookup := range s.kernLookups() {
		for _, subtable := range lookup.Subtables {
			if pairs, ok := subtable.(tables.PairPos); ok {
				if value, known := pairValue(pairs, tables.GlyphID(left), tables.GlyphID(right)); known {
					sum += value
					break
				}
			}
		}
	}
	return sum
}

// kernLookups finds the lookups of the feature. Noto CJK has one list of them
// for all scripts.
func (s *source) kernLookups() []font.GPOSLookup {
	if s.kerning == nil {
		gpos := &s.face.GPOS
		if feature, ok := gpos.FindFeatureIndex(opentype.MustNewTag("kern")); ok {
			for _, i := range gpos.Features[feature].LookupListIndices {
				s.kerning = append(s.kerning, gpos.Lookups[i])
			}
		}
	}
	return s.kerning
}

func pairValue(pairs tables.PairPos, left, right tables.GlyphID) (value int, known bool) {
	index, covered := pairs.Cov().Index(left)
	if !covered {
		return 0, false
	}
	switch data := pairs.Data.(type) {
	case tables.PairPosData1:
		if record, ok := data.PairSets[index].FindGlyph(right); ok {
			return int(record.ValueRecord1.XAdvance), true
		}
	case tables.PairPosData2:
		first, _ := data.ClassDef1.Class(left)
		if second, ok := data.ClassDef2.Class(right); ok || second == 0 {
			return int(data.Record(first, second).ValueRecord1.XAdvance), true
		}
	}
	return 0, false
}
