package data

import "strings"

// value is what a reference stands for, with how it is to be written.
type value struct {
	quantity Quantity
	unit     *Unit
	date     Date
	isDate   bool
	text     [Locales]string
	// owner is the id of the fact, chip or rule.
	owner string
	hint  string
}

func (v value) isText() bool { return v.text[Chinese] != "" }

// numberHints are the ways to write a number besides the plain one.
var numberHints = []string{"unit", "tick", "large", "percent", "times", "plain", "word", "Word"}

// append writes the value in the locale's habit.
func (v value) append(dst []byte, l Locale) []byte {
	if v.isText() {
		return append(dst, strings.ReplaceAll(v.text[l], " ", NoBreakSpace)...)
	}
	if v.isDate {
		form := WholeDate
		for f, hint := range dateFormHints {
			if hint == v.hint {
				form = DateForm(f)
			}
		}
		return AppendDate(dst, l, v.date, form)
	}
	q := v.quantity
	if !q.Known {
		return dst
	}
	switch v.hint {
	case "tick":
		return AppendTick(dst, l, q.Low)
	case "percent":
		return append(AppendQuantity(dst, l, q), '%')
	case "times":
		q.Decimals = 1
		return AppendQuantity(dst, l, q)
	case "plain":
		return appendGrouped(dst, q.Low, q.Decimals, false)
	case "word", "Word":
		return AppendWord(dst, l, q.Low, v.hint == "Word")
	}
	return v.unit.appendQuantity(dst, l, q, v.hint == "unit" || v.hint == "large")
}

// appendQuantity writes a quantity of the unit, with the unit's word where
// asked. A nil unit has no word and the factor 1.
func (u *Unit) appendQuantity(dst []byte, l Locale, q Quantity, word bool) []byte {
	switch {
	case !q.Known:
		return dst
	case u == nil:
		return AppendQuantity(dst, l, q)
	case u.Plain:
		dst = appendGrouped(dst, q.Low, q.Decimals, false)
	case u.Factor != 1:
		dst = AppendLarge(dst, l, q.Low*u.Factor)
	default:
		dst = AppendQuantity(dst, l, q)
	}
	if word && u.Word[l] != "" {
		if !u.Close && (l == English || u.Word[l][0] < 0x80) {
			dst = append(dst, NoBreakSpace...)
		}
		dst = append(dst, u.Word[l]...)
	}
	return dst
}

// reference reads what stands between braces. The message says what is wrong.
func (s *Set) reference(inner string) (v value, message string) {
	target, hint, _ := strings.Cut(inner, ":")
	if v, message = s.figure(target, hint); message != "" {
		return v, message
	}
	v.hint = hint
	known := numberHints
	switch {
	case v.isDate:
		known = dateFormHints[:]
	case v.isText():
		known = nil
	}
	if hint != "" && !contains(known, hint) {
		return v, quote(hint) + " is not a way to write it; " + hintHelp(known)
	}
	return v, ""
}

// figure reads a reference without its hint: one target, one over another, the
// days from one to another, or a count.
func (s *Set) figure(target, hint string) (v value, message string) {
	if counted, ok := strings.CutPrefix(target, countWord); ok {
		return s.count(counted)
	}
	numerator, denominator, ratio := strings.Cut(target, "÷")
	to, from, between := strings.Cut(target, "−")
	if between {
		numerator, denominator = to, from
	}
	if v, message = s.target(strings.TrimSpace(numerator)); message != "" || !ratio && !between {
		return v, message
	}
	w, message := s.target(strings.TrimSpace(denominator))
	switch {
	case message != "":
	case between && !(v.isDate && w.isDate):
		message = "only between dates lie days"
	case between:
		v.quantity, v.isDate = daysBetween(w.date, v.date), false
	case v.isDate || w.isDate || v.isText() || w.isText():
		message = "only numbers can be divided"
	default:
		v.quantity, v.unit = v.quantity.over(w.quantity), nil
		if hint == "percent" {
			v.quantity.Low, v.quantity.High, v.quantity.Decimals = v.quantity.Low*100, v.quantity.High*100, 0
		}
	}
	return v, message
}

func hintHelp(known []string) string {
	if known == nil {
		return "a name is written as it is"
	}
	return "known ones are " + strings.Join(known, ", ")
}

// target reads a reference without its hint.
func (s *Set) target(target string) (value, string) {
	if rule, rest, ok := strings.Cut(target, "/"); ok {
		return s.thresholdTarget(rule, rest)
	}
	id, field, _ := strings.Cut(target, ".")
	if fact := s.facts[id]; fact != nil {
		return factTarget(fact, field)
	}
	if chip := s.chips[id]; chip != nil {
		return chipTarget(chip, field)
	}
	if rule := s.rules[id]; rule != nil {
		return ruleTarget(rule, field)
	}
	return value{}, "no fact, chip or rule is called " + quote(id) + nearest(id, s.ids())
}

func factTarget(fact *Fact, field string) (value, string) {
	v := value{owner: fact.ID}
	switch {
	case field == "date":
		v.date, v.isDate = fact.Date, true
	case field != "":
		return v, quote(field) + " is not a field of a fact; write {" + fact.ID + "} or {" + fact.ID + ".date}"
	case fact.When.Known():
		v.date, v.isDate = fact.When, true
	default:
		v.quantity, v.unit = fact.Quantity, fact.Unit
	}
	return v, ""
}

func chipTarget(chip *Chip, field string) (value, string) {
	v := value{owner: chip.ID}
	switch field {
	case "name":
		v.text = chip.Name
	case "label":
		v.text = chip.Label
	case "released":
		v.date, v.isDate = chip.Released, true
	case "gap":
		v.quantity = chip.Gap()
	case "margin":
		v.quantity = chip.Margin()
	case "limit":
		if chip.Limit != nil {
			v.quantity = chip.Limit.Quantity()
		}
	default:
		m, ok := metricByID(field)
		if !ok {
			known := append([]string{"name", "label", "released", "limit", "gap", "margin"}, metricIDs[:]...)
			return v, quote(field) + " is not a field of a chip" + nearest(field, known)
		}
		v.quantity = chip.Metric(m)
	}
	return v, ""
}

func ruleTarget(rule *Rule, field string) (value, string) {
	v := value{owner: rule.ID, isDate: true}
	switch field {
	case "announced":
		v.date = rule.Announced
	case "published":
		v.date = rule.Published
	case "effective":
		v.date = rule.Effective
	case "compliance":
		v.date = rule.Compliance
	case "disclosed":
		v.date = rule.Disclosed
	case "ended":
		v.date = rule.Ended
	default:
		return v, quote(field) + " is not a date of a rule" +
			nearest(field, []string{"announced", "published", "effective", "compliance", "disclosed", "ended"})
	}
	return v, ""
}

func (s *Set) thresholdTarget(id, rest string) (value, string) {
	t, message := s.threshold(id, rest)
	if message != "" {
		return value{}, message
	}
	return value{owner: id, quantity: t.Quantity()}, ""
}

// threshold finds rule/paragraph/metric.
func (s *Set) threshold(id, rest string) (*Threshold, string) {
	rule := s.rules[id]
	if rule == nil {
		var known []string
		for i := range s.Rules {
			known = append(known, s.Rules[i].ID)
		}
		return nil, "no rule is called " + quote(id) + nearest(id, known)
	}
	cut := strings.LastIndexByte(rest, '/')
	if cut < 0 {
		return nil, "a threshold is named rule/paragraph/metric"
	}
	p := rule.Paragraph(rest[:cut])
	if p == nil {
		return nil, rule.noParagraph(rest[:cut])
	}
	name, upper := strings.CutSuffix(rest[cut+1:], "<")
	m, ok := metricByID(name)
	if !ok {
		return nil, quote(name) + " is not a metric" + nearest(name, metricIDs[:])
	}
	for i := range p.Conditions {
		if c := &p.Conditions[i]; c.Metric == m && (c.Op == Below) == upper {
			return c, ""
		}
	}
	return nil, p.ID + " of " + id + " has no such threshold of " + name
}
