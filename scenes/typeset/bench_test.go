package typeset_test

import (
	"testing"

	"twopaths/scenes/typeset"
)

// BenchmarkBlock sets a paragraph that was never set before, as when the size
// of type changes from frame to frame.
func BenchmarkBlock(b *testing.B) {
	setter := newSetter(b)
	style := body
	for b.Loop() {
		style.Size += 1e-6
		setter.Block("规则划出第一条界线：**位长×TOPS不低于4800**，且**总互联不低于600 GB/s**。两项都到，向中国出口须申请许可；只到一项，不需要。", style, 300)
	}
}

func BenchmarkHeadline(b *testing.B) {
	setter := newSetter(b)
	style := title
	for b.Loop() {
		style.Size += 1e-6
		setter.Block("A licence is needed only where |computing and I/O both cross the line", style, 350)
	}
}

func BenchmarkRemembered(b *testing.B) {
	setter := newSetter(b)
	for b.Loop() {
		setter.Line("不需许可", typeset.Style{Size: 17})
	}
}
