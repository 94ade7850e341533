package deepseeklaunch

import (
	"math"
	"slices"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// The tests here hold the pictures against what is easy to get wrong when
// drawing the facts on DeepSeek.

// drawn is the end state of a beat in the wide format.
func drawn(s *Scene, beat int, values scenes.Values) *picture.Picture {
	var p picture.Picture
	s.Draw(&p, &scenes.Moment{Beat: beat, Time: rest, Format: scenetest.Format("wide"), Values: values})
	return &p
}

// boxOf is the box of the solid marks of an identity.
func boxOf(t *testing.T, p *picture.Picture, name string, colour picture.Colour) picture.Rect {
	t.Helper()
	find(t, p, name)
	for i := range p.Marks {
		m := &p.Marks[i]
		if m.Identity > 0 && p.Identities[m.Identity-1].ID == name && m.Fill.Pattern == picture.Solid && m.Fill.Colour == colour && m.Kind != picture.Glyphs {
			return m.Box
		}
	}
	t.Fatalf("%s has no solid mark", name)
	return picture.Rect{}
}

// TestTheTwoBillsAreTwoBars of two scopes on one scale: R1's begins where V3's
// ends and is as long as its hours say.
func TestTheTwoBillsAreTwoBars(t *testing.T) {
	s := newScene(t)
	p := drawn(s, 0, scenes.Defaults(s))
	v3, r1 := boxOf(t, p, "bill/v3", picture.CN), boxOf(t, p, "bill/r1", picture.CN)
	if v3.Y == r1.Y || math.Abs(v3.X+v3.W-r1.X) > 0.01 {
		t.Errorf("R1's bar %v does not begin below the end of V3's %v", r1, v3)
	}
	if got, want := r1.W/v3.W, s.value("add-r1-cost#hours")/s.value("add-v3-cost-split#all"); math.Abs(got-want) > 1e-9 {
		t.Errorf("R1's bar is %v of V3's, its hours %v", got, want)
	}
	for _, split := range []string{"", "-usd"} {
		sum := s.value("add-v3-cost-split#pretraining"+split) + s.value("add-v3-cost-split#context"+split) + s.value("add-v3-cost-split#post"+split)
		if all := s.value("add-v3-cost-split#all" + split); sum != all {
			t.Errorf("the parts add up to %v, the whole is %v", sum, all)
		}
	}
	rent := s.value("s31-lower-cost#rent")
	if s.value("add-v3-cost-split#all")*rent != s.value("add-v3-cost-split#all-usd") || s.value("add-r1-cost#hours")*rent != s.value("add-r1-cost") {
		t.Error("hours and dollars do not share one axis: the assumed rent does not join them")
	}
	squares := 0
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Identity > 0 && p.Identities[m.Identity-1].ID == "parameters" && m.Stroke.Width > 0 {
			squares++
		}
	}
	if squares != 671 {
		t.Errorf("%d squares stand for 671 billion parameters", squares)
	}
}

// TestRingsAndCirclesStandAtTheirGaps, linear, zero being the best US model.
func TestRingsAndCirclesStandAtTheirGaps(t *testing.T) {
	s := newScene(t)
	values := scenes.Defaults(s)
	values[controlReveal] = 1
	s.Draw(new(picture.Picture), &scenes.Moment{Beat: guessBeat, Time: rest, Format: scenetest.Format("wide"), Values: values})
	for _, f := range scenes.Formats {
		g := s.plan(guessBeat, f, data.Chinese, 1).play.(*guess)
		if math.Abs(g.scale.Map(0)-g.zero) > 1e-9 {
			t.Errorf("%s: zero is not at the line", f.ID)
		}
		for i, want := range [tests][2]float64{{17.5, 0.3}, {13.5, 8.1}, {24.3, 1.6}, {31.6, 3.7}} {
			if g.rows[i].before != want[0] || g.rows[i].then != want[1] {
				t.Errorf("%s: the gaps are %v and %v, want %v", testIDs[i], g.rows[i].before, g.rows[i].then, want)
			}
		}
	}
	narrowed := 0
	for _, test := range testIDs {
		before, then := s.value("be-2023#"+test), s.value("be-2024#"+test)
		percent := s.value("be-2024#" + test + "-narrowed")
		if math.Abs((before-then)/before*100-percent) > 0.51 {
			t.Errorf("%s narrowed by %v %%, not %v", test, (before-then)/before*100, percent)
		}
		if percent >= s.value("be-2024#humaneval-narrowed") {
			narrowed++
		}
	}
	if narrowed != 3 {
		t.Errorf("%d gaps narrowed as much as the headline says of three", narrowed)
	}
}

// TestAGuessIsKept: it is bounded, goes by keys, and is not given away before
// the reveal.
func TestAGuessIsKept(t *testing.T) {
	s := newScene(t)
	m := scenes.Moment{Beat: guessBeat, Time: rest, Format: scenetest.Format("phone"), Values: scenes.Defaults(s)}
	m.Values = s.Nudge(&m, guessID[0], 1, 0).Values
	if got := m.Values[controlGuess]; got != 17 {
		t.Errorf("an arrow to the right takes 17.5 to %v, want 17", got)
	}
	m.Values = s.Nudge(&m, guessID[0], 0, 0.2).Values
	if got := m.Values[controlGuess]; math.Abs(got-17.1) > 1e-9 {
		t.Errorf("Shift and an arrow take 17 to %v, want 17.1", got)
	}
	m.Values = s.Nudge(&m, guessID[0], 0, 500).Values
	if got := m.Values[controlGuess]; got != guessMost {
		t.Errorf("the largest guess is %v", got)
	}
	g := s.plan(guessBeat, m.Format, m.Locale, 0).play.(*guess)
	m.Values = s.Drag(&m, guessID[2], picture.Point{X: g.scale.Map(7.3)}).Values
	if got := m.Values[controlGuess+2]; math.Abs(got-7.3) > 1e-9 {
		t.Errorf("dragged to 7.3 it is %v", got)
	}
	var p picture.Picture
	s.Draw(&p, &m)
	for i := range p.Identities {
		for _, answer := range []string{"0.3", "8.1", "3.7"} {
			if text := p.Identities[i].Label + p.Identities[i].Value; strings.Contains(text, answer) {
				t.Errorf("%q gives %s away before the reveal", text, answer)
			}
		}
	}
}

// TestFiveRowsHigherAndSixLower: and AIME, less than a question apart, level.
func TestFiveRowsHigherAndSixLower(t *testing.T) {
	s := newScene(t)
	higher, lower := 0, 0
	for _, r := range append(s.scores(), s.score(ratingRow)) {
		if r.r1 > r.o1 {
			higher++
		} else {
			lower++
		}
	}
	if higher != 5 || lower != 6 {
		t.Errorf("R1 is higher on %d rows and lower on %d", higher, lower)
	}
	aime := s.score(levelRow)
	if aime.difference() != s.value("add-aime-margin") || aime.difference() >= s.value("add-aime-margin#question") {
		t.Error("AIME is not less than one question apart")
	}
	if simple := s.score("simpleqa"); -simple.difference() != s.value("s31-parity#simpleqa-gap") {
		t.Errorf("SimpleQA differs by %v", simple.difference())
	}
	if ratio := s.value("price-o1#output") / s.value("price-r1#output"); math.Abs(ratio-s.value("add-price#ratio")) > 0.6 {
		t.Errorf("the list prices are 1 to %v", ratio)
	}
	p := drawn(s, 2, scenes.Defaults(s))
	for i := range p.Marks {
		if m := &p.Marks[i]; m.Identity > 0 && p.Identities[m.Identity-1].ID == "score/aime-2024" && m.Fill.Pattern == picture.Solid && m.Fill.Colour == picture.CN {
			t.Error("AIME's bar is filled, as if it were a lead")
		}
	}
}

// TestDaysAreCountedFromTheLaunch.
func TestDaysAreCountedFromTheLaunch(t *testing.T) {
	s := newScene(t)
	day := func(fact string) int {
		return s.set.Fact(fact).When.Days() - s.set.Fact("add-app-launch").When.Days() + 1
	}
	if got := day("s31-surpassed"); float64(got) != s.value("s31-surpassed#day") {
		t.Errorf("the app was first on day %d", got)
	}
	from, to := day("s31-dau-20-days#from"), day("s31-dau-20-days#to")
	if from != 20 || to != 21 {
		t.Errorf("day 20 is drawn over the days %d to %d", from, to)
	}
	if share := s.value("add-dau-vs-chatgpt#deepseek") / s.value("add-dau-vs-chatgpt#chatgpt") * 100; math.Abs(share-s.value("add-dau-vs-chatgpt")) > 0.2 {
		t.Errorf("DeepSeek had %v %% of ChatGPT's daily users", share)
	}
}

// TestOnlyStatedValuesAreRanked: three of figure 3, two outside it, and for
// August Doubao's alone; lengths are as the values.
func TestOnlyStatedValuesAreRanked(t *testing.T) {
	s := newScene(t)
	p := drawn(s, 4, scenes.Defaults(s))
	count := 0
	for i := range p.Identities {
		if strings.HasPrefix(p.Identities[i].ID, "later/") {
			count++
		}
	}
	if count != 5 {
		t.Errorf("%d later points are drawn, five are known", count)
	}
	bar := boxOf(t, p, "rank/deepseek", picture.CN)
	doubao := boxOf(t, p, "rank/doubao", picture.CN)
	if got, want := (doubao.W+1.6)/bar.W, 116.0/194; math.Abs(got-want) > 1e-9 {
		t.Errorf("Doubao's bar is %v of DeepSeek's, want %v", got, want)
	}
	off := scenes.Defaults(s)
	off[controlAssistants] = 0
	p = drawn(s, 4, off)
	for i := range p.Identities {
		if strings.Contains(p.Identities[i].ID, "xiao") {
			t.Errorf("%s is named though it is switched off", p.Identities[i].ID)
		}
	}
}

// TestOneMarkAPerson.
func TestOneMarkAPerson(t *testing.T) {
	s := newScene(t)
	if got := s.value("s32-all-domestic#china") + s.value("s32-all-domestic#us") + s.value("s32-all-domestic#others"); got != s.value("s32-all-domestic#traced") {
		t.Errorf("the groups of the traced add up to %v", got)
	}
	if got := s.value("s32-under-140#staying") + s.value("s32-under-140#departed"); got != s.value("s32-under-140#signed") {
		t.Errorf("the names of V3's report add up to %v", got)
	}
	p := drawn(s, 5, scenes.Defaults(s))
	// A mark of the legend stands beside each group's of more than one.
	for name, want := range map[string]int{"count/claimed-name": 139, "count/staying": 141, "count/departed": 11, "count/china": 112, "count/us": 50, "count/others": 42} {
		got := 0
		for i := range p.Marks {
			if m := &p.Marks[i]; m.Identity > 0 && p.Identities[m.Identity-1].ID == name && m.Kind != picture.Glyphs {
				got++
			}
		}
		if got != want {
			t.Errorf("%s has %d marks, want %d", name, got, want)
		}
	}
}

// TestResultsStandOnOneBasis: on either, the rates follow from the values
// drawn, and a loss is never drawn as a rise.
func TestResultsStandOnOneBasis(t *testing.T) {
	s := newScene(t)
	l := kit.Linear(yuanLeast, yuanMost, 0, 1)
	for basis := range 2 {
		b := &builder{plan: s.plan(6, scenetest.Format("wide"), data.Chinese, basis), s: s, variant: basis}
		for _, p := range panels {
			before, after := s.value(b.sum(p.before, p.measure)), s.value(b.sum(p.after, p.measure))
			rate := s.set.Fact(choose(basis == attributable, p.own, p.rate)).Quantity
			got := (after - before) / math.Abs(before) * 100
			if math.Abs(got-rate.Low)/rate.Low > 0.003 {
				t.Errorf("%s: the rate is %v, the values give %v", p.id, rate.Low, got)
			}
			if p.loss != (before < 0) {
				t.Errorf("%s starts from %v", p.id, before)
			}
			if text := b.based(p.id + "-rate"); strings.HasPrefix(text, "+") == p.loss {
				t.Errorf("%s is written %q: a rate that starts from a loss has no plus sign", p.id, text)
			}
			if !l.Covers(before) || !l.Covers(after) {
				t.Errorf("%s lies off the panels' scale", p.id)
			}
		}
	}
	february := 0
	for _, f := range firms {
		if _, month, _ := s.set.Fact(f.fact).When.Civil(); month == 2 {
			february++
		}
	}
	if february != 4 {
		t.Errorf("%d firms announced in February, the headline says four", february)
	}
}

// TestNoConclusionIsJudged: each has both sides, and what is not on record is
// hollow.
func TestNoConclusionIsJudged(t *testing.T) {
	s := newScene(t)
	if len(conclusions) != 4 {
		t.Errorf("there are %d conclusions, the headline says four", len(conclusions))
	}
	for _, c := range conclusions {
		if len(c.supports) == 0 || len(c.weakens) == 0 {
			t.Errorf("%s has one side only", c.id)
		}
		for _, e := range append(c.supports, c.weakens...) {
			if e.seen && e.fact == "" {
				t.Errorf("%s: something on record has no record", c.id)
			}
			if e.fact != "" {
				s.set.Fact(e.fact)
			}
		}
	}
}

// TestEachRailHasASlider: a guess needs no drag, but where the page is an
// article's smallest figure.
func TestEachRailHasASlider(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if m.Beat != guessBeat || m.Format.ID == "plain-small" {
			return
		}
		s.Draw(&p, m)
		for _, want := range append(guessSlot[:], "actions") {
			if !slices.ContainsFunc(p.Slots, func(slot picture.Slot) bool { return slot.ID == want }) {
				t.Errorf("%s has no room for %s", where, want)
			}
		}
	})
}

// TestPanelsHaveOneScale: the zero lines of the four are level, and the later
// revenues as long as their values, in every format and language.
func TestPanelsHaveOneScale(t *testing.T) {
	s := newScene(t)
	eachOf(s, &beatChips, func(where string, m *scenes.Moment, p *picture.Picture) {
		zeros, unit := map[float64]bool{}, map[string]float64{}
		for i := range p.Marks {
			mark := &p.Marks[i]
			if mark.Identity == 0 {
				continue
			}
			panel, ok := strings.CutPrefix(p.Identities[mark.Identity-1].ID, "result/")
			switch {
			case !ok:
			case mark.Kind == picture.Polyline && mark.Stroke.Colour == picture.Ink:
				zeros[p.Points(mark)[0].Y] = true
			case mark.Kind == picture.RoundedRectangle && mark.Stroke.Width == 0 && mark.Box.H > 2:
				unit[panel] = mark.Box.H
			}
		}
		if len(zeros) != 1 {
			t.Errorf("%s: the zero lines are at %v", where, zeros)
		}
		year, quarter := unit["revenue-year"]/s.value("cambricon-2024#revenue"), unit["revenue-quarter"]/s.value("cambricon-2025-q1#revenue")
		if math.Abs(year-quarter) > 1e-9 {
			t.Errorf("%s: a million yuan is %v px in one panel and %v in another", where, year, quarter)
		}
	})
}
