package kit

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSpreadLeavesAloneWhatHasRoom(t *testing.T) {
	got := Spread([]float64{50, 200, 390}, []float64{40, 40, 20}, 8, 0, 400)
	if want := []float64{30, 180, 380}; !slices.Equal(got, want) {
		t.Errorf("lefts %v, want %v", got, want)
	}
}

func TestSpreadPushesNeighboursApartEvenly(t *testing.T) {
	got := Spread([]float64{100, 110}, []float64{40, 40}, 10, 0, 400)
	if want := []float64{60, 110}; !slices.Equal(got, want) {
		t.Errorf("lefts %v, want %v: both give way by 20", got, want)
	}
}

func TestSpreadNeverOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var middles, widths []float64
		total := 0.0
		for range rapid.IntRange(1, 10).Draw(t, "labels") {
			middles = append(middles, rapid.Float64Range(0, 1000).Draw(t, "middle"))
			widths = append(widths, rapid.Float64Range(5, 90).Draw(t, "width"))
			total += widths[len(widths)-1] + 6
		}
		slices.Sort(middles)
		lefts := Spread(middles, widths, 6, 0, 1000)
		for i, x := range lefts {
			if x < -1e-6 || x+widths[i] > 1000+1e-6 {
				t.Fatalf("label %d at %v, %v wide, leaves the row (all need %v)", i, x, widths[i], total)
			}
			if i > 0 && lefts[i-1]+widths[i-1]+6 > x+1e-6 {
				t.Fatalf("labels %d and %d overlap", i-1, i)
			}
		}
	})
}
