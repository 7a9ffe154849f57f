package main

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"

	"github.com/cloudflare/circl/blindsign/blindrsa"
)

const variant = blindrsa.SHA384PSSRandomized

type token struct {
	Prepared  []byte `json:"prepared"`
	Signature []byte `json:"signature"`
}

func publicKey(spki []byte) (*rsa.PublicKey, error) {
	parsed, err := x509.ParsePKIXPublicKey(spki)
	if err != nil {
		return nil, err
	}
	key, ok := parsed.(*rsa.PublicKey)
	if !ok {
		return nil, errors.New("not an RSA key")
	}
	return key, nil
}

// verifyToken: {publicKey, prepared, signature} -> {}.
func verifyToken(in *json.Decoder, out *json.Encoder) error {
	var given struct {
		token
		PublicKey []byte `json:"publicKey"`
	}
	if err := in.Decode(&given); err != nil {
		return err
	}
	key, err := publicKey(given.PublicKey)
	if err != nil {
		return err
	}
	verifier, err := blindrsa.NewVerifier(variant, key)
	if err != nil {
		return err
	}
	if err := verifier.Verify(given.Prepared, given.Signature); err != nil {
		return err
	}
	return out.Encode(struct{}{})
}

// askToken: {publicKey, message} -> {blinded}, then {blindSignature} -> {prepared, signature}.
func askToken(in *json.Decoder, out *json.Encoder) error {
	var given struct {
		PublicKey []byte `json:"publicKey"`
		Message   []byte `json:"message"`
	}
	if err := in.Decode(&given); err != nil {
		return err
	}
	key, err := publicKey(given.PublicKey)
	if err != nil {
		return err
	}
	client, err := blindrsa.NewClient(variant, key)
	if err != nil {
		return err
	}
	prepared, err := client.Prepare(rand.Reader, given.Message)
	if err != nil {
		return err
	}
	blinded, state, err := client.Blind(rand.Reader, prepared)
	if err != nil {
		return err
	}
	if err := out.Encode(map[string][]byte{"blinded": blinded}); err != nil {
		return err
	}
	var answer struct {
		BlindSignature []byte `json:"blindSignature"`
	}
	if err := in.Decode(&answer); err != nil {
		return err
	}
	signature, err := client.Finalize(state, answer.BlindSignature)
	if err != nil {
		return err
	}
	return out.Encode(token{prepared, signature})
}

// signToken: {privateKey, blinded} -> {blindSignature}.
func signToken(in *json.Decoder, out *json.Encoder) error {
	var given struct {
		PrivateKey string `json:"privateKey"`
		Blinded    []byte `json:"blinded"`
	}
	if err := in.Decode(&given); err != nil {
		return err
	}
	block, _ := pem.Decode([]byte(given.PrivateKey))
	if block == nil {
		return errors.New("not PEM")
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return err
	}
	key, ok := parsed.(*rsa.PrivateKey)
	if !ok {
		return errors.New("not an RSA key")
	}
	signature, err := blindrsa.NewSigner(key).BlindSign(given.Blinded)
	if err != nil {
		return err
	}
	return out.Encode(map[string][]byte{"blindSignature": signature})
}
