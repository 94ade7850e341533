package picture_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/picturetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestDumpSaysEverythingThatAMarkIs(t *testing.T) {
	var got bytes.Buffer
	if err := picturetest.Sampler().Dump(&got); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/sampler.txt"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the sampler has changed (go test -update writes it anew):\n%s", diff)
	}
}

func TestDumpHidesTheLastBit(t *testing.T) {
	dump := func(x float64) string {
		var p picture.Picture
		p.Reset(10, 10)
		p.Add(picture.Mark{Kind: picture.Circle, Box: rect{X: x, W: 1, H: 1}})
		var b bytes.Buffer
		if err := p.Dump(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if a, b := dump(0.1+0.2), dump(0.3); a != b {
		t.Errorf("%q differs from %q", a, b)
	}
	if a, b := dump(-0.001), "picture 10 10\ncircle 0 0 1 1\n"; a != b {
		t.Errorf("got %q, want %q", a, b)
	}
}
