package data

import "io/fs"

// EventKind is what an event of the timeline is.
type EventKind uint8

const (
	// RuleEvent is a rule, a list or a set of letters.
	RuleEvent EventKind = iota
	// ChipEvent is a chip made known.
	ChipEvent
	// ActEvent is another official act: an order, a request for information.
	ActEvent
	// ProposalEvent is a proposed rule.
	ProposalEvent
	// ChinaEvent is what a Chinese firm did.
	ChinaEvent
	// USEvent is what a US firm did.
	USEvent
	// DocumentEvent is a text or a count that a beat rests on.
	DocumentEvent
	// CompanyEvent is what companies announced, agreed or built.
	CompanyEvent
	// EventKinds counts the kinds.
	EventKinds = iota
)

// ID is the kind's name in the data files and in keys of the copy: "rule".
func (k EventKind) ID() string { return eventKindIDs[k] }

var eventKindIDs = [EventKinds]string{"rule", "chip", "act", "proposal", "china", "us", "document", "company"}

// Event is a dated thing on a scene's timeline.
type Event struct {
	// ID is stable: "event-a800".
	ID    string
	Scene string
	Kind  EventKind
	// Date is where it stands on the timeline: when it was announced or
	// reported. A date known to the month is drawn as that month.
	Date Date
	// InForce and Complied are when a rule took effect and from when it had to
	// be complied with, unknown where there is no such date.
	InForce, Complied Date
	// Label is the short name on the timeline, Name the whole one.
	Label, Name [Locales]string
	// Dated is the label after its date, as the present event is written:
	// "10月7日 芯片规则", "7 Oct Chip rule".
	Dated [Locales]string
	// TableDate is the date that the report's table 1 gives its row, unknown
	// for an event that the table does not have.
	TableDate Date
	// Beat is the beat that tells of it.
	Beat string
	// Card is the id of the fact, chip or rule whose card it opens.
	Card string
}

func loadEvents(fsys fs.FS, scene string, f *faults) (events []Event, cards []cell) {
	t := readTable(fsys, scene+"/events.csv", true, f, "id", "kind", "date", "in_force", "complied",
		"table_date", "label_zh", "label_en", "name_zh", "name_en", "beat", "card")
	for _, r := range t.rows {
		e := Event{
			ID: r.id("id"), Scene: scene,
			Kind: EventKind(r.choice("kind", eventKindIDs[:]...)),
			Date: r.date("date"), InForce: r.date("in_force"), Complied: r.date("complied"),
			Label: r.both("label"), Name: r.both("name"), TableDate: r.date("table_date"),
			Beat: r.need("beat"), Card: r.need("card"),
		}
		if !e.Date.Known() && r.text("date") == "" {
			r.fault("date", "the cell is empty; an event needs its date")
		}
		r.inOrder("date", "in_force")
		r.inOrder("in_force", "complied")
		for l := range Locale(Locales) {
			e.Dated[l] = string(AppendDate(nil, l, e.Date, ShortDate)) + " " + e.Label[l]
		}
		events, cards = append(events, e), append(cards, cell{r, "card"})
	}
	return events, cards
}
