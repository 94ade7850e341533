package paths

import (
	"math"
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// item is one thing of a sheet: words, or a mark.
type item struct {
	// key is the same in all sheets that show the thing.
	key   string
	words kit.Words
	mark  picture.Mark
	// points are the mark's, where its kind has any.
	points []picture.Point
	// identity is 1 + the index in the sheet's identities, or 0.
	identity int
	// enter is when it appears where the sheet before does not have it, in
	// seconds of what moves.
	enter kit.Phase
	// drawn lets a line run from its first point instead of fading in; back from
	// its last.
	drawn, back bool
	// grows lets a strand of the sheet before leave where it lay and grow anew,
	// out of root, along its points: a line that only travelled there would
	// crumple on its way.
	grows bool
	root  picture.Point
	// unfolds lets a shape open from the point stem instead of fading in.
	unfolds bool
	stem    picture.Point
	// start is the box that an entering mark flies from; none if it has no width.
	start picture.Rect
	// travel is when it moves where the sheet before has it too; a phase of no
	// length stands for all the time.
	travel kit.Phase
	// since is the day from which the record has it, in days since 1970; 0 means
	// always.
	since float64
}

// isWords tells words from marks.
func (it *item) isWords() bool { return it.words.Block != nil }

// sheet is a beat's end state in one format, language and variant.
type sheet struct {
	// Page holds the words around the picture; empty is the page before the
	// first beat's.
	page.Page
	empty      *page.Page
	beat       *beat
	identities []picture.Identity
	// since is, for each identity, the day from which the record has it, or 0.
	since []float64
	items []item
	slots []picture.Slot
	// leaves are where the tree can be dragged to, by leaf.
	leaves [leafCount]picture.Rect
	// days is the scale of the beat's own dates: the road's, the record's, the
	// ruler's.
	days kit.Scale
	// The tip of the road: down tells that time runs downwards, fork is the day
	// of the fork, stops are what it passes.
	down  bool
	fork  float64
	stops []stop
	// The hair line: the ruler's box and years, the baseline of its words and
	// their room, in CSS px.
	ruled           picture.Rect
	years           []kit.Words
	hairY, hairRoom float64
	// chart is where the line at the record's date stands, dateY the baseline of
	// the date above it.
	chart picture.Rect
	dateY float64
	// strip is the scale of the strip, with no range where there is none.
	strip kit.Scale
}

// sheet gives a beat's end state, laid out once.
func (s *Scene) sheet(beat int, f scenes.Format, l data.Locale, variant int) *sheet {
	key := page.PlanKey{Beat: beat, Format: f, Locale: l, Variant: variant}
	if sh, ok := s.sheets[key]; ok {
		return sh
	}
	sh := &sheet{beat: beats[beat]}
	form := ""
	if sh.beat.form != nil {
		form = sh.beat.form(variant)
	}
	sh.Page = s.story.PageIn(form, beat, f, l)
	before := sh.Before()
	sh.empty = &before
	b := &builder{sheet: sh, s: s, beat: sh.beat, variant: variant}
	b.setArea()
	b.beat.lay(b)
	b.finish()
	s.sheets[key] = sh
	return sh
}

// builder lays out one sheet.
type builder struct {
	*sheet
	s       *Scene
	beat    *beat
	variant int
	// area is where the beat draws.
	area picture.Rect
	// column is the free part of the column of words, or a band below the area;
	// of no width where there is none.
	column picture.Rect
	// stripY is the middle of the strip, 0 where there is none.
	stripY float64
	// who is the identity of what is added, or 0.
	who int
	// phase is when what is added enters; since is copied to items and
	// identities.
	phase kit.Phase
	since float64
	// taken is what labels keep off.
	taken []picture.Rect
	count int
	// recording tells that the strip carries the slider of the record, which
	// takes the place of its years.
	recording bool
}

// setArea finds the area, and lets labels keep off the words of the page.
func (b *builder) setArea() {
	b.area = b.Area()
	b.stripY = b.Grid.TimelineY
	for _, words := range [...]*kit.Words{&b.Kicker, &b.Count, &b.Headline, &b.Date, &b.Subline, &b.Narrative, &b.Source} {
		if !words.Empty() {
			b.keepOff(words.Box())
		}
	}
	if b.wide() && !b.Date.Empty() {
		b.column = picture.Rect{X: b.Grid.ColumnX, Y: b.Cursor + 26, W: b.Grid.ColumnW}
		b.column.H = b.area.Y + b.area.H - b.column.Y
	}
}

// takeBand parts a band from the foot of the area, at most of a height, if it is
// high enough and the area keeps at least another. It has what a wide page's
// column has.
func (b *builder) takeBand(height, enough, least float64) {
	if b.wide() || b.Format.Shape == scenes.Plain {
		return
	}
	height = min(height, b.area.H-least)
	if height < enough {
		return
	}
	b.area.H -= height
	b.column = picture.Rect{X: b.area.X, Y: b.area.Y + b.area.H + 10, W: b.area.W, H: height - 10}
}

// wide tells whether the format has room for a column of words.
func (b *builder) wide() bool { return b.Format.Shape == scenes.Wide }

// sideSize is the size of the sides' names in CSS px.
func (b *builder) sideSize() float64 { return b.Grid.Name * 1.2 }

// wordsEnter is when words come in: those of the record with what they name, as
// its date comes; others when all that moves has come.
func (b *builder) wordsEnter() kit.Phase {
	if b.since > 0 {
		return kit.Phase{Start: sweep.Start - 0.2, Length: 0.1}
	}
	return b.late()
}

// late is when words come in, with those of the page.
func (b *builder) late() kit.Phase { return kit.Phase{Start: b.beat.moves, Length: labelsEnter} }

// plain is a text of the copy without marks.
func (b *builder) plain(key string) string { return b.s.story.Plain(key, b.Locale) }

// identify declares an identity and makes it that of what is added.
func (b *builder) identify(identity picture.Identity) int {
	b.identities, b.sheet.since = append(b.identities, identity), append(b.sheet.since, b.since)
	b.who = len(b.identities)
	return b.who
}

// find is the handle of an identity that has been declared, or 0.
func (sh *sheet) find(id string) int {
	for i := range sh.identities {
		if sh.identities[i].ID == id {
			return i + 1
		}
	}
	return 0
}

// says declares words of the picture, which are read and not operated.
func (b *builder) says(id, label string) int {
	return b.identify(picture.Identity{ID: id, Role: picture.RoleText, Label: label})
}

// shows declares a mark that opens the card of a fact.
func (b *builder) shows(id, label, value, fact string) int {
	return b.identify(picture.Identity{ID: id, Role: picture.RoleMark, Label: label, Value: value, Fact: fact, Focusable: true})
}

// onlySay leaves identities to the outline by how their ids begin: there is no
// room for them.
func (b *builder) onlySay(prefix string) {
	for i := range b.identities {
		if identity := &b.identities[i]; strings.HasPrefix(identity.ID, prefix) {
			identity.Role, identity.Focusable = picture.RoleText, false
		}
	}
}

// onlySaid leaves what was declared last to the outline: there is no room for it.
func (b *builder) onlySaid() {
	identity := &b.identities[b.who-1]
	identity.Role, identity.Focusable = picture.RoleText, false
}

// add adds an item with the builder's identity and phase. The pointer is valid
// until the next one.
func (b *builder) add(it item) *item {
	it.identity, it.since = b.who, b.since
	if it.enter == (kit.Phase{}) {
		it.enter = b.phase
	}
	if it.enter == (kit.Phase{}) {
		it.enter = kit.Phase{Length: 0.25}
	}
	if it.key == "" {
		b.count++
		it.key = b.beat.id + "/" + string(rune('a'+b.count/26/26%26)) + string(rune('a'+b.count/26%26)) + string(rune('a'+b.count%26))
	}
	b.items = append(b.items, it)
	return &b.items[len(b.items)-1]
}

// mark adds a mark of a kind in a box.
func (b *builder) mark(key string, kind picture.Kind, box picture.Rect, fill picture.Paint, stroke picture.Stroke) *item {
	return b.add(item{key: key, mark: picture.Mark{Kind: kind, Box: box, Fill: fill, Stroke: stroke}})
}

// line adds a polyline.
func (b *builder) line(key string, stroke picture.Stroke, points ...picture.Point) *item {
	return b.add(item{key: key, mark: picture.Mark{Kind: picture.Polyline, Stroke: stroke}, points: points})
}

// wordGap is how far labels keep off the ends of others, in CSS px.
const wordGap = 5

// put adds words with their first baseline's start, middle or end at x, y, and
// lets labels keep off them.
func (b *builder) put(words kit.Words, x, y float64, align kit.Align) kit.Words {
	if words.Empty() {
		return words
	}
	words = words.Put(x, y, align)
	b.add(item{words: words, enter: b.wordsEnter()})
	// Two words on one line do not read as one.
	box := kit.Grow(words.Box(), 1)
	box.X, box.W = box.X-wordGap, box.W+2*wordGap
	b.keepOff(box)
	return words
}

// place is where words may stand.
type place struct {
	x, y  float64
	align kit.Align
}

// try adds words at the first of the places where they stay within a box and
// touch nothing, and tells whether there was one. What finds no place is left
// to the outline.
func (b *builder) try(words kit.Words, within picture.Rect, places ...place) bool {
	for _, at := range places {
		set := words.Put(at.x, at.y, at.align)
		if b.free(set.Box(), within) {
			b.put(words, at.x, at.y, at.align)
			return true
		}
	}
	return false
}

// free tells whether a box lies within another and touches nothing.
func (b *builder) free(box, within picture.Rect) bool {
	if box.X < within.X-0.5 || box.Y < within.Y-0.5 || box.X+box.W > within.X+within.W+0.5 || box.Y+box.H > within.Y+within.H+0.5 {
		return false
	}
	return kit.Clear(box, b.taken)
}

// keepOff lets labels keep off a box.
func (b *builder) keepOff(boxes ...picture.Rect) { b.taken = append(b.taken, boxes...) }

// keepOffLine lets labels keep off a line of a width.
func (b *builder) keepOffLine(points []picture.Point, width float64) {
	for i := 1; i < len(points); i++ {
		p, q := points[i-1], points[i]
		b.keepOff(picture.Rect{
			X: min(p.X, q.X) - width/2, Y: min(p.Y, q.Y) - width/2,
			W: math.Abs(p.X-q.X) + width, H: math.Abs(p.Y-q.Y) + width,
		})
	}
}

// reserve leaves a slot for HTML controls.
func (b *builder) reserve(id string, box picture.Rect) {
	b.slots = append(b.slots, picture.Slot{ID: id, Box: box})
	b.keepOff(box)
}

// finish gives each operable identity a target around what it names.
func (b *builder) finish() {
	for i := range b.identities {
		identity := &b.identities[i]
		if !identity.Focusable || identity.Target.W > 0 {
			continue
		}
		first := true
		var box picture.Rect
		for j := range b.items {
			it := &b.items[j]
			if it.identity != i+1 {
				continue
			}
			own := it.box()
			if first {
				box, first = own, false
				continue
			}
			right, bottom := max(box.X+box.W, own.X+own.W), max(box.Y+box.H, own.Y+own.H)
			box.X, box.Y = min(box.X, own.X), min(box.Y, own.Y)
			box.W, box.H = right-box.X, bottom-box.Y
		}
		identity.Target = kit.AtLeast(box, kit.MinTarget)
	}
}

// box is the item's box, without its stroke.
func (it *item) box() picture.Rect {
	if it.isWords() {
		return it.words.Box()
	}
	if len(it.points) == 0 {
		return it.mark.Box
	}
	low, high := it.points[0], it.points[0]
	for _, p := range it.points {
		low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
		high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
	}
	return picture.Rect{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
}

// Paints and strokes that the beats share.
func solid(c picture.Colour) picture.Paint { return picture.Paint{Pattern: picture.Solid, Colour: c} }

// pale is a side's colour as a tint on paper.
func pale(c picture.Colour) picture.Paint {
	return picture.Paint{Pattern: picture.Solid, Colour: c, Alpha: 0.16}
}

// hatched is a side's colour in lines.
func hatched(c picture.Colour) picture.Paint {
	return picture.Paint{Pattern: picture.Hatch, Colour: c, Alpha: 0.66, Pitch: 6, Width: 1.8}
}

func ink(c picture.Colour, width float64) picture.Stroke {
	return picture.Stroke{Colour: c, Width: width}
}

func dashed(c picture.Colour, width float64) picture.Stroke {
	return picture.Stroke{Colour: c, Width: width, Dash: 3, Gap: 2.5}
}

func pt(x, y float64) picture.Point { return picture.Point{X: x, Y: y} }

// word, bold and serif set one line.
func (b *builder) word(size float64, c picture.Colour, text string) kit.Words {
	return b.Type.Sans(size, c, text)
}

func (b *builder) bold(size float64, c picture.Colour, text string) kit.Words {
	return b.Type.Bold(size, c, text)
}

func (b *builder) serif(size float64, c picture.Colour, text string) kit.Words {
	return b.Type.Serif(size, c, text)
}

// lines sets a paragraph.
func (b *builder) lines(size, leading, measure float64, c picture.Colour, text string) kit.Words {
	return b.Type.Paragraph(typeset.Sans, size, leading, measure, c, text)
}

// fitting sets one line no wider than a measure, smaller if it must, down to 12
// CSS px; beyond that it breaks.
func (b *builder) fitting(face typeset.Face, size, measure float64, c picture.Colour, text string) kit.Words {
	for ; size > 12; size -= 0.5 {
		if w := b.Type.Line(face, size, c, text); w.Width() <= measure {
			return w
		}
	}
	if w := b.Type.Line(face, 12, c, text); w.Width() <= measure {
		return w
	}
	return b.Type.Paragraph(face, 12, 15, measure, c, text)
}

// widthOf is the width of words in CSS px.
func widthOf(w kit.Words) float64 { return w.Width() }
