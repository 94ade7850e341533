package main

import (
	"errors"
	"flag"
	"fmt"
	"strconv"
	"strings"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
)

// wish is what the command line asks for.
type wish struct {
	scene, format, lang, theme, out string
	// beat counts from 1; 0 asks for all.
	beat                 int
	strip, one, auditing bool
	// These count for -one alone. A time below 0 is the end state.
	time, scale              float64
	boxes, reduced           bool
	pointed, focused, values string
}

func (w *wish) flags(f *flag.FlagSet) {
	f.StringVar(&w.scene, "scene", "", "the scene's `id` (default all)")
	f.IntVar(&w.beat, "beat", 0, "the beat's `number` from 1 (default all)")
	f.StringVar(&w.format, "format", "", "the format's `id`, as wide or phone (default all; strips: wide)")
	f.StringVar(&w.lang, "lang", "", "zh or en (default both; strips and -one: zh)")
	f.StringVar(&w.theme, "theme", "", "light, dark or projector (default light and dark; strips and -one: light)")
	f.StringVar(&w.out, "out", ".build/sheet", "the `folder` to write to")
	f.BoolVar(&w.strip, "strip", false, "strips of movements alone")
	f.BoolVar(&w.one, "one", false, "one moment alone, at -scale")
	f.BoolVar(&w.auditing, "audit", false, "draw nothing: print what the auditor finds, in all themes, at the end of beats and under way")
	f.Float64Var(&w.time, "t", -1, "with -one: `seconds` since the beat began (default its end)")
	f.Float64Var(&w.scale, "scale", 2, "with -one: device px a CSS px")
	f.BoolVar(&w.boxes, "boxes", false, "frame what the outline says, and slots")
	f.StringVar(&w.pointed, "pointed", "", "the `id` of what is pointed at")
	f.StringVar(&w.focused, "focused", "", "the `id` of what has the focus")
	f.StringVar(&w.values, "values", "", "control `values`, as tpp=4000,date=1")
	f.BoolVar(&w.reduced, "reduced", false, "with reduced motion")
}

// sheet is one PNG.
type sheet struct {
	// file is its name without a folder.
	file string
	// scene is an index into the deck.
	scene   int
	theme   theme
	scale   float64
	columns int
	boxes   bool
	tiles   []tile
}

// tile is one picture on a sheet.
type tile struct {
	// caption stands above it, unless it is "".
	caption string
	moment  scenes.Moment
}

type theme struct {
	name    string
	palette *picture.Palette
}

// themes are the palettes by name. A plain run draws the first two: the
// projector's differs from the light one in contrast alone.
var themes = []theme{{"light", &picture.Light}, {"dark", &picture.Dark}, {"projector", &picture.Projector}}

// frames is how many frames of a movement a strip shows.
const frames = 12

// sheetWidth is how wide a sheet may become, in device px: two wide pictures.
const sheetWidth = 2640

// plan lists the sheets to draw.
func (w *wish) plan(deck []scenes.Scene) ([]sheet, error) {
	var sheets []sheet
	found := false
	for i, scene := range deck {
		if w.scene != "" && w.scene != scene.ID() {
			continue
		}
		found = true
		values, err := w.controlValues(scene)
		if err != nil {
			return nil, err
		}
		if n := len(scene.Beats()); w.beat < 0 || w.beat > n {
			return nil, fmt.Errorf("-beat %d: %s has the beats 1 to %d", w.beat, scene.ID(), n)
		}
		base := scenes.Moment{Reduced: w.reduced, Values: values, Pointed: w.pointed, Focused: w.focused}
		of := planner{wish: w, index: i, scene: scene, base: base}
		switch {
		case w.one:
			sheets, err = of.moment(sheets)
		case w.strip:
			sheets, err = of.strips(sheets)
		default:
			if sheets, err = of.ends(sheets); err == nil && w.format == "" {
				sheets, err = of.strips(sheets)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	if !found {
		var ids []string
		for _, scene := range deck {
			ids = append(ids, scene.ID())
		}
		return nil, fmt.Errorf("-scene %q: there are %s", w.scene, strings.Join(ids, ", "))
	}
	return sheets, nil
}

// planner plans the sheets of one scene.
type planner struct {
	*wish
	index int
	scene scenes.Scene
	base  scenes.Moment
}

// ends plans a sheet of all beats' end states for each format, language and theme.
func (p *planner) ends(sheets []sheet) ([]sheet, error) {
	return p.each(sheets, "", "", "", func(sheets []sheet, s sheet, m scenes.Moment) []sheet {
		for beat := range p.scene.Beats() {
			if p.beat == 0 || p.beat == beat+1 {
				m.Beat, m.Time = beat, scenes.EndOf(p.scene, beat)
				s.tiles = append(s.tiles, tile{p.caption(m, ""), m})
			}
		}
		s.scale, s.columns = 1, columns(m.Format.Width, len(s.tiles))
		return append(sheets, s)
	})
}

// strips plans a sheet of frames for each movement.
func (p *planner) strips(sheets []sheet) ([]sheet, error) {
	return p.each(sheets, "wide", "zh", "light", func(sheets []sheet, s sheet, m scenes.Moment) []sheet {
		s.scale = 1
		if m.Format.Width > 700 {
			s.scale = 0.5
		}
		s.columns = columns(m.Format.Width*s.scale, frames)
		name := s.file
		for beat := range p.scene.Beats() {
			if p.beat != 0 && p.beat != beat+1 {
				continue
			}
			m.Beat, s.tiles = beat, nil
			for frame := range frames {
				m.Time = scenes.EndOf(p.scene, beat) * float64(frame) / (frames - 1)
				s.tiles = append(s.tiles, tile{p.caption(m, seconds(m.Time)), m})
			}
			s.file = name + "-strip-" + strconv.Itoa(beat+1)
			sheets = append(sheets, s)
		}
		return sheets
	})
}

// moment plans a sheet of one picture.
func (p *planner) moment(sheets []sheet) ([]sheet, error) {
	if p.beat == 0 {
		return nil, errors.New("-one draws one beat: say which, as -beat 3")
	}
	return p.each(sheets, "wide", "zh", "light", func(sheets []sheet, s sheet, m scenes.Moment) []sheet {
		m.Beat, m.Time = p.beat-1, p.time
		s.file += "-" + strconv.Itoa(p.beat)
		if end := scenes.EndOf(p.scene, m.Beat); p.time < 0 {
			m.Time = end
		} else {
			m.Time = min(p.time, end)
			s.file += "-" + seconds(m.Time)
		}
		s.scale, s.columns, s.tiles = p.scale, 1, []tile{{"", m}}
		return append(sheets, s)
	})
}

// each calls add with a sheet and a moment for each format, language and theme
// that was asked for, or the given ones where the wish is silent ("" is all).
func (p *planner) each(sheets []sheet, format, lang, colours string, add func([]sheet, sheet, scenes.Moment) []sheet) ([]sheet, error) {
	format, lang, colours = or(p.format, format), or(p.lang, lang), or(p.theme, colours)
	before := len(sheets)
	var formats, languages, names []string
	for _, f := range scenes.Formats {
		formats = append(formats, f.ID)
		for l := range data.Locale(data.Locales) {
			languages = append(languages, l.Code())
			for i, t := range themes {
				names = append(names, t.name)
				if format != "" && format != f.ID || lang != "" && lang != l.Code() || colours != t.name && (colours != "" || i > 1) {
					continue
				}
				m := p.base
				m.Format, m.Locale = f, l
				sheets = add(sheets, sheet{file: p.scene.ID() + "-" + f.ID + "-" + l.Code() + "-" + t.name, scene: p.index, theme: t, boxes: p.boxes}, m)
			}
		}
	}
	if len(sheets) == before {
		return nil, fmt.Errorf("no such sheet: -format is one of %s; -lang of %s; -theme of %s",
			strings.Join(formats, ", "), strings.Join(languages[:data.Locales], ", "), strings.Join(names[:len(themes)], ", "))
	}
	return sheets, nil
}

func or(asked, otherwise string) string {
	if asked != "" {
		return asked
	}
	return otherwise
}

func (p *planner) caption(m scenes.Moment, more string) string {
	caption := strconv.Itoa(m.Beat+1) + "  " + p.scene.Beats()[m.Beat].ID
	if more != "" {
		caption += "  " + more
	}
	return caption
}

func seconds(t float64) string { return strconv.FormatFloat(t, 'f', 2, 64) + "s" }

// columns is how many tiles of a width stand side by side.
func columns(width float64, tiles int) int {
	return max(1, min(int(sheetWidth/(width+gap)), tiles))
}

// controlValues reads -values for a scene.
func (w *wish) controlValues(scene scenes.Scene) (scenes.Values, error) {
	values := scenes.Defaults(scene)
	if w.values == "" {
		return values, nil
	}
	for _, pair := range strings.Split(w.values, ",") {
		id, text, _ := strings.Cut(pair, "=")
		value, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return values, fmt.Errorf("-values: %q is not a control and its number, as tpp=4000", pair)
		}
		known := false
		var ids []string
		for i, c := range scene.Controls() {
			ids = append(ids, c.ID)
			if c.ID == id {
				values[i], known = value, true
			}
		}
		if !known {
			return values, fmt.Errorf("-values: %s has no control %q; it has %s", scene.ID(), id, strings.Join(ids, ", "))
		}
	}
	return scene.Settle(values), nil
}
