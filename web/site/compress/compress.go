// Package compress makes the brotli and gzip twins of a file that a server
// hands to browsers which accept them.
package compress

import (
	"bytes"
	"compress/gzip"
	"path"

	"github.com/andybalholm/brotli"
)

// Twin is one compressed form of a file.
type Twin struct {
	// Suffix is appended to the file's name: ".br".
	Suffix string
	// Encoding is its name in Accept-Encoding and Content-Encoding: "br".
	Encoding string
	Compress func([]byte) ([]byte, error)
}

// Twins lists the forms, the preferred one first.
var Twins = []Twin{
	{".br", "br", brotliBest},
	{".gz", "gzip", gzipBest},
}

// compressible are the extensions of files that are worth a twin: all that the
// site holds but pictures that are compressed already.
var compressible = map[string]bool{
	".html": true, ".css": true, ".js": true, ".json": true, ".csv": true,
	".svg": true, ".wasm": true, ".txt": true, ".xml": true, ".typecase": true,
	".webmanifest": true,
}

// Worth tells whether a file of this name gets twins.
func Worth(name string) bool { return compressible[path.Ext(name)] }

// window is brotli's window as a power of two; 24 is the largest that browsers
// accept without a flag, and the program is larger than the usual 22's 4 MB.
const window = 24

func brotliBest(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: window})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func gzipBest(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
