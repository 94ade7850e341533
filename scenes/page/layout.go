package page

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// setWords sets the words of the frame, and gives the picture its box.
func (pg *Page) setWords() {
	pg.DateText = pg.OwnPlain("date")
	if sub := pg.OwnPlain("subline"); sub != "" {
		pg.DateText += comma[pg.Locale] + sub
	}
	pg.NoteText = pg.notesText()
	pg.NarrativeText = pg.OwnPlain("narrative-after")
	if pg.NarrativeText == "" {
		pg.NarrativeText = pg.OwnPlain("narrative")
	}
	if pg.Format.Shape == scenes.Plain {
		if pg.plain(); pg.beat().Above.in(pg.Format) {
			pg.above()
		}
		return
	}
	pg.Kicker = pg.Type.Line(typeset.SansBold, pg.Grid.Kicker, pg.story.Colour, pg.Text("title")).Put(pg.Grid.Margin, pg.Grid.KickerY, kit.Start)
	count := strconv.Itoa(pg.Index+1) + " / " + strconv.Itoa(len(pg.story.Beats))
	pg.Count = pg.Type.Figures(typeset.Sans, pg.Grid.Kicker, picture.Muted, count).Put(pg.Grid.Margin+pg.Kicker.Width()+14, pg.Grid.KickerY, kit.Start)
	if pg.beat().Above.in(pg.Format) {
		pg.above()
		return
	}
	switch pg.Format.Shape {
	case scenes.Wide, scenes.Embed:
		pg.side()
	case scenes.Tall:
		pg.tall()
	case scenes.Phone:
		pg.column(pg.columnFit())
	}
}

// comma parts what the outline says of one thing.
var comma = [data.Locales]string{"，", ", "}

// setHeadline sets the headline: on one line if it need not shrink below its
// least size for it, else broken at its phrases. It returns the last baseline.
func (pg *Page) setHeadline() float64 {
	text, measure := pg.Own("headline"), pg.Format.Width-2*pg.Grid.Margin
	style := pg.Type.Style(typeset.Serif, pg.Grid.Headline)
	style.Headline, style.Leading = true, pg.Grid.HeadlineLeading
	if pg.Grid.HeadlineLeast < pg.Grid.Headline {
		if size, fits := pg.story.Setter.Fit(text, style, measure, pg.Grid.HeadlineLeast); fits {
			style.Size = size
		} else if pg.Grid.HeadlineBroken > 0 {
			style.Size = pg.Grid.HeadlineBroken
		}
	}
	block := pg.story.Setter.Block(text, style, measure)
	pg.Headline = kit.Words{Block: block, Size: style.Size, Colour: picture.Ink, At: picture.Point{X: pg.Grid.Margin, Y: pg.Grid.HeadlineY}}
	return pg.Headline.Last()
}

// setDate sets date and sub-line.
func (pg *Page) setDate(x, y, subX, subY float64) {
	if text := pg.Own("date"); text != "" {
		pg.Date = pg.Type.Line(typeset.Serif, pg.Grid.Date, picture.Ink, text).Put(x, y, kit.Start)
		if pg.Date.Width() > pg.Grid.ColumnW {
			pg.Date = pg.Type.Line(typeset.Serif, max(12, pg.Grid.Date*pg.Grid.ColumnW/pg.Date.Width()-0.25), picture.Ink, text).Put(x, y, kit.Start)
		}
	}
	if text := pg.Own("subline"); text != "" {
		pg.Subline = pg.Type.Paragraph(typeset.Sans, pg.Grid.Sub, pg.Grid.Sub*1.35, pg.Grid.ColumnW, picture.Muted, text).Put(subX, subY, kit.Start)
	}
}

func (pg *Page) setNarrative(text string, y float64) {
	size := pg.Grid.Narrative[pg.Locale]
	pg.Narrative = pg.Type.Paragraph(typeset.Sans, size.Size, size.Leading, pg.Grid.ColumnW, picture.Ink, text).Put(pg.Grid.ColumnX, y, kit.Start)
	pg.Cursor = pg.Narrative.Last()
}

// side has the picture left and a column of words right.
func (pg *Page) side() {
	last := pg.setHeadline()
	roomy := pg.Format.Shape == scenes.Wide
	lift := 0.0
	if !roomy {
		pg.Grid.SourceLines = pg.story.sourceLines(pg.Format, pg.Locale)
		lift = float64(pg.Grid.SourceLines-1) * pg.Grid.SourceLeading
	}
	drop := last - pg.Grid.HeadlineY
	for _, y := range []*float64{&pg.Box.Y, &pg.Grid.DateY, &pg.Grid.SubY, &pg.Grid.NarrativeY} {
		*y += drop
	}
	for _, y := range []*float64{&pg.Grid.TimelineY, &pg.Grid.LabelAbove, &pg.Grid.Years, &pg.Grid.KeyY, &pg.Grid.SourceY} {
		*y -= lift
	}
	pg.Box.H -= drop + lift
	pg.setSource(pg.Grid.SourceY)
	narrativeY := pg.Grid.NarrativeY
	if pg.Own("subline") == "" {
		narrativeY = pg.Grid.SubY + pg.Grid.Sub*1.1
	}
	pg.setDate(pg.Grid.ColumnX, pg.Grid.DateY, pg.Grid.ColumnX, pg.Grid.SubY)
	if over := pg.Subline.Last() - pg.Grid.SubY; over > 0 && !pg.Subline.Empty() {
		narrativeY += over
	}
	pg.setNarrative(pg.Own("narrative"), narrativeY)
	if !roomy {
		// The key may take two rows here.
		limit := pg.Grid.KeyY - pg.Grid.KeyRow - 16
		if pg.Cursor > limit {
			pg.setNarrative(pg.Own("narrative-short"), narrativeY)
		}
		if pg.Cursor > limit {
			pg.Grid.KeyY = 0
		}
	}
}

// tall has the picture on top, the words left below it and the table right.
func (pg *Page) tall() {
	last := pg.setHeadline()
	pg.Box.Y += last
	pg.Box.H = 583 - pg.Box.Y
	pg.setSource(pg.Grid.SourceY)
	pg.Grid.DateY, pg.Grid.SubY = 648, 668
	pg.setDate(pg.Grid.ColumnX, pg.Grid.DateY, pg.Grid.ColumnX, pg.Grid.SubY)
	narrativeY := 700.0
	if pg.Subline.Empty() {
		narrativeY = 688
	}
	pg.setNarrative(pg.Own("narrative"), narrativeY)
}

// columnFit is how a phone's page makes room: the same for all beats of a
// format and language, so that type does not change size from beat to beat.
type columnFit struct {
	short bool // narrative-short
	key   bool
	lines int // of the source
}

type fitKey struct {
	format scenes.Format
	locale data.Locale
}

// Boxes on phones are at least so high with a key, and if at all possible
// without one, in CSS px.
const (
	boxWithKey = 230
	boxLeast   = 190
)

// columnFit is the story's, but for a beat that has room for its table only
// under a short narrative.
func (pg *Page) columnFit() columnFit {
	fit := pg.story.columnFit(pg.Format, pg.Locale)
	fit.short = fit.short || pg.beat().Brief
	if pg.beat().PhoneRows == 0 {
		return fit
	}
	short := fit
	short.short = true
	for _, f := range [...]columnFit{fit, short} {
		trial := pg.story.blank(pg.Index, pg.Format, pg.Locale)
		if trial.column(f); trial.TableY > 0 {
			return f
		}
	}
	return fit
}

// columnFit finds the fullest page that leaves the picture its height in all beats.
func (s *Story) columnFit(f scenes.Format, l data.Locale) columnFit {
	k := fitKey{f, l}
	if fit, ok := s.fits[k]; ok {
		return fit
	}
	if s.fits == nil {
		s.fits = map[fitKey]columnFit{}
	}
	lines := s.sourceLines(f, l)
	fits := [...]columnFit{{false, true, lines}, {false, false, lines}, {true, false, lines}}
	least := [...]float64{boxWithKey, boxLeast, 0}
	for i, fit := range fits {
		if fit.key && s.NoKeyRow {
			continue
		}
		enough := true
		for j := range s.Beats {
			if s.Beats[j].OwnPage || s.Beats[j].Above.in(f) {
				continue
			}
			trial := s.blank(j, f, l)
			trial.column(fit)
			enough = enough && (trial.Box.H >= least[i] || trial.TableY > 0)
		}
		if enough {
			s.fits[k] = fit
			return fit
		}
	}
	panic("page: unreachable: the last fit is always enough")
}

// column sets one column from the bottom; the picture takes what is left.
func (pg *Page) column(fit columnFit) {
	last := pg.setHeadline()
	pg.Box.Y += last
	pg.Grid.SourceLines = fit.lines
	pg.Grid.SourceY = pg.Format.Height - 12 - float64(fit.lines-1)*pg.Grid.SourceLeading
	pg.setSource(pg.Grid.SourceY)
	pg.Grid.TimelineY = pg.Grid.SourceY - 26
	if pg.Grid.Years > 0 {
		pg.Grid.TimelineY = pg.Grid.SourceY - pg.Grid.Years - 26
		pg.Grid.Years += pg.Grid.TimelineY
	}
	bottom := pg.Grid.TimelineY - 16
	if pg.Grid.LabelAbove > 0 {
		pg.Grid.LabelAbove = pg.Grid.TimelineY - pg.Grid.LabelAbove
		bottom = pg.Grid.LabelAbove - 32
	}
	narrative := pg.Own("narrative")
	if short := pg.Own("narrative-short"); fit.short && short != "" {
		narrative = short
	}
	pg.setNarrative(narrative, 0)
	pg.Grid.NarrativeY = bottom - pg.Narrative.Height()
	pg.Narrative.At.Y = pg.Grid.NarrativeY
	pg.Cursor = bottom
	top := pg.Grid.NarrativeY - pg.Grid.Narrative[pg.Locale].Leading - 5
	if pg.Grid.LabelAbove > 0 {
		pg.Grid.DateY = top
		pg.setDate(pg.Grid.ColumnX, pg.Grid.DateY, 0, 0)
		pg.Subline = pg.beside(pg.Date)
		top = pg.Grid.DateY - pg.Grid.Date - 10
	} else {
		pg.dateBesideKicker()
		top += 8
	}
	if fit.key {
		pg.Grid.KeyY = top
		top -= 26
	} else {
		pg.Grid.KeyY = 0
	}
	foot := pg.Grid.Tick + 4
	if pg.Grid.Title > 0 {
		foot = pg.Grid.Title
	}
	if rows := float64(pg.beat().PhoneRows); rows > 0 {
		// The table goes before the key, and stays out where the picture needs
		// its room.
		if fit.key {
			pg.Grid.KeyY, top = 0, pg.Grid.KeyY
		}
		if height := pg.Grid.Row*rows + 38; top-height-foot-pg.Box.Y >= tableLeavesBox {
			pg.TableY = top - height + 24
			top -= height
		}
	}
	pg.Box.H = top - foot - pg.Box.Y
}

// tableLeavesBox is the least height of the box above a table on phones, in
// CSS px.
const tableLeavesBox = 170

// dateBesideKicker sets the date, and what it is the date of, at the right end
// of the kicker's line, which gives way to them: the count first, then the kicker.
func (pg *Page) dateBesideKicker() {
	const gap = 7
	pg.setDate(0, pg.Grid.KickerY, 0, 0)
	pg.Subline = pg.Type.Line(typeset.Sans, 12, picture.Muted, pg.ownShort("subline"))
	width := pg.Date.Width()
	if !pg.Subline.Empty() {
		width += gap + pg.Subline.Width()
	}
	if width > pg.Grid.ColumnW {
		pg.Subline, width = kit.Words{}, pg.Date.Width()
	}
	left := pg.Grid.ColumnX + pg.Grid.ColumnW - width
	if left < pg.Count.At.X+pg.Count.Width()+12 {
		pg.Count = kit.Words{}
	}
	if left < pg.Kicker.At.X+pg.Kicker.Width()+12 {
		pg.Kicker, left = kit.Words{}, pg.Grid.ColumnX
	}
	pg.Date.At.X = left
	pg.Subline = pg.Subline.Put(left+pg.Date.Width()+gap, pg.Grid.KickerY, kit.Start)
}

// beside sets the sub-line on the date's line, a little smaller if it must, or
// the short one.
func (pg *Page) beside(date kit.Words) kit.Words {
	x := pg.Grid.ColumnX + date.Width() + 14
	for _, text := range [...]string{pg.Own("subline"), pg.ownShort("subline")} {
		for size := pg.Grid.Sub; size >= 12; size -= 0.5 {
			words := pg.Type.Line(typeset.Sans, size, picture.Muted, text)
			if x+words.Width() <= pg.Grid.ColumnX+pg.Grid.ColumnW {
				return words.Put(x, pg.Grid.DateY, kit.Start)
			}
		}
	}
	return kit.Words{}
}

// ownShort is a text of the beat in its short form, where it has one.
func (pg *Page) ownShort(name string) string {
	if short := pg.Own(name + "-short"); short != "" {
		return short
	}
	return pg.Own(name)
}

// plain leaves the words out: key and source below the picture.
func (pg *Page) plain() {
	pg.Grid.SourceLines = pg.story.sourceLines(pg.Format, pg.Locale)
	rise := float64(pg.Grid.SourceLines-1) * pg.Grid.SourceLeading
	pg.Grid.SourceY -= rise
	pg.Box.H -= rise
	if pg.Grid.KeyY > 0 {
		pg.Grid.KeyY -= rise
	}
	pg.setSource(pg.Grid.SourceY)
}

// iconRoom is the width of the sign before the source, in CSS px.
const iconRoom = 17

// sourceBlock sets the source: the whole one where it keeps to the format's
// lines, else the short one.
func (pg *Page) sourceBlock() kit.Words {
	f, g := pg.Format, GridOf(pg.Format)
	measure := f.Width - 2*g.Margin - iconRoom
	if f.Shape == scenes.Wide {
		measure = pg.story.stylesLeft(f, pg.Locale) - 24 - g.Margin - iconRoom
	}
	set := func(name string) kit.Words {
		return pg.Type.Paragraph(typeset.Sans, sourceSize, g.SourceLeading, measure, picture.Muted, pg.Own(name))
	}
	words := set("source")
	if words.Lines() > g.SourceLines {
		words = set("source-short")
	}
	return words
}

// sourceSize is the size of the source line in CSS px, the smallest of all.
const sourceSize = 12

// sourceLines is the most lines that any beat's source takes, so that what
// stands above it keeps its place.
func (s *Story) sourceLines(f scenes.Format, l data.Locale) int {
	lines := 1
	for i := range s.Beats {
		for form := range len(s.Beats[i].Forms) + 1 {
			pg := s.blank(i, f, l)
			if form > 0 {
				pg.Form = s.Beats[i].Forms[form-1]
			}
			words := pg.sourceBlock()
			lines = max(lines, words.Lines())
		}
	}
	return lines
}

func (pg *Page) setSource(y float64) {
	pg.Source = pg.sourceBlock().Put(pg.Grid.Margin+iconRoom, y, kit.Start)
}
