package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// pairs are chips and what was made of them for China.
var pairs = [...][2]member{{a100, a800}, {h100, h800}}

// beatNovember2022 lets A800 and H800 fall out of the zone, straight down: same
// computing, less I/O.
var beatNovember2022 = beat{
	id: "november-2022", moves: 1.45, reading: 9, now: "event-a800",
	plan: func(b *builder) {
		if b.small() {
			b.setPlane(law2022, 3000, 21500, 210, 1500)
		} else {
			b.setPlane(law2022, 1500, 26000, 210, 1500)
		}
		b.ticks2022()
		list := []casting{
			{who: mi250x, side: kit.Right},
			{who: a100, part: lead, side: kit.AboveRight, shift: pt(-3, -5)},
			{who: h100, part: lead, side: kit.Right, shift: pt(5, 0)},
			{who: a800, part: lead, note: "mark/a800-change", side: kit.Right, shift: pt(0, 7)},
			{who: h800, part: lead, note: "mark/h800-change", side: kit.Below},
		}
		if b.plane.box.H < 220 {
			list[3].note, list[4].note = "", ""
		}
		if !b.small() {
			list = append(list, casting{who: gaudi2, side: kit.Right},
				casting{who: v100, side: kit.Right}, casting{who: mlu370, key: "mark/mlu370", side: kit.Right})
		}
		b.cast(list...)
		for _, pair := range pairs {
			from, to := b.poses[pair[0]].box, b.poses[pair[1]].box
			b.reserved = append(b.reserved, kit.Grow(from, ghostReach+1),
				picture.Rect{X: kit.Centre(from).X - 4, Y: from.Y, W: 8, H: to.Y - from.Y})
		}
		b.quarters("quarter/stopped-here", 0.25, 0.78)
		b.SetColumnTable([]string{"", b.Text("table/link"), b.Text("table/io"), b.Text("table/computing"), b.Text("table/export")},
			b.linkRow(a100), b.linkRow(a800), b.linkRow(h100), b.linkRow(h800))
		b.setKey()
	},
	score: func(d *drawing, sc *score) {
		stretch := kit.Phase{Length: 0.6}
		fall := kit.Phase{Start: 0.6, Length: 0.7}
		sc.travel = stretch.InOut(sc.t)
		sc.each(func(c *chipScore) { c.travel, c.out, c.in = sc.travel, 1-sc.travel, sc.travel })
		for i, pair := range pairs {
			c, phase := &sc.chips[pair[1]], fall.Nth(i, 0.15)
			c.travel, c.in = phase.InOut(sc.t), 0
			if sc.t > phase.Start {
				c.in = 1
			}
			c.from, c.hasFrom = d.now.poses[pair[0]].at(), true
		}
	},
	under: func(d *drawing, pl *plan, t float64) {
		for _, pair := range pairs {
			d.trail(pl, pair)
		}
	},
	// A chip on its way down is solid until its middle crosses the line.
	retouch: func(d *drawing, who member, mark *kit.Chip) {
		if who != a800 && who != h800 || d.sc.chips[who].travel == 1 {
			return
		}
		if kit.Centre(mark.Box).Y <= d.new.py(d.s.limits.io2022) {
			mark.Fill = 1
		}
	},
}

// ghostReach is how far the ghost's dashed outline stands off the mark it came
// from, in CSS px.
const ghostReach = 3.5

// trail draws where a chip of a pair came from: a dashed outline around the
// other one, and a dashed line from there with a head.
func (d *drawing) trail(pl *plan, pair [2]member) {
	from, to := pl.poses[pair[0]].box, pl.poses[pair[1]].box
	if pl == d.now {
		if d.sc.chips[pair[1]].in == 0 {
			return
		}
		from, to = d.chips[pair[0]].box, d.chips[pair[1]].box
	}
	width := 2.0
	if d.lit(chipID[pair[0]]) || d.lit(chipID[pair[1]]) {
		width = 3.5
	}
	dashed := picture.Stroke{Colour: picture.CN, Width: 1.6, Dash: 3, Gap: 2.5}
	d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(from, ghostReach), Radius: 4, Stroke: dashed})
	start, end := from.Y+from.H+ghostReach+1, to.Y-kit.Halo-2
	if end-start < 3*width+6 {
		return
	}
	x := kit.Centre(to).X
	d.p.Add(picture.Mark{
		Kind: picture.Polyline, Points: d.p.Span(pt(x, start), pt(x, end)),
		Stroke: picture.Stroke{Colour: picture.CN, Width: width, Dash: 5, Gap: 3, Head: true},
	})
}

// lit tells whether an identity is pointed at or focused.
func (d *drawing) lit(id string) bool { return d.m.Pointed == id || d.m.Focused == id }

// linkRow is a chip's row with the rate of its link; what was cut is in
// vermilion. It lights up with the other chip of its pair.
func (b *builder) linkRow(who member) page.Row {
	link := b.number(who, data.Interconnect)
	if b.s.troupe.chips[who].ForChina {
		link.Colour, link.Bold = picture.CN, true
	}
	r := b.chipRow(who, link, b.number(who, data.IOTotal), b.number(who, data.TPP), b.verdictCell(who))
	for _, pair := range pairs {
		switch who {
		case pair[0]:
			r.Also = chipID[pair[1]]
		case pair[1]:
			r.Also = chipID[pair[0]]
		}
	}
	return r
}
