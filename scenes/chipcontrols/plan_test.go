package chipcontrols

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
	"twopaths/scenes/typeset"
)

func TestMarksStandAtTheirValues(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	seen := 0
	eachPlan(t, s, func(t *testing.T, where string, pl *plan, m *scenes.Moment) {
		if pl.law == lawless {
			return
		}
		s.Draw(&p, m)
		for who := range member(members) {
			if !pl.poses[who].shown {
				continue
			}
			seen++
			x, y, ok := s.troupe.values(pl.law, who)
			if !ok {
				t.Errorf("%s: %s is drawn without values", where, memberIDs[who])
				continue
			}
			want := pt((pl.plane.x.Map(x.Low)+pl.plane.x.Map(x.High))/2, (pl.plane.y.Map(y.Low)+pl.plane.y.Map(y.High))/2)
			got := middleOf(t, &p, chipID[who])
			if math.Abs(got.X-want.X) > 0.01 || math.Abs(got.Y-want.Y) > 0.01 {
				t.Errorf("%s: %s stands at %v, its values are at %v", where, memberIDs[who], got, want)
			}
		}
	})
	if seen < 300 {
		t.Errorf("only %d marks were looked at", seen)
	}
}

func TestChipsThatMayNotBePlottedAreNot(t *testing.T) {
	set, _ := scenetest.Source()
	for _, id := range memberIDs {
		if chip := set.Chip(id); chip.Plot == data.PlotNo {
			t.Errorf("%s is in the cast, though its figures are not known", id)
		}
	}
}

// TestZonesSayWhatTheRulesSay asks both of designs all over each plane.
func TestZonesSayWhatTheRulesSay(t *testing.T) {
	s := newScene(t)
	for beat, which := range map[int]law{0: law2022, 2: law2023, 6: law2025} {
		pl := s.plan(beat, scenetest.Format("wide"), data.Chinese, 0)
		rapid.Check(t, func(t *rapid.T) {
			at := pt(
				pl.plane.box.X+pl.plane.box.W*rapid.Float64Range(0.001, 0.999).Draw(t, "across"),
				pl.plane.box.Y+pl.plane.box.H*rapid.Float64Range(0.001, 0.999).Draw(t, "down"))
			x, y := pl.plane.x.Unmap(at.X), pl.plane.y.Unmap(at.Y)
			var design data.Chip
			switch which {
			case law2022:
				design = data.Design(x, 500, y, 1, true)
			case law2023:
				design = data.Design(x, x/y, 1, 1, true)
			case law2025:
				design = data.Design(100, 100, y, x, true)
			}
			verdict := s.rules[which].Judge(&design)
			ground := s.limits.groundAt(&pl.plane, which, whole, at)
			want := kit.Ground{}
			switch verdict.Outcome {
			case data.Licence:
				want = kit.Ground{Tint: picture.LicenceTint, TintOpacity: 1}
			case data.Notify:
				want = kit.Ground{Tint: picture.NoticeTint, TintOpacity: 1}
			}
			if ground != want {
				t.Fatalf("law %d at (%v, %v): the rule says %s, the ground is %v", which, x, y, verdict.Outcome.ID(), ground)
			}
		})
	}
}

// TestFillIsTheVerdict compares each mark's fill with the rule of its axes.
func TestFillIsTheVerdict(t *testing.T) {
	s := newScene(t)
	eachPlan(t, s, func(t *testing.T, where string, pl *plan, m *scenes.Moment) {
		for who := range member(members) {
			p := &pl.poses[who]
			if !p.shown || p.frame {
				continue
			}
			outcome := s.rules[pl.law].Judge(s.troupe.chips[who]).Outcome
			if solid := p.fill == 1 && !p.half; solid != (outcome == data.Licence) {
				t.Errorf("%s: %s is solid: %v, its verdict is %s", where, memberIDs[who], solid, outcome.ID())
			}
			if half := p.fill == 1 && p.half; half != (outcome == data.Notify) {
				t.Errorf("%s: %s is half filled: %v, its verdict is %s", where, memberIDs[who], half, outcome.ID())
			}
			if p.dashed != (outcome == data.NotApplicable) {
				t.Errorf("%s: %s is dashed: %v, its verdict is %s", where, memberIDs[who], p.dashed, outcome.ID())
			}
		}
	})
}

// nearestGap is the least room on the ruler, in CSS px, between a chip's mark
// and its limit: the gap is what the beat is about.
const nearestGap = 18

func TestGapsAreWideOnTheRuler(t *testing.T) {
	s := newScene(t)
	eachPlan(t, s, func(t *testing.T, where string, pl *plan, m *scenes.Moment) {
		r, ok := pl.scenery.(*ruler)
		if !ok {
			return
		}
		for i := range r.rows {
			row := &r.rows[i]
			if free := r.limit - r.scale.Map(row.share) - r.mark/2; free < nearestGap {
				t.Errorf("%s: between %s and its limit are %.1f px, want %d", where, memberIDs[row.who], free, nearestGap)
			}
			chip := s.troupe.chips[row.who]
			value, _ := chip.Metric(chip.Limit.Metric).Single()
			if want := 100 * value / chip.Limit.Value; row.share != want || row.share >= 100 {
				t.Errorf("%s: %s is at %v %% of its limit, want %v, under 100", where, memberIDs[row.who], row.share, want)
			}
		}
	})
}

// TestNamesFindTheirPlaces holds the placing of labels: in a format with room
// for every chip none may clash, elsewhere none of those that a beat is about.
func TestNamesFindTheirPlaces(t *testing.T) {
	s := newScene(t)
	eachPlan(t, s, func(t *testing.T, where string, pl *plan, m *scenes.Moment) {
		for _, id := range pl.clashes {
			t.Errorf("%s: the name of %s found no free place", where, id)
		}
		for i := range pl.names {
			a := pl.names[i].words.Box()
			for j := range pl.names[:i] {
				if kit.Overlap(kit.Grow(a, -1), pl.names[j].words.Box()) > 0 {
					t.Errorf("%s: %q lies on %q", where, pl.names[i].words.Text(), pl.names[j].words.Text())
				}
			}
			for who := range pl.poses {
				if p := &pl.poses[who]; p.shown && kit.Overlap(a, p.box) > 0 {
					t.Errorf("%s: %q lies on %s", where, pl.names[i].words.Text(), memberIDs[who])
				}
			}
		}
	})
}

// TestOutlineSaysWhatTheStoryboardDoes looks for each beat's words and figures
// in what a screen reader is told.
func TestOutlineSaysWhatTheStoryboardDoes(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	for l := range data.Locale(data.Locales) {
		for i, b := range beats {
			for _, f := range scenes.Formats {
				if f.Shape == scenes.Plain {
					continue
				}
				m := scenes.Moment{Beat: i, Time: b.length(i), Format: f, Locale: l, Values: scenes.Defaults(s)}
				s.Draw(&p, &m)
				said := outlineText(&p)
				where := f.ID + "/" + l.Code() + "/" + b.id
				pg := s.story.Page(i, f, l)
				for key, id := range map[string]string{"headline": "headline", "date": "date", "subline": "date", "note": "note", "source": "source"} {
					full, short := pg.OwnPlain(key), pg.OwnPlain(key+"-short")
					label := labelOf(&p, id)
					if full == "" || strings.Contains(label, full) || short != "" && strings.Contains(label, short) {
						continue
					}
					t.Errorf("%s: the outline lacks the %s, %q", where, key, full)
				}
				whole := false
				for _, key := range [...]string{"narrative", "narrative-short", "narrative-after"} {
					text := pg.OwnPlain(key)
					whole = whole || text != "" && labelOf(&p, "narrative") == text
				}
				if !whole {
					t.Errorf("%s: the outline lacks the narrative", where)
				}
				for _, e := range s.story.Events {
					if !strings.Contains(said, e.Name[l]) {
						t.Errorf("%s: the outline lacks the event %q", where, e.Name[l])
					}
				}
			}
		}
	}
}

// labelOf is what an identity says, or "".
func labelOf(p *picture.Picture, id string) string {
	for i := range p.Identities {
		if p.Identities[i].ID == id {
			return p.Identities[i].Label
		}
	}
	return ""
}

// outlineText is all that identities say.
func outlineText(p *picture.Picture) string {
	var b strings.Builder
	for i := range p.Identities {
		b.WriteString(p.Identities[i].Label + "\n" + p.Identities[i].Value + "\n")
	}
	return b.String()
}

// told are the chips that a beat's words are about, which every format draws
// or names.
var told = map[string][]member{
	"october-2022": {a100, h100}, "november-2022": {a100, a800, h100, h800},
	"october-2023": {a800, h800, l40s, rtx4090}, "just-outside": {h20, l20, l2, rtx4090d}, "april-2025": {h20, l20, l2},
}

func TestEveryFormatDrawsTheChipsThatTheBeatIsAbout(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	eachPlan(t, s, func(t *testing.T, where string, pl *plan, m *scenes.Moment) {
		s.Draw(&p, m)
		facts := map[string]bool{}
		for i := range p.Identities {
			facts[p.Identities[i].Fact] = true
		}
		for _, who := range told[beats[m.Beat].id] {
			if !facts[memberIDs[who]] {
				t.Errorf("%s: %s is not drawn", where, memberIDs[who])
			}
		}
	})
}

// TestFormsNeverMixNumbers checks the values that the outline gives a chip.
func TestFormsNeverMixNumbers(t *testing.T) {
	s := newScene(t)
	b := &builder{plan: &plan{Page: s.story.Page(0, scenetest.Format("wide"), data.English)}, s: s}
	b.law = law2022
	if got, bare := b.chipValue(a800); plainSpaces(got) != "computing 4,992, total I/O 464 GB/s; No licence needed" || plainSpaces(bare) != "computing 4,992, total I/O 464 GB/s" {
		t.Errorf("A800 in 2022: %q and %q", got, bare)
	}
	b.law = law2023
	if got, _ := b.chipValue(mi250x); got != "TPP 6,128, density 3.88 to 4.23; Licence required" {
		t.Errorf("MI250X in 2023: %q", got)
	}
	b.law = law2025
	if got, _ := b.chipValue(h20); plainSpaces(got) != "memory bandwidth 4,000 GB/s, total I/O 1,028 GB/s; Licence required" {
		t.Errorf("H20 in 2025: %q", got)
	}
}

// plainSpaces lets texts be compared that hold no-break spaces.
func plainSpaces(s string) string { return strings.ReplaceAll(s, data.NoBreakSpace, " ") }

func TestOnlyChipsFromMemoryBearTheSign(t *testing.T) {
	_, c := scenetest.Source()
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	set.Chip("t4").FromMemory = true
	s := New(set, typeset.NewSetter(c))
	pl := s.plan(0, scenetest.Format("wide"), data.Chinese, 0)
	for who := range pl.poses {
		if p := &pl.poses[who]; p.shown && strings.Contains(p.words[0].Text(), "†") != (member(who) == t4) {
			t.Errorf("%q stands at %s", p.words[0].Text(), memberIDs[who])
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	s := newScene(b)
	var p picture.Picture
	for i := range b.N {
		beat := i % len(beats)
		m := scenes.Moment{Beat: beat, Time: 0.6 * beats[beat].length(beat), Format: scenetest.Format("wide"), Values: scenes.Defaults(s)}
		s.Draw(&p, &m)
	}
}
