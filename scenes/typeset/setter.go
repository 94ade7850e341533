package typeset

import (
	"math"

	"github.com/go-text/typesetting/segmenter"
)

// Setter sets strings in a type case. It remembers what it set, so that a
// steady frame allocates nothing; it belongs to one goroutine.
type Setter struct {
	c      *Case
	runs   memo[*Run]
	blocks memo[*Block]
	usage  *Usage
	gaps   []Gap

	// Memory that is used again.
	items     []item
	runes     []rune
	qualities []quality
	lines     lineSetter
	segmenter segmenter.Segmenter
}

// key is what a run or a block is remembered by. It holds floats by their bits,
// since a map hashes those three times as fast (BenchmarkRemembered).
type key struct {
	text                   string
	size, leading, measure uint64
	face                   Face
	language               Language
	tabular, headline      bool
}

func keyOf(text string, style *Style, measure float64) key {
	return key{
		text, math.Float64bits(style.Size), math.Float64bits(style.Leading), math.Float64bits(measure),
		style.Face, style.Language, style.Tabular, style.Headline,
	}
}

// memory is how many runs, and how many blocks, each of a memo's two
// generations holds: several times what the largest frame sets.
const memory = 1024

// memo remembers in two generations: when the younger is full, it becomes the
// elder, and the elder is forgotten. What is asked for again moves to the
// younger, so what was used among the last `memory` new entries stays.
type memo[V any] struct{ young, elder map[key]V }

func (m *memo[V]) get(k key) (V, bool) {
	if v, ok := m.young[k]; ok {
		return v, true
	}
	v, ok := m.elder[k]
	if ok {
		m.put(k, v)
	}
	return v, ok
}

func (m *memo[V]) put(k key, v V) {
	if m.young == nil || len(m.young) >= memory {
		m.young, m.elder = make(map[key]V), m.young
	}
	m.young[k] = v
}

// NewSetter returns a setter that takes its type from the case.
func NewSetter(c *Case) *Setter { return &Setter{c: c} }

// Case is the setter's type case.
func (s *Setter) Case() *Case { return s.c }

// Record notes in u, from now on, all that is set anew. The cutter cuts a case
// to such a record.
func (s *Setter) Record(u *Usage) {
	s.usage = u
	s.runs, s.blocks = memo[*Run]{}, memo[*Block]{}
}

// Gaps lists the characters that the case lacked, each face's once. They are
// set as hollow boxes.
func (s *Setter) Gaps() []Gap { return s.gaps }

func (s *Setter) report(f Face, r rune, text string) {
	for _, g := range s.gaps {
		if g.Face == f && g.Character == r {
			return
		}
	}
	s.gaps = append(s.gaps, Gap{f, r, text})
}

// Line sets a text as one run, whatever its length. It knows no marks: "**" and
// "|" are set as they are, a line feed as a space. A full-width mark at either
// end loses its blank half.
func (s *Setter) Line(text string, style Style) *Run {
	k := keyOf(text, &style, 0)
	if run, ok := s.runs.get(k); ok {
		return run
	}
	items := s.compose(text, style, false)
	run := &Run{Face: style.Face, Size: style.Size, Language: style.Language}
	if line := s.lines.set(items, span{to: len(items)}, style); len(line.Runs) > 0 {
		run = line.Runs[0].Run
	}
	run.Text = text
	s.runs.put(k, run)
	return run
}

// Block sets a text in lines that are no wider than the measure, in CSS px.
// "**" switches a Sans style to SansBold and back, "|" marks the end of a phrase,
// at which a Headline prefers to break; a line feed ends a line. A Chinese full
// stop or comma may hang beyond the measure by half an em.
func (s *Setter) Block(text string, style Style, measure float64) *Block {
	k := keyOf(text, &style, measure)
	if block, ok := s.blocks.get(k); ok {
		return block
	}
	items := s.compose(text, style, true)
	qualities := s.opportunities(items, style)
	block := &Block{Leading: style.Leading, Text: plain(items)}
	if block.Leading == 0 {
		block.Leading = 1.5 * style.Size
	}
	width := math.MaxInt32
	if w := measure / style.Size * Units; w < math.MaxInt32 {
		// Rounded: a measure that is itself a sum of widths may be a bit short.
		width = int(w + 0.5)
	}
	for _, span := range s.lines.divide(items, qualities, style, width) {
		line := s.lines.set(items, span, style)
		block.Lines = append(block.Lines, line)
		block.Width = max(block.Width, line.Width)
	}
	s.blocks.put(k, block)
	return block
}

// Fit returns the largest size, at most the style's and at least minSize, at
// which the text stands on one line of the measure, in steps of a quarter px;
// if none does, minSize and false.
func (s *Setter) Fit(text string, style Style, measure, minSize float64) (size float64, fits bool) {
	width := s.Block(text, style, math.MaxFloat64).Width
	if width <= measure {
		return style.Size, true
	}
	size = math.Floor(measure/width*style.Size*4) / 4
	if size < minSize {
		return minSize, false
	}
	return size, true
}
