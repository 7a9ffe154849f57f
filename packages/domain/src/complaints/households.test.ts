import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorsOf, householdsOf, unconfirmedJoiners } from './households.ts'
import { attempt, COMMANDS as C, FILE, type Step, tell } from './testing/scenario.ts'

const doors = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
const joinedBy = (households: readonly string[]) =>
  households.map((household) => ({ household, voice: household, reach: 'receipt' as const, at: 0 }))
const part = fc.record({ doors, unknown: fc.integer({ min: 1, max: 3 }) })
const absorbedFrom = (parts: ReadonlyArray<{ doors: string[]; unknown: number }>) =>
  parts.map(({ doors, unknown }, at) => ({
    stream: `c${at}`,
    number: `2026-${at}`,
    households: doors.length + unknown,
    doors,
  }))

describe('households of a case', () => {
  it('are each door known on any half once, and everybody of whom none is known', () => {
    fc.assert(
      fc.property(doors, fc.array(part, { maxLength: 4 }), (joined, parts) => {
        const known = new Set([...joined, ...parts.flatMap((one) => one.doors)])
        const unknown = parts.reduce((sum, one) => sum + one.unknown, 1)
        expect(householdsOf({ joined: joinedBy(joined), absorbed: absorbedFrom(parts) })).toBe(known.size + unknown)
      }),
    )
  })

  it('are no more for a door that nobody knows, until staff have confirmed it; then it is one, however often it was given', () => {
    const made = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()), { maxLength: 8 })
    fc.assert(
      fc.property(made, fc.boolean(), (given, confirms) => {
        const joins = given.map(([household, known], at): Step => {
          const join = { ...C.join, household, voice: `voice-${at}`, ...(!known && { typedDoor: 'abc' }) }
          return ['complainant', join, at]
        })
        let state = tell(['complainant', FILE, 0], ...joins).state
        const known = new Set(given.flatMap(([household, isKnown]) => (isKnown ? [household] : [])))
        expect(householdsOf(state)).toBe(1 + known.size)
        const [joiner] = unconfirmedJoiners(state)
        if (!confirms || joiner === undefined) return
        state = tell(['complainant', FILE, 0], ...joins, ['staff', { ...C['confirm-household'], joiner }, 99]).state
        expect(householdsOf(state)).toBe(2 + known.size)
        expect(unconfirmedJoiners(state)).not.toContain(joiner)
        expect(attempt(state, ['staff', { ...C['confirm-household'], joiner }, 99])).toMatchObject({ ok: false })
      }),
    )
  })

  const into = (joined: string[], ...parts: Array<{ doors: string[]; unknown: number }>) => {
    const shared = { joined: joinedBy(joined), absorbed: absorbedFrom(parts) }
    const known = doorsOf(shared)
    return { doors: known, unknown: householdsOf(shared) - known.length }
  }
  it('are as many whichever case is merged into which, and in which order', () => {
    fc.assert(
      fc.property(doors, doors, doors, (a, b, c) => {
        const all = [into(a, into(b, into(c))), into(c, into(a, into(b))), into(b, into(a), into(c))]
        expect(new Set(all.map((of) => of.doors.length + of.unknown)).size).toBe(1)
        expect(all[0]?.unknown).toBe(3)
      }),
    )
  })

  it('are one more, for all to see, when the door of one that waited is known by the time it is given again', () => {
    const waiting = { ...C.join, typedDoor: 'abc' }
    const { state } = tell(['complainant', FILE, 0], ['complainant', waiting, 1])
    const again = attempt(state, ['complainant', { ...C.join, voice: 'voice-2' }, 2])
    expect(again.ok && again.value.map(({ type }) => type)).toEqual(['household-confirmed', 'rejoined'])
  })

  it('are joined with each receipt once, whatever door is given with it', () => {
    const { state } = tell(['complainant', FILE, 0], ['complainant', C.join, 1], ['complainant', C.join, 2])
    for (const household of [C.join.household, 'another']) {
      const again = attempt(state, ['complainant', { ...C.join, household }, 3])
      expect(again).toMatchObject({ ok: false, code: 'already-joined' })
    }
  })

  it('count a part of which an older event only told how many they were as before', () => {
    const absorbed = [{ stream: 'c3', number: '2026-1515', households: 2 }]
    expect(householdsOf({ joined: joinedBy(['a']), absorbed })).toBe(4)
  })
})

describe('a household that staff struck', () => {
  const strike = { ...C['strike-household'], household: 'a' }
  const given = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 6 })
  const joins = (some: ReadonlyArray<readonly [string, boolean]>, from: number) =>
    some.map(([household, known], at): Step => {
      const said = { ...C.join, household, voice: `voice-${from + at}`, ...(!known && { typedDoor: 'abc' }) }
      return ['complainant', said, from + at]
    })

  it('counts no more, takes no other with it, and stays out however often its door is given, until staff confirm it', () => {
    fc.assert(
      fc.property(given, given, (before, after) => {
        const first: Step[] = [['complainant', FILE, 0], ...joins([['a', true], ...before], 1)]
        const counted = householdsOf(tell(...first).state)
        const steps: Step[] = [...first, ['manager', strike, 50]]
        expect(householdsOf(tell(...steps).state)).toBe(counted - 1)
        const again: Step[] = [...steps, ...joins([...after, ['a', true]], 60)]
        const { state } = tell(...again)
        expect(doorsOf(state)).not.toContain('a')
        const joiner = unconfirmedJoiners(state).find((at) => state.joined[at]?.household === 'a') ?? -1
        const confirmed = tell(...again, ['staff', { ...C['confirm-household'], joiner }, 99]).state
        expect(householdsOf(confirmed)).toBe(householdsOf(state) + 1)
      }),
    )
  })

  it('is struck once, with a reason, and only where it joined', () => {
    const { state } = tell(['complainant', FILE, 0], ...joins([['a', true]], 1))
    expect(attempt(state, ['manager', { ...strike, reason: ' ' }, 2])).toMatchObject({
      ok: false,
      code: 'needs-reason',
    })
    expect(attempt(state, ['manager', { ...strike, household: 'b' }, 2])).toMatchObject({ code: 'door-not-joined' })
    expect(attempt(state, ['complainant', strike, 2])).toMatchObject({ code: 'not-your-command' })
    expect(attempt(state, ['staff', strike, 2])).toMatchObject({ code: 'not-your-role' })
    const after = tell(['complainant', FILE, 0], ...joins([['a', true]], 1), ['manager', strike, 2]).state
    expect(attempt(after, ['manager', strike, 3])).toMatchObject({ code: 'unknown-item' })
    expect(after.joined).toMatchObject([{ voice: 'a', struck: true }])
  })

  it('leaves the public count as it was where another part of the case has the same door', () => {
    const { state } = tell(['complainant', FILE, 0], ...joins([['a', true]], 1))
    const doors = ['a', 'b']
    const shared = { ...state, absorbed: [{ stream: 'c3', number: '2026-1515', households: 3, doors }] }
    const decision = attempt(shared, ['manager', strike, 2])
    expect(decision).toMatchObject({ ok: true, value: [{ type: 'household-struck', counted: false }] })
  })

  it('leaves a door that waited for staff as well, whose text nobody needs any more', () => {
    const { state } = tell(['complainant', FILE, 0], ...joins([['a', false]], 1), ['manager', strike, 2])
    expect(householdsOf(state)).toBe(1)
    expect(unconfirmedJoiners(state)).toEqual([])
    expect(state.joined[0]).not.toHaveProperty('typedDoor')
  })
})

describe('whoever gives a door that joined before', () => {
  const { state } = tell(
    ['complainant', FILE, 0],
    ['complainant', { ...C.join, email: 'a@example.org', locale: 'en' }, 1],
    ['complainant', { ...C.join, voice: 'voice-2' }, 2],
  )
  it('has a voice of their own, and takes nothing from the first', () => {
    expect(state.joined).toEqual([
      { household: 'household-2', voice: 'household-2', email: 'a@example.org', locale: 'en', reach: 'email', at: 1 },
      { household: 'household-2', voice: 'voice-2', reach: 'receipt', at: 2 },
    ])
  })
})
