package data

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// spaced shows no-break spaces as "~", so that they can be told in a failure.
func spaced(b []byte) string { return strings.ReplaceAll(string(b), NoBreakSpace, "~") }

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		zh, en   string
	}{
		{600, 0, "600", "600"},
		{4800, 0, "4800", "4,800"},
		{15832, 0, "15832", "15,832"},
		{1234567.891, 2, "1234567.89", "1,234,567.89"},
		{5.92, 2, "5.92", "5.92"},
		{112.2, 2, "112.20", "112.20"},
		{-6.87, 2, "−6.87", "−6.87"},
		{1.005, 2, "1.01", "1.01"},
		{1.875, 1, "1.9", "1.9"},
		{999.5, 0, "1000", "1,000"},
		{0, 0, "0", "0"},
	} {
		for l, want := range [...]string{c.zh, c.en} {
			if got := spaced(AppendNumber(nil, Locale(l), c.v, c.decimals)); got != want {
				t.Errorf("%v with %d decimals in %s is %s, want %s", c.v, c.decimals, Locale(l).Code(), got, want)
			}
		}
	}
}

func TestTicksAndLargeNumbers(t *testing.T) {
	for _, c := range []struct {
		v                float64
		zh, en           string
		largeZH, largeEN string
	}{
		{0.5, "0.5", "0.5", "0.5", "0.5"},
		{1000, "1000", "1,000", "1000", "1,000"},
		{10000, "1万", "10,000", "1万", "10,000"},
		{15000, "1.5万", "15,000", "1.5万", "15,000"},
		{15832, "15832", "15,832", "1.58万", "15,832"},
		{41640000, "4164万", "41,640,000", "4164万", "41.64~million"},
		{194e6, "19400万", "194,000,000", "1.94亿", "194~million"},
		{30e9, "3000000万", "30,000,000,000", "300亿", "30~billion"},
		{1.5e12, "150000000万", "1,500,000,000,000", "1.5万亿", "1.5~trillion"},
	} {
		for l, want := range [...][2]string{{c.zh, c.largeZH}, {c.en, c.largeEN}} {
			if got := spaced(AppendTick(nil, Locale(l), c.v)); got != want[0] {
				t.Errorf("the tick of %v in %s is %s, want %s", c.v, Locale(l).Code(), got, want[0])
			}
			if got := spaced(AppendLarge(nil, Locale(l), c.v)); got != want[1] {
				t.Errorf("%v in words in %s is %s, want %s", c.v, Locale(l).Code(), got, want[1])
			}
		}
	}
}

func TestDates(t *testing.T) {
	forms := func(text string, form DateForm) [2]string {
		d, ok := ParseDate(text)
		if !ok {
			t.Fatalf("%q is no date", text)
		}
		return [2]string{spaced(AppendDate(nil, Chinese, d, form)), spaced(AppendDate(nil, English, d, form))}
	}
	for _, c := range []struct {
		text string
		form DateForm
		want [2]string
	}{
		{"2023-10-17", WholeDate, [2]string{"2023年10月17日", "17~October~2023"}},
		{"2023-11", WholeDate, [2]string{"2023年11月", "November~2023"}},
		{"2025-Q4", WholeDate, [2]string{"2025年第四季度", "the fourth quarter of~2025"}},
		{"2029", WholeDate, [2]string{"2029年", "2029"}},
		{"2023-10-17", MonthDate, [2]string{"2023年10月", "October~2023"}},
		{"2023-10-17", YearDate, [2]string{"2023年", "2023"}},
		{"2022-10-21", DayMonthDate, [2]string{"10月21日", "21~October"}},
		{"2025-04-15", DayDate, [2]string{"15日", "15"}},
		{"2023-12-28", MonthNameDate, [2]string{"12月", "December"}},
		{"2022-10-07", ShortDate, [2]string{"10月7日", "7~Oct"}},
		{"2023-11", ShortDate, [2]string{"11月", "Nov"}},
		{"2022-11-07", ShortMonthDate, [2]string{"2022年11月", "Nov~2022"}},
	} {
		if got := forms(c.text, c.form); got != c.want {
			t.Errorf("%s as %s is %q, want %q", c.text, dateFormHints[c.form], got, c.want)
		}
	}
	for l := range Locale(Locales) {
		if got := AppendDate(nil, l, Date{}, WholeDate); len(got) > 0 {
			t.Errorf("an unknown date is written as %q", got)
		}
	}
}

// TestAValueIsNeverRoundedOverItsLimit: what is written beside a limit compares
// with it as the value does.
func TestAValueIsNeverRoundedOverItsLimit(t *testing.T) {
	if got := string(AppendBeside(nil, English, 5.9199, 2, 5.92)); got != "5.9199" {
		t.Errorf("5.9199 beside 5.92 is written as %s", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		limit := float64(rapid.IntRange(1, 5000).Draw(t, "hundredths")) / 100
		v := limit + rapid.Float64Range(-1, 1).Draw(t, "off")*rapid.SampledFrom([]float64{1, 1e-3, 1e-6}).Draw(t, "scale")
		text := strings.ReplaceAll(string(AppendBeside(nil, Chinese, v, 2, limit)), "−", "-")
		shown, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		if (shown < limit) != (v < limit) && limit-v > 1e-11 {
			t.Fatalf("%v beside %v is written as %s", v, limit, text)
		}
	})
}
