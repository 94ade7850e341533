package chipcontrols

import (
	"slices"
	"strings"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// pose is how a chip stands at a beat's end.
type pose struct {
	shown bool
	// box is the mark; taller than wide where the value is a range.
	box    picture.Rect
	colour picture.Colour
	// fill (0 or 1) and half draw the verdict; dashed tells that none applies.
	fill   float64
	half   bool
	dashed bool
	// frame marks are outlines around another chip on the same point, whose
	// fill speaks for both.
	frame bool
	// words are its name, and what stands with it.
	words [2]kit.Words
	// text is the box of both.
	text picture.Rect
	// label, value and bare are the outline's: the name, the figures with the
	// verdict, and the figures alone.
	label, value, bare string
}

// at is the middle of the mark.
func (p *pose) at() picture.Point { return kit.Centre(p.box) }

// part is what a chip plays in a beat.
type part uint8

const (
	// extra chips are there for comparison, in grey.
	extra part = iota
	// lead chips are what the beat is about.
	lead
	// frame is a second chip on a lead's point: an outline around it.
	frame
	// hero is the one.
	hero
)

// casting says which chip plays what, and where its name stands.
type casting struct {
	who  member
	part part
	// key is the copy's key of its name; "" takes the chip's label.
	key string
	// note is the key of what stands with the name: beside it when inline.
	note   string
	inline bool
	side   kit.Side
	shift  picture.Point
	// nameless marks have no label of their own.
	nameless bool
	// size of the mark in CSS px, 0 for its part's.
	size float64
}

// cast puts chips on the plane at their values, in the beat's colours.
func (b *builder) cast(list ...casting) {
	for _, c := range list {
		x, y, ok := b.s.troupe.values(b.law, c.who)
		if !ok {
			continue
		}
		left, right := b.plane.x.Map(x.Low), b.plane.x.Map(x.High)
		bottom, top := b.plane.y.Map(y.Low), b.plane.y.Map(y.High)
		if !inside(b.plane.box, pt((left+right)/2, (top+bottom)/2)) {
			continue
		}
		chip := b.s.troupe.chips[c.who]
		p := &b.poses[c.who]
		p.shown = true
		size := b.Grid.Small
		p.colour = picture.Context
		switch c.part {
		case lead:
			size, p.colour = b.Grid.Mark, picture.US
		case hero:
			size, p.colour = b.Grid.Mark+4, picture.US
		case frame:
			size, p.colour = b.Grid.Mark+frameReach, picture.US
		}
		if c.size > 0 {
			size = c.size
		}
		if chip.ForChina && c.part != extra {
			p.colour = picture.CN
		}
		p.box = kit.Square(pt((left+right)/2, (top+bottom)/2), size)
		if y.Range() {
			p.box.Y, p.box.H = top-size/4, bottom-top+size/2
			p.box.X, p.box.W = p.box.X+size/8, size*3/4
		}
		switch b.s.troupe.outcome(b.law, c.who) {
		case data.Licence:
			p.fill = 1
		case data.Notify:
			p.fill, p.half = 1, true
		case data.NotApplicable, data.Unknown:
			p.dashed = true
		}
		if c.part == frame {
			p.fill, p.half, p.frame = 0, false, true
		}
		p.label = chip.Label[b.Locale]
		p.value, p.bare = b.chipValue(c.who)
		if c.nameless {
			continue
		}
		b.setLabel(c, p, chip)
	}
}

// chipLabel is a chip's words that wait for a place.
type chipLabel struct {
	kit.Label
	who    member
	part   part
	inline bool
}

// setLabel sets a chip's words and lets them queue for a place.
func (b *builder) setLabel(c casting, p *pose, chip *data.Chip) {
	name := chip.Label[b.Locale]
	switch {
	case b.small() || b.plane.box.W < roomyPlane && c.part == extra && c.key == "mark/mlu370":
		name = chip.Name[b.Locale]
	case c.key != "":
		name = b.Text(c.key)
	}
	if chip.FromMemory {
		name += "†"
	}
	colour := picture.Colour(picture.Ink)
	if p.colour == picture.CN {
		colour = picture.CN
	}
	switch c.part {
	case extra:
		p.words[0] = b.Type.Line(typeset.Sans, b.Grid.Context, picture.Muted, name)
	case hero:
		p.words[0] = b.Type.Line(typeset.SansBold, b.Grid.Focus+5, colour, name)
	default:
		p.words[0] = b.Type.Line(typeset.SansBold, b.Grid.Focus, colour, name)
	}
	w, h := p.words[0].Width(), lineHeight(p.words[0].Size)
	if c.note != "" {
		p.words[1] = b.Type.Line(typeset.Sans, b.Grid.Note, picture.Muted, b.Text(c.note))
		if c.inline {
			w += inlineGap + p.words[1].Width()
		} else {
			w, h = max(w, p.words[1].Width()), h+stackLeading(b.Grid.Note)
		}
	}
	gap := float64(labelGap)
	if b.small() {
		gap--
	}
	b.labels = append(b.labels, chipLabel{
		Label: kit.Label{Mark: kit.Grow(p.box, kit.Halo), W: w, H: h, Gap: gap, Side: c.side, Shift: c.shift},
		who:   c.who, part: c.part, inline: c.inline,
	})
}

const (
	// frameReach is how much wider a frame is than the mark in it, in CSS px.
	frameReach = 8.5
	// labelGap is between a mark's halo and its name, inlineGap between name
	// and note, in CSS px.
	labelGap  = 5
	inlineGap = 10
)

// lineHeight is the height of a line's box.
func lineHeight(size float64) float64 { return (picture.GlyphAscent + picture.GlyphDescent) * size }

// stackLeading is the distance from a name's baseline to the note's below it.
func stackLeading(size float64) float64 { return 1.3 * size }

// placeLabels finds a place for each chip's words. A chip that is there for
// comparison and whose name finds none is left off, where the plane is small.
func (b *builder) placeLabels() {
	slices.SortStableFunc(b.labels, func(a, c chipLabel) int { return int(c.part) - int(a.part) })
	var placed []kit.Placed
	for again := true; again; {
		labels := make([]kit.Label, len(b.labels))
		for i := range b.labels {
			labels[i] = b.labels[i].Label
		}
		placed = kit.Place(labels, b.obstacles(), kit.Grow(b.plane.box, -2), b.sameGround)
		again = b.plane.box.W < roomyPlane && (b.leaveOff(placed) || b.shorten(placed))
	}
	for i := range placed {
		b.setWords(&b.labels[i], placed[i].Box)
		if !placed[i].Free {
			b.clashes = append(b.clashes, memberIDs[b.labels[i].who])
		}
	}
}

// sameGround tells whether a name would stand in the zone of its mark, or
// outside of all like it.
func (b *builder) sameGround(label int, box picture.Rect) bool {
	at := func(box picture.Rect) kit.Ground {
		return b.s.limits.groundAt(&b.plane, b.law, whole, kit.Centre(box))
	}
	return at(box) == at(b.labels[label].Mark)
}

// roomyPlane is the width from which every chip of the storyboard has its place.
const roomyPlane = 700

// leaveOff takes a chip off the plan that is there for comparison, if its name
// found no place, or if its mark keeps the name of a chip in focus from its own.
func (b *builder) leaveOff(placed []kit.Placed) bool {
	drop := func(i int) bool {
		b.poses[b.labels[i].who] = pose{}
		b.labels = slices.Delete(b.labels, i, i+1)
		return true
	}
	for i := len(b.labels) - 1; i >= 0; i-- {
		l := &b.labels[i]
		if l.part != extra {
			continue
		}
		if !placed[i].Free {
			return drop(i)
		}
		for j := range b.labels {
			if focus := &b.labels[j]; focus.part != extra && (!placed[j].Free || away(placed[j].Box, focus.Wanted())) && kit.Overlap(l.Mark, kit.Grow(focus.Wanted(), 9)) > 0 {
				return drop(i)
			}
		}
	}
	return false
}

// shorten takes the notes from the names of chips in focus, if one of them
// found no place with its note: all say as much as the others.
func (b *builder) shorten(placed []kit.Placed) bool {
	short := false
	for i := range b.labels {
		short = short || !placed[i].Free && !b.poses[b.labels[i].who].words[1].Empty()
	}
	if !short {
		return false
	}
	for i := range b.labels {
		l := &b.labels[i]
		p := &b.poses[l.who]
		p.words[1] = kit.Words{}
		l.W, l.H = p.words[0].Width(), lineHeight(p.words[0].Size)
	}
	return true
}

// away tells whether a label stands elsewhere than at the side that it wanted.
func away(box, wanted picture.Rect) bool {
	return box.X != wanted.X || max(box.Y-wanted.Y, wanted.Y-box.Y) > 10
}

// setWords sets a chip's words into their box.
func (b *builder) setWords(l *chipLabel, box picture.Rect) {
	p := &b.poses[l.who]
	p.text = box
	side := sideOf(box, p.box)
	first := &p.words[0]
	baseline := box.Y + picture.GlyphAscent*first.Size
	if l.inline {
		first.At = pt(box.X, baseline)
		p.words[1].At = pt(box.X+first.Width()+inlineGap, baseline)
		return
	}
	left := func(w *kit.Words) float64 {
		switch side {
		case kit.End:
			return box.X + box.W - w.Width()
		case kit.Middle:
			return box.X + (box.W-w.Width())/2
		}
		return box.X
	}
	first.At = pt(left(first), baseline)
	p.words[1].At = pt(left(&p.words[1]), baseline+stackLeading(b.Grid.Note))
}

// sideOf tells which way a label beside a mark is aligned: towards the mark.
func sideOf(label, mark picture.Rect) kit.Align {
	switch middle := kit.Centre(mark).X; {
	case label.X >= middle:
		return kit.Start
	case label.X+label.W <= middle:
		return kit.End
	}
	return kit.Middle
}

// obstacles are what chips' names keep off: zone names, the law's lines, marks
// without a name.
func (b *builder) obstacles() []picture.Rect {
	var list []picture.Rect
	for i := range b.names {
		list = append(list, kit.Grow(b.names[i].words.Box(), 2))
	}
	for who := range b.poses {
		if p := &b.poses[who]; p.shown {
			list = append(list, kit.Grow(p.box, kit.Halo))
		}
	}
	return append(append(list, b.s.limits.edgeBoxes(&b.plane, b.law)...), b.reserved...)
}

// chipValue writes a chip's figures on the plan's axes, with the verdict and
// without.
func (b *builder) chipValue(who member) (value, bare string) {
	if b.law == lawless {
		return "", ""
	}
	key := [...]string{law2022: "outline/chip-2022", law2023: "outline/chip-2023", law2025: "outline/chip-2025"}[b.law]
	chip := b.s.troupe.chips[who]
	number := func(m data.Metric) string {
		q := chip.Metric(m)
		if q.Range() {
			low := string(data.AppendNumber(nil, b.Locale, q.Low, q.Decimals))
			high := string(data.AppendNumber(nil, b.Locale, q.High, q.Decimals))
			return data.Fill(b.s.set.Plain(id+"/outline/range", b.Locale), "low", low, "high", high)
		}
		return string(data.AppendQuantity(nil, b.Locale, q))
	}
	text := data.Fill(b.s.set.Plain(id+"/"+key, b.Locale),
		"tpp", number(data.TPP), "density", number(data.Density), "io", number(data.IOTotal), "memory", number(data.MemoryBandwidth))
	verdict := b.s.set.Plain(id+"/verdict/"+b.s.troupe.outcome(b.law, who).ID(), b.Locale)
	return data.Fill(text, "verdict", verdict), strings.TrimRight(data.Fill(text, "verdict", ""), "；; ")
}

// chipMark is the pose's mark at a place, its verdict this visible.
func (p *pose) chipMark(maker kit.Maker, box picture.Rect, colour picture.Colour, shown float64, ground kit.Ground) kit.Chip {
	return kit.Chip{Box: box, Maker: maker, Colour: colour, Fill: p.fill * shown, Half: p.half, Dashed: p.dashed, Ground: ground}
}

// makerShape is the shape of a maker's chips.
func makerShape(m data.Maker) kit.Maker {
	return [...]kit.Maker{data.NVIDIA: kit.Nvidia, data.AMD: kit.AMD, data.Intel: kit.Intel, data.ChineseMaker: kit.ChineseMaker, data.Reader: kit.Nvidia}[m]
}
