package chipcontrols

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
		ID: id, Set: set, Setter: setter, Colour: picture.US,
		Events: page.EventsOf(set, id), From: data.Day(2022, 10, 1), To: data.Day(2025, 5, 1),
		Styles: [data.EventKinds]page.EventStyle{
			data.RuleEvent:     {Shape: kit.EventCircle, Colour: picture.US, Listed: true},
			data.ChipEvent:     {Shape: kit.EventSquare, Colour: picture.CN, Above: true, Up: true, Listed: true},
			data.ActEvent:      {Shape: kit.EventDiamond, Colour: picture.Muted, Above: true, Listed: true},
			data.ProposalEvent: {Shape: kit.EventDashed, Colour: picture.US},
		},
	}
	for i, bt := range beats {
		story.Beats = append(story.Beats, page.Beat{
			Beat: scenes.Beat{ID: bt.id, Length: bt.length(i), Reading: bt.reading},
			Now:  bt.now, Several: bt.several, OwnPage: bt.ownPage, PhoneRows: bt.phoneRows,
		})
	}
	return story
}
