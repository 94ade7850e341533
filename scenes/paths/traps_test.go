package paths

import (
	"math"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// The tests here hold the pictures against what is easy to get wrong when
// drawing this subject, and marks against their values.

// TestFiveHundredIsAPlan: a hundred squares, of which ninety are tied to sites,
// twenty were to come at once, and what is paid fills under a tenth of one.
func TestFiveHundredIsAPlan(t *testing.T) {
	s := newScene(t)
	sh := s.sheet(1, scenetest.Format("wide"), data.Chinese, 0)
	count := func(prefix string) (n int) {
		for i := range sh.items {
			if strings.HasPrefix(sh.items[i].key, prefix) {
				n++
			}
		}
		return n
	}
	// The first square stands apart: it is the one that is magnified.
	if a, b, c := count("square/"), count("sited/"), count("now/"); a != 100 || b != 89 || c != 19 {
		t.Errorf("%d squares intended, %d sited, %d at once besides the first; want 100, 89, 19", a, b, c)
	}
	var lens, sliver picture.Rect
	for i := range sh.items {
		it := &sh.items[i]
		switch it.key {
		case "lens/pale":
			lens = it.mark.Box
		case "lens/sliver":
			sliver = it.mark.Box
		}
		if strings.HasPrefix(it.key, "square/") && (it.mark.Fill.Pattern != picture.None || it.mark.Stroke.Dash == 0) {
			t.Errorf("the intention %s is filled or drawn solid", it.key)
		}
	}
	if got := sliver.W / lens.W; math.Abs(got-0.075) > 1e-9 {
		t.Errorf("the payment fills %v of a square, want 0.075", got)
	}
}

// TestThreeKindsOfGigawatts: planned, secured and known to run are different
// marks, each at its value and date, and no line joins two of them.
func TestThreeKindsOfGigawatts(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		sh := s.sheet(2, f, data.English, 0)
		for _, c := range capacities {
			who := 0
			for i := range sh.identities {
				if sh.identities[i].ID == "capacity/"+c.key {
					who = i + 1
				}
			}
			var at picture.Point
			dashedRing, half, solidDot := false, false, false
			for i := range sh.items {
				it := &sh.items[i]
				if it.identity != who || it.isWords() {
					continue
				}
				if it.mark.Kind == picture.Polyline {
					if it.points[0].X != it.points[len(it.points)-1].X {
						t.Errorf("%s: a line of %s is not a stem", f.ID, c.key)
					}
					continue
				}
				if it.mark.Box.W == 0 || it.mark.Fill == solid(picture.Paper) && it.mark.Stroke.Width == 0 {
					continue
				}
				at = picture.Point{X: it.mark.Box.X + it.mark.Box.W/2, Y: it.mark.Box.Y + it.mark.Box.H/2}
				dashedRing = dashedRing || it.mark.Stroke.Dash > 0
				half = half || it.mark.Clip.W > 0
				solidDot = solidDot || it.mark.Fill == solid(picture.US) && it.mark.Clip.W == 0
			}
			want := [3]bool{true, false, false}
			switch c.key {
			case "secured":
				want = [3]bool{false, true, false}
			case "running":
				want = [3]bool{false, false, true}
			}
			if want != [3]bool{dashedRing, half, solidDot} {
				t.Errorf("%s: %s is drawn as another kind", f.ID, c.key)
			}
			fact := s.set.Fact(c.fact)
			// The scale is linear from nought at the chart's foot to eleven.
			if high := sh.chart.Y + sh.chart.H - at.Y; math.Abs(high-fact.Quantity.Low*sh.chart.H/11) > 0.01 {
				t.Errorf("%s: %s stands %v high, want %v", f.ID, c.key, high, fact.Quantity.Low*sh.chart.H/11)
			}
			from, to := sh.days.Map(float64(fact.Date.Days())), sh.days.Map(float64(fact.Date.End()-1))
			if at.X < from-9 || at.X > to+9 {
				t.Errorf("%s: %s stands at %v, its date at %v", f.ID, c.key, at.X, from)
			}
		}
	}
}

// TestSixHundredIsNotDrawn: it is all computing of one company, another basis.
func TestSixHundredIsNotDrawn(t *testing.T) {
	s := newScene(t)
	for beat := range beats {
		for l := range data.Locale(data.Locales) {
			sh := s.sheet(beat, scenetest.Format("wide"), l, 0)
			for i := range sh.identities {
				if sh.identities[i].Fact == "later-sg-2026-02-target" {
					t.Errorf("%s shows the 600 billion", beats[beat].id)
				}
			}
			for i := range sh.items {
				if w := sh.items[i].words; strings.Contains(w.Text(), "600 billion") || strings.Contains(w.Text(), "6000亿") {
					t.Errorf("%s says %q", beats[beat].id, w.Text())
				}
			}
		}
	}
}

// TestTwoTreesStayTwo: no leaf of one is in the other, three boughs are the
// report's and six actions the State Council's.
func TestTwoTreesStayTwo(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		first := s.sheet(3, f, data.English, vehiclesLeaf)
		second := s.sheet(3, f, data.English, leafCount+vehiclesLeaf)
		count := func(sh *sheet, prefix string) (n int) {
			for i := range sh.identities {
				if strings.HasPrefix(sh.identities[i].ID, prefix) {
					n++
				}
			}
			return n
		}
		if a, b, c := count(first, "leaf/key"), count(first, "bough/"), count(first, "action/"); b != 3 || c != 0 || count(first, "leaf/")-a != 8 {
			t.Errorf("%s: the first tree has %d boughs and %d actions", f.ID, b, c)
		}
		if a, b := count(second, "leaf/"), count(second, "action/"); a != 0 || b != 6 {
			t.Errorf("%s: the second tree has %d leaves of the first and %d actions", f.ID, a, b)
		}
	}
}

// TestTheUnconfirmedCaseIsMarked: a question mark in a dashed ring, no tick.
func TestTheUnconfirmedCaseIsMarked(t *testing.T) {
	s := newScene(t)
	for i, want := range []bool{true, true, false} {
		if s.caseConfirmed(i) != want {
			t.Errorf("the case %s is confirmed: %v", caseKeys[i], !want)
		}
	}
	for i, want := range []bool{false, false, false, true, true, true, false, false} {
		if named(i) != want {
			t.Errorf("the leaf %s is named in the passage of March 2025: %v", leafKeys[i], !want)
		}
	}
}

// TestStrandsAreTwelve: four founders, eight examples.
func TestStrandsAreTwelve(t *testing.T) {
	s := newScene(t)
	if founders := s.value("s41-funders"); founders != strandsUS {
		t.Errorf("%v founders, %d strands", founders, strandsUS)
	}
	if s.value("sites-named") != 7 {
		t.Error("seven sites are named")
	}
}

// TestNoTotalIsNoBarAtNought: the side without a total has a mark at the edge.
func TestNoTotalIsNoBarAtNought(t *testing.T) {
	s := newScene(t)
	sh := s.sheet(6, scenetest.Format("wide"), data.Chinese, 0)
	bars := 0
	for i := range sh.items {
		it := &sh.items[i]
		if it.key == "total" {
			bars++
			if it.mark.Stroke.Dash == 0 {
				t.Error("the intention's bar is solid")
			}
		}
		if it.key == "total/none" && it.mark.Box.W != it.mark.Box.H {
			t.Error("what has no total is drawn as a length")
		}
	}
	if bars != 1 {
		t.Errorf("%d bars of totals, want one", bars)
	}
}

// TestEventsStandAtTheirDates on the strip and on the ruler.
func TestEventsStandAtTheirDates(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		for _, beat := range []int{1, 6} {
			sh := s.sheet(beat, f, data.English, 0)
			scale := sh.strip
			if beat == 6 {
				scale = sh.days
			}
			for i := range sh.items {
				it := &sh.items[i]
				for _, e := range s.story.Events {
					if it.key != "strip/"+e.ID || e.ID == "ev-building" {
						continue
					}
					if at := it.mark.Box.X + it.mark.Box.W/2; math.Abs(at-scale.Map(float64(e.Date.Days()))) > 0.01 {
						t.Errorf("%s/%s: %s stands at %v, its date at %v", f.ID, beats[beat].id, e.ID, at, scale.Map(float64(e.Date.Days())))
					}
				}
			}
		}
	}
}

// TestTheTreeIsWalkedByKeys: from any leaf arrows lead to others and back to
// every one.
func TestTheTreeIsWalkedByKeys(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		seen := map[int]bool{}
		next := []int{vehiclesLeaf}
		for len(next) > 0 {
			leaf := next[0]
			next = next[1:]
			if seen[leaf] {
				continue
			}
			seen[leaf] = true
			m := &scenes.Moment{Beat: 3, Time: beats[3].length(3), Format: f, Values: scenes.Defaults(s)}
			m.Values[controlLeaf] = float64(leaf)
			for _, by := range [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
				next = append(next, int(s.Nudge(m, "tree", by[0], by[1]).Values[controlLeaf]))
			}
		}
		m := &scenes.Moment{Beat: 3, Time: beats[3].length(3), Format: f, Values: scenes.Defaults(s)}
		for key, to := range map[float64]float64{-1000: 0, 1000: leafCount - 1} { // Home and End
			if got := s.Nudge(m, "tree", key, 0).Values[controlLeaf]; got != to {
				t.Errorf("%s: %v steps lead to leaf %v, not to %v", f.ID, key, got, to)
			}
		}
		if len(seen) != leafCount {
			t.Errorf("%s: arrows reach %d of %d leaves and cases", f.ID, len(seen), leafCount)
		}
	}
}

// TestTheDateIsMovedByKeys: an arrow goes to the next entry of the record, with
// Shift by a day.
func TestTheDateIsMovedByKeys(t *testing.T) {
	s := newScene(t)
	m := &scenes.Moment{Beat: 2, Time: beats[2].length(2), Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
	m.Values[controlDay] = s.day("later-sg-2025-09-sites")
	if got, want := s.Nudge(m, "day", 1, 0).Values[controlDay], s.day("later-sg-2025-10-michigan"); got != want {
		t.Errorf("an arrow goes to day %v, want %v", got, want)
	}
	if got, want := s.Nudge(m, "day", 0.2, 0).Values[controlDay], m.Values[controlDay]+1; got != want {
		t.Errorf("Shift and an arrow go to day %v, want %v", got, want)
	}
	m.Values[controlDay] = s.last
	if got := s.Nudge(m, "day", 1, 0).Values[controlDay]; got != s.last {
		t.Errorf("beyond the end the date goes to %v", got)
	}
}
