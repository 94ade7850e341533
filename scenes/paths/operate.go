package paths

import (
	"math"
	"slices"

	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// Drag answers a pointer that holds the tip of the road, the date of the record,
// the tree, the hair line, or the strip.
func (s *Scene) Drag(m *scenes.Moment, identity string, to picture.Point) scenes.Change {
	change := scenes.Change{Values: m.Values}
	_, variant, _ := s.variants(m.Beat, m)
	sh := s.sheet(m.Beat, m.Format, m.Locale, variant)
	switch identity {
	case "day":
		change.Values[controlDay] = sh.days.Unmap(to.X)
		change.Values = s.Settle(change.Values)
	case "tree":
		nearest := math.Inf(1)
		for i, box := range sh.leaves {
			if box.W == 0 {
				continue // not in this picture
			}
			dx := max(box.X-to.X, 0, to.X-box.X-box.W)
			dy := max(box.Y-to.Y, 0, to.Y-box.Y-box.H)
			if far := math.Hypot(dx, dy); far < nearest {
				nearest, change.Values[controlLeaf] = far, float64(i)
			}
		}
	case "timeline":
		change.Seek = true
		change.Beat, change.Time = s.seek(sh, to.X)
	case "road":
		at := to.X
		if sh.down {
			at = to.Y
		}
		change.Seek, change.Beat, change.Time = true, m.Beat, sh.roadTime(sh.days.Unmap(at))
	case "hair":
		change.Values[controlHair] = sh.days.Unmap(to.X)
		change.Values = s.Settle(change.Values)
	}
	return change
}

// seek finds the beat that the strip's part at a place belongs to: each beat
// has an equal part.
func (s *Scene) seek(sh *sheet, x float64) (beat int, time float64) {
	scale := sh.strip
	if from, to := scale.Range(); from == to {
		scale = sh.days
	}
	from, to := scale.Range()
	share := min(max((x-from)/(to-from), 0), 0.9999)
	beat = int(share * float64(beatCount))
	return beat, beats[beat].length(beat)
}

// Nudge answers arrow keys on the same five.
func (s *Scene) Nudge(m *scenes.Moment, identity string, right, up float64) scenes.Change {
	change := scenes.Change{Values: m.Values}
	by := right + up
	switch identity {
	case "day":
		change.Values[controlDay] = stepDay(m.Values[controlDay], by, s.recordDays())
		change.Values = s.Settle(change.Values)
	case "road":
		_, variant, _ := s.variants(m.Beat, m)
		sh := s.sheet(m.Beat, m.Format, m.Locale, variant)
		change.Seek, change.Beat = true, m.Beat
		change.Time = sh.roadTime(stepDay(sh.tip(m.Time), by, sh.stopDays()))
	case "hair":
		change.Values[controlHair] = stepDay(m.Values[controlHair], by, s.eventDays())
		change.Values = s.Settle(change.Values)
	case "tree":
		change.Values[controlLeaf] = float64(s.walk(m, right, up))
	case "timeline":
		change.Seek = true
		change.Beat, change.Time = s.story.Step(m.Beat, by)
	}
	return change
}

// stepDay moves a date: an arrow goes to the next of the days that there is
// something on, Shift and an arrow one day, PageUp and PageDown (five steps) a
// quarter, and Home and End, which are more steps than any scale is long, to its ends.
func stepDay(day, by float64, days []float64) float64 {
	switch {
	case math.Abs(by) < 1:
		return day + math.Copysign(1, by)
	case math.Abs(by) > 1:
		return day + by/5*91
	}
	best := math.Copysign(math.Inf(1), by)
	for _, at := range days {
		if by > 0 && at > day+0.5 && at < best || by < 0 && at < day-0.5 && at > best {
			best = at
		}
	}
	if math.IsInf(best, 0) {
		return day
	}
	return best
}

// recordDays are the days on which the record has something new.
func (s *Scene) recordDays() []float64 {
	days := []float64{s.first, s.last, float64(s.set.Fact("later-sg-spent#lordstown").Date.Days())}
	for _, c := range capacities {
		days = append(days, float64(s.set.Fact(c.fact).Date.Days()))
	}
	return days
}

// eventDays are the days of the events of both sides.
func (s *Scene) eventDays() []float64 {
	var days []float64
	for _, e := range s.story.Events {
		days = append(days, float64(e.Date.Days()))
	}
	return days
}

// allTheWay is more steps than any key makes but Home and End.
const allTheWay = 100

// walk goes through the tree: to the nearest leaf that lies in a direction, or
// all the way to the first or the last.
func (s *Scene) walk(m *scenes.Moment, right, up float64) int {
	_, variant, _ := s.variants(m.Beat, m)
	sh := s.sheet(m.Beat, m.Format, m.Locale, variant)
	here := min(max(int(m.Values[controlLeaf]), 0), leafCount-1)
	middle := func(i int) picture.Point {
		return pt(sh.leaves[i].X+sh.leaves[i].W/2, sh.leaves[i].Y+sh.leaves[i].H/2)
	}
	there := func(box picture.Rect) bool { return box.W > 0 }
	switch {
	case right <= -allTheWay:
		return max(slices.IndexFunc(sh.leaves[:], there), 0)
	case right >= allTheWay:
		last := leafCount - 1
		for last > 0 && !there(sh.leaves[last]) {
			last--
		}
		return last
	}
	best, nearest := here, math.Inf(1)
	for i := range leafCount {
		if i == here || sh.leaves[i].W == 0 {
			continue
		}
		dx, dy := middle(i).X-middle(here).X, middle(here).Y-middle(i).Y
		along, aside := dx*sign(right)+dy*sign(up), dx
		if right != 0 {
			aside = dy
		}
		if along <= 1 {
			continue
		}
		if cost := along + 2*math.Abs(aside); cost < nearest {
			best, nearest = i, cost
		}
	}
	return best
}

func sign(v float64) float64 {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}
