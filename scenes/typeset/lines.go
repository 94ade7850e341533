package typeset

// span is the part of a text that stands on one line: items from, up to but
// without, to. It may end with a mark that hangs.
type span struct {
	from, to int
	hangs    bool
}

// lineSetter divides items into lines and sets them. Its memory is used again.
type lineSetter struct {
	spans []span
	// ends holds, for each item, the sum of leads and advances up to its end.
	ends []int
}

// visible takes the spaces off the end of a line.
func visible(items []item, from, to int) int {
	for to > from && isSpace(items[to-1].r) {
		to--
	}
	return to
}

// width is what items from to to take as a line: without the first one's lead,
// without spaces at the end, with marks at both edges trimmed.
func (l *lineSetter) width(items []item, from, to int) int {
	to = visible(items, from, to)
	if from == to {
		return 0
	}
	width := l.ends[to-1] - l.ends[from] + items[from].advance
	if items[from].trim == TrimLeft {
		width -= Units / 2
	}
	if items[to-1].trim == TrimRight {
		width -= Units / 2
	}
	return width
}

// hanging is the width of the mark that may hang at the end of a line, or 0:
// clreq 3.1.4 lets pauses and stops do so.
func hanging(items []item, from, to int, style Style) int {
	to = visible(items, from, to)
	if style.Language != Chinese || to-from < 2 {
		return 0
	}
	switch it := items[to-1]; it.r {
	case '，', '。', '、':
		if it.trim == TrimRight {
			return it.advance - Units/2
		}
		return it.advance
	}
	return 0
}

// divide breaks items into lines of at most the measure, in font units.
func (l *lineSetter) divide(items []item, q []quality, style Style, measure int) []span {
	l.spans, l.ends = l.spans[:0], l.ends[:0]
	sum := 0
	for _, it := range items {
		sum += it.lead + it.advance
		l.ends = append(l.ends, sum)
	}
	from := 0
	for i := 1; i <= len(items); i++ {
		if i == len(items) || q[i] == mandatory {
			if !style.Headline || !l.balance(items, q, style, measure, from, i) {
				l.fill(items, q, style, measure, from, i)
			}
			from = i
		}
	}
	return l.spans
}

// fill breaks a paragraph first fit. It does not end with a lone character or
// word if the line before can spare another.
func (l *lineSetter) fill(items []item, q []quality, style Style, measure, from, to int) {
	first := len(l.spans)
	for from < to {
		end, hangs := l.longest(items, q, style, measure, from, to)
		l.spans = append(l.spans, span{from, end, hangs})
		from = end
	}
	if n := len(l.spans); n-first > 1 {
		l.share(items, q, measure, &l.spans[n-2], &l.spans[n-1])
	}
}

// share moves the break before a last line that is a lone character or word.
func (l *lineSetter) share(items []item, q []quality, measure int, line, last *span) {
	if !isOrphan(items[last.from:visible(items, last.from, last.to)]) {
		return
	}
	for i := last.from - 1; i > line.from && l.width(items, line.from, i) > measure/2; i-- {
		if q[i] == allowed && !isOrphan(items[i:visible(items, i, last.to)]) && l.width(items, i, last.to) <= measure {
			line.to, line.hangs, last.from = i, false, i
			last.hangs = false
			return
		}
	}
}

// fits tells whether a line fits, and whether only with a hanging mark.
func (l *lineSetter) fits(items []item, style Style, measure, from, to int) (fits, hangs bool) {
	width := l.width(items, from, to)
	if width <= measure {
		return true, false
	}
	if h := hanging(items, from, to, style); h > 0 && width-h <= measure {
		return true, true
	}
	return false, false
}

// longest is the end of the longest line from an item, at the best quality of
// break that there is. It is never empty.
func (l *lineSetter) longest(items []item, q []quality, style Style, measure, from, to int) (end int, hangs bool) {
	var best [mandatory + 1]int
	for i := from + 1; i <= to; i++ {
		if fits, _ := l.fits(items, style, measure, from, i); !fits {
			// A closing mark after it may still be trimmed or hang.
			if i > from+1 && l.width(items, from, i)-Units > measure {
				break
			}
			continue
		}
		if i == to {
			best[mandatory] = i
		} else {
			best[q[i]] = i
		}
	}
	for quality := int(mandatory); quality >= 0; quality-- {
		if end = best[quality]; end > 0 {
			_, hangs = l.fits(items, style, measure, from, end)
			return end, hangs
		}
	}
	return from + 1, false
}

// badness orders ways of breaking a headline: fewer lines first, then no lone
// word at the end, then fewer breaks within phrases, then evener lines.
type badness struct{ lines, orphans, split, ragged int }

func (b badness) less(o badness) bool {
	switch {
	case b.lines != o.lines:
		return b.lines < o.lines
	case b.orphans != o.orphans:
		return b.orphans < o.orphans
	case b.split != o.split:
		return b.split < o.split
	}
	return b.ragged < o.ragged
}

// balance breaks a headline at its phrases and evenly. It gives up, and returns
// false, where a word is longer than the measure.
func (l *lineSetter) balance(items []item, q []quality, style Style, measure, from, to int) bool {
	type way struct {
		badness badness
		from    int
		reached bool
	}
	ways := make([]way, to-from+1)
	ways[0].reached = true
	for end := from + 1; end <= to; end++ {
		if end < to && q[end] < allowed {
			continue
		}
		for start := from; start < end; start++ {
			before := ways[start-from]
			if !before.reached {
				continue
			}
			width := l.width(items, start, end)
			if width > measure {
				continue
			}
			b := before.badness
			b.lines++
			if end == to {
				if start > from && isOrphan(items[start:visible(items, start, to)]) {
					b.orphans++
				}
			} else if !items[end].phrase {
				b.split++
			}
			slack := (measure - width) / 10
			b.ragged += slack * slack
			if w := &ways[end-from]; !w.reached || b.less(w.badness) {
				*w = way{b, start, true}
			}
		}
	}
	if !ways[to-from].reached {
		return false
	}
	first := len(l.spans)
	for end := to; end > from; end = ways[end-from].from {
		l.spans = append(l.spans, span{ways[end-from].from, end, false})
	}
	for i, j := first, len(l.spans)-1; i < j; i, j = i+1, j-1 {
		l.spans[i], l.spans[j] = l.spans[j], l.spans[i]
	}
	return true
}

// isOrphan tells whether a last line is a lone word, or a lone Han with its marks.
func isOrphan(items []item) bool {
	han := 0
	for _, it := range items {
		if isSpace(it.r) {
			return false
		}
		if isHan(it.r) {
			han++
		}
	}
	return han < 2
}

// set places a line's glyphs.
func (l *lineSetter) set(items []item, s span, style Style) Line {
	from, to := s.from, visible(items, s.from, s.to)
	scale := style.Size / Units
	var line Line
	x := 0
	for start := from; start < to; {
		end := start + 1
		for end < to && items[end].face == items[start].face {
			end++
		}
		if start > from {
			x += items[start].lead
		}
		run := &Run{Face: items[start].face, Size: style.Size, Language: style.Language, Text: plain(items[start:end])}
		left := x
		for i := start; i < end; i++ {
			it := &items[i]
			if i > start {
				x += it.lead
			}
			if i == from && it.trim == TrimLeft {
				x -= Units / 2
			}
			if !it.hidden {
				run.Glyphs = append(run.Glyphs, Glyph{ID: it.id, X: float64(x-left+it.shift) * scale})
			}
			x += it.advance
			if i == to-1 && it.trim == TrimRight {
				x -= Units / 2
			}
		}
		run.Width = float64(x-left) * scale
		line.Runs = append(line.Runs, PlacedRun{X: float64(left) * scale, Run: run})
		start = end
	}
	line.Text = plain(items[from:to])
	line.Width = float64(x) * scale
	if s.hangs {
		line.Width -= float64(hanging(items, from, to, style)) * scale
	}
	return line
}

func plain(items []item) string {
	text := make([]rune, len(items))
	for i := range items {
		text[i] = items[i].r
	}
	return string(text)
}
