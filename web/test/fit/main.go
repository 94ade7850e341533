// Command fit prints as JSON, for many sizes of box, what scenes.Fit and
// scenes.WantedHeight answer. fit.test.js asks the page's own copy of the two
// (web/page/format.js) the same and compares.
package main

import (
	"encoding/json"
	"log"
	"os"

	"twopaths/scenes"
)

// answer is what Go says of one box; the heights are of its width.
type answer struct {
	Width, Height   float64
	Plain           bool
	Format          string
	Scale           float64
	Bar, WantHeight float64
}

func main() {
	out := struct {
		Formats []format
		Answers []answer
	}{}
	for _, f := range scenes.Formats {
		out.Formats = append(out.Formats, format{f.ID, shapes[f.Shape], f.Width, f.Height})
	}
	for _, plain := range []bool{false, true} {
		// Steps that share no factor with the formats' sizes, and the sizes of
		// the formats themselves, where one format gives way to another.
		var widths, heights []float64
		for v := 240.0; v < 2600; v += 37 {
			widths, heights = append(widths, v), append(heights, v)
		}
		for _, f := range scenes.Formats {
			widths, heights = append(widths, f.Width-0.5, f.Width), append(heights, f.Height-0.5, f.Height)
		}
		for _, width := range widths {
			for _, height := range heights {
				f, scale := scenes.Fit(width, height, plain)
				out.Answers = append(out.Answers, answer{
					Width: width, Height: height, Plain: plain,
					Format: f.ID, Scale: scale,
					Bar: scenes.BarHeight(width, plain), WantHeight: scenes.WantedHeight(width, plain),
				})
			}
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		log.Fatal(err)
	}
}

// format is a format as the page's configuration writes it.
type format struct {
	ID     string  `json:"id"`
	Shape  string  `json:"shape"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

var shapes = map[scenes.Shape]string{
	scenes.Wide: "wide", scenes.Tall: "tall", scenes.Phone: "phone", scenes.Embed: "embed", scenes.Plain: "plain",
}
