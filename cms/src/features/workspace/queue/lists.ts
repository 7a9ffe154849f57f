import { inLocale } from '@linsheng/contracts/text'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { NamedCode, Register } from '../../complaints/register.ts'
import type { FullContext } from './work-context.ts'

/** What every list of cases needs to write a row for its reader. */
export interface ListContext {
  register: Register
  reader: Reader
  /** Account of the reader. */
  me: string
  now: number
  endOfDay: number
  /** Names of accounts by id. */
  people: ReadonlyMap<string, string>
}

/** What lists write their rows from, for the reader whose work is looked at. */
export const listContext = (
  { user, now, endOfDay, snapshot }: FullContext,
  register: Register,
  reader: Reader,
): ListContext => ({
  ...{ register, reader, me: user, now, endOfDay },
  people: new Map(snapshot.roster.workers.map(({ id, name }) => [id, name])),
})

/** A code's name; the code itself where the community no longer knows it. */
export function nameOf(names: ReadonlyMap<string, NamedCode>, code: string, { locale }: Reader): string {
  const found = names.get(code)
  return found ? inLocale(found.name, locale) : code
}

export const caseAddress = (id: string, step?: string | null): string =>
  `/admin/collections/complaints/${id}${step ? `#${step}` : ''}`
