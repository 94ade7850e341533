package data

// MaxReasons bounds the reasons of a verdict.
const MaxReasons = 6

// Reason is one comparison of a chip's value with a threshold.
type Reason struct {
	Threshold *Threshold
	Value     Quantity
	// Met tells whether the comparison holds; a verdict of Free has the
	// comparisons that fail.
	Met bool
}

// Verdict is what a rule says of a chip, and why. It holds no memory of its own.
type Verdict struct {
	Outcome Outcome
	// Paragraph is the provision that catches, or nil.
	Paragraph *Paragraph
	// Also is a provision of another rule that catches to the same outcome, or nil.
	Also *Paragraph

	reasons [MaxReasons]Reason
	count   int
}

// Reasons are the comparisons that decide: for Licence and Notify those of
// Paragraph that hold, for Free those that fail and keep the chip outside.
// They are none for Unknown and NotApplicable.
func (v *Verdict) Reasons() []Reason { return v.reasons[:v.count] }

func (v *Verdict) add(r Reason) {
	if v.count < MaxReasons {
		v.reasons[v.count] = r
		v.count++
	}
}

// truth is the outcome of a comparison that may be undecided.
type truth uint8

const (
	no truth = iota
	undecided
	yes
)

// test compares a quantity with the threshold; a range that spans the threshold
// and an unknown quantity leave it undecided.
func (t *Threshold) test(q Quantity) truth {
	if !q.Known {
		return undecided
	}
	holds := func(v float64) bool {
		switch t.Op {
		case Below:
			return v < t.Value
		case Above:
			return v > t.Value
		}
		return v >= t.Value
	}
	switch low, high := holds(q.Low), holds(q.High); {
	case low && high:
		return yes
	case !low && !high:
		return no
	}
	return undecided
}

// test tells whether the paragraph catches the chip.
func (p *Paragraph) test(c *Chip) truth {
	if p.Subject != OnChips || c.DataCentre && !p.DataCentre || !c.DataCentre && !p.Other {
		return no
	}
	result := yes
	if p.Any {
		result = no
	}
	for i := range p.Conditions {
		t := p.Conditions[i].test(c.Metric(p.Conditions[i].Metric))
		if p.Any {
			result = max(result, t)
		} else {
			result = min(result, t)
		}
	}
	return result
}

// Judge says what the rule asks of a chip's exporter. A licence goes before a
// notification; where figures that could decide for a licence are unknown, so
// is the outcome.
func (r *Rule) Judge(c *Chip) Verdict {
	if c.Chinese {
		return Verdict{Outcome: NotApplicable}
	}
	for _, outcome := range [...]Outcome{Licence, Notify} {
		open := false
		for i := range r.Paragraphs {
			p := &r.Paragraphs[i]
			if p.Outcome != outcome {
				continue
			}
			switch p.test(c) {
			case yes:
				return caught(p, c)
			case undecided:
				open = true
			}
		}
		if open {
			return Verdict{Outcome: Unknown}
		}
	}
	v := Verdict{Outcome: Free}
	r.explain(c, &v)
	return v
}

// Judge says what several rules that hold together ask of a chip's exporter:
// the strictest outcome. Where two rules come to the same, the first one's
// paragraph is named and the other is in Also.
func Judge(c *Chip, rules ...*Rule) Verdict {
	result := Verdict{Outcome: Free}
	unknown := false
	for _, r := range rules {
		v := r.Judge(c)
		switch {
		case v.Outcome == NotApplicable:
			return v
		case v.Outcome == Unknown:
			unknown = true
		case v.Outcome > result.Outcome:
			result = v
		case v.Outcome == result.Outcome && v.Outcome == Free:
			for _, reason := range v.Reasons() {
				result.add(reason)
			}
		case v.Outcome == result.Outcome:
			result.Also = v.Paragraph
		}
	}
	if unknown && result.Outcome < Licence {
		return Verdict{Outcome: Unknown}
	}
	return result
}

func caught(p *Paragraph, c *Chip) Verdict {
	v := Verdict{Outcome: p.Outcome, Paragraph: p}
	for i := range p.Conditions {
		t := &p.Conditions[i]
		// An upper bound only parts a paragraph from the stricter one above it.
		if value := c.Metric(t.Metric); t.Op != Below && t.test(value) == yes {
			v.add(Reason{t, value, true})
		}
	}
	return v
}

// explain gives the fewest failed comparisons that keep the chip outside every
// paragraph: one where one is enough, else one a metric. Of those that explain
// alike it takes the nearest threshold, so that the reader sees how near is near.
func (r *Rule) explain(c *Chip, v *Verdict) {
	var failed [16]*Threshold
	n := 0
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.Subject != OnChips || p.Any || c.DataCentre && !p.DataCentre || !c.DataCentre && !p.Other {
			continue
		}
		for j := range p.Conditions {
			if t := &p.Conditions[j]; t.test(c.Metric(t.Metric)) == no && n < len(failed) {
				failed[n] = t
				n++
			}
		}
	}
	if a, b := r.fewest(c, failed[:n]); a != nil {
		v.add(Reason{a, c.Metric(a.Metric), false})
		if b != nil {
			v.add(Reason{b, c.Metric(b.Metric), false})
		}
	}
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.Subject != OnChips || !p.Any {
			continue
		}
		for j := range p.Conditions {
			v.add(Reason{&p.Conditions[j], c.Metric(p.Conditions[j].Metric), false})
		}
	}
}

// fewest returns the one failed comparison that explains all paragraphs, the
// lowest of its metric, else the first pair that does.
func (r *Rule) fewest(c *Chip, failed []*Threshold) (a, b *Threshold) {
	for _, t := range failed {
		if r.covered(c, t, nil) && (a == nil || nearer(t, a)) {
			a = t
		}
	}
	if a != nil {
		return a, nil
	}
	for i, t := range failed {
		for _, u := range failed[i+1:] {
			if r.covered(c, t, u) {
				return t, u
			}
		}
	}
	return nil, nil
}

// nearer tells whether a failed lower bound lies under another of its metric:
// to have failed the lower one says more.
func nearer(t, u *Threshold) bool { return t.Metric == u.Metric && t.Value < u.Value }

// covered tells whether each paragraph on the chip fails by a comparison that t
// or u implies.
func (r *Rule) covered(c *Chip, t, u *Threshold) bool {
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.Subject != OnChips || p.Any || c.DataCentre && !p.DataCentre || !c.DataCentre && !p.Other {
			continue
		}
		explained := false
		for j := range p.Conditions {
			explained = explained || t.implies(&p.Conditions[j]) || u != nil && u.implies(&p.Conditions[j])
		}
		if !explained {
			return false
		}
	}
	return true
}

// implies tells whether failing t means failing other: both are lower bounds
// of one metric, and other is as high or higher.
func (t *Threshold) implies(other *Threshold) bool {
	return t.Metric == other.Metric && t.Op != Below && other.Op != Below && other.Value >= t.Value
}
