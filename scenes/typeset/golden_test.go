package typeset_test

import (
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"twopaths/scenes/typeset"
)

var update = flag.Bool("update", false, "write testdata/blocks.txt anew")

// TestBlocksAsText compares where a handful of blocks put each glyph with
// testdata/blocks.txt. Positions are rounded to 1/64 px, which hides the last
// bit of a float. After a change that is meant, look at the diff of
//
//	go test ./scenes/typeset -run BlocksAsText -update
func TestBlocksAsText(t *testing.T) {
	setter := newSetter(t)
	var dump strings.Builder
	for _, c := range []struct {
		text    string
		style   typeset.Style
		measure float64
	}{
		{"互联不再是标准，改看总处理性能（TPP）与**性能密度**：每平方毫米裸片的TPP。", body, 200},
		{"A800’s link was cut from 600 to **400 GB/s**.", english, 200},
		{"界线改量性能密度，|为旧线而造的芯片落入线内", headline, 350},
		{"Same computing, less I/O: |A800 and H800 stop outside the line", title, 350},
		{"1,111.50", typeset.Style{Face: typeset.Serif, Size: 34, Tabular: true}, 400},
	} {
		dumpBlock(&dump, setter.Block(c.text, c.style, c.measure))
	}
	const file = "testdata/blocks.txt"
	if *update {
		if err := os.WriteFile(file, []byte(dump.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(dump.String(), "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func dumpBlock(to *strings.Builder, b *typeset.Block) {
	px := func(v float64) string { return strconv.FormatFloat(float64(int(v*64+0.5))/64, 'f', -1, 64) }
	to.WriteString("block " + px(b.Width) + " wide, leading " + px(b.Leading) + "\n")
	for _, l := range b.Lines {
		to.WriteString("  line " + px(l.Width) + ": " + l.Text + "\n")
		for _, r := range l.Runs {
			to.WriteString("    run at " + px(r.X) + ", face " + strconv.Itoa(int(r.Face)) + ", " + px(r.Width) + ": ")
			for _, g := range r.Glyphs {
				to.WriteString(" " + px(g.X))
			}
			to.WriteString("\n")
		}
	}
}
