package data

import (
	"sort"
	"strconv"
	"strings"
)

// Fault is one thing that is wrong in a data file.
type Fault struct {
	// File is the path from the repository's root: "data/chips.csv".
	File string
	// Line counts from 1; 0 stands for the whole file.
	Line int
	// Column is the column's heading, or "".
	Column string
	// Message says what was found and what would be right.
	Message string
}

// String writes the fault as compilers do: data/chips.csv:7: tpp: "48OO" is …
func (f Fault) String() string {
	s := f.File
	if f.Line > 0 {
		s += ":" + strconv.Itoa(f.Line)
	}
	if f.Column != "" {
		s += ": " + f.Column
	}
	return s + ": " + f.Message
}

// Faults are all that is wrong in one load.
type Faults []Fault

// Error lists the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.String()
	}
	return strings.Join(lines, "\n")
}

// faults collects what a load finds.
type faults struct {
	list Faults
	// unreadable tells that a whole file could not be read, so that what refers
	// to it cannot be judged.
	unreadable bool
}

func (f *faults) add(file string, line int, column, message string) {
	f.list = append(f.list, Fault{"data/" + file, line, column, message})
}

// addFile notes a fault that makes a whole file unreadable.
func (f *faults) addFile(file string, line int, column, message string) {
	f.unreadable = true
	f.add(file, line, column, message)
}

// err returns what was collected in the order of files and lines, or nil.
func (f *faults) err() error {
	if len(f.list) == 0 {
		return nil
	}
	sort.SliceStable(f.list, func(i, j int) bool {
		a, b := f.list[i], f.list[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Line < b.Line
	})
	return f.list
}

// nearest finishes a message about an unknown name with the known one that
// takes the fewest edits, where one is near enough to be meant.
func nearest(name string, known []string) string {
	best, distance := "", 1+len(name)/3
	for _, k := range known {
		if d := edits(name, k, distance); d < distance || d == distance && best == "" {
			best, distance = k, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + best + "?"
}

// edits is the Levenshtein distance of two strings in bytes, or more than limit
// where it is known to be larger.
func edits(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal, row[j] = row[j], min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// quote shows a cell in a message, cut where it is long.
func quote(cell string) string {
	const longest = 60
	if runes := []rune(cell); len(runes) > longest {
		cell = string(runes[:longest]) + "…"
	}
	return strconv.Quote(cell)
}
