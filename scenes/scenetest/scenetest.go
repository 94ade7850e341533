// Package scenetest gives tests of scenes what a scene is made from: the data,
// and a case of all the type that the source fonts hold. Only tests import it.
package scenetest

import (
	"sync"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes/typeset"
)

// Source loads the data and cuts the type, once for all tests of a package.
// What cannot be loaded is a fault of the project, and panics.
var Source = sync.OnceValues(func() (*data.Set, *typeset.Case) {
	set, err := data.Open()
	if err != nil {
		panic(err)
	}
	full, err := assets.Full()
	if err != nil {
		panic(err)
	}
	return set, full
})
