// Package data holds every number, date, name and sentence that appears
// anywhere, as CSV files that a person edits in a spreadsheet, with typed
// loaders, validation, the rules as pure functions, and the formatter that
// writes values in a locale's habit.
//
// It never draws and knows nothing of scenes.
package data
