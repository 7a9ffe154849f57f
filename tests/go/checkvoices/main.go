// Does with other implementations what surveys and sealed reports need: blind signatures with Cloudflare's circl, sealed
// messages with filippo.io/age and Go's own archive/tar.
//
//	checkvoices COMMAND
//
// Takes values as JSON from standard input and answers with one line of JSON; exit 1 when anything does not agree. The
// commands are listed in main.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type command func(in *json.Decoder, out *json.Encoder) error

func main() {
	commands := map[string]command{
		"verify-token": verifyToken,
		"ask-token":    askToken,
		"sign-token":   signToken,
		"unseal":       unseal,
		"reseal":       reseal,
	}
	if len(os.Args) != 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "checkvoices verify-token | ask-token | sign-token | unseal | reseal")
		os.Exit(2)
	}
	out := json.NewEncoder(os.Stdout)
	if err := commands[os.Args[1]](json.NewDecoder(os.Stdin), out); err != nil {
		out.Encode(map[string]string{"error": err.Error()})
		os.Exit(1)
	}
}
