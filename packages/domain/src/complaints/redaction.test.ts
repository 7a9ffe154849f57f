import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclose } from './disclosure.ts'
import { householdsOf } from './households.ts'
import type { DisclosureRules } from './public-entry.ts'
import { redacted } from './redaction.ts'
import { replay } from './replay.ts'
import { histories } from './testing/histories.ts'
import { COMMANDS as C, FILE, tell } from './testing/scenario.ts'

const rules: DisclosureRules = {
  zone: 'Asia/Shanghai',
  householdThreshold: 5,
  zones: new Map(),
  sensitiveCategories: new Set(),
}

describe('an erased case', () => {
  it('keeps what everyone may know of it', () => {
    fc.assert(
      fc.property(histories, ({ commits }) => {
        const [before, after] = [replay(commits), replay(redacted(commits))]
        expect(after && disclose(after, rules)).toEqual(before && disclose(before, rules))
      }),
    )
  })

  it('holds no word anybody wrote, no contact, no photo', () => {
    const words = ['CANARY-1', 'CANARY-2', 'CANARY-3', 'CANARY-4', 'CANARY-5', 'CANARY-6', 'CANARY-7', 'CANARY-8']
    const [description, name, phone, photo, message, reason, door, household] = words
    const { commits } = tell(
      [
        'complainant',
        {
          ...FILE,
          description: `${description}`,
          wish: `${description}`,
          answers: [{ question: 'Which?', answer: `${description}` }],
          contact: { name: `${name}`, phone: `${phone}` },
          attachments: [`${photo}`],
        },
        0,
      ],
      ['complainant', { ...C.join, household: `${household}` }, 1],
      ['staff', { ...C.acknowledge, message: `${message}` }, 2],
      ['staff', { ...C['propose-result'], found: `${message}`, done: `${message}` }, 3],
      ['complainant', { ...C.dispute, reason: `${reason}` }, 4],
    )
    const erased = redacted([
      ...commits,
      {
        complaint: 'c1',
        sequence: commits.length + 1,
        at: 5,
        actor: { kind: 'staff', user: 'user-7' },
        events: [{ type: 'outside-recorded', door: 'court', outcome: `${door}` }],
      },
    ])
    expect(JSON.stringify(commits)).toContain('CANARY')
    expect(JSON.stringify(erased)).not.toContain('CANARY')
  })

  it('counts a household that shared it and what became part of it once, as before', () => {
    const { commits } = tell(
      ['complainant', FILE, 0],
      ['complainant', { ...C.join, household: 'a' }, 1],
      ['system', { ...C.absorb, households: 3, doors: ['a', 'b'] }, 2],
    )
    const [before, after] = [replay(commits), replay(redacted(commits))]
    expect([before && householdsOf(before), after && householdsOf(after)]).toEqual([4, 4])
    expect(after?.absorbed[0]?.doors).toEqual(['erased-1', 'erased-2'])
  })

  it('does not tell how it was rated', () => {
    const rated = { type: 'rated' as const, rating: { speed: 1 as const, result: 2 as const } }
    const commit = { complaint: 'c1', sequence: 1, at: 0, actor: { kind: 'complainant' as const }, events: [rated] }
    expect(redacted([commit])[0]?.events).toEqual([{ type: 'rated', rating: {} }])
  })

  it('tells its households apart as before', () => {
    const { commits } = tell(
      ['complainant', FILE, 0],
      ['complainant', { ...C.join, household: 'a' }, 1],
      ['complainant', { ...C.join, household: 'b' }, 2],
    )
    expect(replay(redacted(commits))?.joined.map(({ household }) => household)).toEqual(['erased-1', 'erased-2'])
  })
})
