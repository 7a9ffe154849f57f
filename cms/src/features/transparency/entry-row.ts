import { randomBytes } from 'node:crypto'
import { canonicalJson, type PrivateRecord, recordBytes } from '@linsheng/contracts/transparency'
import {
  isCaseEntry,
  lineOf,
  type PublicEntry,
  type RuleSet,
  type ScriptEntry,
  type Seals,
} from '@linsheng/domain/transparency'
import { ENTRY_BYTES_MAX, SALT_SIZE, sealOf } from '@linsheng/tlog'

/** An entry that is to be appended: under its key it is stored once, however often it is handed in. */
export interface KeyedEntry {
  key: string
  entry: PublicEntry
  /** What the line of a case's entry is sealed over. */
  record?: PrivateRecord
}

/** An entry as it is stored: the line is the log's, byte for byte. */
export interface EntryRow {
  index: number
  key: string
  subject: string | null
  at: number
  type: string
  entry: PublicEntry
  line: string
  salt: string | null
  textSalt: string | null
}

/** The row of an entry at its place in the log, with new salts. @throws RangeError when its line is too long for the log */
export function entryRow(index: number, { key, entry, record }: KeyedEntry): EntryRow {
  const { seals, salt, textSalt } = sealed(entry, record)
  const line = canonicalJson(lineOf(entry, seals))
  if (Buffer.byteLength(line) > ENTRY_BYTES_MAX) throw new RangeError('a line is too long for the log')
  return { index, key, subject: subjectOf(entry), at: entry.at, type: entry.type, entry, line, salt, textSalt }
}

function subjectOf(entry: PublicEntry): string | null {
  if (isCaseEntry(entry)) return entry.is.number
  if (entry.type === 'erased') return entry.number
  if ('survey' in entry) return surveySubject(entry.survey)
  if (entry.type === 'script') return scriptSubject(entry.page)
  if (isAboutChannel(entry)) return entry.type
  return entry.type === 'rules' ? rulesSubject(entry.rules) : null
}

const surveySubject = (survey: string): string => `survey/${survey}`
/** What the anonymous channel tells of itself is found by its type. */
const isAboutChannel = ({ type }: PublicEntry): boolean => type.startsWith('channel-')
export const scriptSubject = (page: ScriptEntry['page']): string => `script/${page}`
export const rulesSubject = (rules: RuleSet): string => `rules/${rules}`

interface Sealed extends Pick<EntryRow, 'salt' | 'textSalt'> {
  seals: Seals | null
}

function sealed(entry: PublicEntry, record: PrivateRecord | undefined): Sealed {
  if (!isCaseEntry(entry) || !record) return { seals: null, salt: null, textSalt: null }
  const own = seal(recordBytes(record))
  const text = entry.text === undefined ? null : seal(new TextEncoder().encode(entry.text))
  return {
    seals: { record: own.hash, ...(text && { text: text.hash }) },
    salt: own.salt,
    textSalt: text?.salt ?? null,
  }
}

function seal(bytes: Uint8Array): { hash: string; salt: string } {
  const salt = randomBytes(SALT_SIZE)
  return { hash: sealOf(salt, bytes), salt: salt.toString('base64') }
}
