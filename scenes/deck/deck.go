// Package deck lists the scenes, in the order in which they are shown. A new
// scene is a folder beside this one, its rows in data/, and a line here.
package deck

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/chipcontrols"
	"twopaths/scenes/deepseeklaunch"
	"twopaths/scenes/paths"
	"twopaths/scenes/typeset"
)

// All makes the scenes from the data, set in a setter's type. Setter and scenes
// belong to one goroutine.
func All(set *data.Set, setter *typeset.Setter) []scenes.Scene {
	return []scenes.Scene{
		chipcontrols.New(set, setter),
		deepseeklaunch.New(set, setter),
		paths.New(set, setter),
	}
}
