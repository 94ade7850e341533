package stage

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"twopaths/scenes"
)

var threeBeats = []scenes.Beat{
	{ID: "one", Length: 1, Reading: 2},
	{ID: "two", Length: 2, Reading: 3},
	{ID: "three", Length: 0.5, Reading: 4},
}

// at returns a playhead in the beats above.
func at(beat int, time float64) *Playhead {
	h := new(Playhead)
	h.Enter(threeBeats)
	h.Jump(beat, time)
	return h
}

// line is a playhead's position on the line of all beats, in seconds.
func (h *Playhead) line() float64 {
	sum := h.Time
	for i := range h.Beat {
		sum += h.beats[i].Length
	}
	return sum
}

// run lets the playhead move until it rests, and returns how long that took.
func (h *Playhead) run(t *testing.T) (seconds float64) {
	t.Helper()
	for range 10_000 {
		if !h.Moving() {
			return seconds
		}
		h.Pass(0.01)
		seconds += 0.01
	}
	t.Fatal("the playhead never rests")
	return 0
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		name    string
		beat    int
		time    float64
		steps   []int
		want    int
		seconds float64 // What the way takes.
	}{
		{"on", 0, 1, []int{1}, 1, 2},
		{"on in mid-movement", 0, 0.4, []int{1}, 1, 0.6/hurry + 2},
		{"on twice", 0, 1, []int{1, 1}, 2, 2.0/hurry + 0.5},
		{"on from the last", 2, 0.5, []int{1}, 2, 0},
		{"on in the last one's movement", 2, 0.2, []int{1}, 2, 0.3 / hurry},
		{"on more often than there are beats", 0, 0, []int{1, 1, 1, 1, 1}, 2, 3.5 / hurry},
		{"back", 2, 0.5, []int{-1}, 1, 0.5 / rewind},
		{"back in mid-movement", 1, 0.9, []int{-1}, 0, 0.9 / rewind},
		{"back twice", 2, 0.5, []int{-1, -1}, 0, 2.5 / rewind},
		{"back from the first", 0, 1, []int{-1}, 0, 0},
		{"back in the first one's movement", 0, 0.4, []int{-1}, 0, 0.6},
		{"back and on again", 2, 0.5, []int{-1, 1}, 2, 0},
		{"back twice and on again", 2, 0.5, []int{-1, -1, 1}, 2, 0},
		{"on and back again", 0, 1, []int{1, -1}, 0, 0},
	} {
		h := at(c.beat, c.time)
		jumps := h.jumps
		for _, by := range c.steps {
			h.Step(by)
		}
		seconds := h.run(t)
		if h.Beat != c.want || h.Time != threeBeats[c.want].Length {
			t.Errorf("%s: ends at beat %d, %v s, want the end of beat %d", c.name, h.Beat, h.Time, c.want)
		}
		if math.Abs(seconds-c.seconds) > 0.03 {
			t.Errorf("%s: takes %.2f s, want %.2f", c.name, seconds, c.seconds)
		}
		if h.jumps != jumps {
			t.Errorf("%s: jumps, where it should travel", c.name)
		}
	}
}

func TestPlayingShowsEachBeatAndReadsIt(t *testing.T) {
	h := at(0, 0)
	h.Play()
	var rests []float64
	for range 10_000 {
		if seconds, resting := h.Resting(); resting && (len(rests) == 0 || seconds > rests[len(rests)-1] || h.Beat == len(rests)) {
			rests = append(rests, seconds)
		}
		if !h.Playing {
			break
		}
		h.Pass(0.01)
	}
	if len(rests) != 3 || rests[0] != 2 || rests[1] != 3 || rests[2] != 4 {
		t.Errorf("rests for %v s, want each beat's reading time", rests)
	}
	if h.Beat != 2 || h.Time != 0.5 || h.Playing {
		t.Errorf("ends at beat %d, %v s, playing %v; want the end of the last one, not playing", h.Beat, h.Time, h.Playing)
	}
	h.Play()
	if h.Beat != 0 || h.Time != 0 || !h.Moving() {
		t.Errorf("playing at the end goes on from beat %d, %v s, not from the start", h.Beat, h.Time)
	}
}

func TestAPauseHoldsTheMovement(t *testing.T) {
	h := at(0, 1)
	h.Play()
	h.Pass(0.1)
	h.Pause()
	h.Pass(60)
	if h.Beat != 1 || h.Time != 0.1 {
		t.Errorf("stands at beat %d, %v s, not where it was paused", h.Beat, h.Time)
	}
	h.Play()
	h.run(t)
	if h.Beat != 1 || h.Time != 2 {
		t.Errorf("goes on to beat %d, %v s", h.Beat, h.Time)
	}
}

func TestABackgroundTabGoesOnWhereItWas(t *testing.T) {
	h := at(1, 0)
	h.Play()
	h.Pass(30)
	if h.Beat != 1 || h.Time > longestFrame {
		t.Errorf("30 s in one frame move to beat %d, %v s", h.Beat, h.Time)
	}
}

func TestAnEndStateThatIsTakenOverIsReadFirst(t *testing.T) {
	h := at(1, 2)
	h.SetPlaying(true)
	if seconds, resting := h.Resting(); !resting || seconds != 3 {
		t.Errorf("rests %v s (%v), want 3", seconds, resting)
	}
}

func TestWithoutMotionThePlayheadJumpsFromEndToEnd(t *testing.T) {
	for _, m := range []Motion{Reduced, Still} {
		h := at(0, 1)
		h.SetMotion(m)
		h.Step(1)
		if h.Moving() || h.Beat != 1 || h.Time != 2 {
			t.Errorf("motion %d: a step leaves it at beat %d, %v s, moving %v", m, h.Beat, h.Time, h.Moving())
		}
		h.Play()
		if h.Beat != 2 || h.Time != 0.5 {
			t.Errorf("motion %d: playing goes to beat %d, %v s", m, h.Beat, h.Time)
		}
		h.Pass(4.1)
		if h.Playing {
			t.Errorf("motion %d: still playing after the last beat was read", m)
		}
	}
	h := at(1, 0.5)
	h.Step(1)
	h.SetMotion(Reduced)
	if h.Moving() || h.Beat != 2 || h.Time != 0.5 {
		t.Errorf("reduced on the way: beat %d, %v s, want the end that it was going to", h.Beat, h.Time)
	}
}

// Whatever is pressed, the playhead stays on the line and travels along it; only
// jumps leave it.
func TestThePlayheadTravels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := at(rapid.IntRange(-1, 3).Draw(t, "beat"), rapid.Float64Range(-1, 3).Draw(t, "time"))
		for range rapid.IntRange(1, 60).Draw(t, "actions") {
			before, jumps := h.line(), h.jumps
			seconds := 0.0
			switch rapid.IntRange(0, 5).Draw(t, "action") {
			case 0:
				h.Step(1)
			case 1:
				h.Step(-1)
			case 2:
				h.Play()
			case 3:
				h.Pause()
			default:
				seconds = rapid.Float64Range(0, 3).Draw(t, "seconds")
				h.Pass(seconds)
			}
			if h.Beat < 0 || h.Beat >= len(threeBeats) || h.Time < 0 || h.Time > threeBeats[h.Beat].Length {
				t.Fatalf("beat %d, %v s is off the line", h.Beat, h.Time)
			}
			if moved := math.Abs(h.line() - before); h.jumps == jumps && moved > hurry*min(seconds, longestFrame)+1e-9 {
				t.Fatalf("moves %v s of the line in %v s", moved, seconds)
			}
		}
		if h.Moving() {
			target := h.Target()
			for range 1000 {
				h.Pass(longestFrame)
				if !h.Moving() {
					break
				}
			}
			if h.Beat < target && !h.Playing {
				t.Fatalf("stops at beat %d on its way to %d", h.Beat, target)
			}
		}
	})
}
