package stage

import (
	"runtime"
	"runtime/debug"
	"syscall/js"
)

// tidy collects garbage while nothing moves. WebAssembly's memory never
// shrinks, and left alone Go lets its heap grow to twice what it needs before it
// collects, if need be in mid-movement. While the program starts nothing is
// collected, for the page sets GOGC=off: little of what is made then is garbage.
type tidy struct {
	timer js.Value
	run   js.Func
	// kept is what the last collection left, in bytes.
	kept uint64
}

const (
	// calm is how long, in ms, nothing has moved before it tidies.
	calm = 500
	// litter is how much garbage, in bytes, is worth a collection of some 10 ms.
	litter = 1 << 20
)

func newTidy() *tidy {
	t := new(tidy)
	t.run = js.FuncOf(func(js.Value, []js.Value) any {
		t.timer = js.Undefined()
		var m runtime.MemStats
		if runtime.ReadMemStats(&m); m.HeapAlloc > t.kept+litter {
			runtime.GC()
			runtime.ReadMemStats(&m)
			t.kept = m.HeapAlloc
		}
		return nil
	})
	return t
}

// begin lets Go collect by itself from now on.
func (t *tidy) begin() { debug.SetGCPercent(100) }

// rest is told whether anything moves.
func (t *tidy) rest(moving bool) {
	if t.timer.Truthy() {
		clearTimeout.Invoke(t.timer)
		t.timer = js.Undefined()
	}
	if !moving {
		t.timer = setTimeout.Invoke(t.run, calm)
	}
}
