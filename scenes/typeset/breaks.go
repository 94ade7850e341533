package typeset

import (
	"strings"
	"unicode/utf8"
)

// quality says how good it is to break a line before a character.
type quality uint8

const (
	// never is beside a mark that must not start or end a line. Only a run of
	// marks that is longer than the measure is broken there.
	never quality = iota
	// parted is within a number, and between it and its unit.
	parted
	// forced is within a word, when it is longer than the measure.
	forced
	// tight is at a no-break space, in a range of numbers, and beside an operator.
	tight
	// allowed is an opportunity by UAX #14 that clreq does not forbid.
	allowed
	// mandatory is after a line feed.
	mandatory
)

// opportunities rates the break before each item.
func (s *Setter) opportunities(items []item, style Style) []quality {
	s.runes = s.runes[:0]
	for i := range items {
		s.runes = append(s.runes, resolve(items, i, style.Language))
	}
	q := s.qualities[:0]
	for i := range items {
		if i > 0 && isNoBreak(items[i-1].r) {
			q = append(q, tight)
		} else {
			q = append(q, forced)
		}
	}
	s.segmenter.Init(s.runes)
	lines := s.segmenter.LineIterator()
	for lines.Next() {
		line := lines.Line()
		if end := line.Offset + len(line.Text); end < len(q) {
			q[end] = allowed
			if line.IsMandatoryBreak {
				q[end] = mandatory
			}
		}
	}
	for i := 1; i < len(items); i++ {
		if q[i] != mandatory {
			q[i] = min(q[i], limit(items, i, style.Language))
		}
	}
	s.qualities = q
	return q
}

// resolve gives UAX #14 the direction of quotation marks, which it does not
// know (class QU): in Chinese they open and close as brackets do.
func resolve(items []item, i int, language Language) rune {
	r := items[i].r
	if language == Chinese && !isApostrophe(items, i) {
		switch r {
		case '“', '‘':
			return '「'
		case '”', '’':
			return '」'
		}
	}
	return r
}

// limit is the best that a break before item i can be, by the rules that are
// above UAX #14.
func limit(items []item, i int, language Language) quality {
	left, right := items[i-1].r, items[i].r
	if language == Chinese && forbidden(items, i) {
		return never
	}
	switch {
	case
		// 2368, 1.94
		isDigit(right) && (isDigit(left) || left == ',' || left == '.'),
		// 2023年, 140个
		isDigit(left) && strings.ContainsRune(counters, right),
		// 600 GB/s
		reads(items, i-2, "0 ") && startsUnit(items, i),
		// the s of GB/s
		left == '/' && isWestern(right) && (i+1 == len(items) || !isWestern(items[i+1].r)):
		return parted
	case isNoBreak(left), isNoBreak(right),
		// 第14110号, 1.3–3.5
		isDigit(right) && (left == '第' || left == '–'),
		// 1.3 to 3.5, but not from 600 to 400
		(reads(items, i-2, "0 to 0") || reads(items, i-5, "0 to 0")) && !isChange(items, i),
		// 2022年11月, 5月13日
		isDigit(right) && (reads(items, i-2, "0年") || reads(items, i-2, "0月")),
		// 12月的
		right == '的' && reads(items, i-2, "0月"),
		// a · b, 5 × 3
		left == ' ' && strings.ContainsRune(separators+operators, right),
		left == ' ' && i > 1 && strings.ContainsRune(operators, items[i-2].r):
		return tight
	}
	return allowed
}

// forbidden tells whether Chinese never breaks before item i, at a mark that
// must not start or end a line (clreq 3.1.5). This keeps the two halves of a dash
// or an ellipsis together too, since neither starts a line.
func forbidden(items []item, i int) bool {
	left, right := items[i-1].r, items[i].r
	for i > 1 && isSpace(left) {
		i--
		left = items[i-1].r
	}
	return strings.ContainsRune(noStart, right) || strings.ContainsRune(noEnd, left)
}

// isChange tells whether the first number that ends before item i follows "from".
func isChange(items []item, i int) bool {
	if reads(items, i-5, "0 to 0") {
		i -= 3
	}
	for i -= 2; i >= 0 && (isDigit(items[i].r) || items[i].r == '.' || items[i].r == ','); i-- {
	}
	return reads(items, i-4, "from ")
}

// startsUnit tells whether a unit, as a whole word, begins at item i.
func startsUnit(items []item, i int) bool {
	for _, unit := range units {
		if end := i + utf8.RuneCountInString(unit); reads(items, i, unit) && (end == len(items) || !isWestern(items[end].r)) {
			return true
		}
	}
	return false
}

// reads tells whether the items from i on begin with words, in which 0 stands
// for any figure.
func reads(items []item, i int, words string) bool {
	if i < 0 {
		return false
	}
	for _, r := range words {
		if i >= len(items) || items[i].r != r && (r != '0' || !isDigit(items[i].r)) {
			return false
		}
		i++
	}
	return true
}
