package outline_test

import (
	"fmt"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/picture/picturetest"
)

func Example() {
	var p picture.Picture
	p.Reset(240, 100)
	rule := p.Identify(picture.Identity{ID: "rule/4800", Role: picture.RoleThreshold, Label: "4,800", Focusable: true})
	chip := p.Identify(picture.Identity{ID: "chip/h20", Role: picture.RoleMark, Label: "H20", Value: "TPP 2,368", Fact: "h20", Focusable: true})
	source := p.Identify(picture.Identity{ID: "source", Role: picture.RoleSource, Label: "Source: BIS"})

	ink := picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	p.Add(picture.Mark{Identity: rule, Kind: picture.Polyline, Points: p.Span(picture.Point{X: 40, Y: 60}, picture.Point{X: 200, Y: 60}), Stroke: picture.Stroke{Colour: picture.US, Width: 2}})
	p.Add(picture.Mark{Identity: chip, Kind: picture.Circle, Box: picture.Rect{X: 112, Y: 28, W: 12, H: 12}, Fill: ink})
	p.Add(picture.Mark{Identity: chip, Kind: picture.Glyphs, Run: picturetest.Set("H20", 15), Origin: picture.Point{X: 128, Y: 40}, Fill: ink})
	p.Add(picture.Mark{Identity: source, Kind: picture.Glyphs, Run: picturetest.Set("Source: BIS", 12), Origin: picture.Point{X: 8, Y: 90}, Fill: ink})

	for _, i := range outline.Of(&p).Items {
		fmt.Printf("%s %v %q %q fact %q focusable %v box %.4g\n", i.ID, i.Role, i.Label, i.Value, i.Fact, i.Focusable, i.Box)
	}
	fmt.Println("Under the chip:", outline.Hit(&p, picture.Point{X: 118, Y: 46}))
	// Output:
	// rule/4800 threshold "4,800" "" fact "" focusable true box {40 48 160 24}
	// chip/h20 mark "H20" "TPP 2,368" fact "h20" focusable true box {112 23.2 43 24}
	// source source "Source: BIS" "" fact "" focusable false box {8 79.44 79.2 13.44}
	// Under the chip: chip/h20
}
