package audit

import "strings"

// Accepted is a finding that is to be lived with.
type Accepted struct {
	Kind Kind
	// Where is part of the place that the caller reads at, as "wide/en"; "" is everywhere.
	Where string
	// Subject is the finding's, or "" for any.
	Subject string
	// Reason says why it is accepted.
	Reason string
}

// Ledger keeps what is accepted, and which of it was met, so that an exception
// that has become needless is seen and struck out.
type Ledger struct {
	Accepted []Accepted
	met      map[int]bool
}

// Open returns the findings at a place that are not accepted.
func (l *Ledger) Open(where string, found []Finding) []Finding {
	var open []Finding
	for _, f := range found {
		accepted := false
		for i, a := range l.Accepted {
			if a.Kind == f.Kind && strings.Contains(where, a.Where) && (a.Subject == "" || a.Subject == f.Subject) {
				if l.met == nil {
					l.met = map[int]bool{}
				}
				l.met[i], accepted = true, true
			}
		}
		if !accepted {
			open = append(open, f)
		}
	}
	return open
}

// Unmet returns what is accepted but was never found.
func (l *Ledger) Unmet() []Accepted {
	var unmet []Accepted
	for i, a := range l.Accepted {
		if !l.met[i] {
			unmet = append(unmet, a)
		}
	}
	return unmet
}
