import { Postings } from './postings.ts'
import { termsOf } from './terms.ts'

export interface Hit<Facts> {
  id: string
  facts: Facts
  /** Higher is more alike; comparable within one search only. */
  score: number
}

export interface Search<Facts> {
  text: string
  /** What else must be alike, such as `zone:3-2`: terms of their own, as given to `put`. */
  marks?: readonly string[]
  limit: number
  /** Which documents may be found. */
  accept(facts: Facts): boolean
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
  private scores = new Float32Array(1024)

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

  /**
   * The most alike first, equal ones in order of their ids. Each shared term counts by its rarity (inverse document
   * frequency as in BM25), relative to the length of the document.
   */
  search({ text, marks = [], limit, accept, weight }: Search<Facts>): Hit<Facts>[] {
    const best: Hit<Facts>[] = []
    for (const slot of this.score([...termsOf(text), ...marks])) {
      const document = this.documents[slot]
      const shared = this.scores[slot] ?? 0
      this.scores[slot] = 0
      if (!document || !accept(document.facts)) continue
      const score = (shared * weight(document.facts)) / Math.sqrt(8 + document.terms.length)
      const last = best[limit - 1]
      if (last === undefined || score >= last.score)
        insert(best, { id: document.id, facts: document.facts, score }, limit)
    }
    return best
  }

  /** Adds up the scores of every document that shares a term. @returns their places */
  private score(terms: readonly string[]): number[] {
    const touched: number[] = []
    const total = this.documents.length
    for (const term of terms) {
      const postings = this.postings[this.numberOf.get(term) ?? -1]
      if (!postings) continue
      const rarity = Math.log(1 + (total - postings.length + 0.5) / (postings.length + 0.5))
      for (const slot of postings.values()) {
        const before = this.scores[slot] ?? 0
        if (before === 0) touched.push(slot)
        this.scores[slot] = before + rarity
      }
    }
    return touched
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
    if (slot >= this.scores.length) this.scores = new Float32Array(this.scores.length * 2)
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
