package page

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// MaxRows is the most rows of a table.
const MaxRows = 8

// Table is a small table beside the picture.
type Table struct {
	Rows []TableRow

	left, width float64
	head        []kit.Words
	headLine    float64
}

// TableRow is one row: a mark, and words in columns.
type TableRow struct {
	Row
	words []kit.Words
	line  float64
	// target can be pointed at; label is the outline's.
	target picture.Rect
	label  string
}

// Row is what a row says. What it is about is an identity of the picture:
// Partner lights up with it, and it lights up with Partner and with Also. It
// opens the card of the fact, unless that is "".
type Row struct {
	Chip                    kit.Chip
	HasChip                 bool
	Cells                   []Cell
	ID, Fact, Partner, Also string
}

// Cell is what a row says in one column.
type Cell struct {
	Text   string
	Colour picture.Colour
	Bold   bool
}

// PlainCell is a cell in ink.
func PlainCell(text string) Cell { return Cell{text, picture.Ink, false} }

// SetColumnTable sets a table below the narrative, or beside it on a tall page,
// where the format has room for one.
func (pg *Page) SetColumnTable(head []string, rows ...Row) {
	switch pg.Format.Shape {
	case scenes.Wide:
		pg.SetTable(pg.Grid.ColumnX, pg.Cursor+pg.Grid.Row+10, pg.Grid.ColumnW, head, rows)
	case scenes.Tall:
		pg.SetTable(pg.TableLeft(), pg.Grid.DateY, pg.Format.Width-pg.Grid.Margin-pg.TableLeft(), head, rows)
	}
}

// markRoom is the width of the mark before a row's name, in CSS px.
const markRoom = 20

// SetTable sets a table with its head's baseline at y. The first column is
// aligned left, the others right; what room is left lies between them.
func (pg *Page) SetTable(x, y, width float64, head []string, rows []Row) {
	if pg.layTable(13, x, y, width, head, rows) < 10 {
		pg.layTable(12, x, y, width, head, rows)
	}
}

// layTable is SetTable at a size; it returns the gap between columns.
func (pg *Page) layTable(size, x, y, width float64, head []string, rows []Row) (gap float64) {
	pg.Table = Table{}
	t := &pg.Table
	t.left, t.width = x, width
	indent := 0.0
	for _, r := range rows {
		if r.HasChip {
			indent = markRoom
		}
	}
	set := func(c Cell, size float64) kit.Words {
		face := typeset.Sans
		if c.Bold {
			face = typeset.SansBold
		}
		return pg.Type.Figures(face, size, c.Colour, c.Text)
	}
	columns := len(head)
	natural := make([]float64, columns)
	heads := make([]kit.Words, columns)
	for i, text := range head {
		heads[i] = set(Cell{text, picture.Muted, false}, min(size, 12.5))
		natural[i] = heads[i].Width()
	}
	words := make([][]kit.Words, len(rows))
	for i, r := range rows {
		for j, c := range r.Cells {
			w := set(c, size)
			words[i] = append(words[i], w)
			natural[j] = max(natural[j], w.Width())
		}
	}
	total := indent
	for _, w := range natural {
		total += w
	}
	gap = (width - total) / float64(columns-1)
	right := make([]float64, columns)
	at := x + indent
	for j := range natural {
		at += natural[j]
		right[j] = at
		at += gap
	}
	right[columns-1] = x + width
	place := func(w kit.Words, j int, y float64) kit.Words {
		if j == 0 {
			return w.Put(x+indent, y, kit.Start)
		}
		return w.Put(right[j], y, kit.End)
	}
	for j, w := range heads {
		t.head = append(t.head, place(w, j, y))
	}
	t.headLine = y + 9
	line := t.headLine
	for i, r := range rows {
		baseline := line + pg.Grid.Row/2 + 4.8
		tr := TableRow{
			Row: r, line: line + pg.Grid.Row,
			target: picture.Rect{X: x, Y: line, W: width, H: pg.Grid.Row},
		}
		if r.HasChip {
			tr.Chip.Box = kit.Square(picture.Point{X: x + 6.5, Y: line + pg.Grid.Row/2}, 12)
		}
		for j, w := range words[i] {
			tr.words = append(tr.words, place(w, j, baseline))
			if r.Cells[j].Text == "" {
				continue
			}
			if tr.label != "" {
				tr.label += comma[pg.Locale]
			}
			if j > 0 && head[j] != "" {
				tr.label += head[j] + " "
			}
			tr.label += w.Text()
		}
		t.Rows = append(t.Rows, tr)
		line += pg.Grid.Row
	}
	pg.Cursor = line
	return gap
}

// draw paints the table of a page on its way out.
func (t *Table) draw(p *picture.Picture) {
	t.drawHead(p)
	for i := range t.Rows {
		t.drawRow(p, &t.Rows[i], 0)
	}
}

func (t *Table) drawHead(p *picture.Picture) {
	if len(t.Rows) == 0 {
		return
	}
	for i := range t.head {
		t.head[i].Draw(p)
	}
	kit.Rule(p, t.left, t.headLine, t.left+t.width, picture.Edge, 1)
}

func (t *Table) drawRow(p *picture.Picture, r *TableRow, identity int) {
	p.Push(picture.Group{Opacity: 1, Identity: identity})
	if r.HasChip {
		r.Chip.Draw(p)
	}
	for j := range r.words {
		r.words[j].Draw(p)
	}
	p.Pop()
	kit.Rule(p, t.left, r.line, t.left+t.width, picture.Hairline, 1)
}

// drawWell lies under a row that is pointed at, or belongs to what is.
func (r *TableRow) drawWell(p *picture.Picture) {
	p.Add(picture.Mark{
		Kind: picture.RoundedRectangle, Box: picture.Rect{X: r.target.X - 6, Y: r.target.Y + 1, W: r.target.W + 12, H: r.target.H - 1}, Radius: 2,
		Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Well},
	})
}
