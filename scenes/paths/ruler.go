package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// ruler says what can be put on one scale: dates; an announced sum beside “no
// total published”, which is a mark at the edge and not a bar at nought. The
// rest are pairs of other units. Then what the report concludes, attributed,
// and what came after it.
var ruler = beat{
	id: "ruler", moves: 2.25, reading: 15, lay: layRuler,
	above: &page.Above{Least: least(380), Timeline: nowhere},
}

// pairKeys are the pairs that do not fit on one ruler; pairFacts the facts of
// each side.
var (
	pairKeys  = [...]string{"kind", "built", "gained", "serves"}
	pairFacts = [...][2]string{{"s41-500", "later-ap-2035"}, {"later-sg-2025-10-michigan", "later-ap-2027"}, {"s41-jobs", "later-ap-30pct"}, {"s41-system", "later-ap-six"}}
)

// afterKeys are what came after the report, three lines a side.
var (
	afterKeys  = [2][3]string{{"us-1", "us-2", "us-3"}, {"cn-1", "cn-2", "cn-3"}}
	afterFacts = [2][3]string{{"later-sg-2025-09-sites", "later-sg-2026-02-jv", "later-sg-2026-04-built"}, {"later-ap-date", "later-ap-2026", "later-ap-2027"}}
)

// Phases of the last beat.
var (
	rulerGrows = kit.Phase{Start: 0.25, Length: 0.6}
	moneyDraws = kit.Phase{Start: 0.85, Length: 0.3}
	barRuns    = kit.Phase{Start: 1.15, Length: 0.4}
	pairsShow  = kit.Phase{Start: 1.4, Length: 0.2}
)

func layRuler(b *builder) {
	a := b.area
	switch {
	case b.wide():
		left := picture.Rect{X: a.X, Y: a.Y + 10, W: a.W * 0.618, H: a.H}
		right := picture.Rect{X: a.X + a.W*0.665, Y: a.Y + 10, W: a.W * 0.335, H: a.H}
		y := b.twoRulers(left, 1)
		y = max(y, b.unequal(right, true))
		b.conclusions(picture.Rect{X: a.X, Y: y + 8, W: a.W, H: a.Y + a.H - y - 8})
	case b.Format.Shape == scenes.Tall:
		y := b.twoRulers(picture.Rect{X: a.X, Y: a.Y + 8, W: a.W, H: a.H}, 1)
		y = b.unequal(picture.Rect{X: a.X, Y: y + 14, W: a.W, H: a.Y + a.H - y}, true)
		b.conclusions(picture.Rect{X: a.X, Y: y + 8, W: a.W, H: a.Y + a.H - y - 8})
	default:
		tight := 0.8
		if a.H < 330 {
			tight = 0.62
		}
		y := b.twoRulers(picture.Rect{X: a.X, Y: a.Y + 8, W: a.W, H: a.H}, tight)
		y = b.unequal(picture.Rect{X: a.X, Y: y + 6, W: a.W, H: a.Y + a.H - y - 6}, false)
		b.conclusions(picture.Rect{X: a.X, Y: y + 4, W: a.W, H: a.Y + a.H - y - 4})
	}
}

// heading sets the heading of a part.
func (b *builder) heading(key string, x, y, measure float64) kit.Words {
	b.says(key, b.plain(key))
	return b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure, picture.Ink, b.Text(key)), x, y, kit.Start)
}

// twoRulers draws the ruler of dates, with blue above and vermilion below it,
// and that of dollars, of which one side stays bare. It returns where they end.
func (b *builder) twoRulers(c picture.Rect, tight float64) float64 {
	y := c.Y + 8
	title := b.heading("ruler/dates", c.X, y, c.W)
	y += 24*tight + 22 + title.Height()
	height := 30 * max(tight, 0.7)
	days := kit.Linear(stripFrom, stripTo, c.X, c.X+c.W)
	b.days = days
	box := picture.Rect{X: c.X, Y: y, W: c.W, H: height}
	b.setHair(box, c.Y+8, title.Width())
	b.phase = rulerGrows
	b.rulerBox("dates", box)
	for month := 2024 * 12; month < 2026*12+6; month++ {
		x := days.Map(float64(data.Day(month/12, month%12+1, 1).Days()))
		if month%12 == 0 && month > 2024*12 {
			b.line("", ink(picture.Edge, 1.2), pt(x, box.Y), pt(x, box.Y+box.H))
		} else if month%12 != 0 && c.W > 300 {
			b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+4))
			b.line("", ink(picture.Edge, 1), pt(x, box.Y+box.H-4), pt(x, box.Y+box.H))
		}
		if month%12 == 0 {
			middle := (x + min(days.Map(float64(data.Day(month/12+1, 1, 1).Days())), c.X+c.W)) / 2
			b.years = append(b.years, b.bold(12, picture.Muted, strconv.Itoa(month/12)).Put(middle, box.Y+box.H/2+4.3, kit.Middle))
		}
	}
	type label struct {
		words kit.Words
		x     float64
		above bool
		who   int
	}
	var labels []label
	for _, e := range b.s.story.Events {
		side := sideOf(e)
		at := pt(days.Map(float64(e.Date.Days())), box.Y+box.H+8)
		if side == picture.US {
			at.Y = box.Y - 8
		}
		b.shows(e.ID, e.Name[b.Locale], string(data.AppendDate(nil, b.Locale, e.Date, data.WholeDate)), e.ID)
		if e.ID == "ev-building" {
			to := days.Map(b.s.summer)
			m := b.mark("strip/"+e.ID, picture.RoundedRectangle, picture.Rect{X: at.X, Y: at.Y - 4.5, W: to - at.X, H: 9}, solid(side), picture.Stroke{})
			m.mark.Radius = 3
			at.X = (at.X + to) / 2
		} else {
			b.eventMark("strip/"+e.ID, at, 12, side, later(e))
		}
		b.items[len(b.items)-1].travel = rulerGrows
		labels = append(labels, label{b.bold(12, side, e.Label[b.Locale]), at.X, side == picture.US, b.who})
	}
	b.phase, b.who = kit.Phase{}, 0
	within := picture.Rect{X: c.X, Y: c.Y, W: c.W, H: c.H}
	for _, l := range labels {
		ly := box.Y + box.H + 31
		if l.above {
			ly = box.Y - 21
		}
		w := l.words.Width()
		b.who = l.who
		x := min(max(l.x, c.X+w/2), c.X+c.W-w/2)
		b.try(l.words, within, place{x, ly, kit.Middle}, place{x + 16, ly, kit.Middle}, place{x - 16, ly, kit.Middle}, place{x + 28, ly, kit.Middle})
	}
	// The ruler of dollars.
	y = box.Y + box.H + 46 + 22*tight
	b.phase = kit.Phase{}
	if b.area.H < 220 {
		// One ruler is all there is room for; the outline has the other.
		b.who = 0
		b.says("ruler/money", b.plain("ruler/money"))
		b.says("total/us", b.plain("ruler/intended")+": "+b.plain("ruler/intended-sum"))
		b.says("total/cn", b.plain("ruler/none"))
		b.who = 0
		return y - 20
	}
	head := b.heading("ruler/money", c.X, y, c.W*0.86)
	b.try(b.word(12, picture.Muted, b.Text("ruler/money-unit")), within, place{c.X + head.Width() + 14, y, kit.Start})
	y += 14 + head.Height()
	scale := kit.Linear(0, b.s.value("s41-500"), c.X, c.X+c.W)
	bar := picture.Rect{X: c.X, Y: y, W: c.W, H: 20}
	b.shows("total/us", b.plain("ruler/intended")+": "+b.plain("ruler/intended-sum"), "", "s41-500")
	b.identities[b.who-1].Target = picture.Rect{X: bar.X, Y: bar.Y - 2, W: bar.W, H: kit.MinTarget}
	m := b.mark("total", picture.RoundedRectangle, bar, pale(picture.US), dashed(picture.US, 1.5))
	m.mark.Radius, m.enter = 2, barRuns
	m.start = picture.Rect{X: bar.X, Y: bar.Y, W: 1, H: bar.H}
	b.put(b.bold(12, picture.US, b.Text("ruler/intended")), bar.X+9, bar.Y+14.4, kit.Start)
	b.put(b.bold(12.5, picture.US, b.Text("ruler/intended-sum")), bar.X+bar.W-9, bar.Y+14.4, kit.End)
	b.who = 0
	box = picture.Rect{X: c.X, Y: y + 22, W: c.W, H: max(22, 24*tight)}
	b.phase = moneyDraws
	b.rulerBox("money", box)
	for v := 20.0; v < b.s.value("s41-500"); v += 20 {
		x := scale.Map(v)
		if int(v)%100 == 0 {
			b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+5))
			b.put(b.word(12, picture.Muted, string(data.AppendNumber(nil, b.Locale, v*[...]float64{10, 1}[b.Locale], 0))), x, box.Y+box.H-4.5, kit.Middle)
		} else if c.W > 300 {
			b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+4))
		}
	}
	b.phase = kit.Phase{}
	b.shows("total/cn", b.plain("ruler/none"), "", "later-ap-money")
	y = box.Y + box.H + 19
	sign := b.mark("total/none", picture.RoundedRectangle, kit.Square(pt(c.X+5.5, y-4.4), 11), solid(picture.CN), picture.Stroke{})
	sign.mark.Radius, sign.enter = 1.5, barRuns
	none := b.put(b.Type.Paragraph(typeset.SansBold, 13, 17, c.W-20, picture.CN, b.Text("ruler/none")), c.X+19, y, kit.Start)
	b.identities[b.who-1].Target = picture.Rect{X: c.X, Y: y - 15, W: c.W, H: max(none.Height()+20, kit.MinTarget)}
	return none.Last() + 14
}

// rulerBox is a ruler without its ticks.
func (b *builder) rulerBox(key string, box picture.Rect) {
	m := b.mark("ruler/"+key, picture.RoundedRectangle, box, solid(picture.Card), ink(picture.Edge, 1.3))
	m.mark.Radius = 3
	m.start = picture.Rect{X: box.X, Y: box.Y, W: 2, H: box.H}
}

// unequal lists the pairs that have no common unit: whole where there is room.
// It returns where they end.
func (b *builder) unequal(c picture.Rect, roomy bool) float64 {
	for i, key := range pairKeys {
		for side, name := range sideIDs {
			b.shows("pair/"+key+"/"+name, b.plain("pair/"+key)+": "+b.plain("pair/"+key+"/"+name), b.plain("pair/"+key+"/"+name+"-note"), pairFacts[i][side])
		}
	}
	rowH := 63.0
	if !roomy || b.Format.Width < 1200 {
		rowH = 46
	}
	if !roomy && c.H < 250 {
		rowH = 26
	}
	rows := len(pairKeys)
	for rows > 0 && 18+float64(rows)*rowH > c.H {
		rows--
	}
	if rows < 2 {
		b.onlySay("pair/")
		return c.Y
	}
	y := c.Y + 8
	title := b.heading("ruler/pairs", c.X, y, c.W)
	y += 12 + title.Height()
	b.who = 0
	b.line("", ink(picture.Edge, 1.2), pt(c.X, y), pt(c.X+c.W, y))
	first := 0.0
	for _, key := range pairKeys {
		first = max(first, b.measure(12, b.Text("pair/"+key)))
	}
	first = min(first+14, c.W*0.2)
	if !roomy {
		first = 0 // the outline has it
	}
	column := (c.W - first - 34) / 2
	for i, key := range pairKeys[:rows] {
		top := y + float64(i)*rowH
		phase := pairsShow.Nth(i, 0.12)
		if i > 0 {
			b.who = 0
			b.line("", ink(picture.Hairline, 1), pt(c.X, top), pt(c.X+c.W, top))
		}
		base := top + rowH*0.36
		if rowH < 40 {
			base = top + 17
		}
		b.who = 0
		if first > 0 {
			b.put(b.fitting(typeset.Sans, 12.5, first-6, picture.Muted, b.Text("pair/"+key)), c.X, base, kit.Start)
		}
		for side, name := range sideIDs {
			b.who = b.find("pair/" + key + "/" + name)
			x := c.X + first + float64(side)*(column+34)
			kind := picture.Circle
			if side == 1 {
				kind = picture.RoundedRectangle
			}
			m := b.mark("", kind, kit.Square(pt(x+5, base-4.5), 10), solid(sideColours[side]), picture.Stroke{})
			m.mark.Radius, m.enter = 1.5, phase
			words := b.fitting(typeset.SansBold, b.Grid.Focus, column-16, sideColours[side], b.Text("pair/"+key+"/"+name))
			if short := "pair/" + key + "/" + name + "-short"; rowH < 40 && words.Lines() > 1 && b.Has(short) {
				words = b.fitting(typeset.SansBold, 12, column-16, sideColours[side], b.Text(short))
			}
			b.put(words, x+16, base, kit.Start)
			if rowH > 40 {
				note := b.fitting(typeset.Sans, 12.5, column-14, picture.Muted, b.Text("pair/"+key+"/"+name+"-note"))
				b.try(note, picture.Rect{X: x, Y: top, W: column + 4, H: rowH}, place{x + 16, base + 20 + words.Height(), kit.Start})
			}
			b.identities[b.who-1].Target = picture.Rect{X: x - 2, Y: top + 1, W: column, H: max(rowH-2, 24)}
		}
		b.who = 0
		b.put(b.word(17, picture.Ink, b.Text("pair/unequal")), c.X+first+column+12, base, kit.Middle)
	}
	for _, key := range pairKeys[rows:] {
		b.onlySay("pair/" + key)
	}
	return y + float64(rows)*rowH + 4
}

// conclusions are what the report concludes, in its words, and what came after
// it, three lines a side: as many as there is room for.
func (b *builder) conclusions(c picture.Rect) {
	facts := [...]string{"s41-essence", "s41-case-force", "close-together"}
	names := [...]string{"name/us", "name/cn", "conclusion/both-name"}
	texts := [...]string{"conclusion/us", "conclusion/cn", "conclusion/both"}
	colours := [...]picture.Colour{picture.US, picture.CN, picture.Ink}
	for i := range facts {
		b.shows("conclusion/"+digit(i), b.plain("ruler/concludes")+": "+b.plain(names[i]), b.plain(texts[i]), facts[i])
	}
	for side := range afterKeys {
		for i, key := range afterKeys[side] {
			b.shows("after/"+key, b.plain("ruler/after")+": "+b.plain("after/"+key+"/date"), b.plain("after/"+key+"/text"), afterFacts[side][i])
		}
	}
	wide := c.W > 700
	lineH := 34.0
	if c.H < 150 || !wide {
		lineH = 24.5
	}
	if c.H < 27+3*lineH {
		b.onlySay("conclusion/")
		b.onlySay("after/")
		return
	}
	b.who = 0
	b.line("", ink(picture.Edge, 1), pt(c.X, c.Y), pt(c.X+c.W, c.Y))
	column := c.W
	if wide {
		column = c.W * 0.29
	}
	y := c.Y + 27
	b.says("ruler/concludes", b.plain("ruler/concludes"))
	b.mark("", picture.Diamond, kit.Square(pt(c.X+7, y-5.5), 14), solid(picture.Accent), picture.Stroke{})
	b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, column-24, picture.Accent, b.Text("ruler/concludes")), c.X+22, y, kit.Start)
	for i := range facts {
		ly := y + lineH*float64(i+1)
		b.who = b.find("conclusion/" + digit(i))
		name := b.bold(13, colours[i], b.Text(names[i]))
		b.put(name, c.X, ly, kit.Start)
		b.put(b.fitting(typeset.Sans, 14, column-name.Width()-10, picture.Ink, b.Text(texts[i])), c.X+name.Width()+10, ly, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: c.X, Y: ly - 16, W: column, H: 24.5}
	}
	if !wide {
		// What came after: below, if it has room.
		rest := picture.Rect{X: c.X, Y: y + lineH*3 + 22, W: c.W}
		rest.H = c.Y + c.H - rest.Y
		if rest.H < 26+6*25-10 {
			b.onlySay("after/")
			return
		}
		b.afterHead(rest.X, rest.Y+4, rest.W)
		for side := range afterKeys {
			for i, key := range afterKeys[side] {
				b.afterLine(key, side, rest.X, rest.Y+4+25*float64(side*3+i+1), rest.W)
			}
		}
		return
	}
	x := [...]float64{c.X + c.W*0.328, c.X + c.W*0.667}
	b.afterHead(x[0], y, c.W*0.3)
	for side := range afterKeys {
		for i, key := range afterKeys[side] {
			b.afterLine(key, side, x[side], y+lineH*float64(i+1), c.W*0.323)
		}
	}
}

// afterHead is the heading of what came after, with its hollow marks.
func (b *builder) afterHead(x, y, measure float64) {
	b.says("ruler/after", b.plain("ruler/after"))
	b.mark("", picture.Circle, kit.Square(pt(x+5.5, y-5.5), 9), picture.Paint{}, ink(picture.US, 2))
	m := b.mark("", picture.RoundedRectangle, kit.Square(pt(x+22, y-5.5), 9), picture.Paint{}, ink(picture.CN, 2))
	m.mark.Radius = 1.5
	b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure-38, picture.Ink, b.Text("ruler/after")), x+37, y, kit.Start)
}

// afterLine is one thing that came after the report.
func (b *builder) afterLine(key string, side int, x, y, measure float64) {
	b.who = b.find("after/" + key)
	date := b.fitting(typeset.SansBold, 12.5, measure*0.42, sideColours[side], b.Text("after/"+key+"/date"))
	gap := max(date.Width()+12, min(126, measure*0.32))
	text := b.fitting(typeset.Sans, 13.5, measure-gap, picture.Ink, b.Text("after/"+key+"/text"))
	if text.Lines() > 1 || date.Lines() > 1 {
		text = b.word(12, picture.Ink, b.Text("after/"+key+"/text"))
		gap = date.Width() + 8
	}
	b.put(date, x, y, kit.Start)
	if gap+text.Width() <= measure+2 {
		b.put(text, x+gap, y, kit.Start)
	}
	b.identities[b.who-1].Target = picture.Rect{X: x, Y: y - 16, W: measure, H: 24.5}
}
