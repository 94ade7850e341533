// Package memo keeps the results of work in files, each under a key of all that
// the work depends on, so that a build does only what has changed.
//
// Work must be pure: the same key always means the same bytes. Entries may be
// deleted at any time; they are made again.
package memo

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// Key names a result by its ingredients.
type Key [sha256.Size]byte

// KeyOf makes a key of ingredients. Their borders count: ("ab", "c") and
// ("a", "bc") differ.
func KeyOf(ingredients ...[]byte) Key {
	h := sha256.New()
	var length [8]byte
	for _, in := range ingredients {
		binary.LittleEndian.PutUint64(length[:], uint64(len(in)))
		h.Write(length[:])
		h.Write(in)
	}
	return Key(h.Sum(nil))
}

// Short is the key's beginning, 12 hexadecimal digits, for hashed file names.
func (k Key) Short() string { return hex.EncodeToString(k[:6]) }

// Store is a folder of results. It may be used by several goroutines.
type Store struct {
	dir  string
	used sync.Map // file name → struct{}
}

// Open opens or makes the store in a folder.
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	return &Store{dir: dir}, nil
}

// Do returns the result that is kept for a kind of work and a key, or makes and
// keeps it. It tells whether the work had to be done.
func (s *Store) Do(kind string, key Key, work func() ([]byte, error)) (result []byte, fresh bool, err error) {
	name := filepath.Join(s.dir, kind+"-"+hex.EncodeToString(key[:]))
	s.used.Store(name, struct{}{})
	if result, err = os.ReadFile(name); err == nil {
		return result, false, nil
	}
	if result, err = work(); err != nil {
		return nil, true, err
	}
	return result, true, WriteFile(name, result)
}

// keep is how long an entry that no build asked for stays, so that going back
// to yesterday's state is quick too.
const keep = 7 * 24 * time.Hour

// Sweep deletes entries that this store was not asked for: those of the bulky
// kinds at once, others when they were made long before now.
func (s *Store) Sweep(now time.Time, bulky ...string) error {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := filepath.Join(s.dir, e.Name())
		if _, used := s.used.Load(name); used {
			continue
		}
		info, err := e.Info()
		if err != nil {
			continue
		}
		kind := e.Name()[:max(strings.LastIndexByte(e.Name(), '-'), 0)]
		if now.Sub(info.ModTime()) < keep && !slices.Contains(bulky, kind) {
			continue
		}
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

// WriteFile writes a file whole or not at all, and makes its folders.
func WriteFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if _, err := temp.Write(data); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Chmod(0o644); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

// Tree is the key of all regular files beneath folders and of single files,
// given relative to root, by their names and contents. Files that skip answers
// true for, given relative to root, don't count; a folder that it answers true
// for is not entered. What is missing counts as empty.
func Tree(root string, skip func(path string) bool, names ...string) (Key, error) {
	var ingredients [][]byte
	for _, name := range names {
		err := filepath.WalkDir(filepath.Join(root, name), func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				if os.IsNotExist(err) {
					return nil
				}
				return err
			}
			relative, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			if skip(filepath.ToSlash(relative)) {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if !d.Type().IsRegular() {
				return nil
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return fmt.Errorf("hash inputs: %w", err)
			}
			ingredients = append(ingredients, []byte(filepath.ToSlash(relative)), content)
			return nil
		})
		if err != nil {
			return Key{}, err
		}
	}
	return KeyOf(ingredients...), nil
}
