// Package kit holds what scenes share: scales and ticks, easing, marks for
// chips, labels on plates, the timeline of days, keys and text on a picture.
//
// Everything in it is a value or a function that appends marks to a picture;
// nothing keeps state between frames. Lengths are CSS px, times are seconds of
// the playhead.
package kit
