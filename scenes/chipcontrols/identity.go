package chipcontrols

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// Most of each that a plan holds, so that a frame needs no memory of its own.
const (
	maxNames = 24
	maxTicks = 12
)

// handles are the identities of the picture's parts.
type handles struct {
	ruler                   [len(rulerChips)]int
	mi308                   int
	names                   [maxNames]int
	ticks                   [2][maxTicks]int
	chips                   [members]int
	fronts                  [frontCount]int
	orders                  handlesOfOrders
	design, verdict, handle int
	tasks                   [2]int
}

// tick is the handle of a plan's tick, or 0 for those of the plan before.
func (h *handles) tick(now, pl *plan, side, i int) int {
	if now != pl {
		return 0
	}
	return h.ticks[side][i]
}

// chipID is the identity of each chip's mark: "chip/h20".
var chipID = func() (ids [members]string) {
	for who, id := range memberIDs {
		ids[who] = "chip/" + id
	}
	return ids
}()

// declare names all parts of the frame, in reading order.
func (d *drawing) declare() {
	d.ids = handles{}
	n, p := d.now, d.p
	d.turn.Identify(p)
	for side := range n.axes {
		for i := range n.axes[side].ticks {
			if t := &n.axes[side].ticks[i]; t.line != nil {
				d.ids.ticks[side][i] = p.Identify(picture.Identity{
					ID: t.line.id, Role: picture.RoleThreshold, Label: t.line.label, Value: t.words.Text(), Fact: t.line.fact, Focusable: true,
					Target: d.tickTarget(side, t),
				})
			}
		}
	}
	for i := range n.names {
		switch nm := &n.names[i]; {
		case nm.fact != "":
			d.ids.names[i] = p.Identify(picture.Identity{
				ID: nm.id, Role: picture.RoleThreshold, Label: nm.label, Fact: nm.fact, Focusable: true, Target: kit.AtLeast(nm.words.Box(), kit.MinTarget),
			})
		case nm.id != "" && nm.id != silent:
			d.ids.names[i] = p.Identify(picture.Identity{ID: nm.id, Role: picture.RoleText, Label: nm.label})
		}
	}
	for who := range d.chips {
		c := &d.chips[who]
		if !c.visible {
			continue
		}
		pose := &n.poses[who]
		if !pose.shown {
			pose = &d.before.poses[who]
		}
		c.target = kit.AtLeast(c.box, kit.MinTarget)
		d.ids.chips[who] = p.Identify(picture.Identity{
			ID: chipID[who], Role: picture.RoleMark, Label: pose.label, Value: d.value(member(who)),
			Fact: memberIDs[who], Focusable: true, Target: c.target,
		})
	}
	if d.beat.declare != nil {
		d.beat.declare(d)
	}
	d.turn.IdentifyRest(p)
}

// tickTarget is where a threshold's number can be pointed at.
func (d *drawing) tickTarget(side int, t *tick) picture.Rect {
	at := d.new.x.Map(t.value)
	if side == vertical {
		at = d.new.y.Map(t.value)
	}
	x, y := at, d.box.Y+d.box.H
	if side == vertical {
		x, y = d.box.X, at
	}
	place := d.now.tickAt(side, t, x, y)
	w := t.words
	w.At = place
	return kit.AtLeast(w.Box(), kit.MinTarget)
}

// paintRing rings what is pointed at or focused, and what belongs with it.
func (d *drawing) paintRing() {
	d.ring(d.m.Pointed)
	if d.m.Focused != d.m.Pointed {
		d.ring(d.m.Focused)
	}
}

// ring rings an identity; for a row of the table, or of the ruler, the chip
// that it is about.
func (d *drawing) ring(id string) {
	if id == "" {
		return
	}
	for i := range d.p.Identities {
		if identity := &d.p.Identities[i]; identity.ID == id && identity.Focusable {
			d.ringBox(identity)
		}
	}
	for i := range d.now.Table.Rows {
		if r := &d.now.Table.Rows[i]; r.ID == id {
			d.ringChip(r.Partner)
		}
	}
	if r, ok := d.now.scenery.(*ruler); ok {
		for i := range r.rows {
			if r.rows[i].id == id {
				d.ringChip(chipID[r.rows[i].who])
			}
		}
	}
}

// ringChip rings a chip's mark, if there is one of that identity.
func (d *drawing) ringChip(id string) bool {
	for who := range chipID {
		if chipID[who] == id && d.chips[who].visible {
			d.stroke(kit.Grow(d.chips[who].box, ringReach), 6)
			return true
		}
	}
	return false
}

// ringReach is how far the middle of the ring stands off a mark, in CSS px.
const ringReach = 4

// ringBox draws the ring of an identity.
func (d *drawing) ringBox(identity *picture.Identity) {
	switch {
	case d.ringChip(identity.ID):
	case identity.ID == "timeline": // the page rings its twin
	case identity.Role == picture.RoleRow: // stands on a well
	default:
		d.stroke(identity.Target, 4)
	}
}

func (d *drawing) stroke(box picture.Rect, radius float64) {
	d.p.Add(picture.Mark{Kind: picture.RoundedRectangle, Box: box, Radius: radius, Stroke: picture.Stroke{Colour: picture.Ink, Width: 2}})
}
