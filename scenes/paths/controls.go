package paths

import (
	"math"

	"twopaths/data"
	"twopaths/scenes"
)

// Controls, in the order of their values.
const (
	controlDay = iota
	controlActions
	controlLens
	controlLeaf
	controlHair
	controlAfter
	controlView
	controlPart
)

// The record runs from the announcement to the last statement on capacity.
const (
	firstDay = "s41-announce-day"
	lastDay  = "later-sg-2026-04-10gw"
)

// lensCount is how many questions there are; leafCount counts the leaves of the
// report's tree and the cases beside them.
const (
	lensCount = 4
	leafCount = 11
	// vehiclesLeaf is the leaf that is full at first.
	vehiclesLeaf = 4
)

// Controls of the scene: the date of the record, the second tree, the question,
// the leaf that is full, the hair line on the ruler, whether small formats show
// what came after the report, what the record shows in them, and which part the
// last beat does.
func (s *Scene) Controls() []scenes.Control {
	first, last := s.day(firstDay), s.day(lastDay)
	return []scenes.Control{
		controlDay:     {ID: "day", Slot: "day", Kind: scenes.Slider, Min: first, Max: last, Default: last, Step: 1, Round: 1, Bare: true},
		controlActions: {ID: "actions", Slot: "actions", Kind: scenes.Toggle, Min: 0, Max: 1, Step: 1, Round: 1, Glide: 0.9},
		controlLens:    {ID: "lens", Slot: "lens", Kind: scenes.Choice, Min: 0, Max: lensCount - 1, Step: 1, Round: 1, Options: lensCount, Glide: 0.9, Apart: true},
		controlHair:    {ID: "hair", Kind: scenes.Memory, Min: stripFrom, Max: stripTo, Default: s.day("s41-aiplus-2024"), Step: 1, Round: 1},
		controlAfter:   {ID: "after", Slot: "after", Kind: scenes.Toggle, Min: 0, Max: 1, Step: 1, Round: 1},
		controlView:    {ID: "view", Slot: "view", Kind: scenes.Choice, Min: 0, Max: viewCount - 1, Step: 1, Round: 1, Options: viewCount},
		controlPart:    {ID: "part", Slot: "part", Kind: scenes.Choice, Min: 0, Max: partCount - 1, Step: 1, Round: 1, Options: partCount},
		controlLeaf:    {ID: "leaf", Kind: scenes.Memory, Min: 0, Max: leafCount - 1, Default: vehiclesLeaf, Step: 1, Round: 1},
	}
}

// variants tells between which two of a beat's sheets a moment at rest lies, and
// how far; a share of 1 is the second alone.
func (s *Scene) variants(beat int, m *scenes.Moment) (from, to int, share float64) {
	switch beats[beat] {
	case &record:
		to = min(max(int(math.Round(m.Values[controlView])), 0), viewCount-1)
		return to, to, 1
	case &aiPlus:
		leaf := min(max(int(math.Round(m.Values[controlLeaf])), 0), leafCount-1)
		v := min(max(m.Values[controlActions], 0), 1)
		if v == 0 || v == 1 {
			return leafCount*int(v) + leaf, leafCount*int(v) + leaf, 1
		}
		return leaf, leafCount + leaf, v
	case &lenses:
		to = option(m.Values[controlLens])
		if m.Turn.Control == controlLens && m.Turn.Left > 0 {
			return option(m.Turn.From), to, 1 - m.Turn.Left
		}
		return to, to, 1
	case &ruler:
		part := min(max(int(math.Round(m.Values[controlPart])), 0), partCount-1)
		to = rulerVariant(part, m.Values[controlAfter] >= 0.5)
		return to, to, 1
	}
	return 0, 0, 1
}

// option is the question that a value stands for.
func option(v float64) int { return min(max(int(math.Round(v)), 0), lensCount-1) }

// Settle bounds the values.
func (s *Scene) Settle(v scenes.Values) scenes.Values {
	first, last := s.day(firstDay), s.day(lastDay)
	v[controlDay] = math.Round(min(max(v[controlDay], first), last))
	v[controlActions] = math.Round(min(max(v[controlActions], 0), 1))
	v[controlLens] = math.Round(min(max(v[controlLens], 0), lensCount-1))
	v[controlHair] = math.Round(min(max(v[controlHair], stripFrom), stripTo))
	v[controlAfter] = math.Round(min(max(v[controlAfter], 0), 1))
	v[controlView] = math.Round(min(max(v[controlView], 0), viewCount-1))
	v[controlPart] = math.Round(min(max(v[controlPart], 0), partCount-1))
	v[controlLeaf] = math.Round(min(max(v[controlLeaf], 0), leafCount-1))
	return v
}

// ControlText gives a control's words.
func (s *Scene) ControlText(m *scenes.Moment, control int) (label, value string, options []string) {
	l := m.Locale
	v := m.Values[control]
	switch control {
	case controlDay:
		return s.story.Plain("record/control", l), s.stateOfRecord(m), nil
	case controlActions:
		if v >= 0.5 {
			return s.story.Plain("ai-plus/control", l), s.story.Plain("ai-plus/on", l), nil
		}
		return s.story.Plain("ai-plus/control", l), s.story.Plain("ai-plus/off", l), nil
	case controlLens:
		for i := range lensCount {
			options = append(options, s.story.Plain("lens/"+digit(i), l))
		}
		return s.story.Plain("lenses/control", l), options[option(v)], options
	case controlHair:
		return s.story.Plain("ruler/hair", l), s.hair(v, l).text, nil
	case controlAfter:
		return s.story.Plain("ruler/after", l), s.story.Plain([...]string{"ai-plus/off", "ai-plus/on"}[int(v+0.5)], l), nil
	case controlView:
		options = []string{s.story.Plain("record/view-gigawatts", l), s.story.Plain("record/view-money", l)}
		return s.story.Plain("record/view", l), options[min(max(int(math.Round(v)), 0), viewCount-1)], options
	case controlPart:
		for _, key := range partKeys {
			options = append(options, s.story.Plain(key, l))
		}
		return s.story.Plain("ruler/part", l), options[min(max(int(math.Round(v)), 0), partCount-1)], options
	case controlLeaf:
		return s.story.Plain("ai-plus/control-leaf", l), s.leafName(int(math.Round(v)), l), nil
	}
	return "", "", nil
}

func digit(i int) string { return string(rune('0' + i)) }

// Announcement is the beat's headline, with what its controls have brought
// about.
func (s *Scene) Announcement(m *scenes.Moment) string {
	beat := min(max(m.Beat, 0), beatCount-1)
	switch beats[beat] {
	case &record:
		if m.Values[controlDay] < s.day(lastDay) {
			return s.stateOfRecord(m)
		}
	case &aiPlus:
		if m.Values[controlActions] >= 0.5 {
			return s.story.Plain("actions/headline", m.Locale)
		}
		if leaf := int(m.Values[controlLeaf]); leaf != vehiclesLeaf {
			return s.leafName(leaf, m.Locale)
		}
	case &lenses:
		if lens := option(m.Values[controlLens]); lens > 0 {
			return s.story.Plain(lensForm(lens)+"/headline", m.Locale)
		}
	}
	return s.story.Plain(beats[beat].id+"/headline", m.Locale)
}

// stateOfRecord says what the record has on the day shown: the capacities.
func (s *Scene) stateOfRecord(m *scenes.Moment) string {
	l := m.Locale
	day := m.Values[controlDay]
	date := string(data.AppendDate(nil, l, data.FromDays(int(day)), data.WholeDate))
	var list string
	join := [data.Locales]string{"，", ", "}[l]
	last := map[capacity]string{}
	for _, p := range capacities {
		if s.day(p.fact) <= day {
			last[p.kind] = s.story.Plain("record/"+p.key, l) + " (" + s.story.Plain(kindKeys[p.kind], l) + ")"
			if l == data.Chinese {
				last[p.kind] = s.story.Plain(kindKeys[p.kind], l) + s.story.Plain("record/"+p.key, l)
			}
		}
	}
	for kind := range capacity(kinds) {
		if text := last[kind]; text != "" {
			if list != "" {
				list += join
			}
			list += text
		}
	}
	if list == "" {
		return data.Fill(s.story.Plain("record/state-none", l), "date", date)
	}
	return data.Fill(s.story.Plain("record/state", l), "date", date, "list", list+" "+s.story.Plain("record/axis", l))
}
