// Checks a published log with Go's own golang.org/x/mod/sumdb packages: the signed checkpoint, every tile, an inclusion
// proof for each entry asked for, and that each earlier size asked for begins the tree.
//
//	checklog DIR [EARLIER-SIZE…]
//
// DIR holds vkey, checkpoint and tile/…, as they are served under log/. Prints one line of JSON; exit 1 when anything
// does not agree.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type tiles struct{ dir string }

func (tiles) Height() int { return height }

// ReadTiles maps Go's tile/8/L/N to the tile/L/N of C2SP tlog-tiles.
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(wanted))
	for i, tile := range wanted {
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(t.dir, path))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) entry(index, size int64) ([]byte, error) {
	bundle := tlog.Tile{H: height, L: -1, N: index >> height, W: 1 << height}
	if left := size - bundle.N<<height; left < 1<<height {
		bundle.W = int(left)
	}
	path := strings.Replace(bundle.Path(), fmt.Sprintf("tile/%d/data/", height), "tile/entries/", 1)
	content, err := os.ReadFile(filepath.Join(t.dir, path))
	if err != nil {
		return nil, err
	}
	for at := int64(0); ; at++ {
		length := int(binary.BigEndian.Uint16(content))
		if at == index%(1<<height) {
			return content[2 : 2+length], nil
		}
		content = content[2+length:]
	}
}

func check(dir string, earlier []int64) (int64, error) {
	vkey, err := os.ReadFile(filepath.Join(dir, "vkey"))
	if err != nil {
		return 0, err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	if err != nil {
		return 0, err
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return 0, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return 0, err
	}
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		return 0, fmt.Errorf("origin %q is not the key's name %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return 0, err
	}
	if size == 0 {
		return 0, nil
	}
	tree := tlog.Tree{N: size, Hash: root}
	source := tiles{dir}
	reader := tlog.TileHashReader(tree, source)
	for index := int64(0); index < size; index++ {
		entry, err := source.entry(index, size)
		if err != nil {
			return size, err
		}
		hash := tlog.RecordHash(entry)
		stored, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			return size, err
		}
		if !bytes.Equal(stored[0][:], hash[:]) {
			return size, fmt.Errorf("entry %d has another hash than its tile says", index)
		}
		if index%97 != 0 && index != size-1 {
			continue
		}
		proof, err := tlog.ProveRecord(size, index, reader)
		if err != nil {
			return size, err
		}
		if err := tlog.CheckRecord(proof, size, root, index, hash); err != nil {
			return size, fmt.Errorf("entry %d: %w", index, err)
		}
	}
	for _, old := range earlier {
		if old == 0 || old > size {
			continue
		}
		oldRoot, err := tlog.TreeHash(old, reader)
		if err != nil {
			return size, err
		}
		proof, err := tlog.ProveTree(size, old, reader)
		if err != nil {
			return size, err
		}
		if err := tlog.CheckTree(proof, size, root, old, oldRoot); err != nil {
			return size, fmt.Errorf("size %d: %w", old, err)
		}
	}
	return size, nil
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "checklog DIR [EARLIER-SIZE…]")
		os.Exit(2)
	}
	var earlier []int64
	for _, text := range os.Args[2:] {
		size, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		earlier = append(earlier, size)
	}
	size, err := check(os.Args[1], earlier)
	report := map[string]any{"ok": err == nil, "size": size}
	if err != nil {
		report["error"] = err.Error()
	}
	json.NewEncoder(os.Stdout).Encode(report)
	if err != nil {
		os.Exit(1)
	}
}
