package server

import (
	"sort"
	"strconv"
	"strings"

	"twopaths/web/site/compress"
)

// preferred lists the compressed forms that a client accepts, by RFC 9110
// section 12.5.3: the heavier weighted first, among equals the smaller form.
// Forms that it likes less than the plain file are left out. An empty result
// means the plain file, which is sent even where the client refuses it
// ("identity;q=0"): the standard allows that, and a picture has no other form.
func preferred(accept []string) []compress.Twin {
	weights := parseAccept(strings.Join(accept, ","))
	weight := func(coding string, otherwise float64) float64 {
		if q, ok := weights[coding]; ok {
			return q
		}
		if q, ok := weights["*"]; ok {
			return q
		}
		return otherwise
	}
	var twins []compress.Twin
	for _, twin := range compress.Twins {
		q := weight(twin.Encoding, 0)
		// The plain file is acceptable unless excluded, but has no weight of
		// its own unless it is named.
		if q > 0 && q >= weights["identity"] {
			twins = append(twins, twin)
		}
	}
	sort.SliceStable(twins, func(i, j int) bool {
		return weight(twins[i].Encoding, 0) > weight(twins[j].Encoding, 0)
	})
	return twins
}

// parseAccept reads "br;q=0.9, gzip" as weights by lower-case name. A weight
// that is no number between 0 and 1 drops its coding.
func parseAccept(header string) map[string]float64 {
	weights := map[string]float64{}
	for item := range strings.SplitSeq(header, ",") {
		coding, parameters, _ := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "" {
			continue
		}
		if coding == "x-gzip" { // RFC 9110, 8.4.1.3: the same as gzip.
			coding = "gzip"
		}
		q := 1.0
		for parameter := range strings.SplitSeq(parameters, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(parameter), "=")
			if !strings.EqualFold(strings.TrimSpace(key), "q") {
				continue
			}
			parsed, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil || !(parsed >= 0 && parsed <= 1) {
				parsed = 0
			}
			q = parsed
		}
		weights[coding] = q
	}
	return weights
}
