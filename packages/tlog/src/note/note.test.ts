import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_ROOT } from '../merkle/hash.ts'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { encodeVerifierKey, parseVerifierKey, signerOf } from './key.ts'
import { cosignText, formatNote, isSignedByAll, openNote, parseNote, signatureLine, signText } from './note.ts'

/** The example of golang.org/x/mod/sumdb/note. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const GO_TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`
const GO_NOTE = `${GO_TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
const log = signerOf('linsheng.example/demo', new Uint8Array(32).fill(1))
const stranger = signerOf('stranger.example', new Uint8Array(32).fill(2))
const witness = signerOf('witness.example', new Uint8Array(32).fill(3), 'witness')
const TEXT = checkpointText({ origin: log.name, size: 0, root: EMPTY_ROOT, extensions: [] })

describe('a verifier key', () => {
  it('is read and written as Go does', () => {
    const key = parseVerifierKey(GO_KEY)
    expect(key && encodeVerifierKey(key)).toBe(GO_KEY)
  })

  it.each([log, stranger, witness])('comes back as it was: $name', (signer) => {
    const { seed: _seed, ...key } = signer
    expect(parseVerifierKey(encodeVerifierKey(signer))).toEqual(key)
  })

  it.each([
    '',
    'a+b',
    GO_KEY.replace('c74f20a3', 'c74f20a4'),
    GO_KEY.replace('c74f20a3', 'C74F20A3'),
    GO_KEY.slice(0, -4),
    `${GO_KEY}+x`,
    GO_KEY.replace('Peter', 'Pe ter'),
  ])('is not %s', (text) => expect(parseVerifierKey(text)).toBeNull())

  it('has a name without spaces or plus signs', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\n']) expect(() => signerOf(name, log.seed)).toThrow(RangeError)
  })
})

describe('a signed note', () => {
  it('of Go is believed', () => {
    const key = parseVerifierKey(GO_KEY)
    if (!key) throw new Error('no key')
    expect(openNote(GO_NOTE, [key])).toEqual({ text: GO_TEXT, by: [{ key }] })
  })

  it('is believed with a stranger’s signature beside it, in any order', () => {
    for (const signatures of [
      [signText(TEXT, log), signText(TEXT, stranger)],
      [signText(TEXT, stranger), signText(TEXT, log)],
    ]) {
      expect(openNote(formatNote({ text: TEXT, signatures }), [log])).toEqual({ text: TEXT, by: [{ key: log }] })
    }
  })

  it('is refused when a known key’s signature does not fit, though another’s does', () => {
    const wrong = { ...signText(TEXT, log), bytes: signText('other\n', log).bytes }
    const note = formatNote({ text: TEXT, signatures: [signText(TEXT, stranger), wrong] })
    expect(openNote(note, [log, stranger])).toBe('bad-signature')
  })

  it('is not believed on a witness’s or a stranger’s word alone', () => {
    expect(openNote(formatNote({ text: TEXT, signatures: [signText(TEXT, stranger)] }), [log])).toBe('unsigned')
    expect(openNote(formatNote({ text: TEXT, signatures: [cosignText(TEXT, witness, 5)] }), [log, witness])).toBe(
      'unsigned',
    )
  })

  it('shows when witnesses saw it', () => {
    const signatures = [signText(TEXT, log), cosignText(TEXT, witness, 1_700_000_000)]
    const opened = openNote(formatNote({ text: TEXT, signatures }), [log, witness])
    expect(opened).toMatchObject({ by: [{ key: log }, { key: witness, time: 1_700_000_000 }] })
    const moved = cosignText(TEXT, witness, 1_700_000_000)
    moved.bytes[7] = (moved.bytes[7] ?? 0) ^ 1
    const doctored = formatNote({ text: TEXT, signatures: [signText(TEXT, log), moved] })
    expect(openNote(doctored, [log, witness])).toBe('bad-signature')
  })

  it('is signed by all only when each of them has signed this text', () => {
    const lines = [log, stranger].map((key) => signatureLine(signText(TEXT, key)))
    expect(isSignedByAll(TEXT, lines, [log, stranger])).toBe(true)
    expect(isSignedByAll(TEXT, lines.slice(1), [log, stranger])).toBe(false)
    expect(isSignedByAll(TEXT, [...lines.slice(1), ...lines.slice(1)], [log, stranger])).toBe(false)
    expect(isSignedByAll('other\n', lines, [log, stranger])).toBe(false)
    expect(isSignedByAll(TEXT, [], [log, stranger])).toBe(false)
  })

  it('may hold blank lines; the last one ends the text', () => {
    const text = 'a\n\nb\n'
    const note = formatNote({ text, signatures: [signText(text, log)] })
    expect(openNote(note, [log])).toMatchObject({ text })
  })

  const good = formatNote({ text: TEXT, signatures: [signText(TEXT, log)] })
  it.each([
    ['no signature', `${TEXT}\n`],
    ['no blank line', TEXT],
    ['a carriage return', good.replace('\n', '\r\n')],
    ['a tab', good.replace('linsheng', 'lin\tsheng')],
    ['another dash', good.replace('\u2014', '-')],
    ['no last newline', good.slice(0, -1)],
    ['text after it', `${good}more`],
    ['half a character', `\ud800${good}`],
  ])('is malformed with %s', (_name, note) => expect(openNote(note, [log])).toBe('malformed'))

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseNote(`${text}\n\n\u2014 a ${text}\n`)
        parseVerifierKey(text)
        parseCheckpoint(text)
      }),
    )
  })
})

describe('a checkpoint', () => {
  it('comes back as it was, extensions included', () => {
    const checkpoint = { origin: 'a', size: 2 ** 40, root: EMPTY_ROOT, extensions: ['x', 'y z'] }
    expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
  })

  const text = checkpointText({ origin: 'a', size: 12, root: EMPTY_ROOT, extensions: [] })
  it.each([
    text.replace('12', '012'),
    text.replace('12', '-1'),
    text.replace('12', '9007199254740993'),
    text.slice(0, -1),
    text.replace('a\n', '\n'),
    text.replace('=\n', '\n'),
    `${text}\n`,
    '',
  ])('is not %j', (malformed) => expect(parseCheckpoint(malformed)).toBeNull())
})
