package deepseeklaunch

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatRanking shows the three values that figure 3 gives in words, what such
// rankings leave out, and the later points, none joined.
var beatRanking = beat{id: "ranking", moves: 2.12, reading: 11, now: "event-august", several: true, goesOn: true, caution: true, lay: layRanking}

// usersMost is the end of the scale, in millions of monthly users.
const usersMost = 200

// rankRow is a bar of the ranking; outside ones are the phone makers'.
type rankRow struct {
	id, fact string
	outside  bool
}

var rankRows = [...]rankRow{
	{"deepseek", "s31-mau-deepseek", false}, {"xiaoyi", "fig3-scope#xiaoyi", true}, {"xiaobu", "fig3-scope#xiaobu", true},
	{"doubao", "s31-mau-doubao", false}, {"yuanbao", "s31-mau-yuanbao", false},
}

// laterRow is a month after the report's, with the points that are known.
type laterRow struct{ id, deepseek, doubao string }

var laterRows = [...]laterRow{
	{"may", "mau-deepseek-2025-05", "mau-doubao-2025-05"},
	{"august", "", "mau-doubao-2025-08"},
	{"autumn", "mau-deepseek-2025-q3", "mau-doubao-2025-q3"},
}

func layRanking(b *builder) {
	a := b.area
	layAssistants(b, &a)
	wide := a.W >= 560
	beside := a.W >= 480
	head := choose(a.H < 220, 0.0, 26.0)
	ticks := 20.0
	later := choose(a.H > 320, 27.0, choose(a.H > 235, 22.0, 18.0))
	rule := a.Y + a.H - ticks - later*3 - choose(a.H > 320, 28.0, choose(a.H > 235, 20.0, 3.0))
	top := a.Y + head
	pitch := (rule - 4 - top) / float64(len(rankRows))
	beside = beside || pitch < 38
	names, size := 0.0, choose(wide, 16.0, choose(a.W > 330, 13.0, 12.0))
	if beside {
		for i := range rankRows {
			w := b.bold(size, picture.Ink, b.Own(rankRows[i].id))
			names = max(names, w.Width()+10)
		}
		names = max(names, choose(wide, 128.0, 0.0))
	}
	zero := a.X + names
	first := b.bold(choose(wide, 20.0, 13.5), picture.CN, b.Own("deepseek-value"))
	x := kit.Linear(0, usersMost, zero, a.X+a.W-first.Width()-choose(wide, 2.0, 8.0))
	if head > 0 {
		b.at(0, 0.2, fade)
		b.words(b.fitted(false, choose(wide, 13.5, 12.5), picture.Ink, a.W, b.Own("title"), b.Own("title-short")).Put(a.X, a.Y+13, kit.Start))
	}
	b.at(0, 0.3, fade)
	for v := 0.0; v <= usersMost; v += 50 {
		b.line(x.Map(v), top, x.Map(v), a.Y+a.H-ticks, picture.Hairline, 1)
		label := b.sans(12, picture.Muted, string(data.AppendLarge(nil, b.Locale, v*1e6)))
		if v == 0 || v == usersMost || label.Width() < (x.Map(100)-x.Map(0))*choose(math.Mod(v, 100) == 0, 0.8, 0.4) {
			b.words(label.Put(x.Map(v), a.Y+a.H-4, choose(v == 0 && names == 0, kit.Start, kit.Middle)))
		}
	}
	shift := 0.0
	for i := range rankRows {
		r := &rankRows[i]
		v := b.s.value(r.fact)
		y := top + pitch*float64(i)
		if r.outside {
			b.stage.gate = gate{controlAssistants + 1, 1}
			shift += pitch
		} else {
			b.stage.gate = gate{}
			if shift > 0 {
				b.stage.slide, b.stage.slideBy = -shift, controlAssistants+1
			}
		}
		height := min(choose(wide, 38.0, 30.0), pitch*0.7)
		line := y + pitch/2
		bar := picture.Rect{X: zero, Y: line - height/2, W: x.Map(v) - zero, H: height}
		if !beside {
			height = min(20, pitch-19)
			bar.Y, bar.H = y+pitch-height-3, height
			line = bar.Y + height/2
		}
		start := [...]float64{0, 1.2, 1.3, 0.6, 0.72}[i]
		target := bar
		target.X, target.W, target.Y, target.H = a.X, max(bar.X+bar.W-a.X, 40), y+1, pitch-2
		if target.H < kit.MinTarget {
			b.about(picture.Identity{ID: "rank/" + r.id, Role: picture.RoleRow, Label: b.OwnPlain(r.id) + ": " + b.OwnPlain(r.id+"-value")})
		} else {
			b.named("rank/"+r.id, b.OwnPlain(r.id), b.OwnPlain(r.id+"-value")+choose(r.outside, "; "+b.OwnPlain("outside"), ""), r.fact, target)
		}
		b.at(start, 0.4, right)
		switch {
		case r.outside:
			b.outline(bar, picture.CN)
		case r.id == "deepseek":
			b.at(start, 0.6, morph)
			b.solid(bar, picture.CN)
			bar := &b.pieces[len(b.pieces)-1]
			bar.origin, bar.gate = b.from.mark.Box, b.from.gate
			b.carry(1)
		default:
			b.pale(bar, picture.CN)
		}
		b.at(start+0.3, 0.2, fade)
		name := b.Own(r.id)
		baseline := line + 5
		var nameWords kit.Words
		if beside {
			nameWords = choose(r.outside, b.sans, b.bold)(size, choose(r.outside, picture.Muted, picture.Ink), name)
			b.words(nameWords.Put(a.X, baseline, kit.Start))
		} else {
			b.plated(choose(r.outside, b.sans, b.bold)(size, choose(r.outside, picture.Muted, picture.Ink), name).Put(a.X, bar.Y-5, kit.Start))
		}
		value := b.bold(choose(wide, choose(i == 0, 20.0, 16.0), 13.5), choose(i == 0, picture.CN, picture.Ink), b.Own(r.id+"-value"))
		if r.outside {
			value = b.sans(choose(wide, 14.5, 12.5), picture.Ink, b.Own(r.id+"-value"))
		}
		b.plated(value.Put(bar.X+bar.W+9, line+value.Size*0.36, kit.Start))
		if r.outside && height > 18 {
			b.plated(b.fitted(false, 12.5, picture.Muted, bar.W-40, b.Own("outside"), b.Own("outside-short")).Put(bar.X+12, line+4.5, kit.Start))
		}
		b.loose()
	}
	b.stage.gate, b.stage.slide, b.stage.slideBy = gate{}, 0, 0
	layLater(b, picture.Rect{X: a.X, Y: rule, W: a.W, H: a.Y + a.H - ticks - rule}, x, names, later, wide)
}

// layLater sets the later months as points on the same scale.
func layLater(b *builder, box picture.Rect, x kit.Scale, names, pitch float64, wide bool) {
	b.at(1.5, 0.2, fade)
	b.line(box.X, box.Y, box.X+box.W, box.Y, picture.Edge, 1.2)
	y := box.Y + box.H - pitch*3
	from := box.X + max(names, 62)
	nameless := false
	for i := range laterRows {
		r := &laterRows[i]
		line := y + pitch*(float64(i)+0.5)
		b.at(1.52+0.2*float64(i), 0.2, fade)
		month := b.sans(choose(wide, 13.5, 12.0), picture.Ink, b.Own(r.id))
		b.plated(month.Put(box.X, line+4.7, kit.Start))
		b.line(from, line, box.X+box.W, line, picture.Edge, 0.8)
		points := [...]struct {
			name, fact string
			shape      sign
			filled     bool
		}{{"deepseek-" + r.id, r.deepseek, circle, true}, {"doubao-" + r.id, r.doubao, diamond, false}}
		ahead := 0
		if r.deepseek == "" || b.s.value(r.doubao) > b.s.value(r.deepseek) {
			ahead = 1
		}
		for k := range points {
			p := &points[k]
			if p.fact == "" {
				continue
			}
			at := pt(x.Map(b.s.value(p.fact)), line)
			size := choose(wide, 14.0, 11.0)
			if p.shape == diamond {
				size += 2
			}
			label := b.Own(p.name)
			w := b.bold(choose(wide, 13.0, 12.0), choose(k == 0, picture.CN, picture.Ink), label)
			toRight := k == ahead
			room := choose(toRight, box.X+box.W, at.X) - choose(toRight, at.X, from) - size/2 - 7
			texts := [...]string{label, label, string(data.AppendLarge(nil, b.Locale, b.s.value(p.fact)*1e6)), ""}
			if b.Locale == data.English {
				// The axis names the millions.
				texts[3] = number(b.Locale, b.s.value(p.fact), 0)
				texts[1] = b.Own([...]string{"deepseek", "doubao"}[k]) + " " + texts[3]
			}
			w = b.fitted(true, w.Size, w.Colour, room, texts[:]...)
			nameless = nameless || w.Text() == texts[2] || w.Text() == texts[3]
			target := picture.Rect{X: at.X - 12, Y: line - pitch/2, W: 24, H: pitch}
			if pitch >= kit.MinTarget {
				b.named("later/"+p.name, b.OwnPlain(p.name), b.OwnPlain(r.id), p.fact, target)
			} else {
				b.about(picture.Identity{ID: "later/" + p.name, Role: picture.RoleText, Label: b.OwnPlain(r.id) + ": " + b.OwnPlain(p.name)})
			}
			if toRight {
				b.plated(w.Put(at.X+size/2+7, line+4.6, kit.Start))
			} else {
				b.plated(w.Put(at.X-size/2-7, line+4.6, kit.End))
			}
			b.spot(p.shape, at, size, picture.CN, p.filled)
			b.loose()
			if r.deepseek == "" && wide {
				b.plated(b.fitted(false, 12.5, picture.Muted, at.X-size/2-20-from, b.Own("passed")).Put(at.X-size/2-7, line+4.6, kit.End))
			}
		}
	}
	if y-box.Y < 16 {
		return
	}
	b.at(1.5, 0.2, fade)
	right, head := box.X+box.W, box.Y+choose(y-box.Y > 24, 20.0, 14.0)
	if nameless {
		right = layWhose(b, right, head)
	}
	b.plated(b.fitted(true, choose(wide, 13.5, 12.5), picture.Ink, right-box.X, b.Own("later"), b.Own("later-short")).Put(box.X, head, kit.Start))
}

// layWhose says left of x whose points the circles and the diamonds are, where
// they have no room for names. It returns its left end.
func layWhose(b *builder, x, baseline float64) float64 {
	for k, name := range [...]string{"doubao", "deepseek"} {
		w := b.bold(12, choose(k == 0, picture.Ink, picture.CN), b.Own(name))
		b.plated(w.Put(x, baseline, kit.End))
		x -= w.Width() + 11
		b.spot(choose(k == 0, diamond, circle), pt(x, baseline-4.4), choose(k == 0, 12.0, 10.0), picture.CN, k == 1)
		x -= 18
	}
	return x
}

// layAssistants leaves room for the switch: in the column, or below.
func layAssistants(b *builder, a *picture.Rect) {
	if box, ok := b.takeSide(choose(b.side.W >= 280, 52, math.Inf(1))); ok {
		b.at(1.92, 0.2, fade)
		b.line(box.X, box.Y+2, box.X+box.W, box.Y+2, picture.Hairline, 1)
		b.reserve("assistants", picture.Rect{X: box.X, Y: box.Y + 14, W: box.W, H: 28})
		return
	}
	if a.H > 250 {
		b.reserve("assistants", picture.Rect{X: a.X, Y: a.Y + a.H - 28, W: a.W, H: 28})
		a.H -= 34
	}
}
