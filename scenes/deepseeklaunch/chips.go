package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatChips shows who announced on which day that its chips can run the models,
// and Cambricon's results on one stated basis.
var beatChips = beat{
	id: "chips", moves: 3.4, reading: 14, now: "event-cambricon", several: true, caution: true, lay: layChips,
	variant: func(v *scenes.Values) float64 { return v[controlBasis] },
}

// firm is one that announced, with the fact of its day.
type firm struct{ id, fact string }

// firms that announced, in the order of their dates. Biren has no day.
var firms = [...]firm{
	{"huawei", "s33-huawei"}, {"metax", "s33-metax"}, {"hygon", "s33-hygon"}, {"biren", "s33-biren"}, {"cambricon", "s33-cambricon-adapt"},
}

// panels are Cambricon's results: revenue and net result, of the year and of
// the first quarter, on one scale and one basis.
var panels = [...]struct {
	id, before, after, measure string
	loss                       bool
	// rate is the fact of the change, own that on the attributable basis.
	rate, own string
}{
	{"revenue-year", "2023", "2024", "#revenue", false, "t2-rev-2024#rate", "t2-rev-2024#rate"},
	{"result-year", "2023", "2024", "#result", true, "t2-np-2024-yoy", "own-2024#rate"},
	{"revenue-quarter", "2024-q1", "2025-q1", "#revenue", false, "t2-rev-q1", "t2-rev-q1"},
	{"result-quarter", "2024-q1", "2025-q1", "#result", true, "t2-np-q1-yoy", "own-2025-q1#rate"},
}

// The bases of the net result, never two in one picture: consolidated, as table
// 2 has it, and attributable to shareholders, as the text does.
const (
	consolidated = iota
	attributable
)

// sum is the fact of a period's revenue or net result on the basis shown.
func (b *builder) sum(period, measure string) string {
	if measure == "#result" && b.variant == attributable {
		return "own-" + period + measure
	}
	return "cambricon-" + period + measure
}

// based is a text of the beat on the basis shown.
func (b *builder) based(name string) string {
	if own := b.Own(name + "-own"); own != "" && b.variant == attributable {
		return own
	}
	return b.Own(name)
}

// The ends of the panels' one scale, in millions of yuan.
const (
	yuanLeast = -920
	yuanMost  = 1260
)

// yuan writes a sum of Cambricon's as its panels do: Chinese in hundreds of
// millions (亿元), English in millions.
func (b *builder) yuan(fact string) string {
	v := b.s.value(fact)
	if b.Locale == data.Chinese {
		return number(b.Locale, v/100, 2)
	}
	return number(b.Locale, v, 0)
}

func layChips(b *builder) {
	a := b.area
	wide := a.W >= 560 && a.H >= 330
	row := choose(wide, choose(a.H > 430, 25.0, 22.0), choose(a.H > 330, 22.0, choose(a.H > 235, 17.0, 14.5)))
	head := choose(wide, 24.0, choose(a.H > 330, 20.0, 2.0))
	months := choose(a.H > 235, 18.0, 15.0)
	foot := layWho(b, picture.Rect{X: a.X, Y: a.Y + head, W: a.W, H: row*float64(len(firms)) + months}, row, wide, head)
	rest := picture.Rect{X: a.X, Y: foot + 4, W: a.W, H: a.Y + a.H - foot - 4}
	b.at(1.3, 0.2, fade)
	b.line(a.X, rest.Y, a.X+a.W, rest.Y, picture.Edge, 1.2)
	if rest.H > 80 {
		room := a.W
		if wide {
			// The switch of the basis stands on the line that names it.
			const width, height = 150, 26
			b.reserve("basis", picture.Rect{X: a.X + a.W - width, Y: rest.Y + 2, W: width, H: height})
			room -= width + 12
		}
		b.words(b.fitted(false, choose(wide, 12.5, 12.0), picture.Ink, room, b.based("unit"), b.based("unit-short"), b.based("unit-tiny")).Put(a.X, rest.Y+choose(rest.H > 100, 18.0, 14.0), kit.Start))
		line := choose(wide, 31.0, choose(rest.H > 100, 26.0, 18.0))
		rest.Y, rest.H = rest.Y+line, rest.H-line
	}
	width := a.W / float64(len(panels))
	words := b.setPanels(width-panelInset-6, rest.H)
	for i := range panels {
		box := picture.Rect{X: rest.X + width*float64(i), Y: rest.Y, W: width, H: rest.H}
		layPanel(b, i, box, words)
		if i > 0 {
			b.at(2.2, 0.2, fade)
			b.line(box.X, box.Y+4, box.X, box.Y+box.H-4, picture.Hairline, 1)
		}
	}
}

// panelInset is how far a panel's words stand from the line left of it, in CSS px.
const panelInset = 9

// panelWords are the words above the bars, of one form in all four panels, so
// that these have one scale and one zero line.
type panelWords struct {
	titles, rates, means [len(panels)]kit.Words
	// Baselines below the panel's top, 0 where there is no room; inline rates
	// stand beside the titles.
	title, rate, mean float64
	inline            bool
	// top is where the bars' room begins.
	top float64
}

// setPanels sets the words for panels of a width and a height.
func (b *builder) setPanels(width, height float64) *panelWords {
	w := &panelWords{}
	if height <= 80 {
		return w
	}
	longest := func(words *[len(panels)]kit.Words) (widest float64, lines int) {
		for i := range words {
			widest, lines = max(widest, words[i].Width()), max(lines, words[i].Lines())
		}
		return widest, lines
	}
	colour := func(i int, plain picture.Colour) picture.Colour { return choose(panels[i].loss, picture.Accent, plain) }
	for _, form := range [...]struct {
		size   float64
		suffix string
	}{{13.5, ""}, {12, ""}, {12, "-short"}} {
		for i := range panels {
			w.titles[i] = b.bold(form.size, picture.Ink, b.Own(panels[i].id+form.suffix))
		}
		if widest, _ := longest(&w.titles); widest <= width {
			break
		}
	}
	for _, size := range [...]float64{choose(height > 150, 15.0, 13.0), 12} {
		for i := range panels {
			w.rates[i] = b.bold(size, colour(i, picture.Ink), b.based(panels[i].id+"-rate"))
		}
		if widest, _ := longest(&w.rates); widest <= width+5 {
			break
		}
	}
	w.title, w.rate, w.inline = 13, 13, height < 200
	if widest, _ := longest(&w.rates); widest > width+5 {
		w.rates, w.top = [len(panels)]kit.Words{}, w.title+4
		return w // the values alone
	}
	for i := range panels {
		w.inline = w.inline && w.titles[i].Width()+10+w.rates[i].Width() <= width
	}
	if !w.inline {
		w.rate += choose(height > 120, 19.0, 16.0)
	}
	for _, suffix := range [...]string{"", "-short"} {
		for i := range panels {
			w.means[i] = b.block(12, 15, width, colour(i, picture.Muted), b.means(panels[i].id+"-means"+suffix))
		}
		_, lines := longest(&w.means)
		above := w.rate + 17 + 15*float64(lines-1)
		if lines == 1 && height-above > barsLeast {
			w.mean, w.top = w.rate+17, above+4
			return w
		}
	}
	// No rate stands without its meaning: two of them are not growth.
	w.rates, w.top = [len(panels)]kit.Words{}, w.title+4
	return w
}

// barsLeast is the height that the bars want before the meaning of rates stands
// above them, in CSS px.
const barsLeast = 78

// whoRows are the days on which firms announced their chips, a row each.
type whoRows struct {
	b    *builder
	box  picture.Rect
	wide bool
	// row is how far the rows are apart, size their type, mark a mark's size, in
	// CSS px.
	row, size, mark float64
	// x maps days since 1970.
	x kit.Scale
	// results is where Cambricon's first results were published.
	results float64
	// long tells that dates have their long form: they are written alike.
	long bool
}

// layWho draws the days, and returns the height at which it ends.
func layWho(b *builder, box picture.Rect, row float64, wide bool, head float64) float64 {
	if head >= 16 {
		b.at(0, 0.3, fade)
		b.words(b.fitted(false, choose(wide, 14.0, 12.5), picture.Ink, box.W, b.Own("who"), b.Own("who-short")).Put(box.X, box.Y-9, kit.Start))
	}
	w := whoRows{
		b: b, box: box, wide: wide, row: row,
		size: choose(wide, 14.0, choose(row > 18, 13.0, 12.0)), mark: choose(wide, 13.0, choose(row > 18, 11.0, 9.0)),
	}
	names := 0.0
	for i := range firms {
		name := b.bold(w.size, picture.Ink, b.Own(firms[i].id))
		names = max(names, name.Width())
	}
	left, end := box.X+names+choose(wide, 28.0, 10.0), box.X+box.W-6
	w.x = kit.Linear(float64(data.Day(2025, 1, 25).Days()), float64(data.Day(2025, 10, 8).Days()), left, end)
	w.results = w.at("s33-q1-revenue#published")
	w.layMonths()
	w.layResults()
	w.long = true
	for _, f := range firms[:3] {
		date := b.sans(choose(wide, 13.5, 12.0), picture.Ink, b.Own(f.id+"-date"))
		w.long = w.long && w.at(f.fact)+w.mark/2+13+date.Width() <= w.results
	}
	for i := range firms {
		w.layFirm(i)
	}
	return w.foot() + choose(row > 16, 20.0, 17.0)
}

// at is where a fact's day stands.
func (w *whoRows) at(fact string) float64 { return w.x.Map(float64(w.b.s.set.Fact(fact).When.Days())) }

// foot is where the rows end.
func (w *whoRows) foot() float64 { return w.box.Y + w.row*float64(len(firms)) }

// layMonths marks where months begin, and names as many as there is room for.
func (w *whoRows) layMonths() {
	b, box, foot := w.b, w.box, w.foot()
	b.at(0, 0.3, fade)
	lastTick := 0.0
	for month := 2; month <= 10; month++ {
		at := w.x.Map(float64(data.Day(2025, month, 1).Days()))
		b.line(at, box.Y, at, foot, picture.Hairline, 1)
		form := choose(b.Locale == data.English, data.ShortDate, data.MonthNameDate)
		name := b.sans(12, picture.Muted, string(data.AppendDate(nil, b.Locale, data.Month(2025, month), form)))
		if from := min(at-name.Width()/2, box.X+box.W-name.Width()); from > lastTick+6 {
			b.words(name.Put(from, foot+14, kit.Start))
			lastTick = from + name.Width()
		}
	}
}

// layResults marks the day of Cambricon's results, published long before its notice.
func (w *whoRows) layResults() {
	b, box, at := w.b, w.box, w.results
	b.named("chip/results", b.OwnPlain("results"), "", "s33-q1-revenue", picture.Rect{X: at - 12, Y: box.Y, W: 24, H: w.row * 4})
	b.at(2.0, 0.3, down)
	b.dashed(at, box.Y-4, at, w.foot()+2, picture.Ink, 1.5, 4, 3)
	b.at(2.1, 0.2, fade)
	if w.row > 16 {
		b.plated(b.fitted(true, choose(w.wide, 13.0, 12.0), picture.Ink, box.X+box.W-at-12, b.Own("results"), b.Own("results-short")).Put(at+9, box.Y+w.row*1.5+4.6, kit.Start))
	}
	b.loose()
}

// layFirm draws a firm's row: its name, its day and its date.
func (w *whoRows) layFirm(i int) {
	b, box, row, f := w.b, w.box, w.row, &firms[i]
	line := box.Y + row*(float64(i)+0.5)
	b.at(0, 0.3, fade)
	b.line(box.X, box.Y+row*float64(i+1), box.X+box.W, box.Y+row*float64(i+1), picture.Hairline, 1)
	start := 0.3 + 0.15*float64(i)
	if f.id == "cambricon" {
		start += 0.3
	}
	target := picture.Rect{X: box.X, Y: line - row/2, W: w.x.Map(float64(data.Day(2025, 4, 5).Days())) - box.X, H: row}
	if f.id == "cambricon" {
		target.X, target.W = w.results+14, box.X+box.W-w.results-14
	}
	if row >= kit.MinTarget {
		b.named("chip/"+f.id, b.OwnPlain(f.id), b.OwnPlain(f.id+"-date"), f.fact, target)
	} else {
		b.about(picture.Identity{ID: "chip/" + f.id, Role: picture.RoleMark, Label: b.OwnPlain(f.id), Value: b.OwnPlain(f.id + "-date"), Fact: f.fact})
	}
	b.at(0.1, 0.3, fade)
	b.words(b.bold(w.size, picture.Ink, b.Own(f.id)).Put(box.X, line+w.size*0.36, kit.Start))
	b.at(start, 0.15, fade)
	next := w.layDay(f, line)
	b.at(start+0.15, 0.2, fade)
	w.layDate(f, line, next)
	b.loose()
}

// layDay draws a firm's day, or the days that it may have been, and returns
// where what is right of it begins.
func (w *whoRows) layDay(f *firm, line float64) (next float64) {
	b, mark, at := w.b, w.mark, w.at(f.fact)
	switch f.id {
	case "biren":
		// Open at its left: it was named by then.
		from, to := w.at("s33-biren#from"), w.at("s33-biren#by")
		h := mark - 2
		b.dashed(from, line-h/2, to, line-h/2, picture.CN, 1.6, 3, 2.5)
		b.dashed(to, line-h/2, to, line+h/2, picture.CN, 1.6, 3, 2.5)
		b.dashed(to, line+h/2, from, line+h/2, picture.CN, 1.6, 3, 2.5)
		return to + 8
	case "hygon":
		to := w.at("s33-hygon#to")
		r := picture.Rect{X: at - mark/2, Y: line - mark/2, W: to - at + mark, H: mark}
		b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(r, kit.Halo), Radius: mark/2 + kit.Halo, Fill: paint(picture.Paper)}})
		b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: r, Radius: mark / 2, Fill: paint(picture.CN)}})
		return r.X + r.W + 7
	}
	b.spot(circle, pt(at, line), mark, picture.CN, true)
	return at + mark/2 + 7
}

// layDate writes a firm's date: left of Cambricon's mark, right of the others'.
func (w *whoRows) layDate(f *firm, line, next float64) {
	b, size := w.b, choose(w.wide, 13.5, 12.0)
	if f.id == "cambricon" {
		at := w.at(f.fact)
		b.plated(b.fitted(true, size, picture.CN, at-w.mark/2-10-w.results-8, b.Own(f.id+"-date"), b.Own(f.id+"-date-short")).Put(at-w.mark/2-7, line+4.7, kit.End))
		return
	}
	date := b.fitted(false, size, picture.Ink, w.results-6-next, choose(w.long, b.Own(f.id+"-date"), ""), b.Own(f.id+"-date-short"))
	if date.Empty() {
		// Right of the line, where its row is free.
		date, next = b.sans(12, picture.Ink, b.Own(f.id+"-date-short")), w.results+9
	}
	b.plated(date.Put(next, line+4.7, kit.Start))
}

// layPanel draws one of the four: a base period pale, the later one solid, a
// loss hatched below the line.
func layPanel(b *builder, i int, box picture.Rect, words *panelWords) {
	p := &panels[i]
	inset := choose(i > 0, float64(panelInset), 0)
	left, width := box.X+inset, box.W-inset-6
	before, after := b.s.value(b.sum(p.before, p.measure)), b.s.value(b.sum(p.after, p.measure))

	b.named("result/"+p.id, b.OwnPlain(p.id),
		b.yearOf(p.before)+" "+b.yuan(b.sum(p.before, p.measure))+", "+b.yearOf(p.after)+" "+b.yuan(b.sum(p.after, p.measure))+"; "+b.based(p.id+"-rate")+", "+b.means(p.id+"-means"),
		choose(b.variant == attributable, p.own, p.rate), picture.Rect{X: box.X + 1, Y: box.Y + 1, W: box.W - 2, H: box.H - 2})
	if words.title > 0 {
		b.at(2.2, 0.2, fade)
		b.words(words.titles[i].Put(left, box.Y+words.title, kit.Start))
		b.at(3.0, 0.2, fade)
		rateX := left + choose(words.inline, words.titles[i].Width()+10, 0)
		b.words(words.rates[i].Put(rateX, box.Y+words.rate, kit.Start))
	}
	if words.mean > 0 {
		b.at(3.2, 0.2, fade)
		b.words(words.means[i].Put(left, box.Y+words.mean, kit.Start))
	}
	top := box.Y + words.top
	numbers := 14.0
	s := kit.Linear(yuanLeast, yuanMost, box.Y+box.H-numbers-3, top+numbers+4)
	zero := s.Map(0)
	b.at(2.3, 0.2, right)
	b.line(left, zero, left+width, zero, picture.Ink, 1.4)
	bar := min(46, width*0.3)
	for k, v := range [...]float64{before, after} {
		mid := left + width*(0.27+0.4*float64(k))
		if width < 90 {
			mid = left + width*(0.22+0.6*float64(k))
		}
		end := s.Map(v)
		r := picture.Rect{X: mid - bar/2, Y: min(zero, end), W: bar, H: math.Abs(end - zero)}
		b.at(choose(k == 0, 2.5, 2.6), choose(k == 0, 0.3, 0.4), choose(v < 0, down, up))
		year := b.sans(12, picture.Muted, b.yearOf(choose(k == 0, p.before, p.after)))
		value := b.yuan(b.sum(choose(k == 0, p.before, p.after), p.measure))
		size := choose(box.W > 150, 14.0, 12.0)
		switch {
		case v < 0:
			b.hatched(r, false)
			b.at(2.9, 0.2, fade)
			b.words(b.bold(size, picture.Ink, value).Put(mid, end+size, kit.Middle))
			b.words(year.Put(mid, zero-6, kit.Middle))
			continue
		case k == 0 && r.H > 3:
			b.pale(r, picture.CN)
		default:
			r.H = max(r.H, 1)
			r.Y = zero - r.H
			b.solid(r, picture.CN)
		}
		b.at(2.9, 0.2, fade)
		b.words(b.bold(size, picture.CN, value).Put(mid, end-5, kit.Middle))
		b.words(year.Put(mid, zero+15, kit.Middle))
	}
	b.loose()
}

// means is what a rate means.
func (b *builder) means(name string) string {
	return data.Fill(b.Own(name), "base", b.yuan("cambricon-2024-q1#revenue"))
}

// yearOf is the year of a period of Cambricon's.
func (b *builder) yearOf(period string) string {
	year, _, _ := b.s.set.Fact("cambricon-" + period).Date.Civil()
	return number(data.Chinese, float64(year), 0)
}
