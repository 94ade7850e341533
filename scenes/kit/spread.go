package kit

// Spread sets labels in a row so that none overlaps: each as near to where it
// wants its middle as the others allow, gap CSS px apart, in the order given,
// which is that of the wanted places. It moves labels as little as it can, and
// keeps the row between low and high where that is wide enough. The result are
// the labels' left ends.
func Spread(middles, widths []float64, gap, low, high float64) []float64 {
	// Neighbours that push against each other form a block, which stands where
	// the mean of its labels' wishes puts it (pool adjacent violators).
	type block struct{ start, width, wish, count float64 }
	var blocks []block
	place := func(b *block) {
		b.start = min(max(b.wish/b.count, low), max(high-b.width, low))
	}
	for i, w := range widths {
		b := block{width: w, wish: middles[i] - w/2, count: 1}
		place(&b)
		for len(blocks) > 0 {
			last := &blocks[len(blocks)-1]
			if last.start+last.width+gap <= b.start {
				break
			}
			offset := last.width + gap
			b = block{width: offset + b.width, wish: last.wish + b.wish - offset*b.count, count: last.count + b.count}
			place(&b)
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	lefts := make([]float64, 0, len(widths))
	i := 0
	for _, b := range blocks {
		x := b.start
		for range int(b.count) {
			lefts = append(lefts, x)
			x += widths[i] + gap
			i++
		}
	}
	return lefts
}
