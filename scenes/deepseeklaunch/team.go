package deepseeklaunch

import (
	"math"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatTeam tells three head counts apart: one mark a person, from one height.
var beatTeam = beat{
	id: "team", moves: 2.3, reading: 12, now: "event-hoover", several: true, goesOn: true, caution: true, lay: layTeam,
	variant: func(v *scenes.Values) float64 { return v[controlCount] },
}

const counts = 3

var countIDs = [counts]string{"claimed", "signed", "traced"}

// personKind is how persons of a group are drawn.
type personKind uint8

const (
	rumoured  personKind = iota // a dashed ring: the count has no source
	present                     // solid
	gone                        // a hollow ring
	elsewhere                   // a hollow grey ring
	abroad                      // a blue square
)

// group is persons of one kind, with the fact that counts them.
type group struct {
	key, fact string
	kind      personKind
}

// headCount is one of the three counts.
type headCount struct {
	fact   string
	groups []group
}

var headCounts = [counts]headCount{
	{"s32-under-140", []group{{"claimed-name", "s32-under-140", rumoured}}},
	{"s32-under-140#signed", []group{{"staying", "s32-under-140#staying", present}, {"departed", "s32-under-140#departed", gone}}},
	{"s32-all-domestic#traced", []group{{"china", "s32-all-domestic#china", present}, {"others", "s32-all-domestic#others", elsewhere}, {"us", "s32-all-domestic#us", abroad}}},
}

func layTeam(b *builder) {
	a := b.area
	if a.W < 560 {
		const tabs = 32
		high := choose(a.H >= 200, float64(tabs), tabs-6)
		b.reserve("count", picture.Rect{X: a.X, Y: a.Y, W: a.W, H: high})
		a.Y, a.H = a.Y+high+8, a.H-high-8
		layCount(b, b.variant, a, 0.4, true)
		return
	}
	width := a.W / counts
	for i := range counts {
		box := picture.Rect{X: a.X + width*float64(i), Y: a.Y, W: width - 30, H: a.H}
		if i > 0 {
			b.at(0, 0.3, down)
			b.line(box.X-16, a.Y+14, box.X-16, a.Y+a.H-6, picture.Hairline, 1)
		}
		layCount(b, i, box, [counts]float64{0.9, 0, 1.3}[i], false)
	}
}

// countField is one count with a mark a person.
type countField struct {
	b     *builder
	count *headCount
	key   string
	box   picture.Rect
	// flies tells that its persons come out of DeepSeek's bar: those of V3's
	// report, or of the one count that is shown.
	flies bool
	// alone tells that the other counts are behind tabs; start is when it
	// appears, in seconds of what moves.
	alone bool
	start float64
	// people is how many there are, in rows of columns, pitch apart; mark is the
	// size of one. The first row's top is at first.
	people, columns    int
	first, pitch, mark float64
}

// legendHigh is the height of a line of the legend, which can be pointed at, in
// CSS px.
const legendHigh = kit.MinTarget

// layCount sets one count: its number, whom it counts, a mark a person, and
// what the marks mean.
func layCount(b *builder, which int, box picture.Rect, start float64, alone bool) {
	c := countField{b: b, count: &headCounts[which], key: countIDs[which], box: box, flies: which == 1 || alone, alone: alone, start: start}
	b.at(choose(c.flies, 0.7, start), 0.2, fade) // those who come out of the bar fly past it
	c.layHead(choose(which == 0, picture.Muted, picture.Ink))
	c.measure()
	before := 0
	for i := range c.count.groups {
		before += c.layGroup(i, before)
	}
	c.layMore()
}

// layHead sets the number, and beside or below it whom it counts.
func (c *countField) layHead(colour picture.Colour) {
	b, box := c.b, c.box
	small := box.H < 200
	size := choose(c.alone, choose(small, 24.0, 34.0), min(46, box.W*0.2))
	w := b.Serif(size, colour, b.Own(c.key))
	if c.alone {
		base := box.Y + size*0.86
		b.words(w.Put(box.X, base, kit.Start))
		left := box.X + w.Width() + 14
		room := box.X + box.W - left
		b.words(b.fitted(true, choose(small, 13.0, 15.0), picture.Ink, room, b.Own(c.key+"-name")).Put(left, base-choose(small, 0.0, 12.0), kit.Start))
		if !small {
			b.words(b.fitted(false, 12.5, picture.Muted, room, b.Own(c.key+"-note")).Put(left, base+6, kit.Start))
		}
		c.first = base + choose(small, 10.0, 18.0)
		return
	}
	base := box.Y + size + 6
	b.words(w.Put(box.X-1, base, kit.Start))
	name := b.Bold(choose(box.W > 220, 15.0, 13.5), picture.Ink, b.Own(c.key+"-name"))
	if name.Width() > box.W+10 {
		name = b.Bold(12, picture.Ink, b.Own(c.key+"-name"))
	}
	b.words(name.Put(box.X, base+26, kit.Start))
	b.words(b.fitted(false, 12.5, picture.Muted, box.W+10, b.Own(c.key+"-note")).Put(box.X, base+46, kit.Start))
	c.first = base + 62
}

// legendLines is how many lines the legend of a count takes: a group's one,
// where there are several.
func (h *headCount) legendLines() int {
	if len(h.groups) == 1 {
		return 0
	}
	return len(h.groups)
}

// measure finds the grid. It is the same for all three counts, so that one mark
// is one person everywhere: as wide as the fullest needs.
func (c *countField) measure() {
	for i := range c.count.groups {
		c.people += int(c.b.s.value(c.count.groups[i].fact))
	}
	fullest := &headCounts[counts-1]
	most := c.b.s.value(fullest.fact)
	legend := float64(legendHigh * choose(c.alone, c.count.legendLines(), fullest.legendLines()))
	room := c.box.H - (c.first - c.box.Y) - legend - 6
	c.columns = 14
	for n := 48; n >= 12; n-- {
		if p := min(19, c.box.W/float64(n), room/math.Ceil(most/float64(n))); p > c.pitch+0.01 {
			c.columns, c.pitch = n, p
		}
	}
	c.pitch = min(c.pitch, choose(c.alone, 19.0, 18.0))
	c.mark = c.pitch - choose(c.pitch > 12, 5.0, choose(c.pitch > 8, 2.5, 1.5))
}

// rowsEnd is the foot of the row in which the n-th person stands, from 1.
func (c *countField) rowsEnd(n int) float64 {
	return c.first + c.pitch*float64((n+c.columns-1)/c.columns)
}

// layGroup draws the persons of a group behind those before, and what their
// marks mean; it returns how many they are.
func (c *countField) layGroup(i, before int) int {
	b, g := c.b, &c.count.groups[i]
	n := int(b.s.value(g.fact))
	line := c.rowsEnd(c.people) + legendHigh*(float64(i)+0.5) + 4
	c.subject(g, before, n, line)
	for k := before; k < before+n; k++ {
		c.layPerson(g.kind, k)
	}
	if c.count.legendLines() > 0 {
		b.at(c.start+0.7, 0.25, fade)
		b.person(g.kind, pt(c.box.X+8, line-0.5), min(13, max(c.mark, 9)))
		b.words(b.fitted(false, 12.5, picture.Ink, c.box.W-14, b.Own(g.key), b.Own(g.key+"-short")).Put(c.box.X+24, line+4, kit.Start))
	}
	b.loose()
	return n
}

// subject names a group, which is pointed at by its line of the legend, or by its
// field where it is the only one of its count.
func (c *countField) subject(g *group, before, n int, line float64) {
	b := c.b
	target := picture.Rect{X: c.box.X, Y: line - legendHigh/2, W: c.box.W, H: legendHigh}
	if c.count.legendLines() == 0 {
		top := c.first + c.pitch*float64(before/c.columns)
		target = picture.Rect{X: c.box.X, Y: top, W: c.pitch * float64(c.columns), H: c.rowsEnd(before+n) - top}
	}
	b.named("count/"+g.key, b.OwnPlain(c.key+"-name"), b.OwnPlain(g.key), g.fact, target)
}

// layPerson draws the k-th person of the count, from 0.
func (c *countField) layPerson(kind personKind, k int) {
	b, share := c.b, float64(k)/float64(c.people)
	at := pt(c.box.X+c.pitch*(float64(k%c.columns)+0.5), c.first+c.pitch*(float64(k/c.columns)+0.5))
	if !c.flies {
		b.at(c.start+0.1+0.6*share, 0.1, fade)
		b.person(kind, at, c.mark)
		return
	}
	// They come out of the bar row by row, the lowest first: each column out of its
	// share of the bar's length, so that no one's way crosses another's.
	columns, rows := float64(c.columns), math.Ceil(float64(c.people)/float64(c.columns))
	column, row := float64(k%c.columns)+0.5, float64(k/c.columns)+0.5
	bar := b.from.mark.Box
	b.at(0.3*(1-row/rows), 0.6, gather)
	b.person(kind, at, c.mark)
	p := &b.pieces[len(b.pieces)-1]
	p.from.X = bar.X + bar.W*column/columns - at.X
	p.from.Y = bar.Y + bar.H*row/rows - at.Y
}

// layMore adds what else there is to say of a count, where there is room.
func (c *countField) layMore() {
	b := c.b
	more := b.Own(c.key + "-more")
	if more == "" {
		return
	}
	b.NoteText += " " + b.OwnPlain(c.key+"-more")
	y := c.rowsEnd(c.people) + legendHigh*float64(c.count.legendLines()) + 8
	w := b.block(12.5, 19, c.box.W, picture.Muted, more).Put(c.box.X, y+17, kit.Start)
	if w.Last() < c.box.Y+c.box.H {
		b.at(c.start+0.8, 0.25, fade)
		b.words(w)
	}
}

// person adds one mark.
func (b *builder) person(kind personKind, at picture.Point, size float64) {
	ring := picture.Mark{Kind: picture.Circle, Box: kit.Square(at, size-1.4)}
	width := min(1.6, max(0.9, size*0.14))
	switch kind {
	case rumoured:
		ring.Stroke = picture.Stroke{Colour: picture.Muted, Width: width, Dash: 2.4, Gap: 1.8}
	case gone:
		ring.Stroke = picture.Stroke{Colour: picture.CN, Width: width}
	case elsewhere:
		ring.Stroke = picture.Stroke{Colour: picture.Muted, Width: width}
	case abroad:
		ring = picture.Mark{Kind: picture.RoundedRectangle, Radius: min(2.5, size*0.2), Box: kit.Square(at, size-1), Fill: paint(picture.US)}
	default:
		ring.Box, ring.Fill = kit.Square(at, size), paint(picture.CN)
	}
	b.add(piece{mark: ring})
}
