package build

import (
	"encoding/json"
	"strconv"

	"twopaths/data"
	"twopaths/scenes"
)

// config is what the stage page reads from its own HTML. Its shape is Config in
// web/page/config.js; addresses are relative to the stage page.
type config struct {
	Build        string                         `json:"build"`
	Formats      []configFormat                 `json:"formats"`
	Scenes       []configScene                  `json:"scenes"`
	Program      string                         `json:"program"`
	Runtime      string                         `json:"runtime"`
	Typecase     string                         `json:"typecase"`
	ProgramBytes int                            `json:"programBytes"`
	Copy         perLanguage[map[string]string] `json:"copy"`
}

// perLanguage holds a value for each language.
type perLanguage[T any] struct {
	Chinese T `json:"zh"`
	English T `json:"en"`
}

// inEach makes a value for each language.
func inEach[T any](value func(data.Locale) T) perLanguage[T] {
	return perLanguage[T]{value(data.Chinese), value(data.English)}
}

type configFormat struct {
	ID     string  `json:"id"`
	Shape  string  `json:"shape"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

type configScene struct {
	ID       string              `json:"id"`
	Title    perLanguage[string] `json:"title"`
	Beats    []configBeat        `json:"beats"`
	Controls []configControl     `json:"controls"`
	Stills   perLanguage[string] `json:"stills"`
	Facts    perLanguage[string] `json:"facts"`
	// Page is the address of the scene's reader page.
	Page perLanguage[string] `json:"page"`
}

type configBeat struct {
	ID       string              `json:"id"`
	Length   float64             `json:"length"`
	Reading  float64             `json:"reading"`
	Headline perLanguage[string] `json:"headline"`
	Text     perLanguage[string] `json:"text"`
	// forms are the other forms of its words.
	forms []string
}

type configControl struct {
	ID      string                    `json:"id"`
	Slot    string                    `json:"slot"`
	Kind    string                    `json:"kind"`
	Min     float64                   `json:"min"`
	Max     float64                   `json:"max"`
	Default float64                   `json:"default"`
	Step    float64                   `json:"step"`
	Round   float64                   `json:"round"`
	Log     bool                      `json:"log"`
	Options int                       `json:"options"`
	Guess   bool                      `json:"guess,omitempty"`
	Bare    bool                      `json:"bare,omitempty"`
	Once    bool                      `json:"once,omitempty"`
	Text    *perLanguage[controlText] `json:"text,omitempty"`
}

// controlText is a control's label and default value in words, for stills.
type controlText struct {
	Label   string   `json:"label"`
	Value   string   `json:"value"`
	Options []string `json:"options,omitempty"`
}

// shapeNames are the names of shapes on the page.
var shapeNames = map[scenes.Shape]string{
	scenes.Wide: "wide", scenes.Tall: "tall", scenes.Phone: "phone", scenes.Embed: "embed", scenes.Plain: "plain",
}

func configFormats() (list []configFormat) {
	for _, f := range scenes.Formats {
		list = append(list, configFormat{f.ID, shapeNames[f.Shape], f.Width, f.Height})
	}
	return list
}

// sceneConfig describes a scene to the page; where its files lie is left open.
func sceneConfig(scene scenes.Scene, set *data.Set) configScene {
	made := configScene{
		ID:    scene.ID(),
		Title: inEach(func(l data.Locale) string { return set.Plain(scene.ID()+"/title", l) }),
		Page:  inEach(func(l data.Locale) string { return "../" + pageOf(scene.ID(), l) }),
	}
	for _, beat := range scene.Beats() {
		key := scene.ID() + "/" + beat.ID + "/"
		made.Beats = append(made.Beats, configBeat{
			ID: beat.ID, Length: beat.Length, Reading: beat.Reading, forms: beat.Forms,
			Headline: inEach(func(l data.Locale) string { return set.Plain(key+"headline", l) }),
			Text:     inEach(func(l data.Locale) string { return beatText(set, key, l) }),
		})
	}
	last := len(scene.Beats()) - 1
	for i, c := range scene.Controls() {
		control := configControl{
			ID: c.ID, Slot: c.Slot, Kind: c.Kind.String(), Min: c.Min, Max: c.Max, Default: c.Default,
			Step: c.Step, Round: c.Round, Log: c.Log, Options: c.Options, Guess: c.Guess, Bare: c.Bare, Once: c.Once,
		}
		if c.Kind != scenes.Memory {
			text := inEach(func(l data.Locale) controlText {
				label, value, options := scene.ControlText(&scenes.Moment{
					Beat: last, Time: scenes.EndOf(scene, last), Format: scenes.Formats[0], Locale: l, Values: scenes.Defaults(scene),
				}, i)
				return controlText{label, value, options}
			})
			control.Text = &text
		}
		made.Controls = append(made.Controls, control)
	}
	return made
}

// beatText is what a beat says besides its headline: its date, narrative and notes.
func beatText(set *data.Set, key string, l data.Locale) string {
	text := ""
	join := func(part, after string) {
		if part == "" {
			return
		}
		if text != "" && l == data.English {
			text += " "
		}
		text += part + after
	}
	stop := [...]string{"。", "."}[l]
	join(dateLine(set, key, l), stop)
	join(plainIfAny(set, key+"narrative", l), "")
	join(plainIfAny(set, key+"note", l), "")
	for i := 2; set.HasText(key + "note-" + strconv.Itoa(i)); i++ {
		join(plainIfAny(set, key+"note-"+strconv.Itoa(i), l), "")
	}
	return text
}

// dateLine is a beat's date with what happened on it.
func dateLine(set *data.Set, key string, l data.Locale) string {
	date, sub := plainIfAny(set, key+"date", l), plainIfAny(set, key+"subline", l)
	switch {
	case date == "" || sub == "":
		return date + sub
	case l == data.Chinese:
		return date + "，" + sub
	}
	return date + ", " + sub
}

func plainIfAny(set *data.Set, key string, l data.Locale) string {
	if !set.HasText(key) {
		return ""
	}
	return set.Plain(key, l)
}

// encode writes a configuration as JSON that may stand in HTML.
func (c *config) encode() (string, error) {
	text, err := json.Marshal(c)
	return string(text), err
}
