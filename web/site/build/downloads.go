package build

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"twopaths/data"
)

// download is a table for whoever calculates with it: plain values in one unit
// a column, dates as ISO 8601, what is unknown left empty. It stands as CSV and
// as JSON at an address that stays.
type download struct {
	// ID is its file name beneath data/ without the extension: "chips",
	// "deepseek-launch/gaps".
	ID      string
	Columns []column
	Rows    [][]string
}

// column describes a column of a download.
type column struct {
	ID    string `json:"id"`
	About string `json:"about"`
	Unit  string `json:"unit,omitempty"`
	// number tells that its cells are numbers in JSON.
	number bool
}

// csv writes the table by RFC 4180, with line feeds as the data files have.
func (d *download) csv() ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	head := make([]string, len(d.Columns))
	for i, c := range d.Columns {
		head[i] = c.ID
	}
	if err := w.Write(head); err != nil {
		return nil, err
	}
	if err := w.WriteAll(d.Rows); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// json writes the table with its columns described; unknown is null.
func (d *download) json() ([]byte, error) {
	rows := make([]map[string]any, len(d.Rows))
	for i, cells := range d.Rows {
		row := map[string]any{}
		for j, c := range d.Columns {
			switch {
			case cells[j] == "":
				row[c.ID] = nil
			case c.number:
				row[c.ID] = json.Number(cells[j])
			default:
				row[c.ID] = cells[j]
			}
		}
		rows[i] = row
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(map[string]any{"table": d.ID, "licence": licenceNote, "columns": d.Columns, "rows": rows})
	return out.Bytes(), err
}

// licenceNote goes with each table.
const licenceNote = "Free to use with attribution to Two Paths. The words of the report and of the sources belong to their authors."

// downloads makes all tables: those of everything, and each scene's own.
func downloads(r *data.Records) []download {
	list := []download{chipDownload(r), eventDownload(r, everyScene), ruleDownload(r), recordDownload(r, everyScene)}
	for _, scene := range r.Set.Scenes {
		list = append(list, eventDownload(r, scene), recordDownload(r, scene))
		for _, g := range r.Grids(scene) {
			list = append(list, gridDownload(r, &g))
		}
	}
	return list
}

// everyScene stands for a scene's id where a table has the rows of all.
const everyScene = ""

// downloadID names a table that each scene has.
func downloadID(scene, table string) string {
	if scene == everyScene {
		return table
	}
	return scene + "/" + table
}

// gridDownload is a table of a scene's facts, with the facts named.
func gridDownload(r *data.Records, g *data.Grid) download {
	d := download{ID: g.ID, Columns: []column{
		{ID: "id", About: "stable name"},
		{ID: "name_zh", About: "name, in Chinese"}, {ID: "name_en", About: "name, in English"},
	}}
	for j, id := range g.Columns {
		c := column{ID: strings.ReplaceAll(id, "-", "_"), About: r.GridHeading(id, data.English)}
		c.Unit, c.number = gridUnit(g, j)
		d.Columns = append(d.Columns, c)
	}
	d.Columns = append(d.Columns,
		column{ID: "facts", About: "the facts of the row, by their names in records, parted by spaces"},
		column{ID: "checked", About: "opened: the sources' texts were read; memory: not yet confirmed"},
		column{ID: "sources", About: "addresses of the sources, parted by spaces"})
	for _, line := range g.Rows {
		row := []string{line.ID, line.Name[data.Chinese], line.Name[data.English]}
		var facts, links []string
		opened := true
		for _, c := range line.Cells {
			row = append(row, plainCell(c))
			if c.Fact == nil || slices.Contains(facts, c.Fact.ID) {
				continue
			}
			card := r.Card(c.Fact.ID, data.English)
			facts, opened = append(facts, c.Fact.ID), opened && card.Opened
			for _, address := range strings.Fields(addresses(card)) {
				if !slices.Contains(links, address) {
					links = append(links, address)
				}
			}
		}
		d.Rows = append(d.Rows, append(row, strings.Join(facts, " "), checkedWord(opened), strings.Join(links, " ")))
	}
	return d
}

// gridUnit is the unit of a column's numbers, and whether it holds any.
func gridUnit(g *data.Grid, column int) (unit string, number bool) {
	for _, row := range g.Rows {
		if c := row.Cells[column]; c.Fact != nil && !c.Day && c.Fact.Unit != nil {
			return c.Fact.Unit.ID, true
		}
	}
	return "", false
}

// plainCell writes a fact's value, or its day.
func plainCell(c data.GridCell) string {
	switch {
	case c.Fact == nil:
		return ""
	case c.Day:
		return iso(c.Fact.Date)
	case c.Fact.When.Known():
		return iso(c.Fact.When)
	}
	low, _ := span(c.Fact.Quantity)
	return low
}

func chipDownload(r *data.Records) download {
	d := download{ID: "chips", Columns: []column{
		{ID: "id", About: "stable name"},
		{ID: "name", About: "name of the chip"},
		{ID: "full_name", About: "the maker's name for it"},
		{ID: "for_china", About: "made for the Chinese market: yes or no"},
		{ID: "data_centre", About: "designed or marketed for data centres: yes or no"},
		{ID: "chinese_maker", About: "of a Chinese maker, so that no US rule judges it: yes or no"},
		{ID: "released", About: "when it was announced, launched or first reported"},
	}}
	metrics := []struct {
		metric data.Metric
		about  string
		unit   string
	}{
		{data.TPP, "total processing performance: dense TOPS times bit length, the highest over bit lengths", "TOPS × bit"},
		{data.DieArea, "area of the logic dies", "mm²"},
		{data.Density, "performance density: TPP over die area, as published", "TPP per mm²"},
		{data.Interconnect, "rate of the chip-to-chip link, both directions together", "GB/s"},
		{data.IOTotal, "rate of all links and PCIe, both directions together", "GB/s"},
		{data.MemoryBandwidth, "bandwidth to memory", "GB/s"},
	}
	for _, m := range metrics {
		d.Columns = append(d.Columns,
			column{ID: m.metric.ID(), About: m.about + "; the lower end of a range", Unit: m.unit, number: true},
			column{ID: m.metric.ID() + "_to", About: "the upper end of the range, empty for a single value", Unit: m.unit, number: true})
	}
	moments := []struct {
		id, about string
		rules     []*data.Rule
	}{
		{"verdict_oct_2022", "what the rule of October 2022 asks: licence, notify, free, unknown or not-applicable", []*data.Rule{r.Set.Rule("oct-2022")}},
		{"verdict_oct_2023", "the same under the rule of October 2023", []*data.Rule{r.Set.Rule("oct-2023")}},
		{"verdict_apr_2025", "the same under the rule of October 2023 and the letters of April 2025, as reported", []*data.Rule{r.Set.Rule("oct-2023"), r.Set.Rule("apr-2025")}},
	}
	for _, m := range moments {
		d.Columns = append(d.Columns, column{ID: m.id, About: m.about})
	}
	d.Columns = append(d.Columns,
		column{ID: "checked", About: "opened: the source's text was read; memory: not yet confirmed"},
		column{ID: "note_zh", About: "note, in Chinese"}, column{ID: "note_en", About: "note, in English"},
		column{ID: "sources", About: "addresses of the sources, parted by spaces"})
	for i := range r.Set.Chips {
		chip := &r.Set.Chips[i]
		c := r.Card(chip.ID, data.English)
		row := []string{chip.ID, chip.Name[data.English], c.Title, yes(chip.ForChina), yes(chip.DataCentre), yes(chip.Chinese), iso(chip.Released)}
		for _, m := range metrics {
			low, high := span(chip.Metric(m.metric))
			row = append(row, low, high)
		}
		for _, m := range moments {
			v := data.Judge(chip, m.rules...)
			row = append(row, v.Outcome.ID())
		}
		d.Rows = append(d.Rows, append(row, checkedWord(!chip.FromMemory), r.Card(chip.ID, data.Chinese).Note, c.Note, addresses(c)))
	}
	return d
}

func eventDownload(r *data.Records, scene string) download {
	d := download{ID: downloadID(scene, "events"), Columns: []column{
		{ID: "id", About: "stable name"},
		{ID: "scene", About: "the scene that tells of it"},
		{ID: "kind", About: "rule, chip, act (another official act), proposal, china or us (of a firm there), document, or company"},
		{ID: "date", About: "when it was announced or reported"},
		{ID: "in_force", About: "when it took effect"},
		{ID: "complied", About: "from when it had to be complied with"},
		{ID: "report_date", About: "the date that the report's table 1 gives, empty where it is not a row of it"},
		{ID: "name_zh", About: "name, in Chinese"}, {ID: "name_en", About: "name, in English"},
	}}
	d.Columns = append(d.Columns, checkColumns...)
	for i := range r.Set.Events {
		e := &r.Set.Events[i]
		if scene != everyScene && e.Scene != scene {
			continue
		}
		row := []string{e.ID, e.Scene, e.Kind.ID(), iso(e.Date), iso(e.InForce), iso(e.Complied), iso(e.TableDate), e.Name[data.Chinese], e.Name[data.English]}
		d.Rows = append(d.Rows, append(row, checkCells(r, e.ID)...))
	}
	return d
}

func ruleDownload(r *data.Records) download {
	d := download{ID: "rules", Columns: []column{
		{ID: "rule", About: "stable name"},
		{ID: "name_zh", About: "name, in Chinese"}, {ID: "name_en", About: "name, in English"},
		{ID: "announced", About: "when it was announced"},
		{ID: "published", About: "when it was published"},
		{ID: "effective", About: "when it took effect"},
		{ID: "compliance", About: "from when it had to be complied with"},
		{ID: "ended", About: "when it ended"},
		{ID: "reported", About: "its figures come from the press, not from a text: yes or no"},
		{ID: "paragraph", About: "paragraph, empty for a rule without thresholds"},
		{ID: "outcome", About: "what the paragraph asks: licence or notify"},
		{ID: "needs", About: "all: every threshold of the paragraph must be met; any: one is enough"},
		{ID: "metric", About: "what is measured, as the columns of chips"},
		{ID: "comparison", About: "≥, < or >"},
		{ID: "threshold", About: "in the metric's unit", number: true},
	}}
	for i := range r.Set.Rules {
		rule := &r.Set.Rules[i]
		head := []string{rule.ID, rule.Name[data.Chinese], rule.Name[data.English], iso(rule.Announced), iso(rule.Published), iso(rule.Effective), iso(rule.Compliance), iso(rule.Ended), yes(rule.Reported)}
		rows := len(d.Rows)
		for j := range rule.Paragraphs {
			p := &rule.Paragraphs[j]
			needs := "all"
			if p.Any {
				needs = "any"
			}
			for k := range p.Conditions {
				t := &p.Conditions[k]
				d.Rows = append(d.Rows, append(head[:len(head):len(head)], p.ID, p.Outcome.ID(), needs, t.Metric.ID(), t.Op.Sign(), strconv.FormatFloat(t.Value, 'f', -1, 64)))
			}
		}
		if len(d.Rows) == rows {
			d.Rows = append(d.Rows, append(head, "", "", "", "", "", ""))
		}
	}
	return d
}

func recordDownload(r *data.Records, scene string) download {
	d := download{ID: downloadID(scene, "records"), Columns: []column{
		{ID: "id", About: "stable name"},
		{ID: "scene", About: "the scene that shows it"},
		{ID: "title_zh", About: "what it is, in Chinese"}, {ID: "title_en", About: "what it is, in English"},
		{ID: "value_zh", About: "its value in words, in Chinese"}, {ID: "value_en", About: "its value in words, in English"},
	}}
	d.Columns = append(d.Columns, checkColumns...)
	for i := range r.Facts {
		rec := &r.Facts[i]
		fact := r.Set.Fact(rec.ID)
		if scene != everyScene && fact.Scene != scene {
			continue
		}
		row := []string{rec.ID, fact.Scene, rec.Title[data.Chinese], rec.Title[data.English], rec.Value[data.Chinese], rec.Value[data.English]}
		d.Rows = append(d.Rows, append(row, checkCells(r, rec.ID)...))
	}
	return d
}

// checkColumns say how the report's words compare with the record.
var checkColumns = []column{
	{ID: "status", About: "agrees, caveat, differs, report-inconsistent, not-found, judgement (an opinion of the report) or added (not in the report)"},
	{ID: "checked", About: "opened: the source's text was read; memory: not yet confirmed"},
	{ID: "quote", About: "the report's own words, in Chinese"},
	{ID: "quote_en", About: "a translation of them"},
	{ID: "place", About: "where they stand in the report"},
	{ID: "note_zh", About: "what the record says, in Chinese"}, {ID: "note_en", About: "what the record says, in English"},
	{ID: "sources", About: "addresses of the sources, parted by spaces"},
}

func checkCells(r *data.Records, id string) []string {
	en := r.Card(id, data.English)
	return []string{en.Status.ID(), checkedWord(en.Opened), en.Quote, en.Translation, en.Place, r.Card(id, data.Chinese).Note, en.Note, addresses(en)}
}

func checkedWord(opened bool) string {
	if opened {
		return "opened"
	}
	return "memory"
}

// addresses lists a card's sources that have one, each once.
func addresses(c data.Card) string {
	var list []string
	seen := map[string]bool{}
	for _, s := range c.Sources {
		if s.URL != "" && !seen[s.URL] {
			seen[s.URL], list = true, append(list, s.URL)
		}
	}
	return strings.Join(list, " ")
}

func yes(v bool) string {
	if v {
		return "yes"
	}
	return "no"
}

// iso writes a date as precisely as it is known, or nothing.
func iso(d data.Date) string {
	if !d.Known() {
		return ""
	}
	return d.String()
}

// span writes the ends of a quantity with the decimals of the record; a single
// value has no upper end.
func span(q data.Quantity) (low, high string) {
	if !q.Known {
		return "", ""
	}
	low = strconv.FormatFloat(q.Low, 'f', q.Decimals, 64)
	if q.Range() {
		high = strconv.FormatFloat(q.High, 'f', q.Decimals, 64)
	}
	return low, high
}
