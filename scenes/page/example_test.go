package page_test

import (
	"fmt"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
)

// A scene with no picture of its own, at the end of its first beat. The outline
// reads the page in this order.
func ExampleTurn() {
	story := newStory()
	m := scenes.Moment{Beat: 0, Time: page.Length(0, moves), Format: scenes.Formats[8], Locale: data.English}

	now := story.Page(m.Beat, m.Format, m.Locale)
	now.SetColumnTable([]string{"", "GB/s"}, page.Row{ID: "row/a100", Cells: []page.Cell{page.PlainCell("A100"), page.PlainCell("600")}})
	now.SetTimeline()
	before := now.Before()

	turn := page.Turn{Before: &before, Now: &now, Date: 1}
	turn.Out, turn.In = page.Fades(page.Clock(&m, m.Beat, moves), m.Beat, moves)
	var p picture.Picture
	p.Reset(m.Format.Width, m.Format.Height)
	turn.Identify(&p)
	turn.IdentifyRest(&p)
	turn.DrawWords(&p)
	turn.DrawTimeline(&p)

	for _, identity := range p.Identities[:6] {
		fmt.Println(identity.ID)
	}
	fmt.Println(p.Identities[len(p.Identities)-1].ID)
	// Output:
	// headline
	// date
	// narrative
	// row/a100
	// timeline
	// event-oct-2022
	// source
}
