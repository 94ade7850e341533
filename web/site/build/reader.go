package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/web/pages"
)

// templates are parsed once; a fault in them is the tool's own.
var templates = template.Must(template.ParseFS(pages.Templates, "*.html"))

// readerPage is what reader.html shows.
type readerPage struct {
	words words
	lang  data.Locale

	// Tag is the page's language, Root leads to the site's root.
	Tag, Root                                string
	Site, Title, Description, Summary        string
	Style, Script, Icon, Home, Stage         string
	Canonical, OEmbed, Share, ShareAlt       string
	OGLocale, FrameTitle, Snippet, EmbedNote string
	Other                                    otherLanguage
	Alternates                               []alternate
	Downloads                                []downloadLink
	Dataset                                  template.JS
	Steps                                    []step
	Tables                                   []shownTable
	Records                                  []recordGroup
	Sources                                  []shownSource
}

// W is a string of words.csv, for the template. A missing one fails the build.
func (p *readerPage) W(key string) (string, error) { return p.words.get(p.lang, key) }

type otherLanguage struct{ Href, Tag, Name string }

type alternate struct{ Tag, Address string }

type downloadLink struct{ Type, Path, Title string }

// step is a beat as text, with its picture beside it.
type step struct {
	ID, Date, NoteHeading, Source string
	Number                        int
	// Headline is in phrases between which it may break.
	Headline   []string
	Text, Note []data.Part
	Picture    pictureLink
}

// pictureLink names the pictures of a beat: wide and narrow, light and dark.
type pictureLink struct {
	Alt          string
	Wide, Narrow pictureFile
}

type pictureFile struct {
	Light, Dark   string
	Width, Height float64
}

type shownTable struct {
	ID, Caption, Note, CSV, JSON string
	// Region names the part of the page that the table scrolls in.
	Region  string
	Columns []shownColumn
	Rows    [][]shownCell
	Key     []keyEntry
}

type shownColumn struct{ Text, Class string }

type shownCell struct {
	// Lines are the cell's lines of text.
	Lines             []string
	Fact, Sign, Class string
}

type keyEntry struct{ Sign, Text string }

// recordGroup is a part of the list of records.
type recordGroup struct {
	Title   string
	Records []record
}

type record struct {
	data.Card
	// Sign is that of its status; Sources are lines ready to print.
	Sign    string
	Sources []shownSource
	// Parts are further values that the same record checks.
	Parts []part
}

type part struct{ ID, Title, Value string }

type shownSource struct {
	data.SourceLine
	// Lang is the title's language where it is another.
	Lang string
	// About is what stands behind the title.
	About string
}

// stageOf is the stage page's address for a language, without the root.
func stageOf(scene string, l data.Locale) string {
	return "stage/?scene=" + scene + "&lang=" + l.Code()
}

// homes are the reader pages' addresses beneath the root.
var homes = [data.Locales]string{"", "en/"}

// readerPage makes a language's reader page. Paths in links are beneath the root.
func (b *builder) readerPage(scene configScene, l data.Locale, links readerLinks) ([]byte, error) {
	name := func(key string, places ...string) (text string) {
		// The template asks for the same words again and reports a missing one.
		text, _ = links.words.get(l, key, places...)
		return text
	}
	title, summary := b.set.Plain(scene.ID+"/title", l), b.set.Plain(scene.ID+"/summary", l)
	other := data.Chinese + data.English - l
	p := readerPage{
		words: links.words, lang: l, Tag: tag(l), Root: [...]string{"./", "../"}[l],
		Site: b.records.Page(l)["site"], Title: title, Description: summary, Summary: summary,
		Style: links.style, Script: links.script, Icon: links.icon, Home: homes[l], Stage: stageOf(scene.ID, l),
		Canonical: b.address + homes[l], OEmbed: b.address + oEmbedName(scene.ID, l),
		Share: b.address + shareName(scene.ID, l), ShareAlt: name("share", "title", title),
		OGLocale: [...]string{"zh_CN", "en_GB"}[l], FrameTitle: name("frame", "title", title),
		Other: otherLanguage{Href: [...]string{"en/", "../"}[l], Tag: tag(other), Name: [...]string{"中文", "English"}[other]},
		Alternates: []alternate{
			{tag(data.Chinese), b.address + homes[data.Chinese]}, {tag(data.English), b.address + homes[data.English]},
			{"x-default", b.address + homes[data.English]},
		},
	}
	p.EmbedNote = name("embed-note", "standard", strconv.Itoa(embedHeight), "large", strconv.Itoa(int(scenes.WantedHeight(1000, false))))
	p.Snippet = b.snippet(scene.ID, p.FrameTitle, l)
	for i, beat := range scene.Beats {
		p.Steps = append(p.Steps, b.step(scene.ID, beat.ID, i+1, l, links, name))
	}
	for _, e := range b.records.Exhibits(scene.ID, l) {
		t := b.shownTable(e, l)
		p.Tables = append(p.Tables, t)
		p.Downloads = append(p.Downloads, downloadLink{"text/csv", t.CSV, t.Caption}, downloadLink{"application/json", t.JSON, t.Caption})
	}
	p.Records = b.recordGroups(scene.ID, l, name)
	for _, s := range b.records.SourceLines(scene.ID, l) {
		p.Sources = append(p.Sources, b.shownSource(s, l))
	}
	dataset, err := b.dataset(&p)
	if err != nil {
		return nil, err
	}
	p.Dataset = template.JS(dataset)
	var out bytes.Buffer
	err = templates.ExecuteTemplate(&out, "reader.html", &p)
	return out.Bytes(), err
}

// readerLinks are the files that a reader page names, beneath the root.
type readerLinks struct {
	words               words
	style, script, icon string
	// pictures is the folder of the pictures beside the text.
	pictures perLanguage[string]
}

func (b *builder) step(scene, beat string, number int, l data.Locale, links readerLinks, name func(string, ...string) string) step {
	key := scene + "/" + beat + "/"
	headline := b.set.Plain(key+"headline", l)
	file := func(format string) pictureFile {
		name := fmt.Sprintf("%s%s-%d", links.pictures.in(l), format, number)
		size := formatNamed(format)
		return pictureFile{name + "-light.svg", name + "-dark.svg", size.Width, size.Height}
	}
	s := step{
		ID: beat, Number: number, Date: dateLine(b.set, key, l), Headline: phrases(b.set.Text(key+"headline", l)),
		Text: b.set.Parts(key+"narrative", l), Source: b.set.Plain(key+"source", l), NoteHeading: plainIfAny(b.set, key+"note-heading", l),
		Picture: pictureLink{Alt: name("picture", "headline", headline), Wide: file(besideWide), Narrow: file(besideNarrow)},
	}
	if b.set.HasText(key + "note") {
		s.Note = b.set.Parts(key+"note", l)
	}
	return s
}

func (p perLanguage[T]) in(l data.Locale) T {
	if l == data.English {
		return p.English
	}
	return p.Chinese
}

// phrases parts a headline where it may break.
func phrases(headline string) []string {
	return strings.Split(strings.ReplaceAll(headline, "**", ""), "|")
}

// shownTable lays an exhibit out for the reader page.
func (b *builder) shownTable(e data.Exhibit, l data.Locale) shownTable {
	t := shownTable{ID: e.ID, Caption: e.Caption, Note: e.Note, CSV: "data/" + e.ID + ".csv", JSON: "data/" + e.ID + ".json"}
	t.Region = data.Fill(b.records.Page(l)["table-region"], "caption", e.Caption)
	for i, text := range e.Columns {
		class := lengthClass(text)
		if e.Rows[0][i].Number {
			class = "numeric"
		}
		t.Columns = append(t.Columns, shownColumn{text, class})
	}
	for i, row := range e.Rows {
		var cells []shownCell
		for j, c := range row {
			made := shownCell{Lines: strings.Split(c.Text, "\n"), Fact: b.recordOf(c.Card)}
			made.Class = lengthClass(c.Text)
			if c.Number {
				made.Class = strings.TrimSpace("numeric " + made.Class)
			}
			if e.ID == "chips" {
				made.Sign = b.chipSign(i, j)
			}
			cells = append(cells, made)
		}
		t.Rows = append(t.Rows, cells)
	}
	if e.ID == "chips" {
		for _, k := range [...]struct{ sign, key string }{{"cn", "for-china"}, {"us", "other"}, {"chinese", "chinese"}} {
			t.Key = append(t.Key, keyEntry{k.sign, b.set.Plain("chip-controls/key/"+k.key, l)})
		}
	}
	return t
}

// lengthClass is the class of a cell by how its text wraps: "long" may wrap,
// however narrow that makes its column; a "sentence" needs some width besides.
func lengthClass(text string) string {
	const long, sentence = 14, 30 // letters; a Chinese character is as wide as two
	widest := 0
	for line := range strings.SplitSeq(text, "\n") {
		width := 0
		for _, r := range line {
			width++
			if r > 0x2e80 {
				width++
			}
		}
		widest = max(widest, width)
	}
	switch {
	case widest > sentence:
		return "sentence"
	case widest > long:
		return "long"
	}
	return ""
}

// recordOf is the record in which a card's fact stands: an event's is that of
// the fact which tells of it.
func (b *builder) recordOf(card string) string {
	for i := range b.set.Events {
		if b.set.Events[i].ID == card {
			return b.set.Events[i].Card
		}
	}
	return card
}

// firstVerdict is the column of the table of chips with the first of three verdicts.
const firstVerdict = 6

// chipSign is the sign in a cell of the table of chips: whom a chip was made
// for, and what a rule asks. A rule that had ended when the chip came has none.
func (b *builder) chipSign(row, column int) string {
	chip := &b.set.Chips[row]
	first, second, letters := b.set.Rule("oct-2022"), b.set.Rule("oct-2023"), b.set.Rule("apr-2025")
	var v data.Verdict
	switch column {
	case 0:
		switch {
		case chip.Chinese:
			return "chinese"
		case chip.ForChina:
			return "cn"
		}
		return "us"
	case firstVerdict:
		if chip.Released.Known() && chip.Released.End() > first.Ended.Days() {
			return ""
		}
		v = first.Judge(chip)
	case firstVerdict + 1:
		v = second.Judge(chip)
	case firstVerdict + 2:
		v = data.Judge(chip, second, letters)
	default:
		return ""
	}
	switch v.Outcome {
	case data.Licence, data.Notify, data.Free:
		return v.Outcome.ID()
	}
	return ""
}

// recordGroups lists what was checked: the facts, the rules, the chips.
func (b *builder) recordGroups(scene string, l data.Locale, name func(string, ...string) string) []recordGroup {
	facts, rules, chips := recordGroup{Title: name("records-facts")}, recordGroup{Title: name("records-rules")}, recordGroup{Title: name("records-chips")}
	for i := range b.records.Facts {
		id := b.records.Facts[i].ID
		r := b.record(id, l)
		for j := range b.set.Facts {
			if whole, _, isPart := strings.Cut(b.set.Facts[j].ID, "#"); isPart && whole == id {
				c := b.records.Card(b.set.Facts[j].ID, l)
				r.Parts = append(r.Parts, part{c.ID, c.Title, c.Value})
			}
		}
		facts.Records = append(facts.Records, r)
	}
	for i := range b.set.Rules {
		rules.Records = append(rules.Records, b.record(b.set.Rules[i].ID, l))
	}
	for i := range b.set.Chips {
		chips.Records = append(chips.Records, b.record(b.set.Chips[i].ID, l))
	}
	return []recordGroup{facts, rules, chips}
}

func (b *builder) record(id string, l data.Locale) record {
	c := b.records.Card(id, l)
	r := record{Card: c, Sign: "caveat"}
	if c.Status == data.Agrees || c.Status == data.Added {
		r.Sign = "agrees"
	}
	for _, s := range c.Sources {
		r.Sources = append(r.Sources, b.shownSource(s, l))
	}
	return r
}

func (b *builder) shownSource(s data.SourceLine, l data.Locale) shownSource {
	made := shownSource{SourceLine: s}
	if s.Language != l.Code() {
		made.Lang = s.Language
	}
	comma := [...]string{"，", ", "}[l]
	for _, about := range [...]string{s.Publisher, s.Date, s.CheckText} {
		if about != "" {
			made.About += comma + about
		}
	}
	return made
}

// embedHeight is the height in CSS px that an embed code asks for: that of a
// frame 600 px wide, for hosts that take no message.
var embedHeight = int(scenes.WantedHeight(600, false))

// snippet is the code that an editor copies.
func (b *builder) snippet(scene, title string, l data.Locale) string {
	return `<iframe src="` + html.EscapeString(b.address+stageOf(scene, l)+"&v=1") + `"
  title="` + html.EscapeString(title) + `" loading="lazy"
  width="100%" height="` + strconv.Itoa(embedHeight) + `" style="border:0" frameborder="0"
  allow="fullscreen; web-share; clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

// oEmbed answers what the address of a reader page embeds as (oembed.com, 1.0).
func (b *builder) oEmbed(scene configScene, l data.Locale, title string) ([]byte, error) {
	return json.Marshal(map[string]any{
		"version": "1.0", "type": "rich", "title": scene.Title.in(l),
		"provider_name": b.records.Page(l)["site"], "provider_url": b.address,
		"html": b.snippet(scene.ID, title, l), "width": 600, "height": embedHeight, "cache_age": 86400,
		"thumbnail_url": b.address + shareName(scene.ID, l), "thumbnail_width": shareWidth, "thumbnail_height": shareHeight,
	})
}

func oEmbedName(scene string, l data.Locale) string {
	return "s/" + scene + "/oembed-" + l.Code() + ".json"
}

func shareName(scene string, l data.Locale) string {
	return "s/" + scene + "/share-" + l.Code() + ".png"
}

// dataset describes the tables to search engines (schema.org/Dataset).
func (b *builder) dataset(p *readerPage) (string, error) {
	var files []map[string]any
	for _, d := range p.Downloads {
		files = append(files, map[string]any{"@type": "DataDownload", "name": d.Title, "encodingFormat": d.Type, "contentUrl": b.address + d.Path})
	}
	var first, last data.Date
	for i := range b.set.Events {
		date := b.set.Events[i].Date
		if !first.Known() || date.Before(first) {
			first = date
		}
		if !last.Known() || last.Before(date) {
			last = date
		}
	}
	text, err := json.Marshal(map[string]any{
		"@context": "https://schema.org", "@type": "Dataset", "name": p.Title, "description": p.Summary,
		"url": p.Canonical, "inLanguage": p.Tag, "isAccessibleForFree": true, "license": b.address + "licence.txt",
		"creator":          map[string]any{"@type": "Organization", "name": p.Site, "url": b.address},
		"temporalCoverage": first.String() + "/" + last.String(), "distribution": files,
	})
	return string(text), err
}
