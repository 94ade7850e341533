package compress

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
)

var decoders = map[string]func(io.Reader) (io.Reader, error){
	"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
}

func TestTwinsHoldTheSameBytes(t *testing.T) {
	original := bytes.Repeat([]byte("界线 line 4,800; "), 500)
	for _, twin := range Twins {
		packed, err := twin.Compress("a.html", original)
		if err != nil {
			t.Fatal(err)
		}
		again, err := twin.Compress("a.html", original)
		if err != nil || !bytes.Equal(packed, again) {
			t.Errorf("%s: two runs over the same bytes differ", twin.Encoding)
		}
		if len(packed) >= len(original)/10 {
			t.Errorf("%s: %d bytes became %d", twin.Encoding, len(original), len(packed))
		}
		r, err := decoders[twin.Encoding](bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(unpacked, original) {
			t.Errorf("%s: unpacked bytes differ from the original (%v)", twin.Encoding, err)
		}
	}
}

func TestPicturesThatAreCompressedAlreadyGetNoTwin(t *testing.T) {
	for name, want := range map[string]bool{
		"index.html": true, "assets/program-0123456789ab.wasm": true, "stills/a/wide-1.svg": true,
		"s/chip-controls/share-zh.png": false, "LICENSE": false,
	} {
		if Worth(name) != want {
			t.Errorf("Worth(%q) = %v", name, !want)
		}
	}
}
