package stage

import (
	"math"
	"syscall/js"
)

// surface keeps Ebitengine's canvas as large as the box that CSS gives it.
//
// Ebitengine v2.9.11 sizes its canvas by document.body.clientWidth ×
// devicePixelRatio, and asks for the ratio only once, so that a window that
// moves to another screen, or is zoomed, turns blurred. Here it runs with
// DisableHiDPI, which makes its ratio 1, and body's clientWidth and clientHeight
// are defined to be device px. It can go when Ebitengine follows the ratio.
type surface struct {
	canvas, body  js.Value
	width, height int
}

// newSurface finds the canvas, which Ebitengine has just appended to the body.
func newSurface() *surface {
	body := js.Global().Get("document").Get("body")
	canvases := body.Call("querySelectorAll", ":scope > canvas")
	return &surface{canvas: canvases.Index(canvases.Length() - 1), body: body}
}

// follow takes over the size of the canvas's box, in CSS px, times density.
// From the next frame on Ebitengine lays out for it.
func (s *surface) follow(density float64) {
	box := s.canvas.Call("getBoundingClientRect")
	define := js.Global().Get("Object").Get("defineProperty")
	for dimension, property := range map[string]string{"width": "clientWidth", "height": "clientHeight"} {
		size := math.Round(box.Get(dimension).Float() * density)
		define.Invoke(s.body, property, map[string]any{"value": max(size, 1), "configurable": true})
	}
}

// fit makes the canvas as large as Ebitengine lays out for, in device px. It is
// called within a frame, since setting a canvas's size empties it.
func (s *surface) fit(width, height int) {
	if width == s.width && height == s.height {
		return
	}
	s.width, s.height = width, height
	s.canvas.Set("width", width)
	s.canvas.Set("height", height)
}
