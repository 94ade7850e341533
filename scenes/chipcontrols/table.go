package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// chipRow is a row about a chip: its mark and name, and what the cells say.
func (b *builder) chipRow(who member, cells ...page.Cell) page.Row {
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
	name := page.Cell{Text: b.s.troupe.chips[who].Label[b.Locale], Colour: colour, Bold: bold}
	return page.Row{
		Chip: mark, HasChip: true, Cells: append([]page.Cell{name}, cells...),
		ID: "row/" + memberIDs[who], Fact: memberIDs[who], Partner: chipID[who],
	}
}

// number is a cell with a chip's quantity.
func (b *builder) number(who member, m data.Metric) page.Cell {
	return page.PlainCell(string(data.AppendQuantity(nil, b.Locale, b.s.troupe.chips[who].Metric(m))))
}

// verdictCell says what the law asks, in its colour.
func (b *builder) verdictCell(who member) page.Cell {
	v := &b.s.troupe.verdicts[b.law][who]
	return page.Cell{Text: b.Text("table/" + v.Outcome.ID()), Colour: outcomeColour(v.Outcome), Bold: v.Outcome == data.Licence || v.Outcome == data.Notify}
}

// paragraphCell says so with the paragraph that catches.
func (b *builder) paragraphCell(who member) page.Cell {
	c := b.verdictCell(who)
	if v := &b.s.troupe.verdicts[b.law][who]; v.Paragraph != nil {
		c.Text = data.Fill(b.Text("table/"+v.Outcome.ID()+"-paragraph"), "paragraph", v.Paragraph.Short[b.Locale])
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
