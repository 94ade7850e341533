package svg

import (
	"math"

	"twopaths/scenes/picture"
)

// texture fills a shape, whose path data is given, with a hatch or dots: a clip
// with dashed lines in it. One wide line along the normal, whose dashes are the
// hatch's lines, or a thin line for each row of dots, whose dashes are almost
// nothing and have round ends.
//
// A <pattern> would be a little shorter, but browsers draw its tile as a bitmap
// and place that: in Chromium 8 px hatch came out 3.3/255 off on average against
// 0.8 this way, at a zoom of 137 % dots up to 45/255 against 22.
func (w *writer) texture(m *picture.Mark, d []byte) {
	f, box := m.Fill, picture.PaintBox(w.p, m)
	clip := w.define("<clipPath", `><path d="`+string(d)+`"/></clipPath>`)
	b := w.reference(append(w.body, `<path clip-path="`...), clip)
	b = append(b, `" fill="none" stroke="`...)
	b = append(w.colour(b, f.Colour), '"')
	b = alpha(b, "stroke-opacity", f.EffectiveAlpha()*m.Opacity)
	dash := f.Width
	if f.Pattern == picture.Hatch {
		// The boxes' corners lie so far from the diagonal through the origin.
		reach := max(math.Abs(box.X+box.W-box.Y), math.Abs(box.X-box.Y-box.H)) / math.Sqrt2
		b = append(number(append(b, ` stroke-width="`...), math.Ceil(2*reach)+2), '"')
	} else {
		dash = 0.01
		b = append(number(append(b, ` stroke-linecap="round" stroke-width="`...), f.Width), '"')
	}
	b = number(append(b, ` stroke-dasharray="`...), dash)
	b = append(number(append(b, ' '), f.Pitch-dash), '"')
	b = append(b, ` d="`...)
	if f.Pattern == picture.Hatch {
		b = appendNormal(b, f, box)
	} else {
		b = appendRows(b, f, box)
	}
	w.body = append(b, `"/>`...)
}

// appendNormal appends a line across a hatch, through the origin's diagonal,
// from the start of a dash before the box to its end.
func appendNormal(b []byte, f picture.Paint, box picture.Rect) []byte {
	first := math.Floor((box.X+box.Y)/math.Sqrt2/f.Pitch)*f.Pitch - f.Width/2
	from, to := first/math.Sqrt2, (box.X+box.W+box.Y+box.H)/2+1
	b = pen(b, 'M', from, from)
	return pen(b, 'L', to, to)
}

// appendRows appends a line through each row of dots in a box.
func appendRows(b []byte, f picture.Paint, box picture.Rect) []byte {
	first := func(from float64) float64 { return (math.Floor((from-f.Width/2)/f.Pitch-0.5) + 1.5) * f.Pitch }
	for y := first(box.Y); y < box.Y+box.H+f.Width/2; y += f.Pitch {
		b = pen(b, 'M', first(box.X), y)
		b = pen(b, 'H', box.X+box.W+f.Width/2)
	}
	return b
}
