package chipcontrols

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// beatTryIt hands the plane to the reader: a chip of their own, judged at three
// dates.
var beatTryIt = beat{
	id: "try-it", moves: 1.45, reading: 20, now: "event-oct-2023", several: true, ownPage: true,
	variant: func(m *scenes.Moment) int { return planOf(dateOf(m), touched(m)) },
	date:    func(s *Scene, variant int) data.Date { return s.dateAt(variant % dates) },
	plan:    planTryIt,
	score: func(d *drawing, sc *score) {
		changeOfLaw(d, sc)
		sc.labelsIn = kit.Phase{Start: 1.2, Length: labelsEnter}.Out(sc.t)
	},
	under:   func(d *drawing, pl *plan, t float64) { d.paintGuides(pl, t) },
	over:    func(d *drawing, pl *plan, t float64) { d.paintDesign(pl, t) },
	declare: func(d *drawing) { d.declareDesign() },
	last:    func(d *drawing) { d.paintHandle() },
	glide: func(m *scenes.Moment) (from, to int, share float64) {
		date := min(max(m.Values[controlDate], 0), dates-1)
		low := math.Floor(date)
		return planOf(int(low), touched(m)), planOf(min(int(low)+1, dates-1), touched(m)), date - low
	},
}

// changeOfLaw takes the zones away before the axes change and brings them back
// after: no verdict is drawn while a quantity changes.
func changeOfLaw(d *drawing, sc *score) {
	gone := kit.Phase{Length: 0.15}
	travel := kit.Phase{Start: 0.15, Length: 0.75}
	axis := kit.Phase{Start: 0.75, Length: 0.15}
	fill := kit.Phase{Start: 0.9, Length: 0.25}
	out := 1 - gone.Out(sc.t)
	sc.extrasOut, sc.zoneOut = out, out
	for side := range sc.axisIn {
		sc.axisOut[side], sc.axisIn[side] = out, axis.Out(sc.t)
	}
	sc.travel = travel.InOut(sc.t)
	sc.zone = whole
	sc.zone.opacity = fill.Out(sc.t)
	sc.each(func(c *chipScore) {
		c.travel, c.out, c.in = sc.travel, 1-sc.travel, sc.travel
		c.verdictOut, c.verdictIn = out, fill.Out(sc.t)
	})
}

// dateLaws are the laws whose plane each date is shown on.
var dateLaws = [dates]law{november2022: law2022, november2023: law2023, april2025: law2025}

// dateNames are the dates' names in the copy, whole.
var dateNames = [dates]string{
	november2022: id + "/control/date-november-2022", november2023: id + "/control/date-november-2023", april2025: id + "/control/date-april-2025",
}

// dateKeys name the dates in the copy.
var dateKeys = [dates]string{"november-2022", "november-2023", "april-2025"}

// dateEvents are the events beside which the handle stands.
var dateEvents = [dates]string{november2022: "event-a800", november2023: "event-oct-2023", april2025: "event-apr-2025"}

// dateOf is the date at which a moment's chip is judged.
func dateOf(m *scenes.Moment) int {
	return min(max(int(math.Round(m.Values[controlDate])), 0), dates-1)
}

// planOf numbers the plans of the last beat: a date, and whether the reader has
// changed anything.
func planOf(date int, touched bool) int {
	if touched {
		return dates + date
	}
	return date
}

// touched tells whether the chip is no longer the one that the beat begins with.
func touched(m *scenes.Moment) bool {
	for i := controlTPP; i <= controlDataCentre; i++ {
		if m.Values[i] != controls[i].Default {
			return true
		}
	}
	return false
}

// dateAt is where a date of the last beat stands on the timeline.
func (s *Scene) dateAt(date int) data.Date {
	if date == november2023 {
		return s.set.Rule("oct-2023").Effective
	}
	return s.set.Event(dateEvents[date]).Date
}

// desk is where the parts of the last beat stand.
type desk struct {
	// date, sliders and actions are slots for HTML; verdict is painted.
	date, sliders, actions, verdict picture.Rect
	// tasks: the first baseline, or 0 where there is no room; pitch apart.
	tasksX, tasksY, tasksPitch float64
	tasksTitle                 kit.Words
	tasks                      [2]kit.Words
	// narrative: the first baseline, the left edge and the width; 0 for none.
	narrativeX, narrativeY, narrativeW float64
	// roomy verdicts have a heading of 20 px and the reason below it.
	roomy bool
	// named tells whether the plane has room for the chip's name.
	named bool
	// guides tells whether the plane has room for the values at its edges.
	guides bool
	// ring is the radius of the arrows' ring around the chip.
	ring float64
	// edges are boxes along the law's lines, which plates keep off.
	edges []picture.Rect
}

func planTryIt(b *builder) {
	date := b.variant % dates
	k := &desk{}
	b.Date, b.Subline, b.Narrative = kit.Words{}, kit.Words{}, kit.Words{}
	b.DateText = b.Text("control/date-" + dateKeys[date])
	b.Now, b.NowLabel = dateEvents[date], b.Text("handle/"+dateKeys[date])
	b.layDesk(k)
	b.scenery = k
	switch dateLaws[date] {
	case law2022:
		if b.small() {
			b.setPlane(law2022, 1650, 21500, 45, 1700)
		} else {
			b.setPlane(law2022, 900, 30000, 22, 2000)
		}
		b.ticks2022()
	case law2023:
		b.wholePlane2023()
	case law2025:
		b.wholePlane2025()
	}
	k.edges = b.s.limits.edgeBoxes(&b.plane, b.law)
	b.zoneNames(date)
	b.backdrop(date, k.ring+arrowTip)
	if text := "narrative"; k.narrativeY > 0 {
		if b.variant >= dates {
			text = "narrative-after"
		}
		size := b.Grid.Narrative[b.Locale]
		b.Narrative = b.Type.Paragraph(typeset.Sans, min(size.Size, 15.5), min(size.Leading, 23.5), k.narrativeW, picture.Ink, b.Own(text)).
			Put(k.narrativeX, k.narrativeY, kit.Start)
	}
	if k.tasksY > 0 {
		y := k.tasksY
		if k.tasksPitch > 22 {
			k.tasksTitle = b.Type.Line(typeset.SansBold, 13.5, picture.Ink, b.Text("task/title")).Put(k.tasksX, y, kit.Start)
			y += k.tasksPitch
		}
		for i, key := range [...]string{"task/caught-later", "task/never-caught"} {
			k.tasks[i] = b.Type.Line(typeset.Sans, 13, picture.Ink, b.Text(key)).Put(k.tasksX+24, y+float64(i)*k.tasksPitch, kit.Start)
		}
	}
	if b.Format.Shape == scenes.Wide || b.Format.Shape == scenes.Tall {
		b.SetKeyRow(b.Grid.ColumnX, b.Grid.KeyY, b.Grid.ColumnW, "key/verdict", verdictKey)
	}
}

// layDesk finds the places, by the shape of the format.
func (b *builder) layDesk(k *desk) {
	switch b.Format.Shape {
	case scenes.Wide:
		b.wideDesk(k)
	case scenes.Tall:
		b.tallDesk(k)
	case scenes.Phone:
		b.phoneDesk(k)
	case scenes.Embed:
		b.embedDesk(k)
	case scenes.Plain:
		b.plainDesk(k)
	}
	k.named = b.plane.box.H > 60
	k.ring = designRing
	if b.plane.box.H < 80 {
		k.ring = tightRing
	}
	k.guides = b.plane.box.H > 240 && b.plane.box.W > 400
}

// wideDesk has the plane left and all that operates it in a column of 388, or
// of 340 on a laptop.
func (b *builder) wideDesk(k *desk) {
	column, gap := 388.0, 44.0
	y := b.plane.box.Y - 14
	heights := struct{ date, verdict, sliders, pitch float64 }{52, 78, 90, 22.5}
	if b.Format.Width < 1200 {
		column, gap = 346, 30
		heights.date, heights.verdict, heights.sliders, heights.pitch = 48, 66, 84, 22.5
	}
	x := b.Format.Width - b.Grid.Margin - column
	b.Grid.ColumnX, b.Grid.ColumnW = x, column
	b.plane.box.W = x - gap - b.plane.box.X
	k.narrativeX, k.narrativeY, k.narrativeW = x, y, column
	k.date = picture.Rect{X: x, Y: y + 40, W: column, H: heights.date}
	k.verdict = picture.Rect{X: x, Y: k.date.Y + heights.date + 10, W: column, H: heights.verdict}
	k.sliders = picture.Rect{X: x, Y: k.verdict.Y + heights.verdict + 10, W: column, H: heights.sliders}
	k.tasksX, k.tasksY, k.tasksPitch = x, k.sliders.Y+heights.sliders+28, heights.pitch
	k.actions = picture.Rect{X: x, Y: k.tasksY + 2*heights.pitch + 12, W: column, H: 32}
	k.roomy = true
	b.Grid.KeyY = max(k.actions.Y+32+24, b.Grid.KeyY-2)
	if b.Grid.LabelAbove > 0 && b.Grid.KeyY > b.Grid.LabelAbove-18 {
		b.Grid.KeyY = k.actions.Y + 32 + 20
	}
}

// tallDesk has the plane on top, the chip's verdict left and its sliders right.
func (b *builder) tallDesk(k *desk) {
	left, right, half := b.Grid.Margin, 404.0, 324.0
	b.plane.box.H = 520 - b.plane.box.Y
	k.narrativeX, k.narrativeY, k.narrativeW = left, 592, b.Format.Width-2*left
	k.date = picture.Rect{X: left, Y: 640, W: half, H: 52}
	k.verdict = picture.Rect{X: left, Y: 704, W: half, H: 92}
	k.sliders = picture.Rect{X: right, Y: 640, W: half, H: 92}
	k.actions = picture.Rect{X: right, Y: 748, W: half, H: 32}
	k.tasksX, k.tasksY, k.tasksPitch = right, 812, 22
	k.roomy = true
	b.Grid.ColumnX, b.Grid.ColumnW, b.Grid.KeyY = left, half, 834
}

// phoneDesk sets one column, from the bottom: source, timeline, tasks, sliders,
// verdict; date on top; the plane takes what is left.
func (b *builder) phoneDesk(k *desk) {
	x, width := b.Grid.ColumnX, b.Grid.ColumnW
	b.Grid.KeyY, b.Grid.LabelAbove = 0, 0
	small, tiny := b.Format.Height < 700, b.Format.Height < 500
	date, verdict, sliders, gap := 46.0, 62.0, 84.0, 10.0
	if small {
		date, verdict, sliders, gap = 42, 50, 80, 7
	}
	if tiny {
		date, verdict, sliders, gap = 38, 42, 76, 5
	}
	bottom := b.Grid.TimelineY - 16
	if !tiny {
		k.tasksX, k.tasksPitch = x, 22
		k.tasksY = bottom - 22
		bottom = k.tasksY - 17 - gap
	}
	if !small {
		k.actions = picture.Rect{X: x, Y: bottom - 32, W: width, H: 32}
		bottom -= 32 + gap
	}
	k.sliders = picture.Rect{X: x, Y: bottom - sliders, W: width, H: sliders}
	bottom -= sliders + gap
	k.verdict = picture.Rect{X: x, Y: bottom - verdict, W: width, H: verdict}
	bottom -= verdict + gap
	top := b.Headline.Last()
	if !small {
		k.narrativeX, k.narrativeY, k.narrativeW = x, top+28, width
		top += 28 + 23.5
	}
	k.date = picture.Rect{X: x, Y: top + gap + 4, W: width, H: date}
	top = k.date.Y + date + 24
	b.Grid.Title = 0
	b.plane.box.Y, b.plane.box.H = top, bottom-b.Grid.Tick-4-top
	k.roomy = verdict > 55
}

// embedDesk has the plane left and a column of 250 right.
func (b *builder) embedDesk(k *desk) {
	const width = 250
	x := b.Format.Width - b.Grid.Margin - width
	b.plane.box.W = x - 22 - b.plane.box.X
	b.Grid.KeyY, b.Grid.LabelAbove = 0, 0
	b.Grid.Title = 0
	y := b.plane.box.Y - 12
	k.date = picture.Rect{X: x, Y: y, W: width, H: 44}
	k.verdict = picture.Rect{X: x, Y: y + 50, W: width, H: 50}
	k.sliders = picture.Rect{X: x, Y: y + 106, W: width, H: 80}
	if b.Format.Height > 450 {
		k.verdict.Y, k.verdict.H, k.roomy = y+54, 80, true
		k.sliders.Y, k.sliders.H = y+146, 90
		k.actions = picture.Rect{X: x, Y: k.sliders.Y + k.sliders.H + 14, W: width, H: 32}
		b.plane.box.H -= 30
		k.tasksX, k.tasksY, k.tasksPitch = b.Grid.Margin, b.plane.box.Y+b.plane.box.H+48, 22
	}
}

// plainDesk leaves out what there is no room for: first the actions and tasks,
// then the sliders; dragging and the arrow keys remain.
func (b *builder) plainDesk(k *desk) {
	m := b.Grid.Margin
	b.Grid.KeyY = 0
	switch f := b.Format; {
	case f.Height > 500:
		k.date = picture.Rect{X: m, Y: 12, W: f.Width - 2*m, H: 48}
		b.plane.box.Y, b.plane.box.H, b.Grid.Title = 88, 220, 0
		k.verdict = picture.Rect{X: m, Y: 340, W: f.Width - 2*m, H: 66}
		k.sliders = picture.Rect{X: m, Y: 418, W: f.Width - 2*m, H: 84}
		k.roomy = true
	case f.Width > 500:
		const width = 250
		x := f.Width - m - width
		b.plane.box.W, b.Grid.Title = x-22-b.plane.box.X, 0
		k.date = picture.Rect{X: x, Y: 18, W: width, H: 46}
		k.verdict = picture.Rect{X: x, Y: 74, W: width, H: 80}
		k.sliders = picture.Rect{X: x, Y: 166, W: width, H: 88}
		k.roomy = true
		b.plane.box.H = b.Grid.SourceY - 40 - b.plane.box.Y
	default:
		date, verdict := 40.0, 42.0
		if f.Height < 250 {
			date, verdict = 32, 28
		}
		k.date = picture.Rect{X: m, Y: 6, W: f.Width - 2*m, H: date}
		k.verdict = picture.Rect{X: m, Y: b.Grid.SourceY - 18 - verdict, W: f.Width - 2*m, H: verdict}
		b.Grid.Title = 0
		b.plane.box.Y = 6 + date + 24
		b.plane.box.H = k.verdict.Y - 7 - b.Grid.Tick - b.plane.box.Y
	}
}

// zoneNames names the zones of a date's plane.
func (b *builder) zoneNames(date int) {
	l, box := &b.s.limits, b.plane.box
	if box.H < 80 {
		return
	}
	right := box.X + box.W
	licence := b.Type.Line(typeset.SansBold, b.Grid.Name, picture.US, b.Text("zone/licence"))
	x, y := right-14-licence.Width(), box.Y+b.Grid.Name+10
	switch dateLaws[date] {
	case law2023:
		x, y = b.plane.px(l.alone)+18, box.Y+box.H-b.Grid.Note*2.6-6
		b.nameNotice()
	case law2025:
		x, y = b.plane.px(l.memory)+16, box.Y+box.H-b.Grid.Note*2.6-6
		outside := b.Type.Line(typeset.SansBold, b.Grid.Name-2, picture.Muted, b.Text("zone/outside-short"))
		b.name("zone/outside", outside, box.X+10, box.Y+box.H-10, kit.Start)
	}
	room := right - x - 6
	if licence.Width() > room {
		return
	}
	b.name("zone/licence", licence, x, y, kit.Start)
	line := func(key string) kit.Words { return b.Type.Line(typeset.Sans, b.Grid.Note, picture.US, b.Text(key)) }
	note := line("design/line-" + dateKeys[date])
	switch whole := note.Width() <= room && box.H > 170; {
	case date == november2022:
	case whole:
		b.name("", note, x, y+b.Grid.Note*1.75, kit.Start)
	case date == april2025:
		// No room for the date, but whose figures these are is not left out.
		b.name("", line("reported"), x, y+b.Grid.Note*1.6, kit.Start)
	}
}

// nameNotice names the notification zone of October 2023 where neither dotted
// line of the chip that the beat begins with runs through it: in the lower part
// between its edge and the line, else in the arm that reaches to the left.
func (b *builder) nameNotice() {
	l, pl := &b.s.limits, &b.plane
	guide := pl.px(controls[controlTPP].Default)
	words := b.Type.Line(typeset.SansBold, b.Grid.Name-2, picture.Accent, b.Text("zone/notify-short"))
	if left := pl.px(l.noticeTPP); words.Width()+24 < guide-left {
		b.name("zone/notify", words, (left+guide)/2, pl.py(2.05), kit.Middle)
		return
	}
	left, top, bottom := pl.px(l.withDensity), pl.py(l.density), pl.py(l.noticeDensity)
	if words.Width()+12 < guide-left && bottom-top > words.Size+6 {
		b.name("zone/notify", words, left+7, (top+bottom)/2+words.Size*0.36, kit.Start)
	}
}

// backdrop puts a few known chips behind the reader's, in grey. H20, L20 and L2
// are left out: at this scale their marks would lie on the line; so are those
// that the arrows around the reader's chip would cover where the beat begins.
func (b *builder) backdrop(date int, reach float64) {
	var list []casting
	switch dateLaws[date] {
	case law2022:
		list = []casting{{who: v100, side: kit.Right}, {who: rtx4090, side: kit.Right}, {who: a100, side: kit.Right}, {who: h100, side: kit.Left}}
	case law2023:
		list = []casting{{who: v100, side: kit.Left}, {who: l40, side: kit.Left}, {who: l40s, side: kit.Right}, {who: a100, side: kit.Right}, {who: h100, side: kit.Left}}
	case law2025:
		list = []casting{{who: v100, side: kit.Left}, {who: a100, side: kit.Right}, {who: h100, side: kit.Left}, {who: mi300x, side: kit.Right}, {who: l40s, side: kit.Left}}
	}
	kept := list[:0]
	values := scenes.Defaults(b.s)
	start := designChip(&values)
	mx, my := b.law.axes()
	reader := b.plane.at(start.Metric(mx).Low, start.Metric(my).Low)
	for _, c := range list {
		at, ok := b.s.place(&b.plane, b.law, c.who)
		mark := kit.Square(at, b.Grid.Small+2*kit.Halo)
		if !ok || kit.Overlap(mark, kit.Square(reader, 2*reach)) > 0 || b.overNames(mark) {
			continue
		}
		c.nameless = b.plane.box.H < 130
		kept = append(kept, c)
	}
	b.cast(kept...)
}

// overNames tells whether a box lies over a zone's name.
func (b *builder) overNames(box picture.Rect) bool {
	for i := range b.names {
		if kit.Overlap(box, b.names[i].words.Box()) > 0 {
			return true
		}
	}
	return false
}
