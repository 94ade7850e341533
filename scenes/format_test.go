package scenes

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// A box of exactly a format's size shows that format as it is.
func TestFitTakesTheFormatMadeForTheBox(t *testing.T) {
	for _, f := range Formats {
		got, scale := Fit(f.Width, f.Height, f.Shape == Plain)
		if got != f || scale != 1 {
			t.Errorf("Fit(%v, %v) = %s at %v; want %s at 1", f.Width, f.Height, got.ID, scale, f.ID)
		}
	}
}

func TestFitFillsCommonScreens(t *testing.T) {
	for _, screen := range []struct {
		width, height float64 // of the picture, player bar taken off
		want          string
	}{
		{320, 480, "phone-small"},
		{390, 756, "phone"},
		{412, 727, "phone-medium"},
		{600, 356, "embed"},
		{768, 980, "tall"},
		{1024, 606, "compact"},
		{1280, 676, "wide"},
		{1920, 1036, "wide"},
	} {
		got, scale := Fit(screen.width, screen.height, false)
		if got.ID != screen.want || scale < 1 {
			t.Errorf("a picture of %v × %v shows %q at %.3f; want %q, not reduced", screen.width, screen.height, got.ID, scale, screen.want)
		}
	}
}

// The picture never leaves its box, and type never shrinks while any format fits.
func TestFitLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.Float64Range(280, 2600).Draw(t, "width")
		height := rapid.Float64Range(200, 1600).Draw(t, "height")
		plain := rapid.Bool().Draw(t, "plain")
		f, scale := Fit(width, height, plain)
		if f.Width*scale > width+1e-9 || f.Height*scale > height+1e-9 {
			t.Fatalf("%s × %v leaves a box of %v × %v", f.ID, scale, width, height)
		}
		if (f.Shape == Plain) != plain {
			t.Fatalf("plain %v got %s", plain, f.ID)
		}
		for _, other := range Formats {
			if (other.Shape == Plain) == plain && scale < 1 && other.Width <= width && other.Height <= height {
				t.Fatalf("%s is reduced to %v where %s fits", f.ID, scale, other.ID)
			}
		}
	})
}

// A host that obeys the wanted height must not be asked for another one, and
// wp-embed clamps to 200 to 1000.
func TestWantedHeightIsWithinWhatHostsAllow(t *testing.T) {
	for width := 280.0; width <= 1400; width += 20 {
		for _, plain := range []bool{false, true} {
			h := WantedHeight(width, plain)
			if h < 200 || h > 1000 || h != math.Trunc(h) {
				t.Errorf("wanted height at %v (plain %v) is %v; want a whole number from 200 to 1000", width, plain, h)
			}
		}
	}
}

// At the height that it asks for, a frame of 320 px or more never reduces its type.
func TestWantedHeightLeavesTypeUnreduced(t *testing.T) {
	for width := 320.0; width <= 1400; width++ {
		f, scale := Fit(width, WantedHeight(width, false)-BarHeight(width, false), false)
		if scale < 0.999 {
			t.Errorf("at %v wide the wanted height shows %s at %.3f", width, f.ID, scale)
		}
	}
}
