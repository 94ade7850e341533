package outline

import (
	"math"
	"strconv"
	"unicode/utf8"

	"twopaths/scenes/picture"
)

// AppendJSON appends the outline as the page reads it: the message "outline"
// of the bridge without its type. It is written by hand because encoding/json
// would add 65 KB to the program.
func (o *Outline) AppendJSON(b []byte) []byte {
	b = append(b, `{"width":`...)
	b = number(b, o.Width)
	b = append(b, `,"height":`...)
	b = number(b, o.Height)
	b = append(b, `,"items":[`...)
	for i := range o.Items {
		if i > 0 {
			b = append(b, ',')
		}
		b = o.Items[i].appendJSON(b)
	}
	b = append(b, `],"slots":[`...)
	for i, slot := range o.Slots {
		if i > 0 {
			b = append(b, ',')
		}
		b = quote(append(b, `{"id":`...), slot.ID)
		b = append(box(append(b, `,"box":`...), slot.Box), '}')
	}
	return append(b, "]}"...)
}

func (i *Item) appendJSON(b []byte) []byte {
	b = quote(append(b, `{"id":`...), i.ID)
	b = quote(append(b, `,"role":`...), i.Role.String())
	b = quote(append(b, `,"label":`...), i.Label)
	b = quote(append(b, `,"value":`...), i.Value)
	b = quote(append(b, `,"fact":`...), i.Fact)
	b = strconv.AppendBool(append(b, `,"focusable":`...), i.Focusable)
	b = strconv.AppendBool(append(b, `,"draggable":`...), i.Draggable)
	b = box(append(b, `,"box":`...), i.Box)
	b = number(append(b, `,"min":`...), i.Min)
	b = number(append(b, `,"max":`...), i.Max)
	b = number(append(b, `,"now":`...), i.Now)
	return append(b, '}')
}

// box writes [x,y,width,height].
func box(b []byte, r picture.Rect) []byte {
	b = number(append(b, '['), r.X)
	b = number(append(b, ','), r.Y)
	b = number(append(b, ','), r.W)
	b = number(append(b, ','), r.H)
	return append(b, ']')
}

// number writes to 1/100; JSON knows no infinity.
func number(b []byte, v float64) []byte {
	v = math.Round(v*100) / 100
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// quote writes a JSON string. Go's strconv quotes otherwise.
func quote(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s { // A faulty byte becomes U+FFFD.
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
