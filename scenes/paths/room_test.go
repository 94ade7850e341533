package paths

import (
	"slices"
	"strings"
	"testing"

	"twopaths/data"
	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/scenetest"
)

// paints tells whether a picture has words of an identity.
func paints(p *picture.Picture, id string) bool {
	who, _ := identityOf(p, id)
	return slices.ContainsFunc(p.Marks, func(m picture.Mark) bool { return m.Identity == who && m.Run != nil })
}

// TestClaimsOfJobsStandTogether: where there is room for one only, there is none.
func TestClaimsOfJobsStandTogether(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	shown := 0
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &stargate {
			return
		}
		s.Draw(&p, m)
		president, firms := paints(&p, "jobs/president"), paints(&p, "jobs/firms")
		if president != firms {
			t.Errorf("%s: the President's claim is painted: %v, the companies': %v", where, president, firms)
		}
		if president {
			shown++
		}
		if !paints(&p, "spent") && !strings.HasPrefix(where, "plain-small") {
			t.Errorf("%s: nothing is said of what is spent", where)
		}
	})
	if shown < 10 {
		t.Errorf("the claims stand on %d pictures, want 10 or more", shown)
	}
}

// TestTheBoughsAreNamed, and the cases; where the tree stands, strands of one
// bough do not cross on their way to its end.
func TestTheBoughsAreNamed(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &aiPlus {
			return
		}
		s.Draw(&p, m)
		for _, bough := range boughKeys {
			if !paints(&p, "bough/"+bough) {
				t.Errorf("%s: the bough %s has no name", where, bough)
			}
		}
		for _, key := range caseKeys {
			// A question mark alone is no name.
			who, _ := identityOf(&p, "case/"+key)
			if !slices.ContainsFunc(p.Marks, func(m picture.Mark) bool { return m.Identity == who && m.Run != nil && len(m.Run.Text) > 1 }) {
				t.Errorf("%s: the case %s has no name", where, key)
			}
		}
		if m.Format.Shape != scenes.Wide && m.Format.Shape != scenes.Tall {
			return
		}
		sh := s.sheet(m.Beat, m.Format, m.Locale, vehiclesLeaf)
		for leaf := 1; leaf < strandsCN; leaf++ {
			if leafBough[leaf] != leafBough[leaf-1] {
				continue
			}
			left, right := sh.item(strandKey(strandsUS+leaf-1)).points, sh.item(strandKey(strandsUS+leaf)).points
			for i := range strandPoints / 2 {
				if left[i].X >= right[i].X {
					t.Errorf("%s: the strands of %s and %s cross", where, leafKeys[leaf-1], leafKeys[leaf])
					break
				}
			}
		}
	})
}

// item finds an item by its key.
func (sh *sheet) item(key string) *item {
	i := slices.IndexFunc(sh.items, func(it item) bool { return it.key == key })
	return &sh.items[i]
}

// TestLeavesHaveCardsOfTheirOwn: no two say the same.
func TestLeavesHaveCardsOfTheirOwn(t *testing.T) {
	s := newScene(t)
	seen := map[string]string{}
	for leaf := range leafCount {
		sh := s.sheet(3, scenetest.Format("wide"), 0, leaf)
		said := sh.identities[sh.find("card")-1].Label
		_, text, _ := strings.Cut(said, ". ")
		if text == "" {
			_, text, _ = strings.Cut(said, ".")
		}
		if other, ok := seen[text]; ok || text == "" {
			t.Errorf("the cards of %s and %s both say %q", s.leafName(leaf, 0), other, text)
		}
		seen[text] = s.leafName(leaf, 0)
	}
}

// TestAllPartsOfAnActionOrNone stand in the second tree.
func TestAllPartsOfAnActionOrNone(t *testing.T) {
	s := newScene(t)
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &aiPlus {
			return
		}
		sh := s.sheet(m.Beat, m.Format, m.Locale, leafCount+vehiclesLeaf)
		for _, key := range actionKeys {
			want, words := 0, 0
			for _, letter := range "abcd" {
				if s.story.Has("action/" + key + "/" + string(letter)) {
					want++
				}
			}
			who := sh.find("action/" + key)
			for i := range sh.items {
				if sh.items[i].identity == who && sh.items[i].isWords() {
					words++
				}
			}
			if parts := words - 1; parts != 0 && parts != want {
				t.Errorf("%s: %s has %d of its %d parts", where, key, parts, want)
			}
		}
	})
}

// TestTheRecordStandsWhole: in every format each capacity has its number, the
// kinds of gigawatts are named, and the rows of money stand beside them or in
// their place.
func TestTheRecordStandsWhole(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &record {
			return
		}
		s.Draw(&p, m)
		for _, c := range capacities {
			// In the smallest frame two planned ones stand too near.
			if !paints(&p, "capacity/"+c.key) && !(c.key == "sites" && m.Format.ID == "plain-small") {
				t.Errorf("%s: the capacity %s has no number", where, c.key)
			}
		}
		for _, key := range kindKeys {
			if m.Format.Shape != scenes.Wide && !paints(&p, key) {
				t.Errorf("%s: %s has no sign in a key", where, key)
			}
		}
		if slices.ContainsFunc(p.Slots, func(slot picture.Slot) bool { return slot.ID == "view" }) {
			m.Values[controlView] = viewMoney
			s.Draw(&p, m)
		}
		for _, row := range moneyRows {
			if !paints(&p, "row/"+row.key) {
				t.Errorf("%s: the row %s cannot be seen", where, row.key)
			}
		}
	})
}

// TestPhonesHaveTheSentencesOfTheQuestions: an answer there is its big words and
// its sentence, whole or in its short form.
func TestPhonesHaveTheSentencesOfTheQuestions(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		if f.Shape != scenes.Phone {
			continue
		}
		for l := range data.Locale(data.Locales) {
			for lens := range lensCount {
				sh := s.sheet(4, f, l, lens)
				said := map[string]bool{}
				for i := range sh.items {
					if it := &sh.items[i]; it.isWords() {
						said[it.words.Text()] = true
					}
				}
				for _, side := range sideIDs {
					for i := range answersMost {
						key := "lens/" + lensIDs[lens] + "-" + side + "-" + digit(i+1) + "/text"
						if !s.story.Has(key) {
							continue
						}
						if !said[s.story.Plain(key, l)] && !(s.story.Has(key+"-short") && said[s.story.Plain(key+"-short", l)]) {
							t.Errorf("%s/%s: %s is not said", f.ID, l.Code(), key)
						}
					}
				}
			}
		}
	}
}

// TestQuotationsBreakAtTheirPhrases: no line of a Chinese one ends within a word.
func TestQuotationsBreakAtTheirPhrases(t *testing.T) {
	s := newScene(t)
	for _, f := range scenes.Formats {
		for l := range data.Locale(data.Locales) {
			sh := s.sheet(5, f, l, 0)
			for _, q := range quoted {
				text := s.story.Text("words/"+q.key+"-text", q.locale)
				for i := range sh.items {
					it := &sh.items[i]
					if q.locale == data.Chinese && it.isWords() && it.words.Text() == s.story.Plain("words/"+q.key+"-text", q.locale) &&
						!atPhrases(it.words.Block, strings.ReplaceAll(text, "**", "")) {
						t.Errorf("%s/%s: the words of %s break within a phrase", f.ID, l.Code(), q.key)
					}
				}
			}
		}
	}
}

// TestEveryRoadHasAKey: either side, and what came after the report.
func TestEveryRoadHasAKey(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &fork {
			return
		}
		s.Draw(&p, m)
		for _, key := range forkKeys {
			if !paints(&p, key) {
				t.Errorf("%s: %s is not in the picture", where, key)
			}
		}
	})
}

// TestAnswersWeighAlike: the big words of all answers are of one size, and what
// a side is stands beside both names or beside none.
func TestAnswersWeighAlike(t *testing.T) {
	s := newScene(t)
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &lenses {
			return
		}
		for lens := range lensCount {
			checkAnswersWeighAlike(t, where, s.sheet(m.Beat, m.Format, m.Locale, lens))
		}
	})
}

func checkAnswersWeighAlike(t *testing.T, where string, sheet *sheet) {
	t.Helper()
	size, counts := 0.0, map[string]int{}
	for i := range sheet.items {
		it := &sheet.items[i]
		if !it.isWords() || it.identity == 0 {
			continue
		}
		id := sheet.identities[it.identity-1].ID
		counts[id]++
		if !strings.HasPrefix(id, "answer/") || counts[id] > 1 {
			continue
		}
		if size == 0 {
			size = it.words.Size
		}
		if it.words.Size != size {
			t.Errorf("%s: %s is set in %v, another answer in %v", where, id, it.words.Size, size)
		}
	}
	if counts["side/us"] != counts["side/cn"] {
		t.Errorf("%s: %d words on one side's head, %d on the other's", where, counts["side/us"], counts["side/cn"])
	}
}

// TestAllThreeSayWhoseWordsTheyAre: the headings of the quotations are on equal
// footing.
func TestAllThreeSayWhoseWordsTheyAre(t *testing.T) {
	s := newScene(t)
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &quotations {
			return
		}
		sheet := s.sheet(m.Beat, m.Format, m.Locale, 0)
		for _, q := range quoted {
			who := []string{s.story.Plain("words/"+q.key+"-who", m.Locale)}
			if q.key == "report" {
				who = append(who, s.story.Plain("words/report-who-short", m.Locale))
			}
			if !slices.ContainsFunc(sheet.items, func(it item) bool { return it.isWords() && slices.Contains(who, it.words.Text()) }) {
				t.Errorf("%s: %s does not say whose words these are", where, q.key)
			}
		}
	})
}

// TestNumbersStandAtTheirHeight: in a low chart a number above its mark would
// stand at the height of a larger one.
func TestNumbersStandAtTheirHeight(t *testing.T) {
	s := newScene(t)
	for _, format := range [...]string{"phone", "phone-medium", "plain-small"} {
		for l := range data.Locale(data.Locales) {
			sheet := s.sheet(slices.Index(beats[:], &record), scenetest.Format(format), l, 0)
			marks, seen := map[string]float64{}, 0
			for i := range sheet.items {
				it := &sheet.items[i]
				if it.identity == 0 {
					continue
				}
				id := sheet.identities[it.identity-1].ID
				box := it.box()
				middle := box.Y + box.H/2
				switch {
				case !strings.HasPrefix(id, "capacity/") || id == "capacity/running":
				case !it.isWords() && it.mark.Stroke.Colour == picture.US && len(it.points) == 0:
					marks[id] = middle
				case it.isWords() && it.words.Colour == picture.US:
					seen++
					if off := middle - marks[id]; off < -20 || off > 16 {
						t.Errorf("%s %s: the number of %s stands %.0f px below its mark", format, l.Code(), id, off)
					}
				}
			}
			if seen < 4 {
				t.Errorf("%s %s: %d capacities have numbers, want 4 or more", format, l.Code(), seen)
			}
		}
	}
}

// TestTheForkHasItsDate: of what lies near the fork, its own date is named
// before any other.
func TestTheForkHasItsDate(t *testing.T) {
	s := newScene(t)
	var p picture.Picture
	scenetest.Each(s, func(where string, m *scenes.Moment) {
		if beats[m.Beat] != &fork {
			return
		}
		if s.Draw(&p, m); paints(&p, "ev-building") && !paints(&p, "ev-planned") {
			t.Errorf("%s: the summer is dated and the fork is not", where)
		}
	})
}
