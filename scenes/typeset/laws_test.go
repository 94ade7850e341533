package typeset_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/typeset"
)

// pieces are what random texts are made of.
var pieces = []string{
	"界线", "芯片", "互联", "的", "年", "月", "，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》", "“", "”", "‘", "’",
	"——", "……", "—", "…", "·", "%", "％", "70", "4,800", "3.5", "GB/s", " ", " ", "\u00a0", "\u202f", "\u3000", "\n", "H20", "TPP", "licence", "the",
	"data-centre", "A800/H800", "**", "|", "†", "×", "≥", "(", ")", "\"", "'", "-", "–", ".", ",",
}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
}

func drawStyle(t *rapid.T) typeset.Style {
	return typeset.Style{
		Face:     typeset.Face(rapid.IntRange(0, typeset.Faces-1).Draw(t, "face")),
		Language: typeset.Language(rapid.IntRange(0, 1).Draw(t, "language")),
		Size:     rapid.SampledFrom([]float64{12, 14.5, 17, 34}).Draw(t, "size"),
		Tabular:  rapid.Bool().Draw(t, "tabular"),
		Headline: rapid.Bool().Draw(t, "headline"),
	}
}

// TestLawsOfBlocks: no character is lost or added, no line is wider than the
// measure (where no run of marks is), glyphs go from left to right, and a wider
// measure never takes more lines.
func TestLawsOfBlocks(t *testing.T) {
	setter := newSetter(t)
	rapid.Check(t, func(t *rapid.T) {
		words, style := drawText(t), drawStyle(t)
		narrow := rapid.Float64Range(4, 30).Draw(t, "measure in em")
		wide := narrow + rapid.Float64Range(0, 10).Draw(t, "and so much more")
		b := setter.Block(words, style, narrow*style.Size)
		if plain := strings.NewReplacer("**", "", "|", "").Replace(words); b.Text != plain {
			t.Fatalf("%q is set as %q", words, b.Text)
		}
		if squeeze(text(b)) != squeeze(b.Text) {
			t.Fatalf("%q comes out as %q", b.Text, text(b))
		}
		width := 0.0
		for _, l := range b.Lines {
			width = max(width, l.Width)
			if l.Width > narrow*style.Size*1.001 && len([]rune(l.Text)) > 1 {
				t.Fatalf("a line of %g em is wider than %g em: %q", l.Width/style.Size, narrow, l.Text)
			}
			x := math.Inf(-1)
			for _, r := range l.Runs {
				for _, g := range r.Glyphs {
					// A mark that is blank on its left may start before its neighbour.
					if r.X+g.X < x-style.Size {
						t.Fatalf("glyphs go backwards in %q", l.Text)
					}
					x = r.X + g.X
				}
			}
		}
		if width != b.Width {
			t.Fatalf("the block says %g, its lines %g", b.Width, width)
		}
		if more := setter.Block(words, style, wide*style.Size); len(more.Lines) > len(b.Lines) {
			t.Fatalf("%g em take %d lines, %g em %d", narrow, len(b.Lines), wide, len(more.Lines))
		}
	})
}

// TestTypeScales: a block at twice the size and measure has the same lines, each
// twice as wide.
func TestTypeScales(t *testing.T) {
	setter := newSetter(t)
	rapid.Check(t, func(t *rapid.T) {
		words, style := drawText(t), drawStyle(t)
		measure := rapid.Float64Range(4, 30).Draw(t, "measure in em")
		double := style
		double.Size *= 2
		small, large := setter.Block(words, style, measure*style.Size), setter.Block(words, double, measure*double.Size)
		if len(small.Lines) != len(large.Lines) {
			t.Fatalf("%d lines become %d", len(small.Lines), len(large.Lines))
		}
		for i, l := range small.Lines {
			if l.Text != large.Lines[i].Text || math.Abs(2*l.Width-large.Lines[i].Width) > 1e-9 {
				t.Fatalf("line %d: %q, %g wide, becomes %q, %g wide", i, l.Text, l.Width, large.Lines[i].Text, large.Lines[i].Width)
			}
		}
	})
}

// TestFitIsTheLargest: at the size that Fit gives, a text stands on one line, and
// a quarter px more is too much or the style's own.
func TestFitIsTheLargest(t *testing.T) {
	setter := newSetter(t)
	rapid.Check(t, func(t *rapid.T) {
		words, style := strings.ReplaceAll(drawText(t), "\n", ""), drawStyle(t)
		measure := rapid.Float64Range(50, 1200).Draw(t, "measure")
		size, fits := setter.Fit(words, style, measure, 10)
		if size < 10 || size > style.Size {
			t.Fatalf("size %g", size)
		}
		if !fits {
			size = 10
		}
		at := func(size float64) int {
			s := style
			s.Size = size
			return len(setter.Block(words, s, measure).Lines)
		}
		if fits && at(size) > 1 {
			t.Fatalf("at %g px there are %d lines", size, at(size))
		}
		width := setter.Block(words, style, math.MaxFloat64).Width / style.Size
		if fits && size < style.Size && width*(size+0.25) <= measure {
			t.Fatalf("at %g px there is room left", size)
		}
		if !fits && width*10 <= measure {
			t.Fatal("it would have fitted")
		}
	})
}
