package gates

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRunGoesOnAfterAFailureAndEndsWithTheSum(t *testing.T) {
	var out strings.Builder
	gate := func(name string, c Count) Gate {
		return Gate{name, func(context.Context, io.Writer) Count { return c }}
	}
	total := Run(context.Background(), &out, []Gate{gate("a", Count{1, 0}), gate("b", Count{2, 3}), gate("c", Count{4, 0})})
	if total != (Count{7, 3}) {
		t.Errorf("sum %+v", total)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if last := lines[len(lines)-1]; last != "7 passed, 3 failed" {
		t.Errorf("the last line is %q", last)
	}
	for _, name := range []string{"== a", "== b", "== c"} {
		if !strings.Contains(out.String(), name+"\n") {
			t.Errorf("no heading %q in\n%s", name, &out)
		}
	}
}

func TestAStoppedRunIsNoSuccess(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if c := Run(ctx, io.Discard, []Gate{{"a", func(context.Context, io.Writer) Count { return Count{1, 0} }}}); c.Failed == 0 {
		t.Errorf("%+v", c)
	}
}

func TestFormattingIsCheckedOutsideFoldersOfOthers(t *testing.T) {
	root := t.TempDir()
	for name, source := range map[string]string{
		"good.go":                  "package a\n",
		"data/bad.go":              "package  a\n",
		"web/broken.go":            "package",
		"web/node_modules/bad.go":  "package  a\n",
		".build/bad.go":            "package  a\n",
		"data/testdata/not-go.txt": "package  a\n",
	} {
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if c := formatted(&out, root); c != (Count{1, 2}) {
		t.Errorf("%+v\n%s", c, &out)
	}
	for _, want := range []string{"data/bad.go is not formatted; run gofmt -w data/bad.go\n", "web/broken.go: "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, &out)
		}
	}
}

func TestCommandsPassByTheirExit(t *testing.T) {
	var out strings.Builder
	if c := command(context.Background(), &out, ".", []string{"WORD=kept"}, "sh", "-c", "echo $WORD"); c != (Count{1, 0}) || out.String() != "kept\n" {
		t.Errorf("%+v, said %q", c, &out)
	}
	out.Reset()
	if c := command(context.Background(), &out, ".", nil, "sh", "-c", "echo bad; exit 3"); c != (Count{0, 1}) || out.String() != "bad\nsh: exit status 3\n" {
		t.Errorf("%+v, said %q", c, &out)
	}
}

func TestCounterReadsClosingLines(t *testing.T) {
	for text, want := range map[string]Count{
		"3 passed, 1 failed\n":                       {3, 1},
		"ℹ tests 7\nℹ pass 5\nℹ fail 2\nℹ skipped 0": {5, 2},
		"# pass 5\n# fail 2\n# cancelled 1\n":        {5, 3},
		"it says 3 passed, 1 failed somewhere\n":     {},
	} {
		c := &counter{out: io.Discard}
		// In small pieces, as pipes deliver.
		for i := range len(text) {
			if _, err := c.Write([]byte{text[i]}); err != nil {
				t.Fatal(err)
			}
		}
		if c.sum != want {
			t.Errorf("%q: %+v, want %+v", text, c.sum, want)
		}
	}
}

func TestGoTestEventsAreCountedAndFailuresShown(t *testing.T) {
	const events = `{"Action":"start","Package":"p/good"}
{"Action":"output","Package":"p/good","Test":"TestA","Output":"=== RUN TestA\n"}
{"Action":"output","Package":"p/good","Test":"TestA/sub","Output":"quiet\n"}
{"Action":"pass","Package":"p/good","Test":"TestA/sub"}
{"Action":"pass","Package":"p/good","Test":"TestA"}
{"Action":"output","Package":"p/good","Test":"TestS","Output":"skipped: no dist\n"}
{"Action":"skip","Package":"p/good","Test":"TestS"}
{"Action":"pass","Package":"p/good","Elapsed":1.23}
{"Action":"output","Package":"p/bad","Test":"TestB/sub","Output":"b_test.go:7: 2,368 is not under 2,400\n"}
{"Action":"fail","Package":"p/bad","Test":"TestB/sub"}
{"Action":"fail","Package":"p/bad","Test":"TestB"}
{"Action":"fail","Package":"p/bad","Elapsed":0.5}
{"ImportPath":"p/broken","Action":"build-output","Output":"broken.go:3: undefined: x\n"}
{"ImportPath":"p/broken","Action":"build-fail"}
{"Action":"output","Package":"p/panics","Output":"panic: in init\n"}
{"Action":"fail","Package":"p/panics","Elapsed":0.1}
{"Action":"skip","Package":"p/none"}
`
	var out strings.Builder
	c, err := readTests(&out, strings.NewReader(events))
	if err != nil {
		t.Fatal(err)
	}
	if c != (Count{1, 3}) {
		t.Errorf("%+v", c)
	}
	const want = `skipped: no dist
pass p/good 1.2s
b_test.go:7: 2,368 is not under 2,400
fail p/bad 0.5s
FAIL p/broken does not compile
broken.go:3: undefined: x
panic: in init
fail p/panics 0.1s
`
	if out.String() != want {
		t.Errorf("said\n%s\nwant\n%s", &out, want)
	}
	if _, err := readTests(io.Discard, strings.NewReader("not json")); err == nil {
		t.Error("what is no event passes for one")
	}
}
