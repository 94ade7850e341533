package data

// Exhibit is a table for a page: finished text in one language.
type Exhibit struct {
	// ID is the table's in addresses: "chips", "deepseek-launch/gaps".
	ID            string
	Caption, Note string
	Columns       []string
	// Rows have a cell for each column; the first is the row's heading.
	Rows [][]ExhibitCell
}

// ExhibitCell is one cell of an Exhibit.
type ExhibitCell struct {
	Text string
	// Number tells that it is set flush right in tabular figures.
	Number bool
	// Card is the id of the card that it opens, or "".
	Card string
	// Outcome is the id of the verdict that the cell states, or "".
	Outcome string
}

// chipScene is the scene that the chips and the rules belong to.
const chipScene = "chip-controls"

// Exhibits lists the tables beside a scene in a language: what tables.csv lays
// out, or chips and rules where they are the scene's matter; and its events.
func (r *Records) Exhibits(scene string, l Locale) []Exhibit {
	if scene == chipScene {
		return []Exhibit{r.chipExhibit(l), r.eventExhibit(scene, l), r.ruleExhibit(l)}
	}
	var list []Exhibit
	for i := range r.grids[scene] {
		list = append(list, r.gridExhibit(&r.grids[scene][i], l))
	}
	return append(list, r.eventExhibit(scene, l))
}

// chipExhibit is the table of chips with their verdicts at three dates.
func (r *Records) chipExhibit(l Locale) Exhibit {
	at := r.judged(l)
	e := Exhibit{
		ID:      "chips",
		Caption: r.word("chips-caption", l, "count", string(AppendNumber(nil, l, float64(len(r.Set.Chips)), 0))),
		Note:    r.word("chips-note", l),
		Columns: []string{
			r.word("chips-chip", l), r.word("released", l), r.word("tpp", l), r.word("performance_density", l),
			r.word("io_total_gbs", l), r.word("memory_bandwidth_gbs", l),
		},
	}
	for _, a := range at {
		e.Columns = append(e.Columns, a.name)
	}
	e.Columns = append(e.Columns, r.word("fate", l), r.word("chips-check", l))
	for i := range r.Set.Chips {
		chip := &r.Set.Chips[i]
		density := r.metric(chip, Density, l)
		if !chip.DataCentre && chip.Metric(Density).Known {
			density = r.word("with-note", l, "value", density, "note", r.word("not-counted", l))
		}
		check := r.word("opened-short", l)
		if chip.FromMemory {
			check = r.word("from-memory-short", l)
		}
		released := string(AppendDate(nil, l, chip.Released, WholeDate))
		if released == "" {
			released = r.word("unknown", l)
		}
		row := []ExhibitCell{
			{Text: chip.Label[l], Card: chip.ID},
			{Text: released},
			{Text: r.metric(chip, TPP, l), Number: true},
			{Text: density, Number: true},
			{Text: r.metric(chip, IOTotal, l), Number: true},
			{Text: r.metric(chip, MemoryBandwidth, l), Number: true},
		}
		for _, a := range at {
			text, outcome := r.verdict(chip, a, l)
			row = append(row, ExhibitCell{Text: text, Outcome: outcome})
		}
		fate := r.chips[chip.ID].Fate[l]
		e.Rows = append(e.Rows, append(row, ExhibitCell{Text: fate}, ExhibitCell{Text: check}))
	}
	return e
}

// eventExhibit is the table of a scene's events, with the dates that are told apart.
func (r *Records) eventExhibit(scene string, l Locale) Exhibit {
	e := Exhibit{
		ID: scene + "/events", Caption: r.word("events-caption", l), Note: r.word("events-note", l),
		Columns: []string{
			r.word("events-event", l), r.word("events-kind", l), r.word("released", l), r.word("effective", l),
			r.word("compliance", l), r.word("events-table", l),
		},
	}
	date := func(d Date) ExhibitCell {
		return ExhibitCell{Text: string(AppendDate(nil, l, d, WholeDate))}
	}
	for i := range r.Set.Events {
		event := &r.Set.Events[i]
		if event.Scene != scene {
			continue
		}
		table := date(event.TableDate)
		if !event.TableDate.Known() {
			table.Text = r.word("events-absent", l)
		}
		e.Rows = append(e.Rows, []ExhibitCell{
			{Text: event.Name[l], Card: event.ID},
			{Text: r.word("kind-"+event.Kind.ID(), l)},
			date(event.Date), date(event.InForce), date(event.Complied), table,
		})
	}
	return e
}

// ruleExhibit is the table of rules with their thresholds.
func (r *Records) ruleExhibit(l Locale) Exhibit {
	e := Exhibit{
		ID: "rules", Caption: r.word("rules-caption", l),
		Columns: []string{
			r.word("rules-rule", l), r.word("announced", l), r.word("effective", l),
			r.word("thresholds", l), r.word("policy", l),
		},
	}
	for i := range r.Set.Rules {
		rule := &r.Set.Rules[i]
		thresholds := ""
		for j := range rule.Paragraphs {
			p := &rule.Paragraphs[j]
			if len(p.Conditions) == 0 {
				continue
			}
			if thresholds != "" {
				thresholds += "\n"
			}
			thresholds += r.word("colon-list", l, "name", p.Name[l], "list", r.conditions(p, l))
		}
		if thresholds == "" {
			thresholds = r.word("rules-none", l)
		}
		e.Rows = append(e.Rows, []ExhibitCell{
			{Text: rule.Name[l], Card: rule.ID},
			{Text: string(AppendDate(nil, l, rule.Announced, WholeDate))},
			{Text: string(AppendDate(nil, l, rule.Effective, WholeDate))},
			{Text: thresholds},
			{Text: r.rules[rule.ID].Policy[l]},
		})
	}
	return e
}
