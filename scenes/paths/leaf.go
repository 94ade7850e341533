package paths

import (
	"math"

	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// leafPlace is where a leaf stands.
type leafPlace struct {
	box picture.Rect
	// right tells that the stem is in the lower right corner.
	right bool
}

// stem is where the strand ends.
func (l *leafPlace) stem() picture.Point {
	if l.right {
		return pt(l.box.X+l.box.W, l.box.Y+l.box.H)
	}
	return pt(l.box.X, l.box.Y+l.box.H)
}

// leafShape is the outline of a leaf, with two sharp corners, and what it encloses.
func leafShape(box picture.Rect, right bool) (outline, inside []picture.Point) {
	r := min(box.H*0.46, 22)
	const steps = 8
	// With the stem in the lower left corner, the upper left and lower right
	// corners are round.
	corner := func(t float64) float64 { return r - math.Sqrt(max(r*r-(r-t)*(r-t), 0)) }
	along := func(i int) float64 { return r * (1 - math.Cos(float64(i)*math.Pi/2/steps)) }
	add := func(x, top, bottom float64) {
		if right {
			x = box.X + box.W - (x - box.X)
		}
		inside = append(inside, pt(x, top), pt(x, bottom))
	}
	for i := range steps + 1 {
		t := along(i)
		add(box.X+t, box.Y+corner(t), box.Y+box.H)
	}
	for i := range steps + 1 {
		t := along(steps - i)
		add(box.X+box.W-t, box.Y, box.Y+box.H-corner(t))
	}
	if right {
		for i, j := 0, len(inside)-2; i < j; i, j = i+2, j-2 {
			inside[i], inside[j] = inside[j], inside[i]
			inside[i+1], inside[j+1] = inside[j+1], inside[i+1]
		}
	}
	for i := 0; i < len(inside); i += 2 {
		outline = append(outline, inside[i])
	}
	for i := len(inside) - 1; i > 0; i -= 2 {
		outline = append(outline, inside[i])
	}
	return append(outline, outline[0], outline[1]), inside
}

// leaf draws a leaf with its words. full is the chosen one, filled one that the
// state text names.
func (b *builder) leaf(key string, at leafPlace, words kit.Words, full, filled bool, n int) {
	outline, inside := leafShape(at.box, at.right)
	b.phase = leavesOpen.Nth(n, 0.06)
	fill := solid(picture.Paper)
	if full {
		fill = solid(picture.CN)
	}
	unfold := func(m *item) { m.unfolds, m.stem = true, at.stem() }
	unfold(b.add(item{key: key + "/ground", mark: picture.Mark{Kind: picture.Area, Fill: fill}, points: inside}))
	if filled && !full {
		unfold(b.add(item{key: key + "/pale", mark: picture.Mark{Kind: picture.Area, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.14}}, points: inside}))
	}
	unfold(b.line(key+"/edge", ink(picture.CN, 1.8), outline...))
	b.phase = kit.Phase{}
	if full {
		words.Colour = picture.Paper
	}
	m := b.add(item{words: words.Put(at.box.X+at.box.W/2, at.box.Y+at.box.H/2+words.Size*0.36-words.Height()/2, kit.Middle), enter: b.late()})
	m.key = key + "/words"
	b.keepOff(kit.Grow(at.box, 1))
	b.identities[b.who-1].Target = at.box
}
