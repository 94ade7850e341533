package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// beatOrders lays the thresholds down as level lines: who decides changes above
// them, and nothing moves them.
var beatOrders = beat{
	id: "orders", moves: 2.55, reading: 12, now: "event-rfi", several: true,
	plan: func(b *builder) {
		b.scenery = newOrders(b, b.Area())
		b.SetColumnNote()
		b.SetSampleKey("drawn/title", []page.SampleEntry{{Sample: levelLicence, Key: "drawn/licence-level"}, {Sample: levelNotify, Key: "drawn/notify-level"}, {Sample: signAct, Key: "drawn/acts"}})
	},
	score: func(d *drawing, sc *score) { sc.extrasOut = 1 - levelsGrow.Out(sc.t) },
	under: func(d *drawing, pl *plan, t float64) {
		var handles handlesOfOrders
		if pl == d.now {
			handles = d.ids.orders
		}
		pl.scenery.(*orders).draw(d, &handles, t)
	},
	declare: func(d *drawing) { d.ids.orders = d.now.scenery.(*orders).identify(d.p) },
}

// The parts of the movement, in seconds of what moves.
var (
	levelsGrow      = kit.Phase{Length: 0.4}
	levelsLie       = kit.Phase{Start: 0.4, Length: 0.7}
	whoGrows        = kit.Phase{Start: 1.1, Length: 0.5}
	datesDrop       = kit.Phase{Start: 1.6, Length: 0.15}
	verticalsPass   = kit.Phase{Start: 2.35, Length: 0.2}
	levelsStatement = kit.Phase{Start: 2.35, Length: 0.2}
)

// datesApart is how long after one another the acts drop, in seconds.
const datesApart = 0.15

// act is one dated act of the sixth beat.
type act struct {
	// key is its name in the copy, id its identity, fact the record that its
	// card shows.
	key, id, fact string
	date          data.Date
	// Left of its stem or right, and on the lower of two rows.
	left, low bool
	// passes lets a dotted line run from it through the thresholds.
	passes bool
	// rule and open tell a rule and a deadline from an order.
	rule, open bool
}

// acts lists them in the order of their dates.
func acts(set *data.Set) [actCount]act {
	return [actCount]act{
		{key: "foundry", id: "act/foundry", fact: "t1-2025-01-15-foundry-date", date: set.Rule("foundry").Announced, left: true, rule: true},
		{key: "revoke", id: "act/revoke", fact: "t1-2025-01-23-revoke", date: set.Fact("t1-2025-01-23-revoke").When, left: true, low: true, passes: true},
		{key: "eo", id: "act/eo", fact: "t1-2025-01-23-eo", date: set.Fact("t1-2025-01-23-eo").Date, passes: true},
		{key: "rfi", id: "act/rfi", fact: "t1-2025-02-06-rfi", date: set.Fact("t1-2025-02-06-rfi").When, passes: true},
		{key: "due", id: "act/due", fact: "t1-2025-02-06-names", date: set.Fact("t1-2025-02-06-rfi#due").When, left: true, open: true},
	}
}

const (
	actCount   = 5
	revocation = 1 // where the bar turns from grey to ink
)

// actCard is an act as it is laid out.
type actCard struct {
	act
	x                 float64
	date, title, note kit.Words
	// stem is how far down its stem reaches; a list has none.
	stem   float64
	target picture.Rect
	// label and value are for the outline.
	label, value string
}

// level is one threshold drawn as a level line.
type level struct {
	y       float64
	value   kit.Words
	licence bool
}

const levelCount = 6

// orders is what the sixth beat shows: who decides, above; the six thresholds
// that nothing moves, below; one scale of days for both.
type orders struct {
	days          kit.Scale
	bar           picture.Rect
	who           kit.Words
	before, after kit.Words
	cards         [actCount]actCard
	list          bool
	hairline      float64
	title         kit.Words
	area          picture.Rect // from the hairline down, with the lines' labels
	bands         [2]picture.Rect
	bandNames     [2]kit.Words
	bandGrounds   [2]kit.Ground
	// bandLabels and unmoved are for the outline.
	bandLabels [2]string
	unmoved    string
	levels     [levelCount]level
	statements [2]kit.Words
	ticks      [5]kit.Words
	tickCount  int
	// stage is where the plane of chips stands while it grows back.
	stage picture.Rect
}

// newOrders lays the beat out in an area; in one under 500 px wide the cards
// are a list of rows.
func newOrders(b *builder, area picture.Rect) *orders {
	o := &orders{list: area.W < 600 || area.H < 300, area: area}
	indent := 80.0
	if o.list {
		indent = 44
	}
	left, right := area.X+indent, area.X+area.W
	if o.list {
		right -= 2
	}
	o.days = kit.Linear(float64(data.Day(2025, 1, 8).Days()), float64(data.Day(2025, 3, 20).Days()), left, right)
	list := acts(b.s.set)
	for i := range list {
		o.cards[i] = actCard{act: list[i], x: o.days.Map(float64(list[i].date.Days()) + 0.5)}
	}
	var below float64
	if o.list {
		below = o.layList(b, area, left, right)
	} else {
		below = o.layCards(b, area, left, right)
	}
	o.hairline = below
	o.layLevels(b, area, left, right, below)
	o.stage = picture.Rect{X: left, Y: o.bands[0].Y, W: right - left, H: o.bands[1].Y + o.bands[1].H - o.bands[0].Y}
	return o
}

// layCards sets the bar on top and the five cards on stems below it.
func (o *orders) layCards(b *builder, area picture.Rect, left, right float64) (below float64) {
	o.bar = picture.Rect{X: left, Y: area.Y + 4, W: right - left, H: 26}
	baseline := o.bar.Y + 18
	o.who = b.Type.Line(typeset.SansBold, 14.5, picture.Ink, b.Text("who/title")).Put(area.X, baseline, kit.Start)
	if o.who.Width() > left-area.X-8 {
		o.who = b.Type.Paragraph(typeset.SansBold, 13, 16, left-area.X-6, picture.Ink, b.Text("who/title")).Put(area.X, baseline-10, kit.Start)
	}
	o.before = b.Type.Line(typeset.SansBold, 12.5, picture.Ink, b.Text("who/before"))
	if o.before.Width()+16 > o.cards[0].x-left {
		o.before = b.Type.Line(typeset.SansBold, 12.5, picture.Ink, b.Text("who/before-short"))
	}
	o.before = o.before.Put(left+9, baseline, kit.Start)
	after := b.Type.Line(typeset.SansBold, 12.5, picture.Paper, b.Text("who/after"))
	x := o.cards[revocation+1].x + 15
	if x+after.Width() > o.cards[revocation+2].x-14 {
		x = o.cards[revocation+2].x + 15
	}
	o.after = after.Put(x, baseline, kit.Start)
	upper := o.bar.Y + o.bar.H + 40
	deepest := upper
	var lowTop float64
	for pass := range 2 {
		for i := range o.cards {
			c := &o.cards[i]
			if c.low != (pass == 1) {
				continue
			}
			top := upper
			if c.low {
				top = lowTop
			}
			o.layCard(b, c, top, i, left, right)
			if pass == 0 {
				if c.left && c.x < o.cards[revocation].x {
					lowTop = max(lowTop, c.note.Last()+26)
				}
			}
			deepest = max(deepest, c.note.Last())
		}
	}
	return deepest + 20
}

// dueMeasure is the width of the words left of the last stem, in CSS px.
const dueMeasure = 132

// layCard sets a card left or right of its stem.
func (o *orders) layCard(b *builder, c *actCard, top float64, index int, left, right float64) {
	measure := 190.0
	if c.left {
		measure = min(measure, c.x-o.area.X-9)
		if c.open {
			measure = dueMeasure
		}
	} else if next := index + 1; next < actCount {
		// Up to the next stem, or to the words left of it.
		limit := o.cards[next].x - 9
		if o.cards[next].left {
			limit -= dueMeasure + 9
		}
		measure = min(measure, limit-c.x-9)
	}
	title, leading := 14.0, 18.0
	if o.area.H < 430 {
		title, leading = 13, 16
	}
	c.date = b.Type.Line(typeset.Sans, 12.5, picture.Muted, b.Text("card/"+c.key+"-date"))
	c.title = b.Type.Paragraph(typeset.SansBold, title, 17, measure, picture.Ink, b.Text("card/"+c.key))
	c.note = b.Type.Paragraph(typeset.Sans, 12.5, leading, measure, picture.Muted, b.Text("card/"+c.key+"-note"))
	x, align := c.x+9, kit.Start
	if c.left {
		x, align = c.x-9, kit.End
	}
	c.date = c.date.Put(x, top, align)
	c.title = c.title.Put(x, top+19, align)
	c.note = c.note.Put(x, c.title.Last()+leading+1, align)
	c.stem = c.note.Last() + 2
	c.finish(b)
}

// finish gives a card its target and its value for the outline.
func (c *actCard) finish(b *builder) {
	box := picture.Rect{X: c.x - 12, Y: c.date.At.Y - 14, W: 24, H: c.note.Last() - c.date.At.Y + 22}
	for _, w := range [...]*kit.Words{&c.date, &c.title, &c.note} {
		if !w.Empty() {
			box = union(box, w.Box())
		}
	}
	c.target = box
	c.label = b.s.set.Plain(id+"/card/"+c.key, b.Locale)
	c.value = b.s.set.Plain(id+"/card/"+c.key+"-date", b.Locale) + "; " + b.s.set.Plain(id+"/card/"+c.key+"-note", b.Locale)
}

// union is the smallest box around two.
func union(a, b picture.Rect) picture.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return picture.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

// leastRow is the height of a row of the list with a name alone, in CSS px.
const leastRow = 16

// layList sets the bar on top, its marks in it, and the acts as rows of a list:
// date and name, and the note where a row has room for it.
func (o *orders) layList(b *builder, area picture.Rect, left, right float64) (below float64) {
	height := 20.0
	levels := min(150, max(76, area.H*0.4))
	rows := (area.H - height - 14 - levels) / actCount
	two := rows >= 33 // a name and a note
	rows = min(rows, 44)
	if rows < leastRow {
		rows = 0 // the bar carries the marks, the outline the words
	}
	o.bar = picture.Rect{X: area.X, Y: area.Y, W: right - area.X, H: height}
	o.days = o.days.Onto(left, right)
	baseline := o.bar.Y + 14.5
	o.before = b.Type.Line(typeset.SansBold, 12, picture.Ink, b.Text("who/before-short")).Put(o.bar.X+6, baseline, kit.Start)
	after := b.Type.Line(typeset.SansBold, 12, picture.Paper, b.Text("who/after"))
	if o.cards[3].x+16+after.Width() >= o.cards[4].x-8 {
		after = b.Type.Line(typeset.SansBold, 12, picture.Paper, b.Text("who/after-short"))
	}
	if free := o.cards[3].x + 10; free+after.Width()+6 < o.cards[4].x-8 {
		o.after = after.Put(free, baseline, kit.Start)
	}
	dates := 0.0
	for i := range o.cards {
		c := &o.cards[i]
		c.date = b.Type.Figures(typeset.Sans, 12.5, picture.Muted, b.Text("card/"+c.key+"-date"))
		dates = max(dates, c.date.Width())
	}
	const markRoom = 18
	x := area.X + markRoom + dates + 10
	for i := range o.cards {
		c := &o.cards[i]
		if rows == 0 {
			c.date = kit.Words{}
			c.finish(b)
			c.target = kit.AtLeast(kit.Square(pt(c.x, o.bar.Y+height), 11), kit.MinTarget)
			continue
		}
		y := o.bar.Y + height + 10 + rows*float64(i)
		first := y + rows/2 + 4.5
		if two {
			first = y + rows/2 - 4
		}
		c.date = c.date.Put(area.X+markRoom, first, kit.Start)
		c.title = b.Type.Line(typeset.SansBold, 13, picture.Ink, b.Text("card/"+c.key)).Put(x, first, kit.Start)
		// Below the name, or beside it: whole or short, as there is room.
		left, baseline := x+c.title.Width()+10, first
		if two {
			left, baseline = x, first+17
		}
		for _, key := range [...]string{"card/" + c.key + "-note", "card/" + c.key + "-note-short"} {
			if !b.Has(key) {
				break
			}
			if note := b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text(key)); left+note.Width() <= right {
				c.note = note.Put(left, baseline, kit.Start)
				break
			}
		}
		c.finish(b)
		c.target = picture.Rect{X: area.X, Y: y, W: right - area.X, H: rows}
	}
	return o.bar.Y + height + 10 + rows*actCount + 4
}

// layLevels sets the six thresholds as level lines in two bands, each on a
// logarithmic scale of its own.
func (o *orders) layLevels(b *builder, area picture.Rect, left, right, top float64) {
	lim := &b.s.limits
	foot := area.Y + area.H
	head := 26.0
	if o.list {
		head = 4
	} else {
		o.title = b.Type.Line(typeset.SansBold, 14.5, picture.Ink, b.Text("levels/title")).Put(area.X, top+20, kit.Start)
	}
	ticks := 20.0
	if o.list {
		ticks = 17
	}
	room := foot - ticks - top - head
	gap := min(10, room*0.07)
	upper := (room - gap) * 0.525
	o.bands = [2]picture.Rect{
		{X: left, Y: top + head, W: right - left, H: upper},
		{X: left, Y: top + head + upper + gap, W: right - left, H: room - gap - upper},
	}
	scales := [2]kit.Scale{
		kit.Log(1300, 7000, o.bands[0].Y+o.bands[0].H, o.bands[0].Y),
		kit.Log(1.4, 9, o.bands[1].Y+o.bands[1].H, o.bands[1].Y),
	}
	for i, v := range [levelCount]struct {
		value   float64
		band    int
		licence bool
	}{
		{lim.alone, 0, true}, {lim.noticeTPP, 0, false}, {lim.withDensity, 0, true},
		{lim.density, 1, true}, {lim.noticeDensity, 1, false}, {lim.noticeDensityLow, 1, false},
	} {
		l := &o.levels[i]
		l.y, l.licence = scales[v.band].Map(v.value), v.licence
		colour := picture.Accent
		if v.licence {
			colour = picture.US
		}
		value := string(data.AppendNumber(nil, b.Locale, v.value, decimals(v.value)))
		l.value = b.Type.Figures(typeset.SansBold, 12, colour, value).Put(left-8, l.y+4.3, kit.End)
		if label := &o.bandLabels[v.band]; *label == "" {
			*label = b.Text([...]string{"table/tpp", "table/density"}[v.band]) + " " + value
		} else {
			*label += ", " + value
		}
	}
	o.unmoved = b.s.set.Plain(id+"/levels/since", b.Locale)
	o.spreadLevels()
	if !o.list {
		for i, key := range [...]string{"table/tpp", "table/density"} {
			middle := o.bands[i].Y + o.bands[i].H/2
			o.bandNames[i] = b.Type.Line(typeset.Sans, 12.5, picture.Muted, b.Text(key)).Put(area.X, middle+4, kit.Start)
			if o.bandNames[i].Width() > 44 {
				o.bandNames[i] = kit.Words{}
			}
		}
	} else {
		for i, key := range [...]string{"table/tpp", "table/density"} {
			// In the licence band, above its lower line; where that is too thin,
			// in the band below it.
			top, bottom := o.bands[i].Y, o.levels[i*3].y
			o.bandGrounds[i] = kit.Ground{Tint: picture.LicenceTint, TintOpacity: 1}
			if bottom-top < 15 {
				top, bottom = bottom, o.levels[i*3+1].y
				o.bandGrounds[i].Tint = picture.NoticeTint
			}
			if bottom-top >= 14 {
				o.bandNames[i] = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text(key)).
					Put(right-6, (top+bottom)/2+4.3, kit.End)
			}
		}
	}
	o.layStatements(b)
	if o.list && o.statements[0].Empty() && o.statements[1].Empty() {
		// The finding goes before the dates.
		o.statements[0] = b.Type.Line(typeset.SansBold, 12.5, picture.Ink, b.Text("levels/since")).Put(right, foot-1, kit.End)
		return
	}
	o.layTicks(b, foot)
}

// decimals is how many decimals a threshold is written with.
func decimals(v float64) int {
	switch {
	case v >= 100:
		return 0
	case v*10 == float64(int(v*10+0.5)):
		return 1
	}
	return 2
}

// spreadLevels keeps the values beside the lines apart, each near its line;
// where all six would touch, the middle one of each band is left off.
func (o *orders) spreadLevels() {
	const height = 12.6 // of a value
	var middles, heights []float64
	var which []int
	crowded := o.bands[1].Y+o.bands[1].H+15-o.bands[0].Y < levelCount*(height+2)
	for i := range o.levels {
		if crowded && i%3 == 1 {
			o.levels[i].value = kit.Words{}
			continue
		}
		which = append(which, i)
		middles = append(middles, o.levels[i].y)
		heights = append(heights, height)
	}
	for i, y := range kit.Spread(middles, heights, 0, o.bands[0].Y-8, o.bands[1].Y+o.bands[1].H+7) {
		o.levels[which[i]].value.At.Y = y + height/2 + 4.3
	}
}

// layStatements says in each band that nothing moved, in the widest free row.
func (o *orders) layStatements(b *builder) {
	for band, key := range [...]string{"levels/since", "levels/none"} {
		upper, lower := o.levels[band*3].y, o.levels[band*3+1].y
		size := 15.0
		if o.list {
			size = 12.5
		}
		if free := lower - upper; free < size+9 {
			size = max(12, free-9)
			if free < 18 {
				continue
			}
		}
		words := b.Type.Line(typeset.SansBold, size, picture.Ink, b.Text(key))
		right := o.bands[band].X + o.bands[band].W
		if o.list && !o.bandNames[band].Empty() {
			right = o.bandNames[band].At.X - 4
		}
		x := min(o.cards[3].x+(right-o.cards[3].x)/2, right-8-words.Width()/2)
		o.statements[band] = words.Put(x, (upper+lower)/2+size*0.36, kit.Middle)
	}
}

// layTicks writes five dates under the bands.
func (o *orders) layTicks(b *builder, foot float64) {
	last := -1e9
	for _, d := range [...]data.Date{data.Day(2025, 1, 15), data.Day(2025, 2, 1), data.Day(2025, 2, 15), data.Day(2025, 3, 1), data.Day(2025, 3, 15)} {
		x := o.days.Map(float64(d.Days()) + 0.5)
		words := b.Type.Figures(typeset.Sans, 12, picture.Muted, string(data.AppendDate(nil, b.Locale, d, data.ShortDate))).Put(x, foot-1, kit.Middle)
		if words.At.X < last+10 || words.At.X+words.Width() > o.bands[0].X+o.bands[0].W+16 {
			continue
		}
		o.ticks[o.tickCount] = words
		o.tickCount++
		last = words.At.X + words.Width()
	}
}

// handlesOfOrders are the identities of what the beat shows.
type handlesOfOrders struct {
	cards [actCount]int
	bands [2]int
}

// levelBandIDs are the identities of the two bands of thresholds.
var levelBandIDs = [2]string{"thresholds/tpp", "thresholds/density"}

// identify declares acts and thresholds in reading order.
func (o *orders) identify(p *picture.Picture) (h handlesOfOrders) {
	for i := range o.cards {
		c := &o.cards[i]
		h.cards[i] = p.Identify(picture.Identity{
			ID: c.id, Role: picture.RoleMark, Label: c.label, Value: c.value,
			Fact: c.fact, Focusable: c.target.H >= kit.MinTarget, Target: c.target,
		})
	}
	// The lines of a band are too near one another to be pointed at one by one;
	// all open the rule that they come from.
	for band := range h.bands {
		h.bands[band] = p.Identify(picture.Identity{
			ID: levelBandIDs[band], Role: picture.RoleThreshold, Label: o.bandLabels[band], Value: o.unmoved,
			Fact: "oct-2023", Focusable: true, Target: kit.AtLeast(o.bands[band], kit.MinTarget),
		})
	}
	return h
}

// draw paints the beat as far as the movement has come.
func (o *orders) draw(d *drawing, h *handlesOfOrders, time float64) {
	p := d.p
	o.drawGrowing(d, time)
	o.drawLevels(p, h, levelsLie.InOut(time))
	o.drawBar(p, time)
	for i := range o.cards {
		o.drawCard(p, &o.cards[i], h.cards[i], datesDrop.Nth(i, datesApart).Out(time))
	}
	o.drawVerticals(p, verticalsPass.InOut(time))
	p.Push(picture.Group{Opacity: levelsStatement.Out(time)})
	for i := range o.bandNames {
		if o.list {
			o.bandNames[i].Plate(p, o.bandGrounds[i])
			o.bandNames[i].Draw(p)
		}
	}
	for i := range o.statements {
		if o.statements[i].At.Y < o.bands[1].Y+o.bands[1].H {
			o.statements[i].Plate(p, kit.Ground{Tint: picture.NoticeTint, TintOpacity: 1})
		}
		o.statements[i].Draw(p)
	}
	p.Pop()
}

// drawGrowing lets the tile's plane grow back to where its thresholds lie down.
func (o *orders) drawGrowing(d *drawing, time float64) {
	before, ok := d.before.scenery.(*fronts)
	gone := 1 - kit.Phase{Start: levelsGrow.Length, Length: 0.3}.Out(time)
	if !ok || time <= 0 || gone == 0 {
		return
	}
	grown := plane{box: o.stage, x: before.chips.x.Onto(o.stage.X, o.stage.X+o.stage.W), y: before.chips.y.Onto(o.stage.Y+o.stage.H, o.stage.Y)}
	growing := before.chips.blend(&grown, levelsGrow.InOut(time))
	d.p.Push(picture.Group{Opacity: gone})
	d.s.miniature(d.p, &growing, kit.Lerp(before.chipSize, 12, levelsGrow.InOut(time)))
	d.p.Pop()
}

// drawLevels lays the zones and lines down from the left, a share of the way.
func (o *orders) drawLevels(p *picture.Picture, h *handlesOfOrders, share float64) {
	if share == 0 {
		return
	}
	p.Push(picture.Group{Opacity: min(1, share*2)})
	defer p.Pop()
	if !o.list {
		kit.Rule(p, o.area.X, o.hairline, o.area.X+o.area.W, picture.Hairline, 1.2)
	}
	o.title.Draw(p)
	for band := range o.bands {
		box := o.bands[band]
		right := box.X + box.W*share
		first, third := o.levels[band*3].y, o.levels[band*3+2].y
		if band == 0 {
			third = o.levels[1].y
		}
		zone := func(top, bottom float64, paint *[2]picture.Paint) {
			whole.fill(p, p.Span(pt(box.X, top), pt(box.X, bottom), pt(right, top), pt(right, bottom)), paint)
		}
		zone(box.Y, first, &licencePaint)
		zone(first, third, &noticePaint)
		if !o.list {
			o.bandNames[band].Draw(p)
		}
	}
	for i := range o.levels {
		l := &o.levels[i]
		stroke := picture.Stroke{Colour: picture.US, Width: edgeWidth}
		if !l.licence {
			stroke.Colour, stroke.Dash, stroke.Gap = picture.Accent, 8, 4
		}
		p.Push(picture.Group{Opacity: 1, Identity: h.bands[i/3]})
		p.Add(picture.Mark{
			Kind: picture.Polyline, Stroke: stroke,
			Points: p.Span(pt(o.bands[0].X, l.y), pt(o.bands[0].X+o.bands[0].W*share, l.y)),
		})
		l.value.Draw(p)
		p.Pop()
	}
	bottom := o.bands[1].Y + o.bands[1].H
	for i := range o.tickCount {
		t := &o.ticks[i]
		x := t.At.X + t.Width()/2
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(pt(x, bottom), pt(x, bottom+4)),
			Stroke: picture.Stroke{Colour: picture.Context, Width: 1},
		})
		t.Draw(p)
	}
}

// drawBar grows the bar from the left; it turns from grey to ink on the day of
// the revocation.
func (o *orders) drawBar(p *picture.Picture, time float64) {
	share := whoGrows.InOut(time)
	if share == 0 {
		return
	}
	turn := o.cards[revocation].x
	right := o.bar.X + o.bar.W*share
	solid := func(from, to float64, colour picture.Colour) {
		if to > from {
			p.Add(picture.Mark{
				Kind: picture.RoundedRectangle, Box: picture.Rect{X: from, Y: o.bar.Y, W: to - from, H: o.bar.H},
				Fill: picture.Paint{Pattern: picture.Solid, Colour: colour},
			})
		}
	}
	solid(o.bar.X, min(right, turn), picture.Hairline)
	solid(turn, right, picture.Ink)
	p.Push(picture.Group{Opacity: kit.Phase{Start: whoGrows.End() - 0.1, Length: 0.1}.Out(time)})
	o.who.Draw(p)
	o.before.Draw(p)
	o.after.Draw(p)
	p.Pop()
}

// actMark is a rule's circle, an order's diamond, or a deadline's hollow one,
// around a middle.
func actMark(p *picture.Picture, a *act, middle picture.Point, size float64) {
	m := picture.Mark{Kind: picture.Diamond, Box: kit.Square(middle, size)}
	colour := picture.Ink
	if a.rule {
		m.Kind, m.Box, colour = picture.Circle, kit.Square(middle, size*0.86), picture.US
	}
	halo := m
	halo.Box = kit.Grow(m.Box, 2)
	halo.Fill = picture.Paint{Pattern: picture.Solid, Colour: picture.Paper}
	p.Add(halo)
	m.Fill = picture.Paint{Pattern: picture.Solid, Colour: colour}
	if a.open {
		m.Fill = picture.Paint{}
		m.Box = kit.Grow(m.Box, -0.9)
		m.Stroke = picture.Stroke{Colour: picture.Muted, Width: 1.8}
	}
	p.Add(m)
}

// drawCard drops an act's stem from the bar and writes its card.
func (o *orders) drawCard(p *picture.Picture, c *actCard, identity int, share float64) {
	if share == 0 {
		return
	}
	p.Push(picture.Group{Opacity: 1, Identity: identity})
	defer p.Pop()
	foot := o.bar.Y + o.bar.H
	if o.list {
		actMark(p, &c.act, pt(c.x, foot), 11)
		if c.date.Empty() {
			return
		}
		p.Push(picture.Group{Opacity: share})
		actMark(p, &c.act, pt(o.area.X+7, c.date.At.Y-4.4), 11)
		c.drawWords(p)
		p.Pop()
		return
	}
	p.Add(picture.Mark{
		Kind: picture.Polyline, Points: p.Span(pt(c.x, foot), pt(c.x, kit.Lerp(foot, c.stem, share))),
		Stroke: picture.Stroke{Colour: picture.Context, Width: 1},
	})
	actMark(p, &c.act, pt(c.x, foot), 15)
	p.Push(picture.Group{Opacity: share})
	c.drawWords(p)
	p.Pop()
}

func (c *actCard) drawWords(p *picture.Picture) {
	c.date.Draw(p)
	c.title.Draw(p)
	c.note.Draw(p)
}

// drawVerticals lets dotted lines pass from the acts through the thresholds,
// which do not move.
func (o *orders) drawVerticals(p *picture.Picture, share float64) {
	if share == 0 {
		return
	}
	top, bottom := o.hairline, o.bands[1].Y+o.bands[1].H
	for i := range o.cards {
		if c := &o.cards[i]; c.passes {
			p.Add(picture.Mark{
				Kind: picture.Polyline, Points: p.Span(pt(c.x, top), pt(c.x, kit.Lerp(top, bottom, share))),
				Stroke: picture.Stroke{Colour: picture.Muted, Width: 1.2, Dash: 1.5, Gap: 3.5},
			})
		}
	}
}
