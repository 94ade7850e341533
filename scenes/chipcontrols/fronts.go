package chipcontrols

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// front is one of the fronts to which the line spread in 2024 and 2025. Their
// order is that of their dates, and of reading.
type front int

const (
	chipsFront front = iota
	usersFront
	companiesFront
	memoryFront
	foundriesFront
	frontCount
)

// frontIDs are the fronts' names in the copy and in identities.
var frontIDs = [frontCount]string{"chips", "users", "companies", "memory", "foundries"}

// frontIdentities are the tiles' names in the outline.
var frontIdentities = [frontCount]string{"front/chips", "front/users", "front/companies", "front/memory", "front/foundries"}

// frontFacts are the records whose cards the tiles open.
var frontFacts = [frontCount]string{
	"t1-2024-03-29-rule", "t1-2024-07-25-joint", "t1-2024-12-02-entities", "t1-2024-12-02-hbm", "t1-2025-01-15-foundry-ban",
}

// beatFronts steps back from the plane: it becomes one tile among several fronts.
var beatFronts = beat{
	id: "other-fronts", moves: 2.5, reading: 14, now: "event-foundry", several: true,
	plan: func(b *builder) {
		b.scenery = newFronts(b, b.Area())
		b.SetColumnNote()
		b.SetSampleKey("drawn/title", []page.SampleEntry{{Sample: frameInForce, Key: "drawn/in-force"}, {Sample: frameProposal, Key: "drawn/proposal"}, {Sample: frameCorrection, Key: "drawn/correction"}})
	},
	score: func(d *drawing, sc *score) { leavePlane(sc) },
	under: func(d *drawing, pl *plan, t float64) {
		f := pl.scenery.(*fronts)
		if t < 0 {
			return
		}
		var handles [frontCount]int
		if pl == d.now {
			handles = d.ids.fronts
		}
		f.draw(d, &handles, t, front(d.m.Values[controlTile]))
	},
	declare: func(d *drawing) {
		f := d.now.scenery.(*fronts)
		d.ids.fronts = f.identify(d.p)
		if f.single && d.sc.t >= frontAppears[chipsFront].Start {
			d.p.Reserve("tile", f.tabs)
		}
	},
}

// leavePlane takes the plane of the beat before away at once: the scenery goes
// on with a plane of its own from the same place.
func leavePlane(sc *score) {
	there := 0.0
	if sc.t < 0 {
		there = 1
	}
	sc.zoneOut = there
	sc.each(func(c *chipScore) { c.travel, c.out = 0, there })
}

// The parts of the movement, in seconds of what moves.
var (
	frontShrink  = kit.Phase{Length: 0.6}
	frontTag     = kit.Phase{Start: 0.6, Length: 0.2}
	frontDashes  = kit.Phase{Start: 0.8, Length: 0.4}
	frontSquares = kit.Phase{Start: 1.2, Length: 0.7}
	frontMemory  = kit.Phase{Start: 1.9, Length: 0.3}
	frontLimits  = kit.Phase{Start: 2.2, Length: 0.3}
)

// frontAppears is when each tile comes.
var frontAppears = [frontCount]kit.Phase{
	{Start: 0.4, Length: 0.2}, {Start: 0.8, Length: 0.2}, {Start: 1.15, Length: 0.2}, {Start: 1.85, Length: 0.2}, {Start: 2.15, Length: 0.2},
}

// The entries of December 2024 are drawn as rows of squares: ten rows of
// fourteen, or fourteen of ten in a tile that is narrow and tall.
const (
	squaresLong  = 14
	squaresShort = 10
)

// tile is one front's frame with its words.
type tile struct {
	box              picture.Rect
	pad              float64
	date, title, tag kit.Words
	tagBox           picture.Rect
	note             kit.Words
	// inner is what the note and the head leave for the picture.
	inner picture.Rect
	value string
}

// fronts is what the fifth beat shows: five tiles, or, where there is no room
// for all, one of them, chosen by the control "tile".
type fronts struct {
	single bool
	// tabs is left free for the control that chooses the single tile.
	tabs  picture.Rect
	tiles [frontCount]tile

	// chips is the plane within the first tile.
	chips                 plane
	chipsAxes             [2]kit.Words
	chipSize              float64
	users                 [3]kit.Words
	number                [squaresLong + 1]kit.Words
	columns, rows         int
	caption, squaresNote  kit.Words
	squares               picture.Rect
	pitch                 picture.Point
	square                float64
	memory                kit.Scale
	memoryBox             picture.Rect
	memoryLimit           float64
	memoryTicks           [5]kit.Words
	memoryTickAt          [5]float64
	memoryAxis, memoryTag kit.Words
	foundries             kit.Scale
	foundryRows           [3]foundryRow
}

// foundryRow is one limit of the foundry rule: its years, and the number of
// transistors under which the presumption can be overcome.
type foundryRow struct {
	box          picture.Rect
	years, limit kit.Words
	value        float64
}

// roomyTile is the width from which a tile has room for its note, in CSS px.
const roomyTile = 150

// taggedTile is the width from which a tag may stand on a line of its own, in
// CSS px.
const taggedTile = 160

// tabsHeight is the height of the slot for the choice of a tile, in CSS px.
const tabsHeight = 32

// newFronts lays the tiles out in an area.
func newFronts(b *builder, area picture.Rect) *fronts {
	f := &fronts{single: b.Format.Shape == scenes.Phone}
	if f.single {
		f.tabs = picture.Rect{X: area.X, Y: area.Y, W: area.W, H: tabsHeight}
		area.Y, area.H = area.Y+tabsHeight+8, area.H-tabsHeight-8
	}
	boxes := mosaic(area)
	for i := range frontCount {
		if f.single {
			boxes[i] = area
		}
		f.tiles[i] = b.tile(i, boxes[i])
	}
	f.layChips(b)
	f.layUsers(b)
	f.layCompanies(b)
	f.layMemory(b)
	f.layFoundries(b)
	return f
}

// mosaic divides an area: the companies in the middle, two tiles on each side.
func mosaic(area picture.Rect) (boxes [frontCount]picture.Rect) {
	gap := 14.0
	if area.W < 500 {
		gap = 8
	}
	// The shares of the storyboard's 242, 344 and 226 px.
	left := (area.W - 2*gap) * 242 / 812
	middle := (area.W - 2*gap) * 344 / 812
	right := area.W - 2*gap - left - middle
	upper := (area.H - gap) * 0.54
	lower := area.H - gap - upper
	boxes[chipsFront] = picture.Rect{X: area.X, Y: area.Y, W: left, H: upper}
	boxes[usersFront] = picture.Rect{X: area.X, Y: area.Y + upper + gap, W: left, H: lower}
	boxes[companiesFront] = picture.Rect{X: area.X + left + gap, Y: area.Y, W: middle, H: area.H}
	x := area.X + left + middle + 2*gap
	boxes[memoryFront] = picture.Rect{X: x, Y: area.Y, W: right, H: upper}
	boxes[foundriesFront] = picture.Rect{X: x, Y: area.Y + upper + gap, W: right, H: lower}
	return boxes
}

// tile sets a tile's words: date and tag, title, and a note at its foot where
// there is room for one.
func (b *builder) tile(which front, box picture.Rect) tile {
	key := "tile/" + frontIDs[which]
	t := tile{box: box, pad: 7}
	roomy := box.W >= roomyTile && box.H >= 128
	small, title := 12.0, 12.5
	if roomy {
		t.pad, small, title = 12, 12.5, 15.5
	}
	words := b.Type.Line(typeset.SansBold, title, picture.Ink, b.Text(key))
	if !roomy || words.Width() > box.W-2*t.pad {
		words = b.Type.Line(typeset.SansBold, title, picture.Ink, b.Text(key+"-tab"))
	}
	y := box.Y + t.pad + title - 1
	if !roomy {
		t.title = words.Put(box.X+t.pad, y, kit.Start)
	} else {
		y = b.tileHead(&t, which, words, small)
	}
	foot := box.Y + box.H - t.pad
	t.inner = picture.Rect{X: box.X + t.pad, Y: y + 12, W: box.W - 2*t.pad, H: foot - y - 12}
	if roomy {
		note := b.Type.Paragraph(typeset.Sans, small, small*1.5, t.inner.W, picture.Muted, b.Text(key+"-note"))
		if left := t.inner.H - note.Height() - small - 10; left > leastPicture[which]*t.inner.W {
			t.note = note.Put(t.inner.X, foot-3-note.Height(), kit.Start)
			t.inner.H = left
		}
	}
	t.value = b.s.set.Plain(id+"/"+key+"-date", b.Locale) + "; " + b.s.set.Plain(id+"/"+key+"-tag", b.Locale) + "; " + b.s.set.Plain(id+"/"+key+"-note", b.Locale)
	return t
}

// leastPicture is the height that a tile's picture needs beside its note, as a
// share of its width.
var leastPicture = [frontCount]float64{0.4, 0.22, 0.8, 0.34, 0.3}

// tileHead sets a tile's date, title and tag: on one row where a single tile is
// wide, else on two, and the tag below where it fits beside neither. It
// returns the last baseline.
func (b *builder) tileHead(t *tile, which front, title kit.Words, small float64) float64 {
	key := "tile/" + frontIDs[which]
	x, width := t.box.X+t.pad, t.box.W-2*t.pad
	right := x + width
	colour := picture.Paper
	if which == chipsFront || which == usersFront {
		colour = picture.Ink
	}
	date := b.Type.Line(typeset.Sans, small, picture.Muted, b.Text(key+"-date"))
	tag := b.Type.Line(typeset.SansBold, 12, colour, b.Text(key+"-tag"))
	if short := key + "-tag-short"; tag.Width()+16 > width-title.Width()-10 && b.Has(short) {
		tag = b.Type.Line(typeset.SansBold, 12, colour, b.Text(short))
	}
	y := t.box.Y + t.pad + small
	tagY := y
	if wide := title.Width() + date.Width() + tag.Width() + 48; wide < width {
		t.title = title.Put(x, y+2, kit.Start)
		t.date = date.Put(x+title.Width()+12, y+2, kit.Start)
		y += 2
		tagY = y
	} else {
		t.date = date.Put(x, y, kit.Start)
		t.title = title.Put(x, y+23, kit.Start)
		y += 23
		switch {
		case date.Width()+tag.Width()+26 <= width:
		case title.Width()+tag.Width()+26 <= width:
			tagY = y
		default:
			tagY = y + 24
			y = tagY
			right = x + tag.Width() + 16
		}
	}
	if t.box.W < taggedTile && tagY == y && tagY > t.date.At.Y+23 {
		return y - 24 // the frame's line says as much
	}
	t.tag = tag.Put(right-8, tagY-0.5, kit.End)
	t.tagBox = picture.Rect{X: right - 16 - tag.Width(), Y: tagY - 15.5, W: tag.Width() + 16, H: 21}
	return y
}

func (f *fronts) layChips(b *builder) {
	t := &f.tiles[chipsFront]
	box := t.inner
	if t.box.W >= roomyTile {
		f.chipsAxes[1] = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text("table/density"))
		f.chipsAxes[0] = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text("table/tpp"))
		left := f.chipsAxes[1].Width() + 6
		box.X, box.W = box.X+left, box.W-left
		box.H -= 18
		f.chipsAxes[1] = f.chipsAxes[1].Put(box.X-5, box.Y+10, kit.End)
		f.chipsAxes[0] = f.chipsAxes[0].Put(box.X+box.W, box.Y+box.H+15, kit.End)
	}
	f.chipSize = max(5, min(7.5, box.W*0.036))
	f.chips = plane{
		box: box,
		x:   kit.Log(900, 30000, box.X, box.X+box.W),
		y:   kit.Log(1.25, 28, box.Y+box.H, box.Y),
	}
}

func (f *fronts) layUsers(b *builder) {
	for i, key := range [...]string{"tile/bis", "tile/bis", "tile/ddtc"} {
		sheet := f.sheet(i)
		words := b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text(key))
		if words.Width() > sheet.W-8 {
			words = kit.Words{}
		}
		f.users[i] = words.Put(sheet.X+sheet.W/2, sheet.Y+min(20, sheet.H*0.45), kit.Middle)
	}
}

// sheet is the i-th of the three proposals' sheets of paper.
func (f *fronts) sheet(i int) picture.Rect {
	inner := f.tiles[usersFront].inner
	gap := min(14, inner.W*0.06)
	w := (inner.W - 2*gap) / 3
	h := min(inner.H, w*1.25)
	return picture.Rect{X: inner.X + float64(i)*(w+gap), Y: inner.Y + (inner.H-h)/2, W: w, H: h}
}

// layCompanies sets the number and the squares: above one another, or side by
// side where that makes the squares larger.
func (f *fronts) layCompanies(b *builder) {
	inner := f.tiles[companiesFront].inner
	size := 54.0
	switch {
	case inner.W < 160:
		size = 22
	case inner.H < 150 || inner.W < 250:
		size = 34
	}
	// The large number stands clear of the name and the tag above it.
	clear := 0.0
	if size > 50 {
		clear = 12
	}
	head := size*0.78 + 12 + clear
	f.columns, f.rows = squaresLong, squaresShort
	if inner.H-head > inner.W {
		f.columns, f.rows = squaresShort, squaresLong
	}
	pitch := func(w, h float64) float64 { return min(w/float64(f.columns), h/float64(f.rows)) }
	const sideRoom = 112
	stacked, beside := pitch(inner.W, inner.H-head), pitch(inner.W-sideRoom, inner.H)
	field := picture.Rect{X: inner.X, Y: inner.Y + head, W: inner.W, H: inner.H - head}
	if beside > stacked {
		field = picture.Rect{X: inner.X, Y: inner.Y, W: beside * float64(f.columns), H: inner.H}
		f.layCount(b, inner.X+field.W+14, inner.Y+clear, inner.X+inner.W, size, true)
	} else {
		f.layCount(b, inner.X, inner.Y+clear, inner.X+inner.W, size, false)
	}
	f.pitch.X = pitch(field.W, field.H)
	f.pitch.Y = min(field.H/float64(f.rows), f.pitch.X*1.12)
	f.square = f.pitch.X * 0.76
	f.squares = field
}

// layCount sets the number with its caption to the right of it, or, below,
// under it.
func (f *fronts) layCount(b *builder, x, top, right, size float64, below bool) {
	entries := b.s.set.Fact("t1-2024-12-02-entities").Quantity.Low
	baseline := top + size*0.72
	for row := range f.rows + 1 {
		n := strconv.Itoa(int(entries) * row / f.rows)
		f.number[row] = b.Type.Figures(typeset.Serif, size, picture.Ink, n).Put(x, baseline, kit.Start)
	}
	y := baseline - size*0.36
	if below {
		y = baseline + 22
	} else {
		x += f.number[f.rows].Width() + 12
	}
	f.caption = b.Type.Paragraph(typeset.SansBold, 13, 17, right-x, picture.Ink, b.Text("tile/companies-caption"))
	f.squaresNote = b.Type.Paragraph(typeset.Sans, 12, 16, right-x, picture.Muted, b.Text("tile/companies-squares"))
	switch {
	case right-x < 80 || !below && f.caption.Lines() > 2:
		f.caption, f.squaresNote = kit.Words{}, kit.Words{}
	case !below && f.caption.Lines()+f.squaresNote.Lines() > 2:
		f.squaresNote = kit.Words{}
		if f.caption.Lines() == 1 {
			y = baseline - 1
		}
	}
	f.caption = f.caption.Put(x, y, kit.Start)
	if f.caption.Empty() && !below {
		if word := b.Type.Line(typeset.SansBold, 12, picture.Ink, b.Text("tile/companies-short")); x-4+word.Width() <= right {
			f.caption = word.Put(x-4, baseline, kit.Start)
		}
	}
	if !f.squaresNote.Empty() {
		f.squaresNote = f.squaresNote.Put(x, f.caption.Last()+18, kit.Start)
	}
}

func (f *fronts) layMemory(b *builder) {
	t := &f.tiles[memoryFront]
	f.memoryLimit = b.s.set.Rule("dec-2024-hbm").Paragraph("3A090.c").Threshold(data.MemoryDensity).Value
	roomy := t.box.W >= roomyTile
	left, right := t.inner.X+10, t.inner.X+t.inner.W-10
	axis := t.inner.Y + t.inner.H - 44
	if !roomy {
		left, right = t.inner.X+4, t.inner.X+t.inner.W-4
		axis = t.inner.Y + t.inner.H - 16
	}
	height := min(56, max(16, axis-t.inner.Y-8))
	f.memory = kit.Log(0.5, 8, left, right)
	f.memoryBox = picture.Rect{X: left, Y: axis - height, W: right - left, H: height}
	for i, v := range [...]float64{f.memoryLimit, 0.5, 1, 4, 8} {
		f.memoryTickAt[i] = f.memory.Map(v)
		face, colour := typeset.Sans, picture.Muted
		if i == 0 {
			face, colour = typeset.SansBold, picture.US
		} else if !roomy {
			continue
		}
		f.memoryTicks[i] = b.Type.Figures(face, 12, colour, strconv.FormatFloat(v, 'g', -1, 64)).Put(f.memoryTickAt[i], axis+16, kit.Middle)
	}
	if roomy {
		f.memoryAxis = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text("tile/memory-axis")).Put(left, axis+36, kit.Start)
		tag := b.Type.Line(typeset.SansBold, 13, picture.US, b.Text("tile/memory-zone"))
		if width := right - f.memoryTickAt[0]; tag.Width()+10 < width {
			f.memoryTag = tag.Put(f.memoryTickAt[0]+width/2, axis-height/2+5, kit.Middle)
		}
	}
}

// layFoundries sets three rows: year, bar, and the limit in the bar. Where a
// limit does not fit in its bar, all three stand before the bars instead of the
// years. An asterisk is set only with the footnote that explains it.
func (f *fronts) layFoundries(b *builder) {
	t := &f.tiles[foundriesFront]
	inner := t.inner
	roomy := t.box.W >= roomyTile
	for _, key := range [...]string{"tile/foundries-caption", "tile/foundries-caption-short"} {
		if !roomy || !t.note.Empty() {
			break
		}
		caption := b.Type.Paragraph(typeset.Sans, 12, 15, inner.W, picture.Muted, b.Text(key))
		if height := caption.Height() + 20; inner.H-height >= leastFoundryPitch*3 {
			t.note = caption.Put(inner.X, inner.Y+inner.H-3-caption.Height(), kit.Start)
			inner.H -= height
			break
		}
	}
	rows := [...]string{"first", "second", "third"}
	pitch := min(28, inner.H/3)
	height := min(20, pitch-5)
	years, inBars := roomy, height >= 14
	for again := true; again; {
		left, right := inner.X, inner.X+inner.W
		for i, row := range rows {
			r := &f.foundryRows[i]
			*r = foundryRow{value: b.s.set.Fact("t1-2025-01-15-foundry-ban#" + row).Quantity.Low}
			switch {
			case years:
				r.years = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text("tile/foundries-"+row)+f.asterisk(i))
			case !inBars && pitch >= 12:
				r.years = b.Type.Figures(typeset.SansBold, 12, picture.Ink, b.Text("tile/foundries-"+row+"-short")+f.asterisk(i))
			}
			if !r.years.Empty() {
				left = max(left, inner.X+r.years.Width()+8)
			}
		}
		top := inner.Y + (inner.H-pitch*3)/2
		f.foundries = kit.Linear(0, 55, left, right)
		fit := true
		for i, row := range rows {
			r := &f.foundryRows[i]
			y := top + pitch*float64(i)
			r.box = picture.Rect{X: left, Y: y, W: right - left, H: height}
			baseline := y + height/2 + 4.5
			r.years = r.years.Put(inner.X, baseline, kit.Start)
			if inBars {
				limit := b.Type.Figures(typeset.SansBold, 12, picture.Ink, b.Text("tile/foundries-"+row+"-limit"))
				if limit.Width()+12 >= f.foundries.Map(r.value)-left {
					limit = b.Type.Figures(typeset.SansBold, 12, picture.Ink, b.Text("tile/foundries-"+row+"-short"))
				}
				fit = fit && limit.Width()+10 < f.foundries.Map(r.value)-left
				r.limit = limit.Put(f.foundries.Map(r.value)-7, baseline, kit.End)
			}
		}
		again = inBars && !fit
		if again {
			years, inBars = false, false
		}
	}
}

// asterisk marks the rows with a condition, where a footnote says which.
func (f *fronts) asterisk(row int) string {
	if row == 0 || f.tiles[foundriesFront].note.Empty() {
		return ""
	}
	return "*"
}

// leastFoundryPitch is from bar to bar where a caption stands below, in CSS px.
const leastFoundryPitch = 19

// identify declares the tiles in reading order, and returns the first one's handle.
func (f *fronts) identify(p *picture.Picture) (handles [frontCount]int) {
	for i := range frontCount {
		t := &f.tiles[i]
		identity := picture.Identity{
			ID: frontIdentities[i], Role: picture.RoleMark, Label: t.title.Text(), Value: t.value,
			Fact: frontFacts[i], Focusable: true, Target: t.box,
		}
		if f.single {
			// The one tile shown is the target; the others are read, not pointed at.
			identity.Target = picture.Rect{}
		}
		handles[i] = p.Identify(identity)
	}
	return handles
}

// draw paints the tiles as far as the movement has come. chosen is the tile
// that a single one shows at rest.
func (f *fronts) draw(d *drawing, handles *[frontCount]int, time float64, chosen front) {
	p := d.p
	if f.single && time < frontLimits.End() {
		chosen = f.showing(time)
	}
	for i := range frontCount {
		if f.single && i != chosen {
			continue
		}
		p.Push(picture.Group{Opacity: frontAppears[i].Out(time), Identity: handles[i]})
		if !p.Hidden() {
			f.drawTile(p, i, time)
		}
		p.Pop()
	}
	if f.single && chosen != chipsFront {
		return
	}
	// The plane shrinks into its tile from where the beat before has it.
	small := f.chips
	if from := &d.before.plane; d.before.law == law2023 && time < frontShrink.End() {
		small = from.blend(&f.chips, frontShrink.InOut(time))
	}
	p.Push(picture.Group{Opacity: 1, Identity: handles[chipsFront]})
	d.s.miniature(p, &small, kit.Lerp(f.chipSize*2, f.chipSize, frontShrink.InOut(time)))
	p.Pop()
}

// showing is the tile that a movement with room for one is at.
func (f *fronts) showing(time float64) front {
	for i := frontCount - 1; i > 0; i-- {
		if time >= frontAppears[i].Start {
			return i
		}
	}
	return chipsFront
}

func (f *fronts) drawTile(p *picture.Picture, which front, time float64) {
	t := &f.tiles[which]
	f.drawFrame(p, which, time)
	t.date.Draw(p)
	t.title.Draw(p)
	t.note.Draw(p)
	switch which {
	case chipsFront:
		f.drawTag(p, t, picture.Context, frontTag.Out(time))
		f.chipsAxes[0].Draw(p)
		f.chipsAxes[1].Draw(p)
	case usersFront:
		f.drawTag(p, t, picture.Context, 1)
		f.drawUsers(p, frontDashes.InOut(time))
	case companiesFront:
		f.drawTag(p, t, picture.US, 1)
		f.drawCompanies(p, time)
	case memoryFront:
		f.drawTag(p, t, picture.US, 1)
		f.drawMemory(p, frontMemory.InOut(time))
	case foundriesFront:
		f.drawTag(p, t, picture.US, 1)
		f.drawFoundries(p, frontLimits.InOut(time))
	}
}

// drawFrame paints the frame: blue where a rule is in force, dashed for
// proposals, thin for a correction.
func (f *fronts) drawFrame(p *picture.Picture, which front, time float64) {
	stroke := picture.Stroke{Colour: picture.US, Width: 1.6}
	switch which {
	case chipsFront:
		stroke = picture.Stroke{Colour: picture.Edge, Width: 1.2}
	case usersFront:
		stroke = picture.Stroke{Colour: picture.Edge, Width: 1.2, Dash: 6, Gap: 4}
	}
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: f.tiles[which].box, Radius: 4, Stroke: stroke})
}

// drawTag paints the tag: filled where a rule is in force, dashed for proposals.
func (f *fronts) drawTag(p *picture.Picture, t *tile, colour picture.Colour, opacity float64) {
	if t.tag.Empty() || opacity == 0 {
		return
	}
	p.Push(picture.Group{Opacity: opacity})
	box := picture.Mark{Kind: picture.RoundedRectangle, Box: t.tagBox, Radius: 3}
	if colour == picture.US {
		box.Fill = picture.Paint{Pattern: picture.Solid, Colour: colour}
	} else {
		box.Box = kit.Grow(box.Box, -0.75)
		box.Stroke = picture.Stroke{Colour: picture.Ink, Width: 1.2}
		if t == &f.tiles[usersFront] {
			box.Stroke.Dash, box.Stroke.Gap = 4, 3
		}
	}
	p.Add(box)
	t.tag.Draw(p)
	p.Pop()
}

// drawUsers draws three dashed sheets, line by line: proposals, no rule.
func (f *fronts) drawUsers(p *picture.Picture, share float64) {
	for i := range f.users {
		sheet := f.sheet(i)
		p.Push(picture.Group{Opacity: min(1, max(0, share*3-float64(i)))})
		p.Add(picture.Mark{
			Kind: picture.RoundedRectangle, Box: sheet, Radius: 3,
			Stroke: picture.Stroke{Colour: picture.Context, Width: 1.6, Dash: 4.5, Gap: 3.5},
		})
		f.users[i].Draw(p)
		inset := sheet.W * 0.16
		for y := f.users[i].At.Y + 14; y < sheet.Y+sheet.H-7; y += 9 {
			p.Add(picture.Mark{
				Kind: picture.Polyline, Points: p.Span(pt(sheet.X+inset, y), pt(sheet.X+sheet.W-inset, y)),
				Stroke: picture.Stroke{Colour: picture.Context, Width: 1.4, Dash: 4, Gap: 3},
			})
		}
		p.Pop()
	}
}

// drawCompanies draws the squares row by row, the number counting with them.
func (f *fronts) drawCompanies(p *picture.Picture, time float64) {
	rows := 0
	for row := range f.rows {
		appear := kit.Phase{Start: frontSquares.Start + float64(row)*0.54/float64(f.rows-1), Length: 0.16}.Out(time)
		if appear == 0 {
			break
		}
		rows = row + 1
		p.Push(picture.Group{Opacity: appear})
		for column := range f.columns {
			p.Add(picture.Mark{
				Kind: picture.RoundedRectangle, Radius: f.square * 0.14,
				Box: picture.Rect{
					X: f.squares.X + float64(column)*f.pitch.X, Y: f.squares.Y + float64(row)*f.pitch.Y,
					W: f.square, H: f.square,
				},
				Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink},
			})
		}
		p.Pop()
	}
	f.number[rows].Draw(p)
	f.caption.Draw(p)
	f.squaresNote.Draw(p)
}

// drawMemory raises the line of the memory rule. No chip stands on its axis:
// the record gives no memory stack's figure.
func (f *fronts) drawMemory(p *picture.Picture, share float64) {
	box, limit := f.memoryBox, f.memoryTickAt[0]
	bottom := box.Y + box.H
	if share > 0 {
		zone := p.Span(pt(limit, box.Y), pt(limit, bottom), pt(box.X+box.W, box.Y), pt(box.X+box.W, bottom))
		growth{opacity: 1, tint: share, texture: share}.fill(p, zone, &licencePaint)
	}
	kit.Rule(p, box.X, bottom, box.X+box.W, picture.Context, 1.2)
	for i := range f.memoryTicks {
		if i > 0 && f.memoryTicks[i].Empty() {
			continue
		}
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(pt(f.memoryTickAt[i], bottom), pt(f.memoryTickAt[i], bottom+4)),
			Stroke: picture.Stroke{Colour: picture.Context, Width: 1},
		})
		f.memoryTicks[i].Draw(p)
	}
	f.memoryAxis.Draw(p)
	if share > 0 {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(pt(limit, bottom+4), pt(limit, kit.Lerp(bottom, box.Y-6, share))),
			Stroke: picture.Stroke{Colour: picture.US, Width: edgeWidth},
		})
	}
	if share == 1 {
		f.memoryTag.Plate(p, kit.Ground{Tint: picture.LicenceTint, TintOpacity: 1})
		f.memoryTag.Draw(p)
	}
}

// drawFoundries draws the three limits from the left: under them the
// presumption can be overcome, above them it stands.
func (f *fronts) drawFoundries(p *picture.Picture, share float64) {
	for i := range f.foundryRows {
		r := &f.foundryRows[i]
		right := r.box.X + r.box.W
		limit := f.foundries.Map(r.value)
		at := kit.Lerp(r.box.X, limit, share)
		p.Add(picture.Mark{
			Kind: picture.RoundedRectangle, Box: picture.Rect{X: r.box.X, Y: r.box.Y, W: at - r.box.X, H: r.box.H},
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Well},
		})
		if share == 1 {
			zone := p.Span(pt(limit, r.box.Y), pt(limit, r.box.Y+r.box.H), pt(right, r.box.Y), pt(right, r.box.Y+r.box.H))
			whole.fill(p, zone, &licencePaint)
			r.limit.Draw(p)
		}
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(pt(at, r.box.Y-2), pt(at, r.box.Y+r.box.H+2)),
			Stroke: picture.Stroke{Colour: picture.US, Width: edgeWidth},
		})
		r.years.Draw(p)
	}
}
