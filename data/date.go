package data

import "strconv"

// Precision says how much of a date is known.
type Precision uint8

const (
	// Undated is the precision of the zero Date.
	Undated Precision = iota
	// ToYear is a year alone.
	ToYear
	// ToQuarter is a quarter of a calendar year.
	ToQuarter
	// ToMonth is a month of a year.
	ToMonth
	// ToDay is a calendar day.
	ToDay
)

// Date is a calendar date of the Gregorian calendar as precise as it is known.
// The zero Date is unknown. Dates are comparable with ==.
type Date struct {
	year       int16
	month, day uint8
	precision  Precision
}

// Day returns a date that is known to the day.
func Day(year, month, day int) Date {
	return Date{int16(year), uint8(month), uint8(day), ToDay}
}

// Month returns a date that is known to the month.
func Month(year, month int) Date { return Date{int16(year), uint8(month), 1, ToMonth} }

// Known tells whether anything of the date is known.
func (d Date) Known() bool { return d.precision != Undated }

// Precision says how much of the date is known.
func (d Date) Precision() Precision { return d.precision }

// Civil returns the first day that the date may mean: the first of a month, the
// first of January of a year.
func (d Date) Civil() (year, month, day int) { return int(d.year), int(d.month), int(d.day) }

// Days counts the days from 1 January 1970 to the first day that the date may
// mean; days before are negative.
func (d Date) Days() int { return daysFromCivil(d.Civil()) }

// End counts the days from 1 January 1970 to the day after the last one that
// the date may mean. For a date known to the day it is Days() + 1.
func (d Date) End() int {
	switch d.precision {
	case ToYear:
		return daysFromCivil(int(d.year)+1, 1, 1)
	case ToQuarter:
		return monthsLater(d, 3)
	case ToMonth:
		return monthsLater(d, 1)
	}
	return d.Days() + 1
}

func monthsLater(d Date, months int) int {
	m := int(d.month) - 1 + months
	return daysFromCivil(int(d.year)+m/12, m%12+1, 1)
}

// FromDays returns the day that lies days after 1 January 1970.
func FromDays(days int) Date { return Day(civilFromDays(days)) }

// Compare orders dates by the first day that they may mean, and gives -1, 0 or
// +1. An unknown date comes before all others.
func (d Date) Compare(e Date) int {
	switch {
	case d.Known() != e.Known():
		if e.Known() {
			return -1
		}
		return 1
	case d.Days() < e.Days():
		return -1
	case d.Days() > e.Days():
		return 1
	}
	return 0
}

// Before tells whether the date's first day lies before the other's.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// String writes the date as the data files do: 2023-10-17, 2023-11, 2025-Q4,
// 2023, or nothing.
func (d Date) String() string {
	s := ""
	if d.precision != Undated {
		s = pad(int(d.year), 4)
	}
	switch d.precision {
	case ToQuarter:
		s += "-Q" + strconv.Itoa(d.quarter())
	case ToMonth:
		s += "-" + pad(int(d.month), 2)
	case ToDay:
		s += "-" + pad(int(d.month), 2) + "-" + pad(int(d.day), 2)
	}
	return s
}

func (d Date) quarter() int { return (int(d.month)-1)/3 + 1 }

// ParseDate reads a date as String writes it.
func ParseDate(s string) (Date, bool) {
	digits := func(s string) int {
		n := 0
		for _, c := range []byte(s) {
			if c < '0' || c > '9' {
				return -1
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	switch len(s) {
	case 4:
		if y := digits(s); y >= 1 {
			return Date{int16(y), 1, 1, ToYear}, true
		}
	case 7:
		y := digits(s[:4])
		if y < 1 || s[4] != '-' {
			break
		}
		if s[5] == 'Q' {
			if q := digits(s[6:]); q >= 1 && q <= 4 {
				return Date{int16(y), uint8(q*3 - 2), 1, ToQuarter}, true
			}
			break
		}
		if m := digits(s[5:]); m >= 1 && m <= 12 {
			return Month(y, m), true
		}
	case 10:
		y, m, d := digits(s[:4]), digits(s[5:7]), digits(s[8:])
		if y < 1 || m < 1 || m > 12 || d < 1 || s[4] != '-' || s[7] != '-' {
			break
		}
		// 31 April would come back as 1 May.
		if date := Day(y, m, d); FromDays(date.Days()) == date {
			return date, true
		}
	}
	return Date{}, false
}

// daysFromCivil and civilFromDays count in eras of 400 years (146,097 days)
// that begin on 1 March, so that the leap day is a year's last.
func daysFromCivil(year, month, day int) int {
	if month <= 2 {
		year--
	}
	era := floorDivide(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*146097 + dayOfEra - epoch
}

func civilFromDays(days int) (year, month, day int) {
	days += epoch
	era := floorDivide(days, 146097)
	dayOfEra := days - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	year, month, day = yearOfEra+era*400, (shifted+2)%12+1, dayOfYear-(153*shifted+2)/5+1
	if month <= 2 {
		year++
	}
	return year, month, day
}

// epoch is 1 January 1970 in days since 1 March of the year 0.
const epoch = 719468

func floorDivide(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
