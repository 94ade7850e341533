package paths

import (
	"slices"
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// stripFrom and stripTo bound the strip and the ruler of dates.
var (
	stripFrom = float64(data.Day(2024, 1, 1).Days())
	stripTo   = float64(data.Day(2026, 6, 1).Days())
)

// rails of the strip lie so far from its middle, in CSS px.
const rail = 12

// setStrip draws the road in small: two rails that part in March 2024, with the
// events at their dates. present are the events that the beat is about.
func (b *builder) setStrip(present ...string) {
	if b.stripY == 0 {
		return
	}
	y := b.stripY
	left, right := b.Grid.Margin, b.Format.Width-b.Grid.Margin
	from := b.word(12, picture.Muted, "2024")
	lineLeft := left + from.Width() + 14
	scale := kit.Linear(stripFrom, stripTo, lineLeft, right)
	b.strip = scale
	b.phase = kit.Phase{Start: b.beat.moves * 0.6, Length: 0.3}
	defer func() { b.phase, b.who = kit.Phase{}, 0 }()
	b.who = 0
	b.add(item{key: "strip/2024", words: from.Put(left, y+4.5, kit.Start), enter: b.late()})
	b.line("strip/us", ink(picture.US, 2.5), b.railPoints(picture.US, scale)...)
	b.line("strip/cn", ink(picture.CN, 2.5), b.railPoints(picture.CN, scale)...)
	for year := 2025; year <= 2026 && !b.recording; year++ {
		words := b.word(12, picture.Muted, strconv.Itoa(year)).Put(scale.Map(float64(data.Day(year, 1, 1).Days())), y+4.5, kit.Middle)
		// Not the same from beat to beat: strands pass here, and the year makes
		// way for them.
		b.add(item{key: "strip/" + strconv.Itoa(year) + "/" + b.beat.id, words: words, enter: b.late()})
	}
	b.identify(picture.Identity{
		ID: "timeline", Role: picture.RoleSlider, Label: b.plain("strip/title"), Value: b.OwnPlain("headline"),
		Focusable: true, Draggable: true, Min: 0, Max: float64(beatCount - 1), Now: float64(b.Index),
		Target: picture.Rect{X: lineLeft, Y: y - 22, W: right - lineLeft, H: 44},
	})
	row := eventRow{scale: scale, up: y - rail, down: y + rail, size: 9}
	for i, e := range b.s.story.Events {
		row.bold[i] = slices.Contains(present, e.ID)
	}
	row.draw(b)
	b.who = 0
	within := picture.Rect{X: left, Y: y - 36, W: right - left, H: 72}
	// The present ones first; narrow formats name no others.
	for _, bold := range [...]bool{true, false} {
		for i, e := range b.s.story.Events {
			if row.bold[i] != bold || !bold && !b.FullKey() {
				continue
			}
			words := b.word(12, picture.Muted, e.Label[b.Locale])
			if bold {
				words = b.bold(12, picture.Ink, e.Label[b.Locale])
			}
			b.who = row.who[i]
			ly := y + rail + 21
			if sideOf(e) == picture.US {
				ly = y - rail - 11
			}
			x := min(max(row.middle[i], left+words.Width()/2), right-words.Width()/2)
			b.tryKeyed("strip/label/"+words.Text(), words, within, place{x, ly, kit.Middle}, place{x + 14, ly, kit.Middle}, place{x - 14, ly, kit.Middle})
		}
	}
	b.keepOff(within)
}

// tryKeyed is try with a key, so that the words stay where the next beat has
// them too.
func (b *builder) tryKeyed(key string, words kit.Words, within picture.Rect, places ...place) {
	if b.try(words, within, places...) {
		b.items[len(b.items)-1].key = key
	}
}

// strandPoints is how many points a strand has, so that it can turn from any
// shape into any other.
const strandPoints = 41

// railPoints is a rail: both lie together before March 2024, then apart.
func (b *builder) railPoints(side picture.Colour, scale kit.Scale) []picture.Point {
	left, right := scale.Range()
	fork := scale.Map(b.s.day("s41-aiplus-2024"))
	to, near := b.stripY+rail, b.stripY+1.4
	if side == picture.US {
		to, near = b.stripY-rail, b.stripY-1.4
	}
	points := make([]picture.Point, strandPoints)
	for i := range points {
		// The parting takes 24 px; its middle is the fork, and half the points
		// lie in it.
		const before, after = 10, 30
		var x float64
		switch {
		case i < before:
			x = kit.Lerp(left, fork-12, float64(i)/before)
		case i <= after:
			x = kit.Lerp(fork-12, fork+12, float64(i-before)/(after-before))
		default:
			x = kit.Lerp(fork+12, right, float64(i-after)/(strandPoints-1-after))
		}
		points[i] = pt(x, kit.Lerp(near, to, smooth((x-fork+12)/24)))
	}
	return points
}

// smooth is the smoothstep of a share, clamped.
func smooth(t float64) float64 {
	t = min(max(t, 0), 1)
	return t * t * (3 - 2*t)
}

// strands are the scene's twelve: four of the founders, eight of the report's
// examples.
const (
	strandsUS = 4
	strandsCN = 8
	strands   = strandsUS + strandsCN
)

// strandKey is a strand's key in all sheets, and strandSide its side.
func strandKey(i int) string { return "strand/" + strconv.Itoa(i) }

func strandSide(i int) picture.Colour {
	if i < strandsUS {
		return picture.US
	}
	return picture.CN
}

// strandsOnRails lays the strands of a range onto the strip's rails, so that
// they can rise from there in a later beat.
func (b *builder) strandsOnRails(from, to int) {
	if b.stripY == 0 {
		return
	}
	left := b.Grid.Margin + widthOf(b.word(12, picture.Muted, "2024")) + 14
	scale := kit.Linear(stripFrom, stripTo, left, b.Format.Width-b.Grid.Margin)
	fork := scale.Map(b.s.day("s41-aiplus-2024")) + 12
	b.who = 0
	for i := from; i < to; i++ {
		y := b.stripY + rail
		if strandSide(i) == picture.US {
			y = b.stripY - rail
		}
		points := make([]picture.Point, strandPoints)
		for j := range points {
			points[j] = pt(kit.Lerp(fork, b.Format.Width-b.Grid.Margin, float64(j)/(strandPoints-1)), y)
		}
		m := b.line(strandKey(i), ink(strandSide(i), 2.5), points...)
		m.travel = kit.Phase{Length: 0.7}
		m.enter = kit.Phase{Start: b.beat.moves * 0.6, Length: 0.3}
	}
}
