package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// stargate shows the sum that was intended as a hundred squares, in four inks:
// intended, tied to sites, “immediately”, spent. Sums nest and are never added;
// the 500 are never filled.
var stargate = beat{
	id: "stargate", moves: 2.55, reading: 12, caution: true, lay: layStargate,
	above: &page.Above{NotWide: true, Least: least(445), Timeline: roomy},
}

// Phases of the second beat.
var (
	squaresFly  = kit.Phase{Start: 0.7, Length: 0.6}
	hatchRuns   = kit.Phase{Start: 1.3, Length: 0.25}
	magnifies   = kit.Phase{Start: 1.55, Length: 0.35}
	sliverFills = kit.Phase{Start: 1.9, Length: 0.25}
	paleRuns    = kit.Phase{Start: 2.15, Length: 0.4}
)

// squareKey is the key of a square of the grid, which the next beat has too.
func squareKey(i int) string { return "square/" + strconv.Itoa(i) }

func layStargate(b *builder) {
	band := 120.0
	if b.area.W < 500 {
		band = [data.Locales]float64{164, 192}[b.Locale]
		if b.Format.Height > 700 {
			band = [data.Locales]float64{160, 182}[b.Locale]
		}
	}
	b.takeBand(band, 80, 236)
	b.strandsOnRails(0, strands)
	b.setStrip("ev-announced")
	g := b.measureSums()
	b.fillSquares(g)
	for i := range g.brackets {
		b.bracket(g, i)
	}
	b.spentSoFar(g)
	b.founders()
}

// bracket is a sum that shares the foot of the squares with the others.
type bracket struct {
	id, key, fact string
	squares       int
	sum, name     kit.Words
	notes         []kit.Words
	// enter is when its line does.
	enter kit.Phase
}

// sums is how the hundred squares and what belongs to them are laid out.
type sums struct {
	brackets [3]bracket
	// intended, sited and now count squares, spent is a part of one.
	intended, sited, now int
	spent                float64
	// x and y are the corner of the squares, pitch their distance, cell their
	// size, edge the width of their outlines, sum the size of the sums' type.
	x, y, pitch, cell, edge, sum float64
	// beside has the magnified square and the words on what is spent right of
	// the squares, else they stand below; magnified is its size, 0 for none.
	beside    bool
	magnified float64
}

// square is the box of a square, counted from the bottom right.
func (g *sums) square(i int) picture.Rect {
	column, row := 9-i%10, 9-i/10
	return picture.Rect{X: g.x + float64(column)*g.pitch, Y: g.y + float64(row)*g.pitch, W: g.cell, H: g.cell}
}

// foot is the lower edge of the squares.
func (g *sums) foot() float64 { return g.square(0).Y + g.cell }

// measureSums finds places: the brackets' words stand left of the squares, what
// is spent right of them, or below where the area is narrow.
func (b *builder) measureSums() *sums {
	a := b.area
	one := b.s.value("s41-500#square")
	count := func(fact string) int { return int(b.s.value(fact)/one + 0.5) }
	g := &sums{
		intended: count("s41-500"), sited: count("later-sg-2025-10-michigan#sum"), now: count("s41-100"),
		spent: b.s.value("later-sg-spent#lordstown") / one,
	}
	small := a.W < 420 || a.H < 220
	switch {
	case small:
		g.sum = 15
	case a.W < 640 || a.H < 300:
		g.sum = 18
	default:
		g.sum = 25
	}
	g.brackets = [3]bracket{
		{id: "sum/intended", key: "stargate/intended", fact: "s41-500", squares: g.intended, enter: kit.Phase{Start: squaresFly.End(), Length: 0.2}},
		{id: "sum/sited", key: "stargate/sited", fact: "later-sg-2025-10-michigan", squares: g.sited, enter: kit.Phase{Start: paleRuns.End() - 0.1, Length: 0.2}},
		{id: "sum/now", key: "stargate/now", fact: "s41-100", squares: g.now, enter: kit.Phase{Start: hatchRuns.End(), Length: 0.2}},
	}
	left := 34.0
	for i := range g.brackets {
		left = max(left, 34+b.setBracket(&g.brackets[i], g.sum, small))
	}
	if b.wide() {
		left += 8
	}
	right, below := b.roomForSpent(g, left)
	side := min(a.W-left-right, a.H-8-below)
	g.x, g.y, g.pitch = a.X+left, a.Y+4, side/10
	g.cell = g.pitch * 0.886
	g.edge = min(1.4, 0.5+g.cell*0.035)
	b.keepOff(picture.Rect{X: g.x - 26, Y: g.y - 2, W: side + 28, H: side + 4})
	return g
}

// setBracket sets a bracket's words and returns their width in CSS px.
func (b *builder) setBracket(br *bracket, size float64, small bool) float64 {
	br.sum = b.bold(size, picture.US, b.Text(br.key+"-sum"))
	br.name = b.bold(max(12, b.Grid.Context), picture.US, b.Text(br.key))
	width := max(br.sum.Width(), br.name.Width())
	note := b.word(12, picture.Muted, b.Text(br.key+"-note"))
	if small || note.Width() > b.area.W*0.24 {
		// What came after the report says so in the least room too.
		if b.Has(br.key + "-when-short") {
			br.notes = append(br.notes, b.word(12, picture.Muted, b.Text(br.key+"-when-short")))
		}
		return width
	}
	br.notes = append(br.notes, note)
	if b.Has(br.key + "-when") {
		br.notes = append(br.notes, b.word(12, picture.Muted, b.Text(br.key+"-when")))
	}
	for i := range br.notes {
		width = max(width, br.notes[i].Width())
	}
	return width
}

// roomForSpent decides where what is spent stands, and returns the room that it
// takes right of the squares or below them, in CSS px. What is said of the
// payment goes before its magnified square.
func (b *builder) roomForSpent(g *sums, left float64) (right, below float64) {
	a := b.area
	const head, most = 8, 82
	right = max(134, min(220, a.W*0.24)) + 28
	// Beside the squares, unless below them leaves those larger.
	if g.beside = b.wide() || a.W-left-right >= a.H-head-most; g.beside {
		return right, 0
	}
	said := b.lines(12, 18, a.W, picture.Ink, b.Text("stargate/spent-note"))
	below = 46 + said.Height()
	if a.H < 200 {
		below = 24
	}
	for _, form := range [...]struct{ below, magnified, least float64 }{{most, 66, 270}, {68, 52, 250}} {
		note := b.lines(12, 18, a.W-form.magnified-24, picture.Ink, b.Text("stargate/spent-note"))
		if a.H >= form.least && 50+note.Height() <= form.below+14 {
			g.magnified = form.magnified
			return 0, max(form.below, note.Height()+58)
		}
	}
	return 0, below
}

// fillSquares draws the hundred squares: an intention, dashed and empty; then
// the ink of each part of it, the last to come last.
func (b *builder) fillSquares(g *sums) {
	b.who = 0
	from := picture.Rect{X: g.x, Y: g.y + 10*g.pitch, W: g.cell, H: 2}
	if b.stripY > 0 {
		from = picture.Rect{X: b.strip.Map(b.s.day(firstDay)) - g.cell/2, Y: b.stripY - rail, W: g.cell, H: 2}
	}
	radius := min(4, g.cell/8)
	for i := range g.intended {
		m := b.mark(squareKey(i), picture.RoundedRectangle, g.square(i), picture.Paint{}, picture.Stroke{Colour: picture.US, Width: g.edge, Dash: 2.4, Gap: 2})
		m.mark.Radius, m.start = radius, from
		m.enter = kit.Phase{Start: squaresFly.Start + float64(i/10)*0.03, Length: squaresFly.Length - 0.3}
	}
	// The first is what is magnified: the sliver stands on paper.
	for i := 1; i < g.sited; i++ {
		// A little wider than the dashes beneath, which would show through its edge.
		m := b.mark("sited/"+strconv.Itoa(i), picture.RoundedRectangle, g.square(i), pale(picture.US), ink(picture.US, g.edge+0.4))
		m.mark.Radius = radius
		m.enter = kit.Phase{Start: paleRuns.Start + paleRuns.Length*float64(i)/float64(g.sited)*0.8, Length: paleRuns.Length * 0.2}
		if i < g.now {
			// Hatched before it is pale: what was to come at once.
			m.enter = hatchRuns
		}
	}
	texture := hatched(picture.US)
	if g.cell < 18 {
		texture.Pitch, texture.Width = 4, 1.2
	}
	for i := 1; i < g.now; i++ {
		m := b.mark("now/"+strconv.Itoa(i), picture.RoundedRectangle, g.square(i), texture, picture.Stroke{})
		m.mark.Radius = radius
		m.enter = kit.Phase{Start: hatchRuns.Start + hatchRuns.Length*float64(i)/float64(g.now)*0.6, Length: hatchRuns.Length * 0.4}
	}
	first := g.square(0)
	m := b.mark("first", picture.RoundedRectangle, first, solid(picture.Paper), ink(picture.US, g.edge))
	m.mark.Radius, m.enter = radius, hatchRuns
	first.W = max(first.W*g.spent, 0.9)
	m = b.mark("sliver", picture.RoundedRectangle, first, solid(picture.US), picture.Stroke{})
	m.enter = sliverFills
}

// bracket draws a bracket and its words: those of the sum, its name above, its
// notes below.
func (b *builder) bracket(g *sums, i int) {
	br := &g.brackets[i]
	b.shows(br.id, b.plain(br.key)+" "+b.plain(br.key+"-sum"), b.plain(br.key+"-note"), br.fact)
	top, bottom := g.square(br.squares-1).Y, g.foot()
	x := g.x - 7 - float64(i)*7
	y := [...]float64{top + g.sum*1.15, top + (g.square(g.now).Y-top)*0.5 - 8, top + g.pitch*0.55}[i]
	b.phase = br.enter
	b.line("", ink(picture.US, 1.8), pt(g.x-2, top), pt(x, top), pt(x, bottom), pt(g.x-2, bottom))
	b.line("", ink(picture.US, 1.8), pt(x-7, y), pt(x, y))
	b.phase = kit.Phase{}
	within := picture.Rect{W: b.Format.Width, H: b.area.Y + b.area.H + 60}
	at := place{g.x - 34, y + g.sum*0.36, kit.End}
	b.try(br.sum, within, at)
	named := b.try(br.name, within, place{at.x, y - g.sum*0.6 - 5, at.align}, place{at.x, y + g.sum*0.36 + 18, at.align})
	if !named {
		b.try(b.bold(12, picture.US, b.Text(br.key)), within, place{at.x, y - g.sum*0.6 - 3, at.align}, place{at.x, y + g.sum*0.36 + 15, at.align})
	}
	for _, note := range br.notes {
		at.y += 19
		if !b.try(note, within, at) {
			break
		}
		at.y--
	}
	b.identities[b.who-1].Target = b.wordsOf(b.who, picture.Rect{X: x - 14, Y: y - 12, W: 16, H: 24})
}

// spentSoFar magnifies the first square, with what is known to have been paid,
// and says so.
func (b *builder) spentSoFar(g *sums) {
	a, first := b.area, g.square(0)
	b.says("unit", b.plain("stargate/one"))
	b.shows("spent", b.plain("stargate/spent")+": "+b.plain("stargate/spent-sum"), b.plain("stargate/spent-note"), "later-sg-spent")
	if g.beside {
		x := g.x + 10*g.pitch + 40
		width := a.X + a.W - x
		size := min(150, a.W*0.25, a.H*0.42)
		if b.wide() {
			width = min(max(width, size+20), b.Grid.ColumnX-20-x)
		}
		// The words first: the square takes what they leave.
		head := min(g.sum, 22)
		note := b.lines(12, 18, width, picture.Ink, b.Text("stargate/spent-note"))
		words := 30 + head + 6 + 24 + note.Height() + 22
		size = min(size, width, max(a.H-4-words, 44))
		box := picture.Rect{X: x, Y: a.Y + a.H - size - 4, W: size, H: size}
		b.magnify(g, box, true)
		limit := picture.Rect{X: x - 1, Y: a.Y - 4, W: width + 2, H: box.Y - 8 - a.Y + 4}
		b.try(b.bold(12.5, picture.US, b.Text("stargate/spent")), limit, place{x, a.Y + 30, kit.Start})
		b.sayPaid("stargate/spent-sum", head, x, a.Y+36+head, width, limit)
		return
	}
	limit := picture.Rect{X: a.X - 1, Y: a.Y - 4, W: a.W + 2, H: a.H + 20}
	if g.magnified == 0 {
		b.sayPaid("stargate/spent-line", 13.5, a.X, g.foot()+21, a.W, limit)
		return
	}
	right := first.X + first.W
	b.magnify(g, picture.Rect{X: right - g.magnified, Y: g.foot() + 16, W: g.magnified, H: g.magnified}, false)
	limit.W = right - g.magnified - 14 - a.X
	b.sayPaid("stargate/spent-line", min(g.sum, 22), a.X, g.foot()+30, limit.W-2, limit)
}

// sayPaid says that there is no total, and of the one payment.
func (b *builder) sayPaid(key string, size, x, y, measure float64, within picture.Rect) {
	head := b.fitting(typeset.SansBold, size, measure, picture.US, b.Text(key))
	b.try(head, within, place{x, y, kit.Start})
	y += head.Height() + min(24, size+7)
	for _, s := range [...]float64{13.5, 12.5, 12} {
		if b.try(b.lines(s, s*1.5, measure, picture.Ink, b.Text("stargate/spent-note")), within, place{x, y, kit.Start}) {
			break
		}
	}
}

// magnify draws the first square large in a box, with lines from its corners.
func (b *builder) magnify(g *sums, box picture.Rect, beside bool) {
	first := g.square(0)
	b.phase = magnifies
	b.line("", dashed(picture.US, 1.2), pt(first.X+first.W, first.Y), pt(box.X, box.Y))
	if beside {
		b.line("", dashed(picture.US, 1.2), pt(first.X+first.W, first.Y+first.H), pt(box.X, box.Y+box.H))
	}
	m := b.mark("lens/pale", picture.RoundedRectangle, box, pale(picture.US), ink(picture.US, 2))
	m.mark.Radius, m.start = 4, first
	m = b.mark("lens/hatch", picture.RoundedRectangle, box, hatched(picture.US), picture.Stroke{})
	m.mark.Radius, m.start = 4, first
	b.phase = sliverFills
	sliver := picture.Rect{X: box.X, Y: box.Y, W: box.W * g.spent, H: box.H}
	b.mark("lens/sliver", picture.RoundedRectangle, sliver, solid(picture.US), picture.Stroke{})
	b.phase = kit.Phase{}
	b.keepOff(box)
	room := box.W - sliver.W
	for _, key := range [...]string{"stargate/one", "stargate/one-short"} {
		one := b.bold(12, picture.US, b.Text(key))
		if room < one.Width()+10 {
			continue
		}
		set := one.Put(sliver.X+sliver.W+room/2, box.Y+box.H*0.54, kit.Middle)
		plate := b.mark("", picture.RoundedRectangle, kit.Grow(set.Box(), 3), solid(picture.Paper), picture.Stroke{})
		plate.mark.Radius, plate.enter = 2, b.late()
		b.add(item{words: set, enter: b.late()})
		return
	}
}

// wordsOf is the box of an identity's words, or another if it has none.
func (b *builder) wordsOf(who int, otherwise picture.Rect) picture.Rect {
	box, any := picture.Rect{}, false
	for i := range b.items {
		it := &b.items[i]
		if it.identity != who || !it.isWords() {
			continue
		}
		own := it.box()
		if !any {
			box, any = own, true
			continue
		}
		right, bottom := max(box.X+box.W, own.X+own.W), max(box.Y+box.H, own.Y+own.H)
		box.X, box.Y = min(box.X, own.X), min(box.Y, own.Y)
		box.W, box.H = right-box.X, bottom-box.Y
	}
	if !any {
		box = otherwise
	}
	return kit.AtLeast(box, kit.MinTarget)
}

// founderKeys are the founders, founderFacts what their cards are.
var (
	founderKeys  = [strandsUS]string{"softbank", "openai", "oracle", "mgx"}
	founderFacts = [strandsUS]string{"s41-lead", "s41-lead", "s41-funders", "s41-private"}
)

// founders is the part of the founders' money in one project, and the two
// claims of jobs: under each other in the column or a narrow band, side by side
// in a broad one.
func (b *builder) founders() {
	c := b.column
	jobs := c
	switch {
	case c.W >= 500:
		c.W = c.W * 0.51
		jobs.X, jobs.W = c.X+c.W+26, jobs.W-c.W-26
		b.founderShare(c, c.Y+c.H)
	default:
		jobs.Y = b.founderShare(c, c.Y+c.H)
		jobs.H = c.Y + c.H - jobs.Y
	}
	b.jobClaims(jobs)
}

// founderShare draws the share with the four founders above a height, as far as
// there is room, and returns where it ends.
func (b *builder) founderShare(c picture.Rect, bottom float64) float64 {
	b.shows("founders", b.plain("stargate/founders"), b.plain("stargate/founders-share"), "s41-softbank-share")
	if c.W == 0 || c.H < 60 {
		b.onlySaid()
		for i, n := range founderKeys {
			b.shows("founder/"+n, b.plain("stargate/founder-"+n), b.plain("stargate/founder-"+n+"-role"), founderFacts[i])
			b.onlySaid()
		}
		return bottom
	}
	y := c.Y
	if b.wide() {
		b.hairline(c.X, y, c.W)
	}
	percent := b.bold(14, picture.US, b.Text("stargate/founders-share"))
	title := b.fitting(typeset.SansBold, 14, c.W-percent.Width()-14, picture.Ink, b.Text("stargate/founders"))
	b.put(title, c.X, y+20, kit.Start)
	b.put(percent, c.X+c.W, y+20, kit.End)
	bar := picture.Rect{X: c.X, Y: y + 29 + title.Height(), W: c.W, H: 22}
	b.founderBar(bar)
	y = bar.Y + bar.H + 18
	x := c.X
	for i, n := range founderKeys {
		b.shows("founder/"+n, b.plain("stargate/founder-"+n), b.plain("stargate/founder-"+n+"-role"), founderFacts[i])
		w := b.bold(12.5, picture.Ink, b.Text("stargate/founder-"+n))
		if x+w.Width() > c.X+c.W || y+4 > bottom {
			b.onlySaid()
			continue
		}
		b.put(w, x, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x - 3, Y: y - 17, W: max(w.Width()+6, 24), H: 25}
		x += max(w.Width(), 18) + 12
	}
	b.says("founders-note", b.plain("stargate/founders-note"))
	note := b.word(12, picture.Muted, b.Text("stargate/founders-note"))
	if x+note.Width() <= c.X+c.W {
		b.put(note, c.X+c.W, y, kit.End)
	} else if y+20 <= bottom {
		y += 17
		b.put(note, c.X, y, kit.Start)
	}
	return y + 16
}

// founderBar is a project's cost: solid the least that the founders are said to
// give, hatched to the most.
func (b *builder) founderBar(bar picture.Rect) {
	b.keepOff(bar)
	share := b.s.set.Fact("s41-softbank-share").Quantity
	low, high := bar.W*share.Low/100, bar.W*share.High/100
	b.phase = kit.Phase{Start: sliverFills.End(), Length: 0.3}
	m := b.mark("founders/all", picture.RoundedRectangle, bar, picture.Paint{}, dashed(picture.US, 1.4))
	m.mark.Radius = 3
	b.mark("founders/high", picture.RoundedRectangle, picture.Rect{X: bar.X, Y: bar.Y, W: high, H: bar.H}, hatched(picture.US), ink(picture.US, 1.4))
	b.mark("founders/low", picture.RoundedRectangle, picture.Rect{X: bar.X, Y: bar.Y, W: low, H: bar.H}, solid(picture.US), picture.Stroke{})
	b.phase = kit.Phase{}
	lenders := b.fitting(typeset.Sans, 12.5, bar.W-high-12, picture.Ink, b.Text("stargate/lenders"))
	if lenders.Lines() == 1 {
		b.add(item{words: lenders.Put(bar.X+high+(bar.W-high)/2, bar.Y+bar.H/2+4.5, kit.Middle), enter: b.late()})
	}
}

// jobClaims sets the two claims of jobs, side by side where that is lower and
// fits, else one under the other: both or neither.
func (b *builder) jobClaims(c picture.Rect) {
	head, row := 42.0, 23.0
	if c.H < head+row {
		head, row = 38, 21
	}
	keys := [...]string{"president", "firms"}
	var who, claims [len(keys)]kit.Words
	var widths [len(keys)]float64
	for i, n := range keys {
		who[i] = b.word(12.5, picture.Muted, b.Text("stargate/jobs-"+n))
		claims[i] = b.bold(14, picture.US, b.Text("stargate/jobs-"+n+"-claim"))
		widths[i] = who[i].Width() + 8 + claims[i].Width()
	}
	beside := !b.wide() && widths[0]+20+widths[1] <= c.W
	height := head
	if !beside {
		height += row
	}
	room := c.W > 0 && height <= c.H+2
	b.says("jobs", b.plain("stargate/jobs"))
	if room {
		if b.wide() {
			b.hairline(c.X, c.Y, c.W)
		}
		b.put(b.fitting(typeset.SansBold, 14, c.W, picture.Ink, b.Text("stargate/jobs")), c.X, c.Y+20, kit.Start)
	}
	x, y := c.X, c.Y+head
	for i, n := range keys {
		b.shows("jobs/"+n, b.plain("stargate/jobs-"+n), b.plain("stargate/jobs-"+n+"-claim"), "s41-jobs")
		if !room {
			b.onlySaid()
			continue
		}
		b.put(who[i], x, y, kit.Start)
		b.put(claims[i], x+who[i].Width()+8, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: y - 17, W: widths[i] + 4, H: 24}
		if beside {
			x += widths[i] + 20
		} else {
			y += row
		}
	}
}

// hairline is a level hairline that belongs to nothing; it comes with the words
// that it parts.
func (b *builder) hairline(x, y, width float64) {
	who := b.who
	b.who, b.phase = 0, b.late()
	b.line("", ink(picture.Hairline, 1), pt(x, y), pt(x+width, y))
	b.who, b.phase = who, kit.Phase{}
}
