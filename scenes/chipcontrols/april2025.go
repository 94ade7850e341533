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

// beatApril2025 draws the third line, as far as it is publicly known: memory
// bandwidth against I/O. H20 lies deep inside.
var beatApril2025 = beat{
	id: "april-2025", moves: 2.9, reading: 12, now: "event-apr-2025", phoneRows: 3,
	plan: func(b *builder) {
		b.wholePlane2025()
		list := []casting{
			{who: h20, part: hero, side: kit.Above, shift: pt(0, -1)},
			{who: l2, part: lead, side: kit.Right},
			{who: l20, part: lead, side: kit.Left},
			{who: h100, side: kit.Left},
			{who: h800, side: kit.Right},
			{who: a800, side: kit.Left},
			{who: mi300x, side: kit.Below},
			{who: ascend910c, key: "mark/ascend-910c", side: kit.Left},
		}
		switch {
		case b.plane.box.H < 170:
			list[0].side, list[0].shift = kit.Right, pt(0, 0)
			list = slices.Delete(list, 4, 6)
		case b.small():
			list[7].key = ""
		default:
			list = append(list, casting{who: a100, side: kit.Right}, casting{who: v100, side: kit.Left},
				casting{who: rtx4090d, side: kit.Below})
		}
		b.cast(list...)
		if i := slices.IndexFunc(b.labels, func(l chipLabel) bool { return l.who == h20 }); i >= 0 {
			arrow := picture.Rect{X: b.plane.px(b.s.limits.memory), Y: b.excessY() - 4, H: 8}
			arrow.W = min(b.poses[h20].box.X, b.labels[i].Wanted().X) - 4 - arrow.X
			b.reserved = append(b.reserved, arrow)
		}
		// The card stays where it leaves the zone its words.
		card, reserved := b.mi308Card(), b.reserved
		if card != nil {
			b.reserved = append(b.reserved, kit.Grow(card.box, 4))
		}
		if !b.zone2025(false) {
			card, b.reserved = nil, reserved
			b.zone2025(true)
		}
		b.names2025()
		b.scenery = card
		b.testTable()
	},
	score: func(d *drawing, sc *score) {
		out := kit.Phase{Length: 0.25}
		appear := kit.Phase{Start: 0.25, Length: 0.3}
		travel := kit.Phase{Start: 0.55, Length: 0.9}
		edge := kit.Phase{Start: 1.45, Length: 0.2}
		zone := kit.Phase{Start: 1.75, Length: 0.3}
		verdict := kit.Phase{Start: 2.05, Length: 0.12}
		sc.extrasOut = 1 - out.Out(sc.t)
		sc.travel = travel.InOut(sc.t)
		for side := range sc.axisIn {
			sc.axisIn[side] = appear.Out(sc.t)
		}
		sc.zone = growth{
			opacity: 1, first: edge.Out(sc.t), second: edge.Nth(1, 0.2).Out(sc.t), third: edge.Nth(2, 0.2).Out(sc.t),
			tint: zone.Out(sc.t), texture: zone.Out(sc.t),
		}
		sc.each(func(c *chipScore) { c.travel, c.in, c.out = sc.travel, appear.Out(sc.t), 1-out.Out(sc.t) })
		d.fillsInOrder(sc, verdict, 0.05)
		sc.chips[h20].verdictIn = verdict.Nth(7, 0.05).Out(sc.t)
		sc.date = kit.Phase{Start: 0.25, Length: 1.2}.InOut(sc.t)
	},
	under: func(d *drawing, pl *plan, t float64) { d.h20Excess(pl, excessGrows.InOut(t)) },
	over: func(d *drawing, pl *plan, t float64) {
		if pl == d.now && t == rest {
			d.lightEdge()
		}
		if card := pl.scenery.(*nameCard); card != nil && d.push(cardAppears.Out(t), 0) {
			identity := 0
			if pl == d.now {
				identity = d.ids.mi308
			}
			card.draw(d, identity)
			d.p.Pop()
		} else if card != nil {
			d.p.Pop()
		}
	},
	declare: func(d *drawing) {
		card := d.now.scenery.(*nameCard)
		if card == nil {
			return
		}
		d.ids.mi308 = d.p.Identify(picture.Identity{
			ID: "chip/mi308x", Role: picture.RoleMark, Label: card.name.Text(), Value: card.note.Text(),
			Fact: "mi308x", Focusable: true, Target: card.box,
		})
	},
}

// limit2025 are the three limits' identities, in the order of growth's parts:
// memory, sum, I/O.
var limit2025 = [3]string{"limit/apr-2025-memory_bandwidth_gbs", "limit/apr-2025-memory_plus_io_gbs", "limit/apr-2025-io_total_gbs"}

// row2025 are the table's rows about them.
var row2025 = [3]string{"row/memory_bandwidth_gbs", "row/memory_plus_io_gbs", "row/io_total_gbs"}

// lightEdge draws once more, and broader, the part of the edge that is pointed
// at by its limit or by its row in the table.
func (d *drawing) lightEdge() {
	for i := range limit2025 {
		if !d.lit(limit2025[i]) && !d.lit(row2025[i]) {
			continue
		}
		g := growth{opacity: 1}
		*[...]*float64{&g.first, &g.second, &g.third}[i] = 1
		d.s.limits.drawEdgesAs(d.p, &d.new, law2025, g, 2.4*edgeWidth)
	}
}

// The arrow from the memory line to H20, and the card of a chip without
// coordinates, in seconds of what moves.
var (
	excessGrows = kit.Phase{Start: 2.5, Length: 0.4}
	cardAppears = kit.Phase{Start: 2.5, Length: 0.2}
)

// wholePlane2025 sets the plane of April 2025, and the plane of October 2023
// from which the chips travel to it.
func (b *builder) wholePlane2025() {
	l := &b.s.limits
	if b.law = law2025; b.small() {
		b.setPlane(law2023, 1330, 24000, 1.3, 27)
	} else {
		b.setPlane(law2023, 900, 30000, 1.25, 28)
	}
	b.entry, b.entryLaw = b.plane, law2023
	if b.small() {
		b.setPlane(law2025, 260, 7000, 40, 2200)
	} else {
		b.setPlane(law2025, 220, 8000, 34, 2400)
	}
	b.setTicks(horizontal, []mark{{l.memory, picture.US, limit2025[0], "limit/memory", "s42-thresholds"}}, 600, 3000, 300, 6000)
	b.setTicks(vertical, []mark{{l.io, picture.US, limit2025[2], "limit/io-2025", "s42-thresholds"}}, 300, 100, 50)
	b.setTitles("axis/memory", "axis/memory-inline", "axis/io-short", "axis/io-short")
}

// zone2025 names what lies past one of the three limits, with the limits; must
// names it even without them. It tells whether it did.
func (b *builder) zone2025(must bool) bool {
	l, box := &b.s.limits, b.plane.box
	x, y := b.plane.px(l.memory), b.plane.py(l.sum-l.memory)
	left := x + 16
	if b.small() {
		left = x + 10
	}
	words := b.Type.Line(typeset.SansBold, b.Grid.Name, picture.US, b.Text("zone/licence-reported"))
	if words.Width() > box.X+box.W-left-8 {
		words = b.Type.Line(typeset.SansBold, b.Grid.Name, picture.US, b.Text("zone/licence"))
	}
	reasons := b.Type.Paragraph(typeset.Sans, b.Grid.Note, b.Grid.Note*1.55, box.W, picture.US,
		b.Text("zone/reported-memory")+"\n"+b.Text("zone/reported-io")+"\n"+b.Text("zone/reported-sum"))
	for _, share := range [...]float64{0.24, 0.12, 0.06, 0.02} {
		at := y + (box.Y+box.H-y)*share + b.Grid.Name*0.4
		if b.fits(words.Put(left, at, kit.Start)) && b.fits(reasons.Put(left, at+b.Grid.Note*2.05, kit.Start)) {
			b.name("zone/licence", words, left, at, kit.Start)
			b.name("", reasons, left, at+b.Grid.Note*2.05, kit.Start)
			return true
		}
	}
	if must {
		b.name("zone/licence", words, left, y+(box.Y+box.H-y)*0.45, kit.Start)
	}
	return must
}

// names2025 names the sum's limit below the curve, where it bends, what is
// outside, and by how much H20 is inside.
func (b *builder) names2025() {
	l, box := &b.s.limits, b.plane.box
	x := b.plane.px(l.memory)
	bend := l.sumCurve(&b.plane, sumPieces/2)
	sum := b.Type.Line(typeset.SansBold, b.Grid.Context, picture.US, b.Text("limit/sum"))
	if b.offer(limit2025[1], sum, bend.X-14, bend.Y+b.Grid.Context*2, kit.End) {
		b.names[len(b.names)-1].fact = "s42-thresholds"
	}
	b.offer("zone/outside", b.Type.Line(typeset.SansBold, b.Grid.Focus-1, picture.Ink, b.Text("zone/outside-short")), box.X+12, b.plane.py(300)-3, kit.Start)
	if b.poses[h20].shown && b.TableY == 0 { // else the table says it
		for _, key := range [...]string{"mark/h20-excess", "mark/h20-excess-short"} {
			if b.nameExcess(x, b.Type.Line(typeset.SansBold, b.Grid.Context, picture.CN, b.Text(key))) {
				break
			}
		}
	}
}

// nameExcess says by how much H20 is inside, above its arrow from x on or above
// H20's name, if there is room.
func (b *builder) nameExcess(x float64, words kit.Words) bool {
	i := slices.IndexFunc(b.labels, func(l chipLabel) bool { return l.who == h20 })
	if i < 0 {
		return false
	}
	name := b.labels[i].Wanted()
	right := min((x+b.poses[h20].box.X+words.Width())/2-4, name.X-6)
	return b.offer(excessID, words, right, b.excessY()-b.Grid.Context*0.75, kit.End) ||
		b.offer(excessID, words, x+10, name.Y-5, kit.Start)
}

// excessID is the identity of the arrow's words.
const excessID = "mark/h20-excess"

// excessY is the height of the arrow from the memory line to H20.
func (pl *plan) excessY() float64 {
	h := pl.poses[h20].box
	return h.Y + h.H/2 - max(h.H*1.05, 16)
}

// h20Excess draws by how much H20 is past the memory limit, where words say so.
func (d *drawing) h20Excess(pl *plan, grown float64) {
	if !pl.poses[h20].shown || grown == 0 || !pl.hasName(excessID) {
		return
	}
	y := pl.excessY()
	from := pl.plane.px(d.s.limits.memory) + 4
	to := kit.Lerp(from, min(pl.poses[h20].box.X, pl.poses[h20].text.X)-7, grown)
	if to-from < 14 {
		return
	}
	d.p.Add(picture.Mark{
		Kind: picture.Polyline, Points: d.p.Span(pt(from, y), pt(to, y)),
		Stroke: picture.Stroke{Colour: picture.CN, Width: 2, Dash: 4, Gap: 3, Head: true},
	})
}

// nameCard names a chip that has no coordinates.
type nameCard struct {
	box        picture.Rect
	name, note kit.Words
}

// mi308Card sets the card of MI308 in the plane's lower right corner, or gives
// nil where it has no room.
func (b *builder) mi308Card() *nameCard {
	box := b.plane.box
	left := b.plane.px(b.s.limits.memory) + 14
	width := min(box.X+box.W-12-left, 236)
	const sign = 26
	c := &nameCard{
		name: b.Type.Line(typeset.SansBold, b.Grid.Focus-0.5, picture.Ink, b.Text("mark/mi308")),
		note: b.Type.Paragraph(typeset.Sans, b.Grid.Note, b.Grid.Note*1.45, width-24, picture.Muted, b.Text("mark/mi308-note")),
	}
	first, second, foot := 30.0, 54.0, 14.0 // baselines of name and note, and below
	if box.H < 360 {
		first, second, foot = 22, 41, 10
	}
	height := second + c.note.Height() + foot
	c.box = picture.Rect{X: box.X + box.W - 12 - width, Y: box.Y + box.H - 12 - height, W: width, H: height}
	if c.name.Width()+sign+24 > width || c.note.Lines() > 3 || !b.free(kit.Grow(c.box, 6)) {
		return nil
	}
	c.name = c.name.Put(c.box.X+12+sign, c.box.Y+first, kit.Start)
	c.note = c.note.Put(c.box.X+12, c.box.Y+second, kit.Start)
	return c
}

func (c *nameCard) draw(d *drawing, identity int) {
	p := d.p
	p.Push(picture.Group{Opacity: 1, Identity: identity})
	p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: c.box, Radius: 4,
		Fill:   picture.Paint{Pattern: picture.Solid, Colour: picture.Paper},
		Stroke: picture.Stroke{Colour: picture.Context, Width: 1.4, Dash: 4, Gap: 3},
	})
	p.Add(picture.Mark{
		Kind: picture.Circle, Box: kit.Square(pt(c.box.X+21, c.name.At.Y-5), 13),
		Stroke: picture.Stroke{Colour: picture.Context, Width: 1.5, Dash: 3, Gap: 2.4},
	})
	c.name.Draw(p)
	c.note.Draw(p)
	p.Pop()
}

// testTable says which of the three reported limits H20 meets.
func (b *builder) testTable() {
	paragraph := b.s.rules[law2025].Paragraph("reported")
	verdict := &b.s.troupe.verdicts[law2025][h20]
	names := map[data.Metric]string{data.MemoryBandwidth: "table/memory-bandwidth", data.IOTotal: "table/total-io", data.MemoryPlusIO: "table/sum"}
	if b.Grid.ColumnW < 300 || b.Locale == data.English {
		names[data.MemoryBandwidth] = "table/memory"
	}
	var rows []page.Row
	for i := range paragraph.Conditions {
		t := &paragraph.Conditions[i]
		met := false
		for _, r := range verdict.Reasons() {
			met = met || r.Threshold == t && r.Met
		}
		mark := kit.Chip{Colour: picture.CN}
		outcome := page.PlainCell(b.Text("table/not-met"))
		if met {
			mark.Fill = 1
			outcome = page.Cell{Text: b.Text("table/met"), Colour: picture.US, Bold: true}
		}
		rows = append(rows, page.Row{
			Chip: mark, HasChip: true,
			Cells: []page.Cell{page.PlainCell(b.Text(names[t.Metric])), b.number(h20, t.Metric), page.PlainCell(string(data.AppendQuantity(nil, b.Locale, t.Quantity()))), outcome},
			ID:    "row/" + t.Metric.ID(), Fact: "s42-thresholds", Partner: "limit/apr-2025-" + t.Metric.ID(),
		})
	}
	head := []string{"H20", b.Text("table/value"), b.Text("table/reported-limit"), ""}
	switch b.Format.Shape {
	case scenes.Phone:
		if b.TableY > 0 {
			b.SetTable(b.Grid.Margin, b.TableY, b.Format.Width-2*b.Grid.Margin, head, rows)
		}
		return
	case scenes.Wide:
		b.SetColumnTable(head, rows...)
		if y := b.Cursor + 33; b.Locale == data.Chinese {
			b.SetKeyRow(b.Grid.ColumnX, y, b.Grid.ColumnW, "key/verdict", verdictKey)
			b.Cursor = y
		}
		b.SetNoteWithin(b.Grid.ColumnX, b.Cursor+18, b.Grid.ColumnW, b.Grid.TimelineY-36)
	case scenes.Tall:
		b.SetColumnTable(head, rows...)
		b.SetNoteWithin(b.TableLeft(), b.Cursor+22, b.Format.Width-b.Grid.Margin-b.TableLeft(), b.Grid.TimelineY-36)
	default:
		b.setKey()
	}
}
