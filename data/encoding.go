package data

import "unicode/utf8"

// bom is what some spreadsheets put before UTF-8.
const bom = "\xef\xbb\xbf"

// suspectEncoding names the encoding of a file that is not UTF-8, or gives "".
// The Chinese editions of spreadsheets save CSV as GB 18030 unless told
// otherwise; "Unicode text" is UTF-16.
func suspectEncoding(raw []byte) string {
	switch {
	case len(raw) >= 2 && raw[0] == 0xff && raw[1] == 0xfe:
		return "UTF-16 LE"
	case len(raw) >= 2 && raw[0] == 0xfe && raw[1] == 0xff:
		return "UTF-16 BE"
	}
	var zeros [2]int
	for i, c := range raw {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1] > zeros[0]:
		return "UTF-16 LE"
	case zeros[0] > 0:
		return "UTF-16 BE"
	case utf8.Valid(raw):
		return ""
	case wellFormedGB18030(raw):
		return "GB 18030"
	}
	return "none that spreadsheets write"
}

// wellFormedGB18030 tells whether every sequence of bytes has a form of
// GB 18030: one byte, two, or four.
func wellFormedGB18030(raw []byte) bool {
	lead := func(c byte) bool { return c >= 0x81 && c <= 0xfe }
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	for i := 0; i < len(raw); {
		switch {
		case raw[i] < 0x80:
			i++
		case i+1 < len(raw) && lead(raw[i]) && raw[i+1] >= 0x40 && raw[i+1] != 0x7f && raw[i+1] != 0xff:
			i += 2
		case i+3 < len(raw) && lead(raw[i]) && digit(raw[i+1]) && lead(raw[i+2]) && digit(raw[i+3]):
			i += 4
		default:
			return false
		}
	}
	return true
}
