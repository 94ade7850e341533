package typeset

// Remembered counts the runs and blocks that a setter remembers.
func (s *Setter) Remembered() int {
	return len(s.runs.young) + len(s.runs.elder) + len(s.blocks.young) + len(s.blocks.elder)
}
