import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOf } from './terms.ts'
import { TextIndex } from './text-index.ts'

describe('terms', () => {
  it.each([
    ['电梯停运', ['电梯', '梯停', '停运']],
    ['漏', ['漏']],
    ['3号楼 Lift-2 漏水', ['3', '号楼', 'lift', '2', '漏水']],
    ['ＡＢ１２', ['ab12']],
    ['漏水漏水', ['漏水', '水漏']],
    ['，。！', []],
  ])('of %s', (text, terms) => expect(termsOf(text)).toEqual(terms))
})

const text = fc.string({ unit: fc.constantFrom(...'电梯水管灯ab 1'), maxLength: 12 })
const everything = { limit: 1000, weight: () => 1 }
const any = () => true

/** The definition: rarity of every shared term, by counting. */
function slowly(documents: Map<string, string>, query: string): Map<string, number> {
  const all = [...documents].map(([id, of]) => ({ id, terms: termsOf(of) }))
  const scores = all.map(({ id, terms }) => {
    const shared = termsOf(query).filter((term) => terms.includes(term))
    const rarity = shared.map((term) => {
      const having = all.filter((other) => other.terms.includes(term)).length
      return Math.log(1 + (all.length - having + 0.5) / (having + 0.5))
    })
    return [id, rarity.reduce((sum, one) => sum + one, 0) / Math.sqrt(8 + terms.length)] as const
  })
  return new Map(scores.filter(([, score]) => score > 0))
}

describe('a text index', () => {
  it('finds what the definition finds, the most alike first', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), text, (texts, query) => {
        const documents = new Map(texts.map((of, at) => [String(at), of]))
        const index = new TextIndex<null>()
        for (const [id, of] of documents) index.put(id, of, null)
        const expected = slowly(documents, query)
        const hits = index.search({ ...everything, text: query }, any)
        expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(expected.keys()))
        for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id) ?? 0, 4)
        for (const [at, { score }] of hits.entries()) expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? score)
        const few = index.search({ ...everything, text: query, limit: 2 }, any)
        expect(few).toEqual(hits.slice(0, 2))
      }),
    )
  })

  it('forgets what was replaced or removed, however much there was', () => {
    const index = new TextIndex<number>()
    for (let at = 0; at < 3000; at++) index.put(String(at % 700), `旧${at} 水管漏水`, at)
    for (let at = 0; at < 650; at++) index.remove(String(at))
    index.put('650', '电梯停运', 1)
    expect(index.size).toBe(50)
    const hits = index.search({ ...everything, text: '水管漏水' }, any)
    expect(hits.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 49 }, (_, at) => 651 + at),
    )
    expect(index.search({ ...everything, text: '电梯' }, any)).toMatchObject([{ id: '650', facts: 1 }])
  })

  it('finds only what is accepted, weighted by what else fits', () => {
    const index = new TextIndex<string>()
    index.put('a', '电梯停运', 'here')
    index.put('b', '电梯停运', 'there')
    index.put('c', '电梯停运', 'hidden')
    const query = { text: '电梯', limit: 3, weight: (facts: string) => (facts === 'there' ? 2 : 1) }
    const hits = index.search(query, (facts) => facts !== 'hidden')
    expect(hits.map(({ id }) => id)).toEqual(['b', 'a'])
    const lists = index.searchEach(query, [(facts) => facts === 'hidden', (facts) => facts !== 'hidden'])
    expect(lists).toEqual([index.search(query, (facts) => facts === 'hidden'), hits])
  })
})
