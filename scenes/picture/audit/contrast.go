package audit

import (
	"fmt"
	"math"
	"slices"

	"twopaths/scenes/picture"
)

// The least contrasts: WCAG 2.2, 1.4.3 and 1.4.11.
const (
	textContrast = 4.5
	markContrast = 3.0
)

// Contrast is the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
func Contrast(a, b picture.RGB) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// luminance is a colour's relative luminance, 0 to 1 (WCAG 2.2).
func luminance(c picture.RGB) float64 {
	return 0.2126*linear[c>>16&255] + 0.7152*linear[c>>8&255] + 0.0722*linear[c&255]
}

// linear turns an sRGB channel into light.
var linear = func() (table [256]float64) {
	for i := range table {
		if v := float64(i) / 255; v <= 0.04045 {
			table[i] = v / 12.92
		} else {
			table[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return table
}()

// groundShare is how much of a text's box a colour must cover to count as its
// ground: less is a corner of something beside it.
const groundShare = 0.02

// legible looks for a ground on which a text is too pale, or a texture under it.
func (a *Auditor) legible(t *text, moving bool) {
	if t.alpha <= faint || moving && t.alpha < 0.999 {
		return
	}
	m := &a.p.Marks[t.mark]
	below := a.beneath(t.mark, t.ink)
	total := a.sample(t.ink, below)
	textured := 0
	for s, count := range a.samples {
		if s.n > 0 && s.layers[0].texture {
			textured += count
		}
	}
	struck := !moving && float64(textured) > groundShare*float64(total)
	if struck {
		a.add(TextStruck, t.mark, t.ink, fmt.Sprintf("a texture runs under “%s”, over %.0f %% of it", t.run.Text, 100*float64(textured)/float64(total)))
	}
	worst, where, on := textContrast, "", picture.RGB(0)
	for s, count := range a.samples {
		if float64(count) < groundShare*float64(total) || struck && s.layers[0].texture {
			continue
		}
		for _, theme := range a.themes() {
			ground := s.colour(theme.Palette)
			ink := picture.Mix(ground, theme.Palette[m.Fill.Colour], t.alpha)
			if c := Contrast(ink, ground); c < worst || c == worst && ground < on {
				worst, where, on = c, theme.Name, ground
			}
		}
	}
	if where != "" {
		a.add(TextPale, t.mark, t.ink, fmt.Sprintf("“%s” in %s has a contrast of %.2f:1 with #%06X beneath it in the %s theme, want %.1f:1",
			t.run.Text, m.Fill.Colour, worst, on, where, textContrast))
	}
}

// rim is how far outside a mark its ground is looked at, in CSS px, and rims at
// how many places.
const (
	rim  = 1.5
	rims = 24
)

// distinct looks for identified marks of which no part stands out.
func (a *Auditor) distinct() {
	for i := range a.p.Identities {
		identity := &a.p.Identities[i]
		switch identity.Role {
		case picture.RoleMark, picture.RoleThreshold, picture.RoleSlider, picture.RoleButton:
		default:
			continue
		}
		best, bestMark, theme := 0.0, -1, ""
		for mark := range a.p.Marks {
			if a.p.Marks[mark].Identity != i+1 || a.p.Marks[mark].Kind == picture.Glyphs || a.shapes[mark].bounds.W == 0 {
				continue
			}
			if c, in := a.standsOut(mark); c > best || bestMark < 0 {
				best, bestMark, theme = c, mark, in
			}
		}
		if bestMark >= 0 && best < markContrast {
			a.add(MarkPale, bestMark, a.shapes[bestMark].bounds, fmt.Sprintf("no part of %s has a contrast of more than %.2f:1 with its ground in the %s theme, want %.0f:1", identity.ID, best, theme, markContrast))
		}
	}
}

// standsOut is the contrast of a mark's stroke or fill, whichever is greater,
// that holds along half of its edge or more, in the theme in which it is
// least: a chip on a dark line, or beside another, still stands out.
func (a *Auditor) standsOut(mark int) (contrast float64, theme string) {
	m, shape := &a.p.Marks[mark], &a.shapes[mark]
	total := a.around(mark)
	if total == 0 {
		return 0, "any"
	}
	contrast = math.Inf(1)
	for _, t := range a.themes() {
		a.along = a.along[:0]
		for s, n := range a.samples {
			ground, best := s.colour(t.Palette), 0.0
			if shape.stroke > 0 {
				best = Contrast(picture.Mix(ground, t.Palette[m.Stroke.Colour], shape.stroke), ground)
			}
			if shape.fill > 0 {
				best = max(best, Contrast(picture.Mix(ground, t.Palette[m.Fill.Colour], shape.fill), ground))
			}
			for range n {
				a.along = append(a.along, best)
			}
		}
		slices.Sort(a.along)
		if c := a.along[total/2]; c < contrast {
			contrast, theme = c, t.Name
		}
	}
	return contrast, theme
}

// around counts the stacks beneath a mark at points a little outside its edge,
// and returns how many points there were.
func (a *Auditor) around(mark int) int {
	if a.samples == nil {
		a.samples = map[stack]int{}
	}
	clear(a.samples)
	m, shape, path := &a.p.Marks[mark], &a.shapes[mark], a.path(mark)
	off := rim
	if shape.stroke > 0 {
		off += m.Stroke.Width / 2
	}
	wide := picture.Rect{X: shape.bounds.X - rim, Y: shape.bounds.Y - rim, W: shape.bounds.W + 2*rim, H: shape.bounds.H + 2*rim}
	a.below = a.below[:0]
	for i := range mark {
		if s := &a.shapes[i]; (s.fill > 0 || s.stroke > 0) && meets(s.bounds, wide, 0) {
			a.below = append(a.below, i)
		}
	}
	length := 0.0
	edges := len(path) - 1
	if shape.closed {
		edges++
	}
	for i := range max(edges, 0) {
		b := path[(i+1)%len(path)]
		length += math.Hypot(b.X-path[i].X, b.Y-path[i].Y)
	}
	total, done, next := 0, 0.0, length/rims/2
	for i := range max(edges, 0) {
		from, to := path[i], path[(i+1)%len(path)]
		edge := math.Hypot(to.X-from.X, to.Y-from.Y)
		for ; next <= done+edge && edge > 0; next += length / rims {
			share := (next - done) / edge
			// Paths run clockwise, so that the left is outside; a line has both sides.
			side := off
			if !shape.closed && total%2 == 1 {
				side = -off
			}
			at := picture.Point{
				X: from.X + (to.X-from.X)*share + (to.Y-from.Y)/edge*side,
				Y: from.Y + (to.Y-from.Y)*share - (to.X-from.X)/edge*side,
			}
			a.samples[a.at(at, a.below)]++
			total++
		}
		done += edge
	}
	return total
}
