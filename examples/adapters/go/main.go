// Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- ./adapter
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// Event is a placeholder for your type. It has a bug: max_output_tokens may also be "inf".
type Event struct {
	Type     string `json:"type"`
	Response struct {
		MaxOutputTokens *int `json:"max_output_tokens,omitempty"`
	} `json:"response"`
}

// Case has either a text or, if it is not valid UTF-8, bytes in Base64.
type Case struct {
	ID     int     `json:"id"`
	Text   *string `json:"text"`
	Base64 []byte  `json:"base64"`
}

func answer(c Case) []byte {
	if c.Text != nil {
		c.Base64 = []byte(*c.Text)
	}
	var event Event
	err := json.Unmarshal(c.Base64, &event)
	if err == nil {
		// A value that cannot be written, such as NaN, is an error like any other.
		var line []byte
		if line, err = json.Marshal(map[string]any{"id": c.ID, "ok": true, "value": event}); err == nil {
			return line
		}
	}
	line, _ := json.Marshal(map[string]any{"id": c.ID, "ok": false, "error": err.Error()})
	return line
}

func main() {
	in := bufio.NewReader(os.Stdin)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var c Case
		if err := json.Unmarshal(line, &c); err != nil || (c.Text == nil && c.Base64 == nil) {
			fmt.Fprintf(os.Stderr, "not a case: %s", line)
			continue
		}
		fmt.Printf("%s\n", answer(c))
	}
}
