package data

import (
	"io/fs"
	"sort"
	"strings"
	"unicode"
)

// Copy is text that names its figures instead of holding them:
//
//	{fact-id}                      the fact's value: a number, or a date
//	{fact-id.date}                 the day that the fact belongs to
//	{chip.tpp}                     a chip's field, by the heading in chips.csv
//	{chip.name} {chip.label} {chip.released}
//	{chip.limit}                   the threshold that it stays just under
//	{chip.gap} {chip.margin}       how far under, and that in per cent of the limit
//	{rule.effective}               a rule's date, by the heading in rules.csv
//	{rule/paragraph/metric}        a threshold; with < behind the metric, the upper one
//	{a÷b}                          one of these over another
//	{a−b}                          the days from the date b to the date a
//	{count a b}                    how many facts these are; * stands for any letters
//	{count a > b}                  how many of them are greater (<, ≥), or lie in the month b (in)
//	{$name}                        filled in by the page; left as {name}
//
// After a colon stands how it is written: a DateForm's hint for dates (month,
// year, day-month, day, month-name, short, short-month), and for numbers unit
// (with its unit), tick (1万), large (1.94亿), percent, times, plain, and word or
// Word for small counts (三, three, Three).
//
// "**" turns bold on and off, "|" marks where a headline may break.

// Part is a piece of a text.
type Part struct {
	Text string
	// Bold tells that the piece is stressed.
	Bold bool
	// Fact is the id of the fact, chip or rule that the piece is a figure of, or "".
	Fact string
}

// text is one resolved text.
type text struct {
	// marked has the marks "**" and "|", plain has not.
	marked, plain string
	parts         []Part
}

// cell remembers where in a file a value was read, for faults found later.
type cell struct {
	row    row
	column string
}

func (c cell) value() string        { return c.row.text(c.column) }
func (c cell) fault(message string) { c.row.fault(c.column, message) }

// consequence notes a fault unless there are others, of which it may be but a
// consequence.
func (c cell) consequence(message string) {
	if len(c.row.table.faults.list) == 0 {
		c.fault(message)
	}
}

// loadCopy resolves one file of copy. Keys get the scene as their first part.
func (s *Set) loadCopy(fsys fs.FS, file, prefix string, optional bool, f *faults) {
	t := readTable(fsys, file, optional, f, "key", "zh", "en")
	for _, r := range t.rows {
		key := r.need("key")
		if prefix != "" {
			key = prefix + "/" + key
		}
		if _, twice := s.texts[key]; twice {
			r.fault("key", quote(r.text("key"))+" stands in two rows")
			continue
		}
		pair := new([Locales]text)
		for l := range Locale(Locales) {
			if r.need(l.Code()) != "" {
				pair[l] = s.resolve(cell{r, l.Code()}, l)
			}
		}
		if zh, en := places(pair[Chinese].plain), places(pair[English].plain); zh != en {
			r.fault("en", "the program fills in "+orNothing(en)+" here and "+orNothing(zh)+" in zh; both need the same")
		}
		s.texts[key] = pair
		s.keys = append(s.keys, key)
	}
}

// places lists what a text leaves to the program, sorted: "{beat} {title}".
func places(plain string) string {
	var names []string
	for {
		_, rest, found := strings.Cut(plain, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !found || !closed {
			break
		}
		names, plain = append(names, "{$"+name+"}"), after
	}
	sort.Strings(names)
	return strings.Join(names, " ")
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// resolve fills the references of a cell of copy.
func (s *Set) resolve(c cell, l Locale) text {
	source := c.value()
	var t text
	var marked strings.Builder
	bold, from := false, 0
	piece := func(words, fact string) {
		marked.WriteString(words)
		words = strings.ReplaceAll(words, "|", "")
		for i, run := range strings.Split(words, "**") {
			if i > 0 {
				bold = !bold
			}
			if run == "" {
				continue
			}
			if n := len(t.parts); n > 0 && fact == "" && t.parts[n-1].Fact == "" && t.parts[n-1].Bold == bold {
				t.parts[n-1].Text += run
				continue
			}
			t.parts = append(t.parts, Part{run, bold, fact})
		}
	}
	prose := func(words string) {
		s.rejectFigures(c, words)
		words = s.joinNames(words)
		for _, unit := range boundUnits {
			if from > 0 && strings.HasPrefix(words, " "+unit) {
				words = NoBreakSpace + words[1:]
			}
		}
		piece(words, "")
	}
	for {
		open := strings.IndexByte(source[from:], '{')
		if open < 0 {
			break
		}
		open += from
		end := strings.IndexByte(source[open:], '}')
		if end < 0 {
			c.fault("the brace { is not closed; write {" + "fact-id}")
			break
		}
		end += open
		prose(source[from:open])
		if inner := source[open+1 : end]; strings.HasPrefix(inner, "$") {
			piece("{"+inner[1:]+"}", "")
		} else if v, message := s.reference(inner); message != "" {
			c.fault("{" + inner + "}: " + message)
		} else if words := string(v.append(nil, l)); words == "" {
			c.consequence("{" + inner + "}: the record has no value there")
		} else {
			piece(words, v.owner)
		}
		from = end + 1
	}
	prose(source[from:])
	if bold {
		c.fault("bold is turned on by ** and not off again")
	}
	t.marked = marked.String()
	var plain strings.Builder
	for _, p := range t.parts {
		plain.WriteString(p.Text)
	}
	t.plain = plain.String()
	return t
}

// rejectFigures notes a digit in prose that does not belong to a name.
func (s *Set) rejectFigures(c cell, words string) {
	for _, name := range s.names {
		words = strings.ReplaceAll(words, name, " ")
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '.' && r != ',' && r != '-' && r != '/'
	}) {
		if strings.IndexFunc(word, unicode.IsNumber) >= 0 {
			c.fault(quote(word) + " is a figure; name the fact in braces, as {fact-id}, or list the name in names.csv")
			return
		}
	}
}

// joinNames puts no-break spaces into names and around operators: a name, an
// inequality and a value with its unit never part.
func (s *Set) joinNames(words string) string {
	for _, operator := range [...]string{"≥", "<", "→", "÷"} {
		words = strings.ReplaceAll(words, " "+operator, NoBreakSpace+operator)
		words = strings.ReplaceAll(words, operator+" ", operator+NoBreakSpace)
	}
	for _, name := range s.names {
		if strings.Contains(name, " ") {
			words = strings.ReplaceAll(words, name, strings.ReplaceAll(name, " ", NoBreakSpace))
		}
	}
	return words
}

// boundUnits are the words that stay with the number before them.
var boundUnits = [...]string{"GB/s", "TFLOPS", "mm²", "nm", "per cent"}

// bind joins names as joinNames does, and a number to the unit behind it, in
// text that is not copy.
func (s *Set) bind(words string) string {
	words = s.joinNames(words)
	for _, unit := range boundUnits {
		for digit := '0'; digit <= '9'; digit++ {
			words = strings.ReplaceAll(words, string(digit)+" "+unit, string(digit)+NoBreakSpace+unit)
		}
	}
	return words
}

// loadNames reads the names that may hold digits: products, laws, places in the
// report. Longer ones come first, so that "RTX 4090 D" is found before "RTX 4090".
func loadNames(fsys fs.FS, chips []Chip, f *faults) []string {
	var names []string
	t := readTable(fsys, "names.csv", false, f, "name")
	for _, r := range t.rows {
		names = append(names, r.need("name"))
	}
	for i := range chips {
		for l := range Locale(Locales) {
			names = append(names, chips[i].Name[l])
		}
	}
	sort.Slice(names, func(i, j int) bool {
		if len(names[i]) != len(names[j]) {
			return len(names[i]) > len(names[j])
		}
		return names[i] < names[j]
	})
	return names
}

// Fill replaces what the copy leaves to the program: {name} by the value, given
// as name, value, name, value.
func Fill(text string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}
