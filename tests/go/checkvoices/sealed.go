package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

type sealedMessage struct {
	Sealed     []byte `json:"sealed"`
	KeyFile    string `json:"keyFile"`
	Passphrase string `json:"passphrase"`
}

// open decrypts with a key file that is itself encrypted, as the age tool does, up to the last byte: what follows the end of
// an archive is sealed, too.
func (m sealedMessage) open() ([]byte, error) {
	key, err := age.NewScryptIdentity(m.Passphrase)
	if err != nil {
		return nil, err
	}
	contents, err := age.Decrypt(armor.NewReader(strings.NewReader(m.KeyFile)), key)
	if err != nil {
		return nil, err
	}
	identities, err := age.ParseIdentities(contents)
	if err != nil {
		return nil, err
	}
	plaintext, err := age.Decrypt(bytes.NewReader(m.Sealed), identities...)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(plaintext)
}

// unseal: {sealed, keyFile, passphrase} -> {files: {name: bytes}}.
func unseal(in *json.Decoder, out *json.Encoder) error {
	var given sealedMessage
	if err := in.Decode(&given); err != nil {
		return err
	}
	plaintext, err := given.open()
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	for archive := tar.NewReader(bytes.NewReader(plaintext)); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if files[header.Name], err = io.ReadAll(archive); err != nil {
			return err
		}
	}
	return out.Encode(map[string]any{"files": files})
}

// reseal: {sealed, keyFile, passphrase, recipients} -> {sealed}.
func reseal(in *json.Decoder, out *json.Encoder) error {
	var given struct {
		sealedMessage
		Recipients []string `json:"recipients"`
	}
	if err := in.Decode(&given); err != nil {
		return err
	}
	plaintext, err := given.open()
	if err != nil {
		return err
	}
	recipients, err := age.ParseRecipients(strings.NewReader(strings.Join(given.Recipients, "\n")))
	if err != nil {
		return err
	}
	var sealed bytes.Buffer
	writer, err := age.Encrypt(&sealed, recipients...)
	if err != nil {
		return err
	}
	if _, err := writer.Write(plaintext); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return out.Encode(map[string][]byte{"sealed": sealed.Bytes()})
}
