package deepseeklaunch

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// The ends of the rating's axis.
const (
	ratingLow  = 2000
	ratingHigh = 2100
)

// rating is the row of the rating, which is no percentage and has an axis of
// its own.
type rating struct {
	t   *scoreTable
	box picture.Rect
	score
	// middle is the height of the axis, base the row's baseline.
	middle, base float64
	// r1Text and o1Text are the two in the locale's habit.
	r1Text, o1Text string
}

// layRating draws the rating below the rows.
func (t *scoreTable) layRating(box picture.Rect) {
	b, size := t.b, t.size
	r := rating{t: t, box: box, score: b.s.score(ratingRow)}
	r.middle = box.Y + choose(t.wide, 28.0, choose(box.H < 34, box.H/2, box.H*0.65))
	r.base = r.middle + size*0.36
	r.r1Text, r.o1Text = number(b.Locale, r.r1, 0), number(b.Locale, r.o1, 0)
	b.at(1.85, 0.25, fade)
	if box.H >= 16 {
		b.line(box.X, box.Y, box.X+box.W, box.Y, picture.Edge, 1.5)
	}
	t.subject(&r.score, picture.Rect{X: box.X, Y: box.Y + 1, W: box.W, H: max(box.H-1, 10)})
	b.words(b.Sans(size, picture.Ink, b.Own("row/"+r.id)).Put(box.X, r.base, kit.Start))
	if t.wide {
		b.words(b.Sans(max(size-0.5, 12), picture.Ink, r.r1Text).Put(t.r1X, r.base, kit.End))
		b.words(b.Bold(max(size-0.5, 12), picture.Ink, r.o1Text).Put(t.o1X, r.base, kit.End))
	}
	if box.H < 34 {
		r.say()
	} else {
		r.layAxis()
	}
	b.loose()
}

// say writes the two values, where there is no room for an axis.
func (r *rating) say() {
	b := r.t.b
	o1 := b.Bold(12, picture.US, "o1 "+r.o1Text).Put(r.box.X+r.box.W, r.base, kit.End)
	b.words(o1)
	b.words(b.Bold(12, picture.CN, "R1 "+r.r1Text).Put(o1.At.X-14, r.base, kit.End))
}

// layAxis sets the two marks on their axis.
func (r *rating) layAxis() {
	b, middle, wide := r.t.b, r.middle, r.t.wide
	from, to := r.t.o1X+104, r.box.X+r.box.W-26
	up, r1, o1 := middle-12, "R1", "o1"
	if !wide {
		from, to = r.box.X+r.t.names+30, r.box.X+r.box.W-22
		up, r1, o1 = middle-9, r1+" "+r.r1Text, o1+" "+r.o1Text
	}
	x := kit.Linear(ratingLow, ratingHigh, from, to)
	b.line(from, middle, to, middle, picture.Edge, 1)
	for _, v := range [...]float64{ratingLow, (ratingLow + ratingHigh) / 2, ratingHigh} {
		b.line(x.Map(v), middle-4, x.Map(v), middle+4, picture.Edge, 1)
		if wide {
			b.words(b.Sans(12, picture.Muted, number(b.Locale, v, 0)).Put(x.Map(v), middle+22, kit.Middle))
		}
	}
	mark := choose(wide, 13.0, 10.0)
	b.spot(circle, pt(x.Map(r.r1), middle), mark, picture.CN, true)
	b.spot(square, pt(x.Map(r.o1), middle), mark, picture.US, true)
	between := (x.Map(r.r1) + x.Map(r.o1)) / 2
	c, u := b.Bold(12.5, picture.CN, r1), b.Bold(12.5, picture.US, o1)
	b.words(c.Put(min(x.Map(r.r1)+c.Width()/2, between-4), up, kit.End))
	b.words(u.Put(max(x.Map(r.o1)-u.Width()/2, between+4), up, kit.Start))
}
