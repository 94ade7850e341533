package kit

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// Type sets words in one language.
type Type struct {
	Setter   *typeset.Setter
	Language typeset.Language
}

// TypeFor sets words in a locale's language.
func TypeFor(setter *typeset.Setter, l data.Locale) Type {
	if l == data.English {
		return Type{setter, typeset.English}
	}
	return Type{setter, typeset.Chinese}
}

// Style is the face at a size in the language, with the default leading.
func (t Type) Style(face typeset.Face, size float64) typeset.Style {
	return typeset.Style{Face: face, Language: t.Language, Size: size}
}

// Line sets words on one line, of a colour, at the picture's origin. "**" turns
// bold on and off.
func (t Type) Line(face typeset.Face, size float64, colour picture.Colour, text string) Words {
	return Words{Block: t.Setter.Block(text, t.Style(face, size), math.MaxFloat64), Size: size, Colour: colour}
}

// Sans, Bold and Serif are Line in one of the faces.
func (t Type) Sans(size float64, colour picture.Colour, text string) Words {
	return t.Line(typeset.Sans, size, colour, text)
}

func (t Type) Bold(size float64, colour picture.Colour, text string) Words {
	return t.Line(typeset.SansBold, size, colour, text)
}

func (t Type) Serif(size float64, colour picture.Colour, text string) Words {
	return t.Line(typeset.Serif, size, colour, text)
}

// Figures is Line with figures of one width.
func (t Type) Figures(face typeset.Face, size float64, colour picture.Colour, text string) Words {
	style := t.Style(face, size)
	style.Tabular = true
	return Words{Block: t.Setter.Block(text, style, math.MaxFloat64), Size: size, Colour: colour}
}

// Paragraph sets words in lines no wider than the measure, leading apart.
func (t Type) Paragraph(face typeset.Face, size, leading, measure float64, colour picture.Colour, text string) Words {
	style := t.Style(face, size)
	style.Leading = leading
	return Words{Block: t.Setter.Block(text, style, measure), Size: size, Colour: colour}
}

// Words are set text at a place: a word, a label, a paragraph. The zero value
// is no words, and draws nothing.
type Words struct {
	Block *typeset.Block
	// Size is the em in CSS px.
	Size float64
	// At is the left end of the first baseline.
	At     picture.Point
	Colour picture.Colour
	// Align sets each line of several to the left, the middle or the right of
	// the widest.
	Align Align
}

// Align is which part of words stands at a place.
type Align uint8

const (
	// Start is the left end.
	Start Align = iota
	// Middle is half of the width from it.
	Middle
	// End is the right end.
	End
)

// share is how much of the width lies left of the place.
func (a Align) share() float64 { return [...]float64{0, 0.5, 1}[a] }

// Empty tells whether there is nothing to draw.
func (w *Words) Empty() bool { return w.Block == nil || len(w.Block.Lines) == 0 }

// Same tells whether these are the same words at the same place.
func (w *Words) Same(other *Words) bool { return w.Block == other.Block && w.At == other.At }

// Text is the words without marks.
func (w *Words) Text() string {
	if w.Block == nil {
		return ""
	}
	return w.Block.Text
}

// Width is the widest line's, in CSS px.
func (w *Words) Width() float64 {
	if w.Block == nil {
		return 0
	}
	return w.Block.Width
}

// Put places the words so that their first baseline's start, middle or end is at x, y.
func (w Words) Put(x, y float64, align Align) Words {
	w.At = picture.Point{X: x - align.share()*w.Width(), Y: y}
	w.Align = align
	return w
}

// Into places the words so that their box is the given one's size from its top left corner.
func (w Words) Into(box picture.Rect) Words {
	w.At = picture.Point{X: box.X, Y: box.Y + picture.GlyphAscent*w.Size}
	return w
}

// Lines is how many lines the words take.
func (w *Words) Lines() int {
	if w.Block == nil {
		return 0
	}
	return len(w.Block.Lines)
}

// Height is the distance from the first baseline to the last, in CSS px.
func (w *Words) Height() float64 {
	if w.Block == nil {
		return 0
	}
	return w.Block.Height()
}

// Last is the last baseline, in CSS px.
func (w *Words) Last() float64 {
	if w.Empty() {
		return w.At.Y
	}
	return w.At.Y + w.Height()
}

// Box is the box that the glyphs keep within.
func (w *Words) Box() picture.Rect {
	if w.Empty() {
		return picture.Rect{X: w.At.X, Y: w.At.Y}
	}
	return picture.Rect{
		X: w.At.X, Y: w.At.Y - picture.GlyphAscent*w.Size,
		W: w.Block.Width, H: w.Block.Height() + (picture.GlyphAscent+picture.GlyphDescent)*w.Size,
	}
}

// Draw writes the words.
func (w *Words) Draw(p *picture.Picture) { w.DrawAt(p, w.At) }

// DrawAt writes the words elsewhere: words that ride on something that moves.
func (w *Words) DrawAt(p *picture.Picture, at picture.Point) {
	if w.Empty() {
		return
	}
	for i := range w.Block.Lines {
		line := &w.Block.Lines[i]
		x := at.X + w.Align.share()*(w.Block.Width-line.Width)
		for j := range line.Runs {
			run := &line.Runs[j]
			p.Add(picture.Mark{
				Kind: picture.Glyphs, Run: run.Run,
				Origin: picture.Point{X: x + run.X, Y: at.Y + float64(i)*w.Block.Leading},
				Fill:   picture.Paint{Pattern: picture.Solid, Colour: w.Colour},
			})
		}
	}
}

// Plate covers what lies beneath each line of the words with bare ground, so
// that no hatch, dot or grid line runs under type.
func (w *Words) Plate(p *picture.Picture, ground Ground) {
	if w.Empty() {
		return
	}
	const sideways, ascent, descent = 4, 0.86, 0.26 // px; em
	for i := range w.Block.Lines {
		line := &w.Block.Lines[i]
		x := w.At.X + w.Align.share()*(w.Block.Width-line.Width)
		y := w.At.Y + float64(i)*w.Block.Leading
		ground.Cover(p, picture.Mark{
			Kind: picture.RoundedRectangle, Radius: 2,
			Box: picture.Rect{X: x - sideways, Y: y - ascent*w.Size, W: line.Width + 2*sideways, H: (ascent + descent) * w.Size},
		})
	}
}

// Rule draws a level line.
func Rule(p *picture.Picture, from, y, to float64, colour picture.Colour, width float64) {
	p.Add(picture.Mark{
		Kind: picture.Polyline, Points: p.Span(picture.Point{X: from, Y: y}, picture.Point{X: to, Y: y}),
		Stroke: picture.Stroke{Colour: colour, Width: width},
	})
}
