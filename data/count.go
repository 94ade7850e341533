package data

import "strings"

// countWord begins a reference that counts facts.
const countWord = "count "

// count reads what stands behind "count ": the facts that are counted, by their
// ids, where * stands for any letters, and if only some of them count, a
// condition: >, < or ≥ with another fact, in which * stands for the same letters,
// or "in" with a fact whose value is a date, in which theirs must lie.
func (s *Set) count(text string) (v value, message string) {
	names, other := strings.Fields(text), ""
	condition := ""
	for i, word := range names {
		switch word {
		case ">", "<", "≥", "in":
			if i != len(names)-2 {
				return v, "behind " + quote(word) + " stands one fact"
			}
			condition, other, names = word, names[i+1], names[:i]
		}
		if condition != "" {
			break
		}
	}
	n := 0
	for _, name := range names {
		matches := s.matches(name)
		if len(matches) == 0 {
			return v, "no fact is called " + quote(name) + nearest(name, s.ids())
		}
		for _, m := range matches {
			if v.owner == "" {
				v.owner, _, _ = strings.Cut(m.fact.ID, "#")
			}
			if condition == "" {
				n++
				continue
			}
			id := strings.Replace(other, "*", m.star, 1)
			with := s.facts[id]
			if with == nil {
				return v, "no fact is called " + quote(id) + nearest(id, s.ids())
			}
			holds, comparable := m.fact.meets(condition, with)
			if !comparable {
				return v, m.fact.ID + " and " + id + " cannot be compared"
			}
			if holds {
				n++
			}
		}
	}
	v.quantity = Exactly(float64(n))
	return v, ""
}

// match is a fact with what * stands for in its id.
type match struct {
	fact *Fact
	star string
}

// matches are the facts of a name, in which * stands for any letters.
func (s *Set) matches(name string) (list []match) {
	before, after, open := strings.Cut(name, "*")
	for i := range s.Facts {
		id := s.Facts[i].ID
		if !open {
			if id == name {
				list = append(list, match{&s.Facts[i], ""})
			}
			continue
		}
		rest, starts := strings.CutPrefix(id, before)
		star, ends := strings.CutSuffix(rest, after)
		if starts && ends {
			list = append(list, match{&s.Facts[i], star})
		}
	}
	return list
}

// meets tells whether a condition holds between two facts, and whether they can
// be compared by it.
func (f *Fact) meets(condition string, with *Fact) (holds, comparable bool) {
	if condition == "in" {
		return f.When.Days() >= with.When.Days() && f.When.Days() <= with.When.End(), f.When.Known() && with.When.Known()
	}
	a, b := f.Quantity, with.Quantity
	switch condition {
	case ">":
		holds = a.Low > b.Low
	case "<":
		holds = a.Low < b.Low
	default:
		holds = a.Low >= b.Low
	}
	return holds, a.Known && b.Known
}

// daysBetween is how many days lie between two dates.
func daysBetween(from, to Date) Quantity { return Exactly(float64(to.Days() - from.Days())) }

// wordsOf are the numbers from 0 on that are written as words.
var wordsOf = [Locales][]string{
	{"零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"},
	{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
}

// AppendWord writes a small whole number as a word that counts what stands
// behind it: 两, two; others in figures. Capital begins a sentence.
func AppendWord(dst []byte, l Locale, v float64, capital bool) []byte {
	n := int(v)
	if float64(n) != v || n < 0 || n >= len(wordsOf[l]) {
		return AppendNumber(dst, l, v, decimalsOf(v))
	}
	word := wordsOf[l][n]
	if capital && l == English {
		return append(dst, strings.ToUpper(word[:1])+word[1:]...)
	}
	return append(dst, word...)
}
