package paths

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// listForm is how tightly a listed tree is set, in CSS px. A head names a bough
// above its leaves; without heads the names stand left of them.
type listForm struct {
	leaf, gap, head, fruit float64
	notes                  bool
	// fruits is how many cases stand in a row.
	fruits int
}

var listForms = [...]listForm{
	{44, 13, 26, 42, true, 1}, {38, 12, 23, 40, true, 1}, {34, 11, 20, 37, true, 1}, {30, 10, 18, 35, true, 1}, {28, 8, 16, 35, true, 1},
	{26, 7, 15, 36, true, 1}, {24, 6, 14, 35, true, 1}, {26, 8, 14, 28, false, 1}, {24, 6, 14, 26, false, 1}, {24, 6, 14, 24, false, 1},
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

// treeList is a tree as a list along its trunk: where its parts stand.
type treeList struct {
	listForm
	// trunk is the trunk's width, step the distance of its strands, leafX where
	// leaves begin, leafW how wide they are, foot where the trunk stands.
	trunk, step, leafX, leafW, foot float64
	leaves                          [strandsCN]picture.Rect
	// names are the baselines of the boughs' names.
	names [len(boughKeys)]float64
	cases [len(caseKeys)]picture.Point
}

// newTreeList finds places in the area: two leaves a row, the cases below.
func (b *builder) newTreeList() *treeList {
	a := b.area
	t := &treeList{listForm: listForms[len(listForms)-1]}
	for _, f := range listForms {
		broad := a.W > 420
		if f.height(4, 3, 3) > a.H || f.fruits == 3 && !broad || f.head > 0 && f.head < 18 && broad {
			continue
		}
		t.listForm = f
		break
	}
	t.trunk = min(62, a.W*0.15)
	if t.fruits == 3 {
		t.trunk = min(62, a.W*0.135)
	}
	t.step = (t.trunk - 14) / 11
	t.foot = min(a.Y+t.height(4, 3, 3), a.Y+a.H)
	t.leafX = a.X + t.trunk
	if t.head == 0 {
		named := 0.0
		for _, bough := range boughKeys {
			named = max(named, widthOf(b.boughName(bough, 12)))
		}
		t.leafX += named + 7
	}
	between := min(14, a.W*0.036)
	t.leafW = (a.X + a.W - t.leafX - between) / 2
	y := a.Y
	for i := range leafKeys {
		if of := leafBough[i]; i == 0 || of != leafBough[i-1] {
			t.names[of] = y + t.leaf/2 + 4.5
			if t.head > 0 {
				t.names[of] = y + t.head - min(7, t.head*0.28)
			}
			y += t.head
		}
		t.leaves[i] = picture.Rect{X: t.leafX + float64(i%2)*(t.leafW+between), Y: y, W: t.leafW, H: t.leaf}
		if i%2 == 1 {
			y += t.leaf + t.gap
		}
	}
	for i := range t.cases {
		t.cases[i] = pt(a.X+t.trunk+14+float64(i%t.fruits)*t.caseW(a), y+t.fruit/2+float64(i/t.fruits)*t.fruit)
	}
	return t
}

// caseW is the width of a case and its words in an area.
func (t *treeList) caseW(a picture.Rect) float64 { return (a.W - t.trunk) / float64(t.fruits) }

// radius is a fruit's.
func (t *treeList) radius() float64 { return min(13, t.fruit*0.33) }

// listed draws the tree as a list along its trunk.
func (b *builder) listed(full int) {
	t := b.newTreeList()
	b.listStrands(t)
	// What is dragged is the trunk: the leaves are stops of their own.
	b.identities[b.find("tree")-1].Target = picture.Rect{X: b.area.X - 3, Y: b.area.Y, W: max(t.trunk-2, kit.MinTarget), H: t.foot - b.area.Y}
	size := max(12, min(b.Grid.Focus, t.leaf*0.52))
	for i := range leafKeys {
		b.declareLeaf(i)
		b.leaf("leaf/"+leafKeys[i], leafPlace{t.leaves[i], false}, b.leafWords(i, size, t.leafW-min(14, t.leafW*0.12), i == full), i == full, named(i), i)
	}
	for i, bough := range boughKeys {
		b.says("bough/"+bough, b.plain("bough/"+bough))
		size, x := 12.0, b.area.X+t.trunk
		if t.head > 0 {
			size, x = max(12, min(15, t.head*0.62)), x+2
		}
		b.put(b.boughName(bough, size), x, t.names[i], kit.Start)
	}
	if t.fruits == 3 {
		b.listCasesInARow(t, full)
		return
	}
	for i := range caseKeys {
		b.listCase(t, i, full)
	}
}

// boughName sets a bough's name, short where it stands beside leaves on a narrow
// frame.
func (b *builder) boughName(bough string, size float64) kit.Words {
	key := "bough/" + bough
	if b.area.W < 420 && b.Has(key+"-short") && b.Format.Shape == scenes.Plain {
		key += "-short"
	}
	return b.serif(size, picture.CN, b.Text(key))
}

// listStrands draws the trunk, and the strands along their leaves' feet.
func (b *builder) listStrands(t *treeList) {
	a := b.area
	width := min(2.6, t.step*0.75)
	x := func(i int) float64 { return a.X + 5 + float64(i)*t.step }
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(a.X-3, t.foot), pt(a.X+t.trunk-4, t.foot))
	for i, at := range t.leaves {
		run := at.Y + at.H + t.gap*0.25 + float64(i%2)*t.gap*0.3
		b.strand(i, stemmed(elbow(pt(x(i), t.foot), pt(x(i), run), pt(at.X, run), 14), at, run), width, false)
	}
	if t.fruits > 1 {
		return // cases stand apart from the trunk
	}
	for i, at := range t.cases {
		j := strandsCN + i
		b.strand(j, elbow(pt(x(j), t.foot), pt(x(j), at.Y), pt(at.X-t.radius()-3, at.Y), 10), width, !b.s.caseConfirmed(i))
	}
}

// listCase draws a case, with its name and its note where there is room.
func (b *builder) listCase(t *treeList, i, full int) {
	a, at, radius := b.area, t.cases[i], t.radius()
	b.declareCase(i)
	b.fruit(i, at, radius, full == strandsCN+i)
	left := at.X + radius + 9
	room := a.X + t.trunk + float64(i%t.fruits+1)*t.caseW(a) - left - 6
	if i%t.fruits == t.fruits-1 {
		room = a.X + a.W - left
	}
	key := "case/" + caseKeys[i]
	name := b.fitting(typeset.SansBold, b.Grid.Focus, room, picture.Ink, b.Text(key))
	limit := picture.Rect{X: left - 1, Y: at.Y - t.fruit/2 - 3, W: room + 3, H: t.fruit + 6}
	switch {
	case t.notes:
		b.try(name, limit, place{left, at.Y - 3, kit.Start})
		note := b.fitting(typeset.Sans, 12, room, picture.Muted, b.Text(key+"-note"))
		if note.Lines() > 1 && b.Has(key+"-note-short") {
			note = b.word(12, picture.Muted, b.Text(key+"-note-short"))
		}
		b.try(note, limit, place{left, at.Y + 13.5, kit.Start})
	case name.Lines() > 1:
		name = b.bold(12, picture.Ink, b.Text(key+"-short"))
		fallthrough
	default:
		b.try(name, limit, place{left, at.Y + 5, kit.Start})
	}
	b.identities[b.who-1].Target = picture.Rect{X: at.X - radius - 2, Y: at.Y - max(t.fruit, 24)/2, W: room + 2*radius + 8, H: max(t.fruit, 24)}
}

// listCasesInARow draws the cases beside one another, each as wide as its name.
func (b *builder) listCasesInARow(t *treeList, full int) {
	const gap = 6
	radius := t.radius()
	var names [len(caseKeys)]kit.Words
	width := 0.0
	for i, key := range caseKeys {
		names[i] = b.fitting(typeset.SansBold, b.Grid.Focus, t.caseW(b.area)-2*radius-gap-8, picture.Ink, b.Text("case/"+key))
		if names[i].Lines() > 1 {
			names[i] = b.bold(12, picture.Ink, b.Text("case/"+key+"-short"))
		}
		width += 2*radius + gap + names[i].Width()
	}
	x := b.area.X + t.trunk
	apart := (b.area.X + b.area.W - x - width) / float64(len(caseKeys))
	for i := range caseKeys {
		b.declareCase(i)
		at := pt(x+radius, t.cases[i].Y)
		b.fruit(i, at, radius, full == strandsCN+i)
		b.put(names[i], x+2*radius+gap, at.Y+4.5, kit.Start)
		long := 2*radius + gap + names[i].Width()
		b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: at.Y - 12, W: long + 4, H: kit.MinTarget}
		x += long + apart
	}
}

// stemmed lets the last points of a strand that runs along a leaf's foot rise
// into its stem.
func stemmed(points []picture.Point, leaf picture.Rect, run float64) []picture.Point {
	points[len(points)-1] = pt(leaf.X+1, leaf.Y+leaf.H)
	points[len(points)-2] = pt(leaf.X-5, run-0.5)
	return points
}
