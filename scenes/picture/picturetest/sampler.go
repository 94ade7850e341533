// Package picturetest helps to test readers of pictures: a picture that shows
// everything a mark can be, and a toy face to set text in without a type case.
package picturetest

import "twopaths/scenes/picture"

// Sampler returns a picture of 320 × 240 that holds every kind of mark, every
// pattern, every kind of stroke, groups, clips, identities and a slot. Readers
// draw it in their tests; what it looks like is in raster/testdata.
func Sampler() *picture.Picture {
	p := &picture.Picture{}
	p.Reset(320, 240)
	shapes(p)
	lines(p)
	areas(p)
	groups(p)
	words(p)
	p.Reserve("controls", picture.Rect{X: 216, Y: 200, W: 96, H: 32})
	return p
}

func solid(c picture.Colour) picture.Paint {
	return picture.Paint{Pattern: picture.Solid, Colour: c}
}

// shapes is a row of closed shapes: plain, hollow, patterned, dashed.
func shapes(p *picture.Picture) {
	zone := picture.Rect{X: 8.5, Y: 8.5, W: 64, H: 40}
	p.Push(picture.Group{Opacity: 1, Identity: p.Identify(picture.Identity{ID: "zone/licence", Role: picture.RoleMark, Label: "Licence zone"})})
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: zone, Radius: 6, Fill: solid(picture.LicenceTint)})
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: zone, Radius: 6,
		Fill:   picture.Paint{Pattern: picture.Hatch, Colour: picture.LicenceHatch, Pitch: 8, Width: 2.5},
		Stroke: picture.Stroke{Colour: picture.US, Width: 2, Dash: 5, Gap: 3}})
	p.Pop()
	p.Add(picture.Mark{Kind: picture.Circle, Box: picture.Rect{X: 82, Y: 8, W: 40, H: 40}, Fill: solid(picture.NoticeTint)})
	p.Add(picture.Mark{Kind: picture.Circle, Box: picture.Rect{X: 82, Y: 8, W: 40, H: 40},
		Fill:   picture.Paint{Pattern: picture.Dots, Colour: picture.NoticeDots, Pitch: 8, Width: 2},
		Stroke: picture.Stroke{Colour: picture.Accent, Width: 2, Dash: 6, Gap: 6}})
	p.Push(picture.Group{Opacity: 1, Identity: p.Identify(picture.Identity{ID: "chip/sample", Role: picture.RoleMark, Label: "Sample", Value: "TPP 2,368", Fact: "sample", Focusable: true})})
	p.Add(picture.Mark{Kind: picture.Triangle, Box: picture.Rect{X: 132, Y: 10, W: 36, H: 36}, Stroke: picture.Stroke{Colour: picture.CN, Width: 4}})
	p.Pop()
	p.Add(picture.Mark{Kind: picture.Diamond, Box: picture.Rect{X: 180, Y: 8, W: 40, H: 40},
		Fill: picture.Paint{Pattern: picture.Gradient, Colour: picture.US, To: picture.CN}, Stroke: picture.Stroke{Colour: picture.Ink, Width: 3, Dash: 6, Gap: 4}})
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{X: 230, Y: 8, W: 40, H: 40}, Fill: solid(picture.Card), Stroke: picture.Stroke{Colour: picture.Edge, Width: 1}})
	p.Add(picture.Mark{Kind: picture.Circle, Box: picture.Rect{X: 280, Y: 12, W: 32, H: 32}, Fill: solid(picture.CN), Stroke: picture.Stroke{Colour: picture.US, Width: 5, Alpha: 0.5}})
}

// lines is a row of strokes: joints, a joint too sharp for a mitre, heads, a
// line shorter than its head.
func lines(p *picture.Picture) {
	p.Add(picture.Mark{Kind: picture.Polyline,
		Points: p.Span(picture.Point{X: 10, Y: 98}, picture.Point{X: 56, Y: 64}, picture.Point{X: 64, Y: 112}, picture.Point{X: 70, Y: 64}, picture.Point{X: 104, Y: 104}),
		Stroke: picture.Stroke{Colour: picture.Ink, Width: 4, Head: true}})
	p.Add(picture.Mark{Kind: picture.Curve,
		Points: p.Span(picture.Point{X: 126, Y: 100}, picture.Point{X: 146, Y: 40}, picture.Point{X: 216, Y: 70}, picture.Point{X: 196, Y: 112}),
		Stroke: picture.Stroke{Colour: picture.Accent, Width: 3, Dash: 6, Gap: 3, Head: true}})
	p.Add(picture.Mark{Kind: picture.Curve,
		Points: p.Span(picture.Point{X: 230, Y: 100}, picture.Point{X: 240, Y: 60}, picture.Point{X: 260, Y: 60}, picture.Point{X: 270, Y: 100},
			picture.Point{X: 280, Y: 140}, picture.Point{X: 300, Y: 80}, picture.Point{X: 310, Y: 64}),
		Stroke: picture.Stroke{Colour: picture.Muted, Width: 1.5}})
	p.Add(picture.Mark{Kind: picture.Polyline, Points: p.Span(picture.Point{X: 220, Y: 116}, picture.Point{X: 224, Y: 116}), Stroke: picture.Stroke{Colour: picture.US, Width: 2, Head: true}})
}

// areas is a filled area with a step, and one that fades.
func areas(p *picture.Picture) {
	p.Add(picture.Mark{Kind: picture.Area,
		Points: p.Span(picture.Point{X: 10, Y: 130}, picture.Point{X: 10, Y: 180}, picture.Point{X: 50, Y: 138}, picture.Point{X: 50, Y: 170},
			picture.Point{X: 50, Y: 150}, picture.Point{X: 50, Y: 184}, picture.Point{X: 100, Y: 130}, picture.Point{X: 100, Y: 190}),
		Fill: picture.Paint{Pattern: picture.Gradient, Vertical: true, Colour: picture.US, To: picture.Paper, Alpha: 0.75}})
	p.Add(picture.Mark{Kind: picture.Area,
		Points: p.Span(picture.Point{X: 110, Y: 150}, picture.Point{X: 110, Y: 190}, picture.Point{X: 126, Y: 130}, picture.Point{X: 126, Y: 190}),
		Fill:   solid(picture.Context)})
}

// groups is a disc seen through two clips at half opacity.
func groups(p *picture.Picture) {
	p.Push(picture.Group{Opacity: 0.5, Clip: picture.Rect{X: 144.5, Y: 130, W: 60, H: 50}})
	p.Push(picture.Group{Opacity: 1, Clip: picture.Rect{X: 130, Y: 136.25, W: 60, H: 80}})
	p.Add(picture.Mark{Kind: picture.Circle, Box: picture.Rect{X: 134, Y: 126, W: 64, H: 64}, Fill: solid(picture.US), Stroke: picture.Stroke{Colour: picture.Ink, Width: 8}})
	p.Pop()
	p.Pop()
}

// words is two runs, one of them on a plate.
func words(p *picture.Picture) {
	p.Push(picture.Group{Opacity: 1, Identity: p.Identify(picture.Identity{ID: "note", Role: picture.RoleText, Label: "Two paths"})})
	p.Add(picture.Mark{Kind: picture.Glyphs, Run: Set("Two paths", 16), Origin: picture.Point{X: 10, Y: 222}, Fill: solid(picture.Ink)})
	p.Pop()
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{X: 122, Y: 206, W: 66, H: 22}, Radius: 3, Fill: solid(picture.US)})
	p.Add(picture.Mark{Kind: picture.Glyphs, Run: Set("oooo", 20), Origin: picture.Point{X: 131.3, Y: 223.6}, Fill: solid(picture.Paper)})
}
