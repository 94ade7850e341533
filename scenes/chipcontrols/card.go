package chipcontrols

import (
	"strings"

	"twopaths/data"
	"twopaths/scenes/kit"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// rulesAtOnce is how many rules hold together at most: in April 2025 the
// reported letters and the rule of October 2023.
const rulesAtOnce = 2

// judge says what each of the three dates asks of a chip. In April 2025 the
// rule of October 2023 and the reported letters hold together.
func (s *Scene) judge(c *data.Chip) (v [dates]data.Verdict) {
	v = s.judgeAlone(c)
	v[april2025] = data.Judge(c, s.rules[law2023], s.rules[law2025])
	return v
}

// judgeAlone says what each date's own rule asks of a chip: the one on whose
// axes the date is drawn.
func (s *Scene) judgeAlone(c *data.Chip) (v [dates]data.Verdict) {
	for date, which := range dateLaws {
		v[date] = s.rules[which].Judge(c)
	}
	return v
}

// reasonTexts says why a chip's verdict at a date is as it is, marked up. In
// April 2025 letters and rule each have a text of their own that names them,
// in bold where the verdict is theirs.
func (s *Scene) reasonTexts(l data.Locale, date int, v *data.Verdict, alone *[dates]data.Verdict) (texts [rulesAtOnce]string) {
	reasons := func(v *data.Verdict) string { return string(s.set.AppendReasons(nil, l, v)) }
	if date != april2025 {
		texts[0] = reasons(v)
		return texts
	}
	for i, part := range [rulesAtOnce]*data.Verdict{&alone[april2025], &alone[november2023]} {
		key := id + "/" + [...]string{"by/letters", "by/rule"}[i]
		switch part.Outcome {
		case data.Free:
			key += "-free"
		case data.Notify:
			if v.Outcome == data.Licence {
				key += "-notify"
			}
		}
		texts[i] = data.Fill(s.set.Text(key, l), "reasons", reasons(part))
	}
	return texts
}

// joined writes reasons in a row, without the marks for bold.
func (s *Scene) joined(l data.Locale, texts [rulesAtOnce]string) string {
	if texts[1] == "" {
		return plainText(texts[0])
	}
	return plainText(data.Fill(s.set.Text(id+"/by/both-lines", l), "letters", texts[0], "rule", texts[1]))
}

// plainText is a text without the marks for bold.
func plainText(marked string) string { return strings.ReplaceAll(marked, "**", "") }

// shortReason names the rules that a verdict of April 2025 is due to, in a few
// words; "" for another date, whose one rule needs no name.
func (d *design) shortReason() string {
	if d.date != april2025 {
		return ""
	}
	outcome := d.verdicts[april2025].Outcome
	letters, rule := d.alone[april2025].Outcome == outcome, d.alone[november2023].Outcome == outcome
	switch {
	case outcome == data.Free:
		return "neither"
	case letters && rule:
		return "both"
	case letters:
		return "letters-alone"
	}
	return "rule-alone"
}

// setCard sets the verdict's card: heading, paragraph, and as much of the
// reasons as its box has room for; the outline has all of them.
func (s *Scene) setCard(d *design, typ kit.Type, k *desk) {
	l, box := d.locale, k.verdict
	v := &d.verdicts[d.date]
	inset, size, heading := 17.0, 13.5, 20.0
	if !k.roomy {
		inset, size, heading = 13, 12.5, 15.5
	}
	measure := box.W - inset - 14
	colour := verdictColour(v.Outcome)
	d.heading = typ.Line(typeset.SansBold, heading, colour, s.story.Text("verdict/"+v.Outcome.ID(), l))
	lead := heading*0.4 + 11 // from the heading's baseline to the first reason's
	fits := func() bool {
		return box.H >= heading*0.74+lead+d.reasonsHeight()+10
	}
	short := d.shortReason()
	texts := s.reasonTexts(l, d.date, v, &d.alone)
	d.setReasons(typ, size, measure, texts)
	if !fits() && short != "" {
		d.setReasons(typ, size, measure, [rulesAtOnce]string{s.story.Text("by/"+short, l)})
	}
	said := fits()
	if !said {
		d.reasons = [rulesAtOnce]kit.Words{}
	}
	paragraph := ""
	switch {
	case !said && short != "":
		paragraph = s.story.Text("by/"+short+"-bare", l)
	case v.Paragraph != nil && v.Also == nil:
		paragraph = v.Paragraph.Name[l]
	}
	block := heading * 0.74
	if said {
		block += lead + d.reasonsHeight()
	}
	y := box.Y + (box.H-block)/2 + heading*0.74
	d.heading = d.heading.Put(box.X+inset+heading*0.86+11, y, kit.Start)
	if paragraph != "" {
		d.paragraph = typ.Line(typeset.SansBold, min(14, size+0.5), colour, paragraph).Put(box.X+box.W-14, y-1, kit.End)
		if d.paragraph.At.X < d.heading.At.X+d.heading.Width()+10 {
			d.paragraph = kit.Words{}
		}
	}
	y += lead
	for i := range d.reasons {
		if w := &d.reasons[i]; !w.Empty() {
			*w = w.Put(box.X+inset, y, kit.Start)
			y = w.Last() + reasonLeading
		}
	}
}

// reasonLeading is the distance between the baselines of reasons, in CSS px.
const reasonLeading = 16.5

// setReasons sets reasons one below the other: at a size where each fits on one
// line, else all at 12 px.
func (d *design) setReasons(typ kit.Type, size, measure float64, texts [rulesAtOnce]string) {
	for _, size := range [...]float64{size, 12} {
		lines := true
		for i, text := range texts {
			d.reasons[i] = kit.Words{}
			if text != "" {
				d.reasons[i] = typ.Paragraph(typeset.Sans, size, reasonLeading, measure, picture.Ink, text)
				lines = lines && d.reasons[i].Lines() == 1
			}
		}
		if lines {
			return
		}
	}
}

// reasonsHeight is the distance from the first reason's baseline to the last's.
func (d *design) reasonsHeight() float64 {
	lines := 0
	for i := range d.reasons {
		lines += d.reasons[i].Lines()
	}
	return float64(max(lines-1, 0)) * reasonLeading
}
