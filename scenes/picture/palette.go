package picture

// Colour is a token; a reader resolves it with a Palette. Blue and vermilion
// mean a side, amber neither: see the tables in README.md and each scene's key.
type Colour uint8

// The tokens. Their CSS variables are "--tp-" and the name.
const (
	Paper Colour = iota
	Ink
	Muted
	Hairline
	US
	CN
	Accent
	// Context is for marks that are there for comparison.
	Context
	// Edge is for borders of things that can be operated (3:1 on paper).
	Edge
	Card
	Well
	// The tints of zones; the textures that go on them follow.
	LicenceTint
	LicenceHatch
	NoticeTint
	NoticeDots
	// Colours counts the tokens.
	Colours = iota
)

var colourNames = [Colours]string{"paper", "ink", "muted", "hairline", "us", "cn", "accent", "context", "edge", "card", "well", "licence-tint", "licence-hatch", "notice-tint", "notice-dots"}

// String is the token's name, as in its CSS variable.
func (c Colour) String() string { return colourNames[c] }

// RGB is an opaque sRGB colour, 0xRRGGBB.
type RGB uint32

// Palette gives each token its colour.
type Palette [Colours]RGB

// Mix lays colour over ground with the given share (0 to 1) in sRGB: the tints
// of the palettes, which are opaque so that a plate of the bare tint hides the
// hatch beneath a label, and the steps of gradients.
func Mix(ground, colour RGB, share float64) RGB {
	channel := func(shift uint) RGB {
		g, c := float64(ground>>shift&255), float64(colour>>shift&255)
		return RGB(g+(c-g)*share+0.5) << shift
	}
	return channel(16) | channel(8) | channel(0)
}

// The palettes of the three themes; values from the project's design tokens.
var (
	Light = Palette{
		Paper: 0xF6F2E9, Ink: 0x1D1B19, Muted: 0x5F5A51, Hairline: 0xD9D2C3,
		US: 0x2A5B8F, CN: 0xB93226, Accent: 0x8A6212, Context: 0x7D776C,
		Edge: 0x8C8475, Card: 0xFBF8F1, Well: 0xECE6D8,
		LicenceTint: Mix(0xF6F2E9, 0x4A90E2, 0.15), LicenceHatch: Mix(Mix(0xF6F2E9, 0x4A90E2, 0.15), 0x2F6FB5, 0.36),
		NoticeTint: Mix(0xF6F2E9, 0xF2B824, 0.15), NoticeDots: Mix(Mix(0xF6F2E9, 0xF2B824, 0.15), 0xA9780F, 0.50),
	}
	Dark = Palette{
		Paper: 0x14161A, Ink: 0xEFEAE0, Muted: 0xA8A397, Hairline: 0x2E3238,
		US: 0x86B6E8, CN: 0xF2806E, Accent: 0xE0B45C, Context: 0x837F78,
		Edge: 0x7A7D82, Card: 0x1B1E23, Well: 0x22262C,
		LicenceTint: Mix(0x14161A, 0x4A90E2, 0.20), LicenceHatch: Mix(Mix(0x14161A, 0x4A90E2, 0.20), 0x6FA8E6, 0.36),
		NoticeTint: Mix(0x14161A, 0xE0A93C, 0.15), NoticeDots: Mix(Mix(0x14161A, 0xE0A93C, 0.15), 0xE0B45C, 0.50),
	}
	Projector = Palette{
		Paper: 0xFFFFFF, Ink: 0x000000, Muted: 0x3D3A35, Hairline: 0xD6D2C9,
		US: 0x1C4C82, CN: 0xA62217, Accent: 0x714F08, Context: 0x6B665C,
		Edge: 0x6B6558, Card: 0xFFFFFF, Well: 0xF0EDE6,
		LicenceTint: Mix(0xFFFFFF, 0x4A90E2, 0.15), LicenceHatch: Mix(Mix(0xFFFFFF, 0x4A90E2, 0.15), 0x2F6FB5, 0.36),
		NoticeTint: Mix(0xFFFFFF, 0xF2B824, 0.15), NoticeDots: Mix(Mix(0xFFFFFF, 0xF2B824, 0.15), 0xA9780F, 0.50),
	}
)
