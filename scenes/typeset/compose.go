package typeset

import (
	"strings"
	"unicode/utf8"
)

// item is one character of a text that is being set. Lengths are font units.
type item struct {
	r    rune
	face Face
	id   uint16
	// lead is the space before it: a quarter em, or what a pair wants. It is
	// void at the start of a line.
	lead int
	// shift moves the glyph from its origin, when a mark is blank on its left.
	shift   int
	advance int
	// mark is where a full-width mark is blank, trim where it may still lose
	// that half em at an edge of a line.
	mark, trim Trim
	// hidden has no glyph: a space, or the second half of a dash.
	hidden bool
	// phrase marks the first character of a phrase in a headline.
	phrase bool
}

// compose turns a text into items: which glyph, and how far from the one
// before. Marks of the copy are read if marked is set, else they are text.
func (s *Setter) compose(text string, style Style, marked bool) []item {
	items := s.items[:0]
	face, phrase := style.Face, false
	for rest := text; rest != ""; {
		switch {
		case marked && strings.HasPrefix(rest, emphasis):
			face = stress(face, style.Face)
			rest = rest[len(emphasis):]
		case marked && strings.HasPrefix(rest, phraseEnd):
			phrase = true
			rest = rest[len(phraseEnd):]
		default:
			r, size := utf8.DecodeRuneInString(rest)
			items = append(items, item{r: r, face: face, phrase: phrase})
			phrase = false
			rest = rest[size:]
		}
	}
	for i := range items {
		s.choose(items, i, text, style)
	}
	for i := 1; i < len(items); i++ {
		s.space(&items[i-1], &items[i], style)
	}
	s.items = items
	return items
}

// stress switches between Sans and SansBold; the other faces are bold anyway.
func stress(now, base Face) Face {
	if base == Sans && now == Sans {
		return SansBold
	}
	return base
}

// choose gives an item its glyph and advance.
func (s *Setter) choose(items []item, i int, text string, style Style) {
	it := &items[i]
	f := &s.c.faces[it.face]
	if width, ok := blank(it.r, int(f.advances[f.latin[' ']])); ok {
		it.advance, it.hidden = width, true
		return
	}
	if s.usage != nil {
		s.usage.add(it.face, it.r, text)
	}
	if style.Language == Chinese && it.r == '—' && dash(items, i, f) {
		return
	}
	if style.Language == English || isApostrophe(items, i) {
		it.id = f.english(it.r)
	} else {
		it.id = f.nominal(it.r)
	}
	if it.id == Missing {
		s.report(it.face, it.r, text)
	}
	it.advance, it.mark, it.trim = int(f.advances[it.id]), f.trims[it.id], f.trims[it.id]
	if style.Tabular && isDigit(it.r) {
		it.shift = (int(f.figure) - it.advance) / 2
		it.advance = int(f.figure)
	}
}

// dash sets a Chinese dash, two em dashes, in one glyph that has no gap: the
// first character takes it, the second none. Each is as wide as half of it.
func dash(items []item, i int, f *face) bool {
	id := f.nominal(TwoEmDash)
	if id == Missing {
		return false
	}
	pairs := func(j int) bool {
		return j >= 0 && j < len(items) && items[j].r == '—' && items[j].face == items[i].face
	}
	switch {
	case pairs(i-1) && items[i-1].id == id:
		items[i].hidden = true
	case pairs(i + 1):
		items[i].id = id
	default:
		return false
	}
	items[i].advance = int(f.advances[id]) / 2
	return true
}

// isApostrophe tells whether a mark stands between two Western letters.
func isApostrophe(items []item, i int) bool {
	return items[i].r == '’' && i > 0 && i+1 < len(items) && isWestern(items[i-1].r) && isWestern(items[i+1].r)
}

// space sets the distance between two neighbours.
func (s *Setter) space(left, right *item, style Style) {
	switch {
	// clreq 3.1.6.1: of two full-width marks side by side the blank half between
	// them goes: that of the right one if it opens, else that of the left one.
	case right.mark == TrimLeft && left.mark != TrimNone:
		right.shift, right.advance, right.trim = right.shift-Units/2, right.advance-Units/2, TrimNone
	case right.mark == TrimRight && left.mark == TrimRight:
		left.advance, left.trim = left.advance-Units/2, TrimNone
	// clreq 3.2.2
	case isHan(left.r) && isWestern(right.r), isWestern(left.r) && isHan(right.r):
		right.lead = Units / 4
	case left.face != right.face, style.Tabular && (isDigit(left.r) || isDigit(right.r)):
	default:
		right.lead = int(s.c.faces[left.face].kern(left.id, right.id))
	}
}
