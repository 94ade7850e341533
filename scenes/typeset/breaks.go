package typeset

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// quality says how good it is to break a line before a character.
type quality uint8

const (
	// never is within a pair that is one mark, or beside a mark that must not
	// start or end a line. Only a run of marks longer than the measure is
	// broken there.
	never quality = iota
	// tight is within a number, between a number and its unit, and at a
	// no-break space.
	tight
	// forced is within a word, which happens when it is longer than the measure.
	forced
	// allowed is an opportunity by UAX #14 that clreq does not forbid.
	allowed
	// mandatory is after a line feed.
	mandatory
)

// opportunities rates the break before each item.
func (s *Setter) opportunities(items []item, style Style) []quality {
	s.runes = s.runes[:0]
	for i, it := range items {
		s.runes = append(s.runes, resolve(items, i, it.r, style.Language))
	}
	q := s.qualities[:0]
	for range items {
		q = append(q, forced)
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
func resolve(items []item, i int, r rune, language Language) rune {
	if language != Chinese || apostrophe(items, i) {
		return r
	}
	switch r {
	case '“', '‘':
		return '「'
	case '”', '’':
		return '」'
	}
	return r
}

// limit is the best that a break before item i can be by the rules that are
// above UAX #14.
func limit(items []item, i int, language Language) quality {
	left, right := items[i-1].r, items[i].r
	if isInvisible(right) || left == wordJoiner {
		return never
	}
	if language == Chinese && left == '—' && right == '—' || (left == '…' || left == '⋯') && right == left {
		return never
	}
	before := left
	for j := i - 1; j > 0 && isSpace(before); j-- {
		before = items[j-1].r
	}
	if language == Chinese && !apostrophe(items, i) {
		if strings.ContainsRune(noStart, right) || strings.ContainsRune(noEnd, before) {
			return never
		}
	}
	if left == noBreakSpace || right == noBreakSpace || left == narrowNoBreakSpace || right == narrowNoBreakSpace {
		return tight
	}
	if isDigit(left) && (isDigit(right) || strings.ContainsRune(counters, right)) {
		return tight
	}
	if (left == ',' || left == '.') && isDigit(right) {
		return tight
	}
	if left == '/' && i+1 < len(items) && !isWestern(items[i+1].r) || left == '/' && i+1 == len(items) {
		return tight
	}
	if left == ' ' && isNumberEnd(before) && startsUnit(items[i:]) {
		return tight
	}
	return allowed
}

func isNumberEnd(r rune) bool { return isDigit(r) }

// startsUnit tells whether a unit, as a whole word, is next.
func startsUnit(items []item) bool {
	for _, unit := range units {
		i := 0
		matches := true
		for _, r := range unit {
			if i >= len(items) || items[i].r != r {
				matches = false
				break
			}
			i++
		}
		if matches && (i == len(items) || !isWestern(items[i].r) || isHan(items[i].r)) {
			return true
		}
	}
	return false
}

// segments holds go-text's segmenter, whose memory is used again.
type segments = segmenter.Segmenter
