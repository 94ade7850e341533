package paths

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// hairKey says which day and language; hairWords are what is said of it.
type hairKey struct {
	day    int
	locale data.Locale
}

type hairWords struct {
	// date and whole are set: the date alone, and with the nearest event of each
	// side. text says so in full.
	date, whole kit.Words
	text        string
}

// apart is how many days an event lies from a day.
func (s *Scene) apart(e *data.Event, day float64) float64 {
	from, to := float64(e.Date.Days()), float64(e.Date.Days())
	if e.ID == "ev-building" {
		to = s.summer
	}
	return max(from-day, day-to, 0)
}

// nearest is the event of a side that lies nearest to a day.
func (s *Scene) nearest(side picture.Colour, day float64) *data.Event {
	var best *data.Event
	least := math.Inf(1)
	for _, e := range s.story.Events {
		if apart := s.apart(e, day); sideOf(e) == side && apart < least {
			best, least = e, apart
		}
	}
	return best
}

// hair says what is nearest to a day, set once.
func (s *Scene) hair(day float64, l data.Locale) hairWords {
	key := hairKey{int(day), l}
	if w, ok := s.hairs[key]; ok {
		return w
	}
	w := s.newHair(day, l)
	s.hairs[key] = w
	return w
}

// newHair sets what is said of a day.
func (s *Scene) newHair(day float64, l data.Locale) hairWords {
	us, cn := s.nearest(picture.US, day), s.nearest(picture.CN, day)
	date := s.daySet(int(day), l, 13).text
	both := func(us, cn string) string {
		return data.Fill(s.story.Plain("ruler/nearest", l), "date", date, "us", us, "cn", cn)
	}
	typ := s.story.Type(l)
	return hairWords{
		date:  typ.Line(typeset.SansBold, 13, picture.Ink, date),
		whole: typ.Line(typeset.SansBold, 13, picture.Ink, both(us.Label[l], cn.Label[l])),
		text:  both(us.Name[l], cn.Name[l]),
	}
}

// setHair lets the reader move a hair line across the ruler of dates. Its words
// stand at the right end of the ruler's title, whose width is taken.
func (b *builder) setHair(box picture.Rect, titleY, title float64) {
	b.ruled, b.hairY, b.hairRoom = box, titleY, box.W-title-18
	b.identify(picture.Identity{
		ID: "hair", Role: picture.RoleSlider, Label: b.plain("ruler/hair"), Focusable: true, Draggable: true,
		Min: 0, Max: stripTo - stripFrom, Target: picture.Rect{X: box.X, Y: box.Y - 2, W: box.W, H: max(box.H+4, kit.MinTarget)},
	})
}

// paintHair draws the hair line at its date, rings the event of each side that
// is nearest, and names them.
func (d *drawing) paintHair() {
	sh := d.now
	if sh.ruled.W == 0 {
		return
	}
	opacity := kit.Phase{Start: rulerGrows.End(), Length: 0.25}.Out(d.t)
	day := d.m.Values[controlHair]
	x, box := sh.days.Map(day), sh.ruled
	d.p.Push(picture.Group{Opacity: opacity, Identity: d.base + sh.find("hair")})
	if !d.p.Hidden() {
		d.p.Add(picture.Mark{Kind: picture.Polyline, Points: d.p.Span(pt(x, box.Y-14), pt(x, box.Y+box.H+14)), Stroke: ink(picture.Ink, 1.3)})
		d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Radius: 2.5, Box: picture.Rect{X: x - 2.5, Y: box.Y + 1, W: 5, H: box.H - 2}, Fill: solid(picture.Ink)})
		for _, side := range sideColours {
			d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: d.ringed(d.s.nearest(side, day), side), Radius: 9, Stroke: ink(picture.Ink, 1.6)})
		}
		w := d.s.hair(day, d.m.Locale)
		words := w.whole
		if words.Width() > sh.hairRoom {
			words = w.date
		}
		words = words.Put(box.X+box.W, sh.hairY, kit.End)
		if words.Width() <= sh.hairRoom {
			words.Draw(d.p)
		}
	}
	d.p.Pop()
	d.paintYears(x)
}

// paintYears writes the years on the ruler; one makes way for the hair line.
func (d *drawing) paintYears(x float64) {
	d.p.Push(picture.Group{Opacity: rulerGrows.Out(d.t), Identity: d.base + d.now.find("hair")})
	for i := range d.now.years {
		if box := d.now.years[i].Box(); x < box.X-5 || x > box.X+box.W+5 {
			d.now.years[i].Draw(d.p)
		}
	}
	d.p.Pop()
}

// ringed is the ring around an event on the ruler.
func (d *drawing) ringed(e *data.Event, side picture.Colour) picture.Rect {
	from := d.now.days.Map(float64(e.Date.Days()))
	to := from
	if e.ID == "ev-building" {
		to = d.now.days.Map(d.s.summer)
	}
	y := d.now.ruled.Y - 8
	if side == picture.CN {
		y = d.now.ruled.Y + d.now.ruled.H + 8
	}
	const reach = 8
	return picture.Rect{X: from - reach, Y: y - reach, W: to - from + 2*reach, H: 2 * reach}
}
