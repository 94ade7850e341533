package data

import (
	"bytes"
	"reflect"
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
