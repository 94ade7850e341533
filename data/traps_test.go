package data

import (
	"strings"
	"testing"
)

// The tests here hold the data against what is easy to get wrong when drawing
// export controls.

// TestThreeRulesHaveThreePairsOfAxes: 2022 judges by TPP and total I/O, 2023 by
// TPP and density, 2025 by memory bandwidth, total I/O and their sum.
func TestThreeRulesHaveThreePairsOfAxes(t *testing.T) {
	s := open(t)
	for id, want := range map[string]string{
		"oct-2022": "tpp io_total_gbs",
		"oct-2023": "tpp performance_density",
		"apr-2025": "io_total_gbs memory_bandwidth_gbs memory_plus_io_gbs",
	} {
		used := map[Metric]bool{}
		for _, p := range s.Rule(id).Paragraphs {
			for _, c := range p.Conditions {
				used[c.Metric] = true
			}
		}
		var metrics []string
		for m := range Metric(Metrics) {
			if used[m] {
				metrics = append(metrics, m.ID())
			}
		}
		if got := strings.Join(metrics, " "); got != want {
			t.Errorf("%s judges by %s, want %s", id, got, want)
		}
	}
}

// TestTotalIOIsNotTheLinkAlone: it has PCIe in it.
func TestTotalIOIsNotTheLinkAlone(t *testing.T) {
	s := open(t)
	for _, id := range []string{"a100", "a800", "h100", "h800", "h20", "mi250x", "mi300x", "gaudi2"} {
		link, _ := s.Chip(id).Metric(Interconnect).Single()
		total, _ := s.Chip(id).Metric(IOTotal).Single()
		if total <= link {
			t.Errorf("%s has a total I/O of %v and a link of %v", id, total, link)
		}
	}
}

// TestTPPIsDense: vendors' sheets give sparse figures, twice as high.
func TestTPPIsDense(t *testing.T) {
	s := open(t)
	for id, want := range map[string]float64{"rtx-4090": 5285, "a100": 4992, "h100": 15832, "l4": 1940} {
		if got, _ := s.Chip(id).Metric(TPP).Single(); got != want {
			t.Errorf("the TPP of %s is %v, want %v", id, got, want)
		}
	}
}

// TestUnknownStaysUnknown: what is not published is no 0, and what is known as a
// range has no single value.
func TestUnknownStaysUnknown(t *testing.T) {
	s := open(t)
	for _, id := range []string{"mi308x", "mlu590"} {
		chip := s.Chip(id)
		if chip.Plot != PlotNo {
			t.Errorf("%s is plotted", id)
		}
		for m := range Metric(Metrics) {
			if chip.Metric(m).Known {
				t.Errorf("%s has a known %s", id, m.ID())
			}
		}
	}
	for id, want := range map[string][2]float64{"mi250x": {3.88, 4.23}, "mi300x": {8.7, 20.6}} {
		q := s.Chip(id).Metric(Density)
		if _, single := q.Single(); single || q.Low != want[0] || q.High != want[1] {
			t.Errorf("the density of %s is %+v, want %v", id, q, want)
		}
	}
	if s.Chip("gaudi2").Metric(Density).Known {
		t.Error("the density of Gaudi 2 is known, though its die area was not published")
	}
	if q := s.Chip("l4").Metric(Interconnect); !q.Known || q.Low != 0 {
		t.Errorf("the link of L4 is %+v; it is known that it has none", q)
	}
	for _, id := range []string{"ascend-910b", "ascend-910c"} {
		if s.Chip(id).Plot != PlotRange {
			t.Errorf("%s is not drawn as a range", id)
		}
	}
}

// TestDatesAreToldApart: announced, published, in force and to be complied with.
func TestDatesAreToldApart(t *testing.T) {
	s := open(t)
	for _, c := range []struct{ rule, announced, published, effective, compliance, ended string }{
		{"oct-2022", "2022-10-07", "2022-10-13", "2022-10-21", "", "2023-11-17"},
		{"oct-2023", "2023-10-17", "2023-10-25", "2023-11-17", "", ""},
		{"apr-2024", "2024-03-29", "2024-04-04", "2024-04-04", "", ""},
		{"foundry", "2025-01-15", "2025-01-16", "2025-01-16", "2025-01-31", ""},
		{"apr-2025", "2025-04-09", "", "2025-04-09", "", ""},
		{"ai-diffusion", "2025-01-13", "2025-01-15", "2025-01-13", "2025-05-15", ""},
	} {
		r := s.Rule(c.rule)
		got := [...]string{r.Announced.String(), r.Published.String(), r.Effective.String(), r.Compliance.String(), r.Ended.String()}
		if want := [...]string{c.announced, c.published, c.effective, c.compliance, c.ended}; got != want {
			t.Errorf("%s has the dates %v, want %v", c.rule, got, want)
		}
	}
	if len(s.Rule("apr-2024").Paragraphs) > 0 {
		t.Error("the corrections of 2024 have a threshold: they set none")
	}
}

// TestTableOneHasNineRows, three of which are no acts of export control.
func TestTableOneHasNineRows(t *testing.T) {
	s := open(t)
	rows, others := 0, 0
	for i := range s.Events {
		e := &s.Events[i]
		if !e.TableDate.Known() {
			continue
		}
		rows++
		if e.Kind == ChipEvent || e.Kind == ActEvent {
			others++
		}
	}
	if want := s.Fact("t1-row-count").Quantity.Low; float64(rows) != want || others != 3 {
		t.Errorf("table 1 has %d rows and %d that are no acts of control, want %v and 3", rows, others, want)
	}
	if a800 := s.Event("event-a800"); a800.TableDate.Precision() != ToMonth || a800.Date.Precision() != ToDay {
		t.Error("the table gives the A800 a month, the record a day")
	}
	if h20 := s.Event("event-h20"); h20.Date.Precision() != ToMonth || h20.Dated[English] != "Nov H20"+NoBreakSpace+"family" && h20.Dated[English] != "Nov H20 family" {
		t.Errorf("the H20 family is known to the month: %q", s.Event("event-h20").Dated)
	}
}

// TestTheWordsStayNeutral: the page speaks of a line and of a licence
// requirement; words of the report that say more stand in quotation marks.
func TestTheWordsStayNeutral(t *testing.T) {
	s := open(t)
	loaded := map[Locale][]string{
		Chinese: {"禁令", "封锁", "遏制", "围堵", "禁止", "打压"},
		English: {"ban", "bans", "banned", "blockade", "containment", "wall", "crackdown"},
	}
	for _, key := range s.Keys() {
		for l, words := range loaded {
			text := unquoted(s.Plain(key, l))
			for _, word := range words {
				if l == English {
					for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < 'A' || r > 'z' }) {
						if strings.EqualFold(w, word) {
							t.Errorf("%s says %q outside quotation marks: %s", key, word, text)
						}
					}
				} else if strings.Contains(text, word) {
					t.Errorf("%s says %q outside quotation marks: %s", key, word, text)
				}
			}
		}
	}
}

// unquoted takes out what stands between “ and ”.
func unquoted(text string) string {
	for {
		before, rest, opened := strings.Cut(text, "“")
		_, after, closed := strings.Cut(rest, "”")
		if !opened || !closed {
			return text
		}
		text = before + after
	}
}
