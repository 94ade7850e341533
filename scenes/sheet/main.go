// Sheet draws contact sheets as PNG, natively and in seconds: whoever changes a
// scene looks at all of it at once.
//
//	go run ./scenes/sheet                       every beat's end state, a sheet for each format,
//	                                            language and theme; and a strip of each movement
//	go run ./scenes/sheet -format phone -lang en -beat 3
//	go run ./scenes/sheet -strip -beat 3        twelve frames of a movement
//	go run ./scenes/sheet -one -beat 3 -boxes   one moment at twice the size, with what the outline says
//	go run ./scenes/sheet -audit -format wide   no picture, but what the auditor finds
//
// Sheets are written to .build/sheet. See -help for everything else.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes/deck"
	"twopaths/scenes/typeset"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "sheet:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var w wish
	flags := flag.NewFlagSet("sheet", flag.ContinueOnError)
	w.flags(flags)
	if err := flags.Parse(args); err == flag.ErrHelp {
		return nil
	} else if err != nil {
		return err
	}
	// A type case and the scenes set in it belong to one goroutine.
	casts := make([]*cast, runtime.NumCPU())
	for i := range casts {
		full, err := assets.Full()
		if err != nil {
			return err
		}
		set, err := data.Open()
		if err != nil {
			return err
		}
		setter := typeset.NewSetter(full)
		casts[i] = &cast{setter: setter, scenes: deck.All(set, setter)}
	}
	if w.auditing {
		faults, err := w.audit(casts, os.Stdout)
		if err == nil && faults > 0 {
			err = errors.New("the auditor has found faults")
		}
		return err
	}
	sheets, err := w.plan(casts[0].scenes)
	if err != nil {
		return err
	}
	return draw(sheets, casts, w.out, os.Stdout)
}
