package data

import (
	"testing"

	"pgregory.net/rapid"
)

// open loads the real data, or ends the test with all that is wrong with it.
func open(t testing.TB) *Set {
	t.Helper()
	s, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestKnownFates holds the rules against what is known to have been asked for
// each chip, at the dates of the three rules. In April 2025 the October 2023
// rule and the letters held together. MI308 was named by letter: no figures of
// it are public, so no threshold decides.
func TestKnownFates(t *testing.T) {
	s := open(t)
	fates := []struct {
		chip                      string
		oct2022, oct2023, apr2025 Outcome
	}{
		{"v100", Free, Free, Free},
		{"t4", Free, Free, Free},
		{"a100", Licence, Licence, Licence},
		{"a800", Free, Licence, Licence},
		{"h100", Licence, Licence, Licence},
		{"h800", Free, Licence, Licence},
		{"h200", Licence, Licence, Licence},
		{"l4", Free, Licence, Licence},
		{"l40", Free, Notify, Notify},
		{"l40s", Free, Licence, Licence},
		{"rtx-4090", Free, Notify, Notify},
		{"rtx-4090d", Free, Free, Free},
		{"h20", Free, Free, Licence},
		{"l20", Free, Free, Free},
		{"l2", Free, Free, Free},
		{"mi250x", Licence, Licence, Licence},
		{"mi300x", Licence, Licence, Licence},
		{"mi308x", Unknown, Unknown, Unknown},
		{"gaudi2", Licence, Licence, Licence},
		{"ascend-910b", NotApplicable, NotApplicable, NotApplicable},
		{"ascend-910c", NotApplicable, NotApplicable, NotApplicable},
		{"mlu370", NotApplicable, NotApplicable, NotApplicable},
		{"mlu590", NotApplicable, NotApplicable, NotApplicable},
	}
	if len(fates) != len(s.Chips) {
		t.Errorf("the table has %d chips, chips.csv has %d", len(fates), len(s.Chips))
	}
	for _, fate := range fates {
		c := s.Chip(fate.chip)
		got := [3]Outcome{
			s.Rule("oct-2022").Judge(c).Outcome,
			s.Rule("oct-2023").Judge(c).Outcome,
			Judge(c, s.Rule("oct-2023"), s.Rule("apr-2025")).Outcome,
		}
		want := [3]Outcome{fate.oct2022, fate.oct2023, fate.apr2025}
		for i, at := range [3]string{"October 2022", "October 2023", "April 2025"} {
			if got[i] != want[i] {
				t.Errorf("%s in %s: %s, want %s", fate.chip, at, got[i].ID(), want[i].ID())
			}
		}
	}
}

// TestNearMisses are the chips that stand just under a line.
func TestNearMisses(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		chip        string
		metric      Metric
		value       float64
		limit       float64
		gap, margin string
	}{
		{"h20", TPP, 2368, 2400, "32", "1.3"},
		{"l20", Density, 3.14, 3.2, "0.06", "1.9"},
		{"l2", TPP, 1544, 1600, "56", "3.5"},
		{"rtx-4090d", TPP, 4707, 4800, "93", "1.9"},
	} {
		chip := s.Chip(c.chip)
		if v, ok := chip.Metric(c.metric).Single(); !ok || v != c.value {
			t.Errorf("%s has %s %v, want %v", c.chip, c.metric.ID(), v, c.value)
		}
		if chip.Limit == nil || chip.Limit.Metric != c.metric || chip.Limit.Value != c.limit {
			t.Fatalf("%s stands under another limit than %s %v", c.chip, c.metric.ID(), c.limit)
		}
		if v := s.Rule("oct-2023").Judge(chip); v.Outcome != Free {
			t.Errorf("%s: %s, want free", c.chip, v.Outcome.ID())
		}
		// Lifted onto the line, each is caught by a notification.
		chip.metrics[c.metric] = Exactly(c.limit)
		if v := s.Rule("oct-2023").Judge(chip); v.Outcome != Notify || v.Paragraph != chip.Limit.Paragraph {
			t.Errorf("%s on the line: %s, want notify by %s", c.chip, v.Outcome.ID(), chip.Limit.Paragraph.ID)
		}
		chip.metrics[c.metric] = Exactly(c.value)
		if got := string(AppendQuantity(nil, English, chip.Gap())); got != c.gap {
			t.Errorf("%s stays %s under its limit, want %s", c.chip, got, c.gap)
		}
		if got := string(AppendQuantity(nil, English, chip.Margin())); got != c.margin {
			t.Errorf("%s stays %s per cent under its limit, want %s", c.chip, got, c.margin)
		}
	}
}

// designOf returns a chip with a density of its own, so that boundaries can be
// hit exactly.
func designOf(tpp, density, io, memory float64, dataCentre bool) *Chip {
	c := Design(tpp, 1, io, memory, dataCentre)
	c.metrics[Density] = Exactly(density)
	return &c
}

// TestBoundaries holds each rule on its lines and a hair beside them.
func TestBoundaries(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		name  string
		rules []string
		chip  *Chip
		want  Outcome
		by    string
	}{
		{"both at the line", []string{"oct-2022"}, designOf(4800, 1, 600, 0, true), Licence, "3A090.a"},
		{"computing a hair under", []string{"oct-2022"}, designOf(4799.99, 1, 600, 0, true), Free, ""},
		{"I/O a hair under", []string{"oct-2022"}, designOf(4800, 1, 599.99, 0, true), Free, ""},
		{"a chip that is not for data centres", []string{"oct-2022"}, designOf(4800, 1, 600, 0, false), Licence, "3A090.a"},

		{"TPP alone", []string{"oct-2023"}, designOf(4800, 0.1, 0, 0, true), Licence, "3A090.a.1"},
		{"TPP a hair under, no density", []string{"oct-2023"}, designOf(4799.99, 1.59, 0, 0, true), Free, ""},
		{"TPP a hair under, density 1.6", []string{"oct-2023"}, designOf(4799.99, 1.6, 0, 0, true), Notify, "3A090.b.1"},
		{"small and dense", []string{"oct-2023"}, designOf(1600, 5.92, 0, 0, true), Licence, "3A090.a.2"},
		{"small, a hair less dense", []string{"oct-2023"}, designOf(1600, 5.9199, 0, 0, true), Notify, "3A090.b.2"},
		{"too small", []string{"oct-2023"}, designOf(1599.99, 100, 0, 0, true), Free, ""},
		{"2,400 and 1.6", []string{"oct-2023"}, designOf(2400, 1.6, 0, 0, true), Notify, "3A090.b.1"},
		{"under 2,400, under 3.2", []string{"oct-2023"}, designOf(2399.99, 3.1999, 0, 0, true), Free, ""},
		{"under 2,400, 3.2", []string{"oct-2023"}, designOf(2399.99, 3.2, 0, 0, true), Notify, "3A090.b.2"},
		{"2,400, under 1.6", []string{"oct-2023"}, designOf(2400, 1.5999, 0, 0, true), Free, ""},
		{"not for data centres", []string{"oct-2023"}, designOf(4800, 20, 0, 0, false), Notify, "note-2"},
		{"not for data centres, a hair under", []string{"oct-2023"}, designOf(4799.99, 20, 0, 0, false), Free, ""},

		{"memory", []string{"apr-2025"}, designOf(1, 1, 0, 1400, true), Licence, "reported"},
		{"I/O", []string{"apr-2025"}, designOf(1, 1, 1100, 0, true), Licence, "reported"},
		{"the sum", []string{"apr-2025"}, designOf(1, 1, 400, 1300, true), Licence, "reported"},
		{"none of the three", []string{"apr-2025"}, designOf(1, 1, 400, 1299.99, true), Free, ""},

		{"letters over a notification", []string{"oct-2023", "apr-2025"}, designOf(2400, 1.6, 0, 1400, true), Licence, "reported"},
		{"a notification alone", []string{"oct-2023", "apr-2025"}, designOf(2400, 1.6, 0, 0, true), Notify, "3A090.b.1"},
		{"the rule before the letters", []string{"oct-2023", "apr-2025"}, designOf(4800, 1, 0, 1400, true), Licence, "3A090.a.1"},
	} {
		var rules []*Rule
		for _, id := range c.rules {
			rules = append(rules, s.Rule(id))
		}
		v := Judge(c.chip, rules...)
		by := ""
		if v.Paragraph != nil {
			by = v.Paragraph.ID
		}
		if v.Outcome != c.want || by != c.by {
			t.Errorf("%s: %s by %q, want %s by %q", c.name, v.Outcome.ID(), by, c.want.ID(), c.by)
		}
	}
	if v := Judge(designOf(4800, 1, 0, 1400, true), s.Rule("oct-2023"), s.Rule("apr-2025")); v.Also == nil || v.Also.ID != "reported" {
		t.Error("where rule and letters both catch, the letters are named second")
	}
}

// TestWhatIsUnknownDecidesNothing: an unknown quantity leaves the outcome open
// only where it matters, and a range where it spans a line.
func TestWhatIsUnknownDecidesNothing(t *testing.T) {
	s := open(t)
	rule := s.Rule("oct-2023")
	for _, c := range []struct {
		name    string
		tpp     Quantity
		density Quantity
		want    Outcome
	}{
		{"nothing known", Quantity{}, Quantity{}, Unknown},
		{"TPP decides for a licence", Exactly(4800), Quantity{}, Licence},
		{"TPP decides against all", Exactly(1599), Quantity{}, Free},
		{"density could decide", Exactly(4000), Quantity{}, Unknown},
		{"a range inside", Exactly(4000), Quantity{6, 7, true, 0}, Licence},
		{"a range over the line", Exactly(4000), Quantity{5, 7, true, 0}, Unknown},
		{"a range in the notification zone", Exactly(4000), Quantity{2, 5, true, 0}, Notify},
		{"a range below", Exactly(2000), Quantity{1, 3, true, 0}, Free},
	} {
		chip := Chip{DataCentre: true}
		chip.metrics[TPP], chip.metrics[Density] = c.tpp, c.density
		if v := rule.Judge(&chip); v.Outcome != c.want {
			t.Errorf("%s: %s, want %s", c.name, v.Outcome.ID(), c.want.ID())
		}
	}
}

// TestMoreNeverLoosens: more computing, density, I/O or memory, or being for
// data centres, never takes a chip out of a rule.
func TestMoreNeverLoosens(t *testing.T) {
	s := open(t)
	regimes := [][]*Rule{{s.Rule("oct-2022")}, {s.Rule("oct-2023")}, {s.Rule("apr-2025")}, {s.Rule("oct-2023"), s.Rule("apr-2025")}}
	rapid.Check(t, func(t *rapid.T) {
		// Values on and beside the lines are as likely as any others.
		draw := func(name string, lines ...float64) (less, more float64) {
			one := rapid.OneOf(rapid.SampledFrom(lines), rapid.Float64Range(0.1, 30000))
			a, b := one.Draw(t, name), one.Draw(t, name+" more")
			return min(a, b), max(a, b)
		}
		tpp, moreTPP := draw("tpp", 1600, 2400, 4800)
		density, moreDensity := draw("density", 1.6, 3.2, 5.92)
		io, moreIO := draw("io", 600, 1100, 300)
		memory, moreMemory := draw("memory", 1400, 600)
		centre := rapid.Bool().Draw(t, "data centre")
		less := designOf(tpp, density, io, memory, centre && rapid.Bool().Draw(t, "before"))
		more := designOf(moreTPP, moreDensity, moreIO, moreMemory, centre)
		for _, rules := range regimes {
			a, b := Judge(less, rules...), Judge(more, rules...)
			if b.Outcome < a.Outcome {
				t.Fatalf("%s: %s, and with more of everything %s", rules[0].ID, a.Outcome.ID(), b.Outcome.ID())
			}
		}
	})
}

// TestReasonsHold: a verdict's reasons are true, catch or free as they say, and
// are as few as can be.
func TestReasonsHold(t *testing.T) {
	s := open(t)
	rule := s.Rule("oct-2023")
	rapid.Check(t, func(t *rapid.T) {
		chip := designOf(rapid.Float64Range(500, 30000).Draw(t, "tpp"), rapid.Float64Range(0.5, 30).Draw(t, "density"),
			0, 0, rapid.Bool().Draw(t, "data centre"))
		v := rule.Judge(chip)
		reasons := v.Reasons()
		if len(reasons) == 0 || len(reasons) > 2 {
			t.Fatalf("%s has %d reasons", v.Outcome.ID(), len(reasons))
		}
		for _, r := range reasons {
			if r.Met != (r.Value.Low >= r.Threshold.Value) || r.Met != (v.Outcome != Free) {
				t.Fatalf("%s is given for the reason %s", v.Outcome.ID(), s.AppendReason(nil, English, r))
			}
			if v.Paragraph != nil && r.Threshold.Paragraph != v.Paragraph {
				t.Fatalf("a reason of %s stands under %s", r.Threshold.Paragraph.ID, v.Paragraph.ID)
			}
		}
		if v.Outcome != Free {
			return
		}
		// The failed tests keep the chip outside whatever else it has.
		for _, m := range [...]Metric{TPP, Density} {
			if m != reasons[0].Threshold.Metric && m != reasons[len(reasons)-1].Threshold.Metric {
				chip.metrics[m] = Exactly(1e6)
			}
		}
		if inside := rule.Judge(chip); inside.Outcome != Free {
			t.Fatalf("%s does not keep the chip outside", s.AppendReasons(nil, English, &v))
		}
	})
}

func TestReasonsInWords(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		chip   Chip
		rules  []string
		zh, en string
	}{
		{Design(4000, 600, 500, 900, true), []string{"oct-2023"}, "TPP~4000~≥~1600，且密度6.67~≥~5.92", "TPP~4,000~≥~1,600, density~6.67~≥~5.92"},
		{Design(4000, 600, 500, 900, true), []string{"oct-2022"}, "位长×TOPS~4000~<~4800", "bit length × TOPS~4,000~<~4,800"},
		{*s.Chip("h20"), []string{"oct-2023", "apr-2025"}, "内存4000~≥~1400；合计5028~≥~1700", "memory~4,000~≥~1,400, sum~5,028~≥~1,700"},
		{*s.Chip("l20"), []string{"oct-2023"}, "TPP~1912~<~2400；密度3.14~<~3.2", "TPP~1,912~<~2,400, density~3.14~<~3.2"},
	} {
		var rules []*Rule
		for _, id := range c.rules {
			rules = append(rules, s.Rule(id))
		}
		v := Judge(&c.chip, rules...)
		if got := spaced(s.AppendReasons(nil, English, &v)); got != c.en {
			t.Errorf("%s, want %s", got, c.en)
		}
		if got := spaced(s.AppendReasons(nil, Chinese, &v)); got != c.zh {
			t.Errorf("%s, want %s", got, c.zh)
		}
	}
}

func TestJudgingAllocatesNothing(t *testing.T) {
	s := open(t)
	rule, letters := s.Rule("oct-2023"), s.Rule("apr-2025")
	chip := Design(4000, 600, 500, 900, true)
	buffer := make([]byte, 0, 256)
	if n := testing.AllocsPerRun(100, func() {
		v := Judge(&chip, rule, letters)
		buffer = s.AppendReasons(buffer[:0], Chinese, &v)
		_ = s.Text("chip-controls/october-2022/headline", English)
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
