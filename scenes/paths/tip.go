package paths

import (
	"math"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// stop is a day at which the tip of the road passes something.
type stop struct {
	day  float64
	text string
}

// setTip lets the reader move the tip of the road along the axis of time: that
// is, through the opening's movement.
func (b *builder) setTip(r *road, target picture.Rect) {
	b.days, b.down, b.fork = r.time, r.down, r.fork
	start, end := r.time.Domain()
	b.stops = append(b.stops, stop{start, b.plainDate("hi-chatgpt-date") + ": " + b.plain("fork/start")})
	for _, e := range b.s.story.Events {
		if day := float64(e.Date.Days()); day <= end {
			b.stops = append(b.stops, stop{day, string(data.AppendDate(nil, b.Locale, e.Date, data.WholeDate)) + ": " + e.Name[b.Locale]})
		}
	}
	b.identify(picture.Identity{
		ID: "road", Role: picture.RoleSlider, Label: b.plain("fork/road"), Focusable: true, Draggable: true,
		Min: 0, Max: end - start, Target: target,
	})
}

// stopDays are the days of the stops, and the end.
func (sh *sheet) stopDays() []float64 {
	_, end := sh.days.Domain()
	days := []float64{end}
	for _, st := range sh.stops {
		days = append(days, st.day)
	}
	return days
}

// tip is the day that the tip has come to at a playhead, in seconds.
func (sh *sheet) tip(time float64) float64 {
	start, end := sh.days.Domain()
	switch {
	case time < strandsDraw.Start:
		return kit.Lerp(start, sh.fork, rootsDraw.InOut(time))
	case time < strandsDraw.End():
		return kit.Lerp(sh.fork, end, strandsDraw.InOut(time))
	}
	return end
}

// roadTime is the playhead, in seconds, at which the tip has come to a day; at
// the last day it is the beat's end.
func (sh *sheet) roadTime(day float64) float64 {
	start, end := sh.days.Domain()
	switch {
	case day >= end-0.5:
		return sh.beat.length(0)
	case day < sh.fork:
		return rootsDraw.Length * easeBack(max(day-start, 0)/(sh.fork-start))
	}
	return strandsDraw.Start + strandsDraw.Length*easeBack((day-sh.fork)/(end-sh.fork))
}

// easeBack is the inverse of kit.InOut.
func easeBack(share float64) float64 {
	if share > 0.5 {
		return 1 - math.Cbrt(2*(1-share))/2
	}
	return math.Cbrt(share / 4)
}

// tellTip says how far the tip is: the last stop that it has passed.
func (sh *sheet) tellTip(identity *picture.Identity, time float64) {
	start, _ := sh.days.Domain()
	day := sh.tip(time)
	identity.Now = day - start
	for _, st := range sh.stops {
		if st.day <= day+0.5 {
			identity.Value = st.text
		}
	}
}
