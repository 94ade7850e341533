package deepseeklaunch

import (
	"math"
	"slices"
	"sort"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatLevel shows R1 beside o1 on the rows of DeepSeek's own table.
var beatLevel = beat{
	id: "level", moves: 2.88, reading: 11, now: "event-r1", caution: true, lay: layLevel,
	variant: func(v *scenes.Values) float64 { return v[controlOrder] },
}

// scoreRows are the rows of the paper's table in per cent; ratingRow has an axis
// of its own.
var scoreRows = [...]string{
	"aime-2024", "math-500", "codeforces-percentile", "gpqa-diamond", "mmlu", "swe-bench-verified",
	"livecodebench", "drop", "aider-polyglot", "simpleqa",
}

const (
	ratingRow = "codeforces-rating"
	levelRow  = "aime-2024" // less than one question apart: drawn as level
)

// score is one row of the table.
type score struct {
	id     string
	r1, o1 float64
}

func (s *score) difference() float64 { return math.Round((s.r1-s.o1)*10) / 10 }

// scores are the rows in per cent by their difference, R1's best first.
func (s *Scene) scores() []score {
	list := make([]score, len(scoreRows))
	for i, id := range scoreRows {
		list[i] = s.score(id)
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].difference() > list[j].difference() })
	return list
}

func (s *Scene) score(id string) score {
	return score{id, s.value("s31-parity#" + id + "-r1"), s.value("s31-parity#" + id + "-o1")}
}

// The ends of the scale of differences, in points.
const (
	differenceLow  = -17.6
	differenceHigh = 4.4
)

// scoreTable is the table of differences on one format.
type scoreTable struct {
	b    *builder
	area picture.Rect
	// wide has columns for both scores.
	wide bool
	// paper has the rows as they stand in the paper, not by their difference.
	paper bool
	// head is the height of the table's.
	head float64
	// top is where the rows begin, pitch how far they are apart, size their type.
	top, pitch, size float64
	// names is the width of the widest name; r1X and o1X are where the columns
	// of scores end, left where the scale begins.
	names, r1X, o1X, left float64
	x                     kit.Scale
	// tally is the first of the rows that leave it room left of zero, or -1, and
	// tallyPitch how far its marks are apart.
	tally      int
	tallyPitch float64
}

// tallyRows is how many rows the tally takes.
const tallyRows = 3

func layLevel(b *builder) {
	t := scoreTable{b: b, area: b.area, wide: b.area.W >= 560, paper: b.variant == 1, head: headPlain}
	t.layOrder()
	layPrices(b, &t.area)
	rows := b.s.scores()
	t.measure(rows)
	t.layHead()
	t.layLines(rows)
	t.layRows(rows)
	below := t.top + t.pitch*float64(len(rows))
	t.layRating(picture.Rect{X: t.area.X, Y: below, W: t.area.W, H: t.area.Y + t.area.H - below})
	if t.tally >= 0 {
		t.layTally(rows)
	}
}

// layOrder leaves room for the choice of order: above the table, or where that
// is low or narrow in the table's head.
func (t *scoreTable) layOrder() {
	const width, height = 250, 30
	if a := &t.area; t.wide && a.H >= 400 {
		t.b.reserve("order", picture.Rect{X: a.X, Y: a.Y, W: width, H: height})
		a.Y, a.H = a.Y+height+8, a.H-height-8
		return
	}
	t.head = headChoice
}

// The height of the table's head, and of one that holds the choice of order, in
// CSS px.
const (
	headPlain  = 22
	headChoice = 30
)

// measure finds the places of the table's parts.
func (t *scoreTable) measure(rows []score) {
	b, a := t.b, t.area
	foot := choose(t.wide, 62.0, choose(a.H > 300, 40.0, 0.0))
	t.pitch = (a.H - t.head - foot) / float64(len(rows)+choose(foot == 0, 1, 0))
	t.top = a.Y + t.head
	t.size = choose(t.wide && t.pitch > 32, 15.0, choose(t.pitch > 24, 13.5, 12.0))
	for i := range rows {
		w := b.Sans(t.size, picture.Ink, b.Own("row/"+rows[i].id))
		t.names = max(t.names, w.Width())
	}
	t.r1X, t.o1X = a.X+t.names+62, a.X+t.names+122
	t.left = t.o1X + 56
	end := a.X + a.W - 44
	if !t.wide {
		t.left, end = a.X+t.names+46, a.X+a.W-38
	}
	t.x = kit.Linear(differenceLow, differenceHigh, t.left, end)
	t.tally = -1
	label := b.Bold(14, picture.CN, b.Own("r1-higher"))
	t.tallyPitch = min(27, (t.x.Map(0)-t.left-label.Width()-20)/6)
	if t.wide && t.pitch > 24 && t.tallyPitch >= 13 {
		t.tally = choose(t.paper, 5, 0)
	}
}

// What the choice of order takes in the table's head, at most, in CSS px.
const (
	orderWide = 170
	orderHigh = 26
)

// layHead heads the columns.
func (t *scoreTable) layHead() {
	b, a, zero := t.b, t.area, t.x.Map(0)
	b.at(0.3, 0.2, fade)
	y := t.top - 9
	size := choose(t.wide, 13.5, 12.0)
	o1 := b.Bold(size, picture.US, b.Own("o1-higher"))
	if t.wide {
		b.words(b.Bold(13.5, picture.CN, "R1").Put(t.r1X, y, kit.End))
		b.words(b.Bold(13.5, picture.US, "o1").Put(t.o1X, y, kit.End))
		b.words(b.fitted(false, 12.5, picture.Muted, zero-t.left-96, b.Own("difference")).Put(t.left-20, y, kit.Start))
	}
	if room := min(choose(t.wide, t.r1X-24, zero-8-o1.Width())-8-a.X, orderWide); t.head == headChoice {
		b.reserve("order", picture.Rect{X: a.X, Y: a.Y, W: room, H: orderHigh})
	} else {
		b.words(b.Sans(13, picture.Muted, b.Own("test")).Put(a.X, y, kit.Start))
	}
	b.words(o1.Put(zero-8, y, kit.End))
	w := b.Bold(size, picture.CN, b.Own("r1-higher"))
	b.words(w.Put(min(zero+8, a.X+a.W-w.Width()), y, kit.Start))
	b.line(a.X, t.top, a.X+a.W, t.top, picture.Edge, 1)
}

// layLines draws the lines below the rows, but for where the tally stands, and
// the zero line.
func (t *scoreTable) layLines(rows []score) {
	b, a, zero := t.b, t.area, t.x.Map(0)
	t.settleLines()
	for i := range rows {
		if t.pitch < 16 {
			break // lines would touch the names
		}
		from, to := t.left-28, t.left-28
		if t.tally >= 0 && i >= t.tally && i < t.tally+tallyRows {
			to = zero + 2
		}
		y := t.top + t.pitch*float64(i+1)
		b.at(0.3+0.04*float64(i), 0.2, fade)
		b.line(a.X, y, from, y, picture.Hairline, 1)
		b.line(to, y, a.X+a.W, y, picture.Hairline, 1)
	}
	b.at(0.74, 0.2, down)
	b.line(zero, t.top, zero, t.top+t.pitch*float64(len(rows)), picture.Ink, 1.6)
}

// settleLines lets the lines between the four guesses close up to the first of
// the table's.
func (t *scoreTable) settleLines() {
	b, a := t.b, t.area
	b.at(0, 0.34, settle)
	for n := range tests - 1 {
		y := t.top + t.pitch*float64(n+1)
		b.line(a.X, y, a.X+a.W, y, picture.Hairline, 1)
		b.pieces[len(b.pieces)-1].carried = n
	}
}

// layRows names the rows from top to bottom and draws them in one order
// whatever stands where, so that each piece finds its place in either.
func (t *scoreTable) layRows(rows []score) {
	b := t.b
	var subjects, places [len(scoreRows)]int
	for place := range rows {
		i := place
		if t.paper {
			i = indexOf(rows, scoreRows[place])
		}
		t.subject(&rows[i], t.row(place))
		subjects[i], places[i] = b.stage.subject, place
	}
	for i := range rows {
		b.stage.subject = subjects[i]
		t.layRow(&rows[i], places[i])
	}
	b.loose()
}

func indexOf(rows []score, id string) int {
	return slices.IndexFunc(rows, func(r score) bool { return r.id == id })
}

// row is the box of the row at a place.
func (t *scoreTable) row(place int) picture.Rect {
	return picture.Rect{X: t.area.X, Y: t.top + t.pitch*float64(place), W: t.area.W, H: t.pitch}
}

// layRow draws one row: its name, its scores and the difference.
func (t *scoreTable) layRow(r *score, place int) {
	b, row, zero, d := t.b, t.row(place), t.x.Map(0), r.difference()
	base := row.Y + t.pitch/2 + t.size*0.36
	b.at(0.3+0.04*float64(place), 0.2, fade)
	b.words(b.Sans(t.size, picture.Ink, b.Own("row/"+r.id)).Put(row.X, base, kit.Start))
	if t.wide {
		b.words(choose(d > 0, b.Bold, b.Sans)(max(t.size-0.5, 12), picture.Ink, number(b.Locale, r.r1, 1)).Put(t.r1X, base, kit.End))
		b.words(choose(d < 0, b.Bold, b.Sans)(max(t.size-0.5, 12), picture.Ink, number(b.Locale, r.o1, 1)).Put(t.o1X, base, kit.End))
	}
	height := min(20, t.pitch*0.52)
	bar := picture.Rect{X: min(zero, t.x.Map(d)), Y: row.Y + (t.pitch-height)/2, W: math.Abs(t.x.Map(d) - zero), H: height}
	grows := 1.0 + 0.02*math.Abs(d)
	switch {
	case r.id == levelRow:
		t.layLevelBar(bar, base, d, grows)
	case d > 0:
		b.at(grows, 0.4, right)
		b.solid(bar, picture.CN)
		b.at(1.5, 0.2, fade)
		b.plated(b.Bold(max(t.size-1, 12), picture.CN, "+"+number(b.Locale, d, 1)).Put(bar.X+bar.W+7, base, kit.Start))
	default:
		b.at(grows, 0.4, left)
		b.solid(bar, picture.US)
		b.at(1.5, 0.2, fade)
		b.plated(b.Bold(max(t.size-1, 12), picture.US, number(b.Locale, d, 1)).Put(bar.X-7, base, kit.End))
	}
}

// layLevelBar draws a difference of less than one question: hollow, in the
// dashed box of one question.
func (t *scoreTable) layLevelBar(bar picture.Rect, base, d, grows float64) {
	b, zero := t.b, t.x.Map(0)
	question := t.x.Map(b.s.value("add-aime-margin#question"))
	b.at(1.6, 0.25, fade)
	b.outline(picture.Rect{X: zero + 1, Y: bar.Y - 3, W: question - zero, H: bar.H + 6}, picture.Muted)
	b.at(grows, 0.4, right)
	b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(bar, -1), Stroke: picture.Stroke{Colour: picture.CN, Width: 2}}})
	b.at(1.7, 0.2, fade)
	text := b.fitted(false, 12.5, picture.Muted, zero-t.left-8, b.Own("aime"), "+"+number(b.Locale, d, 1)+" "+b.Own("said-level"))
	b.plated(text.Put(zero-9, base, kit.End))
}

// subject names a row; small rows cannot be pointed at.
func (t *scoreTable) subject(r *score, row picture.Rect) {
	b := t.b
	decimals := choose(r.id == ratingRow, 0, 1)
	value := data.Fill(b.OwnPlain("said"), "r1", number(b.Locale, r.r1, decimals), "o1", number(b.Locale, r.o1, decimals))
	if r.id == levelRow {
		value += "; " + b.OwnPlain("said-level")
	}
	if row.H >= kit.MinTarget {
		b.named("score/"+r.id, b.OwnPlain("row/"+r.id), value, "s31-parity#"+r.id+"-r1", row)
		return
	}
	b.about(picture.Identity{ID: "score/" + r.id, Role: picture.RoleRow, Label: b.OwnPlain("row/"+r.id) + ": " + value})
}

// layTally counts the rows: higher on either side, level ones hollow.
func (t *scoreTable) layTally(rows []score) {
	b, x, pitch := t.b, t.left-20, t.tallyPitch
	y := t.top + t.pitch*(float64(t.tally)+0.55)
	rating := b.s.score(ratingRow)
	var higher, lower int
	for _, r := range append(rows[:len(rows):len(rows)], rating) {
		if r.r1 > r.o1 {
			higher++
		} else {
			lower++
		}
	}
	b.at(2.0, 0.2, fade)
	b.words(b.Sans(12.5, picture.Muted, b.Own("tally")).Put(x, y+4, kit.Start))
	for side, n := range [...]int{higher, lower} {
		at := y + choose(t.pitch > 31, 30.0, 25)*float64(side+1)
		colour := choose(side == 0, picture.CN, picture.US)
		label := b.Bold(14, colour, b.Own(choose(side == 0, "r1-higher", "o1-higher")))
		b.words(label.Put(x, at+5, kit.Start))
		for i := range n {
			b.at(2.0+0.04*float64(i+side*higher), 0.15, fade)
			b.spot(choose(side == 0, circle, square), pt(x+label.Width()+17+pitch*float64(i), at), min(18, pitch-7), colour, side == 1 || i < n-1)
		}
		b.at(2.3, 0.2, fade)
		b.words(b.Serif(22, colour, number(b.Locale, float64(n), 0)).Put(x+label.Width()+17+pitch*6, at+8, kit.Start))
	}
}
