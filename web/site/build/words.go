package build

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"twopaths/data"
	"twopaths/web/pages"
)

// words are the reader pages' own strings by key, in each language.
type words [data.Locales]map[string]string

// readWords reads words.csv.
func readWords() (words, error) {
	w := words{{}, {}}
	r := csv.NewReader(bytes.NewReader(pages.Words))
	r.FieldsPerRecord = 4
	rows, err := r.ReadAll()
	if err != nil {
		return w, fmt.Errorf("web/pages/words.csv: %w", err)
	}
	for i, row := range rows[1:] {
		for l := range data.Locale(data.Locales) {
			if row[1+l] == "" {
				return w, fmt.Errorf("web/pages/words.csv:%d: %s has no text in %s", i+2, row[0], l.Code())
			}
			w[l][row[0]] = row[1+l]
		}
	}
	return w, nil
}

// get returns a string with its places {name} filled, given as name, value.
func (w words) get(l data.Locale, key string, places ...string) (string, error) {
	text, ok := w[l][key]
	if !ok {
		return "", fmt.Errorf("web/pages/words.csv has no row %q, which a page asks for", key)
	}
	return data.Fill(text, places...), nil
}
