package typeset_test

import (
	"strings"
	"testing"

	"twopaths/assets"
	"twopaths/data"
	"twopaths/scenes/typeset"
)

// newSetter sets in the full case.
func newSetter(t testing.TB) *typeset.Setter {
	t.Helper()
	c, err := assets.Full()
	if err != nil {
		t.Fatal(err)
	}
	return typeset.NewSetter(c)
}

// copyOf returns every string of the copy in a language, with its marks.
func copyOf(t testing.TB, l data.Locale) []string {
	t.Helper()
	set, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, key := range set.Keys() {
		texts = append(texts, set.Text(key, l))
	}
	if len(texts) == 0 {
		t.Fatal("the copy is empty")
	}
	return texts
}

// madeUp are strings of Chinese that have everything a line can break wrongly at.
var madeUp = []string{
	"“（中国）”，",
	"甲——乙——丙丁——戊己庚",
	"甲……乙……丙丁……戊己庚",
	"。。。。。。",
	"约70%的",
	"《〈（“‘",
	"他说：“《规则》（第14110号）‘已经生效’。”——见注。",
	"RTX\u00a04090\u00a0D由600\u202fGB/s降到400 GB/s，少了33.3 %；1.3%到3.5%，2023年10月17日起，第14110号令第3条第1款，共140个条目，1.94亿美元！？",
	"Nvidia’s A800/H800与“AI扩散”规则…",
	"supercalifragilisticexpialidocious与不可分割的很长很长的英文单词",
}

// text joins the lines of a block.
func text(b *typeset.Block) string {
	var all strings.Builder
	for _, l := range b.Lines {
		all.WriteString(l.Text)
	}
	return all.String()
}

// squeeze drops all spaces, which vanish where lines break.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
