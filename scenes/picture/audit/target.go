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

// targets looks for targets that are too small or that cannot be hit in their middle.
func (a *Auditor) targets() {
	for _, item := range outline.Of(a.p).Items {
		if !item.Focusable && !item.Draggable {
			continue
		}
		if item.Box.W < outline.Target-0.01 || item.Box.H < outline.Target-0.01 {
			a.findings = append(a.findings, Finding{TargetSmall, -1, item.ID, item.Box,
				fmt.Sprintf("the target of %s is %.4g × %.4g px, want at least %d × %d", item.ID, item.Box.W, item.Box.H, outline.Target, outline.Target)})
		}
		at := middle(item.Box)
		if hit := outline.Hit(a.p, at); hit != item.ID || !contains(picture.Rect{W: a.p.Width, H: a.p.Height}, at) {
			if hit == "" || hit == item.ID {
				hit = "nothing in the picture"
			}
			a.findings = append(a.findings, Finding{TargetHidden, -1, item.ID, item.Box,
				fmt.Sprintf("pointing at the middle of %s, (%.0f, %.0f), hits %s", item.ID, at.X, at.Y, hit)})
		}
	}
}
