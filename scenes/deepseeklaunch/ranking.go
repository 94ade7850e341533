package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatRanking shows the three values that figure 3 gives in words, what such
// rankings leave out, and the later points, none joined.
var beatRanking = beat{id: "ranking", moves: 2.12, reading: 11, now: "event-august", several: true, goesOn: true, caution: true, lay: layRanking}

// usersMost is the end of the scale, in millions of monthly users, usersStep the
// distance of its ticks.
const (
	usersMost = 200
	usersStep = 50
)

// rankRow is a bar of the ranking; outside ones are the phone makers'. Start is
// when it appears, in seconds of what moves.
type rankRow struct {
	id, fact string
	outside  bool
	start    float64
}

var rankRows = [...]rankRow{
	{"deepseek", "s31-mau-deepseek", false, 0}, {"xiaoyi", "fig3-scope#xiaoyi", true, 1.2}, {"xiaobu", "fig3-scope#xiaobu", true, 1.3},
	{"doubao", "s31-mau-doubao", false, 0.6}, {"yuanbao", "s31-mau-yuanbao", false, 0.72},
}

// ranking is the bars of one format, with the later months below them.
type ranking struct {
	b    *builder
	area picture.Rect
	wide bool
	// beside tells that names stand left of the bars, else above them; names is
	// the room that they take there, size their type.
	beside      bool
	names, size float64
	// top is where the rows begin, pitch how far they are apart, rule the line
	// above the later months, later how far those are apart, foot where the lines
	// of the scale end.
	top, pitch, rule, later, foot float64
	// x maps millions of users.
	x kit.Scale
}

func layRanking(b *builder) {
	a := b.area
	layAssistants(b, &a)
	r := newRanking(b, a)
	r.layHead()
	r.layTicks()
	for i := range rankRows {
		r.layRow(i)
	}
	b.stage.gate, b.stage.slide, b.stage.slideBy = gate{}, 0, 0
	r.layLater()
}

// newRanking finds the places of the parts.
func newRanking(b *builder, a picture.Rect) *ranking {
	const ticks = 20 // what the names of the scale take
	r := &ranking{b: b, area: a, wide: a.W >= 560, foot: a.Y + a.H - ticks}
	r.size = choose(r.wide, 16.0, choose(a.W > 330, 13.0, 12.0))
	r.later = choose(a.H > 320, 27.0, choose(a.H > 235, 22.0, 18.0))
	r.rule = r.foot - r.later*float64(len(laterRows)) - choose(a.H > 320, 28.0, choose(a.H > 235, 20.0, 3.0))
	r.top = a.Y + choose(a.H < 220, 0.0, 26.0)
	r.pitch = (r.rule - 4 - r.top) / float64(len(rankRows))
	r.beside = a.W >= 480 || r.pitch < 38
	if r.beside {
		r.names = choose(r.wide, 128.0, 0.0)
		for i := range rankRows {
			name := b.Bold(r.size, picture.Ink, b.Own(rankRows[i].id))
			r.names = max(r.names, name.Width()+10)
		}
	}
	first := b.Bold(choose(r.wide, 20.0, 13.5), picture.CN, b.Own("deepseek-value"))
	r.x = kit.Linear(0, usersMost, a.X+r.names, a.X+a.W-first.Width()-choose(r.wide, 2.0, 8.0))
	return r
}

// layHead says what is ranked, where there is room.
func (r *ranking) layHead() {
	b, a := r.b, r.area
	if r.top > a.Y {
		b.at(0, 0.2, fade)
		b.words(b.fitted(false, choose(r.wide, 13.5, 12.5), picture.Ink, a.W, b.Own("title"), b.Own("title-short")).Put(a.X, a.Y+13, kit.Start))
	}
}

// layTicks draws the scale, and names as much of it as there is room for.
func (r *ranking) layTicks() {
	b, x := r.b, r.x
	b.at(0, 0.3, fade)
	name := func(v float64) kit.Words {
		return b.Sans(12, picture.Muted, string(data.AppendLarge(nil, b.Locale, v*1e6)))
	}
	step := r.tickStep(name)
	for v := 0.0; v <= usersMost; v += usersStep {
		b.line(x.Map(v), r.top, x.Map(v), r.foot, picture.Hairline, 1)
		if math.Mod(v, step) == 0 {
			label := name(v)
			b.words(label.Put(x.Map(v), r.foot+16, choose(v == 0 && r.names == 0, kit.Start, kit.Middle)))
		}
	}
}

// tickStep is how far named ticks are apart, in millions of users: the least at
// which all names fit, so that they are evenly apart.
func (r *ranking) tickStep(name func(v float64) kit.Words) float64 {
	for step := float64(usersStep); step < usersMost; step *= 2 {
		widest := 0.0
		for v := step; v <= usersMost; v += step {
			label := name(v)
			widest = max(widest, label.Width())
		}
		if widest < (r.x.Map(step)-r.x.Map(0))*0.8 {
			return step
		}
	}
	return usersMost
}

// layRow draws one app: while the phone makers' are hidden, those below stand
// higher.
func (r *ranking) layRow(i int) {
	b, row := r.b, &rankRows[i]
	b.stage.gate = gate{}
	above := 0
	for k := range rankRows[:i] {
		if rankRows[k].outside {
			above++
		}
	}
	switch {
	case row.outside:
		b.stage.gate = gate{controlAssistants + 1, 1}
	case above > 0:
		b.stage.slide, b.stage.slideBy = -r.pitch*float64(above), controlAssistants+1
	}
	band := picture.Rect{X: r.area.X, Y: r.top + r.pitch*float64(i), W: r.area.W, H: r.pitch}
	bar := r.bar(row, band)
	r.subject(row, bar, band)
	r.layBar(row, bar)
	b.at(row.start+0.3, 0.2, fade)
	r.nameBar(row, bar, band)
	b.loose()
}

// bar is where a row's bar stands in its band.
func (r *ranking) bar(row *rankRow, band picture.Rect) picture.Rect {
	zero := r.x.Map(0)
	bar := picture.Rect{X: zero, W: r.x.Map(r.b.s.value(row.fact)) - zero, H: min(choose(r.wide, 38.0, 30.0), band.H*0.7)}
	bar.Y = band.Y + (band.H-bar.H)/2
	if !r.beside {
		bar.H = min(20, band.H-19)
		bar.Y = band.Y + band.H - bar.H - 3
	}
	return bar
}

// subject names a row; low ones cannot be pointed at.
func (r *ranking) subject(row *rankRow, bar, band picture.Rect) {
	b := r.b
	target := picture.Rect{X: band.X, Y: band.Y + 1, W: max(bar.X+bar.W-band.X, 40), H: band.H - 2}
	if target.H < kit.MinTarget {
		b.about(picture.Identity{ID: "rank/" + row.id, Role: picture.RoleRow, Label: b.OwnPlain(row.id) + ": " + b.OwnPlain(row.id+"-value")})
		return
	}
	b.named("rank/"+row.id, b.OwnPlain(row.id), b.OwnPlain(row.id+"-value")+choose(row.outside, "; "+b.OwnPlain("outside"), ""), row.fact, target)
}

// layBar draws the bar: DeepSeek's comes out of the capsule of the twenty days.
func (r *ranking) layBar(row *rankRow, bar picture.Rect) {
	b := r.b
	b.at(row.start, 0.4, right)
	switch {
	case row.outside:
		b.outline(bar, picture.CN)
	case row.id == "deepseek":
		b.at(row.start, 0.6, morph)
		b.solid(bar, picture.CN)
		c := &b.pieces[len(b.pieces)-1]
		c.origin, c.gate = b.from.mark.Box, b.from.gate
		b.carry(1)
	default:
		b.pale(bar, picture.CN)
	}
}

// nameBar writes whose bar it is, how long, and whether figure 3 leaves it out.
func (r *ranking) nameBar(row *rankRow, bar, band picture.Rect) {
	b, line := r.b, bar.Y+bar.H/2
	name := choose(row.outside, b.Sans, b.Bold)(r.size, choose(row.outside, picture.Muted, picture.Ink), b.Own(row.id))
	if r.beside {
		b.words(name.Put(band.X, line+5, kit.Start))
	} else {
		b.plated(name.Put(band.X, bar.Y-5, kit.Start))
	}
	first := row == &rankRows[0]
	value := b.Bold(choose(r.wide, choose(first, 20.0, 16.0), 13.5), choose(first, picture.CN, picture.Ink), b.Own(row.id+"-value"))
	if row.outside {
		value = b.Sans(choose(r.wide, 14.5, 12.5), picture.Ink, b.Own(row.id+"-value"))
	}
	b.plated(value.Put(bar.X+bar.W+9, line+value.Size*0.36, kit.Start))
	if row.outside && bar.H > 18 {
		b.plated(b.fitted(false, 12.5, picture.Muted, bar.W-40, b.Own("outside"), b.Own("outside-short")).Put(bar.X+12, line+4.5, kit.Start))
	}
}

// layAssistants leaves room for the switch: in the column, or below the bars.
func layAssistants(b *builder, a *picture.Rect) {
	const high, twoLines = 28, 34
	switch {
	case b.side.W >= 280:
		if box, ok := b.takeSide(52); ok {
			b.at(1.92, 0.2, fade)
			b.line(box.X, box.Y+2, box.X+box.W, box.Y+2, picture.Hairline, 1)
			b.reserve("assistants", picture.Rect{X: box.X, Y: box.Y + 14, W: box.W, H: high})
			return
		}
	case b.Format.Shape == scenes.Embed:
		if box, ok := b.takeColumn(twoLines + 2); ok {
			b.reserve("assistants", picture.Rect{X: box.X, Y: box.Y, W: box.W, H: twoLines})
			return
		}
	}
	if a.H >= 230 {
		b.reserve("assistants", picture.Rect{X: a.X, Y: a.Y + a.H - high, W: a.W, H: high})
		a.H -= high + 6
	}
}
