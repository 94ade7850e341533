package build

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// progress tells whoever waits what has been done. A nil writer says nothing.
type progress struct {
	mu sync.Mutex
	to io.Writer
	// last is when the last step was done, ticked when the last tick was said.
	last, ticked time.Time
}

// pause is the least time between two ticks.
const pause = 5 * time.Second

// tick says how far a long step has come, now and then.
func (p *progress) tick(what string, done, all int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if p.to == nil || now.Sub(p.last) < pause || now.Sub(p.ticked) < pause {
		return
	}
	p.ticked = now
	// As below.
	_, _ = fmt.Fprintf(p.to, "  %-26s %10s\n", what, fmt.Sprintf("%d of %d", done, all))
}

// note says what whoever builds should know.
func (p *progress) note(sentence string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.to != nil {
		_, _ = fmt.Fprintf(p.to, "  note: %s\n", sentence)
	}
}

// step says that a part is there, and whether it had to be made. Times are
// since the step before.
func (p *progress) step(what string, made bool, size int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.to == nil {
		return
	}
	took := "unchanged"
	now := time.Now()
	if made {
		took = now.Sub(p.last).Round(100 * time.Millisecond).String()
	}
	p.last = now
	// What cannot be printed is not missed by the build.
	_, _ = fmt.Fprintf(p.to, "  %-26s %10s  %s\n", what, Size(size), took)
}

// Size writes a number of bytes for people: "812 B", "61.4 KB", "2.05 MB"
// (1 KB is 1,000 bytes, as in the bounds that the project sets itself).
func Size(bytes int) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d B", bytes)
	case bytes < 1000_000:
		return fmt.Sprintf("%.1f KB", float64(bytes)/1e3)
	}
	return fmt.Sprintf("%.2f MB", float64(bytes)/1e6)
}
