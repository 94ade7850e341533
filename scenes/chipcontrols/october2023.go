package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// beatOctober2023 changes what is measured: the upright axis becomes density, the
// old line moves left, and what was built for it falls inside.
var beatOctober2023 = beat{
	id: "october-2023", moves: 2.55, reading: 10, now: "event-oct-2023",
	plan: func(b *builder) {
		b.wholePlane2023()
		b.zones2023()
		list := []casting{
			{who: v100, side: kit.Left},
			{who: l40, side: kit.Right},
			{who: a100, part: frame, nameless: true},
			{who: h100, part: frame, nameless: true},
			{who: rtx4090, part: lead, note: "mark/notify-only", inline: true, side: kit.BelowRight, shift: pt(5, -3)},
			{who: l40s, part: lead, side: kit.Right, shift: pt(0, -3)},
			{who: a800, part: lead, note: "mark/same-as-a100", inline: true, side: kit.Right, shift: pt(5, 4)},
			{who: h800, part: lead, note: "mark/same-as-h100", side: kit.Left, shift: pt(-5, 6)},
		}
		if b.small() {
			for i := range list {
				list[i].note, list[i].inline = "", false
			}
			list[0].side = kit.Below
			list[4].side, list[4].shift, list[5].shift = kit.Right, pt(9, 4), pt(0, -8)
			list[4].size, list[5].size = 11, 11 // they nearly touch
		} else {
			list = append(list, casting{who: t4, side: kit.Right}, casting{who: mi250x, key: "mark/mi250x-range", side: kit.Right})
		}
		if b.Format.Shape != scenes.Embed && b.plane.box.H > 180 {
			list = append(list, casting{who: l4, side: kit.Right})
		}
		b.cast(list...)
		b.SetColumnTable([]string{"", b.Text("table/tpp"), b.Text("table/density"), b.Text("table/paragraph")},
			b.densityRow(a800), b.densityRow(h800), b.densityRow(l40s), b.densityRow(rtx4090))
		b.setKey()
	},
	score: func(d *drawing, sc *score) {
		gone := kit.Phase{Length: 0.25}
		travel := kit.Phase{Start: 0.25, Length: 0.9}
		axis := kit.Phase{Start: 1.15, Length: 0.2}
		slide := kit.Phase{Start: 1.35, Length: 0.6}
		step := kit.Phase{Start: 1.55, Length: 0.4}
		fill := kit.Phase{Start: 1.95, Length: 0.3}
		verdict := kit.Phase{Start: 2.25, Length: 0.12}
		out := 1 - gone.Out(sc.t)
		sc.extrasOut, sc.zoneOut = out, out
		sc.axisOut[vertical], sc.axisIn[vertical] = out, axis.Out(sc.t)
		sc.axisIn[horizontal] = kit.Phase{Start: slide.Start + 0.4, Length: 0.2}.Out(sc.t)
		sc.travel = travel.InOut(sc.t)
		sc.zone = growth{
			opacity: axis.Out(sc.t), first: slide.InOut(sc.t), second: step.InOut(sc.t),
			tint: fill.Out(sc.t), texture: fill.Out(sc.t),
		}
		sc.each(func(c *chipScore) {
			c.travel, c.out, c.in = sc.travel, 1-sc.travel, sc.travel
			c.verdictOut = out
		})
		d.fillsInOrder(sc, verdict, 0.06)
	},
	under: func(d *drawing, pl *plan, t float64) { d.oldLine(pl, t) },
}

// fillsInOrder lets the marks take their verdicts' fill from left to right.
func (d *drawing) fillsInOrder(sc *score, first kit.Phase, apart float64) {
	for who := range d.now.poses {
		rank := 0
		p := &d.now.poses[who]
		for other := range d.now.poses {
			if o := &d.now.poses[other]; o.shown && o.fill > 0 && o.at().X < p.at().X {
				rank++
			}
		}
		sc.chips[who].verdictIn = first.Nth(rank, apart).Out(sc.t)
	}
}

// wholePlane2023 sets the plane of October 2023 at its whole range.
func (b *builder) wholePlane2023() {
	l := &b.s.limits
	if b.small() {
		b.setPlane(law2023, 1330, 24000, 1.3, 27)
	} else {
		b.setPlane(law2023, 900, 30000, 1.25, 28)
	}
	b.ticks2023(1000, 10000, 20000)
	b.setTicks(vertical, []mark{
		{l.density, picture.US, "limit/oct-2023-density", "table/density", "t1-2023-10-17-rule"},
		{l.noticeDensity, picture.Accent, "limit/oct-2023-notice-density", "table/density", "t1-2023-10-17-rule"},
		{l.noticeDensityLow, picture.Accent, "limit/oct-2023-notice-low", "table/density", "t1-2023-10-17-rule"},
	}, 20, 10)
}

// ticks2023 marks TPP and names both axes.
func (b *builder) ticks2023(others ...float64) {
	l := &b.s.limits
	b.setTicks(horizontal, []mark{
		{l.alone, picture.US, "limit/oct-2023-tpp", "table/tpp", "t1-2023-10-17-rule"},
		{l.withDensity, picture.US, "limit/oct-2023-tpp-dense", "table/tpp", "t1-2023-10-17-rule"},
		{l.noticeTPP, picture.Accent, "limit/oct-2023-notice-tpp", "table/tpp", "t1-2023-10-17-rule"},
	}, others...)
	b.setTitles("axis/tpp", "axis/tpp-inline", "axis/density", "axis/density-short")
}

// zones2023 names the zones of October 2023 on the whole plane.
func (b *builder) zones2023() {
	l, box := &b.s.limits, b.plane.box
	wide, low := b.plane.px(l.alone), b.plane.py(l.noticeDensityLow)
	// Licence: low in the wide part, where no chip stands.
	words := b.Type.Line(typeset.SansBold, b.Grid.Name, picture.US, b.Text("zone/licence"))
	inset := 22.0
	if b.small() {
		inset = 13
	}
	room := box.X + box.W - wide - inset - 8
	note := b.Type.Line(typeset.Sans, b.Grid.Note, picture.US, b.Text("zone/licence-note"))
	if note.Width() > room {
		note = b.Type.Paragraph(typeset.Sans, b.Grid.Note, b.Grid.Note*1.5, room, picture.US, b.Text("zone/licence-note-narrow"))
	}
	if note.Lines() > 2 || box.H < 230 {
		note = kit.Words{}
	}
	last := low - 6 - note.Height()
	if note.Empty() {
		last = box.Y + box.H - 12 + b.Grid.Note*1.75
	}
	b.name("zone/licence", words, wide+inset, last-b.Grid.Note*1.75, kit.Start)
	if !note.Empty() {
		b.name("", note, wide+inset, last, kit.Start)
	}
	// Notification: in the step's deeper part.
	left := b.plane.px(l.noticeTPP)
	step := wide - left
	notify := b.Type.Line(typeset.SansBold, max(b.Grid.Name-2, 12), picture.Accent, b.Text("zone/notify"))
	if notify.Width() > step-16 {
		notify = b.Type.Line(typeset.SansBold, max(b.Grid.Name-2, 12), picture.Accent, b.Text("zone/notify-short"))
	}
	tell := kit.Words{}
	if !b.small() {
		tell = b.Type.Paragraph(typeset.Sans, b.Grid.Note, b.Grid.Note*1.55, step-26, picture.Accent, b.Text("zone/notify-note"))
		if tell.Lines() > 2 {
			tell = kit.Words{}
		}
	}
	if tell.Empty() {
		b.name("zone/notify", notify, (left+wide)/2, (b.plane.py(l.noticeDensity)+low)/2+6, kit.Middle)
	} else {
		y := low - 12 - tell.Height()
		b.name("zone/notify", notify, left+14, y-b.Grid.Note*1.7, kit.Start)
		b.name("", tell, left+14, y, kit.Start)
	}
	if outside := b.Type.Line(typeset.SansBold, min(b.Grid.Focus, 14.5), picture.Ink, b.Text("zone/outside")); !b.small() && outside.Width() < b.plane.px(l.withDensity)-box.X-22 {
		b.name("zone/outside", outside, box.X+14, b.plane.py(4.4), kit.Start)
	}
	// The way of the line, from 4,800 to 1,600.
	y := b.arrowY()
	b.reserved = append(b.reserved, picture.Rect{X: b.plane.px(l.withDensity), Y: y - 5, W: wide - b.plane.px(l.withDensity), H: 10},
		picture.Rect{X: wide - 4, Y: box.Y, W: 8, H: b.plane.py(l.density) - box.Y})
	moves := b.Type.Line(typeset.SansBold, b.Grid.Context, picture.US, b.Text("ghost/moves"))
	if moves.Width() > wide-b.plane.px(l.withDensity)-20 {
		moves = b.Type.Line(typeset.SansBold, b.Grid.Context, picture.US, b.Text("ghost/moves-short"))
	}
	b.name("ghost/moves", moves, (wide+b.plane.px(l.withDensity))/2, y-b.Grid.Context*0.95, kit.Middle)
	if !b.small() {
		old := b.Type.Line(typeset.Sans, b.Grid.Context, picture.Ink, b.Text("ghost/old-line"))
		b.name("ghost/old-line", old, wide+9, box.Y+b.Grid.Context*1.35, kit.Start)
	}
}

// arrowY is the height of the arrow from the old line to the new.
func (b *builder) arrowY() float64 {
	box := b.plane.box
	return box.Y + (b.plane.py(b.s.limits.density)-box.Y)*0.39
}

// oldLine draws the ghost of the line of 2022 and the way of the new one.
func (d *drawing) oldLine(pl *plan, t float64) {
	l := &d.s.limits
	pn, g := &pl.plane, whole
	if pl == d.now {
		pn, g = &d.new, d.sc.zone
	}
	if g.opacity == 0 {
		return
	}
	wide, dense := pn.px(l.alone), pn.py(l.density)
	d.p.Add(picture.Mark{
		Kind: picture.Polyline, Points: d.p.Span(pt(wide, pn.box.Y), pt(wide, dense)), Opacity: g.opacity,
		Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.5, Dash: 3, Gap: 3},
	})
	y := pn.box.Y + (dense-pn.box.Y)*0.39
	from, to := wide-5, pn.edge2023(l, g)+8
	if from-to < 24 {
		return
	}
	d.p.Add(picture.Mark{
		Kind: picture.Polyline, Points: d.p.Span(pt(from, y), pt(to, y)), Opacity: g.opacity,
		Stroke: picture.Stroke{Colour: picture.US, Width: 2, Dash: 7, Gap: 4, Head: true},
	})
}

// densityRow is a chip's row under the rule of October 2023. For chips that
// are not for data centres density does not count.
func (b *builder) densityRow(who member) page.Row {
	density := b.number(who, data.Density)
	if !b.s.troupe.chips[who].DataCentre {
		density = page.PlainCell(b.Text("table/not-counted"))
	}
	return b.chipRow(who, b.number(who, data.TPP), density, b.paragraphCell(who))
}
