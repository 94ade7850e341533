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
	above: &page.Above{Least: rulerLeast, Timeline: nowhere},
}

// Phases of the last beat.
var (
	rulerGrows = kit.Phase{Start: 0.25, Length: 0.6}
	moneyDraws = kit.Phase{Start: 0.85, Length: 0.3}
	barRuns    = kit.Phase{Start: 1.15, Length: 0.4}
	pairsShow  = kit.Phase{Start: 1.4, Length: 0.2}
)

// rulerLeast is the height that rulers, pairs and conclusions want, in CSS px.
func rulerLeast(f scenes.Format) float64 {
	switch {
	case f.Shape == scenes.Phone && f.Height > 700:
		return 535
	case f.Shape == scenes.Phone && f.Height > 500 && f.Height < 600:
		return 400
	case f.Shape == scenes.Phone && f.Height < 600:
		return min(360, f.Height*0.64)
	case f.Shape == scenes.Phone:
		return 440
	case f.Shape == scenes.Embed && f.Height > 450:
		return 388
	}
	return least(380)(f)
}

// Parts of the last beat, of which low formats show one at a time.
const (
	partRulers = iota
	partPairs
	partConclusions
	partAfter
	partCount
)

// partKeys are the words of the choice between them.
var partKeys = [partCount]string{"ruler/part-rulers", "ruler/part-pairs", "ruler/part-conclusions", "ruler/part-after"}

// rulerVariant is the variant that shows a part, and what came after the report
// in formats that have a switch for it.
func rulerVariant(part int, after bool) int {
	if after {
		return 2*part + 1
	}
	return 2 * part
}

// partOf is the part that a variant shows where there is a choice.
func partOf(variant int) int {
	if variant == rulerVariant(partRulers, true) {
		return partAfter // an address from before there was a choice
	}
	return variant / 2
}

func layRuler(b *builder) {
	a := b.area
	switch {
	case b.wide():
		share, tight := 0.618, 1.3
		if b.Format.Width < 1200 {
			share, tight = 0.55, 1
		}
		left := picture.Rect{X: a.X, Y: a.Y + 10, W: a.W * share, H: a.H}
		right := picture.Rect{X: a.X + a.W*(share+0.047), Y: a.Y + 10, W: a.W * (0.953 - share), H: a.H}
		y := b.twoRulers(left, tight)
		y = max(y, b.unequal(right, true))
		b.conclusions(picture.Rect{X: a.X, Y: y + 8, W: a.W, H: a.Y + a.H - y - 8})
	case b.Format.Shape == scenes.Tall:
		y := b.twoRulers(picture.Rect{X: a.X, Y: a.Y + 8, W: a.W, H: a.H}, 1)
		y = b.unequal(picture.Rect{X: a.X, Y: y + 14, W: a.W, H: a.Y + a.H - y}, true)
		b.conclusions(picture.Rect{X: a.X, Y: y + 8, W: a.W, H: a.Y + a.H - y - 8})
	default:
		b.narrowRuler()
	}
}

// narrowRuler stacks the parts, with what came after the report behind a switch,
// in whose place it stands; low formats have a choice between them.
func (b *builder) narrowRuler() {
	if b.area.H < partsTogether {
		b.part(partOf(b.variant))
		return
	}
	b.reserveFoot("after", 340)
	a, tight := b.area, 0.8
	if a.H < 480 {
		tight = 0.62
	}
	y := b.twoRulers(picture.Rect{X: a.X, Y: a.Y + 8, W: a.W, H: a.H}, tight)
	if b.variant == rulerVariant(b.variant/2, false) {
		y = b.unequal(picture.Rect{X: a.X, Y: y + 6, W: a.W, H: a.Y + a.H - y - 6}, false)
		b.conclusions(picture.Rect{X: a.X, Y: y + 4, W: a.W, H: a.Y + a.H - y - 4})
		return
	}
	b.leaveOut(partPairs, partConclusions)
	b.after(picture.Rect{X: a.X, Y: y + 4, W: a.W, H: a.Y + a.H - y - 4})
}

// partsTogether is the height in CSS px from which the parts stand together.
const partsTogether = 500

// part shows one part: the pairs below the rulers where they have room.
func (b *builder) part(part int) {
	b.reserveFoot("part", 400)
	c := picture.Rect{X: b.area.X, Y: b.area.Y + 8, W: b.area.W, H: b.area.H - 8}
	switch part {
	case partRulers:
		y := b.twoRulers(c, 0.62)
		rest := picture.Rect{X: c.X, Y: y + 6, W: c.W, H: c.Y + c.H - y - 6}
		if rest.H < pairsHead+float64(len(pairKeys))*pairsClose {
			b.leaveOut(partPairs)
		} else {
			b.unequal(rest, false)
		}
		b.leaveOut(partConclusions)
		return
	case partPairs:
		b.pairsAlone(c)
		b.leaveOut(partConclusions)
	case partConclusions:
		b.declareConclusions()
		b.onlySay("after/")
		b.concludesAlone(c)
		b.leaveOut(partPairs)
	case partAfter:
		b.leaveOut(partConclusions)
		b.after(c)
		b.leaveOut(partPairs)
	}
	b.sayRulers()
}

// leaveOut declares parts that have no room, for the outline alone.
func (b *builder) leaveOut(parts ...int) {
	for _, part := range parts {
		switch part {
		case partPairs:
			b.declarePairs()
			b.onlySay("pair/")
		case partConclusions:
			b.declareConclusions()
			b.onlySay("conclusion/")
			if partOf(b.variant) != partAfter {
				b.onlySay("after/")
			}
		}
	}
}

// sayRulers declares what the rulers show, for the outline alone.
func (b *builder) sayRulers() {
	for _, e := range b.s.story.Events {
		b.says(e.ID, e.Name[b.Locale])
	}
	b.sayTotals()
}

// sayTotals declares what the ruler of dollars shows, for the outline alone.
func (b *builder) sayTotals() {
	b.says("ruler/money", b.plain("ruler/money"))
	b.says("total/us", b.plain("ruler/intended")+": "+b.plain("ruler/intended-sum"))
	b.says("total/cn", b.plain("ruler/none"))
	b.who = 0
}

// reserveFoot leaves room for controls below everything.
func (b *builder) reserveFoot(slot string, width float64) {
	const height = 30
	b.reserve(slot, picture.Rect{X: b.area.X, Y: b.area.Y + b.area.H - height + 4, W: min(b.area.W, width), H: height})
	b.area.H -= height + 4
}

// heading sets the heading of a part.
func (b *builder) heading(key string, x, y, measure float64) kit.Words {
	b.says(key, b.plain(key))
	return b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure, picture.Ink, b.Text(key)), x, y, kit.Start)
}

// twoRulers draws the ruler of dates, with blue above and vermilion below it,
// and that of dollars, of which one side stays bare. It returns where they end.
func (b *builder) twoRulers(c picture.Rect, tight float64) float64 {
	y := b.dateRuler(c, tight) + 46 + 22*tight
	if b.area.H < 190 {
		// One ruler is all there is room for; the outline has the other.
		b.sayTotals()
		return y - 20
	}
	return b.moneyRuler(picture.Rect{X: c.X, Y: y, W: c.W, H: c.Y + c.H - y}, tight)
}

// dateRuler draws the dates, which fit, and returns where the ruler's box ends.
func (b *builder) dateRuler(c picture.Rect, tight float64) float64 {
	title := b.heading("ruler/dates", c.X, c.Y+8, c.W)
	y := c.Y + 8 + 24*tight + 22 + title.Height()
	b.days = kit.Linear(stripFrom, stripTo, c.X, c.X+c.W)
	box := picture.Rect{X: c.X, Y: y, W: c.W, H: 30 * max(tight, 0.7)}
	b.setHair(box, c.Y+8, title.Width())
	b.phase = rulerGrows
	b.rulerBox("dates", box)
	b.monthTicks(box)
	row := eventRow{scale: b.days, up: box.Y - 8, down: box.Y + box.H + 8, size: 12}
	from := len(b.items)
	row.draw(b)
	for i := from; i < len(b.items); i++ {
		b.items[i].travel = rulerGrows
	}
	b.phase = kit.Phase{}
	for i, e := range b.s.story.Events {
		words := b.bold(12, sideOf(e), e.Label[b.Locale])
		ly := box.Y + box.H + 31
		if sideOf(e) == picture.US {
			ly = box.Y - 21
		}
		b.who = row.who[i]
		x := min(max(row.middle[i], c.X+words.Width()/2), c.X+c.W-words.Width()/2)
		b.try(words, c, place{x, ly, kit.Middle}, place{x + 16, ly, kit.Middle}, place{x - 16, ly, kit.Middle}, place{x + 28, ly, kit.Middle})
	}
	b.who = 0
	return box.Y + box.H
}

// monthTicks marks months, and years with their numbers, which the hair line may
// cover.
func (b *builder) monthTicks(box picture.Rect) {
	right := box.X + box.W
	for month := 2024 * 12; month < 2026*12+6; month++ {
		x := b.days.Map(float64(data.Day(month/12, month%12+1, 1).Days()))
		if month%12 != 0 {
			if box.W > 300 {
				b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+4))
				b.line("", ink(picture.Edge, 1), pt(x, box.Y+box.H-4), pt(x, box.Y+box.H))
			}
			continue
		}
		if x > box.X {
			b.line("", ink(picture.Edge, 1.2), pt(x, box.Y), pt(x, box.Y+box.H))
		}
		middle := (x + min(b.days.Map(float64(data.Day(month/12+1, 1, 1).Days())), right)) / 2
		b.years = append(b.years, b.bold(12, picture.Muted, strconv.Itoa(month/12)).Put(middle, box.Y+box.H/2+4.3, kit.Middle))
	}
}

// moneyRuler draws the announced total, and the side that has none: a mark at
// the edge and not a bar at nought. It returns where they end.
func (b *builder) moneyRuler(c picture.Rect, tight float64) float64 {
	y := c.Y
	head := b.heading("ruler/money", c.X, y, c.W*0.86)
	b.try(b.word(12, picture.Muted, b.Text("ruler/money-unit")), picture.Rect{X: c.X, Y: c.Y - 20, W: c.W, H: 40}, place{c.X + head.Width() + 14, y, kit.Start})
	y += 14 + head.Height()
	bar := picture.Rect{X: c.X, Y: y, W: c.W, H: 20}
	b.shows("total/us", b.plain("ruler/intended")+": "+b.plain("ruler/intended-sum"), "", "s41-500")
	b.identities[b.who-1].Target = picture.Rect{X: bar.X, Y: bar.Y - 2, W: bar.W, H: kit.MinTarget}
	m := b.mark("total", picture.RoundedRectangle, bar, pale(picture.US), dashed(picture.US, 1.5))
	m.mark.Radius, m.enter = 2, barRuns
	m.start = picture.Rect{X: bar.X, Y: bar.Y, W: 1, H: bar.H}
	b.put(b.bold(12, picture.US, b.Text("ruler/intended")), bar.X+9, bar.Y+14.4, kit.Start)
	b.put(b.bold(12.5, picture.US, b.Text("ruler/intended-sum")), bar.X+bar.W-9, bar.Y+14.4, kit.End)
	b.who = 0
	box := picture.Rect{X: c.X, Y: y + 22, W: c.W, H: max(22, 24*tight)}
	b.phase = moneyDraws
	b.rulerBox("money", box)
	b.dollarTicks(box)
	b.phase = kit.Phase{}
	b.shows("total/cn", b.plain("ruler/none"), "", "later-ap-money")
	y = box.Y + box.H + 19
	b.sign("total/none", picture.CN, pt(c.X+5.5, y-4.4), 11).enter = barRuns
	none := b.put(b.Type.Paragraph(typeset.SansBold, 13, 17, c.W-20, picture.CN, b.Text("ruler/none")), c.X+19, y, kit.Start)
	b.identities[b.who-1].Target = picture.Rect{X: c.X, Y: y - 15, W: c.W, H: max(none.Height()+20, kit.MinTarget)}
	return none.Last() + 14
}

// dollarTicks marks every twenty billion dollars, with a number at each hundred,
// in the language's own unit.
func (b *builder) dollarTicks(box picture.Rect) {
	total := b.s.value("s41-500")
	scale := kit.Linear(0, total, box.X, box.X+box.W)
	for v := 20.0; v < total; v += 20 {
		x, long := scale.Map(v), int(v)%100 == 0
		if long {
			b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+5))
			b.put(b.word(12, picture.Muted, string(data.AppendNumber(nil, b.Locale, v*[...]float64{10, 1}[b.Locale], 0))), x, box.Y+box.H-4.5, kit.Middle)
		} else if box.W > 300 {
			b.line("", ink(picture.Edge, 1), pt(x, box.Y), pt(x, box.Y+4))
		}
	}
}

// rulerBox is a ruler without its ticks.
func (b *builder) rulerBox(key string, box picture.Rect) {
	m := b.mark("ruler/"+key, picture.RoundedRectangle, box, solid(picture.Card), ink(picture.Edge, 1.3))
	m.mark.Radius = 3
	m.start = picture.Rect{X: box.X, Y: box.Y, W: 2, H: box.H}
}
