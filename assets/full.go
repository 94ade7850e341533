package assets

import (
	"sync"

	"twopaths/scenes/typeset"
)

// Full returns a new case of everything in the source fonts, for tools and tests.
func Full() (*typeset.Case, error) {
	data, err := full()
	if err != nil {
		return nil, err
	}
	return typeset.Open(data)
}

// full cuts the bytes of the full case once.
var full = sync.OnceValues(func() ([]byte, error) {
	fonts, err := sources()
	if err != nil {
		return nil, err
	}
	usage := new(typeset.Usage)
	for f, s := range fonts {
		for iter := s.face.Cmap.Iter(); iter.Next(); {
			r, _ := iter.Char()
			usage.Add(typeset.Face(f), string(r))
		}
	}
	return Cut(usage)
})
