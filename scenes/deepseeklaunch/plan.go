package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// plan is a beat's end state in one format and language: all words set, all
// places found. It is made once.
type plan struct {
	g      grid
	format scenes.Format
	locale data.Locale
	beat   *beat
	page   page
	time   timeline
	// area is the picture's, side what the column of words leaves free.
	area, side picture.Rect
	pieces     []piece
	subjects   []subject
	slots      []picture.Slot
	// play draws what pieces cannot: what follows the reader's values.
	play player
	// stage is what pieces to come are added with.
	stage stage
}

// player draws and names what follows the reader's values.
type player interface {
	declare(f *frame)
	draw(f *frame, t float64)
}

// planKey says which plan it is.
type planKey struct {
	beat    int
	format  scenes.Format
	locale  data.Locale
	variant int
}

// plan gives a beat's end state, laid out once.
func (s *Scene) plan(index int, f scenes.Format, l data.Locale, variant int) *plan {
	key := planKey{index, f, l, variant}
	if pl, ok := s.plans[key]; ok {
		return pl
	}
	b := s.builder(index, f, l, variant)
	if b.beat.goesOn {
		b.from = s.plan(index-1, f, l, 0).carried()
	}
	b.setPage()
	b.beat.lay(b)
	b.setNotes()
	b.setTimeline()
	s.plans[key] = b.plan
	return b.plan
}

// builder lays out one plan.
type builder struct {
	*plan
	s       *Scene
	index   int
	variant int
	typ     kit.Type
	// cursor is the lowest baseline set so far in the column.
	cursor float64
	// from is the box of what the beat before left to go on from.
	from picture.Rect
}

func (s *Scene) builder(index int, f scenes.Format, l data.Locale, variant int) *builder {
	pl := &plan{g: gridOf(f), format: f, locale: l, beat: beats[index]}
	pl.area = pl.g.area
	return &builder{plan: pl, s: s, index: index, variant: variant, typ: s.typ(l)}
}

// text is a text of the copy, own one of the beat, "" if it has none.
func (b *builder) text(key string) string { return b.s.text(key, b.locale) }

func (b *builder) own(name string) string {
	if key := b.beat.id + "/" + name; b.s.has(key) {
		return b.text(key)
	}
	return ""
}

// said is a text of the beat without marks, for the outline.
func (b *builder) said(name string) string { return b.s.plain(b.beat.id+"/"+name, b.locale) }

// choose gives one of two values.
func choose[T any](condition bool, yes, no T) T {
	if condition {
		return yes
	}
	return no
}

// bold, sans and serif set a line of words.
func (b *builder) bold(size float64, colour picture.Colour, text string) kit.Words {
	return b.typ.Line(boldFace, size, colour, text)
}

func (b *builder) sans(size float64, colour picture.Colour, text string) kit.Words {
	return b.typ.Line(sansFace, size, colour, text)
}

func (b *builder) serif(size float64, colour picture.Colour, text string) kit.Words {
	return b.typ.Line(serifFace, size, colour, text)
}

// block sets words in lines no wider than a measure.
func (b *builder) block(size, leading, measure float64, colour picture.Colour, text string) kit.Words {
	return b.typ.Paragraph(sansFace, size, leading, measure, colour, text)
}

// fitted sets the first of several texts that fits a width on one line; if none
// does, nothing.
func (b *builder) fitted(bold bool, size float64, colour picture.Colour, width float64, texts ...string) kit.Words {
	for _, text := range texts {
		w := choose(bold, b.bold, b.sans)(size, colour, text)
		if text != "" && w.Width() <= width {
			return w
		}
	}
	return kit.Words{}
}

// reserve leaves a slot for controls.
func (b *builder) reserve(slot string, box picture.Rect) {
	b.slots = append(b.slots, picture.Slot{ID: slot, Box: box})
}

// takeSide takes a height from the top of what the column leaves free, if there
// is so much.
func (b *builder) takeSide(height float64) (picture.Rect, bool) {
	if b.side.H < height {
		return picture.Rect{}, false
	}
	box := b.side
	box.H = height
	b.side.Y += height
	b.side.H -= height
	return box, true
}
