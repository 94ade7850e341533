package assets

import (
	"bytes"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"twopaths/scenes/typeset"
)

// sample is a usage of so many Han in each face, spread evenly over GB 2312
// level 1.
func sample(t testing.TB, counts [typeset.Faces]int) *typeset.Usage {
	t.Helper()
	fonts, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	var han []rune
	for iter := fonts[typeset.Sans].face.Cmap.Iter(); iter.Next(); {
		if r, _ := iter.Char(); r >= 0x4E00 && r <= 0x9FFF {
			han = append(han, r)
		}
	}
	usage := new(typeset.Usage)
	for f, n := range counts {
		for i := range n {
			usage.Add(typeset.Face(f), string(han[i*len(han)/n]))
		}
	}
	return usage
}

// TestCutIsCompact: 600 Han in Sans, 300 in SansBold, 150 in Serif and the Latin
// of all three stay under 200 KB of brotli.
func TestCutIsCompact(t *testing.T) {
	data, err := Cut(sample(t, [typeset.Faces]int{600, 300, 150}))
	if err != nil {
		t.Fatal(err)
	}
	var compressed bytes.Buffer
	w := brotli.NewWriterLevel(&compressed, brotli.BestCompression)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %d of brotli", len(data), compressed.Len())
	if compressed.Len() > 200_000 {
		t.Errorf("the type case takes %d bytes of brotli", compressed.Len())
	}
}

func TestCutIsTheSameEachTime(t *testing.T) {
	usage := sample(t, [typeset.Faces]int{50, 20, 10})
	first, err := Cut(usage)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if again, _ := Cut(usage); !bytes.Equal(first, again) {
			t.Fatal("the bytes differ from cut to cut")
		}
	}
}

func TestEveryFaceHasWhatNumbersNeed(t *testing.T) {
	data, err := Cut(new(typeset.Usage))
	if err != nil {
		t.Fatal(err)
	}
	c, err := typeset.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for f := range typeset.Face(typeset.Faces) {
		for _, r := range always {
			if !c.Has(f, r) {
				t.Errorf("%s lacks %q", FaceName(f), r)
			}
		}
		if m := c.Metrics(f); m.CapHeight < 0.7 || m.CapHeight > 0.75 || m.XHeight < 0.5 || m.Ascent < 1 || m.Descent < 0.2 {
			t.Errorf("%s: %+v", FaceName(f), m)
		}
	}
}

func TestAMissingGlyphNamesCharacterAndPlace(t *testing.T) {
	usage := new(typeset.Usage)
	usage.Add(typeset.Serif, "甲㐀乙")
	usage.Add(typeset.Sans, "\U0001F600")
	_, err := Cut(usage)
	want := strings.Join([]string{
		`assets: Noto Sans CJK SC Regular has no '😀' (U+1F600), which is used in "😀"; add it to assets/fonts/extra.txt and run ` + "`make fonts`",
		`assets: Noto Serif CJK SC Bold has no '㐀' (U+3400), which is used in "甲㐀乙"; add it to assets/fonts/extra.txt and run ` + "`make fonts`",
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got:\n%v\nwant:\n%s", err, want)
	}
}

// TestSourcesHoldLevelOne: all 3,755 characters of GB 2312 level 1, in all faces.
func TestSourcesHoldLevelOne(t *testing.T) {
	c, err := Full()
	if err != nil {
		t.Fatal(err)
	}
	for f := range typeset.Face(typeset.Faces) {
		han := 0
		for r := rune(0x4E00); r <= 0x9FFF; r++ {
			if c.Has(f, r) {
				han++
			}
		}
		if han < 3755 {
			t.Errorf("%s has %d Han", FaceName(f), han)
		}
		for _, r := range "啊座阈昇" {
			if !c.Has(f, r) {
				t.Errorf("%s lacks %q", FaceName(f), r)
			}
		}
	}
}

// TestDamagedBytesNeverPanic: a real case with one byte changed is refused, or
// can be used whole.
func TestDamagedBytesNeverPanic(t *testing.T) {
	data, err := Cut(sample(t, [typeset.Faces]int{60, 20, 10}))
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for i := range 600 {
		at, by := i*len(data)/600, byte(1+i%255)
		data[at] ^= by
		c, err := typeset.Open(data)
		data[at] ^= by
		if err != nil {
			refused++
			continue
		}
		for f := range typeset.Face(typeset.Faces) {
			for id := range c.Glyphs(f) {
				c.Outline(f, uint16(id))
			}
		}
	}
	t.Logf("%d of 600 are refused", refused)
}

func BenchmarkCut(b *testing.B) {
	usage := sample(b, [typeset.Faces]int{600, 300, 150})
	for b.Loop() {
		if _, err := Cut(usage); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	data, err := Cut(sample(b, [typeset.Faces]int{600, 300, 150}))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := typeset.Open(data); err != nil {
			b.Fatal(err)
		}
	}
}
