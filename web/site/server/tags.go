package server

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"sync"
	"time"
)

// tags are entity tags by content, each computed once for a state of a file.
type tags struct{ known sync.Map } // string → tagged

type tagged struct {
	size     int64
	modified time.Time
	tag      string
}

// of returns a file's strong entity tag. The key names the file and its form.
// The file is left at its beginning.
func (t *tags) of(f *os.File, info fs.FileInfo, key string) (string, error) {
	if v, ok := t.known.Load(key); ok {
		if k := v.(tagged); k.size == info.Size() && k.modified.Equal(info.ModTime()) {
			return k.tag, nil
		}
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	tag := `"` + hex.EncodeToString(h.Sum(nil)[:12]) + `"`
	t.known.Store(key, tagged{info.Size(), info.ModTime(), tag})
	return tag, nil
}
