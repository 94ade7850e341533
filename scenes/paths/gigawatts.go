package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// capacity is what is said of gigawatts.
type capacity uint8

const (
	planned capacity = iota
	secured
	running
	kinds = iota
)

var kindKeys = [kinds]string{"record/key-planned", "record/key-secured", "record/key-running"}

// capacities are the points of the record, by date.
var capacities = [...]struct {
	key, fact, event string
	kind             capacity
}{
	{"abilene", "s41-abilene#planned", "", planned},
	{"oracle", "later-sg-2025-07-oracle#total", "ev-oracle", planned},
	{"sites", "later-sg-2025-09-sites", "ev-sites", planned},
	{"michigan", "later-sg-2025-10-michigan", "ev-saline", planned},
	{"running", "later-sg-2026-04-built", "ev-running", running},
	{"secured", "later-sg-2026-04-10gw", "", secured},
}

// lastPlanned is the last of those that are planned.
const lastPlanned = "michigan"

// gigawattsMost is the top of the scale.
const gigawattsMost = 11

// gigawatts draws the chart: each capacity at its date and value, by a mark of
// its kind, no two of them joined.
func (b *builder) gigawatts() {
	chart := b.chart
	y := kit.Linear(0, gigawattsMost, chart.Y+chart.H, chart.Y)
	b.gigawattAxis(y)
	// Marks first, so that no label lies on one.
	var boxes [len(capacities)]picture.Rect
	for i := range capacities {
		boxes[i] = b.capacityMark(i, y)
	}
	line := b.days.Map(b.s.last)
	b.capacityKey()
	b.keepOff(picture.Rect{X: line - 3, Y: chart.Y - 10, W: 6, H: chart.H + 20})
	within := picture.Rect{X: chart.X, Y: chart.Y - 14, W: chart.W, H: chart.H + 14}
	b.capacityLabels(&boxes, within)
	b.says("not", b.plain("record/not")+". "+b.plain("record/not-why"))
	not, why := b.bold(b.Grid.Focus, picture.Ink, b.Text("record/not")), b.word(12, picture.Muted, b.Text("record/not-why"))
	// Near the line or nearer; in the least room without the reason.
	for _, form := range [...]struct {
		off float64
		why kit.Words
	}{{26, why}, {9, why}, {9, kit.Words{}}} {
		for _, share := range [...]float64{0.46, 0.55, 0.38, 0.62} {
			if b.tryPlated(not, form.why, 19, within, place{line - form.off, chart.Y + chart.H*share, kit.End}) {
				return
			}
		}
	}
}

// gigawattAxis draws the scale of gigawatts, and years where the strip does not
// tell them.
func (b *builder) gigawattAxis(y kit.Scale) {
	chart := b.chart
	bottom := chart.Y + chart.H
	b.phase = kit.Phase{Start: 0.6, Length: 0.3}
	if b.chooses() { // no squares travel to rows of money first
		b.phase.Start = 0
	}
	defer func() { b.phase = kit.Phase{} }()
	step := 2
	if chart.H < 150 {
		step = 5
	}
	for v := 0; v <= 10; v += step {
		at, colour := y.Map(float64(v)), picture.Colour(picture.Hairline)
		if v == 0 {
			colour = picture.Edge
		}
		b.line("", ink(colour, 1), pt(chart.X, at), pt(chart.X+chart.W, at))
		b.put(b.word(12, picture.Muted, strconv.Itoa(v)), chart.X-7, at+4.3, kit.End)
	}
	b.put(b.word(12, picture.Muted, b.Text("record/axis")), chart.X-20, b.axisY(), kit.Start)
	for year := 2025; year <= 2026 && !b.wide(); year++ {
		at := max(b.days.Map(float64(data.Day(year, 1, 1).Days())), chart.X)
		b.line("", ink(picture.Edge, 1), pt(at, bottom), pt(at, bottom+5))
		b.put(b.word(12, picture.Muted, strconv.Itoa(year)), at, bottom+17, kit.Start)
	}
}

// declareCapacities names all that is said of gigawatts.
func (b *builder) declareCapacities() {
	for i := range capacities {
		b.declareCapacity(i)
	}
	b.since, b.who = 0, 0
}

// declareCapacity names a capacity, from its date on.
func (b *builder) declareCapacity(i int) {
	c, fact := capacities[i], b.s.set.Fact(capacities[i].fact)
	b.since = float64(fact.Date.Days())
	b.shows("capacity/"+c.key, b.plain("record/"+c.key)+" "+b.plain("record/axis")+", "+b.plain("record/"+c.key+"-what"),
		string(data.AppendDate(nil, b.Locale, fact.Date, data.WholeDate)), c.fact)
}

// Of the key of kinds, in CSS px: from a sign to its word, and to the next sign.
const (
	kindSign = 16
	kindGap  = 12
)

// kindWords are the words of the key, and the length of its row in CSS px.
func (b *builder) kindWords() (words [kinds]kit.Words, length float64) {
	for i, key := range kindKeys {
		words[i] = b.word(12, picture.Muted, b.Text(key))
		length += kindSign + words[i].Width() + kindGap
	}
	return words, length - kindGap
}

// afterAxis is where the key begins on the line of the axis's title.
func (b *builder) afterAxis() float64 {
	return b.chart.X - 20 + b.measure(12, b.Text("record/axis")) + 14
}

// roomForKey lowers the chart where its key needs a line below that of the date.
func (b *builder) roomForKey() {
	if _, length := b.kindWords(); b.wide() || b.afterAxis()+length <= b.chart.X+b.chart.W-dateRoom {
		return
	}
	b.dateY = b.chart.Y - 13
	b.chart.Y, b.chart.H = b.chart.Y+17, b.chart.H-17
}

// capacityKey says which mark is which kind: on the line of the axis's title, or
// below it. A wide page has room for that at each mark.
func (b *builder) capacityKey() {
	if b.wide() {
		return
	}
	b.phase = b.late()
	defer func() { b.phase = kit.Phase{} }()
	words, _ := b.kindWords()
	at := pt(b.afterAxis(), b.chart.Y-12)
	if b.axisY() < at.Y {
		at.X = b.chart.X - 20
	}
	for i := range capacity(kinds) {
		b.says(kindKeys[i], b.plain(kindKeys[i]))
		b.capacitySign(i, kit.Square(pt(at.X+5, at.Y-4.3), 10))
		b.put(words[i], at.X+kindSign, at.Y, kit.Start)
		at.X += kindSign + words[i].Width() + kindGap
	}
}

// axisY is the baseline of the axis's title: above the chart, or on the date's
// line if the key stands between.
func (b *builder) axisY() float64 {
	if between := b.chart.Y - 30; !b.chooses() && b.dateY < between+5 {
		return between + 1
	}
	return b.chart.Y - 12
}

// capacitySign draws the sign of a kind in a box: a dashed ring, a half-filled
// one, a dot.
func (b *builder) capacitySign(kind capacity, box picture.Rect) {
	switch kind {
	case planned:
		b.mark("", picture.RoundedRectangle, box, solid(picture.Paper), dashed(picture.US, 1.8)).mark.Radius = box.H / 2
	case secured:
		b.mark("", picture.Circle, box, solid(picture.Paper), ink(picture.US, 1.8))
		m := b.mark("", picture.Circle, box, solid(picture.US), picture.Stroke{})
		m.mark.Clip = picture.Rect{X: box.X, Y: box.Y, W: box.W / 2, H: box.H}
	case running:
		b.mark("", picture.Circle, box, solid(picture.US), picture.Stroke{})
	}
}

// capacityMark draws a capacity: planned, a dashed ring on a dotted stem;
// secured, half filled, without a stem; known to run, a dot on a solid stem. What
// is dated to more than a day is as long as that.
func (b *builder) capacityMark(i int, y kit.Scale) picture.Rect {
	c, bottom := capacities[i], b.chart.Y+b.chart.H
	fact := b.s.set.Fact(c.fact)
	from, to := float64(fact.Date.Days()), float64(fact.Date.End()-1)
	at := pt(b.days.Map((from+to)/2), y.Map(fact.Quantity.Low))
	b.declareCapacity(i)
	b.phase = kit.Phase{Start: sweep.Start - 0.2, Length: 0.1}
	defer func() { b.phase = kit.Phase{} }()
	size := 16.0
	if b.chart.H < 200 {
		size = 12
	}
	box := kit.Square(at, size)
	if to > from {
		box.X, box.W = b.days.Map(from), max(b.days.Map(to)-b.days.Map(from), size)
	}
	if b.chart.W < 500 {
		// Stems and labels of its neighbours stand too near.
		b.identities[b.who-1].Target = kit.AtLeast(box, kit.MinTarget)
	}
	stem := at.Y + size/2
	switch c.kind {
	case planned:
		b.line("", picture.Stroke{Colour: picture.US, Width: 1.4, Dash: 2, Gap: 3}, pt(at.X, stem+1), pt(at.X, bottom))
	case running:
		if stem < bottom {
			b.line("", ink(picture.US, 1.8), pt(at.X, at.Y), pt(at.X, bottom))
		}
	}
	b.capacitySign(c.kind, box)
	b.keepOff(kit.Grow(box, 2), picture.Rect{X: at.X - 2, Y: at.Y, W: 4, H: bottom - at.Y})
	return box
}

// capacityLabels labels the capacities, as many with what they are as lets all
// have their numbers.
func (b *builder) capacityLabels(boxes *[len(capacities)]picture.Rect, within picture.Rect) {
	defer func() { b.since = 0 }()
	items, taken, most := len(b.items), len(b.taken), len(capacities)
	if b.chart.H < 75 {
		most = 0 // the key alone says which is which
	}
	for named := most; named >= 0; named-- {
		all := true
		for n, i := range [...]int{5, 3, 4, 2, 1, 0} { // the chief ones first
			all = b.capacityLabel(i, n < named, boxes[i], within) && all
		}
		if all || named == 0 {
			return
		}
		b.items, b.taken = b.items[:items], b.taken[:taken]
	}
}

// capacityLabel sets a capacity's number, with what it is if it is to be named
// and has room for that; it tells whether there was room at all.
func (b *builder) capacityLabel(i int, named bool, box, within picture.Rect) bool {
	c, fact := capacities[i], b.s.set.Fact(capacities[i].fact)
	b.who, b.since = b.find("capacity/"+c.key), float64(fact.Date.Days())
	number := b.bold(b.Grid.Focus+2, picture.US, b.Text("record/"+c.key))
	what := b.word(12, picture.Muted, b.Text("record/"+c.key+"-what"))
	at := pt(b.days.Map((float64(fact.Date.Days())+float64(fact.Date.End()-1))/2), box.Y+box.H/2)
	over, side := box.H/2+6, box.W/2+6
	above := b.farAbove() || c.kind == running
	beside := at.Y - 3
	if c.key == lastPlanned {
		beside -= 5 // the one before it stands close below
	}
	for n, p := range [...]place{
		{at.X - side, beside, kit.End}, {at.X - 4, at.Y - over - 17, kit.End}, {at.X, at.Y - over - 17, kit.Middle}, {at.X - side, at.Y - 14, kit.End},
		{at.X + side, at.Y - 3, kit.Start}, {at.X - side, at.Y + 14, kit.End},
	} {
		if named && (above || n != 1 && n != 2) && b.tryPlated(number, what, 17, within, p) {
			return true
		}
	}
	within.H += 6 // on the axis, where a number has no other place
	for _, p := range b.numberPlaces(i, at, over, side) {
		if b.tryPlated(number, kit.Words{}, 0, within, p) {
			return true
		}
	}
	return false
}

// farAbove tells that a label may stand above its mark: in a low chart it would
// stand at another value's height.
func (b *builder) farAbove() bool { return b.chart.H >= 200 }

// numberPlaces are where a capacity's number may stand alone, the best first.
func (b *builder) numberPlaces(i int, at picture.Point, over, side float64) []place {
	left, right := place{at.X - side, at.Y + 5, kit.End}, place{at.X + side, at.Y + 5, kit.Start}
	above := place{at.X - 4, at.Y - over, kit.End}
	switch {
	case capacities[i].kind == running: // beside it runs the axis
		return []place{above, {at.X, at.Y - over, kit.Middle}, {at.X - side, at.Y - 4, kit.End}}
	case capacities[i].key == lastPlanned: // away from those before it
		left, right = right, left
	}
	if b.farAbove() {
		return []place{left, {at.X, at.Y - over, kit.Middle}, above, right}
	}
	// Higher or lower by less than a line.
	return []place{left, {left.x, at.Y - 2, left.align}, {left.x, at.Y + 12, left.align}, right, {right.x, at.Y + 12, right.align}}
}

// tryPlated puts words, and others so far below them, on plates at a place if
// both touch nothing there, and tells whether it did.
func (b *builder) tryPlated(words, below kit.Words, leading float64, within picture.Rect, at place) bool {
	upper, lower := words.Put(at.x, at.y, at.align), below.Put(at.x, at.y+leading, at.align)
	if !b.free(upper.Box(), within) || !below.Empty() && !b.free(lower.Box(), within) {
		return false
	}
	b.plated(words, at.x, at.y, at.align)
	if !below.Empty() {
		b.plated(below, at.x, at.y+leading, at.align)
	}
	return true
}
