package typeset

import (
	"strings"
	"unicode"
)

// Marks of the copy: emphasis, and in headlines the end of a phrase.
const (
	emphasis  = '*' // twice
	phraseEnd = '|'
)

// Spaces that are set without a glyph, in font units; those of U+00A0 and of
// the plain space are the face's own. Half the face's space is HarfBuzz's choice
// for U+202F, a fifth of an em Unicode's for U+2009.
const (
	noBreakSpace       = '\u00A0'
	narrowNoBreakSpace = '\u202F'
	thinSpace          = '\u2009'
	ideographicSpace   = '\u3000'
	zeroWidthSpace     = '\u200B'
	wordJoiner         = '\u2060'
)

// noStart are the characters that no line begins with, noEnd those that none
// ends with, whatever UAX #14 says: clreq 3.1.5 in its strict form, with the
// signs that belong to the number before or after them.
const (
	noStart = "、，。．：；？！）】》〉」』〕〗］｝”’…‥—⸺～·・‧％‰%℃°′″²³々,.:;!?)]}"
	noEnd   = "（【《〈「『〔〖［｛“‘([{＄￥$€£№"
)

// units may stand after a number and a space, and then stay with it.
var units = strings.Fields("% ‰ GB/s TB/s MB/s GB TB MB KB nm mm mm² cm² W kW MW GW TOPS TFLOPS PFLOPS TPP GHz MHz h min s ms " +
	"million billion trillion per January February March April May June July August September October November December")

// counters are Han that stay with the figures before them.
const counters = "年月日号时分秒个条项点款颗种家人次倍亿万千百元度枚张层级代页章节折成周天%％"

func isHan(r rune) bool {
	return unicode.Is(unicode.Han, r) && r != '々' && r != '〇' || r == '々' || r == '〇'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isSpace(r rune) bool { return r == ' ' || r == ideographicSpace || r == thinSpace || r == '\t' }

// isWestern tells whether Chinese sets a quarter em between Han and the
// character: letters, figures, and signs that end a number (clreq 3.2.2).
func isWestern(r rune) bool {
	return isDigit(r) || r == '%' || r == '‰' || r == '°' || r == '²' || r == '³' ||
		unicode.IsLetter(r) && !isHan(r) && r < 0x2E80
}

// isInvisible tells whether a character has neither glyph nor width.
func isInvisible(r rune) bool { return r == zeroWidthSpace || r == wordJoiner || r == '\u00AD' }
