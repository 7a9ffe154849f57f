import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../time/instant.ts'
import { dutyAt, presenceAt } from './presence.ts'
import { route } from './route.ts'
import {
  type Absence,
  ROUTE_REASONS,
  type Roster,
  type RouteFacts,
  type RoutingRule,
  type Shift,
  type Worker,
} from './shape.ts'
import { nextStart, stretchesOf } from './shift-times.ts'
import { factsArbitrary, instants, MONDAY, PEOPLE, rosterArbitrary, rulesArbitrary } from './testing/rosters.ts'

const world = fc.record({
  facts: factsArbitrary,
  rules: rulesArbitrary,
  roster: rosterArbitrary,
  now: instants,
  without: fc.subarray<string>([...PEOPLE], { maxLength: 2 }),
})
const codesOf = (found: ReturnType<typeof route>): string[] => found?.because.map(({ code }) => code) ?? []

describe('for every case, roster and moment', () => {
  it('says the same again, whatever order the roster is listed in', () => {
    const shuffled = world.chain((w) =>
      fc
        .tuple(
          fc.shuffledSubarray([...w.roster.workers], { minLength: w.roster.workers.length }),
          fc.shuffledSubarray([...w.roster.teams], { minLength: w.roster.teams.length }),
          fc.shuffledSubarray([...w.roster.shifts], { minLength: w.roster.shifts.length }),
          fc.shuffledSubarray([...w.roster.absences], { minLength: w.roster.absences.length }),
        )
        .map(([workers, teams, shifts, absences]) => ({
          ...w,
          other: { ...w.roster, workers, teams, shifts, absences },
        })),
    )
    fc.assert(
      fc.property(shuffled, ({ facts, rules, roster, other, now, without }) => {
        expect(route(facts, rules, other, now, without)).toEqual(route(facts, rules, roster, now, without))
        expect(dutyAt(other, now)).toEqual(dutyAt(roster, now))
      }),
      { numRuns: 500 },
    )
  })

  it('names a person who works here wherever there is one, and explains every step', () => {
    fc.assert(
      fc.property(world, ({ facts, rules, roster, now, without }) => {
        const found = route(facts, rules, roster, now, without)
        if (roster.teams.length === 0) {
          expect(found).toBeNull()
          return
        }
        const fit = roster.workers.map(({ id }) => id).filter((id) => !without.includes(id))
        if (fit.length > 0) expect(fit).toContain(found?.person)
        else expect(found?.person).toBeNull()
        expect(roster.teams.map(({ code }) => code)).toContain(found?.team)
        expect(found?.because.length).toBeGreaterThan(fit.length > 0 ? 1 : 0)
        for (const code of codesOf(found)) expect(ROUTE_REASONS).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  it('asks nobody who is away while somebody is there', () => {
    fc.assert(
      fc.property(world, ({ facts, rules, roster, now, without }) => {
        const { isAbsent } = presenceAt(roster, now)
        const found = route(facts, rules, roster, now, without)
        if (!found?.person || !isAbsent(found.person)) return
        const present = roster.workers.filter(({ id }) => !without.includes(id) && !isAbsent(id))
        expect(present).toEqual([])
        expect(codesOf(found)).toContain('everyone-absent')
      }),
      { numRuns: 500 },
    )
  })

  it('asks somebody at work, with the skill and below the limit, where the team has one', () => {
    fc.assert(
      fc.property(world, ({ facts, rules, roster, now, without }) => {
        const found = route(facts, rules, roster, now, without)
        if (!found?.person) return
        const { onShift } = presenceAt(roster, now)
        const position = found.because[0]?.params?.position
        const skill = typeof position === 'number' ? (rules[position - 1]?.skill ?? null) : null
        const fits = ({ id, skills, open, ceiling }: Worker): boolean =>
          onShift.some(({ person, shift }) => person === id && shift.team === found.team && !shift.onCall) &&
          (skill === null || skills.includes(skill)) &&
          (ceiling === null || open < ceiling)
        const best = roster.workers.filter((worker) => !without.includes(worker.id) && fits(worker))
        if (best.length > 0) expect(best.map(({ id }) => id)).toContain(found.person)
      }),
      { numRuns: 1000 },
    )
  })
})

const DAY_SHIFT = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 8 * 60, to: 17 * 60 }))
const shift = (person: string, changes: Partial<Shift> = {}): Shift => ({
  person,
  team: 'engineering',
  onCall: false,
  phone: null,
  weekly: DAY_SHIFT,
  starts: null,
  ends: null,
  ...changes,
})
const worker = (id: string, changes: Partial<Worker> = {}): Worker => ({
  id,
  manager: false,
  skills: [],
  ceiling: null,
  open: 0,
  lastGivenAt: null,
  ...changes,
})
const roster = (changes: Partial<Roster> = {}): Roster => ({
  zone: 'UTC',
  workers: [worker('ann'), worker('bo'), worker('mei', { manager: true })],
  teams: [{ code: 'engineering', members: ['ann', 'bo'] }],
  shifts: [shift('ann'), shift('bo')],
  absences: [],
  places: new Map([
    ['b1', { parent: null, steward: 'bo' }],
    ['b1-low', { parent: 'b1', steward: null }],
  ]),
  groups: new Map([['lift', 'facilities']]),
  ...changes,
})
const FACTS: RouteFacts = { kind: 'complaint', category: 'lift', zone: null, priority: 'ordinary', channel: 'web' }
const RULE: RoutingRule = {
  categories: [],
  groups: ['facilities'],
  zones: [],
  priorities: [],
  kinds: [],
  channels: [],
  team: 'engineering',
  skill: null,
}
const NOON = MONDAY + 12 * HOUR
const NIGHT = MONDAY + 23 * HOUR
const away = (person: string, substitute: string | null = null): Absence => ({
  person,
  starts: MONDAY,
  ends: MONDAY + 48 * HOUR,
  substitute,
})
const ask = (changes: Partial<Roster>, facts: Partial<RouteFacts> = {}, now = NOON, rule: Partial<RoutingRule> = {}) =>
  route({ ...FACTS, ...facts }, [{ ...RULE, ...rule }], roster(changes), now)

describe('within the team', () => {
  it('the steward of the nearest place comes before whoever has less to do', () => {
    const found = ask({ workers: [worker('ann'), worker('bo', { open: 3 })] }, { zone: 'b1-low' })
    expect(found?.person).toBe('bo')
    expect(codesOf(found)).toEqual(['rule', 'shift', 'steward'])
  })

  it('least to do, then longest without a new case, then the id decides', () => {
    expect(ask({ workers: [worker('ann', { open: 2 }), worker('bo', { open: 1 })] })?.person).toBe('bo')
    expect(ask({ workers: [worker('ann', { lastGivenAt: 5 }), worker('bo', { lastGivenAt: 4 })] })?.person).toBe('bo')
    const tied = ask({ workers: [worker('bo'), worker('ann')] })
    expect(tied?.person).toBe('ann')
    expect(codesOf(tied)).toEqual(['rule', 'shift', 'load', 'turn'])
  })

  it('the limit and the skill are kept to, and said when they cannot be', () => {
    const full = ask({ workers: [worker('ann', { open: 2, ceiling: 2 }), worker('bo', { open: 5 })] })
    expect([full?.person, ...codesOf(full)]).toEqual(['bo', 'rule', 'shift', 'ceiling', 'only-one'])
    const able = ask({ workers: [worker('ann'), worker('bo', { skills: ['lifts'], open: 9 })] }, {}, NOON, {
      skill: 'lifts',
    })
    expect([able?.person, ...codesOf(able)]).toEqual(['bo', 'rule', 'shift', 'skill', 'only-one'])
    expect(codesOf(ask({}, {}, NOON, { skill: 'lifts' }))).toContain('skill-lacking')
  })

  it('a substitute takes the shift of whoever is away, and their place as steward', () => {
    const found = ask({ absences: [away('bo', 'mei')] }, { zone: 'b1' })
    expect(found?.person).toBe('mei')
    expect(codesOf(found)).toEqual(['rule', 'shift', 'absent', 'substitute', 'steward'])
  })
})

describe('when nobody is at work', () => {
  it('what is critical goes to the person on call, the rest to whoever is at work first', () => {
    const shifts = [
      shift('ann', { weekly: [{ weekday: 2, from: 6 * 60, to: 600 }] }),
      shift('bo'),
      shift('bo', { onCall: true, weekly: [{ weekday: 1, from: 22 * 60, to: 30 * 60 }] }),
    ]
    const critical = ask({ shifts }, { priority: 'critical' }, NIGHT)
    expect([critical?.person, ...codesOf(critical)]).toEqual(['bo', 'rule', 'nobody-on-shift', 'on-call', 'only-one'])
    const ordinary = ask({ shifts }, {}, NIGHT)
    expect([ordinary?.person, ...codesOf(ordinary)]).toEqual([
      'ann',
      'rule',
      'nobody-on-shift',
      'next-shift',
      'only-one',
    ])
    expect(ordinary?.because[2]?.params?.at).toBe(MONDAY + 30 * HOUR)
  })

  it('a manager answers for a team that has nobody', () => {
    const found = ask({ absences: [away('ann'), away('bo')] })
    expect([found?.person, ...codesOf(found)]).toEqual(['mei', 'rule', 'absent', 'manager-of-last-resort', 'only-one'])
  })

  it('a team without shifts counts as always at work', () => {
    expect(codesOf(ask({ shifts: [] }, {}, NIGHT))).toEqual(['rule', 'no-shifts', 'load', 'turn'])
  })
})

describe('shifts', () => {
  const night = shift('ann', { weekly: [{ weekday: 7, from: 22 * 60, to: 30 * 60 }] })

  it('pass midnight and the end of the week', () => {
    expect(presenceAt(roster({ shifts: [night] }), MONDAY + 5 * HOUR).onShift).toMatchObject([
      { person: 'ann', until: MONDAY + 6 * HOUR },
    ])
    expect(presenceAt(roster({ shifts: [night] }), MONDAY + 6 * HOUR).onShift).toEqual([])
    expect(nextStart(night, MONDAY + 6 * HOUR, 'UTC')).toBe(MONDAY + (6 * 24 + 22) * HOUR)
  })

  it('are on exactly where their stretches say so, minute by minute', () => {
    fc.assert(
      fc.property(rosterArbitrary, instants, fc.integer({ min: 0, max: 59 }), (some, at, minutes) => {
        const now = at + minutes * MINUTE
        const undisturbed = { ...some, zone: 'Asia/Shanghai', absences: [], workers: PEOPLE.map((id) => worker(id)) }
        const on = presenceAt(undisturbed, now).onShift
        for (const one of some.shifts.filter(({ person }) => person !== 'stranger')) {
          const stretches = stretchesOf(one, now, now + MINUTE, 'Asia/Shanghai')
          expect(on.some(({ shift: other }) => other === one)).toBe(
            stretches.some(({ starts, ends }) => starts <= now && now < ends),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
