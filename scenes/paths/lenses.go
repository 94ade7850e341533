package paths

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// lenses asks four questions of both sides. Two or three answers a side, each
// with its source; sums of two currencies are never set side by side as lengths.
var lenses = beat{
	id: "lenses", moves: 0.9, reading: 14, lay: layLenses,
	above: &page.Above{Least: lensLeast, Timeline: roomy},
	forms: []string{lensForm(1), lensForm(2), lensForm(3)}, form: lensForm,
}

// lensIDs are the questions in the ids of facts and copy.
var lensIDs = [lensCount]string{"who-pays", "what-is-built", "who-decides", "who-benefits"}

// sideIDs are the sides there.
var sideIDs = [2]string{"us", "cn"}

// sideColours are the sides' colours.
var sideColours = [2]picture.Colour{picture.US, picture.CN}

// answersMost is the most answers of a side.
const answersMost = 3

// questionOff is how far the question stays from the columns' heads, in CSS px.
const questionOff = 18

// answer is one answer of a side.
type answer struct {
	id               string
	big, text, cited kit.Words
}

// answerForm is a way to set answers: sizes in CSS px, 0 leaves a part out. A
// text without leading is one line, of those answers that are unclear without it.
type answerForm struct {
	big, text, leading, source float64
	// beside sets the big words left of the sentence; short takes the sentence's
	// short form.
	beside, short bool
}

var answerForms = [...]answerForm{
	{27, 17, 27, 13.5, false, false}, {26, 15.5, 24, 12.5, true, false}, {22, 14.5, 21, 12, true, false}, {19, 13, 17, 12, true, false},
	{21, 14, 21, 12, false, false}, {19, 13.5, 19, 12, false, false}, {17, 13, 18, 12, false, false}, {16, 12.5, 16.5, 12, false, false},
	{15, 12.5, 16.5, 0, false, false}, {14, 12, 15, 0, false, false}, {13, 12, 14.5, 0, false, false},
	{15, 12.5, 16.5, 0, false, true}, {14, 12, 15, 0, false, true}, {13, 12, 14.5, 0, false, true},
	{13.5, 12, 0, 0, false, false}, {12, 12, 0, 0, false, false}, {13.5, 0, 0, 0, false, false}, {12, 0, 0, 0, false, false},
}

// lensForm is the form of the page's words for a question; the first has the
// beat's own.
func lensForm(lens int) string {
	if lens == 0 {
		return ""
	}
	return "lens/" + digit(lens)
}

// lensLeast is the height that the answers want, in CSS px: on phones of less
// than the full height their sentences take the strip's place.
func lensLeast(f scenes.Format) float64 {
	switch {
	case f.Shape == scenes.Phone && f.Height < 500:
		return 345
	case f.Shape == scenes.Phone && f.Height < 600:
		return 360
	case f.Shape == scenes.Phone && f.Height < 700:
		return 440
	}
	return least(386)(f)
}

// lensPage is where both sides stand: two columns with a spine between them,
// down which the strands come from the question.
type lensPage struct {
	lefts                 [2]float64
	column, spine, middle float64
	// top and head are the top of the area and the height of the columns' heads;
	// rows are where the answers begin, and the last ends: those of both sides at
	// the same heights.
	top, head float64
	rows      [answersMost + 1]float64
	// narrow tells that the spine is.
	narrow bool
	form   answerForm
}

func layLenses(b *builder) {
	slotH := 44.0
	switch {
	case b.Format.Height < 400:
		slotH = 30
	case b.Format.Height < 500:
		slotH = 36
	}
	b.strandsOnRails(3, strandsUS)
	b.setStrip()
	b.lensSlot(slotH)
	a := b.area
	l := lensPage{spine: 152, middle: a.X + a.W/2, top: a.Y, head: 40, narrow: !b.wide()}
	if l.narrow {
		l.spine = min(64, a.W*0.13)
	}
	if a.H < 300 {
		l.head = 24
	}
	l.column = (a.W - l.spine) / 2
	l.lefts = [2]float64{a.X, a.X + l.column + l.spine}
	question := "lens/" + digit(b.variant) + "/question"
	b.says("question", b.plain(question))
	if b.wide() {
		b.put(b.fitting(typeset.Serif, 24, l.spine-2*questionOff, picture.Ink, b.Text(question)), l.middle, a.Y+18, kit.Middle)
	}
	b.sideHeads(&l)
	a.H -= b.caution()
	var answers [2][]answer
	b.fitAnswers(&l, a.H-l.head-4, &answers)
	for side := range sideIDs {
		for i := range answers[side] {
			b.sideAnswer(&l, side, i, &answers[side][i])
		}
	}
}

// sideHeads names both sides over their columns: what they are stands beside
// both names, or beside none.
func (b *builder) sideHeads(l *lensPage) {
	y, size := l.top+l.head-16, min(b.sideSize(), 20)
	if l.head < 40 {
		y, size = l.top+l.head-11, 13
	}
	const indent, gap = 20, 10
	room := l.column
	if b.wide() {
		room -= 30
	}
	var names, whats [2]kit.Words
	fits := true
	for side, id := range sideIDs {
		names[side] = b.serif(size, sideColours[side], b.Text("side/"+id))
		whats[side] = b.word(12.5, picture.Muted, b.Text("side/"+id+"-what"))
		fits = fits && indent+names[side].Width()+gap+whats[side].Width() <= room
	}
	for side, id := range sideIDs {
		x := l.lefts[side]
		b.says("side/"+id, b.plain("side/"+id)+", "+b.plain("side/"+id+"-what"))
		b.sign("lens/sign/"+id, sideColours[side], pt(x+6, y-5), 12)
		b.put(names[side], x+indent, y, kit.Start)
		if fits {
			b.put(whats[side], x+indent+names[side].Width()+gap, y, kit.Start)
		}
		b.who = 0
		b.line("side/rule/"+id, ink(sideColours[side], 2), pt(x, l.top+l.head-5), pt(x+l.column, l.top+l.head-5))
	}
}

// sideAnswer draws an answer: its mark at the end of a strand, and its words.
func (b *builder) sideAnswer(l *lensPage, side, i int, an *answer) {
	name, colour, x := sideIDs[side], sideColours[side], l.lefts[side]
	top := l.rows[i]
	key := "lens/" + an.id[len("lens-"):]
	fact := b.s.set.Fact(an.id)
	b.shows("answer/"+name+"/"+digit(i+1), b.plain(key+"/big")+": "+b.plain(key+"/text"), b.plain(key+"/source"), an.id)
	off, size := 18.0, 13.0
	if l.narrow {
		off, size = 9, 9
	}
	edge, mark := -1.0, pt(x+l.column+off, top+8+l.form.big*0.62)
	if side == 1 {
		edge, mark.X = 1, x-off
	}
	who := b.who
	b.who = 0
	b.answerStrand(l, side, i, pt(mark.X-edge*(size/2+2), mark.Y), edge)
	b.who = who
	b.phase = kit.Phase{Start: 0.5, Length: 0.2}
	b.eventMark("answer/mark/"+name+"/"+digit(i), mark, size, colour, fact.Date.Known() && fact.Date.Days() >= afterReport)
	b.phase = kit.Phase{}
	b.putAnswer(an, l.form, x, top, l.column)
	b.identities[b.who-1].Target = picture.Rect{X: min(x, mark.X-size/2), Y: top + 4, W: l.column + 18 + size/2, H: l.rows[i+1] - top - 8}
	if i > 0 {
		b.who = 0
		b.line("answer/line/"+name+"/"+digit(i), ink(picture.Hairline, 1), pt(x, top), pt(x+l.column, top))
	}
}

// answerStrand comes down from the question and turns to an answer's mark. Its
// points run the other way, as they do on the rails and in the tree that it
// comes from; where it comes from nothing it is drawn from the question.
func (b *builder) answerStrand(l *lensPage, side, i int, end picture.Point, edge float64) {
	from := pt(l.middle+edge*(4+float64(2-i)*4.5), l.top+30)
	if l.narrow {
		from = pt(l.middle+edge*(2+float64(2-i)*2.6), l.top+l.head-12)
	}
	m := b.line(strandKey(side*strandsUS+i), ink(sideColours[side], min(3, l.spine*0.03+1)), elbow(end, pt(from.X, end.Y), from, min(26, l.spine*0.25))...)
	m.travel, m.enter = kit.Phase{Length: 0.6}, kit.Phase{Length: 0.6}
	m.drawn, m.back = true, true
}

// lensSlot leaves room for the four buttons, below the narrative.
func (b *builder) lensSlot(height float64) {
	box := picture.Rect{X: b.area.X, Y: b.area.Y, W: b.area.W, H: height}
	if b.wide() {
		box.W = 4*[data.Locales]float64{112, 134}[b.Locale] + 30
	}
	b.reserve("lens", box)
	b.area.Y += height + 14
	b.area.H -= height + 14
}

// caution says that sums are not to be compared, where the narrative, which does,
// has no room; it returns the height that it takes, in CSS px.
func (b *builder) caution() float64 {
	if !b.Narrative.Empty() || b.Format.Shape == scenes.Plain {
		return 0
	}
	b.says("caution", b.plain("lenses/caution"))
	b.put(b.fitting(typeset.Sans, 13, b.area.W, picture.Muted, b.Text("lenses/caution")), b.area.X, b.area.Y+b.area.H, kit.Start)
	return 16
}

// fitAnswers sets the answers in the fullest form that the height allows, all in
// the same, and finds the rows' heights: what each needs, and a part of the rest.
func (b *builder) fitAnswers(l *lensPage, height float64, answers *[2][]answer) {
	for n, form := range answerForms {
		if form.beside && !b.wide() || form.big == answerForms[0].big && b.Format.Shape != scenes.Tall {
			continue
		}
		var needs [answersMost]float64
		fits := true
		for side, name := range sideIDs {
			answers[side] = answers[side][:0]
			for i := range answersMost {
				key := lensIDs[b.variant] + "-" + name + "-" + digit(i+1)
				if !b.Has("lens/" + key + "/big") {
					continue
				}
				an := b.setAnswer(key, form, l.column, sideColours[side])
				needs[i] = max(needs[i], an.need(form)+4)
				fits = fits && (form.beside || an.big.Lines() <= 1 || form.text > 0)
				// Beside the sentence they stay large, or they stand above it.
				fits = fits && (!form.beside || an.big.Size >= 17)
				answers[side] = append(answers[side], an)
			}
		}
		spare := height
		for _, need := range needs {
			spare -= max(need, height/6)
		}
		if (!fits || spare < 0) && n < len(answerForms)-1 {
			continue
		}
		l.form = form
		l.form.big = b.evenBig(answers, form, l.column)
		l.rows[0] = l.top + l.head
		for i, need := range needs {
			l.rows[i+1] = l.rows[i] + max(need, height/6) + spare/answersMost
		}
		return
	}
}

// evenBig sets the big words of all answers in the size that the longest of them
// has room for, or their sizes would seem to weigh them; it returns the size.
func (b *builder) evenBig(answers *[2][]answer, form answerForm, column float64) float64 {
	size := form.big
	for side := range answers {
		for _, an := range answers[side] {
			if an.big.Lines() <= 1 {
				size = min(size, an.big.Size)
			}
		}
	}
	for side := range answers {
		for i := range answers[side] {
			an := &answers[side][i]
			an.big = b.fitting(typeset.SansBold, size, form.bigMeasure(column), sideColours[side], b.Text("lens/"+an.id[len("lens-"):]+"/big"))
		}
	}
	return size
}

// bigMeasure is the room for big words in a column, in CSS px.
func (f *answerForm) bigMeasure(column float64) float64 {
	if f.beside {
		return column * 0.375
	}
	return column
}

// setAnswer sets an answer in a form, in a column's colour.
func (b *builder) setAnswer(key string, form answerForm, column float64, colour picture.Colour) answer {
	an := answer{id: "lens-" + key}
	bigW, textW := form.bigMeasure(column), column
	if form.beside {
		textW = column - bigW - 16
	}
	key = "lens/" + key
	an.big = b.fitting(typeset.SansBold, form.big, bigW, colour, b.Text(key+"/big"))
	switch text := key + "/text"; {
	case form.text == 0:
	case form.leading > 0:
		if form.short && b.Has(text+"-short") {
			text += "-short"
		}
		an.text = b.lines(form.text, form.leading, textW, picture.Ink, b.Text(text))
	case b.Has(key + "/brief"):
		an.text = b.fitting(typeset.Sans, form.text, textW, picture.Ink, b.Text(key+"/brief"))
	}
	if form.source > 0 {
		an.cited = b.fitting(typeset.Sans, form.source, textW, picture.Muted, b.Text(key+"/source"))
	}
	return an
}

// need is the height that an answer takes, in CSS px.
func (an *answer) need(form answerForm) float64 {
	right := 8 + form.text + an.text.Height()
	if form.source > 0 {
		right += 20 + an.cited.Height()
	}
	if form.beside {
		return max(right, 8+form.big+an.big.Height()) + 4
	}
	h := form.pad() + form.big + an.big.Height()
	if form.text > 0 {
		h += form.pad() + form.text + an.text.Height()
	}
	if form.source > 0 {
		h += 18 + an.cited.Height()
	}
	return h + 3
}

// pad is the room above the big words and above the sentence, in CSS px.
func (f *answerForm) pad() float64 {
	if f.source == 0 && f.text > 0 {
		return 5
	}
	return 8
}

// putAnswer sets an answer from the top of its row.
func (b *builder) putAnswer(an *answer, form answerForm, x, top, column float64) {
	y := top + form.pad() + form.big
	b.put(an.big, x, y, kit.Start)
	if form.beside {
		x += form.bigMeasure(column) + 16
		y = top + 10 + form.text
	} else {
		y += an.big.Height() + form.pad() + form.text
	}
	if form.text == 0 {
		return
	}
	text := b.put(an.text, x, y, kit.Start)
	if form.source > 0 {
		b.put(an.cited, x, text.Last()+19, kit.Start)
	}
}
