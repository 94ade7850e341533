package data

import (
	"io/fs"
	"sort"
)

// Set is all that pictures draw: facts, chips, rules, events and copy, resolved
// in both languages. It is not changed after loading.
type Set struct {
	// Scenes are the ids of the scenes that have data, in alphabetical order.
	Scenes []string
	Facts  []Fact
	Chips  []Chip
	Rules  []Rule
	Events []Event

	units []Unit
	names []string
	facts map[string]*Fact
	chips map[string]*Chip
	rules map[string]*Rule
	texts map[string]*[Locales]text
	keys  []string
	// reasonNames holds what each rule calls each metric.
	reasonNames [][Metrics][Locales]string
}

// Load reads a data folder. The error is a Faults that lists all that is wrong.
func Load(fsys fs.FS) (*Set, error) {
	f := &faults{}
	s := &Set{
		facts: map[string]*Fact{}, chips: map[string]*Chip{}, rules: map[string]*Rule{},
		texts: map[string]*[Locales]text{},
	}
	s.Scenes = scenesOf(fsys)
	s.units = loadUnits(fsys, f)
	s.Rules = loadRules(fsys, f)
	var limits, chipFacts, factIDs, eventCards []cell
	s.Chips, limits = loadChips(fsys, f)
	for _, c := range limits {
		chipFacts = append(chipFacts, cell{c.row, "fact"})
	}
	for _, scene := range s.Scenes {
		facts, ids := loadFacts(fsys, scene, s.units, f)
		s.Facts, factIDs = append(s.Facts, facts...), append(factIDs, ids...)
		events, cells := loadEvents(fsys, scene, f)
		s.Events, eventCards = append(s.Events, events...), append(eventCards, cells...)
	}
	names := loadNames(fsys, s.Chips, f)
	if f.unreadable {
		return nil, f.err()
	}
	s.names = names
	s.index(factIDs, limits)
	s.link(limits, chipFacts, eventCards)
	s.nameEvents(eventCards)
	s.loadCopy(fsys, "terms.csv", "terms", false, f)
	for _, scene := range s.Scenes {
		s.loadCopy(fsys, scene+"/copy.csv", scene, true, f)
	}
	s.nameMetrics()
	if err := f.err(); err != nil {
		return nil, err
	}
	return s, nil
}

// scenesOf lists the folders that hold copy or facts.
func scenesOf(fsys fs.FS) []string {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil
	}
	var scenes []string
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		for _, file := range [...]string{"facts.csv", "copy.csv"} {
			if _, err := fs.Stat(fsys, e.Name()+"/"+file); err == nil {
				scenes = append(scenes, e.Name())
				break
			}
		}
	}
	return scenes
}

// indexAll makes facts, chips and rules findable by id.
func (s *Set) indexAll() {
	for i := range s.Rules {
		s.rules[s.Rules[i].ID] = &s.Rules[i]
	}
	for i := range s.Chips {
		s.chips[s.Chips[i].ID] = &s.Chips[i]
	}
	for i := range s.Facts {
		s.facts[s.Facts[i].ID] = &s.Facts[i]
	}
}

// index makes facts, chips and rules findable by id; ids are unique across the
// three, so that a card's address needs no kind.
func (s *Set) index(factIDs, chipIDs []cell) {
	for i := range s.Rules {
		s.rules[s.Rules[i].ID] = &s.Rules[i]
	}
	for i := range s.Chips {
		if s.has(s.Chips[i].ID) {
			chipIDs[i].row.fault("id", quote(s.Chips[i].ID)+" is taken; ids of facts, chips and rules are unique")
			continue
		}
		s.chips[s.Chips[i].ID] = &s.Chips[i]
	}
	for i := range s.Facts {
		if s.has(s.Facts[i].ID) {
			factIDs[i].fault(quote(s.Facts[i].ID) + " is taken; ids of facts, chips and rules are unique")
			continue
		}
		s.facts[s.Facts[i].ID] = &s.Facts[i]
	}
}

// link resolves what chips and events refer to.
func (s *Set) link(limits, chipFacts, eventCards []cell) {
	for i, c := range limits {
		if c.value() == "" {
			continue
		}
		v, message := s.limit(c.value())
		if message != "" {
			c.fault(message)
			continue
		}
		s.Chips[i].Limit = v
	}
	for _, c := range append(chipFacts, eventCards...) {
		if id := c.value(); id != "" && !s.has(id) {
			c.fault("no fact, chip or rule is called " + quote(id) + nearest(id, s.ids()))
		}
	}
}

// nameEvents notes an event whose id is taken.
func (s *Set) nameEvents(cards []cell) {
	seen := map[string]bool{}
	for _, c := range cards {
		id := c.row.text("id")
		if seen[id] || s.has(id) {
			c.row.fault("id", quote(id)+" is taken; ids of facts, chips, rules and events are unique")
		}
		seen[id] = true
	}
}

func (s *Set) limit(reference string) (*Threshold, string) {
	for i, c := range reference {
		if c == '/' {
			return s.threshold(reference[:i], reference[i+1:])
		}
	}
	return nil, quote(reference) + " is not a threshold; write rule/paragraph/metric"
}

// has tells whether a fact, chip or rule has the id.
func (s *Set) has(id string) bool {
	return s.rules[id] != nil || s.chips[id] != nil || s.facts[id] != nil
}

// ids lists all that a reference can name.
func (s *Set) ids() []string {
	var ids []string
	for i := range s.Facts {
		ids = append(ids, s.Facts[i].ID)
	}
	for i := range s.Chips {
		ids = append(ids, s.Chips[i].ID)
	}
	for i := range s.Rules {
		ids = append(ids, s.Rules[i].ID)
	}
	return ids
}

// The look-ups below take ids that are written in the program. An id that does
// not exist is a mistake there, and they panic with the nearest one that does.

// Fact returns the fact of the given id.
func (s *Set) Fact(id string) *Fact { return known(s.facts, id, "fact", s.ids) }

// Chip returns the chip of the given id.
func (s *Set) Chip(id string) *Chip { return known(s.chips, id, "chip", s.ids) }

// Rule returns the rule of the given id.
func (s *Set) Rule(id string) *Rule { return known(s.rules, id, "rule", s.ids) }

// Event returns the event of the given id.
func (s *Set) Event(id string) *Event {
	var ids []string
	for i := range s.Events {
		if s.Events[i].ID == id {
			return &s.Events[i]
		}
		ids = append(ids, s.Events[i].ID)
	}
	panic("data: no event " + quote(id) + nearest(id, ids))
}

func known[T any](index map[string]*T, id, kind string, ids func() []string) *T {
	if v := index[id]; v != nil {
		return v
	}
	panic("data: no " + kind + " " + quote(id) + nearest(id, ids()))
}

// Text returns a text of the copy with its marks "**" and "|", all references
// filled. It allocates nothing.
func (s *Set) Text(key string, l Locale) string { return s.text(key)[l].marked }

// Plain returns a text without marks. It allocates nothing.
func (s *Set) Plain(key string, l Locale) string { return s.text(key)[l].plain }

// Parts returns a text in pieces, with the facts that its figures come from.
// The slice is shared: do not change it.
func (s *Set) Parts(key string, l Locale) []Part { return s.text(key)[l].parts }

// HasText tells whether there is a text of the given key.
func (s *Set) HasText(key string) bool { return s.texts[key] != nil }

func (s *Set) text(key string) *[Locales]text {
	if t := s.texts[key]; t != nil {
		return t
	}
	panic("data: no text " + quote(key) + nearest(key, s.keys))
}

// Keys lists the keys of all texts, sorted.
func (s *Set) Keys() []string {
	keys := append([]string(nil), s.keys...)
	sort.Strings(keys)
	return keys
}
