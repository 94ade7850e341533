package page

import (
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// Grid holds the numbers of a format: where the parts of its page stand and how
// large they are set, in CSS px. Heights of text are baselines.
type Grid struct {
	// Margin is where text begins and, mirrored, ends.
	Margin float64
	// KickerY is the kicker's baseline, Kicker its size.
	KickerY, Kicker float64
	// HeadlineY is the headline's first baseline, Headline its size,
	// HeadlineLeast the smallest that still serves to keep it on one line,
	// HeadlineLeading that of several lines, HeadlineBroken their size where it
	// differs.
	HeadlineY, Headline, HeadlineLeast, HeadlineLeading, HeadlineBroken float64
	// Box is the picture's: a plane's between its axes. In columns (phone, tall)
	// its Y is the distance to the headline's last baseline, and its height is
	// what is left.
	Box picture.Rect
	// AxisTitle is how far the vertical axis's title is above the box, Tick and
	// Title how far the horizontal one's numbers and title are below it; Title
	// is 0 where both titles share one line above.
	AxisTitle, Tick, Title float64
	// The column is where date, narrative and table stand: its left edge, its
	// width, the baselines of date, sub-line and narrative.
	ColumnX, ColumnW, DateY, SubY, NarrativeY float64
	// Date and Sub are sizes, Narrative that of the narrative in Chinese and in
	// English.
	Date, Sub float64
	Narrative [2]TextSize
	// Row is how far the rows of the table are apart.
	Row float64
	// KeyY is the key's last baseline, 0 where there is no room for a key; KeyRow
	// the distance between its rows, by the column.
	KeyY, KeyRow float64
	// TimelineY is the line, 0 for none; LabelAbove and LabelBelow are the
	// baselines of labels, Years that of the years. A LabelBelow of 0 leaves the
	// marks ticks and names the present event only.
	TimelineY, LabelAbove, LabelBelow, Years float64
	// SourceY is the source's first baseline, SourceLines the most lines.
	SourceY, SourceLeading float64
	SourceLines            int
	// Sizes of labels: of what is in focus, of what is there for comparison, a
	// tick, a zone's name and what stands below it.
	Focus, Context, Ticks, Name, Note float64
	// Mark is the size of a mark in focus, Small that of one for comparison.
	Mark, Small float64
}

// TextSize is a size of type with its leading.
type TextSize struct{ Size, Leading float64 }

// GridOf gives a format its numbers.
func GridOf(f scenes.Format) Grid {
	switch f.Shape {
	case scenes.Wide:
		return wideGrid(f)
	case scenes.Tall:
		return tallGrid(f)
	case scenes.Phone:
		return phoneGrid(f)
	case scenes.Embed:
		return embedGrid(f)
	}
	return plainGrid(f)
}

// wideGrid has the picture left and a column of 300 right, the timeline below:
// 1280 × 676, and for laptops 1024 × 606.
func wideGrid(f scenes.Format) Grid {
	if f.Width < 1200 {
		return Grid{
			Margin: 40, KickerY: 34, Kicker: 13,
			HeadlineY: 70, Headline: 28, HeadlineLeast: 22, HeadlineLeading: 34,
			Box:       picture.Rect{X: 92, Y: 116, W: 566, H: 350},
			AxisTitle: 11, Tick: 17, Title: 35,
			ColumnX: 696, ColumnW: 288, DateY: 122, SubY: 142, NarrativeY: 172,
			Date: 20, Sub: 12, Narrative: [2]TextSize{{15.5, 25}, {14.5, 22}},
			Row: 24, KeyY: 496, KeyRow: 20,
			TimelineY: 540, LabelAbove: 525, LabelBelow: 560, Years: 578,
			SourceY: 596, SourceLeading: 16, SourceLines: 1,
			Focus: 14, Context: 12.5, Ticks: 12, Name: 17, Note: 12.5, Mark: 15, Small: 12,
		}
	}
	return Grid{
		Margin: 48, KickerY: 40, Kicker: 14,
		HeadlineY: 82, Headline: 34, HeadlineLeast: 27, HeadlineLeading: 42,
		Box:       picture.Rect{X: 108, Y: 134, W: 780, H: 394},
		AxisTitle: 12, Tick: 17, Title: 36,
		ColumnX: 932, ColumnW: 300, DateY: 140, SubY: 162, NarrativeY: 196,
		Date: 23, Sub: 12.5, Narrative: [2]TextSize{{17, 29}, {16.5, 26}},
		Row: 26, KeyY: 549, KeyRow: 21,
		TimelineY: 600, LabelAbove: 585.5, LabelBelow: 621, Years: 642,
		SourceY: 664, SourceLeading: 16, SourceLines: 1,
		Focus: 15.5, Context: 13, Ticks: 12, Name: 19, Note: 13, Mark: 16, Small: 13,
	}
}

// tallGrid is a portrait tablet, 768 × 980: the phone's order at margins of 40,
// the words left and the table right below the picture.
func tallGrid(scenes.Format) Grid {
	return Grid{
		Margin: 40, KickerY: 40, Kicker: 14,
		HeadlineY: 84, Headline: 32, HeadlineLeast: 26, HeadlineLeading: 38,
		Box:       picture.Rect{X: 88, Y: 58, W: 640},
		AxisTitle: 12, Tick: 17, Title: 36,
		ColumnX: 40, ColumnW: 312,
		Date: 23, Sub: 12.5, Narrative: [2]TextSize{{16.5, 28}, {16, 25}},
		Row: 26, KeyY: 838, KeyRow: 21,
		TimelineY: 886, LabelAbove: 871, LabelBelow: 907, Years: 926,
		SourceY: 950, SourceLeading: 16, SourceLines: 2,
		Focus: 15.5, Context: 13, Ticks: 12, Name: 19, Note: 13, Mark: 16, Small: 13,
	}
}

// phoneGrid sets everything in one column, from the bottom: source, timeline,
// narrative, date, key; the picture takes what is left.
func phoneGrid(f scenes.Format) Grid {
	g := Grid{
		Margin: 20, KickerY: 30, Kicker: 13,
		HeadlineY: 64, Headline: 25, HeadlineLeast: 25, HeadlineLeading: 32.5,
		Box:       picture.Rect{X: 60, Y: 37, W: f.Width - 76},
		AxisTitle: 11, Tick: 16, Title: 34,
		ColumnX: 20, ColumnW: f.Width - 40,
		Date: 19, Sub: 13, Narrative: [2]TextSize{{15, 24}, {15, 23}},
		Row: 24, KeyRow: 20,
		LabelAbove: 15.5, Years: 20,
		SourceLeading: 17, SourceLines: 3,
		Focus: 14.5, Context: 13, Ticks: 12, Name: 16, Note: 12.5, Mark: 13, Small: 11,
	}
	switch {
	case f.Height < 500: // 320 × 480
		g.Margin, g.ColumnX, g.ColumnW = 16, 16, f.Width-32
		g.KickerY, g.Kicker = 20, 12
		g.HeadlineY, g.Headline, g.HeadlineLeading = 44, 19, 24
		g.Box = picture.Rect{X: 50, Y: 28, W: f.Width - 64}
		g.AxisTitle, g.Title = 8, 0
		g.Date, g.Sub = 14, 12
		g.Narrative = [2]TextSize{{13.5, 20}, {13, 17.5}}
		g.LabelAbove, g.Years = 0, 0
		g.SourceLeading, g.SourceLines = 15.5, 2
		g.Focus, g.Context, g.Name, g.Note, g.Mark, g.Small = 13, 12, 14, 12, 11.5, 10
	case f.Height < 600: // 360 × 560
		g.Margin, g.ColumnX, g.ColumnW = 18, 18, f.Width-36
		g.KickerY, g.HeadlineY, g.Headline, g.HeadlineLeading = 26, 55, 22, 27.5
		g.Box = picture.Rect{X: 56, Y: 31, W: f.Width - 70}
		g.AxisTitle, g.Title = 9, 0
		g.Date, g.Sub = 17, 12
		g.Narrative = [2]TextSize{{14, 21.5}, {13.5, 19}}
		g.Years = 19
		g.SourceLeading, g.SourceLines = 16, 2
		g.Focus, g.Context, g.Name, g.Note, g.Mark, g.Small = 14, 12.5, 15, 12, 12, 10.5
	case f.Height < 700: // 390 × 640
		g.HeadlineY, g.Headline, g.HeadlineLeading = 60, 24, 30
		g.Narrative = [2]TextSize{{14.5, 22.5}, {14, 20.5}}
		g.Date = 18
	}
	return g
}

// embedGrid is a landscape frame in an article, 600 × 356, or a taller one,
// 600 × 531: the picture left, a narrow column right.
func embedGrid(f scenes.Format) Grid {
	g := Grid{
		Margin: 20, KickerY: 23, Kicker: 13,
		HeadlineY: 52, Headline: 22, HeadlineLeast: 18, HeadlineLeading: 24, HeadlineBroken: 20,
		Box:       picture.Rect{X: 56, Y: 88, W: 328, H: 170},
		AxisTitle: 10, Tick: 16, Title: 0,
		ColumnX: 400, ColumnW: 180, DateY: 88, SubY: 106, NarrativeY: 130,
		Date: 17, Sub: 12, Narrative: [2]TextSize{{14.5, 22}, {13, 17.5}},
		Row: 23, KeyY: 276, KeyRow: 19,
		TimelineY: 310, LabelAbove: 295, Years: 328,
		SourceY: 346, SourceLeading: 15, SourceLines: 1,
		Focus: 14, Context: 12.5, Ticks: 12, Name: 15.5, Note: 12, Mark: 12, Small: 10.5,
	}
	if f.Height > 450 {
		g.HeadlineY, g.Headline, g.HeadlineLeast, g.HeadlineLeading, g.HeadlineBroken = 56, 24, 19, 29, 23
		g.Box = picture.Rect{X: 56, Y: 102, W: 328, H: 296}
		g.Title = 34
		g.DateY, g.SubY, g.NarrativeY = 106, 125, 154
		g.Date, g.Narrative = 18, [2]TextSize{{15, 24}, {14, 20}}
		g.KeyY, g.TimelineY, g.LabelAbove, g.Years = 428, 470, 455, 489
		g.SourceY, g.SourceLines = 508, 2
	}
	return g
}

// plainGrid leaves the words to the page around: the picture fills the frame, the
// key stands in one row where there is room, the source below.
func plainGrid(f scenes.Format) Grid {
	g := Grid{
		Margin:    16,
		Box:       picture.Rect{X: 58, Y: 30, W: f.Width - 74, H: f.Height - 112},
		AxisTitle: 11, Tick: 16, Title: 34,
		ColumnX: 16, ColumnW: f.Width - 32,
		Row: 24, KeyY: f.Height - 32, KeyRow: 20,
		SourceY: f.Height - 11, SourceLeading: 15, SourceLines: 1,
		Focus: 15, Context: 13, Ticks: 12, Name: 17, Note: 12.5, Mark: 15, Small: 12.5,
	}
	switch {
	case f.Height < 250: // 300 × 226
		g.Margin, g.Title = 12, 0
		g.Box = picture.Rect{X: 44, Y: 24, W: f.Width - 56, H: f.Height - 62}
		g.AxisTitle, g.KeyY = 8, 0
		g.SourceY = f.Height - 7
		g.Focus, g.Context, g.Name, g.Note, g.Mark, g.Small = 13, 12, 13.5, 12, 11, 9.5
	case f.Height < 400: // 366 × 312 and 600 × 336
		g.Title = 0
		g.Box.X = 50
		g.Box.W = f.Width - 66
		g.Box.H = f.Height - 99
		g.Focus, g.Context, g.Name, g.Note, g.Mark, g.Small = 14, 12.5, 15, 12, 12, 10.5
	}
	return g
}
