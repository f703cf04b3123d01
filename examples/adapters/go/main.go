// Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- ./adapter
package main

import (
	"encoding/json"
	"io"
	"os"
)

// Event is a placeholder for your type. It has a bug: max_output_tokens may also be "inf".
type Event struct {
	Type     string `json:"type"`
	Response struct {
		MaxOutputTokens *int `json:"max_output_tokens"`
	} `json:"response"`
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var c struct {
			ID     int
			Text   *string
			Base64 []byte
		}
		if err := in.Decode(&c); err == io.EOF {
			return
		}
		if c.Text != nil {
			c.Base64 = []byte(*c.Text)
		}
		var event Event
		if err := json.Unmarshal(c.Base64, &event); err != nil {
			out.Encode(map[string]any{"id": c.ID, "ok": false, "error": err.Error()})
		} else {
			out.Encode(map[string]any{"id": c.ID, "ok": true})
		}
	}
}
