package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// sideOf tells whose event it is.
func sideOf(e *data.Event) picture.Colour {
	if e.Kind == data.CompanyEvent {
		return picture.US
	}
	return picture.CN
}

// afterReport is the first day whose events lie after the report.
var afterReport = data.Month(2025, 7).Days()

// later tells whether an event lies after the report: its mark is hollow.
func later(e *data.Event) bool { return e.Date.Days() >= afterReport }

// stripFrom and stripTo bound the strip and the ruler of dates.
var (
	stripFrom = float64(data.Day(2024, 1, 1).Days())
	stripTo   = float64(data.Day(2026, 6, 1).Days())
)

// eventMark draws an event: its side's shape, solid up to the report and hollow
// after it, on a halo of paper.
func (b *builder) eventMark(key string, at picture.Point, size float64, side picture.Colour, hollow bool) {
	kind, radius := picture.Circle, 0.0
	if side == picture.CN {
		kind, radius = picture.RoundedRectangle, 1.5
		size -= 1
	}
	halo := b.mark(key+"/halo", kind, kit.Square(at, size+4), solid(picture.Paper), picture.Stroke{})
	halo.mark.Radius = radius + 1
	if hollow {
		m := b.mark(key, kind, kit.Square(at, size-2), solid(picture.Paper), ink(side, 2))
		m.mark.Radius = radius
		return
	}
	m := b.mark(key, kind, kit.Square(at, size), solid(side), picture.Stroke{})
	m.mark.Radius = radius
}

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
	type label struct {
		words kit.Words
		at    picture.Point
		above bool
		bold  bool
		who   int
	}
	var labels []label
	for _, e := range b.s.story.Events {
		side := sideOf(e)
		at := pt(scale.Map(float64(e.Date.Days())), y+rail)
		if side == picture.US {
			at.Y = y - rail
		}
		now := false
		for _, id := range present {
			now = now || id == e.ID
		}
		b.shows(e.ID, e.Name[b.Locale], string(data.AppendDate(nil, b.Locale, e.Date, data.WholeDate)), e.ID)
		size := 9.0
		if now {
			size = 12
		}
		if e.ID == "ev-building" {
			to := scale.Map(b.s.summer)
			m := b.mark("strip/"+e.ID, picture.RoundedRectangle, picture.Rect{X: at.X, Y: at.Y - 4.5, W: to - at.X, H: 9}, solid(side), picture.Stroke{})
			m.mark.Radius = 3
			at.X = (at.X + to) / 2
		} else {
			b.eventMark("strip/"+e.ID, at, size, side, later(e))
		}
		words := b.word(12, picture.Muted, e.Label[b.Locale])
		if now {
			words = b.bold(12, picture.Ink, e.Label[b.Locale])
		}
		labels = append(labels, label{words, at, side == picture.US, now, b.who})
	}
	b.who = 0
	within := picture.Rect{X: left, Y: y - 36, W: right - left, H: 72}
	for pass := range 2 {
		for _, l := range labels {
			if l.bold != (pass == 0) || !b.FullKey() && pass == 1 {
				continue
			}
			ly := y + rail + 21
			if l.above {
				ly = y - rail - 11
			}
			w := l.words.Width()
			b.who = l.who
			x := min(max(l.at.X, left+w/2), right-w/2)
			b.tryKeyed("strip/label/"+l.words.Text(), l.words, within, place{x, ly, kit.Middle}, place{x + 14, ly, kit.Middle}, place{x - 14, ly, kit.Middle})
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
