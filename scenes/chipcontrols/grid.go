package chipcontrols

import (
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// grid holds the numbers of a format: where the parts of its page stand and how
// large they are set, in CSS px. Heights of text are baselines.
type grid struct {
	// margin is where text begins and, mirrored, ends.
	margin float64
	// kicker and its size.
	kickerY, kicker float64
	// headline: the first baseline, the size, the smallest size that still
	// serves to keep it on one line, the leading of several, and their size
	// where it differs.
	headlineY, headline, headlineLeast, headlineLeading, headlineBroken float64
	// plane is the default plane. In columns (phone, tall) its Y is the distance
	// to the headline's last baseline, and its height is what is left.
	plane picture.Rect
	// axisTitle is how far the vertical axis's title is above the plane, tick
	// and title how far the horizontal one's are below it; title is 0 where
	// both titles share one line above.
	axisTitle, tick, title float64
	// column is where date, narrative and table stand: the left edge, the
	// width, the baselines of date, sub-line and narrative.
	columnX, columnW, dateY, subY, narrativeY float64
	// Sizes of date, sub-line, and of the narrative with its leading, in
	// Chinese and in English.
	date, sub float64
	narrative [2]textSize
	// rows of the table are this far apart.
	row float64
	// key: the last baseline and the distance between its rows, by the column.
	keyY, keyRow float64
	// timeline: the line, the labels above and below it, the years. A labels
	// of 0 leaves the marks ticks and names the present event only.
	timelineY, labelAbove, labelBelow, years float64
	// source: the first baseline, the leading and the most lines.
	sourceY, sourceLeading float64
	sourceLines            int
	// Sizes of labels: a chip in focus, one for comparison, a tick, a zone's
	// name and what stands below it.
	focus, context, ticks, name, note float64
	// mark is the size of a focus chip's mark, small that of one for comparison.
	mark, small float64
}

// textSize is a size of type with its leading.
type textSize struct{ size, leading float64 }

// gridOf gives a format its numbers.
func gridOf(f scenes.Format) grid {
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

// wideGrid has the plane left and a column of 300 right, the timeline below:
// 1280 × 676, and for laptops 1024 × 606.
func wideGrid(f scenes.Format) grid {
	if f.Width < 1200 {
		return grid{
			margin: 40, kickerY: 34, kicker: 13,
			headlineY: 70, headline: 28, headlineLeast: 22, headlineLeading: 34,
			plane:     picture.Rect{X: 92, Y: 116, W: 566, H: 350},
			axisTitle: 11, tick: 17, title: 35,
			columnX: 696, columnW: 288, dateY: 122, subY: 142, narrativeY: 172,
			date: 20, sub: 12, narrative: [2]textSize{{15.5, 25}, {14.5, 22}},
			row: 24, keyY: 496, keyRow: 20,
			timelineY: 540, labelAbove: 525, labelBelow: 560, years: 578,
			sourceY: 596, sourceLeading: 16, sourceLines: 1,
			focus: 14, context: 12.5, ticks: 12, name: 17, note: 12.5, mark: 15, small: 12,
		}
	}
	return grid{
		margin: 48, kickerY: 40, kicker: 14,
		headlineY: 82, headline: 34, headlineLeast: 27, headlineLeading: 42,
		plane:     picture.Rect{X: 108, Y: 134, W: 780, H: 394},
		axisTitle: 12, tick: 17, title: 36,
		columnX: 932, columnW: 300, dateY: 140, subY: 162, narrativeY: 196,
		date: 23, sub: 12.5, narrative: [2]textSize{{17, 29}, {16.5, 26}},
		row: 26, keyY: 549, keyRow: 21,
		timelineY: 600, labelAbove: 585.5, labelBelow: 621, years: 642,
		sourceY: 664, sourceLeading: 16, sourceLines: 1,
		focus: 15.5, context: 13, ticks: 12, name: 19, note: 13, mark: 16, small: 13,
	}
}

// tallGrid is a portrait tablet, 768 × 980: the phone's order at margins of 40,
// the words left and the table right below the plane.
func tallGrid(scenes.Format) grid {
	return grid{
		margin: 40, kickerY: 40, kicker: 14,
		headlineY: 84, headline: 32, headlineLeast: 26, headlineLeading: 38,
		plane:     picture.Rect{X: 88, Y: 58, W: 640},
		axisTitle: 12, tick: 17, title: 36,
		columnX: 40, columnW: 312,
		date: 23, sub: 12.5, narrative: [2]textSize{{16.5, 28}, {16, 25}},
		row: 26, keyY: 838, keyRow: 21,
		timelineY: 896, labelAbove: 881, labelBelow: 917, years: 936,
		sourceY: 950, sourceLeading: 16, sourceLines: 2,
		focus: 15.5, context: 13, ticks: 12, name: 19, note: 13, mark: 16, small: 13,
	}
}

// phoneGrid sets everything in one column, from the bottom: source, timeline,
// narrative, date, key; the plane takes what is left.
func phoneGrid(f scenes.Format) grid {
	g := grid{
		margin: 20, kickerY: 30, kicker: 13,
		headlineY: 64, headline: 25, headlineLeast: 25, headlineLeading: 32.5,
		plane:     picture.Rect{X: 52, Y: 37, W: f.Width - 68},
		axisTitle: 11, tick: 16, title: 34,
		columnX: 20, columnW: f.Width - 40,
		date: 19, sub: 13, narrative: [2]textSize{{15, 24}, {15, 23}},
		row: 26, keyRow: 20,
		labelAbove: 15.5, years: 20,
		sourceLeading: 17, sourceLines: 3,
		focus: 14.5, context: 13, ticks: 12, name: 16, note: 12.5, mark: 13, small: 11,
	}
	switch {
	case f.Height < 500: // 320 × 480
		g.margin, g.columnX, g.columnW = 16, 16, f.Width-32
		g.kickerY, g.kicker = 20, 12
		g.headlineY, g.headline, g.headlineLeading = 44, 19, 24
		g.plane = picture.Rect{X: 46, Y: 28, W: f.Width - 58}
		g.axisTitle, g.title = 8, 0
		g.date, g.sub = 14, 12
		g.narrative = [2]textSize{{13.5, 20}, {13, 17.5}}
		g.labelAbove, g.years = 0, 0
		g.sourceLeading, g.sourceLines = 15.5, 2
		g.focus, g.context, g.name, g.note, g.mark, g.small = 13, 12, 14, 12, 11.5, 10
	case f.Height < 600: // 360 × 560
		g.margin, g.columnX, g.columnW = 18, 18, f.Width-36
		g.kickerY, g.headlineY, g.headline, g.headlineLeading = 26, 55, 22, 27.5
		g.plane = picture.Rect{X: 48, Y: 31, W: f.Width - 62}
		g.axisTitle, g.title = 9, 0
		g.date, g.sub = 17, 12
		g.narrative = [2]textSize{{14, 21.5}, {13.5, 19}}
		g.years = 19
		g.sourceLeading, g.sourceLines = 16, 2
		g.focus, g.context, g.name, g.note, g.mark, g.small = 14, 12.5, 15, 12, 12, 10.5
	case f.Height < 700: // 390 × 640
		g.headlineY, g.headline, g.headlineLeading = 60, 24, 30
		g.narrative = [2]textSize{{14.5, 22.5}, {14, 20.5}}
		g.date = 18
	}
	return g
}

// embedGrid is a landscape frame in an article, 600 × 356, or a taller one,
// 600 × 531: the plane left, a narrow column right.
func embedGrid(f scenes.Format) grid {
	g := grid{
		margin: 20, kickerY: 23, kicker: 13,
		headlineY: 52, headline: 22, headlineLeast: 18, headlineLeading: 24, headlineBroken: 20,
		plane:     picture.Rect{X: 56, Y: 88, W: 328, H: 170},
		axisTitle: 10, tick: 16, title: 0,
		columnX: 404, columnW: 180, dateY: 88, subY: 106, narrativeY: 130,
		date: 17, sub: 12, narrative: [2]textSize{{14.5, 22}, {13, 17.5}},
		row: 23, keyY: 276, keyRow: 19,
		timelineY: 310, labelAbove: 295, years: 328,
		sourceY: 346, sourceLeading: 15, sourceLines: 1,
		focus: 14, context: 12.5, ticks: 12, name: 15.5, note: 12, mark: 12, small: 10.5,
	}
	if f.Height > 450 {
		g.headlineY, g.headline, g.headlineLeast, g.headlineLeading, g.headlineBroken = 56, 24, 19, 29, 23
		g.plane = picture.Rect{X: 56, Y: 102, W: 328, H: 296}
		g.title = 34
		g.dateY, g.subY, g.narrativeY = 106, 125, 154
		g.date, g.narrative = 18, [2]textSize{{15, 24}, {14, 20}}
		g.keyY, g.timelineY, g.labelAbove, g.years = 428, 470, 455, 489
		g.sourceY, g.sourceLines = 508, 2
	}
	return g
}

// plainGrid leaves the words to the page around: the plane fills the frame, the
// key stands in one row where there is room, the source below.
func plainGrid(f scenes.Format) grid {
	g := grid{
		margin:    16,
		plane:     picture.Rect{X: 58, Y: 30, W: f.Width - 74, H: f.Height - 112},
		axisTitle: 11, tick: 16, title: 34,
		columnX: 16, columnW: f.Width - 32,
		row: 24, keyY: f.Height - 32, keyRow: 20,
		sourceY: f.Height - 11, sourceLeading: 15, sourceLines: 1,
		focus: 15, context: 13, ticks: 12, name: 17, note: 12.5, mark: 15, small: 12.5,
	}
	switch {
	case f.Height < 250: // 300 × 226
		g.margin, g.title = 12, 0
		g.plane = picture.Rect{X: 44, Y: 24, W: f.Width - 56, H: f.Height - 62}
		g.axisTitle, g.keyY = 8, 0
		g.sourceY = f.Height - 7
		g.focus, g.context, g.name, g.note, g.mark, g.small = 13, 12, 13.5, 12, 11, 9.5
	case f.Height < 400: // 366 × 312 and 600 × 336
		g.title = 0
		g.plane.X = 50
		g.plane.W = f.Width - 66
		g.plane.H = f.Height - 99
		g.focus, g.context, g.name, g.note, g.mark, g.small = 14, 12.5, 15, 12, 12, 10.5
	}
	return g
}
