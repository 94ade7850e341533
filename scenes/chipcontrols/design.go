package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// designID is the identity of the reader's own chip, handleID of the handle on
// the timeline.
const (
	designID = "chip/yours"
	handleID = "date-handle"
)

// taskIDs are the identities of the two tasks.
var taskIDs = [2]string{"task/caught-later", "task/never-caught"}

// design is the reader's chip with what each date says of it, and the words
// that say so. One is kept until a value changes, so that a frame at rest needs
// no memory.
//
// It has two verdicts a date, which differ in April 2025: alone is that of the
// rule whose axes are shown, and fills the mark; verdicts is that of all rules
// in force, and is what the card says, rule by rule.
type design struct {
	values   scenes.Values
	format   scenes.Format
	locale   data.Locale
	date     int
	made     bool
	chip     data.Chip
	verdicts [dates]data.Verdict
	alone    [dates]data.Verdict

	name, heading, paragraph kit.Words
	// reasons are the card's lines: in April 2025 one a rule.
	reasons    [rulesAtOnce]kit.Words
	across, up kit.Words
	// value is the outline's: figures, verdict, and what dragging does. why are
	// the verdict's reasons.
	value, why string
}

// controlsEnter is when the controls come, and with them verdict and tasks.
var controlsEnter = kit.Phase{Start: 1.2, Length: 0.25}

// designChip is the chip that values describe.
func designChip(v *scenes.Values) data.Chip {
	return data.Design(v[controlTPP], v[controlArea], v[controlIO], v[controlMemory], v[controlDataCentre] == 1)
}

// designAt is the design of a moment, its words set for the verdict's box.
func (s *Scene) designAt(m *scenes.Moment, k *desk) *design {
	d := &s.design
	date := dateOf(m)
	if d.made && d.values == m.Values && d.format == m.Format && d.locale == m.Locale {
		return d
	}
	*d = design{values: m.Values, format: m.Format, locale: m.Locale, date: date, made: true, chip: designChip(&m.Values)}
	d.verdicts, d.alone = s.judge(&d.chip), s.judgeAlone(&d.chip)
	s.setDesign(d, k)
	return d
}

// setDesign sets the words of a design.
func (s *Scene) setDesign(d *design, k *desk) {
	typ, l := s.story.Type(d.locale), d.locale
	v := &d.verdicts[d.date]
	d.name = typ.Line(typeset.SansBold, 15, picture.Ink, s.story.Text("design/name", l))
	s.setCard(d, typ, k)
	mx, my := dateLaws[d.date].axes()
	d.across = s.guide(typ, d, mx)
	d.up = s.guide(typ, d, my)
	outline := [...]string{law2022: "outline/chip-2022", law2023: "outline/chip-2023", law2025: "outline/chip-2025"}[dateLaws[d.date]]
	number := func(m data.Metric) string { return s.metricText(l, m, d.chip.Metric(m).Low) }
	verdict := s.set.Plain(id+"/verdict/"+v.Outcome.ID(), l)
	why := s.reasonTexts(l, d.date, v, &d.alone)
	if d.date == april2025 {
		verdict = plainText(why[0]) // of the letters: these are their axes
	}
	d.value = data.Fill(s.set.Plain(id+"/"+outline, l), "tpp", number(data.TPP), "density", number(data.Density),
		"io", number(data.IOTotal), "memory", number(data.MemoryBandwidth), "verdict", verdict)
	d.value += "; " + s.set.Plain(id+"/design/"+[...]string{november2022: "hint-io", november2023: "hint", april2025: "hint-memory"}[d.date], l)
	d.why = s.joined(l, why)
}

// guide is a value at the edge of the plane.
func (s *Scene) guide(typ kit.Type, d *design, m data.Metric) kit.Words {
	return typ.Figures(typeset.SansBold, 13, picture.Ink, s.metricText(d.locale, m, d.chip.Metric(m).Low))
}

// metricText writes a value of a design as its metric is written.
func (s *Scene) metricText(l data.Locale, m data.Metric, v float64) string {
	decimals := 0
	if m == data.Density {
		decimals = 2
	}
	return string(data.AppendNumber(nil, l, v, decimals))
}

// verdictColour is the colour in which a verdict is written.
func verdictColour(o data.Outcome) picture.Colour {
	switch o {
	case data.Licence:
		return picture.US
	case data.Notify:
		return picture.Accent
	}
	return picture.Ink
}

// designPoint is where the reader's chip stands at this time, held within the
// plane's box: a slider can go beyond what the axes show.
func (d *drawing) designPoint(ds *design) picture.Point {
	place := func(pl *plane, which law) picture.Point {
		mx, my := which.axes()
		return pt(pl.px(ds.chip.Metric(mx).Low), pl.py(ds.chip.Metric(my).Low))
	}
	to := place(&d.new, d.now.law)
	if d.before.law == lawless || d.before.law == d.now.law || d.sc.travel == 1 || d.before.Index != d.index {
		return to
	}
	return kit.LerpPoint(place(&d.old, d.before.law), to, d.sc.travel)
}

// grown is how much of the reader's chip is there: all of it while the date
// changes.
func (d *drawing) grown(t float64) float64 {
	if d.gliding {
		return 1
	}
	return kit.Phase{Start: 0.9, Length: 0.3}.Out(t)
}

// entered is how much of the controls is there, and of what stands with them.
func (d *drawing) entered(t float64) float64 {
	if d.gliding {
		return 1
	}
	return controlsEnter.Out(t)
}

// desk is the last beat's layout, or nil in another beat.
func (d *drawing) desk() *desk { k, _ := d.now.scenery.(*desk); return k }

// paintGuides draws dotted lines from the reader's chip to both axes.
func (d *drawing) paintGuides(pl *plan, t float64) {
	k := d.desk()
	if k == nil || pl != d.now {
		return
	}
	ds := d.s.designAt(d.m, k)
	at, box := d.designPoint(ds), d.box
	opacity := d.grown(t) * d.sc.zone.opacity
	if opacity == 0 {
		return
	}
	d.p.Push(picture.Group{Opacity: opacity})
	stroke := picture.Stroke{Colour: picture.Ink, Width: 1.4, Dash: 1.6, Gap: 4}
	for _, end := range [...]picture.Point{{X: box.X, Y: at.Y}, {X: at.X, Y: box.Y + box.H}} {
		d.p.Add(picture.Mark{Kind: picture.Polyline, Points: d.p.Span(at, end), Stroke: stroke})
	}
	if k.guides {
		d.guideLabel(&ds.up, pt(box.X+10, at.Y-8), kit.Start, at.X-box.X-34 > ds.up.Width()+10 && at.Y-26 > box.Y)
		d.guideLabel(&ds.across, pt(at.X-8, box.Y+box.H-10), kit.End, box.Y+box.H-at.Y > 62 && at.X-box.X > ds.across.Width()+16)
	}
	d.p.Pop()
}

// guideLabel writes a value beside its dotted line, if there is room: above it,
// or below where one of the law's lines is near.
func (d *drawing) guideLabel(w *kit.Words, at picture.Point, align kit.Align, room bool) {
	if !room {
		return
	}
	for _, dy := range [...]float64{0, guideBelow} {
		placed := w.Put(at.X, at.Y+dy, align)
		box := kit.Grow(placed.Box(), 2)
		if d.onEdge(box) || box.Y+box.H > d.box.Y+d.box.H {
			continue
		}
		placed.Plate(d.p, d.ground(kit.Centre(placed.Box())))
		placed.Draw(d.p)
		return
	}
}

// guideBelow is from a value's baseline above its dotted line to that below it,
// in CSS px.
const guideBelow = 24

// onEdge tells whether a box touches one of the law's lines.
func (d *drawing) onEdge(box picture.Rect) bool {
	for _, edge := range d.desk().edges {
		if kit.Overlap(box, edge) > 0 {
			return true
		}
	}
	return false
}

// The reader's chip: its size, the radius of the ring that its arrows are on,
// that in a plane of a few rows, and how far the arrows reach beyond it.
const (
	designSize   = 20
	designRing   = 24
	tightRing    = 20
	arrowTip     = 5
	designTarget = 44
)

// paintDesign draws the reader's chip with its arrows, the verdict and the tasks.
func (d *drawing) paintDesign(pl *plan, t float64) {
	k := d.desk()
	if k == nil || pl != d.now {
		return
	}
	ds := d.s.designAt(d.m, k)
	p := d.p
	share := d.grown(t)
	p.Push(picture.Group{Opacity: d.entered(t)})
	if !p.Hidden() {
		d.paintVerdict(ds, k)
		d.paintTasks(k)
	}
	p.Pop()
	if share == 0 {
		return
	}
	at := d.designPoint(ds)
	p.Push(picture.Group{Opacity: share, Identity: d.ids.design})
	if share == 1 && k.named {
		d.designName(ds, at)
	}
	d.paintArrows(at, k.ring)
	mark := kit.Chip{Box: kit.Square(at, designSize*share), Colour: picture.Ink, Ground: d.ground(at)}
	d.fillDesign(ds, &mark)
	mark.Draw(p)
	p.Pop()
}

// fillDesign fills the mark by what the rule of the axes says, and by no other:
// a verdict of 2023 has no place on the letters' axes. On the way from one date
// to another the one before fades before the axes change.
func (d *drawing) fillDesign(ds *design, mark *kit.Chip) {
	which, shown := d.now.law, d.sc.zone.opacity
	if shown == 0 && d.gliding {
		which, shown = d.before.law, d.sc.zoneOut
	}
	for date, l := range dateLaws {
		if l != which {
			continue
		}
		switch ds.alone[date].Outcome {
		case data.Licence:
			mark.Fill = shown
		case data.Notify:
			mark.Fill, mark.Half = shown, true
		}
	}
}

// designName writes the chip's name beside its arrows: at the first of four
// places in the chip's own zone that touches no line, name or mark. Where there
// is none, the ring alone says whose chip it is.
func (d *drawing) designName(ds *design, at picture.Point) {
	for _, place := range [...]struct {
		dx, dy float64
		align  kit.Align
	}{{-26, -24, kit.End}, {26, -24, kit.Start}, {-26, 34, kit.End}, {26, 34, kit.Start}} {
		words := ds.name.Put(at.X+place.dx, at.Y+place.dy, place.align)
		box := kit.Grow(words.Box(), 2)
		ground := d.ground(kit.Centre(box))
		if ground != d.ground(at) || kit.Overlap(box, d.box) < box.W*box.H-0.5 || d.onEdge(box) || d.onOthers(box) {
			continue
		}
		words.Plate(d.p, ground)
		words.Draw(d.p)
		return
	}
}

// onOthers tells whether a box touches another chip or a name.
func (d *drawing) onOthers(box picture.Rect) bool {
	for who := range d.now.poses {
		if pose := &d.now.poses[who]; pose.shown && kit.Overlap(box, pose.text)+kit.Overlap(box, pose.box) > 0 {
			return true
		}
	}
	for i := range d.now.names {
		if kit.Overlap(box, d.now.names[i].words.Box()) > 0 {
			return true
		}
	}
	return false
}

// paintArrows draws a dotted ring and four arrow heads: it can be moved.
func (d *drawing) paintArrows(at picture.Point, ring float64) {
	p := d.p
	p.Add(picture.Mark{
		Kind: picture.Circle, Box: kit.Square(at, 2*ring-10),
		Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.6, Dash: 1.6, Gap: 3.2},
	})
	base, tip := ring-1, ring+arrowTip
	const half = 5
	solid := picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	x, y := at.X, at.Y
	for _, span := range [...]picture.Span{
		p.Span(pt(x+base, y-half), pt(x+base, y+half), pt(x+tip, y), pt(x+tip, y)),
		p.Span(pt(x-tip, y), pt(x-tip, y), pt(x-base, y-half), pt(x-base, y+half)),
		p.Span(pt(x-half, y-base), pt(x-half, y-base), pt(x, y-tip), pt(x, y-base), pt(x+half, y-base), pt(x+half, y-base)),
		p.Span(pt(x-half, y+base), pt(x-half, y+base), pt(x, y+base), pt(x, y+tip), pt(x+half, y+base), pt(x+half, y+base)),
	} {
		p.Add(picture.Mark{Kind: picture.Area, Points: span, Fill: solid})
	}
}

// paintVerdict draws what the date says of the chip: its paragraph, and why.
func (d *drawing) paintVerdict(ds *design, k *desk) {
	p, box := d.p, k.verdict
	v := &ds.verdicts[ds.date]
	colour := verdictColour(v.Outcome)
	p.Push(picture.Group{Opacity: 1, Identity: d.ids.verdict})
	defer p.Pop()
	ground := kit.Ground{}
	panel := picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 3}
	paint := func(zone *[2]picture.Paint) {
		for i := range zone {
			panel.Fill = zone[i]
			p.Add(panel)
		}
		ground = kit.Ground{Tint: zone[0].Colour, TintOpacity: 1}
	}
	switch v.Outcome {
	case data.Licence:
		paint(&licencePaint)
	case data.Notify:
		paint(&noticePaint)
	default:
		panel.Stroke = picture.Stroke{Colour: picture.Edge, Width: 1.2}
		panel.Box = kit.Grow(box, -0.6)
		p.Add(panel)
	}
	p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: picture.Rect{X: box.X, Y: box.Y, W: 5, H: box.H},
		Fill: picture.Paint{Pattern: picture.Solid, Colour: colour},
	})
	for _, w := range [...]*kit.Words{&ds.heading, &ds.paragraph, &ds.reasons[0], &ds.reasons[1]} {
		if ground.TintOpacity > 0 {
			w.Plate(p, ground)
		}
		w.Draw(p)
	}
	size := ds.heading.Size * 0.86
	sign := kit.Chip{Box: picture.Rect{X: ds.heading.At.X - size - 10, Y: ds.heading.At.Y - ds.heading.Size*0.8, W: size, H: size}, Colour: colour, Ground: ground}
	switch v.Outcome {
	case data.Licence:
		sign.Fill = 1
	case data.Notify:
		sign.Fill, sign.Half = 1, true
	}
	sign.Draw(p)
}

// paintTasks draws the two tasks, ticked where they are done.
func (d *drawing) paintTasks(k *desk) {
	k.tasksTitle.Draw(d.p)
	for i := range k.tasks {
		w := &k.tasks[i]
		if w.Empty() {
			continue
		}
		d.p.Push(picture.Group{Opacity: 1, Identity: d.ids.tasks[i]})
		box := picture.Rect{X: k.tasksX, Y: w.At.Y - 12.5, W: 15, H: 15}
		if d.m.Values[controlTaskLater+i] == 1 {
			d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: 3, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}})
			d.p.Add(picture.Mark{
				Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Paper, Width: 2},
				Points: d.p.Span(pt(box.X+3.4, box.Y+7.8), pt(box.X+6.4, box.Y+10.8), pt(box.X+11.8, box.Y+4.4)),
			})
		} else {
			d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(box, -0.8), Radius: 3, Stroke: picture.Stroke{Colour: picture.Edge, Width: 1.6}})
		}
		w.Draw(d.p)
		d.p.Pop()
	}
}

// paintHandle draws the handle with which the date is moved along the timeline.
func (d *drawing) paintHandle() {
	if !d.now.Timeline.Shown {
		return
	}
	d.p.Push(picture.Group{Opacity: d.entered(d.sc.t), Identity: d.ids.handle})
	d.now.Timeline.Handle(d.p, d.handleX())
	d.p.Pop()
}

// handleX is where the handle stands at this time.
func (d *drawing) handleX() float64 {
	return kit.Lerp(d.before.Timeline.Ink, d.now.Timeline.Ink, d.sc.date)
}

// declareDesign names the reader's chip, its verdict, the tasks and the slots.
func (d *drawing) declareDesign() {
	k := d.desk()
	ds := d.s.designAt(d.m, k)
	l := d.m.Locale
	v := &ds.verdicts[ds.date]
	d.ids.design = d.p.Identify(picture.Identity{
		ID: designID, Role: picture.RoleSlider, Label: d.s.set.Plain(id+"/design/name", l), Value: ds.value,
		Focusable: true, Draggable: true, Target: kit.Square(d.designPoint(ds), designTarget),
		Min: controls[controlTPP].Min, Max: controls[controlTPP].Max, Now: d.m.Values[controlTPP],
	})
	d.ids.verdict = d.p.Identify(picture.Identity{ID: "verdict", Role: picture.RoleText, Label: d.s.set.Plain(id+"/verdict/"+v.Outcome.ID(), l), Value: ds.why})
	for i, control := range [...]int{controlTaskLater, controlTaskNever} {
		state := "task/open"
		if d.m.Values[control] == 1 {
			state = "task/done"
		}
		d.ids.tasks[i] = d.p.Identify(picture.Identity{ID: taskIDs[i], Role: picture.RoleText, Label: d.s.set.Plain(id+"/"+taskIDs[i], l), Value: d.s.set.Plain(id+"/"+state, l)})
	}
	if d.now.Timeline.Shown {
		d.ids.handle = d.p.Identify(picture.Identity{
			ID: handleID, Role: picture.RoleSlider, Label: d.s.set.Plain(id+"/control/date", l), Value: d.s.set.Plain(dateNames[ds.date], l),
			Focusable: true, Draggable: true, Target: kit.Square(pt(d.handleX(), d.now.Timeline.Y), kit.MinTarget),
			Min: 0, Max: dates - 1, Now: float64(ds.date),
		})
	}
	if d.sc.t < controlsEnter.Start && !d.gliding {
		return
	}
	for _, slot := range [...]struct {
		id  string
		box picture.Rect
	}{{"date", k.date}, {"sliders", k.sliders}, {"actions", k.actions}} {
		if slot.box.W > 0 {
			d.p.Reserve(slot.id, slot.box)
		}
	}
}
