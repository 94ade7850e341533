package paths

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// conclusion is a sentence of the report's.
type conclusion struct {
	name, text, fact string
	colour           picture.Colour
}

// concluded are what the report concludes of either side and of both.
var concluded = [...]conclusion{
	{"name/us", "conclusion/us", "s41-essence", picture.US},
	{"name/cn", "conclusion/cn", "s41-case-force", picture.CN},
	{"conclusion/both-name", "conclusion/both", "close-together", picture.Ink},
}

// afterKeys are what came after the report, three lines a side.
var (
	afterKeys  = [2][3]string{{"us-1", "us-2", "us-3"}, {"cn-1", "cn-2", "cn-3"}}
	afterFacts = [2][3]string{{"later-sg-2025-09-sites", "later-sg-2026-02-jv", "later-sg-2026-04-built"}, {"later-ap-date", "later-ap-2026", "later-ap-2027"}}
)

// declareConclusions names what the report concludes and what came after it.
func (b *builder) declareConclusions() {
	for i, of := range concluded {
		b.shows("conclusion/"+digit(i), b.plain("ruler/concludes")+": "+b.plain(of.name), b.plain(of.text), of.fact)
	}
	for side := range afterKeys {
		for i, key := range afterKeys[side] {
			b.shows("after/"+key, b.plain("ruler/after")+": "+b.plain("after/"+key+"/date"), b.plain("after/"+key+"/text"), afterFacts[side][i])
		}
	}
}

// Heights in CSS px: of a list's heading, and of its lines, close and apart.
const (
	listHead  = 27
	lineClose = 24.5
	lineApart = 34
)

// conclusions are what the report concludes, in its words, and what came after
// it, three lines a side: as many as there is room for.
func (b *builder) conclusions(c picture.Rect) {
	b.declareConclusions()
	broad := c.W > 700
	line := float64(lineApart)
	if c.H < 150 || !broad {
		line = lineClose
	}
	if c.H < listHead+3*line+6 {
		b.onlySay("conclusion/")
		b.onlySay("after/")
		return
	}
	b.hairline(c.X, c.Y, c.W)
	if !broad {
		b.reportConcludes(c.X, c.Y+listHead, c.W, line)
		rest := picture.Rect{X: c.X, Y: c.Y + listHead + 3*line + 10, W: c.W}
		rest.H = c.Y + c.H - rest.Y
		b.after(rest)
		return
	}
	y := c.Y + listHead
	b.reportConcludes(c.X, y, c.W*0.335, line)
	x := [...]float64{c.X + c.W*0.36, c.X + c.W*0.7}
	b.afterHead(x[0], y, c.W*0.3)
	for side := range afterKeys {
		form := b.afterForm(c.W*0.3, side)
		for i, key := range afterKeys[side] {
			b.afterLine(key, side, form, picture.Rect{X: x[side], Y: y + line*float64(i+1), W: c.W * 0.3})
		}
	}
}

// concludesHead is the heading of what the report concludes.
func (b *builder) concludesHead(x, y, measure float64) {
	b.says("ruler/concludes", b.plain("ruler/concludes"))
	b.sign("", picture.Accent, pt(x+7, y-5.5), 12).enter = b.late()
	b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure-24, picture.Accent, b.Text("ruler/concludes")), x+22, y, kit.Start)
}

// reportConcludes lists the report's sentences below a baseline.
func (b *builder) reportConcludes(x, y, measure, line float64) {
	b.concludesHead(x, y, measure)
	for i, of := range concluded {
		y += line
		b.who = b.find("conclusion/" + digit(i))
		name := b.bold(13, of.colour, b.Text(of.name))
		b.put(name, x, y, kit.Start)
		b.put(b.fitting(typeset.Sans, 14, measure-name.Width()-10, picture.Ink, b.Text(of.text)), x+name.Width()+10, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x, Y: y - 16, W: measure, H: lineClose}
	}
}

// concludesAlone sets the report's sentences where they have the picture to
// themselves: each below whom it is about, larger as far as there is room.
func (b *builder) concludesAlone(c picture.Rect) {
	row := min(64, (c.H-34)/float64(len(concluded)))
	if row < 42 {
		b.reportConcludes(c.X, c.Y+12, c.W, min(lineApart, (c.H-16)/float64(len(concluded))))
		return
	}
	b.concludesHead(c.X, c.Y+12, c.W)
	y := c.Y + 24
	for i, of := range concluded {
		b.who = 0
		b.line("", ink(picture.Hairline, 1), pt(c.X, y), pt(c.X+c.W, y))
		b.who = b.find("conclusion/" + digit(i))
		b.put(b.bold(13, of.colour, b.Text(of.name)), c.X, y+18, kit.Start)
		b.put(b.fitting(typeset.Serif, min(17, row*0.3), c.W, picture.Ink, b.Text(of.text)), c.X, y+min(41, row*0.45+18), kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: c.X, Y: y + 1, W: c.W, H: row - 2}
		y += row
	}
}

// after lists what came after the report, if there is room for all of it; without
// its heading where the choice has it.
func (b *builder) after(c picture.Rect) {
	const lines = 6
	y, line := c.Y+20, min(lineApart, max(lineClose, (c.H-34)/lines))
	switch {
	case c.H >= listHead+lines*lineClose-8:
		b.afterHead(c.X, y, c.W)
	case c.H >= (lines-1)*kit.MinTarget+10 && b.area.H < partsTogether:
		b.says("ruler/after", b.plain("ruler/after"))
		y, line = c.Y+9-kit.MinTarget, kit.MinTarget
	default:
		b.onlySay("after/")
		return
	}
	form := b.afterForm(c.W, 0, 1)
	for side := range afterKeys {
		for _, key := range afterKeys[side] {
			y += line
			b.afterLine(key, side, form, picture.Rect{X: c.X, Y: y, W: c.W})
		}
	}
}

// afterForm is how lines of what came after are set: the sizes of dates and of
// what they say, and where that begins, in CSS px.
type afterForm struct{ date, text, gap float64 }

// afterForm finds the largest form in which all lines of the sides keep to a
// measure; the last lets what is said begin where its date ends.
func (b *builder) afterForm(measure float64, sides ...int) afterForm {
	form := afterForm{date: 12.5}
	for _, form.text = range [...]float64{13.5, 13, 12.5, 12} {
		dates, texts := 0.0, 0.0
		for _, side := range sides {
			for _, key := range afterKeys[side] {
				date := b.bold(form.date, picture.Ink, b.Text("after/"+key+"/date"))
				dates, texts = max(dates, date.Width()), max(texts, b.measure(form.text, b.Text("after/"+key+"/text")))
			}
		}
		if dates+12+texts <= measure {
			form.gap = max(dates+12, min(126, measure-texts, measure*0.32))
			return form
		}
	}
	return form
}

// afterHead is the heading of what came after, with its hollow marks.
func (b *builder) afterHead(x, y, measure float64) {
	b.says("ruler/after", b.plain("ruler/after"))
	b.phase = b.late()
	b.sign("", picture.US, pt(x+5.5, y-5.5), 11).hollow()
	b.sign("", picture.CN, pt(x+22, y-5.5), 11).hollow()
	b.phase = kit.Phase{}
	b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure-38, picture.Ink, b.Text("ruler/after")), x+37, y, kit.Start)
}

// afterLine is one thing that came after the report, on the baseline of a box.
func (b *builder) afterLine(key string, side int, form afterForm, at picture.Rect) {
	b.who = b.find("after/" + key)
	date := b.put(b.bold(form.date, sideColours[side], b.Text("after/"+key+"/date")), at.X, at.Y, kit.Start)
	text, gap := b.word(form.text, picture.Ink, b.Text("after/"+key+"/text")), form.gap
	if gap == 0 {
		gap = date.Width() + 8
	}
	if gap+text.Width() <= at.W+2 {
		b.put(text, at.X+gap, at.Y, kit.Start)
	}
	b.identities[b.who-1].Target = picture.Rect{X: at.X, Y: at.Y - 16, W: at.W, H: kit.MinTarget}
}
