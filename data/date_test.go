package data

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// days draws a day between the years 1 and 9999.
var days = rapid.IntRange(Day(1, 1, 1).Days(), Day(9999, 12, 31).Days())

func TestDaysAgreeWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := days.Draw(t, "days")
		year, month, day := FromDays(n).Civil()
		want := time.Unix(int64(n)*86400, 0).UTC()
		if year != want.Year() || month != int(want.Month()) || day != want.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %s", n, year, month, day, want.Format(time.DateOnly))
		}
		if back := FromDays(n).Days(); back != n {
			t.Fatalf("day %d comes back as %d", n, back)
		}
	})
}

func TestDatesReadBack(t *testing.T) {
	for _, text := range []string{"2023-10-17", "2024-02-29", "2023-11", "2025-Q4", "2029"} {
		d, ok := ParseDate(text)
		if !ok || d.String() != text {
			t.Errorf("%s reads back as %s, %v", text, d, ok)
		}
	}
}

func TestNotDates(t *testing.T) {
	for _, text := range []string{
		"", "17.10.2023", "2023/10/17", "2023-13", "2023-00", "2023-02-30", "2023-02-29", "2023-4-1",
		"23-10-17", "2023-10-17 ", "2025-Q5", "Nov-23", "0000", "2023-10-32", "２０２３-10",
	} {
		if d, ok := ParseDate(text); ok {
			t.Errorf("%q is read as %s", text, d)
		}
	}
}

func TestADateEndsWhereItsLastDayDoes(t *testing.T) {
	for text, want := range map[string]string{
		"2023-11": "2023-12-01", "2023-12": "2024-01-01", "2024-02": "2024-03-01",
		"2023": "2024-01-01", "2025-Q4": "2026-01-01", "2025-Q1": "2025-04-01", "2023-12-31": "2024-01-01",
	} {
		d, _ := ParseDate(text)
		if got := FromDays(d.End()).String(); got != want {
			t.Errorf("%s ends before %s, want %s", text, got, want)
		}
	}
}

func TestDatesAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := days.Draw(t, "a"), days.Draw(t, "b")
		got := FromDays(a).Before(FromDays(b))
		if got != (a < b) || FromDays(a).Compare(FromDays(b)) != -FromDays(b).Compare(FromDays(a)) {
			t.Fatalf("days %d and %d compare wrongly", a, b)
		}
		if !(Date{}).Before(FromDays(a)) || FromDays(a).Before(Date{}) {
			t.Fatal("an unknown date comes before all others")
		}
	})
}
