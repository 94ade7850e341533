package audit

import (
	"fmt"

	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// slack is how far, in CSS px, ink may reach into other ink or over an edge
// before it counts: less is a serif or the soft edge of a pixel.
const slack = 0.5

// apart looks for texts that lie on each other.
func (a *Auditor) apart() {
	for i := range a.texts {
		for j := range a.texts[:i] {
			t, u := &a.texts[i], &a.texts[j]
			if min(t.alpha, u.alpha) <= dim || !meets(t.ink, u.ink, slack) {
				continue
			}
			common := overlap(t.ink, u.ink)
			a.add(TextOverlap, t.mark, common, fmt.Sprintf("“%s” lies on “%s”, over %.1f × %.1f px", t.run.Text, u.run.Text, common.W, common.H))
		}
	}
}

// placed looks for a text that leaves the picture, is cut, or lies in a slot.
func (a *Auditor) placed(t *text) {
	if t.alpha <= faint {
		return
	}
	if by := beyond(t.ink, picture.Rect{W: a.p.Width, H: a.p.Height}); by > slack {
		a.add(TextOutside, t.mark, t.ink, fmt.Sprintf("“%s” leaves the picture by %.1f px", t.run.Text, by))
	}
	if m := &a.p.Marks[t.mark]; m.HasClip() {
		if by := beyond(t.ink, m.Clip); by > slack {
			a.add(TextCut, t.mark, t.ink, fmt.Sprintf("“%s” is cut by its clip, by %.1f px", t.run.Text, by))
		}
	}
	for _, slot := range a.p.Slots {
		if meets(t.ink, slot.Box, slack) {
			a.add(TextUnderControls, t.mark, overlap(t.ink, slot.Box), fmt.Sprintf("“%s” lies under the controls of %s", t.run.Text, slot.ID))
		}
	}
}

// large looks for a text that is too small.
func (a *Auditor) large(t *text) {
	if want := a.minimumType(); t.run.Size < want-0.01 {
		a.add(TextSmall, t.mark, t.ink, fmt.Sprintf("“%s” is %.4g px, want at least %.4g", t.run.Text, t.run.Size, want))
	}
}

// whole looks for glyphs that are missing.
func (a *Auditor) whole(t *text) {
	for _, g := range t.run.Glyphs {
		if g.ID == typeset.Missing {
			a.add(GlyphMissing, t.mark, t.ink, fmt.Sprintf("a character of “%s” has no glyph", t.run.Text))
			return
		}
	}
}

// boxed looks for a text that leaves the filled rectangle that it stands on:
// the topmost that holds most of it and is framed or can be told from its ground. It returns
// that rectangle's mark if the text leaves it, or -1.
func (a *Auditor) boxed(t *text) int {
	if t.alpha <= faint {
		return -1
	}
	for i := t.mark - 1; i >= 0; i-- {
		m, s := &a.p.Marks[i], &a.shapes[i]
		if m.Kind != picture.RoundedRectangle || m.Fill.Pattern != picture.Solid || s.fill <= dim {
			continue
		}
		common := overlap(t.ink, s.bounds)
		if common.W <= 0 || common.H <= 0 || common.W*common.H*2 < t.ink.W*t.ink.H || s.stroke <= faint && !a.visible(i, middle(common)) {
			continue
		}
		if by := beyond(t.ink, s.bounds); by > slack {
			a.add(TextOverflow, t.mark, t.ink, fmt.Sprintf("“%s” leaves the %s in %s that it stands on, by %.1f px", t.run.Text, m.Kind, m.Fill.Colour, by))
			return i
		}
		return -1
	}
	return -1
}

// visibleContrast is the least contrast of an edge that can be seen: the
// hairlines have 1.34:1 with paper, the tint of a zone 1.17:1.
const visibleContrast = 1.15

// visible tells whether, in any theme, a mark can be told at a point from what
// lies beneath it.
func (a *Auditor) visible(mark int, point picture.Point) bool {
	a.below = a.below[:0]
	for i := range mark {
		if contains(a.shapes[i].bounds, point) {
			a.below = append(a.below, i)
		}
	}
	ground := a.at(point, a.below)
	with := a.at(point, append(a.below, mark))
	for _, t := range a.themes() {
		if Contrast(ground.colour(t.Palette), with.colour(t.Palette)) >= visibleContrast {
			return true
		}
	}
	return false
}
