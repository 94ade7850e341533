package typeset

import (
	"strings"
	"unicode"
)

// Marks of the copy: emphasis switches it, phraseEnd ends a phrase; headlines
// prefer to break there.
const (
	emphasis  = "**"
	phraseEnd = "|"
)

// Spaces, and characters that only guide the breaking of lines.
const (
	noBreakSpace       = '\u00A0'
	narrowNoBreakSpace = '\u202F'
	thinSpace          = '\u2009'
	ideographicSpace   = '\u3000'
	zeroWidthSpace     = '\u200B'
	wordJoiner         = '\u2060'
	softHyphen         = '\u00AD'
)

// noStart are the characters that no line of Chinese begins with, noEnd those
// that none ends with, whatever UAX #14 says: clreq 3.1.5 in its strict form,
// with the signs that belong to the number before or after them.
const (
	noStart = "、，。．：；？！）】》〉」』〕〗］｝”’…‥—⸺～·・‧％‰%℃°′″²³々,.:;!?)]}"
	noEnd   = "（【《〈「『〔〖［｛“‘([{＄￥$€£№"
)

// units may follow a number and a space, and then stay with the number.
var units = strings.Fields("% ‰ GB/s TB/s MB/s GB TB MB KB nm mm mm² cm² W kW MW GW TOPS TFLOPS PFLOPS TPP GHz MHz h min s ms " +
	"million billion trillion per")

// separators stay with the word before them, operators with both.
const (
	separators = "·•–"
	operators  = "×÷=≈≠≤≥<>"
)

// counters are Han that stay with the figures before them.
const counters = "年月日号时分秒个条项点款颗种家人次倍亿万千百元度枚张层级代页章节折成周天"

func isHan(r rune) bool   { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isWestern tells whether Chinese sets a quarter em between Han and the
// character: letters and figures (clreq 3.2.2), and signs that end a number.
func isWestern(r rune) bool {
	switch r {
	case '%', '‰', '°', '²', '³':
		return true
	}
	return isDigit(r) || r < 0x2E80 && unicode.IsLetter(r)
}

// isSpace tells whether a character vanishes at the end of a line.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', thinSpace, ideographicSpace, zeroWidthSpace:
		return true
	}
	return false
}

// isNoBreak tells whether no line breaks on either side of a character.
func isNoBreak(r rune) bool {
	return r == noBreakSpace || r == narrowNoBreakSpace || r == wordJoiner
}

// blank is the width of a character that has no glyph, in font units, where the
// face's space is given. Half of it is HarfBuzz's choice for U+202F, a fifth of
// an em for U+2009.
func blank(r rune, space int) (width int, ok bool) {
	switch r {
	case ' ', '\t', '\n', noBreakSpace:
		return space, true
	case narrowNoBreakSpace:
		return space / 2, true
	case thinSpace:
		return Units / 5, true
	case ideographicSpace:
		return Units, true
	case zeroWidthSpace, wordJoiner, softHyphen:
		return 0, true
	}
	return 0, false
}
