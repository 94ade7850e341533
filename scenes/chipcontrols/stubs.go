package chipcontrols

var (
	beatJustOutside = beat{id: "just-outside", moves: 1, reading: 9, now: "event-h20", plan: func(b *builder) {}}
	beatFronts      = beat{id: "other-fronts", moves: 1, reading: 9, now: "event-foundry", several: true, plan: func(b *builder) {}}
	beatOrders      = beat{id: "orders", moves: 1, reading: 9, now: "event-rfi", several: true, plan: func(b *builder) {}}
	beatApril2025   = beat{id: "april-2025", moves: 1, reading: 9, now: "event-apr-2025", plan: func(b *builder) {}}
	beatTryIt       = beat{id: "try-it", moves: 1, reading: 9, now: "event-oct-2023", ownPage: true, plan: func(b *builder) {}}
)
