package paths

import (
	"math"
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// aiPlus is the report's tree: three boughs, eight leaves, three cases. The six
// actions of the State Council are a second tree, dated after the report; no
// strand, leaf or colour passes from one to the other.
var aiPlus = beat{
	id: "ai-plus", moves: 2.2, reading: 12, caution: true, lay: layAIPlus,
	above: &page.Above{NotWide: true, Least: least(368), Timeline: roomy},
	forms: []string{"actions"},
	form: func(variant int) string {
		if variant >= leafCount {
			return "actions"
		}
		return ""
	},
}

// leafKeys are the report's examples in the order of its boughs.
var leafKeys = [strandsCN]string{"manufacturing", "agriculture", "services", "models", "vehicles", "devices", "low-altitude", "medicine"}

// caseKeys are its cases.
var caseKeys = [...]string{"deepseek", "pangu", "ernie"}

// leafBough is the bough of each leaf, leafFact what its card is.
var (
	boughKeys  = [...]string{"industry", "terminals", "settings"}
	boughFacts = [...]string{"s41-industry", "s41-terminals", "s41-scenes"}
	leafBough  = [strandsCN]int{0, 0, 0, 0, 1, 1, 2, 2}
	caseFacts  = [...]string{"s41-case-deepseek", "s41-case-pangu", "s41-case-ernie"}
)

// named tells whether the “AI Plus” passage of the work report of March 2025
// names a leaf.
func named(leaf int) bool { return leaf >= 3 && leaf <= 5 }

// leafName is what a leaf or a case is called.
func (s *Scene) leafName(i int, l data.Locale) string {
	i = min(max(i, 0), leafCount-1)
	if i < strandsCN {
		return s.story.Plain("leaf/"+leafKeys[i], l)
	}
	return s.story.Plain("case/"+caseKeys[i-strandsCN], l)
}

// caseConfirmed tells whether place and date were found.
func (s *Scene) caseConfirmed(i int) bool { return s.set.Fact(caseFacts[i]).When.Known() }

// Phases of the tree.
var (
	trunkRises = kit.Phase{Length: 1.2}
	leavesOpen = kit.Phase{Start: 0.85, Length: 0.3}
	fruitsShow = kit.Phase{Start: 1.65, Length: 0.15}
)

func layAIPlus(b *builder) {
	actions := b.variant >= leafCount
	b.strandsOnRails(0, strandsUS)
	if actions {
		b.setStrip("ev-opinions")
	} else {
		b.setStrip("ev-aiplus-2024", "ev-aiplus-2025")
	}
	b.placeSwitch()
	if actions {
		b.actions()
		return
	}
	b.reportTree()
}

// placeSwitch leaves room for the switch: in the column, or below the tree.
func (b *builder) placeSwitch() {
	const height = 36
	if b.wide() {
		b.reserve("actions", picture.Rect{X: b.column.X, Y: b.area.Y + b.area.H - 88, W: b.column.W, H: height})
		return
	}
	b.reserve("actions", picture.Rect{X: b.area.X, Y: b.area.Y + b.area.H - height + 6, W: min(b.area.W, 340), H: height - 6})
	b.area.H -= height + 2
}

// leafSpots are the places of the leaves of a standing tree, boughEnds those
// where a bough parts into its strands, as shares of the area; boughWays are
// the boughs' directions there.
var (
	leafSpots = [strandsCN]picture.Point{{X: 0, Y: 0.48}, {X: 0.045, Y: 0.285}, {X: 0.14, Y: 0.125}, {X: 0.29, Y: 0}, {X: 0.53, Y: 0}, {X: 0.71, Y: 0.125}, {X: 0.80, Y: 0.285}, {X: 1, Y: 0.48}}
	boughEnds = [...]picture.Point{{X: 0.375, Y: 0.56}, {X: 0.56, Y: 0.44}, {X: 0.655, Y: 0.58}}
	boughWays = [...]picture.Point{{X: -0.64, Y: -0.77}, {X: 0.12, Y: -0.99}, {X: 0.66, Y: -0.75}}
)

// strandPitch is the distance of strands in trunk and boughs, in CSS px.
const strandPitch = 4

// limb is the way of a strand: up the trunk, along its bough beside the others
// of it, and from the bough's end to its leaf.
func (b *builder) limb(leaf int, foot, stem picture.Point) []picture.Point {
	bough := leafBough[leaf]
	first, count := 0, 0
	for i, of := range leafBough {
		if of == bough {
			if count == 0 {
				first = i
			}
			count++
		}
	}
	middle := float64(first) + float64(count-1)/2
	offset := (float64(leaf) - middle) * strandPitch
	from := pt(foot.X+(middle-float64(strandsCN-1)/2)*strandPitch, foot.Y)
	way := boughWays[bough]
	end := pt(b.area.X+boughEnds[bough].X*b.area.W, b.area.Y+boughEnds[bough].Y*b.area.H)
	rise := foot.Y - end.Y
	ahead := func(at picture.Point, by float64) picture.Point { return pt(at.X+way.X*by, at.Y+way.Y*by) }
	trunk := cubic{from, pt(from.X, from.Y-rise*0.55), ahead(end, -rise*0.5), end}
	parts := pt(end.X-way.Y*offset, end.Y+way.X*offset)
	far := math.Hypot(stem.X-parts.X, stem.Y-parts.Y)
	twig := cubic{parts, ahead(parts, far*0.3), kit.LerpPoint(stem, parts, 0.3), stem}
	points := make([]picture.Point, strandPoints)
	const half = strandPoints / 2
	for i := range points {
		if i > half {
			points[i] = twig.at(float64(i-half) / (strandPoints - 1 - half))
			continue
		}
		t := float64(i) / half
		at, along := trunk.at(t), trunk.way(t)
		points[i] = pt(at.X-along.Y*offset, at.Y+along.X*offset)
	}
	return points
}

// strand draws a strand of the report's tree: what were the vermilion ones of
// the road, or a case's. It grows out of the strip's lower rail, bough by bough;
// a case's grows beside it.
func (b *builder) strand(leaf int, points []picture.Point, width float64, dash bool) {
	who := b.who
	b.who = 0
	defer func() { b.who = who }()
	stroke := ink(picture.CN, width)
	if dash {
		stroke = dashed(picture.CN, 1.8)
	}
	key := "case-strand/" + strconv.Itoa(leaf)
	if leaf < strandsCN {
		key = strandKey(strandsUS + leaf)
	}
	m := b.line(key, stroke, points...)
	m.travel, m.grows, m.root = trunkRises, true, points[0]
	if leaf >= strandsCN {
		m.enter = kit.Phase{Start: 0.7, Length: trunkRises.Length - 0.2}
	} else {
		m.enter = kit.Phase{Start: 0.1 * float64(leafBough[leaf]), Length: trunkRises.Length - 0.2}
		if b.wide() { // elsewhere the beat before has no strip
			m.root.Y = b.stripY + rail
		}
	}
	b.keepOffLine(points, width+1)
}

// reportTree draws the report's tree: standing where there is room, else as a
// list along its trunk.
func (b *builder) reportTree() {
	a := b.area
	full := b.variant % leafCount
	b.identify(picture.Identity{
		ID: "tree", Role: picture.RoleSlider, Label: b.plain("ai-plus/date"), Value: b.s.leafName(full, b.Locale),
		Focusable: true, Draggable: true, Min: 0, Max: leafCount - 1, Now: float64(full), Target: a,
	})
	if b.wide() || b.Format.Shape == scenes.Tall && a.H > 380 {
		b.standing(full)
	} else {
		b.listed(full)
	}
	for i := range leafCount {
		id := "case/"
		if i < strandsCN {
			id = "leaf/" + leafKeys[i]
		} else {
			id += caseKeys[i-strandsCN]
		}
		if who := b.find(id); who > 0 {
			b.leaves[i] = b.identities[who-1].Target
		}
	}
	b.treeColumn(full)
}

// declareLeaf names a leaf.
func (b *builder) declareLeaf(i int) {
	value := "leaf/unnamed"
	if named(i) {
		value = "leaf/named"
	}
	b.shows("leaf/"+leafKeys[i], b.plain("leaf/"+leafKeys[i]), b.plain("bough/"+boughKeys[leafBough[i]])+"; "+b.plain(value), boughFacts[leafBough[i]])
}

func (b *builder) declareCase(i int) {
	b.shows("case/"+caseKeys[i], b.plain("case/"+caseKeys[i]), b.plain("case/"+caseKeys[i]+"-note"), caseFacts[i])
}

// leafWords sets a leaf's name, bold where the state text names it.
func (b *builder) leafWords(i int, size, measure float64, full bool) kit.Words {
	face := typeset.Sans
	if named(i) || full {
		face = typeset.SansBold
	}
	words := b.fitting(face, size, measure, picture.Ink, b.Text("leaf/"+leafKeys[i]))
	if short := "leaf/" + leafKeys[i] + "-short"; words.Lines() > 1 && b.Has(short) {
		words = b.fitting(face, size, measure, picture.Ink, b.Text(short))
	}
	return words
}

// standing draws the tree as a tree. Places are shares of the area, as drawn.
func (b *builder) standing(full int) {
	a := b.area
	foot := pt(a.X+a.W*0.5, a.Y+a.H-2)
	places := b.standingLeaves(full)
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(foot.X-90, foot.Y+1), pt(foot.X+90, foot.Y+1))
	for i := range places {
		b.strand(i, b.limb(i, foot, places[i].stem()), 2.8, false)
	}
	for i := range caseKeys {
		b.caseLimb(i, foot)
	}
	for i, at := range places {
		b.declareLeaf(i)
		b.leaf("leaf/"+leafKeys[i], at, b.leafWords(i, b.Grid.Focus, a.W*0.24, i == full), i == full, named(i), i)
	}
	for i := range caseKeys {
		b.standingCase(i, full)
	}
	b.says("trunk", b.plain("name/cn")+", "+b.plain("ai-plus/trunk-note"))
	name, note := b.serif(b.sideSize()-1, picture.CN, b.Text("name/cn")), b.word(12, picture.Muted, b.Text("ai-plus/trunk-note"))
	b.try(name, b.frame(), place{foot.X - 58, foot.Y - 24, kit.End}, place{foot.X - 40, foot.Y - 24, kit.End}, place{foot.X - 34, foot.Y - 24, kit.End})
	b.try(note, b.frame(), place{foot.X - 58, foot.Y - 6, kit.End}, place{foot.X - 40, foot.Y - 6, kit.End}, place{foot.X - 94, foot.Y - 6, kit.End}, place{foot.X - 94, foot.Y - 3, kit.End})
	b.boughNames()
}

// standingLeaves finds the leaves' places: each as wide as its words, clear of
// its neighbours.
func (b *builder) standingLeaves(full int) (places [strandsCN]leafPlace) {
	a := b.area
	h := min(48, a.H*0.1+2)
	for i := range leafKeys {
		words := b.leafWords(i, b.Grid.Focus, a.W*0.24, i == full)
		w := max(h*2.2, words.Width()+34)
		x := a.X + leafSpots[i].X*a.W
		switch {
		case i == 3:
			x = max(x, places[2].box.X+places[2].box.W+16)
		case i == 4:
			x = max(x, places[3].box.X+places[3].box.W+12)
		case i > 4:
			x = min(x, a.X+a.W-w-float64(strandsCN-1-i)*a.W*0.02)
		}
		places[i] = leafPlace{picture.Rect{X: x, Y: a.Y + leafSpots[i].Y*a.H, W: w, H: h}, i < 3}
	}
	return places
}

// fruitSpots are the places of the cases of a standing tree, low beside its
// trunk, as shares of the area.
var fruitSpots = [len(caseKeys)]picture.Point{{X: 0.12, Y: 0.735}, {X: 0.66, Y: 0.755}, {X: 0.66, Y: 0.905}}

// fruitSpot is where a case's fruit hangs.
func (b *builder) fruitSpot(i int) picture.Point {
	return pt(b.area.X+fruitSpots[i].X*b.area.W, b.area.Y+fruitSpots[i].Y*b.area.H)
}

// caseLimb draws a case's strand: the first goes left, the others right.
func (b *builder) caseLimb(i int, foot picture.Point) {
	at := b.fruitSpot(i)
	x, end := foot.X-20, pt(at.X+17, at.Y)
	if i > 0 {
		x, end.X = foot.X+16+float64(i)*4, at.X-17
	}
	rise := foot.Y - at.Y
	b.strand(strandsCN+i, bezier(pt(x, foot.Y), pt(x, foot.Y-rise*0.8), pt(kit.Lerp(end.X, x, 0.5), at.Y), end), 2.6, !b.s.caseConfirmed(i))
}

// standingCase draws a case's fruit with its name and note: right of it, those of
// the first below.
func (b *builder) standingCase(i, full int) {
	b.declareCase(i)
	at := b.fruitSpot(i)
	b.fruit(i, at, 15, full == strandsCN+i)
	x, y := at.X+24, at.Y-2
	if i == 0 {
		x, y = b.area.X, at.Y+34
	}
	name := b.put(b.bold(13.5, picture.Ink, b.Text("case/"+caseKeys[i])), x, y, kit.Start)
	note := b.put(b.word(12, picture.Muted, b.Text("case/"+caseKeys[i]+"-note")), x, y+19, kit.Start)
	box, box2 := name.Box(), note.Box()
	left, top := min(at.X-15, box.X), min(at.Y-15, box.Y)
	right, bottom := max(box.X+box.W, box2.X+box2.W), max(box2.Y+box2.H, at.Y+15)
	b.identities[b.who-1].Target = picture.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// boughNames names the boughs where they part, or near by.
func (b *builder) boughNames() {
	a := b.area
	at := [...]place{{a.X + a.W*0.27, a.Y + a.H*0.67, kit.Middle}, {a.X + a.W*0.60, a.Y + a.H*0.46, kit.Start}, {a.X + a.W*0.70, a.Y + a.H*0.66, kit.Start}}
	aside := at
	aside[1] = place{a.X + a.W*0.53, a.Y + a.H*0.47, kit.End}
	for i, bough := range boughKeys {
		b.shows("bough/"+bough, b.plain("bough/"+bough), "", boughFacts[i])
		words := b.serif(b.Grid.Focus+2, picture.CN, b.Text("bough/"+bough))
		if !b.try(words, b.frame(), append(around(at[i]), around(aside[i])...)...) {
			b.onlySaid()
		}
	}
}

// around are a place and others near it, in the order of their distance.
func around(at place) []place {
	places := []place{at}
	for _, reach := range [...]float64{12, 24, 40} {
		for _, to := range [...]picture.Point{{X: 0, Y: 1}, {X: 1, Y: 0}, {X: 0, Y: -1}, {X: -1, Y: 0}, {X: 1, Y: 1}, {X: -1, Y: 1}} {
			places = append(places, place{at.x + reach*to.X, at.y + reach*to.Y, at.align})
		}
	}
	return places
}

// fruit draws a case: a tick where place and date were found, else a question
// mark in a dashed ring.
func (b *builder) fruit(i int, at picture.Point, radius float64, full bool) {
	b.phase = fruitsShow.Nth(i, 0.08)
	defer func() { b.phase = kit.Phase{} }()
	box := kit.Square(at, 2*radius)
	b.keepOff(box)
	if full {
		b.mark("", picture.Circle, kit.Grow(box, 3.5), picture.Paint{}, ink(picture.Ink, 1.6))
	}
	if b.s.caseConfirmed(i) {
		b.mark("", picture.Circle, box, solid(picture.CN), picture.Stroke{})
		s := radius / 15
		b.line("", ink(picture.Paper, 2.2*s+0.4), pt(at.X-6.5*s, at.Y), pt(at.X-1.8*s, at.Y+5*s), pt(at.X+6.5*s, at.Y-5*s))
		return
	}
	b.mark("", picture.Circle, box, solid(picture.Paper), dashed(picture.CN, 1.8))
	words := b.bold(max(13, radius*1.2), picture.CN, "?")
	b.add(item{words: words.Put(at.X, at.Y+words.Size*0.36, kit.Middle), enter: b.phase})
}

// treeColumn is what stands in the column of a wide page: the card of the full
// leaf, and what the fills mean.
func (b *builder) treeColumn(full int) {
	key, title := "", b.s.leafName(full, b.Locale)
	if full < strandsCN {
		key = leafKeys[full]
	} else {
		key = caseKeys[full-strandsCN]
	}
	b.says("card", title+". "+b.plain("card/"+key))
	c := b.column
	if c.W == 0 {
		return
	}
	slot := b.slots[0].Box
	// The card.
	size := 13.0
	words := b.lines(size, 20, c.W-34, picture.Ink, b.Text("card/"+key))
	box := picture.Rect{X: c.X, Y: c.Y - 8, W: c.W, H: words.Height() + 58}
	if box.Y+box.H > slot.Y-6 {
		words = b.lines(12, 16.5, c.W-30, picture.Ink, b.Text("card/"+key))
		box.H = words.Height() + 56
	}
	if box.Y+box.H <= slot.Y-2 {
		enter := b.late()
		m := b.mark("card", picture.RoundedRectangle, box, picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.14}, picture.Stroke{})
		m.mark.Radius, m.enter = 3, enter
		m = b.mark("card/bar", picture.RoundedRectangle, picture.Rect{X: box.X, Y: box.Y, W: 4, H: box.H}, solid(picture.CN), picture.Stroke{})
		m.enter = enter
		b.put(b.fitting(typeset.SansBold, 15, c.W-30, picture.Ink, title), c.X+18, box.Y+24, kit.Start)
		b.put(words, c.X+18, box.Y+46, kit.Start)
	}
	// The key below the switch.
	y := slot.Y + slot.H + 18
	for i, k := range [...]string{"leaf/key-named", "leaf/key-unnamed"} {
		b.says(k, b.plain(k))
		sample := leafPlace{picture.Rect{X: c.X, Y: y - 11, W: 21, H: 13}, false}
		outline, inside := leafShape(sample.box, false)
		if i == 0 {
			b.add(item{mark: picture.Mark{Kind: picture.Area, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.14}}, points: inside, enter: b.late()})
		}
		b.line("", ink(picture.CN, 1.4), outline...).enter = b.late()
		words := b.put(b.fitting(typeset.Sans, 12.5, c.W-30, picture.Muted, b.Text(k)), c.X+30, y, kit.Start)
		y = words.Last() + 22
	}
}
