import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { ComplaintRefusal } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { attempt, COMMANDS as C, FILE, type Persona, type Step, tell } from '../testing/scenario.ts'

const filed: Step = ['complainant', FILE, 0]
const suggestion: Step = ['complainant', { ...FILE, kind: 'suggestion' }, 0]
const byMail: Step = ['complainant', { ...FILE, reach: 'email' }, 0]
const planned: Step = ['staff', C['propose-plan'], HOUR]
const agreed: Step = ['complainant', C['accept-plan'], 2 * HOUR]
const ordered: Step = ['staff', C['issue-order'], HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const disputed: Step = ['complainant', C.dispute, 3 * HOUR]
const forwarded: Step = ['staff', C.forward, HOUR]
const told: Step = ['staff', C.note, HOUR]
const later = (actor: Persona, command: ComplaintCommand): Step => [actor, command, DAY]
const notOurs: ComplaintCommand = { type: 'close', outcome: 'not-ours', reason: 'The road is the city’s.' }
const silent: ComplaintCommand = { type: 'close', outcome: 'silent' }

describe('handling a case', () => {
  it.each<[string, Step[], Partial<Complaint>]>([
    [
      'takes an appointment',
      [filed, later('staff', C['schedule-visit'])],
      { visits: [{ from: 400 * DAY, to: 400 * DAY + HOUR, note: C['schedule-visit'].note, cancelled: null }] },
    ],
    [
      'counts the latest findings',
      [filed, ['staff', C.investigate, 1], later('staff', { ...C.investigate, verdict: 'partly' })],
      { investigation: expect.objectContaining({ verdict: 'partly', at: DAY }) },
    ],
    [
      'leaves out findings nobody wrote',
      [filed, later('staff', { ...C.investigate, findings: { what: 'Worn.', why: ' ' } })],
      { investigation: expect.objectContaining({ findings: { what: 'Worn.' } }) },
    ],
    [
      'has its plan agreed',
      [filed, planned, agreed],
      { plans: [expect.objectContaining({ version: 1, status: 'agreed', answeredAt: 2 * HOUR })] },
    ],
    [
      'keeps every version of a plan',
      [filed, planned, agreed, later('staff', C['propose-plan'])],
      {
        plans: [
          expect.objectContaining({ status: 'agreed' }),
          expect.objectContaining({ version: 2, status: 'proposed', reason: C['propose-plan'].reason }),
        ],
      },
    ],
    [
      'keeps what was asked of a plan',
      [filed, planned, later('complainant', C['ask-plan-changes'])],
      { plans: [expect.objectContaining({ status: 'changes-asked', answer: C['ask-plan-changes'].text })] },
    ],
    [
      'is free for its result when the orders are done',
      [filed, ordered, ['staff', C['finish-order'], 2 * HOUR], result],
      {
        status: 'result-proposed',
        orders: [
          expect.objectContaining({
            status: 'finished',
            finished: expect.objectContaining({ minutes: 40, costCents: 12_000 }),
          }),
        ],
      },
    ],
    [
      'lets a work order be finished after a withdrawal',
      [filed, ordered, ['complainant', C.withdraw, 2 * HOUR], later('staff', C['finish-order'])],
      { status: 'withdrawn', orders: [expect.objectContaining({ status: 'finished', endedAt: DAY })] },
    ],
    [
      'stays open when it was sent on',
      [filed, forwarded],
      { status: 'filed', forwards: [expect.objectContaining({ nextAt: 400 * DAY })] },
    ],
    [
      'asks again until nothing more is expected',
      [filed, forwarded, later('staff', C['record-forward-answer'])],
      {
        forwards: [
          expect.objectContaining({ nextAt: null, answers: [{ at: DAY, answer: C['record-forward-answer'].answer }] }),
        ],
      },
    ],
    ['closes as not ours what was sent on', [filed, forwarded, later('staff', notOurs)], { outcome: 'not-ours' }],
    [
      'answers a suggestion in one step',
      [suggestion, later('staff', C.answer)],
      { status: 'closed', outcome: 'adopted', respondedAt: DAY, resolvedAt: DAY, result: null },
    ],
    [
      'keeps a message and its correction',
      [filed, told, later('staff', C.correct)],
      { notes: [expect.objectContaining({ text: C.note.text, corrections: [{ at: DAY, text: C.correct.text }] })] },
    ],
    [
      'keeps photos of a note',
      [filed, later('complainant', { ...C.note, attachments: ['p1'] })],
      { notes: [expect.objectContaining({ attachments: ['p1'] })] },
    ],
    [
      'tells a manager of a second dispute',
      [filed, result, disputed, ['staff', C['propose-result'], 4 * HOUR], later('complainant', C.dispute)],
      {
        disputes: 2,
        escalations: [expect.objectContaining({ level: 'manager', missed: null, reason: 'second-dispute' })],
      },
    ],
    [
      'tells a manager once',
      [
        filed,
        ['staff', C.escalate, 1],
        result,
        disputed,
        ['staff', C['propose-result'], 4 * HOUR],
        later('complainant', C.dispute),
      ],
      { escalations: [expect.objectContaining({ reason: C.escalate.reason })] },
    ],
    ['reaches the complainant as they chose', [filed, later('complainant', C['choose-reach'])], { reach: 'email' }],
  ])('%s', (_name, story, expected) => {
    expect(tell(...story).state).toMatchObject(expected)
  })
})

describe('of handling is refused', () => {
  it.each<[string, Step[], Step, ComplaintRefusal]>([
    ['a visit yesterday', [filed], later('staff', { ...C['schedule-visit'], from: 1 }), 'time-in-past'],
    [
      'a visit that ends before it starts',
      [filed],
      later('staff', { ...C['schedule-visit'], to: 2 * DAY }),
      'ends-before-start',
    ],
    ['cancelling what is not planned', [filed], later('staff', C['cancel-visit']), 'unknown-item'],
    ['findings of nothing', [filed], later('staff', { ...C.investigate, findings: { what: ' ' } }), 'empty-text'],
    ['a plan without steps', [filed], later('staff', { ...C['propose-plan'], steps: [] }), 'empty-text'],
    ['a plan for yesterday', [filed], later('staff', { ...C['propose-plan'], date: 1 }), 'time-in-past'],
    ['a cost below nothing', [filed], later('staff', { ...C['propose-plan'], costCents: -1 }), 'bad-amount'],
    ['half a cent', [filed, ordered], later('staff', { ...C['finish-order'], costCents: 0.5 }), 'bad-amount'],
    [
      'a second plan without a reason',
      [filed, planned],
      later('staff', { ...C['propose-plan'], reason: '' }),
      'needs-reason',
    ],
    ['agreeing to no plan', [filed], later('complainant', C['accept-plan']), 'no-plan'],
    ['agreeing twice', [filed, planned, agreed], later('complainant', C['decline-plan']), 'plan-answered'],
    ['agreeing by staff', [filed, planned], later('staff', C['accept-plan']), 'not-your-command'],
    ['a result while others still work', [filed, ordered], later('staff', C['propose-result']), 'orders-open'],
    ['a closing while others still work', [filed, ordered], later('staff', C.close), 'orders-open'],
    ['an answer while others still work', [suggestion, ordered], later('staff', C.answer), 'orders-open'],
    ['an order while a result waits', [filed, result], later('staff', C['issue-order']), 'result-awaits-answer'],
    [
      'an order while the panel decides',
      [filed, result, ['complainant', C.appeal, 3 * HOUR]],
      later('staff', C['issue-order']),
      'appeal-open',
    ],
    [
      'an order to nobody',
      [filed],
      later('staff', { ...C['issue-order'], to: { kind: 'contractor', contractor: '' } }),
      'empty-text',
    ],
    [
      'finishing an order that was not given',
      [filed, ordered],
      later('staff', { ...C['finish-order'], order: 2 }),
      'unknown-item',
    ],
    [
      'cancelling an order without a reason',
      [filed, ordered],
      later('staff', { ...C['cancel-order'], reason: '' }),
      'needs-reason',
    ],
    ['what follows, yesterday', [filed], later('staff', { ...C['propose-result'], followsAt: 1 }), 'time-in-past'],
    ['sending on without a letter', [filed], later('staff', { ...C.forward, letter: '' }), 'empty-text'],
    ['sending on without a day to ask', [filed], later('staff', { ...C.forward, followUpAt: 1 }), 'time-in-past'],
    ['an answer nobody was asked for', [filed], later('staff', C['record-forward-answer']), 'unknown-item'],
    ['not ours, sent to nobody', [filed], later('staff', notOurs), 'needs-forwarding'],
    ['an answer to a complaint', [filed], later('staff', C.answer), 'wrong-kind'],
    ['thanks for a suggestion', [suggestion], later('staff', { ...C.answer, outcome: 'thanked' }), 'wrong-kind'],
    ['an answer without words', [suggestion], later('staff', { ...C.answer, text: '' }), 'empty-text'],
    ['a reasoned closing of a suggestion', [suggestion], later('staff', C.close), 'wrong-kind'],
    ['correcting what was never said', [filed], later('staff', C.correct), 'unknown-item'],
    ['correcting the other side’s words', [filed, told], later('complainant', C.correct), 'not-sent-by-you'],
    [
      'correcting a note among staff',
      [filed, ['staff', { ...C.note, audience: 'internal' }, 1]],
      later('staff', C.correct),
      'not-sent-by-you',
    ],
    ['silence about what never arrived', [byMail, result], ['system', silent, 90 * DAY], 'no-result-yet'],
  ])('%s', (_name, story, step, code) => {
    expect(attempt(tell(...story).state, step)).toEqual({ ok: false, code })
  })
})

describe('what was sent by mail', () => {
  const arrived: Step = ['system', { type: 'record-delivery', sequence: 2, via: 'email', delivered: true }, 3 * DAY]

  it('is accepted by silence counted from its arrival', () => {
    const { state } = tell(byMail, result, arrived)
    expect(attempt(state, ['system', silent, 10 * DAY - 1])).toEqual({ ok: false, code: 'silence-not-over' })
    expect(attempt(state, ['system', silent, 10 * DAY]).ok).toBe(true)
  })

  it('can be reopened as long as word of its end has not arrived', () => {
    const { state } = tell(byMail, result, arrived, ['system', silent, 10 * DAY])
    expect(attempt(state, ['complainant', C.reopen, 100 * DAY]).ok).toBe(true)
    const known = tell(
      byMail,
      result,
      arrived,
      ['system', silent, 10 * DAY],
      ['system', { type: 'record-delivery', sequence: 4, via: 'email', delivered: true }, 12 * DAY],
    ).state
    expect(attempt(known, ['complainant', C.reopen, 42 * DAY]).ok).toBe(true)
    expect(attempt(known, ['complainant', C.reopen, 42 * DAY + 1])).toEqual({ ok: false, code: 'reopen-window-over' })
  })
})
