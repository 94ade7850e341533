// In place of code of Ebitengine (Apache License 2.0); see web/site/engine.

package builtinshader

import "github.com/hajimehoshi/ebiten/v2/internal/shaderir"

// ShaderSource returns the source of one of Ebitengine's own shaders.
func ShaderSource(filter Filter, address Address, useColorM bool) []byte {
	coloured := 0
	if useColorM {
		coloured = 1
	}
	return []byte(shaderir.Sources[filter][address][coloured])
}
