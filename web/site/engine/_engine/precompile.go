// This runs within Ebitengine's module, before anything of it is changed, and
// prints Go source: what is left of each shader once it is compiled. Its
// arguments are files of shaders beside Ebitengine's own.
package main

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

func main() {
	log.SetFlags(0)
	fmt.Print("package shaderir\n\n// Sources are Ebitengine's own shaders, by filter, address and whether they change colours.\n")
	fmt.Printf("var Sources = [%d][%d][2]string{\n", builtinshader.FilterCount, builtinshader.AddressCount)
	own := []string{builtinshader.ClearShaderSource}
	for filter := range builtinshader.Filter(builtinshader.FilterCount) {
		fmt.Print("\t{\n")
		for address := range builtinshader.Address(builtinshader.AddressCount) {
			plain := string(builtinshader.ShaderSource(filter, address, false))
			coloured := string(builtinshader.ShaderSource(filter, address, true))
			fmt.Printf("\t\t{%q, %q},\n", plain, coloured)
			own = append(own, plain, coloured)
		}
		fmt.Print("\t},\n")
	}
	fmt.Print("}\n\nvar compiled = [...]Compiled{\n")
	for _, source := range own {
		if err := describe([]byte(source)); err != nil {
			log.Fatalf("Ebitengine's own shader: %v\n%s", err, source)
		}
	}
	for _, name := range os.Args[1:] {
		source, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		if err := describe(source); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
	}
	fmt.Print("}\n")
}

// describe prints a compiled shader as an element of the table.
func describe(source []byte) error {
	p, err := graphics.CompileShader(source)
	if err != nil {
		return err
	}
	vertex, fragment := glsl.Compile(p, glsl.GLSLVersionES300)
	// Uniforms that the shader doesn't use are set to 0: what is left of ones tells which.
	count := 0
	for _, typ := range p.Uniforms {
		count += typ.DwordCount()
	}
	used := make([]uint32, count)
	for i := range used {
		used[i] = 1
	}
	p.FilterUniformVariables(used)
	text := fmt.Sprintf("\t{\n\t\tProgram: Program{\n\t\t\tUniformNames: %#v,\n\t\t\tUniforms: %#v,\n\t\t\tTextureCount: %d,\n\t\t\tAttributes: %#v,\n\t\t\tVaryings: %#v,\n\t\t\tUnit: %d,\n\t\t\tSourceHash: %#v,\n\t\t\tuniformFactors: %#v,\n\t\t},\n\t\tVertex: %q,\n\t\tFragment: %q,\n\t},\n",
		p.UniformNames, p.Uniforms, p.TextureCount, p.Attributes, p.Varyings, p.Unit, shaderir.CalcSourceHash(source), used, vertex, fragment)
	fmt.Print(strings.ReplaceAll(text, "shaderir.", ""))
	return nil
}
