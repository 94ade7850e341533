package data

// Locale is a language of the copy and its habits of numbers and dates.
type Locale uint8

const (
	// Chinese is Simplified Chinese as in mainland China.
	Chinese Locale = iota
	// English is English with day-month-year dates.
	English
	// Locales counts the locales.
	Locales = iota
)

// Code is the locale's value in URLs: "zh" or "en".
func (l Locale) Code() string { return [...]string{"zh", "en"}[l] }
