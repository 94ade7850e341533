package stage

import (
	"math"

	"twopaths/scenes"
)

// glide lets the picture follow control values that take a while to get there.
type glide struct {
	// shown are the values that the picture is drawn with.
	shown scenes.Values
	// turn is the way of a choice whose options stand apart.
	turn scenes.Turn
	// under tells that some of them are on their way.
	under bool
}

// land shows all values as they are.
func (g *glide) land(values scenes.Values) { *g = glide{shown: values} }

// follow shows values at once, but for those that glide.
func (g *glide) follow(controls []scenes.Control, values scenes.Values) {
	g.under = g.turn.Left > 0
	for i := range g.shown {
		if i < len(controls) && controls[i].Glide > 0 && g.shown[i] != values[i] {
			g.under = true
			if controls[i].Apart {
				g.turnTo(i, values[i])
			}
			continue
		}
		g.shown[i] = values[i]
	}
}

// turnTo lets a choice whose options stand apart set out for one, or go back to
// the one that it has just left. From the middle of another way it goes on once
// it is there.
func (g *glide) turnTo(control int, option float64) {
	t := &g.turn
	switch {
	case t.Left == 0:
		*t = scenes.Turn{Control: control, From: g.shown[control], Left: 1}
		g.shown[control] = option
	case t.Control == control && t.From == option:
		t.From, g.shown[control] = g.shown[control], option
		t.Left = 1 - t.Left
	}
}

// pass moves what glides on: a step of 1 in a control's Glide seconds. It tells
// whether anything moved.
func (g *glide) pass(controls []scenes.Control, values scenes.Values, seconds float64) bool {
	if !g.under {
		return false
	}
	if g.turn.Left > 0 {
		g.turn.Left -= seconds / controls[g.turn.Control].Glide
		if g.turn.Left < 1e-9 { // rounding
			g.turn.Left = 0
		}
	}
	g.under = g.turn.Left > 0
	for i := range controls {
		if g.shown[i] == values[i] {
			continue
		}
		if controls[i].Apart {
			g.turnTo(i, values[i])
			g.under = true
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
