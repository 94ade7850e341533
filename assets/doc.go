// Package assets keeps the source fonts and cuts type cases from them: for each
// face the outlines, advances, pair adjustments and half-width forms of the
// characters that the pictures use, in the format that package typeset reads.
//
// It runs on the builder's machine only. The source fonts in fonts/ hold
// printable ASCII, the punctuation and symbols of fonts/extra.txt, and the 3,755
// characters of GB 2312 level 1; `make fonts` cuts them again from Noto CJK.
//
//	fonts/*.otf  ──►  Full: a case of everything  ──►  a setter that records
//	             ──►  Cut: a case of what was recorded  ──►  the browser
package assets
