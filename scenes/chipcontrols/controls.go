package chipcontrols

import "twopaths/scenes"

// The controls, in the order of the values of a moment.
const (
	controlTPP = iota
	controlArea
	controlIO
	controlMemory
	controlDataCentre
	controlDate
	controlTaskLater
	controlTaskNever
	controlTile
	controlStepBack
)

// The dates of the last beat, as values of its control.
const (
	november2022 = iota
	november2023
	april2025
	dates
)

// controls are those of the last beat, a chip of the reader's own and the date
// at which it is judged, the choice of a tile in the fifth on phones, and the
// switch of the fourth that steps back from the corner.
// Bounds and defaults are an illustration, not data.
var controls = []scenes.Control{
	controlTPP:        {ID: "tpp", Slot: "sliders", Kind: scenes.Slider, Min: 500, Max: 30000, Default: 4000, Step: 1.05, Round: 10, Log: true},
	controlArea:       {ID: "area", Slot: "sliders", Kind: scenes.Slider, Min: 100, Max: 1700, Default: 600, Step: 1.05, Round: 1, Log: true},
	controlIO:         {ID: "io", Slot: "sliders", Kind: scenes.Slider, Min: 30, Max: 2000, Default: 500, Step: 1.05, Round: 1, Log: true},
	controlMemory:     {ID: "memory", Slot: "sliders", Kind: scenes.Slider, Min: 200, Max: 8000, Default: 900, Step: 1.05, Round: 10, Log: true},
	controlDataCentre: {ID: "dc", Slot: "actions", Kind: scenes.Toggle, Min: 0, Max: 1, Default: 1, Step: 1, Round: 1},
	controlDate:       {ID: "date", Slot: "date", Kind: scenes.Choice, Min: 0, Max: dates - 1, Default: november2023, Step: 1, Round: 1, Options: dates, Glide: 0.9},
	controlTaskLater:  {ID: "task1", Kind: scenes.Memory, Min: 0, Max: 1, Step: 1, Round: 1},
	controlTaskNever:  {ID: "task2", Kind: scenes.Memory, Min: 0, Max: 1, Step: 1, Round: 1},
	controlTile:       {ID: "tile", Slot: "tile", Kind: scenes.Choice, Min: 0, Max: float64(frontCount) - 1, Default: float64(companiesFront), Step: 1, Round: 1, Options: int(frontCount)},
	controlStepBack:   {ID: "step-back", Slot: "step-back", Kind: scenes.Toggle, Min: 0, Max: 1, Step: 1, Round: 1, Glide: 0.9},
}
