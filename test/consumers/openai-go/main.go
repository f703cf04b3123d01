package main

import (
	"encoding/json"
	"io"
	"os"

	"github.com/openai/openai-go/v3/realtime"
)

// Decodes a value of type T. The caller encodes it again.
func decode[T any](data []byte) (any, error) {
	var value T
	err := json.Unmarshal(data, &value)
	return value, err
}

func main() {
	parse := decode[realtime.RealtimeResponse]
	if os.Args[1] == "session" {
		parse = decode[realtime.RealtimeSessionCreateResponse]
	}
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
		if value, err := parse(c.Base64); err != nil {
			out.Encode(map[string]any{"id": c.ID, "ok": false, "error": err.Error()})
		} else {
			out.Encode(map[string]any{"id": c.ID, "ok": true, "value": value})
		}
	}
}
