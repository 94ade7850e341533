package stage

import (
	"math"

	"twopaths/scenes"
)

// glide lets the picture follow control values that take a while to get there.
type glide struct {
	// shown are the values that the picture is drawn with.
	shown scenes.Values
	// under tells that some of them are on their way.
	under bool
}

// land shows all values as they are.
func (g *glide) land(values scenes.Values) { g.shown, g.under = values, false }

// follow shows values at once, but for those that glide.
func (g *glide) follow(controls []scenes.Control, values scenes.Values) {
	g.under = false
	for i := range g.shown {
		if i < len(controls) && controls[i].Glide > 0 && g.shown[i] != values[i] {
			g.under = true
			continue
		}
		g.shown[i] = values[i]
	}
}

// pass moves what glides on: a step of 1 in a control's Glide seconds. It tells
// whether anything moved.
func (g *glide) pass(controls []scenes.Control, values scenes.Values, seconds float64) bool {
	if !g.under {
		return false
	}
	g.under = false
	for i := range controls {
		if g.shown[i] == values[i] {
			continue
		}
		way := values[i] - g.shown[i]
		if step := seconds / controls[i].Glide; math.Abs(way) > step {
			g.shown[i] += math.Copysign(step, way)
			g.under = true
		} else {
			g.shown[i] = values[i]
		}
	}
	return true
}
