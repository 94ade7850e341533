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
	trunkRises = kit.Phase{Start: 0.25, Length: 0.75}
	leavesOpen = kit.Phase{Start: 1.0, Length: 0.2}
	fruitsShow = kit.Phase{Start: 1.7, Length: 0.15}
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

// leafPlace is where a leaf stands.
type leafPlace struct {
	box picture.Rect
	// right tells that the stem is in the lower right corner.
	right bool
}

// stem is where the strand ends.
func (l *leafPlace) stem() picture.Point {
	if l.right {
		return pt(l.box.X+l.box.W, l.box.Y+l.box.H)
	}
	return pt(l.box.X, l.box.Y+l.box.H)
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

// leafShape is the outline of a leaf, with two sharp corners, and what it encloses.
func leafShape(box picture.Rect, right bool) (outline, inside []picture.Point) {
	r := min(box.H*0.46, 22)
	const steps = 8
	// With the stem in the lower left corner, the upper left and lower right
	// corners are round.
	corner := func(t float64) float64 { return r - math.Sqrt(max(r*r-(r-t)*(r-t), 0)) }
	along := func(i int) float64 { return r * (1 - math.Cos(float64(i)*math.Pi/2/steps)) }
	add := func(x, top, bottom float64) {
		if right {
			x = box.X + box.W - (x - box.X)
		}
		inside = append(inside, pt(x, top), pt(x, bottom))
	}
	for i := range steps + 1 {
		t := along(i)
		add(box.X+t, box.Y+corner(t), box.Y+box.H)
	}
	for i := range steps + 1 {
		t := along(steps - i)
		add(box.X+box.W-t, box.Y, box.Y+box.H-corner(t))
	}
	if right {
		for i, j := 0, len(inside)-2; i < j; i, j = i+2, j-2 {
			inside[i], inside[j] = inside[j], inside[i]
			inside[i+1], inside[j+1] = inside[j+1], inside[i+1]
		}
	}
	for i := 0; i < len(inside); i += 2 {
		outline = append(outline, inside[i])
	}
	for i := len(inside) - 1; i > 0; i -= 2 {
		outline = append(outline, inside[i])
	}
	return append(outline, outline[0], outline[1]), inside
}

// leaf draws a leaf with its words. full is the chosen one, filled one that the
// state text names.
func (b *builder) leaf(key string, at leafPlace, words kit.Words, full, filled bool, n int) {
	outline, inside := leafShape(at.box, at.right)
	b.phase = leavesOpen.Nth(n, 0.06)
	fill := solid(picture.Paper)
	if full {
		fill = solid(picture.CN)
	}
	b.add(item{key: key + "/ground", mark: picture.Mark{Kind: picture.Area, Fill: fill}, points: inside})
	if filled && !full {
		b.add(item{key: key + "/pale", mark: picture.Mark{Kind: picture.Area, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.14}}, points: inside})
	}
	b.line(key+"/edge", ink(picture.CN, 1.8), outline...)
	b.phase = kit.Phase{}
	if full {
		words.Colour = picture.Paper
	}
	m := b.add(item{words: words.Put(at.box.X+at.box.W/2, at.box.Y+at.box.H/2+words.Size*0.36-words.Height()/2, kit.Middle), enter: b.late()})
	m.key = key + "/words"
	b.keepOff(kit.Grow(at.box, 1))
	b.identities[b.who-1].Target = at.box
}

// cubic is a cubic curve by its ends and the points that it leans to.
type cubic [4]picture.Point

// at is the point at a share of the curve.
func (c *cubic) at(t float64) picture.Point {
	u := 1 - t
	return pt(
		u*u*u*c[0].X+3*u*u*t*c[1].X+3*u*t*t*c[2].X+t*t*t*c[3].X,
		u*u*u*c[0].Y+3*u*u*t*c[1].Y+3*u*t*t*c[2].Y+t*t*t*c[3].Y)
}

// way is the direction there, of length 1.
func (c *cubic) way(t float64) picture.Point {
	u := 1 - t
	x := u*u*(c[1].X-c[0].X) + 2*u*t*(c[2].X-c[1].X) + t*t*(c[3].X-c[2].X)
	y := u*u*(c[1].Y-c[0].Y) + 2*u*t*(c[2].Y-c[1].Y) + t*t*(c[3].Y-c[2].Y)
	long := math.Hypot(x, y)
	return pt(x/long, y/long)
}

// bezier samples a cubic curve with as many points as a strand has.
func bezier(p0, p1, p2, p3 picture.Point) []picture.Point {
	c := cubic{p0, p1, p2, p3}
	points := make([]picture.Point, strandPoints)
	for i := range points {
		points[i] = c.at(float64(i) / (strandPoints - 1))
	}
	return points
}

// elbow goes from a point straight, then round a corner, then straight to
// another.
func elbow(from, corner, to picture.Point, radius float64) []picture.Point {
	away := func(a, b picture.Point, d float64) picture.Point {
		l := math.Hypot(b.X-a.X, b.Y-a.Y)
		if l == 0 {
			return a
		}
		return kit.LerpPoint(a, b, min(d/l, 1))
	}
	a, z := away(corner, from, radius), away(corner, to, radius)
	points := make([]picture.Point, strandPoints)
	for i := range points {
		t := float64(i) / (strandPoints - 1)
		switch {
		case t < 0.4:
			points[i] = kit.LerpPoint(from, a, t/0.4)
		case t < 0.6:
			s := (t - 0.4) / 0.2
			points[i] = kit.LerpPoint(kit.LerpPoint(a, corner, s), kit.LerpPoint(corner, z, s), s)
		default:
			points[i] = kit.LerpPoint(z, to, (t-0.6)/0.4)
		}
	}
	return points
}

// strand draws a strand of the report's tree: what were the vermilion ones of
// the road, or a case's.
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
	m.travel, m.enter, m.drawn = trunkRises, trunkRises, true
	if leaf >= strandsCN {
		m.enter = kit.Phase{Start: trunkRises.Start + 0.4, Length: 0.7}
		m.drawn = !dash
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
	h := min(48, a.H*0.1+2)
	var places [strandsCN]leafPlace
	size := b.Grid.Focus
	for i := range leafKeys {
		words := b.leafWords(i, size, a.W*0.24, i == full)
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
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(foot.X-90, foot.Y+1), pt(foot.X+90, foot.Y+1))
	for i := range places {
		b.strand(i, b.limb(i, foot, places[i].stem()), 2.8, false)
	}
	// The cases: fruits low on the trunk.
	fruits := [...]picture.Point{{X: 0.12, Y: 0.735}, {X: 0.66, Y: 0.755}, {X: 0.66, Y: 0.905}}
	for i := range caseKeys {
		at := pt(a.X+fruits[i].X*a.W, a.Y+fruits[i].Y*a.H)
		x := foot.X - 20
		end := pt(at.X+17, at.Y)
		if i > 0 {
			x = foot.X + 16 + float64(i)*4
			end.X = at.X - 17
		}
		rise := foot.Y - at.Y
		b.strand(strandsCN+i, bezier(pt(x, foot.Y), pt(x, foot.Y-rise*0.8), pt(kit.Lerp(end.X, x, 0.5), at.Y), end), 2.6, !b.s.caseConfirmed(i))
	}
	for i, at := range places {
		b.declareLeaf(i)
		b.leaf("leaf/"+leafKeys[i], at, b.leafWords(i, size, a.W*0.24, i == full), i == full, named(i), i)
	}
	for i := range caseKeys {
		b.declareCase(i)
		at := pt(a.X+fruits[i].X*a.W, a.Y+fruits[i].Y*a.H)
		b.fruit(i, at, 15, full == strandsCN+i)
		name, note := b.bold(13.5, picture.Ink, b.Text("case/"+caseKeys[i])), b.word(12, picture.Muted, b.Text("case/"+caseKeys[i]+"-note"))
		x, y, align := at.X+24, at.Y-2, kit.Start
		if i == 0 {
			x, y = a.X, at.Y+34
		}
		n := b.put(name, x, y, align)
		n2 := b.put(note, x, y+19, align)
		box, box2 := n.Box(), n2.Box()
		left := min(at.X-15, box.X)
		right := max(box.X+box.W, box2.X+box2.W)
		top := min(at.Y-15, box.Y)
		b.identities[b.who-1].Target = picture.Rect{X: left, Y: top, W: right - left, H: max(box2.Y+box2.H, at.Y+15) - top}
	}
	b.says("trunk", b.plain("name/cn")+", "+b.plain("ai-plus/trunk-note"))
	name, note := b.serif(b.sideSize()-1, picture.CN, b.Text("name/cn")), b.word(12, picture.Muted, b.Text("ai-plus/trunk-note"))
	b.try(name, b.frame(), place{foot.X - 58, foot.Y - 24, kit.End}, place{foot.X - 40, foot.Y - 24, kit.End}, place{foot.X - 34, foot.Y - 24, kit.End})
	b.try(note, b.frame(), place{foot.X - 58, foot.Y - 6, kit.End}, place{foot.X - 40, foot.Y - 6, kit.End}, place{foot.X - 94, foot.Y - 6, kit.End}, place{foot.X - 94, foot.Y - 3, kit.End})
	for i, bough := range boughKeys {
		b.shows("bough/"+bough, b.plain("bough/"+bough), "", boughFacts[i])
		words := b.serif(b.Grid.Focus+2, picture.CN, b.Text("bough/"+bough))
		at := [...]place{{a.X + a.W*0.27, a.Y + a.H*0.67, kit.Middle}, {a.X + a.W*0.60, a.Y + a.H*0.46, kit.Start}, {a.X + a.W*0.70, a.Y + a.H*0.66, kit.Start}}[i]
		aside := [...]place{at, {a.X + a.W*0.53, a.Y + a.H*0.47, kit.End}, at}[i]
		if !b.try(words, b.frame(), append(around(at), around(aside)...)...) {
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

// listForm is how tightly a listed tree is set, in CSS px.
type listForm struct {
	leaf, gap, head, fruit float64
	notes                  bool
	// fruits is how many cases stand in a row.
	fruits int
}

var listForms = [...]listForm{
	{44, 13, 26, 42, true, 1}, {38, 12, 23, 40, true, 1}, {34, 11, 20, 37, true, 1}, {30, 10, 18, 35, true, 1}, {28, 10, 0, 35, true, 1}, {26, 9, 0, 28, false, 1},
	{30, 10, 0, 38, true, 2}, {26, 9, 0, 36, true, 2}, {24, 6, 0, 36, true, 2}, {24, 6, 0, 26, false, 1}, {26, 9, 0, 26, false, 2}, {24, 8, 0, 26, false, 3}, {24, 6, 0, 24, false, 2}, {24, 6.5, 0, 24, false, 3},
}

// height is what a list of rows of leaves and cases takes.
func (f *listForm) height(rows, heads, cases int) float64 {
	lines := 0
	if cases > 0 {
		lines = (cases + f.fruits - 1) / f.fruits
	}
	return float64(rows)*(f.leaf+f.gap) + float64(heads)*f.head + float64(lines)*f.fruit + 2
}

// listed draws the tree as a list along its trunk: two leaves a row.
func (b *builder) listed(full int) {
	a := b.area
	form := listForms[len(listForms)-1]
	for _, f := range listForms {
		if f.height(4, 3, 3) <= a.H && (f.fruits < 3 || a.W > 420) {
			form = f
			break
		}
	}
	const gutter = 62
	trunk := min(gutter, a.W*0.15)
	step := (trunk - 14) / 11
	width := min(2.6, step*0.75)
	columns := [2]float64{a.X + trunk, 0}
	leafW := (a.W - trunk - 14) / 2
	columns[1] = columns[0] + leafW + 14
	foot := a.Y + form.height(4, 3, 3)
	foot = min(foot, a.Y+a.H)
	y := a.Y
	var places [strandsCN]picture.Rect
	var heads [3]float64
	for i := range leafKeys {
		if i == 0 || leafBough[i] != leafBough[i-1] {
			heads[leafBough[i]] = y + form.head - 7
			y += form.head
		}
		places[i] = picture.Rect{X: columns[i%2], Y: y, W: leafW, H: form.leaf}
		if i%2 == 1 {
			y += form.leaf + form.gap
		}
	}
	caseY := y + form.fruit/2
	caseAt := func(i int) picture.Point {
		w := (a.W - trunk) / float64(form.fruits)
		return pt(columns[0]+14+float64(i%form.fruits)*w, caseY+float64(i/form.fruits)*form.fruit)
	}
	x := func(i int) float64 { return a.X + 5 + float64(i)*step }
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(a.X-3, foot), pt(a.X+trunk-4, foot))
	for i, at := range places {
		run := at.Y + at.H + form.gap*0.25 + float64(i%2)*form.gap*0.3
		end := pt(at.X, run)
		corner := pt(x(i), run)
		points := elbow(pt(x(i), foot), corner, end, 14)
		// The last points rise into the stem.
		points[len(points)-1] = pt(at.X+1, at.Y+at.H)
		points[len(points)-2] = pt(at.X-5, run-0.5)
		b.strand(i, points, width, false)
	}
	// What is dragged is the trunk: the leaves are stops of their own.
	b.identities[b.find("tree")-1].Target = picture.Rect{X: a.X - 3, Y: a.Y, W: max(trunk-2, kit.MinTarget), H: foot - a.Y}
	radius := min(13, form.fruit*0.33)
	for i := range caseKeys {
		at := caseAt(i)
		j := strandsCN + i
		if form.fruits > 1 {
			continue
		}
		b.strand(j, elbow(pt(x(j), foot), pt(x(j), at.Y), pt(at.X-radius-3, at.Y), 10), width, !b.s.caseConfirmed(i))
	}
	size := min(b.Grid.Focus, form.leaf*0.52)
	size = max(size, 12)
	for i := range leafKeys {
		b.declareLeaf(i)
		b.leaf("leaf/"+leafKeys[i], leafPlace{places[i], false}, b.leafWords(i, size, leafW-18, i == full), i == full, named(i), i)
	}
	for i, bough := range boughKeys {
		b.says("bough/"+bough, b.plain("bough/"+bough))
		if form.head > 0 {
			b.try(b.serif(max(12, min(15, form.head*0.62)), picture.CN, b.Text("bough/"+bough)), b.frame(), place{columns[0] + 2, heads[i], kit.Start})
		}
	}
	for i := range caseKeys {
		b.declareCase(i)
		at := caseAt(i)
		b.fruit(i, at, radius, full == strandsCN+i)
		w := (a.W - trunk) / float64(form.fruits)
		left := at.X + radius + 9
		room := columns[0] + float64(i%form.fruits+1)*w - left - 6
		if i%form.fruits == form.fruits-1 {
			room = a.X + a.W - left
		}
		name := b.fitting(typeset.SansBold, b.Grid.Focus, room, picture.Ink, b.Text("case/"+caseKeys[i]))
		limit := picture.Rect{X: left - 1, Y: at.Y - form.fruit/2 - 3, W: room + 3, H: form.fruit + 6}
		if form.notes {
			b.try(name, limit, place{left, at.Y - 3, kit.Start})
			note := b.fitting(typeset.Sans, 12, room, picture.Muted, b.Text("case/"+caseKeys[i]+"-note"))
			if short := "case/" + caseKeys[i] + "-note-short"; note.Lines() > 1 && b.Has(short) {
				note = b.word(12, picture.Muted, b.Text(short))
			}
			b.try(note, limit, place{left, at.Y + 13.5, kit.Start})
		} else if name.Lines() == 1 {
			b.try(name, limit, place{left, at.Y + 5, kit.Start})
		}
		b.identities[b.who-1].Target = picture.Rect{X: at.X - radius - 2, Y: at.Y - max(form.fruit, 24)/2, W: room + 2*radius + 8, H: max(form.fruit, 24)}
	}
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
			b.add(item{mark: picture.Mark{Kind: picture.Area, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.14}}, points: inside, enter: leavesOpen})
		}
		m := b.line("", ink(picture.CN, 1.4), outline...)
		m.enter = leavesOpen
		words := b.put(b.fitting(typeset.Sans, 12.5, c.W-30, picture.Muted, b.Text(k)), c.X+30, y, kit.Start)
		y = words.Last() + 22
	}
}

// actionKeys are the State Council's six actions; each has a part for each
// letter that the copy has.
var actionKeys = [...]string{"science", "industry", "consumption", "wellbeing", "governance", "global"}

// actions draws the second tree.
func (b *builder) actions() {
	a := b.area
	b.says("card", b.plain("actions/first"))
	size := b.Grid.Focus
	roomy := b.wide() || b.Format.Shape == scenes.Tall && a.H > 380
	if !roomy {
		form := listForms[len(listForms)-1]
		for _, f := range listForms {
			if f.height(3, 0, 0) <= a.H {
				form = f
				break
			}
		}
		trunk := min(50, a.W*0.12)
		leafW := (a.W - trunk - 14) / 2
		rows := (a.H - form.height(3, 0, 0)) / 3
		foot := a.Y + form.height(3, 0, 0) + 3*max(rows-4, 0)
		detail := max(rows-4, 0)
		b.who = 0
		b.line("", ink(picture.Edge, 1.2), pt(a.X-3, foot), pt(a.X+trunk-4, foot))
		var places [len(actionKeys)]picture.Rect
		for i := range actionKeys {
			places[i] = picture.Rect{X: a.X + trunk + float64(i%2)*(leafW+14), Y: a.Y + float64(i/2)*(form.leaf+form.gap+detail), W: leafW, H: form.leaf}
			at := places[i]
			x := a.X + 6 + float64(i)*(trunk-16)/6
			run := at.Y + at.H + form.gap*0.25 + float64(i%2)*form.gap*0.3
			points := elbow(pt(x, foot), pt(x, run), pt(at.X, run), 14)
			points[len(points)-1] = pt(at.X+1, at.Y+at.H)
			points[len(points)-2] = pt(at.X-5, run-0.5)
			b.actionStrand(i, points)
		}
		for i, key := range actionKeys {
			b.declareAction(key)
			b.leaf("action/"+key, leafPlace{places[i], false}, b.fitting(typeset.Sans, max(12, min(size, form.leaf*0.52)), leafW-16, picture.Ink, b.Text("action/"+key)), false, false, i)
			y := places[i].Y + places[i].H + form.gap + 10
			for _, part := range b.parts(key) {
				w := b.fitting(typeset.Sans, 12, leafW-4, picture.Muted, b.Text(part))
				if short := part + "-short"; w.Lines() > 1 && b.Has(short) {
					w = b.fitting(typeset.Sans, 12, leafW-4, picture.Muted, b.Text(short))
				}
				if w.Lines() > 1 || y+4 > places[i].Y+places[i].H+form.gap+detail {
					break
				}
				b.put(w, places[i].X+4, y, kit.Start)
				y += 15.5
			}
		}
		return
	}
	foot := pt(a.X+a.W*0.5, a.Y+a.H-2)
	column := a.W / float64(len(actionKeys))
	leafY := a.Y + a.H*0.5
	h := min(48, a.H*0.11)
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(foot.X-90, foot.Y+1), pt(foot.X+90, foot.Y+1))
	for i := range actionKeys {
		end := pt(a.X+(float64(i)+0.5)*column, leafY+h)
		x := foot.X + (float64(i)-2.5)*6
		rise := foot.Y - end.Y
		b.actionStrand(i, bezier(pt(x, foot.Y), pt(x, foot.Y-rise*0.75), pt(end.X, end.Y+rise*0.7), end))
	}
	for i, key := range actionKeys {
		b.declareAction(key)
		box := picture.Rect{X: a.X + float64(i)*column + 4, Y: leafY, W: column - 12, H: h}
		b.leaf("action/"+key, leafPlace{box, false}, b.fitting(typeset.Sans, size, box.W-16, picture.Ink, b.Text("action/"+key)), false, false, i)
		parts := b.partsWithin(key, column-26, leafY-18-a.Y)
		y := leafY - 18
		for j := len(parts) - 1; j >= 0; j-- {
			words := parts[j]
			top := y - words.Height()
			b.put(words, box.X+12, top, kit.Start)
			m := b.mark("", picture.RoundedRectangle, kit.Square(pt(box.X+1, top-4.3), 5.5), solid(picture.Paper), ink(picture.CN, 1.4))
			m.enter = leavesOpen.Nth(i, 0.06)
			y = top - partGap
		}
		m := b.line("", ink(picture.CN, 1.2), pt(box.X+1, leafY-2), pt(box.X+1, y+8))
		m.enter = leavesOpen.Nth(i, 0.06)
	}
	b.says("trunk", b.plain("actions/name")+", "+b.plain("actions/note"))
	b.try(b.serif(b.sideSize()-1, picture.CN, b.Text("actions/name")), b.frame(), place{foot.X - 58, foot.Y - 24, kit.End})
	b.try(b.word(12, picture.Muted, b.Text("actions/note")), b.frame(), place{foot.X - 58, foot.Y - 6, kit.End})
	b.miniature()
}

// parts are the keys of an action's parts.
func (b *builder) parts(action string) (keys []string) {
	for _, letter := range "abcd" {
		if key := "action/" + action + "/" + string(letter); b.Has(key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Between an action's parts, and from line to line of one, in CSS px.
const (
	partGap     = 27
	partLeading = 16.5
)

// partsWithin sets an action's parts, in their short forms if they would be
// higher than there is room.
func (b *builder) partsWithin(action string, measure, room float64) []kit.Words {
	for _, form := range [...]string{"", "-short"} {
		var list []kit.Words
		height := 0.0
		for _, key := range b.parts(action) {
			if b.Has(key + form) {
				key += form
			}
			w := b.lines(12, partLeading, measure, picture.Ink, b.Text(key))
			list, height = append(list, w), height+w.Height()+partGap
		}
		if height <= room || form != "" {
			return list
		}
	}
	return nil
}

func (b *builder) declareAction(key string) {
	value := ""
	for i, part := range b.parts(key) {
		if i > 0 {
			value += "; "
		}
		value += b.plain(part)
	}
	b.shows("action/"+key, b.plain("action/"+key), value, "later-ap-six")
}

func (b *builder) actionStrand(i int, points []picture.Point) {
	m := b.line("action-strand/"+strconv.Itoa(i), ink(picture.CN, 2.8), points...)
	m.enter, m.drawn = trunkRises, true
	b.keepOffLine(points, 4)
}

// miniature shows the first tree, small and apart, while the second stands.
func (b *builder) miniature() {
	c := b.column
	slot := b.slots[0].Box
	if c.W == 0 || slot.Y-c.Y < 96 {
		return
	}
	box := picture.Rect{X: c.X, Y: c.Y - 6, W: c.W, H: min(slot.Y-c.Y-8, 130)}
	b.who = 0
	m := b.mark("miniature", picture.RoundedRectangle, box, picture.Paint{}, ink(picture.Hairline, 1.4))
	m.mark.Radius = 3
	b.who = b.find("card")
	b.put(b.bold(12.5, picture.Muted, b.Text("actions/first")), box.X+14, box.Y+21, kit.Start)
	foot := pt(box.X+box.W/2, box.Y+box.H-8)
	ends := [...]picture.Point{{X: box.X + box.W*0.2, Y: box.Y + 62}, {X: box.X + box.W*0.5, Y: box.Y + 54}, {X: box.X + box.W*0.8, Y: box.Y + 62}}
	for i := range leafKeys {
		bough := leafBough[i]
		end := ends[bough]
		end.X += (float64(i) - [...]float64{1.5, 4.5, 6.5}[bough]) * 3.4
		x := foot.X + (float64(i)-3.5)*2.6
		rise := foot.Y - end.Y
		b.strand(i, bezier(pt(x, foot.Y), pt(x, foot.Y-rise*0.6), pt(end.X, end.Y+rise*0.5), end), 1.5, false)
	}
	for i, bough := range boughKeys {
		b.try(b.fitting(typeset.Sans, 12.5, box.W*0.34, picture.Ink, b.Text("bough/"+bough)), box, place{ends[i].X, ends[i].Y - 9, kit.Middle})
	}
}
