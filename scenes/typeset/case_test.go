package typeset

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawDraft makes up a type case.
func drawDraft(t *rapid.T) *Draft {
	d := new(Draft)
	unit := rapid.IntRange(-900, 1100)
	for f := range d {
		characters := rapid.SliceOfNDistinct(rapid.Int32Range(1, 0x9FFF), 1, 12, rapid.ID[int32]).Draw(t, "characters")
		slices.Sort(characters)
		face := DraftFace{Ascent: 1160, Descent: 288, CapHeight: 733, XHeight: 543, Kerned: rapid.IntRange(0, len(characters)).Draw(t, "kerned")}
		for range face.Kerned * face.Kerned {
			face.Kerns = append(face.Kerns, rapid.IntRange(-200, 200).Draw(t, "kern"))
		}
		for _, c := range characters {
			g := DraftGlyph{Character: c, Advance: rapid.IntRange(0, 2000).Draw(t, "advance"), Trim: Trim(rapid.IntRange(0, 2).Draw(t, "trim"))}
			for range rapid.IntRange(0, 3).Draw(t, "contours") {
				op := MoveTo
				for range rapid.IntRange(1, 6).Draw(t, "steps") {
					s := DraftStep{Op: op}
					for i := range map[Op]int{MoveTo: 1, LineTo: 1, CubeTo: 3}[op] {
						s.X[i], s.Y[i] = unit.Draw(t, "x"), unit.Draw(t, "y")
						// Level and upright steps have forms of their own, and so has the last.
						if n := len(g.Outline); n > 0 && rapid.Bool().Draw(t, "level") {
							s.Y[i] = g.Outline[n-1].Y[0]
						}
						if n := len(g.Outline); n > 0 && rapid.Bool().Draw(t, "upright") {
							s.X[i] = g.Outline[n-1].X[0]
						}
					}
					g.Outline = append(g.Outline, s)
					op = rapid.SampledFrom([]Op{LineTo, CubeTo}).Draw(t, "op")
				}
			}
			face.Glyphs = append(face.Glyphs, g)
		}
		d[f] = face
	}
	return d
}

// TestEncodeThenOpen gives back the glyphs, advances, adjustments and outlines.
func TestEncodeThenOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t)
		data, err := d.Encode()
		if err != nil {
			t.Fatal(err)
		}
		c, err := Open(data)
		if err != nil {
			t.Fatal(err)
		}
		for f := range Face(Faces) {
			if got, want := c.Metrics(f), (Metrics{1.16, 0.288, 0.733, 0.543}); got != want {
				t.Fatalf("metrics %v", got)
			}
			for i, g := range d[f].Glyphs {
				id := c.faces[f].nominal(g.Character)
				if int(id) != i+1 || !c.Has(f, g.Character) || c.Has(f, 0xFFFD) {
					t.Fatalf("%U is glyph %d", g.Character, id)
				}
				if c.Advance(f, id) != float64(g.Advance)/Units || c.faces[f].trims[id] != g.Trim {
					t.Fatalf("%U: advance %g, trim %d", g.Character, c.Advance(f, id), c.faces[f].trims[id])
				}
				if diff := cmp.Diff(segmentsOf(g.Outline), c.Outline(f, id)); diff != "" {
					t.Fatalf("%U (-drafted +read):\n%s", g.Character, diff)
				}
			}
			for i, k := range d[f].Kerns {
				if got := c.faces[f].kern(uint16(i/d[f].Kerned+1), uint16(i%d[f].Kerned+1)); int(got) != k {
					t.Fatalf("pair %d: %d, not %d", i, got, k)
				}
			}
		}
	})
}

func segmentsOf(outline []DraftStep) []Segment {
	segments := make([]Segment, len(outline))
	for i, s := range outline {
		segments[i].Op = s.Op
		for j := range map[Op]int{MoveTo: 1, LineTo: 1, CubeTo: 3}[s.Op] {
			segments[i].Args[j] = Point{float32(s.X[j]) / Units, -float32(s.Y[j]) / Units}
		}
	}
	return segments
}

// sample is a small type case.
func sample() []byte {
	var d Draft
	for f := range d {
		d[f] = DraftFace{Ascent: 880, Descent: 120, CapHeight: 733, XHeight: 543, Kerned: 2, Kerns: []int{0, -20, 300, 0}, Alternates: 1, Glyphs: []DraftGlyph{
			{Character: '“', Advance: 475},
			{Character: '0', Advance: 555, Outline: []DraftStep{{Op: MoveTo, X: [3]int{10}, Y: [3]int{700}}, {Op: LineTo, X: [3]int{500}, Y: [3]int{700}}, {Op: CubeTo, X: [3]int{600, 700, 10}, Y: [3]int{20, 30, 700}}}},
			{Character: '（', Advance: 1000, Trim: TrimLeft, Outline: []DraftStep{{Op: MoveTo, X: [3]int{900}, Y: [3]int{800}}, {Op: LineTo, X: [3]int{700}, Y: [3]int{300}}, {Op: LineTo, X: [3]int{900}, Y: [3]int{300}}}},
		}}
	}
	data, err := d.Encode()
	if err != nil {
		panic(err)
	}
	return data
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	good := sample()
	for _, c := range []struct {
		data []byte
		want string
	}{
		{nil, "typeset: this is not a type case"},
		{[]byte("<!doctype html>"), "typeset: this is not a type case"},
		{[]byte("TPC\x09"), "typeset: the type case has version 9, the program reads 1"},
		{good[:4], "typeset: the type case is damaged: it ends in the middle of a number"},
		{good[:len(good)-1], "typeset: the type case is damaged: it is cut short"},
		{append(slices.Clone(good), 0), "typeset: the type case is damaged: bytes are left over"},
	} {
		_, err := Open(c.data)
		if err == nil || err.Error() != c.want {
			t.Errorf("%.20q: %v, want %s", c.data, err, c.want)
		}
	}
}

// TestACaseCutAnywhereIsRefused: as when a download breaks off.
func TestACaseCutAnywhereIsRefused(t *testing.T) {
	good := sample()
	for n := range good {
		if _, err := Open(good[:n]); err == nil {
			t.Errorf("%d of %d bytes are accepted", n, len(good))
		}
	}
}

func TestEncodeRefusesWhatACaseCannotHold(t *testing.T) {
	for _, glyphs := range [][]DraftGlyph{
		{{Character: 'Q', Outline: []DraftStep{{Op: QuadTo}}}},
		{{Character: 'Q', Outline: []DraftStep{{Op: MoveTo, X: [3]int{5000}}}}},
		{{Character: 'R'}, {Character: 'Q'}},
	} {
		var d Draft
		d[Sans].Glyphs = glyphs
		if _, err := d.Encode(); err == nil || !strings.Contains(err.Error(), "U+51") {
			t.Errorf("%v: %v", glyphs, err)
		}
	}
}

// FuzzOpen: whatever comes, Open errs or gives a case that can be used whole.
func FuzzOpen(f *testing.F) {
	f.Add(sample())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Open(data)
		if err != nil {
			return
		}
		for face := range Face(Faces) {
			for id := range c.Glyphs(face) {
				c.Outline(face, uint16(id))
				c.Bounds(face, uint16(id))
				c.Advance(face, uint16(id))
			}
		}
		s := NewSetter(c)
		s.Block("“0（）0”——**0**，", Style{Size: 10}, 30)
	})
}
