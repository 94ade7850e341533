package data

import "io/fs"

// Fact is one value that the project shows.
type Fact struct {
	// ID is stable: "t1-2022-10-07-rule". A part of a record has the record's id
	// and a name of its own: "t1-2024-12-02-entities#changed".
	ID    string
	Scene string
	// Quantity is its number, unknown for a fact that is a date or has no value.
	Quantity Quantity
	// Unit is the number's unit, or nil.
	Unit *Unit
	// When is its value where the value is a date.
	When Date
	// Date is the day that the fact belongs to.
	Date Date
}

// Unit says how a number of one unit is written.
type Unit struct {
	// ID is the unit's name in the data files: "GB/s".
	ID string
	// Word follows the number, in the locale's form.
	Word [Locales]string
	// Factor is what one unit stands for: 1e9 for "billion transistors".
	Factor float64
	// Plain units are written without separators: numbers of orders.
	Plain bool
	// Close units follow without a space in Chinese as in English: %.
	Close bool
}

// dateUnit is the unit of facts whose value is a date.
const dateUnit = "date"

func loadUnits(fsys fs.FS, f *faults) []Unit {
	var units []Unit
	t := readTable(fsys, "units.csv", false, f, "id", "word_zh", "word_en", "factor", "plain", "close")
	for _, r := range t.rows {
		u := Unit{ID: r.need("id"), Word: r.both("word"), Factor: 1, Plain: r.yes("plain"), Close: r.yes("close")}
		if q := r.number("factor"); q.Known {
			u.Factor = q.Low
		}
		units = append(units, u)
	}
	return units
}

func loadFacts(fsys fs.FS, scene string, units []Unit, f *faults) (facts []Fact, ids []cell) {
	t := readTable(fsys, scene+"/facts.csv", true, f, "id", "value", "value_to", "unit", "date")
	known := []string{dateUnit}
	for _, u := range units {
		known = append(known, u.ID)
	}
	for _, r := range t.rows {
		fact := Fact{ID: r.id("id"), Scene: scene, Date: r.date("date")}
		switch unit := r.text("unit"); {
		case unit == dateUnit:
			fact.When = r.date("value")
			if r.text("value") == "" {
				r.fault("value", "the cell is empty, though the unit is date")
			}
		case unit == "":
			if v := r.text("value"); v != "" {
				r.fault("unit", "the value "+quote(v)+" has no unit; write date or a unit of units.csv")
			}
		default:
			fact.Quantity = r.span("value")
			for i := range units {
				if units[i].ID == unit {
					fact.Unit = &units[i]
				}
			}
			if fact.Unit == nil && !f.unreadable {
				r.fault("unit", quote(unit)+" is not a unit of units.csv"+nearest(unit, known))
			}
		}
		facts, ids = append(facts, fact), append(ids, cell{r, "id"})
	}
	return facts, ids
}
