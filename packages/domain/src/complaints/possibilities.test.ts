import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { awaiting, overdue } from './awaiting.ts'
import { allowedCommands, barriers, CASE_COMMANDS, closingOutcomes } from './decide/index.ts'
import { histories } from './testing/histories.ts'
import {
  ACTORS,
  attempt,
  COMMANDS as C,
  FILE,
  PERSONAS,
  type Persona,
  POLICY,
  type Step,
  tell,
} from './testing/scenario.ts'
import { sensible } from './testing/sensible.ts'
import { anyCommand } from './testing/wild.ts'

const personas = fc.constantFrom(...PERSONAS)
const waits = fc.integer({ min: -DAY, max: 40 * DAY })

const filed: Step = ['complainant', { ...FILE, route: { team: 'repairs', person: 'user-7', because: [] } }, 0]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const withdrawn: Step = ['complainant', C.withdraw, 3 * HOUR]

describe('what one can do', () => {
  it.each<[string, Step[], Persona, number, string[]]>([
    ['with an open case as complainant', [filed], 'complainant', 1, ['note', 'withdraw', 'choose-reach', 'join']],
    [
      'with a result as complainant',
      [filed, result],
      'complainant',
      DAY,
      ['note', 'confirm', 'dispute', 'withdraw', 'choose-reach', 'join', 'appeal'],
    ],
    ['with an ended case as complainant', [filed, withdrawn], 'complainant', DAY, ['note', 'reopen', 'choose-reach']],
    ['with an old case as complainant', [filed, withdrawn], 'complainant', 40 * DAY, ['note', 'choose-reach']],
    [
      'with a new case as the one who was asked',
      [filed],
      'staff',
      1,
      [
        'acknowledge',
        'classify',
        'accept-assignment',
        'offer-handover',
        'note',
        'start',
        'schedule-visit',
        'investigate',
        'propose-plan',
        'issue-order',
        'forward',
        'propose-result',
        'close',
        'merge',
        'pause',
        'make-safe',
        'escalate',
      ],
    ],
    [
      'with a result as the one who gave it',
      [filed, result],
      'staff',
      DAY,
      ['classify', 'offer-handover', 'note', 'schedule-visit', 'close', 'make-safe', 'escalate'],
    ],
    [
      'with another’s case as manager',
      [filed],
      'manager',
      1,
      [
        'acknowledge',
        'classify',
        'assign',
        'accept-assignment',
        'offer-handover',
        'note',
        'start',
        'schedule-visit',
        'investigate',
        'propose-plan',
        'issue-order',
        'forward',
        'propose-result',
        'close',
        'merge',
        'pause',
        'make-safe',
        'escalate',
      ],
    ],
    ['with a case as the committee', [filed], 'chair', 1, ['note', 'escalate']],
    ['in the past', [filed, result], 'staff', HOUR, []],
  ])('%s', (_name, story, persona, now, commands) => {
    expect(allowedCommands(tell(...story).state, ACTORS[persona], now, POLICY)).toEqual(commands)
  })

  it('without a case: file one', () => {
    expect(allowedCommands(null, ACTORS.complainant, 0, POLICY)).toEqual(['file'])
  })

  it('or why not', () => {
    expect(barriers(tell(filed, result).state, ACTORS.colleague, DAY, POLICY)).toMatchObject({
      acknowledge: 'already-acknowledged',
      assign: 'manager-decides',
      'offer-handover': 'not-your-case',
      'accept-handover': 'no-handover',
      start: 'result-awaits-answer',
      'finish-order': 'unknown-item',
      reopen: 'not-ended',
      'seat-panel': 'not-your-role',
    })
  })

  it('is accepted when its words are in order; everything else is refused whatever it says', () => {
    fc.assert(
      fc.property(histories, personas, waits, anyCommand, fc.nat(), ({ final, policy }, persona, wait, wild, pick) => {
        const now = (final?.changedAt ?? 0) + wait
        const allowed = allowedCommands(final, ACTORS[persona], now, policy)
        for (const name of ['file', ...CASE_COMMANDS] as const) {
          const command = sensible(name, final, persona, now, policy, pick)
          expect([name, attempt(final, [persona, command, now], policy).ok]).toEqual([name, allowed.includes(name)])
        }
        if (!allowed.includes(wild.type)) expect(attempt(final, [persona, wild, now], policy).ok).toBe(false)
      }),
    )
  })

  it('comes with the reason of everything else that this kind of actor ever does', () => {
    fc.assert(
      fc.property(histories, personas, waits, anyCommand, ({ final, policy }, persona, wait, wild) => {
        fc.pre(final !== null)
        const now = final.changedAt + wait
        const allowed = allowedCommands(final, ACTORS[persona], now, policy)
        const barred = barriers(final, ACTORS[persona], now, policy)
        expect(allowed.filter((name) => name in barred)).toEqual([])
        if (wild.type === 'file' || allowed.includes(wild.type)) return
        const code = barred[wild.type] ?? 'not-your-command'
        expect(attempt(final, [persona, wild, now], policy)).toEqual({ ok: false, code })
      }),
    )
  })

  it('includes exactly the outcomes offered for closing', () => {
    fc.assert(
      fc.property(histories, personas, waits, ({ final, policy }, persona, wait) => {
        fc.pre(final !== null)
        const now = final.changedAt + wait
        const offered = closingOutcomes(final, ACTORS[persona], now, policy)
        for (const outcome of ['silent', 'recorded', 'unfounded', 'duplicate', 'not-ours', 'abusive'] as const) {
          const decision = attempt(final, [persona, { type: 'close', outcome, reason: 'Because.' }, now], policy)
          expect([outcome, decision.ok]).toEqual([outcome, offered.includes(outcome)])
        }
      }),
    )
  })
})

it('somebody has to act until the end, and nobody after it', () => {
  fc.assert(
    fc.property(histories, fc.nat({ max: 40 * DAY }), ({ final, policy }, wait) => {
      fc.pre(final !== null)
      const now = final.changedAt + wait
      const next = awaiting(final, now, policy)
      const may = allowedCommands(final, ACTORS.complainant, now, policy)
      expect(next.kind === 'ended').toBe(final.endedAt !== null)
      expect(next.kind === 'your-answer').toBe(may.includes('confirm'))
      expect(next.overdue).toBe(next.due !== null && now > next.due)
      if (next.by === 'staff') expect(overdue(final, now).length > 0 || !next.overdue).toBe(true)
      if (next.kind === 'ended') expect(next.reopenUntil !== null).toBe(may.includes('reopen'))
    }),
  )
})
