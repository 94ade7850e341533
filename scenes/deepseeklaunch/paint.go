package deepseeklaunch

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// paint draws the piece as it is at t, under its identity's handle.
func (c *piece) paint(f *frame, t float64, handle int, opacity float64) {
	share := c.when.At(t)
	if share <= 0 && c.how < gather {
		return
	}
	opacity *= c.opacity(f, share)
	if opacity <= 0 {
		return
	}
	shift := picture.Point{Y: lower(&f.m.Values, c.slide, c.slideBy)}
	if c.how == travel || c.how == gather {
		left := 1 - kit.InOut(share)
		shift.X += c.from.X * left
		shift.Y += c.from.Y * left
	}
	f.p.Push(picture.Group{Opacity: opacity, Identity: handle})
	switch {
	case !c.words.Empty():
		c.paintWords(f, share, shift)
	case c.mark.Kind == picture.Polyline:
		c.paintLine(f, share, shift)
	default:
		c.paintShape(f, share, shift)
	}
	f.p.Pop()
}

// opacity is how far the piece is there at a share of its phase.
func (c *piece) opacity(f *frame, share float64) float64 {
	open := c.gate.open(&f.m.Values)
	switch c.how {
	case morph:
		// What it comes from may have been hidden; it is not.
		return kit.Lerp(open, 1, min(1, 4*share))
	case fade:
		return open * kit.Out(choose(c.counts == nil, share, min(1, 4*share)))
	case travel:
		return open * kit.Out(min(1, 4*share))
	case settle:
		return open * min(1, 4*(1-share))
	}
	return open
}

// paintWords writes the words, or what they say on the way.
func (c *piece) paintWords(f *frame, share float64, shift picture.Point) {
	w := c.words
	if n := len(c.counts); n > 0 && share < 1 {
		w = c.counts[int(share*float64(n))]
		w.At = pt(c.words.At.X+c.words.Width()-w.Width(), c.words.At.Y)
	}
	w.At.X += shift.X
	w.At.Y += shift.Y
	if c.plate {
		w.Plate(f.p, kit.Ground{})
	}
	w.Draw(f.p)
}

// paintLine draws a line as far as it has come.
func (c *piece) paintLine(f *frame, share float64, shift picture.Point) {
	m, from, to := c.mark, c.a, c.b
	switch c.how {
	case right, left, up, down:
		to = kit.LerpPoint(c.a, c.b, kit.Out(share))
	case settle:
		was := f.before.carried(c.carried)
		if was == nil {
			return
		}
		from, to = kit.LerpPoint(was.a, c.a, kit.InOut(share)), kit.LerpPoint(was.b, c.b, kit.InOut(share))
	}
	if to == from {
		return
	}
	m.Points = f.p.Span(pt(from.X+shift.X, from.Y+shift.Y), pt(to.X+shift.X, to.Y+shift.Y))
	f.p.Add(m)
}

// paintShape draws a shape as far as it has grown.
func (c *piece) paintShape(f *frame, share float64, shift picture.Point) {
	m, e := c.mark, kit.Out(share)
	switch c.how {
	case morph:
		e := kit.InOut(share)
		m.Box = kit.LerpRect(c.origin, m.Box, e)
		m.Radius = kit.Lerp(c.origin.H/2, m.Radius, e)
	case right:
		m.Box.W *= e
	case left:
		m.Box.X += m.Box.W * (1 - e)
		m.Box.W *= e
	case down:
		m.Box.H *= e
	case up:
		m.Box.Y += m.Box.H * (1 - e)
		m.Box.H *= e
	}
	if m.Box.W < 0.2 || m.Box.H < 0.2 {
		return
	}
	m.Box.X += shift.X
	m.Box.Y += shift.Y
	f.p.Add(m)
	for range c.copies {
		m.Box.Y += c.apart
		f.p.Add(m)
	}
}

// between puts the piece on its way from its place in one plan of a beat to that
// in another; plans between which a control glides have the same pieces.
func (c *piece) between(from, to *piece, share float64) {
	*c = *to
	c.mark.Box = kit.LerpRect(from.mark.Box, to.mark.Box, share)
	c.a, c.b = kit.LerpPoint(from.a, to.a, share), kit.LerpPoint(from.b, to.b, share)
	if share < 0.5 {
		c.words = from.words
	}
}

// wordsBetween is how far words are there that another plan has elsewhere, or
// others: they leave before marks travel and come after, so that none lies on
// another on its way.
func (c *piece) wordsBetween(to *piece, share float64) float64 {
	if c.words.Same(&to.words) {
		return 1
	}
	return max(1-4*share, 4*share-3, 0)
}
