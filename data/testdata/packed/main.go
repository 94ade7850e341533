// Command packed opens the data that it was built with and prints a text.
package main

import (
	"os"

	"twopaths/data"
)

func main() {
	s, err := data.Open()
	if err != nil {
		os.Stdout.WriteString(err.Error())
		return
	}
	os.Stdout.WriteString(s.Plain("chip-controls/title", data.English))
}
