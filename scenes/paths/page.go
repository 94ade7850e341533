package paths

import (
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// page is what the words around the picture proper leave to it.
type page struct {
	// area is where the beat draws.
	area picture.Rect
	// column is the free part of the column of words, or a band below the area;
	// of no width where there is none.
	column picture.Rect
	// headline is what the headline says.
	headline string
	// stripY is the middle of the strip, 0 where there is none.
	stripY float64
	// controlsY is the top of the row of HTML controls below the headline.
	controlsY float64
	g         grid
}

// wants is what a beat asks of its page.
type wants struct {
	// key is the first part of the keys of its words; "" means the beat's id.
	key string
	// headline is its key, "" means the one of the words.
	headline string
	// column sets date and narrative in a column beside the area on wide formats.
	column bool
	// least is the height that the area needs before narrative and strip may
	// stay, on formats without a column.
	least float64
	// band is the height of a band below the area, where there is no column.
	band float64
	// noStrip leaves the strip out everywhere, wideStrip on all formats but wide
	// ones.
	noStrip, wideStrip bool
	// controls is the height of a row of HTML controls below the headline.
	controls float64
	// measure bounds the narrative of a wide page without column.
	measure float64
	// over lets the narrative of a wide page lie on the area.
	over bool
}

// grid holds the numbers of a format, in CSS px. Heights of text are baselines.
type grid struct {
	margin, kickerY, kicker                              float64
	headlineY, headline, headlineLeast, headlineLeading  float64
	narrative                                            [data.Locales]size
	columnX, columnW, dateY, subY, narrativeY, date, sub float64
	sourceLeading, foot                                  float64
	sourceLines                                          int
	// label and small are sizes of type on the picture, name of sides' names.
	label, small, name float64
}

// size is a size of type and its leading.
type size struct{ size, leading float64 }

func gridOf(f scenes.Format) grid {
	switch f.Shape {
	case scenes.Wide:
		if f.Width < 1200 {
			return grid{
				margin: 40, kickerY: 34, kicker: 13, headlineY: 70, headline: 28, headlineLeast: 22, headlineLeading: 34,
				narrative: [2]size{{15.5, 25}, {14.5, 22}}, columnX: 736, columnW: 248, dateY: 122, subY: 142, narrativeY: 172, date: 20, sub: 12,
				sourceLeading: 15, foot: 10, sourceLines: 1, label: 14, small: 12, name: 20,
			}
		}
		return grid{
			margin: 48, kickerY: 40, kicker: 14, headlineY: 82, headline: 34, headlineLeast: 27, headlineLeading: 42,
			narrative: [2]size{{17, 29}, {16.5, 26}}, columnX: 932, columnW: 300, dateY: 140, subY: 162, narrativeY: 196, date: 23, sub: 12.5,
			sourceLeading: 16, foot: 12, sourceLines: 1, label: 15, small: 13, name: 23,
		}
	case scenes.Tall:
		return grid{
			margin: 40, kickerY: 40, kicker: 14, headlineY: 84, headline: 32, headlineLeast: 26, headlineLeading: 38,
			narrative: [2]size{{16.5, 28}, {16, 25}}, sourceLeading: 16, foot: 14, sourceLines: 2, label: 15, small: 13, name: 22,
		}
	case scenes.Phone:
		g := grid{
			margin: 20, kickerY: 30, kicker: 13, headlineY: 64, headline: 25, headlineLeast: 20.5, headlineLeading: 32,
			narrative: [2]size{{15, 23}, {14.5, 21}}, sourceLeading: 16, foot: 12, sourceLines: 2, label: 14, small: 12.5, name: 20,
		}
		switch {
		case f.Height < 500:
			g.margin, g.kickerY, g.kicker, g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 16, 20, 12, 44, 19, 17, 24
			g.narrative = [2]size{{13.5, 19}, {13, 17.5}}
			g.sourceLeading, g.foot, g.label, g.small, g.name = 15, 8, 13, 12, 16
		case f.Height < 600:
			g.margin, g.kickerY, g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 18, 26, 55, 22, 20, 27.5
			g.narrative = [2]size{{14, 21}, {13.5, 19}}
			g.sourceLeading, g.foot, g.label, g.small, g.name = 15, 10, 13.5, 12, 17
		case f.Height < 700:
			g.headlineY, g.headline, g.headlineLeading = 60, 24, 30
			g.narrative = [2]size{{14.5, 22}, {14, 20}}
		}
		return g
	case scenes.Embed:
		g := grid{
			margin: 16, kickerY: 24, kicker: 13, headlineY: 52, headline: 22, headlineLeast: 17, headlineLeading: 25,
			narrative: [2]size{{14.5, 22}, {13.5, 19}}, sourceLeading: 15, foot: 9, sourceLines: 2, label: 13.5, small: 12, name: 17,
		}
		if f.Height > 450 {
			g.margin, g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 20, 56, 24, 19, 29
			g.narrative = [2]size{{15, 23}, {14, 20}}
		}
		return g
	}
	g := grid{margin: 16, sourceLeading: 15, foot: 9, sourceLines: 2, label: 14, small: 12.5, name: 19}
	if f.Height < 350 {
		g.margin, g.label, g.small, g.name = 12, 13, 12, 16
	}
	return g
}

// wide tells whether the format has room for a column of words.
func (b *builder) wide() bool { return b.format.Shape == scenes.Wide }

// sourceSize is the size of the source line in CSS px, the smallest of all.
const sourceSize = 12

// iconRoom is the width of the sign before the source, in CSS px.
const iconRoom = 17

// words adds words of the frame, which enter last.
func (b *builder) words(key string, words kit.Words) {
	if !words.Empty() {
		b.add(item{key: key, words: words, enter: kit.Phase{Start: b.beat.moves, Length: wordsEnter}})
		b.keepOff(words.Box())
	}
}

// setPage sets the words of the frame and finds the area.
func (b *builder) setPage(w wants) {
	b.g = gridOf(b.format)
	g := &b.g
	if w.key == "" {
		w.key = b.beat.id
	}
	headline := w.headline
	if headline == "" {
		headline = w.key + "/headline"
	}
	b.headline = b.plain(headline)
	plainShape := b.format.Shape == scenes.Plain
	last := 0.0
	measure := b.format.Width - 2*g.margin
	b.identify(picture.Identity{ID: "headline", Role: picture.RoleHeading, Label: b.plain(headline)})
	if !plainShape {
		kicker := b.bold(g.kicker, picture.Ink, b.text("title")).Put(g.margin, g.kickerY, kit.Start)
		count := b.typ.Figures(typeset.Sans, g.kicker, picture.Muted, strconv.Itoa(b.index+1)+" / "+strconv.Itoa(beatCount)).
			Put(g.margin+kicker.Width()+14, g.kickerY, kit.Start)
		who := b.who
		b.who = 0
		b.words("kicker", kicker)
		b.words("count", count)
		b.who = who
		style := b.typ.Style(typeset.Serif, g.headline)
		style.Headline, style.Leading = true, g.headlineLeading
		if size, fits := b.s.setter.Fit(b.text(headline), style, measure, g.headlineLeast); fits {
			style.Size = size
		}
		block := b.s.setter.Block(b.text(headline), style, measure)
		for len(block.Lines) > 2 && style.Size > g.headlineLeast {
			style.Size -= 0.5
			style.Leading = g.headlineLeading * style.Size / g.headline
			block = b.s.setter.Block(b.text(headline), style, measure)
		}
		words := kit.Words{Block: block, Size: style.Size, Colour: picture.Ink, At: pt(g.margin, g.headlineY)}
		b.words("headline", words)
		last = words.Last()
	}
	drop := max(0, last-g.headlineY)
	inColumn := w.column && b.wide()
	if date := w.key + "/date"; b.s.has(date) {
		label := b.plain(date)
		if sub := w.key + "/subline"; b.s.has(sub) {
			label += ", " + b.plain(sub)
		}
		b.says("date", label)
		if inColumn {
			b.words("date", b.fitting(typeset.Serif, g.date, g.columnW, picture.Ink, b.text(date)).Put(g.columnX, g.dateY+drop, kit.Start))
			if sub := w.key + "/subline"; b.s.has(sub) {
				b.words("subline", b.fitting(typeset.Sans, g.sub, g.columnW, picture.Muted, b.text(sub)).Put(g.columnX, g.subY+drop, kit.Start))
			}
		}
	}
	// The source, from the bottom.
	sourceWords := b.source(w.key, measure-iconRoom)
	sourceY := b.format.Height - g.foot - sourceWords.Height()
	bottom := sourceY - 16
	top := last + 20
	if plainShape {
		top = 12
	}
	// Narrative.
	b.says("narrative", b.plain(w.key+"/narrative"))
	narrative := b.text(w.key + "/narrative")
	short := narrative
	if key := w.key + "/narrative-short"; b.s.has(key) {
		short = b.text(key)
	}
	n := g.narrative[b.locale]
	strip := !w.noStrip && (b.wide() || !w.wideStrip) && (b.wide() || b.format.Height >= 520 && !plainShape)
	const stripReach = 42
	switch {
	case plainShape:
		strip = false
	case inColumn:
		y := g.narrativeY + drop
		if !b.s.has(w.key + "/subline") {
			y -= 22
		}
		words := b.lines(n.size, n.leading, g.columnW, picture.Ink, narrative).Put(g.columnX, y, kit.Start)
		b.words("narrative", words)
		b.column = picture.Rect{X: g.columnX, Y: words.Last() + 26, W: g.columnW}
		top += 12
	case b.wide():
		m := w.measure
		if m == 0 {
			m = measure
		}
		if w.controls > 0 {
			// The controls stand left, the narrative beside them.
			left := 4*112.0 + 64
			if b.locale == data.English {
				left = 4*134 + 64
			}
			words := b.lines(14.5, 22, measure-left, picture.Ink, narrative)
			words = words.Put(g.margin+left, last+56-words.Height()/2, kit.Start)
			b.words("narrative", words)
			top = last + 30 - 12 + 28
			break
		}
		words := b.lines(n.size, n.leading, m, picture.Ink, narrative).Put(g.margin, last+36, kit.Start)
		b.words("narrative", words)
		top = words.Last() + 18
		if w.over {
			top = last + 26
		}
	default:
		// The fullest page that leaves the area its height.
		stripRoom := 0.0
		if strip {
			stripRoom = 2*stripReach + 6
		}
		full := b.lines(n.size, n.leading, measure, picture.Ink, narrative)
		brief := b.lines(n.size, n.leading, measure, picture.Ink, short)
		left := func(words *kit.Words, room float64) float64 {
			used := room + w.controls
			if words != nil {
				used += words.Height() + n.leading + 4
			}
			return bottom - top - used
		}
		var words *kit.Words
		switch {
		case b.format.Shape == scenes.Embed && b.format.Height < 400:
			strip, w.band = false, 0
		case left(&full, stripRoom) >= w.least+w.band:
			words = &full
		case left(&brief, stripRoom) >= w.least+w.band:
			words = &brief
		case left(&brief, stripRoom) >= w.least:
			words, w.band = &brief, min(w.band, left(&brief, stripRoom)-w.least)
		case left(&brief, 0) >= w.least:
			words, strip, w.band = &brief, false, 0
		default:
			strip, w.band = false, 0
		}
		b.controlsY = top - 8
		if w.controls > 0 {
			top += w.controls
		}
		if words != nil {
			set := words.Put(g.margin, top+8, kit.Start)
			b.words("narrative", set)
			top = set.Last() + n.leading*0.5 + 6
		}
	}
	if b.wide() && w.controls > 0 {
		top += w.controls
	}
	b.says("source", sourceWords.Text())
	b.identities[b.who-1].Role = picture.RoleSource
	b.words("source", sourceWords.Put(g.margin+iconRoom, sourceY, kit.Start))
	b.sourceSign(w.key, g.margin, sourceY)
	b.who = 0
	if strip {
		b.stripY = sourceY - 58
		if !b.wide() {
			b.stripY = sourceY - 52
		}
		bottom = b.stripY - stripReach + 4
	}
	b.area = picture.Rect{X: g.margin, Y: top, W: measure, H: bottom - top}
	if inColumn {
		b.area.W = g.columnX - 44 - g.margin
		b.column.H = bottom - b.column.Y
		b.area.Y = g.headlineY + drop + 28
		b.area.H = bottom - b.area.Y
	} else if w.band > 40 && !plainShape && !b.wide() {
		b.area.H -= w.band
		b.column = picture.Rect{X: g.margin, Y: b.area.Y + b.area.H + 14, W: measure, H: w.band - 14}
	}
}

// source sets the source: the whole one where it keeps to the format's lines,
// else the short one.
func (b *builder) source(key string, measure float64) kit.Words {
	style := func(name string) kit.Words {
		return b.lines(sourceSize, b.g.sourceLeading, measure, picture.Muted, b.text(key+"/"+name))
	}
	words := style("source")
	if words.Lines() > b.g.sourceLines && b.s.has(key+"/source-short") {
		words = style("source-short")
	}
	return words
}

// differs are the beats where something differs from the report or was not found.
var differs = map[string]bool{"fork": true, "stargate": true, "ai-plus": true}

// sourceSign is a ring with a tick where all agrees or is added, and with an
// exclamation mark where something differs from the report.
func (b *builder) sourceSign(key string, x, baseline float64) {
	middle := pt(x+5.5, baseline-4.3)
	b.phase = kit.Phase{Start: b.beat.moves, Length: wordsEnter}
	defer func() { b.phase = kit.Phase{} }()
	line := ink(picture.Muted, 1.4)
	b.mark("source/ring", picture.Circle, kit.Square(middle, 10), picture.Paint{}, line)
	if differs[key] {
		b.line("source/mark", line, pt(middle.X, middle.Y-2.8), pt(middle.X, middle.Y+0.8))
		b.mark("source/dot", picture.Circle, kit.Square(pt(middle.X, middle.Y+2.5), 1.6), solid(picture.Muted), picture.Stroke{})
		return
	}
	b.line("source/tick", line, pt(middle.X-2.4, middle.Y), pt(middle.X-0.6, middle.Y+1.9), pt(middle.X+2.5, middle.Y-1.8))
}
