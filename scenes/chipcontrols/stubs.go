package chipcontrols

var (
	beatJustOutside = beat{id: "just-outside", moves: 1, reading: 9, now: "event-h20", plan: func(b *builder) {}}
	beatApril2025   = beat{id: "april-2025", moves: 1, reading: 9, now: "event-apr-2025", plan: func(b *builder) {}}
	// beatTryIt is being drawn in tryit.go, controls.go and design.go by a second hand (with Controls, Drag, Nudge, Settle, ControlText, Announcement): leave it to those files.
	beatTryIt       = beat{id: "try-it", moves: 1, reading: 9, now: "event-oct-2023", ownPage: true, plan: func(b *builder) {}}
)
