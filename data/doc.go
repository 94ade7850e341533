// Package data holds every number, date, name and sentence that appears
// anywhere, as CSV files that a person edits in a spreadsheet, with typed
// loaders, validation, the rules as pure functions, and the formatter that
// writes values in a locale's habit. It never draws and knows nothing of scenes.
//
// # Files
//
// What all scenes share lies beside this file:
//
//	chips.csv        a chip a row; a range has its upper end in …_to; unknown is empty
//	rules.csv        a rule a row, with its dates told apart
//	paragraphs.csv   the provisions of rules.csv: what they look at and ask for
//	thresholds.csv   one condition of a paragraph a row
//	units.csv        how a number of a unit is written
//	names.csv        names that hold digits and are no figures: laws, forms
//	terms.csv        words of the formatter
//	sources.csv      texts that records rest on
//	chip-records.csv, rule-records.csv   where those figures come from
//	page.csv         strings of the stage page; cards.csv: of cards and tables
//
// A scene has a folder of its id:
//
//	facts.csv        a value a row, with unit and date; a part of a fact has
//	                 the fact's id, # and a name
//	records.csv      how each fact was checked: the report's words and their
//	                 place, the source, the status, what the record says
//	events.csv       what stands on its timeline
//	copy.csv         its text in both languages, which names figures by id
//
// Every table may have a column "comment". A new scene needs a new folder and
// nothing here. To change a figure, change its one cell: pictures, pages, tables
// and cards follow, and a cell that cannot be right fails the build with its
// line and what would be right.
//
// # Use
//
// Open gives a Set: what pictures draw. OpenRecords adds what stands behind it,
// for pages and tools; the program in the browser never calls it. Set.Text
// returns a text with all its figures filled in and the marks that typeset
// reads: ** around bold, | where a headline may break. Rule.Judge says what a
// rule asks for a chip, and Set.AppendReasons why.
package data
