package chipcontrols

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// Drag answers a pointer that holds the reader's chip, the handle of the date,
// or the timeline.
func (s *Scene) Drag(m *scenes.Moment, identity string, to picture.Point) scenes.Change {
	change := scenes.Change{Values: m.Values}
	switch identity {
	case designID:
		pl := s.plan(len(beats)-1, m.Format, m.Locale, planOf(dateOf(m), touched(m)))
		s.place2D(&change.Values, dateLaws[dateOf(m)], pl.plane.x.Unmap(to.X), pl.plane.y.Unmap(to.Y))
	case handleID:
		change.Values[controlDate] = float64(s.nearestDate(m, to.X))
	case "timeline":
		change.Seek = true
		change.Beat, change.Time = s.seek(m, to.X)
	}
	return change
}

// Nudge answers arrow keys on the same three.
func (s *Scene) Nudge(m *scenes.Moment, identity string, right, up float64) scenes.Change {
	change := scenes.Change{Values: m.Values}
	switch identity {
	case designID:
		which := dateLaws[dateOf(m)]
		mx, my := which.axes()
		chip := designChip(&m.Values)
		step := controls[controlTPP].Step
		s.place2D(&change.Values, which, chip.Metric(mx).Low*math.Pow(step, right), chip.Metric(my).Low*math.Pow(step, up))
	case handleID:
		change.Values[controlDate] = float64(min(max(dateOf(m)+int(math.Copysign(1, right+up)), 0), dates-1))
	case "timeline":
		change.Seek = true
		change.Beat, change.Time = s.story.Step(m.Beat, right+up)
	}
	return change
}

// place2D gives the reader's chip two values on a law's axes. Density is moved
// by way of the die area.
func (s *Scene) place2D(v *scenes.Values, which law, x, y float64) {
	mx, my := which.axes()
	for _, set := range [...]struct {
		metric data.Metric
		value  float64
	}{{mx, x}, {my, y}} {
		switch set.metric {
		case data.TPP:
			v[controlTPP] = controls[controlTPP].Bound(set.value)
		case data.Density:
			v[controlArea] = controls[controlArea].Bound(v[controlTPP] / set.value)
		case data.IOTotal:
			v[controlIO] = controls[controlIO].Bound(set.value)
		case data.MemoryBandwidth:
			v[controlMemory] = controls[controlMemory].Bound(set.value)
		}
	}
}

// nearestDate is the date of the last beat that stands nearest to a place on
// the timeline.
func (s *Scene) nearestDate(m *scenes.Moment, x float64) int {
	best, nearest := 0, math.Inf(1)
	pl := s.plan(len(beats)-1, m.Format, m.Locale, planOf(dateOf(m), touched(m)))
	for date := range dates {
		at := pl.Timeline.At(s.dateAt(date))
		if apart := math.Abs(at - x); apart < nearest {
			best, nearest = date, apart
		}
	}
	return best
}

// seek finds the beat and the time at which the timeline's ink ends at a place;
// the last beat has a handle of its own.
func (s *Scene) seek(m *scenes.Moment, x float64) (beat int, time float64) {
	return s.story.Seek(x, len(beats)-1, func(i int) float64 { return s.plan(i, m.Format, m.Locale, 0).Timeline.Ink })
}

// Settle bounds the values, and keeps a task that was once done done.
func (s *Scene) Settle(v scenes.Values) scenes.Values {
	for i := controlTPP; i <= controlMemory; i++ {
		v[i] = controls[i].Bound(v[i])
	}
	chip := designChip(&v)
	verdicts := s.judge(&chip)
	if verdicts[november2022].Outcome == data.Free && verdicts[november2023].Outcome == data.Licence {
		v[controlTaskLater] = 1
	}
	never := true
	for date := range verdicts {
		never = never && verdicts[date].Outcome == data.Free
	}
	if never {
		v[controlTaskNever] = 1
	}
	return v
}

// signs stand before a verdict in a choice: fill is the verdict.
var signs = map[data.Outcome]string{data.Licence: "■ ", data.Notify: "◧ ", data.Free: "□ "}

// ControlText gives a control's words.
func (s *Scene) ControlText(m *scenes.Moment, control int) (label, value string, options []string) {
	l := m.Locale
	text := func(key string) string { return s.set.Plain(id+"/"+key, l) }
	v := m.Values[control]
	switch control {
	case controlTPP:
		return text("control/tpp"), s.set.Amount(l, v, 0, "TPP"), nil
	case controlArea:
		return text("control/area"), s.set.Amount(l, v, 0, "mm²"), nil
	case controlIO:
		return text("control/io"), s.set.Amount(l, v, 0, "GB/s"), nil
	case controlMemory:
		return text("control/memory"), s.set.Amount(l, v, 0, "GB/s"), nil
	case controlDataCentre:
		if v == 1 {
			return text("control/data-centre"), text("control/data-centre-yes"), nil
		}
		return text("control/data-centre"), text("control/data-centre-no"), nil
	case controlDate:
		chip := designChip(&m.Values)
		for date, verdict := range s.judge(&chip) {
			options = append(options, text("control/date-"+dateKeys[date])+"\n"+signs[verdict.Outcome]+text("verdict-short/"+verdict.Outcome.ID()))
		}
		return text("control/date"), text("control/date-" + dateKeys[dateOf(m)]), options
	case controlTaskLater, controlTaskNever:
		state := "task/open"
		if v == 1 {
			state = "task/done"
		}
		return text(taskIDs[control-controlTaskLater]), text(state), nil
	case controlStepBack:
		state := "control/data-centre-no"
		if v == 1 {
			state = "control/data-centre-yes"
		}
		return text("step-back"), text(state), nil
	case controlTile:
		for _, name := range frontIDs {
			options = append(options, text("tile/"+name+"-tab"))
		}
		return text("control/tile"), options[min(max(int(v), 0), len(options)-1)], options
	}
	return "", "", nil
}

// Announcement is the beat's headline; in the last beat, once the reader has
// changed anything, the verdict.
func (s *Scene) Announcement(m *scenes.Moment) string {
	beat := min(max(m.Beat, 0), len(beats)-1)
	if beats[beat] != &beatTryIt || !touched(m) && dateOf(m) == int(controls[controlDate].Default) {
		return s.set.Plain(id+"/"+beats[beat].id+"/headline", m.Locale)
	}
	chip := designChip(&m.Values)
	date := dateOf(m)
	alone := s.judgeAlone(&chip)
	verdict := s.judge(&chip)[date]
	return data.Fill(s.set.Plain(id+"/announce/verdict", m.Locale),
		"date", s.set.Plain(id+"/control/date-"+dateKeys[date], m.Locale),
		"verdict", s.set.Plain(id+"/verdict/"+verdict.Outcome.ID(), m.Locale),
		"reason", s.joined(m.Locale, s.reasonTexts(m.Locale, date, &verdict, &alone)))
}
