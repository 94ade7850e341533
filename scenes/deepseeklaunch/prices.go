package deepseeklaunch

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// priceMost is the end of the scale of prices, in dollars per million tokens.
const priceMost = 60

// priceBars are list prices as prices: pairs of bars on one scale.
type priceBars struct {
	b   *builder
	box picture.Rect
	// beside tells that they stand in a wide column: there they can be pointed at;
	// column, that they stand in a narrow one.
	beside, column bool
	// gap is how far the bars are apart, bar how high they are, in CSS px.
	gap, bar float64
	x        kit.Scale
}

// columnHigh is how high prices are in a narrow column, in CSS px.
const columnHigh = 132

// layPrices draws the prices in the column, or below the rows.
func layPrices(b *builder, a *picture.Rect) {
	b.NoteText = pricesSaid(b) + ". " + b.NoteText
	p := priceBars{b: b, gap: kit.MinTarget, bar: 16}
	switch {
	case b.side.W > 240:
		p.box, p.beside = b.takeSide(198)
	case a.H > 250:
		p.box, p.column = b.takeColumn(columnHigh)
	}
	if !p.beside {
		b.side.H = 0 // the notes go on from prices
	}
	switch {
	case p.column:
		p.gap, p.bar = 16, 12
		b.at(2.48, 0.2, fade)
		b.line(p.box.X, p.box.Y+2, p.box.X+p.box.W, p.box.Y+2, picture.Hairline, 1)
		p.box.Y += 4
	case p.beside:
		b.at(2.48, 0.2, fade)
		b.line(p.box.X, p.box.Y+2, p.box.X+p.box.W, p.box.Y+2, picture.Hairline, 1)
		p.box.Y += 4
	default:
		const least = 325 // with the rows above them, in CSS px
		if a.H < least {
			return
		}
		p.gap, p.bar = 16, 12
		high, apart := 112.0, 6.0
		if a.H > 360 {
			high, apart = 128, 8
		}
		p.box = picture.Rect{X: a.X, Y: a.Y + a.H - high, W: a.W, H: high}
		a.H -= high + apart
	}
	left := p.box.X + 26
	p.x = kit.Linear(0, priceMost, left, p.box.X+p.box.W-choose(p.beside, 34.0, 72.0))
	p.layHead()
	y := p.box.Y + choose(p.column, 62.0, 46)
	for _, way := range [...]string{"output", "input"} {
		if p.beside {
			b.at(2.48, 0.2, fade)
			b.words(b.Sans(12, picture.Muted, b.Own(way)).Put(p.box.X, y+14, kit.Start))
			y += 18
		}
		for _, model := range [...]string{"r1", "o1"} {
			p.layBar(model, way, y)
			y += p.gap
		}
	}
}

// pricesSaid is what the outline says of the prices.
func pricesSaid(b *builder) string {
	text := b.OwnPlain("prices") + " (" + b.OwnPlain("prices-note") + "): "
	for i, way := range [...]string{"output", "input"} {
		text += choose(i > 0, "; ", "") + b.OwnPlain(way) + " R1 " + priceText(b, "price-r1#"+way) + ", o1 " + priceText(b, "price-o1#"+way)
	}
	return text
}

func (p *priceBars) layHead() {
	b, box := p.b, p.box
	b.at(2.48, 0.2, fade)
	b.words(b.fitted(true, choose(p.column, 13.0, 14.5), picture.Ink, box.W+2, b.Own("prices")).Put(box.X, box.Y+22, kit.Start))
	if p.column {
		b.words(b.block(12, 16, box.W, picture.Muted, b.Own("prices-note")).Put(box.X, box.Y+39, kit.Start))
		return
	}
	b.words(b.fitted(false, 12, picture.Muted, box.W, b.Own("prices-note")).Put(box.X, box.Y+40, kit.Start))
}

// layBar draws the price of one model, for one way of its tokens.
func (p *priceBars) layBar(model, way string, y float64) {
	b, fact := p.b, "price-"+model+"#"+way
	colour, label := choose(model == "r1", picture.CN, picture.US), choose(model == "r1", "R1", "o1")
	left, _ := p.x.Range()
	r := picture.Rect{X: left, Y: y + 2, W: p.x.Map(b.s.value(fact)) - left, H: p.bar}
	name, said, text := "price/"+model+"-"+way, label+", "+b.OwnPlain(way), priceText(b, fact)
	if p.beside {
		b.named(name, said, text, fact, picture.Rect{X: p.box.X, Y: r.Y + p.bar/2 - p.gap/2, W: p.box.W, H: p.gap})
	} else {
		b.about(picture.Identity{ID: name, Role: picture.RoleRow, Label: said + ": " + text})
		text = b.Own(way) + " " + text
	}
	base := y + p.bar/2 + 6
	b.at(2.48, 0.2, fade)
	b.words(b.Bold(12, colour, label).Put(p.box.X, base, kit.Start))
	b.at(2.55, 0.3, right)
	b.solid(r, colour)
	b.words(b.Bold(12, colour, text).Put(r.X+r.W+6, base, kit.Start))
	b.loose()
}

func priceText(b *builder, fact string) string {
	q := b.s.set.Fact(fact).Quantity
	return number(b.Locale, q.Low, q.Decimals)
}
