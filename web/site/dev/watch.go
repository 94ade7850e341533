package dev

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long the sources must rest before a build: an editor writes a
// file in several steps, a branch switch many files.
const settle = 80 * time.Millisecond

// Watch sends on the returned channel whenever something changed beneath the
// root and has settled. Folders and files that skip answers true for, given
// relative to the root with slashes, do not count. The channel holds one
// change: those during a build make one more build.
func Watch(ctx context.Context, root string, skip func(path string) bool) (<-chan struct{}, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch the sources: %w", err)
	}
	counts := func(path string) bool {
		relative, err := filepath.Rel(root, path)
		return err == nil && !skip(filepath.ToSlash(relative))
	}
	if err := watchFolders(w, root, counts); err != nil {
		w.Close()
		return nil, err
	}
	changes := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		timer := time.NewTimer(0)
		<-timer.C
		for {
			select {
			case <-ctx.Done():
				return
			case e, open := <-w.Events:
				if !open {
					return
				}
				if !matters(e, counts) {
					continue
				}
				if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
					// What was put into it before it was watched counts with
					// the folder's own event. A folder that vanishes meanwhile
					// has an event of its own.
					_ = watchFolders(w, e.Name, counts)
				}
				timer.Reset(settle)
			case <-w.Errors:
				// Events were lost: better one build too many.
				timer.Reset(settle)
			case <-timer.C:
				select {
				case changes <- struct{}{}:
				default:
				}
			}
		}
	}()
	return changes, nil
}

// matters tells whether an event can change what is built. Reading a file or
// saving its rights cannot.
func matters(e fsnotify.Event, counts func(string) bool) bool {
	return e.Op != fsnotify.Chmod && counts(e.Name)
}

func watchFolders(w *fsnotify.Watcher, root string, counts func(string) bool) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		if path != root && !counts(path) {
			return fs.SkipDir
		}
		if err := w.Add(path); err != nil {
			return fmt.Errorf("watch %s: %w", path, err)
		}
		return nil
	})
}

// Loop builds once and then after each change, and tells the hub, until the
// context ends. Build returns what to show when it fails.
func Loop(ctx context.Context, h *Hub, changes <-chan struct{}, build func(context.Context) (output string, err error)) {
	for {
		output, err := build(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			h.Failed(output)
		default:
			h.Built()
		}
		select {
		case <-ctx.Done():
			return
		case <-changes:
		}
	}
}
