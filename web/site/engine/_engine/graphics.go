// In place of code of Ebitengine (Apache License 2.0); see web/site/engine.

package graphics

import (
	"errors"

	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

// CompileShader finds a shader that was compiled when the site was built.
func CompileShader(fragmentSrc []byte) (*shaderir.Program, error) {
	c := shaderir.Find(shaderir.CalcSourceHash(fragmentSrc))
	if c == nil {
		return nil, errors.New("graphics: this shader is not among those that web/site/engine compiles")
	}
	return &c.Program, nil
}
