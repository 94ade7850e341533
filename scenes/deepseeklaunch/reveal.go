package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// The parts of the reveal, as shares of it.
var (
	revealSinks  = kit.Phase{Length: 0.16}
	revealGlides = kit.Phase{Start: 0.16, Length: 0.42}
	revealMiss   = kit.Phase{Start: 0.76, Length: 0.13}
	revealShares = kit.Phase{Start: 0.9, Length: 0.1}
)

// revealApart is how long after one another the rows glide, as a share.
const revealApart = 0.063

// touched tells whether the reader has guessed a row.
func (g *guess) touched(v *scenes.Values, i int) bool {
	return math.Abs(v[controlGuess+i]-g.rows[i].before) > 0.04
}

// declare names the handles; after the reveal, the guesses.
func (g *guess) declare(f *frame) {
	v := &f.m.Values
	for i := range g.rows {
		identity := picture.Identity{ID: guessID[i], Role: picture.RoleText, Label: g.rows[i].asked, Value: g.said(v[controlGuess+i])}
		if v[controlReveal] == 0 {
			identity.Role, identity.Focusable, identity.Draggable = picture.RoleSlider, true, true
			identity.Max, identity.Now, identity.Target = guessMost, v[controlGuess+i], g.handleBox(v, i)
		} else if !g.touched(v, i) {
			continue
		}
		f.p.Identify(identity)
	}
}

// handleBox is where a handle can be held: never on that of another row.
func (g *guess) handleBox(v *scenes.Values, i int) picture.Rect {
	h := max(min(44, g.pitch-2), kit.MinTarget)
	return picture.Rect{X: g.scale.Map(v[controlGuess+i]) - 22, Y: g.rows[i].y - h/2, W: 44, H: h}
}

// points writes a number of points, set once for each value.
func (g *guess) points(v, size float64, colour picture.Colour) kit.Words {
	key := figure{int(math.Round(v * 10)), size, colour}
	w, ok := g.figures[key]
	if !ok {
		w = g.b.Bold(size, colour, number(g.b.Locale, float64(key.tenths)/10, 1))
		g.figures[key] = w
	}
	return w
}

// guessed writes a guess.
func (g *guess) guessed(v float64) kit.Words {
	return g.points(v, choose(g.wide, 13.5, 12.0), picture.Accent)
}

// said is a guess for the outline, set once for each value.
func (g *guess) said(v float64) string {
	tenths := int(math.Round(v * 10))
	text, ok := g.texts[tenths]
	if !ok {
		text = data.Fill(g.b.s.story.Plain("control/points", g.b.Locale), "n", number(g.b.Locale, float64(tenths)/10, 1))
		g.texts[tenths] = text
	}
	return text
}

// draw paints guesses, and after the reveal what is.
func (g *guess) draw(f *frame, t float64) {
	g.drawAverage(f)
	appear := kit.Phase{Start: 1.1, Length: 0.3}.Out(t)
	for i := range g.rows {
		f.p.Push(picture.Group{Opacity: appear})
		g.drawRow(f, i)
		f.p.Pop()
	}
}

// drawRow paints one test: the band from the ring to what follows it, the
// guess, and as far as it is revealed the gap at the end of the second year.
func (g *guess) drawRow(f *frame, i int) {
	r, guessed, shown := &g.rows[i], f.m.Values[controlGuess+i], f.m.Values[controlReveal]
	from, at := g.scale.Map(r.before), g.scale.Map(guessed)
	glide := kit.InOut(revealGlides.Nth(i, revealApart).At(shown))
	then := kit.Lerp(from, g.scale.Map(r.then), glide)
	sink := revealSinks.InOut(shown)
	touched := g.touched(&f.m.Values, i)
	g.band(f, from, at, r.y, picture.Accent, 0.36*(1-sink))
	if glide > 0 {
		g.band(f, from, then, r.y, picture.CN, 0.42)
	}
	// In low rows the value's plate would cut a guess on its rail below; in the
	// lowest the guess would strike through the value.
	under := g.drop >= 10.5
	if glide > 0 && under {
		g.truth(f, i, then, glide)
	}
	if touched || sink < 1 {
		opacity := 1.0
		if !touched {
			opacity = 1 - sink
		}
		y := r.y + g.drop*sink
		f.p.Push(picture.Group{Opacity: opacity, Identity: g.handle(f, i)})
		g.diamond(f, pt(at, y), sink)
		f.p.Pop()
		if m := revealMiss.Out(shown); m > 0 && touched {
			g.bracket(f, at, g.scale.Map(r.then), y, m)
		}
		if touched && (sink == 0 || sink == 1) {
			g.guessWords(f, i, at, y, sink == 1)
		}
	}
	if glide > 0 && !under {
		g.truth(f, i, then, glide)
	}
	if e := revealShares.Out(shown); e > 0 {
		f.p.Push(picture.Group{Opacity: e})
		g.outcome(f, i, touched)
		f.p.Pop()
	}
}

// outcome says right of the rails by how much the gap narrowed, and by how much
// a guess missed it.
func (g *guess) outcome(f *frame, i int, touched bool) {
	r := &g.rows[i]
	w := r.narrowed
	w.At = pt(g.narrowX-w.Width(), r.y+choose(g.wide, 7.0, 5.0))
	w.Draw(f.p)
	if !touched {
		return
	}
	miss := f.m.Values[controlGuess+i] - r.then
	m := g.points(math.Abs(miss), choose(g.roomy(), 20.0, 13.5), picture.Accent)
	m.At = pt(g.missX-m.Width(), w.At.Y)
	m.Draw(f.p)
	if math.Abs(miss) >= 0.05 {
		h := choose(miss > 0, g.high, g.low)
		h.At = pt(g.missX-h.Width(), w.At.Y+19)
		h.Draw(f.p)
	}
}

// drawAverage heads the misses and says what they come to.
func (g *guess) drawAverage(f *frame) {
	e := revealShares.Out(f.m.Values[controlReveal])
	tenths, guessed := g.averageMiss(&f.m.Values)
	if e <= 0 || !guessed {
		return
	}
	f.p.Push(picture.Group{Opacity: e})
	g.miss.Draw(f.p)
	if w := g.average(tenths); w.At.X > g.zero+24 {
		w.Draw(f.p)
	}
	f.p.Pop()
}

// averageMiss is by how much the guesses missed on average, in tenths of a
// point, if there are any.
func (g *guess) averageMiss(v *scenes.Values) (tenths int, guessed bool) {
	sum, n := 0.0, 0
	for i := range g.rows {
		if g.touched(v, i) {
			sum += math.Abs(v[controlGuess+i] - g.rows[i].then)
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return int(math.Round(sum / float64(n) * 10)), true
}

// averageText says it.
func (g *guess) averageText(tenths int) string {
	return data.Fill(g.b.Own("average"), "n", number(g.b.Locale, float64(tenths)/10, 1))
}

// average says how far the guesses missed on average, in tenths of a point,
// where there is room for it.
func (g *guess) average(tenths int) kit.Words {
	w, ok := g.averages[tenths]
	if !ok && g.wide {
		w = g.b.Bold(12.5, picture.Accent, g.averageText(tenths))
		w = w.Put(g.missX, g.foot+16, kit.End)
		g.averages[tenths] = w
	}
	return w
}

// handle is the identity of a row's handle, 0 where it has none.
func (g *guess) handle(f *frame, i int) int {
	for n := range f.p.Identities {
		if f.p.Identities[n].ID == guessID[i] {
			return n + 1
		}
	}
	return 0
}

// band joins two marks of a row; the marks carry the values.
func (g *guess) band(f *frame, from, to, y float64, colour picture.Colour, alpha float64) {
	if math.Abs(to-from) < g.size || alpha <= 0 {
		return
	}
	f.p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: picture.Rect{X: min(from, to) + g.size/2, Y: y - 4, W: math.Abs(to-from) - g.size/2, H: 8},
		Fill: picture.Paint{Pattern: picture.Solid, Colour: colour, Alpha: alpha},
	})
}

// diamond is the guess: a handle with two chevrons, after the reveal small and
// hollow.
func (g *guess) diamond(f *frame, at picture.Point, sink float64) {
	size := kit.Lerp(g.grip, choose(g.cramped(), 10, min(14, g.size)), sink)
	m := picture.Mark{Kind: picture.Diamond, Box: kit.Square(at, size+5), Fill: paint(picture.Paper)}
	if sink < 0.5 || !g.cramped() {
		f.p.Add(m)
	}
	m.Box = kit.Square(at, size)
	if sink >= 0.5 {
		m.Fill, m.Stroke = picture.Paint{}, picture.Stroke{Colour: picture.Accent, Width: 2}
	} else {
		m.Fill = paint(picture.Accent)
	}
	f.p.Add(m)
	if sink > 0 {
		return
	}
	for _, side := range [...]float64{-1, 1} {
		x := at.X + side*(size/2+8)
		f.p.Add(picture.Mark{
			Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Accent, Width: 2},
			Points: f.p.Span(pt(x-side*4, at.Y-5), pt(x, at.Y), pt(x-side*4, at.Y+5)),
		})
	}
}

// bracket joins a guess to what is true, with an end of its own.
func (g *guess) bracket(f *frame, from, to, y, share float64) {
	if math.Abs(to-from) < 12 {
		return
	}
	start := from + math.Copysign(9, to-from)
	end := kit.Lerp(start, to, share)
	stroke := picture.Stroke{Colour: picture.Accent, Width: 1.8}
	f.p.Add(picture.Mark{Kind: picture.Polyline, Stroke: stroke, Points: f.p.Span(pt(start, y), pt(end, y))})
	f.p.Add(picture.Mark{Kind: picture.Polyline, Stroke: stroke, Points: f.p.Span(pt(end, y-4), pt(end, y+4))})
}

// guessWords writes the guess below its handle, or beside it after the reveal.
func (g *guess) guessWords(f *frame, i int, at, y float64, after bool) {
	w := g.guessed(f.m.Values[controlGuess+i])
	switch {
	case after && g.pitch < 56:
		return // too close to the rails around
	case after:
		x := at - 12 - w.Width()
		if g.rows[i].then > f.m.Values[controlGuess+i] {
			x = at + 12
		}
		if x+w.Width() > g.zero-6 {
			x = at - 12 - w.Width()
		}
		if x < g.left-8 {
			x = at + 12
		}
		w.At = pt(x, y+5)
	case g.roomy():
		w.At = pt(min(at-w.Width()/2, g.zero-w.Width()-6), y+g.grip/2+17)
	case g.slots: // the slider says it
		return
	default:
		// In the column right of the rails.
		w.At = pt(g.missX-w.Width(), g.rows[i].y+5)
	}
	w.Plate(f.p, kit.Ground{})
	w.Draw(f.p)
}

// truth is the gap at the end of the second year; its value counts down with it
// and stands above it, or in a small area beside it, where the ring leaves room.
func (g *guess) truth(f *frame, i int, x, glide float64) {
	r := &g.rows[i]
	f.p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(pt(x, r.y), g.size+2+2*kit.Halo), Fill: paint(picture.Paper)})
	f.p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(pt(x, r.y), g.size+2), Fill: paint(picture.CN)})
	w := g.points(kit.Lerp(r.before, r.then, glide), choose(g.roomy(), 20.0, 14.0), picture.CN)
	if g.roomy() {
		w.At = pt(min(x+w.Width()/2, g.zero-8)-w.Width(), r.y-g.size/2-8)
		if glide < 1 && w.At.X < r.label+6 {
			return // not yet clear of the ring's words
		}
		if year := g.then.Put(w.At.X-7, w.At.Y, kit.End); i == 0 && glide == 1 && year.At.X > r.label+14 {
			year.Plate(f.p, kit.Ground{})
			year.Draw(f.p)
		}
	} else {
		left := x - g.size/2 - 7 - w.Width()
		w.At = pt(left, r.y+5)
		switch right := x + g.size/2 + 6; {
		case left >= g.scale.Map(r.before)+g.size/2+3:
		case right+w.Width() < g.narrowX-r.narrowed.Width()-3:
			w.At.X = right
		default:
			w.At = pt(x-w.Width()/2, r.y-g.size/2-4)
		}
	}
	w.Plate(f.p, kit.Ground{})
	w.Draw(f.p)
}
