import { inLocale } from '@linsheng/contracts/text'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { NamedCode, Register } from '../../complaints/register.ts'

/** What every list of cases needs to write a row for its reader. */
export interface ListContext {
  register: Register
  reader: Reader
  now: number
  endOfDay: number
  /** Names of accounts by id. */
  people: ReadonlyMap<string, string>
}

/** A code's name; the code itself where the community no longer knows it. */
export function nameOf(names: ReadonlyMap<string, NamedCode>, code: string, { locale }: Reader): string {
  const found = names.get(code)
  return found ? inLocale(found.name, locale) : code
}

export const caseAddress = (id: string, step?: string | null): string =>
  `/admin/collections/complaints/${id}${step ? `#${step}` : ''}`
