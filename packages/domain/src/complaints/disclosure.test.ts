import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { disclose, entriesOf, publicZone } from './disclosure.ts'
import type { CaseEntry, DisclosureRules, PublicCase } from './public-entry.ts'
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

const ROUTE = { team: 'repairs', person: 'user-7', because: [] }
const SPLIT = { type: 'split', stream: C.merge.into, number: C.merge.number } as const

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
      precision: 'exact',
      receivedAt: 0,
      month: '1970-01',
      respondedAt: null,
      resolvedAt: null,
      endedAt: null,
      outcome: null,
      responseDue: 24 * HOUR,
      resolutionDue: 72 * HOUR,
      planDue: null,
      households: 1,
      pausedFor: null,
      pausedUntil: null,
      escalated: null,
      verdict: null,
      cause: null,
      disputes: 0,
      reopenings: 0,
      transfers: 0,
      appeal: null,
      mergedInto: null,
    })
  })

  it.each<[string, Step[], Partial<PublicCase>]>([
    [
      'how many share it',
      [
        ['complainant', C.join, 1],
        ['system', C.absorb, 2],
      ],
      { households: 4 },
    ],
    [
      'why and how long its clocks stand still',
      [['staff', { ...C.pause, until: DAY }, 1]],
      { pausedFor: 'awaiting-parts', pausedUntil: DAY },
    ],
    [
      'that they run again',
      [
        ['staff', { ...C.pause, until: DAY }, 1],
        ['staff', C.resume, 2],
      ],
      { pausedFor: null, pausedUntil: null },
    ],
    [
      'how far up it has gone',
      [
        ['staff', C.escalate, 1],
        ['manager', C.escalate, 2],
      ],
      { escalated: 'committee' },
    ],
    [
      'that it has not gone up since it began anew',
      [
        ['staff', C.escalate, 1],
        ['complainant', C.withdraw, 2],
        ['complainant', C.reopen, 3],
      ],
      { escalated: null },
    ],
    ['where it goes on', [['staff', C.merge, 1]], { mergedInto: '2026-1514', outcome: 'merged' }],
    [
      'that it stands alone again',
      [
        ['staff', C.merge, 1],
        ['staff', SPLIT, 2],
      ],
      { mergedInto: null, outcome: null },
    ],
  ])('includes %s', (_name, steps, facts) => {
    expect(disclose(tell(filed({}), ...steps).state, rules)).toMatchObject(facts)
  })

  it('does not say where a sensitive case goes on, for that might tell its place', () => {
    const { state } = tell(filed({ category: 'staff-conduct' }), ['staff', C.merge, 1])
    expect(disclose(state, rules)).toMatchObject({ outcome: 'merged', mergedInto: null })
  })

  it('does not say that a case goes on in a sensitive one, for its own place would tell that one’s', () => {
    const { state } = tell(filed({}), ['staff', { ...C.merge, sensitive: true }, 1])
    expect(state.mergedInto).toMatchObject({ number: C.merge.number })
    expect(disclose(state, rules)).toMatchObject({ outcome: 'merged', mergedInto: null })
  })

  it('names no place in a sensitive category', () => {
    expect(disclose(tell(filed({ category: 'staff-conduct', zone: 'b3' })).state, rules).zone).toBeNull()
  })

  describe('of a case whose day would tell whose it is', () => {
    const thursday = Date.parse('2026-11-26T09:30:00+08:00')
    const monday = Date.parse('2026-11-23T00:00:00+08:00')
    const at = (receivedAt: number, change: Partial<typeof FILE>): Step => [
      'system',
      { ...FILE, receivedAt, ...change },
      receivedAt,
    ]

    it.each<[string, Partial<typeof FILE>, PublicCase['precision']]>([
      ['a sensitive category', { category: 'staff-conduct', zone: 'b3' }, 'week'],
      ['a place that nothing large enough is around', { zone: 'villa' }, 'week'],
      ['a place that is told', { zone: 'b3' }, 'exact'],
      ['no place at all', { zone: null }, 'exact'],
    ])('%s: its times are told by %s', (_name, change, precision) => {
      expect(disclose(tell(at(thursday, change)).state, rules).precision).toBe(precision)
    })

    it('begins with the week, takes whole days and counts as overdue late rather than early', () => {
      const filing = at(thursday, { zone: 'villa' })
      const open = disclose(tell(filing).state, rules)
      expect(open).toMatchObject({ receivedAt: monday, responseDue: Date.parse('2026-12-08T00:00:00+08:00') })
      const answered = tell(filing, ['staff', C.acknowledge, thursday + HOUR])
      expect(disclose(answered.state, rules)).toMatchObject({
        respondedAt: monday + DAY,
        responseDue: open.responseDue,
      })
      expect(entriesFor(answered.commits).map((entry) => entry.at)).toEqual([monday, monday + DAY])
    })

    it('tells of a broken promise only that it was, and not where it goes on', () => {
      const late = tell(at(thursday, { zone: 'villa' }), ['staff', C.acknowledge, thursday + 30 * HOUR])
      expect(disclose(late.state, rules)).toMatchObject({ respondedAt: monday + 2 * DAY, responseDue: monday + DAY })
      const merged = tell(at(thursday, { zone: 'villa' }), ['staff', C.merge, thursday + HOUR])
      expect(disclose(merged.state, rules)).toMatchObject({ outcome: 'merged', mergedInto: null })
    })
  })

  it('counts the month by the community’s own clock', () => {
    const receivedAt = Date.parse('2026-11-30T16:00:00Z')
    const { state } = tell(['system', { ...FILE, receivedAt }, receivedAt])
    expect(disclose(state, rules).month).toBe('2026-12')
    expect(disclose(state, { ...rules, zone: 'UTC' }).month).toBe('2026-11')
  })
})

describe('public entries', () => {
  const appealed: Step[] = [
    ['staff', C['propose-result'], 1],
    ['complainant', C.appeal, 2],
  ]
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
    ['a confirmation', confirmed, ['filed', 'resolved', 'confirmed', 'closed']],
    ['a dispute', [...confirmed.slice(0, 2), ['complainant', C.dispute, 2]], ['filed', 'resolved', 'disputed']],
    [
      'a reopening',
      [...story, ['complainant', C.withdraw, 1], ['staff', C.reopen, 2]],
      ['filed', 'withdrawn', 'reopened'],
    ],
    ['an interim measure', [...story, ['staff', C['make-safe'], 1]], ['filed', 'safe']],
    [
      'a plan',
      [...story, ['staff', C['propose-plan'], 1], ['complainant', C['accept-plan'], 2]],
      ['filed', 'planned', 'promised'],
    ],
    [
      'a pause that a result ends',
      [...story, ['staff', { ...C.pause, until: DAY }, 1], ['staff', C['propose-result'], 2]],
      ['filed', 'paused', 'resumed', 'resolved'],
    ],
    ['an escalation', [...story, ['staff', C.escalate, 1]], ['filed', 'escalated']],
    ['a forwarding', [...story, ['staff', C.forward, 1]], ['filed', 'forwarded']],
    ['a door nobody knows', [...story, ['complainant', { ...C.join, typedDoor: 'abc' }, 1]], ['filed']],
    [
      'and once it is confirmed',
      [...story, ['complainant', { ...C.join, typedDoor: 'abc' }, 1], ['staff', C['confirm-household'], 2]],
      ['filed', 'joined'],
    ],
    [
      'a household struck',
      [...story, ['complainant', C.join, 1], ['manager', C['strike-household'], 2]],
      ['filed', 'joined', 'struck'],
    ],
    [
      'one struck that had not counted',
      [...story, ['complainant', { ...C.join, typedDoor: 'abc' }, 1], ['manager', C['strike-household'], 2]],
      ['filed'],
    ],
    ['another household', [...story, ['complainant', C.join, 1]], ['filed', 'joined']],
    ['a merge, on the duplicate', [...story, ['staff', C.merge, 1]], ['filed', 'merged', 'closed']],
    [
      'a merge and a split, on the other',
      [...story, ['system', C.absorb, 1], ['system', C.split, 2]],
      ['filed', 'merged', 'split'],
    ],
    ['an appeal', [...story, ...appealed], ['filed', 'resolved', 'appealed']],
    [
      'a handover',
      [
        ['staff', { ...FILE, route: ROUTE }, 0],
        ['staff', C['offer-handover'], 1],
        ['colleague', C['accept-handover'], 2],
      ],
      ['filed', 'assigned', 'assigned'],
    ],
    [
      'a visit, findings and a work order',
      [...story, ['staff', C['schedule-visit'], 1], ['staff', C.investigate, 2], ['staff', C['issue-order'], 3]],
      ['filed', 'investigated'],
    ],
  ])('tell of %s', (_name, steps, types) => {
    expect(entriesFor(tell(...steps).commits).map((entry) => entry.type)).toEqual(types)
  })

  it('carry a summary’s text and its correction, and of a rating nothing', () => {
    const entries = entriesFor(
      tell(...story, ['staff', { ...C.note, audience: 'public' }, 1], ['staff', { ...C.correct, text: 'corrected' }, 2])
        .commits,
    )
    const told = entries.filter((entry) => 'text' in entry).map(({ type, text }) => ({ type, text }))
    expect(told).toEqual([
      { type: 'summary', text: C.note.text },
      { type: 'corrected', text: 'corrected' },
    ])
    expect(JSON.stringify(entries)).not.toContain('rating')
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
        let was: CaseEntry['was'] = null
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
          expect(text === undefined || entry.type === 'summary' || entry.type === 'corrected').toBe(true)
          expect(text ?? '').not.toMatch(/SECRET/)
        }
      }),
    )
  })
})

function entriesFor(commits: Commit[]): CaseEntry[] {
  let state: Complaint | null = null
  return commits.flatMap((commit) => {
    const entries = entriesOf(state, commit, rules)
    state = apply(state, commit)
    return entries
  })
}

/** What a step says in codes, numbers and times; every other text is somebody's. */
const CODES = new Set([
  ...[
    'type',
    'number',
    'kind',
    'category',
    'priority',
    'zone',
    'channel',
    'impact',
    'team',
    'audience',
    'reach',
    'via',
  ],
  ...['level', 'missed', 'office', 'verdict', 'cause', 'payer', 'decision', 'vote', 'about', 'by', 'outcome', 'code'],
])

/** The same commits with every private word replaced: free texts, people, households, contact and photos. */
function marked(commits: History['commits']): Commit[] {
  let state: Complaint | null = null
  return commits.map((commit) => {
    const before = state
    state = apply(state, commit)
    const events = commit.events.map((event) => {
      if (event.type === 'noted' && event.audience === 'public') return event
      if (event.type === 'corrected' && before?.notes[event.note]?.audience === 'public') return event
      if (event.type === 'paused') return { ...event, note: 'SECRET' }
      return masked(event)
    })
    return { ...commit, actor: { kind: 'staff', user: 'SECRET' }, events }
  })
}

function masked<Value>(value: Value): Value
function masked(value: unknown): unknown {
  if (typeof value === 'string') return 'SECRET'
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, CODES.has(key) ? part : masked(part)]))
}
