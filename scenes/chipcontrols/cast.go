package chipcontrols

import "twopaths/data"

// member is a chip that this scene draws. The order is that of painting: what
// the eye is to follow comes last.
type member int

const (
	v100 member = iota
	t4
	mlu370
	mi250x
	gaudi2
	mi300x
	ascend910c
	l4
	l40
	l40s
	rtx4090
	a100
	h100
	a800
	h800
	rtx4090d
	l2
	l20
	h20
	members
)

// memberIDs are the chips' ids in the data.
var memberIDs = [members]string{
	"v100", "t4", "mlu370", "mi250x", "gaudi2", "mi300x", "ascend-910c", "l4", "l40", "l40s",
	"rtx-4090", "a100", "h100", "a800", "h800", "rtx-4090d", "l2", "l20", "h20",
}

// troupe are the chips with what each law says of them.
type troupe struct {
	chips    [members]*data.Chip
	verdicts [laws][members]data.Verdict
}

func newTroupe(set *data.Set, rules *[laws]*data.Rule) *troupe {
	t := &troupe{}
	for who, id := range memberIDs {
		t.chips[who] = set.Chip(id)
		for which, rule := range rules {
			if rule != nil {
				t.verdicts[which][who] = rule.Judge(t.chips[who])
			}
		}
	}
	return t
}

// outcome is what a law says of a chip.
func (t *troupe) outcome(which law, who member) data.Outcome { return t.verdicts[which][who].Outcome }

// values are a chip's two quantities on a law's axes: middles of what is only
// known as a range. ok is false where one is not known.
func (t *troupe) values(which law, who member) (x, y data.Quantity, ok bool) {
	mx, my := which.axes()
	x, y = t.chips[who].Metric(mx), t.chips[who].Metric(my)
	return x, y, x.Known && y.Known
}
