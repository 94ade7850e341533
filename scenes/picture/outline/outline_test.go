package outline_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/picture/picturetest"
)

type (
	point = picture.Point
	rect  = picture.Rect
)

var ink = picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}

// zone is a picture with a large zone, a threshold along its left edge, and
// two small chips 20 px apart on it.
func zone() *picture.Picture {
	p := &picture.Picture{}
	p.Reset(400, 300)
	licence := p.Identify(picture.Identity{ID: "zone", Role: picture.RoleMark, Focusable: true})
	edge := p.Identify(picture.Identity{ID: "edge", Role: picture.RoleThreshold, Focusable: true})
	a := p.Identify(picture.Identity{ID: "a", Role: picture.RoleMark, Focusable: true})
	b := p.Identify(picture.Identity{ID: "b", Role: picture.RoleMark, Draggable: true})
	note := p.Identify(picture.Identity{ID: "note", Role: picture.RoleText, Label: "Note"})
	p.Add(picture.Mark{Identity: licence, Kind: picture.RoundedRectangle, Box: rect{X: 100, Y: 50, W: 200, H: 200}, Fill: ink})
	p.Add(picture.Mark{Identity: edge, Kind: picture.Polyline, Points: p.Span(point{X: 100, Y: 50}, point{X: 100, Y: 250}), Stroke: picture.Stroke{Width: 3}})
	p.Add(picture.Mark{Identity: a, Kind: picture.Circle, Box: rect{X: 200, Y: 100, W: 12, H: 12}, Fill: ink})
	p.Add(picture.Mark{Identity: b, Kind: picture.Diamond, Box: rect{X: 220, Y: 100, W: 12, H: 12}, Stroke: picture.Stroke{Width: 2}})
	p.Add(picture.Mark{Identity: note, Kind: picture.Glyphs, Run: picturetest.Set("Note", 16), Origin: point{X: 150, Y: 200}, Fill: ink})
	return p
}

func TestHit(t *testing.T) {
	p := zone()
	for _, c := range []struct {
		name string
		x, y float64
		want string
	}{
		{"nothing", 20, 20, ""},
		{"a zone", 150, 80, "zone"},
		{"a chip on a zone", 206, 106, "a"},
		{"a hollow chip's middle", 226, 106, "b"},
		{"the corner of a chip's box, in its target", 200.5, 100.5, "a"},
		{"between two chips, nearer to the first", 215, 106, "a"},
		{"between two chips, nearer to the second", 217.5, 106, "b"},
		{"outside a chip's target", 193, 106, "zone"},
		{"a line", 101, 150, "edge"},
		{"beside a line, on the zone", 108, 150, "edge"},
		{"beside a line, off the zone", 92, 150, "edge"},
		{"farther from the line", 86, 150, ""},
		{"a text that cannot be operated", 160, 195, "zone"},
	} {
		if got := outline.Hit(p, point{X: c.x, Y: c.y}); got != c.want {
			t.Errorf("%s: (%v, %v) hits %q, want %q", c.name, c.x, c.y, got, c.want)
		}
	}
}

func TestTheTopmostOfTwoMarksIsHit(t *testing.T) {
	var p picture.Picture
	p.Reset(100, 100)
	for _, id := range []string{"below", "above"} {
		identity := p.Identify(picture.Identity{ID: id, Focusable: true})
		p.Add(picture.Mark{Identity: identity, Kind: picture.Circle, Box: rect{X: 40, Y: 40, W: 20, H: 20}, Fill: ink})
	}
	if got := outline.Hit(&p, point{X: 50, Y: 50}); got != "above" {
		t.Errorf("hit %q, want above", got)
	}
}

// A chip's box spans its mark and its label; what lies between them is its own,
// also within the box of a longer thing.
func TestWhatStandsOnALongerThingKeepsItsTarget(t *testing.T) {
	var p picture.Picture
	p.Reset(400, 100)
	line := p.Identify(picture.Identity{ID: "timeline", Draggable: true, Target: rect{X: 10, Y: 30, W: 380, H: 40}})
	event := p.Identify(picture.Identity{ID: "event", Focusable: true})
	p.Add(picture.Mark{Identity: line, Kind: picture.Polyline, Points: p.Span(point{X: 10, Y: 40}, point{X: 390, Y: 40}), Stroke: picture.Stroke{Width: 2}})
	p.Add(picture.Mark{Identity: line, Kind: picture.Circle, Box: rect{X: 20, Y: 30, W: 30, H: 30}, Fill: ink})
	p.Add(picture.Mark{Identity: event, Kind: picture.Circle, Box: rect{X: 200, Y: 35, W: 10, H: 10}, Fill: ink})
	p.Add(picture.Mark{Identity: event, Kind: picture.Glyphs, Run: picturetest.Set("Rule", 12), Origin: point{X: 192, Y: 66}, Fill: ink})
	tick := p.Identify(picture.Identity{ID: "tick", Focusable: true})
	p.Add(picture.Mark{Identity: tick, Kind: picture.Polyline, Points: p.Span(point{X: 300, Y: 40}, point{X: 300, Y: 48}), Stroke: picture.Stroke{Width: 1}})
	p.Add(picture.Mark{Identity: line, Kind: picture.Glyphs, Run: picturetest.Set("2024", 12), Origin: point{X: 320, Y: 64}, Fill: ink})
	for _, c := range []struct {
		name string
		x, y float64
		want string
	}{
		{"between mark and label", 205, 52, "event"},
		{"beside a tick, on the line", 306, 40, "tick"},
		{"beside a tick, off the line", 291, 54, "tick"},
		{"away from both, on the line", 250, 40, "timeline"},
		{"away from both, off the line", 250, 60, "timeline"},
	} {
		if got := outline.Hit(&p, point{X: c.x, Y: c.y}); got != c.want {
			t.Errorf("%s %q is hit, want %s", c.name, got, c.want)
		}
	}
}

func TestAClippedMarkIsHitWhereItShows(t *testing.T) {
	var p picture.Picture
	p.Reset(200, 200)
	p.Push(picture.Group{Opacity: 1, Clip: rect{X: 0, Y: 0, W: 50, H: 200}, Identity: p.Identify(picture.Identity{ID: "bar", Focusable: true})})
	p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: rect{X: 0, Y: 50, W: 200, H: 40}, Fill: ink})
	p.Pop()
	if got := outline.Hit(&p, point{X: 30, Y: 60}); got != "bar" {
		t.Errorf("hit %q within the clip, want bar", got)
	}
	if got := outline.Hit(&p, point{X: 90, Y: 60}); got != "" {
		t.Errorf("hit %q outside the clip, want nothing", got)
	}
}

// Whatever is pointed at can be hit at its middle, unless something lies there.
func TestEveryTargetIsHitAtItsMiddle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p picture.Picture
		p.Reset(400, 400)
		for i, id := range []string{"a", "b", "c", "d"} {
			identity := p.Identify(picture.Identity{ID: id, Focusable: true})
			kind := picture.Kind(rapid.IntRange(0, int(picture.Diamond)).Draw(t, "kind"))
			side := rapid.Float64Range(1, 40).Draw(t, "side")
			p.Add(picture.Mark{Identity: identity, Kind: kind, Box: rect{X: 100*float64(i) + 20, Y: rapid.Float64Range(10, 300).Draw(t, "y"), W: side, H: side}, Stroke: picture.Stroke{Width: 1}})
		}
		for _, item := range outline.Of(&p).Items {
			if item.Box.W < outline.Target || item.Box.H < outline.Target {
				t.Fatalf("%s has the target %v", item.ID, item.Box)
			}
			if got := outline.Hit(&p, point{X: item.Box.X + item.Box.W/2, Y: item.Box.Y + item.Box.H/2}); got != item.ID {
				t.Fatalf("the middle of %s hits %q", item.ID, got)
			}
		}
	})
}

func TestWhatIsNotSeenIsNotListed(t *testing.T) {
	var p picture.Picture
	p.Reset(100, 100)
	p.Push(picture.Group{Opacity: 0, Identity: p.Identify(picture.Identity{ID: "faded"})})
	p.Add(picture.Mark{Kind: picture.Circle, Box: rect{W: 10, H: 10}, Fill: ink})
	p.Pop()
	p.Identify(picture.Identity{ID: "target", Target: rect{X: 1, Y: 2, W: 30, H: 40}})
	items := outline.Of(&p).Items
	if len(items) != 1 || items[0].ID != "target" || items[0].Box != (rect{X: 1, Y: 2, W: 30, H: 40}) {
		t.Errorf("listed %v, want the one with a target of its own", items)
	}
}

// message is the JSON as the page declares it.
type message struct {
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	Items  []struct {
		ID        string     `json:"id"`
		Role      string     `json:"role"`
		Label     string     `json:"label"`
		Value     string     `json:"value"`
		Fact      string     `json:"fact"`
		Focusable bool       `json:"focusable"`
		Draggable bool       `json:"draggable"`
		Box       [4]float64 `json:"box"`
		Min       float64    `json:"min"`
		Max       float64    `json:"max"`
		Now       float64    `json:"now"`
	} `json:"items"`
	Slots []struct {
		ID  string     `json:"id"`
		Box [4]float64 `json:"box"`
	} `json:"slots"`
}

func TestJSONIsReadBackByTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String()
		var p picture.Picture
		p.Reset(320, 240)
		identity := picture.Identity{
			ID: text.Draw(t, "id"), Role: picture.RoleSlider, Label: text.Draw(t, "label"), Value: text.Draw(t, "value"), Fact: "<&\x00\"\\\n",
			Draggable: true, Target: rect{X: 1.5, Y: -2, W: 30, H: 24}, Min: -1, Max: math.Inf(1), Now: 0.125,
		}
		p.Identify(identity)
		p.Reserve("knobs", rect{X: 1, Y: 2, W: 3, H: 4})
		var got message
		if err := json.Unmarshal(outline.Of(&p).AppendJSON(nil), &got); err != nil {
			t.Fatal(err)
		}
		if got.Width != 320 || got.Height != 240 || len(got.Items) != 1 || len(got.Slots) != 1 {
			t.Fatalf("read %+v", got)
		}
		i := got.Items[0]
		want := []any{identity.ID, "slider", identity.Label, identity.Value, identity.Fact, false, true, [4]float64{1.5, -2, 30, 24}, -1.0, 0.0, 0.13}
		if diff := cmp.Diff(want, []any{i.ID, i.Role, i.Label, i.Value, i.Fact, i.Focusable, i.Draggable, i.Box, i.Min, i.Max, i.Now}); diff != "" {
			t.Fatal(diff)
		}
		if got.Slots[0].ID != "knobs" || got.Slots[0].Box != [4]float64{1, 2, 3, 4} {
			t.Fatalf("read the slot %v", got.Slots[0])
		}
	})
}
