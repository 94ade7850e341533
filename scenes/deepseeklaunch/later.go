package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// laterRow is a month after the report's, with the points that are known.
type laterRow struct{ id, deepseek, doubao string }

var laterRows = [...]laterRow{
	{"may", "mau-deepseek-2025-05", "mau-doubao-2025-05"},
	{"august", "", "mau-doubao-2025-08"},
	{"autumn", "mau-deepseek-2025-q3", "mau-doubao-2025-q3"},
}

// laterPoint is what one app had in one of these months.
type laterPoint struct {
	app, name, fact string
	// doubao tells whose it is: a hollow diamond, else a solid circle.
	doubao bool
	// ahead tells that it is the greater of the two: its name stands right of it.
	ahead bool
	at    picture.Point
	size  float64
}

// whoseKey says whose the circles and the diamonds are, where they have no names.
var whoseKey = []page.KeyEntry{
	{Chip: kit.Chip{Colour: picture.CN, Maker: kit.AMD, Fill: 1}, Key: "ranking/deepseek"}, // a circle
	{Chip: kit.Chip{Colour: picture.CN, Maker: kit.ChineseMaker}, Key: "ranking/doubao"},   // a diamond
}

// layLater sets the later months as points on the same scale.
func (r *ranking) layLater() {
	b, left, right := r.b, r.area.X, r.area.X+r.area.W
	b.at(1.5, 0.2, fade)
	b.line(left, r.rule, right, r.rule, picture.Edge, 1.2)
	first := r.foot - r.later*float64(len(laterRows))
	nameless := false
	for i := range laterRows {
		row, line := &laterRows[i], first+r.later*(float64(i)+0.5)
		b.at(1.52+0.2*float64(i), 0.2, fade)
		month := b.Sans(choose(r.wide, 13.5, 12.0), picture.Ink, b.Own(row.id))
		b.plated(month.Put(left, line+4.7, kit.Start))
		b.line(r.laterFrom(), line, right, line, picture.Edge, 0.8)
		for _, p := range r.points(row, line) {
			named := r.layPoint(row, &p)
			nameless = nameless || !named
		}
	}
	if first-r.rule < 16 {
		if nameless {
			b.key = whoseKey
		}
		return
	}
	b.at(1.5, 0.2, fade)
	head := r.rule + choose(first-r.rule > 24, 20.0, 14.0)
	if nameless {
		right = r.layWhose(right, head)
	}
	b.plated(b.fitted(true, choose(r.wide, 13.5, 12.5), picture.Ink, right-left, b.Own("later"), b.Own("later-short")).Put(left, head, kit.Start))
}

// laterFrom is where the lines of the later months begin.
func (r *ranking) laterFrom() float64 { return r.area.X + max(r.names, 62) }

// points are those that are known of a month.
func (r *ranking) points(row *laterRow, line float64) (known []laterPoint) {
	s := r.b.s
	doubaoAhead := row.deepseek == "" || s.value(row.doubao) > s.value(row.deepseek)
	for _, p := range [...]laterPoint{
		{app: "deepseek", fact: row.deepseek, ahead: !doubaoAhead, size: choose(r.wide, 14.0, 11.0)},
		{app: "doubao", fact: row.doubao, ahead: doubaoAhead, size: choose(r.wide, 16.0, 13.0), doubao: true},
	} {
		if p.fact != "" {
			p.name, p.at = p.app+"-"+row.id, pt(r.x.Map(s.value(p.fact)), line)
			known = append(known, p)
		}
	}
	return known
}

// layPoint draws a point, and tells whether its words name the app.
func (r *ranking) layPoint(row *laterRow, p *laterPoint) (named bool) {
	b := r.b
	if r.later >= kit.MinTarget {
		b.named("later/"+p.name, b.OwnPlain(p.name), b.OwnPlain(row.id), p.fact, picture.Rect{X: p.at.X - 12, Y: p.at.Y - r.later/2, W: 24, H: r.later})
	} else {
		b.about(picture.Identity{ID: "later/" + p.name, Role: picture.RoleText, Label: b.OwnPlain(row.id) + ": " + b.OwnPlain(p.name)})
	}
	reach := p.size/2 + 7
	words, named := r.pointWords(p, reach)
	b.plated(words.Put(p.at.X+choose(p.ahead, reach, -reach), p.at.Y+4.6, choose(p.ahead, kit.Start, kit.End)))
	b.spot(choose(p.doubao, diamond, circle), p.at, p.size, picture.CN, !p.doubao)
	b.loose()
	if row.deepseek == "" && r.wide {
		passed := b.fitted(false, 12.5, picture.Muted, p.at.X-p.size/2-20-r.laterFrom(), b.Own("passed"))
		b.plated(passed.Put(p.at.X-reach, p.at.Y+4.6, kit.End))
	}
	return named
}

// pointWords are the app and its value, or where there is no room for both the
// value, in English without its millions: the axis names them.
func (r *ranking) pointWords(p *laterPoint, reach float64) (words kit.Words, named bool) {
	b := r.b
	room := choose(p.ahead, r.area.X+r.area.W-p.at.X, p.at.X-r.laterFrom()) - reach
	millions := b.s.value(p.fact)
	texts := [...]string{b.Own(p.name), "", string(data.AppendLarge(nil, b.Locale, millions*1e6)), ""}
	if b.Locale == data.English {
		texts[3] = number(b.Locale, millions, 0)
		texts[1] = b.Own(p.app) + " " + texts[3]
	}
	words = b.fitted(true, choose(r.wide, 13.0, 12.0), choose(p.doubao, picture.Ink, picture.CN), room, texts[:]...)
	return words, words.Text() != texts[2] && words.Text() != texts[3]
}

// layWhose says left of x whose points the circles and the diamonds are, where
// they have no room for names. It returns its left end.
func (r *ranking) layWhose(x, baseline float64) float64 {
	b := r.b
	for k, name := range [...]string{"doubao", "deepseek"} {
		w := b.Bold(12, choose(k == 0, picture.Ink, picture.CN), b.Own(name))
		b.plated(w.Put(x, baseline, kit.End))
		x -= w.Width() + 11
		b.spot(choose(k == 0, diamond, circle), pt(x, baseline-4.4), choose(k == 0, 12.0, 10.0), picture.CN, k == 1)
		x -= 18
	}
	return x
}
