package deepseeklaunch

import (
	"math"
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

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

// layUnit says on the line above the panels what they are in, and leaves room
// for the choice of the basis at its end.
func layUnit(b *builder, rest *picture.Rect, wide bool) {
	least := choose(rest.W < 280, 120.0, 88.0) // of the height that has room for the choice, in CSS px
	line, room, base := 16.0, rest.W, 12.5
	if rest.H >= least {
		width := choose(b.Locale == data.Chinese, 110.0, 172.0)
		b.reserve("basis", picture.Rect{X: rest.X + rest.W - width, Y: rest.Y + 3, W: width, H: kit.MinTarget})
		line, room, base = choose(rest.H > 150, 31.0, 28.0), rest.W-width-12, 19
	}
	size := choose(wide, 12.5, 12.0)
	b.words(b.fitted(false, size, picture.Ink, room, b.based("unit"), b.based("unit-short"), b.Own("unit-tiny"), b.Own("unit-least")).Put(rest.X, rest.Y+base, kit.Start))
	rest.Y, rest.H = rest.Y+line, rest.H-line
}

// layPanels draws the four beside each other.
func layPanels(b *builder, rest picture.Rect) {
	width := rest.W / float64(len(panels))
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

// The height that the bars want before titles stand above them, and the meaning
// of rates, in CSS px.
const (
	barsUnderTitles = 44
	barsLeast       = 78
)

// setPanels sets the words for panels of a width and a height.
func (b *builder) setPanels(width, height float64) *panelWords {
	w := &panelWords{}
	if height <= barsUnderTitles {
		return w
	}
	w.setTitles(b, width)
	w.title, w.top = 13, 17
	if !w.setRates(b, width, height) || !w.setMeans(b, width, height) {
		// No rate stands without its meaning: two of them are not growth.
		w.rates = [len(panels)]kit.Words{}
	}
	return w
}

// widest is the width of the widest of the four, and the most lines of one.
func widest(words *[len(panels)]kit.Words) (width float64, lines int) {
	for i := range words {
		width, lines = max(width, words[i].Width()), max(lines, words[i].Lines())
	}
	return width, lines
}

// panelColour is the colour of a rate: a rate that starts from a loss is none of
// growth.
func panelColour(i int, plain picture.Colour) picture.Colour {
	return choose(panels[i].loss, picture.Accent, plain)
}

// setTitles sets what the panels show, in the longest form that fits.
func (w *panelWords) setTitles(b *builder, width float64) {
	for _, form := range [...]struct {
		size   float64
		suffix string
	}{{13.5, ""}, {12, ""}, {12, "-short"}} {
		for i := range panels {
			w.titles[i] = b.Bold(form.size, picture.Ink, b.Own(panels[i].id+form.suffix))
		}
		if wide, _ := widest(&w.titles); wide <= width {
			return
		}
	}
}

// setRates sets the rates beside the titles or below them, and tells whether
// they fit.
func (w *panelWords) setRates(b *builder, width, height float64) bool {
	for _, size := range [...]float64{choose(height > 150, 15.0, 13.0), 12} {
		for i := range panels {
			w.rates[i] = b.Bold(size, panelColour(i, picture.Ink), b.based(panels[i].id+"-rate"))
		}
		if wide, _ := widest(&w.rates); wide <= width+5 {
			break
		}
	}
	if wide, _ := widest(&w.rates); wide > width+5 {
		return false
	}
	w.rate, w.inline = w.title, height < 200
	for i := range panels {
		w.inline = w.inline && w.titles[i].Width()+10+w.rates[i].Width() <= width
	}
	if !w.inline {
		w.rate += choose(height > 120, 19.0, 16.0)
	}
	return true
}

// setMeans sets what the rates mean below them, and tells whether that leaves
// the bars their height.
func (w *panelWords) setMeans(b *builder, width, height float64) bool {
	for _, suffix := range [...]string{"", "-short"} {
		for i := range panels {
			w.means[i] = b.block(12, 15, width, panelColour(i, picture.Muted), b.means(panels[i].id+"-means"+suffix))
		}
		if _, lines := widest(&w.means); lines == 1 && height-w.rate-17 > barsLeast {
			w.mean, w.top = w.rate+17, w.rate+21
			return true
		}
	}
	return false
}

// layPanel draws one of the four: a base period pale, the later one solid, a
// loss hatched below the line.
func layPanel(b *builder, i int, box picture.Rect, words *panelWords) {
	p := &panels[i]
	inset := choose(i > 0, float64(panelInset), 0)
	left, width := box.X+inset, box.W-inset-6
	b.named("result/"+p.id, b.OwnPlain(p.id),
		b.yearOf(p.before)+" "+b.yuan(b.sum(p.before, p.measure))+", "+b.yearOf(p.after)+" "+b.yuan(b.sum(p.after, p.measure))+"; "+b.based(p.id+"-rate")+", "+b.means(p.id+"-means"),
		choose(b.variant == attributable, p.own, p.rate), picture.Rect{X: box.X + 1, Y: box.Y + 1, W: box.W - 2, H: box.H - 2})
	words.lay(b, i, left, box.Y)
	const numbers = 14 // above or below a bar
	scale := kit.Linear(yuanLeast, yuanMost, box.Y+box.H-numbers-3, box.Y+words.top+numbers+4)
	b.at(2.3, 0.2, right)
	b.line(left, scale.Map(0), left+width, scale.Map(0), picture.Ink, 1.4)
	for k, period := range [...]string{p.before, p.after} {
		at := 0.27 + 0.4*float64(k)
		if width < 90 {
			at = 0.22 + 0.6*float64(k)
		}
		r := result{b: b, period: period, measure: p.measure, base: k == 0, middle: left + width*at, wide: min(46, width*0.3), scale: scale}
		r.between, r.end = left+width*choose(width < 90, 0.52, 0.47), left+width+4
		r.lay()
	}
	b.loose()
}

// lay writes the words of one panel, as far as there is room for them.
func (w *panelWords) lay(b *builder, i int, left, top float64) {
	if w.title == 0 {
		return
	}
	b.at(2.2, 0.2, fade)
	b.words(w.titles[i].Put(left, top+w.title, kit.Start))
	b.at(3.0, 0.2, fade)
	b.words(w.rates[i].Put(left+choose(w.inline, w.titles[i].Width()+10, 0), top+w.rate, kit.Start))
	if w.mean > 0 {
		b.at(3.2, 0.2, fade)
		b.words(w.means[i].Put(left, top+w.mean, kit.Start))
	}
}

// result is one period's bar in a panel.
type result struct {
	b               *builder
	period, measure string
	// base tells that it is the earlier of the two.
	base bool
	// middle is the bar's, wide its width; between is where the other's words
	// begin, end where the panel's do.
	middle, wide, between, end float64
	scale                      kit.Scale
}

// lay draws the bar with its value and its year.
func (r *result) lay() {
	b, v, zero := r.b, r.b.s.value(r.b.sum(r.period, r.measure)), r.scale.Map(0)
	end := r.scale.Map(v)
	bar := picture.Rect{X: r.middle - r.wide/2, Y: min(zero, end), W: r.wide, H: math.Abs(end - zero)}
	b.at(choose(r.base, 2.5, 2.6), choose(r.base, 0.3, 0.4), choose(v < 0, down, up))
	switch {
	case v < 0:
		b.hatched(bar, false)
	case r.base && bar.H > 3:
		b.pale(bar, picture.CN)
	default:
		bar.H = max(bar.H, 1)
		bar.Y = zero - bar.H
		b.solid(bar, picture.CN)
	}
	size := choose(r.wide > 40, 14.0, 12.0)
	value := b.Bold(size, choose(v < 0, picture.Ink, picture.CN), b.yuan(b.sum(r.period, r.measure)))
	year := b.Sans(12, picture.Muted, b.yearOf(r.period))
	b.at(2.9, 0.2, fade)
	b.words(value.Put(r.beside(&value), end+choose(v < 0, size, -5), kit.Start))
	b.words(year.Put(r.beside(&year), zero+choose(v < 0, -6.0, 15), kit.Start))
}

// beside is where words above or below the bar begin: at its middle, but clear
// of the other bar's.
func (r *result) beside(w *kit.Words) float64 {
	const apart = 2
	left := r.middle - w.Width()/2
	if r.base {
		return min(left, r.between-apart-w.Width())
	}
	return min(max(left, r.between+apart), r.end-w.Width())
}

// means is what a rate means.
func (b *builder) means(name string) string {
	return data.Fill(b.Own(name), "base", b.yuan("cambricon-2024-q1#revenue"))
}

// yearOf is the year of a period of Cambricon's.
func (b *builder) yearOf(period string) string {
	year, _, _ := b.s.set.Fact("cambricon-" + period).Date.Civil()
	return strconv.Itoa(year)
}
