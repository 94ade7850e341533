package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// plan is a beat's end state in one format and language: all words set, all
// places found. It is made once; a movement is drawn between two plans.
type plan struct {
	// Page holds the words around the plane, and all that is laid out with them.
	page.Page
	// plane is where the law's zones are drawn; a lawless plan has none.
	plane plane
	law   law
	axes  [2]axis
	poses [members]pose
	names []name
	// entry is a plane on which chips appear before they travel to their
	// places, where the beat before showed none.
	entry    plane
	entryLaw law
	// h100At is H100's place on the plane, within it or outside.
	h100At picture.Point
	// scenery is what one beat alone shows; its file knows the type.
	scenery any
	// clashes are the chips whose names found no free place: none, says a test.
	clashes []string
}

// name is a plated label that stands still: a zone's, a quarter's.
type name struct {
	words kit.Words
	// id is the identity's: "" where the words belong to the name before, silent
	// where another identity says the same.
	// label is what the outline says: these words and those that belong to them.
	id, label string
	// fact, where set, makes it a threshold that opens the fact's card.
	fact string
}

// silent is the id of names that have no identity.
const silent = "-"

// plan gives a beat's end state, laid out once; variant is the date of the last
// beat.
func (s *Scene) plan(beat int, f scenes.Format, l data.Locale, variant int) *plan {
	key := page.PlanKey{Beat: beat, Format: f, Locale: l, Variant: variant}
	if pl, ok := s.plans[key]; ok {
		return pl
	}
	pl := &plan{Page: s.story.Page(beat, f, l)}
	pl.plane.box = pl.Box
	b := &builder{plan: pl, s: s, beat: beats[beat], variant: variant}
	b.beat.plan(b)
	b.SetTimeline()
	if b.beat.date != nil && b.Timeline.Shown {
		b.Timeline.Ink = b.Timeline.At(b.beat.date(s, variant))
	}
	b.placeLabels()
	s.plans[key] = pl
	return pl
}

// builder lays out one plan.
type builder struct {
	*plan
	s       *Scene
	beat    *beat
	variant int
	// labels wait for placeLabels.
	labels []chipLabel
	// reserved is what labels keep off besides names, marks and lines.
	reserved []picture.Rect
}

// narrow tells that the plane is too small for what a wide one can say.
func (b *builder) narrow() bool { return b.plane.box.W < 420 }

// name adds a plated label with its first baseline at x, y.
func (b *builder) name(id string, words kit.Words, x, y float64, align kit.Align) {
	if words.Empty() {
		return
	}
	b.names = append(b.names, name{words: words.Put(x, y, align), id: id, label: words.Text()})
	if n := len(b.names); id == "" && n > 1 {
		for i := n - 2; i >= 0; i-- {
			if b.names[i].id != "" && b.names[i].id != silent {
				b.names[i].label += ", " + words.Text()
				break
			}
		}
	}
}

// offer adds a plated label only if it touches nothing there, and tells whether
// it did.
func (b *builder) offer(id string, words kit.Words, x, y float64, align kit.Align) bool {
	if !b.fits(words.Put(x, y, align)) {
		return false
	}
	b.name(id, words, x, y, align)
	return true
}

// fits tells whether words lie within the plane and touch nothing.
func (b *builder) fits(words kit.Words) bool {
	box := kit.Grow(words.Box(), 1)
	return kit.Overlap(box, b.plane.box) > box.W*box.H-0.01 && b.free(box)
}

// free tells whether a box touches no name, mark or line, and no place that a
// chip in focus wants for its name.
func (b *builder) free(box picture.Rect) bool {
	if !kit.Clear(box, b.obstacles()) {
		return false
	}
	for i := range b.labels {
		if l := &b.labels[i]; l.part != extra && kit.Overlap(box, l.Wanted()) > 0 {
			return false
		}
	}
	return true
}
