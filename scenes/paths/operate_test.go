package paths

import (
	"math"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/scenetest"
)

// identityOf finds what a picture names.
func identityOf(p *picture.Picture, id string) (int, *picture.Identity) {
	for i := range p.Identities {
		if p.Identities[i].ID == id {
			return i + 1, &p.Identities[i]
		}
	}
	return 0, nil
}

// TestTheRoadsTipGoesToItsDay: dragged to a day, the strands end there.
func TestTheRoadsTipGoesToItsDay(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		sh := s.sheet(0, f, data.English, 0)
		m := &scenes.Moment{Time: beats[0].length(0), Format: f, Locale: data.English, Values: scenes.Defaults(s)}
		for _, fact := range []string{"s41-announce-day", "s41-aiplus-2025", "later-ap-date"} {
			day := s.day(fact)
			at := picture.Point{X: sh.days.Map(day), Y: sh.days.Map(day)}
			change := s.Drag(m, "road", at)
			if !change.Seek || change.Beat != 0 {
				t.Fatalf("%s: the drag does not move the playhead", f.ID)
			}
			m.Time = change.Time
			s.Draw(&p, m)
			far := math.Inf(-1)
			for i := range p.Marks {
				mark := &p.Marks[i]
				if mark.Kind != picture.Polyline || mark.Stroke.Colour != picture.US || mark.Identity != 0 {
					continue
				}
				points := p.Points(mark)
				end := points[len(points)-1]
				if sh.down {
					end.X = end.Y
				}
				far = max(far, end.X)
			}
			if want := sh.days.Map(day); math.Abs(far-want) > 0.5 {
				t.Errorf("%s: dragged to %s the strands end at %v, want %v", f.ID, fact, far, want)
			}
			if _, road := identityOf(&p, "road"); math.Abs(road.Now+s.day("hi-chatgpt-date")-day) > 0.5 {
				t.Errorf("%s: the slider says day %v, want %v", f.ID, road.Now+s.day("hi-chatgpt-date"), day)
			}
		}
	}
}

// TestTheRoadsTipIsMovedByKeys from event to event, and back to the end.
func TestTheRoadsTipIsMovedByKeys(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	m := &scenes.Moment{Time: beats[0].length(0), Format: scenetest.Format("phone"), Locale: data.English, Values: scenes.Defaults(s)}
	said := func() string {
		s.Draw(&p, m)
		_, road := identityOf(&p, "road")
		return road.Value
	}
	var back, there []string
	for range 14 {
		back = append(back, said())
		m.Time = s.Nudge(m, "road", -1, 0).Time
	}
	if last := back[len(back)-1]; !strings.Contains(last, "ChatGPT") {
		t.Errorf("fourteen arrows back lead to %q, not to the beginning", last)
	}
	for range 14 {
		there = append(there, said())
		m.Time = s.Nudge(m, "road", 1, 0).Time
	}
	for _, e := range s.story.Events {
		if day := float64(e.Date.Days()); day < s.day("s41-announce-day") && !strings.Contains(strings.Join(there, "\n"), e.Name[data.English]) {
			t.Errorf("arrows do not stop at %q", e.Name[data.English])
		}
	}
	if m.Time != beats[0].length(0) {
		t.Errorf("fourteen arrows on, the beat stands at %v, not at its end", m.Time)
	}
}

// TestTheHairLineStandsAtItsDate and names the event of each side that is
// nearest.
func TestTheHairLineStandsAtItsDate(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		sh := s.sheet(6, f, data.English, 0)
		m := &scenes.Moment{Beat: 6, Time: beats[6].length(6), Format: f, Locale: data.English, Values: scenes.Defaults(s)}
		day := s.day("s41-announce-day") + 3
		m.Values = s.Drag(m, "hair", picture.Point{X: sh.days.Map(day)}).Values
		if m.Values[controlHair] != day {
			t.Fatalf("%s: dragged to day %v it stands at %v", f.ID, day, m.Values[controlHair])
		}
		s.Draw(&p, m)
		who, hair := identityOf(&p, "hair")
		drawn := false
		for i := range p.Marks {
			if mark := &p.Marks[i]; mark.Identity == who && mark.Kind == picture.Polyline {
				drawn = drawn || math.Abs(p.Points(mark)[0].X-sh.days.Map(day)) < 0.01
			}
		}
		if !drawn {
			t.Errorf("%s: no line stands at the date", f.ID)
		}
		if want := "24 January 2025: Stargate is announced; “AI Plus” in the work report again"; strings.ReplaceAll(hair.Value, "\u00a0", " ") != want {
			t.Errorf("%s: it says %q, want %q", f.ID, hair.Value, want)
		}
	}
}

func TestTheHairLineIsMovedByKeys(t *testing.T) {
	s := newScene(t)
	m := &scenes.Moment{Beat: 6, Time: beats[6].length(6), Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
	m.Values[controlHair] = s.day("s41-aiplus-2024")
	if got, want := s.Nudge(m, "hair", 1, 0).Values[controlHair], s.day("s41-abilene#from"); got != want {
		t.Errorf("an arrow goes to day %v, want %v", got, want)
	}
	if got := s.Nudge(m, "hair", -0.2, 0).Values[controlHair]; got != m.Values[controlHair]-1 {
		t.Errorf("Shift and an arrow go to day %v", got)
	}
	m.Values[controlHair] = stripTo
	if got := s.Nudge(m, "hair", 5, 0).Values[controlHair]; got != stripTo {
		t.Errorf("beyond the end it goes to %v", got)
	}
}

// TestWhatCameAfterCanBeOpened in every format that has room for it: it stands
// there, or behind the switch.
func TestWhatCameAfterCanBeOpened(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			m := &scenes.Moment{Beat: 6, Time: beats[6].length(6), Format: f, Locale: l, Values: scenes.Defaults(s)}
			s.Draw(&p, m)
			for _, slot := range p.Slots {
				switch slot.ID {
				case "after":
					m.Values[controlAfter] = 1
				case "part":
					m.Values[controlPart] = partAfter
				}
			}
			s.Draw(&p, m)
			for side := range afterKeys {
				for _, key := range afterKeys[side] {
					who, identity := identityOf(&p, "after/"+key)
					painted := false
					for i := range p.Marks {
						painted = painted || p.Marks[i].Identity == who && p.Marks[i].Run != nil
					}
					if !painted || !identity.Focusable {
						t.Errorf("%s/%s: %s cannot be seen and opened", f.ID, l.Code(), key)
					}
				}
			}
		}
	}
}

// TestOldAddressesShowWhatCameAfter: where there was a switch and is a choice now,
// its value still shows what it did.
func TestOldAddressesShowWhatCameAfter(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		m := &scenes.Moment{Beat: 6, Time: beats[6].length(6), Format: f, Values: scenes.Defaults(s)}
		m.Values[controlAfter] = 1
		s.Draw(&p, m)
		if !paints(&p, "after/us-1") {
			t.Errorf("%s: after=1 does not show what came after the report", f.ID)
		}
	}
}

// TestPairsAndConclusionsCanBeSeen in every format: together, or one part at a
// time.
func TestPairsAndConclusionsCanBeSeen(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			m := &scenes.Moment{Beat: 6, Time: beats[6].length(6), Format: f, Locale: l, Values: scenes.Defaults(s)}
			seen := map[string]bool{}
			for part := range partCount {
				m.Values[controlPart] = float64(part)
				s.Draw(&p, m)
				for i := range p.Identities {
					if identity := &p.Identities[i]; identity.Focusable && paints(&p, identity.ID) {
						seen[identity.ID] = true
					}
				}
			}
			for i := range concluded {
				if id := "conclusion/" + digit(i); !seen[id] {
					t.Errorf("%s/%s: %s cannot be seen and opened", f.ID, l.Code(), id)
				}
			}
			for _, key := range pairKeys {
				for _, side := range sideIDs {
					if id := "pair/" + key + "/" + side; !seen[id] {
						t.Errorf("%s/%s: %s cannot be seen and opened", f.ID, l.Code(), id)
					}
				}
			}
		}
	}
}

// TestEveryMarkOpensACard, and every thing that can be dragged has the values of
// a slider, by which keys move it.
func TestEveryMarkOpensACard(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for _, f := range scenes.Formats {
		for _, st := range states(s) {
			s.Draw(&p, st.moment(f, data.English))
			for _, item := range outline.Of(&p).Items {
				switch {
				case item.Draggable:
					if item.Value == "" || item.Max <= item.Min || item.Now < item.Min || item.Now > item.Max {
						t.Errorf("%s/%s: %s stands at %v (%q) between %v and %v", f.ID, st.name, item.ID, item.Now, item.Value, item.Min, item.Max)
					}
				case item.Focusable && item.Fact == "":
					t.Errorf("%s/%s: %s opens nothing", f.ID, st.name, item.ID)
				case item.Focusable && !s.opens(item.Fact):
					t.Errorf("%s/%s: %s opens %q, which nobody wrote", f.ID, st.name, item.ID, item.Fact)
				case item.Label == "":
					t.Errorf("%s/%s: %s has no name", f.ID, st.name, item.ID)
				}
			}
		}
	}
}

// opens tells whether there is a fact, or an event, of a name.
func (s *Scene) opens(fact string) bool {
	for _, e := range s.story.Events {
		if e.ID == fact {
			return true
		}
	}
	for i := range s.set.Facts {
		if s.set.Facts[i].ID == fact {
			return true
		}
	}
	return false
}
