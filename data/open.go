//go:build !packed

package data

import "embed"

// drawn is what pictures draw. Records of how each fact was checked are apart
// (see OpenRecords).
//
//go:embed names.csv units.csv terms.csv chips.csv rules.csv paragraphs.csv thresholds.csv
//go:embed */facts.csv */events.csv */copy.csv
var drawn embed.FS

// Open loads the data that the program was built with.
func Open() (*Set, error) { return Load(drawn) }
