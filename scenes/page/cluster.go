package page

import (
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// cluster is what a beat's own crowd of events is called, as one: they stand too
// close together for names of their own.
type cluster struct {
	words kit.Words
	// bracket is below the marks from the first to the last, its middle line at
	// the box's foot; without height where there is no room for one.
	bracket picture.Rect
}

// setCluster names the beat's own events under the line, with a bracket; above
// a line of ticks the name alone.
func (pg *Page) setCluster() {
	t, text := &pg.Timeline, pg.Own("cluster")
	if text == "" || pg.Grid.LabelAbove == 0 {
		return
	}
	from, to := t.Right, t.Left
	for i, e := range pg.story.Events {
		if e.Beat == pg.beat().ID {
			from, to = min(from, t.Events[i].From), max(to, t.Events[i].To)
		}
	}
	words := pg.Type.Line(typeset.SansBold, 12.5, picture.Ink, text)
	left := min(max((from+to-words.Width())/2, t.Left), t.Right-words.Width())
	y := pg.Grid.LabelAbove
	if !t.Ticks {
		const below, high, wider = 6.5, 3.5, 5 // than the marks are, in CSS px
		t.cluster.bracket = picture.Rect{X: from - wider, Y: t.Y + below, W: to - from + 2*wider, H: high}
		y = pg.Grid.LabelBelow + 1
	}
	t.cluster.words = words.Put(left, y, kit.Start)
}

// clearCluster leaves off the labels that the cluster's name would touch.
func (t *Timeline) clearCluster() {
	if t.cluster.words.Empty() {
		return
	}
	box := t.cluster.words.Box()
	box.X, box.W = box.X-labelGap, box.W+2*labelGap
	for i := range t.labels {
		if kit.Overlap(box, t.labels[i].Box()) > 0 {
			t.labels[i] = kit.Words{}
		}
	}
}

// drawCluster draws the names of both pages' crowds, and their brackets.
func (t *Turn) drawCluster(p *picture.Picture) {
	b, n := &t.Before.Timeline.cluster, &t.Now.Timeline.cluster
	t.Cross(p, &b.words, &n.words, t.handles.cluster)
	if b.words.Same(&n.words) {
		n.draw(p, 1, t.handles.cluster)
		return
	}
	b.draw(p, t.Out, 0)
	n.draw(p, t.In, t.handles.cluster)
}

// draw paints the bracket.
func (c *cluster) draw(p *picture.Picture, opacity float64, identity int) {
	r := c.bracket
	if r.H == 0 {
		return
	}
	if push(p, opacity, identity) {
		p.Add(picture.Mark{
			Kind: picture.Polyline, Stroke: picture.Stroke{Colour: picture.Ink, Width: 1.5},
			Points: p.Span(
				picture.Point{X: r.X, Y: r.Y}, picture.Point{X: r.X, Y: r.Y + r.H},
				picture.Point{X: r.X + r.W, Y: r.Y + r.H}, picture.Point{X: r.X + r.W, Y: r.Y}),
		})
	}
	p.Pop()
}
