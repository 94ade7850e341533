package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// beatOctober2022 draws the first line: a corner in which both computing and I/O
// are past their thresholds.
var beatOctober2022 = beat{
	id: "october-2022", moves: 1.78, reading: 9, now: "event-oct-2022",
	plan: func(b *builder) {
		switch {
		case b.plane.box.H < 165:
			b.setPlane(law2022, 1650, 21500, 210, 1700)
		case b.small():
			b.setPlane(law2022, 1650, 21500, 45, 1700)
		default:
			b.setPlane(law2022, 900, 30000, 22, 2000)
		}
		b.ticks2022()
		list := []casting{
			{who: mi250x, side: kit.Right, shift: pt(0, -4)},
			{who: mlu370, key: "mark/mlu370", side: kit.Right},
			{who: v100, side: kit.Right},
			{who: rtx4090, side: kit.Right},
			{who: a100, part: lead, side: kit.Right, shift: pt(0, -3)},
			{who: h100, part: lead, side: kit.Right},
		}
		if b.small() {
			list[5].side = kit.Left
		} else {
			list = append(list, casting{who: t4, side: kit.Right}, casting{who: gaudi2, side: kit.Right, shift: pt(0, -4)})
		}
		b.cast(list...)
		b.quarters("quarter/note", 0.46, 0)
		b.limitWords()
		b.SetColumnTable([]string{"", b.Text("table/io"), b.Text("table/computing"), b.Text("table/export")},
			b.row2022(a100), b.row2022(h100), b.row2022(rtx4090))
		b.setKey()
	},
	score: func(d *drawing, sc *score) {
		axes := kit.Phase{Length: 0.3}
		upright := kit.Phase{Start: 0.3, Length: 0.4}
		level := kit.Phase{Start: 0.7, Length: 0.4}
		hatch := kit.Phase{Start: 1.1, Length: 0.3}
		solid := kit.Phase{Start: 1.4, Length: 0.3}
		sc.axisIn = [2]float64{axes.Out(sc.t), axes.Out(sc.t)}
		sc.zone = growth{opacity: 1, first: upright.InOut(sc.t), second: level.InOut(sc.t), tint: hatch.Out(sc.t), texture: hatch.Out(sc.t)}
		sc.each(func(c *chipScore) {
			c.in, c.travel = axes.Out(sc.t), 1
			c.verdictIn = solid.Out(sc.t)
		})
		sc.chips[h100].verdictIn = solid.Nth(1, 0.08).Out(sc.t)
	},
}

// small tells that the plane has room for the most important chips only.
func (b *builder) small() bool { return b.plane.box.W < 440 || b.plane.box.H < 230 }

// ticks2022 marks both sides of the plane of October 2022.
func (b *builder) ticks2022() {
	l := &b.s.limits
	b.setTicks(horizontal, []mark{{l.tpp2022, picture.US, "limit/oct-2022-tpp", "limit/computing", "t1-2022-10-07-threshold"}}, 1000, 2000, 10000, 20000)
	b.setTicks(vertical, []mark{{l.io2022, picture.US, "limit/oct-2022-io", "limit/io", "t1-2022-10-07-threshold"}}, 1000, 300, 100, 30)
	b.setTitles("axis/computing", "axis/computing-inline", "axis/io", "axis/io-short")
}

// quarters names the zone and, where they have room, the three quarters outside
// of it. note is the key of what is said of the quarter past computing alone;
// neither and computing are how far down the lower half the two lower ones
// stand, as shares of it.
func (b *builder) quarters(note string, neither, computing float64) {
	l, box := &b.s.limits, b.plane.box
	x, y := b.plane.px(l.tpp2022), b.plane.py(l.io2022)
	inset := 14.0
	if b.small() {
		inset = 10
	}
	// In a low zone its name is smaller, so that two rows of words have room.
	size := min(b.Grid.Name, max((y-box.Y)*0.34, 12.5))
	top := box.Y + size*1.5
	if y-box.Y < 50 {
		top = box.Y + size*1.15
	}
	for _, key := range [...]string{"zone/licence-both", "zone/licence-both-short"} {
		words := b.Type.Line(typeset.SansBold, size, picture.US, b.Text(key))
		if key == "zone/licence-both-short" {
			b.name("zone/licence", words, x+inset+4, top, kit.Start)
		} else if y-box.Y > 50 && b.offer("zone/licence", words, x+inset+4, top, kit.Start) {
			break
		}
	}
	quarter := func(id, note string, left float64, heights ...float64) {
		name := b.Type.Line(typeset.SansBold, min(b.Grid.Focus, 14.5), picture.Ink, b.Text(id))
		what := b.Type.Line(typeset.Sans, b.Grid.Note, picture.Muted, b.Text(note))
		for _, y := range heights {
			if b.offer(id, name, left, y, kit.Start) {
				if !b.offer("", what, left, y+b.Grid.Note*1.68, kit.Start) && note != "quarter/note" {
					b.offer("", b.Type.Line(typeset.Sans, b.Grid.Note, picture.Muted, b.Text("quarter/note")), left, y+b.Grid.Note*1.68, kit.Start)
				}
				return
			}
		}
	}
	low := box.Y + box.H - y
	quarter("quarter/io-only", "quarter/note", box.X+inset, box.Y+b.Grid.Name*1.5, box.Y+b.Grid.Name*1.1)
	quarter("quarter/neither", "quarter/note", box.X+inset, y+min(low*neither, 135), y+low*0.7, y+low*0.3, y+low*0.55)
	quarter("quarter/computing-only", note, x+inset+2, y+max(low*computing, b.Grid.Focus*2), y+low*0.6, y+low*0.4, y+b.Grid.Focus*1.3)
}

// limitWords name the two thresholds of October 2022 beside their lines, where
// there is room.
func (b *builder) limitWords() {
	box := b.plane.box
	x, y := b.plane.px(b.s.limits.tpp2022), b.plane.py(b.s.limits.io2022)
	if b.Format.Shape != scenes.Tall {
		limit := b.Type.Line(typeset.SansBold, b.Grid.Context, picture.US, b.Text("limit/computing"))
		b.offer(silent, limit, x-12, box.Y+b.Grid.Name*1.5, kit.End)
	}
	limit := b.Type.Line(typeset.SansBold, b.Grid.Context, picture.US, b.Text("limit/io")).Put(box.X+box.W-8, y+b.Grid.Context*1.7, kit.End)
	const apart = 14 // from the name of the quarter, on the same line
	if at := limit.Box(); b.free(picture.Rect{X: at.X - apart, Y: at.Y, W: at.W + apart, H: at.H}) {
		b.offer(silent, limit, box.X+box.W-8, limit.At.Y, kit.End)
	}
}

// row2022 is a chip's row under the rule of October 2022.
func (b *builder) row2022(who member) page.Row {
	return b.chipRow(who, b.number(who, data.IOTotal), b.number(who, data.TPP), b.verdictCell(who))
}
