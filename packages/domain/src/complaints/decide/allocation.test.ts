import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { ComplaintRefusal } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { attempt, COMMANDS as C, FILE, type Persona, type Step, tell } from '../testing/scenario.ts'

const route = { team: 'repairs', person: 'user-7', because: [{ code: 'steward', params: { zone: 'b3' } }] }
const unrouted: Step = ['complainant', FILE, 0]
const filed: Step = ['complainant', { ...FILE, route }, 0]
const offered: Step = ['staff', C['offer-handover'], HOUR]
const accepted: Step = ['colleague', C['accept-handover'], 2 * HOUR]
const backOffered: Step = ['colleague', { ...C['offer-handover'], person: 'user-7' }, 3 * HOUR]
const backAccepted: Step = ['staff', C['accept-handover'], 4 * HOUR]
const moved = { type: 'assign', team: 'repairs', person: 'user-9', reason: 'Away all week.' } as const
const toTeam: ComplaintCommand = { type: 'offer-handover', team: 'security', reason: 'It is a door.' }
const later = (actor: Persona, command: ComplaintCommand): Step => [actor, command, DAY]

describe('responsibility', () => {
  it.each<[string, Step[], Partial<Complaint>]>([
    [
      'starts with the routing',
      [filed],
      { team: 'repairs', person: 'user-7', acceptedAt: null, handledBy: ['user-7'] },
    ],
    ['may begin with a team alone', [unrouted, later('staff', { type: 'assign', team: 'security' })], { person: null }],
    ['is accepted in words', [filed, later('staff', C['accept-assignment'])], { acceptedAt: DAY }],
    [
      'is accepted by a manager for the one asked',
      [filed, later('manager', C['accept-assignment'])],
      { acceptedAt: DAY },
    ],
    ['is accepted by answering', [filed, later('staff', C.acknowledge)], { acceptedAt: DAY, respondedAt: DAY }],
    ['is not accepted by what a colleague does', [filed, later('colleague', C.acknowledge)], { acceptedAt: null }],
    ['is taken by assigning oneself', [unrouted, later('colleague', C.assign)], { person: 'user-9', acceptedAt: DAY }],
    [
      'is taken by the first of a team who says yes',
      [unrouted, ['staff', { type: 'assign', team: 'security' }, 1], later('colleague', C['accept-assignment'])],
      { team: 'security', person: 'user-9', acceptedAt: DAY, transfers: 0 },
    ],
    ['stays while a handover is on offer', [filed, offered], { team: 'repairs', person: 'user-7' }],
    [
      'changes when the one asked accepts',
      [filed, offered, accepted],
      { team: 'security', person: 'user-9', transfers: 1, handover: null, acceptedAt: 2 * HOUR },
    ],
    [
      'goes to anybody of the team that was asked',
      [filed, ['staff', toTeam, HOUR], accepted],
      { team: 'security', person: 'user-9', transfers: 1 },
    ],
    [
      'stays when the one asked declines',
      [filed, offered, ['colleague', C['decline-handover'], 2 * HOUR]],
      { person: 'user-7', transfers: 0, handover: null },
    ],
    ['stays when the offer is taken back', [filed, offered, ['staff', C['decline-handover'], DAY]], { handover: null }],
    [
      'changes by a manager’s word, which clears an offer',
      [filed, offered, later('manager', moved)],
      { person: 'user-9', transfers: 1, handover: null, acceptedAt: null },
    ],
    [
      'may go on to another team with the same person',
      [filed, later('manager', { ...moved, person: 'user-7', team: 'security' })],
      { team: 'security', transfers: 0 },
    ],
    [
      'is asked for anew after a reopening',
      [filed, ['staff', C['accept-assignment'], 1], ['complainant', C.withdraw, 2], ['staff', C.reopen, 3]],
      { person: 'user-7', acceptedAt: null },
    ],
  ])('%s', (_name, story, expected) => {
    expect(tell(...story).state).toMatchObject(expected)
  })

  it('keeps the reasons of the routing with the filing', () => {
    expect(tell(filed).commits[0]?.events[1]).toEqual({ type: 'assigned', ...route })
  })

  it('remembers everybody with a hand in the case, not who only watched', () => {
    const order = {
      type: 'issue-order',
      to: { kind: 'team', team: 'cleaning', person: 'user-30' },
      task: 'Clean.',
    } as const
    const { state } = tell(
      filed,
      ['chair', { ...C.note, audience: 'internal' }, 1],
      ['manager', C.note, 2],
      ['staff', order, 3],
      ['staff', C['offer-handover'], 4],
    )
    expect(state.handledBy).toEqual(['user-7', 'user-1', 'user-30'])
  })
})

describe('of responsibility is refused', () => {
  it.each<[string, Step[], Step, ComplaintRefusal]>([
    ['taking a case from somebody', [filed], later('colleague', moved), 'manager-decides'],
    ['a manager’s word without a reason', [filed], later('manager', { ...moved, reason: '' }), 'needs-reason'],
    [
      'leaving a case without a person',
      [filed],
      later('manager', { type: 'assign', team: 'security', reason: 'So.' }),
      'empty-text',
    ],
    ['asking who is responsible already', [filed], later('manager', { ...moved, person: 'user-7' }), 'same-person'],
    ['saying yes for somebody else', [filed], later('colleague', C['accept-assignment']), 'not-your-case'],
    [
      'saying yes twice',
      [filed, ['staff', C['accept-assignment'], 1]],
      later('staff', C['accept-assignment']),
      'already-accepted',
    ],
    ['saying yes where nobody was asked', [unrouted], later('staff', C['accept-assignment']), 'not-your-case'],
    ['handing over another’s case', [filed], later('colleague', C['offer-handover']), 'not-your-case'],
    ['handing over without a reason', [filed], later('staff', { ...C['offer-handover'], reason: ' ' }), 'needs-reason'],
    ['handing over to oneself', [filed], later('staff', { ...C['offer-handover'], person: 'user-7' }), 'same-person'],
    ['a second offer', [filed, offered], later('staff', toTeam), 'handover-open'],
    ['accepting what was not offered', [filed], later('colleague', C['accept-handover']), 'no-handover'],
    ['accepting what another was asked', [filed, offered], later('judge5', C['accept-handover']), 'not-your-case'],
    ['accepting one’s own offer', [filed, ['staff', toTeam, 1]], later('staff', C['accept-handover']), 'same-person'],
    ['declining for somebody else', [filed, offered], later('judge5', C['decline-handover']), 'not-your-case'],
    [
      'a third handover',
      [filed, offered, accepted, backOffered, backAccepted],
      later('staff', toTeam),
      'manager-decides',
    ],
    ['a committee member’s work', [filed], later('chair', C.start), 'not-your-role'],
    ['a committee member’s word to the complainant', [filed], later('chair', C.note), 'not-your-role'],
    ['a judge’s note', [filed], later('judge1', { ...C.note, audience: 'internal' }), 'not-your-role'],
  ])('%s', (_name, story, step, code) => {
    expect(attempt(tell(...story).state, step)).toEqual({ ok: false, code })
  })

  it('nothing of it to a manager after two transfers', () => {
    const { state } = tell(filed, offered, accepted, backOffered, backAccepted)
    expect(attempt(state, later('manager', toTeam)).ok).toBe(true)
    expect(attempt(state, later('manager', moved)).ok).toBe(true)
  })
})
