package main

import (
	"bufio"
	"fmt"
	"image"
	"image/color"
	imagedraw "image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"sync"

	"twopaths/scenes"
	"twopaths/scenes/picture"
	"twopaths/scenes/picture/raster"
	"twopaths/scenes/typeset"
)

// cast is what one goroutine draws with.
type cast struct {
	setter *typeset.Setter
	scenes []scenes.Scene
	canvas raster.Canvas
	// picture is drawn into, over and over.
	picture picture.Picture
}

// Sheets have gaps of neutral grey, in device px, with a caption above each tile.
const (
	gap         = 16
	captionRoom = 24
)

var ground = color.RGBA{0x80, 0x80, 0x80, 255}

// draw draws the sheets into a folder, as many at a time as there are casts, and
// says which.
func draw(sheets []sheet, casts []*cast, folder string, log io.Writer) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	todo := make(chan sheet, len(sheets))
	for _, s := range sheets {
		todo <- s
	}
	close(todo)
	var (
		wait  sync.WaitGroup
		mutex sync.Mutex
		first error
	)
	for _, c := range casts {
		wait.Go(func() {
			for s := range todo {
				file := filepath.Join(folder, s.file+".png")
				err := write(file, c.draw(&s))
				mutex.Lock()
				if err != nil && first == nil {
					first = err
				}
				if err == nil {
					fmt.Fprintln(log, file)
				}
				mutex.Unlock()
			}
		})
	}
	wait.Wait()
	return first
}

// draw draws one sheet.
func (c *cast) draw(s *sheet) image.Image {
	c.canvas.Scale, c.canvas.Palette, c.canvas.Type = s.scale, s.theme.palette, c.setter.Case()
	if len(s.tiles) == 1 && s.tiles[0].caption == "" {
		return c.tile(s, &s.tiles[0])
	}
	format := s.tiles[0].moment.Format
	width, height := int(format.Width*s.scale)+gap, int(format.Height*s.scale)+gap+captionRoom
	rows := (len(s.tiles) + s.columns - 1) / s.columns
	whole := image.NewRGBA(image.Rect(0, 0, s.columns*width+gap, rows*height+gap))
	imagedraw.Draw(whole, whole.Rect, &image.Uniform{ground}, image.Point{}, imagedraw.Src)
	for i := range s.tiles {
		corner := image.Pt(gap+i%s.columns*width, gap+i/s.columns*height)
		c.caption(whole, corner, s.tiles[i].caption)
		drawn := c.tile(s, &s.tiles[i])
		imagedraw.Draw(whole, drawn.Bounds().Add(corner.Add(image.Pt(0, captionRoom))), drawn, image.Point{}, imagedraw.Src)
	}
	return whole
}

// tile draws one picture. The image is the canvas's and is drawn over later.
func (c *cast) tile(s *sheet, t *tile) *image.RGBA {
	c.scenes[s.scene].Draw(&c.picture, &t.moment)
	c.canvas.Resize(&c.picture)
	c.canvas.Clear()
	c.canvas.Draw(&c.picture)
	if s.boxes {
		c.boxes()
	}
	return c.canvas.Image
}

// caption writes a tile's caption, its top left corner at a point.
func (c *cast) caption(on *image.RGBA, corner image.Point, text string) {
	var p picture.Picture
	p.Add(picture.Mark{
		Kind: picture.Glyphs, Run: c.setter.Line(text, typeset.Style{Language: typeset.English, Size: 14}),
		Origin: picture.Point{X: float64(corner.X), Y: float64(corner.Y + 16)},
		Fill:   picture.Paint{Pattern: picture.Solid, Colour: picture.Paper},
	})
	canvas := raster.Canvas{Image: on, Scale: 1, Palette: &picture.Palette{picture.Paper: 0xFFFFFF}, Type: c.setter.Case()}
	canvas.Draw(&p)
}

// write writes a PNG, fast rather than small.
func write(name string, m image.Image) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	buffer := bufio.NewWriterSize(file, 1<<20)
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(buffer, m); err != nil {
		file.Close()
		return err
	}
	if err := buffer.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
