package build

import (
	"context"
	"fmt"
	"sync"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/typeset"
	"twopaths/web/pages"
	"twopaths/web/site/memo"
)

// make makes all files. The program is compiled while the pictures are drawn.
func (b *builder) make(ctx context.Context) (err error) {
	if b.set, err = data.Open(); err != nil {
		return err
	}
	if b.records, err = data.OpenRecords(b.set); err != nil {
		return err
	}
	var program, runtimeScript []byte
	var programErr error
	var compiling sync.WaitGroup
	compiling.Go(func() {
		if program, programErr = b.program(ctx); programErr == nil {
			runtimeScript, programErr = b.runtimeScript(ctx)
		}
	})
	pictures, err := b.pictures()
	compiling.Wait()
	if programErr != nil {
		return programErr
	}
	if err != nil {
		return err
	}
	return b.pages(pictures, program, runtimeScript)
}

// picturesOf is what the drawing comes to: scenes as the page is told of them,
// and where their files lie.
type picturesOf struct {
	typecase string
	scenes   []configScene
	// beside are the folders of the pictures beside the reader page's text.
	beside []perLanguage[string]
}

// pictures cuts the type, draws all stills and writes the fact files.
func (b *builder) pictures() (*picturesOf, error) {
	typecase, err := b.typecase()
	if err != nil {
		return nil, err
	}
	drawings, err := b.draw(typecase)
	if err != nil {
		return nil, err
	}
	p := &picturesOf{typecase: "../" + b.files.PutHashed("assets/type.typecase", typecase)}
	_, err = b.withScenes(typecase, func(list []scenes.Scene, _ *typeset.Setter) error {
		for i, scene := range list {
			c := sceneConfig(scene, b.set)
			shown := b.shown(drawings[i*data.Locales].Shown, scene)
			var beside perLanguage[string]
			for l := range data.Locale(data.Locales) {
				d := drawings[i*data.Locales+int(l)]
				name := c.ID + "-" + l.Code()
				c.Stills.set(l, "../"+b.folder("stills/"+name, d.Stills))
				beside.set(l, b.folder("pictures/"+name, d.Pictures))
				b.files.Put(shareName(c.ID, l), d.Share)
				file, err := facts(b.records, c.ID, shown, l)
				if err != nil {
					return err
				}
				c.Facts.set(l, "../"+b.files.PutHashed("facts/"+name+".json", file))
			}
			p.scenes, p.beside = append(p.scenes, c), append(p.beside, beside)
		}
		return nil
	})
	return p, err
}

func (p *perLanguage[T]) set(l data.Locale, v T) {
	if l == data.English {
		p.English = v
	} else {
		p.Chinese = v
	}
}

// shown adds to what the pictures show that events belong to their beats.
func (b *builder) shown(seen spots, scene scenes.Scene) spots {
	for i := range b.set.Events {
		e := &b.set.Events[i]
		for beat, story := range scene.Beats() {
			if at, ok := seen[e.ID]; ok && story.ID == e.Beat {
				seen[e.ID] = spot{beat + 1, at.Mark}
			}
		}
	}
	return seen
}

// folder puts drawn files into a folder whose name tells their content, and
// returns it with a trailing slash.
func (b *builder) folder(name string, drawn []still) string {
	var ingredients [][]byte
	for _, s := range drawn {
		ingredients = append(ingredients, []byte(s.Name), s.Content)
	}
	folder := name + "-" + memo.KeyOf(ingredients...).Short() + "/"
	for _, s := range drawn {
		b.files.Put(folder+s.Name, s.Content)
	}
	return folder
}

// pages writes the pages and all that they name besides pictures.
func (b *builder) pages(p *picturesOf, program, runtimeScript []byte) error {
	bundled, err := b.bundle()
	if err != nil {
		return err
	}
	icon := b.files.PutHashed("assets/icon.svg", pages.Icon)
	c := config{
		Formats: configFormats(), Scenes: p.scenes, Typecase: p.typecase, ProgramBytes: len(program),
		Program: "../" + b.files.PutHashed("assets/program.wasm", program),
		Runtime: "../" + b.files.PutHashed("assets/wasm_exec.js", runtimeScript),
		Copy:    inEach(b.records.Page),
	}
	c.Build = b.buildName()
	w, err := readWords()
	if err != nil {
		return err
	}
	head := stagePage{Style: "../" + bundled["stage.css"], Script: "../" + bundled["stage.js"], Plain: "../" + bundled["plain.css"], Icon: "../" + icon}
	if head.Title, err = w.get(data.Chinese, "home-title", "site", b.records.Page(data.Chinese)["site"]); err != nil {
		return err
	}
	if head.Description, err = w.get(data.Chinese, "intro"); err != nil {
		return err
	}
	stage, err := b.stagePage(c, head)
	if err != nil {
		return err
	}
	b.files.Put("stage/index.html", stage)

	links := readerLinks{words: w, style: bundled["reader.css"], script: bundled["reader.js"], icon: icon, pictures: p.beside}
	if err := b.readerPages(p.scenes, links); err != nil {
		return err
	}
	for _, d := range downloads(b.records) {
		table, err := d.csv()
		if err != nil {
			return err
		}
		described, err := d.json()
		if err != nil {
			return err
		}
		b.files.Put("data/"+d.ID+".csv", table)
		b.files.Put("data/"+d.ID+".json", described)
	}
	return b.furniture(p.scenes)
}

// readerPages writes the pages for reading, of all scenes and of each, and what
// the latter embed as.
func (b *builder) readerPages(list []configScene, links readerLinks) error {
	for l := range data.Locale(data.Locales) {
		page, err := b.homePage(list, l, links)
		if err != nil {
			return err
		}
		b.files.Put(homes[l]+"index.html", page)
		for i, scene := range list {
			page, err := b.scenePage(list, i, l, links)
			if err != nil {
				return err
			}
			b.files.Put(pageOf(scene.ID, l)+"index.html", page)
			title, err := links.words.get(l, "frame", "title", scene.Title.in(l))
			if err != nil {
				return err
			}
			answer, err := b.oEmbed(scene, l, title)
			if err != nil {
				return err
			}
			b.files.Put(oEmbedName(scene.ID, l), answer)
		}
	}
	return nil
}

// buildName tells one build's pages from another's: it changes with any file.
func (b *builder) buildName() string {
	var ingredients [][]byte
	for _, name := range b.files.Names() {
		ingredients = append(ingredients, []byte(name), b.files.Content(name))
	}
	return memo.KeyOf(ingredients...).Short()
}

// furniture is what a site has besides its pages.
func (b *builder) furniture(list []configScene) error {
	missing, err := missingPage(b.address)
	if err != nil {
		return err
	}
	b.files.Put("404.html", missing)
	b.files.Put("licence.txt", []byte(licenceNote+"\n\n"+assets.Licence()))
	b.files.Put("robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: "+b.address+"sitemap.xml\n"))
	b.files.Put("sitemap.xml", []byte(sitemap(b.address, list)))
	return nil
}

// sitemap lists the reader pages, each with its other language.
func sitemap(address string, list []configScene) string {
	pages := []func(data.Locale) string{func(l data.Locale) string { return homes[l] }}
	for _, scene := range list {
		pages = append(pages, func(l data.Locale) string { return pageOf(scene.ID, l) })
	}
	urls := ""
	for _, page := range pages {
		links := ""
		for l := range data.Locale(data.Locales) {
			links += fmt.Sprintf("    <xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>\n", tag(l), address+page(l))
		}
		for l := range data.Locale(data.Locales) {
			urls += fmt.Sprintf("  <url>\n    <loc>%s</loc>\n%s  </url>\n", address+page(l), links)
		}
	}
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
` + urls + "</urlset>\n"
}
