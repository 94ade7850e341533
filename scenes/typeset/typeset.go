// Package typeset turns strings into lines of positioned glyphs, from a type
// case that was cut at build time: outlines, advances and pair adjustments of
// the glyphs that the copy uses.
//
// It never parses a font, never shapes (the cutter in assets/ does both, on the
// builder's machine) and never draws: readers of pictures take outlines from
// the Case and positions from a Run.
//
// Lengths are CSS px unless a name says em. An em is the style's Size.
package typeset

// Face names one of the three faces that the project is set in.
type Face uint8

const (
	// Sans is Noto Sans CJK SC Regular: narrative, labels, notes.
	Sans Face = iota
	// SansBold is Noto Sans CJK SC Bold: focus labels, stressed words.
	SansBold
	// Serif is Noto Serif CJK SC Bold: headlines and dates only, since it is
	// heavy in bytes.
	Serif
	// Faces counts the faces.
	Faces = iota
)

// Language chooses the line-breaking rules and the forms of punctuation.
type Language uint8

const (
	// Chinese sets by clreq: strict kinsoku, half-width adjacent punctuation,
	// a quarter em between Han and Latin or digits.
	Chinese Language = iota
	// English sets by UAX #14 with proportional quotation marks.
	English
)

// Style says how a string is set. It is comparable, so that it can be a key.
type Style struct {
	Face     Face
	Language Language
	// Size is the em in CSS px, at least 12 on any page.
	Size float64
	// Leading is the distance between baselines in CSS px; 0 means 1.5 × Size.
	Leading float64
	// Tabular gives all figures one advance, for numbers that change in place.
	Tabular bool
	// Headline breaks at the phrase marks "|" of the copy alone where the
	// measure allows it, balances the lines, and leaves no single word on the
	// last one.
	Headline bool
}

// Glyph is one glyph of a run.
type Glyph struct {
	// ID is the glyph's number in its face's part of the type case.
	ID uint16
	// X is the distance from the run's left edge to the glyph's origin, in CSS px.
	X float64
}

// Run is a row of glyphs of one face and size. Runs are immutable and shared:
// the setter hands out the same pointer for the same string, style and measure.
type Run struct {
	Face   Face
	Size   float64
	Text   string
	Glyphs []Glyph
	// Width is the sum of the advances, in CSS px.
	Width float64
	// Language is the language it was set in (readers tag mixed text with it).
	Language Language
}

// PlacedRun is a run at a distance from the left edge of its line.
type PlacedRun struct {
	X float64
	*Run
}

// Line is one line of a block: runs from left to right.
type Line struct {
	Runs []PlacedRun
	// Width is the ink-bearing width in CSS px; a hanging mark is left out.
	Width float64
	// Text is the line's text without marks.
	Text string
}

// Block is a set paragraph or headline.
type Block struct {
	Lines []Line
	// Width is the widest line's, in CSS px.
	Width float64
	// Leading is the distance between baselines in CSS px.
	Leading float64
	// Text is the whole text without the marks "**" and "|".
	Text string
}

// Height is the distance from the first baseline to the last, in CSS px.
func (b *Block) Height() float64 {
	if len(b.Lines) == 0 {
		return 0
	}
	return float64(len(b.Lines)-1) * b.Leading
}

// Metrics are a face's vertical measures in em, measured upwards from the baseline.
type Metrics struct{ Ascent, Descent, CapHeight, XHeight float64 }

// Point is a position in em, y downwards, the baseline at 0.
type Point struct{ X, Y float32 }

// Op is a step of an outline.
type Op uint8

const (
	// MoveTo starts a contour at Args[0].
	MoveTo Op = iota
	// LineTo draws a straight line to Args[0].
	LineTo
	// QuadTo draws a quadratic curve by Args[0] to Args[1].
	QuadTo
	// CubeTo draws a cubic curve by Args[0] and Args[1] to Args[2].
	CubeTo
)

// Segment is one step of an outline. A contour closes by itself where the next
// one begins.
type Segment struct {
	Op   Op
	Args [3]Point
}
