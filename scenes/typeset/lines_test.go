package typeset_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"twopaths/scenes/typeset"
)

// TestHeadlines: broken at phrases where the measure allows, else evenly, and
// never with a lone word at the end.
func TestHeadlines(t *testing.T) {
	setter := newSetter(t)
	for _, c := range []struct {
		text    string
		style   typeset.Style
		measure float64
		want    []string
	}{
		{"界线改量性能密度，|为旧线而造的芯片落入线内", headline, 1184, []string{"界线改量性能密度，为旧线而造的芯片落入线内"}},
		{"界线改量性能密度，|为旧线而造的芯片落入线内", headline, 350, []string{"界线改量性能密度，", "为旧线而造的芯片落入线内"}},
		// The second phrase is longer than the measure: two lines are fewer than three.
		{"界线，|为旧线而造的所有芯片从此都落入线内", headline, 350, []string{"界线，为旧线而造的所", "有芯片从此都落入线内"}},
		{"一二三，|四五六，|七八九", headline, 200, []string{"一二三，", "四五六，七八九"}},
		{"一二三四五六七八", headline, 175, []string{"一二三四", "五六七八"}},
		{"A licence is needed only where |computing and I/O both cross the line", title, 350,
			[]string{"A licence is needed only where", "computing and I/O", "both cross the line"}},
		{"Who decides has changed; |the thresholds have not", title, 300, []string{"Who decides has changed;", "the thresholds have not"}},
		// First fit would leave "judgement" alone.
		{"Same chip, another date, another judgement", title, 380, []string{"Same chip, another", "date, another judgement"}},
		{"The next chips stop |1.3 to 3.5 per cent short of the line", title, 350, []string{"The next chips stop", "1.3 to 3.5 per cent", "short of the line"}},
	} {
		if diff := cmp.Diff(c.want, lines(setter.Block(c.text, c.style, c.measure))); diff != "" {
			t.Errorf("%q at %g px (-want +got):\n%s", c.text, c.measure, diff)
		}
	}
}

// TestParagraphs sets single rules, each where another program breaks wrongly.
func TestParagraphs(t *testing.T) {
	setter := newSetter(t)
	zh, en := typeset.Style{Size: 10}, typeset.Style{Size: 10, Language: typeset.English}
	for _, c := range []struct {
		text    string
		style   typeset.Style
		measure float64
		want    []string
	}{
		// A pause hangs; a mark of another kind takes a character with it.
		{"一二三四五六，七八九", zh, 60, []string{"一二三四五六，", "七八九"}},
		{"一二三四五六：七八九", zh, 60, []string{"一二三四五", "六：七八九"}},
		// An opening mark goes to the next line, where it loses its blank half.
		{"一二三四五（六七八九十）", zh, 60, []string{"一二三四五", "（六七八九十）"}},
		// Quotation marks open and close, which UAX #14 does not know.
		{"一二三四五“六七”", zh, 60, []string{"一二三四五", "“六七”"}},
		// Numbers stay whole, and with their units.
		{"差值是4800 GB/s。", zh, 60, []string{"差值是", "4800 GB/s。"}},
		{"共计为2023年的事", zh, 60, []string{"共计为", "2023年的事"}},
		{"一二三第140号令", zh, 60, []string{"一二三", "第140号令"}},
		{"一二三四33.3 %的", zh, 60, []string{"一二三四", "33.3 %的"}},
		{"型号RTX\u00a04090为", zh, 60, []string{"型号", "RTX\u00a04090为"}},
		{"RTX\u00a04090\u00a0D型号", zh, 40, []string{"RTX\u00a0", "4090\u00a0D", "型号"}},
		// A dash and an ellipsis are one mark, and start no line.
		{"一二三四五六——七", zh, 60, []string{"一二三四五", "六——七"}},
		{"一二三四五六……七", zh, 60, []string{"一二三四五", "六……七"}},
		// No lone character at the end of a paragraph.
		{"一二三四五六七。", zh, 60, []string{"一二三四五", "六七。"}},
		// A word that is longer than the measure is broken, a run of marks too.
		{"半导体abcdefghijklmnopqrst", zh, 60, []string{"半导体", "abcdefghijkl", "mnopqrst"}},
		{"。。。。。。", zh, 10, []string{"。。。", "。。。"}},
		// A line feed ends a line; two leave one empty.
		{"一\n\n二", zh, 60, []string{"一", "", "二"}},
		{"the total of 4,800 GB/s and more", en, 80, []string{"the total of", "4,800 GB/s", "and more"}},
		{"from 600 to 400 GB/s", en, 80, []string{"from 600 to", "400 GB/s"}},
		{"one part · another", en, 52, []string{"one part ·", "another"}},
		{"the sum of 5 × 3 ≥ 2", en, 50, []string{"the sum of", "5 × 3 ≥ 2"}},
		{"“a licence”, they (the US) say", en, 80, []string{"“a licence”, they", "(the US) say"}},
	} {
		if diff := cmp.Diff(c.want, lines(setter.Block(c.text, c.style, c.measure))); diff != "" {
			t.Errorf("%q at %g px (-want +got):\n%s", c.text, c.measure, diff)
		}
	}
}
