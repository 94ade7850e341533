package deepseeklaunch

import (
	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
)

// beatChips shows who announced on which day that its chips can run the models,
// and Cambricon's results on one stated basis.
var beatChips = beat{
	id: "chips", moves: 3.4, reading: 14, now: "event-cambricon", several: true, caution: true, lay: layChips,
	variant: func(v *scenes.Values) float64 { return v[controlBasis] },
}

// firm is one that announced, with the fact of its day.
type firm struct{ id, fact string }

// firms that announced, in the order of their dates. Biren has no day.
var firms = [...]firm{
	{"huawei", "s33-huawei"}, {"metax", "s33-metax"}, {"hygon", "s33-hygon"}, {"biren", "s33-biren"}, {"cambricon", "s33-cambricon-adapt"},
}

func layChips(b *builder) {
	a := b.area
	wide := a.W >= 560 && a.H >= 330
	row := choose(wide, choose(a.H > 430, 25.0, 22.0), choose(a.H > 330, 22.0, choose(a.H > 235, 17.0, 14.5)))
	head := choose(wide, 24.0, choose(a.H > 330, 20.0, 2.0))
	months := choose(a.H > 235, 18.0, choose(a.H > 200, 15.0, 0.0))
	foot := layWho(b, picture.Rect{X: a.X, Y: a.Y + head, W: a.W, H: row*float64(len(firms)) + months}, row, wide, head)
	rest := picture.Rect{X: a.X, Y: foot + 2, W: a.W, H: a.Y + a.H - foot - 2}
	b.at(1.3, 0.2, fade)
	b.line(a.X, rest.Y, a.X+a.W, rest.Y, picture.Edge, 1.2)
	layUnit(b, &rest, wide)
	layPanels(b, rest)
}

// whoRows are the days on which firms announced their chips, a row each.
type whoRows struct {
	b    *builder
	box  picture.Rect
	wide bool
	// row is how far the rows are apart, size their type, mark a mark's size, in
	// CSS px.
	row, size, mark float64
	// x maps days since 1970.
	x kit.Scale
	// results is where Cambricon's first results were published.
	results float64
	// long tells that dates have their long form: they are written alike.
	long bool
}

// layWho draws the days, and returns the height at which it ends.
func layWho(b *builder, box picture.Rect, row float64, wide bool, head float64) float64 {
	if head >= 16 {
		b.at(0, 0.3, fade)
		b.words(b.fitted(false, choose(wide, 14.0, 12.5), picture.Ink, box.W, b.Own("who"), b.Own("who-short")).Put(box.X, box.Y-9, kit.Start))
	}
	w := whoRows{
		b: b, box: box, wide: wide, row: row,
		size: choose(wide, 14.0, choose(row > 18, 13.0, 12.0)), mark: choose(wide, 13.0, choose(row > 18, 11.0, 9.0)),
	}
	names := 0.0
	for i := range firms {
		name := b.Bold(w.size, picture.Ink, b.Own(firms[i].id))
		names = max(names, name.Width())
	}
	left, end := box.X+names+choose(wide, 28.0, 10.0), box.X+box.W-6
	w.x = kit.Linear(float64(data.Day(2025, 1, 25).Days()), float64(data.Day(2025, 10, 8).Days()), left, end)
	w.results = w.at("s33-q1-revenue#published")
	w.layMonths()
	w.layResults()
	w.long = true
	for _, f := range firms[:3] {
		date := b.Sans(choose(wide, 13.5, 12.0), picture.Ink, b.Own(f.id+"-date"))
		w.long = w.long && w.at(f.fact)+w.mark/2+13+date.Width() <= w.results
	}
	for i := range firms {
		w.layFirm(i)
	}
	if !w.naming() {
		return w.foot() + 4
	}
	return w.foot() + choose(row > 16, 20.0, 17.0)
}

// naming tells that months are named below the rows; where they are not, each
// date stands at its mark all the same.
func (w *whoRows) naming() bool { return w.box.Y+w.box.H > w.foot()+12 }

// at is where a fact's day stands.
func (w *whoRows) at(fact string) float64 { return w.x.Map(float64(w.b.s.set.Fact(fact).When.Days())) }

// foot is where the rows end.
func (w *whoRows) foot() float64 { return w.box.Y + w.row*float64(len(firms)) }

// layMonths marks where months begin, and names as many as there is room for.
func (w *whoRows) layMonths() {
	b, box, foot := w.b, w.box, w.foot()
	b.at(0, 0.3, fade)
	var names [lastMonth + 1]kit.Words
	widest := 0.0
	for month := firstMonth; month <= lastMonth; month++ {
		form := choose(b.Locale == data.English, data.ShortDate, data.MonthNameDate)
		names[month] = b.Sans(12, picture.Muted, string(data.AppendDate(nil, b.Locale, data.Month(2025, month), form)))
		widest = max(widest, names[month].Width())
	}
	// Each or every second, so that names are evenly apart.
	step := choose(widest+5 <= w.month(firstMonth+1)-w.month(firstMonth), 1, 2)
	for month := firstMonth; month <= lastMonth; month++ {
		at, name := w.month(month), names[month]
		b.line(at, box.Y, at, foot, picture.Hairline, 1)
		if w.naming() && (month-firstMonth)%step == 0 {
			b.words(name.Put(min(at-name.Width()/2, box.X+box.W-name.Width()), foot+14, kit.Start))
		}
	}
}

// The months of 2025 that begin within the axis.
const (
	firstMonth = 2
	lastMonth  = 10
)

// month is where a month of 2025 begins.
func (w *whoRows) month(month int) float64 { return w.x.Map(float64(data.Day(2025, month, 1).Days())) }

// layResults marks the day of Cambricon's results, published long before its notice.
func (w *whoRows) layResults() {
	b, box, at := w.b, w.box, w.results
	b.named("chip/results", b.OwnPlain("results"), "", "s33-q1-revenue", picture.Rect{X: at - 12, Y: box.Y, W: 24, H: w.row * 4})
	b.at(2.0, 0.3, down)
	b.dashed(at, box.Y-4, at, w.foot()+2, picture.Ink, 1.5, 4, 3)
	b.at(2.1, 0.2, fade)
	if w.row > 14 {
		b.plated(b.fitted(true, choose(w.wide, 13.0, 12.0), picture.Ink, box.X+box.W-at-12, b.Own("results"), b.Own("results-short")).Put(at+9, box.Y+w.row*1.5+4.6, kit.Start))
	}
	b.loose()
}

// layFirm draws a firm's row: its name, its day and its date.
func (w *whoRows) layFirm(i int) {
	b, box, row, f := w.b, w.box, w.row, &firms[i]
	line := box.Y + row*(float64(i)+0.5)
	b.at(0, 0.3, fade)
	b.line(box.X, box.Y+row*float64(i+1), box.X+box.W, box.Y+row*float64(i+1), picture.Hairline, 1)
	start := 0.3 + 0.15*float64(i)
	if f.id == "cambricon" {
		start += 0.3
	}
	target := picture.Rect{X: box.X, Y: line - row/2, W: w.x.Map(float64(data.Day(2025, 4, 5).Days())) - box.X, H: row}
	if f.id == "cambricon" {
		target.X, target.W = w.results+14, box.X+box.W-w.results-14
	}
	if row >= kit.MinTarget {
		b.named("chip/"+f.id, b.OwnPlain(f.id), b.OwnPlain(f.id+"-date"), f.fact, target)
	} else {
		b.about(picture.Identity{ID: "chip/" + f.id, Role: picture.RoleMark, Label: b.OwnPlain(f.id), Value: b.OwnPlain(f.id + "-date"), Fact: f.fact})
	}
	b.at(0.1, 0.3, fade)
	b.words(b.Bold(w.size, picture.Ink, b.Own(f.id)).Put(box.X, line+w.size*0.36, kit.Start))
	b.at(start, 0.15, fade)
	next := w.layDay(f, line)
	b.at(start+0.15, 0.2, fade)
	w.layDate(f, line, next)
	b.loose()
}

// layDay draws a firm's day, or the days that it may have been, and returns
// where what is right of it begins.
func (w *whoRows) layDay(f *firm, line float64) (next float64) {
	b, mark, at := w.b, w.mark, w.at(f.fact)
	switch f.id {
	case "biren":
		// Open at its left: it was named by then.
		from, to := w.at("s33-biren#from"), w.at("s33-biren#by")
		h := mark - 2
		b.dashed(from, line-h/2, to, line-h/2, picture.CN, 1.6, 3, 2.5)
		b.dashed(to, line-h/2, to, line+h/2, picture.CN, 1.6, 3, 2.5)
		b.dashed(to, line+h/2, from, line+h/2, picture.CN, 1.6, 3, 2.5)
		return to + 8
	case "hygon":
		to := w.at("s33-hygon#to")
		r := picture.Rect{X: at - mark/2, Y: line - mark/2, W: to - at + mark, H: mark}
		b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: kit.Grow(r, kit.Halo), Radius: mark/2 + kit.Halo, Fill: paint(picture.Paper)}})
		b.add(piece{mark: picture.Mark{Kind: picture.RoundedRectangle, Box: r, Radius: mark / 2, Fill: paint(picture.CN)}})
		return r.X + r.W + 7
	}
	b.spot(circle, pt(at, line), mark, picture.CN, true)
	return at + mark/2 + 7
}

// layDate writes a firm's date: left of Cambricon's mark, right of the others'.
func (w *whoRows) layDate(f *firm, line, next float64) {
	b, size := w.b, choose(w.wide, 13.5, 12.0)
	if f.id == "cambricon" {
		at := w.at(f.fact)
		b.plated(b.fitted(true, size, picture.CN, at-w.mark/2-10-w.results-8, b.Own(f.id+"-date"), b.Own(f.id+"-date-short")).Put(at-w.mark/2-7, line+4.7, kit.End))
		return
	}
	date := b.fitted(false, size, picture.Ink, w.results-6-next, choose(w.long, b.Own(f.id+"-date"), ""), b.Own(f.id+"-date-short"))
	if date.Empty() {
		// Closer, and shorter; right of the line it would be read as a later day.
		next -= 3
		date = b.fitted(false, 12, picture.Ink, w.results-3-next, b.Own(f.id+"-date-short"), b.Own(f.id+"-date-least"))
	}
	b.plated(date.Put(next, line+4.7, kit.Start))
}
