package data

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"
)

// commentColumn may stand in every table; the loader does not read it.
const commentColumn = "comment"

// table is one CSV file: a heading row and rows of as many cells.
type table struct {
	file    string
	headers []string
	index   map[string]int
	rows    []row
	faults  *faults
}

// row is one row of a table, with the line of the file at which each cell starts.
type row struct {
	table *table
	cells []string
	lines []int
}

// readTable reads a file that has exactly the given columns, in any order, and
// perhaps a comment column. A file that is absent is an empty table where
// optional is set.
func readTable(fsys fs.FS, file string, optional bool, f *faults, columns ...string) *table {
	t := &table{file: file, faults: f}
	raw, err := fs.ReadFile(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && optional:
	case errors.Is(err, fs.ErrNotExist):
		f.addFile(file, 0, "", "is missing")
	case err != nil:
		f.addFile(file, 0, "", err.Error())
	default:
		t.parse(raw, columns)
	}
	return t
}

// parse fills the table from the bytes of a file.
func (t *table) parse(raw []byte, columns []string) {
	raw = bytes.TrimPrefix(raw, []byte(bom))
	if encoding := suspectEncoding(raw); encoding != "" {
		t.faults.addFile(t.file, 1, "", "is not UTF-8; its encoding looks like "+encoding+". Save it as \"CSV UTF-8\"")
		return
	}
	reader := csv.NewReader(bytes.NewReader(raw))
	reader.FieldsPerRecord = -1
	for {
		cells, err := reader.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.brokenQuotes(err)
			return
		}
		r := row{t, cells, make([]int, len(cells))}
		blank := true
		for i := range cells {
			r.lines[i], _ = reader.FieldPos(i)
			cells[i] = strings.TrimSpace(cells[i])
			blank = blank && cells[i] == ""
		}
		switch {
		case blank:
			// Spreadsheets leave rows of commas behind.
		case t.headers == nil:
			if !t.head(r, columns) {
				return
			}
		case len(cells) != len(t.headers):
			remedy := "quote a cell that holds a comma"
			if len(cells) < len(t.headers) {
				remedy = "an empty cell has its comma too"
			}
			t.faults.addFile(t.file, r.lines[0], "", "the row has "+count(len(cells), "cell")+", the heading has "+
				count(len(t.headers), "cell")+"; "+remedy)
		default:
			t.rows = append(t.rows, r)
		}
	}
	if t.headers == nil {
		t.faults.addFile(t.file, 1, "", "is empty; its first row should be "+strings.Join(columns, ","))
	}
}

func (t *table) brokenQuotes(err error) {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		t.faults.addFile(t.file, 0, "", err.Error())
		return
	}
	message := "a quotation mark opens a cell and none closes it; double each mark inside a quoted cell, as \"\""
	if at.Err == csv.ErrBareQuote {
		message = "a quotation mark stands inside a cell that is not quoted; put the cell in quotation marks and double the mark, as \"\""
	}
	t.faults.addFile(t.file, at.StartLine, "", message)
}

// head reads the heading row and tells whether the rows below can be read.
func (t *table) head(r row, columns []string) bool {
	t.headers, t.index = r.cells, make(map[string]int, len(r.cells))
	if len(r.cells) == 1 {
		for _, mark := range []string{";", "\t"} {
			if strings.Contains(r.cells[0], mark) {
				t.faults.addFile(t.file, r.lines[0], "", "the cells are parted by "+quote(mark)+"; save the file with commas")
				return false
			}
		}
	}
	sound := true
	for i, name := range r.cells {
		if _, twice := t.index[name]; twice && name != "" {
			t.faults.addFile(t.file, r.lines[i], name, "two columns have this heading")
			sound = false
		}
		t.index[name] = i
		if name == commentColumn || contains(columns, name) {
			continue
		}
		message := "no column of this table is called " + quote(name) + nearest(name, columns)
		if name == "" {
			message = "column " + letter(i) + " has cells but no heading"
		}
		t.faults.addFile(t.file, r.lines[i], "", message)
		sound = false
	}
	for _, name := range columns {
		if _, there := t.index[name]; !there {
			t.faults.addFile(t.file, r.lines[0], "", "the column "+name+" is missing")
			sound = false
		}
	}
	return sound
}

// letter names a column as spreadsheets do.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return string(appendInteger(nil, n)) + " " + thing
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

// Cells of a row. Each method reads one cell and notes a fault where it is not
// what the column is for.

func (r row) line(column string) int { return r.lines[r.table.index[column]] }

func (r row) fault(column, message string) {
	r.table.faults.add(r.table.file, r.line(column), column, message)
}

// text is a cell as it stands, perhaps empty.
func (r row) text(column string) string { return r.cells[r.table.index[column]] }

// need is a cell that may not be empty.
func (r row) need(column string) string {
	s := r.text(column)
	if s == "" {
		r.fault(column, "the cell is empty")
	}
	return s
}

// id is an identifier: lower-case letters, digits, hyphens, and # before the
// name of a part.
func (r row) id(column string) string {
	s := r.need(column)
	for _, c := range []byte(s) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-', c == '#':
		default:
			r.fault(column, quote(s)+" is not an id; use lower-case letters, digits and hyphens")
			return s
		}
	}
	return s
}

// number is a number, or unknown where the cell is empty.
func (r row) number(column string) Quantity {
	s := r.text(column)
	if s == "" {
		return Quantity{}
	}
	v, decimals, ok := parseNumber(s)
	if !ok {
		message := quote(s) + " is not a number; write digits"
		if fixed := likelyNumber(s); fixed != "" {
			message += ", as " + fixed
		}
		if isUnknownWord(s) {
			message = quote(s) + " is not a number; leave the cell empty where it is unknown"
		}
		r.fault(column, message)
		return Quantity{}
	}
	return Quantity{v, v, true, decimals}
}

// span is a quantity whose upper end may stand in a second column.
func (r row) span(column string) Quantity {
	to := column + "_to"
	low, high := r.number(column), r.number(to)
	switch {
	case !high.Known:
		return low
	case !low.Known:
		if r.text(column) == "" {
			r.fault(to, "the upper end "+quote(r.text(to))+" has no lower end in "+column)
		}
		return Quantity{}
	case high.Low <= low.Low:
		r.fault(to, quote(r.text(to))+" is not above "+r.text(column)+" in "+column)
		return low
	}
	return Quantity{low.Low, high.Low, true, max(low.Decimals, high.Decimals)}
}

// date is a date, or unknown where the cell is empty.
func (r row) date(column string) Date {
	s := r.text(column)
	if s == "" {
		return Date{}
	}
	d, ok := ParseDate(s)
	if !ok {
		r.fault(column, quote(s)+" is not a date; write 2023-10-17, 2023-11 for a month, 2023-Q4 or 2023 "+
			"(a spreadsheet keeps it so when the column is text)")
	}
	return d
}

// choice is one of the given words; it returns the word's place.
func (r row) choice(column string, words ...string) int {
	s := r.text(column)
	for i, w := range words {
		if s == w {
			return i
		}
	}
	r.fault(column, quote(s)+" is not one of "+strings.Join(words, ", ")+nearest(s, words))
	return 0
}

// yes is a cell that says yes or no.
func (r row) yes(column string) bool { return r.choice(column, "no", "yes") == 1 }

// both reads a pair of columns, name_zh and name_en, which are filled together.
func (r row) both(name string) [Locales]string {
	zh, en := name+"_zh", name+"_en"
	pair := [Locales]string{r.text(zh), r.text(en)}
	if pair[Chinese] == "" && pair[English] != "" {
		r.fault(zh, "the cell is empty, though "+en+" is not")
	}
	if pair[English] == "" && pair[Chinese] != "" {
		r.fault(en, "the cell is empty, though "+zh+" is not")
	}
	return pair
}

// inOrder notes a date that lies before one that must come first.
func (r row) inOrder(first, second string) {
	a, _ := ParseDate(r.text(first))
	b, _ := ParseDate(r.text(second))
	if a.Known() && b.Known() && b.End() <= a.Days() {
		r.fault(second, quote(r.text(second))+" lies before "+r.text(first)+" in "+first)
	}
}

// likelyNumber guesses what number a slip was meant to be: letters O and l for
// digits, separators, a comma for the decimal point, full-width forms.
func likelyNumber(s string) string {
	if whole, rest, ok := strings.Cut(s, ","); ok && len(rest) != 3 && !strings.Contains(rest, ",") {
		s = whole + "." + rest
	}
	fixed := strings.Map(func(c rune) rune {
		switch {
		case c == 'O' || c == 'o':
			return '0'
		case c == 'l' || c == 'I':
			return '1'
		case c >= '０' && c <= '９':
			return c - '０' + '0'
		case c == ',' || c == '，' || c == '_' || c == ' ' || c == '\u00a0' || c == '\'':
			return -1
		case c == '．':
			return '.'
		case c == '−':
			return '-'
		}
		return c
	}, s)
	if _, _, ok := parseNumber(fixed); ok {
		return fixed
	}
	return ""
}

func isUnknownWord(s string) bool {
	switch strings.ToLower(s) {
	case "?", "-", "–", "—", "n/a", "na", "null", "none", "nil", "unknown", "#n/a", "未知", "无":
		return true
	}
	return false
}
