package deepseeklaunch

import (
	"strconv"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// beatConclusions lists what the report concludes, attributed: left what would
// support it, right what would weaken it. There is no score and no verdict; the
// sides are alike in size and colour.
var beatConclusions = beat{
	id: "conclusions", moves: 1.6, reading: 16, now: "event-cambricon", several: true, caution: true, across: true, lay: layConclusions, key: seenKey,
	variant: func(v *scenes.Values) float64 {
		return v[controlConclusion] + float64(len(conclusions))*v[controlEvidence]
	},
}

// Which pieces of evidence are shown.
const (
	showAll = iota
	showSeen
	showUnseen
	showings // counts them
)

// shows tells whether a piece of evidence is among those that the reader has
// asked for; its place stays free where it is not.
func (b *builder) shows(e evidence) bool {
	switch b.variant / len(conclusions) {
	case showSeen:
		return e.seen
	case showUnseen:
		return !e.seen
	}
	return true
}

// evidence is something that would support or weaken a conclusion; seen tells
// that it is on record, fact where.
type evidence struct {
	seen bool
	fact string
}

// conclusion is one of the report's, with the record of its words.
type conclusion struct {
	id, fact          string
	supports, weakens []evidence
}

var conclusions = [...]conclusion{
	{"controls", "s31-controls-effect", []evidence{{true, "be-2024"}, {}}, []evidence{{true, "add-nvidia-hardware"}, {true, "s31-controls-effect"}}},
	{"team", "s32-all-domestic", []evidence{{true, "s32-all-domestic#china"}, {true, "s32-v2-quote"}, {}}, []evidence{{true, "s32-all-domestic#us"}}},
	{"turn", "s33-turnaround", []evidence{{}}, []evidence{{true, "s33-turnaround#q4"}, {true, "s33-turnaround#customer"}}},
	{"reproduce", "s34-reproduce", []evidence{{true, "add-r1-licence"}, {false, "s34-reproduce#open-r1"}}, []evidence{{true, "s34-reproduce"}}},
}

func layConclusions(b *builder) {
	a := b.area
	if a.W < 600 {
		layConclusion(b, &conclusions[b.variant%len(conclusions)], a)
		return
	}
	if a.H >= 330 {
		b.reserve("evidence", picture.Rect{X: a.X, Y: a.Y, W: 300, H: 30})
		a.Y, a.H = a.Y+34, a.H-34
	}
	middle := choose(a.W > 1000, 396.0, choose(a.W > 800, 330.0, 236.0))
	left, right1 := a.X+(a.W-middle)/2, a.X+(a.W+middle)/2
	b.at(0.65, 0.2, fade)
	head := a.Y + 16
	b.words(b.Bold(14, picture.Accent, b.Own("supports")).Put(left-22, head, kit.End))
	b.words(b.Bold(14, picture.Ink, b.Own("claim")).Put((left+right1)/2, head, kit.Middle))
	b.words(b.Bold(14, picture.Accent, b.Own("weakens")).Put(right1+22, head, kit.Start))
	top := head + 12
	b.line(a.X, top, a.X+a.W, top, picture.Edge, 1.4)
	pitch := (a.Y + a.H - top) / float64(len(conclusions))
	text := b.evidenceText(left-46-a.X, pitch)
	for i := range conclusions {
		c := &conclusions[i]
		row := picture.Rect{X: a.X, Y: top + pitch*float64(i), W: a.W, H: pitch}
		box := picture.Rect{X: left, Y: row.Y + 9, W: middle, H: pitch - 18}
		b.named("conclusion/"+c.id, b.OwnPlain(c.id), b.OwnPlain(c.id+"-place"), c.fact, box)
		b.at(0.12*float64(i), 0.3, fade)
		b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 4, Fill: paint(picture.Well), Stroke: picture.Stroke{Colour: picture.Edge, Width: 1}}})
		size := choose(middle > 380, 16.0, 14.0)
		var w kit.Words
		for ; size >= 12; size -= 0.5 {
			w = b.quotation(size, size*1.45, middle-28, b.Own(c.id))
			if w.Height()+size+20 <= box.H-10 {
				break
			}
		}
		first := box.Y + (box.H-w.Height()-20)/2 + size*0.36
		b.words(w.Put(box.X+box.W/2, first, kit.Middle))
		b.words(b.Sans(12, picture.Muted, b.Own(c.id+"-place")).Put(box.X+box.W/2, first+w.Height()+21, kit.Middle))
		b.loose()
		layEvidence(b, &text, c, c.supports, sides[0], row, left, -1)
		layEvidence(b, &text, c, c.weakens, sides[1], row, right1, 1)
		b.at(0.5, 0.2, fade)
		b.line(a.X, row.Y+pitch, a.X+a.W, row.Y+pitch, picture.Hairline, 1)
	}
}

// evidenceText is how evidence is set beside the conclusions: all in one size,
// the largest at which each piece takes one line; if there is none, the largest
// at which each side keeps to its row.
type evidenceText struct{ size, leading, measure float64 }

func (b *builder) evidenceText(measure, row float64) (t evidenceText) {
	for _, lines := range [...]int{1, 3} {
		for size := choose(b.area.W > 800, 14.0, 12.5); size >= 12; size -= 0.5 {
			t = evidenceText{size, size + choose(size > 12, 4.5, 2.5), measure}
			if b.fitsRows(&t, row-8, lines) {
				return t
			}
		}
	}
	return t
}

// fitsRows tells whether each side keeps to a height, and each piece of evidence
// to a number of lines.
func (b *builder) fitsRows(t *evidenceText, height float64, lines int) bool {
	for i := range conclusions {
		c := &conclusions[i]
		for side, list := range [...][]evidence{c.supports, c.weakens} {
			words, high := b.setEvidence(t, c, list, sides[side])
			if high > height {
				return false
			}
			for k := range words {
				if words[k].Lines() > lines {
					return false
				}
			}
		}
	}
	return true
}

// sides are the names of what supports and what weakens in the copy.
var sides = [...]string{"s", "w"}

// setEvidence sets one side's evidence, and tells how high it is.
func (b *builder) setEvidence(t *evidenceText, c *conclusion, list []evidence, side string) (words []kit.Words, height float64) {
	for k, e := range list {
		w := b.block(t.size, t.leading, t.measure, choose(e.seen, picture.Ink, picture.Muted), b.Own(c.id+"-"+side+strconv.Itoa(k+1)))
		words = append(words, w)
		height += max(w.Height()+t.leading+5, kit.MinTarget)
	}
	return words, height
}

// layEvidence sets what stands on one side of a conclusion.
func layEvidence(b *builder, t *evidenceText, c *conclusion, list []evidence, side string, row picture.Rect, edge, sign float64) {
	align := choose(sign < 0, kit.End, kit.Start)
	words, height := b.setEvidence(t, c, list, side)
	size, leading := t.size, t.leading
	y := row.Y + (row.H-height)/2
	for k, e := range list {
		w := words[k]
		h := max(w.Height()+leading+5, kit.MinTarget)
		if !b.shows(e) {
			y += h
			continue
		}
		line := y + h/2
		at := pt(edge+sign*30, line)
		b.evidence(c, e, side, k, picture.Rect{X: choose(sign < 0, edge-46-w.Width(), edge+22), Y: y, W: w.Width() + 30, H: h})
		b.at(choose(e.seen, 0.85, 1.2), choose(e.seen, 0.4, 0.3), choose(sign < 0, enter(left), enter(right)))
		if e.seen {
			b.line(edge, line, at.X-sign*8, line, picture.Muted, 1.6)
		} else {
			b.dashed(edge, line, at.X-sign*8, line, picture.Muted, 1.6, 3, 2.5)
		}
		b.at(choose(e.seen, 0.95, 1.25), 0.3, fade)
		b.spot(circle, at, 13, picture.Ink, e.seen)
		b.words(w.Put(edge+sign*46, line-w.Height()/2+size*0.36, align))
		b.loose()
		y += h
	}
}

// evidence names one piece of evidence; what is not on record opens no card.
func (b *builder) evidence(c *conclusion, e evidence, side string, k int, target picture.Rect) {
	n := strconv.Itoa(k + 1)
	label := b.OwnPlain(choose(side == "s", "supports", "weakens")) + ": " + b.OwnPlain(c.id+"-"+side+n)
	value := b.OwnPlain(choose(e.seen, "seen", "unseen"))
	name := "evidence/" + c.id + "-" + side + n
	if e.fact == "" {
		b.about(picture.Identity{ID: name, Role: picture.RoleText, Label: label, Value: value})
		return
	}
	b.named(name, label, value, e.fact, target)
}

// narrow is a scale of type for one conclusion in a narrow area, the roomiest first.
type narrow struct {
	quote, size, leading, gap float64
	place, columns            bool
}

var narrows = [...]narrow{
	{20, 16, 23, 18, true, false}, {18, 15, 21, 12, true, false}, {16, 13.5, 18, 7, true, false}, {15, 13, 17, 6, true, true}, {14, 12.5, 16, 8, false, false},
	{14, 12.5, 16, 7, false, true}, {14, 12.5, 16, 4, false, false}, {14, 12.5, 16, 4, false, true}, {13, 12, 14, 2, false, false}, {13, 12, 13.5, 1, false, true},
}

// seenKey says what solid and hollow marks are, where the narrative does not.
var seenKey = []page.KeyEntry{
	{Chip: kit.Chip{Colour: picture.Ink, Maker: kit.AMD, Fill: 1}, Key: "conclusions/seen"}, // a circle
	{Chip: kit.Chip{Colour: picture.Ink, Maker: kit.AMD}, Key: "conclusions/unseen"},
}

// layConclusion sets one conclusion in a narrow area, behind tabs: its words, what
// would support it, what would weaken it; below them the choice of evidence. The
// smallest area has no room for either.
func layConclusion(b *builder, c *conclusion, a picture.Rect) {
	const row = 32 // of tabs
	high, gap := choose(a.H >= 190, float64(row), row-6), choose(a.H >= 250, 10.0, 6.0)
	tabs := picture.Rect{X: a.X, Y: a.Y, W: a.W, H: high}
	choice := picture.Rect{X: a.X, Y: a.Y + a.H - high, W: a.W, H: high}
	below := picture.Rect{X: a.X, Y: a.Y + high + gap, W: a.W, H: a.H - high - gap}
	if b.setNarrow(c, picture.Rect{X: a.X, Y: below.Y, W: a.W, H: below.H - high - gap}) {
		if b.Format.Shape == scenes.Embed {
			choice.W *= 0.55
			b.SetKeyRow(choice.X+choice.W+24, choice.Y+high/2+4.5, a.W-choice.W-24, "", seenKey)
		}
		b.reserve("conclusion", tabs)
		b.reserve("evidence", choice)
	} else if b.setNarrow(c, below) {
		b.reserve("conclusion", tabs)
	} else {
		b.setNarrow(c, a)
	}
}

// setNarrow sets a conclusion in the roomiest type that fits an area, and tells
// whether one does.
func (b *builder) setNarrow(c *conclusion, a picture.Rect) bool {
	pieces, subjects := len(b.pieces), len(b.subjects)
	for i := range narrows {
		n := &narrows[i]
		if n.columns && a.W < 260 {
			continue
		}
		b.pieces, b.subjects = b.pieces[:pieces], b.subjects[:subjects]
		if b.narrow(c, a, n) <= a.Y+a.H {
			return true
		}
	}
	b.pieces, b.subjects = b.pieces[:pieces], b.subjects[:subjects]
	return false
}

func (b *builder) narrow(c *conclusion, a picture.Rect, n *narrow) (bottom float64) {
	w := b.quotation(n.quote, n.quote*1.35, a.W-20, b.Own(c.id))
	box := picture.Rect{X: a.X, Y: a.Y, W: a.W, H: max(w.Height()+n.quote+6+n.gap+choose(n.place, 21.0, 0.0), kit.MinTarget)}
	b.named("conclusion/"+c.id, b.OwnPlain(c.id), b.OwnPlain(c.id+"-place"), c.fact, box)
	b.at(0, 0.3, fade)
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 4, Fill: paint(picture.Well), Stroke: picture.Stroke{Colour: picture.Edge, Width: 1}}})
	first := box.Y + n.quote + n.gap/2
	b.words(w.Put(a.X+10, first, kit.Start))
	if n.place {
		b.words(b.Sans(12, picture.Muted, b.Own(c.id+"-place")).Put(a.X+10, first+w.Height()+21, kit.Start))
	}
	b.loose()
	y := box.Y + box.H + n.gap
	if n.columns {
		half := (a.W - 14) / 2
		one := b.list(c, c.supports, "s", picture.Rect{X: a.X, Y: y, W: half}, n)
		return max(one, b.list(c, c.weakens, "w", picture.Rect{X: a.X + half + 14, Y: y, W: half}, n))
	}
	y = b.list(c, c.supports, "s", picture.Rect{X: a.X, Y: y, W: a.W}, n)
	return b.list(c, c.weakens, "w", picture.Rect{X: a.X, Y: y + n.gap, W: a.W}, n)
}

// list sets what stands on one side, a line or more each.
func (b *builder) list(c *conclusion, list []evidence, side string, box picture.Rect, n *narrow) (bottom float64) {
	y := box.Y + n.size
	b.at(0.65, 0.2, fade)
	b.words(b.Bold(max(n.size-0.5, 12), picture.Accent, b.Own(choose(side == "s", "supports", "weakens"))).Put(box.X, y, kit.Start))
	y += n.gap/2 + 2
	const mark = 19
	for k, e := range list {
		w := b.block(n.size, n.leading, box.W-mark, choose(e.seen, picture.Ink, picture.Muted), b.Own(c.id+"-"+side+strconv.Itoa(k+1)))
		h := max(w.Height()+n.size+n.gap+2, choose(e.fact == "", n.size+2, kit.MinTarget))
		if !b.shows(e) {
			y += h
			continue
		}
		b.evidence(c, e, side, k, picture.Rect{X: box.X, Y: y, W: box.W, H: h})
		b.at(choose(e.seen, 0.95, 1.25), 0.3, fade)
		first := y + (h-w.Height())/2 + n.size*0.36
		b.spot(circle, pt(box.X+6.5, first-n.size*0.36), min(12, n.size-2), picture.Ink, e.seen)
		b.words(w.Put(box.X+mark, first, kit.Start))
		b.loose()
		y += h
	}
	return y
}
