import fc from 'fast-check'
import { CHANNELS, KINDS, PRIORITIES } from '../../complaints/vocabulary.ts'
import { DAY, HOUR } from '../../time/instant.ts'
import type { Absence, Roster, RouteFacts, RoutingRule, Shift, Worker } from '../shape.ts'

/** Small worlds, so that things collide. */
export const PEOPLE = ['ann', 'bo', 'chen', 'du', 'eve'] as const
export const TEAMS = ['engineering', 'cleaning', 'security'] as const
const ZONES = ['compound', 'b1', 'b1-low', 'garage'] as const
const CATEGORIES = ['lift', 'water', 'litter', 'guard'] as const
const GROUPS = ['facilities', 'environment'] as const
const SKILLS = ['lifts', 'pipes'] as const

/** A Monday, in UTC. */
export const MONDAY = Date.UTC(2026, 10, 23)
export const instants = fc.integer({ min: -3 * 24, max: 10 * 24 }).map((hours) => MONDAY + hours * HOUR)

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const some = <Value>(values: readonly Value[]) => fc.subarray([...values])
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

export const factsArbitrary: fc.Arbitrary<RouteFacts> = fc.record({
  kind: pick(KINDS),
  category: pick(CATEGORIES),
  zone: maybe(pick(ZONES)),
  priority: pick(PRIORITIES),
  channel: pick(CHANNELS),
})

const fewOf = <Value>(values: readonly Value[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(values) })
export const rulesArbitrary: fc.Arbitrary<RoutingRule[]> = fc.array(
  fc.record({
    categories: fewOf(CATEGORIES),
    groups: fewOf(GROUPS),
    zones: fewOf(ZONES),
    priorities: fewOf(PRIORITIES),
    kinds: fewOf(KINDS),
    channels: fewOf(CHANNELS),
    team: pick([...TEAMS, 'dissolved']),
    skill: maybe(pick(SKILLS)),
  }),
  { maxLength: 4 },
)

const shift: fc.Arbitrary<Shift> = fc.record({
  person: pick([...PEOPLE, 'stranger']),
  team: pick(TEAMS),
  onCall: fc.boolean(),
  phone: maybe(pick(['1', '2'])),
  weekly: fc.array(
    fc
      .record({
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.integer({ min: 0, max: 23 }),
        hours: fc.integer({ min: 1, max: 24 }),
      })
      .map(({ weekday, from, hours }) => ({ weekday, from: from * 60, to: (from + hours) * 60 })),
    { maxLength: 3 },
  ),
  starts: maybe(instants),
  ends: maybe(instants),
})
/** As the roster keeps them: a shift without weekly hours has both ends. */
const shifts = fc.array(
  shift.filter(
    ({ weekly, starts, ends }) =>
      (weekly.length > 0 || (starts !== null && ends !== null)) && (ends ?? Number.POSITIVE_INFINITY) > (starts ?? 0),
  ),
  { maxLength: 8 },
)
const absence: fc.Arbitrary<Absence> = fc
  .record({
    person: pick(PEOPLE),
    starts: instants,
    days: fc.integer({ min: 1, max: 9 }),
    substitute: maybe(pick(PEOPLE)),
  })
  .map(({ person, starts, days, substitute }) => ({ person, starts, ends: starts + days * DAY, substitute }))
const worker = (id: string): fc.Arbitrary<Worker> =>
  fc.record({
    id: fc.constant(id),
    manager: fc.boolean(),
    skills: some(SKILLS),
    ceiling: maybe(fc.integer({ min: 1, max: 4 })),
    open: fc.integer({ min: 0, max: 4 }),
    lastGivenAt: maybe(instants),
  })

export const rosterArbitrary: fc.Arbitrary<Roster> = fc.record({
  zone: pick(['Asia/Shanghai', 'Europe/Berlin']),
  workers: some(PEOPLE).chain((ids) => fc.tuple(...ids.map(worker))),
  teams: some(TEAMS).chain((codes) =>
    fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), members: some(PEOPLE) }))),
  ),
  shifts,
  absences: fc.array(absence, { maxLength: 4 }),
  places: fc.record({ b1: maybe(pick(PEOPLE)), low: maybe(pick(PEOPLE)), all: maybe(pick(PEOPLE)) }).map(
    ({ b1, low, all }) =>
      new Map([
        ['compound', { parent: null, steward: all }],
        ['b1', { parent: 'compound', steward: b1 }],
        ['b1-low', { parent: 'b1', steward: low }],
        ['garage', { parent: 'compound', steward: null }],
      ]),
  ),
  groups: fc.constant(
    new Map([
      ['lift', 'facilities'],
      ['water', 'facilities'],
      ['litter', 'environment'],
    ]),
  ),
})
