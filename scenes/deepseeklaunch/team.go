package deepseeklaunch

import (
	"math"

	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatTeam tells three head counts apart: one mark a person, from one height.
var beatTeam = beat{
	id: "team", moves: 2.3, reading: 12, now: "event-hoover", several: true, goesOn: true, caution: true, lay: layTeam,
	variant: func(v *scenes.Values) float64 { return v[controlCount] },
}

const counts = 3

var countIDs = [counts]string{"claimed", "signed", "traced"}

// personKind is how persons of a group are drawn.
type personKind uint8

const (
	rumoured  personKind = iota // a dashed ring: the count has no source
	present                     // solid
	gone                        // a hollow ring
	elsewhere                   // a hollow grey ring
	abroad                      // a blue square
)

// group is persons of one kind, with the fact that counts them.
type group struct {
	key, fact string
	kind      personKind
}

// headCount is one of the three counts.
type headCount struct {
	fact   string
	groups []group
}

var headCounts = [counts]headCount{
	{"s32-under-140", []group{{"claimed-name", "s32-under-140", rumoured}}},
	{"s32-under-140#signed", []group{{"staying", "s32-under-140#staying", present}, {"departed", "s32-under-140#departed", gone}}},
	{"s32-all-domestic#traced", []group{{"china", "s32-all-domestic#china", present}, {"others", "s32-all-domestic#others", elsewhere}, {"us", "s32-all-domestic#us", abroad}}},
}

func layTeam(b *builder) {
	a := b.area
	if a.W < 560 {
		if a.H >= 200 {
			b.reserve("count", picture.Rect{X: a.X, Y: a.Y, W: a.W, H: 32})
			a.Y, a.H = a.Y+40, a.H-40
		}
		layCount(b, b.variant, a, 0.4, true)
		return
	}
	width := a.W / counts
	for i := range counts {
		box := picture.Rect{X: a.X + width*float64(i), Y: a.Y, W: width - 30, H: a.H}
		if i > 0 {
			b.at(0, 0.3, down)
			b.line(box.X-16, a.Y+14, box.X-16, a.Y+a.H-6, picture.Hairline, 1)
		}
		layCount(b, i, box, [counts]float64{0.9, 0, 1.3}[i], false)
	}
}

// layCount sets one count: its number, whom it counts, a mark a person, and
// what the marks mean.
func layCount(b *builder, which int, box picture.Rect, start float64, alone bool) {
	c := &headCounts[which]
	key := countIDs[which]
	colour := choose(which == 0, picture.Muted, picture.Ink)
	small := box.H < 200
	number := choose(alone, choose(small, 24.0, 34.0), min(46, box.W*0.2))
	b.at(choose(which == 1, 0.7, start), 0.2, fade) // the names of V3's report fly past theirs
	w := b.serif(number, colour, b.Own(key))
	first := 0.0
	if alone {
		base := box.Y + number*0.86
		b.words(w.Put(box.X, base, kit.Start))
		left := box.X + w.Width() + 14
		b.words(b.fitted(true, choose(small, 13.0, 15.0), picture.Ink, box.X+box.W-left, b.Own(key+"-name")).Put(left, base-choose(small, 0.0, 12.0), kit.Start))
		if !small {
			b.words(b.fitted(false, 12.5, picture.Muted, box.X+box.W-left, b.Own(key+"-note")).Put(left, base+6, kit.Start))
		}
		first = base + choose(small, 10.0, 18.0)
	} else {
		base := box.Y + number + 6
		b.words(w.Put(box.X-1, base, kit.Start))
		name := b.bold(choose(box.W > 220, 15.0, 13.5), picture.Ink, b.Own(key+"-name"))
		if name.Width() > box.W+10 {
			name = b.bold(12, picture.Ink, b.Own(key+"-name"))
		}
		b.words(name.Put(box.X, base+26, kit.Start))
		b.words(b.fitted(false, 12.5, picture.Muted, box.W+10, b.Own(key+"-note")).Put(box.X, base+46, kit.Start))
		first = base + 62
	}

	// The legend takes a line a group, and a note below it where it has room.
	legend := 22.0
	lines := float64(len(c.groups))
	if len(c.groups) == 1 {
		lines = 0
	}
	people := 0
	for i := range c.groups {
		people += int(b.s.value(c.groups[i].fact))
	}
	// The same grid for all three, so that one mark is one person everywhere:
	// as wide as the fullest needs.
	most := int(b.s.value(headCounts[counts-1].fact))
	columns, pitch := 14, 0.0
	room := box.H - (first - box.Y) - legend*choose(alone, lines, 3) - 6
	for n := 48; n >= 12; n-- {
		p := min(19, box.W/float64(n), room/math.Ceil(float64(most)/float64(n)))
		if p > pitch+0.01 {
			columns, pitch = n, p
		}
	}
	pitch = min(pitch, choose(alone, 19.0, 18.0))
	mark := pitch - choose(pitch > 12, 5.0, choose(pitch > 8, 2.5, 1.5))
	at := 0
	y := first
	bar := b.from.mark.Box
	for i := range c.groups {
		g := &c.groups[i]
		n := int(b.s.value(g.fact))
		top := first + pitch*float64(at/columns)
		bottom := first + pitch*float64((at+n-1)/columns+1)
		legendY := first + pitch*math.Ceil(float64(people)/float64(columns)) + legend*(float64(i)+0.5) + 4
		label := b.OwnPlain(g.key)
		// A group is pointed at by its legend; alone ones by their field.
		target := picture.Rect{X: box.X, Y: legendY - legend/2, W: box.W, H: legend}
		if len(c.groups) == 1 {
			target = picture.Rect{X: box.X, Y: top, W: pitch * float64(columns), H: bottom - top}
		} else if legend < kit.MinTarget {
			target.Y, target.H = legendY-kit.MinTarget/2, kit.MinTarget
		}
		if len(c.groups) > 1 && legend < kit.MinTarget {
			b.about(picture.Identity{ID: "count/" + g.key, Role: picture.RoleMark, Label: b.OwnPlain(key+"-name") + ": " + label, Fact: g.fact})
		} else {
			b.named("count/"+g.key, b.OwnPlain(key+"-name"), label, g.fact, target)
		}
		for k := range n {
			column, row := (at+k)%columns, (at+k)/columns
			place := pt(box.X+pitch*(float64(column)+0.5), first+pitch*(float64(row)+0.5))
			b.at(start+0.1+0.6*float64(at+k)/float64(people), 0.1, fade)
			if which == 1 {
				// The names of V3's report come out of DeepSeek's bar, row by row.
				b.at(0.3*float64(at+k)/float64(people), 0.6, gather)
			}
			b.person(g.kind, place, mark)
			if which == 1 {
				const rows = 5
				p := &b.pieces[len(b.pieces)-1]
				p.from.X = bar.X + bar.W*(float64(at+k)+0.5)/float64(people) - place.X
				p.from.Y = bar.Y + bar.H*(float64((at+k)%rows)+0.5)/rows - place.Y
			}
		}
		at += n
		y = bottom
		if len(c.groups) > 1 {
			b.at(start+0.7, 0.25, fade)
			b.person(g.kind, pt(box.X+8, legendY-0.5), min(13, max(mark, 9)))
			b.words(b.fitted(false, 12.5, picture.Ink, box.W-14, b.Own(g.key), b.Own(g.key+"-short")).Put(box.X+24, legendY+4, kit.Start))
		}
		b.loose()
	}
	y += legend*lines + 8
	if more := b.Own(key + "-more"); more != "" {
		w := b.block(12.5, 19, box.W, picture.Muted, more).Put(box.X, y+17, kit.Start)
		b.NoteText += " " + b.OwnPlain(key+"-more")
		if w.Last() < box.Y+box.H {
			b.at(start+0.8, 0.25, fade)
			b.words(w)
		}
	}
}

// person adds one mark.
func (b *builder) person(kind personKind, at picture.Point, size float64) {
	ring := picture.Mark{Kind: picture.Circle, Box: kit.Square(at, size-1.4)}
	width := min(1.6, max(0.9, size*0.14))
	switch kind {
	case rumoured:
		ring.Stroke = picture.Stroke{Colour: picture.Muted, Width: width, Dash: 2.4, Gap: 1.8}
	case gone:
		ring.Stroke = picture.Stroke{Colour: picture.CN, Width: width}
	case elsewhere:
		ring.Stroke = picture.Stroke{Colour: picture.Muted, Width: width}
	case abroad:
		ring = picture.Mark{Kind: picture.RoundedRectangle, Radius: min(2.5, size*0.2), Box: kit.Square(at, size-1), Fill: paint(picture.US)}
	default:
		ring.Box, ring.Fill = kit.Square(at, size), paint(picture.CN)
	}
	b.add(piece{mark: ring})
}
