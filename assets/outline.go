package assets

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"twopaths/scenes/typeset"
)

// outline reads a glyph's outline, rounded to font units. Noto's are whole. A
// line back to the start of its contour goes without saying and is left out.
func (s *source) outline(gid font.GID) []typeset.DraftStep {
	if known, ok := s.outlines[gid]; ok {
		return known
	}
	data, _ := s.face.GlyphDataOutline(gid)
	steps := make([]typeset.DraftStep, 0, len(data.Segments))
	var x, y int
	close := func() {
		if n := len(steps); n > 0 && steps[n-1].Op == typeset.LineTo && steps[n-1].X[0] == x && steps[n-1].Y[0] == y {
			steps = steps[:n-1]
		}
	}
	for _, segment := range data.Segments {
		step := typeset.DraftStep{Op: ops[segment.Op]}
		for i, a := range segment.Args {
			step.X[i], step.Y[i] = int(math.Round(float64(a.X))), int(math.Round(float64(a.Y)))
		}
		if step.Op == typeset.MoveTo {
			close()
			x, y = step.X[0], step.Y[0]
		}
		steps = append(steps, step)
	}
	close()
	s.outlines[gid] = steps
	return steps
}

// ops are go-text's steps by our names.
var ops = map[opentype.SegmentOp]typeset.Op{
	opentype.SegmentOpMoveTo: typeset.MoveTo,
	opentype.SegmentOpLineTo: typeset.LineTo,
	opentype.SegmentOpQuadTo: typeset.QuadTo,
	opentype.SegmentOpCubeTo: typeset.CubeTo,
}

// moved is an outline moved to the right.
func moved(outline []typeset.DraftStep, by int) []typeset.DraftStep {
	result := make([]typeset.DraftStep, len(outline))
	for i, step := range outline {
		for j := range step.X {
			step.X[j] += by
		}
		result[i] = step
	}
	return result
}

// extent is where an outline begins and ends on the line. Control points count.
func extent(outline []typeset.DraftStep) (left, right int) {
	left, right = math.MaxInt, math.MinInt
	for _, step := range outline {
		points := 1
		if step.Op == typeset.CubeTo {
			points = 3
		}
		for _, x := range step.X[:points] {
			left, right = min(left, x), max(right, x)
		}
	}
	return left, right
}
