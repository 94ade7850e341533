package build

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"image"
	_ "image/png"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"twopaths/data"
)

// root is the repository's folder, seen from this one.
var root, _ = filepath.Abs(filepath.Join("..", "..", ".."))

const address = "https://example.org/ai/"

// buildFast builds the site without compressed forms into folders of its own.
func buildFast(dir string) error {
	return Run(context.Background(), Options{Root: root, Out: filepath.Join(dir, "out"), Work: filepath.Join(dir, "work"), Address: address, Fast: true})
}

// folders are removed when all tests have run.
var folders []string

func TestMain(m *testing.M) {
	code := m.Run()
	for _, dir := range folders {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// site is one build that the tests share.
var site = sync.OnceValues(func() (map[string][]byte, error) {
	dir, err := os.MkdirTemp("", "two-paths-site-")
	if err != nil {
		return nil, err
	}
	folders = append(folders, dir)
	if err := buildFast(dir); err != nil {
		return nil, err
	}
	return read(filepath.Join(dir, "out"))
})

func built(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := site()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// read reads all files beneath a folder by their paths.
func read(folder string) (map[string][]byte, error) {
	files := map[string][]byte{}
	return files, filepath.WalkDir(folder, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, err := filepath.Rel(folder, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(relative)], err = os.ReadFile(name)
		return err
	})
}

// compare says where two sites differ.
func compare(t *testing.T, got, want map[string][]byte) {
	t.Helper()
	var faults []string
	for name := range want {
		if other, ok := got[name]; !ok {
			faults = append(faults, name+" is missing")
		} else if !bytes.Equal(other, want[name]) {
			faults = append(faults, name+" differs")
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			faults = append(faults, name+" is new")
		}
	}
	slices.Sort(faults)
	if n := len(faults); n > 0 {
		t.Errorf("%d files are not the same, among them:\n%s", n, strings.Join(faults[:min(n, 8)], "\n"))
	}
}

func TestTheSameSourcesGiveTheSameBytes(t *testing.T) {
	first := built(t)
	dir := t.TempDir()
	if err := buildFast(dir); err != nil {
		t.Fatal(err)
	}
	second, err := read(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	compare(t, second, first)
}

func TestASecondBuildFindsNothingToDoUntilSomethingIsGone(t *testing.T) {
	dir := t.TempDir()
	var said bytes.Buffer
	o := Options{Root: root, Out: filepath.Join(dir, "out"), Work: filepath.Join(dir, "work"), Address: address, Fast: true, Log: &said}
	run := func() string {
		t.Helper()
		said.Reset()
		if err := Run(context.Background(), o); err != nil {
			t.Fatal(err)
		}
		return said.String()
	}
	if run() == "" {
		t.Error("the first build does nothing")
	}
	if got := run(); got != "" {
		t.Errorf("the second build says\n%s", got)
	}
	stray, page := filepath.Join(o.Out, "old-0123456789ab.js"), filepath.Join(o.Out, "index.html")
	if err := os.WriteFile(stray, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(page); err != nil {
		t.Fatal(err)
	}
	got := run()
	for _, part := range []string{"program", "type case", "stills"} {
		if !regexp.MustCompile(part + ` .*unchanged`).MatchString(got) {
			t.Errorf("a page is gone, and %s is made again:\n%s", part, got)
		}
	}
	if _, err := os.Stat(page); err != nil {
		t.Errorf("the page has not come back: %v", err)
	}
	if _, err := os.Stat(stray); !os.IsNotExist(err) {
		t.Error("a file that no build wrote stays")
	}
	o.Address = "https://elsewhere.example/"
	if run() == "" {
		t.Error("another address changes nothing")
	}
}

// toolWith builds this tool as if files of the repository had other contents.
func toolWith(t *testing.T, changed map[string][]byte) (tool, dir string) {
	t.Helper()
	dir = t.TempDir()
	replace := map[string]string{}
	for name, content := range changed {
		copied := filepath.Join(dir, strings.ReplaceAll(name, "/", "-"))
		if err := os.WriteFile(copied, content, 0o666); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, name)] = copied
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlay := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(overlay, text, 0o666); err != nil {
		t.Fatal(err)
	}
	tool = filepath.Join(dir, "site")
	c := exec.Command("go", "build", "-overlay", overlay, "-o", tool, "./web/site")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return tool, dir
}

// Trial 18: a table saved by a spreadsheet.
func TestTablesSavedByASpreadsheetMakeTheSameSite(t *testing.T) {
	saved := map[string][]byte{}
	for name, content := range tables(t) {
		lines := strings.Split(strings.TrimRight(string(content), "\n"), "\n")
		heads := strings.Split(lines[0], ",")
		for i, head := range heads {
			heads[i] = `"` + head + `"`
		}
		lines[0] = strings.Join(heads, ",")
		saved[name] = []byte("\uFEFF" + strings.Join(lines, "\r\n") + "\r\n\r\n")
	}
	tool, dir := toolWith(t, saved)
	c := exec.Command(tool, "build", "--fast", "--out", filepath.Join(dir, "out"), "--work", filepath.Join(dir, "work"), "--address", address)
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got, err := read(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	compare(t, got, built(t))
}

func TestABadCellFailsTheBuildAndIsNamed(t *testing.T) {
	const name = "data/chips.csv"
	content := string(tables(t)[name])
	line, row := 0, ""
	for i, text := range strings.Split(content, "\n") {
		if strings.HasPrefix(text, "h20,") {
			line, row = i+1, text
		}
	}
	bad := strings.Replace(row, ",2368,", ",23G8,", 1)
	if row == "" || bad == row {
		t.Fatalf("%s has no row of H20 with TPP 2368", name)
	}
	tool, dir := toolWith(t, map[string][]byte{name: []byte(strings.Replace(content, row, bad, 1))})
	c := exec.Command(tool, "build", "--fast", "--out", filepath.Join(dir, "out"), "--work", filepath.Join(dir, "work"))
	c.Dir = root
	out, err := c.CombinedOutput()
	if err == nil {
		t.Error("the build succeeds")
	}
	if want := fmt.Sprintf(`%s:%d: tpp: "23G8" is not a number`, name, line); !strings.HasPrefix(string(out), want) {
		t.Errorf("it says\n%s\nwant\n%s…", out, want)
	}
	if _, err := os.Stat(filepath.Join(dir, "out")); !os.IsNotExist(err) {
		t.Error("a failed build leaves a site")
	}
}

// tables are the CSV files of data/ by their paths in the repository.
func tables(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range []string{"data/*.csv", "data/*/*.csv"} {
		names, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.Contains(name, "testdata") {
				continue
			}
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			relative, err := filepath.Rel(root, name)
			if err != nil {
				t.Fatal(err)
			}
			files[filepath.ToSlash(relative)] = content
		}
	}
	if len(files) == 0 {
		t.Fatal("data/ has no tables")
	}
	return files
}

var linkPattern = regexp.MustCompile(`(?:href|src|srcset)="([^"]*)"`)

// readerPages are the pages for reading by their files, each with the scenes
// that it shows.
func readerPages(t *testing.T, files map[string][]byte, l data.Locale) map[string][]configScene {
	t.Helper()
	all := configOf(t, files).Scenes
	pages := map[string][]configScene{homes[l] + "index.html": all}
	for i := range all {
		pages[pageOf(all[i].ID, l)+"index.html"] = all[i : i+1]
	}
	return pages
}

// pageNames are the pages that visitors meet.
func pageNames(t *testing.T, files map[string][]byte) []string {
	t.Helper()
	names := []string{"stage/index.html"}
	for l := range data.Locale(data.Locales) {
		for name := range readerPages(t, files, l) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func TestEveryLinkOfThePagesLeadsSomewhere(t *testing.T) {
	files := built(t)
	anchors := map[string][]string{}
	for _, name := range pageNames(t, files) {
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllSubmatch(files[name], -1) {
			anchors[name] = append(anchors[name], html.UnescapeString(string(m[1])))
		}
	}
	for _, name := range pageNames(t, files) {
		base, err := url.Parse("http://site/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range linkPattern.FindAllSubmatch(files[name], -1) {
			to := html.UnescapeString(string(m[1]))
			u, err := base.Parse(to)
			if err != nil {
				t.Errorf("%s: %q: %v", name, to, err)
				continue
			}
			if u.Host != "site" {
				continue
			}
			if strings.HasPrefix(to, "/") {
				t.Errorf("%s: %q leads out of the folder that a host may put the site in", name, to)
			}
			target := strings.TrimPrefix(u.Path, "/")
			if target == "" || strings.HasSuffix(target, "/") {
				target += "index.html"
			}
			if _, ok := files[target]; !ok {
				t.Errorf("%s: %q leads to %s, which is not there", name, to, target)
			}
			if u.Fragment != "" && !slices.Contains(anchors[target], u.Fragment) {
				t.Errorf("%s: %q: nothing on the page has that id", name, to)
			}
		}
	}
}

func TestPagesAskNoOtherOriginAndKeepThePolicy(t *testing.T) {
	files := built(t)
	loads := regexp.MustCompile(`<(?:script|img|source|iframe|link rel="(?:stylesheet|icon)")\b[^>]*\b(?:src|srcset|href)="(?:https?:)?//`)
	code := regexp.MustCompile(`(?s)<code>.*?</code>`)
	for _, name := range pageNames(t, files) {
		page := code.ReplaceAll(files[name], nil)
		if m := loads.Find(page); m != nil {
			t.Errorf("%s loads from elsewhere: %s", name, m)
		}
		for _, inline := range []string{" style=", "<style", " onclick=", "javascript:"} {
			if bytes.Contains(page, []byte(inline)) {
				t.Errorf("%s has %s, which the policy refuses", name, inline)
			}
		}
		for _, m := range regexp.MustCompile(`<script([^>]*)>`).FindAllSubmatch(page, -1) {
			if tag := string(m[1]); !strings.Contains(tag, " src=") && !strings.Contains(tag, "json") {
				t.Errorf("%s has a script inside: <script%s>", name, tag)
			}
		}
	}
}

func TestReaderPagesSayAllWithoutScripts(t *testing.T) {
	files := built(t)
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	records, err := data.OpenRecords(set)
	if err != nil {
		t.Fatal(err)
	}
	for l := range data.Locale(data.Locales) {
		for name, shown := range readerPages(t, files, l) {
			page := text(files[name])
			for _, scene := range shown {
				for _, what := range wordsOf(set, records, scene, l) {
					if !strings.Contains(page, squeeze(what)) {
						t.Errorf("%s does not say %q", name, what)
					}
				}
			}
		}
	}
}

// otherForms are the forms that a reader can bring the words of a beat into.
var otherForms = map[string][]string{
	"guess": {"guess-shown"}, "ai-plus": {"actions"}, "lenses": {"lens/1", "lens/2", "lens/3"},
}

// wordsOf is all that a page has to say of a scene.
func wordsOf(set *data.Set, records *data.Records, scene configScene, l data.Locale) []string {
	words := []string{set.Plain(scene.ID+"/title", l), set.Plain(scene.ID+"/summary", l)}
	for _, beat := range scene.Beats {
		for _, form := range append([]string{beat.ID}, otherForms[beat.ID]...) {
			for _, part := range []string{"headline", "narrative", "note-heading", "note", "note-2", "note-3", "source"} {
				if key := scene.ID + "/" + form + "/" + part; set.HasText(key) {
					words = append(words, set.Plain(key, l))
				}
			}
		}
	}
	for _, e := range records.Exhibits(scene.ID, l) {
		words = append(words, e.Caption)
		for _, row := range e.Rows {
			for _, c := range row {
				words = append(words, strings.ReplaceAll(c.Text, "\n", ""))
			}
		}
	}
	for _, id := range records.SceneCardIDs(scene.ID) {
		c := records.Card(id, l)
		words = append(words, c.Title, c.Note, c.Quote)
	}
	for _, s := range records.SourceLines(scene.ID, l) {
		words = append(words, s.Title)
	}
	return words
}

func TestAPageOfOneSceneHasNothingOfOthers(t *testing.T) {
	files := built(t)
	all := configOf(t, files).Scenes
	for l := range data.Locale(data.Locales) {
		for _, scene := range all {
			page := string(files[pageOf(scene.ID, l)+"index.html"])
			for _, other := range all {
				if other.ID == scene.ID {
					continue
				}
				for _, trace := range []string{"scene=" + other.ID, "pictures/" + other.ID, "data/" + other.ID} {
					if strings.Contains(page, trace) {
						t.Errorf("the page of %s in %s has %q", scene.ID, l.Code(), trace)
					}
				}
				if other.ID == chipScene && strings.Contains(page, "data/chips.csv") {
					t.Errorf("the page of %s in %s has the table of chips", scene.ID, l.Code())
				}
			}
		}
	}
}

var tagPattern = regexp.MustCompile(`(?s)<script.*?</script>|<[^>]*>`)

// text is what a page says, without tags and with all spaces left out.
func text(page []byte) string {
	return squeeze(html.UnescapeString(string(tagPattern.ReplaceAll(page, nil))))
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// One stage page shows every scene: a head that named one of them would be wrong
// for the others.
func TestTheStagePagesHeadNamesNoSingleScene(t *testing.T) {
	files := built(t)
	head, _, _ := strings.Cut(string(files["stage/index.html"]), `<script id="config"`)
	for _, scene := range configOf(t, files).Scenes {
		if strings.Contains(head, scene.Title.Chinese) || strings.Contains(head, oEmbedName(scene.ID, data.Chinese)) {
			t.Errorf("the head names %s", scene.ID)
		}
	}
	if !strings.Contains(head, `<meta property="og:title" content="两条路`) {
		t.Errorf("the head has not the work's own title:\n%s", head)
	}
}

func TestHeadsTellCrawlersAndSharers(t *testing.T) {
	files := built(t)
	titles := map[string]string{}
	for l := range data.Locale(data.Locales) {
		for name, shown := range readerPages(t, files, l) {
			page := string(files[name])
			at := func(l data.Locale) string {
				if len(shown) > 1 {
					return address + homes[l]
				}
				return address + pageOf(shown[0].ID, l)
			}
			for _, want := range []string{
				`<html lang="` + tag(l) + `">`,
				`<link rel="canonical" href="` + at(l) + `">`,
				`<link rel="alternate" hreflang="zh-CN" href="` + at(data.Chinese) + `">`,
				`<link rel="alternate" hreflang="en" href="` + at(data.English) + `">`,
				`<meta property="og:image" content="` + address + shareName(shown[0].ID, l) + `">`,
				`<link rel="alternate" type="application/json+oembed" href="` + address + oEmbedName(shown[0].ID, l) + `" title="` + html.EscapeString(shown[0].Title.in(l)) + `">`,
			} {
				if !strings.Contains(html.UnescapeString(page), html.UnescapeString(want)) {
					t.Errorf("%s: no %s", name, want)
				}
			}
			if m := regexp.MustCompile(`<meta name="description" content="([^"]+)">`).FindStringSubmatch(page); m == nil || len(m[1]) < 60 {
				t.Errorf("%s: description %q", name, m)
			}
			title := regexp.MustCompile(`<title>(.+)</title>`).FindString(page)
			if other := titles[title]; title == "" || other != "" {
				t.Errorf("%s has the title %q of %q", name, title, other)
			}
			titles[title] = name
			checkDataset(t, files, name)
		}
	}
}

// checkDataset reads what a page tells search engines of its tables.
func checkDataset(t *testing.T, files map[string][]byte, name string) {
	t.Helper()
	groups := regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindSubmatch(files[name])
	if groups == nil {
		t.Fatalf("%s: no JSON-LD", name)
	}
	var dataset struct {
		Type             string `json:"@type"`
		Name             string
		TemporalCoverage string
		Distribution     []struct{ ContentURL, EncodingFormat string }
	}
	if err := json.Unmarshal(groups[1], &dataset); err != nil {
		t.Fatalf("%s: JSON-LD: %v", name, err)
	}
	if dataset.Type != "Dataset" || dataset.Name == "" || len(dataset.TemporalCoverage) < len("2022/2023") || len(dataset.Distribution) == 0 {
		t.Errorf("%s: JSON-LD %+v", name, dataset)
	}
	for _, d := range dataset.Distribution {
		file, ours := strings.CutPrefix(d.ContentURL, address)
		if _, there := files[file]; !ours || !there {
			t.Errorf("%s: JSON-LD names %s, which is not there", name, d.ContentURL)
		}
	}
}

// TestShareImagesAreOfTheSizeThatHeadsSay: networks crop what is of another.
func TestShareImagesAreOfTheSizeThatHeadsSay(t *testing.T) {
	files := built(t)
	for _, scene := range configOf(t, files).Scenes {
		for l := range data.Locale(data.Locales) {
			c, format, err := image.DecodeConfig(bytes.NewReader(files[shareName(scene.ID, l)]))
			if err != nil || format != "png" || c.Width != 1200 || c.Height != 630 {
				t.Errorf("%s is %s of %d × %d: %v", shareName(scene.ID, l), format, c.Width, c.Height, err)
			}
		}
	}
}

func TestEmbedCodeHasTheAttributesThatHostsNeed(t *testing.T) {
	files := built(t)
	titles := map[string]bool{}
	for l := range data.Locale(data.Locales) {
		for _, scene := range configOf(t, files).Scenes {
			page := files[pageOf(scene.ID, l)+"index.html"]
			m := regexp.MustCompile(`(?s)<code>(.*?)</code>`).FindSubmatch(page)
			if m == nil {
				t.Fatalf("%s in %s: no embed code", scene.ID, l.Code())
			}
			code := html.UnescapeString(string(m[1]))
			if !strings.Contains(html.UnescapeString(string(files[homes[l]+"index.html"])), code) {
				t.Errorf("%s in %s: the page of all scenes has another code", scene.ID, l.Code())
			}
			var answer struct{ Version, Type, HTML string }
			if err := json.Unmarshal(files[oEmbedName(scene.ID, l)], &answer); err != nil {
				t.Fatal(err)
			}
			if answer.Version != "1.0" || answer.Type != "rich" || answer.HTML != code {
				t.Errorf("%s in %s: oEmbed %+v\nthe page's code: %s", scene.ID, l.Code(), answer, code)
			}
			for _, want := range []string{
				`src="` + address + `stage/?scene=` + scene.ID + `&amp;lang=` + l.Code() + `&amp;v=1"`,
				` loading="lazy"`, ` width="100%"`, ` height="575"`, ` style="border:0"`, ` frameborder="0"`,
				` allow="fullscreen; web-share; clipboard-write"`,
				` sandbox="allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox"`,
			} {
				if !strings.Contains(strings.Join(strings.Fields(code), " "), strings.TrimSpace(want)) {
					t.Errorf("%s in %s: no %s in\n%s", scene.ID, l.Code(), want, code)
				}
			}
			title := regexp.MustCompile(`title="([^"]+)"`).FindString(code)
			if title == "" || titles[title] {
				t.Errorf("%s in %s: title %q", scene.ID, l.Code(), title)
			}
			titles[title] = true
		}
	}
}

// configOf reads the stage page's configuration.
func configOf(t *testing.T, files map[string][]byte) (c config) {
	t.Helper()
	groups := regexp.MustCompile(`(?s)<script id="config" type="application/json">(.*?)</script>`).FindSubmatch(files["stage/index.html"])
	if groups == nil {
		t.Fatal("the stage page has no configuration")
	}
	if err := json.Unmarshal(groups[1], &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestConfigurationNamesFilesThatAreThere(t *testing.T) {
	files := built(t)
	c := configOf(t, files)
	there := func(address string) []byte {
		t.Helper()
		content, ok := files[path.Join("stage", address)]
		if !ok {
			t.Errorf("%s is not there", address)
		}
		return content
	}
	there(c.Runtime)
	there(c.Typecase)
	if got := len(there(c.Program)); got != c.ProgramBytes {
		t.Errorf("programBytes %d, the program has %d", c.ProgramBytes, got)
	}
	if len(c.Scenes) == 0 || len(c.Build) != 12 {
		t.Fatalf("%d scenes, build %q", len(c.Scenes), c.Build)
	}
	for l := range data.Locale(data.Locales) {
		if len(c.Copy.in(l)) == 0 {
			t.Errorf("no strings in %s", l.Code())
		}
		for _, scene := range c.Scenes {
			there(scene.Page.in(l) + "index.html")
			var file factFile
			if err := json.Unmarshal(there(scene.Facts.in(l)), &file); err != nil {
				t.Fatal(err)
			}
			for _, table := range file.Tables {
				there(table.CSV)
				there(table.JSON)
			}
			for id, card := range file.Cards {
				if card.Beat > len(scene.Beats) || card.Beat > 0 && card.Mark == "" {
					t.Errorf("card %s is shown at beat %d by %q", id, card.Beat, card.Mark)
				}
			}
			for beat := range scene.Beats {
				for _, format := range c.Formats {
					name := fmt.Sprintf("%s%s-%d.svg", scene.Stills.in(l), format.ID, beat+1)
					for _, fact := range outlineFacts(t, name, there(name)) {
						if _, has := file.Cards[fact]; !has {
							t.Errorf("%s shows the fact %s, whose card the scene's file lacks", name, fact)
						}
					}
				}
			}
		}
	}
}

// outlineFacts are the facts that a still's outline names.
func outlineFacts(t *testing.T, name string, still []byte) (facts []string) {
	t.Helper()
	groups := regexp.MustCompile(`(?s)<metadata>(.*?)</metadata>`).FindSubmatch(still)
	if groups == nil {
		t.Errorf("%s has no outline", name)
		return nil
	}
	var outline struct{ Items []struct{ Fact string } }
	if err := json.Unmarshal([]byte(html.UnescapeString(string(groups[1]))), &outline); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, item := range outline.Items {
		if item.Fact != "" {
			facts = append(facts, item.Fact)
		}
	}
	return facts
}

func TestDownloadsHoldTheSameRowsAsPlainValues(t *testing.T) {
	files := built(t)
	var names []string
	for file := range files {
		if name, is := strings.CutPrefix(file, "data/"); is && path.Ext(name) == ".csv" {
			names = append(names, strings.TrimSuffix(name, ".csv"))
		}
	}
	for _, table := range []string{"chips", "events", "rules", "records", "deepseek-launch/gaps", "two-paths/capacity", "two-paths/events"} {
		if !slices.Contains(names, table) {
			t.Errorf("no table %s among %v", table, names)
		}
	}
	for _, name := range names {
		rows, err := csv.NewReader(bytes.NewReader(files["data/"+name+".csv"])).ReadAll()
		if err != nil {
			t.Fatalf("%s.csv: %v", name, err)
		}
		var described struct {
			Columns []struct{ ID, About string }
			Rows    []map[string]any
		}
		d := json.NewDecoder(bytes.NewReader(files["data/"+name+".json"]))
		d.UseNumber()
		if err := d.Decode(&described); err != nil {
			t.Fatalf("%s.json: %v", name, err)
		}
		if len(rows)-1 != len(described.Rows) || len(rows[0]) != len(described.Columns) {
			t.Fatalf("%s: CSV has %d rows of %d cells, JSON %d of %d", name, len(rows)-1, len(rows[0]), len(described.Rows), len(described.Columns))
		}
		for i, c := range described.Columns {
			if c.ID != rows[0][i] || c.About == "" {
				t.Errorf("%s: column %d is %q in CSV and %q (%q) in JSON", name, i, rows[0][i], c.ID, c.About)
			}
			for j, row := range described.Rows {
				value := row[c.ID]
				if value == nil {
					value = ""
				}
				if fmt.Sprint(value) != rows[j+1][i] {
					t.Errorf("%s: %s of row %d is %q in CSV and %v in JSON", name, c.ID, j, rows[j+1][i], value)
				}
			}
		}
	}
	h20 := regexp.MustCompile(`(?m)^h20,.*$`).FindString(string(files["data/chips.csv"]))
	for _, want := range []string{",2023-11,2368,,", ",2.91,,"} {
		if !strings.Contains(h20, want) {
			t.Errorf("no %q in the row of H20:\n%s", want, h20)
		}
	}
	if !strings.Contains(h20, ",free,free,licence,opened,") {
		t.Errorf("the verdicts of H20:\n%s", h20)
	}
}
