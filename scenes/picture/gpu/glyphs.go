package gpu

import "twopaths/scenes/picture"

// run draws a run of glyphs, and reports whether the atlas had room for all.
func (f *Frame) run(m *picture.Mark) bool {
	if m.Run == nil || m.Fill.Pattern == picture.None {
		return true
	}
	ink := m.Fill
	ink.Pattern = picture.Solid // Type is never patterned.
	f.resolve(nil, m, &ink, glyph, 0)
	fits := true
	size := float32(m.Run.Size * f.place.Scale)
	for _, g := range m.Run.Glyphs {
		x, y := picture.SnapGlyph(m.Origin.X+g.X, m.Origin.Y, f.place.Scale)
		whole := floor(x)
		cell, ok := f.Atlas.glyph(f.Type, key{m.Run.Face, g.ID, size, uint8((x - whole) * 4)})
		fits = fits && ok
		if cell.w == 0 {
			continue
		}
		x0, y0 := float64(f.place.X)+whole+float64(cell.left), float64(f.place.Y)+y+float64(cell.top)
		w, h := float32(cell.w), float32(cell.h)
		u, v := float32(cell.x), float32(cell.y)
		corners := [4]Vertex{f.corner(x0, y0)}
		corners[0].U, corners[0].V, corners[0].P = u, v, float32(cell.plane)
		corners[1], corners[2], corners[3] = corners[0], corners[0], corners[0]
		corners[1].X, corners[1].U = corners[0].X+w, u+w
		corners[2].X, corners[2].U, corners[2].Y, corners[2].V = corners[0].X+w, u+w, corners[0].Y+h, v+h
		corners[3].Y, corners[3].V = corners[0].Y+h, v+h
		f.emit(corners[:])
		f.Stats.Glyphs++
	}
	return fits
}
