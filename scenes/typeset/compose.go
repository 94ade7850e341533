package typeset

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
	// trim is where it may still lose half an em at an edge of a line.
	trim Trim
	// hidden has no glyph; it may be a space.
	hidden bool
	// phrase marks the first character of a phrase in a headline.
	phrase bool
}

// compose turns a text into items: which glyph, and how far from the one
// before. Marks are read when marked is set.
func (s *Setter) compose(text string, style Style, marked bool) []item {
	items := s.items[:0]
	face, phrase := style.Face, false
	last := rune(0)
	for i, r := range text {
		if marked && r == emphasis && i+1 < len(text) && text[i+1] == emphasis && last != emphasis {
			last = emphasis
			continue
		}
		if marked && r == emphasis && last == emphasis {
			last = 0
			face = stress(face, style.Face)
			continue
		}
		last = 0
		if marked && style.Headline && r == phraseEnd {
			phrase = true
			continue
		}
		items = append(items, item{r: r, face: face, phrase: phrase})
		phrase = false
	}
	for i := range items {
		s.choose(items, i, text, style)
	}
	for i := 1; i < len(items); i++ {
		space(&items[i-1], &items[i], s.c, style)
	}
	s.items = items
	return items
}

// stress switches between a style's face and its bold one.
func stress(now, base Face) Face {
	if base != Sans || now == SansBold {
		return base
	}
	return SansBold
}

// choose gives an item its glyph and advance.
func (s *Setter) choose(items []item, i int, text string, style Style) {
	it := &items[i]
	f := &s.c.faces[it.face]
	switch it.r {
	case ' ', '\t', '\n':
		it.hidden, it.advance = true, int(f.advances[f.latin[' ']])
		return
	case noBreakSpace:
		it.hidden, it.advance = true, int(f.advances[f.latin[' ']])
		return
	case narrowNoBreakSpace:
		it.hidden, it.advance = true, int(f.advances[f.latin[' ']])/2
		return
	case thinSpace:
		it.hidden, it.advance = true, Units/5
		return
	case ideographicSpace:
		it.hidden, it.advance = true, Units
		return
	}
	if isInvisible(it.r) {
		it.hidden = true
		return
	}
	if s.usage != nil {
		s.usage.add(it.face, it.r, text)
	}
	if style.Language == English || apostrophe(items, i) {
		it.id = f.english(it.r)
	} else {
		it.id = f.nominal(it.r)
	}
	if style.Language == Chinese && it.r == '—' {
		if s.dash(items, i) {
			return
		}
	}
	if it.id == Missing {
		s.report(it.face, it.r, text)
	}
	it.advance, it.trim = int(f.advances[it.id]), f.trims[it.id]
	if style.Tabular && isDigit(it.r) {
		it.shift = (int(f.figure) - it.advance) / 2
		it.advance = int(f.figure)
	}
}

// dash sets a Chinese dash, two em dashes, with the one glyph that has no gap:
// the first takes it, the second is empty. Both are an em wide.
func (s *Setter) dash(items []item, i int) bool {
	f := &s.c.faces[items[i].face]
	id := f.nominal(TwoEmDash)
	if id == Missing {
		return false
	}
	it := &items[i]
	switch {
	case i > 0 && items[i-1].r == '—' && items[i-1].id == id && items[i-1].face == it.face:
		it.hidden, it.advance = true, int(f.advances[id])/2
	case i+1 < len(items) && items[i+1].r == '—' && items[i+1].face == it.face:
		it.id, it.advance = id, int(f.advances[id])/2
	default:
		return false
	}
	return true
}

// apostrophe tells whether a mark stands between two Western letters.
func apostrophe(items []item, i int) bool {
	return items[i].r == '’' && i > 0 && i+1 < len(items) && isWestern(items[i-1].r) && isWestern(items[i+1].r)
}

// space adjusts the distance between two neighbours.
func space(left, right *item, c *Case, style Style) {
	// clreq 3.1.6.1: of two full-width marks side by side the blank half between
	// them goes: the left one's before a closing mark, the right one's if it opens.
	switch {
	case right.trim == TrimLeft && left.trim != TrimNone:
		right.shift, right.advance, right.trim = right.shift-Units/2, right.advance-Units/2, TrimNone
		return
	case left.trim == TrimRight && right.trim == TrimRight:
		left.advance, left.trim = left.advance-Units/2, TrimNone
		return
	}
	// clreq 3.2.2: a quarter em between Han and Western.
	if isHan(left.r) && isWestern(right.r) || isWestern(left.r) && isHan(right.r) {
		right.lead = Units / 4
		return
	}
	if left.face == right.face && !left.hidden && !right.hidden && !(style.Tabular && (isDigit(left.r) || isDigit(right.r))) {
		right.lead = int(c.faces[left.face].kern(left.id, right.id))
	}
}
