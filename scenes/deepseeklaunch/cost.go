package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatCost shows what came out, and the two published bills with their two
// scopes. Nothing of a rival's stands beside them: no figure of the same scope
// has been published.
var beatCost = beat{id: "what-came-out", moves: 2.7, reading: 11, now: "event-r1-cost", several: true, lay: layCost}

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
	b.Subline = b.Serif(b.Date.Size, picture.Ink, b.Own("subline")).Put(b.Date.At.X, b.Date.At.Y+leading*b.Date.Size, kit.Start)
	lower := b.Subline.Last() - before
	b.Narrative.At.Y += lower
	b.Cursor += lower
	if b.Format.Shape != scenes.Tall {
		b.side.Y += lower
		b.side.H -= lower
	}
}

// bills are the two on one format, set from the bottom of the area.
type bills struct {
	b    *builder
	area picture.Rect
	// roomy has figures beside the squares and words beside the bars, short has
	// hardly room for either.
	roomy, short bool
	// bar is how high the bars are, label the type above them, strip how wide the
	// room of what is left out is, in CSS px.
	bar, label, strip float64
	// v3Y and r1Y are where the bars begin, foot is where the axis stands.
	v3Y, r1Y, foot float64
	// x maps hours.
	x kit.Scale
}

func layCost(b *builder) {
	evenDates(b)
	c := newBills(b)
	gap := choose(c.roomy, 30.0, choose(c.short, 2.0, 8.0))
	axis := c.area.Y + c.area.H - c.foot
	high := 2*(c.bar+c.label+10) + gap + 12 + axis
	cells := layCells(b, picture.Rect{X: c.area.X, Y: c.area.Y, W: c.area.W, H: c.area.H - high - choose(c.roomy, 30.0, 8.0)}, c.roomy)
	c.placeBars(gap, cells)
	c.layHead(cells)
	c.layV3()
	c.layR1()
	c.layAxis()
}

// newBills finds sizes for the area.
func newBills(b *builder) *bills {
	a := b.area
	c := &bills{b: b, area: a, roomy: a.H >= 380 && a.W >= 560, short: a.H < 240}
	axis := 0.0
	switch {
	case c.short:
		c.bar, c.label, axis = 22, 13, 18
	case c.roomy:
		c.bar, c.label, axis = 44, 16, 40
	default:
		c.bar, c.label, axis = 30, 14.5, 32
	}
	c.strip = choose(c.roomy, 184.0, choose(a.W > 340, 84.0, 58.0))
	c.x = kit.Linear(0, hoursMost, a.X+c.strip, a.X+a.W)
	c.foot = a.Y + a.H - axis
	return c
}

// placeBars places the bars above the axis; what room is left below the squares
// makes them higher.
func (c *bills) placeBars(gap, cells float64) {
	c.r1Y = c.foot - 10 - c.bar
	c.v3Y = c.r1Y - c.label - 12 - gap - c.bar
	if free := c.v3Y - c.label - 8 - cells; free > 60 && !c.roomy {
		grow := min((free-30)/4, 12)
		c.bar += grow
		c.r1Y -= grow
		c.v3Y -= 2*grow + 6
	}
}

// layHead heads the bars, where there is room below the squares.
func (c *bills) layHead(cells float64) {
	b, a := c.b, c.area
	y := c.v3Y - c.label - 22
	if y <= cells+20 {
		return
	}
	b.at(0.8, 0.2, fade)
	w := b.Bold(14, picture.Ink, b.Own("bills")).Put(a.X, y, kit.Start)
	b.words(w)
	b.words(b.fitted(false, 13, picture.Ink, a.W-w.Width()-14, b.Own("bills-note")).Put(a.X+w.Width()+14, y, kit.Start))
}

// span is the bar from one number of hours to another.
func (c *bills) span(from, to, y float64) picture.Rect {
	return picture.Rect{X: c.x.Map(from), Y: y, W: c.x.Map(to) - c.x.Map(from), H: c.bar}
}

// layV3 draws V3's bill, cut into its three parts.
func (c *bills) layV3() {
	b := c.b
	all, pretraining, context := b.s.value("add-v3-cost-split#all"), b.s.value("add-v3-cost-split#pretraining"), b.s.value("add-v3-cost-split#context")
	bar := c.span(0, all, c.v3Y)
	end := bar.X + bar.W
	b.named("bill/v3", b.OwnPlain("v3"), b.OwnPlain("v3-value")+"; "+b.OwnPlain("pretraining")+"; "+b.OwnPlain("rest"), "add-v3-cost-split", bar)
	b.at(1.0, 0.7, right)
	b.solid(bar, picture.CN)
	b.at(1.6, 0.1, fade)
	for _, cut := range [...]float64{pretraining, pretraining + context} {
		b.line(c.x.Map(cut), bar.Y, c.x.Map(cut), bar.Y+bar.H, picture.Paper, 1.5)
	}
	b.at(1.5, 0.2, fade)
	b.words(b.fitted(true, min(14, c.label), picture.Paper, bar.W-24, b.Own("pretraining")).Put(bar.X+12, bar.Y+bar.H/2+5, kit.Start))
	billLine(b, "v3", bar.X, end, c.area.X+c.area.W, bar.Y-8, c.label)
	if c.roomy {
		b.words(b.fitted(false, 12.5, picture.Muted, c.area.W, b.Own("rest")).Put(end-7, bar.Y+bar.H+19, kit.End))
	}
	b.loose()
	c.leaveOut("v3-out", bar.Y, 1.7)
}

// layR1 draws R1's bill: it begins where V3's ends, which it does not include.
func (c *bills) layR1() {
	b := c.b
	all := b.s.value("add-v3-cost-split#all")
	bar := c.span(all, all+b.s.value("add-r1-cost#hours"), c.r1Y)
	b.at(1.95, 0.2, down)
	b.dashed(bar.X, c.v3Y+c.bar+4, bar.X, bar.Y-3, picture.CN, 1.5, 2, 3)
	base := c.span(0, all, c.r1Y)
	base.W -= 5
	b.named("bill/base", b.OwnPlain("base"), "", "add-r1-cost", base)
	b.at(2.1, 0.25, right)
	b.hatched(base, true)
	b.at(2.2, 0.2, fade)
	w := b.fitted(false, min(14, c.label), picture.Ink, base.W-24, b.Own("base"), b.Own("base-short"))
	b.plated(w.Put(base.X+base.W/2, base.Y+base.H/2+5, kit.Middle))
	b.loose()
	c.leaveOut("r1-out", c.r1Y, 2.1)
	b.named("bill/r1", b.OwnPlain("r1"), b.OwnPlain("r1-value"), "add-r1-cost", bar)
	b.at(2.4, 0.3, right)
	b.solid(bar, picture.CN)
	b.at(2.5, 0.2, fade)
	// Its words end left of the dotted line.
	billLine(b, "r1", base.X, bar.X-8, bar.X-8, bar.Y-8, c.label)
	b.loose()
}

// layAxis draws the axis, which serves hours and dollars, since the rent is one.
func (c *bills) layAxis() {
	b := c.b
	from, to := c.x.Range()
	b.at(0.8, 0.2, fade)
	b.line(from, c.foot, to, c.foot, picture.Edge, 1)
	const steps = 3
	for i := 0; i <= steps; i++ {
		hours := float64(hoursMost) * float64(i) / steps
		at := c.x.Map(hours)
		b.line(at, c.foot, at, c.foot+5, picture.Edge, 1)
		if i == 0 {
			b.words(b.Sans(12, picture.Muted, "0").Put(at, c.foot+18, kit.Middle))
			continue
		}
		if (to-from)/steps >= 120 || i == steps {
			c.nameTick(hours, at, choose(i == steps, kit.End, kit.Middle))
		}
	}
}

// nameTick writes a number of hours, and what they come to.
func (c *bills) nameTick(hours, at float64, align kit.Align) {
	b := c.b
	write := func(key string, v, y float64) {
		b.words(b.Sans(12, picture.Muted, data.Fill(b.Own(key), "n", string(data.AppendLarge(nil, b.Locale, v)))).Put(at, y, align))
	}
	write("hours", hours, c.foot+18)
	if !c.short {
		write("dollars", hours*b.s.value("s31-lower-cost#rent"), c.foot+34)
	}
}

// billLine writes what a bill is and what it comes to, above its bar.
func billLine(b *builder, name string, from, to, end, y, size float64) {
	title := b.Bold(size-0.5, picture.Ink, b.Own(name))
	value := b.Bold(size-0.5, picture.CN, b.Own(name+"-value"))
	if from+title.Width()+16+value.Width() > to {
		to = end
	}
	left := from
	if left+title.Width()+12+value.Width() > to {
		left = b.area.X
	}
	if left+title.Width()+12+value.Width() > to {
		title, value = b.Bold(12, picture.Ink, b.Own(name)), b.Bold(12, picture.CN, b.Own(name+"-value"))
	}
	if left+title.Width()+8+value.Width() > to {
		title = b.Bold(12, picture.Ink, b.Own(name+"-short"))
	}
	b.words(title.Put(left, y, kit.Start))
	if name == "v3" {
		b.at(1.0, 0.7, fade) // with the bar
	}
	b.plated(value.Put(to, y, kit.End))
	if name == "v3" {
		b.counting(func(share float64) kit.Words { return b.Bold(value.Size, picture.CN, b.bill(share)) })
	}
}

// bill is what V3's comes to at a share of the way, in whole thousands.
func (b *builder) bill(share float64) string {
	thousands := func(fact string) string {
		return string(data.AppendTick(nil, b.Locale, math.Round(share*b.s.value(fact)/1000)*1000))
	}
	return data.Fill(b.Own("v3-count"), "hours", thousands("add-v3-cost-split#all"), "usd", thousands("add-v3-cost-split#all-usd"))
}

// leaveOut hatches what a bill leaves out; its left end is open, since nobody
// knows how much it is.
func (c *bills) leaveOut(name string, y, start float64) {
	b, box := c.b, picture.Rect{X: c.area.X, Y: y, W: c.strip - 6, H: c.bar}
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
