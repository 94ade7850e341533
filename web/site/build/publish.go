package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"twopaths/web/site/compress"
	"twopaths/web/site/memo"
)

// addTwins puts a compressed form beside each file that is worth one, the
// largest file first, since it takes longest.
func (b *builder) addTwins() error {
	type job struct {
		name string
		twin compress.Twin
	}
	var jobs []job
	names := b.files.Names()
	sort.SliceStable(names, func(i, j int) bool {
		return len(b.files.Content(names[i])) > len(b.files.Content(names[j]))
	})
	for _, name := range names {
		if !compress.Worth(name) {
			continue
		}
		for _, twin := range compress.Twins {
			jobs = append(jobs, job{name, twin})
		}
	}
	var total, made, done atomic.Int64
	err := each(len(jobs), func(i int) error {
		content := b.files.Content(jobs[i].name)
		packed, fresh, err := b.store.Do(jobs[i].twin.Encoding, memo.KeyOf([]byte(filepath.Ext(jobs[i].name)), content), func() ([]byte, error) {
			return jobs[i].twin.Compress(jobs[i].name, content)
		})
		if err != nil {
			return fmt.Errorf("compress %s: %w", jobs[i].name, err)
		}
		if fresh {
			made.Add(1)
		}
		total.Add(int64(len(packed)))
		b.log.tick("compressed forms", int(done.Add(1)), len(jobs))
		b.files.Put(jobs[i].name+jobs[i].twin.Suffix, packed)
		return nil
	})
	if err == nil {
		b.log.step("compressed forms", made.Load() > 0, int(total.Load()))
	}
	return err
}

// each runs work for 0 to n-1 on all processors and returns the first error by number.
func each(n int, work func(int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = work(i)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// publish makes a folder hold exactly the files. Files that are the same
// already are left alone; pages come after all that they name, and what is no
// longer named goes last, so that a server over the folder never shows a page
// whose parts are missing.
func publish(folder string, files *Files) error {
	names := files.Names()
	sort.SliceStable(names, func(i, j int) bool { return !isPage(names[i]) && isPage(names[j]) })
	keep := map[string]bool{}
	for _, name := range names {
		target := filepath.Join(folder, filepath.FromSlash(name))
		keep[target] = true
		content := files.Content(name)
		if old, err := os.ReadFile(target); err == nil && bytes.Equal(old, content) {
			continue
		}
		if err := memo.WriteFile(target, content); err != nil {
			return fmt.Errorf("write the site: %w", err)
		}
	}
	return clean(folder, keep)
}

// clean deletes what is beneath a folder and not kept, and folders left empty.
func clean(folder string, keep map[string]bool) error {
	var folders []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			folders = append(folders, path)
			return nil
		}
		if keep[path] {
			return nil
		}
		return os.Remove(path)
	})
	if err != nil {
		return fmt.Errorf("clear the site of old files: %w", err)
	}
	for i := len(folders) - 1; i > 0; i-- {
		// Deepest first; a folder that still holds files refuses.
		_ = os.Remove(folders[i])
	}
	return nil
}

// isPage tells whether a file, or what it is the compressed form of, is a page.
func isPage(name string) bool {
	for _, twin := range compress.Twins {
		if base, ok := strings.CutSuffix(name, twin.Suffix); ok {
			name = base
			break
		}
	}
	return filepath.Ext(name) == ".html"
}
