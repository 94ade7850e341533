package data

import (
	"slices"
	"strings"
)

// Card is what stands on the card of a fact, chip, rule or event: finished text
// in one language.
type Card struct {
	// ID is what an identity of a picture names as its fact.
	ID string
	// Title says what it is, Value what its value is ("" where it has none).
	Title, Value string
	// Status compares the report with the record, StatusText says it.
	Status     Status
	StatusText string
	// Opened tells that the sources were read, CheckText says it.
	Opened    bool
	CheckText string
	// Quote is the report's words in Chinese, Translation their English on an
	// English card, Place where they stand; all "" where the report has none.
	Quote, Translation, Place string
	// Note is what the record says.
	Note    string
	Figures []Figure
	// Otherwise are the figures as they would be of the same chip if it were
	// designed or marketed for data centres, where the rules then ask for
	// something else; OtherwiseText says so.
	Otherwise     []Figure
	OtherwiseText string
	Sources       []SourceLine
}

// Figure is a label with its value in words.
type Figure struct{ Label, Value string }

// SourceLine is a source as it is printed.
type SourceLine struct {
	ID, Title, Language, Publisher, Date, URL string
	// Opened tells that every record that rests on it was read, CheckText says it.
	Opened    bool
	CheckText string
}

// CardIDs lists the ids that have a card: facts with their parts, chips, rules
// and events.
func (r *Records) CardIDs() []string {
	ids := r.Set.ids()
	for i := range r.Set.Events {
		ids = append(ids, r.Set.Events[i].ID)
	}
	return ids
}

// SceneCardIDs lists those of one scene: its facts with their parts, its events,
// and chips and rules where they are its matter.
func (r *Records) SceneCardIDs(scene string) []string {
	var ids []string
	for i := range r.Set.Facts {
		if fact := &r.Set.Facts[i]; fact.Scene == scene {
			ids = append(ids, fact.ID)
		}
	}
	if scene == chipScene {
		for i := range r.Set.Chips {
			ids = append(ids, r.Set.Chips[i].ID)
		}
		for i := range r.Set.Rules {
			ids = append(ids, r.Set.Rules[i].ID)
		}
	}
	for i := range r.Set.Events {
		if e := &r.Set.Events[i]; e.Scene == scene {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// Card returns the card of an id that CardIDs lists.
func (r *Records) Card(id string, l Locale) Card {
	if fact := r.Set.facts[id]; fact != nil {
		return r.factCard(fact, l)
	}
	if chip := r.Set.chips[id]; chip != nil {
		return r.chipCard(chip, l)
	}
	if rule := r.Set.rules[id]; rule != nil {
		return r.ruleCard(rule, l)
	}
	return r.eventCard(r.Set.Event(id), l)
}

// word is a text of cards.csv with what stands between braces filled in.
func (r *Records) word(key string, l Locale, pairs ...string) string {
	return Fill(r.words.Plain("cards/"+key, l), pairs...)
}

func (r *Records) factCard(fact *Fact, l Locale) Card {
	whole, _, part := strings.Cut(fact.ID, "#")
	rec := r.facts[whole]
	c := Card{ID: fact.ID, Title: rec.Title[l], Value: rec.Value[l], Note: rec.Note[l]}
	if part {
		c.Title, c.Value = r.parts[fact.ID][l], r.Set.factValue(fact, l)
	}
	r.fillCheck(&c, rec, l)
	c.Sources = r.lines(rec.Sources, rec.Opened, l)
	return c
}

// fillCheck copies status, quotation and place from a record.
func (r *Records) fillCheck(c *Card, rec *Record, l Locale) {
	c.Status, c.Opened = rec.Status, rec.Opened
	c.Quote = rec.Quote
	if l != Chinese {
		c.Translation = rec.Translation
	}
	c.Place = r.place(rec, l)
	r.fillWords(c, l)
}

func (r *Records) fillWords(c *Card, l Locale) {
	c.StatusText = r.word("status-"+c.Status.ID(), l)
	c.CheckText = r.word("opened", l)
	if !c.Opened {
		c.CheckText = r.word("from-memory", l)
	}
}

// place writes where the report's words stand: 表1，2022年11月一行.
func (r *Records) place(rec *Record, l Locale) string {
	if rec.Place == "" {
		return ""
	}
	key, number := "place-section", rec.Place
	if n, ok := strings.CutPrefix(rec.Place, "table-"); ok {
		key, number = "place-table", n
	} else if n, ok := strings.CutPrefix(rec.Place, "figure-"); ok {
		key, number = "place-figure", n
	}
	if rec.Place == "closing" {
		return r.word("place-closing", l)
	}
	place := r.word(key, l, "place", number)
	if rec.Row.Known() {
		place = r.word("place-row", l, "place", place, "row", string(AppendDate(nil, l, rec.Row, WholeDate)))
	}
	return place
}

func (r *Records) lines(sources []*Source, opened bool, l Locale) []SourceLine {
	check := r.word("opened-short", l)
	if !opened {
		check = r.word("from-memory-short", l)
	}
	lines := make([]SourceLine, len(sources))
	for i, s := range sources {
		lines[i] = SourceLine{
			ID: s.ID, Title: s.Title, Language: s.Language, Publisher: s.Publisher[l],
			Date: string(AppendDate(nil, l, s.Date, WholeDate)), URL: s.URL,
			Opened: opened, CheckText: check,
		}
	}
	return lines
}

func (r *Records) chipCard(chip *Chip, l Locale) Card {
	rec := r.chips[chip.ID]
	c := Card{ID: chip.ID, Title: rec.FullName, Value: chip.Name[l], Note: rec.Note[l], Status: Added}
	c.Sources = r.lines(rec.Sources, !chip.FromMemory, l)
	if about := r.facts[chip.Fact]; about != nil {
		r.fillCheck(&c, about, l)
		c.Sources = append(c.Sources, r.lines(about.Sources, about.Opened, l)...)
		c.Note += sentenceSpace(l) + about.Note[l]
	}
	c.Opened = !chip.FromMemory
	r.fillWords(&c, l)

	add := func(label, value string) {
		if value != "" {
			c.Figures = append(c.Figures, Figure{label, value})
		}
	}
	released := string(AppendDate(nil, l, chip.Released, WholeDate))
	switch {
	case released == "":
		released = rec.Released[l]
	case rec.Released[l] != "":
		released = r.word("with-note", l, "value", released, "note", rec.Released[l])
	}
	add(r.word("released", l), released)
	tpp := r.metric(chip, TPP, l)
	if rec.TPPFrom != "" {
		tpp = r.word("tpp-from", l, "tpp", tpp, "from", rec.TPPFrom)
	}
	add(r.word("tpp", l), tpp)
	area := r.metric(chip, DieArea, l)
	switch {
	case !chip.Metric(DieArea).Known && rec.Die[l] != "":
		area = rec.Die[l]
	case rec.Die[l] != "":
		area = r.word("with-note", l, "value", area, "note", rec.Die[l])
	}
	add(r.word("die_area_mm2", l), area)
	for _, m := range [...]Metric{Density, Interconnect, IOTotal, MemoryBandwidth} {
		add(r.word(m.ID(), l), r.metric(chip, m, l))
	}
	add(r.word("basis", l), rec.Basis[l])
	verdicts := len(c.Figures)
	for _, at := range r.judged(l) {
		add(at.name, r.explained(chip, at, l))
	}
	add(r.word("fate", l), rec.Fate[l])
	if other := *chip; !chip.DataCentre && !chip.Chinese {
		other.DataCentre = true
		c.Otherwise = slices.Clone(c.Figures)
		for i, at := range r.judged(l) {
			c.Otherwise[verdicts+i].Value = r.explained(&other, at, l)
		}
		if slices.Equal(c.Otherwise, c.Figures) {
			c.Otherwise = nil
		} else {
			c.OtherwiseText = r.word("as-data-centre", l)
		}
	}
	return c
}

// sentenceSpace parts two sentences.
func sentenceSpace(l Locale) string {
	if l == Chinese {
		return ""
	}
	return " "
}

// metricUnits are the units of metrics on cards.
var metricUnits = [Metrics]string{
	DieArea: "mm²", Interconnect: "GB/s", IOTotal: "GB/s", MemoryBandwidth: "GB/s", MemoryPlusIO: "GB/s",
}

// metric writes a chip's quantity with its unit, or that it is not published.
func (r *Records) metric(chip *Chip, m Metric, l Locale) string {
	q := chip.Metric(m)
	if !q.Known {
		return r.word("unknown", l)
	}
	if m == Interconnect && q.High == 0 {
		return r.word("no-link", l)
	}
	return string(r.Set.unit(metricUnits[m]).appendQuantity(nil, l, q, true))
}

// judged is a date at which chips are judged by the rules that held together.
type judged struct {
	name  string
	rules []*Rule
}

// judged lists the three dates of the scene: October 2022, October 2023, April 2025.
func (r *Records) judged(l Locale) []judged {
	first, second, letters := r.Set.Rule("oct-2022"), r.Set.Rule("oct-2023"), r.Set.Rule("apr-2025")
	return []judged{
		{first.Name[l], []*Rule{first}},
		{second.Name[l], []*Rule{second}},
		{r.word("and-letters", l), []*Rule{second, letters}},
	}
}

// ended tells whether the rules had ended when the chip was made known, so that
// they say nothing of it.
func (at judged) ended(chip *Chip) bool {
	ended := at.rules[0].Ended
	return !chip.Chinese && len(at.rules) == 1 && ended.Known() && chip.Released.Known() &&
		chip.Released.End() > ended.Days()
}

// verdict says what the rules ask for a chip, in words and as an Outcome's id.
func (r *Records) verdict(chip *Chip, at judged, l Locale) (text, outcome string) {
	if at.ended(chip) {
		return r.word("outcome-ended", l), ""
	}
	outcome = Judge(chip, at.rules...).Outcome.ID()
	return r.word("outcome-"+outcome, l), outcome
}

// explained is verdict with paragraph and reason.
func (r *Records) explained(chip *Chip, at judged, l Locale) string {
	text, _ := r.verdict(chip, at, l)
	v := Judge(chip, at.rules...)
	why := string(r.Set.AppendReasons(nil, l, &v))
	switch {
	case why == "" || at.ended(chip):
		return text
	case v.Paragraph != nil:
		return r.word("outcome-paragraph", l, "outcome", text, "paragraph", v.Paragraph.Name[l], "reason", why)
	}
	return r.word("outcome-reason", l, "outcome", text, "reason", why)
}

func (r *Records) ruleCard(rule *Rule, l Locale) Card {
	rec := r.rules[rule.ID]
	c := Card{
		ID: rule.ID, Title: rule.Name[l], Value: string(AppendDate(nil, l, rule.Announced, WholeDate)),
		Status: Added, Opened: rec.Opened, Note: rec.Note[l], Sources: r.lines(rec.Sources, rec.Opened, l),
	}
	// The report's words on a rule are those of the event that it is.
	for i := range r.Set.Events {
		e := &r.Set.Events[i]
		if about := r.facts[e.Card]; about != nil && e.Kind == RuleEvent && e.Date == rule.Announced {
			r.fillCheck(&c, about, l)
			c.Opened = rec.Opened
			break
		}
	}
	r.fillWords(&c, l)
	for _, d := range [...]struct {
		key  string
		date Date
	}{
		{announcement(rule), rule.Announced}, {"published", rule.Published}, {"effective", rule.Effective},
		{"compliance", rule.Compliance}, {"disclosed", rule.Disclosed}, {"ended", rule.Ended},
	} {
		if d.date.Known() {
			c.Figures = append(c.Figures, Figure{r.word(d.key, l), string(AppendDate(nil, l, d.date, WholeDate))})
		}
	}
	for i := range rule.Paragraphs {
		if p := &rule.Paragraphs[i]; len(p.Conditions) > 0 {
			c.Figures = append(c.Figures, Figure{p.Name[l], r.conditions(p, l)})
		}
	}
	c.Figures = append(c.Figures,
		Figure{r.word("policy", l), rec.Policy[l]}, Figure{r.word("destination", l), rec.Destination[l]})
	return c
}

// announcement is the word for a rule's first date: letters are not announced,
// their recipients are notified.
func announcement(rule *Rule) string {
	if rule.Reported {
		return "notified"
	}
	return "announced"
}

// conditions writes a paragraph's thresholds: TPP ≥ 1600，且密度 ≥ 5.92.
func (r *Records) conditions(p *Paragraph, l Locale) string {
	joint := r.word("condition-and", l)
	if p.Any {
		joint = r.word("condition-or", l)
	}
	if l != Chinese {
		joint += " "
	}
	list := make([]string, len(p.Conditions))
	for i := range p.Conditions {
		t := &p.Conditions[i]
		list[i] = r.Set.reasonNames[p.Rule.index][t.Metric][l] + NoBreakSpace + t.Op.Sign() + NoBreakSpace +
			string(AppendQuantity(nil, l, t.Quantity()))
	}
	if joined := strings.Join(list, joint); !p.Any {
		return joined
	} else {
		return r.word("any-of", l, "list", joined)
	}
}

func (r *Records) eventCard(e *Event, l Locale) Card {
	c := r.Card(e.Card, l)
	c.ID, c.Title, c.Value = e.ID, e.Name[l], string(AppendDate(nil, l, e.Date, WholeDate))
	c.Figures = nil
	first := "announced"
	for i := range r.Set.Rules {
		if rule := &r.Set.Rules[i]; rule.Announced == e.Date {
			first = announcement(rule)
		}
	}
	for _, d := range [...]struct {
		key  string
		date Date
	}{{first, e.Date}, {"effective", e.InForce}, {"compliance", e.Complied}} {
		if d.date.Known() && e.Kind == RuleEvent {
			c.Figures = append(c.Figures, Figure{r.word(d.key, l), string(AppendDate(nil, l, d.date, WholeDate))})
		}
	}
	return c
}

// SourceLines lists a scene's sources in the order in which its facts, and the
// rules and chips where they are its matter, first cite them, each once.
func (r *Records) SourceLines(scene string, l Locale) []SourceLine {
	var order []*Source
	seen, unread := map[*Source]bool{}, map[*Source]bool{}
	cite := func(sources []*Source, opened bool) {
		for _, s := range sources {
			if !seen[s] {
				seen[s], order = true, append(order, s)
			}
			if !opened {
				unread[s] = true
			}
		}
	}
	for i := range r.Facts {
		if fact := r.Set.facts[r.Facts[i].ID]; fact == nil || fact.Scene == scene {
			cite(r.Facts[i].Sources, r.Facts[i].Opened)
		}
	}
	if scene == chipScene {
		for i := range r.Rules {
			cite(r.Rules[i].Sources, r.Rules[i].Opened)
		}
		for i := range r.Chips {
			cite(r.Chips[i].Sources, !r.Set.chips[r.Chips[i].ID].FromMemory)
		}
	}
	var lines []SourceLine
	for i, s := range order {
		lines = append(lines, r.lines(order[i:i+1], !unread[s], l)...)
	}
	return lines
}
