package chipcontrols

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// sample is how something is drawn, shown in the key beside its name.
type sample uint8

const (
	frameInForce sample = iota
	frameProposal
	frameCorrection
	levelLicence
	levelNotify
	signAct
)

// Draw paints the sample in a box.
func (s sample) Draw(p *picture.Picture, box picture.Rect) {
	middle := box.Y + box.H/2
	line := func(stroke picture.Stroke) {
		p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(pt(box.X, middle), pt(box.X+box.W, middle)), Stroke: stroke})
	}
	frame := func(stroke picture.Stroke) {
		p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(box, -1), Radius: 2.5, Stroke: stroke})
	}
	switch s {
	case frameInForce:
		whole.fill(p, p.Span(pt(box.X+1, box.Y+1), pt(box.X+1, box.Y+box.H-1), pt(box.X+box.W-1, box.Y+1), pt(box.X+box.W-1, box.Y+box.H-1)), &licencePaint)
		frame(picture.Stroke{Colour: picture.US, Width: 1.6})
	case frameProposal:
		frame(picture.Stroke{Colour: picture.Muted, Width: 1.4, Dash: 4, Gap: 3})
	case frameCorrection:
		frame(picture.Stroke{Colour: picture.Muted, Width: 1.2})
	case levelLicence:
		line(picture.Stroke{Colour: picture.US, Width: edgeWidth})
	case levelNotify:
		line(picture.Stroke{Colour: picture.Accent, Width: edgeWidth, Dash: 8, Gap: 4})
	case signAct:
		p.Add(picture.Mark{
			Kind: picture.Diamond, Box: kit.Square(pt(box.X+box.W/2, middle), 11),
			Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink},
		})
	}
}
