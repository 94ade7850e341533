package typeset_test

import (
	"math"
	"strconv"
	"testing"

	"twopaths/assets"
	"twopaths/scenes/typeset"
)

var (
	body     = typeset.Style{Size: 17}
	english  = typeset.Style{Size: 16.5, Language: typeset.English}
	headline = typeset.Style{Face: typeset.Serif, Size: 25, Headline: true}
	title    = typeset.Style{Face: typeset.Serif, Size: 22, Headline: true, Language: typeset.English}
)

// lines are a block's texts.
func lines(b *typeset.Block) []string {
	var texts []string
	for _, l := range b.Lines {
		texts = append(texts, l.Text)
	}
	return texts
}

func TestASteadyFrameAllocatesNothing(t *testing.T) {
	setter := newSetter(t)
	c := setter.Case()
	frame := func() {
		b := setter.Block("规则划出第一条界线：**位长×TOPS**不低于4800。", body, 150)
		r := setter.Line("600 GB/s", english)
		setter.Fit("The thresholds have not", title, 100, 12)
		c.Outline(r.Face, r.Glyphs[0].ID)
		c.Bounds(b.Lines[0].Runs[0].Face, b.Lines[0].Runs[0].Glyphs[0].ID)
	}
	frame()
	if n := testing.AllocsPerRun(100, frame); n != 0 {
		t.Errorf("%g allocations a frame", n)
	}
}

func TestWhatIsUsedStaysRemembered(t *testing.T) {
	setter := newSetter(t)
	first := setter.Line("芯片", body)
	for i := range 10000 {
		setter.Line(strconv.Itoa(i), body)
		if i%500 == 0 && setter.Line("芯片", body) != first {
			t.Fatalf("after %d other strings the run is set anew", i)
		}
	}
	if n := setter.Remembered(); n > 4096 {
		t.Errorf("%d runs and blocks are remembered", n)
	}
}

func TestMissingCharacters(t *testing.T) {
	setter := newSetter(t)
	run := setter.Line("一㐀二", body)
	setter.Line("又是㐀", body)
	if got := setter.Gaps(); len(got) != 1 || got[0] != (typeset.Gap{Face: typeset.Sans, Character: '㐀', Text: "一㐀二"}) {
		t.Errorf("gaps: %+v", got)
	}
	if run.Glyphs[1].ID != typeset.Missing || len(setter.Case().Outline(typeset.Sans, typeset.Missing)) == 0 {
		t.Error("a missing character is not drawn as a box")
	}
}

// TestACaseCutToItsRecordSetsTheSame: what was recorded from the full case can
// be set from a case cut to the record, without a gap and to the same place.
func TestACaseCutToItsRecordSetsTheSame(t *testing.T) {
	full := newSetter(t)
	var usage typeset.Usage
	full.Record(&usage)
	type job struct {
		text  string
		style typeset.Style
	}
	jobs := []job{{"甲——“乙”……**丙**≥5†", body}, {"“Don’t” … **bold** – 3 ≥ 2†", english}, {"界线，|旧线", headline}, {"A line; |a ‘word’", title}}
	var want []*typeset.Block
	for _, j := range jobs {
		want = append(want, full.Block(j.text, j.style, 100))
	}
	data, err := assets.Cut(&usage)
	if err != nil {
		t.Fatal(err)
	}
	c, err := typeset.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	small := typeset.NewSetter(c)
	for i, j := range jobs {
		got := small.Block(j.text, j.style, 100)
		for n, l := range got.Lines {
			if w := want[i].Lines[n]; l.Text != w.Text || l.Width != w.Width {
				t.Errorf("%q: line %q of %g px becomes %q of %g px", j.text, w.Text, w.Width, l.Text, l.Width)
			}
		}
	}
	if len(small.Gaps()) > 0 {
		t.Errorf("gaps: %+v", small.Gaps())
	}
}

func TestTabularFiguresHaveOneAdvance(t *testing.T) {
	setter := newSetter(t)
	for f := range typeset.Face(typeset.Faces) {
		style := typeset.Style{Face: f, Size: 100, Tabular: true}
		want := setter.Line("0000", style).Width
		for i := range 10000 {
			if got := setter.Line(pad(i), style).Width; got != want {
				t.Fatalf("face %d: %s is %g px wide, 0000 %g", f, pad(i), got, want)
			}
		}
	}
}

func pad(n int) string { return strconv.Itoa(n + 10000)[1:] }

func TestMixedFacesAndEdges(t *testing.T) {
	setter := newSetter(t)
	em := typeset.Style{Size: 1}
	for _, c := range []struct {
		text string
		em   float64
		why  string
	}{
		{"中国", 2, "Han are an em wide"},
		{"（中国）", 3, "both marks are trimmed at the edges"},
		{"中（国）中", 5, "within a line they are whole"},
		{"中，“国", 3.5, "clreq 3.1.6.1: a pause and an opening mark share an em and a half"},
		{"中”，国", 3.5, "and a closing mark and a pause"},
		{"中））国", 3.5, "and two closing marks"},
		{"（（中", 1.5 + 0.5, "and two opening marks, the first at the edge"},
		{"中——国", 4, "a dash is two em"},
		{"中……国", 4, "and an ellipsis"},
		{"中8国", 2 + 0.555 + 0.5, "clreq 3.2.2: a quarter em on both sides of a figure"},
		{"8，8", 0.555*2 + 1, "but none beside a mark"},
		{"中 8", 1 + 0.224 + 0.555, "a space stays as it is"},
		{"中\u00a08", 1 + 0.224 + 0.555, "and so does a no-break space"},
		{"8\u202f8", 0.112 + 1.11, "a narrow one is half as wide"},
		{"中　国", 3, "an ideographic space is an em"},
		{"中\u2060国\u200b中", 3, "what only guides breaks has no width"},
		{"中·国", 2.5, "a middle dot is half an em"},
	} {
		if got := setter.Line(c.text, em).Width; math.Abs(got-c.em) > 1e-9 {
			t.Errorf("%s is %g em wide, not %g: %s", c.text, got, c.em, c.why)
		}
	}
}

func TestBoldIsARunOfItsOwn(t *testing.T) {
	b := newSetter(t).Block("两条**界线**。", typeset.Style{Size: 10}, 200)
	runs := b.Lines[0].Runs
	if len(runs) != 3 || runs[1].Face != typeset.SansBold || runs[1].X != 20 || runs[1].Text != "界线" || runs[2].X != 40 || runs[2].Face != typeset.Sans {
		t.Errorf("%+v", runs)
	}
	if len(newSetter(t).Block("两条**界线**。", headline, 200).Lines[0].Runs) != 1 {
		t.Error("the serif is bold already")
	}
}

func TestQuotationMarksGoByLanguage(t *testing.T) {
	setter := newSetter(t)
	zh, en := setter.Line("a“b”", body).Glyphs, setter.Line("a“b”", english).Glyphs
	if zh[1].ID == en[1].ID {
		t.Error("English takes the marks of Chinese")
	}
	// An apostrophe is Western wherever it stands.
	if setter.Line("Nvidia’s", body).Glyphs[6].ID != setter.Line("Nvidia’s", english).Glyphs[6].ID {
		t.Error("Chinese sets an apostrophe an em wide")
	}
}
