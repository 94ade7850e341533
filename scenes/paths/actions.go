package paths

import (
	"strconv"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// actionKeys are the State Council's six actions; each has a part for each
// letter that the copy has.
var actionKeys = [...]string{"science", "industry", "consumption", "wellbeing", "governance", "global"}

// actions draws the second tree: standing where there is room, else as a list
// along its trunk.
func (b *builder) actions() {
	b.says("card", b.plain("actions/first"))
	if b.wide() || b.Format.Shape == scenes.Tall && b.area.H > 380 {
		b.standingActions()
		return
	}
	b.listedActions()
}

// partLine is from line to line of an action's parts in a list, partsMost the
// room for the most of them, partsLeast that in which they just do not touch what
// is below, in CSS px.
const (
	partLine   = 15.5
	partsMost  = 4*partLine + 3
	partsLeast = 4*partLine - 2
)

// listedActions draws two actions a row, with their parts where there is room
// for those of all.
func (b *builder) listedActions() {
	a := b.area
	form, parts := b.actionsForm(a.H)
	trunk := min(50, a.W*0.12)
	leafW := (a.W - trunk - 14) / 2
	foot := a.Y + form.height(3, 0, 0) + 3*parts
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(a.X-3, foot), pt(a.X+trunk-4, foot))
	var places [len(actionKeys)]picture.Rect
	for i := range actionKeys {
		at := picture.Rect{X: a.X + trunk + float64(i%2)*(leafW+14), Y: a.Y + float64(i/2)*(form.leaf+form.gap+parts), W: leafW, H: form.leaf}
		places[i] = at
		x := a.X + 6 + float64(i)*(trunk-16)/6
		run := at.Y + at.H + form.gap*0.25 + float64(i%2)*form.gap*0.3
		b.actionStrand(i, stemmed(elbow(pt(x, foot), pt(x, run), pt(at.X, run), 14), at, run))
	}
	for i, key := range actionKeys {
		b.declareAction(key)
		b.leaf("action/"+key, leafPlace{places[i], false}, b.fitting(typeset.Sans, max(12, min(b.Grid.Focus, form.leaf*0.52)), leafW-16, picture.Ink, b.Text("action/"+key)), false, false, i)
		if parts > 0 {
			b.listParts(key, places[i].X+4, places[i].Y+places[i].H+form.gap+10, leafW-4)
		}
	}
}

// actionsForm is the roomiest form of the list in a height, and the room for an
// action's parts in it; without them, if none has that.
func (b *builder) actionsForm(height float64) (form listForm, parts float64) {
	for _, least := range [...]float64{partsMost, partsLeast, 0} {
		for _, f := range listForms {
			spare := (height-f.height(3, 0, 0))/3 - 2
			if spare < least || least > 0 && f.leaf < 24 {
				continue
			}
			if least > 0 {
				parts = min(spare, least+14)
			}
			return f, parts
		}
	}
	return listForms[len(listForms)-1], 0
}

// listParts sets an action's parts below it, one a line.
func (b *builder) listParts(action string, x, y, measure float64) {
	for _, key := range b.parts(action) {
		w := b.fitting(typeset.Sans, 12, measure, picture.Muted, b.Text(key))
		if w.Lines() > 1 && b.Has(key+"-short") {
			w = b.word(12, picture.Muted, b.Text(key+"-short"))
		}
		b.put(w, x, y, kit.Start)
		y += partLine
	}
}

// standingActions draws the tree as a tree, the parts above their leaves.
func (b *builder) standingActions() {
	a, size := b.area, b.Grid.Focus
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
		b.leaf("action/"+key, leafPlace{box, false}, b.fitting(typeset.Sans, size, box.W-10, picture.Ink, b.Text("action/"+key)), false, false, i)
		parts := b.partsWithin(key, column-20, leafY-18-a.Y)
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
	m.enter, m.grows, m.root = trunkRises, true, points[0]
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
