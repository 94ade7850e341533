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
	alphabet := f.Atlas.alphabet(m.Run.Face, float32(m.Run.Size*f.place.Scale))
	left, top := float64(f.place.X), float64(f.place.Y)
	// All its corners are alike but for these.
	v := f.corner(0, 0)
	for i := range m.Run.Glyphs {
		g := &m.Run.Glyphs[i]
		x, y := picture.SnapGlyph(m.Origin.X+g.X, m.Origin.Y, f.place.Scale)
		whole := floor(x)
		cell, ok := f.Atlas.glyph(f.Type, alphabet, g.ID, uint8((x-whole)*4))
		if !ok {
			fits = false
			continue
		}
		if cell.w == 0 {
			continue
		}
		v.X, v.Y = float32(left+whole+float64(cell.left)), float32(top+y+float64(cell.top))
		v.U, v.V, v.P = float32(cell.x), float32(cell.y), float32(cell.plane)
		f.rectangle(&v, float32(cell.w), float32(cell.h))
		f.Stats.Glyphs++
	}
	return fits
}

// rectangle adds a rectangle by its top left corner and size, over which U and V
// grow with X and Y and nothing else changes.
func (f *Frame) rectangle(v *Vertex, w, h float32) {
	var room [4]Vertex
	corners := &room
	if !f.clipped {
		corners = f.quad()
	}
	for i := range corners {
		corners[i] = *v
	}
	corners[1].X, corners[1].U = v.X+w, v.U+w
	corners[2].X, corners[2].U, corners[2].Y, corners[2].V = v.X+w, v.U+w, v.Y+h, v.V+h
	corners[3].Y, corners[3].V = v.Y+h, v.V+h
	if f.clipped {
		f.emit(corners[:])
	}
}
