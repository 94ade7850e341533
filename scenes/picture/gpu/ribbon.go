package gpu

import (
	"math"

	"twopaths/scenes/picture"
)

// line draws the line along f.path (CSS px) in the current paint, half a width
// to each side, with dashes or (dash 0) without; widths and dashes in device
// px. A line to which a head is added reaches a little under it. The geometry
// is picture.Ribbon's and picture.Dashes', cut into one polygon a segment.
func (f *Frame) line(closed bool, half, dash, gap float64, head bool) {
	for i := range f.path {
		f.path[i] = f.device(f.path[i])
	}
	path := f.path
	closed = closed && len(path) > 2
	if !closed {
		path = straighten(path)
	}
	if len(path) < 2 {
		return
	}
	segments := len(path) - 1
	if closed {
		segments++
	}
	length := 0.0
	for i := range segments {
		length += wayOf(path, i).length
	}
	if head {
		length += margin
	}
	// Dashes begin and end apart where a line closes.
	endless := closed && dash <= 0
	l := line{dash: dash, gap: gap, length: length, shares: dash <= 0 && !f.clipped}
	if endless {
		l.length = far * far
	} else if dash <= 0 {
		// A solid line is a single dash, so that its ends are soft.
		l.dash, l.gap = length, 4*margin
	}
	in := wayOf(path, 0)
	var start, next end
	if endless {
		_, start, _ = joint(path[0], wayOf(path, len(path)-1), in, half)
	} else {
		start = butt(path[0], in, half, -margin)
	}
	for i := range segments {
		var stop end
		corner, out, apart := path[(i+1)%len(path)], in, false
		last := i+1 == segments && !endless
		if !last {
			out = wayOf(path, (i+1)%len(path))
		}
		switch {
		case last:
			stop = butt(corner, in, half, 2*margin)
		case dash > 0 && math.Mod(l.along+in.length, dash+gap) > dash:
			// No dash goes round this corner, so none may peep out at its tip.
			stop, next = butt(corner, in, half, 0), butt(corner, out, half, 0)
		default:
			stop, next, apart = joint(corner, in, out, half)
		}
		f.segment(path[i], in, &start, &stop, &l)
		// At a line's ends it counts how far along it a corner is.
		l.shared = l.shared && !apart && (endless || i > 0 && i+2 < segments)
		if apart {
			f.wedge(corner, in, out, half)
		}
		l.along += in.length
		start, in = next, out
	}
}

// line is what the segments of a line share, and how far along it the next begins.
type line struct {
	dash, gap, length, along float64
	// shares says that segments have the corners of their joints in common, and
	// shared that the next begins with the frame's vertices left and, right, left + 1.
	shares, shared bool
	left           uint32
}

// straight is how far, in device px, a line may stray from its points: as far
// as no eye finds.
const straight = 1.0 / 32

// straighten drops, in place, the points of a line that is straight without
// them. From each point that is kept it looks at those behind through a sleeve
// that each of them narrows, and keeps the last before the line leaves it.
func straighten(path []picture.Point) []picture.Point {
	if len(path) < 3 {
		return path
	}
	kept := path[:1]
	anchor, before := path[0], path[0]
	var left, right picture.Point // The sleeve's sides, from the anchor.
	reached := 0.0                // From the anchor; 0 for a sleeve still open.
	for _, at := range path[1:] {
		x, y := at.X-anchor.X, at.Y-anchor.Y
		away := long(x, y)
		outside := away < reached || left.X*y-left.Y*x < 0 || right.X*y-right.Y*x > 0
		if reached > 0 && outside {
			kept = append(kept, before)
			anchor, reached = before, 0
			x, y = at.X-anchor.X, at.Y-anchor.Y
			away = long(x, y)
		}
		before = at
		if away <= straight {
			continue
		}
		across := straight / away
		l, r := picture.Point{X: x + y*across, Y: y - x*across}, picture.Point{X: x - y*across, Y: y + x*across}
		if reached == 0 || left.X*l.Y-left.Y*l.X > 0 {
			left = l
		}
		if reached == 0 || right.X*r.Y-right.Y*r.X < 0 {
			right = r
		}
		reached = away
	}
	return append(kept, before)
}

// way is the direction of a segment, a vector of length 1, and its length.
type way struct{ x, y, length float64 }

// long is a vector's length. In WebAssembly math.Hypot, which minds numbers far
// larger than a picture's, takes many times as long.
func long(x, y float64) float64 { return math.Sqrt(x*x + y*y) }

// wayOf returns the way from a path's point i to the one after.
func wayOf(path []picture.Point, i int) way {
	a, b := path[i], path[(i+1)%len(path)]
	length := long(b.X-a.X, b.Y-a.Y)
	return way{(b.X - a.X) / length, (b.Y - a.Y) / length, length}
}

// end is where a segment's polygon begins or stops: its corners to the left and
// to the right of the way, and between them that of a bevel, if there is one.
type end struct {
	left, right, middle picture.Point
	bevelled            bool
}

// butt is a square end, a distance further along the way than at.
func butt(at picture.Point, w way, half, further float64) end {
	reach := half + margin
	x, y := at.X+w.x*further, at.Y+w.y*further
	return end{left: picture.Point{X: x + w.y*reach, Y: y - w.x*reach}, right: picture.Point{X: x - w.y*reach, Y: y + w.x*reach}}
}

// joint returns how one segment stops and the next begins where they meet: at
// their mitre; or, beyond the mitre limit, at the mitre with its tip cut off;
// or, where one of them is too short for that, each square and apart.
func joint(at picture.Point, in, out way, half float64) (stop, start end, apart bool) {
	reach := half + margin
	dot, cross := in.x*out.x+in.y*out.y, in.x*out.y-in.y*out.x
	if 1+dot < 1e-9 || reach*math.Abs(cross)/(1+dot) > min(in.length, out.length) {
		return butt(at, in, half, 0), butt(at, out, half, 0), true
	}
	// The mitre's vector to the right, for a half width of 1.
	mx, my := -(in.y+out.y)/(1+dot), (in.x+out.x)/(1+dot)
	stop = end{left: picture.Point{X: at.X - mx*reach, Y: at.Y - my*reach}, right: picture.Point{X: at.X + mx*reach, Y: at.Y + my*reach}}
	start = stop
	square := mx*mx + my*my // Of the mitre's length over the width.
	if square <= picture.MitreLimit*picture.MitreLimit {
		return stop, start, false
	}
	before, after := butt(at, in, half, 0), butt(at, out, half, 0)
	bx, by := mx/square*half, my/square*half
	if cross > 0 { // A turn to the right: the tip is on the left.
		stop.left, start.left = before.left, after.left
		bx, by = -bx, -by
	} else {
		stop.right, start.right = before.right, after.right
	}
	stop.bevelled, stop.middle = true, picture.Point{X: at.X + bx, Y: at.Y + by}
	start.bevelled, start.middle = true, stop.middle
	return stop, start, false
}

// segment adds one segment's polygon. Where segments share corners, it begins
// with those with which the one before stopped. How far along the line these are
// is right for that one alone.
func (f *Frame) segment(from picture.Point, w way, start, stop *end, l *line) {
	like := f.corner(from.X, from.Y)
	like.P, like.Q, like.S = float32(l.dash), float32(l.gap), float32(l.length)
	at := func(at picture.Point) Vertex {
		v := like
		dx, dy := at.X-from.X, at.Y-from.Y
		v.X, v.Y = float32(at.X), float32(at.Y)
		v.U = float32(dy*w.x - dx*w.y)
		v.V = float32(l.along + dx*w.x + dy*w.y)
		return v
	}
	if l.shares && !start.bevelled && !stop.bevelled {
		if !l.shared {
			l.left = uint32(len(f.Vertices))
			f.Vertices = append(f.Vertices, at(start.left), at(start.right))
		}
		left := uint32(len(f.Vertices))
		f.Vertices = append(f.Vertices, at(stop.left), at(stop.right))
		f.Indices = append(f.Indices, l.left, left, left+1, l.left, left+1, l.left+1)
		l.left, l.shared = left, true
		return
	}
	l.shared = false
	var room [6]Vertex
	corners := append(room[:0], at(start.left), at(stop.left))
	if stop.bevelled {
		corners = append(corners, at(stop.middle))
	}
	corners = append(corners, at(stop.right), at(start.right))
	if start.bevelled {
		corners = append(corners, at(start.middle))
	}
	f.emit(corners)
}

// wedge fills the outer side of a joint whose segments stand apart, up to its
// mitre where the limit allows that.
func (f *Frame) wedge(at picture.Point, in, out way, half float64) {
	dot, cross := in.x*out.x+in.y*out.y, in.x*out.y-in.y*out.x
	if cross == 0 {
		return
	}
	before, after := butt(at, in, half-margin, 0), butt(at, out, half-margin, 0)
	ribbonCode := f.paint.code
	f.paint.code = code(edges, 0, 0)
	tip := picture.Point{X: (before.left.X + after.left.X) / 2, Y: (before.left.Y + after.left.Y) / 2}
	if cross < 0 {
		tip = picture.Point{X: (before.right.X + after.right.X) / 2, Y: (before.right.Y + after.right.Y) / 2}
	}
	if 2 <= picture.MitreLimit*picture.MitreLimit*(1+dot) {
		share := 2 / (1 + dot)
		tip = picture.Point{X: at.X + (tip.X-at.X)*share, Y: at.Y + (tip.Y-at.Y)*share}
	}
	if cross > 0 {
		f.facetDevice([]picture.Point{at, before.left, tip, after.left})
	} else {
		f.facetDevice([]picture.Point{at, after.right, tip, before.right})
	}
	f.paint.code = ribbonCode
}
