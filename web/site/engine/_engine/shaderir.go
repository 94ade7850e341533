// In place of code of Ebitengine (Apache License 2.0); see web/site/engine.

package shaderir

// Compiled is a shader as it was compiled when the site was built.
type Compiled struct {
	Program Program
	// Vertex and Fragment are its GLSL ES 3.00.
	Vertex, Fragment string
}

// Find returns the shader whose source has a hash, or nil.
func Find(source SourceHash) *Compiled {
	for i := range compiled {
		if c := &compiled[i]; c.Program.SourceHash == source {
			return c
		}
	}
	return nil
}
