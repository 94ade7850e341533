// In place of code of Ebitengine (Apache License 2.0); see web/site/engine.

package glsl

import "github.com/hajimehoshi/ebiten/v2/internal/shaderir"

type GLSLVersion int

const (
	GLSLVersionDefault GLSLVersion = iota
	GLSLVersionES300
)

// Compile returns what the shader was compiled to, which is GLSL ES 3.00
// whatever version is asked for: WebGL 2 has no other.
func Compile(p *shaderir.Program, _ GLSLVersion) (vertexShader, fragmentShader string) {
	c := shaderir.Find(p.SourceHash)
	return c.Vertex, c.Fragment
}
