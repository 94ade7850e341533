package deepseeklaunch

import (
	"math"
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatCost shows what came out, and the two published bills with their two
// scopes. Nothing of a rival's stands beside them: no figure of the same scope
// has been published.
var beatCost = beat{id: "what-came-out", moves: 2.7, reading: 11, now: "event-r1-cost", several: true, key: firmKey, lay: layCost}

// hoursMost is the end of the scale of both bars, in H800 hours.
const hoursMost = 3e6

// evenDates gives R1's date the size of V3's, where the one stands below the
// other: they are two releases.
func evenDates(b *builder) {
	if b.Subline.Empty() || b.Subline.At.X != b.Date.At.X || b.Format.Shape == scenes.Phone {
		return
	}
	const leading = 1.3
	before := b.Subline.Last()
	b.Subline = b.serif(b.Date.Size, picture.Ink, b.Own("subline")).Put(b.Date.At.X, b.Date.At.Y+leading*b.Date.Size, kit.Start)
	lower := b.Subline.Last() - before
	b.Narrative.At.Y += lower
	b.Cursor += lower
	if b.Format.Shape != scenes.Tall {
		b.side.Y += lower
		b.side.H -= lower
	}
}

func layCost(b *builder) {
	evenDates(b)
	a := b.area
	roomy := a.H >= 380 && a.W >= 560
	short := a.H < 240
	// The bills, set from the bottom.
	bar, label, axis := 44.0, 16.0, 40.0
	if !roomy {
		bar, label, axis = 30, 14.5, 32
	}
	if short {
		bar, label, axis = 22, 13, 18
	}
	strip := choose(roomy, 184.0, choose(a.W > 340, 84.0, 58.0))
	zero, end := a.X+strip, a.X+a.W
	x := kit.Linear(0, hoursMost, zero, end)
	foot := a.Y + a.H - axis
	gap := choose(roomy, 30.0, choose(short, 2.0, 8.0))
	bills := 2*(bar+label+10) + gap + 12 + axis
	y := layCells(b, picture.Rect{X: a.X, Y: a.Y, W: a.W, H: a.H - bills - choose(roomy, 30.0, 8.0)}, roomy)
	rowR1 := foot - 10 - bar
	rowV3 := rowR1 - label - 12 - gap - bar
	if free := rowV3 - label - 8 - y; free > 60 && !roomy {
		grow := min((free-30)/4, 12)
		bar += grow
		rowR1 -= grow
		rowV3 -= 2*grow + 6
	}
	if head := rowV3 - label - 22; head > y+20 {
		b.at(0.8, 0.2, fade)
		w := b.bold(14, picture.Ink, b.Own("bills")).Put(a.X, head, kit.Start)
		b.words(w)
		b.words(b.fitted(false, 13, picture.Ink, a.W-w.Width()-14, b.Own("bills-note")).Put(a.X+w.Width()+14, head, kit.Start))
	}

	all, pretraining, context := b.s.value("add-v3-cost-split#all"), b.s.value("add-v3-cost-split#pretraining"), b.s.value("add-v3-cost-split#context")
	r1 := b.s.value("add-r1-cost#hours")
	v3End := x.Map(all)

	b.named("bill/v3", b.OwnPlain("v3"), b.OwnPlain("v3-value")+"; "+b.OwnPlain("pretraining")+"; "+b.OwnPlain("rest"), "add-v3-cost-split", picture.Rect{X: zero, Y: rowV3, W: v3End - zero, H: bar})
	b.at(1.0, 0.7, right)
	b.solid(picture.Rect{X: zero, Y: rowV3, W: v3End - zero, H: bar}, picture.CN)
	b.at(1.6, 0.1, fade)
	for _, cut := range [...]float64{pretraining, pretraining + context} {
		b.line(x.Map(cut), rowV3, x.Map(cut), rowV3+bar, picture.Paper, 1.5)
	}
	b.at(1.5, 0.2, fade)
	b.words(b.fitted(true, min(14, label), picture.Paper, v3End-zero-24, b.Own("pretraining")).Put(zero+12, rowV3+bar/2+5, kit.Start))
	billLine(b, "v3", zero, v3End, end, rowV3-8, label)
	if roomy {
		b.words(b.fitted(false, 12.5, picture.Muted, a.W, b.Own("rest")).Put(v3End-7, rowV3+bar+19, kit.End))
	}
	b.loose()
	leftOut(b, "v3-out", picture.Rect{X: a.X, Y: rowV3, W: strip - 6, H: bar}, 1.7)

	// R1's bill begins where V3's ends, which it does not include.
	b.at(1.95, 0.2, down)
	b.dashed(v3End, rowV3+bar+4, v3End, rowR1-3, picture.CN, 1.5, 2, 3)
	base := picture.Rect{X: zero, Y: rowR1, W: v3End - zero - 5, H: bar}
	b.named("bill/base", b.OwnPlain("base"), "", "add-r1-cost", base)
	b.at(2.1, 0.25, right)
	b.hatched(base, true)
	b.at(2.2, 0.2, fade)
	w := b.fitted(false, min(14, label), picture.Ink, base.W-24, b.Own("base"), b.Own("base-short"))
	b.plated(w.Put(base.X+base.W/2, rowR1+bar/2+5, kit.Middle))
	b.loose()
	leftOut(b, "r1-out", picture.Rect{X: a.X, Y: rowR1, W: strip - 6, H: bar}, 2.1)
	b.named("bill/r1", b.OwnPlain("r1"), b.OwnPlain("r1-value"), "add-r1-cost", picture.Rect{X: v3End, Y: rowR1, W: x.Map(all+r1) - v3End, H: bar})
	b.at(2.4, 0.3, right)
	b.solid(picture.Rect{X: v3End, Y: rowR1, W: x.Map(all+r1) - v3End, H: bar}, picture.CN)
	b.at(2.5, 0.2, fade)
	billLine(b, "r1", zero, v3End-8, end, rowR1-8, label)
	b.loose()

	// One axis serves hours and dollars, since the rent is one.
	b.at(0.8, 0.2, fade)
	b.line(zero, foot, end, foot, picture.Edge, 1)
	steps := 3
	for i := 0; i <= steps; i++ {
		hours := hoursMost * float64(i) / float64(steps)
		at := x.Map(hours)
		b.line(at, foot, at, foot+5, picture.Edge, 1)
		align := kit.Middle
		if i == steps {
			align = kit.End
		}
		if i == 0 {
			b.words(b.sans(12, picture.Muted, "0").Put(at, foot+18, kit.Middle))
			continue
		}
		if (a.W-strip)/float64(steps) < 120 && i != steps {
			continue
		}
		write := func(key string, v float64, y float64) {
			b.words(b.sans(12, picture.Muted, data.Fill(b.Own(key), "n", string(data.AppendLarge(nil, b.Locale, v)))).Put(at, y, align))
		}
		write("hours", hours, foot+18)
		if !short {
			write("dollars", hours*b.s.value("s31-lower-cost#rent"), foot+34)
		}
	}
}

// billLine writes what a bill is and what it comes to, above its bar.
func billLine(b *builder, name string, from, to, end, y, size float64) {
	title := b.bold(size-0.5, picture.Ink, b.Own(name))
	value := b.bold(size-0.5, picture.CN, b.Own(name+"-value"))
	if from+title.Width()+16+value.Width() > to {
		to = end
	}
	left := from
	if left+title.Width()+12+value.Width() > to {
		left = b.area.X
	}
	if left+title.Width()+12+value.Width() > to {
		title, value = b.bold(12, picture.Ink, b.Own(name)), b.bold(12, picture.CN, b.Own(name+"-value"))
	}
	if left+title.Width()+8+value.Width() > to {
		title = kit.Words{}
	}
	b.words(title.Put(left, y, kit.Start))
	if name == "v3" {
		b.at(1.0, 0.7, fade) // with the bar
	}
	b.plated(value.Put(to, y, kit.End))
	if name == "v3" {
		b.counting(func(share float64) kit.Words { return b.bold(value.Size, picture.CN, b.bill(share)) })
	}
}

// bill is what V3's comes to at a share of the way, in whole thousands.
func (b *builder) bill(share float64) string {
	thousands := func(fact string) string {
		return string(data.AppendTick(nil, b.Locale, math.Round(share*b.s.value(fact)/1000)*1000))
	}
	return data.Fill(b.Own("v3-count"), "hours", thousands("add-v3-cost-split#all"), "usd", thousands("add-v3-cost-split#all-usd"))
}

// leftOut hatches what a bill leaves out; its left end is open, since nobody
// knows how much it is.
func leftOut(b *builder, name string, box picture.Rect, start float64) {
	b.named("bill/"+name, b.OwnPlain(name), b.OwnPlain(name+"-note"), choose(name == "v3-out", "s31-lower-cost", "add-r1-gpus"), box)
	b.at(start, 0.25, left)
	m := picture.Mark{
		Kind: picture.RoundedRectangle, Box: box,
		Fill: picture.Paint{Pattern: picture.Hatch, Colour: picture.Muted, Alpha: 0.5, Pitch: 8, Width: 1.25},
	}
	b.add(piece{mark: m})
	b.dashed(box.X+box.W, box.Y+0.75, box.X, box.Y+0.75, picture.Muted, 1.5, 4, 3)
	b.dashed(box.X+box.W, box.Y+box.H-0.75, box.X, box.Y+box.H-0.75, picture.Muted, 1.5, 4, 3)
	b.at(start, 0.25, fade)
	b.dashed(box.X+box.W-0.75, box.Y, box.X+box.W-0.75, box.Y+box.H, picture.Muted, 1.5, 4, 3)
	b.at(start+0.15, 0.2, fade)
	first, second := b.fitted(false, 13, picture.Ink, box.W-14, b.Own(name)), b.fitted(false, 12, picture.Muted, box.W-14, b.Own(name+"-note"))
	if first.Empty() || box.H < 40 {
		b.plated(b.fitted(false, 12, picture.Ink, box.W-8, b.Own(name), b.Own("left-out")).Put(box.X+box.W/2, box.Y+box.H/2+4.5, kit.Middle))
	} else {
		b.plated(first.Put(box.X+10, box.Y+box.H/2-4, kit.Start))
		b.plated(second.Put(box.X+10, box.Y+box.H/2+15, kit.Start))
	}
	b.loose()
}

// layCells draws a square for each billion parameters, the ones that work on a
// token solid, and returns where it ends. The squares are as large as the box
// has room for.
func layCells(b *builder, a picture.Rect, roomy bool) float64 {
	cells, active := int(b.s.value("add-parameters")), int(b.s.value("add-parameters#active"))
	head := a.Y + 12
	top := head + 10
	most, width := 8.4, a.W+1
	if roomy {
		most, width = 10, a.W-130
	}
	rows, columns, pitch := 0, 0, 0.0
	const evenly = 11 // leaves no column short
	for n := 4; n <= 16; n++ {
		n := choose(n == 4, evenly, n)
		c := (cells + n - 1) / n
		if p := min(most, width/float64(c), (a.Y+a.H-top)/float64(n)); p > pitch+0.01 {
			rows, columns, pitch = n, c, p
		}
	}
	size := choose(roomy, 14.0, 13.0)
	title := b.bold(size, picture.Ink, b.Own("model")).Put(a.X, head, kit.Start)
	b.at(0, 0.2, fade)
	note := data.Fill(b.Own("model-note"), "cells", strconv.Itoa(cells))
	if roomy {
		b.words(title)
		b.words(b.sans(13, picture.Ink, note).Put(a.X+title.Width()+14, head, kit.Start))
		top += 2
	}
	b.named("parameters", b.OwnPlain("model")+", "+note, b.OwnPlain("parameters")+" "+b.OwnPlain("parameters-note")+"; "+b.OwnPlain("active")+" "+b.OwnPlain("active-note"), "add-parameters",
		picture.Rect{X: a.X, Y: top, W: pitch * float64(columns), H: pitch * float64(rows)})
	side := pitch - choose(pitch > 7, 2.0, 1.4)
	for i := range cells {
		column, row := i/rows, i%rows
		box := picture.Rect{X: a.X + float64(column)*pitch, Y: top + float64(row)*pitch, W: side, H: side}
		start := 0.5 * float64(column) / float64(columns)
		b.at(start, 0.1, fade)
		b.add(piece{mark: picture.Mark{
			Kind: picture.RoundedRectangle, Box: kit.Grow(box, -0.5),
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.12}, Stroke: picture.Stroke{Colour: picture.CN, Alpha: 0.7, Width: 1},
		}})
		if i < active {
			b.at(0.5+0.3*float64(i)/float64(active), 0.1, fade)
			b.solid(box, picture.CN)
		}
	}
	bottom := top + pitch*float64(rows)
	b.at(0.6, 0.25, fade)
	if roomy {
		x, y := a.X+pitch*float64(columns)+14, top+choose(pitch > 8.5, 30.0, 18.0)
		for _, n := range [...]struct {
			name   string
			colour picture.Colour
		}{{"parameters", picture.Ink}, {"active", picture.CN}} {
			b.words(b.bold(choose(pitch > 8.5, 21.0, 16.0), n.colour, b.Own(n.name)).Put(x, y, kit.Start))
			b.words(b.fitted(false, 13, picture.Muted, a.X+a.W-x, b.Own(n.name+"-note")).Put(x, y+21, kit.Start))
			y += choose(pitch > 8.5, 54.0, 46.0)
		}
	} else {
		x := a.X
		for _, n := range [...]struct {
			name   string
			colour picture.Colour
		}{{"parameters", picture.Ink}, {"active", picture.CN}} {
			v := b.bold(14, n.colour, b.Own(n.name)).Put(x, head, kit.Start)
			w := b.fitted(false, 12, picture.Muted, a.X+a.W-x-v.Width()-6, b.Own(n.name+"-note"))
			if n.name == "parameters" && x+v.Width()+6+w.Width() > a.X+a.W*0.55 {
				w = kit.Words{}
			}
			b.words(v)
			b.words(w.Put(x+v.Width()+6, head, kit.Start))
			x += v.Width() + 6 + w.Width() + 16
		}
	}
	b.loose()
	return bottom
}
