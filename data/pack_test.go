package data

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"
)

// TestASetSurvivesPacking compares all that a scene can see of the real set
// with what comes out of its pack.
func TestASetSurvivesPacking(t *testing.T) {
	s := open(t)
	pack := s.Pack()
	u, err := Unpack(pack)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(pack, u.Pack()) {
		t.Error("the unpacked set packs to other bytes")
	}
	if !reflect.DeepEqual(s.Facts, u.Facts) || !reflect.DeepEqual(s.Events, u.Events) || !reflect.DeepEqual(s.Scenes, u.Scenes) {
		t.Error("facts, events or scenes differ")
	}
	for i := range s.Chips {
		a, b := s.Chips[i], u.Chips[i]
		if (a.Limit == nil) != (b.Limit == nil) || a.Limit != nil && a.Limit.Value != b.Limit.Value {
			t.Errorf("the limit of %s differs", a.ID)
		}
		if a.Gap() != b.Gap() || a.Margin() != b.Margin() {
			t.Errorf("the gap of %s differs", a.ID)
		}
		a.Limit, b.Limit = nil, nil
		if a != b {
			t.Errorf("the chip %s differs", a.ID)
		}
		for j := range s.Rules {
			v, w := s.Rules[j].Judge(&s.Chips[i]), u.Rules[j].Judge(&u.Chips[i])
			for l := range Locale(Locales) {
				if v.Outcome != w.Outcome || !bytes.Equal(s.AppendReasons(nil, l, &v), u.AppendReasons(nil, l, &w)) {
					t.Errorf("%s judges %s differently", s.Rules[j].ID, a.ID)
				}
			}
		}
	}
	for _, key := range s.Keys() {
		for l := range Locale(Locales) {
			if s.Text(key, l) != u.Text(key, l) || s.Plain(key, l) != u.Plain(key, l) {
				t.Errorf("the text %s differs", key)
			}
		}
	}
}

func TestABrokenPackIsRefused(t *testing.T) {
	pack := open(t).Pack()
	for _, n := range []int{0, 1, 100, len(pack) - 1} {
		if _, err := Unpack(pack[:n]); err == nil {
			t.Errorf("%d of %d bytes are accepted", n, len(pack))
		}
	}
	if _, err := Unpack(append(pack, 0)); err == nil {
		t.Error("a pack with a byte too many is accepted")
	}
	other := append([]byte(nil), pack...)
	other[0] += 2
	if _, err := Unpack(other); err == nil {
		t.Error("a pack of another version is accepted")
	}
}

// TestAPackedProgramOpensItsPack builds a program as the site builder builds the
// one for the browser: with the tag packed and the pack laid beside the sources.
// The same program must not carry the code that reads CSV.
func TestAPackedProgramOpensItsPack(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	folder := t.TempDir()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	pack, overlay, program := filepath.Join(folder, "set.pack"), filepath.Join(folder, "overlay.json"), filepath.Join(folder, "program")
	replace := `{"Replace":{` + strconv.Quote(filepath.Join(here, "set.pack")) + `:` + strconv.Quote(pack) + `}}`
	if err := errors.Join(os.WriteFile(pack, open(t).Pack(), 0o644), os.WriteFile(overlay, []byte(replace), 0o644)); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-tags", "packed", "-overlay", overlay, "-o", program, "./testdata/packed")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(program).CombinedOutput()
	if err != nil || string(out) != "Chip export controls" {
		t.Errorf("the program says %q, %v", out, err)
	}
	binary, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(binary, []byte("encoding/csv")) {
		t.Error("the packed program carries encoding/csv; the loaders should be left out of it")
	}
}
