package data

import (
	"math"
	"strconv"
)

// NoBreakSpace joins a number and its unit, and the parts of a name.
const NoBreakSpace = "\u00a0"

// AppendNumber writes a number with the given decimals, rounded half away from
// zero as readers expect: in English with a comma every three digits, in
// Chinese without.
func AppendNumber(dst []byte, l Locale, v float64, decimals int) []byte {
	return appendGrouped(dst, v, decimals, l == English)
}

// appendGrouped writes a number with or without thousands separators. A minus
// is U+2212.
func appendGrouped(dst []byte, v float64, decimals int, grouped bool) []byte {
	if v < 0 {
		dst = append(dst, "−"...)
		v = -v
	}
	var buffer [32]byte
	digits := strconv.AppendFloat(buffer[:0], roundHalfUp(v, decimals), 'f', decimals, 64)
	whole := len(digits)
	if decimals > 0 {
		whole -= decimals + 1
	}
	for i, c := range digits {
		if grouped && i > 0 && i < whole && (whole-i)%3 == 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, c)
	}
	return dst
}

// roundHalfUp rounds to decimals where binary fractions would miss a half that
// the decimal text shows: 1.875 to two decimals is 1.88, 1.005 is 1.01.
func roundHalfUp(v float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	scaled := v * scale
	// A few units in the last place: more than a binary fraction misses by.
	nudge := scaled * 1e-15
	return math.Floor(scaled+0.5+nudge) / scale
}

// appendInteger writes digits without separators.
func appendInteger(dst []byte, n int) []byte { return strconv.AppendInt(dst, int64(n), 10) }

// AppendQuantity writes a quantity with the decimals of the record; a range
// with an en dash. An unknown one is written as nothing.
func AppendQuantity(dst []byte, l Locale, q Quantity) []byte {
	if !q.Known {
		return dst
	}
	dst = AppendNumber(dst, l, q.Low, q.Decimals)
	if q.Range() {
		dst = append(dst, "–"...)
		dst = AppendNumber(dst, l, q.High, q.Decimals)
	}
	return dst
}

// AppendTick writes a value beside an axis: as AppendNumber with the decimals
// it needs, but in Chinese whole thousands from 10,000 on in 万.
func AppendTick(dst []byte, l Locale, v float64) []byte {
	if l == Chinese && v >= 1e4 && math.Mod(v, 1e3) == 0 {
		return append(appendGrouped(dst, v/1e4, decimalsOf(v/1e4), false), "万"...)
	}
	return AppendNumber(dst, l, v, decimalsOf(v))
}

// AppendLarge writes a value in the locale's large units: 1.94亿, 300亿,
// 4164万; 194 million, 30 billion. It keeps at most three significant digits
// after the unit is chosen, as many as the value has.
func AppendLarge(dst []byte, l Locale, v float64) []byte {
	type step struct {
		size float64
		word string
	}
	steps := [...]step{{1e12, NoBreakSpace + "trillion"}, {1e9, NoBreakSpace + "billion"}, {1e6, NoBreakSpace + "million"}}
	if l == Chinese {
		steps = [...]step{{1e12, "万亿"}, {1e8, "亿"}, {1e4, "万"}}
	}
	for _, s := range steps {
		if math.Abs(v) >= s.size {
			scaled := roundHalfUp(v/s.size, 2)
			return append(AppendNumber(dst, l, scaled, decimalsOf(scaled)), s.word...)
		}
	}
	return AppendNumber(dst, l, v, decimalsOf(v))
}

// AppendBeside writes a value that stands beside a limit with as many decimals
// as it takes for the two to compare as they do: 5.9199 under 5.92 is not
// written as 5.92. It starts from the given decimals.
func AppendBeside(dst []byte, l Locale, v float64, decimals int, limit float64) []byte {
	for ; decimals < 12; decimals++ {
		shown := roundHalfUp(v, decimals)
		if (shown < limit) == (v < limit) && (shown > limit) == (v > limit) {
			break
		}
	}
	return AppendNumber(dst, l, v, decimals)
}

// DateForm says which parts of a date are written.
type DateForm uint8

const (
	// WholeDate writes what is known: 2023年10月17日, 17 October 2023; a month
	// as 2023年11月, November 2023.
	WholeDate DateForm = iota
	// MonthDate leaves the day out: 2023年10月, October 2023.
	MonthDate
	// YearDate is the year: 2023年, 2023.
	YearDate
	// DayMonthDate leaves the year out: 10月17日, 17 October.
	DayMonthDate
	// DayDate is the day: 17日, 17.
	DayDate
	// MonthNameDate is the month: 10月, October.
	MonthNameDate
	// ShortDate is for the timeline: 10月17日, 17 Oct; a month as 11月, Nov.
	ShortDate
	// ShortMonthDate is for buttons: 2023年11月, Nov 2023.
	ShortMonthDate
	// DateForms counts the forms.
	DateForms = iota
)

var dateFormHints = [DateForms]string{"date", "month", "year", "day-month", "day", "month-name", "short", "short-month"}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// AppendDate writes a date in the locale's habit. Parts that are not known are
// left out; an unknown date is written as nothing.
func AppendDate(dst []byte, l Locale, d Date, form DateForm) []byte {
	year, month, day := d.Civil()
	hasYear := d.Known() && (form == WholeDate || form == MonthDate || form == YearDate || form == ShortMonthDate)
	hasMonth := d.precision >= ToMonth && form != YearDate && form != DayDate
	hasDay := d.precision == ToDay && (form == WholeDate || form == DayMonthDate || form == DayDate || form == ShortDate)
	hasQuarter := d.precision == ToQuarter && form == WholeDate
	if l == Chinese {
		if hasYear {
			dst = append(appendInteger(dst, year), "年"...)
		}
		if hasQuarter {
			dst = append(append(append(dst, "第"...), "一二三四"[(d.quarter()-1)*3:d.quarter()*3]...), "季度"...)
		}
		if hasMonth {
			dst = append(appendInteger(dst, month), "月"...)
		}
		if hasDay {
			dst = append(appendInteger(dst, day), "日"...)
		}
		return dst
	}
	start := len(dst)
	join := func() {
		if len(dst) > start {
			dst = append(dst, NoBreakSpace...)
		}
	}
	if hasDay {
		dst = appendInteger(dst, day)
	}
	if hasQuarter {
		dst = append(append(append(dst, "the "...), [...]string{"first", "second", "third", "fourth"}[d.quarter()-1]...), " quarter of"...)
	}
	if hasMonth {
		join()
		name := monthNames[month-1]
		if form == ShortDate || form == ShortMonthDate {
			name = name[:3]
		}
		dst = append(dst, name...)
	}
	if hasYear {
		if hasMonth || hasQuarter {
			dst = append(dst, NoBreakSpace...)
		}
		dst = appendInteger(dst, year)
	}
	return dst
}
