package kit

import (
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes/picture"
)

func TestEasesRiseFromNothingToAll(t *testing.T) {
	for name, ease := range map[string]func(float64) float64{"in-out": InOut, "out": Out} {
		for _, end := range []float64{0, 1} {
			if got := ease(end); got != end {
				t.Errorf("%s(%v) = %v", name, end, got)
			}
		}
		rapid.Check(t, func(t *rapid.T) {
			a := rapid.Float64Range(-1, 2).Draw(t, "a")
			b := a + rapid.Float64Range(0, 1).Draw(t, "step")
			if x, y := ease(a), ease(b); x > y || x < 0 || y > 1 {
				t.Fatalf("%s(%v) = %v, then %s(%v) = %v", name, a, x, name, b, y)
			}
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(0, 1).Draw(t, "t")
		if got := InOut(x) + InOut(1-x); !near(got, 1) {
			t.Fatalf("in-out is not the same both ways: %v", got)
		}
	})
}

func TestPhase(t *testing.T) {
	p := Phase{Start: 0.3, Length: 0.4}
	for _, c := range []struct{ time, want float64 }{{0, 0}, {0.3, 0}, {0.5, 0.5}, {0.7, 1}, {9, 1}} {
		if got := p.At(c.time); !near(got, c.want) {
			t.Errorf("At(%v) = %v, want %v", c.time, got, c.want)
		}
	}
	if got := p.Nth(3, 0.06); !near(got.Start, 0.48) || got.Length != 0.4 {
		t.Errorf("third of a row: %v", got)
	}
	cut := Phase{Start: 0.3}
	if cut.At(0.29) != 0 || cut.At(0.3) != 1 {
		t.Error("a phase of no length is not a cut at its start")
	}
}

func TestLerpIsExactAtBothEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Float64Range(-1e4, 1e4).Draw(t, "a"), rapid.Float64Range(-1e4, 1e4).Draw(t, "b")
		if Lerp(a, b, 0) != a || Lerp(a, b, 1) != b {
			t.Fatalf("Lerp from %v to %v ends at %v and %v", a, b, Lerp(a, b, 0), Lerp(a, b, 1))
		}
	})
	from, to := picture.Rect{X: 1, Y: 2, W: 3, H: 4}, picture.Rect{X: 5, Y: 6, W: 7, H: 8}
	if got := LerpRect(from, to, 0.5); got != (picture.Rect{X: 3, Y: 4, W: 5, H: 6}) {
		t.Errorf("middle of two boxes: %v", got)
	}
	if got := LerpPoint(picture.Point{X: 2, Y: 4}, picture.Point{X: 4, Y: 8}, 0.5); got != (picture.Point{X: 3, Y: 6}) {
		t.Errorf("middle of two points: %v", got)
	}
}
