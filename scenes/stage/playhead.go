package stage

import "twopaths/scenes"

// Motion is how much a reader wants to see move.
type Motion uint8

const (
	// Full plays movements.
	Full Motion = iota
	// Reduced goes from end state to end state by cross-fade.
	Reduced
	// Still goes from end state to end state at once.
	Still
)

// How many times as fast as written a movement is played: what is left of it
// when a reader steps on, and all of it when they step back.
const (
	hurry  = 6
	rewind = 3
)

// longestFrame is how much time, in seconds, a frame can move the playhead. A
// tab that was in the background goes on where it was.
const longestFrame = 0.1

// Playhead is a position in a scene's beats, laid end to end as one line: the
// end of a beat is the beginning of the next. It moves forwards and backwards
// along the line, and jumps only where that is asked for.
type Playhead struct {
	// Beat is an index, Time is seconds from 0 to the beat's Length.
	Beat int
	Time float64
	// Playing: beats follow each other, each after its predecessor has been read.
	Playing bool

	beats  []scenes.Beat
	motion Motion
	// way is +1 or -1 while the playhead moves, else 0. It stops at the end
	// state of the beat target.
	way, target int
	// hurried: the target's own movement is hurried too.
	hurried bool
	// rest is how long the end state still rests, in seconds, while playing.
	rest float64
	// jumps counts the jumps, so that the stage can tell one from a movement.
	jumps int
}

// Enter puts the playhead on another scene's beats, at the first's end.
func (h *Playhead) Enter(beats []scenes.Beat) {
	*h = Playhead{beats: beats, motion: h.motion, Playing: h.Playing, jumps: h.jumps}
	h.Jump(0, beats[0].Length)
}

// Moving tells whether the playhead moves by itself.
func (h *Playhead) Moving() bool { return h.way != 0 }

// Target is the index of the beat whose end state is being gone to, or shown.
func (h *Playhead) Target() int {
	if h.way == 0 {
		return h.Beat
	}
	return h.target
}

// Resting tells whether playing waits for the present end state to be read, and
// for how long, in seconds.
func (h *Playhead) Resting() (seconds float64, resting bool) {
	return max(h.rest, 0), h.way == 0 && h.Playing
}

// Rest reads the present end state once more before playing goes on.
func (h *Playhead) Rest() { h.rest = h.beats[h.Beat].Reading }

// Jump puts the playhead anywhere. Playing goes on from there.
func (h *Playhead) Jump(beat int, time float64) {
	h.Beat = min(max(beat, 0), len(h.beats)-1)
	length := h.beats[h.Beat].Length
	h.Time = min(max(time, 0), length)
	h.way, h.rest = 0, 0
	h.jumps++
	if !h.Playing {
		return
	}
	if h.Time < length {
		h.forward(h.Beat, false)
	} else {
		h.rest = h.beats[h.Beat].Reading
	}
}

// Seek puts the playhead anywhere and leaves it there.
func (h *Playhead) Seek(beat int, time float64) {
	h.Playing = false
	h.Jump(beat, time)
}

// Play goes on from where the playhead is; from the very end, from the start.
func (h *Playhead) Play() {
	h.Playing = true
	switch {
	case h.way > 0:
	case h.Time < h.beats[h.Beat].Length:
		h.forward(h.Beat, false)
	case h.Beat+1 < len(h.beats):
		h.forward(h.Beat+1, false)
	default:
		h.Jump(0, 0)
	}
}

// Pause stops the playhead where it is.
func (h *Playhead) Pause() { h.Playing, h.way, h.rest = false, 0, 0 }

// SetPlaying is Play and Pause, except that an end state is read first.
func (h *Playhead) SetPlaying(playing bool) {
	if !playing {
		h.Pause()
		return
	}
	if !h.Playing {
		h.Playing = true
		h.Jump(h.Beat, h.Time)
	}
}

// SetMotion changes how the playhead travels. One that is under way arrives.
func (h *Playhead) SetMotion(m Motion) {
	h.motion = m
	if m != Full && (h.way != 0 || h.Time < h.beats[h.Beat].Length) {
		beat := h.Target()
		h.Jump(beat, h.beats[beat].Length)
	}
}

// Step goes to the end of the next beat (+1), or back to that of the one before
// (-1). A beat that is under way is finished in a hurry first; further steps
// add up. Before the first and after the last there is nothing.
func (h *Playhead) Step(by int) {
	last := len(h.beats) - 1
	under := h.Time < h.beats[h.Beat].Length
	if by > 0 {
		switch {
		case h.way < 0: // Back to where it came from.
			h.forward(h.Beat, false)
		case h.Target() < last:
			h.forward(h.Target()+1, false)
		case under:
			h.forward(last, true)
		}
		return
	}
	switch to := h.Beat - 1; {
	case h.way < 0:
		h.backward(max(h.target-1, 0))
	case h.way > 0 && !under: // It has not left yet.
		h.arrive()
	case to >= 0:
		h.backward(to)
	case under:
		h.forward(0, false)
	}
}

// forward starts moving to the end of a beat.
func (h *Playhead) forward(target int, hurried bool) {
	h.way, h.target, h.hurried, h.rest = 1, target, hurried, 0
	if h.motion != Full {
		h.Jump(target, h.beats[target].Length)
	}
}

// backward starts moving back to the end of a beat.
func (h *Playhead) backward(target int) {
	h.way, h.target, h.rest = -1, target, 0
	if h.motion != Full {
		h.Jump(target, h.beats[target].Length)
	}
}

// Pass lets time pass, in seconds. A movement takes no more than a frame's
// share of it.
func (h *Playhead) Pass(seconds float64) {
	switch {
	case h.way > 0:
		h.advance(min(seconds, longestFrame))
	case h.way < 0:
		h.retreat(min(seconds, longestFrame))
	case h.Playing:
		if h.rest -= seconds; h.rest <= 0 {
			h.turn()
		}
	}
}

// advance moves forwards, through as many beats as the time is enough for.
func (h *Playhead) advance(seconds float64) {
	for {
		rate := 1.0
		if h.Beat < h.target || h.hurried {
			rate = hurry
		}
		left := h.beats[h.Beat].Length - h.Time
		if left > seconds*rate {
			h.Time += seconds * rate
			return
		}
		seconds = max(seconds-left/rate, 0)
		if h.Beat == h.target {
			h.arrive()
			return
		}
		h.Beat, h.Time = h.Beat+1, 0
	}
}

// retreat moves backwards. The beginning of a beat is the end of the one before.
func (h *Playhead) retreat(seconds float64) {
	for {
		if h.Beat == h.target {
			h.arrive()
			return
		}
		if h.Time > seconds*rewind {
			h.Time -= seconds * rewind
			return
		}
		seconds = max(seconds-h.Time/rewind, 0)
		h.Beat--
		h.Time = h.beats[h.Beat].Length
	}
}

// arrive stops at the end of the present beat.
func (h *Playhead) arrive() {
	h.Time, h.way = h.beats[h.Beat].Length, 0
	if h.Playing {
		h.rest = h.beats[h.Beat].Reading
	}
}

// turn goes on after a rest; after the last one playing is over.
func (h *Playhead) turn() {
	h.rest = 0
	if h.Beat+1 < len(h.beats) {
		h.forward(h.Beat+1, false)
	} else {
		h.Playing = false
	}
}
