package deepseeklaunch

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// enter is how a piece appears.
type enter uint8

const (
	// fade comes in where it stands.
	fade enter = iota
	// right, left, up and down grow from the opposite edge; a line is drawn
	// from its first point.
	right
	left
	up
	down
	// travel comes from another place.
	travel
	// gather comes from another place too, but is there from the start: what it
	// comes from was carried over from the beat before.
	gather
	// morph grows out of what was carried over, from its box to the mark's own.
	morph
	// settle is a line that was carried over: it comes from where that was, and
	// goes into what stands there.
	settle
)

// piece is one thing of a beat's picture: a mark, a line or words, with the
// part of the movement in which it appears.
type piece struct {
	// mark is painted where words are empty. For a Polyline, a and b are its ends.
	mark picture.Mark
	a, b picture.Point
	// copies are how many more of a shape stand below it, each by apart CSS px.
	copies int
	apart  float64
	// words, on a plate of paper where something lies beneath them.
	words kit.Words
	plate bool
	// counts are what the words say on the way, ending where the words end.
	counts []kit.Words
	// when it appears, in seconds of what moves, and how.
	when kit.Phase
	how  enter
	// carry keeps the piece whole while the rest of its beat fades: the next
	// beat goes on from it.
	carry bool
	// carried is which of the lines carried over a line that settles was.
	carried int
	// origin is the box that a piece that morphs comes from, round at its ends.
	origin picture.Rect
	// from is how far from its place a piece that travels comes.
	from picture.Point
	// gate is what the piece is shown by; slide is by how much it stands lower
	// while the control slideBy (1 + its index) is 0.
	gate    gate
	slide   float64
	slideBy int
	// answer tells that it is there only once the guess is revealed.
	answer bool
	// subject is 1 + the index of what it belongs to, 0 for nothing.
	subject int
}

// subject is something with a name: an identity of the picture.
type subject struct {
	picture.Identity
	gate    gate
	slide   float64
	slideBy int
	// handle is the identity's in the picture being drawn.
	handle int
}

// gate is a control (1 + its index) that shows something once it has come to a
// value. The zero gate is open.
type gate struct {
	control int
	at      float64
}

// open tells how far, from 0 to 1: it opens shortly before the value is reached,
// when what makes room for it has made it.
func (g gate) open(v *scenes.Values) float64 {
	if g.control == 0 {
		return 1
	}
	const quick = 5
	return min(max(quick*(v[g.control-1]-g.at)+1, 0), 1)
}

// lower is how far down something stands while its control is off.
func lower(v *scenes.Values, slide float64, by int) float64 {
	if by == 0 {
		return 0
	}
	return slide * (1 - v[by-1])
}

// stage is what a builder adds pieces with: the phase, the way and the subject
// of the pieces to come.
type stage struct {
	when    kit.Phase
	how     enter
	subject int
	gate    gate
	slide   float64
	slideBy int
	answer  bool
}

// at sets when and how the pieces to come appear.
func (b *builder) at(start, length float64, how enter) {
	b.stage.when, b.stage.how = kit.Phase{Start: start, Length: length}, how
}

// about begins a subject, to which the pieces to come belong.
func (b *builder) about(i picture.Identity) {
	b.subjects = append(b.subjects, subject{Identity: i, gate: b.stage.gate, slide: b.stage.slide, slideBy: b.stage.slideBy})
	b.stage.subject = len(b.subjects)
}

// named names a focusable mark with a card; its target is at least 24 × 24.
func (b *builder) named(name, label, value, fact string, target picture.Rect) {
	b.about(picture.Identity{ID: name, Role: picture.RoleMark, Label: label, Value: value, Fact: fact, Focusable: true, Target: kit.AtLeast(target, kit.MinTarget)})
}

// loose ends a subject: the pieces to come belong to none.
func (b *builder) loose() { b.stage.subject = 0 }

func (b *builder) add(c piece) {
	c.when, c.how, c.subject, c.answer = b.stage.when, b.stage.how, b.stage.subject, b.stage.answer
	c.gate, c.slide, c.slideBy = b.stage.gate, b.stage.slide, b.stage.slideBy
	b.pieces = append(b.pieces, c)
}

// words adds words, which fade in whatever the way of marks is.
func (b *builder) words(w kit.Words) { b.wordsOn(w, false) }

// plated adds words on a plate of paper.
func (b *builder) plated(w kit.Words) { b.wordsOn(w, true) }

func (b *builder) wordsOn(w kit.Words, plate bool) {
	if w.Empty() {
		return
	}
	how := b.stage.how
	if how != travel {
		b.stage.how = fade
	}
	b.add(piece{words: w, plate: plate})
	b.stage.how = how
}

// comeFrom lets the marks from the n-th piece on come from a place, if they travel.
func (b *builder) comeFrom(n int, place picture.Point) {
	for i := n; i < len(b.pieces); i++ {
		at := kit.Centre(b.pieces[i].mark.Box)
		b.pieces[i].from = pt(place.X-at.X, place.Y-at.Y)
	}
}

// countSteps is how many figures a count goes through.
const countSteps = 24

// counting lets the words added last count up while they come: set writes what
// they say at a share of the way.
func (b *builder) counting(set func(share float64) kit.Words) {
	c := &b.pieces[len(b.pieces)-1]
	for i := range countSteps {
		c.counts = append(c.counts, set(float64(i)/countSteps))
	}
}

// carry keeps the pieces added last whole until the next beat takes them up.
func (b *builder) carry(n int) {
	for i := len(b.pieces) - n; i < len(b.pieces); i++ {
		b.pieces[i].carry = true
	}
}

// carried is the n-th piece that the plan leaves for the next beat to go on
// from, or nil.
func (pl *plan) carried(n int) *piece {
	for i := range pl.pieces {
		if c := &pl.pieces[i]; c.carry {
			if n == 0 {
				return c
			}
			n--
		}
	}
	return nil
}

// line adds a straight line.
func (b *builder) line(x1, y1, x2, y2 float64, colour picture.Colour, width float64) {
	b.dashed(x1, y1, x2, y2, colour, width, 0, 0)
}

func (b *builder) dashed(x1, y1, x2, y2 float64, colour picture.Colour, width, dash, gap float64) {
	b.add(piece{
		mark: picture.Mark{Kind: picture.Polyline, Stroke: picture.Stroke{Colour: colour, Width: width, Dash: dash, Gap: gap}},
		a:    picture.Point{X: x1, Y: y1}, b: picture.Point{X: x2, Y: y2},
	})
}

// solid adds a filled rectangle.
func (b *builder) solid(box picture.Rect, colour picture.Colour) {
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: box, Fill: paint(colour)}})
}

// pale adds a rectangle in a tint with an edge: a base year, another app.
func (b *builder) pale(box picture.Rect, colour picture.Colour) {
	b.add(piece{mark: picture.Mark{
		Kind: picture.RoundedRectangle, Box: kit.Grow(box, -0.8),
		Fill: picture.Paint{Pattern: picture.Solid, Colour: colour, Alpha: 0.32}, Stroke: picture.Stroke{Colour: colour, Width: 1.6},
	}})
}

// hatched adds a rectangle of hatch with an edge: a loss, or (dashed) what a
// published sum leaves out.
func (b *builder) hatched(box picture.Rect, dashed bool) {
	m := picture.Mark{
		Kind: picture.RoundedRectangle, Box: kit.Grow(box, -0.75),
		Fill:   picture.Paint{Pattern: picture.Hatch, Colour: picture.Muted, Alpha: 0.5, Pitch: 8, Width: 1.25},
		Stroke: picture.Stroke{Colour: picture.Muted, Width: 1.5},
	}
	if dashed {
		m.Stroke.Dash, m.Stroke.Gap = 4, 3
	}
	b.add(piece{mark: m})
}

// outline adds a dashed rectangle: not counted.
func (b *builder) outline(box picture.Rect, colour picture.Colour) {
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(box, -0.8), Stroke: picture.Stroke{Colour: colour, Width: 1.6, Dash: 4, Gap: 3}}})
}

// sign is the shape of a mark: a circle for a Chinese firm, a rounded square
// for a US one, a diamond for the reader and, hollow, for Doubao.
type sign uint8

const (
	circle sign = iota
	square
	diamond
)

// spot adds a mark of a size on a halo of paper, filled or hollow.
func (b *builder) spot(shape sign, at picture.Point, size float64, colour picture.Colour, filled bool) {
	m := picture.Mark{Box: kit.Square(at, size)}
	switch shape {
	case circle:
		m.Kind = picture.Circle
	case square:
		m.Kind, m.Radius = picture.RoundedRectangle, min(3.2, size*0.2)
	case diamond:
		m.Kind = picture.Diamond
	}
	halo := m
	halo.Box = kit.Grow(m.Box, kit.Halo)
	halo.Fill = paint(picture.Paper)
	b.add(piece{mark: halo})
	if filled {
		m.Fill = paint(colour)
	} else {
		width := min(2.5, max(1.6, size*0.15))
		m.Box = kit.Grow(m.Box, -width/2)
		m.Stroke = picture.Stroke{Colour: colour, Width: width}
	}
	b.add(piece{mark: m})
}

func paint(colour picture.Colour) picture.Paint {
	return picture.Paint{Pattern: picture.Solid, Colour: colour}
}

func pt(x, y float64) picture.Point { return picture.Point{X: x, Y: y} }
