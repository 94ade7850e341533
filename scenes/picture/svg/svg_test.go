package svg

import (
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"

	"twopaths/assets"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/picture/picturetest"
	"twopaths/scenes/typeset"
)

var update = flag.Bool("update", false, "write the golden files anew")

// lines breaks a document before each element, for diffs.
func lines(document []byte) string {
	return strings.ReplaceAll(string(document), "><", ">\n<") + "\n"
}

func TestTheSamplerIsWrittenAsReviewed(t *testing.T) {
	got := lines(Still(picturetest.Sampler(), picturetest.Blocks{}, "s-"))
	const golden = "testdata/sampler.svg"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the sampler has changed (go test -update writes it anew):\n%s", diff)
	}
}

// elements parses a document strictly and returns its elements, and the text of
// its metadata.
func elements(t *testing.T, document []byte) (all []xml.StartElement, metadata string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(document))
	inside := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all, metadata
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, lines(document))
		}
		switch token := token.(type) {
		case xml.StartElement:
			all = append(all, token.Copy())
			inside = token.Name.Local == "metadata"
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if inside {
				metadata += string(token)
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestEveryReferenceIsDefinedUnderThePrefix(t *testing.T) {
	all, _ := elements(t, Still(picturetest.Sampler(), picturetest.Blocks{}, "still7-"))
	ids := map[string]bool{}
	for _, e := range all {
		if id := attribute(e, "id"); id != "" {
			if ids[id] || !strings.HasPrefix(id, "still7-") {
				t.Errorf("the id %q is used twice or lacks the prefix", id)
			}
			ids[id] = true
		}
	}
	references := 0
	for _, e := range all {
		for _, a := range e.Attr {
			if found := regexp.MustCompile(`url\(#(.*)\)`).FindStringSubmatch(a.Value); found != nil {
				references++
				if !ids[found[1]] {
					t.Errorf("<%s %s=%q> refers to nothing", e.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
	if references < len(ids) || len(ids) == 0 {
		t.Errorf("%d references to %d definitions", references, len(ids))
	}
}

// A policy without 'unsafe-inline' refuses <style> and style="": colours are
// presentation attributes.
func TestAStillFollowsTheThemeWithoutAStyleElement(t *testing.T) {
	document := Still(picturetest.Sampler(), picturetest.Blocks{}, "s-")
	all, _ := elements(t, document)
	for _, e := range all {
		if e.Name.Local == "style" || attribute(e, "style") != "" {
			t.Errorf("<%s> carries style", e.Name.Local)
		}
		for _, name := range []string{"fill", "stroke", "stop-color"} {
			if v := attribute(e, name); strings.HasPrefix(v, "#") {
				t.Errorf("<%s %s=%q> does not follow the theme", e.Name.Local, name, v)
			}
		}
	}
	if want := `fill="var(--tp-ink,#1D1B19)"`; !bytes.Contains(document, []byte(want)) {
		t.Errorf("no %s", want)
	}
	if attribute(all[0], "aria-hidden") != "true" || attribute(all[0], "viewBox") != "0 0 320 240" {
		t.Errorf("the root is %v", all[0])
	}
}

func TestAFileAloneHasPaperAndItsPalettesColours(t *testing.T) {
	document := Alone(picturetest.Sampler(), picturetest.Blocks{}, &picture.Dark)
	all, _ := elements(t, document)
	if bytes.Contains(document, []byte("var(")) || bytes.Contains(document, []byte("<metadata")) {
		t.Error("the file needs a page around it")
	}
	for _, e := range all {
		if e.Name.Local == "path" && attribute(e, "clip-path") == "" && attribute(e, "fill") == "#14161A" {
			if d := attribute(e, "d"); d != "M0 0H320V240H0z" {
				t.Errorf("the first shape in paper is %q", d)
			}
			break
		}
	}
}

func TestMetadataHoldsTheOutline(t *testing.T) {
	p := picturetest.Sampler()
	p.Identities[0].Label = `"A < B" & C > D`
	_, metadata := elements(t, Still(p, picturetest.Blocks{}, ""))
	if want := string(outline.Of(p).AppendJSON(nil)); metadata != want {
		t.Errorf("the metadata is %s, want %s", metadata, want)
	}
}

// A gradient runs over the box of its element, and what overlaps is painted in order.
func TestShapesShareAnElementOnlyWhereThatPaintsTheSame(t *testing.T) {
	square := func(x float64, fill picture.Paint) picture.Mark {
		return picture.Mark{Kind: picture.RoundedRectangle, Box: picture.Rect{X: x, W: 8, H: 8}, Fill: fill, Stroke: picture.Stroke{Colour: picture.US, Width: 1}}
	}
	ink := picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}
	gradient := picture.Paint{Pattern: picture.Gradient, Colour: picture.Ink, To: picture.US}
	for _, c := range []struct {
		name  string
		marks []picture.Mark
		paths int
	}{
		{"a row of squares", []picture.Mark{square(0, ink), square(10, ink), square(20, ink)}, 1},
		{"squares that touch", []picture.Mark{square(0, ink), square(8, ink)}, 2},
		{"the third on the first", []picture.Mark{square(0, ink), square(10, ink), square(4, ink)}, 2},
		{"two paints", []picture.Mark{square(0, ink), square(10, picture.Paint{Pattern: picture.Solid, Colour: picture.CN})}, 2},
		{"another between", []picture.Mark{square(0, ink), square(10, picture.Paint{}), square(20, ink)}, 3},
		{"gradients", []picture.Mark{square(0, gradient), square(10, gradient)}, 2},
	} {
		var p picture.Picture
		p.Reset(40, 10)
		for _, m := range c.marks {
			p.Add(m)
		}
		all, _ := elements(t, Still(&p, picturetest.Blocks{}, ""))
		paths := 0
		for _, e := range all {
			if e.Name.Local == "path" {
				paths++
			}
		}
		if paths != c.paths {
			t.Errorf("%s: %d elements, want %d", c.name, paths, c.paths)
		}
	}
}

// A path's relative whole numbers lead to the same points as the outlines.
func TestGlyphPathsLeadToTheOutlinesPoints(t *testing.T) {
	run := picturetest.Set("Ao\x01 Bo", 20)
	var p picture.Picture
	p.Reset(100, 100)
	p.Add(picture.Mark{Kind: picture.Glyphs, Run: run, Origin: picture.Point{X: 10.1, Y: 50.4}, Fill: picture.Paint{Pattern: picture.Solid}})
	all, _ := elements(t, Still(&p, picturetest.Blocks{}, ""))
	path := all[len(all)-1]
	if got := attribute(path, "transform"); got != "translate(10 50)scale(.05)" {
		t.Errorf("the run is placed by %q", got)
	}
	var want []picture.Point
	for _, g := range run.Glyphs {
		// The quarter of a pixel at which a canvas would draw the glyph.
		x, _ := picture.SnapGlyph(10.1+g.X, 50.4, 1)
		for _, s := range (picturetest.Blocks{}).Outline(typeset.Sans, g.ID) {
			for _, at := range s.Args[:1+[]int{0, 0, 1, 2}[s.Op]] {
				want = append(want, picture.Point{X: math.Round((x - 10) * 20), Y: 0})
				last := &want[len(want)-1]
				last.X += math.Round(float64(at.X) * 400)
				last.Y = math.Round(float64(at.Y) * 400)
			}
		}
	}
	if diff := cmp.Diff(want, follow(t, attribute(path, "d"))); diff != "" {
		t.Error(diff)
	}
}

// follow returns the points of path data, absolute: those of M, m, h, v, l, q, c and z.
func follow(t *testing.T, d string) (points []picture.Point) {
	t.Helper()
	tokens := regexp.MustCompile(`[a-zA-Z]|-?\d+`).FindAllString(d, -1)
	var pen, start picture.Point
	command, i := "", 0
	next := func() float64 {
		v, err := strconv.Atoi(tokens[i])
		if err != nil {
			t.Fatalf("%q after %s is no number", tokens[i], command)
		}
		i++
		return float64(v)
	}
	for i < len(tokens) {
		if tokens[i][0] >= 'A' {
			command = tokens[i]
			i++
		}
		switch command {
		case "M":
			pen = picture.Point{X: next(), Y: next()}
			start, points = pen, append(points, pen)
		case "m":
			pen = picture.Point{X: pen.X + next(), Y: pen.Y + next()}
			start, points = pen, append(points, pen)
		case "h":
			pen.X += next()
			points = append(points, pen)
		case "v":
			pen.Y += next()
			points = append(points, pen)
		case "l", "q", "c":
			from := pen
			for range map[string]int{"l": 1, "q": 2, "c": 3}[command] {
				pen = picture.Point{X: from.X + next(), Y: from.Y + next()}
				points = append(points, pen)
			}
		case "z":
			pen = start
		}
	}
	return points
}

func TestAStillOfABusyPageIsSmall(t *testing.T) {
	full, err := assets.Full()
	if err != nil {
		t.Fatal(err)
	}
	setter := typeset.NewSetter(full)
	p := picturetest.Sampler()
	y := 40.0
	block := func(text string, style typeset.Style) {
		b := setter.Block(text, style, 600)
		for _, line := range b.Lines {
			for _, run := range line.Runs {
				p.Add(picture.Mark{Kind: picture.Glyphs, Run: run.Run, Origin: picture.Point{X: run.X, Y: y}, Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.Ink}})
			}
			y += b.Leading
		}
	}
	block("界线改量性能密度，|为旧线而造的芯片落入线内", typeset.Style{Face: typeset.Serif, Size: 34, Headline: true})
	block("互联不再是标准，改看总处理性能（TPP）与**性能密度**：每平方毫米裸片的TPP。A800、H800、L40S须许可；RTX 4090不属数据中心产品，须通知。", typeset.Style{Size: 17})
	for range 3 {
		block("规则划出第一条界线：位长×TOPS不低于4800，且总互联不低于600 GB/s。两项都到，向中国出口须申请许可；只到一项，不需要。", typeset.Style{Size: 15})
		block("来源：BIS规则88 FR 73458（3A090.a、.b）；报告表1。核对：日期一致；报告写“禁止”，规则写须许可。† T4、L4数据凭记忆，待核。", typeset.Style{Size: 12})
	}
	document := Still(p, full, "s-")
	var compressed bytes.Buffer
	w := brotli.NewWriterLevel(&compressed, brotli.BestCompression)
	if _, err := w.Write(document); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	glyphs := 0
	for i := range p.Marks {
		if run := p.Marks[i].Run; run != nil {
			glyphs += len(run.Glyphs)
		}
	}
	t.Logf("%d glyphs: %d bytes, %d in brotli", glyphs, len(document), compressed.Len())
	if compressed.Len() > 26_000 {
		t.Errorf("%d glyphs take %d bytes of brotli, want at most 26,000", glyphs, compressed.Len())
	}
}
