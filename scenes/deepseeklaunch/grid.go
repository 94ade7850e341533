package deepseeklaunch

import (
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// grid holds the numbers of a format: where the parts of its page stand and how
// large they are set, in CSS px. Heights of text are baselines.
type grid struct {
	margin          float64
	kickerY, kicker float64
	// headline: first baseline, size, the least size that serves to keep it on
	// one line, the leading of several.
	headlineY, headline, headlineLeast, headlineLeading float64
	// area is where the picture stands. In columns (phone, tall) its Y is the
	// distance to the headline's last baseline and its height what is left.
	area picture.Rect
	// column of words: left edge, width, the first baseline of the date.
	columnX, columnW, dateY float64
	date                    float64
	narrative               [2]textSize
	// bottom is the lowest baseline of the column.
	bottom float64
	// notes are the size and leading of notes in Chinese and in English; a size
	// of 0 leaves them out.
	notes [2]textSize
	// timeline: the line, the labels above and below it, the years. A labelBelow
	// of 0 makes the marks ticks and names the present event only.
	timelineY, labelAbove, labelBelow, years float64
	sourceY, sourceLeading                   float64
	sourceLines                              int
}

// textSize is a size of type with its leading.
type textSize struct{ size, leading float64 }

// gridOf gives a format its numbers.
func gridOf(f scenes.Format) grid {
	switch f.Shape {
	case scenes.Wide:
		return wideGrid(f)
	case scenes.Tall:
		return grid{
			margin: 40, kickerY: 40, kicker: 14,
			headlineY: 84, headline: 32, headlineLeast: 26, headlineLeading: 38,
			area: picture.Rect{X: 40, Y: 26, W: 688, H: 592}, columnX: 40, columnW: 312, dateY: 640, date: 21,
			narrative: [2]textSize{{16.5, 27}, {15.5, 23.5}}, bottom: 850,
			notes:     [2]textSize{{13, 20}, {13, 18}},
			timelineY: 896, labelAbove: 881, labelBelow: 917, years: 936,
			sourceY: 958, sourceLeading: 16, sourceLines: 2,
		}
	case scenes.Phone:
		return phoneGrid(f)
	case scenes.Embed:
		return embedGrid(f)
	}
	g := grid{margin: 16, sourceY: f.Height - 11, sourceLeading: 15, sourceLines: 1}
	if f.Height < 250 {
		g.margin, g.sourceY = 12, f.Height-7
	}
	g.area = picture.Rect{X: g.margin, Y: g.margin, W: f.Width - 2*g.margin, H: g.sourceY - 18 - g.margin}
	g.columnX, g.columnW = g.margin, f.Width-2*g.margin
	return g
}

// wideGrid has the picture left and a column of words right, the timeline
// below: 1280 × 676, and for laptops 1024 × 606.
func wideGrid(f scenes.Format) grid {
	if f.Width < 1200 {
		return grid{
			margin: 40, kickerY: 34, kicker: 13,
			headlineY: 70, headline: 28, headlineLeast: 22, headlineLeading: 34,
			area: picture.Rect{X: 40, Y: 88, W: 624, H: 414}, columnX: 696, columnW: 288, dateY: 122, date: 20,
			narrative: [2]textSize{{15.5, 25}, {14.5, 21.5}}, bottom: 500,
			notes:     [2]textSize{{12.5, 18.5}, {12, 16.5}},
			timelineY: 540, labelAbove: 525, labelBelow: 560, years: 578,
			sourceY: 596, sourceLeading: 16, sourceLines: 1,
		}
	}
	return grid{
		margin: 48, kickerY: 40, kicker: 14,
		headlineY: 82, headline: 34, headlineLeast: 28, headlineLeading: 42,
		area: picture.Rect{X: 48, Y: 104, W: 840, H: 458}, columnX: 932, columnW: 300, dateY: 140, date: 23,
		narrative: [2]textSize{{17, 29}, {16, 25}}, bottom: 556,
		notes:     [2]textSize{{13.5, 21}, {13, 18.5}},
		timelineY: 600, labelAbove: 586, labelBelow: 621, years: 642,
		sourceY: 664, sourceLeading: 16, sourceLines: 1,
	}
}

// phoneGrid sets everything in one column, from the bottom.
func phoneGrid(f scenes.Format) grid {
	g := grid{
		margin: 20, kickerY: 30, kicker: 13,
		headlineY: 64, headline: 25, headlineLeast: 25, headlineLeading: 32.5,
		area: picture.Rect{X: 20, Y: 20, W: f.Width - 40}, columnX: 20, columnW: f.Width - 40,
		narrative: [2]textSize{{15, 24}, {14.5, 21.5}},
		years:     22, labelAbove: 15,
		sourceLeading: 17, sourceLines: 2,
	}
	switch {
	case f.Height < 500: // 320 × 480
		g.margin, g.columnX, g.columnW = 16, 16, f.Width-32
		g.kickerY, g.kicker = 20, 12
		g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 44, 19, 19, 24
		g.area = picture.Rect{X: 16, Y: 16, W: f.Width - 32}
		g.narrative = [2]textSize{{13.5, 20}, {13, 17.5}}
		g.years, g.labelAbove, g.sourceLeading = 0, 0, 15.5
	case f.Height < 600: // 360 × 560
		g.margin, g.columnX, g.columnW = 18, 18, f.Width-36
		g.kickerY, g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 26, 55, 22, 22, 27.5
		g.area = picture.Rect{X: 18, Y: 16, W: f.Width - 36}
		g.narrative = [2]textSize{{14, 21.5}, {13.5, 19}}
		g.years, g.labelAbove, g.sourceLeading = 19, 0, 16
	case f.Height < 700: // 390 × 640
		g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 60, 24, 24, 30
		g.narrative = [2]textSize{{14.5, 22.5}, {14, 20.5}}
	}
	return g
}

// embedGrid is a landscape frame in an article, 600 × 356, or a taller one,
// 600 × 531: the picture left, a narrow column right.
func embedGrid(f scenes.Format) grid {
	g := grid{
		margin: 20, kickerY: 23, kicker: 13,
		headlineY: 50, headline: 21, headlineLeast: 17, headlineLeading: 23,
		area: picture.Rect{X: 20, Y: 66, W: 376, H: 226}, columnX: 412, columnW: 170, dateY: 86, date: 16,
		narrative: [2]textSize{{14, 21.5}, {13, 17.5}}, bottom: 290,
		timelineY: 312, years: 330,
		sourceY: 347, sourceLeading: 15, sourceLines: 1,
	}
	if f.Height > 450 {
		g.headlineY, g.headline, g.headlineLeast, g.headlineLeading = 56, 24, 19, 29
		g.area = picture.Rect{X: 20, Y: 76, W: 376, H: 368}
		g.dateY, g.date, g.narrative = 98, 17, [2]textSize{{15, 24}, {14, 19.5}}
		g.bottom = 440
		g.notes = [2]textSize{{12.5, 18.5}, {12, 16}}
		g.timelineY, g.years = 470, 489
		g.sourceY, g.sourceLines = 508, 2
	}
	return g
}
