package deepseeklaunch

import (
	"math"
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// beatGuess asks how far the best Chinese models trailed the best US ones a
// year later, and then shows it. Only gaps are drawn: the source gives no
// scores and names no models.
var beatGuess = beat{
	id: "guess", moves: 1.54, reading: 12, now: "event-2023", several: true, alone: guessEvent, forms: []string{guessShown},
	variant: func(v *scenes.Values) float64 { return v[controlReveal] },
	lay:     layGuess,
}

const (
	guessBeat  = 1             // its index
	guessEvent = "event-2024"  // where the timeline stands after the reveal
	guessShown = "guess-shown" // the form of its words after the reveal
	tests      = 4
)

var testIDs = [tests]string{"mmlu", "mmmu", "math", "humaneval"}

// guessID are the identities of the four handles, guessSlot the slots of their
// sliders.
var (
	guessID   = [tests]string{"guess/mmlu", "guess/mmmu", "guess/math", "guess/humaneval"}
	guessSlot = [tests]string{"guess-mmlu", "guess-mmmu", "guess-math", "guess-humaneval"}
)

// handleKey says what can be held, gapKey whose the two circles of a row are.
var (
	handleKey = []page.KeyEntry{{Chip: kit.Chip{Colour: picture.Accent, Maker: kit.ChineseMaker, Fill: 1}, Key: "guess/yours"}} // a diamond
	gapKey    = []page.KeyEntry{
		{Chip: kit.Chip{Colour: picture.CN, Maker: kit.AMD}, Key: "guess/before"}, // circles
		{Chip: kit.Chip{Colour: picture.CN, Maker: kit.AMD, Fill: 1}, Key: "guess/after"},
	}
)

// guess is the four rails. What follows the reader is drawn by it (reveal.go),
// what does not is made of pieces.
type guess struct {
	b    *builder
	area picture.Rect
	// after tells that the gaps at the end of the second year are shown.
	after bool
	// wide has names left of the rails with a note below each; stacked has both
	// above the rails; else the names stand alone, left of the rails.
	wide, stacked bool
	scale         kit.Scale
	rows          [tests]guessRow
	// left and zero are the rails' ends: the widest gap, and the best US model.
	left, zero float64
	// head is the baseline of what stands above the rails, foot where they end,
	// pitch how far they are apart.
	head, foot, pitch float64
	// drop is how far below its rail a guess lies after the reveal; size is a
	// ring's, grip that of a guess that can be held.
	drop, size, grip float64
	// missX and narrowX are where the columns right of the rails end.
	missX, narrowX float64
	// slots tells that each rail has a slider in that column, until the reveal.
	slots bool
	// then is the year of the gaps revealed, where there is room for it.
	high, low, miss, then kit.Words
	// figures, averages and texts are set when first asked for.
	figures  map[figure]kit.Words
	averages map[int]kit.Words
	texts    map[int]string
}

// figure is a number of points, in tenths, as it is written.
type figure struct {
	tenths int
	size   float64
	colour picture.Colour
}

// guessRow is one test.
type guessRow struct {
	y float64
	// before and then are the gaps at the end of the two years, in points.
	before, then float64
	narrowed     kit.Words
	// label is the end of the words above the ring, in CSS px.
	label float64
	// asked is what the handle is called.
	asked string
}

func layGuess(b *builder) {
	g := &guess{b: b, after: b.variant == 1, figures: map[figure]kit.Words{}, averages: map[int]kit.Words{}, texts: map[int]string{}}
	b.play = g
	b.key = choose(g.after, gapKey, handleKey)
	g.area = layActions(b)
	g.measure()
	g.layScale()
	for i := range testIDs {
		g.layRow(i)
	}
	g.setWords()
}

// layActions leaves room for the buttons: in the column where it has some, else
// below the rails.
func layActions(b *builder) picture.Rect {
	const height, room = 36, 172 // what the buttons take, in CSS px
	a := b.area
	if b.side.W >= room && b.side.H >= height {
		box, _ := b.takeSide(min(height+14, b.side.H))
		b.reserve("actions", picture.Rect{X: box.X, Y: box.Y, W: box.W, H: height})
		return a
	}
	if a.H >= 200 {
		b.reserve("actions", picture.Rect{X: a.X, Y: a.Y + a.H - height, W: a.W, H: height})
		a.H -= height + 6
	}
	return a
}

// measure finds the places of the rails in the area.
func (g *guess) measure() {
	b, a := g.b, g.area
	const above, below = 22, 20 // what stands above and below the rails
	g.wide = a.W >= 560
	g.head, g.foot = a.Y+14, a.Y+a.H-below
	g.pitch = (g.foot - a.Y - above) / tests
	g.stacked = !g.wide && g.pitch >= 48
	g.slots = g.pitch >= sliderLeast+1
	g.left = a.X + 8
	switch {
	case g.wide:
		g.left = a.X + min(158, a.W*0.25)
	case !g.stacked:
		name := b.Bold(12.5, picture.Ink, b.Own("humaneval"))
		g.left = a.X + name.Width() + 18
	}
	g.zero = a.X + a.W - choose(g.wide, 184.0, choose(g.slots, 104.0, 92.0))
	g.scale = kit.Linear(guessMost, 0, g.left, g.zero)
	g.missX, g.narrowX = a.X+a.W, a.X+a.W-choose(g.wide, 74.0, 48.0)
	g.drop = choose(g.pitch > 80, 28.0, choose(g.cramped(), min(12, g.pitch*0.25), min(15, g.pitch*0.33)))
	g.size = choose(g.pitch > 60, 18.0, choose(g.pitch > 42, 15.0, 12.0))
	g.grip = g.size * choose(g.pitch > 60, 1.4, 1.2)
	for i := range g.rows {
		g.rows[i].y = g.top() + g.pitch*(float64(i)+choose(g.wide, 0.52, choose(g.stacked, choose(g.pitch > 60, 0.55, 0.6), 0.64)))
	}
}

// top is where the rails begin.
func (g *guess) top() float64 { return g.foot - g.pitch*tests }

// roomy is a wide area that is high enough for large figures.
func (g *guess) roomy() bool { return g.wide && g.pitch > 60 }

// cramped is a narrow area without room for names above the rails.
func (g *guess) cramped() bool { return !g.wide && !g.stacked }

// layScale draws the line of the best US model, which is zero, and the ticks.
func (g *guess) layScale() {
	b := g.b
	b.at(0, 0.35, down)
	b.about(picture.Identity{ID: "zero", Role: picture.RoleText, Label: b.OwnPlain("line") + ": 0, " + b.OwnPlain("level")})
	b.line(g.zero, g.top()-4, g.zero, g.foot, picture.US, 3.5)
	b.at(0.2, 0.2, fade)
	w := b.Bold(choose(g.wide, 14.0, 12.5), picture.US, b.Own("line"))
	narrowed := b.Bold(choose(g.wide, 13.5, 12.0), picture.CN, b.Own("narrowed"))
	b.words(w.Put(choose(g.wide, min(g.zero+w.Width()/2, g.narrowX-narrowed.Width()-14), g.zero+4), g.head, kit.End))
	b.loose()
	zero := b.Bold(12, picture.US, "0, "+b.Own("level"))
	for _, v := range [...]float64{10, 20, 30} {
		x := g.scale.Map(v)
		label := number(b.Locale, v, 0)
		// A rule stops where names stand.
		if x > g.left-1 || g.stacked {
			b.line(x, g.top(), x, g.foot, picture.Hairline, 1)
		}
		if v == 30 && math.Abs(g.scale.Map(20)-x) > 66 {
			label = data.Fill(b.Own("tick"), "n", label)
		}
		if w := b.Sans(12, picture.Muted, label); x+w.Width()/2 < g.zero-zero.Width()/2-5 {
			b.words(w.Put(max(x, g.area.X+w.Width()/2), g.foot+16, kit.Middle))
		}
	}
	b.words(zero.Put(g.zero, g.foot+16, kit.Middle))
	if !g.after || g.area.H < 150 {
		return
	}
	b.stage.answer = true
	// Where the line is near, its name leans towards the misses.
	for _, lean := range [...]float64{0, 12} {
		if g.narrowX+lean-narrowed.Width() > g.zero+8 {
			b.words(narrowed.Put(g.narrowX+lean, g.head, kit.End))
			break
		}
	}
	b.stage.answer = false
}

// layRow lays out one test: its name, its ring, its slider.
func (g *guess) layRow(i int) {
	b, a, r, test := g.b, g.area, &g.rows[i], testIDs[i]
	band := g.top() + g.pitch*float64(i)
	r.before, r.then = b.s.value("be-2023#"+test), b.s.value("be-2024#"+test)
	r.asked = b.s.story.Plain("control/"+test, b.Locale)
	b.at(0.1, 0.2, fade)
	if i > 0 {
		b.line(a.X, band, a.X+a.W, band, picture.Hairline, 1)
		b.carry(1)
	}
	g.nameRow(i, band)
	g.layRing(i, band)
	r.narrowed = b.Bold(choose(g.roomy(), 20.0, 13.5), picture.CN, b.Own(test+"-narrowed"))
	if g.slots && !g.after {
		height := min(sliderMost, g.pitch-1)
		left := g.zero + choose(g.wide, 20.0, 14.0)
		b.reserve(guessSlot[i], picture.Rect{X: left, Y: r.y + sliderRail - height, W: a.X + a.W - left, H: height})
	}
}

// A slider has its words above its rail: so high at the least and at the most,
// with the rail's middle so far above its foot, in CSS px.
const (
	sliderLeast = 36
	sliderMost  = 40
	sliderRail  = 12
)

// nameRow sets the name of a test.
func (g *guess) nameRow(i int, band float64) {
	b, a, y, test := g.b, g.area, g.rows[i].y, testIDs[i]
	name := b.Bold(choose(g.roomy(), 17.0, choose(g.cramped(), 12.5, 13.5)), picture.Ink, b.Own(test))
	switch {
	case g.wide:
		b.words(name.Put(a.X, y-2, kit.Start))
		room := g.scale.Map(30) - a.X - 8
		b.words(b.fitted(false, 12.5, picture.Muted, room, b.Own(test+"-note")).Put(a.X, y+18, kit.Start))
	case g.stacked:
		b.plated(name.Put(a.X, band+15, kit.Start))
		room := g.zero - a.X - name.Width() - 100
		b.plated(b.fitted(false, 12, picture.Muted, room, b.Own(test+"-note")).Put(a.X+name.Width()+10, band+15, kit.Start))
	default:
		b.words(name.Put(a.X, y+4.5, kit.Start))
	}
}

// layRing sets the gap at the end of the first year, with its value.
func (g *guess) layRing(i int, band float64) {
	b, r, test := g.b, &g.rows[i], testIDs[i]
	said := data.Fill(b.OwnPlain(choose(g.after, "said", "said-before")), "test", b.OwnPlain(test),
		"before", g.year("be-2023"), "after", g.year("be-2024"), "from", number(b.Locale, r.before, 1), "to", number(b.Locale, r.then, 1))
	at := pt(g.scale.Map(r.before), r.y)
	if g.after {
		b.named("gap/"+test, b.OwnPlain(test), said, "be-2024#"+test, kit.Square(at, kit.MinTarget))
	} else {
		b.about(picture.Identity{ID: "gap/" + test, Role: picture.RoleMark, Label: b.OwnPlain(test), Value: said})
	}
	start := 0.35 + 0.08*float64(i)
	b.at(start, 0.5, travel)
	from := len(b.pieces)
	b.spot(circle, at, g.size+1, picture.CN, false)
	b.comeFrom(from, pt(g.left, r.y))
	b.at(start+0.4, 0.2, fade)
	value := number(b.Locale, r.before, 1)
	size := choose(g.wide, 14.0, 12.5)
	w := b.Bold(size, picture.CN, value)
	if i == 0 && (g.wide || g.stacked && g.zero-g.area.X > 210) {
		w = b.Bold(size, picture.CN, b.Own("before")+" "+value)
	}
	switch {
	case g.stacked: // in the line of the name, since a guess may cover the ring
		b.plated(w.Put(g.zero-9, band+15, kit.End))
	case g.after && g.pitch < 48: // a guess of the row above may lie there
	default:
		w = w.Put(max(at.X, g.left-8+w.Width()/2), r.y-g.grip/2-6, kit.Middle)
		r.label = w.At.X + w.Width()
		b.plated(w)
	}
	b.loose()
}

// year is the year of a fact.
func (g *guess) year(fact string) string {
	year, _, _ := g.b.s.set.Fact(fact).Date.Civil()
	return strconv.Itoa(year)
}

// setWords sets what may be written of a guess.
func (g *guess) setWords() {
	b := g.b
	if g.roomy() {
		g.then = b.Bold(14, picture.CN, b.Own("after"))
		g.high, g.low = b.Sans(12, picture.Accent, b.Own("high")), b.Sans(12, picture.Accent, b.Own("low"))
	}
	g.miss = b.fitted(true, choose(g.wide, 13.5, 12.0), picture.Accent, choose(g.wide, 90.0, 36.0), b.Own("miss"), b.Own("miss-short"))
	g.miss = g.miss.Put(g.missX, g.head, kit.End)
}
