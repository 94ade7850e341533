package memo

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWorkIsDoneOncePerKindAndKey(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "new"))
	done := 0
	do := func(kind, ingredient string) []byte {
		out, _, err := s.Do(kind, KeyOf([]byte(ingredient)), func() ([]byte, error) {
			done++
			return []byte(kind + ingredient), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for range 3 {
		if got := do("upper", "a"); !bytes.Equal(got, []byte("uppera")) {
			t.Errorf("got %q", got)
		}
	}
	if done != 1 {
		t.Errorf("the same work was done %d times", done)
	}
	do("upper", "b")
	do("lower", "a")
	if done != 3 {
		t.Errorf("another key or kind: done %d times in all, want 3", done)
	}
}

func TestFailedWorkIsNotKept(t *testing.T) {
	s := open(t, t.TempDir())
	broken := errors.New("broken")
	if _, _, err := s.Do("k", Key{}, func() ([]byte, error) { return []byte("half"), broken }); err != broken {
		t.Fatalf("err = %v", err)
	}
	got, fresh, err := s.Do("k", Key{}, func() ([]byte, error) { return []byte("whole"), nil })
	if err != nil || !fresh || string(got) != "whole" {
		t.Errorf("after a failure: %q, fresh %v, %v", got, fresh, err)
	}
}

func TestBordersOfIngredientsCount(t *testing.T) {
	if KeyOf([]byte("ab"), []byte("c")) == KeyOf([]byte("a"), []byte("bc")) {
		t.Error("the border between two ingredients moved and the key stayed")
	}
}

func TestSweepDropsOnlyWhatIsOldAndUnused(t *testing.T) {
	dir := t.TempDir()
	keepOne := func(s *Store, kind string) {
		if _, _, err := s.Do(kind, Key{}, func() ([]byte, error) { return nil, nil }); err != nil {
			t.Fatal(err)
		}
	}
	first := open(t, dir)
	keepOne(first, "used")
	keepOne(first, "unused")
	keepOne(first, "very-bulky")
	second := open(t, dir)
	keepOne(second, "used")
	kept := func() (kinds []string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			kinds = append(kinds, e.Name()[:strings.LastIndexByte(e.Name(), '-')])
		}
		return kinds
	}
	if err := second.Sweep(time.Now()); err != nil || len(kept()) != 3 {
		t.Errorf("swept what was made just now: %v, left %v", err, kept())
	}
	if err := second.Sweep(time.Now(), "very-bulky", "used"); err != nil || len(kept()) != 2 {
		t.Errorf("%v; left %v, want what is used or not bulky", err, kept())
	}
	if err := second.Sweep(time.Now().Add(2 * keep)); err != nil || len(kept()) != 1 || kept()[0] != "used" {
		t.Errorf("%v; left %v, want [used]", err, kept())
	}
}

func TestTreeFollowsNamesAndContentsOfCountedFilesOnly(t *testing.T) {
	root := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		if err := WriteFile(filepath.Join(root, name), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	key := func() Key {
		t.Helper()
		k, err := Tree(root, func(p string) bool {
			return strings.HasSuffix(p, "_test.go") || p == "data/testdata"
		}, "data", "go.mod", "missing")
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	write("data/chips.csv", "H20")
	write("go.mod", "module m")
	before := key()
	write("data/chips_test.go", "package data")
	write("data/testdata/bad.csv", "x")
	write("elsewhere.txt", "x")
	if key() != before {
		t.Error("a file that does not count changed the key")
	}
	write("data/chips.csv", "H21")
	changed := key()
	if changed == before {
		t.Error("a changed file left the key as it was")
	}
	write("data/chips.csv", "H20")
	if key() != before {
		t.Error("the old content gives another key")
	}
	if err := os.Rename(filepath.Join(root, "data/chips.csv"), filepath.Join(root, "data/chip.csv")); err != nil {
		t.Fatal(err)
	}
	if key() == before {
		t.Error("a renamed file left the key as it was")
	}
}
