package stage

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/gpu"
)

// Run shows a deck until the page goes away or something fails.
func Run(page *Bridge, deck []scenes.Scene, outlines picture.Outliner) error {
	painter, err := gpu.NewPainter(outlines)
	if err != nil {
		return err
	}
	p := &program{bridge: page, stage: New(deck), painter: painter, surface: page.surface}
	page.attach(p.stage)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	return ebiten.RunGameWithOptions(p, &ebiten.RunGameOptions{
		ScreenTransparent: true, // The paper is the page's.
		InitUnfocused:     true, // The keyboard is the page's.
		DisableHiDPI:      true, // See surface.
	})
}

// program is the stage as Ebitengine sees it.
type program struct {
	bridge  *Bridge
	stage   *Stage
	painter *gpu.Painter
	surface *surface
	began   time.Time
}

// Update is called once a frame.
func (p *program) Update() error {
	defer p.bridge.guard()
	if p.bridge.dead {
		return ebiten.Termination
	}
	p.began = time.Now()
	p.bridge.tick()
	return nil
}

// Layout gives Ebitengine's own canvas, on which nothing is drawn, its least
// size: the picture goes straight to the final screen, which saves the copy.
func (p *program) Layout(width, height int) (int, int) {
	p.surface.fit(width, height)
	return 1, 1
}

// Draw has nothing to draw there.
func (p *program) Draw(*ebiten.Image) {}

// DrawFinalScreen paints the picture.
func (p *program) DrawFinalScreen(screen ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	defer p.bridge.guard()
	if p.bridge.dead {
		return
	}
	s := p.stage
	now := s.Draw()
	x, y, scale := s.Place()
	at := gpu.Place{X: x, Y: y, Scale: scale, Palette: s.Palette()}
	if old, share := s.Fade(); old != nil {
		p.painter.Fade(screen, old, now, at, share)
	} else {
		p.painter.Paint(screen, now, at)
	}
	stats := &p.bridge.stats
	stats.drawCalls, stats.marks = p.painter.Calls, p.painter.Stats.Marks
	stats.glyphs, stats.vertices = p.painter.Stats.Glyphs, p.painter.Stats.Vertices
	stats.frameMs = time.Since(p.began).Seconds() * 1000
	p.bridge.frame()
}
