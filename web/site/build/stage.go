package build

import (
	"bytes"
	"fmt"
	"html/template"
	"sort"

	"twopaths/data"
	"twopaths/scenes"
)

// stagePage is what stage.html shows: the shell that the page's script fills,
// and without scripts each scene's first still with a link to its text.
type stagePage struct {
	Title, Description         string
	Style, Script, Plain, Icon string
	Canonical, Share           string
	Config                     template.JS
	Texts                      []stageText
}

// stageText is a scene without scripts, in one language.
type stageText struct {
	Tag, Title, Summary, Page, Read string
	Choices                         []stillChoice
	Fallback                        stillChoice
}

// stillChoice is a still with the windows that it is for.
type stillChoice struct {
	Media, Address string
	Width, Height  float64
}

// stillChoices lists a folder's first stills by the windows that they fit,
// largest first, and the smallest for all others.
func stillChoices(folder string) (choices []stillChoice, fallback stillChoice) {
	formats := append([]scenes.Format(nil), scenes.Formats...)
	sort.SliceStable(formats, func(i, j int) bool {
		return formats[i].Width*formats[i].Height > formats[j].Width*formats[j].Height
	})
	for _, f := range formats {
		if f.Shape == scenes.Plain {
			continue
		}
		choices = append(choices, stillChoice{
			fmt.Sprintf("(min-width:%gpx) and (min-height:%gpx)", f.Width, f.Height),
			fmt.Sprintf("%s%s-1.svg", folder, f.ID), f.Width, f.Height,
		})
	}
	last := len(choices) - 1
	return choices[:last], choices[last]
}

// stagePage makes the stage page. Its links are relative to its own folder. One
// page shows every scene, as its address asks, so its head names them all.
func (b *builder) stagePage(c config, links stagePage) ([]byte, error) {
	text, err := c.encode()
	if err != nil {
		return nil, err
	}
	p := links
	p.Config = template.JS(text)
	p.Canonical, p.Share = b.address, b.address+shareName(c.Scenes[0].ID, data.Chinese)
	for l := range data.Locale(data.Locales) {
		for _, scene := range c.Scenes {
			t := stageText{
				Tag: tag(l), Title: scene.Title.in(l), Summary: b.set.Plain(scene.ID+"/summary", l),
				Page: scene.Page.in(l), Read: b.records.Page(l)["reader"],
			}
			t.Choices, t.Fallback = stillChoices(scene.Stills.in(l))
			p.Texts = append(p.Texts, t)
		}
	}
	var out bytes.Buffer
	err = templates[data.Chinese].ExecuteTemplate(&out, "stage.html", &p)
	return out.Bytes(), err
}
