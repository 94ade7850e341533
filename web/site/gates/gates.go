// Package gates is `make test`: every check that a change must pass, one after
// the other, each with what it says, and at the end one line of counts.
package gates

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"go/format"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Count is how many checks passed and failed.
type Count struct{ Passed, Failed int }

func (c *Count) add(d Count) {
	c.Passed += d.Passed
	c.Failed += d.Failed
}

// String is the line that ends a run.
func (c Count) String() string { return fmt.Sprintf("%d passed, %d failed", c.Passed, c.Failed) }

// Gate is one check.
type Gate struct {
	Name string
	// Run says on out what there is to say and counts what it checked.
	Run func(ctx context.Context, out io.Writer) Count
}

// Run runs gates in order, all of them, and returns the sum. Each gets a
// heading before and its own count after what it says.
func Run(ctx context.Context, out io.Writer, gates []Gate) Count {
	var total Count
	say := func(form string, values ...any) {
		// A closed output is no reason to stop checking.
		_, _ = fmt.Fprintf(out, form, values...)
	}
	for _, g := range gates {
		if ctx.Err() != nil {
			total.Failed++
			say("\nstopped before %s\n", g.Name)
			break
		}
		say("\n== %s\n", g.Name)
		start := time.Now()
		c := g.Run(ctx, out)
		say("   %s: %d of %d passed in %s\n", g.Name, c.Passed, c.Passed+c.Failed, time.Since(start).Round(100*time.Millisecond))
		total.add(c)
	}
	say("\n%s\n", total)
	return total
}

// Project lists the project's gates. The site is built by the given function.
func Project(root string, build func(context.Context, io.Writer) error) []Gate {
	static := filepath.Join(root, ".build", "staticcheck")
	in := func(env []string, name string, arguments ...string) Gate {
		return Gate{strings.Join(append(append([]string{}, env...), append([]string{filepath.Base(name)}, arguments...)...), " "), func(ctx context.Context, out io.Writer) Count {
			return command(ctx, out, root, env, name, arguments...)
		}}
	}
	wasm := []string{"GOOS=js", "GOARCH=wasm"}
	tsc := filepath.Join(root, "web", "test", "node_modules", ".bin", "tsc")
	return []Gate{
		{"gofmt", func(_ context.Context, out io.Writer) Count { return formatted(out, root) }},
		in(nil, "go", "vet", "./..."),
		in(wasm, "go", "vet", ".", "./scenes/...", "./web/test/bare"),
		// Built for this machine first: with GOOS=js set, go would build the
		// checker itself for the browser.
		in(nil, "go", "build", "-o", static, "honnef.co/go/tools/cmd/staticcheck"),
		in(nil, static, "./..."),
		in(wasm, static, ".", "./scenes/...", "./web/test/bare"),
		{"build the site", func(ctx context.Context, out io.Writer) Count {
			if err := build(ctx, out); err != nil {
				return failed(out, err)
			}
			return Count{Passed: 1}
		}},
		{"go test ./...", func(ctx context.Context, out io.Writer) Count { return goTest(ctx, out, root) }},
		in(nil, filepath.Join(root, "web", "test", "run"), "--setup"),
		in(nil, tsc, "-p", "web/page"),
		in(nil, tsc, "-p", "web/pages"),
		in(nil, tsc, "-p", "web/test"),
		{"browser tests", func(ctx context.Context, out io.Writer) Count { return browserTests(ctx, out, root) }},
	}
}

// failed says why a check failed, and counts it.
func failed(out io.Writer, err error) Count {
	_, _ = fmt.Fprintln(out, err)
	return Count{Failed: 1}
}

// command is a check that passes when a command succeeds.
func command(ctx context.Context, out io.Writer, root string, env []string, name string, arguments ...string) Count {
	c := exec.CommandContext(ctx, name, arguments...)
	c.Dir, c.Env, c.Stdout, c.Stderr = root, append(os.Environ(), env...), out, out
	if err := c.Run(); err != nil {
		return failed(out, fmt.Errorf("%s: %w", filepath.Base(name), err))
	}
	return Count{Passed: 1}
}

// elsewhere are folders that hold no source of the project.
var elsewhere = map[string]bool{".git": true, ".build": true, "dist": true, "node_modules": true}

// formatted checks that every Go file is as gofmt writes it.
func formatted(out io.Writer, root string) (c Count) {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && elsewhere[d.Name()]:
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		switch want, err := format.Source(source); {
		case err != nil:
			c.add(failed(out, fmt.Errorf("%s: %w", name, err)))
		case !bytes.Equal(source, want):
			c.add(failed(out, fmt.Errorf("%s is not formatted; run gofmt -w %s", name, name)))
		default:
			c.Passed++
		}
		return nil
	})
	if err != nil {
		c.add(failed(out, err))
	}
	return c
}

// closing are the lines in which test runners count: node's, and plain ones.
var closing = []struct {
	line           *regexp.Regexp
	passed, failed int // which group holds the number; 0 is none
}{
	{regexp.MustCompile(`^(\d+) passed, (\d+) failed$`), 1, 2},
	{regexp.MustCompile(`^(?:ℹ|#) pass (\d+)$`), 1, 0},
	{regexp.MustCompile(`^(?:ℹ|#) fail (\d+)$`), 0, 1},
	{regexp.MustCompile(`^(?:ℹ|#) cancelled (\d+)$`), 0, 1},
}

// counter passes lines on and sums up what closing lines count.
type counter struct {
	out  io.Writer
	rest []byte
	sum  Count
}

func (c *counter) Write(p []byte) (int, error) {
	c.rest = append(c.rest, p...)
	for {
		i := bytes.IndexByte(c.rest, '\n')
		if i < 0 {
			break
		}
		c.line(strings.TrimSpace(string(c.rest[:i])))
		c.rest = c.rest[i+1:]
	}
	return c.out.Write(p)
}

func (c *counter) line(text string) {
	for _, form := range closing {
		groups := form.line.FindStringSubmatch(text)
		if groups == nil {
			continue
		}
		number := func(group int) int {
			if group == 0 {
				return 0
			}
			n, err := strconv.Atoi(groups[group])
			if err != nil {
				return 0
			}
			return n
		}
		c.sum.add(Count{number(form.passed), number(form.failed)})
	}
}

func browserTests(ctx context.Context, out io.Writer, root string) Count {
	counted := &counter{out: out}
	c := exec.CommandContext(ctx, filepath.Join(root, "web", "test", "run"))
	c.Dir, c.Stdout, c.Stderr = root, counted, counted
	if err := c.Run(); err != nil && counted.sum.Failed == 0 {
		counted.sum.add(failed(out, fmt.Errorf("web/test/run: %w", err)))
	}
	if counted.sum == (Count{}) {
		return failed(out, fmt.Errorf("web/test/run counted no test"))
	}
	return counted.sum
}

func goTest(ctx context.Context, out io.Writer, root string) Count {
	c := exec.CommandContext(ctx, "go", "test", "-json", "./...")
	c.Dir = root
	c.Stderr = out
	events, err := c.StdoutPipe()
	if err != nil {
		return failed(out, err)
	}
	if err := c.Start(); err != nil {
		return failed(out, err)
	}
	count, err := readTests(out, bufio.NewReader(events))
	if err != nil {
		count.add(failed(out, err))
	}
	if err := c.Wait(); err != nil && count.Failed == 0 {
		count.add(failed(out, fmt.Errorf("go test: %w", err)))
	}
	return count
}
