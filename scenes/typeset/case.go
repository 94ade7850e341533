package typeset

import (
	"errors"
	"strconv"
)

// Units is the number of font units in an em, in all faces of a type case.
const Units = 1000

// Missing is the glyph of a character that the case does not hold: a hollow box.
const Missing uint16 = 0

// TwoEmDash is the character under which a case holds the glyph that a Chinese
// dash, two em dashes without a gap, is set with.
const TwoEmDash = '⸺'

// A type case is, in order:
//
//	"TPC" and the version
//	for each face
//	    ascent, descent, cap height, x-height
//	    the number of alternates, of kerned glyphs, of all glyphs (box left out)
//	    the alternates' characters, then the others', ascending, as differences
//	    the advances
//	    the trims
//	    a row of pair adjustments for each kerned glyph
//	the length of each stream of the outlines
//	the streams
//
// Numbers are unsigned varints, signed ones zigzag; lengths are font units.
// Glyphs are numbered from 1: first the alternates (the English forms of
// quotation marks), then the others in the order of their characters. The first
// so many glyphs kern with each other.

// magic begins a case. Its last byte is the version.
const magic = "TPC\x01"

// Trim says on which side a full-width mark is blank and may lose half an em.
type Trim uint8

const (
	// TrimNone is for all that is not a full-width mark.
	TrimNone Trim = iota
	// TrimRight is for closing marks, which stand in the left half.
	TrimRight
	// TrimLeft is for opening marks, which stand in the right half.
	TrimLeft
)

// Case is a type case: for each face the glyphs in use. It decodes outlines as
// they are asked for, so it belongs to one goroutine.
type Case struct {
	faces    [Faces]face
	outlines outlines
}

type face struct {
	metrics Metrics
	// alternates are the characters of glyphs 1 and on, runes those of the
	// glyphs after them, ascending.
	alternates, runes []rune
	// latin is the nominal glyph of each character under 128.
	latin [128]uint16
	// Indexed by glyph.
	advances []uint16
	trims    []Trim
	// kerns is a matrix of kerned × kerned, of glyphs 1 and on.
	kerns  []int16
	kerned int
	// figure is the widest figure's advance.
	figure uint16
	// first is the number of its glyph 1 among the glyphs of all faces.
	first int
}

// Open decodes a type case. It keeps data.
func Open(data []byte) (*Case, error) {
	if len(data) < len(magic) || string(data[:len(magic)-1]) != magic[:len(magic)-1] {
		return nil, errors.New("typeset: this is not a type case")
	}
	if data[len(magic)-1] != magic[len(magic)-1] {
		return nil, errors.New("typeset: the type case has version " + strconv.Itoa(int(data[len(magic)-1])) + ", the program reads " + strconv.Itoa(int(magic[len(magic)-1])))
	}
	c := new(Case)
	r := reader{data: data[len(magic):]}
	count := 0
	for f := range c.faces {
		c.faces[f].first = count
		c.faces[f].read(&r)
		count += max(len(c.faces[f].advances)-1, 0)
	}
	c.outlines.read(&r, count)
	if len(r.data) > 0 {
		r.fail("bytes are left over")
	}
	if r.err != "" {
		return nil, errors.New("typeset: the type case is damaged: " + r.err)
	}
	return c, nil
}

func (f *face) read(r *reader) {
	em := func() float64 { return float64(r.number(4*Units)) / Units }
	f.metrics = Metrics{Ascent: em(), Descent: em(), CapHeight: em(), XHeight: em()}

	alternates, kerned := r.number(1<<8), r.number(1<<10)
	count := r.number(len(r.data))
	if alternates > count || kerned > count || kerned*kerned > len(r.data) {
		r.fail("a face has fewer glyphs than it says")
		return
	}
	characters := make([]rune, count)
	last := 0
	for i := range characters {
		if i == alternates {
			last = 0
		}
		last += r.number(0x10FFFF - last)
		characters[i] = rune(last)
	}
	f.alternates, f.runes = characters[:alternates], characters[alternates:]

	f.advances = make([]uint16, count+1)
	f.advances[Missing] = Units
	for i := range count {
		f.advances[i+1] = uint16(r.number(4 * Units))
	}
	f.trims = make([]Trim, count+1)
	for i := range count {
		f.trims[i+1] = Trim(r.number(int(TrimLeft)))
	}
	f.kerned = kerned
	f.kerns = make([]int16, kerned*kerned)
	for i := range f.kerns {
		f.kerns[i] = int16(r.signed(Units))
	}

	for i := range f.latin {
		f.latin[i] = f.search(rune(i))
	}
	for c := '0'; c <= '9'; c++ {
		f.figure = max(f.figure, f.advances[f.latin[c]])
	}
}

// Metrics returns a face's vertical measures.
func (c *Case) Metrics(f Face) Metrics { return c.faces[f].metrics }

// Glyphs counts a face's glyphs, the hollow box included: ids are below it.
func (c *Case) Glyphs(f Face) int { return len(c.faces[f].advances) }

// Has tells whether a face has the character.
func (c *Case) Has(f Face, r rune) bool { return c.faces[f].nominal(r) != Missing }

// Glyph is the glyph of a character in Chinese, or Missing.
func (c *Case) Glyph(f Face, r rune) uint16 { return c.faces[f].nominal(r) }

// Advance is a glyph's advance in em.
func (c *Case) Advance(f Face, id uint16) float64 {
	return float64(c.faces[f].advances[id]) / Units
}

// nominal is a character's glyph, or Missing.
func (f *face) nominal(r rune) uint16 {
	if uint32(r) < uint32(len(f.latin)) {
		return f.latin[r]
	}
	return f.search(r)
}

func (f *face) search(r rune) uint16 {
	low, high := 0, len(f.runes)
	for low < high {
		if middle := (low + high) / 2; f.runes[middle] < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(f.runes) && f.runes[low] == r {
		return uint16(1 + len(f.alternates) + low)
	}
	return Missing
}

// english is a character's form in English, or Missing.
func (f *face) english(r rune) uint16 {
	for i, a := range f.alternates {
		if a == r {
			return uint16(1 + i)
		}
	}
	return f.nominal(r)
}

// kern is the adjustment between two glyphs in font units.
func (f *face) kern(left, right uint16) int16 {
	if left == Missing || right == Missing || int(left) > f.kerned || int(right) > f.kerned {
		return 0
	}
	return f.kerns[(int(left)-1)*f.kerned+int(right)-1]
}

// reader takes numbers off the front of data. After a failure it gives zeros,
// so that only the end needs a check.
type reader struct {
	data []byte
	err  string
}

func (r *reader) fail(why string) {
	if r.err == "" {
		r.err = why
	}
	r.data = nil
}

// number reads an unsigned varint that is at most limit.
func (r *reader) number(limit int) int {
	var n, shift uint
	for i, b := range r.data {
		n |= uint(b&0x7F) << shift
		if b < 0x80 {
			r.data = r.data[i+1:]
			if n > uint(limit) {
				r.fail("a number is out of its range")
				return 0
			}
			return int(n)
		}
		if shift += 7; shift > 28 {
			break
		}
	}
	r.fail("it ends in the middle of a number")
	return 0
}

// signed reads a zigzag varint between -limit and limit.
func (r *reader) signed(limit int) int {
	n := r.number(2 * limit)
	return n>>1 ^ -(n & 1)
}

// take cuts length bytes off the front.
func (r *reader) take(length int) []byte {
	if length > len(r.data) {
		r.fail("it is cut short")
		return nil
	}
	taken := r.data[:length]
	r.data = r.data[length:]
	return taken
}
