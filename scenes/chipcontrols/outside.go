package chipcontrols

import (
	"slices"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// outsideMoves is how long the movement of the fourth beat takes, in seconds.
const outsideMoves = 2.91

// beatJustOutside zooms in on the corner of the notification zone, at each edge
// of which a chip stops, and lays a ruler beside it on which the gaps are wide.
var beatJustOutside = beat{
	id: "just-outside", moves: outsideMoves, reading: 12, now: "event-h20",
	variant: func(m *scenes.Moment) int { return int(m.Values[controlStepBack] + 0.5) },
	glide: func(m *scenes.Moment) (from, to int, share float64) {
		if v := m.Values[controlStepBack]; v > 0 && v < 1 {
			return 0, 1, v
		}
		return 0, 0, 0
	},
	plan: func(b *builder) {
		b.layOutside()
		b.SetColumnTable([]string{b.Text("table/same-die"), "H100", "H20", ""},
			b.dieRow("table/tpp", data.TPP, "table/lowered"),
			b.dieRow("table/total-io", data.IOTotal, "table/kept"),
			b.dieRow("table/memory-unit", data.MemoryBandwidth, "table/raised"))
		if b.Format.Shape != scenes.Phone {
			b.setKey()
		}
	},
	score: func(d *drawing, sc *score) {
		if d.gliding {
			stepBack(sc)
			return
		}
		camera := kit.Phase{Length: 0.9}
		arrive := kit.Phase{Start: 0.9, Length: 0.6}
		sc.travel = camera.InOut(sc.t)
		sc.each(func(c *chipScore) { c.travel, c.out, c.in = sc.travel, 1-sc.travel, sc.travel })
		c := &sc.chips[h20]
		c.travel, c.in = arrive.InOut(sc.t), kit.Phase{Start: 0.9, Length: 0.15}.Out(sc.t)
		c.from, c.hasFrom = d.s.place(&d.now.plane, d.now.law, h100)
		for i, who := range [...]member{l20, l2} {
			sc.chips[who].travel, sc.chips[who].in = 1, arrive.Nth(i, 0.1).Out(sc.t)
		}
		sc.date = kit.Phase{Length: 1.5}.InOut(sc.t)
	},
	under: func(d *drawing, pl *plan, t float64) { d.h20Trail(pl) },
	over: func(d *drawing, pl *plan, t float64) {
		d.cornerFrame(pl)
		ids := noRuler
		if pl == d.now {
			ids = d.ids.ruler
		}
		pl.scenery.(*ruler).draw(d, &ids, t)
	},
	declare: func(d *drawing) {
		r := d.now.scenery.(*ruler)
		if r.stepBack.W > 0 && d.sc.t >= outsideMoves {
			d.p.Reserve("step-back", r.stepBack)
		}
		for i := range r.rows {
			row := &r.rows[i]
			d.ids.ruler[i] = d.p.Identify(picture.Identity{
				ID: row.id, Role: picture.RoleMark, Label: row.name.Text(), Value: row.label,
				Fact: memberIDs[row.who], Focusable: true, Target: row.target,
			})
		}
	},
}

// stepBack goes from the corner to the whole plane and back: no word of either
// is there under way.
func stepBack(sc *score) {
	share := sc.t / outsideMoves
	sc.t = rest
	sc.travel = kit.InOut(share)
	sc.labelsOut, sc.labelsIn = 1-kit.Out(share/0.15), kit.Out((share-0.85)/0.15)
	sc.extrasOut = 0
	for side := range sc.axisOut {
		sc.axisOut[side], sc.axisIn[side] = sc.labelsOut, sc.labelsIn
	}
	sc.each(func(c *chipScore) { c.travel, c.in, c.out = sc.travel, sc.travel, 1-sc.travel })
}

// cornerFrame frames the corner where it is a part of the plane.
func (d *drawing) cornerFrame(pl *plan) {
	if pl.law == lawless || pl != d.now || !d.gliding && !pl.scenery.(*ruler).back {
		return
	}
	c := &pl.scenery.(*ruler).corner
	left, right := d.new.px(c[0]), d.new.px(c[1])
	bottom, top := d.new.py(c[2]), d.new.py(c[3])
	d.p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: picture.Rect{X: left, Y: top, W: right - left, H: bottom - top}, Radius: 2,
		Stroke: picture.Stroke{Colour: picture.Ink, Width: 2},
	})
}

var noRuler [len(rulerChips)]int

// layOutside divides the picture between the plane and the ruler: side by side
// where there is width, one above the other in a column; where there is room
// for one only, it is the ruler, on which the finding can be seen.
func (b *builder) layOutside() {
	box := b.plane.box
	switch {
	case b.Format.Shape == scenes.Phone || box.W < 400 && box.H > 260:
		b.layOutsideColumn(box)
	case box.W < 400:
		b.lawless()
		area := picture.Rect{X: b.Grid.Margin, Y: box.Y, W: box.X + box.W - b.Grid.Margin, H: box.H + 14}
		b.scenery = b.setRuler(area, min(125, area.W*0.4), false)
	default:
		// The shares of the storyboard's 452, 52 and 276 px.
		left, gap := box.W*452/780, box.W*52/780
		area := picture.Rect{X: box.X + left + gap, Y: box.Y, W: box.W - left - gap, H: box.H + 5}
		b.plane.box.W = left
		corner := b.setCorner()
		r := b.setRuler(area, 0, box.H > 260)
		r.corner, r.back = corner, b.variant == 1
		if b.Grid.Title > 0 {
			r.stepBack = picture.Rect{X: b.plane.right() - 150, Y: box.Y - 33, W: 150, H: 32}
		}
		b.scenery = r
	}
}

// layOutsideColumn is the phone's: plane, then ruler. The beat has no key there.
func (b *builder) layOutsideColumn(box picture.Rect) {
	bottom := box.Y + box.H + max(b.Grid.Title, b.Grid.Tick)
	if b.Grid.KeyY > 0 {
		bottom = b.Grid.KeyY
	}
	const headRoom, axisRoom = 24.0, 20.0
	full := bottom - box.Y
	row := min(34, max(29, full*0.09))
	area := picture.Rect{X: b.Grid.Margin, W: box.X + box.W - b.Grid.Margin, H: row*float64(len(rulerChips)) + axisRoom}
	area.Y = bottom - area.H + 6
	left := full - area.H - headRoom - b.Grid.Tick - max(b.Grid.Title-b.Grid.Tick, 0)
	if left < 116 {
		b.lawless()
		area.Y = box.Y + 6
		area.H = bottom - area.Y + 1
		b.scenery = b.setRuler(area, area.W*0.36, false)
		return
	}
	b.plane.box.H = left
	corner := b.setCorner()
	r := b.setRuler(area, area.W*0.37, false)
	r.corner, r.back = corner, b.variant == 1
	b.scenery = r
}

// lawless leaves the plane out.
func (b *builder) lawless() {
	b.law = lawless
	b.plane = plane{box: b.plane.box}
}

// setCorner draws the corner of the notification zone, or, a step back, the
// whole plane that it is a corner of. It returns the corner's values: TPP from
// and to, density from and to.
func (b *builder) setCorner() (corner [4]float64) {
	l := &b.s.limits
	corner = [4]float64{1400, 3000, 2.66, 6.6}
	if b.plane.box.W < 400 {
		corner = [4]float64{1400, 2750, 2.66, 7.4}
	}
	if b.variant == 1 {
		b.wholeAround()
		return corner
	}
	b.setPlane(law2023, corner[0], corner[1], corner[2], corner[3])
	b.ticks2023(2000, 2200, 1800, 2800)
	b.setTicks(vertical, []mark{
		{l.density, picture.US, "limit/oct-2023-density", "table/density", "t1-2023-10-17-rule"},
		{l.noticeDensity, picture.Accent, "limit/oct-2023-notice-density", "table/density", "t1-2023-10-17-rule"},
	}, 4, 5)
	b.axes[vertical].title = b.Type.Line(typeset.Sans, b.Grid.Context, picture.Muted, "↑ "+b.Text("axis/density-bare")).Put(b.axes[vertical].title.At.X, b.axes[vertical].title.At.Y, kit.Start)
	roomy := b.plane.box.H > 190 && b.plane.box.W > 320
	list := []casting{
		{who: l20, part: lead, note: "mark/l20-value", side: kit.Below, size: cornerMark(b)},
		{who: h20, part: lead, note: "mark/h20-value", side: kit.Left, shift: pt(0, 8), size: cornerMark(b)},
		{who: l2, part: lead, note: "mark/l2-value", side: kit.Below, size: cornerMark(b)},
		{who: l40, side: kit.Left},
	}
	if !roomy {
		for i := range list {
			list[i].note, list[i].shift = "", pt(0, 0)
		}
	}
	b.cast(list...)
	box := b.plane.box
	x, dense := b.plane.px(l.withDensity), b.plane.py(l.density)
	b.offer("zone/licence", b.Type.Line(typeset.SansBold, max(min(b.Grid.Focus, (dense-box.Y)*0.42), 12), picture.US, b.Text("zone/licence")), x+20, (box.Y+dense)/2+5, kit.Start)
	for _, key := range [...]string{"zone/notify", "zone/notify-short"} {
		if b.offer("zone/notify", b.Type.Line(typeset.SansBold, b.Grid.Name, picture.Accent, b.Text(key)), x+20, kit.Lerp(dense, b.plane.py(l.noticeDensity), 0.36), kit.Start) {
			break
		}
	}
	if roomy {
		b.offer("", b.Type.Line(typeset.Sans, b.Grid.Note, picture.Accent, b.Text("zone/notify-paragraph")), x+20, kit.Lerp(dense, b.plane.py(l.noticeDensity), 0.36)+b.Grid.Note*1.7, kit.Start)
	}
	b.offer("zone/outside", b.Type.Line(typeset.SansBold, b.Grid.Context, picture.Ink, b.Text("zone/outside-short")), box.X+8, b.plane.py(3.62), kit.Start)
	if from, _, ok := b.h20Way(); ok && roomy {
		b.offer("mark/h100-off", b.Type.Line(typeset.Sans, b.Grid.Context, picture.Muted, b.Text("mark/h100-off")), box.X+box.W-10, from.Y-14, kit.End)
	}
	return corner
}

// wholeAround draws the plane of October 2023 at its whole range, with the
// chips of this beat small at its corner.
func (b *builder) wholeAround() {
	l := &b.s.limits
	b.wholePlane2023()
	b.axes[vertical].title = b.Type.Line(typeset.Sans, b.Grid.Context, picture.Muted, "↑ "+b.Text("axis/density-bare")).Put(b.axes[vertical].title.At.X, b.axes[vertical].title.At.Y, kit.Start)
	const dot = 7
	b.cast(
		casting{who: l20, part: lead, nameless: true, size: dot}, casting{who: h20, part: lead, nameless: true, size: dot},
		casting{who: l2, part: lead, nameless: true, size: dot},
		casting{who: l40s, side: kit.Right, shift: pt(0, -5)}, casting{who: rtx4090, side: kit.Right, shift: pt(0, 7)},
		casting{who: h100, side: kit.Left}, casting{who: a100, side: kit.Right, shift: pt(0, 7)}, casting{who: v100, side: kit.Below},
	)
	wide, low := b.plane.px(l.alone), b.plane.py(l.noticeDensityLow)
	b.offer("zone/licence", b.Type.Line(typeset.SansBold, b.Grid.Focus, picture.US, b.Text("zone/licence")), wide+14, low-14, kit.Start)
}

// cornerMark is the size of the marks in the corner: small, so that the gap to
// the line can be seen.
func cornerMark(b *builder) float64 { return min(b.Grid.Mark, 12) }

// h20Way is the straight line from H100's point to H20's (the same die, so a
// slope of one on logarithmic axes), cut at the plane's right edge.
func (pl *plan) h20Way() (from, to picture.Point, ok bool) {
	if pl.law == lawless {
		return from, to, false
	}
	to = pl.poses[h20].at()
	start := pl.h100At
	share := min((pl.plane.right()-to.X)/(start.X-to.X), 1)
	from = kit.LerpPoint(to, start, share)
	return from, to, true
}

// hasName tells whether the plan has a name of that identity on its plane.
func (pl *plan) hasName(id string) bool {
	return slices.ContainsFunc(pl.names, func(n name) bool { return n.id == id })
}

// h20Trail draws where H20 came from, where there is room to say so.
func (d *drawing) h20Trail(pl *plan) {
	from, to, ok := pl.h20Way()
	if !ok || !pl.hasName("mark/h100-off") {
		return
	}
	if pl == d.now {
		c := &d.chips[h20]
		if !c.visible || d.sc.travel < 1 {
			return
		}
		to = kit.Centre(c.box)
	}
	// The head stops short of the zone's edge and the mark beyond it.
	way := pt(from.X-to.X, from.Y-to.Y)
	length := max(way.X, 1)
	stop := min(18/length, 1)
	end := pt(to.X+way.X*stop, to.Y+way.Y*stop)
	if from.X-end.X < 16 {
		return
	}
	d.p.Add(picture.Mark{
		Kind: picture.Polyline, Points: d.p.Span(from, end),
		Stroke: picture.Stroke{Colour: picture.Context, Width: 1.6, Dash: 5, Gap: 4, Head: true},
	})
}

// dieRow compares H100 and H20, which share a die.
func (b *builder) dieRow(key string, m data.Metric, verdict string) page.Row {
	changed := b.number(h20, m)
	changed.Colour, changed.Bold = picture.CN, true
	return page.Row{
		Cells: []page.Cell{page.PlainCell(b.Text(key)), b.number(h100, m), changed, page.PlainCell(b.Text(verdict))},
		ID:    "row/" + m.ID(), Fact: memberIDs[h20], Partner: chipID[h20],
	}
}
