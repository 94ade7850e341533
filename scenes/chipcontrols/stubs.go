package chipcontrols

var (
	beatApril2025 = beat{id: "april-2025", moves: 1, reading: 9, now: "event-apr-2025", plan: func(b *builder) {}}
)
