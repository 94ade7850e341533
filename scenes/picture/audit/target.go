package audit

import (
	"fmt"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
)

// framed looks for marks that leave the picture.
func (a *Auditor) framed() {
	frame := picture.Rect{W: a.p.Width, H: a.p.Height}
	for i := range a.shapes {
		s := &a.shapes[i]
		if s.fill <= faint && s.stroke <= faint {
			continue
		}
		if by := beyond(s.bounds, frame); by > slack {
			a.add(MarkOutside, i, s.bounds, fmt.Sprintf("%s leaves the picture by %.1f px", a.called(i), by))
		}
	}
}

// targets looks for targets that are too small or that others lie on.
func (a *Auditor) targets() {
	for _, item := range outline.Of(a.p).Items {
		if !item.Focusable && !item.Draggable {
			continue
		}
		if item.Box.W < outline.Target-0.01 || item.Box.H < outline.Target-0.01 {
			a.findings = append(a.findings, Finding{TargetSmall, -1, item.ID, item.Box,
				fmt.Sprintf("the target of %s is %.4g × %.4g px, want at least %d × %d", item.ID, item.Box.W, item.Box.H, outline.Target, outline.Target)})
		}
		if own, other := a.reach(&item); own < reachable {
			a.findings = append(a.findings, Finding{TargetHidden, -1, item.ID, item.Box,
				fmt.Sprintf("pointing at %s hits it in %.0f %% of its target, otherwise %s", item.ID, 100*own, other)})
		}
	}
}

// reachable is the share of a target that must be its own: a slider may carry
// marks that can be pointed at, a chip must not lie under another.
const reachable = 0.25

// reach is the share of a target's places at which pointing hits it, and what
// is hit at its middle instead.
func (a *Auditor) reach(item *outline.Item) (own float64, other string) {
	const places = 7
	frame := picture.Rect{W: a.p.Width, H: a.p.Height}
	for i := range places {
		for j := range places {
			at := picture.Point{
				X: item.Box.X + item.Box.W*(float64(i)+0.5)/places,
				Y: item.Box.Y + item.Box.H*(float64(j)+0.5)/places,
			}
			hit := outline.Hit(a.p, at)
			switch {
			case !contains(frame, at):
				hit = "outside the picture"
			case hit == "":
				hit = "nothing"
			case hit == item.ID:
				own += 1.0 / (places * places)
			}
			if hit != item.ID && (other == "" || i == places/2 && j == places/2) {
				other = hit
			}
		}
	}
	return own, other
}
