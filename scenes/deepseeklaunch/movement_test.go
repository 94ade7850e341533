package deepseeklaunch

import (
	"testing"

	"twopaths/scenes/scenetest"
)

func TestEachBeatStartsWhereTheOneBeforeEnds(t *testing.T) {
	s := newScene(t)
	scenetest.StartsWhereTheLastEnded(t, s, answers(s)...)
}

func TestScrubbingThereAndBackGivesTheSamePictures(t *testing.T) {
	scenetest.GoesBackAsItCame(t, newScene(t))
}

func TestReducedShowsEndsAlone(t *testing.T) {
	scenetest.ReducedShowsEnds(t, newScene(t))
}

// TestASteadyFrameTakesNoMemory, in any beat, format, language and answer.
func TestASteadyFrameTakesNoMemory(t *testing.T) {
	s := newScene(t)
	scenetest.TakesNoMemory(t, s, answers(s)...)
}
