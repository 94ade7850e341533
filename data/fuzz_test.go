package data

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzLoad puts any bytes in the place of any file of a sound folder: the load
// ends with a set that can be packed, or with faults that each name a file of
// the folder and what is wrong. It never panics.
func FuzzLoad(f *testing.F) {
	files := sound(f)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	for i, name := range names {
		f.Add(i, files[name].Data)
		f.Add(i, []byte(bom+"key\r\n\"a\nb\"\r\n"))
	}
	// Every faulty file is a seed too.
	err := filepath.WalkDir("testdata/faults", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		parts := strings.SplitN(filepath.ToSlash(path), "/", 4)
		content, err := os.ReadFile(path)
		if i := sort.SearchStrings(names, parts[3]); i < len(names) && names[i] == parts[3] {
			f.Add(i, content)
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, i int, content []byte) {
		changed := fstest.MapFS{}
		for name, file := range files {
			changed[name] = file
		}
		name := names[uint(i)%uint(len(names))]
		changed[name] = &fstest.MapFile{Data: content}
		s, records, err := load(changed)
		if err == nil {
			if again, err := Unpack(s.Pack()); err != nil || !bytes.Equal(again.Pack(), s.Pack()) {
				t.Fatalf("the set does not survive packing: %v", err)
			}
			for l := range Locale(Locales) {
				records.Page(l)
			}
			return
		}
		var faults Faults
		if !errors.As(err, &faults) || len(faults) == 0 {
			t.Fatalf("%T is not a list of faults: %v", err, err)
		}
		for _, fault := range faults {
			if _, known := changed[strings.TrimPrefix(fault.File, "data/")]; !known || fault.Message == "" {
				t.Fatalf("a fault says too little: %+v", fault)
			}
		}
	})
}

// FuzzUnpack: no bytes make Unpack panic or ask for much memory, and what it
// accepts packs to the same bytes.
func FuzzUnpack(f *testing.F) {
	s, err := Load(sound(f))
	if err != nil {
		f.Fatal(err)
	}
	pack := s.Pack()
	f.Add(pack)
	f.Add(pack[:len(pack)/2])
	f.Add([]byte{2, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, pack []byte) {
		if s, err := Unpack(pack); err == nil {
			again, err := Unpack(s.Pack())
			if err != nil || !bytes.Equal(again.Pack(), s.Pack()) {
				t.Fatalf("what was accepted does not survive packing: %v", err)
			}
		}
	})
}

// FuzzParseDate: what is read as a date is written as it was read.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2023-10-17", "2025-Q4", "2023-11", "2029", "2023-02-29"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if d, ok := ParseDate(text); ok && d.String() != text {
			t.Fatalf("%q is read as %s", text, d)
		}
	})
}
