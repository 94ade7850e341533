package deepseeklaunch

import (
	"math"
	"sort"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatLevel shows R1 beside o1 on the rows of DeepSeek's own table.
var beatLevel = beat{id: "level", moves: 2.88, reading: 11, now: "event-r1", caution: true, lay: layLevel}

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

func layLevel(b *builder) {
	a := b.area
	wide := a.W >= 560
	layPrices(b, &a)
	rows := b.s.scores()
	head := 22.0
	foot := choose(wide, 62.0, choose(a.H > 300, 40.0, 0.0))
	pitch := (a.H - head - foot) / float64(len(rows))
	if foot == 0 {
		pitch = (a.H - head) / float64(len(rows)+1)
	}
	size := choose(wide && pitch > 32, 15.0, choose(pitch > 24, 13.5, 12.0))
	names := 0.0
	for i := range rows {
		w := b.sans(size, picture.Ink, b.Own("row/"+rows[i].id))
		names = max(names, w.Width())
	}
	r1X, o1X := a.X+names+62, a.X+names+122
	left, right1 := o1X+56, a.X+a.W-44
	if !wide {
		left, right1 = a.X+names+46, a.X+a.W-38
	}
	x := kit.Linear(differenceLow, differenceHigh, left, right1)
	zero := x.Map(0)
	top := a.Y + head

	b.at(0.3, 0.2, fade)
	y := top - 9
	if wide {
		b.words(b.sans(13, picture.Muted, b.Own("test")).Put(a.X, y, kit.Start))
		b.words(b.bold(13.5, picture.CN, "R1").Put(r1X, y, kit.End))
		b.words(b.bold(13.5, picture.US, "o1").Put(o1X, y, kit.End))
		b.words(b.fitted(false, 12.5, picture.Muted, zero-left-96, b.Own("difference")).Put(left-20, y, kit.Start))
	} else {
		b.words(b.fitted(false, 12, picture.Muted, names, b.Own("difference")).Put(a.X, y, kit.Start))
	}
	small := choose(wide, 13.5, 12.0)
	b.words(b.bold(small, picture.US, b.Own("o1-higher")).Put(zero-8, y, kit.End))
	w := b.bold(small, picture.CN, b.Own("r1-higher"))
	b.words(w.Put(min(zero+8, a.X+a.W-w.Width()), y, kit.Start))
	b.line(a.X, top, a.X+a.W, top, picture.Edge, 1)
	b.at(0.74, 0.2, down)
	b.line(zero, top, zero, top+pitch*float64(len(rows)), picture.Ink, 1.6)
	for i := range rows {
		r := &rows[i]
		row := picture.Rect{X: a.X, Y: top + pitch*float64(i), W: a.W, H: pitch}
		base := row.Y + pitch/2 + size*0.36
		d := r.difference()
		start := 0.3 + 0.04*float64(i)
		b.scoreSubject(r, row)
		b.at(start, 0.2, fade)
		// Where the tally stands no line runs, nor where it would touch names.
		if pitch >= 16 {
			b.line(a.X, row.Y+pitch, choose(wide && i < 3, left-28, a.X+a.W), row.Y+pitch, picture.Hairline, 1)
		}
		if wide && i < 3 {
			b.line(zero+2, row.Y+pitch, a.X+a.W, row.Y+pitch, picture.Hairline, 1)
		}
		b.words(b.sans(size, picture.Ink, b.Own("row/"+r.id)).Put(a.X, base, kit.Start))
		if wide {
			b.words(choose(d > 0, b.bold, b.sans)(max(size-0.5, 12), picture.Ink, number(b.Locale, r.r1, 1)).Put(r1X, base, kit.End))
			b.words(choose(d < 0, b.bold, b.sans)(max(size-0.5, 12), picture.Ink, number(b.Locale, r.o1, 1)).Put(o1X, base, kit.End))
		}
		height := min(20, pitch*0.52)
		bar := picture.Rect{X: min(zero, x.Map(d)), Y: row.Y + (pitch-height)/2, W: math.Abs(x.Map(d) - zero), H: height}
		grows := 1.0 + 0.02*math.Abs(d)
		switch {
		case r.id == levelRow:
			question := x.Map(b.s.value("add-aime-margin#question"))
			b.at(1.6, 0.25, fade)
			b.outline(picture.Rect{X: zero + 1, Y: bar.Y - 3, W: question - zero, H: height + 6}, picture.Muted)
			b.at(grows, 0.4, right)
			b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(bar, -1), Stroke: picture.Stroke{Colour: picture.CN, Width: 2}}})
			b.at(1.7, 0.2, fade)
			text := b.fitted(false, 12.5, picture.Muted, zero-left-8, b.Own("aime"), "+"+number(b.Locale, d, 1)+" "+b.Own("said-level"))
			b.plated(text.Put(zero-9, base, kit.End))
		case d > 0:
			b.at(grows, 0.4, right)
			b.solid(bar, picture.CN)
			b.at(1.5, 0.2, fade)
			b.plated(b.bold(max(size-1, 12), picture.CN, "+"+number(b.Locale, d, 1)).Put(bar.X+bar.W+7, base, kit.Start))
		default:
			b.at(grows, 0.4, left2)
			b.solid(bar, picture.US)
			b.at(1.5, 0.2, fade)
			b.plated(b.bold(max(size-1, 12), picture.US, number(b.Locale, d, 1)).Put(bar.X-7, base, kit.End))
		}
		b.loose()
	}
	below := top + pitch*float64(len(rows))
	layRating(b, picture.Rect{X: a.X, Y: below, W: a.W, H: a.Y + a.H - below}, size, names, r1X, o1X, wide)
	if wide && pitch > 24 {
		layTally(b, rows, left-20, top+pitch*0.55, zero)
	}
}

// left2 is the way to the left, in a function that has a place called left.
const left2 = left

// scoreSubject names a row; small rows cannot be pointed at.
func (b *builder) scoreSubject(r *score, row picture.Rect) {
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

// layRating draws the rating, which is no percentage, on an axis of its own.
func layRating(b *builder, box picture.Rect, size, names, r1X, o1X float64, wide bool) {
	r := b.s.score(ratingRow)
	b.at(1.85, 0.25, fade)
	if box.H >= 16 {
		b.line(box.X, box.Y, box.X+box.W, box.Y, picture.Edge, 1.5)
	}
	b.scoreSubject(&r, picture.Rect{X: box.X, Y: box.Y + 1, W: box.W, H: max(box.H-1, 10)})
	middle := box.Y + choose(wide, 28.0, box.H/2)
	base := middle + size*0.36
	b.words(b.sans(size, picture.Ink, b.Own("row/"+r.id)).Put(box.X, base, kit.Start))
	from, to := o1X+104, box.X+box.W-26
	if wide {
		b.words(b.sans(max(size-0.5, 12), picture.Ink, number(data.Chinese, r.r1, 0)).Put(r1X, base, kit.End))
		b.words(b.bold(max(size-0.5, 12), picture.Ink, number(data.Chinese, r.o1, 0)).Put(o1X, base, kit.End))
	} else {
		from, to = box.X+names+30, box.X+box.W-22
	}
	x := kit.Linear(2000, 2100, from, to)
	if box.H < 34 {
		// No room for an axis: the two values in words.
		b.words(b.bold(12, picture.US, "o1 "+number(data.Chinese, r.o1, 0)).Put(box.X+box.W, base, kit.End))
		b.words(b.bold(12, picture.CN, "R1 "+number(data.Chinese, r.r1, 0)).Put(box.X+box.W-70, base, kit.End))
		b.loose()
		return
	}
	b.line(from, middle, to, middle, picture.Edge, 1)
	for _, v := range [...]float64{2000, 2050, 2100} {
		b.line(x.Map(v), middle-4, x.Map(v), middle+4, picture.Edge, 1)
		if wide {
			b.words(b.sans(12, picture.Muted, number(data.Chinese, v, 0)).Put(x.Map(v), middle+22, kit.Middle))
		}
	}
	mark := choose(wide, 13.0, 10.0)
	b.spot(circle, pt(x.Map(r.r1), middle), mark, picture.CN, true)
	b.spot(square, pt(x.Map(r.o1), middle), mark, picture.US, true)
	up, r1Label, o1Label := middle-12, "R1", "o1"
	if !wide {
		up = middle - 9
		r1Label += " " + number(data.Chinese, r.r1, 0)
		o1Label += " " + number(data.Chinese, r.o1, 0)
	}
	middleX := (x.Map(r.r1) + x.Map(r.o1)) / 2
	c, u := b.bold(12.5, picture.CN, r1Label), b.bold(12.5, picture.US, o1Label)
	b.words(c.Put(min(x.Map(r.r1)+c.Width()/2, middleX-4), up, kit.End))
	b.words(u.Put(max(x.Map(r.o1)-u.Width()/2, middleX+4), up, kit.Start))
	b.loose()
}

// layTally counts the rows: higher on either side, level ones hollow.
func layTally(b *builder, rows []score, x, y, right float64) {
	rating := b.s.score(ratingRow)
	var higher, lower int
	for _, r := range append(rows[:len(rows):len(rows)], rating) {
		if r.r1 > r.o1 {
			higher++
		} else {
			lower++
		}
	}
	pitch := min(27, (right-x-190)/6)
	if pitch < 15 {
		return
	}
	b.at(2.0, 0.2, fade)
	b.words(b.sans(12.5, picture.Muted, b.Own("tally")).Put(x, y+4, kit.Start))
	for side, n := range [...]int{higher, lower} {
		at := y + 30 + 30*float64(side)
		colour := choose(side == 0, picture.CN, picture.US)
		label := b.bold(14, colour, b.Own(choose(side == 0, "r1-higher", "o1-higher")))
		b.words(label.Put(x, at+5, kit.Start))
		for i := range n {
			b.at(2.0+0.04*float64(i+side*higher), 0.15, fade)
			b.spot(choose(side == 0, circle, square), pt(x+label.Width()+24+pitch*float64(i), at), min(18, pitch-7), colour, side == 1 || i < n-1)
		}
		b.at(2.3, 0.2, fade)
		b.words(b.serif(22, colour, number(b.Locale, float64(n), 0)).Put(x+label.Width()+24+pitch*6, at+8, kit.Start))
	}
}

// layPrices draws list prices as prices: in the column, or below the rows.
func layPrices(b *builder, a *picture.Rect) {
	b.NoteText = b.OwnPlain("prices") + " (" + b.OwnPlain("prices-note") + "): " +
		b.OwnPlain("output") + " R1 " + priceText(b, "price-r1#output") + ", o1 " + priceText(b, "price-o1#output") + "; " +
		b.OwnPlain("input") + " R1 " + priceText(b, "price-r1#input") + ", o1 " + priceText(b, "price-o1#input") + ". " + b.NoteText
	box, ok := b.takeSide(choose(b.side.W > 240, 178.0, 400.0))
	gap, bar := 19.0, 15.0
	if ok {
		b.at(2.48, 0.2, fade)
		b.line(box.X, box.Y+2, box.X+box.W, box.Y+2, picture.Hairline, 1)
		box.Y += 4
	} else {
		if a.H < 370 {
			return
		}
		gap, bar = 16, 12
		box = picture.Rect{X: a.X, Y: a.Y + a.H - 128, W: a.W, H: 128}
		a.H -= 136
	}
	b.at(2.48, 0.2, fade)
	b.words(b.bold(14.5, picture.Ink, b.Own("prices")).Put(box.X, box.Y+22, kit.Start))
	b.words(b.fitted(false, 12, picture.Muted, box.W, b.Own("prices-note")).Put(box.X, box.Y+40, kit.Start))
	left := box.X + 26
	x := kit.Linear(0, 60, left, box.X+box.W-choose(ok, 34.0, 72.0))
	y := box.Y + 46
	for _, way := range [...]string{"output", "input"} {
		if ok {
			b.at(2.48, 0.2, fade)
			b.words(b.sans(12, picture.Muted, b.Own(way)).Put(box.X, y+14, kit.Start))
			y += 18
		}
		for _, model := range [...]string{"r1", "o1"} {
			fact := "price-" + model + "#" + way
			v := b.s.value(fact)
			colour := choose(model == "r1", picture.CN, picture.US)
			label := choose(model == "r1", "R1", "o1")
			r := picture.Rect{X: left, Y: y + 2, W: x.Map(v) - left, H: bar}
			target := picture.Rect{X: box.X, Y: r.Y + bar/2 - gap/2, W: box.W, H: gap}
			b.about(picture.Identity{ID: "price/" + model + "-" + way, Role: picture.RoleRow, Label: label + ", " + b.OwnPlain(way) + ": " + priceText(b, fact), Target: target})
			b.at(2.48, 0.2, fade)
			b.words(b.bold(12, colour, label).Put(box.X, y+bar/2+6, kit.Start))
			text := priceText(b, fact)
			if !ok {
				text = b.Own(way) + " " + text
			}
			b.at(2.55, 0.3, right)
			b.solid(r, colour)
			b.words(b.bold(12, colour, text).Put(r.X+r.W+6, y+bar/2+6, kit.Start))
			b.loose()
			y += gap
		}
	}
}

func priceText(b *builder, fact string) string {
	q := b.s.set.Fact(fact).Quantity
	return number(b.Locale, q.Low, q.Decimals)
}
