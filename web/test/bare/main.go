//go:build js

// Command bare is the least that an Ebitengine program can be: a window that
// draws nothing. The bench builds it and measures Two Paths against it, so that
// the engine's own cost is told apart from ours.
package main

import "github.com/hajimehoshi/ebiten/v2"

// empty is a game that neither moves nor draws.
type empty struct{}

func (empty) Update() error                       { return nil }
func (empty) Draw(*ebiten.Image)                  {}
func (empty) Layout(width, height int) (int, int) { return width, height }

func main() {
	if err := ebiten.RunGame(empty{}); err != nil {
		panic(err)
	}
}
