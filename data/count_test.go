package data

import (
	"regexp"
	"strings"
	"testing"
)

// TestCounts: a count follows the facts, and so do the days between two.
func TestCounts(t *testing.T) {
	s := open(t)
	for _, c := range []struct{ reference, zh, en string }{
		{"count s31-parity#*-r1:word", "十一", "eleven"},
		{"count s31-parity#*-r1 > s31-parity#*-o1:word", "五", "five"},
		{"count s31-parity#*-r1 < s31-parity#*-o1:Word", "六", "Six"},
		{"count be-2024#*-narrowed ≥ be-2024#humaneval-narrowed:Word", "三", "Three"},
		{"count s33-huawei s33-cambricon-adapt in s33-adaptation:word", "一", "one"},
		{"count add-r1-cost s1-r1-release:word", "两", "two"},
		{"price-o3-mini.date−s1-r1-release:word", "十一", "eleven"},
		{"add-r1-gpus:word", "512", "512"},
	} {
		v, message := s.reference(c.reference)
		if message != "" {
			t.Errorf("{%s}: %s", c.reference, message)
			continue
		}
		if zh, en := string(v.append(nil, Chinese)), string(v.append(nil, English)); zh != c.zh || en != c.en {
			t.Errorf("{%s} is %s and %s, want %s and %s", c.reference, zh, en, c.zh, c.en)
		}
	}
}

// smallCounts are words that say how many, where a fact could say otherwise.
var smallCounts = [Locales]*regexp.Regexp{
	regexp.MustCompile(`(十[一二]?|[两二三四五六七八九])[项行家条笔群天倍枝处片种颗个篇份]`),
	regexp.MustCompile(`(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b`),
}

// countsInWords are texts of the scene on DeepSeek whose number words count no
// facts, with what they mean.
var countsInWords = map[string]string{
	"what-came-out/source-short": "the same papers",
	"ranking/source":             "months that are named in the same sentence",
	"ranking/source-short":       "the same months",
	"chips/unit":                 "the factor between two units",
}

// TestSmallCountsComeFromFacts: copy that says five of something takes the five
// from what it counts, so that a changed row changes the word.
func TestSmallCountsComeFromFacts(t *testing.T) {
	const file = "deepseek-launch/copy.csv"
	f := &faults{}
	found := map[string]bool{}
	for _, r := range readTable(realFiles(t), file, false, f, "key", "zh", "en").rows {
		for l, words := range smallCounts {
			prose := regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(r.text(Locale(l).Code()), " ")
			word := words.FindString(prose)
			if word == "" {
				continue
			}
			found[r.text("key")] = true
			if countsInWords[r.text("key")] == "" {
				t.Errorf("%s of %s says %q; count the facts in braces, as {count fact-id fact-id:word}, or list it with what it means", r.text("key"), file, word)
			}
		}
	}
	for key := range countsInWords {
		if !found[key] {
			t.Errorf("%s is listed and has no number word any more", key)
		}
	}
	if len(f.list) > 0 {
		t.Error(strings.TrimSpace(f.err().Error()))
	}
}
