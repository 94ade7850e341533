package picture

import (
	"io"
	"math"
	"strconv"
)

// Dump writes the picture as text, one line a mark, identity and slot, so that
// what a change does to it can be read as a diff. Coordinates are rounded to
// 1/64 px, which hides the last bit that architectures differ in. Fields that
// say nothing are left out.
func (p *Picture) Dump(w io.Writer) error {
	b := dumper("picture").numbers("", p.Width, p.Height)
	for i := range p.Marks {
		b = b.mark(p, &p.Marks[i])
	}
	for i := range p.Identities {
		b = b.identity(&p.Identities[i])
	}
	for _, slot := range p.Slots {
		b = b.word("\nslot").word(slot.ID).box("", slot.Box)
	}
	_, err := w.Write(append(b, '\n'))
	return err
}

var patternNames = [...]string{"none", "solid", "gradient", "hatch", "dots"}

var roleNames = [...]string{"text", "heading", "mark", "threshold", "slider", "button", "table", "row", "source"}

// String names the role, as in outlines.
func (r Role) String() string { return roleNames[r] }

// dumper appends words to a line.
type dumper []byte

func (b dumper) word(s string) dumper {
	if s[0] != '\n' {
		b = append(b, ' ')
	}
	return append(b, s...)
}

// numbers appends a name, unless it is "", and numbers rounded to 1/64.
func (b dumper) numbers(name string, values ...float64) dumper {
	if name != "" {
		b = b.word(name)
	}
	for _, v := range values {
		rounded := math.Round(v*64) / 64
		if rounded == 0 {
			rounded = 0 // Not -0.
		}
		b = strconv.AppendFloat(append(b, ' '), rounded, 'g', -1, 64)
	}
	return b
}

func (b dumper) box(name string, r Rect) dumper { return b.numbers(name, r.X, r.Y, r.W, r.H) }

func (b dumper) text(name, s string) dumper {
	if s == "" {
		return b
	}
	return strconv.AppendQuote(append(b.word(name), ' '), s)
}

func (b dumper) alpha(a float64) dumper {
	if a == 0 || a == 1 {
		return b
	}
	return b.numbers("alpha", a)
}

func (b dumper) mark(p *Picture, m *Mark) dumper {
	b = b.word("\n" + m.Kind.String())
	switch m.Kind {
	case RoundedRectangle:
		b = b.box("", m.Box)
		if m.Radius != 0 {
			b = b.numbers("radius", m.Radius)
		}
	case Circle, Triangle, Diamond:
		b = b.box("", m.Box)
	case Polyline, Curve, Area:
		for i, at := range p.Points(m) {
			if i > 0 {
				b = append(b, ',')
			}
			b = b.numbers("", at.X, at.Y)
		}
	case Glyphs:
		b = b.numbers("", m.Origin.X, m.Origin.Y)
		if m.Run != nil {
			b = b.text("text", m.Run.Text)
			b = b.word([...]string{"sans", "sans-bold", "serif"}[m.Run.Face]).numbers("", m.Run.Size).numbers("width", m.Run.Width)
		}
	}
	if m.Fill.Pattern != None {
		b = b.word("fill").paint(m.Fill)
	}
	if m.Stroke.Width > 0 {
		b = b.word("stroke").word(m.Stroke.Colour.String()).numbers("", m.Stroke.Width).alpha(m.Stroke.Alpha)
		if m.Stroke.Dash > 0 {
			b = b.numbers("dash", m.Stroke.Dash, m.Stroke.Gap)
		}
		if m.Stroke.Head {
			b = b.word("head")
		}
	}
	if m.Opacity != 1 {
		b = b.numbers("opacity", m.Opacity)
	}
	if m.HasClip() {
		b = b.box("clip", m.Clip)
	}
	if m.Identity != 0 {
		b = b.word("as").word(p.Identities[m.Identity-1].ID)
	}
	return b
}

func (b dumper) paint(f Paint) dumper {
	if f.Pattern != Solid {
		b = b.word(patternNames[f.Pattern])
	}
	b = b.word(f.Colour.String())
	switch f.Pattern {
	case Gradient:
		b = b.word("to").word(f.To.String())
		if f.Vertical {
			b = b.word("vertical")
		}
	case Hatch, Dots:
		b = b.numbers("pitch", f.Pitch).numbers("width", f.Width)
	}
	return b.alpha(f.Alpha)
}

func (b dumper) identity(i *Identity) dumper {
	b = b.word("\nidentity").word(i.ID).word(i.Role.String()).text("label", i.Label).text("value", i.Value).text("fact", i.Fact)
	if i.Focusable {
		b = b.word("focusable")
	}
	if i.Draggable {
		b = b.word("draggable")
	}
	if i.Target != (Rect{}) {
		b = b.box("target", i.Target)
	}
	if i.Min != 0 || i.Max != 0 || i.Now != 0 {
		b = b.numbers("range", i.Min, i.Max).numbers("now", i.Now)
	}
	return b
}
