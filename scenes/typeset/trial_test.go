package typeset_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"twopaths/data"
	"twopaths/scenes/typeset"
)

const (
	trialNoStart = "、，。；：？！）】》〉」』”’…％%"
	trialNoEnd   = "（【《〈「『“‘"
)

// TestMarksAtTheWrongEndOfALine is field trial 17: every Chinese string of the
// copy, and made-up ones, at measures of 6 em to 30 em in steps of a quarter, at
// three sizes.
func TestMarksAtTheWrongEndOfALine(t *testing.T) {
	setter := newSetter(t)
	for _, s := range append(copyOf(t, data.Chinese), madeUp...) {
		plain := strings.NewReplacer("**", "", "|", "").Replace(s)
		for _, size := range []float64{12, 16, 28} {
			for em := 6.0; em <= 30; em += 0.25 {
				for _, headline := range []bool{false, true} {
					if headline && size != 16 {
						continue // as evenly at every size: TestTypeScales
					}
					style := typeset.Style{Size: size, Headline: headline}
					b := setter.Block(s, style, em*size)
					if b.Text != plain {
						t.Fatalf("%q is set as %q", s, b.Text)
					}
					for _, fault := range lineFaults(b, em*size, size) {
						t.Errorf("%q at %g em of %g px: %s\n%s", s, em, size, fault, lineList(b))
					}
					if t.Failed() {
						return
					}
				}
			}
		}
	}
}

// lineFaults says what is wrong with a block's lines.
func lineFaults(b *typeset.Block, measure, size float64) (faults []string) {
	if got := squeeze(text(b)); got != squeeze(b.Text) {
		faults = append(faults, "characters were lost: "+got)
	}
	const rounding = 0.001 // px: half a font unit at 28 px is 0.014, sums of floats are better
	for i, l := range b.Lines {
		reach := 0.0
		for _, r := range l.Runs {
			reach = max(reach, r.X+r.Width)
		}
		if l.Width > measure+size/2000+rounding {
			faults = append(faults, "a line is wider than the measure: "+l.Text)
		}
		if reach > l.Width+size/2+rounding {
			faults = append(faults, "more than half an em hangs: "+l.Text)
		}
		if i == 0 || l.Text == "" {
			continue
		}
		before := b.Lines[i-1].Text
		first, _ := utf8.DecodeRuneInString(l.Text)
		last, _ := utf8.DecodeLastRuneInString(before)
		switch {
		case strings.ContainsRune(trialNoStart, first):
			faults = append(faults, "a line starts with a closing mark: "+l.Text)
		case strings.ContainsRune(trialNoEnd, last):
			faults = append(faults, "a line ends with an opening mark: "+before)
		case first == last && (first == '—' || first == '…'):
			faults = append(faults, "a mark of two characters is split: "+l.Text)
		case parted.MatchString(tail(before) + "\n" + l.Text):
			faults = append(faults, "a number is parted from its unit: "+before+" / "+l.Text)
		}
	}
	return faults
}

// parted is a number, and after the break what belongs to it.
var parted = regexp.MustCompile(`[0-9] ?\n(%|％|年|月|日|号|亿|条|个|GB/s|GB\b)`)

// tail is the end of a line, which is enough for parted.
func tail(line string) string { return line[max(0, len(line)-8):] }

// lineList shows a block's lines for a failure.
func lineList(b *typeset.Block) string {
	var list strings.Builder
	for _, l := range b.Lines {
		list.WriteString("    " + l.Text + "\n")
	}
	return list.String()
}
