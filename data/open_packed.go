//go:build packed

package data

import _ "embed"

// packed is what Set.Pack wrote when the program was built.
//
//go:embed set.pack
var packed []byte

// Open opens the data that the program was built with.
func Open() (*Set, error) { return Unpack(packed) }
