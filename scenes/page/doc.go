// Package page sets and draws what stands around the picture of every scene: a
// grid for each format; kicker, headline, date, narrative, note and source; the
// key, the table and the timeline; what the outline says of these; and how they
// change from one beat to the next. All words come from the scene's copy:
// title, <beat>/headline, <beat>/date, <beat>/subline (-short), <beat>/narrative
// (-short, -after), <beat>/note-heading and <beat>/note (further ones are
// note-2-heading and note-2), <beat>/source (-short), timeline/title,
// timeline/hint, timeline/<kind of event>, outline/event. A beat in another form
// (PageIn) has <form>/<name> in place of <beat>/<name>.
//
// A scene makes one Story. Its plan of a beat holds a Page, laid out once:
//
//	pg := story.Page(index, m.Format, m.Locale) // words set; pg.Box is left
//	plan.axes = layOut(pg.Area())               // the scene's own picture
//	pg.SetColumnTable(head, rows...)            // each where there is room
//	pg.SetColumnNote()                          // or several, with pg.SetNotes
//	pg.SetKeyRow(pg.Grid.ColumnX, pg.Grid.KeyY, pg.Grid.ColumnW, "key/title", entries)
//	pg.SetTimeline()                            // last
//
// A frame is drawn between the pages of two plans (of the first beat's page and
// its own Before, at the start):
//
//	t := page.Clock(m, index, moves) // seconds of what moves
//	turn := page.Turn{Before: &before.Page, Now: &now.Page, Date: kit.InOut(t / moves), Pointed: m.Pointed, Focused: m.Focused}
//	turn.Out, turn.In = page.Fades(t, index, moves)
//	turn.Identify(p)     // then the scene's own identities
//	turn.IdentifyRest(p)
//	turn.DrawWords(p)    // then the scene's own picture
//	turn.DrawTimeline(p)
package page
