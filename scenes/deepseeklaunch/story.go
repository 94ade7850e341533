package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/page"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// newStory is what the pages of the beats have in common.
func newStory(set *data.Set, setter *typeset.Setter) *page.Story {
	story := &page.Story{
		ID: id, Set: set, Setter: setter, Colour: picture.CN, NoKeyRow: true,
		Events: page.EventsOf(set, id), From: data.Day(2023, 12, 1), To: data.Day(2025, 10, 15),
		Styles: [data.EventKinds]page.EventStyle{
			data.ChinaEvent:    {Shape: kit.EventCircle, Colour: picture.CN, Above: true, Up: true, Listed: true},
			data.USEvent:       {Shape: kit.EventSquare, Colour: picture.US, Listed: true},
			data.DocumentEvent: {Shape: kit.EventDiamond, Colour: picture.Muted, Listed: true},
		},
	}
	for i, bt := range beats {
		story.Beats = append(story.Beats, page.Beat{
			Beat: scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading, Forms: bt.forms},
			Now:  bt.now, Several: bt.several, Caution: bt.caution, Cluster: bt.cluster, Alone: bt.alone, Brief: bt.across,
		})
	}
	return story
}

// firmKey says whose a mark is, where the timeline does not: wide formats list
// its kinds of event beside the source.
var firmKey = []page.KeyEntry{
	{Chip: kit.Chip{Colour: picture.CN, Maker: kit.AMD, Fill: 1}, Key: "timeline/china"}, // a circle
	{Chip: kit.Chip{Colour: picture.US, Fill: 1}, Key: "timeline/us"},
}
