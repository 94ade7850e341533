package build

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/web/pages"
)

// templates are the pages in each language, parsed once; a fault in them is the
// tool's own.
var templates = [data.Locales]*template.Template{parse(data.Chinese), parse(data.English)}

func parse(l data.Locale) *template.Template {
	functions := template.FuncMap{"fold": newFold, "say": func(text string) template.HTML { return say(l, text) }}
	return template.Must(template.New("").Funcs(functions).ParseFS(pages.Templates, "*.html"))
}

// say writes a text with its Chinese words marked as such on a page that is not
// Chinese, so that they are read aloud in their own language.
func say(l data.Locale, text string) template.HTML {
	escaped := template.HTMLEscapeString(text)
	if l != data.Chinese {
		escaped = chineseWords.ReplaceAllString(escaped, `<span lang="zh-CN">$0</span>`)
	}
	return template.HTML(escaped)
}

// chineseWords are runs of Chinese characters with the marks among them.
var chineseWords = regexp.MustCompile(`\p{Han}(?:[\p{Han}，、；：‘’（）+]*\p{Han})?`)

// readerPage is what reader.html shows: one scene, or all of the deck in turn.
type readerPage struct {
	words words
	lang  data.Locale

	// Tag is the page's language, Root leads to the site's root.
	Tag, Root                             string
	Site, HeadTitle, Title, Description   string
	Style, Script, Icon, Home             string
	Canonical, OEmbed, OEmbedTitle, Share string
	ShareAlt, OGLocale                    string
	Other                                 otherLanguage
	Alternates                            []alternate
	Downloads                             []downloadLink
	Dataset                               template.JS
	// Alone tells that the page is one scene's.
	Alone  bool
	Scenes []shownScene
	// Others are the deck's other scenes, on the page of one.
	Others []otherScene
}

// W is a string of words.csv, for the template. A missing one fails the build.
func (p *readerPage) W(key string) (string, error) { return p.words.get(p.lang, key) }

// shownScene is a scene on a reader page.
type shownScene struct {
	// Of is the page that it stands on.
	Of                      *readerPage
	Alone                   bool
	ID, Title, Summary      string
	Number                  int
	Ordinal                 string
	FrameTitle, Stage, Page string
	Snippet, SnippetName    string
	Element, ElementName    string
	EmbedNote               string
	Steps                   []step
	Tables                  []shownTable
	Records                 []recordGroup
	Sources                 []shownSource
}

// fold is the beginning of a part of a scene: a section on the scene's own page,
// folded where it is one of several.
type fold struct {
	Alone     bool
	ID, Title string
}

func newFold(alone bool, id, title string) fold { return fold{alone, id, title} }

type otherLanguage struct{ Href, Tag, Name string }

type otherScene struct{ Page, Title, Summary string }

type alternate struct{ Tag, Address string }

type downloadLink struct{ Type, Path, Title string }

// step is a beat as text, with its picture beside it.
type step struct {
	ID, Date, Source string
	Number           int
	// Headline is in phrases between which it may break.
	Headline []string
	Text     []data.Part
	Notes    []note
	// Forms are what its words become by the reader's doing.
	Forms   []form
	Picture pictureLink
}

// note is a remark beside a beat, with or without a heading.
type note struct {
	Heading string
	Text    []data.Part
}

// form is another form of a beat's words. Answer tells that it is what the beat
// keeps back until the reader has guessed.
type form struct {
	Headline, Source string
	Answer           bool
	Text             []data.Part
	Notes            []note
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
	// Region names the part of the page that the table scrolls in; Class is
	// "narrow" where it has few columns.
	Region, Class string
	Columns       []shownColumn
	Rows          [][]shownCell
	Key           []keyEntry
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

// homes are the addresses of the reader pages of all scenes, beneath the root.
var homes = [data.Locales]string{"", "en/"}

// pageOf is the address of a scene's own reader page, beneath the root.
func pageOf(scene string, l data.Locale) string { return homes[l] + "s/" + scene + "/" }

// readerLinks are the files that a reader page names, beneath the root.
type readerLinks struct {
	words               words
	style, script, icon string
	// pictures are the folders of the pictures beside the text, by scene.
	pictures []perLanguage[string]
}

// homePage makes the reader page of all scenes in a language.
func (b *builder) homePage(list []configScene, l data.Locale, links readerLinks) ([]byte, error) {
	site := b.records.Page(l)["site"]
	intro, err := links.words.get(l, "intro")
	if err != nil {
		return nil, err
	}
	p := b.pageHead(list[0], l, links, func(l data.Locale) string { return homes[l] })
	p.HeadTitle, p.Title, p.Description = site, site, intro
	if p.HeadTitle, err = links.words.get(l, "home-title", "site", site); err != nil {
		return nil, err
	}
	for i := range list {
		if err := b.addScene(p, list, i, links); err != nil {
			return nil, err
		}
	}
	return p.write(b)
}

// scenePage makes the reader page of one scene in a language.
func (b *builder) scenePage(list []configScene, i int, l data.Locale, links readerLinks) ([]byte, error) {
	scene := list[i]
	p := b.pageHead(scene, l, links, func(l data.Locale) string { return pageOf(scene.ID, l) })
	p.Alone = true
	p.Title, p.Description = scene.Title.in(l), b.set.Plain(scene.ID+"/summary", l)
	p.HeadTitle = p.Title + " · " + p.Site
	for j, other := range list {
		if j != i {
			p.Others = append(p.Others, otherScene{pageOf(other.ID, l), other.Title.in(l), b.set.Plain(other.ID+"/summary", l)})
		}
	}
	if err := b.addScene(p, list, i, links); err != nil {
		return nil, err
	}
	return p.write(b)
}

// pageHead begins a page: its head, which names a scene's share image and oEmbed
// answer, and the links that all pages have. Where gives the page's address in a
// language, beneath the root.
func (b *builder) pageHead(scene configScene, l data.Locale, links readerLinks, where func(data.Locale) string) *readerPage {
	other := data.Chinese + data.English - l
	root := strings.Repeat("../", strings.Count(where(l), "/"))
	if root == "" {
		root = "./"
	}
	p := &readerPage{
		words: links.words, lang: l, Tag: tag(l), Root: root, Site: b.records.Page(l)["site"],
		Style: links.style, Script: links.script, Icon: links.icon, Home: homes[l],
		Canonical: b.address + where(l), OEmbed: b.address + oEmbedName(scene.ID, l), OEmbedTitle: scene.Title.in(l),
		Share:    b.address + shareName(scene.ID, l),
		OGLocale: [...]string{"zh_CN", "en_GB"}[l],
		Other:    otherLanguage{Href: root + where(other), Tag: tag(other), Name: [...]string{"中文", "English"}[other]},
		Alternates: []alternate{
			{tag(data.Chinese), b.address + where(data.Chinese)}, {tag(data.English), b.address + where(data.English)},
			{"x-default", b.address + where(data.English)},
		},
	}
	// The template asks for words again and reports a missing one.
	p.ShareAlt, _ = links.words.get(l, "share", "title", scene.Title.in(l))
	return p
}

// write fills the template.
func (p *readerPage) write(b *builder) ([]byte, error) {
	dataset, err := b.dataset(p)
	if err != nil {
		return nil, err
	}
	p.Dataset = template.JS(dataset)
	var out bytes.Buffer
	err = templates[p.lang].ExecuteTemplate(&out, "reader.html", p)
	return out.Bytes(), err
}

// addScene puts a scene of the deck on a page. Paths in links are beneath the root.
func (b *builder) addScene(p *readerPage, list []configScene, i int, links readerLinks) error {
	scene, l := list[i], p.lang
	var missing error
	name := func(key string, places ...string) string {
		text, err := links.words.get(l, key, places...)
		missing = errors.Join(missing, err)
		return text
	}
	s := shownScene{
		Of: p, Alone: p.Alone, ID: scene.ID, Title: scene.Title.in(l), Summary: b.set.Plain(scene.ID+"/summary", l), Number: i + 1,
		Ordinal: name("ordinal", "number", ordinal(i+1, l)), FrameTitle: name("frame", "title", scene.Title.in(l)),
		Stage: stageOf(scene.ID, l), Page: pageOf(scene.ID, l), SnippetName: name("snippet", "title", scene.Title.in(l)),
		EmbedNote: name("embed-note", "standard", strconv.Itoa(embedHeight), "large", strconv.Itoa(int(scenes.WantedHeight(1000, false)))),
	}
	s.Snippet, s.Element = b.snippet(scene.ID, s.FrameTitle, l), b.element(scene.ID, s.Title, l)
	s.ElementName = name("element-name", "title", s.Title)
	for j, beat := range scene.Beats {
		s.Steps = append(s.Steps, b.step(scene.ID, beat, j+1, l, links.pictures[i], name))
	}
	for _, e := range b.records.Exhibits(scene.ID, l) {
		t := b.shownTable(e, l)
		if !p.Alone {
			// The tables of events of all scenes have one caption.
			t.Region = s.Title + [...]string{"，", ", "}[l] + t.Region
		}
		s.Tables = append(s.Tables, t)
		p.Downloads = append(p.Downloads, downloadLink{"text/csv", t.CSV, t.Caption}, downloadLink{"application/json", t.JSON, t.Caption})
	}
	s.Records = b.recordGroups(scene.ID, l, name)
	for _, line := range b.records.SourceLines(scene.ID, l) {
		s.Sources = append(s.Sources, b.shownSource(line, l))
	}
	p.Scenes = append(p.Scenes, s)
	return missing
}

// ordinal writes a scene's number: in words in Chinese, 第三幕.
func ordinal(n int, l data.Locale) string {
	if words := []rune("一二三四五六七八九"); l == data.Chinese && n <= len(words) {
		return string(words[n-1])
	}
	return strconv.Itoa(n)
}

func (b *builder) step(scene string, beat configBeat, number int, l data.Locale, pictures perLanguage[string], name func(string, ...string) string) step {
	key := scene + "/" + beat.ID + "/"
	headline := b.set.Plain(key+"headline", l)
	file := func(format string) pictureFile {
		name := fmt.Sprintf("%s%s-%d", pictures.in(l), format, number)
		size := formatNamed(format)
		return pictureFile{name + "-light.svg", name + "-dark.svg", size.Width, size.Height}
	}
	s := step{
		ID: beat.ID, Number: number, Date: dateLine(b.set, key, l), Headline: phrases(b.set.Text(key+"headline", l)),
		Text: b.parts(key+"narrative", l), Source: b.set.Plain(key+"source", l), Notes: b.notes(key, l),
		Picture: pictureLink{Alt: name("picture", "headline", headline), Wide: file(besideWide), Narrow: file(besideNarrow)},
	}
	for _, name := range beat.forms {
		key := scene + "/" + name + "/"
		s.Forms = append(s.Forms, form{
			Headline: plainIfAny(b.set, key+"headline", l), Source: plainIfAny(b.set, key+"source", l),
			Answer: name == beat.ID+"-shown", Text: b.parts(key+"narrative", l), Notes: b.notes(key, l),
		})
	}
	return s
}

// parts is a text in pieces, nil where there is none.
func (b *builder) parts(key string, l data.Locale) []data.Part {
	if !b.set.HasText(key) {
		return nil
	}
	return b.set.Parts(key, l)
}

// notes are a beat's remarks: note, note-2 and so on, each with or without a
// heading.
func (b *builder) notes(beat string, l data.Locale) (list []note) {
	for i, key := 2, beat+"note"; b.set.HasText(key); i, key = i+1, beat+"note-"+strconv.Itoa(i) {
		list = append(list, note{plainIfAny(b.set, key+"-heading", l), b.set.Parts(key, l)})
	}
	return list
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
	if len(e.Columns) < 5 {
		t.Class = "narrow"
	}
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

// chipScene is the scene that rules and chips belong to.
const chipScene = "chip-controls"

// recordGroups lists what was checked: the scene's facts, and rules and chips
// where they are its matter.
func (b *builder) recordGroups(scene string, l data.Locale, name func(string, ...string) string) []recordGroup {
	facts := recordGroup{Title: name("records-facts")}
	for i := range b.records.Facts {
		id := b.records.Facts[i].ID
		if b.set.Fact(id).Scene != scene {
			continue
		}
		r := b.record(id, l)
		for j := range b.set.Facts {
			if whole, _, isPart := strings.Cut(b.set.Facts[j].ID, "#"); isPart && whole == id {
				c := b.records.Card(b.set.Facts[j].ID, l)
				r.Parts = append(r.Parts, part{c.ID, c.Title, c.Value})
			}
		}
		facts.Records = append(facts.Records, r)
	}
	if scene != chipScene {
		return []recordGroup{facts}
	}
	rules, chips := recordGroup{Title: name("records-rules")}, recordGroup{Title: name("records-chips")}
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

// element is the same as an element, which a script of the site makes a frame of.
// Readers without scripts get the link in it.
func (b *builder) element(scene, title string, l data.Locale) string {
	return `<script src="` + html.EscapeString(b.address+embedScript) + `" async></script>
<two-paths scene="` + scene + `" lang="` + l.Code() + `" style="display:block;min-height:400px">
  <a href="` + html.EscapeString(b.address+pageOf(scene, l)) + `">` + html.EscapeString(title) + `</a>
</two-paths>`
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
		if p.Alone && b.set.Events[i].Scene != p.Scenes[0].ID {
			continue
		}
		date := b.set.Events[i].Date
		if !first.Known() || date.Before(first) {
			first = date
		}
		if !last.Known() || last.Before(date) {
			last = date
		}
	}
	text, err := json.Marshal(map[string]any{
		"@context": "https://schema.org", "@type": "Dataset", "name": p.Title, "description": p.Description,
		"url": p.Canonical, "inLanguage": p.Tag, "isAccessibleForFree": true, "license": b.address + "licence.txt",
		"creator":          map[string]any{"@type": "Organization", "name": p.Site, "url": b.address},
		"temporalCoverage": first.String() + "/" + last.String(), "distribution": files,
	})
	return string(text), err
}
