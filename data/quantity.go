package data

import (
	"math"
	"strconv"
)

// Quantity is a number of the record: one value, a range, or unknown. The zero
// Quantity is unknown, which is not 0. Its unit is that of the column or fact it
// comes from.
type Quantity struct {
	// Low and High bound it; they are equal for a single value.
	Low, High float64
	// Known is false where the record gives no number.
	Known bool
	// Decimals is how many decimals the record writes, so that 112.20 keeps
	// its zero.
	Decimals int
}

// Exactly returns a known single value, written with the decimals it needs.
func Exactly(v float64) Quantity {
	return Quantity{Low: v, High: v, Known: true, Decimals: decimalsOf(v)}
}

// Range tells whether the quantity is known as a range only.
func (q Quantity) Range() bool { return q.Known && q.Low != q.High }

// Single returns the value where one is known.
func (q Quantity) Single() (float64, bool) { return q.Low, q.Known && q.Low == q.High }

// plus adds two quantities; what is unknown in one is unknown in the sum.
func (q Quantity) plus(r Quantity) Quantity {
	if !q.Known || !r.Known {
		return Quantity{}
	}
	return Quantity{q.Low + r.Low, q.High + r.High, true, max(q.Decimals, r.Decimals)}
}

// over divides two quantities of positive values.
func (q Quantity) over(r Quantity) Quantity {
	if !q.Known || !r.Known || r.Low <= 0 {
		return Quantity{}
	}
	return Quantity{q.Low / r.High, q.High / r.Low, true, 2}
}

// decimalsOf counts the decimals of the shortest text that reads back as v.
func decimalsOf(v float64) int {
	var buffer [32]byte
	text := strconv.AppendFloat(buffer[:0], v, 'f', -1, 64)
	for i, c := range text {
		if c == '.' {
			return len(text) - i - 1
		}
	}
	return 0
}

// parseNumber reads a plain decimal number: digits, at most one point, a
// leading minus. It refuses what strconv takes besides (hexadecimal, 1e5,
// Inf, 1_000), since those are slips in a table.
func parseNumber(s string) (v float64, decimals int, ok bool) {
	digits, point := 0, -1
	for i, c := range []byte(s) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' && point < 0:
			point = i
		case c == '-' && i == 0:
		default:
			return 0, 0, false
		}
	}
	if digits == 0 || point == len(s)-1 || point == 0 {
		return 0, 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, 0, false
	}
	if point >= 0 {
		decimals = len(s) - point - 1
	}
	// No record measures finer; a spreadsheet's 0.30000000000000004 is a slip.
	return v, decimals, decimals <= 9
}
