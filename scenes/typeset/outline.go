package typeset

// An outline is stored as steps. Each step takes the numbers that it needs from
// the streams: straight steps from one, curves from three, since numbers of one
// kind compress best side by side. A number is the distance from the point
// before, y upwards, as a byte: 0 to 239 are -120 to 119; above it one more byte
// follows.

// step is a kind of step in an outline's stream of steps.
type step uint8

// The steps. A curve's two ends leave and arrive horizontally, vertically or
// otherwise: it is stepCurve + 3 × the way it leaves + the way it arrives.
const (
	stepEnd step = iota
	stepMove
	stepHorizontal
	stepVertical
	stepLine
	stepCurve
	steps = stepCurve + 9
)

// The ways a curve leaves its start and arrives at its end.
const (
	anyWay = iota
	horizontally
	vertically
)

// The streams of an outline.
const (
	streamSteps = iota
	streamMoves
	streamLines
	streamLeave
	streamMiddle
	streamArrive
	streams
)

// outlines are a face's outlines.
type outlines struct {
	data [streams][]byte
	// starts says for each glyph where its part of each stream begins.
	starts  [][streams]uint32
	decoded [][]Segment
}

// read checks the streams whole, so that decoding later cannot fail.
func (o *outlines) read(r *reader, count int) {
	var lengths [streams]int
	for i := range lengths {
		lengths[i] = r.number(1 << 28)
	}
	for i := range o.data {
		o.data[i] = r.take(lengths[i])
	}
	if r.err != "" {
		return
	}
	o.starts = make([][streams]uint32, count)
	o.decoded = make([][]Segment, count)
	cursor := cursor{data: &o.data}
	for glyph := 1; glyph < count; glyph++ {
		o.starts[glyph] = cursor.at
		for {
			s := step(cursor.byte(streamSteps))
			if s == stepEnd || cursor.short {
				break
			}
			if s >= steps {
				r.fail("an outline has an unknown step")
				return
			}
			cursor.step(s)
		}
	}
	for i := range o.data {
		if int(cursor.at[i]) != len(o.data[i]) {
			cursor.short = true
		}
	}
	if cursor.short {
		r.fail("the outlines do not fill their streams")
	}
}

// Outline returns a glyph's outline, empty for a space. It belongs to the case;
// the first call for a glyph decodes it.
func (c *Case) Outline(f Face, id uint16) []Segment {
	o := &c.faces[f].outlines
	if o.decoded[id] == nil {
		if id == Missing {
			o.decoded[id] = hollowBox
		} else {
			o.decoded[id] = o.decode(id)
		}
	}
	return o.decoded[id]
}

// Bounds returns the corners of the box around a glyph's outline, in em; a
// space has none of any size. Control points count as if they were on the curve.
func (c *Case) Bounds(f Face, id uint16) (low, high Point) {
	for i, s := range c.Outline(f, id) {
		points := [...]int{MoveTo: 1, LineTo: 1, QuadTo: 2, CubeTo: 3}[s.Op]
		if i == 0 {
			low, high = s.Args[0], s.Args[0]
		}
		for _, p := range s.Args[:points] {
			low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
			high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
		}
	}
	return low, high
}

func (o *outlines) decode(id uint16) []Segment {
	cursor := cursor{data: &o.data, at: o.starts[id]}
	count := 0
	for _, s := range o.data[streamSteps][o.starts[id][streamSteps]:] {
		if step(s) == stepEnd {
			break
		}
		count++
	}
	segments := make([]Segment, count)
	for i := range segments {
		segments[i] = cursor.step(step(cursor.byte(streamSteps)))
	}
	return segments
}

// cursor is a place in all streams, and in the glyph.
type cursor struct {
	data  *[streams][]byte
	at    [streams]uint32
	x, y  int
	short bool
}

func (c *cursor) byte(stream int) byte {
	data, at := c.data[stream], c.at[stream]
	if int(at) >= len(data) {
		c.short = true
		return 0
	}
	c.at[stream]++
	return data[at]
}

// distance reads one number of a stream.
func (c *cursor) distance(stream int) int {
	b := int(c.byte(stream))
	if b < 240 {
		return b - 120
	}
	far := (b-240)>>1<<8 + int(c.byte(stream)) + 120
	if b&1 != 0 {
		return -far - 1
	}
	return far
}

// by moves on, and returns where that is.
func (c *cursor) by(x, y int) Point {
	c.x, c.y = c.x+x, c.y+y
	return Point{float32(c.x) / Units, -float32(c.y) / Units}
}

// along moves on in one of the ways of a curve's end.
func (c *cursor) along(way, stream int) Point {
	switch way {
	case horizontally:
		return c.by(c.distance(stream), 0)
	case vertically:
		return c.by(0, c.distance(stream))
	}
	x := c.distance(stream)
	return c.by(x, c.distance(stream))
}

// step reads the numbers of one step.
func (c *cursor) step(s step) Segment {
	switch s {
	case stepMove:
		return Segment{Op: MoveTo, Args: [3]Point{c.along(anyWay, streamMoves)}}
	case stepHorizontal, stepVertical:
		return Segment{Op: LineTo, Args: [3]Point{c.along(int(s-stepHorizontal)+horizontally, streamLines)}}
	case stepLine:
		return Segment{Op: LineTo, Args: [3]Point{c.along(anyWay, streamLines)}}
	}
	ways := int(s - stepCurve)
	first := c.along(ways/3, streamLeave)
	second := c.along(anyWay, streamMiddle)
	return Segment{Op: CubeTo, Args: [3]Point{first, second, c.along(ways%3, streamArrive)}}
}

// hollowBox is what a missing character is drawn as: a frame 60 units thick.
var hollowBox = func() []Segment {
	frame := func(left, top, right, bottom float32) []Segment {
		at := func(op Op, x, y float32) Segment { return Segment{Op: op, Args: [3]Point{{x, y}}} }
		return []Segment{at(MoveTo, left, top), at(LineTo, right, top), at(LineTo, right, bottom), at(LineTo, left, bottom)}
	}
	// The inner frame runs the other way round, which cuts it out.
	return append(frame(0.08, -0.80, 0.92, 0.04), frame(0.86, -0.74, 0.14, -0.02)...)
}()
