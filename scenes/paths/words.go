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

func layQuotations(b *builder) {
	b.strandsOnRails(3, strandsUS)
	b.strandsOnRails(strandsUS+3, strands)
	b.setStrip("ev-announced", "ev-aiplus-2025")
	a := b.area
	side := b.wide()
	if side {
		a.Y, a.H = a.Y+14, a.H-14
	}
	gap := 46.0
	if b.Format.Width < 1200 {
		gap = 32
	}
	column, rowH := a.W, a.H/3
	if side {
		column, rowH = (a.W-2*gap)/3, a.H
	}
	head := 46.0
	if !side {
		head = 30
		if rowH < 75 {
			head = 22
		}
	}
	var originals, translations [len(quoted)]kit.Words
	tops := [len(quoted)]float64{}
	for n, form := range quotationForms {
		if form.english > 24 && b.Format.Shape != scenes.Tall {
			continue
		}
		fits, total := true, 0.0
		for i, q := range quoted {
			originals[i] = b.original(q, form, column)
			translations[i] = kit.Words{}
			if form.translation > 0 {
				translations[i] = b.translation(q, form, column)
			}
			need := head + originals[i].Size + originals[i].Height() + 12
			if form.translation > 0 {
				need += 30 + translations[i].Height()
			}
			tops[i] = a.Y
			if side {
				fits = fits && need <= a.H-40
				continue
			}
			tops[i] = a.Y + total
			total += need
		}
		if !side && total > a.H {
			fits = false
		}
		if !fits && n == len(quotationForms)-1 {
			// Not even the smallest type fits: excerpts, with marks of omission.
			rowH := a.H / 3
			for i, q := range quoted {
				originals[i] = b.excerpt(q, min(15, rowH*0.3), column)
				tops[i] = a.Y + rowH*float64(i)
			}
			break
		}
		if fits {
			if !side {
				spare := max(0, a.H-total) / 3
				for i := range tops {
					tops[i] += spare * float64(i)
				}
			}
			break
		}
	}
	hair := 0.0
	for i := range quoted {
		hair = max(hair, tops[i]+head+originals[i].Size+originals[i].Height()+22)
	}
	for i, q := range quoted {
		x := a.X
		if side {
			x += float64(i) * (column + gap)
		}
		b.quotation(q, i, x, tops[i], column, head, originals[i], translations[i], hair, side)
	}
}

// original sets a quotation in its own language, a Chinese one broken at its phrases.
func (b *builder) original(q quotation, form quotationForm, measure float64) kit.Words {
	size, leading := form.chinese, form.chinese*1.62
	if q.locale == data.English {
		size, leading = form.english, form.english*1.5
	}
	typ := b.s.story.Type(q.locale)
	style := typ.Style(typeset.Serif, size)
	style.Leading, style.Headline = leading, q.locale == data.Chinese
	text := strings.ReplaceAll(b.s.story.Text("words/"+q.key+"-text", q.locale), "**", "")
	return kit.Words{Block: typ.Setter.Block(text, style, measure), Size: size, Colour: picture.Ink}
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
func (b *builder) quotation(q quotation, n int, x, top, column, head float64, original, translated kit.Words, hair float64, side bool) {
	// The rule: three strands fallen flat.
	b.who = 0
	lineW := 3.0
	for i := range answersMost {
		key := strandKey(i)
		switch n {
		case 1:
			key = strandKey(strandsUS + i)
		case 2:
			key = "amber/" + digit(i)
			if i > 0 {
				continue
			}
		}
		points := make([]picture.Point, strandPoints)
		for j := range points {
			points[j] = pt(x+column*float64(j)/(strandPoints-1), top)
		}
		m := b.line(key, ink(q.colour, lineW), points...)
		m.travel, m.enter, m.drawn = rulesDraw, rulesDraw, true
		if n == 2 {
			m.enter = kit.Phase{Start: 0.5, Length: 0.3}
		}
	}
	name := "words/" + q.key
	label := b.plain(name) + ", " + b.plain(name+"-who")
	b.shows("word/"+q.key, label+": "+b.s.story.Plain(name+"-text", q.locale), b.s.story.Plain(name+"-text", q.other()), q.fact)
	y := top + head - 16
	size := min(b.sideSize(), 21)
	if head < 46 {
		y, size = top+head-8, max(13, min(size, head-13))
	}
	b.sign("", q.colour, pt(x+6, y-5), 12)
	title := b.put(b.serif(size, q.colour, b.Text(name)), x+20, y, kit.Start)
	limit := picture.Rect{X: x, Y: top, W: column + 1, H: head + 6}
	if b.Has(name + "-date") {
		b.try(b.word(12.5, picture.Muted, b.Text(name+"-date")), limit, place{x + column, y, kit.End})
	}
	b.try(b.word(12.5, picture.Muted, b.Text(name+"-who")), limit, place{title.At.X + title.Width() + 12, y, kit.Start})
	original = original.Put(x, top+head+original.Size, kit.Start)
	if original.Text() == b.s.story.Plain(name+"-text", q.locale) {
		b.underline(q, original)
	}
	b.add(item{words: original, enter: kit.Phase{Start: 0.8, Length: 0.25}})
	b.keepOff(original.Box())
	last := original.Last()
	if q.key == "report" {
		last = b.verdicts(x, last, column, hair, side)
	}
	if translated.Empty() {
		return
	}
	line := last + 14
	if side {
		line = hair
	}
	b.who = 0
	b.line("", ink(picture.Hairline, 1), pt(x, line), pt(x+column, line))
	b.who = b.find("word/" + q.key)
	b.put(translated, x, line+8+translated.Size, kit.Start)
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
					to = run.X + end
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
		b.sign("", c, pt(x+5, y-4.5), 9)
		set := b.put(b.fitting(typeset.SansBold, 14, column-20, c, b.Text("words/also-"+key)), x+18, y, kit.Start)
		b.identities[b.who-1].Target = picture.Rect{X: x, Y: y - 16, W: column, H: set.Height() + 24}
		y = set.Last() + 25
	}
	return y
}
