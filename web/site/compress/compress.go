// Package compress makes the brotli and gzip twins of a file that a server
// hands to browsers which accept them.
package compress

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"

	"github.com/andybalholm/brotli"
)

// Twin is one compressed form of a file.
type Twin struct {
	// Suffix is appended to the file's name: ".br".
	Suffix string
	// Encoding is its name in Accept-Encoding and Content-Encoding: "br".
	Encoding string
	Compress func(name string, content []byte) ([]byte, error)
}

// Twins lists the forms, the preferred one first.
var Twins = []Twin{
	{".br", "br", brotliOf},
	{".gz", "gzip", gzipOf},
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

// quick is the quality for stills: there are hundreds of them, of which a
// reader loads a few. Six wide ones, 1,211 KB: 115 KB at 9 in 0.2 s, 103 KB at
// 10 in 2.4 s, 101 KB at 11 in 6.7 s.
const quick = 9

func brotliOf(name string, content []byte) ([]byte, error) {
	quality := brotli.BestCompression
	if path.Ext(name) == ".svg" {
		quality = quick
	}
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: window})
	return finish(&out, w, content)
}

func gzipOf(_ string, content []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	return finish(&out, w, content)
}

// finish writes all content and ends the stream.
func finish(out *bytes.Buffer, w io.WriteCloser, content []byte) ([]byte, error) {
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
