package chipcontrols

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// ruler magnifies how far short of its limit each of four chips stops: per cent
// of the limit, on a linear scale.
type ruler struct {
	// area is the ruler's box with its names; box is that of the scale, from
	// the first row's top to the axis.
	area, box picture.Rect
	scale     kit.Scale
	rows      [len(rulerChips)]rulerRow
	ticks     []rulerTick
	limit     float64
	limitWord kit.Words
	title     kit.Words
	// strip shows the whole of 0 to 101 per cent, and frames the part below;
	// it has no height where there is no room for it.
	strip      picture.Rect
	whole      kit.Scale
	stripWords [3]kit.Words
	// counts are the margins from 0 in tenths of a per cent, for the count.
	counts []kit.Words
	mark   float64
	// corner are the values that the plane beside it shows: TPP from and to,
	// density from and to; back tells that the plane shows more, and stepBack is
	// the slot of the switch between the two, with no size where there is none.
	corner   [4]float64
	back     bool
	stepBack picture.Rect
}

// rulerChips are the chips on the ruler, from the top.
var rulerChips = [...]member{h20, l20, l2, rtx4090d}

// rulerRow is one chip's row.
type rulerRow struct {
	who          member
	line, bottom float64
	share        float64 // of the limit, in per cent
	name, detail kit.Words
	id, label    string
	target       picture.Rect
}

type rulerTick struct {
	at    float64
	words kit.Words
}

// setRuler lays the ruler out in an area. Where beside is above 0, the names
// stand in a column of that width left of the scale, else above each line.
func (b *builder) setRuler(area picture.Rect, beside float64, strip bool) *ruler {
	r := &ruler{area: area, mark: min(b.Grid.Mark+1, 12.5)}
	const axisRoom = 18
	low, high := 94.0, 101.0
	if beside > 0 {
		low, high = 94.6, 100.9
	}
	r.title = b.Type.Line(typeset.Sans, b.Grid.Context, picture.Muted, b.Text("ruler/title")).Put(area.X, area.Y-b.Grid.AxisTitle, kit.Start)
	top := area.Y
	if strip {
		r.strip = picture.Rect{X: area.X, Y: area.Y + 2, W: area.W, H: 9}
		r.whole = kit.Linear(0, 101, area.X, area.X+area.W)
		full := data.Fill(b.Text("ruler/limit-full"), "value", "100%")
		r.stripWords[2] = b.Type.Line(typeset.SansBold, b.Grid.Context, picture.Accent, full).Put(area.X+area.W, r.title.At.Y, kit.End)
		r.stripWords[0] = b.Type.Figures(typeset.Sans, b.Grid.Ticks, picture.Muted, "0").Put(area.X, r.strip.Y+26, kit.Start)
		r.stripWords[1] = b.Type.Figures(typeset.Sans, b.Grid.Ticks, picture.Muted, "50%").Put(r.whole.Map(50), r.strip.Y+26, kit.Middle)
		if r.title.Width()+r.stripWords[2].Width()+14 > area.W {
			r.stripWords[2] = b.Type.Line(typeset.SansBold, b.Grid.Context, picture.Accent, "100%").Put(area.X+area.W, r.title.At.Y, kit.End)
		}
		top += min(70, area.H*0.18)
	}
	r.box = picture.Rect{X: area.X + beside, Y: top, W: area.W - beside, H: area.Y + area.H - axisRoom - top}
	r.scale = kit.Linear(low, high, r.box.X, r.box.X+r.box.W)
	r.limit = r.scale.Map(100)
	pitch := r.box.H / float64(len(rulerChips))
	for i, who := range rulerChips {
		r.rows[i] = b.rulerRow(r, who, r.box.Y+float64(i)*pitch, pitch, beside)
	}
	foot := r.box.Y + r.box.H + 16
	r.limitWord = b.Type.Line(typeset.SansBold, b.Grid.Ticks, picture.Accent, b.Text("ruler/limit")).Put(r.limit, foot, kit.Middle)
	last := r.limitWord.At.X
	for percent := 1; float64(percent) <= 100-low; percent++ {
		x := r.scale.Map(100 - float64(percent))
		words := b.Type.Figures(typeset.Sans, b.Grid.Ticks, picture.Muted, "−"+strconv.Itoa(percent)+"%").Put(x, foot, kit.Middle)
		tick := rulerTick{at: x}
		if words.At.X+words.Width()+5 <= last && words.At.X >= r.area.X-16 {
			tick.words, last = words, words.At.X
		}
		r.ticks = append(r.ticks, tick)
	}
	longest := r.rows[0].share
	for i := range r.rows {
		longest = min(longest, r.rows[i].share)
	}
	for tenths := 0; float64(tenths) <= (100-longest)*10+1; tenths++ {
		text := string(append(data.AppendNumber(nil, b.Locale, float64(tenths)/10, 1), '%'))
		r.counts = append(r.counts, b.Type.Figures(typeset.SansBold, b.Grid.Focus+1.5, picture.CN, text))
	}
	return r
}

// rulerRow lays out one chip's row from top down.
func (b *builder) rulerRow(r *ruler, who member, top, pitch, beside float64) rulerRow {
	chip := b.s.troupe.chips[who]
	value, _ := chip.Metric(chip.Limit.Metric).Single()
	row := rulerRow{
		who: who, bottom: top + pitch, share: 100 * value / chip.Limit.Value,
		id:     "ruler/" + memberIDs[who],
		target: picture.Rect{X: r.area.X, Y: top, W: r.area.W, H: pitch},
	}
	key := "ruler/" + memberIDs[who]
	row.name = b.Type.Line(typeset.SansBold, min(b.Grid.Focus, 14), picture.Ink, chip.Name[b.Locale])
	row.detail = b.Type.Line(typeset.Sans, b.Grid.Note, picture.Muted, b.Text(key))
	row.label = b.s.set.Plain(id+"/"+key, b.Locale) + ", " + b.s.set.Plain(id+"/"+key+"-margin", b.Locale)
	if beside > 0 {
		row.detail = b.Type.Line(typeset.Sans, 12, picture.Muted, b.Text(key+"-short"))
		row.line = top + pitch/2
		if pitch < 28.5 || row.detail.Width() > beside {
			row.name = row.name.Put(r.area.X, row.line+5, kit.Start)
			row.detail = kit.Words{}
			return row
		}
		row.name = row.name.Put(r.area.X, row.line-1.5, kit.Start)
		row.detail = row.detail.Put(r.area.X, row.line+12, kit.Start)
		return row
	}
	// The name stands above its line, clear of the number on it.
	row.line = top + pitch*0.59
	row.name = row.name.Put(r.area.X, top+pitch*0.3+4.5, kit.Start)
	left := row.name.At.X + row.name.Width() + 9
	room := r.limit - 6 - left
	if row.detail.Width() > room {
		row.detail = b.Type.Line(typeset.Sans, b.Grid.Note, picture.Muted, b.Text(key+"-short"))
	}
	if row.detail.Width() > room {
		row.detail = kit.Words{}
	}
	row.detail = row.detail.Put(left, row.name.At.Y, kit.Start)
	return row
}

// The ruler's part of the movement, in seconds of what moves.
var (
	stripFills = kit.Phase{Start: 1.5, Length: 0.4}
	rulerOpens = kit.Phase{Start: 1.9, Length: 0.4}
	gapGrows   = kit.Phase{Start: 2.3, Length: 0.25}
)

const gapsApart = 0.12

// draw paints the ruler at t seconds of the movement.
func (r *ruler) draw(d *drawing, ids *[len(rulerChips)]int, t float64) {
	p := d.p
	opens := rulerOpens.InOut(t)
	if r.strip.H > 0 {
		r.drawStrip(p, stripFills.InOut(t), opens)
	} else {
		opens = max(opens, stripFills.InOut(t))
		if d.push(stripFills.Out(t), 0) {
			r.title.Draw(p)
		}
		p.Pop()
	}
	if opens == 0 {
		return
	}
	// Lines and zone come down with the frame; words come in behind it.
	down := r.box.Y + (r.area.Y+r.area.H+12-r.box.Y)*opens
	p.Push(picture.Group{Opacity: 1, Clip: picture.Rect{X: r.area.X - 30, Y: r.box.Y - 8, W: r.area.W + 60, H: down - r.box.Y + 8}})
	r.drawScale(p)
	p.Pop()
	for i := range r.rows {
		row := &r.rows[i]
		if d.push(min(max((down-row.bottom)/10+1, 0), 1), ids[i]) {
			row.name.Plate(p, kit.Ground{})
			row.detail.Plate(p, kit.Ground{})
			row.name.Draw(p)
			row.detail.Draw(p)
		}
		p.Pop()
	}
	if d.push(min(max((down-r.area.Y-r.area.H)/10, 0), 1), 0) {
		for i := range r.ticks {
			r.ticks[i].words.Draw(p)
		}
		r.limitWord.Draw(p)
	}
	p.Pop()
	for i := range r.rows {
		r.drawGap(d, &r.rows[i], ids[i], gapGrows.Nth(i, gapsApart).Out(t))
	}
}

// drawStrip draws the whole scale, filled up to the nearest chip, and the frame
// that opens into the ruler.
func (r *ruler) drawStrip(p *picture.Picture, fills, opens float64) {
	if fills == 0 {
		return
	}
	p.Push(picture.Group{Opacity: min(1, fills*3)})
	r.title.Draw(p)
	for i := range r.stripWords {
		r.stripWords[i].Draw(p)
	}
	p.Pop()
	bar := r.strip
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: bar, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Well}})
	filled := bar
	filled.W = (r.whole.Map(r.rows[0].share) - bar.X) * fills
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: filled, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN, Alpha: 0.35}})
	limit := r.whole.Map(100)
	p.Add(picture.Mark{
		Kind: picture.Polyline, Points: p.Span(pt(limit, bar.Y-3), pt(limit, bar.Y+bar.H+3)),
		Stroke: picture.Stroke{Colour: picture.Accent, Width: 2.5},
	})
	if opens == 0 {
		return
	}
	from, to := r.scale.Domain()
	frame := picture.Rect{X: r.whole.Map(from) - 2, Y: bar.Y - 6, H: bar.H + 12}
	frame.W = r.whole.Map(to) + 2 - frame.X
	// The cone opens from the frame's lower corners to the ruler's upper ones.
	top, foot := frame.Y+frame.H, r.box.Y-5
	y := kit.Lerp(top, foot, opens)
	left := kit.Lerp(frame.X, r.box.X, opens)
	right := kit.Lerp(frame.X+frame.W, r.box.X+r.box.W, opens)
	p.Add(picture.Mark{
		Kind: picture.Area, Opacity: 0.6, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Well},
		Points: p.Span(pt(left, y), pt(left, y), pt(frame.X, top), pt(frame.X, y), pt(frame.X+frame.W, top), pt(frame.X+frame.W, y), pt(max(right, frame.X+frame.W+0.01), y), pt(max(right, frame.X+frame.W+0.01), y)),
	})
	for _, side := range [...][2]float64{{frame.X, left}, {frame.X + frame.W, right}} {
		p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(pt(side[0], top), pt(side[1], y)), Stroke: picture.Stroke{Colour: picture.Edge, Width: 1}})
	}
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: frame, Radius: 2, Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.8}})
}

// drawScale draws the zone past the limit, the ticks and the axis.
func (r *ruler) drawScale(p *picture.Picture) {
	zone := picture.Rect{X: r.limit, Y: r.box.Y, W: r.box.X + r.box.W - r.limit, H: r.box.H}
	for i := range noticePaint {
		p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: zone, Fill: noticePaint[i]})
	}
	foot := r.box.Y + r.box.H
	for i := range r.ticks {
		t := &r.ticks[i]
		if t.at > r.box.X+2 {
			p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(pt(t.at, r.box.Y), pt(t.at, foot)), Stroke: picture.Stroke{Colour: picture.Hairline, Width: 1}})
		}
	}
	for i := range r.rows[:len(r.rows)-1] {
		kit.Rule(p, r.area.X, r.rows[i].bottom, r.limit, picture.Hairline, 1)
	}
	kit.Rule(p, r.box.X, foot, r.box.X+r.box.W, picture.Edge, 1)
	p.Add(picture.Mark{
		Kind: picture.Polyline, Points: p.Span(pt(r.limit, r.box.Y-5), pt(r.limit, foot+4)),
		Stroke: picture.Stroke{Colour: picture.Accent, Width: edgeWidth},
	})
}

// drawGap draws a chip's distance to its limit, so much of it grown: the line,
// the mark at its end, the per cent counting with it.
func (r *ruler) drawGap(d *drawing, row *rulerRow, identity int, grown float64) {
	if grown == 0 {
		return
	}
	p := d.p
	p.Push(picture.Group{Opacity: 1, Identity: identity})
	x := r.scale.Map(100 - (100-row.share)*grown)
	width := 2.5
	if d.lit(chipID[row.who]) || d.lit(row.id) {
		width = 4
	}
	count := &r.counts[min(int((100-row.share)*grown*10+0.5), len(r.counts)-1)]
	words := *count
	words.At = pt(x-r.mark/2-7-words.Width(), row.line+0.36*words.Size)
	words.Plate(p, kit.Ground{})
	if r.limit-x > r.mark/2+3 {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Points: p.Span(pt(x+r.mark/2+kit.Halo, row.line), pt(r.limit-1, row.line)),
			Stroke: picture.Stroke{Colour: picture.CN, Width: width},
		})
	}
	chip := kit.Chip{Box: kit.Square(pt(x, row.line), r.mark), Colour: picture.CN}
	chip.Draw(p)
	words.Draw(p)
	p.Pop()
}
