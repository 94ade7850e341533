package gpu

import (
	_ "embed"
	"image"
	"unsafe"

	"github.com/hajimehoshi/ebiten/v2"

	"twopaths/scenes/picture"
)

//go:embed shader.kage
var shaderSource []byte

// Painter draws pictures on Ebitengine's final screen.
type Painter struct {
	frame   Frame
	shader  *ebiten.Shader
	atlas   *ebiten.Image
	layer   *ebiten.Image
	table   []float32
	flip    []float32
	options ebiten.DrawTrianglesShaderOptions
	// Stats counts what the last picture consisted of, and Calls how many draw
	// calls it took.
	Stats Stats
	Calls int
}

// NewPainter compiles the shader.
func NewPainter(outlines picture.Outliner) (*Painter, error) {
	shader, err := ebiten.NewShader(shaderSource)
	if err != nil {
		return nil, err
	}
	p := &Painter{shader: shader, table: make([]float32, 4*maxEntries), flip: make([]float32, 1)}
	p.frame.Type = outlines
	p.options.Uniforms = map[string]any{"Table": p.table, "Flip": p.flip}
	return p, nil
}

// Paint draws a picture on the screen.
func (p *Painter) Paint(screen ebiten.FinalScreen, pic *picture.Picture, at Place) {
	p.Calls = 0
	p.paint(screen, float32(screen.Bounds().Dy()), pic, at)
	if p.layer != nil {
		p.layer.Deallocate()
		p.layer = nil
	}
}

// Fade draws the picture between two: share 0 is the first alone, 1 the second.
// It is exact where both have the same paint, so that what stays does not
// flicker, and takes four draw calls.
func (p *Painter) Fade(screen ebiten.FinalScreen, first, second *picture.Picture, at Place, share float64) {
	p.Calls = 0
	bounds := screen.Bounds()
	if p.layer == nil || p.layer.Bounds() != bounds {
		if p.layer != nil {
			p.layer.Deallocate()
		}
		p.layer = ebiten.NewImageWithOptions(bounds, &ebiten.NewImageOptions{Unmanaged: true})
	}
	p.paint(screen, float32(screen.Bounds().Dy()), first, at)
	p.layer.Clear()
	p.paint(p.layer, 0, second, at)
	// First what is there is thinned to 1 − share, then the layer is added.
	p.frame.Begin()
	p.frame.Veil(bounds, share)
	p.options.Blend = ebiten.Blend{
		BlendFactorSourceRGB: ebiten.BlendFactorZero, BlendFactorSourceAlpha: ebiten.BlendFactorZero,
		BlendFactorDestinationRGB: ebiten.BlendFactorOneMinusSourceAlpha, BlendFactorDestinationAlpha: ebiten.BlendFactorOneMinusSourceAlpha,
		BlendOperationRGB: ebiten.BlendOperationAdd, BlendOperationAlpha: ebiten.BlendOperationAdd,
	}
	p.draw(screen)
	p.options.Blend = ebiten.BlendSourceOver
	var options ebiten.DrawImageOptions
	options.ColorScale.ScaleAlpha(float32(share))
	options.Blend = ebiten.BlendLighter
	screen.DrawImage(p.layer, &options)
	p.Calls++
}

// paint builds a picture's frame and draws it on a target whose pixels run
// upwards over its height (flip), or downwards (0).
func (p *Painter) paint(target ebiten.FinalScreen, flip float32, pic *picture.Picture, at Place) {
	for {
		p.frame.Begin()
		if p.frame.Add(pic, at) || !p.frame.Atlas.MakeRoom() {
			break
		}
	}
	p.Stats = p.frame.Stats
	p.upload()
	p.flip[0] = flip
	p.draw(target)
}

// upload brings the texture up to date with the atlas.
func (p *Painter) upload() {
	atlas := &p.frame.Atlas
	side := max(atlas.Side, 1)
	if p.atlas == nil || p.atlas.Bounds().Dx() != side {
		if p.atlas != nil {
			p.atlas.Deallocate()
		}
		// Unmanaged: it stays a texture of its own, whose pixels keep their coordinates.
		p.atlas = ebiten.NewImageWithOptions(image.Rect(0, 0, side, side), &ebiten.NewImageOptions{Unmanaged: true})
		p.options.Images[0] = p.atlas
	}
	atlas.Upload(func(region image.Rectangle, rgba []byte) {
		p.atlas.SubImage(region).(*ebiten.Image).WritePixels(rgba)
	})
}

// draw hands the frame's triangles to Ebitengine.
func (p *Painter) draw(screen ebiten.FinalScreen) {
	f := &p.frame
	if len(f.Indices) == 0 {
		return
	}
	// Vertex has ebiten.Vertex's layout: twelve float32 in the same order.
	vertices := unsafe.Slice((*ebiten.Vertex)(unsafe.Pointer(&f.Vertices[0])), len(f.Vertices))
	for i := range f.Batches {
		b := &f.Batches[i]
		if b.From == b.To {
			continue
		}
		copy(p.table, b.Table[:])
		screen.DrawTrianglesShader32(vertices, f.Indices[b.From:b.To], p.shader, &p.options)
		p.Calls++
	}
}

// The conversion in draw needs both types to have one size.
var _ [unsafe.Sizeof(Vertex{})]byte = [unsafe.Sizeof(ebiten.Vertex{})]byte{}
