package kit

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// near tells whether two numbers agree but for rounding.
func near(a, b float64) bool {
	return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b))
}

// drawScale draws a scale with the ends it was made of.
func drawScale(t *rapid.T, logarithmic bool, label string) (s Scale, low, high, from, to float64) {
	low = rapid.Float64Range(0.1, 1e4).Draw(t, label+" low")
	high = low * rapid.Float64Range(1.05, 1e3).Draw(t, label+" ratio")
	from = rapid.Float64Range(-500, 1500).Draw(t, label+" from")
	to = from + rapid.Float64Range(1, 2000).Draw(t, label+" extent")
	if rapid.Bool().Draw(t, label+" falling") {
		from, to = to, from
	}
	if logarithmic {
		return Log(low, high, from, to), low, high, from, to
	}
	return Linear(low, high, from, to), low, high, from, to
}

func TestScaleLaws(t *testing.T) {
	for _, logarithmic := range []bool{false, true} {
		rapid.Check(t, func(t *rapid.T) {
			s, low, high, from, to := drawScale(t, logarithmic, "scale")
			if !near(s.Map(low), from) || !near(s.Map(high), to) {
				t.Fatalf("ends of the domain at %v and %v, want %v and %v", s.Map(low), s.Map(high), from, to)
			}
			v := low * rapid.Float64Range(0.2, 5).Draw(t, "value over low")
			if !near(s.Unmap(s.Map(v)), v) {
				t.Fatalf("Unmap(Map(%v)) = %v", v, s.Unmap(s.Map(v)))
			}
			w := v * rapid.Float64Range(1.01, 3).Draw(t, "ratio")
			if rising := s.Map(w) > s.Map(v); rising != (from < to) {
				t.Fatalf("Map(%v) = %v and Map(%v) = %v with a range from %v to %v", v, s.Map(v), w, s.Map(w), from, to)
			}
			if a, b := s.Domain(); !near(a, low) || !near(b, high) {
				t.Fatalf("domain %v to %v, want %v to %v", a, b, low, high)
			}
			if moved := s.Onto(10, 60); !near(moved.Map(low), 10) || !near(moved.Map(high), 60) {
				t.Fatalf("Onto(10, 60) has its ends at %v and %v", moved.Map(low), moved.Map(high))
			}
			if s.Covers(high*1.5) || s.Covers(low/1.5) || !s.Covers(low) || !s.Covers(high) {
				t.Fatal("Covers disagrees with the domain")
			}
		})
	}
}

func TestBlendedAxesCarryEachValue(t *testing.T) {
	for _, logarithmic := range []bool{false, true} {
		rapid.Check(t, func(t *rapid.T) {
			a, low, _, _, _ := drawScale(t, logarithmic, "a")
			b, _, _, _, _ := drawScale(t, logarithmic, "b")
			share := rapid.Float64Range(0, 1).Draw(t, "share")
			v := low * rapid.Float64Range(0.5, 50).Draw(t, "value over low")
			if got, want := Blend(a, b, share).Map(v), Lerp(a.Map(v), b.Map(v), share); !near(got, want) {
				t.Fatalf("blended position of %v is %v, want %v", v, got, want)
			}
		})
	}
}

func TestEmptyDomainMapsToTheMiddle(t *testing.T) {
	for _, s := range []Scale{Linear(5, 5, 100, 200), Log(5, 5, 100, 200), Log(5, 5, 0, 10).Onto(100, 200)} {
		for _, v := range []float64{-1, 0, 5, 80} {
			if got := s.Map(v); got != 150 {
				t.Errorf("Map(%v) = %v, want the middle, 150", v, got)
			}
		}
	}
}

func TestLogarithmOfNothingLiesBeyondTheLowEnd(t *testing.T) {
	if got := Log(1, 10, 100, 200).Map(0); !math.IsInf(got, -1) {
		t.Errorf("rising: Map(0) = %v, want -Inf", got)
	}
	if got := Log(1, 10, 200, 100).Map(-3); !math.IsInf(got, 1) {
		t.Errorf("falling: Map(-3) = %v, want +Inf", got)
	}
}
