package deepseeklaunch

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

const (
	sansFace  = typeset.Sans
	boldFace  = typeset.SansBold
	serifFace = typeset.Serif
)

// page is the words around the picture.
type page struct {
	kicker, count, headline, date, narrative, source kit.Words
	notes                                            []kit.Words
	// rule is the height of the hairline above the notes, 0 without one.
	rule, ruleX, ruleW float64
	// What the outline says where it is not painted.
	headlineText, dateText, narrativeText, notesText string
}

// form is a text of the beat in the plan's form: after the reveal, where the
// beat has such a text.
func (b *builder) form(name, suffix string) string {
	if b.variant == 1 && b.beat == &beatGuess {
		return b.own(name + "-after" + suffix)
	}
	return b.own(name + suffix)
}

// setPage sets the words of the page and gives the picture its area.
func (b *builder) setPage() {
	pg := &b.page
	bare := func(text string) string { return withoutMarks(text) }
	pg.headlineText, pg.dateText, pg.narrativeText = bare(b.form("headline", "")), bare(b.dateText()), bare(b.form("narrative", ""))
	if b.format.Shape == scenes.Plain {
		b.setSource()
		return
	}
	pg.kicker = b.bold(b.g.kicker, picture.CN, b.text("title")).Put(b.g.margin, b.g.kickerY, kit.Start)
	count := strconv.Itoa(b.index+1) + " / " + strconv.Itoa(len(beats))
	pg.count = b.typ.Figures(sansFace, b.g.kicker, picture.Muted, count).Put(b.g.margin+pg.kicker.Width()+14, b.g.kickerY, kit.Start)
	switch b.format.Shape {
	case scenes.Wide, scenes.Embed:
		b.sidePage()
	case scenes.Tall:
		b.tallPage()
	case scenes.Phone:
		b.flow(b.s.fit(b.plan))
	}
}

func (b *builder) setHeadline() (last float64) {
	text, measure := b.form("headline", ""), b.format.Width-2*b.g.margin
	style := b.typ.Style(serifFace, b.g.headline)
	style.Headline, style.Leading = true, b.g.headlineLeading
	if size, fits := b.s.setter.Fit(text, style, measure, b.g.headlineLeast); fits {
		style.Size = size
	} else if b.g.headlineLeast < b.g.headline {
		style.Size = (b.g.headline + b.g.headlineLeast) / 2
	}
	block := b.s.setter.Block(text, style, measure)
	b.page.headline = kit.Words{Block: block, Size: style.Size, Colour: picture.Ink, At: pt(b.g.margin, b.g.headlineY)}
	return b.page.headline.Last()
}

// dateText is the beat's date; one of two dates has two lines.
func (b *builder) dateText() string {
	if second := b.own("date-second"); second != "" {
		return b.own("date") + "\n" + second
	}
	return b.form("date", "")
}

func (b *builder) setDate(y float64) {
	size := b.g.date
	set := func() kit.Words {
		return b.typ.Paragraph(serifFace, size, size*1.35, b.g.columnW+200, picture.Ink, b.dateText())
	}
	w := set()
	for w.Width() > b.g.columnW && size > 12 {
		size -= 0.5
		w = set()
	}
	b.page.date = w.Put(b.g.columnX, y, kit.Start)
	b.cursor = b.page.date.Last()
}

func (b *builder) setNarrative(text string, y, measure float64) {
	size := b.g.narrative[b.locale]
	b.page.narrative = b.block(size.size, size.leading, measure, picture.Ink, text).Put(b.g.columnX, y, kit.Start)
	b.cursor = b.page.narrative.Last()
}

// sidePage has the picture left and a column of words right.
func (b *builder) sidePage() {
	drop := b.setHeadline() - b.g.headlineY
	b.area.Y += drop
	b.area.H -= drop
	b.setSource()
	leading := b.g.narrative[b.locale].leading
	if b.beat.across {
		b.area.W = b.format.Width - 2*b.area.X
		if b.format.Shape == scenes.Wide {
			b.g.columnX = b.g.margin
			b.setNarrative(b.form("narrative", ""), b.area.Y+12, b.area.W)
			used := b.cursor + 10 - b.area.Y
			b.area.Y += used
			b.area.H -= used
		}
		return
	}
	b.setDate(b.g.dateY + drop)
	top := b.cursor + leading*1.05
	b.setNarrative(b.form("narrative", ""), top, b.g.columnW)
	if short := b.form("narrative", "-short"); b.cursor > b.g.bottom && short != "" {
		b.setNarrative(short, top, b.g.columnW)
	}
	b.side = picture.Rect{X: b.g.columnX, Y: b.cursor + 14, W: b.g.columnW}
	b.side.H = b.g.bottom + 4 - b.side.Y
}

// tallPage has the picture on top, the words left below it and the notes right.
func (b *builder) tallPage() {
	last := b.setHeadline()
	b.area.Y += last
	b.area.H = b.g.area.H - b.area.Y
	b.setSource()
	if b.beat.across {
		b.g.columnW = b.area.W
	}
	b.setDate(b.g.dateY)
	b.setNarrative(b.form("narrative", ""), b.cursor+b.g.narrative[b.locale].leading*1.1, b.g.columnW)
	b.side = picture.Rect{X: 388, Y: 624, W: 340, H: b.g.bottom - 624}
}

// fit is how a phone's page makes room: the same for all beats of a format and
// language, so that type does not change size from beat to beat.
type fit struct {
	short bool
	lines int // of the source
}

type fitKey struct {
	format scenes.Format
	locale data.Locale
}

// areaLeast is the height that the picture wants on phones, in CSS px.
const areaLeast = 330

func (s *Scene) fit(pl *plan) fit {
	k := fitKey{pl.format, pl.locale}
	if f, ok := s.fits[k]; ok {
		return f
	}
	f := fit{}
	for i := range beats {
		b := s.builder(i, pl.format, pl.locale, 0)
		source := b.sourceBlock()
		f.lines = max(f.lines, source.Lines())
	}
	for i := range beats {
		b := s.builder(i, pl.format, pl.locale, 0)
		b.flow(f)
		if b.area.H < areaLeast {
			f.short = true
		}
	}
	s.fits[k] = f
	return f
}

// flow sets one column from the bottom; the picture takes what is left.
func (b *builder) flow(f fit) {
	b.area.Y += b.setHeadline()
	b.g.sourceLines = f.lines
	b.g.sourceY = b.format.Height - 12 - float64(f.lines-1)*b.g.sourceLeading
	b.setSource()
	b.g.timelineY = b.g.sourceY - 26
	if b.g.years > 0 {
		b.g.timelineY = b.g.sourceY - b.g.years - 22
		b.g.years += b.g.timelineY
	}
	bottom := b.g.timelineY - 16
	if b.g.labelAbove > 0 {
		b.g.labelAbove = b.g.timelineY - b.g.labelAbove
		bottom = b.g.labelAbove - 24
	}
	text := b.form("narrative", "")
	if short := b.form("narrative", "-short"); f.short && short != "" {
		text = short
	}
	b.setNarrative(text, 0, b.g.columnW)
	b.page.narrative.At.Y = bottom - b.page.narrative.Height()
	b.area.H = b.page.narrative.At.Y - b.g.narrative[b.locale].leading - 2 - b.area.Y
}

// iconRoom is the width of the sign before the source, sourceSize its type.
const (
	iconRoom   = 17
	sourceSize = 12
)

// sourceBlock sets the beat's source: the whole one where it keeps to the
// format's lines, else the short one.
func (b *builder) sourceBlock() kit.Words {
	measure := b.format.Width - 2*b.g.margin - iconRoom
	if b.format.Shape == scenes.Wide {
		measure = b.kindsLeft() - 24 - b.g.margin - iconRoom
	}
	set := func(name string) kit.Words {
		return b.typ.Paragraph(sansFace, sourceSize, b.g.sourceLeading, measure, picture.Muted, b.own(name))
	}
	w := set("source")
	if w.Lines() > gridOf(b.format).sourceLines {
		w = set("source-short")
	}
	return w
}

func (b *builder) setSource() {
	w := b.sourceBlock()
	if over := w.Lines() - b.g.sourceLines; over > 0 && b.format.Shape == scenes.Plain {
		b.g.sourceY -= float64(over) * b.g.sourceLeading
		b.area.H -= float64(over) * b.g.sourceLeading
	}
	b.page.source = w.Put(b.g.margin+iconRoom, b.g.sourceY, kit.Start)
}

// setNotes sets as many of the beat's notes as the column has room for; the
// outline has them all.
func (b *builder) setNotes() {
	size := b.g.notes[b.locale]
	y := b.side.Y
	kind := "note-"
	if b.variant == 1 && b.beat == &beatGuess {
		kind = "note-after-"
	}
	for i := 1; i <= 3; i++ {
		n := kind + strconv.Itoa(i)
		text := b.own(n)
		if text == "" {
			break
		}
		text = b.filled(text)
		head := b.own(n + "-head")
		b.page.notesText += withoutMarks(head) + b.text("note-sep") + withoutMarks(text) + " "
		if size.size == 0 || b.side.H <= 0 {
			continue
		}
		h := b.bold(size.size+0.5, picture.Ink, head)
		if h.Width() > b.side.W {
			h = b.bold(12, picture.Ink, head)
		}
		w := b.block(size.size, size.leading, b.side.W, picture.Muted, text)
		first := y + 10 + size.leading*0.9
		if b.page.rule > 0 {
			first = y + size.leading*0.5
		}
		h = h.Put(b.side.X, first, kit.Start)
		w = w.Put(b.side.X, first+size.leading+1, kit.Start)
		if w.Last() > b.side.Y+b.side.H || h.Width() > b.side.W {
			size.size = 0
			continue
		}
		if b.page.rule == 0 {
			b.page.rule, b.page.ruleX, b.page.ruleW = y+2, b.side.X, b.side.W
		}
		b.page.notes = append(b.page.notes, h, w)
		y = w.Last() + size.leading*0.75
	}
}

// filled fills what notes leave to the program.
func (b *builder) filled(text string) string {
	return data.Fill(text, "loss", b.yuan("cambricon-2024#result"), "base", b.yuan("cambricon-2024-q1#revenue"))
}

// draw paints the words that change from beat to beat.
func (pg *page) draw(f *frame, ids *pageHandles) {
	with := func(handle int, words *kit.Words) {
		f.p.Push(picture.Group{Opacity: 1, Identity: handle})
		words.Draw(f.p)
		f.p.Pop()
	}
	with(ids.date, &pg.date)
	with(ids.narrative, &pg.narrative)
	if pg.rule > 0 {
		level(f.p, pg.ruleX, pg.rule, pg.ruleX+pg.ruleW, picture.Hairline, 1)
	}
	for i := range pg.notes {
		with(ids.notes, &pg.notes[i])
	}
	with(ids.source, &pg.source)
}

// level draws a level line.
func level(p *picture.Picture, from, y, to float64, colour picture.Colour, width float64) {
	p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(pt(from, y), pt(to, y)), Stroke: picture.Stroke{Colour: colour, Width: width}})
}

// sourceIcon is a ring with a tick, or with an exclamation mark where the check
// found something.
func sourceIcon(p *picture.Picture, x, baseline float64, caution bool) {
	middle := pt(x+5.5, baseline-4.3)
	ink := picture.Stroke{Colour: picture.Muted, Width: 1.4}
	p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(middle, 10), Stroke: ink})
	if caution {
		p.Add(picture.Mark{Kind: picture.Polyline, Stroke: ink, Points: p.Span(pt(middle.X, middle.Y-3), pt(middle.X, middle.Y+0.6))})
		p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(pt(middle.X, middle.Y+2.4), 1.5), Fill: paint(picture.Muted)})
		return
	}
	p.Add(picture.Mark{Kind: picture.Polyline, Stroke: ink, Points: p.Span(
		pt(middle.X-2.4, middle.Y), pt(middle.X-0.6, middle.Y+1.9), pt(middle.X+2.5, middle.Y-1.8))})
}

// withoutMarks takes "**", "|" and line ends out of a text.
func withoutMarks(text string) string {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '|', text[i] == '*' && i+1 < len(text) && text[i+1] == '*', text[i] == '*' && i > 0 && text[i-1] == '*':
		case text[i] == '\n':
			out = append(out, ", "...)
		default:
			out = append(out, text[i])
		}
	}
	return string(out)
}
