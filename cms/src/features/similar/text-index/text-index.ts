import { Postings } from './postings.ts'
import { termsOf } from './terms.ts'

export interface Hit<Facts> {
  id: string
  facts: Facts
  /** Higher is more alike; comparable within one search only. */
  score: number
  /** How much of what was asked it has, by the rarity of the words: from 0 to 1. */
  share: number
}

export interface Search<Facts> {
  text: string
  /** What else must be alike, such as `zone:3-2`: terms of their own, as given to `put`. */
  marks?: readonly string[]
  limit: number
  /** Factor for what else makes a document fit, such as its place; 1: nothing. */
  weight(facts: Facts): number
}

interface Document<Facts> {
  id: string
  facts: Facts
  /** Numbers of its terms. */
  terms: Uint32Array
}

/**
 * Documents looked at closely in one search: those with the rarest of the words asked for. One that shares only words
 * which half of all have is not alike.
 */
const CANDIDATES_MAX = 20_000

/**
 * Documents by how alike their texts are. Documents can be replaced and removed; their old places stay empty until a
 * good part of all is empty, then everything is laid out anew.
 *
 * Our own instead of a library's: MiniSearch, the nearest, took twice the room for 100,000 short Chinese texts and up to
 * 190 ms to search them; suggestions appear while somebody types.
 */
export class TextIndex<Facts> {
  private readonly numberOf = new Map<string, number>()
  /** Places of the documents with a term, by its number. */
  private postings: Postings[] = []
  private documents: Array<Document<Facts> | null> = []
  private slotOf = new Map<string, number>()
  /** Number of the search in which a document was last looked at. */
  private lookedAt = new Uint32Array(1024)
  private searches = 0

  /** Documents that can be found. */
  get size(): number {
    return this.slotOf.size
  }

  /** @param marks further terms that are no words, such as `zone:3-2` */
  put(id: string, text: string, facts: Facts, marks: readonly string[] = []): void {
    this.remove(id)
    const terms = Uint32Array.from([...termsOf(text), ...marks], (term) => this.numbered(term))
    this.place({ id, facts, terms })
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id)
    if (slot === undefined) return
    this.documents[slot] = null
    this.slotOf.delete(id)
    if (this.documents.length > 1000 && this.slotOf.size < this.documents.length / 2) this.layOut()
  }

  /** The most alike of all that `accept` takes: `searchEach` with one list. */
  search(query: Search<Facts>, accept: (facts: Facts) => boolean): Hit<Facts>[] {
    return this.searchEach(query, [accept])[0] ?? []
  }

  /**
   * For each `accept` a list of what it takes, the most alike first, equal ones in order of their ids; all in one look.
   * Each shared term counts by its rarity (inverse document frequency as in BM25), relative to the length of the document.
   */
  searchEach(
    { text, marks = [], limit, weight }: Search<Facts>,
    accepts: ReadonlyArray<(facts: Facts) => boolean>,
  ): Hit<Facts>[][] {
    const lists = accepts.map((accept) => ({ accept, best: [] as Hit<Facts>[] }))
    const rarity = this.rarityOf([...termsOf(text), ...marks])
    const all = rarity.values().reduce((sum, one) => sum + one, 0)
    for (const { id, facts, terms } of this.candidates(rarity)) {
      let shared = 0
      for (const term of terms) shared += rarity.get(term) ?? 0
      const score = (shared * weight(facts)) / Math.sqrt(8 + terms.length)
      for (const { accept, best } of lists) {
        const last = best[limit - 1]
        if ((last === undefined || score >= last.score) && accept(facts))
          insert(best, { id, facts, score, share: shared / all }, limit)
      }
    }
    return lists.map(({ best }) => best)
  }

  /** How much each known term counts, by its number, the rarest first. */
  private rarityOf(terms: readonly string[]): Map<number, number> {
    const total = this.documents.length
    const known = terms.flatMap((term) => {
      const number = this.numberOf.get(term)
      const count = number === undefined ? 0 : (this.postings[number]?.length ?? 0)
      return number === undefined || count === 0 ? [] : [{ number, count }]
    })
    known.sort((a, b) => a.count - b.count)
    return new Map(known.map(({ number, count }) => [number, Math.log(1 + (total - count + 0.5) / (count + 0.5))]))
  }

  /** Documents with the rarest of these terms, each once. */
  private *candidates(rarity: ReadonlyMap<number, number>): Generator<Document<Facts>> {
    this.searches += 1
    let found = 0
    for (const term of rarity.keys()) {
      if (found >= CANDIDATES_MAX) return
      for (const slot of this.postings[term]?.values() ?? []) {
        const document = this.documents[slot]
        if (!document || this.lookedAt[slot] === this.searches) continue
        this.lookedAt[slot] = this.searches
        found += 1
        yield document
      }
    }
  }

  private numbered(term: string): number {
    const known = this.numberOf.get(term)
    if (known !== undefined) return known
    this.numberOf.set(term, this.postings.length)
    return this.postings.push(new Postings()) - 1
  }

  private place(document: Document<Facts>): void {
    const slot = this.documents.push(document) - 1
    this.slotOf.set(document.id, slot)
    for (const term of document.terms) this.postings[term]?.add(slot)
    if (slot >= this.lookedAt.length) this.lookedAt = new Uint32Array(this.lookedAt.length * 2)
  }

  private layOut(): void {
    const kept = this.documents.filter((document) => document !== null)
    this.postings = this.postings.map(() => new Postings())
    this.documents = []
    this.slotOf = new Map()
    for (const document of kept) this.place(document)
  }
}

/** Keeps the best `limit` in order. */
function insert<Facts>(best: Hit<Facts>[], hit: Hit<Facts>, limit: number): void {
  const at = best.findIndex(({ id, score }) => hit.score > score || (hit.score === score && hit.id < id))
  if (at >= 0) best.splice(at, 0, hit)
  else best.push(hit)
  if (best.length > limit) best.pop()
}
