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
		for i, key := range afterKeys[side] {
			b.afterLine(key, side, x[side], y+line*float64(i+1), c.W*0.3)
		}
	}
}

// reportConcludes lists the report's sentences below a baseline.
func (b *builder) reportConcludes(x, y, measure, line float64) {
	b.says("ruler/concludes", b.plain("ruler/concludes"))
	b.sign("", picture.Accent, pt(x+7, y-5.5), 12)
	b.put(b.fitting(typeset.Serif, b.Grid.Focus+2, measure-24, picture.Accent, b.Text("ruler/concludes")), x+22, y, kit.Start)
	for i, of := range concluded {
		y += line
		b.who = b.find("conclusion/" + digit(i))
		name := b.bold(13, of.colour, b.Text(of.name))
		b.put(name, x, y, kit.Start)
		b.put(b.fitting(typeset.Sans, 14, measure-name.Width()-10, picture.Ink, b.Text(of.text)), x+name.Width()+10, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x, Y: y - 16, W: measure, H: lineClose}
	}
}

// after lists what came after the report, if there is room for all of it.
func (b *builder) after(c picture.Rect) {
	if c.H < listHead+6*lineClose-8 {
		b.onlySay("after/")
		return
	}
	y := c.Y + 20
	b.afterHead(c.X, y, c.W)
	for side := range afterKeys {
		for _, key := range afterKeys[side] {
			y += lineClose
			b.afterLine(key, side, c.X, y, c.W)
		}
	}
}

// afterHead is the heading of what came after, with its hollow marks.
func (b *builder) afterHead(x, y, measure float64) {
	b.says("ruler/after", b.plain("ruler/after"))
	b.sign("", picture.US, pt(x+5.5, y-5.5), 11).hollow()
	b.sign("", picture.CN, pt(x+22, y-5.5), 11).hollow()
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
