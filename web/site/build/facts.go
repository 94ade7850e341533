package build

import (
	"encoding/json"
	"fmt"

	"twopaths/data"
)

// factFile is what the stage page's cards and dialogs show, one file a scene
// and language, every string finished. Its shape is FactFile in
// web/page/facts.js.
type factFile struct {
	Cards   map[string]card `json:"cards"`
	Tables  []table         `json:"tables"`
	Sources []checkedSource `json:"sources"`
}

type source struct {
	Title string `json:"title"`
	// Lang is the title's language where it isn't the page's.
	Lang      string `json:"lang,omitempty"`
	Publisher string `json:"publisher"`
	Date      string `json:"date"`
	URL       string `json:"url"`
}

type checkedSource struct {
	source
	Checked     bool   `json:"checked"`
	CheckedWord string `json:"checkedWord"`
}

type card struct {
	What        string      `json:"what"`
	Value       string      `json:"value"`
	Status      string      `json:"status"`
	StatusWord  string      `json:"statusWord"`
	Checked     bool        `json:"checked"`
	CheckedWord string      `json:"checkedWord"`
	Quote       string      `json:"quote"`
	Translation string      `json:"translation,omitempty"`
	Place       string      `json:"place"`
	Note        string      `json:"note"`
	Sources     []source    `json:"sources"`
	Figures     [][2]string `json:"figures,omitempty"`
	Otherwise   *otherwise  `json:"otherwise,omitempty"`
	// Beat (from 1) and Mark are where the picture shows it.
	Beat int    `json:"beat,omitempty"`
	Mark string `json:"mark,omitempty"`
}

// otherwise is what a card's switch puts in place of its figures.
type otherwise struct {
	Label   string      `json:"label"`
	Figures [][2]string `json:"figures"`
}

func pairs(figures []data.Figure) [][2]string {
	var made [][2]string
	for _, f := range figures {
		made = append(made, [2]string{f.Label, f.Value})
	}
	return made
}

type table struct {
	ID      string   `json:"id"`
	Caption string   `json:"caption"`
	Note    string   `json:"note,omitempty"`
	Columns []string `json:"columns"`
	Rows    [][]cell `json:"rows"`
	// CSV and JSON are addresses of the table's data, relative to the stage page.
	CSV  string `json:"csv"`
	JSON string `json:"json"`
}

type cell struct {
	Text   string `json:"text"`
	Number bool   `json:"number,omitempty"`
	// Fact is the id of the card that it opens.
	Fact string `json:"fact,omitempty"`
}

// spots are where a scene's pictures show each fact: its id to beat and mark.
type spots map[string]spot

type spot struct {
	// Beat counts from 1.
	Beat int
	// Mark is the identity's id in that beat's picture.
	Mark string
}

// facts writes the fact file of a scene in a language: its cards, tables and
// sources.
func facts(records *data.Records, scene string, shown spots, l data.Locale) ([]byte, error) {
	file := factFile{Cards: map[string]card{}}
	for _, id := range records.SceneCardIDs(scene) {
		c := records.Card(id, l)
		at := shown[id]
		made := card{
			What: c.Title, Value: c.Value, Status: c.Status.ID(), StatusWord: c.StatusText,
			Checked: c.Opened, CheckedWord: c.CheckText,
			Quote: c.Quote, Translation: c.Translation, Place: c.Place, Note: c.Note,
			Sources: []source{}, Beat: at.Beat, Mark: at.Mark,
		}
		for _, s := range c.Sources {
			made.Sources = append(made.Sources, sourceOf(s, l))
		}
		made.Figures = pairs(c.Figures)
		if c.Otherwise != nil {
			made.Otherwise = &otherwise{c.OtherwiseText, pairs(c.Otherwise)}
		}
		file.Cards[id] = made
	}
	for _, e := range records.Exhibits(scene, l) {
		t := table{ID: e.ID, Caption: e.Caption, Note: e.Note, Columns: e.Columns, CSV: fmt.Sprintf("../data/%s.csv", e.ID), JSON: fmt.Sprintf("../data/%s.json", e.ID)}
		for _, row := range e.Rows {
			var cells []cell
			for _, c := range row {
				cells = append(cells, cell{c.Text, c.Number, c.Card})
			}
			t.Rows = append(t.Rows, cells)
		}
		file.Tables = append(file.Tables, t)
	}
	for _, s := range records.SourceLines(scene, l) {
		file.Sources = append(file.Sources, checkedSource{sourceOf(s, l), s.Opened, s.CheckText})
	}
	return json.Marshal(file)
}

func sourceOf(s data.SourceLine, l data.Locale) source {
	made := source{Title: s.Title, Publisher: s.Publisher, Date: s.Date, URL: s.URL}
	if s.Language != l.Code() {
		made.Lang = s.Language
	}
	return made
}

// tag is a language's BCP 47 tag.
func tag(l data.Locale) string { return [...]string{"zh-CN", "en"}[l] }
