package build

import (
	"errors"
	"path"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// oldest is the oldest language that the page is written down to: that of the
// browsers with the WebAssembly features that Go's programs need. An older one
// would turn every private field into a map, twice the bytes.
const oldest = api.ES2022

// bundles are the page's entry points, relative to web/. Each becomes one
// file without imports, run as a classic script: modules would need
// cross-origin headers before a frame with an opaque origin showed a sentence.
var bundles = []string{"page/stage.js", "page/stage.css", "page/embed.js", "pages/reader.js", "pages/reader.css", "pages/plain.css"}

// embedScript is the script that articles name, so its address stays.
const embedScript = "embed.js"

// bundle makes the page's scripts and style sheets, and returns their paths in
// the site by their entry's file name. The embed script stands at the root.
func (b *builder) bundle() (map[string]string, error) {
	folder := filepath.Join(b.root, "web")
	paths := map[string]string{}
	total := 0
	for _, entry := range bundles {
		result := api.Build(api.BuildOptions{
			EntryPoints:      []string{entry},
			AbsWorkingDir:    folder,
			Outdir:           filepath.Join(b.root, "dist"), // no path of it comes into the output
			Bundle:           true,
			MinifyWhitespace: !b.fast, MinifyIdentifiers: !b.fast, MinifySyntax: !b.fast,
			Format:        api.FormatIIFE,
			Platform:      api.PlatformBrowser,
			Target:        oldest,
			Charset:       api.CharsetUTF8,
			LegalComments: api.LegalCommentsNone,
			Loader:        map[string]api.Loader{".svg": api.LoaderDataURL},
			LogLevel:      api.LogLevelSilent,
		})
		if len(result.Errors) > 0 {
			return nil, errors.New(messages(result.Errors))
		}
		for _, f := range result.OutputFiles {
			name := path.Base(entry)
			contents := f.Contents
			if themed[name] {
				contents = append([]byte(palettes()), contents...)
			}
			total += len(contents)
			if name == embedScript {
				b.files.Put(name, contents)
				continue
			}
			paths[name] = b.files.PutHashed("assets/"+name, contents)
		}
	}
	b.log.step("page scripts and styles", true, total)
	return paths, nil
}

// messages writes esbuild's messages as compilers do: file, line, column, text.
func messages(list []api.Message) string {
	formatted := api.FormatMessages(list, api.FormatMessagesOptions{Kind: api.ErrorMessage})
	return strings.TrimSpace(strings.Join(formatted, ""))
}
