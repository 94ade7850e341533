package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"twopaths/assets"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/typeset"
)

// toy is a scene of two beats: a square that moves to the right.
type toy struct{}

func (toy) ID() string { return "toy" }
func (toy) Beats() []scenes.Beat {
	return []scenes.Beat{{ID: "first", Length: 1.1}, {ID: "second", Length: 2.2}}
}
func (toy) Controls() []scenes.Control {
	return []scenes.Control{{ID: "size", Min: 1, Max: 100, Default: 40}}
}
func (toy) Draw(p *picture.Picture, m *scenes.Moment) {
	p.Reset(m.Format.Width, m.Format.Height)
	p.Push(picture.Group{Opacity: 1, Identity: p.Identify(picture.Identity{ID: "square", Focusable: true})})
	p.Add(picture.Mark{
		Kind: picture.RoundedRectangle,
		Box:  picture.Rect{X: 100*float64(m.Beat) + 10*m.Time, Y: 20, W: m.Values[0], H: m.Values[0]},
		Fill: picture.Paint{Pattern: picture.Solid, Colour: picture.CN},
	})
	p.Pop()
}
func (toy) Drag(*scenes.Moment, string, picture.Point) scenes.Change            { return scenes.Change{} }
func (toy) Nudge(*scenes.Moment, string, float64, float64) scenes.Change        { return scenes.Change{} }
func (toy) Settle(v scenes.Values) scenes.Values                                { return v }
func (toy) ControlText(*scenes.Moment, int) (label, value string, opt []string) { return "", "", nil }
func (toy) Announcement(*scenes.Moment) string                                  { return "" }

func toys(t *testing.T, n int) []*cast {
	t.Helper()
	var casts []*cast
	for range n {
		full, err := assets.Full()
		if err != nil {
			t.Fatal(err)
		}
		casts = append(casts, &cast{setter: typeset.NewSetter(full), scenes: []scenes.Scene{toy{}}})
	}
	return casts
}

func TestWhatIsPlanned(t *testing.T) {
	for _, c := range []struct {
		name          string
		wish          wish
		sheets, tiles int
		first         string
	}{
		{"everything", wish{}, 13*2*2 + 2, 2, "toy-phone-small-zh-light"},
		{"one format", wish{format: "wide"}, 4, 2, "toy-wide-zh-light"},
		{"one beat", wish{format: "wide", lang: "en", theme: "projector", beat: 2}, 1, 1, "toy-wide-en-projector"},
		{"strips", wish{strip: true}, 2, frames, "toy-wide-zh-light-strip-1"},
		{"one strip", wish{strip: true, format: "phone", lang: "en", beat: 2}, 1, frames, "toy-phone-en-light-strip-2"},
		{"one moment", wish{one: true, beat: 2, time: -1}, 1, 1, "toy-wide-zh-light-2"},
		{"one moment under way", wish{one: true, beat: 2, time: 0.5, theme: "dark"}, 1, 1, "toy-wide-zh-dark-2-0.50s"},
	} {
		sheets, err := c.wish.plan([]scenes.Scene{toy{}})
		if err != nil {
			t.Fatal(err)
		}
		if len(sheets) != c.sheets || len(sheets[0].tiles) != c.tiles || sheets[0].file != c.first {
			t.Errorf("%s: %d sheets, the first %q with %d tiles; want %d, %q, %d",
				c.name, len(sheets), sheets[0].file, len(sheets[0].tiles), c.sheets, c.first, c.tiles)
		}
		files := map[string]bool{}
		for _, s := range sheets {
			if files[s.file] {
				t.Errorf("%s: %s is planned twice", c.name, s.file)
			}
			files[s.file] = true
		}
	}
}

func TestAStripGoesFromTheStartOfAMovementToItsEnd(t *testing.T) {
	sheets, err := (&wish{strip: true, beat: 2}).plan([]scenes.Scene{toy{}})
	if err != nil {
		t.Fatal(err)
	}
	tiles := sheets[0].tiles
	if tiles[0].moment.Time != 0 || tiles[frames-1].moment.Time != 2.2 || tiles[1].caption != "2  second  0.20s" {
		t.Errorf("from %v to %v, the second called %q", tiles[0].moment.Time, tiles[frames-1].moment.Time, tiles[1].caption)
	}
}

func TestAWishThatCannotBeMetSaysWhatCan(t *testing.T) {
	for _, c := range []struct {
		wish wish
		want string
	}{
		{wish{scene: "chips"}, `-scene "chips": there are toy`},
		{wish{beat: 3}, "-beat 3: toy has the beats 1 to 2"},
		{wish{one: true}, "-one draws one beat: say which, as -beat 3"},
		{wish{lang: "de"}, "no such sheet: -format is one of phone-small, phone-short, phone-medium, phone, embed, standard, tall, compact, wide, plain-small, plain-phone, plain-embed, plain-wide; -lang of zh, en; -theme of light, dark, projector"},
		{wish{values: "weight=3"}, `-values: toy has no control "weight"; it has size`},
		{wish{values: "size"}, `-values: "size" is not a control and its number, as tpp=4000`},
	} {
		_, err := c.wish.plan([]scenes.Scene{toy{}})
		if err == nil {
			t.Errorf("%+v is planned", c.wish)
		} else if diff := cmp.Diff(c.want, err.Error()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSheetsShowTheirTiles(t *testing.T) {
	folder := t.TempDir()
	w := wish{format: "embed", lang: "en", boxes: true, values: "size=50"}
	sheets, err := w.plan([]scenes.Scene{toy{}})
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	if err := draw(sheets, toys(t, 2), folder, &log); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(log.String(), "\n"); got != len(sheets) {
		t.Errorf("%d of %d sheets are named in\n%s", got, len(sheets), &log)
	}
	file, err := os.Open(filepath.Join(folder, "toy-embed-en-light.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Bounds(); got.Dx() != 2*(600+gap)+gap || got.Dy() != 356+captionRoom+2*gap {
		t.Errorf("the sheet is %v", got)
	}
	at := func(x, y int) picture.RGB {
		r, g, b, _ := m.At(x, y).RGBA()
		return picture.RGB(r>>8<<16 | g>>8<<8 | b>>8)
	}
	left, top := gap, gap+captionRoom
	for _, c := range []struct {
		name string
		x, y int
		want picture.RGB
	}{
		{"the gap", 3, 3, 0x808080},
		{"the first picture's paper", left + 500, top + 300, picture.Light[picture.Paper]},
		{"the first picture's square", left + 40, top + 40, picture.Light[picture.CN]},
		{"the second picture's square", left + 600 + gap + 122 + 40, top + 40, picture.Light[picture.CN]},
	} {
		if got := at(c.x, c.y); got != c.want {
			t.Errorf("%s is #%06X, want #%06X", c.name, got, c.want)
		}
	}
}

func TestAuditNamesWhatIsWrongAndWhere(t *testing.T) {
	w := wish{format: "embed", lang: "en", beat: 2, values: "size=350"}
	var out bytes.Buffer
	faults, err := w.audit(toys(t, 2), &out)
	if err != nil {
		t.Fatal(err)
	}
	want := "toy 2 embed en: mark leaves the picture: a rounded rectangle of square leaves the picture by 14.0 px (and 5 times more)\n" +
		"1 faults in 6 pictures\n"
	if faults != 1 || out.String() != want {
		t.Errorf("%d faults:\n%s", faults, &out)
	}
}
