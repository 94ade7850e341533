package build

import (
	"fmt"
	"path"
	"sort"
	"sync"

	"twopaths/web/site/memo"
)

// Files are the built files by path, with slashes and without a leading one.
// Several steps may add to it at once.
type Files struct {
	mu    sync.Mutex
	files map[string][]byte
}

// Put adds a file under a name that stays.
func (f *Files) Put(name string, content []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.files == nil {
		f.files = map[string][]byte{}
	}
	if old, twice := f.files[name]; twice && string(old) != string(content) {
		panic(fmt.Sprintf("build: two steps write %s", name))
	}
	f.files[name] = content
}

// PutHashed adds a file whose name tells its content, so that it may be cached
// for ever, and returns the name: "assets/stage.js" becomes
// "assets/stage-0123456789ab.js".
func (f *Files) PutHashed(name string, content []byte) string {
	extension := path.Ext(name)
	hashed := name[:len(name)-len(extension)] + "-" + memo.KeyOf(content).Short() + extension
	f.Put(hashed, content)
	return hashed
}

// Names lists the files, sorted.
func (f *Files) Names() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	names := make([]string, 0, len(f.files))
	for name := range f.files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Content returns a file.
func (f *Files) Content(name string) []byte {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.files[name]
}
