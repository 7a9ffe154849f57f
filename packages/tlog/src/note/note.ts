import { ed25519 } from '@noble/curves/ed25519.js'
import { fromBase64, toBase64 } from './base64.ts'
import { isKeyName, type SignerKey, type VerifierKey } from './key.ts'

/** One signature line: `— name base64(key id ‖ signature)`. */
export interface Signature {
  name: string
  id: number
  bytes: Uint8Array
}

export interface Note {
  /** The signed text, its last newline included. */
  text: string
  signatures: Signature[]
}

/** What was found out about a note: its text, and who signed it rightly, cosignatures with their time. */
export interface VerifiedNote {
  text: string
  by: Array<{ key: VerifierKey /** Seconds since 1970; cosignatures only. */; time?: number }>
}

/** Why a note is not believed. `bad-signature`: a known key's signature does not fit, which is worse than none. */
export type NoteFault = 'malformed' | 'bad-signature' | 'unsigned'

const DASH = '\u2014'
/** More lines than that are not looked at. */
const SIGNATURES_MAX = 100
const LINE = /^\u2014 (\S+) (\S+)$/

/** A note's parts; null when malformed. The text ends at the last blank line. */
export function parseNote(note: string): Note | null {
  const border = note.lastIndexOf('\n\n')
  // No control characters but the newline; no text that is not whole.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
  if (border < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed()) return null
  const lines = note.slice(border + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > SIGNATURES_MAX) return null
  const signatures: Signature[] = []
  for (const line of lines) {
    const signature = parseLine(line)
    if (!signature) return null
    signatures.push(signature)
  }
  return { text: note.slice(0, border + 1), signatures }
}

function parseLine(line: string): Signature | null {
  const [, name, encoded] = LINE.exec(line) ?? []
  const bytes = fromBase64(encoded ?? '')
  if (!name || !isKeyName(name) || !bytes || bytes.length < 5) return null
  return { name, id: new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes: bytes.subarray(4) }
}

/** The note with its signatures. @throws RangeError when the text does not end with a newline */
export function formatNote({ text, signatures }: Note): string {
  if (!text.endsWith('\n')) throw new RangeError('a signed text ends with a newline')
  return `${text}\n${signatures.map(lineOf).join('')}`
}

const lineOf = (signature: Signature): string => `${signatureLine(signature)}\n`

/** One signature as a note holds it, without the newline. */
export function signatureLine({ name, id, bytes }: Signature): string {
  const encoded = new Uint8Array(bytes.length + 4)
  new DataView(encoded.buffer).setUint32(0, id)
  encoded.set(bytes, 4)
  return `${DASH} ${name} ${toBase64(encoded)}`
}

/** Whether these signature lines are right ones over the text of every one of the keys. */
export function isSignedByAll(text: string, lines: readonly string[], keys: readonly VerifierKey[]): boolean {
  const opened = openNote(`${text}\n${lines.map((line) => `${line}\n`).join('')}`, keys)
  return typeof opened === 'object' && opened.text === text && opened.by.length === keys.length
}

/** A log's signature over the text itself. */
export function signText(text: string, { name, id, seed }: SignerKey): Signature {
  return { name, id, bytes: ed25519.sign(utf8(text), seed) }
}

/** A witness's signature over the text and the time, in seconds since 1970, at which it found it consistent. */
export function cosignText(text: string, { name, id, seed }: SignerKey, time: number): Signature {
  const bytes = new Uint8Array(8 + 64)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time))
  bytes.set(ed25519.sign(cosigned(text, time), seed), 8)
  return { name, id, bytes }
}

const cosigned = (text: string, time: number): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Reads a note with the keys one believes. Signatures of unknown keys are ignored; a known key's wrong signature, or none
 * of a log's known keys, is a fault.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): VerifiedNote | NoteFault {
  const parsed = parseNote(note)
  if (!parsed) return 'malformed'
  const by: VerifiedNote['by'] = []
  for (const signature of parsed.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id)
    if (!key || by.some((known) => known.key === key)) continue
    const time = timeOfSignature(parsed.text, signature, key)
    if (time === 'wrong') return 'bad-signature'
    by.push({ key, ...(time !== null && { time }) })
  }
  return by.some(({ key }) => key.use === 'log') ? { text: parsed.text, by } : 'unsigned'
}

/** Time of a right cosignature, null for a right signature of a log. */
function timeOfSignature(text: string, { bytes }: Signature, { use, publicKey }: VerifierKey): number | null | 'wrong' {
  if (use === 'log') return isSigned(bytes, utf8(text), publicKey) ? null : 'wrong'
  if (bytes.length !== 72) return 'wrong'
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  return isSigned(bytes.subarray(8), cosigned(text, time), publicKey) ? time : 'wrong'
}

function isSigned(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false })
}
