import { readFile } from 'node:fs/promises'
import type { PublishedText } from '@linsheng/contracts/open-data'
import type { PublicCase } from '@linsheng/domain/complaints'
import { caseRecord, type Naming, namesOf } from './case-record.ts'
import { type MonthCases, monthsIn, pieceOf, readMonth, writeMonth } from './months.ts'
import type { Changes } from './take-entries.ts'

/**
 * Brings the months that are concerned up to date, one after the other. Where it was interrupted it is done again from
 * the start: cases are put into their months before they are taken out of others, so no text is lost on the way.
 */
export async function applyChanges(directory: string, changes: Changes, naming: Naming): Promise<void> {
  const carried = await textsOfMoved(directory, changes.left)
  const byMonth = Map.groupBy(changes.facts.values(), ({ month }) => month)
  for (const [month, cases] of byMonth) {
    await changeMonth(directory, month, (there) => {
      for (const facts of cases) put(there, facts, [carried, changes.texts], naming)
    })
  }
  for (const [number, months] of changes.left) {
    const now = changes.facts.get(number)?.month
    for (const month of months) {
      if (month !== now) await changeMonth(directory, month, (there) => there.delete(number))
    }
  }
  for (const number of changes.erased) await eraseTexts(directory, number)
}

/** Calls everything by the names it has now. */
export async function renameEverything(directory: string, naming: Naming): Promise<void> {
  for (const month of await monthsIn(directory)) {
    await changeMonth(directory, month, (there) => {
      for (const [number, record] of there) there.set(number, { ...record, ...namesOf(record, naming) })
    })
  }
}

async function changeMonth(directory: string, month: string, change: (there: MonthCases) => void): Promise<void> {
  const there = await readMonth(directory, month)
  change(there)
  await writeMonth(directory, month, there)
}

type Texts = ReadonlyMap<string, PublishedText[]>

function put(there: MonthCases, facts: PublicCase, texts: Texts[], naming: Naming): void {
  const known = there.get(facts.number)?.summaries ?? []
  const all = [known, ...texts.map((some) => some.get(facts.number) ?? [])].flat()
  const once = new Map(all.map((text) => [text.index, text]))
  const summaries = [...once.values()].sort((a, b) => a.index - b.index)
  there.set(facts.number, caseRecord(facts, summaries, naming))
}

/** What staff published of cases that are about to change their month. */
async function textsOfMoved(directory: string, left: Changes['left']): Promise<Texts> {
  const found = new Map<string, PublishedText[]>()
  for (const [number, months] of left) {
    for (const month of months) {
      const texts = (await readMonth(directory, month)).get(number)?.summaries ?? []
      found.set(number, [...(found.get(number) ?? []), ...texts])
    }
  }
  return found
}

/** An erasure does not say which month the case is in; it is rare enough to look. */
async function eraseTexts(directory: string, number: string): Promise<void> {
  for (const month of await monthsIn(directory)) {
    const json = await readFile(pieceOf.json(directory, month), 'utf8')
    if (!json.includes(JSON.stringify(number))) continue
    await changeMonth(directory, month, (there) => {
      const record = there.get(number)
      if (record) there.set(number, { ...record, summaries: [] })
    })
  }
}
