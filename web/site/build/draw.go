package build

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/deck"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/outline"
	"twopaths/scenes/picture/raster"
	"twopaths/scenes/picture/svg"
	"twopaths/scenes/typeset"
)

// rehearsals are the shares of a movement at which the pictures are drawn to
// find out which characters they set.
var rehearsals = [...]float64{0, 0.2, 0.4, 0.6, 0.8, 1}

// typecase cuts the type to what the pictures set, by drawing them: every beat
// at several playheads, in every format and language, with every option chosen,
// with sliders from end to end, and with every mark pointed at.
func (b *builder) typecase() ([]byte, error) {
	result, fresh, err := b.store.Do("typecase", b.tool, func() ([]byte, error) {
		full, err := assets.Full()
		if err != nil {
			return nil, err
		}
		setter := typeset.NewSetter(full)
		var usage typeset.Usage
		setter.Record(&usage)
		for _, scene := range deck.All(b.set, setter) {
			rehearse(scene)
		}
		return assets.Cut(&usage)
	})
	if err == nil {
		b.log.step("type case", fresh, len(result))
	}
	return result, err
}

// rehearse draws all that a scene can show, for what it sets.
func rehearse(scene scenes.Scene) {
	var p picture.Picture
	for beat, story := range scene.Beats() {
		for locale := range data.Locale(data.Locales) {
			for _, format := range scenes.Formats {
				m := scenes.Moment{Beat: beat, Format: format, Locale: locale, Values: scenes.Defaults(scene)}
				for _, share := range rehearsals {
					m.Time = share * story.Length
					scene.Draw(&p, &m)
				}
				for _, values := range variations(scene) {
					m.Values = values
					scene.Draw(&p, &m)
				}
				m.Values = scenes.Defaults(scene)
				scene.Draw(&p, &m)
				for _, id := range append([]picture.Identity(nil), p.Identities...) {
					m.Pointed, m.Focused = id.ID, id.ID
					scene.Draw(&p, &m)
				}
			}
		}
	}
}

// variations are sets of control values that bring about what a scene can say:
// each control alone through its range, and mixtures of all.
func variations(scene scenes.Scene) []scenes.Values {
	const mixtures = 24
	controls := scene.Controls()
	var all []scenes.Values
	for i, c := range controls {
		for _, v := range choices(c) {
			values := scenes.Defaults(scene)
			values[i] = v
			all = append(all, scene.Settle(values))
		}
	}
	for n := range mixtures {
		var values scenes.Values
		for i, c := range controls {
			// Different strides, so that no two controls go in step.
			list := choices(c)
			values[i] = list[(n*(2*i+1)+n/(i+1))%len(list)]
		}
		all = append(all, scene.Settle(values))
	}
	return all
}

// choices are values through a control's range, denser at a slider's low end.
func choices(c scenes.Control) (list []float64) {
	switch c.Kind {
	case scenes.Choice:
		for option := range c.Options {
			list = append(list, float64(option))
		}
	case scenes.Toggle:
		list = []float64{c.Min, c.Max}
	case scenes.Memory: // what was done, or which of a few things was chosen
		for v := c.Min; v <= c.Max; v += max(c.Round, (c.Max-c.Min)/16, 0.01) {
			list = append(list, v)
		}
	case scenes.Slider:
		for _, share := range [...]float64{0, 0.04, 0.12, 0.3, 0.6, 1} {
			list = append(list, c.Min+(c.Max-c.Min)*share)
		}
	}
	return list
}

// still is one drawn file.
type still struct {
	Name    string
	Content []byte
}

// drawing is what the pictures of one scene and language come to.
type drawing struct {
	// Stills are the end states of all beats in all formats, to be inlined.
	Stills []still
	// Pictures are the same of two formats without words, to stand beside the
	// text of the reader page: light and dark.
	Pictures []still
	// Share is the share image, 1200 × 630.
	Share []byte
	// Shown is where each fact is seen first.
	Shown spots
}

// The formats of the pictures that stand beside the reader page's text, in wide
// windows and on phones.
const besideWide, besideNarrow = "plain-embed", "plain-phone"

// searched is the format in which the build looks for where a fact is shown.
const searched = "wide"

// add notes what a beat's picture shows, unless an earlier beat shows it.
func (s spots) add(o *outline.Outline, beat int) {
	for _, item := range o.Items {
		if _, known := s[item.Fact]; item.Fact != "" && !known {
			s[item.Fact] = spot{beat, item.ID}
		}
	}
}

// draw makes all pictures of all scenes, in the order of scenes, then languages.
func (b *builder) draw(typecase []byte) ([]drawing, error) {
	encoded, fresh, err := b.store.Do("stills", b.tool, func() ([]byte, error) {
		count, err := b.withScenes(typecase, func(list []scenes.Scene, _ *typeset.Setter) error { return nil })
		if err != nil {
			return nil, err
		}
		drawings := make([]drawing, count*data.Locales)
		err = each(len(drawings), func(i int) error {
			_, err := b.withScenes(typecase, func(list []scenes.Scene, setter *typeset.Setter) (err error) {
				drawings[i], err = drawScene(list[i/data.Locales], data.Locale(i%data.Locales), setter)
				return err
			})
			return err
		})
		if err != nil {
			return nil, err
		}
		var out bytes.Buffer
		err = gob.NewEncoder(&out).Encode(drawings)
		return out.Bytes(), err
	})
	if err != nil {
		return nil, err
	}
	b.log.step("stills", fresh, len(encoded))
	var drawings []drawing
	err = gob.NewDecoder(bytes.NewReader(encoded)).Decode(&drawings)
	return drawings, err
}

// withScenes opens the type case and makes the scenes for one goroutine.
func (b *builder) withScenes(typecase []byte, use func([]scenes.Scene, *typeset.Setter) error) (count int, err error) {
	c, err := typeset.Open(typecase)
	if err != nil {
		return 0, err
	}
	setter := typeset.NewSetter(c)
	list := deck.All(b.set, setter)
	if err := use(list, setter); err != nil {
		return 0, err
	}
	if gaps := setter.Gaps(); len(gaps) > 0 {
		g := gaps[0]
		return 0, fmt.Errorf("the type case has no %q (%U) in %s, which is set in %q: the build's rehearsal missed it", g.Character, g.Character, assets.FaceName(g.Face), g.Text)
	}
	return len(list), nil
}

// drawScene draws one scene in one language.
func drawScene(scene scenes.Scene, locale data.Locale, setter *typeset.Setter) (drawing, error) {
	d := drawing{Shown: spots{}}
	var p picture.Picture
	end := func(beat int, format scenes.Format) *picture.Picture {
		scene.Draw(&p, &scenes.Moment{
			Beat: beat, Time: scenes.EndOf(scene, beat), Format: format, Locale: locale, Values: scenes.Defaults(scene),
		})
		return &p
	}
	for beat := range scene.Beats() {
		for _, format := range scenes.Formats {
			name := fmt.Sprintf("%s-%d", format.ID, beat+1)
			picture := end(beat, format)
			d.Stills = append(d.Stills, still{name + ".svg", svg.Still(picture, setter.Case(), name+"-")})
			if format.ID == searched {
				d.Shown.add(outline.Of(picture), beat+1)
			}
			if format.ID == besideWide || format.ID == besideNarrow {
				d.Pictures = append(d.Pictures,
					still{name + "-light.svg", svg.Alone(picture, setter.Case(), &lightPalette)},
					still{name + "-dark.svg", svg.Alone(picture, setter.Case(), &darkPalette)})
			}
		}
	}
	share, err := shareImage(end, len(scene.Beats()), setter)
	d.Share = share
	return d, err
}

var lightPalette, darkPalette = picture.Light, picture.Dark

// The size of a share image in pixels, which networks show uncropped.
const shareWidth, shareHeight = 1200, 630

// shareBeat and shareFormat are what a share image shows: the third beat, which
// in each scene is a picture of its subject that needs no reader to act, in a
// format with large type, since networks show the image at half its size or less.
const (
	shareBeat   = 2
	shareFormat = "embed"
)

// shareImage draws a scene's share image.
func shareImage(end func(int, scenes.Format) *picture.Picture, beats int, setter *typeset.Setter) ([]byte, error) {
	format := formatNamed(shareFormat)
	scale := min(shareWidth/format.Width, shareHeight/format.Height)
	drawn := raster.Picture(end(min(shareBeat, beats-1), format), scale, &lightPalette, setter.Case())
	whole := image.NewRGBA(image.Rect(0, 0, shareWidth, shareHeight))
	paper := lightPalette[picture.Paper]
	draw.Draw(whole, whole.Rect, image.NewUniform(color.RGBA{uint8(paper >> 16), uint8(paper >> 8), uint8(paper), 255}), image.Point{}, draw.Src)
	middle := whole.Rect.Size().Sub(drawn.Rect.Size()).Div(2)
	draw.Draw(whole, drawn.Rect.Add(middle), drawn, image.Point{}, draw.Src)
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, whole)
	return out.Bytes(), err
}

func formatNamed(id string) scenes.Format {
	for _, f := range scenes.Formats {
		if f.ID == id {
			return f
		}
	}
	panic("build: no format " + id)
}
