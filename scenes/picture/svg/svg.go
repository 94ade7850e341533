// Package svg writes pictures as SVG: stills that a page inlines and that
// follow its theme by CSS variables, and files that stand alone.
//
// Geometry, order, pattern phase and the places of glyphs are those of the
// other readers; glyphs are outlines, placed as on a canvas at scale 1.
package svg

import (
	"math"
	"strconv"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
)

// Still writes a picture to be inlined in a page: colours are the variables
// --tp-ink and so on, with those of the light theme where a page sets none;
// there is no ground, so that the page's shows through; and the picture's
// outline stands in <metadata> as JSON. Assistive technology is told to pass
// by, since the page makes real elements from the outline. The prefix begins
// every id, so that two stills can stand in one page.
func Still(p *picture.Picture, outlines picture.Outliner, prefix string) []byte {
	w := writer{p: p, outlines: outlines, prefix: prefix}
	return w.document(outline.Of(p).AppendJSON(nil))
}

// Alone writes a picture to be kept as a file: on paper, in a palette's colours.
func Alone(p *picture.Picture, outlines picture.Outliner, palette *picture.Palette) []byte {
	w := writer{p: p, outlines: outlines, palette: palette}
	return w.document(nil)
}

// writer writes one document.
type writer struct {
	p        *picture.Picture
	outlines picture.Outliner
	// palette is nil for variables.
	palette *picture.Palette
	prefix  string

	body []byte
	// defs are the definitions that the body refers to, each once.
	defs []definition
	path []picture.Point
	// clip is that of the group which is open in the body.
	clip picture.Rect
	last joint
}

// definition is an element that the body refers to by a number.
type definition struct{ before, after string }

func (w *writer) document(metadata []byte) []byte {
	for i := range w.p.Marks {
		w.mark(&w.p.Marks[i])
	}
	w.enter(picture.Rect{})
	b := append([]byte(nil), `<svg xmlns="http://www.w3.org/2000/svg" width="`...)
	b = number(b, w.p.Width)
	b = number(append(b, `" height="`...), w.p.Height)
	b = number(append(b, `" viewBox="0 0 `...), w.p.Width)
	b = number(append(b, ' '), w.p.Height)
	b = append(b, `" aria-hidden="true" focusable="false">`...)
	if metadata != nil {
		b = append(b, "<metadata>"...)
		b = escape(b, metadata)
		b = append(b, "</metadata>"...)
	}
	if len(w.defs) > 0 {
		b = append(b, "<defs>"...)
		for i, d := range w.defs {
			b = append(b, d.before...)
			b = append(b, ` id="`...)
			b = w.id(b, i)
			b = append(b, '"')
			b = append(b, d.after...)
		}
		b = append(b, "</defs>"...)
	}
	if w.palette != nil {
		b = append(b, `<path fill="`...)
		b = w.colour(b, picture.Paper)
		b = number(append(b, `" d="M0 0H`...), w.p.Width)
		b = number(append(b, 'V'), w.p.Height)
		b = append(b, `H0z"/>`...)
	}
	b = append(b, w.body...)
	return append(b, "</svg>"...)
}

// define returns the number of a definition whose id is put between before and after.
func (w *writer) define(before, after string) int {
	d := definition{before, after}
	for i := range w.defs {
		if w.defs[i] == d {
			return i
		}
	}
	w.defs = append(w.defs, d)
	return len(w.defs) - 1
}

func (w *writer) id(b []byte, number int) []byte {
	b = append(b, w.prefix...)
	return strconv.AppendInt(append(b, 'd'), int64(number), 10)
}

// reference writes url(#id).
func (w *writer) reference(b []byte, number int) []byte {
	return append(w.id(append(b, "url(#"...), number), ')')
}

// enter closes the open clip group and opens another, unless they are the same.
func (w *writer) enter(clip picture.Rect) {
	if clip == w.clip {
		return
	}
	none := picture.Rect{}
	if w.clip != none {
		w.body = append(w.body, "</g>"...)
	}
	if clip != none {
		rect := append([]byte(nil), `><path d="`...)
		rect = append(appendRect(rect, clip), `"/></clipPath>`...)
		w.body = append(w.body, `<g clip-path="`...)
		w.body = w.reference(w.body, w.define("<clipPath", string(rect)))
		w.body = append(w.body, `">`...)
	}
	w.clip = clip
}

// colour writes a token's colour.
func (w *writer) colour(b []byte, c picture.Colour) []byte {
	if w.palette != nil {
		return hex(b, w.palette[c])
	}
	b = append(b, "var(--tp-"...)
	b = append(b, c.String()...)
	return append(hex(append(b, ','), picture.Light[c]), ')')
}

func hex(b []byte, c picture.RGB) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '#')
	for shift := 20; shift >= 0; shift -= 4 {
		b = append(b, digits[c>>shift&15])
	}
	return b
}

// alpha writes an opacity attribute unless it is 1.
func alpha(b []byte, name string, a float64) []byte {
	if a = math.Round(a*1000) / 1000; a >= 1 {
		return b
	}
	b = append(b, ' ')
	b = append(b, name...)
	b = append(b, `="`...)
	return append(strconv.AppendFloat(b, a, 'f', -1, 64), '"')
}

// number writes a length in CSS px to 1/100, without the zero before its point.
func number(b []byte, v float64) []byte {
	v = math.Round(v*100) / 100
	if v == 0 {
		return append(b, '0')
	}
	from := len(b)
	b = strconv.AppendFloat(b, v, 'f', -1, 64)
	return dropZero(b, from)
}

// dropZero turns the number from there on, "0.5" or "-0.5", into ".5" or "-.5".
func dropZero(b []byte, from int) []byte {
	if b[from] == '-' {
		from++
	}
	if from+1 < len(b) && b[from] == '0' && b[from+1] == '.' {
		return append(b[:from], b[from+1:]...)
	}
	return b
}

// escape writes text as XML.
func escape(b, text []byte) []byte {
	for _, c := range text {
		switch c {
		case '<':
			b = append(b, "&lt;"...)
		case '&':
			b = append(b, "&amp;"...)
		case '>':
			b = append(b, "&gt;"...)
		default:
			b = append(b, c)
		}
	}
	return b
}
