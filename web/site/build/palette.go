package build

import (
	"fmt"
	"strings"

	"twopaths/scenes/picture"
)

// themes are the blocks of colours that a style sheet begins with: the media
// query around it, what it is for, and its palette. The last one that matches
// counts. Paper is always light.
var themes = []struct {
	media, selector string
	palette         *picture.Palette
}{
	{"", ":root", &picture.Light},
	{"(prefers-color-scheme:dark)", ":root:not([data-theme])", &picture.Dark},
	{"", ":root[data-theme=light]", &picture.Light},
	{"", ":root[data-theme=dark]", &picture.Dark},
	{"", ":root[data-theme=projector]", &picture.Projector},
	{"print", ":root,:root[data-theme]", &picture.Light},
}

// themed are the style sheets that use the colours of pictures.
var themed = map[string]bool{"stage.css": true, "reader.css": true}

// palettes writes the colours of every theme as CSS variables, so that pages and
// pictures take them from one place.
func palettes() string {
	var css strings.Builder
	for _, theme := range themes {
		if theme.media != "" {
			fmt.Fprintf(&css, "@media %s{", theme.media)
		}
		fmt.Fprintf(&css, "%s{", theme.selector)
		for token := range picture.Colour(picture.Colours) {
			if token > 0 {
				css.WriteByte(';')
			}
			fmt.Fprintf(&css, "--tp-%s:#%06x", token, uint32(theme.palette[token]))
		}
		css.WriteByte('}')
		if theme.media != "" {
			css.WriteByte('}')
		}
		css.WriteByte('\n')
	}
	return css.String()
}
