package page

import (
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// Above is a page whose narrative stands under the headline.
type Above struct {
	// NotWide leaves wide formats their column of words.
	NotWide bool
	// Least is the height that the picture wants in a format, in CSS px. Where it
	// would have less, the short narrative takes the long one's place; then the
	// timeline goes, then the narrative.
	Least func(f scenes.Format) float64
	// Timeline tells in which formats there is a timeline below the picture, if
	// it has room; nil for all.
	Timeline func(f scenes.Format) bool
	// Measure is the part of the width that the narrative takes on wide formats,
	// from 0 to 1; 0 stands for 1.
	Measure float64
}

// in tells whether a format's page is of this kind.
func (a *Above) in(f scenes.Format) bool {
	return a != nil && !(a.NotWide && f.Shape == scenes.Wide)
}

// Around a timeline below a picture of the whole width, in CSS px: from its
// line to the source where the grid gives the line no place, and to the picture.
const (
	timelineFoot = 52
	timelineHead = 40
)

// above sets headline, narrative and source; the picture takes what is between.
func (pg *Page) above() {
	g := &pg.Grid
	if pg.Format.Shape == scenes.Plain {
		const top = 12
		pg.Box = picture.Rect{X: g.Margin, Y: top, W: pg.Format.Width - 2*g.Margin, H: g.SourceY - 17 - top}
		return
	}
	last := pg.setHeadline()
	for pg.Format.Shape == scenes.Phone && pg.Headline.Lines() > 2 && g.Headline > 18 {
		g.Headline, g.HeadlineLeast, g.HeadlineLeading = g.Headline-0.5, g.HeadlineLeast-0.5, g.HeadlineLeading-0.6
		last = pg.setHeadline()
	}
	g.SourceLines = pg.story.sourceLines(pg.Format, pg.Locale)
	if !pg.FullKey() { // a phone or an embed, set from the bottom
		g.SourceY = pg.Format.Height - 11 - float64(g.SourceLines-1)*g.SourceLeading
		g.TimelineY = g.SourceY - timelineFoot
	}
	pg.setSource(g.SourceY)
	if in := pg.beat().Above.Timeline; in != nil && !in(pg.Format) {
		g.TimelineY = 0
	}
	pg.Box = picture.Rect{X: g.Margin, W: pg.Format.Width - 2*g.Margin}
	pg.fillAbove(last)
}

// fillAbove finds the fullest page that leaves the picture its height.
func (pg *Page) fillAbove(last float64) {
	g, size := &pg.Grid, pg.Grid.Narrative[pg.Locale]
	least := pg.beat().Above.Least(pg.Format)
	measure := pg.Box.W
	if part := pg.beat().Above.Measure; part > 0 && pg.Format.Shape == scenes.Wide {
		measure *= part
	}
	for i, name := range [...]string{"narrative", "narrative-short", "narrative-short", ""} {
		pg.Narrative = kit.Words{}
		pg.Cursor = last
		text := pg.Own(name)
		if text == "" && name != "" {
			text = pg.Own("narrative")
		}
		if text != "" && name != "" {
			pg.Narrative = pg.Type.Paragraph(typeset.Sans, size.Size, size.Leading, measure, picture.Ink, text).Put(g.Margin, last+size.Leading+6, kit.Start)
			pg.Cursor = pg.Narrative.Last()
		}
		if i == 2 {
			g.TimelineY = 0
		}
		bottom := g.SourceY - 18
		if g.TimelineY > 0 {
			bottom = g.TimelineY - timelineHead
		}
		pg.Box.Y = pg.Cursor + 18
		if pg.Box.H = bottom - pg.Box.Y; pg.Box.H >= least {
			return
		}
	}
}
