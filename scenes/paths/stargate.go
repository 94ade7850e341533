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
	above: &page.Above{NotWide: true, Least: least(430), Timeline: roomy},
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
		band = [data.Locales]float64{160, 182}[b.Locale]
	}
	b.takeBand(band, 80, 250)
	b.strandsOnRails(0, strands)
	b.setStrip("ev-announced")
	a := b.area
	square := b.s.value("s41-500#square")
	intended := int(b.s.value("s41-500")/square + 0.5)
	sited := int(b.s.value("later-sg-2025-10-michigan#sum")/square + 0.5)
	now := int(b.s.value("s41-100")/square + 0.5)
	spent := b.s.value("later-sg-spent#lordstown") / square
	// The brackets' words stand left of the grid, the magnified square right of
	// it, or below where the area is narrow.
	small := a.W < 420 || a.H < 220
	sumSize := 25.0
	if a.W < 640 || a.H < 300 {
		sumSize = 18
	}
	if small {
		sumSize = 15
	}
	type bracket struct {
		id, key, fact string
		squares       int
		sum, name     kit.Words
		notes         []kit.Words
	}
	brackets := []bracket{
		{id: "sum/intended", key: "stargate/intended", fact: "s41-500", squares: intended},
		{id: "sum/sited", key: "stargate/sited", fact: "later-sg-2025-10-michigan", squares: sited},
		{id: "sum/now", key: "stargate/now", fact: "s41-100", squares: now},
	}
	left := 0.0
	for i := range brackets {
		br := &brackets[i]
		br.sum = b.bold(sumSize, picture.US, b.Text(br.key+"-sum"))
		br.name = b.bold(max(12, b.Grid.Context), picture.US, b.Text(br.key))
		left = max(left, br.sum.Width(), br.name.Width())
		note := b.word(12, picture.Muted, b.Text(br.key+"-note"))
		if !small && note.Width() <= a.W*0.24 {
			br.notes = append(br.notes, note)
			if b.Has(br.key + "-when") {
				br.notes = append(br.notes, b.word(12, picture.Muted, b.Text(br.key+"-when")))
			}
		}
		for _, n := range br.notes {
			left = max(left, n.Width())
		}
	}
	left += 34
	beside := a.W-left >= a.H*0.86+150 || b.wide()
	right, below := 0.0, 0.0
	if beside {
		right = max(134, min(220, a.W*0.24)) + 28
	} else if a.H >= 300 {
		below = 82
	} else {
		// No room to magnify: what is said of it stands below.
		below = 24
		if a.H >= 200 {
			below = 44
		}
	}
	gridSize := min(a.W-left-right, a.H-8-below)
	pitch := gridSize / 10
	cell := pitch * 0.886
	edge := min(1.4, 0.5+cell*0.035)
	gridX := a.X + left
	if b.wide() {
		gridX = a.X + left + 8
	}
	gridY := a.Y + 4
	box := func(i int) picture.Rect {
		column, row := 9-i%10, 9-i/10
		return picture.Rect{X: gridX + float64(column)*pitch, Y: gridY + float64(row)*pitch, W: cell, H: cell}
	}
	foot := box(0)
	b.keepOff(picture.Rect{X: gridX - 26, Y: gridY - 2, W: 10*pitch + 28, H: 10*pitch + 4})
	// The hundred squares: an intention, dashed and empty; then the ink of each
	// part of it, the last to come last.
	b.who = 0
	from := picture.Rect{X: gridX, Y: gridY + gridSize, W: cell, H: 2}
	if b.stripY > 0 {
		from = picture.Rect{X: b.strip.Map(b.s.day(firstDay)) - cell/2, Y: b.stripY - rail, W: cell, H: 2}
	}
	for i := range intended {
		m := b.mark(squareKey(i), picture.RoundedRectangle, box(i), picture.Paint{}, picture.Stroke{Colour: picture.US, Width: edge, Dash: 2.4, Gap: 2})
		m.mark.Radius = min(4, cell/8)
		m.start = from
		m.enter = kit.Phase{Start: squaresFly.Start + float64(i/10)*0.03, Length: squaresFly.Length - 0.3}
	}
	for i := range sited {
		if i == 0 {
			continue // it is what is magnified: the sliver stands on paper
		}
		m := b.mark("sited/"+strconv.Itoa(i), picture.RoundedRectangle, box(i), pale(picture.US), ink(picture.US, edge))
		m.mark.Radius = min(4, cell/8)
		m.enter = kit.Phase{Start: paleRuns.Start + paleRuns.Length*float64(i)/float64(sited)*0.8, Length: paleRuns.Length * 0.2}
		if i < now {
			// Hatched before it is pale: what was to come at once.
			m.enter = hatchRuns
		}
	}
	texture := hatched(picture.US)
	if cell < 18 {
		texture.Pitch, texture.Width = 4, 1.2
	}
	for i := 1; i < now; i++ {
		m := b.mark("now/"+strconv.Itoa(i), picture.RoundedRectangle, box(i), texture, picture.Stroke{})
		m.mark.Radius = min(4, cell/8)
		m.enter = kit.Phase{Start: hatchRuns.Start + hatchRuns.Length*float64(i)/float64(now)*0.6, Length: hatchRuns.Length * 0.4}
	}
	outline := b.mark("first", picture.RoundedRectangle, foot, solid(picture.Paper), ink(picture.US, edge))
	outline.mark.Radius, outline.enter = min(4, cell/8), hatchRuns
	sliver := b.mark("sliver", picture.RoundedRectangle, picture.Rect{X: foot.X, Y: foot.Y, W: max(foot.W*spent, 0.9), H: foot.H}, solid(picture.US), picture.Stroke{})
	sliver.enter = sliverFills
	// The brackets share the foot and nest.
	bottom := foot.Y + foot.H
	lastNote := a.Y + a.H + 60
	for i := range brackets {
		br := &brackets[i]
		b.shows(br.id, b.plain(br.key)+" "+b.plain(br.key+"-sum"), b.plain(br.key+"-note"), br.fact)
		top := box(br.squares - 1).Y
		x := gridX - 7 - float64(i)*7
		b.phase = kit.Phase{Start: [...]float64{squaresFly.End(), paleRuns.End() - 0.1, hatchRuns.End()}[i], Length: 0.2}
		b.line("", ink(picture.US, 1.8), pt(gridX-2, top), pt(x, top), pt(x, bottom), pt(gridX-2, bottom))
		y := (top + bottom) / 2
		switch i {
		case 0:
			y = top + sumSize*1.15
		case 1:
			y = top + (box(now).Y-top)*0.5 - 8
		case 2:
			y = top + pitch*0.55
		}
		b.line("", ink(picture.US, 1.8), pt(x-7, y), pt(x, y))
		b.phase = kit.Phase{}
		rightX := gridX - 34
		put := func(w kit.Words, y float64) bool {
			return b.try(w, picture.Rect{X: 0, Y: 0, W: b.Format.Width, H: lastNote}, place{rightX, y, kit.End})
		}
		put(br.sum, y+sumSize*0.36)
		put(br.name, y-sumSize*0.6-5)
		ny := y + sumSize*0.36 + 19
		for _, n := range br.notes {
			if !put(n, ny) {
				break
			}
			ny += 18
		}
		b.identities[b.who-1].Target = b.wordsOf(b.who, picture.Rect{X: x - 14, Y: y - 12, W: 16, H: 24})
	}
	// The first square, magnified, with what is known to have been paid.
	b.says("unit", b.plain("stargate/one"))
	size := 0.0
	var lens picture.Rect
	if beside {
		size = min(150, right-28, a.H*0.42)
		lens = picture.Rect{X: gridX + 10*pitch + 40, Y: a.Y + a.H - size - 4, W: size, H: size}
	} else if below >= 82 {
		size = 66
		lens = picture.Rect{X: foot.X + foot.W - size, Y: bottom + 16, W: size, H: size}
	}
	textX, textW := lens.X, 0.0
	textY := a.Y + 30
	if beside {
		textW = a.X + a.W - textX
		if b.wide() {
			textW = max(textW, size+20)
		}
	} else {
		textX, textW, textY = a.X, foot.X+foot.W-size-16-a.X, bottom+30
	}
	if size > 0 {
		b.phase = magnifies
		b.line("", dashed(picture.US, 1.2), pt(foot.X+foot.W, foot.Y), pt(lens.X, lens.Y))
		if beside {
			b.line("", dashed(picture.US, 1.2), pt(foot.X+foot.W, foot.Y+foot.H), pt(lens.X, lens.Y+size))
		}
		m := b.mark("lens/pale", picture.RoundedRectangle, lens, pale(picture.US), ink(picture.US, 2))
		m.mark.Radius = 4
		m.start = foot
		m = b.mark("lens/hatch", picture.RoundedRectangle, lens, hatched(picture.US), picture.Stroke{})
		m.mark.Radius, m.start = 4, foot
		b.phase = sliverFills
		b.shows("spent", b.plain("stargate/spent")+": "+b.plain("stargate/spent-sum"), b.plain("stargate/spent-note"), "later-sg-spent")
		b.mark("lens/sliver", picture.RoundedRectangle, picture.Rect{X: lens.X, Y: lens.Y, W: size * spent, H: size}, solid(picture.US), picture.Stroke{})
		b.phase = kit.Phase{}
		b.keepOff(lens)
		one := b.bold(12, picture.US, b.Text("stargate/one"))
		if size > one.Width()+size*spent+14 {
			set := one.Put(lens.X+size*spent+(size-size*spent)/2, lens.Y+size*0.54, kit.Middle)
			plate := b.mark("", picture.RoundedRectangle, kit.Grow(set.Box(), 3), solid(picture.Paper), picture.Stroke{})
			plate.mark.Radius = 2
			plate.enter = b.late()
			b.add(item{words: set, enter: b.late()})
		}
	} else {
		b.shows("spent", b.plain("stargate/spent")+": "+b.plain("stargate/spent-sum"), b.plain("stargate/spent-note"), "later-sg-spent")
		textX, textW, textY = a.X, a.W, bottom+21
	}
	limit := picture.Rect{X: textX - 1, Y: a.Y - 4, W: textW + 2, H: a.H + 20}
	if beside {
		limit.H = lens.Y - 8 - limit.Y
	}
	headSize := min(sumSize, 22)
	y := textY
	if beside {
		b.try(b.bold(12.5, picture.US, b.Text("stargate/spent")), limit, place{textX, y, kit.Start})
		y += headSize + 6
	} else if size == 0 {
		headSize = 13.5
	}
	sum := "stargate/spent-line"
	if beside {
		sum = "stargate/spent-sum"
	}
	head := b.fitting(typeset.SansBold, headSize, textW, picture.US, b.Text(sum))
	b.try(head, limit, place{textX, y, kit.Start})
	y += 24 + head.Height()
	if size == 0 {
		y -= 4
	}
	for _, s := range [...]float64{13.5, 12.5, 12} {
		if b.try(b.lines(s, s*1.5, textW, picture.Ink, b.Text("stargate/spent-note")), limit, place{textX, y, kit.Start}) {
			break
		}
	}
	b.founders()
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
	const head, row = 42, 23
	keys := [...]string{"president", "firms"}
	var who, claims [len(keys)]kit.Words
	var widths [len(keys)]float64
	for i, n := range keys {
		who[i] = b.word(12.5, picture.Muted, b.Text("stargate/jobs-"+n))
		claims[i] = b.bold(14, picture.US, b.Text("stargate/jobs-"+n+"-claim"))
		widths[i] = who[i].Width() + 8 + claims[i].Width()
	}
	beside := !b.wide() && widths[0]+20+widths[1] <= c.W
	height := float64(head)
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

// hairline is a level hairline that belongs to nothing.
func (b *builder) hairline(x, y, width float64) {
	who := b.who
	b.who = 0
	b.line("", ink(picture.Hairline, 1), pt(x, y), pt(x+width, y))
	b.who = who
}
