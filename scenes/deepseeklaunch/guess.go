package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatGuess asks how far the best Chinese models trailed the best US ones a
// year later, and then shows it. Only gaps are drawn: the source gives no
// scores and names no models.
var beatGuess = beat{
	id: "guess", moves: 1.54, reading: 12, now: "event-2023", several: true,
	variant: func(v *scenes.Values) float64 { return v[controlReveal] },
	lay:     layGuess,
}

const (
	guessBeat = 1 // its index
	tests     = 4
)

var testIDs = [tests]string{"mmlu", "mmmu", "math", "humaneval"}

// guessID are the identities of the four handles.
var guessID = [tests]string{"guess/mmlu", "guess/mmmu", "guess/math", "guess/humaneval"}

// guess is the four rails. What follows the reader is drawn by it, what does
// not is made of pieces.
type guess struct {
	scale kit.Scale
	rows  [tests]guessRow
	zero  float64
	// drop is how far below its rail a guess lies after the reveal.
	drop  float64
	size  float64 // of a ring
	grip  float64 // of a guess that can be held
	beat  *builder
	after bool
	// yours stands before a guess.
	yours string
	// numbers are the figures 0.0 to 33.5, set once: a guess is one of them.
	numbers, misses map[int]kit.Words
	high, low       kit.Words
	// miss heads the column of misses; averages are set when first asked for.
	miss           kit.Words
	averages       map[int]kit.Words
	average        string
	footY          float64
	missX, narrowX float64
	wide           bool
	// cramped is a narrow area without room for names above the rails.
	cramped bool
}

type guessRow struct {
	y            float64
	before, then float64
	value        kit.Words // of the year after
	narrowed     kit.Words
	label        string
	said         string
	// asked is what the handle is called.
	asked string
}

// The parts of the reveal, as shares of it.
var (
	revealSinks  = kit.Phase{Length: 0.16}
	revealGlides = kit.Phase{Start: 0.16, Length: 0.42}
	revealMiss   = kit.Phase{Start: 0.76, Length: 0.13}
	revealShares = kit.Phase{Start: 0.9, Length: 0.1}
)

// revealApart is how long after one another the rows glide, as a share.
const revealApart = 0.063

func layGuess(b *builder) {
	a := b.area
	g := &guess{beat: b, after: b.variant == 1, numbers: map[int]kit.Words{}, misses: map[int]kit.Words{}}
	b.play = g
	g.wide = a.W >= 560
	layGuessSlots(b, &a)
	short := a.H < 230
	left := a.X + 8
	columns := choose(g.wide, 184.0, choose(a.W > 330, 92.0, 84.0))
	if g.wide {
		left = a.X + min(158, a.W*0.24)
	}
	g.zero = a.X + a.W - columns
	head, foot := a.Y+18, a.Y+a.H-20
	top := head + 8
	pitch := (foot - top) / tests
	// A narrow area has the names above the rails, a low one beside them.
	stacked := !g.wide && pitch >= 48
	if !g.wide && !stacked {
		name := b.bold(12.5, picture.Ink, b.Own("humaneval"))
		left = a.X + name.Width() + 18
	}
	g.scale = kit.Linear(guessMost, 0, left, g.zero)
	g.missX, g.narrowX = a.X+a.W, a.X+a.W-choose(g.wide, 74.0, 44.0)
	g.cramped = !g.wide && !stacked
	g.drop = choose(pitch > 80, 28.0, choose(g.cramped, min(12, pitch*0.25), min(15, pitch*0.33)))
	g.size = choose(pitch > 60, 18.0, choose(pitch > 42, 15.0, 12.0))

	g.grip = g.size * choose(pitch > 60, 1.4, 1.2)

	// The zero of the scale is the best US model.
	b.at(0, 0.35, down)
	b.about(picture.Identity{ID: "zero", Role: picture.RoleText, Label: b.OwnPlain("line") + ": 0, " + b.OwnPlain("level")})
	b.line(g.zero, head+4, g.zero, foot, picture.US, 3.5)
	b.at(0.2, 0.2, fade)
	w := b.bold(choose(g.wide, 14.0, 12.5), picture.US, b.Own("line"))
	b.words(w.Put(min(g.zero+w.Width()/2, choose(g.wide, g.zero, g.zero+4)), head-4, kit.End))
	b.loose()
	for _, v := range [...]float64{10, 20, 30} {
		x := g.scale.Map(v)
		b.line(x, top, x, foot, picture.Hairline, 1)
		label := number(b.Locale, v, 0)
		if v == 30 && math.Abs(g.scale.Map(20)-x) > 66 {
			label = data.Fill(b.Own("tick"), "n", label)
		}
		w := b.sans(12, picture.Muted, label)
		b.words(w.Put(max(x, a.X+w.Width()/2), foot+16, kit.Middle))
	}
	zeroWords := b.bold(12, picture.US, "0, "+b.Own("level"))
	b.words(zeroWords.Put(g.zero, foot+16, kit.Middle))
	for i := range testIDs {
		test := testIDs[i]
		r := &g.rows[i]
		band := top + pitch*float64(i)
		r.y = band + pitch*choose(pitch > 80 && g.wide, 0.5, choose(g.wide, 0.54, choose(stacked, 0.6, 0.64)))
		r.before, r.then = b.s.value("be-2023#"+test), b.s.value("be-2024#"+test)
		b.at(0.1, 0.2, fade)
		if i > 0 {
			b.line(a.X, band, a.X+a.W, band, picture.Hairline, 1)
		}
		name := b.bold(choose(g.wide && pitch > 60, 17.0, 13.5), picture.Ink, b.Own(test))
		if g.wide {
			b.words(name.Put(a.X, r.y-2, kit.Start))
			b.words(b.fitted(false, 12.5, picture.Muted, left-a.X-10, b.Own(test+"-note")).Put(a.X, r.y+18, kit.Start))
		} else if stacked {
			b.plated(name.Put(a.X, band+15, kit.Start))
			b.plated(b.fitted(false, 12, picture.Muted, g.zero-a.X-name.Width()-100, b.Own(test+"-note")).Put(a.X+name.Width()+10, band+15, kit.Start))
		} else {
			b.words(b.bold(12.5, picture.Ink, b.Own(test)).Put(a.X, r.y+4.5, kit.Start))
		}
		fill := []string{"test", b.OwnPlain(test), "before", yearOf(b, "be-2023"), "after", yearOf(b, "be-2024"), "from", number(b.Locale, r.before, 1), "to", number(b.Locale, r.then, 1)}
		r.label, r.asked = b.OwnPlain(test), b.s.story.Plain("control/"+test, b.Locale)
		r.said = data.Fill(b.OwnPlain(choose(g.after, "said", "said-before")), fill...)
		at := pt(g.scale.Map(r.before), r.y)
		start := 0.35 + 0.08*float64(i)
		if g.after {
			b.named("gap/"+test, r.label, r.said, "be-2024#"+test, kit.Square(at, 24))
		} else {
			b.about(picture.Identity{ID: "gap/" + test, Role: picture.RoleMark, Label: r.label, Value: r.said})
		}
		b.at(start, 0.5, travel)
		from := len(b.pieces)
		b.spot(circle, at, g.size+1, picture.CN, false)
		for j := from; j < len(b.pieces); j++ {
			b.pieces[j].from = pt(left-at.X, 0)
		}
		b.at(start+0.4, 0.2, fade)
		label := number(b.Locale, r.before, 1)
		size := choose(g.wide, 14.0, 12.5)
		w := b.bold(size, picture.CN, label)
		if i == 0 && g.wide {
			w = b.bold(size, picture.CN, b.Own("before")+" "+label)
		}
		switch {
		case stacked:
			// In the line of the name, since a guess may cover the ring.
			w = b.bold(size, picture.CN, label)
			if long := b.bold(12, picture.CN, b.Own("before")+" "+label); i == 0 && a.W > 330 {
				w = long
			}
			b.plated(w.Put(g.zero-9, band+15, kit.End))
		case g.after && pitch < 40: // a guess of the row above may lie there
		default:
			b.plated(w.Put(max(at.X, left-8+w.Width()/2), r.y-g.grip/2-6, kit.Middle))
		}
		b.loose()
		r.value = b.bold(choose(g.wide && pitch > 60, 20.0, 14.0), picture.CN, number(b.Locale, r.then, 1))
		r.narrowed = b.bold(choose(g.wide && pitch > 60, 20.0, 13.5), picture.CN, b.Own(test+"-narrowed"))
	}
	g.yours = b.Own("yours")
	for n := 0; n <= int(guessMost*10); n++ {
		text := number(b.Locale, float64(n)/10, 1)
		g.numbers[n] = b.bold(choose(g.wide, 13.5, 12.0), picture.Accent, text)
		g.misses[n] = b.bold(choose(g.wide && pitch > 60, 20.0, 13.5), picture.Accent, text)
	}
	g.high, g.low = b.sans(12, picture.Accent, b.Own("high")), b.sans(12, picture.Accent, b.Own("low"))
	if pitch < 60 || !g.wide {
		g.high, g.low = kit.Words{}, kit.Words{}
	}
	g.miss = b.fitted(true, choose(g.wide, 13.5, 12.0), picture.Accent, choose(g.wide, 90.0, 0.0), b.Own("miss"))
	g.miss = g.miss.Put(g.missX, head-4, kit.End)
	g.averages, g.average, g.footY = map[int]kit.Words{}, b.Own("average"), foot+16
	if g.after && !short {
		b.at(0, 0.2, fade)
		if g.wide {
			b.words(b.bold(13.5, picture.CN, b.Own("narrowed")).Put(g.narrowX, head-4, kit.End))
		} else if w := b.fitted(true, 12, picture.CN, g.narrowX-g.zero-8, b.Own("narrowed")); !w.Empty() {
			b.words(w.Put(g.narrowX, head-4, kit.End))
		}
	}
}

func yearOf(b *builder, fact string) string {
	year, _, _ := b.s.set.Fact(fact).Date.Civil()
	return number(data.Chinese, float64(year), 0)
}

// layGuessSlots leaves room for the sliders and the buttons: in the column
// where it has room, else below the picture.
func layGuessSlots(b *builder, a *picture.Rect) {
	const sliders, actions = 96, 36
	if b.side.W >= 280 {
		if box, ok := b.takeSide(sliders + actions + 22); ok {
			b.reserve("sliders", picture.Rect{X: box.X, Y: box.Y + 4, W: box.W, H: sliders})
			b.reserve("actions", picture.Rect{X: box.X, Y: box.Y + sliders + 12, W: box.W, H: actions})
			return
		}
	}
	if a.W >= 340 && a.H >= 330 {
		b.reserve("sliders", picture.Rect{X: a.X, Y: a.Y + a.H - actions - sliders - 6, W: a.W, H: sliders})
		a.H -= sliders + 8
	}
	if a.H > 190 {
		b.reserve("actions", picture.Rect{X: a.X, Y: a.Y + a.H - actions, W: a.W, H: actions})
		a.H -= actions + 6
	}
}

// touched tells whether the reader has guessed a row.
func (g *guess) touched(v *scenes.Values, i int) bool {
	return math.Abs(v[controlGuess+i]-g.rows[i].before) > 0.04
}

// declare names the handles.
func (g *guess) declare(f *frame) {
	v := &f.m.Values
	for i := range g.rows {
		if v[controlReveal] > 0 {
			if g.touched(v, i) {
				f.p.Identify(picture.Identity{ID: guessID[i], Role: picture.RoleText, Label: g.rows[i].asked, Value: g.said(v[controlGuess+i])})
			}
			continue
		}
		f.p.Identify(picture.Identity{
			ID: guessID[i], Role: picture.RoleSlider, Label: g.rows[i].asked, Value: g.said(v[controlGuess+i]),
			Focusable: true, Draggable: true, Min: 0, Max: guessMost, Now: v[controlGuess+i],
			Target: g.handleBox(v, i),
		})
	}
}

// handleBox is where a handle can be held: never on that of another row.
func (g *guess) handleBox(v *scenes.Values, i int) picture.Rect {
	h := min(44, (g.rows[1].y-g.rows[0].y)-2)
	return picture.Rect{X: g.scale.Map(v[controlGuess+i]) - 22, Y: g.rows[i].y - h/2, W: 44, H: max(h, kit.MinTarget)}
}

// number is a guess in words, set once for each value.
func (g *guess) number(v float64) kit.Words { return g.numbers[int(math.Round(v*10))] }

// said is a guess for the outline.
func (g *guess) said(v float64) string {
	w := g.number(v)
	return w.Text()
}

// draw paints guesses, and after the reveal what is.
func (g *guess) draw(f *frame, t float64) {
	v := &f.m.Values
	shown := v[controlReveal]
	appear := kit.Phase{Start: 1.1, Length: 0.3}.Out(t)
	g.drawAverage(f)
	for i := range g.rows {
		r := &g.rows[i]
		from, at := g.scale.Map(r.before), g.scale.Map(v[controlGuess+i])
		glide := kit.InOut(kit.Phase{Start: revealGlides.Start, Length: revealGlides.Length}.Nth(i, revealApart).At(shown))
		then := kit.Lerp(from, g.scale.Map(r.then), glide)
		sink := revealSinks.InOut(shown)
		touched := g.touched(v, i)
		f.p.Push(picture.Group{Opacity: appear})
		// The band between the ring and what follows it.
		if sink < 1 {
			g.band(f, from, at, r.y, picture.Accent, 0.36*(1-sink))
		}
		if glide > 0 {
			g.band(f, from, then, r.y, picture.CN, 0.42)
		}
		if touched || sink < 1 {
			y := r.y + g.drop*sink
			opacity := 1.0
			if !touched {
				opacity = 1 - sink
			}
			f.p.Push(picture.Group{Opacity: opacity, Identity: g.handle(f, i)})
			g.diamond(f, pt(at, y), sink)
			f.p.Pop()
			if m := revealMiss.Out(shown); m > 0 && touched {
				g.bracket(f, at, g.scale.Map(r.then), y, m)
			}
			if sink == 0 || sink == 1 {
				g.guessWords(f, i, at, y, sink == 1, touched)
			}
		}
		if glide > 0 {
			g.truth(f, pt(then, r.y))
			if e := (kit.Phase{Start: 0.85, Length: 0.1}).Out(shown); e > 0 {
				f.p.Push(picture.Group{Opacity: e})
				w := r.value
				x := min(then+w.Width()/2, g.zero-8)
				w.At = pt(x-w.Width(), r.y-g.size/2-8)
				if !g.wide {
					// Beside the circle, where the ring leaves room for it.
					x := then - g.size/2 - 7 - w.Width()
					if x < from+g.size/2+3 {
						x = then + g.size/2 + 6
					}
					w.At = pt(x, r.y+5)
				}
				w.Plate(f.p, kit.Ground{})
				w.Draw(f.p)
				f.p.Pop()
			}
		}
		if e := revealShares.Out(shown); e > 0 {
			f.p.Push(picture.Group{Opacity: e})
			w := r.narrowed
			w.At = pt(g.narrowX-w.Width(), r.y+choose(g.wide, 7.0, 5.0))
			w.Draw(f.p)
			if miss := v[controlGuess+i] - r.then; touched {
				m := g.misses[int(math.Round(math.Abs(miss)*10))]
				m.At = pt(g.missX-m.Width(), w.At.Y)
				m.Draw(f.p)
				if math.Abs(miss) >= 0.05 {
					h := g.high
					if miss < 0 {
						h = g.low
					}
					h.At = pt(g.missX-h.Width(), w.At.Y+19)
					h.Draw(f.p)
				}
			}
			f.p.Pop()
		}
		f.p.Pop()
	}
}

// drawAverage heads the misses and says what they come to.
func (g *guess) drawAverage(f *frame) {
	v := &f.m.Values
	e := revealShares.Out(v[controlReveal])
	sum, n := 0.0, 0
	for i := range g.rows {
		if g.touched(v, i) {
			sum += math.Abs(v[controlGuess+i] - g.rows[i].then)
			n++
		}
	}
	if e <= 0 || n == 0 {
		return
	}
	key := int(math.Round(sum / float64(n) * 10))
	w, ok := g.averages[key]
	if !ok && g.wide {
		w = g.beat.bold(12.5, picture.Accent, data.Fill(g.average, "n", number(g.beat.Locale, float64(key)/10, 1)))
		w = w.Put(g.missX, g.footY, kit.End)
		g.averages[key] = w
	}
	f.p.Push(picture.Group{Opacity: e})
	g.miss.Draw(f.p)
	if w.At.X > g.zero+24 {
		w.Draw(f.p)
	}
	f.p.Pop()
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
	size := kit.Lerp(g.grip, choose(g.cramped, 10, min(14, g.size)), sink)
	m := picture.Mark{Kind: picture.Diamond, Box: kit.Square(at, size+5), Fill: paint(picture.Paper)}
	f.p.Add(m)
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
func (g *guess) guessWords(f *frame, i int, at, y float64, after, touched bool) {
	if !touched {
		return
	}
	w := g.number(f.m.Values[controlGuess+i])
	switch {
	case after && g.cramped:
		return // too close to the rails around
	case after:
		x := at - 12 - w.Width()
		if g.rows[i].then > f.m.Values[controlGuess+i] {
			x = at + 12
		}
		if x+w.Width() > g.zero-6 {
			x = at - 12 - w.Width()
		}
		if from, _ := g.scale.Range(); x < from-8 {
			x = at + 12
		}
		w.At = pt(x, y+5)
	case g.wide && g.rows[1].y-g.rows[0].y > 60:
		w.At = pt(min(at-w.Width()/2, g.zero-w.Width()-6), y+g.grip/2+17)
	default:
		// In the column right of the rails.
		w.At = pt(g.missX-w.Width(), g.rows[i].y+5)
	}
	w.Plate(f.p, kit.Ground{})
	w.Draw(f.p)
}

// truth is the gap at the end of the second year.
func (g *guess) truth(f *frame, at picture.Point) {
	f.p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(at, g.size+2+2*kit.Halo), Fill: paint(picture.Paper)})
	f.p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(at, g.size+2), Fill: paint(picture.CN)})
}
