// Package picture is the language that scenes speak: an ordered list of marks,
// painted back to front, some of them carrying an identity.
//
// A picture knows no scene, no fact, no theme and no pixel. Its lengths are CSS
// px of the format that it was drawn for, its colours are tokens which a reader
// resolves with a Palette. Readers are gpu (Ebitengine), svg, raster (PNG) and
// outline (assistive technology, hit testing); audit reads it to find faults.
//
// A Picture is reused from frame to frame: Reset keeps its memory, so that a
// steady frame allocates nothing.
package picture

import "twopaths/scenes/typeset"

// Point is a position in CSS px, y downwards from the picture's top left corner.
type Point struct{ X, Y float64 }

// Rect is a box in CSS px.
type Rect struct{ X, Y, W, H float64 }

// Kind says what a mark is.
type Kind uint8

const (
	// RoundedRectangle fills or strokes Box with corners of Radius.
	RoundedRectangle Kind = iota
	// Circle is the circle inscribed in Box.
	Circle
	// Triangle is isosceles, apex at the middle of Box's top.
	Triangle
	// Diamond joins the middles of Box's four sides.
	Diamond
	// Polyline strokes straight lines through Points, with mitred joints.
	Polyline
	// Curve strokes cubic Béziers: Points holds a start, then two controls and
	// an end for each piece (3n+1 points).
	Curve
	// Area fills between two polylines over the same rising x: Points holds
	// pairs, upper then lower, for each x. Two pairs may share an x (a step).
	// All its edges are antialiased.
	Area
	// Glyphs paints Run with its baseline's left end at Origin, in Fill.
	Glyphs
	// Kinds counts the kinds; tests range over it.
	Kinds = iota
)

// String names the kind, for dumps and failures.
func (k Kind) String() string {
	return [...]string{"rounded rectangle", "circle", "triangle", "diamond", "polyline", "curve", "area", "glyphs"}[k]
}

// Pattern says how a paint covers its shape.
type Pattern uint8

const (
	// None paints nothing. It is the zero value.
	None Pattern = iota
	// Solid covers with Colour.
	Solid
	// Gradient goes from Colour to To, from the left edge of the shape's box to
	// the right one, or from top to bottom when Vertical.
	Gradient
	// Hatch draws lines of Width at 45° (rising to the right), Pitch apart
	// measured across them. Its phase is the picture's: a line passes through
	// the origin.
	Hatch
	// Dots draws discs of diameter Width on a square grid of Pitch; a dot's
	// centre stands at (Pitch/2, Pitch/2) of the picture.
	Dots
)

// Paint covers the inside of a shape.
type Paint struct {
	Pattern  Pattern
	Colour   Colour
	To       Colour
	Vertical bool
	// Alpha is between 0 and 1; 0 means 1, so that the zero value needs no
	// care. A mark that shall vanish has Opacity.
	Alpha float64
	// Pitch and Width belong to Hatch and Dots, in CSS px.
	Pitch, Width float64
}

// Stroke draws a shape's edge, centred on it, or a line.
type Stroke struct {
	Colour Colour
	// Alpha as in Paint.
	Alpha float64
	// Width in CSS px; 0 draws no stroke.
	Width float64
	// Dash and Gap in CSS px; a Dash of 0 draws a solid line. A dashed line
	// starts with a dash at its first point. A closed shape starts at the
	// middle of its top (a triangle and a diamond at the apex, a rectangle at
	// the left end of its top edge), clockwise. Ends are butt.
	Dash, Gap float64
	// Head puts a filled arrow head at the last point of a line: a triangle
	// 3 × Width + 4 long and as wide, its tip on the point.
	Head bool
}

// Span is a range of the picture's points.
type Span struct{ from, to int }

// Mark is one thing that is painted. Which fields count depends on its Kind.
type Mark struct {
	Kind   Kind
	Box    Rect
	Radius float64
	Points Span
	Run    *typeset.Run
	Origin Point
	Fill   Paint
	Stroke Stroke
	// Opacity is between 0 and 1, already multiplied by that of its groups.
	// Add fills it: a literal leaves it 0, which Add takes as 1.
	Opacity float64
	// Clip bounds what is painted; Add fills it from the groups. A Clip of no
	// width and height means no bound.
	Clip Rect
	// Identity is 1 + the index in Picture.Identities, or 0. Add fills it from
	// the groups.
	Identity int
}

// Role is what a mark is to a person who cannot see it.
type Role uint8

const (
	// RoleText is a paragraph or label.
	RoleText Role = iota
	// RoleHeading is the headline.
	RoleHeading
	// RoleMark is a data mark: a chip, an event, a bar. It is a button when
	// Focusable (opens the fact card), else an image with a name.
	RoleMark
	// RoleThreshold is a line of a rule: announced as a mark.
	RoleThreshold
	// RoleSlider is operated by dragging or by arrow keys.
	RoleSlider
	// RoleButton does something else than open a card; see Identity.Action.
	RoleButton
	// RoleTable and RoleRow: a table in the picture, Label is the whole row's text.
	RoleTable
	RoleRow
	// RoleSource is the source line.
	RoleSource
)

// Identity is what an identified mark (or group of marks) is called. The order
// in which identities are declared is the reading order.
type Identity struct {
	// ID is stable over playheads, formats and languages: "chip/h20".
	ID   string
	Role Role
	// Label and Value are in the moment's language: "H20", "TPP 2,368; no licence needed".
	Label, Value string
	// Fact is the id of the fact (data.Fact), chip or event that the card shows, or "".
	Fact string
	// Focusable makes it a stop of the Tab key; every pointable mark is focusable.
	Focusable bool
	// Draggable makes pointer drags and arrow keys reach the scene.
	Draggable bool
	// Target is the box that can be pointed at, in CSS px; where it is empty,
	// the outline takes the bounds of the marks, widened to 24 × 24.
	Target Rect
	// Min, Max and Now are a slider's, in steps; all 0 for others.
	Min, Max, Now float64
}

// Slot is a box that the picture leaves free, in which the page lays HTML controls.
type Slot struct {
	ID  string
	Box Rect
}

// Picture is a list of marks with what they are called. The zero value is ready.
type Picture struct {
	// Width and Height in CSS px.
	Width, Height float64
	Marks         []Mark
	Identities    []Identity
	Slots         []Slot

	points []Point
	groups []Group
}

// Group is what marks share. Groups nest: opacities multiply, clips intersect,
// the innermost identity counts.
type Group struct {
	// Opacity is between 0 and 1 (0 is invisible: a Group has no default, see Show).
	Opacity float64
	// Clip of no width and height means no bound of its own.
	Clip Rect
	// Identity is what Identify returned, or 0 for that of the group around.
	Identity int
}

// Show is a group of full opacity.
var Show = Group{Opacity: 1}

// Reset empties the picture, keeps its memory and gives it a size in CSS px.
func (p *Picture) Reset(width, height float64) {
	p.Width, p.Height = width, height
	p.Marks, p.Identities, p.Slots = p.Marks[:0], p.Identities[:0], p.Slots[:0]
	p.points, p.groups = p.points[:0], p.groups[:0]
}

// Identify declares an identity, and returns its handle for a Group.
func (p *Picture) Identify(identity Identity) int {
	p.Identities = append(p.Identities, identity)
	return len(p.Identities)
}

// Push opens a group; Pop closes it.
func (p *Picture) Push(g Group) {
	if n := len(p.groups); n > 0 {
		outer := p.groups[n-1]
		g.Opacity *= outer.Opacity
		g.Clip = intersect(outer.Clip, g.Clip)
		if g.Identity == 0 {
			g.Identity = outer.Identity
		}
	}
	p.groups = append(p.groups, g)
}

// Pop closes the group that was opened last.
func (p *Picture) Pop() { p.groups = p.groups[:len(p.groups)-1] }

// Hidden tells whether the open groups leave nothing visible, so that a scene
// can spare itself the marks.
func (p *Picture) Hidden() bool {
	n := len(p.groups)
	return n > 0 && p.groups[n-1].Opacity <= invisible
}

// invisible is the opacity under which an 8-bit channel does not change.
const invisible = 1.0 / 512

// Add paints a mark on top of those before it. Marks that cannot be seen are
// left out.
func (p *Picture) Add(m Mark) {
	if m.Opacity == 0 {
		m.Opacity = 1
	}
	if n := len(p.groups); n > 0 {
		g := p.groups[n-1]
		m.Opacity *= g.Opacity
		m.Clip = intersect(g.Clip, m.Clip)
		if m.Identity == 0 {
			m.Identity = g.Identity
		}
	}
	if m.Opacity <= invisible || m.Clip.W < 0 {
		return
	}
	p.Marks = append(p.Marks, m)
}

// Span stores points for a Polyline, Curve or Area.
func (p *Picture) Span(points ...Point) Span {
	from := len(p.points)
	p.points = append(p.points, points...)
	return Span{from, len(p.points)}
}

// Points returns a mark's points. They are valid until the next Span or Reset.
func (p *Picture) Points(m *Mark) []Point { return p.points[m.Points.from:m.Points.to] }

// Reserve leaves a slot for HTML controls.
func (p *Picture) Reserve(id string, box Rect) { p.Slots = append(p.Slots, Slot{id, box}) }

// intersect returns the common part of two clips; an empty one counts as
// boundless, and no common part has a width of -1.
func intersect(a, b Rect) Rect {
	if a.W == 0 && a.H == 0 {
		return b
	}
	if b.W == 0 && b.H == 0 {
		return a
	}
	x, y := max(a.X, b.X), max(a.Y, b.Y)
	w, h := min(a.X+a.W, b.X+b.W)-x, min(a.Y+a.H, b.Y+b.H)-y
	if w <= 0 || h <= 0 {
		return Rect{x, y, -1, -1}
	}
	return Rect{x, y, w, h}
}
