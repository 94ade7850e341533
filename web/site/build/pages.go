package build

import (
	"bytes"
	"io"
	"net/url"

	"twopaths/data"
)

// missingPage stands at every address that does not exist, so its links are
// absolute within the site's host.
func missingPage(address string) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = templates[data.Chinese].ExecuteTemplate(&out, "404.html", struct{ Base string }{u.Path})
	return out.Bytes(), err
}

// WaitingPage writes the page that stands while there is no site yet, with why
// if a build failed.
func WaitingPage(w io.Writer, failure string) {
	// Whoever asked may have gone; the page has no other way to fail.
	_ = templates[data.Chinese].ExecuteTemplate(w, "waiting.html", struct{ Failure string }{failure})
}
