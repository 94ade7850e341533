package data

import "io/fs"

// Outcome is what a rule asks of whoever exports a chip to China.
type Outcome uint8

const (
	// Unknown: the figures that would decide are not known.
	Unknown Outcome = iota
	// NotApplicable: the rule does not look at this chip (it is of a Chinese maker).
	NotApplicable
	// Free: outside the rule; neither licence nor notification.
	Free
	// Notify: licence exception NAC; the authority is told first and may refuse.
	Notify
	// Licence: a licence is required.
	Licence
	// Outcomes counts the outcomes.
	Outcomes = iota
)

var outcomeIDs = [Outcomes]string{"unknown", "not-applicable", "free", "notify", "licence"}

// ID is the outcome's name in the data files and in keys of the copy: "licence".
func (o Outcome) ID() string { return outcomeIDs[o] }

// Rule is a rule or a set of letters, with the paragraphs that judge.
type Rule struct {
	// ID is stable: "oct-2022".
	ID   string
	Name [Locales]string
	// Announced, Published, Effective, Compliance (must be complied with),
	// Disclosed (made known by a recipient) and Ended are its dates, each
	// unknown where there is none.
	Announced, Published, Effective, Compliance, Disclosed, Ended Date
	// Reported tells that its figures come from the press, not from a text.
	Reported   bool
	Paragraphs []Paragraph

	index int
}

// Subject is what a paragraph looks at.
type Subject uint8

const (
	// OnChips judges chips.
	OnChips Subject = iota
	// OnMemory judges memory stacks that are sold on their own.
	OnMemory
	// OnFoundries presumes something of what foundries make.
	OnFoundries
	// OnReview says how applications for a licence are reviewed.
	OnReview
)

// Paragraph is one provision of a rule.
type Paragraph struct {
	// ID is the text's own numbering: "3A090.a.1".
	ID string
	// Short is the name in a table: "a.1".
	Short [Locales]string
	// Name is the name in a sentence or beside a verdict: "3A090.a.1".
	Name    [Locales]string
	Outcome Outcome
	Subject Subject
	// DataCentre and Other tell which chips it looks at.
	DataCentre, Other bool
	// Any is true where one condition suffices; else all must hold.
	Any        bool
	Conditions []Threshold
	// Rule is the rule it stands in.
	Rule *Rule
}

// Op compares a chip's value with a threshold.
type Op uint8

const (
	// AtLeast is ≥.
	AtLeast Op = iota
	// Below is <.
	Below
	// Above is >.
	Above
)

// Sign is the comparison's mathematical sign.
func (o Op) Sign() string { return [...]string{"≥", "<", ">"}[o] }

// Opposite is the sign of the comparison that holds when this one does not.
func (o Op) Opposite() string { return [...]string{"<", "≥", "≤"}[o] }

// Threshold is one condition of a paragraph.
type Threshold struct {
	Metric Metric
	Op     Op
	// Value is in the metric's unit.
	Value    float64
	Decimals int
	// Paragraph is where it stands.
	Paragraph *Paragraph
}

// Quantity returns the threshold's value for the formatter.
func (t *Threshold) Quantity() Quantity { return Quantity{t.Value, t.Value, true, t.Decimals} }

// Paragraph returns the paragraph of the given id, or nil.
func (r *Rule) Paragraph(id string) *Paragraph {
	for i := range r.Paragraphs {
		if r.Paragraphs[i].ID == id {
			return &r.Paragraphs[i]
		}
	}
	return nil
}

// Threshold returns the paragraph's lower bound of a metric (≥ or >), else its
// upper bound, or nil.
func (p *Paragraph) Threshold(m Metric) *Threshold {
	var upper *Threshold
	for i := range p.Conditions {
		if c := &p.Conditions[i]; c.Metric == m {
			if c.Op != Below {
				return c
			}
			upper = c
		}
	}
	return upper
}

// loadRules reads rules with their paragraphs and thresholds.
func loadRules(fsys fs.FS, f *faults) []Rule {
	var rules ruleBook
	t := readTable(fsys, "rules.csv", false, f, "id", "name_zh", "name_en",
		"announced", "published", "effective", "compliance", "disclosed", "ended", "reported")
	for _, r := range t.rows {
		rule := Rule{
			ID: r.id("id"), Name: r.both("name"),
			Announced: r.date("announced"), Published: r.date("published"), Effective: r.date("effective"),
			Compliance: r.date("compliance"), Disclosed: r.date("disclosed"), Ended: r.date("ended"),
			Reported: r.yes("reported"), index: len(rules),
		}
		r.inOrder("announced", "effective")
		r.inOrder("effective", "compliance")
		r.inOrder("effective", "ended")
		if rules.find(rule.ID) != nil {
			r.fault("id", quote(rule.ID)+" stands in two rows")
			continue
		}
		rules = append(rules, rule)
	}
	paragraphs := rules.loadParagraphs(fsys, f)
	rules.loadThresholds(fsys, f)
	for i, c := range paragraphs {
		p := rules.find(c.row.text("rule")).Paragraph(c.value())
		if p.Subject == OnChips && len(p.Conditions) == 0 && !f.unreadable {
			paragraphs[i].fault(quote(p.ID) + " has no row in thresholds.csv; without one it would catch every chip")
		}
	}
	rules.connect()
	return rules
}

// ruleBook is the rules while they are read.
type ruleBook []Rule

func (b ruleBook) find(id string) *Rule {
	for i := range b {
		if b[i].ID == id {
			return &b[i]
		}
	}
	return nil
}

// of returns the rule that a row belongs to, or nil after noting a fault.
func (b ruleBook) of(r row) *Rule {
	id := r.text("rule")
	rule := b.find(id)
	if rule == nil {
		var ids []string
		for i := range b {
			ids = append(ids, b[i].ID)
		}
		r.fault("rule", quote(id)+" is not a rule of rules.csv"+nearest(id, ids))
	}
	return rule
}

func (b ruleBook) loadParagraphs(fsys fs.FS, f *faults) []cell {
	var read []cell
	t := readTable(fsys, "paragraphs.csv", false, f, "rule", "paragraph", "name_zh", "name_en",
		"short_zh", "short_en", "outcome", "subject", "chips", "needs")
	for _, r := range t.rows {
		rule := b.of(r)
		if rule == nil {
			continue
		}
		p := Paragraph{
			ID: r.need("paragraph"), Name: r.both("name"), Short: r.both("short"),
			Outcome: [...]Outcome{Notify, Licence, Unknown}[r.choice("outcome", "notify", "licence", "review")],
			Subject: Subject(r.choice("subject", "chips", "memory", "foundries", "review")),
			Any:     r.choice("needs", "all", "any") == 1,
		}
		chips := r.choice("chips", "every", "data-centre", "other")
		p.DataCentre, p.Other = chips != 2, chips != 1
		if rule.Paragraph(p.ID) != nil {
			r.fault("paragraph", quote(p.ID)+" stands in two rows of "+rule.ID)
			continue
		}
		rule.Paragraphs, read = append(rule.Paragraphs, p), append(read, cell{r, "paragraph"})
	}
	return read
}

func (b ruleBook) loadThresholds(fsys fs.FS, f *faults) {
	t := readTable(fsys, "thresholds.csv", false, f, "rule", "paragraph", "metric", "op", "value")
	for _, r := range t.rows {
		rule := b.of(r)
		if rule == nil {
			continue
		}
		p := rule.Paragraph(r.text("paragraph"))
		if p == nil {
			r.fault("paragraph", rule.noParagraph(r.text("paragraph")))
			continue
		}
		r.need("value")
		value := r.number("value")
		t := Threshold{
			Metric: Metric(r.choice("metric", metricIDs[:]...)), Op: Op(r.choice("op", ">=", "<", ">")),
			Value: value.Low, Decimals: value.Decimals,
		}
		p.Conditions = append(p.Conditions, t)
	}
}

// noParagraph is the message about a paragraph that the rule does not have.
func (r *Rule) noParagraph(id string) string {
	var ids []string
	for i := range r.Paragraphs {
		ids = append(ids, r.Paragraphs[i].ID)
	}
	return r.ID + " has no paragraph " + quote(id) + nearest(id, ids)
}

// connect lets thresholds know their paragraphs, and those their rules.
func (b ruleBook) connect() {
	for i := range b {
		for j := range b[i].Paragraphs {
			p := &b[i].Paragraphs[j]
			p.Rule = &b[i]
			for k := range p.Conditions {
				p.Conditions[k].Paragraph = p
			}
		}
	}
}
