package kit

import "math"

// Scale maps values to positions in CSS px: offset + slope × f(value), where f
// is the identity or the natural logarithm. A Scale is a value; nothing changes
// under whoever holds one.
//
// Its laws, which scale_test.go holds it to:
//   - Map(min) is from and Map(max) is to;
//   - Unmap(Map(v)) is v, inside the domain and outside it;
//   - Map is strictly monotone, rising where from < to;
//   - a domain of one value maps every value to the middle of the range;
//   - Blend(a, b, t).Map(v) lies at the share t between a.Map(v) and b.Map(v),
//     so that on blended axes every mark rides on its own value.
type Scale struct {
	// Logarithmic scales take values above 0 only.
	Logarithmic   bool
	offset, slope float64
	from, to      float64
}

// Linear maps min to the position from and max to the position to.
func Linear(min, max, from, to float64) Scale {
	return newScale(false, min, max, from, to)
}

// Log maps min to from and max to to, equal ratios to equal distances. Both
// ends of the domain are above 0.
func Log(min, max, from, to float64) Scale {
	return newScale(true, math.Log(min), math.Log(max), from, to)
}

func newScale(logarithmic bool, a, b, from, to float64) Scale {
	if a == b {
		return Scale{logarithmic, (from + to) / 2, 0, from, to}
	}
	slope := (to - from) / (b - a)
	return Scale{logarithmic, from - slope*a, slope, from, to}
}

// Map gives the position of a value. On a logarithmic scale a value of 0 or
// less has no place: it lies infinitely far beyond the low end.
func (s Scale) Map(value float64) float64 {
	if s.slope == 0 {
		return s.offset
	}
	if s.Logarithmic {
		value = math.Log(max(value, 0))
	}
	return s.offset + s.slope*value
}

// Unmap gives the value at a position: the inverse of Map.
func (s Scale) Unmap(position float64) float64 {
	if s.slope == 0 {
		position = 0
	} else {
		position = (position - s.offset) / s.slope
	}
	if s.Logarithmic {
		return math.Exp(position)
	}
	return position
}

// Range gives the two ends in CSS px.
func (s Scale) Range() (from, to float64) { return s.from, s.to }

// Domain gives the values at the two ends of the range.
func (s Scale) Domain() (from, to float64) { return s.Unmap(s.from), s.Unmap(s.to) }

// Covers tells whether a value's position lies within the range.
func (s Scale) Covers(value float64) bool {
	const slack = 1e-9 // of rounding, in px
	p := s.Map(value)
	return p >= min(s.from, s.to)-slack && p <= max(s.from, s.to)+slack
}

// Onto gives the same domain over another range.
func (s Scale) Onto(from, to float64) Scale {
	if s.slope == 0 {
		return Scale{s.Logarithmic, (from + to) / 2, 0, from, to}
	}
	a, b := (s.from-s.offset)/s.slope, (s.to-s.offset)/s.slope
	return newScale(s.Logarithmic, a, b, from, to)
}

// Blend is the scale at the share t (0 to 1) of the way from a to b. Both are
// of one kind: between a linear and a logarithmic axis there is nothing to
// ride on, and Blend answers with the one that is nearer.
func Blend(a, b Scale, t float64) Scale {
	switch {
	case t <= 0:
		return a
	case t >= 1:
		return b
	case a.Logarithmic != b.Logarithmic:
		if t < 0.5 {
			return a
		}
		return b
	}
	return Scale{a.Logarithmic, Lerp(a.offset, b.offset, t), Lerp(a.slope, b.slope, t), Lerp(a.from, b.from, t), Lerp(a.to, b.to, t)}
}
