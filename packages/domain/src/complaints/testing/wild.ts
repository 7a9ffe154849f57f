import fc from 'fast-check'
import { DAY } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { Rating } from '../events.ts'
import {
  ANSWERS,
  APPEAL_DECISIONS,
  APPEAL_SUBJECTS,
  CAUSES,
  CHANNELS,
  FOLLOW_UP_DAYS,
  FOLLOW_UP_OUTCOMES,
  IMPACTS,
  KINDS,
  NOTE_AUDIENCES,
  OFFICES,
  OUTSIDE_DOORS,
  PAUSE_REASONS,
  PAYERS,
  PRIORITIES,
  REACHES,
  REASONED_OUTCOMES,
  VERDICTS,
} from '../vocabulary.ts'
import { FILE } from './scenario.ts'

/** Blank now and then; otherwise marked, so that a leak of private words can be recognised. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.nat().map((n) => `CANARY-${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' \u3000') },
)
const answer = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 6, 2.5, Number.NaN) },
)
const rating: fc.Arbitrary<Rating> = fc.record(
  { speed: answer, result: answer, attitude: answer },
  { requiredKeys: [] },
)
const photos = fc.array(words, { maxLength: 2 })
const zone = fc.constantFrom(null, 'b3', 'b3-f1', 'garden', 'nowhere')
const category = fc.constantFrom('lift', 'noise', 'staff-conduct')
const kind = fc.constantFrom(...KINDS)
const moment = fc.integer({ min: -10 * DAY, max: 120 * DAY })
const amount = fc.constantFrom(0, 3, 12_000, -1, 0.5, Number.NaN)
const item = fc.integer({ min: -1, max: 4 })
const user = fc.constantFrom('user-7', 'user-9', 'user-1', 'user-21', '')
const team = fc.constantFrom('repairs', 'security', '')
const stream = fc.constantFrom('c2', 'c3', 'c4', '')
const number = fc.constantFrom(FILE.number, '2026-1514', '2026-1515', '')

const worded = words.map((text) => ({ 'zh-Hans': text }))
const protocol = fc.array(
  fc.record(
    { text: worded, withinMinutes: fc.integer({ min: 1, max: 1440 }), call: worded },
    { requiredKeys: ['text', 'withinMinutes'], noNullPrototype: true },
  ),
  { maxLength: 3 },
)

const of = <Name extends string>(type: Name) => ({ type: fc.constant<Name>(type) })

const filing = fc.record(
  {
    ...of('file'),
    number: fc.constant(FILE.number),
    kind,
    category,
    zone,
    channel: fc.constantFrom(...CHANNELS),
    description: words,
    wish: words,
    danger: fc.boolean(),
    impact: fc.constantFrom(...IMPACTS),
    contact: fc.record({ name: words, phone: words, email: words }, { requiredKeys: [] }),
    reach: fc.constantFrom(...REACHES),
    attachments: photos,
    receivedAt: fc.integer({ min: -10 * DAY, max: 90 * DAY }),
    imported: fc.constant(true as const),
    protocol,
    route: fc.record({
      team: fc.constant('repairs'),
      person: fc.option(user),
      because: fc.array(fc.record({ code: fc.constant('rule') }), { maxLength: 1 }),
    }),
  },
  {
    requiredKeys: [
      'type',
      'number',
      'kind',
      'category',
      'zone',
      'channel',
      'description',
      'danger',
      'impact',
      'attachments',
      'receivedAt',
    ],
  },
)

const handling = [
  fc.record({ ...of('acknowledge'), message: words }),
  fc.record(
    { ...of('classify'), kind, category, zone, priority: fc.constantFrom(...PRIORITIES), reason: words, protocol },
    { requiredKeys: ['type', 'kind', 'category', 'zone'] },
  ),
  fc.record(
    { ...of('note'), audience: fc.constantFrom(...NOTE_AUDIENCES), text: words, attachments: photos },
    { requiredKeys: ['type', 'audience', 'text'] },
  ),
  fc.record({ ...of('correct'), note: item, text: words }),
  fc.record({ ...of('start') }),
  fc.record({ ...of('make-safe'), measure: words }),
  fc.record(
    { ...of('tick-step'), step: item, unneeded: fc.constant(true as const), note: words },
    { requiredKeys: ['type', 'step'] },
  ),
  fc.record({ ...of('schedule-visit'), from: moment, to: moment, note: words }),
  fc.record({ ...of('cancel-visit'), visit: item, reason: words }),
  fc.record({
    ...of('investigate'),
    findings: fc.record({ what: words, why: words, howMuch: words }, { requiredKeys: [] }),
    verdict: fc.constantFrom(...VERDICTS),
    cause: fc.constantFrom(...CAUSES),
    asset: words,
    contractor: fc.constant('lift-co'),
  }),
  fc.record(
    {
      ...of('propose-plan'),
      steps: fc.array(fc.record({ text: words, who: words }), { maxLength: 2 }),
      date: moment,
      costCents: amount,
      payer: fc.constantFrom(...PAYERS),
      reason: words,
    },
    { requiredKeys: ['type', 'steps', 'date', 'payer'] },
  ),
  fc.record(
    {
      ...of('issue-order'),
      to: fc.record({ kind: fc.constant('team' as const), team, person: user }, { requiredKeys: ['kind', 'team'] }),
      task: words,
      due: moment,
    },
    { requiredKeys: ['type', 'to', 'task'] },
  ),
  fc.record(
    { ...of('finish-order'), order: item, done: words, minutes: amount, parts: words, costCents: amount },
    { requiredKeys: ['type', 'order', 'done'] },
  ),
  fc.record({ ...of('cancel-order'), order: item, reason: words }),
  fc.record({ ...of('pause'), reason: fc.constantFrom(...PAUSE_REASONS), until: moment, note: words }),
  fc.record({ ...of('resume') }),
  fc.record(
    { ...of('propose-result'), found: words, done: words, follows: words, followsAt: moment },
    { requiredKeys: ['type', 'found', 'done'] },
  ),
  fc.record({
    ...of('answer'),
    outcome: fc.constantFrom(...ANSWERS.suggestion, ...ANSWERS.question, ...ANSWERS.praise),
    text: words,
  }),
  fc.record(
    {
      ...of('close'),
      outcome: fc.constantFrom('silent' as const, 'silent' as const, 'recorded' as const, ...REASONED_OUTCOMES),
      reason: words,
    },
    { requiredKeys: ['type', 'outcome'] },
  ),
  fc.record({ ...of('record-call'), sequence: item, reached: fc.boolean(), note: words }),
  fc.record({
    ...of('follow-up'),
    day: fc.constantFrom(...FOLLOW_UP_DAYS),
    outcome: fc.constantFrom(...FOLLOW_UP_OUTCOMES),
    note: words,
  }),
  fc.record({ ...of('offer-goodwill'), text: words }),
]

const allocating = [
  fc.record({ ...of('assign'), team, person: user, reason: words }, { requiredKeys: ['type', 'team'] }),
  fc.record({ ...of('accept-assignment') }),
  fc.record(
    { ...of('offer-handover'), team, person: user, reason: words },
    { requiredKeys: ['type', 'team', 'reason'] },
  ),
  fc.record({ ...of('accept-handover') }),
  fc.record({ ...of('decline-handover'), reason: words }),
  fc.record({ ...of('escalate'), reason: words }),
  fc.record({
    ...of('forward'),
    office: fc.constantFrom(...OFFICES),
    name: words,
    contact: words,
    letter: words,
    followUpAt: moment,
  }),
  fc.record(
    { ...of('record-forward-answer'), forward: item, answer: words, followUpAt: moment },
    { requiredKeys: ['type', 'forward', 'answer'] },
  ),
  fc.record({ ...of('merge'), into: stream, number }),
  fc.record({
    ...of('absorb'),
    stream,
    number,
    households: fc.constantFrom(1, 3, 0, 1.5),
    doors: fc.subarray(['CANARY-h1', 'CANARY-d']),
  }),
  fc.record({ ...of('split'), stream, number }),
  fc.record({ ...of('confirm-household'), joiner: item }),
  fc.record({ ...of('strike-household'), household: fc.constantFrom('household-2', 'CANARY-h1'), reason: words }),
]

const complainants = [
  fc.record({ ...of('accept-plan') }),
  fc.record({ ...of('ask-plan-changes'), text: words }),
  fc.record({ ...of('decline-plan'), reason: words }),
  fc.record({ ...of('confirm'), rating }, { requiredKeys: ['type'] }),
  fc.record({ ...of('dispute'), reason: words, rating }, { requiredKeys: ['type', 'reason'] }),
  fc.record({ ...of('rate'), rating }),
  fc.record({ ...of('withdraw'), reason: words }),
  fc.record({ ...of('reopen'), reason: words }),
  fc.record({ ...of('choose-reach'), reach: fc.constantFrom(...REACHES) }),
  fc.record(
    {
      ...of('join'),
      household: fc.constantFrom('CANARY-h1', 'CANARY-h2', ''),
      voice: fc.uuid().map((id) => `CANARY-${id}`),
      typedDoor: words,
      text: words,
      email: words,
    },
    { requiredKeys: ['type', 'household', 'voice'] },
  ),
  fc.record({ ...of('appeal'), about: fc.constantFrom(...APPEAL_SUBJECTS), reason: words, wish: words }),
]

const others = [
  fc.record({ ...of('acknowledge-appeal'), message: words }),
  fc.record({ ...of('seat-panel'), members: fc.uniqueArray(user, { maxLength: 4 }) }),
  fc.record({ ...of('declare-interest'), interest: fc.boolean(), text: words }),
  fc.record({ ...of('vote'), vote: fc.constantFrom(...APPEAL_DECISIONS) }),
  fc.record({
    ...of('decide-appeal'),
    decision: fc.constantFrom(...APPEAL_DECISIONS),
    facts: words,
    rule: words,
    reasons: words,
    changes: words,
  }),
  fc.record({ ...of('record-outside'), door: fc.constantFrom(...OUTSIDE_DOORS), outcome: words }),
  fc.record({ ...of('tick') }),
  fc.record({
    ...of('record-delivery'),
    sequence: item,
    via: fc.constantFrom(...REACHES),
    delivered: fc.boolean(),
  }),
]

/** Any command at all, sensible or not. */
export const anyCommand: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  filing,
  ...handling,
  ...allocating,
  ...complainants,
  ...others,
)
