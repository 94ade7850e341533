package chipcontrols

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// page is the words around the picture proper.
type page struct {
	kicker, count, headline, date, subline, narrative, noteHeading, note, source kit.Words
	// noteLine is the height of the hairline above the note, 0 without one.
	noteLine float64
	// noteLeft is where the note begins.
	noteLeft, noteWidth float64
	// tableY is the head of a table below the plane, on phones with room for one.
	tableY float64
	// dateText, noteText and, where the narrative is not painted, narrativeText
	// are for the outline.
	dateText, noteText, narrativeText string
}

// setPage sets the words of the frame, and gives the plane its box.
func (b *builder) setPage() {
	b.dateText = b.s.plainOwn(b.beat, "date", b.locale)
	if sub := b.s.plainOwn(b.beat, "subline", b.locale); sub != "" {
		b.dateText += ", " + sub
	}
	b.noteText = b.s.plainOwn(b.beat, "note", b.locale)
	b.narrativeText = b.s.plainOwn(b.beat, "narrative-after", b.locale)
	if b.narrativeText == "" {
		b.narrativeText = b.s.plainOwn(b.beat, "narrative", b.locale)
	}
	if b.format.Shape == scenes.Plain {
		b.plainPage()
		return
	}
	b.kicker = b.typ.Line(typeset.SansBold, b.g.kicker, picture.US, b.text("title")).Put(b.g.margin, b.g.kickerY, kit.Start)
	count := strconv.Itoa(b.index+1) + " / " + strconv.Itoa(len(beats))
	b.count = b.typ.Figures(typeset.Sans, b.g.kicker, picture.Muted, count).Put(b.g.margin+b.kicker.Width()+14, b.g.kickerY, kit.Start)
	switch b.format.Shape {
	case scenes.Wide, scenes.Embed:
		b.sidePage()
	case scenes.Tall:
		b.tallPage()
	case scenes.Phone:
		b.phonePage()
	}
}

// plainOwn is a text of the beat without marks, or "".
func (s *Scene) plainOwn(bt *beat, name string, l data.Locale) string {
	if key := bt.id + "/" + name; s.has(key) {
		return s.set.Plain(id+"/"+key, l)
	}
	return ""
}

// setHeadline sets the headline: on one line if it need not shrink below its
// least size for it, else broken at its phrases. It returns the last baseline.
func (b *builder) setHeadline() float64 {
	text, measure := b.own("headline"), b.format.Width-2*b.g.margin
	style := b.typ.Style(typeset.Serif, b.g.headline)
	style.Headline, style.Leading = true, b.g.headlineLeading
	if b.g.headlineLeast < b.g.headline {
		if size, fits := b.s.setter.Fit(text, style, measure, b.g.headlineLeast); fits {
			style.Size = size
		} else if b.g.headlineBroken > 0 {
			style.Size = b.g.headlineBroken
		}
	}
	block := b.s.setter.Block(text, style, measure)
	b.headline = kit.Words{Block: block, Size: style.Size, Colour: picture.Ink, At: picture.Point{X: b.g.margin, Y: b.g.headlineY}}
	return b.headline.Last()
}

// setDate sets date and sub-line.
func (b *builder) setDate(x, y, subX, subY float64) {
	if text := b.own("date"); text != "" {
		b.date = b.typ.Line(typeset.Serif, b.g.date, picture.Ink, text).Put(x, y, kit.Start)
		if b.date.Width() > b.g.columnW {
			b.date = b.typ.Line(typeset.Serif, max(12, b.g.date*b.g.columnW/b.date.Width()-0.25), picture.Ink, text).Put(x, y, kit.Start)
		}
	}
	if text := b.own("subline"); text != "" {
		b.subline = b.typ.Paragraph(typeset.Sans, b.g.sub, b.g.sub*1.35, b.g.columnW, picture.Muted, text).Put(subX, subY, kit.Start)
	}
}

func (b *builder) setNarrative(text string, y float64) {
	size := b.g.narrative[b.locale]
	b.narrative = b.typ.Paragraph(typeset.Sans, size.size, size.leading, b.g.columnW, picture.Ink, text).Put(b.g.columnX, y, kit.Start)
	b.cursor = b.narrative.Last()
}

// sidePage has the plane left and a column of words right.
func (b *builder) sidePage() {
	last := b.setHeadline()
	roomy := b.format.Shape == scenes.Wide
	b.g.sourceLines = b.s.sourceLines(b.plan)
	lift := float64(b.g.sourceLines-1) * b.g.sourceLeading
	if roomy {
		lift = 0
	}
	drop := last - b.g.headlineY
	for _, y := range []*float64{&b.plane.box.Y, &b.g.dateY, &b.g.subY, &b.g.narrativeY} {
		*y += drop
	}
	for _, y := range []*float64{&b.g.timelineY, &b.g.labelAbove, &b.g.years, &b.g.keyY, &b.g.sourceY} {
		*y -= lift
	}
	b.plane.box.H -= drop + lift
	b.setSource(b.g.sourceY)
	narrativeY := b.g.narrativeY
	if b.own("subline") == "" {
		narrativeY = b.g.subY + b.g.sub*0.6
	}
	b.setDate(b.g.columnX, b.g.dateY, b.g.columnX, b.g.subY)
	if over := b.subline.Last() - b.g.subY; over > 0 && !b.subline.Empty() {
		narrativeY += over
	}
	b.setNarrative(b.own("narrative"), narrativeY)
	if !roomy {
		// The key may take two rows here.
		limit := b.g.keyY - b.g.keyRow - 16
		if b.cursor > limit {
			b.setNarrative(b.own("narrative-short"), narrativeY)
		}
		if b.cursor > limit {
			b.g.keyY = 0
		}
	}
}

// tallPage has the plane on top, the words left below it and the table right.
func (b *builder) tallPage() {
	last := b.setHeadline()
	b.plane.box.Y += last
	b.plane.box.H = 583 - b.plane.box.Y
	b.g.sourceLines = b.s.sourceLines(b.plan)
	b.setSource(b.g.sourceY)
	b.g.dateY, b.g.subY = 648, 668
	b.setDate(b.g.columnX, b.g.dateY, b.g.columnX, b.g.subY)
	narrativeY := 700.0
	if b.subline.Empty() {
		narrativeY = 682
	}
	b.setNarrative(b.own("narrative"), narrativeY)
}

// columnFit is how a phone's page makes room: the same for all beats of a
// format and language, so that type does not change size from beat to beat.
type columnFit struct {
	short bool // narrative-short
	key   bool
	lines int // of the source
}

type columnKey struct {
	format scenes.Format
	locale data.Locale
}

// Planes on phones are at least so high with a key, and if at all possible
// without one, in CSS px.
const (
	planeWithKey = 230
	planeLeast   = 190
)

// columnFit finds the fullest page that leaves the plane its height in all beats.
func (s *Scene) columnFit(pl *plan) columnFit {
	k := columnKey{pl.format, pl.locale}
	if fit, ok := s.columns[k]; ok {
		return fit
	}
	lines := s.sourceLines(pl)
	fits := [...]columnFit{{false, true, lines}, {false, false, lines}, {true, false, lines}}
	least := [...]float64{planeWithKey, planeLeast, 0}
	for i, fit := range fits {
		enough := true
		for j := range beats {
			if beats[j].ownPage {
				continue
			}
			trial := &builder{plan: newPlan(pl.format, pl.locale), s: s, beat: beats[j], index: j, typ: s.typ(pl.locale)}
			trial.flow(fit)
			enough = enough && (trial.plane.box.H >= least[i] || trial.tableY > 0)
		}
		if enough {
			s.columns[k] = fit
			return fit
		}
	}
	panic("chipcontrols: unreachable: the last fit is always enough")
}

// phonePage sets one column from the bottom; the plane takes what is left.
func (b *builder) phonePage() { b.flow(b.s.columnFit(b.plan)) }

func (b *builder) flow(fit columnFit) {
	last := b.setHeadline()
	b.plane.box.Y += last
	b.g.sourceLines = fit.lines
	b.g.sourceY = b.format.Height - 12 - float64(fit.lines-1)*b.g.sourceLeading
	b.setSource(b.g.sourceY)
	b.g.timelineY = b.g.sourceY - 26
	if b.g.years > 0 {
		b.g.timelineY = b.g.sourceY - b.g.years - 26
		b.g.years += b.g.timelineY
	}
	bottom := b.g.timelineY - 16
	if b.g.labelAbove > 0 {
		b.g.labelAbove = b.g.timelineY - b.g.labelAbove
		bottom = b.g.labelAbove - 32
	}
	narrative := b.own("narrative")
	if short := b.own("narrative-short"); fit.short && short != "" {
		narrative = short
	}
	b.setNarrative(narrative, 0)
	b.g.narrativeY = bottom - b.narrative.Height()
	b.narrative.At.Y = b.g.narrativeY
	b.cursor = bottom
	top := b.g.narrativeY - b.g.narrative[b.locale].leading - 5
	if b.g.labelAbove > 0 {
		b.g.dateY = top
		b.setDate(b.g.columnX, b.g.dateY, 0, 0)
		b.subline = b.beside(b.date)
		top = b.g.dateY - b.g.date - 10
	} else {
		b.dateBesideKicker()
		top += 8
	}
	if fit.key {
		b.g.keyY = top
		top -= 26
	} else {
		b.g.keyY = 0
	}
	foot := b.g.tick + 4
	if b.g.title > 0 {
		foot = b.g.title
	}
	if rows := float64(b.beat.phoneRows); rows > 0 {
		// The table goes before the key, and stays out where the plane needs
		// its room.
		if fit.key {
			b.g.keyY, top = 0, b.g.keyY
		}
		if height := b.g.row*rows + 38; top-height-foot-b.plane.box.Y >= tableLeavesPlane {
			b.tableY = top - height + 24
			top -= height
		}
	}
	b.plane.box.H = top - foot - b.plane.box.Y
}

// tableLeavesPlane is the least height of the plane above a table on phones, in
// CSS px.
const tableLeavesPlane = 170

// dateBesideKicker sets the date at the right end of the kicker's line, which
// gives way to it: the count first, then the kicker.
func (b *builder) dateBesideKicker() {
	b.setDate(0, b.g.kickerY, 0, 0)
	b.subline = kit.Words{}
	left := b.g.columnX + b.g.columnW - b.date.Width()
	if left < b.count.At.X+b.count.Width()+12 {
		b.count = kit.Words{}
	}
	if left < b.kicker.At.X+b.kicker.Width()+12 {
		b.kicker, left = kit.Words{}, b.g.columnX
	}
	b.date.At.X = left
}

// beside sets the sub-line on the date's line, a little smaller if it must, or
// leaves it to the outline.
func (b *builder) beside(date kit.Words) kit.Words {
	x := b.g.columnX + date.Width() + 14
	for size := b.g.sub; size >= 12; size -= 0.5 {
		words := b.typ.Line(typeset.Sans, size, picture.Muted, b.own("subline"))
		if x+words.Width() <= b.g.columnX+b.g.columnW {
			return words.Put(x, b.g.dateY, kit.Start)
		}
	}
	return kit.Words{}
}

// plainPage leaves the words out: key and source below the plane.
func (b *builder) plainPage() {
	b.g.sourceLines = b.s.sourceLines(b.plan)
	rise := float64(b.g.sourceLines-1) * b.g.sourceLeading
	b.g.sourceY -= rise
	b.plane.box.H -= rise
	if b.g.keyY > 0 {
		b.g.keyY -= rise
	}
	b.setSource(b.g.sourceY)
}

// iconRoom is the width of the sign before the source, in CSS px.
const iconRoom = 17

// sourceBlock sets a beat's source: the whole one where it keeps to the
// format's lines, else the short one.
func (s *Scene) sourceBlock(pl *plan, bt *beat) kit.Words {
	measure := pl.format.Width - 2*pl.g.margin - iconRoom
	if pl.format.Shape == scenes.Wide {
		measure = pl.eventKeyLeft(s) - 24 - pl.g.margin - iconRoom
	}
	typ := s.typ(pl.locale)
	set := func(name string) kit.Words {
		return typ.Paragraph(typeset.Sans, sourceSize, pl.g.sourceLeading, measure, picture.Muted, s.text(bt.id+"/"+name, pl.locale))
	}
	words := set("source")
	if words.Lines() > gridOf(pl.format).sourceLines {
		words = set("source-short")
	}
	return words
}

// sourceSize is the size of the source line in CSS px, the smallest of all.
const sourceSize = 12

// sourceLines is the most lines that any beat's source takes, so that what
// stands above it keeps its place.
func (s *Scene) sourceLines(pl *plan) int {
	lines := 1
	for i := range beats {
		words := s.sourceBlock(pl, beats[i])
		lines = max(lines, words.Lines())
	}
	return lines
}

func (b *builder) setSource(y float64) {
	b.source = b.s.sourceBlock(b.plan, b.beat).Put(b.g.margin+iconRoom, y, kit.Start)
}

// setNote sets the beat's note under a hairline, in the column at y.
func (b *builder) setNote(x, y, width float64) {
	b.setNoteAs(noteForms[0], x, y, width)
}

// noteForm is a way to set a note: with its heading on a line of its own or in
// the text, and how much smaller.
type noteForm struct {
	inline bool
	less   float64
}

var noteForms = [...]noteForm{{false, 0}, {true, 0}, {true, 0.5}, {true, 1}}

// setNoteWithin sets the note so that its last baseline is at most at bottom,
// more tightly if it must; if no form fits, the outline alone has it.
func (b *builder) setNoteWithin(x, y, width, bottom float64) {
	for _, form := range noteForms {
		b.setNoteAs(form, x, y, width)
		if b.note.Last() <= bottom {
			return
		}
	}
	b.noteHeading, b.note, b.noteLine = kit.Words{}, kit.Words{}, 0
}

func (b *builder) setNoteAs(form noteForm, x, y, width float64) {
	text := b.own("note")
	if text == "" {
		return
	}
	size, leading := 13.0, 21.0
	if b.locale == data.English {
		leading = 18
	}
	if b.format.Width < 1200 {
		size, leading = 12.5, leading-2
	}
	size = max(size-form.less, 12)
	leading -= 2 * form.less
	b.noteLine, b.noteLeft, b.noteWidth = y, x, width
	b.noteHeading = kit.Words{}
	y += 10 + leading*0.65
	if heading := b.own("note-heading"); heading != "" {
		if form.inline {
			text = "**" + heading + "**" + [data.Locales]string{"：", ". "}[b.locale] + text
		} else {
			b.noteHeading = b.typ.Line(typeset.SansBold, 14, picture.Ink, heading).Put(x, y, kit.Start)
			y += 23
		}
	}
	b.note = b.typ.Paragraph(typeset.Sans, size, leading, width, picture.Muted, text).Put(x, y, kit.Start)
	b.cursor = b.note.Last()
}

// draw paints the frame's words that change from beat to beat.
func (pg *page) draw(p *picture.Picture, ids *handles) {
	with := func(identity int, words ...*kit.Words) {
		p.Push(picture.Group{Opacity: 1, Identity: identity})
		for _, w := range words {
			w.Draw(p)
		}
		p.Pop()
	}
	with(ids.headline, &pg.headline)
	with(ids.date, &pg.date, &pg.subline)
	with(ids.narrative, &pg.narrative)
	if pg.noteLine > 0 {
		rule(p, pg.noteLeft, pg.noteLine, pg.noteLeft+pg.noteWidth, picture.Hairline, 1)
		with(ids.note, &pg.noteHeading, &pg.note)
	}
	with(ids.source, &pg.source)
}

// rule draws a level line.
func rule(p *picture.Picture, from, y, to float64, colour picture.Colour, width float64) {
	p.Add(picture.Mark{
		Kind: picture.Polyline, Points: p.Span(pt(from, y), pt(to, y)),
		Stroke: picture.Stroke{Colour: colour, Width: width},
	})
}

// sourceIcon is a ring with a tick: the source was read.
func sourceIcon(p *picture.Picture, x, baseline float64) {
	middle := pt(x+5.5, baseline-4.3)
	ink := picture.Stroke{Colour: picture.Muted, Width: 1.4}
	p.Add(picture.Mark{Kind: picture.Circle, Box: kit.Square(middle, 10), Stroke: ink})
	p.Add(picture.Mark{Kind: picture.Polyline, Stroke: ink, Points: p.Span(
		pt(middle.X-2.4, middle.Y), pt(middle.X-0.6, middle.Y+1.9), pt(middle.X+2.5, middle.Y-1.8))})
}
