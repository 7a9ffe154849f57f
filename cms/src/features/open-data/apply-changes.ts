import { readFile } from 'node:fs/promises'
import type { PublishedText } from '@linsheng/contracts/open-data'
import type { PublicCase } from '@linsheng/domain/complaints'
import { caseRecord, type Naming, namesOf } from './case-record.ts'
import { fileOf, type PieceCases, pieceFinder, piecesIn, placeOf, readPiece, writePiece } from './pieces.ts'
import type { Changes } from './take-entries.ts'

/**
 * Brings the pieces that are concerned up to date, one after the other. Where it was interrupted it is done again from
 * the start: cases are put into their pieces before they are taken out of others, so no text is lost on the way.
 */
export async function applyChanges(directory: string, changes: Changes, naming: Naming): Promise<void> {
  const carried = await textsOfMoved(directory, changes.left)
  for (const [piece, cases] of await byPiece(directory, changes.facts.values())) {
    await changePiece(directory, piece, (there) => {
      for (const facts of cases) put(there, facts, [carried, changes.texts], naming)
    })
  }
  for (const [number, places] of changes.left) {
    const facts = changes.facts.get(number)
    // A month may have been split just now.
    const pieces = await pieceFinder(directory)
    const now = facts && pieces(placeOf(facts))
    for (const before of new Set(places.map(pieces))) {
      if (before !== now) await changePiece(directory, before, (there) => there.delete(number))
    }
  }
  for (const number of changes.erased) await eraseTexts(directory, number)
}

async function byPiece(directory: string, cases: Iterable<PublicCase>): Promise<Map<string, PublicCase[]>> {
  const pieces = await pieceFinder(directory)
  return Map.groupBy(cases, (facts) => pieces(placeOf(facts)))
}

/** Calls everything by the names it has now. */
export async function renameEverything(directory: string, naming: Naming): Promise<void> {
  for (const piece of await piecesIn(directory)) {
    await changePiece(directory, piece, (there) => {
      for (const [number, record] of there) there.set(number, { ...record, ...namesOf(record, naming) })
    })
  }
}

async function changePiece(directory: string, piece: string, change: (there: PieceCases) => void): Promise<void> {
  const there = await readPiece(directory, piece)
  change(there)
  await writePiece(directory, piece, there)
}

type Texts = ReadonlyMap<string, PublishedText[]>

function put(there: PieceCases, facts: PublicCase, texts: Texts[], naming: Naming): void {
  const known = there.get(facts.number)?.summaries ?? []
  const all = [known, ...texts.map((some) => some.get(facts.number) ?? [])].flat()
  const once = new Map(all.map((text) => [text.index, text]))
  const summaries = [...once.values()].sort((a, b) => a.index - b.index)
  there.set(facts.number, caseRecord(facts, summaries, naming))
}

/** What staff published of cases that are about to change their piece. */
async function textsOfMoved(directory: string, left: Changes['left']): Promise<Texts> {
  const found = new Map<string, PublishedText[]>()
  if (left.size === 0) return found
  const pieces = await pieceFinder(directory)
  for (const [number, places] of left) {
    for (const place of places) {
      const texts = (await readPiece(directory, pieces(place))).get(number)?.summaries ?? []
      found.set(number, [...(found.get(number) ?? []), ...texts])
    }
  }
  return found
}

/** An erasure does not say which piece the case is in; it is rare enough to look. */
async function eraseTexts(directory: string, number: string): Promise<void> {
  for (const piece of await piecesIn(directory)) {
    const json = await readFile(fileOf.json(directory, piece), 'utf8')
    if (!json.includes(JSON.stringify(number))) continue
    await changePiece(directory, piece, (there) => {
      const record = there.get(number)
      if (record) there.set(number, { ...record, summaries: [] })
    })
  }
}
