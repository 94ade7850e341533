package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// table is a small table beside the plane.
type table struct {
	left, width float64
	head        []kit.Words
	headLine    float64
	rows        []tableRow
}

// tableRow is one row: a mark, and words in columns.
type tableRow struct {
	chip    kit.Chip
	hasChip bool
	words   []kit.Words
	line    float64
	target  picture.Rect
	// id, label and fact are the outline's; the chip or line that the row
	// belongs to lights up with it.
	id, label, fact, partner string
}

// cell is what a row says in one column.
type cell struct {
	text   string
	colour picture.Colour
	bold   bool
}

func plainCell(text string) cell { return cell{text, picture.Ink, false} }

// row is a row before it has its place.
type row struct {
	chip    *kit.Chip
	cells   []cell
	id      string
	fact    string
	partner string
}

// markRoom is the width of the mark before a row's name, in CSS px.
const markRoom = 20

// setTable sets a table with its head's baseline at y. The first column is
// aligned left, the others right; what room is left lies between them.
func (b *builder) setTable(x, y, width float64, head []string, rows []row) {
	if b.layTable(13, x, y, width, head, rows) < 10 {
		b.layTable(12, x, y, width, head, rows)
	}
}

// layTable is setTable at a size; it returns the gap between columns.
func (b *builder) layTable(size, x, y, width float64, head []string, rows []row) (gap float64) {
	b.table = table{}
	t := &b.table
	t.left, t.width = x, width
	indent := 0.0
	for _, r := range rows {
		if r.chip != nil {
			indent = markRoom
		}
	}
	set := func(c cell, size float64) kit.Words {
		face := typeset.Sans
		if c.bold {
			face = typeset.SansBold
		}
		return b.typ.Figures(face, size, c.colour, c.text)
	}
	columns := len(head)
	natural := make([]float64, columns)
	heads := make([]kit.Words, columns)
	for i, text := range head {
		heads[i] = set(cell{text, picture.Muted, false}, min(size, 12.5))
		natural[i] = heads[i].Width()
	}
	words := make([][]kit.Words, len(rows))
	for i, r := range rows {
		for j, c := range r.cells {
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
		if j == 0 {
			t.head = append(t.head, w.Put(x+indent, y, kit.Start))
			continue
		}
		t.head = append(t.head, place(w, j, y))
	}
	t.headLine = y + 9
	line := t.headLine
	for i, r := range rows {
		baseline := line + b.g.row/2 + 4.8
		tr := tableRow{
			line: line + b.g.row, id: r.id, fact: r.fact, partner: r.partner,
			target: picture.Rect{X: x, Y: line, W: width, H: b.g.row},
		}
		if r.chip != nil {
			tr.chip, tr.hasChip = *r.chip, true
			tr.chip.Box = kit.Square(pt(x+6.5, line+b.g.row/2), 12)
		}
		for j, w := range words[i] {
			tr.words = append(tr.words, place(w, j, baseline))
			if r.cells[j].text == "" {
				continue
			}
			if tr.label != "" {
				tr.label += ", "
			}
			if j > 0 && head[j] != "" {
				tr.label += head[j] + " "
			}
			tr.label += w.Text()
		}
		t.rows = append(t.rows, tr)
		line += b.g.row
	}
	b.cursor = line
	return gap
}

// chipRow is a row about a chip: its mark and name, and what the cells say.
func (b *builder) chipRow(who member, cells ...cell) row {
	p := b.poses[who]
	mark := p.chipMark(makerShape(b.s.troupe.chips[who].Maker), picture.Rect{}, p.colour, 1, kit.Ground{})
	if !p.shown {
		chip := b.s.troupe.chips[who]
		mark = kit.Chip{Maker: makerShape(chip.Maker), Colour: picture.Context}
		if chip.ForChina {
			mark.Colour = picture.CN
		}
	}
	if o := b.s.troupe.outcome(b.law, who); o == data.Licence || o == data.Notify {
		mark.Fill, mark.Half = 1, o == data.Notify
	} else {
		mark.Fill = 0
	}
	colour, bold := picture.Colour(picture.Ink), p.colour != picture.Context
	if p.colour == picture.CN {
		colour = picture.CN
	}
	name := cell{b.s.troupe.chips[who].Label[b.locale], colour, bold}
	return row{
		chip: &mark, cells: append([]cell{name}, cells...),
		id: "row/" + memberIDs[who], fact: memberIDs[who], partner: chipID[who],
	}
}

// number is a cell with a chip's quantity.
func (b *builder) number(who member, m data.Metric) cell {
	return plainCell(string(data.AppendQuantity(nil, b.locale, b.s.troupe.chips[who].Metric(m))))
}

// verdictCell says what the law asks, in its colour.
func (b *builder) verdictCell(who member) cell {
	v := &b.s.troupe.verdicts[b.law][who]
	return cell{b.text("table/" + v.Outcome.ID()), outcomeColour(v.Outcome), v.Outcome == data.Licence || v.Outcome == data.Notify}
}

// paragraphCell says so with the paragraph that catches.
func (b *builder) paragraphCell(who member) cell {
	c := b.verdictCell(who)
	if v := &b.s.troupe.verdicts[b.law][who]; v.Paragraph != nil {
		c.text = fill(b.text("table/"+v.Outcome.ID()+"-paragraph"), "paragraph", v.Paragraph.Short[b.locale])
	}
	return c
}

// outcomeColour is the colour of a verdict's words: its zone's.
func outcomeColour(o data.Outcome) picture.Colour {
	switch o {
	case data.Licence:
		return picture.US
	case data.Notify:
		return picture.Accent
	}
	return picture.Ink
}

// draw paints the table; ids gives each row its identity. A row that is
// pointed at, or belongs to what is, stands on a well.
func (t *table) draw(d *drawing, ids []int) {
	if len(t.rows) == 0 {
		return
	}
	p := d.p
	for i := range t.head {
		t.head[i].Draw(p)
	}
	rule(p, t.left, t.headLine, t.left+t.width, picture.Edge, 1)
	for i := range t.rows {
		r := &t.rows[i]
		identity := 0
		if ids != nil {
			identity = ids[i]
			if d.rowLit(r) {
				p.Add(picture.Mark{
					Kind: picture.RoundedRectangle, Box: picture.Rect{X: r.target.X - 6, Y: r.target.Y + 1, W: r.target.W + 12, H: r.target.H - 1}, Radius: 2,
					Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Well},
				})
			}
		}
		p.Push(picture.Group{Opacity: 1, Identity: identity})
		if r.hasChip {
			r.chip.Draw(p)
		}
		for j := range r.words {
			r.words[j].Draw(p)
		}
		p.Pop()
		rule(p, t.left, r.line, t.left+t.width, picture.Hairline, 1)
	}
}

// rowLit tells whether a row, what it is about, or the other chip of its pair
// is pointed at.
func (d *drawing) rowLit(r *tableRow) bool {
	if d.lit(r.id) || r.partner != "" && d.lit(r.partner) {
		return true
	}
	if d.beat != &beatNovember2022 {
		return false
	}
	for _, pair := range pairs {
		for i := range pair {
			if r.partner == chipID[pair[i]] && d.lit(chipID[pair[1-i]]) {
				return true
			}
		}
	}
	return false
}
