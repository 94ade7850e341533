package chipcontrols

import (
	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// miniatureCast are the chips of the small plane of October 2023: those of the
// two beats before it that have a place there.
var miniatureCast = [...]member{l40, l40s, a100, h100, l4, l2, l20, h20}

// blend is the plane at the share t of the way to another of the same quantities.
func (p *plane) blend(to *plane, t float64) plane {
	box := kit.LerpRect(p.box, to.box, t)
	return plane{box: box, x: kit.Blend(p.x, to.x, t), y: kit.Blend(p.y, to.y, t)}
}

// miniature draws the plane of October 2023 without words: zones, lines and
// chips of a size, each at its values.
func (s *Scene) miniature(p *picture.Picture, pl *plane, size float64) {
	p.Push(picture.Group{Opacity: 1, Clip: kit.Grow(pl.box, edgeWidth)})
	s.limits.fillZones(p, pl, law2023, whole)
	s.limits.drawEdges(p, pl, law2023, whole)
	drawFrame(p, pl.box)
	for _, who := range miniatureCast {
		at, ok := s.place(pl, law2023, who)
		if !ok || !inside(pl.box, at) {
			continue
		}
		chip := kit.Chip{
			Box: kit.Square(at, size), Colour: picture.US,
			Ground: s.limits.groundAt(pl, law2023, whole, at),
		}
		if s.troupe.chips[who].ForChina {
			chip.Colour = picture.CN
		}
		switch s.troupe.outcome(law2023, who) {
		case data.Licence:
			chip.Fill = 1
		case data.Notify:
			chip.Fill, chip.Half = 1, true
		}
		chip.Draw(p)
	}
	p.Pop()
}
