import type { StaffCommandName } from '@linsheng/contracts/complaints'
import { z } from 'zod'
import type { Draft } from './draft.ts'

export type Drafts = Partial<Record<StaffCommandName, Draft>>

const storedSchema = z.record(z.string(), z.record(z.string(), z.string()))
const keyOf = (id: string): string => `linsheng.case.${id}`

/** What was typed about a case in this tab and not sent, so that a reload loses nothing. Gone with the tab. */
export function readDrafts(id: string): Drafts {
  try {
    return storedSchema.parse(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}'))
  } catch {
    return {}
  }
}

export function keepDrafts(id: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) sessionStorage.removeItem(keyOf(id))
    else sessionStorage.setItem(keyOf(id), JSON.stringify(drafts))
  } catch {
    // A browser that stores nothing still keeps the text on the page.
  }
}
