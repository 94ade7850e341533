package stage

import (
	"errors"
	"runtime/debug"
	"syscall/js"
	"time"

	"twopaths/data"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
)

// Bridge is the program's side of the one interface between page and program;
// web/page/bridge.js is the other and lists the messages with their types.
//
// Before the page starts the program it sets globalThis.twoPathsBridge to
//
//	{typecase: Uint8Array, configure: {…}, receive(message) {…}}
//
// and the program adds send(message), state(), outline() and stats(). All of
// them are synchronous: what was sent holds at once, and receive may be called
// while send is running.
//
// # What the page must do around the start
//
// A Go program runs, until it first waits, within the call of go.run(instance):
// package inits, main, the first frame. Ebitengine v2.9.11 (internal/ui/ui_js.go)
// takes hold of the page in that call, so the page guards itself around it
// (web/page/program.js):
//
//   - requestAnimationFrame is wrapped, because Ebitengine keeps the reference
//     and asks for a frame for ever; and so is setTimeout within Go's
//     runtime.scheduleTimeoutEvent, because of Ebitengine's 100 ms ticker. A
//     callback that comes while the gate (message "gate") is closed is held
//     until it opens, timers before frames. None is ever dropped.
//   - document.createElement hands out a canvas whose addEventListener, focus
//     and tabindex do nothing: Ebitengine's listeners call preventDefault on keys,
//     wheel, touch and contextmenu, and reload the page when the graphics
//     context is lost. The canvas covers the viewport, pointer-events: none,
//     aria-hidden; its paper is the page's, for the program paints no ground.
//   - window's "resize" and document's listeners are not taken on: surface_js.go
//     sizes the canvas.
//   - The style attributes of <html> and <body> and the viewport meta are put back.
//   - navigator.getGamepads returns null for good: Ebitengine calls it in each
//     frame, and it throws where a permissions policy forbids it.
//
// # When the graphics context is lost
//
// The page abandons the program and starts another one of the same module: it
// clears go._scheduledTimeouts (Go's timeout callback loops while its id is
// there), makes go._resume do nothing, which cuts every way into the program,
// removes the canvas, and sets configure to the last state. Nothing of the
// first program is used again.
type Bridge struct {
	page    js.Value
	stage   *Stage
	surface *surface
	tidy    *tidy
	report  reporter
	open    bool
	dead    bool
	last    time.Time
	alarm   js.Value // The timer that ends a reading rest, or undefined.
	wake    js.Func
	first   js.Func // Follows the first frame.
	// receive is the page's function, time the message that says how a movement
	// goes on.
	receive, time js.Value
	stats         stats
}

// stats are what stats() returns.
type stats struct {
	frames, drawCalls, marks, glyphs, vertices int
	// frameMs is the script time of the last frame, from update to draw.
	frameMs float64
}

// The browser's own timer functions, not those that the page may hold back.
var (
	setTimeout   = js.Global().Get("setTimeout")
	clearTimeout = js.Global().Get("clearTimeout")
	parseJSON    = js.Global().Get("JSON").Get("parse")
)

// Connect finds the page's side of the bridge.
func Connect() *Bridge {
	page := js.Global().Get("twoPathsBridge")
	return &Bridge{
		page: page, receive: page.Get("receive"), time: js.ValueOf(map[string]any{"type": "time"}),
		surface: newSurface(), tidy: newTidy(), open: true,
	}
}

// Typecase returns the bytes of the type case that the page has fetched.
func (b *Bridge) Typecase() []byte {
	source := b.page.Get("typecase")
	bytes := make([]byte, source.Length())
	js.CopyBytesToGo(bytes, source)
	return bytes
}

// Fail tells the page that the program cannot go on.
func (b *Bridge) Fail(err error) {
	b.dead = true
	b.tell("error", map[string]any{"message": err.Error()})
}

// guard turns a panic into a message, so that the page shows its stills rather
// than nothing.
func (b *Bridge) guard() {
	if v := recover(); v != nil && !b.dead {
		js.Global().Get("console").Call("error", string(debug.Stack()))
		err, ok := v.(error)
		if !ok {
			text, _ := v.(string)
			err = errors.New(text)
		}
		b.Fail(err)
	}
}

// tell sends a message to the page.
func (b *Bridge) tell(kind string, message map[string]any) {
	message["type"] = kind
	b.receive.Invoke(message)
}

// attach joins a stage to the page.
func (b *Bridge) attach(s *Stage) {
	b.stage, b.last = s, time.Now()
	b.wake = js.FuncOf(func(js.Value, []js.Value) any {
		defer b.guard()
		b.alarm = js.Undefined()
		b.tick()
		b.settle()
		return nil
	})
	b.first = js.FuncOf(func(js.Value, []js.Value) any {
		defer b.guard()
		b.tidy.begin()
		b.settle()
		return nil
	})
	b.configure(b.page.Get("configure"))
	b.expose("send", func(message js.Value) any {
		b.tick()
		b.obey(message)
		b.settle()
		return nil
	})
	b.expose("state", func(js.Value) any { return b.state(s.State(), s.announcement()) })
	b.expose("outline", func(js.Value) any {
		return parseJSON.Invoke(string(outline.Of(s.Draw()).AppendJSON(nil)))
	})
	b.expose("stats", func(js.Value) any {
		return map[string]any{
			"frames": b.stats.frames, "drawCalls": b.stats.drawCalls, "marks": b.stats.marks,
			"glyphs": b.stats.glyphs, "vertices": b.stats.vertices, "frameMs": b.stats.frameMs,
		}
	})
}

// expose puts a function of up to one argument on the bridge.
func (b *Bridge) expose(name string, f func(js.Value) any) {
	b.page.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) (result any) {
		defer b.guard()
		if b.dead {
			return nil
		}
		var argument js.Value
		if len(args) > 0 {
			argument = args[0]
		}
		return f(argument)
	}))
}

// tick lets the time pass since the last tick.
func (b *Bridge) tick() {
	now := time.Now()
	b.stage.Pass(now.Sub(b.last).Seconds())
	b.last = now
}

// settle tells the page what is new, and opens or closes the gate.
func (b *Bridge) settle() {
	s := b.stage
	n := b.report.news(s)
	if n.State != nil {
		message := b.state(*n.State, n.State.Announcement)
		if n.Controls != nil {
			message["controls"] = describeControls(n.Controls)
		}
		b.tell("state", message)
	}
	if n.Time != nil {
		// The one message of a movement's frames is always the same object.
		b.time.Set("t", *n.Time)
		b.receive.Invoke(b.time)
	}
	if n.Outline != nil {
		message := parseJSON.Invoke(string(n.Outline))
		message.Set("type", "outline")
		b.receive.Invoke(message)
	}
	if b.alarm.Truthy() {
		clearTimeout.Invoke(b.alarm)
		b.alarm = js.Undefined()
	}
	if seconds, wakes := s.Wake(); wakes {
		b.alarm = setTimeout.Invoke(b.wake, seconds*1000)
	}
	if open := s.NeedsFrame(); open != b.open {
		b.open = open
		b.tidy.rest(open)
		b.tell("gate", map[string]any{"open": open})
	}
}

// frame says that a frame has been painted. The first one is on the screen
// before the page hears of it, and before garbage is collected again.
func (b *Bridge) frame() {
	b.stage.Painted()
	if b.stats.frames++; b.stats.frames > 1 {
		b.settle()
		return
	}
	setTimeout.Invoke(b.first, 0)
}

// obey applies a message from the page. One that it does not know it ignores.
func (b *Bridge) obey(message js.Value) {
	s := b.stage
	text := func(field string) string { return message.Get(field).String() }
	number := func(field string) float64 { return message.Get(field).Float() }
	switch text("type") {
	case "configure":
		b.configure(message)
	case "play":
		s.Play()
	case "pause":
		s.Pause()
	case "step":
		s.Step(message.Get("by").Int())
	case "seek":
		s.Seek(message.Get("beat").Int()-1, number("t"))
	case "go":
		s.Go(text("scene"), message.Get("beat").Int()-1, readNumber(message, "t"))
	case "visible":
		s.Show(message.Get("visible").Bool())
	case "pointer":
		if phase, ok := phases[text("phase")]; ok {
			s.Pointer(phase, picture.Point{X: number("x"), Y: number("y")})
		}
	case "focus":
		s.Focus(text("id"))
	case "nudge":
		s.Nudge(text("id"), number("right"), number("up"))
	case "value":
		s.Value(text("id"), number("value"))
	case "reset":
		s.Reset()
	}
}

// configure applies a configuration, and takes over the canvas's box.
func (b *Bridge) configure(message js.Value) {
	b.stage.Configure(readConfigure(message))
	b.surface.follow(b.stage.density)
}

var phases = map[string]Phase{"move": Move, "down": Down, "up": Up, "cancel": Cancel, "leave": Leave}

// readConfigure reads the fields that are there.
func readConfigure(o js.Value) Configure {
	var c Configure
	c.Scene = readText(o, "scene")
	if beat := readNumber(o, "beat"); beat != nil {
		index := int(*beat) - 1
		c.Beat = &index
	}
	c.Time = readNumber(o, "t")
	if lang := readText(o, "lang"); lang != nil {
		for l := range data.Locale(data.Locales) {
			if l.Code() == *lang {
				c.Locale = &l
			}
		}
	}
	if name := readText(o, "theme"); name != nil {
		if theme, ok := ThemeOf(*name); ok {
			c.Theme = &theme
		}
	}
	c.Reduced, c.None = readBool(o, "reduced"), readBool(o, "none")
	c.Plain, c.Playing = readBool(o, "plain"), readBool(o, "playing")
	if box := o.Get("box"); box.Truthy() {
		c.Box = &Box{box.Get("left").Float(), box.Get("top").Float(), box.Get("width").Float(), box.Get("height").Float()}
	}
	c.Format = readText(o, "format")
	c.Density = readNumber(o, "density")
	if values := o.Get("values"); values.Truthy() {
		c.Values = map[string]float64{}
		ids := js.Global().Get("Object").Call("keys", values)
		for i := range ids.Length() {
			id := ids.Index(i).String()
			if v := readNumber(values, id); v != nil {
				c.Values[id] = *v
			}
		}
	}
	return c
}

func readText(o js.Value, field string) *string {
	if v := o.Get(field); v.Type() == js.TypeString {
		text := v.String()
		return &text
	}
	return nil
}

func readNumber(o js.Value, field string) *float64 {
	if v := o.Get(field); v.Type() == js.TypeNumber {
		number := v.Float()
		return &number
	}
	return nil
}

func readBool(o js.Value, field string) *bool {
	if v := o.Get(field); v.Type() == js.TypeBoolean {
		truth := v.Bool()
		return &truth
	}
	return nil
}

// state puts a state into a message.
func (b *Bridge) state(s State, announcement string) map[string]any {
	values := map[string]any{}
	for i, c := range b.stage.deck[b.stage.scene].Controls() {
		values[c.ID] = s.Values[i]
	}
	return map[string]any{
		"scene": s.Scene, "beat": s.Beat + 1, "t": s.Time, "playing": s.Playing, "moving": s.Moving,
		"lang": s.Locale.Code(), "theme": s.Theme.String(), "format": s.Format, "scale": s.Scale,
		"values": values, "announcement": announcement,
	}
}

func describeControls(controls []Control) []any {
	all := make([]any, len(controls))
	for i, c := range controls {
		o := map[string]any{"id": c.ID, "label": c.Label, "value": c.Value, "now": c.Now}
		if c.Options != nil {
			options := make([]any, len(c.Options))
			for j, option := range c.Options {
				options[j] = option
			}
			o["options"] = options
		}
		all[i] = o
	}
	return all
}
