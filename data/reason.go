package data

// Amount writes a value with the word of a unit of units.csv: "500 GB/s".
func (s *Set) Amount(l Locale, v float64, decimals int, unit string) string {
	return string(s.unit(unit).appendQuantity(nil, l, Quantity{v, v, true, decimals}, true))
}

// unit returns a unit by its id; "" is no unit.
func (s *Set) unit(id string) *Unit {
	var ids []string
	for i := range s.units {
		if s.units[i].ID == id {
			return &s.units[i]
		}
		ids = append(ids, s.units[i].ID)
	}
	if id == "" {
		return nil
	}
	panic("data: no unit " + quote(id) + nearest(id, ids))
}

// metricDecimals is the most decimals that a value of a design is shown with.
var metricDecimals = [Metrics]int{Density: 2}

// AppendReason writes a comparison as it holds, in the locale's habit:
// "TPP 4,000 ≥ 1,600", "I/O 500 < 600". The value gets as many decimals as the
// comparison needs to be seen true.
func (s *Set) AppendReason(dst []byte, l Locale, r Reason) []byte {
	t := r.Threshold
	dst = append(dst, s.reasonNames[t.Paragraph.Rule.index][t.Metric][l]...)
	if dst[len(dst)-1] < 0x80 {
		dst = append(dst, NoBreakSpace...)
	}
	if r.Value.Range() {
		dst = AppendQuantity(dst, l, r.Value)
	} else {
		dst = AppendBeside(dst, l, r.Value.Low, min(r.Value.Decimals, metricDecimals[t.Metric]), t.Value)
	}
	sign := t.Op.Sign()
	if !r.Met {
		sign = t.Op.Opposite()
	}
	dst = append(append(append(dst, NoBreakSpace...), sign...), NoBreakSpace...)
	return AppendQuantity(dst, l, t.Quantity())
}

// AppendReasons writes all reasons of a verdict in a row:
// "TPP 4,000 ≥ 1,600, density 6.67 ≥ 5.92".
func (s *Set) AppendReasons(dst []byte, l Locale, v *Verdict) []byte {
	joint := s.Text("terms/or", l)
	if v.Paragraph != nil && !v.Paragraph.Any {
		joint = s.Text("terms/and", l)
	}
	for i, r := range v.Reasons() {
		if i > 0 {
			dst = append(dst, joint...)
			if l == English {
				dst = append(dst, ' ')
			}
		}
		dst = s.AppendReason(dst, l, r)
	}
	return dst
}

// nameMetrics looks up what each rule calls each metric, so that writing a
// reason looks up nothing.
func (s *Set) nameMetrics() {
	s.reasonNames = make([][Metrics][Locales]string, len(s.Rules))
	for i := range s.Rules {
		for m := range Metric(Metrics) {
			key := "terms/metric/" + s.Rules[i].ID + "/" + m.ID()
			if !s.HasText(key) {
				key = "terms/metric/" + m.ID()
			}
			if !s.HasText(key) {
				continue
			}
			for l := range Locale(Locales) {
				s.reasonNames[i][m][l] = s.Plain(key, l)
			}
		}
	}
}
