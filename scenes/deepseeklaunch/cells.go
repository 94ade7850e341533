package deepseeklaunch

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// cells are a square for each billion parameters, filled by columns from the
// left.
type cells struct {
	b     *builder
	area  picture.Rect
	roomy bool
	// all is how many there are, active how many of them work on a token.
	all, active int
	// rows is how many a column has, pitch how far they are apart. top is where
	// they begin, head the baseline above them.
	rows, columns    int
	pitch, top, head float64
}

// layCells draws the squares, the ones that work on a token solid, as large as
// the box has room for, and returns where they end.
func layCells(b *builder, a picture.Rect, roomy bool) (bottom float64) {
	c := cells{b: b, area: a, roomy: roomy, all: int(b.s.value("add-parameters")), active: int(b.s.value("add-parameters#active")), head: a.Y + 12}
	c.top = c.head + 10
	c.measure()
	note := data.Fill(b.Own("model-note"), "cells", strconv.Itoa(c.all))
	b.at(0, 0.2, fade)
	if roomy {
		title := b.Bold(14, picture.Ink, b.Own("model")).Put(a.X, c.head, kit.Start)
		b.words(title)
		b.words(b.Sans(13, picture.Ink, note).Put(a.X+title.Width()+14, c.head, kit.Start))
		c.top += 2
	}
	b.named("parameters", b.OwnPlain("model")+", "+note, b.OwnPlain("parameters")+" "+b.OwnPlain("parameters-note")+"; "+b.OwnPlain("active")+" "+b.OwnPlain("active-note"), "add-parameters",
		picture.Rect{X: a.X, Y: c.top, W: c.pitch * float64(c.columns), H: c.pitch * float64(c.rows)})
	c.laySquares()
	b.at(0.6, 0.25, fade)
	if roomy {
		c.sayBeside()
	} else {
		c.sayAbove()
	}
	b.loose()
	return c.top + c.pitch*float64(c.rows)
}

// measure finds the grid with the largest squares; one that leaves no column
// short comes before others.
func (c *cells) measure() {
	const evenly = 11
	a := c.area
	most, width := 8.4, a.W+1
	if c.roomy {
		most, width = choose(c.b.Format.Shape == scenes.Tall, 12.0, 10.0), a.W-130
	}
	for _, rows := range [...]int{evenly, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16} {
		columns := (c.all + rows - 1) / rows
		if p := min(most, width/float64(columns), (a.Y+a.H-c.top)/float64(rows)); p > c.pitch+0.01 {
			c.rows, c.columns, c.pitch = rows, columns, p
		}
	}
}

func (c *cells) laySquares() {
	b, side := c.b, c.pitch-choose(c.pitch > 7, 2.0, 1.4)
	square := func(column, row int) picture.Rect {
		return picture.Rect{X: c.area.X + float64(column)*c.pitch, Y: c.top + float64(row)*c.pitch, W: side, H: side}
	}
	for column := range c.columns {
		b.at(0.5*float64(column)/float64(c.columns), 0.1, fade)
		b.add(piece{copies: min(c.rows, c.all-column*c.rows) - 1, apart: c.pitch, mark: picture.Mark{
			Kind: picture.RoundedRectangle, Box: kit.Grow(square(column, 0), -0.5),
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.12}, Stroke: picture.Stroke{Colour: picture.CN, Alpha: 0.7, Width: 1},
		}})
	}
	for i := range c.active {
		b.at(0.5+0.3*float64(i)/float64(c.active), 0.1, fade)
		b.solid(square(i/c.rows, i%c.rows), picture.CN)
	}
}

// cellFigures are the two that the squares say, with their colours.
var cellFigures = [...]struct {
	name   string
	colour picture.Colour
}{{"parameters", picture.Ink}, {"active", picture.CN}}

// sayBeside writes the figures large right of the squares.
func (c *cells) sayBeside() {
	b, large := c.b, c.pitch > 8.5
	x, y := c.area.X+c.pitch*float64(c.columns)+14, c.top+choose(large, 30.0, 18.0)
	for _, n := range cellFigures {
		b.words(b.Bold(choose(large, 21.0, 16.0), n.colour, b.Own(n.name)).Put(x, y, kit.Start))
		b.words(b.fitted(false, 13, picture.Muted, c.area.X+c.area.W-x, b.Own(n.name+"-note"), b.Own(n.name+"-note-short")).Put(x, y+21, kit.Start))
		y += choose(large, 54.0, 46.0)
	}
}

// sayAbove writes the figures in one line above the squares: the first one's
// note is short where the second one's would not fit beside it.
func (c *cells) sayAbove() {
	b, a, x := c.b, c.area, c.area.X
	for i, n := range cellFigures {
		v := b.Bold(choose(a.W < 300, 12.5, 14), n.colour, b.Own(n.name)).Put(x, c.head, kit.Start)
		x += v.Width() + 6
		room := choose(i == 0, a.X+a.W*0.55, a.X+a.W) - x
		w := b.fitted(false, 12, picture.Muted, room, b.Own(n.name+"-note"), b.Own(n.name+"-note-short"))
		b.words(v)
		b.words(w.Put(x, c.head, kit.Start))
		x += w.Width() + 12
	}
}
