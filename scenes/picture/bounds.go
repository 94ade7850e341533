package picture

// How far glyphs of the project's faces reach above and below their baseline,
// in em: the em box of Noto CJK upwards, the Latin descenders downwards.
const (
	GlyphAscent  = 0.88
	GlyphDescent = 0.24
)

// Bounds returns the box in CSS px that a mark's paint keeps within: its
// stroke, mitres and head included, cut by its clip. A mark that paints nothing
// has a box of no width and height.
func Bounds(p *Picture, m *Mark) Rect {
	var b extent
	switch m.Kind {
	case Glyphs:
		if m.Run != nil && m.Fill.Pattern != None {
			b.add(Point{m.Origin.X, m.Origin.Y - GlyphAscent*m.Run.Size})
			b.add(Point{m.Origin.X + m.Run.Width, m.Origin.Y + GlyphDescent*m.Run.Size})
		}
	case RoundedRectangle, Circle:
		if box := PaintBox(p, m); box.W > 0 && box.H > 0 && (m.Fill.Pattern != None || m.Stroke.Width > 0) {
			half := m.Stroke.Width / 2
			b.add(Point{box.X - half, box.Y - half})
			b.add(Point{box.X + box.W + half, box.Y + box.H + half})
		}
	case Triangle, Diamond, Polyline, Curve, Area:
		var room [64]Point
		path, closed := p.Path(room[:0], m)
		if closed && m.Fill.Pattern != None {
			for _, at := range path {
				b.add(at)
			}
		}
		Ribbon(path, closed, m.Stroke.Width, func(polygon []Point) {
			for _, at := range polygon {
				b.add(at)
			}
		})
		if corners, ok := p.Head(m); ok {
			for _, at := range corners {
				b.add(at)
			}
		}
	}
	if !b.any {
		return Rect{}
	}
	box := Rect{b.min.X, b.min.Y, b.max.X - b.min.X, b.max.Y - b.min.Y}
	if m.HasClip() {
		if box = intersect(box, m.Clip); box.W < 0 {
			return Rect{}
		}
	}
	return box
}

// PaintBox is the box over which a mark's gradient runs, in CSS px: that of its
// path, without stroke and clip.
func PaintBox(p *Picture, m *Mark) Rect {
	switch m.Kind {
	case Circle:
		d := min(m.Box.W, m.Box.H)
		return Rect{m.Box.X + (m.Box.W-d)/2, m.Box.Y + (m.Box.H-d)/2, d, d}
	case Area:
		var b extent
		for _, at := range p.Points(m) {
			b.add(at)
		}
		return Rect{b.min.X, b.min.Y, b.max.X - b.min.X, b.max.Y - b.min.Y}
	}
	return m.Box
}

// extent is the box around points.
type extent struct {
	any      bool
	min, max Point
}

func (e *extent) add(at Point) {
	if !e.any {
		*e = extent{true, at, at}
		return
	}
	e.min = Point{min(e.min.X, at.X), min(e.min.Y, at.Y)}
	e.max = Point{max(e.max.X, at.X), max(e.max.Y, at.Y)}
}
