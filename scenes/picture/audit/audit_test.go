package audit

import (
	"fmt"
	"testing"

	"twopaths/scenes/picture"
	"twopaths/scenes/picture/picturetest"
)

type (
	point = picture.Point
	rect  = picture.Rect
	mark  = picture.Mark
)

func solid(c picture.Colour) picture.Paint {
	return picture.Paint{Pattern: picture.Solid, Colour: c}
}

func words(text string, size, x, y float64, c picture.Colour) mark {
	return mark{Kind: picture.Glyphs, Run: picturetest.Set(text, size), Origin: point{X: x, Y: y}, Fill: solid(c)}
}

// plant is a hand on a sound picture, which takes part at named places.
type plant struct {
	// identity changes an identity before it is declared, mark a mark before it
	// is added; name says which. after adds marks or slots on top.
	identity func(i *picture.Identity)
	mark     func(name string, m *mark)
	before   func(p *picture.Picture)
	after    func(p *picture.Picture)
}

// sound draws a picture without a fault: a headline, a hatched zone with a
// label on a plate and a chip with a halo, a chip outside, a button, a slot.
func sound(hand plant) *picture.Picture {
	p := &picture.Picture{}
	p.Reset(400, 300)
	identify := func(i picture.Identity) int {
		if hand.identity != nil {
			hand.identity(&i)
		}
		return p.Identify(i)
	}
	add := func(name string, identity int, m mark) {
		m.Identity = identity
		if hand.mark != nil {
			hand.mark(name, &m)
		}
		p.Add(m)
	}
	if hand.before != nil {
		hand.before(p)
	}
	headline := identify(picture.Identity{ID: "headline", Role: picture.RoleHeading})
	zone := identify(picture.Identity{ID: "zone", Role: picture.RoleMark, Focusable: true})
	a := identify(picture.Identity{ID: "chip/a", Role: picture.RoleMark, Focusable: true})
	b := identify(picture.Identity{ID: "chip/b", Role: picture.RoleMark, Draggable: true})
	more := identify(picture.Identity{ID: "more", Role: picture.RoleButton, Focusable: true, Target: rect{X: 300, Y: 240, W: 80, H: 32}})

	add("headline", headline, words("A line that moved", 20, 16, 32, picture.Ink))
	box := rect{X: 120, Y: 60, W: 240, H: 160}
	add("tint", zone, mark{Kind: picture.RoundedRectangle, Box: box, Fill: solid(picture.LicenceTint)})
	add("hatch", zone, mark{Kind: picture.RoundedRectangle, Box: box, Fill: picture.Paint{Pattern: picture.Hatch, Colour: picture.LicenceHatch, Pitch: 8, Width: 2.5}})
	add("plate", zone, mark{Kind: picture.RoundedRectangle, Box: rect{X: 136, Y: 70, W: 100, H: 24}, Fill: solid(picture.LicenceTint)})
	add("label", zone, words("Licence", 16, 140, 88, picture.US))
	add("edge", zone, mark{Kind: picture.Polyline, Points: p.Span(point{X: 120, Y: 220}, point{X: 120, Y: 60}, point{X: 360, Y: 60}), Stroke: picture.Stroke{Colour: picture.US, Width: 2}})
	add("halo", a, mark{Kind: picture.Circle, Box: rect{X: 198, Y: 138, W: 18, H: 18}, Fill: solid(picture.Paper)})
	add("chip", a, mark{Kind: picture.Circle, Box: rect{X: 200, Y: 140, W: 14, H: 14}, Fill: solid(picture.CN)})
	add("hollow", b, mark{Kind: picture.RoundedRectangle, Box: rect{X: 60, Y: 140, W: 14, H: 14}, Fill: solid(picture.Paper), Stroke: picture.Stroke{Colour: picture.Context, Width: 2}})
	add("name", b, words("Chip B", 12, 50, 174, picture.Muted))
	add("card", more, mark{Kind: picture.RoundedRectangle, Box: rect{X: 300, Y: 240, W: 80, H: 32}, Radius: 6, Fill: solid(picture.Card), Stroke: picture.Stroke{Colour: picture.Edge, Width: 1}})
	add("button", more, words("More", 14, 320, 261, picture.Ink))
	p.Reserve("controls", rect{X: 16, Y: 240, W: 120, H: 40})
	if hand.after != nil {
		hand.after(p)
	}
	return p
}

// change is a hand that changes one mark.
func change(name string, f func(*mark)) plant {
	return plant{mark: func(n string, m *mark) {
		if n == name {
			f(m)
		}
	}}
}

// extra is a hand that adds a mark on top.
func extra(m mark, points ...point) plant {
	return plant{after: func(p *picture.Picture) {
		m.Points = p.Span(points...)
		p.Add(m)
	}}
}

func TestASoundPictureHasNoFault(t *testing.T) {
	a := Auditor{Type: picturetest.Blocks{}}
	for _, f := range append(a.Read(sound(plant{})), a.ReadMoving(sound(plant{}))...) {
		t.Errorf("%v: %s", f.Kind, f.Sentence)
	}
}

func TestEachPlantedFaultIsFoundAndNoOther(t *testing.T) {
	faults := []struct {
		name     string
		hand     plant
		kind     Kind
		subject  string
		sentence string
	}{
		{"a text on another", extra(words("Over", 12, 40, 30, picture.Ink)), TextOverlap, "Over",
			"“Over” lies on “A line that moved”, over 27.4 × 8.6 px"},
		{"a text beyond the right edge", change("headline", func(m *mark) { m.Origin.X = 250 }), TextOutside, "A line that moved",
			"“A line that moved” leaves the picture by 53.2 px"},
		{"a text above the top edge", change("headline", func(m *mark) { m.Origin.Y = 10 }), TextOutside, "A line that moved",
			"“A line that moved” leaves the picture by 4.4 px"},
		{"a text that its clip cuts", change("name", func(m *mark) { m.Clip = rect{X: 50, Y: 150, W: 30, H: 50} }), TextCut, "Chip B",
			"“Chip B” is cut by its clip, by 12.2 px"},
		{"a text wider than its button", change("button", func(m *mark) { m.Run = picturetest.Set("More of it", 14); m.Origin.X = 304 }), TextOverflow, "More of it",
			"“More of it” leaves the rounded rectangle in card that it stands on, by 6.9 px"},
		{"a text of 11 px", change("name", func(m *mark) { m.Run = picturetest.Set("Chip B", 11) }), TextSmall, "Chip B",
			"“Chip B” is 11 px, want at least 12"},
		{"a pale text on paper", change("name", func(m *mark) { m.Fill.Colour = picture.Context }), TextPale, "Chip B",
			"“Chip B” in context has a contrast of 3.98:1 with #F6F2E9 beneath it in the light theme, want 4.5:1"},
		{"a text that a scene has dimmed", change("name", func(m *mark) { m.Opacity = 0.8 }), TextPale, "Chip B",
			"“Chip B” in muted has a contrast of 3.93:1 with #F6F2E9 beneath it in the light theme, want 4.5:1"},
		{"a text on a dark ground", change("card", func(m *mark) { m.Fill.Colour = picture.CN }), TextPale, "More",
			"“More” in ink has a contrast of 2.17:1 with #F2806E beneath it in the dark theme, want 4.5:1"},
		{"a hatch under a text", change("plate", func(m *mark) { m.Opacity = 0.001 }), TextStruck, "Licence",
			"a texture runs under “Licence”, over 32 % of it"},
		{"a plate that leaves a letter out", change("plate", func(m *mark) { m.Box.W = 60 }), TextStruck, "Licence",
			"a texture runs under “Licence”, over 6 % of it"},
		{"a line over a text", extra(mark{Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Ink, Width: 1}}, point{X: 10, Y: 26}, point{X: 300, Y: 26}), TextStruck, "A line that moved",
			"a polyline in ink runs through “A line that moved” at (118, 26)"},
		{"a hairline under a text", plant{before: func(p *picture.Picture) {
			p.Add(mark{Kind: picture.Diamond, Box: rect{X: 60, Y: 160, W: 20, H: 20}, Stroke: picture.Stroke{Colour: picture.Hairline, Width: 1}})
		}}, TextStruck, "Chip B", "a diamond in hairline runs through “Chip B” at (78, 168)"},
		{"a patch of paper over a text", extra(mark{Kind: picture.Circle, Box: rect{X: 340, Y: 250, W: 8, H: 8}, Fill: solid(picture.Card)}), TextStruck, "More",
			"a circle in card lies over “More”"},
		{"a text in a slot", change("name", func(m *mark) { m.Origin.Y = 262 }), TextUnderControls, "Chip B",
			"“Chip B” lies under the controls of controls"},
		{"a missing glyph", change("headline", func(m *mark) { m.Run = picturetest.Set("A li\x01ne", 20) }), GlyphMissing, "A li\x01ne",
			"a character of “A li\x01ne” has no glyph"},
		{"a mark beyond the bottom", extra(mark{Kind: picture.Circle, Box: rect{X: 200, Y: 292, W: 16, H: 16}, Fill: solid(picture.Ink)}), MarkOutside, "circle",
			"a circle in ink leaves the picture by 8.0 px"},
		{"a chip as pale as its ground", change("chip", func(m *mark) { m.Fill.Colour = picture.LicenceHatch }), MarkPale, "chip/a",
			"no part of chip/a has a contrast of more than 1.81:1 with its ground in the light theme, want 3:1"},
		{"a hollow chip that is hardly there", change("hollow", func(m *mark) { m.Stroke.Colour = picture.Hairline }), MarkPale, "chip/b",
			"no part of chip/b has a contrast of more than 1.35:1 with its ground in the light theme, want 3:1"},
		{"a small target", plant{identity: func(i *picture.Identity) {
			if i.ID == "more" {
				i.Target = rect{X: 300, Y: 245, W: 80, H: 20}
			}
		}}, TargetSmall, "more", "the target of more is 80 × 20 px, want at least 24 × 24"},
		{"a target under another", plant{after: func(p *picture.Picture) {
			p.Identities[0].Focusable = true
			p.Identities[0].Target = rect{X: 195, Y: 135, W: 24, H: 24}
		}}, TargetHidden, "headline", "pointing at headline hits it in 0 % of its target, otherwise chip/a"},
	}
	found := map[Kind]bool{}
	for _, c := range faults {
		a := Auditor{Type: picturetest.Blocks{}}
		findings := a.Read(sound(c.hand))
		if len(findings) != 1 {
			t.Errorf("%s: %d findings, want one", c.name, len(findings))
		}
		for _, f := range findings {
			if f.Kind != c.kind || f.Subject != c.subject || f.Sentence != c.sentence {
				t.Errorf("%s: found %v of %q: %s\nwant %v of %q: %s", c.name, f.Kind, f.Subject, f.Sentence, c.kind, c.subject, c.sentence)
			}
			found[f.Kind] = true
		}
	}
	for kind := range Kind(Kinds) {
		if !found[kind] {
			t.Errorf("no test plants this: %v", kind)
		}
	}
}

// What is allowed is as important as what is found.
func TestWhatIsNoFault(t *testing.T) {
	for name, hand := range map[string]plant{
		"a chip that peeps over its zone's edge": change("chip", func(m *mark) { m.Box.X = 113 }),
		"a chip threaded on a line of nearly its own colour": {mark: func(name string, m *mark) {
			if name == "chip" || name == "halo" {
				m.Box.X = 113
			}
		}},
		"a line under a plate": change("hatch", func(m *mark) { m.Fill, m.Stroke = picture.Paint{}, picture.Stroke{Colour: picture.US, Width: 2} }),
		"a text fading out over another": extra(mark{Kind: picture.Glyphs, Run: picturetest.Set("Over", 12), Origin: point{X: 40, Y: 30},
			Fill: solid(picture.Ink), Opacity: faint}),
		"a halo of paper that reaches under a text on paper": change("hollow", func(m *mark) {
			m.Box, m.Stroke.Width = rect{X: 56, Y: 140, W: 24, H: 18}, 2
		}),
		"a texture cut by its clip beside a text": change("hatch", func(m *mark) { m.Clip = rect{X: 240, Y: 60, W: 120, H: 160} }),
		"a picture without anything":              {after: func(p *picture.Picture) { p.Reset(10, 10) }},
	} {
		a := Auditor{Type: picturetest.Blocks{}}
		for _, f := range a.Read(sound(hand)) {
			t.Errorf("%s: %v: %s", name, f.Kind, f.Sentence)
		}
	}
}

func TestAMovementMayFadeAndPassOver(t *testing.T) {
	line := extra(mark{Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Ink, Width: 1}}, point{X: 10, Y: 26}, point{X: 300, Y: 26})
	a := Auditor{Type: picturetest.Blocks{}}
	for _, hand := range []plant{line, change("name", func(m *mark) { m.Opacity = 0.4 })} {
		if found := a.ReadMoving(sound(hand)); len(found) != 0 {
			t.Errorf("found %v", found)
		}
	}
	if found := a.ReadMoving(sound(change("headline", func(m *mark) { m.Origin.X = 250 }))); len(found) != 1 {
		t.Errorf("a text that leaves the picture under way: found %v", found)
	}
}

func TestMinimumTypeCanBeRaisedForAClass(t *testing.T) {
	a := Auditor{Type: picturetest.Blocks{}, MinimumType: 13}
	if found := a.Read(sound(plant{})); len(found) != 1 || found[0].Kind != TextSmall {
		t.Errorf("found %v, want the one text of 12 px", found)
	}
}

// The figures are those of WCAG's own examples and of the project's tokens.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b picture.RGB
		want string
	}{
		{0x000000, 0xFFFFFF, "21.00"}, {0xFFFFFF, 0x000000, "21.00"}, {0x777777, 0xFFFFFF, "4.48"}, {0x767676, 0xFFFFFF, "4.54"}, {0x123456, 0x123456, "1.00"},
	} {
		if got := fmt.Sprintf("%.2f", Contrast(c.a, c.b)); got != c.want {
			t.Errorf("the contrast of #%06X and #%06X is %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestExceptionsExpire(t *testing.T) {
	l := Ledger{Accepted: []Accepted{
		{Kind: TextPale, Where: "wide", Subject: "H20", Reason: "a ghost is dim on purpose"},
		{Kind: TextPale, Where: "phone", Reason: "nothing of the kind is there any more"},
	}}
	found := []Finding{{Kind: TextPale, Subject: "H20"}, {Kind: TextPale, Subject: "L20"}, {Kind: TextStruck, Subject: "H20"}}
	if open := l.Open("3/wide/zh", found); len(open) != 2 || open[0].Subject != "L20" || open[1].Kind != TextStruck {
		t.Errorf("open are %v", open)
	}
	if unmet := l.Unmet(); len(unmet) != 1 || unmet[0].Where != "phone" {
		t.Errorf("unmet are %v", unmet)
	}
}

func BenchmarkRead(b *testing.B) {
	a := Auditor{Type: picturetest.Blocks{}}
	p := sound(plant{})
	for b.Loop() {
		a.Read(p)
	}
}
