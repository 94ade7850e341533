package data_test

import (
	"fmt"
	"strings"

	"twopaths/data"
)

// The same chip at three dates: the text of a rule decides, not the chip.
func ExampleJudge() {
	set, err := data.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	h20 := set.Chip("h20")
	for _, rules := range [][]*data.Rule{
		{set.Rule("oct-2022")},
		{set.Rule("oct-2023")},
		{set.Rule("oct-2023"), set.Rule("apr-2025")},
	} {
		verdict := data.Judge(h20, rules...)
		why := string(set.AppendReasons(nil, data.Chinese, &verdict))
		fmt.Printf("%s: %s\n", verdict.Outcome.ID(), strings.ReplaceAll(why, data.NoBreakSpace, " "))
	}
	// Output:
	// free: 位长×TOPS 2368 < 4800
	// free: TPP 2368 < 2400；密度2.91 < 3.2
	// licence: 内存4000 ≥ 1400；合计5028 ≥ 1700
}
