// Package outline reads a picture as a person who cannot see it does: as a list
// of things with names, values and boxes, in reading order. The page makes its
// parallel DOM, the transcript and the reviewer's view from it; pointing at the
// picture is answered from it too. For example, four marks
//
//	polyline 40 60, 200 60    as rule/4800
//	circle 112 28 12 12       as chip/h20
//	glyphs 128 40 "H20"       as chip/h20
//	glyphs 8 90 "Source: BIS" as source
//
// whose identities were declared in this order, become
//
//	rule/4800 threshold "4,800"        focusable          box 40 48 160 24
//	chip/h20  mark "H20" "TPP 2,368"   focusable fact h20 box 112 23.2 43 24
//	source    source "Source: BIS"                        box 8 79.44 79.2 13.44
//
// (the package's Example makes this list). A picture's marks without an
// identity say nothing that an identified one does not say, so they are left out.
package outline

import "twopaths/scenes/picture"

// Target is the least width and height in CSS px of what can be pointed at
// (WCAG 2.2, 2.5.8).
const Target = 24

// Item is one thing in the picture.
type Item struct {
	ID   string
	Role picture.Role
	// Label and Value are in the picture's language; Fact is the id of what its
	// card shows, or "".
	Label, Value, Fact   string
	Focusable, Draggable bool
	// Box is in CSS px: the identity's Target, or what its marks cover, widened
	// to Target if it can be operated.
	Box picture.Rect
	// Min, Max and Now are a slider's, in steps; all 0 for others.
	Min, Max, Now float64
}

// Outline is what a picture says.
type Outline struct {
	// Width and Height of the picture in CSS px.
	Width, Height float64
	// Items are in reading order.
	Items []Item
	Slots []picture.Slot
}

// Of returns a picture's outline.
func Of(p *picture.Picture) *Outline {
	var o Outline
	o.Read(p)
	return &o
}

// Read makes o the picture's outline, and keeps its memory. The picture may be
// reset afterwards.
func (o *Outline) Read(p *picture.Picture) {
	o.Width, o.Height = p.Width, p.Height
	o.Items, o.Slots = o.Items[:0], append(o.Slots[:0], p.Slots...)
	for i := range p.Identities {
		identity := &p.Identities[i]
		box := identity.Target
		if box == (picture.Rect{}) {
			box = covered(p, i+1)
			if box == (picture.Rect{}) {
				continue // Nothing of it is to be seen at this moment.
			}
			if operable(identity) {
				box = widen(box)
			}
		}
		o.Items = append(o.Items, Item{
			ID: identity.ID, Role: identity.Role, Label: identity.Label, Value: identity.Value, Fact: identity.Fact,
			Focusable: identity.Focusable, Draggable: identity.Draggable,
			Box: box, Min: identity.Min, Max: identity.Max, Now: identity.Now,
		})
	}
}

// operable tells whether an identity can be pointed at.
func operable(i *picture.Identity) bool { return i.Focusable || i.Draggable }

// covered is the box around an identity's marks.
func covered(p *picture.Picture, identity int) picture.Rect {
	var all picture.Rect
	for i := range p.Marks {
		if p.Marks[i].Identity != identity {
			continue
		}
		b := picture.Bounds(p, &p.Marks[i])
		switch {
		case b == (picture.Rect{}):
		case all == (picture.Rect{}):
			all = b
		default:
			right, bottom := max(all.X+all.W, b.X+b.W), max(all.Y+all.H, b.Y+b.H)
			all.X, all.Y = min(all.X, b.X), min(all.Y, b.Y)
			all.W, all.H = right-all.X, bottom-all.Y
		}
	}
	return all
}

// widen makes a box at least Target wide and high, around its middle.
func widen(b picture.Rect) picture.Rect {
	if b.W < Target {
		b.X, b.W = b.X-(Target-b.W)/2, Target
	}
	if b.H < Target {
		b.Y, b.H = b.Y-(Target-b.H)/2, Target
	}
	return b
}
