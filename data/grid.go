package data

import (
	"io/fs"
	"strings"
)

// Grid is a table of a scene's facts as its tables.csv lays it out: a row of the
// file is a cell and names table, row, column and fact. Captions and column
// headings are texts of cards.csv.
type Grid struct {
	// ID is the table's in addresses: "deepseek-launch/gaps".
	ID string
	// Columns are the ids of the columns after the first, which names the row.
	Columns []string
	Rows    []GridRow
}

// GridRow is a row of a Grid.
type GridRow struct {
	// ID is a key of the scene's copy, or the fact by whose title the row goes.
	ID   string
	Name [Locales]string
	// Cells has one for each column.
	Cells []GridCell
}

// GridCell is a fact, nil where nothing is known.
type GridCell struct {
	Fact *Fact
	// Day tells that the day is shown that the fact belongs to, not its value.
	Day bool
	// words put the value as the scene does: "over 8". Empty where it stands alone.
	words [Locales]string
}

// The words of the column "show": of a fact, its value or its day. A key of the
// scene's copy shows the value in that text.
const showValue, showDay = "value", "day"

// Grids lists the tables that tables.csv lays out for a scene.
func (r *Records) Grids(scene string) []Grid { return r.grids[scene] }

func (r *Records) loadGrids(fsys fs.FS, scene string, f *faults) {
	t := readTable(fsys, scene+"/tables.csv", true, f, "table", "row", "column", "fact", "show")
	for _, row := range t.rows {
		g := r.grid(scene, row.id("table"))
		at := indexOf(g.Columns, row.need("column"))
		if at < 0 {
			at = len(g.Columns)
			g.Columns = append(g.Columns, row.text("column"))
		}
		cells := &r.gridRow(g, scene, row).Cells
		for len(*cells) <= at {
			*cells = append(*cells, GridCell{})
		}
		if (*cells)[at].Fact != nil {
			row.fault("column", "the cell "+row.text("row")+", "+row.text("column")+" of the table stands in two rows")
		}
		(*cells)[at] = r.gridCell(scene, row)
		for _, name := range [...]struct{ column, key string }{{"table", "table-"}, {"column", "column-"}} {
			if key := name.key + row.text(name.column); !r.words.HasText("cards/" + key) {
				row.fault(name.column, "cards.csv has no text "+quote(key)+" to name it with")
			}
		}
	}
	for i := range r.grids[scene] {
		g := &r.grids[scene][i]
		for j := range g.Rows {
			for len(g.Rows[j].Cells) < len(g.Columns) {
				g.Rows[j].Cells = append(g.Rows[j].Cells, GridCell{})
			}
		}
	}
}

// grid returns a scene's table, which it begins if there is none yet.
func (r *Records) grid(scene, name string) *Grid {
	id, list := scene+"/"+name, r.grids[scene]
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	r.grids[scene] = append(list, Grid{ID: id})
	return &r.grids[scene][len(list)]
}

// gridRow returns the row of a table that a row of the file names.
func (r *Records) gridRow(g *Grid, scene string, row row) *GridRow {
	id := row.need("row")
	for i := range g.Rows {
		if g.Rows[i].ID == id {
			return &g.Rows[i]
		}
	}
	made := GridRow{ID: id}
	switch key := scene + "/" + id; {
	case r.Set.HasText(key):
		made.Name = [Locales]string{r.Set.Plain(key, Chinese), r.Set.Plain(key, English)}
	case r.Set.facts[id] != nil:
		made.Name = r.titleOf(id)
	default:
		row.fault("row", quote(id)+" is neither a text of "+scene+"/copy.csv nor a fact"+nearest(id, append(r.copyKeys(scene), r.Set.ids()...)))
	}
	g.Rows = append(g.Rows, made)
	return &g.Rows[len(g.Rows)-1]
}

func (r *Records) gridCell(scene string, row row) GridCell {
	id, show := row.need("fact"), row.need("show")
	c := GridCell{Fact: r.Set.facts[id], Day: show == showDay}
	if key := scene + "/" + show; r.Set.HasText(key) {
		c.words = [Locales]string{r.Set.Plain(key, Chinese), r.Set.Plain(key, English)}
	} else if show != showDay && show != showValue {
		row.fault("show", quote(show)+" is neither value nor day nor a text of "+scene+"/copy.csv"+nearest(show, append(r.copyKeys(scene), showValue, showDay)))
	}
	switch {
	case c.Fact == nil:
		row.fault("fact", quote(id)+" is not a fact of facts.csv"+nearest(id, r.Set.ids()))
	case c.Day && !c.Fact.Date.Known():
		row.fault("show", "the fact "+id+" has no date in facts.csv; show its value")
	case !c.Day && c.Fact.Unit == nil && !c.Fact.When.Known():
		row.fault("show", "the fact "+id+" has no value in facts.csv; show its day")
	case !c.Day && c.Fact.Quantity.Range():
		row.fault("fact", "the fact "+id+" is a range, which a table of facts does not hold")
	}
	return c
}

// copyKeys lists the keys of a scene's copy as its files write them.
func (r *Records) copyKeys(scene string) []string {
	var keys []string
	for _, key := range r.Set.keys {
		if own, ours := strings.CutPrefix(key, scene+"/"); ours {
			keys = append(keys, own)
		}
	}
	return keys
}

// titleOf is what a record, or a part of one, is called.
func (r *Records) titleOf(id string) [Locales]string {
	if title, part := r.parts[id]; part {
		return title
	}
	for i := range r.Facts {
		if r.Facts[i].ID == id {
			return r.Facts[i].Title
		}
	}
	return [Locales]string{}
}

func indexOf(list []string, s string) int {
	for i := range list {
		if list[i] == s {
			return i
		}
	}
	return -1
}

// GridHeading is what a column of the tables is called.
func (r *Records) GridHeading(column string, l Locale) string { return r.word("column-"+column, l) }

// gridExhibit is a grid for a page.
func (r *Records) gridExhibit(g *Grid, l Locale) Exhibit {
	_, name, _ := strings.Cut(g.ID, "/")
	e := Exhibit{ID: g.ID, Caption: r.word("table-"+name, l), Columns: []string{r.word("table-row", l)}}
	if note := "note-" + name; r.words.HasText("cards/" + note) {
		e.Note = r.word(note, l)
	}
	for _, column := range g.Columns {
		e.Columns = append(e.Columns, r.GridHeading(column, l))
	}
	for i := range g.Rows {
		row := &g.Rows[i]
		cells := []ExhibitCell{{Text: row.Name[l], Card: row.card()}}
		for _, c := range row.Cells {
			cells = append(cells, r.gridText(c, l))
		}
		e.Rows = append(e.Rows, cells)
	}
	return e
}

// card is the fact whose card the row's heading opens: its first cell's.
func (row *GridRow) card() string {
	for _, c := range row.Cells {
		if c.Fact != nil {
			return c.Fact.ID
		}
	}
	return ""
}

func (r *Records) gridText(c GridCell, l Locale) ExhibitCell {
	switch {
	case c.Fact == nil:
		return ExhibitCell{Text: r.word("unknown", l)}
	case c.Day:
		return ExhibitCell{Text: string(AppendDate(nil, l, c.Fact.Date, WholeDate))}
	}
	text := c.words[l]
	if text == "" {
		text = r.Set.factValue(c.Fact, l)
	}
	return ExhibitCell{Text: text, Number: c.Fact.Quantity.Known, Card: c.Fact.ID}
}
