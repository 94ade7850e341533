package kit

import "math"

// Tick is a value marked on an axis.
type Tick struct {
	Value float64
	// Extent of its label along the axis in CSS px: its width on a horizontal
	// axis, its height on a vertical one.
	Extent float64
}

// ChooseTicks keeps of the ticks those that the scale covers and that leave gap
// CSS px free between neighbouring labels. A tick further up the list wins, so
// thresholds come first. It returns the indices of those that stay, in the
// order of the list.
func ChooseTicks(ticks []Tick, s Scale, gap float64) []int {
	var kept []int
	for i, tick := range ticks {
		if !s.Covers(tick.Value) {
			continue
		}
		free := true
		for _, k := range kept {
			apart := math.Abs(s.Map(tick.Value) - s.Map(ticks[k].Value))
			if apart < (tick.Extent+ticks[k].Extent)/2+gap {
				free = false
				break
			}
		}
		if free {
			kept = append(kept, i)
		}
	}
	return kept
}
