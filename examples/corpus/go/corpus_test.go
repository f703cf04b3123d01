// Runs a parser with every case of a corpus: CORPUS=<folder of a model> go test
package corpus

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Response is a typical type of a client, with two bugs that the corpus finds.
type Response struct {
	ID              *string            `json:"id"`
	Status          *string            `json:"status"`
	Output          []json.RawMessage  `json:"output"`
	Metadata        map[string]*string `json:"metadata"`
	ConversationID  *string            `json:"conversation_id"`
	MaxOutputTokens *int               `json:"max_output_tokens"` // A bug: it may also be "inf".
	Usage           *struct {
		TotalTokens uint16 `json:"total_tokens"` // A bug: it may be larger than 65,535.
	} `json:"usage"`
}

type manifest struct {
	Cases []struct {
		File, Expect, Mutation string
		Build                  []struct {
			Text  string
			Times int
		}
	}
}

func TestCorpus(t *testing.T) {
	folder := os.Getenv("CORPUS")
	text, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all manifest
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	tolerated := 0
	for _, c := range all.Cases {
		name, data := c.File, []byte(nil)
		if name == "" {
			name = c.Mutation
			for _, part := range c.Build {
				data = append(data, strings.Repeat(part.Text, part.Times)...)
			}
		} else if data, err = os.ReadFile(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			var response Response
			err := json.Unmarshal(data, &response) // A panic fails the test by itself.
			if c.Expect == "must-accept" && err != nil {
				t.Error(err)
			} else if c.Expect == "must-reject" && err == nil {
				tolerated++ // If your parser must be strict, fail here.
			}
		})
	}
	t.Logf("%d cases; the parser accepted %d that it must reject if it is strict", len(all.Cases), tolerated)
}
