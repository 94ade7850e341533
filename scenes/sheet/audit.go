package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/audit"
)

// underWay are the shares of a movement at which -audit reads, besides its end.
var underWay = [...]float64{0, 0.2, 0.4, 0.6, 0.8}

// reading is one beat in one format and language, to be audited.
type reading struct {
	scene, beat int
	format      scenes.Format
	locale      data.Locale
	faults      []fault
}

// fault is a finding, with where it was met first and how many times more.
type fault struct {
	audit.Finding
	where string
	more  int
}

// audit reads what was asked for in all themes, prints what is wrong and
// returns how many different faults there are.
func (w *wish) audit(casts []*cast, out io.Writer) (int, error) {
	var readings []reading
	for i, scene := range casts[0].scenes {
		if w.scene != "" && w.scene != scene.ID() {
			continue
		}
		for beat := range scene.Beats() {
			for _, format := range scenes.Formats {
				for locale := range data.Locale(data.Locales) {
					if (w.beat == 0 || w.beat == beat+1) && (w.format == "" || w.format == format.ID) && (w.lang == "" || w.lang == locale.Code()) {
						readings = append(readings, reading{scene: i, beat: beat, format: format, locale: locale})
					}
				}
			}
		}
	}
	var wait sync.WaitGroup
	todo := make(chan *reading, len(readings))
	for i := range readings {
		todo <- &readings[i]
	}
	close(todo)
	errors := make([]error, len(casts))
	for i, c := range casts {
		wait.Go(func() {
			auditor := audit.Auditor{Type: c.setter.Case()}
			for r := range todo {
				if err := w.read(r, c, &auditor); err != nil {
					errors[i] = err
				}
			}
		})
	}
	wait.Wait()
	if err := cmp.Or(errors...); err != nil {
		return 0, err
	}
	count := 0
	for _, r := range readings {
		for _, f := range r.faults {
			fmt.Fprintf(out, "%s: %v: %s", f.where, f.Kind, f.Sentence)
			if f.more > 0 {
				fmt.Fprintf(out, " (and %d times more)", f.more)
			}
			fmt.Fprintln(out)
			count++
		}
	}
	fmt.Fprintf(out, "%d faults in %d pictures\n", count, len(readings)*(1+len(underWay)))
	return count, nil
}

// read audits one beat under way and at its end.
func (w *wish) read(r *reading, c *cast, auditor *audit.Auditor) error {
	scene := c.scenes[r.scene]
	values, err := w.controlValues(scene)
	if err != nil {
		return err
	}
	m := scenes.Moment{Beat: r.beat, Format: r.format, Locale: r.locale, Reduced: w.reduced, Values: values, Pointed: w.pointed, Focused: w.focused}
	where := scene.ID() + " " + strconv.Itoa(r.beat+1) + " " + r.format.ID + " " + r.locale.Code()
	note := func(place string, found []audit.Finding) {
		for _, f := range found {
			known := slices.IndexFunc(r.faults, func(k fault) bool { return k.Kind == f.Kind && k.Subject == f.Subject })
			if known >= 0 {
				r.faults[known].more++
				continue
			}
			r.faults = append(r.faults, fault{Finding: f, where: place})
		}
	}
	var p picture.Picture
	end := scenes.EndOf(scene, r.beat)
	m.Time = end
	scene.Draw(&p, &m)
	note(where, auditor.Read(&p))
	for _, share := range underWay {
		m.Time = end * share
		scene.Draw(&p, &m)
		note(where+" at "+seconds(m.Time), auditor.ReadMoving(&p))
	}
	return nil
}
