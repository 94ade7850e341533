package kit

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/picture"
)

func TestTicksKeepTheirDistanceAndThresholdsWin(t *testing.T) {
	s := Log(900, 30000, 108, 888)
	ticks := []Tick{{4800, 30}, {1000, 30}, {2000, 30}, {5000, 30}, {10000, 40}, {20000, 40}, {50000, 40}}
	if got, want := ChooseTicks(ticks, s, 8), []int{0, 1, 2, 4, 5}; !slices.Equal(got, want) {
		t.Errorf("kept %v, want %v: 5,000 is too near the threshold, 50,000 off the axis", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		var ticks []Tick
		for range rapid.IntRange(0, 12).Draw(t, "ticks") {
			ticks = append(ticks, Tick{rapid.Float64Range(100, 1e5).Draw(t, "value"), rapid.Float64Range(5, 80).Draw(t, "extent")})
		}
		kept := ChooseTicks(ticks, s, 6)
		for i, a := range kept {
			for _, b := range kept[:i] {
				if free := math.Abs(s.Map(ticks[a].Value)-s.Map(ticks[b].Value)) - (ticks[a].Extent+ticks[b].Extent)/2; free < 6-1e-9 {
					t.Fatalf("labels of %v and %v are %v apart", ticks[a].Value, ticks[b].Value, free)
				}
			}
		}
	})
}

func TestLabelStandsWhereTheDesignerWantsIt(t *testing.T) {
	mark := Square(picture.Point{X: 100, Y: 100}, 14)
	for side, want := range map[Side]picture.Rect{
		Right: {X: 111, Y: 94, W: 40, H: 12}, Left: {X: 49, Y: 94, W: 40, H: 12},
		Above: {X: 80, Y: 77, W: 40, H: 12}, Below: {X: 80, Y: 111, W: 40, H: 12},
		AboveRight: {X: 93, Y: 77, W: 40, H: 12}, AboveLeft: {X: 67, Y: 77, W: 40, H: 12},
		BelowRight: {X: 93, Y: 111, W: 40, H: 12}, BelowLeft: {X: 67, Y: 111, W: 40, H: 12},
	} {
		got := Place([]Label{{Mark: mark, W: 40, H: 12, Gap: 4, Side: side}}, nil, picture.Rect{W: 200, H: 200}, nil)
		if got[0] != (Placed{want, true}) {
			t.Errorf("side %d: %v, want %v, free", side, got[0], want)
		}
	}
}

func TestLabelsThatFindPlaceTouchNothing(t *testing.T) {
	bounds := picture.Rect{W: 400, H: 300}
	rapid.Check(t, func(t *rapid.T) {
		var labels []Label
		for range rapid.IntRange(1, 8).Draw(t, "labels") {
			at := picture.Point{X: rapid.Float64Range(0, 400).Draw(t, "x"), Y: rapid.Float64Range(0, 300).Draw(t, "y")}
			labels = append(labels, Label{Mark: Square(at, 14), W: 60, H: 14, Gap: 4, Side: Side(rapid.IntRange(0, 7).Draw(t, "side"))})
		}
		obstacles := []picture.Rect{{X: 200, Y: 0, W: 3, H: 300}}
		placed := Place(labels, obstacles, bounds, nil)
		for i, p := range placed {
			if !p.Free {
				continue
			}
			if inside := Overlap(p.Box, bounds); !near(inside, p.Box.W*p.Box.H) {
				t.Fatalf("label %d leaves the bounds: %v", i, p.Box)
			}
			for j, o := range placed[:i] {
				if Overlap(p.Box, o.Box) > 1e-6 {
					t.Fatalf("labels %d and %d overlap", i, j)
				}
			}
			if Overlap(p.Box, obstacles[0]) > 1e-6 {
				t.Fatalf("label %d lies on the line", i)
			}
		}
	})
}

func TestLabelWithoutRoomIsNotFree(t *testing.T) {
	mark := Square(picture.Point{X: 100, Y: 100}, 14)
	if got := Place([]Label{{Mark: mark, W: 40, H: 12}}, nil, picture.Rect{X: 90, Y: 90, W: 20, H: 20}, nil); got[0].Free {
		t.Error("a label that nowhere fits is called free")
	}
}

func TestLabelStandsOnlyWhereItSuits(t *testing.T) {
	mark := Square(picture.Point{X: 100, Y: 100}, 14)
	left := func(_ int, box picture.Rect) bool { return box.X < 100 }
	got := Place([]Label{{Mark: mark, W: 40, H: 12, Gap: 4, Side: Right}}, nil, picture.Rect{W: 200, H: 200}, left)
	if !got[0].Free || got[0].Box.X >= 100 {
		t.Errorf("%v, want it left of the mark", got[0])
	}
	never := func(int, picture.Rect) bool { return false }
	if got := Place([]Label{{Mark: mark, W: 40, H: 12}}, nil, picture.Rect{W: 200, H: 200}, never); got[0].Free {
		t.Error("a label that nowhere suits is called free")
	}
}

// TestClear: a box is clear of others if it shares no area with any of them.
func TestClear(t *testing.T) {
	box := picture.Rect{X: 10, Y: 10, W: 10, H: 10}
	for _, c := range []struct {
		others []picture.Rect
		want   bool
	}{
		{nil, true},
		{[]picture.Rect{{X: 20, Y: 10, W: 5, H: 5}, {X: 0, Y: 0, W: 10, H: 10}}, true},
		{[]picture.Rect{{X: 20, Y: 10, W: 5, H: 5}, {X: 19, Y: 19, W: 5, H: 5}}, false},
	} {
		if got := Clear(box, c.others); got != c.want {
			t.Errorf("clear of %v is %v", c.others, got)
		}
	}
}
