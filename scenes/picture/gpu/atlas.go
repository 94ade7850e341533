package gpu

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// The atlas's sides in device px: what it starts with, and the largest texture
// that every WebGL 2 has.
const (
	firstSide = 512
	lastSide  = 2048
)

// planes is how many glyphs lie over each other in a texture: one in each of a
// pixel's four channels, since a glyph's coverage needs but one.
const planes = 4

// Atlas keeps the pictures of glyphs that frames draw, each in one size and at
// one quarter of a pixel, packed in shelves, plane after plane. The zero value
// is an empty atlas.
type Atlas struct {
	// Side is its width and height in device px.
	Side int

	alphabets []alphabet
	cells     []cell
	shelves   []shelf
	// plane is the one being filled, bottom that of its lowest shelf.
	plane, bottom int
	// uploads counts those since the atlas was emptied.
	uploads int

	pix    []byte // Side × Side × planes.
	region []byte // Some of them on their way to the texture.
	mask   image.Alpha
	vector vector.Rasterizer
}

// alphabet is a face's glyphs at a size (device px an em).
type alphabet struct {
	face typeset.Face
	size float32
	// cells are, for each glyph's id and quarter of a device pixel, 1 + the index
	// of its cell, or 0.
	cells [][4]int32
}

// key is how a glyph is drawn: at a size, at a quarter of a device pixel.
type key struct {
	size    float32
	quarter uint8
}

// cell is where a glyph lies in the atlas, and where its top left corner comes
// to lie from the whole pixel at which the glyph's origin stands.
type cell struct{ plane, x, y, w, h, left, top int16 }

// shelf is a row of glyphs of about one height.
type shelf struct {
	plane, y, height, end int
	// clean is up to where the texture has it.
	clean int
}

// patience is how many uploads an emptied atlas must last: one that is full again
// before is too small for what is on the screen, and not only full of what has
// left it.
const patience = 30

// MakeRoom empties the atlas, and enlarges it if it was emptied only lately. It
// reports false when the atlas cannot be enlarged any more.
func (a *Atlas) MakeRoom() bool {
	side := a.Side
	switch {
	case side == 0:
		side = firstSide
	case a.uploads < patience:
		side *= 2
	}
	if side > lastSide {
		return false
	}
	a.reset(side)
	return true
}

func (a *Atlas) reset(side int) {
	if side != a.Side {
		a.Side, a.pix = side, make([]byte, planes*side*side)
	}
	a.alphabets, a.cells = a.alphabets[:0], a.cells[:0]
	a.shelves, a.plane, a.bottom, a.uploads = a.shelves[:0], 0, 0, 0
}

// alphabet returns the number of a face at a size.
func (a *Atlas) alphabet(face typeset.Face, size float32) int {
	for i := range a.alphabets {
		if a.alphabets[i].face == face && a.alphabets[i].size == size {
			return i
		}
	}
	a.alphabets = append(a.alphabets, alphabet{face: face, size: size})
	return len(a.alphabets) - 1
}

// glyph returns the cell of an alphabet's glyph, rasterising it if it is new. A
// glyph without ink has a cell of no width. It is false where there was no room.
func (a *Atlas) glyph(outlines picture.Outliner, number int, id uint16, quarter uint8) (cell, bool) {
	if cells := a.alphabets[number].cells; int(id) < len(cells) {
		if i := cells[id][quarter&3]; i > 0 {
			return a.cells[i-1], true
		}
	}
	return a.add(outlines, &a.alphabets[number], id, quarter)
}

// add rasterises a glyph.
func (a *Atlas) add(outlines picture.Outliner, letters *alphabet, id uint16, quarter uint8) (cell, bool) {
	if a.Side == 0 {
		return cell{}, false
	}
	outline := outlines.Outline(letters.face, id)
	k := key{letters.size, quarter}
	box := pixelBox(outline, &k)
	var c cell
	if !box.Empty() {
		plane, x, y, ok := a.place(box.Dx(), box.Dy())
		if !ok {
			return cell{}, false
		}
		c.w, c.h, c.left, c.top = int16(box.Dx()), int16(box.Dy()), int16(box.Min.X), int16(box.Min.Y)
		c.plane, c.x, c.y = int16(plane), int16(x), int16(y)
		a.rasterise(outline, &k, box, &c)
	}
	if short := int(id) + 1 - len(letters.cells); short > 0 {
		letters.cells = append(letters.cells, make([][4]int32, short)...)
	}
	a.cells = append(a.cells, c)
	letters.cells[id][quarter] = int32(len(a.cells))
	return c, true
}

// place finds room in the shelf that fits best, or opens another.
func (a *Atlas) place(w, h int) (plane, x, y int, ok bool) {
	best := -1
	for i := range a.shelves {
		s := &a.shelves[i]
		// A shelf that is half as high again is left for higher glyphs.
		if h <= s.height && 2*s.height <= 3*h+8 && s.end+w <= a.Side && (best < 0 || s.height < a.shelves[best].height) {
			best = i
		}
	}
	if best < 0 {
		height := (h + 3) &^ 3
		if w > a.Side || height > a.Side {
			return 0, 0, 0, false
		}
		if a.bottom+height > a.Side {
			if a.plane+1 == planes {
				return 0, 0, 0, false
			}
			a.plane, a.bottom = a.plane+1, 0
		}
		a.shelves = append(a.shelves, shelf{plane: a.plane, y: a.bottom, height: height})
		a.bottom += height
		best = len(a.shelves) - 1
	}
	s := &a.shelves[best]
	x = s.end
	s.end += w
	return s.plane, x, s.y, true
}

// rasterise fills a glyph's outline into the atlas.
func (a *Atlas) rasterise(outline []typeset.Segment, k *key, box image.Rectangle, c *cell) {
	z := &a.vector
	z.Reset(box.Dx(), box.Dy())
	typeset.Trace(z, outline, k.size, float32(k.quarter)/4, float32(box.Min.X), float32(box.Min.Y))
	// Drawn at the origin of a mask of its own, where the rasterizer is fast.
	w, h := box.Dx(), box.Dy()
	if cap(a.mask.Pix) < w*h {
		a.mask.Pix = make([]uint8, w*h)
	}
	a.mask = image.Alpha{Pix: a.mask.Pix[:w*h], Stride: w, Rect: image.Rect(0, 0, w, h)}
	z.DrawOp = draw.Src
	z.Draw(&a.mask, a.mask.Rect, image.Opaque, image.Point{})
	for row := range h {
		to := a.pix[a.index(int(c.plane), int(c.x), int(c.y)+row):]
		for i, covered := range a.mask.Pix[row*w : (row+1)*w] {
			to[planes*i] = covered
		}
	}
}

// pixelBox is the rectangle of device px that a glyph's ink keeps within, from
// the whole pixel at which its origin stands.
func pixelBox(outline []typeset.Segment, k *key) image.Rectangle {
	box := picture.OutlineBounds(outline)
	if box.W == 0 || box.H == 0 {
		return image.Rectangle{}
	}
	s, dx := float64(k.size), float64(k.quarter)/4
	return image.Rect(
		int(math.Floor(box.X*s+dx)), int(math.Floor(box.Y*s)),
		int(math.Ceil((box.X+box.W)*s+dx)), int(math.Ceil((box.Y+box.H)*s)),
	)
}

// index is where a pixel's coverage in a plane stands in pix.
func (a *Atlas) index(plane, x, y int) int { return planes*(y*a.Side+x) + plane }

// Upload calls write with each region of the atlas that changed since the last
// upload, 4 bytes a device pixel, valid during the call only. It is called once
// a picture.
func (a *Atlas) Upload(write func(region image.Rectangle, rgba []byte)) {
	a.uploads++
	for i := range a.shelves {
		s := &a.shelves[i]
		if s.clean == s.end {
			continue
		}
		region := image.Rect(s.clean, s.y, s.end, s.y+s.height)
		s.clean = s.end
		bytes := a.region[:0]
		for y := region.Min.Y; y < region.Max.Y; y++ {
			bytes = append(bytes, a.pix[a.index(0, region.Min.X, y):a.index(0, region.Max.X, y)]...)
		}
		write(region, bytes)
		a.region = bytes
	}
}
