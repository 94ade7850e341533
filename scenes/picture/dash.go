package picture

// Dashes calls piece with each dash of a path, in CSS px: the first starts at
// the path's first point. The points are valid during the call only. A dash
// that reaches the end of the path is cut off there, also where the path
// closes, so that its first and its last dash stay apart.
func Dashes(path []Point, closed bool, dash, gap float64, piece func([]Point)) {
	if len(path) < 2 || dash <= 0 {
		return
	}
	points := []Point{path[0]}
	finish := func() {
		if points = distinct(points, false); len(points) > 1 {
			piece(points)
		}
	}
	drawing, left := true, dash
	edges := len(path) - 1
	if closed {
		edges++
	}
	for i := range edges {
		a, b := path[i], path[(i+1)%len(path)]
		length := distance(a, b)
		for done := 0.0; ; {
			if length-done <= left {
				left -= length - done
				break
			}
			done += left
			at := between(a, b, done/length)
			if drawing {
				points = append(points, at)
				finish()
				left = gap
			} else {
				points = append(points[:0], at)
				left = dash
			}
			drawing = !drawing
			if dash+gap < near {
				return
			}
		}
		if drawing {
			points = append(points, b)
		}
	}
	if drawing {
		finish()
	}
}
