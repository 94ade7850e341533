package paths

import (
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// quotations sets three short quotations side by side on equal footing, each in
// its own language, whatever the page's, with a translation.
var quotations = beat{
	id: "words", moves: 1.55, reading: 14, lay: layQuotations,
	above: &page.Above{Least: least(400), Timeline: roomy},
}

// quotation is one of the three.
type quotation struct {
	key, fact string
	colour    picture.Colour
	// locale is the quotation's own; the copy's other column is its translation.
	locale data.Locale
}

// other is the language that a quotation is translated into.
func (q *quotation) other() data.Locale { return data.Locales - 1 - q.locale }

var quoted = [...]quotation{
	{"washington", "word-washington", picture.US, data.English},
	{"beijing", "word-beijing", picture.CN, data.Chinese},
	{"report", "s41-path", picture.Accent, data.Chinese},
}

// quotationForm is a way to set them, in CSS px; a translation of 0 is left out.
type quotationForm struct{ english, chinese, translation float64 }

var quotationForms = [...]quotationForm{
	{30, 33, 17}, {27, 30, 16}, {22.5, 25, 14}, {20, 22, 13.5}, {18, 20, 13}, {16.5, 18, 12.5}, {15, 16.5, 12}, {14, 15, 12}, {13, 14, 12}, {15, 16.5, 0}, {14, 15, 0}, {13, 14, 0}, {12, 13, 0}, {12, 12, 0},
}

// quotationPage is how the three stand: side by side on wide pages, else one
// below the other. Lengths are CSS px.
type quotationPage struct {
	side bool
	// area is theirs; column is the width of one, gap the distance of columns,
	// head the height of a heading.
	area              picture.Rect
	column, gap, head float64
	// tops are where they begin, spare what stays free below the last.
	tops                    [len(quoted)]float64
	spare                   float64
	originals, translations [len(quoted)]kit.Words
	// date is the suffix of the form of the headings' dates, empty for none.
	date string
}

func layQuotations(b *builder) {
	b.strandsOnRails(3, strandsUS)
	b.strandsOnRails(strandsUS+3, strands)
	b.setStrip("ev-announced", "ev-aiplus-2025")
	p := b.newQuotationPage()
	b.fitQuotations(p)
	hair := 0.0
	for i := range quoted {
		hair = max(hair, p.tops[i]+p.head+p.originals[i].Size+p.originals[i].Height()+22)
	}
	p.date = b.dateForm(p)
	for i := range quoted {
		b.quotation(p, i, hair)
	}
}

// newQuotationPage finds columns and headings.
func (b *builder) newQuotationPage() *quotationPage {
	p := &quotationPage{side: b.wide(), area: b.area, column: b.area.W, gap: 46, head: 46}
	if b.Format.Width < 1200 {
		p.gap = 32
	}
	switch {
	case p.side:
		p.area.Y, p.area.H = p.area.Y+14, p.area.H-14
		p.column = (p.area.W - 2*p.gap) / float64(len(quoted))
	case p.area.H/float64(len(quoted)) < 75:
		p.head = 22
	default:
		p.head = 30
	}
	return p
}

// fitQuotations sets the quotations in the largest form that fits, all in the
// same; where not even the smallest does, excerpts with marks of omission.
func (b *builder) fitQuotations(p *quotationPage) {
	for _, form := range quotationForms {
		if form.english > 24 && b.Format.Shape != scenes.Tall {
			continue
		}
		if b.setQuotations(p, form); p.spare >= 0 {
			if !p.side {
				for i := range p.tops {
					p.tops[i] += p.spare / float64(len(quoted)) * float64(i)
				}
			}
			return
		}
	}
	row := p.area.H / float64(len(quoted))
	for i, q := range quoted {
		p.originals[i], p.translations[i] = b.excerpt(q, min(15, row*0.3), p.column), kit.Words{}
		p.tops[i] = p.area.Y + row*float64(i)
	}
}

// setQuotations sets them in a form.
func (b *builder) setQuotations(p *quotationPage, form quotationForm) {
	total, most := 0.0, 0.0
	for i, q := range quoted {
		p.originals[i], p.translations[i] = b.original(q, form, p.column), kit.Words{}
		need := p.head + p.originals[i].Size + p.originals[i].Height() + 12
		if form.translation > 0 {
			p.translations[i] = b.translation(q, form, p.column)
			need += 30 + p.translations[i].Height()
		}
		p.tops[i] = p.area.Y
		if !p.side {
			p.tops[i] += total
		}
		total, most = total+need, max(most, need)
	}
	if p.spare = p.area.H - total; p.side {
		p.spare = p.area.H - 40 - most
	}
}

// original sets a quotation in its own language.
func (b *builder) original(q quotation, form quotationForm, measure float64) kit.Words {
	typ := b.s.story.Type(q.locale)
	style := typ.Style(typeset.Serif, form.english)
	style.Leading = form.english * 1.5
	text := strings.ReplaceAll(b.s.story.Text("words/"+q.key+"-text", q.locale), "**", "")
	if q.locale == data.Chinese {
		return inPhrases(typ, text, form.chinese, measure)
	}
	return kit.Words{Block: typ.Setter.Block(text, style, measure), Size: style.Size, Colour: picture.Ink}
}

// inPhrases breaks a Chinese quotation at its phrases alone: in shorter lines if
// it must, then a little smaller.
func inPhrases(typ kit.Type, text string, size, measure float64) kit.Words {
	for _, smaller := range [...]float64{1, 0.96, 0.92, 0.88, 0.84} {
		style := typ.Style(typeset.Serif, max(12, size*smaller))
		style.Leading, style.Headline = size*1.62, true
		for part := 1.0; part > 0.5; part -= 0.05 {
			if block := typ.Setter.Block(text, style, measure*part); atPhrases(block, text) {
				return kit.Words{Block: block, Size: style.Size, Colour: picture.Ink}
			}
		}
	}
	style := typ.Style(typeset.Serif, size)
	style.Leading, style.Headline = size*1.62, true
	return kit.Words{Block: typ.Setter.Block(text, style, measure), Size: size, Colour: picture.Ink}
}

// atPhrases tells whether all lines end where phrases do.
func atPhrases(block *typeset.Block, text string) bool {
	ends, letters := map[int]bool{}, 0
	for _, r := range text {
		switch r {
		case '|':
			ends[letters] = true
		case ' ', noBreak:
		default:
			letters++
		}
	}
	ends[letters] = true
	at := 0
	for i := range block.Lines {
		for _, run := range block.Lines[i].Runs {
			for _, r := range run.Text {
				if r != ' ' && r != noBreak {
					at++
				}
			}
		}
		if !ends[at] {
			return false
		}
	}
	return true
}

// excerpt sets what a quotation turns on, on one line.
func (b *builder) excerpt(q quotation, size, measure float64) kit.Words {
	typ, text := b.s.story.Type(q.locale), b.s.story.Plain("words/"+q.key+"-excerpt", q.locale)
	words := typ.Line(typeset.Serif, max(12, size), picture.Ink, text)
	if words.Width() > measure {
		words = typ.Line(typeset.Serif, 12, picture.Ink, text)
	}
	return words
}

// translation sets it in the other.
func (b *builder) translation(q quotation, form quotationForm, measure float64) kit.Words {
	return b.s.story.Type(q.other()).Paragraph(typeset.Sans, form.translation, form.translation*1.55, measure, picture.Muted, b.s.story.Plain("words/"+q.key+"-text", q.other()))
}

// Phases of the sixth beat.
var (
	rulesDraw  = kit.Phase{Length: 0.5}
	underlines = kit.Phase{Start: 1.05, Length: 0.3}
)

// quotation draws one: a rule that was its side's strands, who and when, the
// words with what they turn on underlined, and the translation.
func (b *builder) quotation(p *quotationPage, n int, hair float64) {
	q, x, top := quoted[n], p.area.X, p.tops[n]
	if p.side {
		x += float64(n) * (p.column + p.gap)
	}
	b.quotationRule(n, x, top, p.column)
	b.quotationHead(q, picture.Rect{X: x, Y: top, W: p.column, H: p.head}, p.date)
	original := p.originals[n].Put(x, top+p.head+p.originals[n].Size, kit.Start)
	if original.Text() == b.s.story.Plain("words/"+q.key+"-text", q.locale) {
		b.underline(q, original)
	}
	b.add(item{words: original, enter: kit.Phase{Start: 0.8, Length: 0.25}})
	b.keepOff(original.Box())
	last := original.Last()
	if q.key == "report" {
		last = b.verdicts(x, last, p.column, hair, p.side)
	}
	translated := p.translations[n]
	if translated.Empty() {
		return
	}
	line := last + 14
	if p.side {
		line = hair
	}
	b.who = 0
	b.line("", ink(picture.Hairline, 1), pt(x, line), pt(x+p.column, line))
	b.who = b.find("word/" + q.key)
	b.put(translated, x, line+8+translated.Size, kit.Start)
}

// quotationRule draws the rule over a quotation: three strands fallen flat, or
// the amber one, which is new.
func (b *builder) quotationRule(n int, x, y, width float64) {
	b.who = 0
	points := make([]picture.Point, strandPoints)
	for j := range points {
		points[j] = pt(x+width*float64(j)/(strandPoints-1), y)
	}
	if n == len(quoted)-1 {
		m := b.line("amber/0", ink(quoted[n].colour, 3), points...)
		m.enter, m.drawn = kit.Phase{Start: 0.5, Length: 0.3}, true
		return
	}
	for i := range answersMost {
		m := b.line(strandKey(n*strandsUS+i), ink(quoted[n].colour, 3), points...)
		m.travel, m.enter, m.drawn = rulesDraw, rulesDraw, true
	}
}

// Of a heading, in CSS px: from its edge to the name, and from word to word.
const (
	headIndent = 20
	headGap    = 12
)

// headLine is the baseline of a heading of a height, from its top, and the size
// of the name there.
func (b *builder) headLine(height float64) (y, size float64) {
	if size = min(b.sideSize(), 21); height < 46 {
		return height - 8, max(13, min(size, height-13))
	}
	return height - 16, size
}

// dateForm is the fullest form of the dates with which all three headings have
// room to say whose words they are.
func (b *builder) dateForm(p *quotationPage) string {
	_, size := b.headLine(p.head)
	for _, form := range [...]string{"-date", "-date-short"} {
		fits := true
		for _, q := range quoted {
			name := "words/" + q.key
			width := headIndent + widthOf(b.serif(size, q.colour, b.Text(name))) + headGap + b.measure(12.5, b.Text(name+"-who"))
			if b.Has(name + form) {
				width += headGap + b.measure(12.5, b.Text(name+form))
			}
			fits = fits && width <= p.column
		}
		if fits {
			return form
		}
	}
	return ""
}

// quotationHead says who speaks, and when.
func (b *builder) quotationHead(q quotation, box picture.Rect, date string) {
	name := "words/" + q.key
	label := b.plain(name) + ", " + b.plain(name+"-who")
	b.shows("word/"+q.key, label+": "+b.s.story.Plain(name+"-text", q.locale), b.s.story.Plain(name+"-text", q.other()), q.fact)
	y, size := b.headLine(box.H)
	y += box.Y
	b.sign("", q.colour, pt(box.X+6, y-5), 12)
	title := b.put(b.serif(size, q.colour, b.Text(name)), box.X+headIndent, y, kit.Start)
	limit := picture.Rect{X: box.X, Y: box.Y, W: box.W + 1, H: box.H + 6}
	if date != "" && b.Has(name+date) {
		b.try(b.word(12.5, picture.Muted, b.Text(name+date)), limit, place{box.X + box.W, y, kit.End})
	}
	for _, who := range [...]string{name + "-who", name + "-who-short"} {
		if b.Has(who) && b.try(b.word(12.5, picture.Muted, b.Text(who)), limit, place{title.At.X + title.Width() + headGap, y, kit.Start}) {
			return
		}
	}
}

// underline marks what the quotation turns on.
func (b *builder) underline(q quotation, words kit.Words) {
	marked := b.s.story.Text("words/"+q.key+"-text", q.locale)
	pieces := strings.Split(marked, "**")
	// Which letters of the text are stressed; blanks do not count, since lines
	// lose theirs.
	var stressed []bool
	for i, piece := range pieces {
		for _, r := range piece {
			if r != ' ' && r != noBreak && r != '|' {
				stressed = append(stressed, i%2 == 1)
			}
		}
	}
	at := 0
	typ := b.s.story.Type(q.locale)
	style := typ.Style(typeset.Serif, words.Size)
	for n := range words.Block.Lines {
		line := &words.Block.Lines[n]
		y := words.At.Y + float64(n)*words.Block.Leading + words.Size*0.27
		from, to := -1.0, 0.0
		flush := func() {
			if from >= 0 {
				m := b.mark("", picture.RoundedRectangle, picture.Rect{X: words.At.X + from, Y: y, W: to - from, H: max(2, words.Size*0.13)},
					picture.Paint{Pattern: picture.Solid, Colour: q.colour, Alpha: 0.4}, picture.Stroke{})
				m.enter = underlines
				m.start = picture.Rect{X: words.At.X + from, Y: y, W: 1, H: m.mark.Box.H}
				from = -1
			}
		}
		for _, run := range line.Runs {
			for i, cluster := range clusters(run.Text, len(run.Glyphs)) {
				if i >= len(run.Glyphs) {
					break
				}
				end := run.Width
				if i+1 < len(run.Glyphs) {
					end = run.Glyphs[i+1].X
				}
				if at < len(stressed) && stressed[at] {
					if from < 0 {
						from = run.X + run.Glyphs[i].X
					}
					// Not as far as the next glyph, if a blank stands before that.
					to = run.X + min(end, run.Glyphs[i].X+typ.Setter.Line(cluster, style).Width)
				} else {
					flush()
				}
				at += len([]rune(cluster))
			}
		}
		flush()
	}
}

// clusters parts a text into what each of its glyphs stands for: a letter, or a
// ligature where there are fewer glyphs than letters. Blanks have no glyphs.
func clusters(text string, glyphs int) []string {
	letters := strings.Split(strings.NewReplacer(" ", "", string(noBreak), "").Replace(text), "")
	for _, ligature := range [...]string{"ffi", "ffl", "ff", "fi", "fl"} {
		for i := 0; len(letters) > glyphs && i+len(ligature) <= len(letters); i++ {
			if strings.Join(letters[i:i+len(ligature)], "") == ligature {
				letters = append(letters[:i], append([]string{ligature}, letters[i+len(ligature):]...)...)
			}
		}
	}
	return letters
}

// noBreak is the no-break space as a rune.
const noBreak = '\u00a0'

// verdicts are what the report says of each side, under its own quotation.
func (b *builder) verdicts(x, last, column, hair float64, side bool) float64 {
	for i, key := range [...]string{"us", "cn"} {
		b.shows("verdict/"+key, b.plain("words/also")+" "+b.plain("words/also-"+key), "", [...]string{"s41-essence", "s41-case-force"}[i])
	}
	if !side || hair-last < 92 {
		b.onlySay("verdict/")
		return last
	}
	b.who = 0
	b.put(b.word(12.5, picture.Muted, b.Text("words/also")), x, last+34, kit.Start)
	y := last + 60
	for i, key := range [...]string{"us", "cn"} {
		b.who = b.find("verdict/" + key)
		c := sideColours[i]
		b.sign("", c, pt(x+5, y-4.5), 9).enter = b.late()
		set := b.put(b.fitting(typeset.SansBold, 14, column-20, c, b.Text("words/also-"+key)), x+18, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x, Y: y - 16, W: column, H: set.Height() + 24}
		y = set.Last() + 25
	}
	return y
}
