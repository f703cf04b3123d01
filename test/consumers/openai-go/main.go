package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"

	"github.com/openai/openai-go/v3/realtime"
)

// Decodes an event into the type of the client. An event of an unknown type is ignored.
func parse(data []byte) error {
	var envelope struct {
		Type *string
	}
	if err := json.Unmarshal(data, &envelope); err != nil {
		return err
	}
	if envelope.Type == nil {
		return errors.New("not an event")
	}
	var event realtime.RealtimeServerEventUnion
	if err := json.Unmarshal(data, &event); err != nil {
		return err
	}
	event.AsAny()
	return nil
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
		if err := parse(c.Base64); err != nil {
			out.Encode(map[string]any{"id": c.ID, "ok": false, "error": err.Error()})
		} else {
			out.Encode(map[string]any{"id": c.ID, "ok": true})
		}
	}
}
