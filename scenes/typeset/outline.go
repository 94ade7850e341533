package typeset

// An outline is stored as steps. A step takes the numbers that it needs from the
// streams, which all faces share: numbers of one kind compress best side by
// side. A number is the distance from the point before, y upwards, as a byte: 0
// to 239 are -120 to 119; above that one more byte follows.
//
// Against the simplest form (curves in three streams, straight steps in one, for
// each face anew) this takes 5 % less after brotli.

// step is a kind of step in an outline's stream of steps.
type step uint8

// The steps. A curve leaves and arrives horizontally, vertically or otherwise:
// its step is stepCurve + 3 × the way it leaves + the way it arrives.
const (
	// stepEnd ends a glyph.
	stepEnd step = iota
	stepMove
	// stepLine + way is a line.
	stepLine
	// stepAcross is a horizontal line to the x of its contour's start, stepLevel
	// a vertical one to the y of it; neither has a number.
	stepAcross = stepLine + 3
	stepLevel  = stepAcross + 1
	stepCurve  = stepLevel + 1
	// stepReturn + … is a curve to its contour's start. It has no numbers for the
	// way between its two control points.
	stepReturn = stepCurve + 9
	steps      = stepReturn + 9
)

// The ways of a line, and of a curve's two ends.
const (
	anyWay = iota
	horizontally
	vertically
)

// The streams. That of lines + way has lines of that way.
const (
	streamSteps = iota
	streamMoves
	streamCurves
	streamLines
	streams = streamLines + 3
)

// outlines are the outlines of all faces, one face after the other.
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
	for glyph := range count {
		o.starts[glyph] = cursor.at
		for !cursor.short {
			s := step(cursor.byte(streamSteps))
			if s == stepEnd {
				break
			}
			if s >= steps {
				r.fail("an outline has an unknown step")
				return
			}
			cursor.skip(int(needs[s].stream), int(needs[s].numbers))
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
	if id == Missing {
		return hollowBox
	}
	return c.outlines.outline(c.faces[f].first + int(id) - 1)
}

func (o *outlines) outline(glyph int) []Segment {
	if o.decoded[glyph] == nil {
		o.decoded[glyph] = o.decode(glyph)
	}
	return o.decoded[glyph]
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

func (o *outlines) decode(glyph int) []Segment {
	cursor := cursor{data: &o.data, at: o.starts[glyph]}
	count := 0
	for _, s := range o.data[streamSteps][o.starts[glyph][streamSteps]:] {
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

// needs are the stream of a step's numbers, and how many it takes.
var needs = func() (n [steps]struct{ stream, numbers uint8 }) {
	ends := [...]uint8{anyWay: 2, horizontally: 1, vertically: 1}
	n[stepMove].stream, n[stepMove].numbers = streamMoves, 2
	for way, numbers := range ends {
		n[stepLine+step(way)].stream, n[stepLine+step(way)].numbers = uint8(streamLines+way), numbers
		for arrive, last := range ends {
			curve := step(3*way + arrive)
			n[stepCurve+curve].stream, n[stepCurve+curve].numbers = streamCurves, numbers+2+last
			n[stepReturn+curve].stream, n[stepReturn+curve].numbers = streamCurves, numbers+last
		}
	}
	return n
}()

// cursor is a place in all streams, and in the glyph.
type cursor struct {
	data *[streams][]byte
	at   [streams]uint32
	x, y int
	// startX and startY are where the contour began.
	startX, startY int
	short          bool
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

// skip passes over numbers of a stream.
func (c *cursor) skip(stream, numbers int) {
	data, at := c.data[stream], int(c.at[stream])
	for range numbers {
		if at < len(data) && data[at] >= 240 {
			at++
		}
		at++
	}
	if at > len(data) {
		at, c.short = len(data), true
	}
	c.at[stream] = uint32(at)
}

// by moves on, and returns where that is.
func (c *cursor) by(x, y int) Point {
	c.x, c.y = c.x+x, c.y+y
	return Point{float32(c.x) / Units, -float32(c.y) / Units}
}

// leg reads how far a line, or an end of a curve, goes.
func (c *cursor) leg(way, stream int) (x, y int) {
	if way != vertically {
		x = c.distance(stream)
	}
	if way != horizontally {
		y = c.distance(stream)
	}
	return x, y
}

// step reads the numbers of one step.
func (c *cursor) step(s step) Segment {
	switch {
	case s == stepMove:
		start := c.by(c.leg(anyWay, streamMoves))
		c.startX, c.startY = c.x, c.y
		return Segment{Op: MoveTo, Args: [3]Point{start}}
	case s < stepAcross:
		way := int(s - stepLine)
		return Segment{Op: LineTo, Args: [3]Point{c.by(c.leg(way, streamLines+way))}}
	case s == stepAcross:
		return Segment{Op: LineTo, Args: [3]Point{c.by(c.startX-c.x, 0)}}
	case s == stepLevel:
		return Segment{Op: LineTo, Args: [3]Point{c.by(0, c.startY-c.y)}}
	case s < stepReturn:
		leave, arrive := int(s-stepCurve)/3, int(s-stepCurve)%3
		first := c.by(c.leg(leave, streamCurves))
		second := c.by(c.leg(anyWay, streamCurves))
		return Segment{Op: CubeTo, Args: [3]Point{first, second, c.by(c.leg(arrive, streamCurves))}}
	}
	leave, arrive := int(s-stepReturn)/3, int(s-stepReturn)%3
	first := c.by(c.leg(leave, streamCurves))
	x, y := c.leg(arrive, streamCurves)
	second := c.by(c.startX-x-c.x, c.startY-y-c.y)
	return Segment{Op: CubeTo, Args: [3]Point{first, second, c.by(x, y)}}
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
