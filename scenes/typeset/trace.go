package typeset

// Pen draws an outline: a rasteriser, or what writes a path.
type Pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(bx, by, cx, cy float32)
	CubeTo(bx, by, cx, cy, dx, dy float32)
	ClosePath()
}

// Trace draws an outline with a pen at size px an em, shifted to the right by
// shift px and then seen from a corner at (left, top), in px. Every contour is
// closed.
func Trace(pen Pen, outline []Segment, size, shift, left, top float32) {
	at := func(p Point) (x, y float32) { return p.X*size + shift - left, p.Y*size - top }
	for i, s := range outline {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case MoveTo:
			if i > 0 {
				pen.ClosePath()
			}
			pen.MoveTo(ax, ay)
		case LineTo:
			pen.LineTo(ax, ay)
		case QuadTo:
			bx, by := at(s.Args[1])
			pen.QuadTo(ax, ay, bx, by)
		case CubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			pen.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	pen.ClosePath()
}
