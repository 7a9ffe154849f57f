import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { ComplaintRefusal } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { attempt, COMMANDS as C, FILE, type Step, tell } from '../testing/scenario.ts'

const file = (change: Partial<typeof FILE> = {}): Step => ['complainant', { ...FILE, ...change }, 0]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const silent: ComplaintCommand = { type: 'close', outcome: 'silent' }
const recorded: ComplaintCommand = { type: 'close', outcome: 'recorded' }

const acknowledged: Step = ['staff', C.acknowledge, HOUR]
const started: Step = ['staff', C.start, HOUR]
const disputed: Step = ['complainant', C.dispute, 3 * HOUR]
const confirmed: Step = ['complainant', C.confirm, 3 * HOUR]
const withdrawn: Step = ['complainant', C.withdraw, 3 * HOUR]

describe('a command is refused', () => {
  it.each<[string, Step[], Step, ComplaintRefusal]>([
    ['a second filing', [file()], file(), 'already-filed'],
    ['anything before the filing', [], acknowledged, 'not-filed'],
    ['a complaint from tomorrow', [], ['staff', { ...FILE, receivedAt: 1 }, 0], 'received-in-future'],
    ['an import by staff', [], ['staff', { ...FILE, imported: true }, 0], 'not-your-command'],
    ['a complaint without words', [], file({ description: ' \n\u3000' }), 'empty-text'],
    ['an acknowledgement without words', [file()], ['staff', { type: 'acknowledge', message: ' ' }, 1], 'empty-text'],
    ['a second acknowledgement', [file(), acknowledged], ['staff', C.acknowledge, DAY], 'already-acknowledged'],
    [
      'an acknowledgement after a result',
      [file(), result, disputed],
      ['staff', C.acknowledge, DAY],
      'already-acknowledged',
    ],
    ['an acknowledgement by the complainant', [file()], ['complainant', C.acknowledge, 1], 'not-your-command'],
    ['a step into the past', [file(), acknowledged], ['staff', C.start, HOUR - 1], 'time-runs-backwards'],
    [
      'another priority than the matrix says, without a reason',
      [file()],
      ['staff', { ...C.classify, priority: 'ordinary' }, 1],
      'needs-reason',
    ],
    [
      'another kind, which leaves the figures of complaints, without a reason',
      [file()],
      ['staff', { ...C.classify, kind: 'praise' }, 1],
      'needs-reason',
    ],
    ['classifying an ended case', [file(), withdrawn], ['staff', C.classify, DAY], 'already-ended'],
    ['assigning to no team', [file()], ['staff', { type: 'assign', team: '' }, 1], 'empty-text'],
    [
      'a public note by the complainant',
      [file()],
      ['complainant', { ...C.note, audience: 'public' }, 1],
      'not-your-command',
    ],
    [
      'an internal note by the complainant',
      [file()],
      ['complainant', { ...C.note, audience: 'internal' }, 1],
      'not-your-command',
    ],
    [
      'the same words of the complainant a moment later',
      [file(), ['complainant', C.note, 1]],
      ['complainant', C.note, 2],
      'already-said',
    ],
    ['a note without words', [file()], ['complainant', { ...C.note, text: '' }, 1], 'empty-text'],
    ['starting twice', [file(), started], ['staff', C.start, DAY], 'already-started'],
    ['starting while a result waits', [file(), result], ['staff', C.start, DAY], 'result-awaits-answer'],
    [
      'a second result before the answer',
      [file(), result],
      ['staff', C['propose-result'], DAY],
      'result-awaits-answer',
    ],
    [
      'a result that says nothing was done',
      [file()],
      ['staff', { ...C['propose-result'], done: ' ' }, 1],
      'empty-text',
    ],
    ['confirming without a result', [file(), started], ['complainant', C.confirm, DAY], 'no-result-yet'],
    ['confirming a disputed result', [file(), result, disputed], ['complainant', C.confirm, DAY], 'no-result-yet'],
    ['confirming by staff', [file(), result], ['staff', C.confirm, DAY], 'not-your-command'],
    ['confirming for the complainant by the system', [file(), result], ['system', C.confirm, DAY], 'not-your-command'],
    [
      'disputing without a reason',
      [file(), result],
      ['complainant', { type: 'dispute', reason: '' }, DAY],
      'needs-reason',
    ],
    ['disputing after the end', [file(), result, confirmed], ['complainant', C.dispute, DAY], 'already-ended'],
    ['six stars', [file(), result], ['complainant', { type: 'confirm', rating: { speed: 6 } }, DAY], 'bad-rating'],
    ['half a star', [file(), result], ['complainant', { ...C.dispute, rating: { attitude: 4.5 } }, DAY], 'bad-rating'],
    ['closing without a reason', [file()], ['staff', { type: 'close', outcome: 'duplicate' }, 1], 'needs-reason'],
    ['closing as silent without a result', [file()], ['system', silent, 30 * DAY], 'no-result-yet'],
    ['closing as silent after a dispute', [file(), result, disputed], ['system', silent, 30 * DAY], 'no-result-yet'],
    [
      'closing as silent a moment too early',
      [file(), result],
      ['system', silent, 2 * HOUR + 7 * DAY - 1],
      'silence-not-over',
    ],
    ['recording a case that was not imported', [file()], ['system', recorded, 1], 'not-your-command'],
    ['recording an imported case by staff', [file({ channel: 'import' })], ['staff', recorded, 1], 'not-your-command'],
    ['closing by the complainant', [file()], ['complainant', C.close, 1], 'not-your-command'],
    ['closing twice', [file(), withdrawn], ['staff', C.close, DAY], 'already-ended'],
    ['withdrawing by staff', [file()], ['staff', C.withdraw, 1], 'not-your-command'],
    ['withdrawing twice', [file(), withdrawn], ['complainant', C.withdraw, DAY], 'already-ended'],
    ['reopening an open case', [file()], ['complainant', C.reopen, 1], 'not-ended'],
    [
      'reopening without a reason',
      [file(), withdrawn],
      ['complainant', { type: 'reopen', reason: ' ' }, DAY],
      'needs-reason',
    ],
    [
      'reopening a moment too late',
      [file(), withdrawn],
      ['staff', C.reopen, 3 * HOUR + 30 * DAY + 1],
      'reopen-window-over',
    ],
  ])('%s', (_name, story, step, code) => {
    const state = story.length > 0 ? tell(...story).state : null
    expect(attempt(state, step)).toEqual({ ok: false, code })
  })
})

describe('a case', () => {
  it.each<[string, Step[], Partial<Complaint>]>([
    [
      'is filed',
      [file()],
      {
        status: 'filed',
        priority: 'major',
        respondedAt: null,
        promises: { response: 24 * HOUR, resolution: 72 * HOUR },
      },
    ],
    [
      'is critical with danger',
      [file({ danger: true })],
      { priority: 'critical', promises: { response: 2 * HOUR, resolution: 24 * HOUR } },
    ],
    ['is ordinary in one home', [file({ impact: 'home' })], { priority: 'ordinary' }],
    [
      'counts from receipt, not from recording',
      [['staff', { ...FILE, receivedAt: -DAY }, 0]],
      { recordedAt: 0, promises: { response: 0, resolution: 48 * HOUR } },
    ],
    ['is acknowledged', [file(), acknowledged], { status: 'acknowledged', respondedAt: HOUR }],
    [
      'may be acknowledged after work began',
      [file(), started, ['staff', C.acknowledge, DAY]],
      { status: 'in-progress', respondedAt: DAY },
    ],
    [
      'is answered by a result',
      [file(), result],
      { status: 'result-proposed', respondedAt: 2 * HOUR, resolvedAt: 2 * HOUR },
    ],
    ['keeps its first answer', [file(), acknowledged, result], { respondedAt: HOUR, resolvedAt: 2 * HOUR }],
    [
      'loses its result by a dispute',
      [file(), result, disputed],
      { status: 'disputed', resolvedAt: null, result: null, disputes: 1 },
    ],
    [
      'gets a new result from dispute',
      [file(), result, disputed, ['staff', C['propose-result'], DAY]],
      { status: 'result-proposed', resolvedAt: DAY, respondedAt: 2 * HOUR },
    ],
    [
      'goes back to work after a dispute',
      [file(), result, disputed, ['staff', C.start, DAY]],
      { status: 'in-progress' },
    ],
    [
      'is confirmed and rated',
      [file(), result, confirmed],
      { status: 'closed', outcome: 'confirmed', endedAt: 3 * HOUR, resolvedAt: 2 * HOUR, rating: { result: 5 } },
    ],
    [
      'is not rated by an empty rating',
      [file(), result, ['complainant', { type: 'confirm', rating: {} }, DAY]],
      { status: 'closed', rating: null },
    ],
    [
      'is accepted by silence',
      [file(), result, ['system', silent, 2 * HOUR + 7 * DAY]],
      { outcome: 'silent', resolvedAt: 2 * HOUR },
    ],
    [
      'is recorded from a ledger',
      [file({ channel: 'import' }), ['system', recorded, DAY]],
      { outcome: 'recorded', respondedAt: null, resolvedAt: DAY, result: null },
    ],
    [
      'keeps a ledger’s own result',
      [file({ channel: 'import' }), ['system', C['propose-result'], HOUR], ['system', recorded, DAY]],
      { resolvedAt: HOUR },
    ],
    [
      'is recorded whatever channel the ledger names',
      [
        ['system', { ...FILE, imported: true }, 0],
        ['system', recorded, DAY],
      ],
      { channel: 'web', outcome: 'recorded' },
    ],
    [
      'is answered by a reasoned closing',
      [file(), ['staff', C.close, DAY]],
      { outcome: 'unfounded', respondedAt: DAY, resolvedAt: null },
    ],
    ['is not answered by a closing of the system', [file(), ['system', C.close, DAY]], { respondedAt: null }],
    [
      'is not answered by its withdrawal',
      [file(), withdrawn],
      { status: 'withdrawn', respondedAt: null, outcome: null, endedAt: 3 * HOUR },
    ],
    [
      'takes a summary after the end',
      [file(), withdrawn, ['staff', { ...C.note, audience: 'public' }, DAY]],
      { status: 'withdrawn', changedAt: DAY },
    ],
    [
      'reopens on the last instant',
      [file(), withdrawn, ['complainant', C.reopen, 3 * HOUR + 30 * DAY]],
      { status: 'filed', endedAt: null, reopenings: 1 },
    ],
    [
      'promises anew when reopened unanswered',
      [file(), withdrawn, ['complainant', C.reopen, DAY]],
      { promises: { response: DAY + 24 * HOUR, resolution: DAY + 72 * HOUR } },
    ],
    [
      'keeps the response promise it answered when reopened',
      [file(), result, confirmed, ['staff', C.reopen, DAY]],
      {
        status: 'acknowledged',
        outcome: null,
        resolvedAt: null,
        promises: { response: 24 * HOUR, resolution: DAY + 72 * HOUR },
      },
    ],
    [
      'keeps that measure when classified again',
      [
        file(),
        result,
        confirmed,
        ['staff', C.reopen, DAY],
        ['staff', { ...C.classify, priority: 'critical', reason: 'Sparks.' }, 2 * DAY],
      ],
      { promises: { response: 2 * HOUR, resolution: DAY + 24 * HOUR } },
    ],
    [
      'counts from receipt when classified',
      [file(), ['staff', { ...C.classify, priority: 'critical', reason: 'Sparks.' }, DAY]],
      { priority: 'critical', category: 'noise', zone: null, promises: { response: 2 * HOUR, resolution: 24 * HOUR } },
    ],
    [
      'follows the matrix when no priority is given',
      [file({ danger: true }), ['staff', C.classify, 1]],
      { priority: 'critical' },
    ],
  ])('%s', (_name, story, expected) => {
    expect(tell(...story).state).toMatchObject(expected)
  })

  it('leaves out optional texts that are blank', () => {
    const { commits } = tell(file({ wish: ' ' }), ['staff', { ...C['propose-result'], follows: '' }, 1])
    expect(commits.flatMap((commit) => commit.events).some((event) => 'wish' in event || 'follows' in event)).toBe(
      false,
    )
  })
})
