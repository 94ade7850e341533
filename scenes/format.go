package scenes

import "math"

// Shape names a layout. A scene draws each shape by a grid of its own.
type Shape uint8

const (
	// Wide has the plane left and a column of text right, the timeline below.
	Wide Shape = iota
	// Tall is a portrait tablet: the phone's order with wide margins.
	Tall
	// Phone sets everything in one column.
	Phone
	// Embed is a landscape frame in an article: plane left, narrow column right.
	Embed
	// Plain leaves the words to the page around: axes, marks, key and source only.
	Plain
)

// Format is a size of picture that scenes are laid out for. Like the formats of
// print there are few, so that every size that is ever shown is one that the
// auditor has read, stills and canvas agree to the pixel, and a frame of any
// size shows the best fitting format, enlarged, never reduced.
type Format struct {
	// ID names the format's stills: "wide".
	ID    string
	Shape Shape
	// Width and Height of the picture in CSS px, without the player bar.
	Width, Height float64
}

// Formats lists every format, plain ones last.
var Formats = []Format{
	{"phone-small", Phone, 320, 480},
	{"phone-short", Phone, 360, 560},
	{"phone-medium", Phone, 390, 640},
	{"phone", Phone, 390, 756},
	{"embed", Embed, 600, 356},
	{"standard", Embed, 600, 531},
	{"tall", Tall, 768, 980},
	{"compact", Wide, 1024, 606},
	{"wide", Wide, 1280, 676},
	{"plain-small", Plain, 300, 226},
	{"plain-phone", Plain, 366, 312},
	{"plain-embed", Plain, 600, 336},
	{"plain-wide", Plain, 624, 548},
}

// Fit returns the format for a box of CSS px (player bar already taken off) and
// the factor by which the picture is enlarged to fill it: the format that
// covers most of the box without being reduced, or, in a box that is too small
// for any, the one that is reduced least.
func Fit(width, height float64, plain bool) (Format, float64) {
	var best Format
	bestScale, bestScore := 0.0, math.Inf(-1)
	for _, f := range Formats {
		if (f.Shape == Plain) != plain {
			continue
		}
		scale := min(width/f.Width, height/f.Height)
		if s := score(f, scale, width*height); s > bestScore {
			best, bestScale, bestScore = f, scale, s
		}
	}
	return best, bestScale
}

// score rates a format at a scale in a box of the given area: the share of the
// box that it covers, less a little for each enlargement, which coarsens the
// grid. A reduced format, whose type would fall under 12 px, is below all others.
func score(f Format, scale, area float64) float64 {
	if scale < 1 {
		return scale - 2
	}
	return scale*scale*f.Width*f.Height/area - 0.15*(scale-1)
}

// BarHeight is the player bar's height in CSS px under a frame of the given
// width: one row, or two on phones. Under a plain picture it is always one,
// with fewer controls: the page around has the rest.
func BarHeight(width float64, plain bool) float64 {
	if width < 480 && !plain {
		return 88
	}
	return 44
}

// WantedHeight is the height in CSS px that a frame of the given width asks its
// host for. It depends on the width alone, or a host that obeys would make the
// frame grow for ever; hosts clamp to 200 to 1000.
func WantedHeight(width float64, plain bool) float64 {
	bar := BarHeight(width, plain)
	want := func(id string) float64 {
		for _, f := range Formats {
			if f.ID == id {
				return width/f.Width*f.Height + bar
			}
		}
		panic("scenes: no format " + id)
	}
	var height float64
	switch {
	case plain && width < 340:
		height = want("plain-small")
	case plain && width < 480:
		height = want("plain-phone")
	case plain:
		height = want("plain-embed")
	case width < 360:
		height = want("phone-small")
	case width < 390:
		height = want("phone-short")
	case width < 480:
		height = want("phone")
	case width < 600:
		height = want("phone-short")
	case width < 1000:
		height = 575
	default:
		height = 650
	}
	return min(max(float64(int(height+0.5)), 200), 1000)
}
