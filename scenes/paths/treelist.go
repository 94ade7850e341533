package paths

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

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
		points := stemmed(elbow(pt(x(i), foot), corner, end, 14), at, run)
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

// stemmed lets the last points of a strand that runs along a leaf's foot rise
// into its stem.
func stemmed(points []picture.Point, leaf picture.Rect, run float64) []picture.Point {
	points[len(points)-1] = pt(leaf.X+1, leaf.Y+leaf.H)
	points[len(points)-2] = pt(leaf.X-5, run-0.5)
	return points
}
