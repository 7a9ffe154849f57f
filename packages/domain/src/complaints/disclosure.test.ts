import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../time/instant.ts'
import { disclose, entriesOf, publicZone } from './disclosure.ts'
import type { DisclosureRules, PublicEntry } from './public-entry.ts'
import { apply } from './replay.ts'
import type { Commit, Complaint } from './state.ts'
import { type History, histories } from './testing/histories.ts'
import { COMMANDS as C, FILE, type Step, tell } from './testing/scenario.ts'

const place = (parent: string | null, households: number, shared = false) => ({ parent, households, shared })
const rules: DisclosureRules = {
  zone: 'Asia/Shanghai',
  householdThreshold: 10,
  zones: new Map([
    ['b3', place(null, 40)],
    ['b3-f1', place('b3', 9)],
    ['b3-f2', place('b3', 10)],
    ['b3-lobby', place('b3', 0, true)],
    ['b3-f1-corridor', place('b3-f1', 0, true)],
    ['garden', place(null, 0, true)],
    ['pavilion', place('garden', 0, true)],
    ['villa', place(null, 1)],
    ['villa-porch', place('villa', 0, true)],
    ['villa-hall', place('villa-porch', 12)],
    ['ring-a', place('ring-b', 1)],
    ['ring-b', place('ring-a', 1, true)],
  ]),
  sensitiveCategories: new Set(['staff-conduct']),
}

describe('the published zone', () => {
  it.each<[string, string | null, string | null]>([
    ['no place', null, null],
    ['a building', 'b3', 'b3'],
    ['a floor of enough homes', 'b3-f2', 'b3-f2'],
    ['a floor one home short', 'b3-f1', 'b3'],
    ['a lobby of a large building', 'b3-lobby', 'b3-lobby'],
    ['a corridor of a small floor', 'b3-f1-corridor', 'b3'],
    ['a garden of the whole compound', 'garden', 'garden'],
    ['a pavilion in it', 'pavilion', 'pavilion'],
    ['a single house', 'villa', null],
    ['its porch', 'villa-porch', null],
    ['a place nobody knows', 'nowhere', null],
    ['a ring of places', 'ring-a', null],
    ['a ring of shared places', 'ring-b', null],
  ])('of %s', (_name, zone, published) => {
    expect(publicZone(zone, rules)).toBe(published)
  })

  it('never is a place of fewer homes than the threshold', () => {
    const codes = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e')
    const zones = fc.array(fc.tuple(codes, fc.option(codes), fc.nat({ max: 20 })), { maxLength: 8 })
    fc.assert(
      fc.property(zones, codes, fc.integer({ min: 1, max: 20 }), (list, zone, householdThreshold) => {
        const made = new Map(list.map(([code, parent, households]) => [code, place(parent, households)]))
        const published = publicZone(zone, { ...rules, zones: made, householdThreshold })
        expect(published === null || (made.get(published)?.households ?? 0) >= householdThreshold).toBe(true)
      }),
    )
  })
})

describe('what everyone may know', () => {
  const filed = (change: Partial<typeof FILE>): Step => ['complainant', { ...FILE, ...change }, 0]

  it('is exactly this', () => {
    const { state } = tell(filed({ zone: 'b3-f1' }), ['staff', C.assign, 1])
    expect(disclose(state, rules)).toEqual({
      number: '2026-1513',
      kind: 'complaint',
      status: 'filed',
      category: 'lift',
      zone: 'b3',
      channel: 'web',
      team: 'repairs',
      priority: 'major',
      receivedAt: 0,
      month: '1970-01',
      respondedAt: null,
      resolvedAt: null,
      endedAt: null,
      outcome: null,
      responseDue: 24 * HOUR,
      resolutionDue: 72 * HOUR,
    })
  })

  it('names no place in a sensitive category', () => {
    expect(disclose(tell(filed({ category: 'staff-conduct', zone: 'b3' })).state, rules).zone).toBeNull()
  })

  it('counts the month by the community’s own clock', () => {
    const receivedAt = Date.parse('2026-11-30T16:00:00Z')
    const { state } = tell(['system', { ...FILE, receivedAt }, receivedAt])
    expect(disclose(state, rules).month).toBe('2026-12')
    expect(disclose(state, { ...rules, zone: 'UTC' }).month).toBe('2026-11')
  })
})

describe('public entries', () => {
  const story: Step[] = [['complainant', FILE, 0]]
  const confirmed: Step[] = [...story, ['staff', C['propose-result'], 1], ['complainant', C.confirm, 2]]

  it.each<[string, Step[], string[]]>([
    ['a filing', story, ['filed']],
    ['an answer', [...story, ['staff', C.acknowledge, 1]], ['filed', 'responded']],
    ['a classification', [...story, ['staff', C.classify, 1]], ['filed', 'classified']],
    ['an assignment', [...story, ['staff', C.assign, 1]], ['filed', 'assigned']],
    ['the start of work', [...story, ['staff', C.start, 1]], ['filed', 'started']],
    ['an internal note', [...story, ['staff', { ...C.note, audience: 'internal' }, 1]], ['filed']],
    ['a note to the complainant', [...story, ['staff', C.note, 1]], ['filed']],
    ['a summary', [...story, ['staff', { ...C.note, audience: 'public' }, 1]], ['filed', 'summary']],
    ['a confirmation', confirmed, ['filed', 'resolved', 'confirmed', 'closed', 'rated']],
    ['a dispute', [...confirmed.slice(0, 2), ['complainant', C.dispute, 2]], ['filed', 'resolved', 'disputed']],
    [
      'a reopening',
      [...story, ['complainant', C.withdraw, 1], ['staff', C.reopen, 2]],
      ['filed', 'withdrawn', 'reopened'],
    ],
  ])('tell of %s', (_name, steps, types) => {
    expect(entriesFor(tell(...steps).commits).map((entry) => entry.type)).toEqual(types)
  })

  it('carry a summary’s text and a rating’s answers, and nothing else', () => {
    const entries = entriesFor(tell(...confirmed, ['staff', { ...C.note, audience: 'public' }, 3]).commits)
    expect(
      entries
        .filter((entry) => 'text' in entry || 'rating' in entry)
        .map(({ type, text, rating }) => ({ type, text, rating })),
    ).toEqual([
      { type: 'rated', rating: { result: 5 } },
      { type: 'summary', text: C.note.text },
    ])
  })

  it('chain without a gap, from nothing to the facts of today', () => {
    fc.assert(
      fc.property(histories, ({ commits, final }) => {
        let was: unknown = null
        for (const entry of entriesFor(commits)) {
          expect(entry.was).toEqual(was)
          was = entry.is
        }
        expect(was).toEqual(final && disclose(final, rules))
      }),
    )
  })

  it('chain on from what was published when the rules have changed', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ commits }, pick) => {
        const change = pick % (commits.length + 1)
        const later = { ...rules, householdThreshold: 1000 }
        let was: PublicEntry['was'] = null
        let before: Complaint | null = null
        for (const [index, commit] of commits.entries()) {
          for (const entry of entriesOf(before, commit, index < change ? rules : later, was ?? undefined)) {
            expect(entry.was).toEqual(was)
            was = entry.is
          }
          before = apply(before, commit)
        }
      }),
    )
  })

  it('carry no word that was not written for everyone, and name nobody', () => {
    fc.assert(
      fc.property(histories, ({ commits }) => {
        for (const entry of entriesFor(marked(commits))) {
          const { text, ...facts } = entry
          expect(JSON.stringify(facts)).not.toMatch(/CANARY|SECRET|user-/)
          expect(text === undefined || entry.type === 'summary').toBe(true)
          expect(text ?? '').not.toMatch(/SECRET/)
        }
      }),
    )
  })
})

function entriesFor(commits: Commit[]): PublicEntry[] {
  let state: Complaint | null = null
  return commits.flatMap((commit) => {
    const entries = entriesOf(state, commit, rules)
    state = apply(state, commit)
    return entries
  })
}

/** The same commits with every private word replaced by a canary: free texts, people, contact and photos. */
function marked(commits: History['commits']): Commit[] {
  const secret = {
    description: 'SECRET',
    wish: 'SECRET',
    message: 'SECRET',
    reason: 'SECRET',
    person: 'SECRET',
    found: 'SECRET',
    done: 'SECRET',
    follows: 'SECRET',
  }
  return commits.map((commit) => ({
    ...commit,
    actor: { kind: 'staff', user: 'SECRET' },
    events: commit.events.map((event) => {
      const replaced = Object.fromEntries(Object.entries(secret).filter(([key]) => key in event))
      if (event.type === 'filed')
        return { ...event, ...replaced, contact: { name: 'SECRET', phone: 'SECRET' }, attachments: ['SECRET'] }
      if (event.type === 'noted' && event.audience !== 'public') return { ...event, text: 'SECRET' }
      return { ...event, ...replaced }
    }),
  }))
}
