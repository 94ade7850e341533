package data

import "testing"

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
