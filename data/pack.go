package data

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
)

// A pack is a Set that has been loaded, checked and resolved, in a compact
// form. The site builder packs the set for the program in the browser, which
// then needs neither the CSV files nor the code that reads and checks them:
// 115 KB of brotli less. A program built with the tag "packed" opens set.pack;
// the builder lays that file beside the sources with go build's -overlay.

// Pack writes the set for Unpack. The same data give the same bytes, however
// the CSV files were saved.
func (s *Set) Pack() []byte {
	c := codec{writing: true}
	c.set(s)
	return c.bytes
}

// Unpack reads what Pack wrote. The set has no Parts: they are for pages.
func Unpack(pack []byte) (*Set, error) {
	c := codec{bytes: pack, whole: string(pack)}
	s := &Set{
		facts: map[string]*Fact{}, chips: map[string]*Chip{}, rules: map[string]*Rule{},
		texts: map[string]*[Locales]text{},
	}
	c.set(s)
	if c.broken || len(c.bytes) > 0 {
		return nil, errors.New("the program's data are cut short or of another version; build it again")
	}
	s.indexAll()
	s.nameMetrics()
	return s, nil
}

// codec writes or reads one value after the other. Since one function lists the
// values for both directions, they cannot drift apart.
type codec struct {
	writing, broken bool
	// bytes are what has been written, or what is left to read.
	bytes []byte
	// whole is all that is read; the texts are parts of it.
	whole string
}

// packVersion changes with the layout.
const packVersion = 1

func (c *codec) set(s *Set) {
	version := packVersion
	c.integer(&version)
	if version != packVersion {
		c.broken = true
	}
	for i := range grown(c, &s.Scenes) {
		c.text(&s.Scenes[i])
	}
	for i := range grown(c, &s.units) {
		c.unit(&s.units[i])
	}
	for i := range grown(c, &s.Rules) {
		c.rule(&s.Rules[i])
	}
	for i := range grown(c, &s.Facts) {
		c.fact(s, &s.Facts[i])
	}
	for i := range grown(c, &s.Chips) {
		c.chip(s, &s.Chips[i])
	}
	for i := range grown(c, &s.Events) {
		c.event(&s.Events[i])
	}
	for i := range grown(c, &s.keys) {
		c.text(&s.keys[i])
		if !c.writing {
			s.texts[s.keys[i]] = new([Locales]text)
		}
		t := s.texts[s.keys[i]]
		for l := range t {
			c.text(&t[l].marked)
			if !c.writing {
				t[l].plain = withoutMarks(t[l].marked)
			}
		}
	}
}

// withoutMarks takes "**" and "|" out of a text.
func withoutMarks(marked string) string {
	if !strings.ContainsAny(marked, "*|") {
		return marked
	}
	return strings.ReplaceAll(strings.ReplaceAll(marked, "**", ""), "|", "")
}

func (c *codec) unit(u *Unit) {
	c.text(&u.ID)
	c.pair(&u.Word)
	c.float(&u.Factor)
	c.flag(&u.Plain)
	c.flag(&u.Close)
}

func (c *codec) rule(r *Rule) {
	c.text(&r.ID)
	c.pair(&r.Name)
	for _, d := range [...]*Date{&r.Announced, &r.Published, &r.Effective, &r.Compliance, &r.Disclosed, &r.Ended} {
		c.date(d)
	}
	c.flag(&r.Reported)
	c.integer(&r.index)
	for i := range grown(c, &r.Paragraphs) {
		p := &r.Paragraphs[i]
		p.Rule = r
		c.text(&p.ID)
		c.pair(&p.Short)
		c.pair(&p.Name)
		small(c, &p.Outcome)
		small(c, &p.Subject)
		c.flag(&p.DataCentre)
		c.flag(&p.Other)
		c.flag(&p.Any)
		for j := range grown(c, &p.Conditions) {
			t := &p.Conditions[j]
			t.Paragraph = p
			small(c, &t.Metric)
			small(c, &t.Op)
			c.float(&t.Value)
			c.integer(&t.Decimals)
		}
	}
}

func (c *codec) fact(s *Set, f *Fact) {
	c.text(&f.ID)
	c.text(&f.Scene)
	c.quantity(&f.Quantity)
	c.date(&f.When)
	c.date(&f.Date)
	at := 0
	for i := range s.units {
		if &s.units[i] == f.Unit {
			at = i + 1
		}
	}
	c.integer(&at)
	if at > 0 && at <= len(s.units) {
		f.Unit = &s.units[at-1]
	}
}

func (c *codec) chip(s *Set, chip *Chip) {
	c.text(&chip.ID)
	c.pair(&chip.Name)
	c.pair(&chip.Label)
	small(c, &chip.Maker)
	small(c, &chip.Plot)
	c.flag(&chip.Chinese)
	c.flag(&chip.ForChina)
	c.flag(&chip.DataCentre)
	c.flag(&chip.FromMemory)
	c.date(&chip.Released)
	c.text(&chip.Fact)
	for m := range chip.metrics {
		c.quantity(&chip.metrics[m])
	}
	// A limit is the nth threshold of all.
	at, n := 0, 0
	for i := range s.Rules {
		for j := range s.Rules[i].Paragraphs {
			for k := range s.Rules[i].Paragraphs[j].Conditions {
				if n++; chip.Limit == &s.Rules[i].Paragraphs[j].Conditions[k] {
					at = n
				}
			}
		}
	}
	c.integer(&at)
	for i := range s.Rules {
		for j := range s.Rules[i].Paragraphs {
			for k := range s.Rules[i].Paragraphs[j].Conditions {
				if at--; at == 0 {
					chip.Limit = &s.Rules[i].Paragraphs[j].Conditions[k]
				}
			}
		}
	}
}

func (c *codec) event(e *Event) {
	c.text(&e.ID)
	c.text(&e.Scene)
	small(c, &e.Kind)
	for _, d := range [...]*Date{&e.Date, &e.InForce, &e.Complied, &e.TableDate} {
		c.date(d)
	}
	c.pair(&e.Label)
	c.pair(&e.Name)
	c.pair(&e.Dated)
	c.text(&e.Beat)
	c.text(&e.Card)
}

// grown gives a slice the length that was packed, and returns it.
func grown[T any](c *codec, list *[]T) []T {
	n := len(*list)
	c.integer(&n)
	// Each element takes a byte at least, so that a broken pack asks for no
	// more memory than it has bytes.
	if n < 0 || !c.writing && n > len(c.bytes) {
		c.broken = true
		return nil
	}
	if !c.writing && n > 0 {
		*list = make([]T, n)
	}
	return *list
}

func small[T ~uint8](c *codec, v *T) {
	n := int(*v)
	c.integer(&n)
	*v = T(n)
}

func (c *codec) integer(v *int) {
	if c.writing {
		c.bytes = binary.AppendVarint(c.bytes, int64(*v))
		return
	}
	n, size := binary.Varint(c.bytes)
	if size <= 0 {
		c.broken, c.bytes, n, size = true, nil, 0, 0
	}
	*v, c.bytes = int(n), c.bytes[size:]
}

func (c *codec) float(v *float64) {
	if c.writing {
		c.bytes = binary.LittleEndian.AppendUint64(c.bytes, math.Float64bits(*v))
		return
	}
	if len(c.bytes) < 8 {
		c.broken, c.bytes = true, nil
		return
	}
	*v, c.bytes = math.Float64frombits(binary.LittleEndian.Uint64(c.bytes)), c.bytes[8:]
}

func (c *codec) text(v *string) {
	n := len(*v)
	c.integer(&n)
	if c.writing {
		c.bytes = append(c.bytes, *v...)
		return
	}
	if n < 0 || n > len(c.bytes) {
		c.broken, c.bytes = true, nil
		return
	}
	at := len(c.whole) - len(c.bytes)
	*v, c.bytes = c.whole[at:at+n], c.bytes[n:]
}

func (c *codec) pair(v *[Locales]string) {
	for l := range v {
		c.text(&v[l])
	}
}

func (c *codec) flag(v *bool) {
	n := 0
	if *v {
		n = 1
	}
	c.integer(&n)
	*v = n == 1
}

func (c *codec) quantity(q *Quantity) {
	c.flag(&q.Known)
	if !q.Known {
		return
	}
	c.float(&q.Low)
	c.float(&q.High)
	c.integer(&q.Decimals)
}

func (c *codec) date(d *Date) {
	year, month, day := d.Civil()
	c.integer(&year)
	c.integer(&month)
	c.integer(&day)
	small(c, &d.precision)
	d.year, d.month, d.day = int16(year), uint8(month), uint8(day)
}
