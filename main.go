// The program that the stage page loads: WebAssembly in a browser.
//
// It opens the data, opens the type case that the page has fetched, deals the
// deck of scenes from both, and runs the stage. What becomes of a cell of data
// from there is told in scenes/scene.go.
package main

import (
	"twopaths/data"
	"twopaths/scenes/deck"
	"twopaths/scenes/stage"
	"twopaths/scenes/typeset"
)

func main() {
	page := stage.Connect()
	if err := run(page); err != nil {
		page.Fail(err)
	}
}

func run(page *stage.Bridge) error {
	set, err := data.Open()
	if err != nil {
		return err
	}
	letters, err := typeset.Open(page.Typecase())
	if err != nil {
		return err
	}
	return stage.Run(page, deck.All(set, typeset.NewSetter(letters)), letters)
}
