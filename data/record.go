package data

import (
	"embed"
	"io/fs"
	"strings"
)

// checked holds how each fact was checked, where it was found, and the words of
// cards, tables and pages. The program in the browser opens only drawn, so the
// linker leaves this out of it.
//
//go:embed sources.csv chip-records.csv rule-records.csv page.csv cards.csv */records.csv */tables.csv
var checked embed.FS

// Status is how the report's statement compares with the record.
type Status uint8

const (
	// Agrees: the record says the same.
	Agrees Status = iota
	// Caveat: it holds with a note.
	Caveat
	// Differs: the record says otherwise.
	Differs
	// Inconsistent: the report contradicts itself.
	Inconsistent
	// NotFound: no source was found.
	NotFound
	// Judgement: an opinion of the report, which is not checked as a fact.
	Judgement
	// Added: the report does not have it.
	Added
	// Statuses counts the statuses.
	Statuses = iota
)

var statusIDs = [Statuses]string{"agrees", "caveat", "differs", "report-inconsistent", "not-found", "judgement", "added"}

// ID is the status's name in the data files: "report-inconsistent".
func (s Status) ID() string { return statusIDs[s] }

// Source is a text that a record rests on.
type Source struct {
	ID, Title string
	// Language is the title's, as a BCP 47 tag.
	Language  string
	Publisher [Locales]string
	// Date is when it was published, unknown where it does not say.
	Date Date
	// URL is empty where there is none.
	URL string
}

// Record is how a fact was checked.
type Record struct {
	// ID is the fact's.
	ID    string
	Title [Locales]string
	// Value is the fact's value in words, with its unit; empty where it has none.
	Value  [Locales]string
	Status Status
	// Opened tells that the source's text was read; else the record is from
	// memory and not yet confirmed.
	Opened bool
	// Quote is the report's own words, empty for Added; Translation is their
	// English.
	Quote, Translation string
	// Place is where they stand: "table-1", "2.1", "figure-4".
	Place string
	// Row is the date of the row of table 1.
	Row Date
	// Primary is the primary source's own figure or words.
	Primary string
	Sources []*Source
	// Note is what the record says.
	Note [Locales]string
}

// ChipRecord is where a chip's figures come from.
type ChipRecord struct {
	ID string
	// FullName is the maker's name for it: "NVIDIA A100 80GB SXM".
	FullName string
	// Basis is who gives the figures, TPPFrom how TPP follows from them, Die who
	// gives the area, Released what happened at the date of release, Fate what
	// became of its export.
	Basis, Die, Released, Fate [Locales]string
	TPPFrom                    string
	Sources                    []*Source
	Note                       [Locales]string
}

// RuleRecord is what a rule asks and where it is written.
type RuleRecord struct {
	ID string
	// Policy is what it asks, Destination for which places.
	Policy, Destination [Locales]string
	Opened              bool
	Sources             []*Source
	Note                [Locales]string
}

// Records are what stands behind a Set: for cards, tables and pages.
type Records struct {
	Set     *Set
	Sources []Source
	Facts   []Record
	Chips   []ChipRecord
	Rules   []RuleRecord

	facts map[string]*Record
	// parts are the titles of parts of facts.
	parts   map[string][Locales]string
	chips   map[string]*ChipRecord
	rules   map[string]*RuleRecord
	sources map[string]*Source
	// grids are the tables that tables.csv lays out, by scene.
	grids map[string][]Grid
	// words is the copy of cards and pages.
	words *Set
}

// OpenRecords loads the records that the tool was built with. The program in
// the browser must not call it.
func OpenRecords(s *Set) (*Records, error) { return LoadRecords(checked, s) }

// LoadRecords reads the records of a data folder from which s was loaded.
func LoadRecords(fsys fs.FS, s *Set) (*Records, error) {
	f := &faults{}
	r := &Records{
		Set: s, facts: map[string]*Record{}, chips: map[string]*ChipRecord{}, rules: map[string]*RuleRecord{},
		parts: map[string][Locales]string{}, sources: map[string]*Source{}, grids: map[string][]Grid{},
		words: &Set{names: s.names, facts: s.facts, chips: s.chips, rules: s.rules, texts: map[string]*[Locales]text{}},
	}
	r.words.loadCopy(fsys, "page.csv", "page", false, f)
	r.words.loadCopy(fsys, "cards.csv", "cards", false, f)
	r.loadSources(fsys, f)
	if f.unreadable {
		return nil, f.err()
	}
	for _, scene := range s.Scenes {
		r.loadFacts(fsys, scene, f)
	}
	r.loadChips(fsys, f)
	r.loadRules(fsys, f)
	for _, scene := range s.Scenes {
		r.loadGrids(fsys, scene, f)
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	for i := range r.Facts {
		r.facts[r.Facts[i].ID] = &r.Facts[i]
	}
	for i := range r.Chips {
		r.chips[r.Chips[i].ID] = &r.Chips[i]
	}
	for i := range r.Rules {
		r.rules[r.Rules[i].ID] = &r.Rules[i]
	}
	return r, nil
}

func (r *Records) loadSources(fsys fs.FS, f *faults) {
	t := readTable(fsys, "sources.csv", false, f, "id", "title", "lang", "publisher_zh", "publisher_en", "date", "url")
	r.Sources = make([]Source, len(t.rows))
	for i, row := range t.rows {
		s := &r.Sources[i]
		*s = Source{
			ID: row.id("id"), Title: row.need("title"), Language: row.need("lang"), Publisher: row.both("publisher"),
			Date: row.date("date"), URL: row.text("url"),
		}
		if s.URL != "" && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			row.fault("url", quote(s.URL)+" is not an address; write it with https://")
		}
		if r.sources[s.ID] != nil {
			row.fault("id", quote(s.ID)+" stands in two rows")
		}
		r.sources[s.ID] = s
	}
}

// cite reads a cell of source ids parted by spaces.
func (r *Records) cite(row row, column string) []*Source {
	var list []*Source
	for _, id := range strings.Fields(row.text(column)) {
		s := r.sources[id]
		if s == nil {
			var known []string
			for i := range r.Sources {
				known = append(known, r.Sources[i].ID)
			}
			row.fault(column, quote(id)+" is not a source of sources.csv"+nearest(id, known))
			continue
		}
		list = append(list, s)
	}
	return list
}

// note reads a pair of notes.
func (r *Records) note(row row) [Locales]string {
	pair := row.both("note")
	for l := range pair {
		pair[l] = r.Set.bind(pair[l])
	}
	return pair
}

var placeIDs = []string{"", "table-1", "table-2", "figure-3", "figure-4", "1", "2.1", "2.2", "3", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "closing"}

func (r *Records) loadFacts(fsys fs.FS, scene string, f *faults) {
	file := scene + "/records.csv"
	t := readTable(fsys, file, false, f, "id", "title_zh", "title_en", "value_zh", "value_en", "status", "checked",
		"quote", "quote_en", "place", "row", "primary", "sources", "note_zh", "note_en")
	seen := map[string]bool{}
	for _, row := range t.rows {
		if strings.Contains(row.text("id"), "#") {
			r.loadPart(row, seen)
			continue
		}
		rec := Record{
			ID: row.id("id"), Title: row.both("title"), Status: Status(row.choice("status", statusIDs[:]...)),
			Opened: row.choice("checked", "opened", "memory") == 0,
			Quote:  row.text("quote"), Translation: row.text("quote_en"),
			Place: placeIDs[row.choice("place", placeIDs...)], Row: row.date("row"),
			Primary: row.text("primary"), Sources: r.cite(row, "sources"), Note: r.note(row),
		}
		fact := r.Set.facts[rec.ID]
		switch {
		case fact == nil:
			row.fault("id", quote(rec.ID)+" is not a fact of facts.csv"+nearest(rec.ID, r.Set.ids()))
			continue
		case seen[rec.ID]:
			row.fault("id", quote(rec.ID)+" stands in two rows")
			continue
		}
		seen[rec.ID] = true
		for l := range Locale(Locales) {
			if column := "value_" + l.Code(); row.text(column) != "" {
				rec.Value[l] = r.Set.resolve(cell{row, column}, l).plain
			} else {
				rec.Value[l] = r.Set.factValue(fact, l)
			}
		}
		// What was looked for and not found need not be in the report either.
		if (rec.Status == Added) != (rec.Quote == "") && (rec.Status != NotFound || rec.Quote != "") {
			row.fault("quote", "a record of status added has no quotation, and every other has one")
		}
		if (rec.Quote == "") != (rec.Translation == "") {
			row.fault("quote_en", "a quotation and its translation stand together")
		}
		if (rec.Quote == "") != (rec.Place == "") {
			row.fault("place", "a quotation and its place in the report stand together")
		}
		r.Facts = append(r.Facts, rec)
	}
	for i := range r.Set.Facts {
		if fact := &r.Set.Facts[i]; fact.Scene == scene && !seen[fact.ID] {
			f.add(file, 0, "id", "the fact "+fact.ID+" of facts.csv has no record; add a row for it")
		}
	}
}

// loadPart reads the row of a part of a fact: its title alone, since it was
// checked with the whole.
func (r *Records) loadPart(row row, seen map[string]bool) {
	id := row.id("id")
	if r.Set.facts[id] == nil {
		row.fault("id", quote(id)+" is not a fact of facts.csv"+nearest(id, r.Set.ids()))
		return
	}
	for _, column := range row.table.headers {
		switch column {
		case "id", "title_zh", "title_en", commentColumn:
		default:
			if row.text(column) != "" {
				row.fault(column, "a part of a fact has a title alone; write the rest in the row of "+id[:strings.IndexByte(id, '#')])
			}
		}
	}
	seen[id] = true
	r.parts[id] = row.both("title")
}

// factValue writes a fact's value with its unit.
func (s *Set) factValue(fact *Fact, l Locale) string {
	if fact.When.Known() {
		return string(AppendDate(nil, l, fact.When, WholeDate))
	}
	return string(fact.Unit.appendQuantity(nil, l, fact.Quantity, true))
}

func (r *Records) loadChips(fsys fs.FS, f *faults) {
	const file = "chip-records.csv"
	t := readTable(fsys, file, false, f, "id", "full_name", "basis_zh", "basis_en", "tpp_from", "die_zh", "die_en",
		"released_zh", "released_en", "fate_zh", "fate_en", "sources", "note_zh", "note_en")
	seen := map[string]bool{}
	for _, row := range t.rows {
		c := ChipRecord{
			ID: row.id("id"), FullName: row.need("full_name"), Basis: row.both("basis"), TPPFrom: row.text("tpp_from"),
			Die: row.both("die"), Released: row.both("released"), Fate: row.both("fate"),
			Sources: r.cite(row, "sources"), Note: r.note(row),
		}
		if r.Set.chips[c.ID] == nil {
			row.fault("id", quote(c.ID)+" is not a chip of chips.csv"+nearest(c.ID, r.Set.ids()))
			continue
		}
		seen[c.ID] = true
		r.Chips = append(r.Chips, c)
	}
	for i := range r.Set.Chips {
		if id := r.Set.Chips[i].ID; !seen[id] {
			f.add(file, 0, "id", "the chip "+id+" of chips.csv has no record; add a row for it")
		}
	}
}

func (r *Records) loadRules(fsys fs.FS, f *faults) {
	const file = "rule-records.csv"
	t := readTable(fsys, file, false, f, "id", "policy_zh", "policy_en", "destination_zh", "destination_en",
		"checked", "sources", "note_zh", "note_en")
	seen := map[string]bool{}
	for _, row := range t.rows {
		rule := RuleRecord{
			ID: row.id("id"), Policy: row.both("policy"), Destination: row.both("destination"),
			Opened:  row.choice("checked", "opened", "memory") == 0,
			Sources: r.cite(row, "sources"), Note: r.note(row),
		}
		if r.Set.rules[rule.ID] == nil {
			row.fault("id", quote(rule.ID)+" is not a rule of rules.csv"+nearest(rule.ID, r.Set.ids()))
			continue
		}
		seen[rule.ID] = true
		r.Rules = append(r.Rules, rule)
	}
	for i := range r.Set.Rules {
		if id := r.Set.Rules[i].ID; !seen[id] {
			f.add(file, 0, "id", "the rule "+id+" of rules.csv has no record; add a row for it")
		}
	}
}

// Page returns the strings of the pages (page.csv) in a language, by key.
func (r *Records) Page(l Locale) map[string]string {
	page := map[string]string{}
	for key, text := range r.words.texts {
		if name, ok := strings.CutPrefix(key, "page/"); ok {
			page[name] = text[l].plain
		}
	}
	return page
}
