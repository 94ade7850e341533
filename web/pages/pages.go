// Package pages holds the site's HTML as templates, and what the pages say
// besides data and scenes.
package pages

import "embed"

// Templates are the pages: reader.html is an article around the stage,
// stage.html the stage itself, 404.html stands at addresses that do not exist,
// waiting.html while the site is being built.
//
//go:embed *.html
var Templates embed.FS

// Words are the reader pages' own strings, keyed as in package data.
//
//go:embed words.csv
var Words []byte

// Icon is the site's icon: one road that becomes two.
//
//go:embed icon.svg
var Icon []byte
