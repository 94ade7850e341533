// In place of code of Ebitengine (Apache License 2.0); see web/site/engine.

package debug

type CallerType int

const (
	CallerTypeNone CallerType = iota
	CallerTypeRegular
	CallerTypeInternal
)

// FirstCaller knows of no caller: there are no sources in a browser.
func FirstCaller() (file string, line int, callerType CallerType) {
	return "", 0, CallerTypeNone
}
