import { timelineItemSchema } from '@linsheng/contracts/complaints'
import type { ComplaintEvent } from '@linsheng/domain/complaints'
import { describe, expect, it } from 'vitest'
import { complainantWording, publicWording, staffWording, type Words } from './wording.ts'

const PROMISES = { response: 1, resolution: 2 }
const SECRET = '只给自己人看'

type Row = [event: ComplaintEvent, complainant: Words | null, everybody: Words | null]

/** What the two readers outside see of every event; staff see all words but votes and what was declared. */
const ROWS: Row[] = [
  [
    {
      type: 'filed',
      number: '2026-1',
      kind: 'complaint',
      category: 'lift',
      priority: 'major',
      channel: 'web',
      zone: null,
      description: SECRET,
      danger: false,
      impact: 'home',
      attachments: [],
      receivedAt: 0,
      promises: PROMISES,
    },
    {},
    {},
  ],
  [{ type: 'acknowledged', message: '下午到' }, { text: '下午到' }, {}],
  [
    {
      type: 'classified',
      kind: 'complaint',
      category: 'lift',
      priority: 'major',
      zone: null,
      promises: PROMISES,
      reason: '改类别',
    },
    { text: '改类别' },
    {},
  ],
  [{ type: 'noted', audience: 'internal', text: SECRET }, null, null],
  [{ type: 'noted', audience: 'complainant', text: '对您说' }, { text: '对您说' }, null],
  [{ type: 'noted', audience: 'public', text: '对大家说' }, { text: '对大家说' }, { text: '对大家说' }],
  [{ type: 'started' }, {}, {}],
  [
    { type: 'result-proposed', found: '坏了', done: '换了', follows: '观察', followsAt: 9 },
    { result: { found: '坏了', done: '换了', follows: '观察' }, when: 9 },
    {},
  ],
  [{ type: 'confirmed' }, {}, {}],
  [{ type: 'disputed', reason: '还响' }, { text: '还响' }, {}],
  [{ type: 'rated', rating: { speed: 1 } }, {}, null],
  [
    { type: 'closed', outcome: 'unfounded', reason: '没有' },
    { outcome: 'unfounded', text: '没有' },
    { outcome: 'unfounded' },
  ],
  [{ type: 'withdrawn', reason: '好了' }, { text: '好了' }, {}],
  [{ type: 'reopened', reason: '又坏', promises: PROMISES }, { text: '又坏' }, {}],
  [{ type: 'assigned', team: 'a', person: 'p', reason: SECRET, because: [{ code: SECRET }] }, {}, {}],
  [{ type: 'assignment-accepted' }, {}, {}],
  [{ type: 'handover-offered', team: 'a', person: 'p', reason: SECRET }, null, null],
  [{ type: 'handover-accepted', team: 'a', person: 'p' }, {}, {}],
  [{ type: 'handover-declined', reason: SECRET }, null, null],
  [{ type: 'escalated', level: 'manager', missed: null, reason: SECRET }, { level: 'manager' }, { level: 'manager' }],
  [
    { type: 'forwarded', office: 'utility', name: '供电所', contact: SECRET, letter: SECRET, followUpAt: 9 },
    { office: 'utility', text: '供电所', until: 9 },
    {},
  ],
  [{ type: 'forward-answered', forward: 0, answer: SECRET, followUpAt: 9 }, {}, null],
  [{ type: 'absorbed', stream: SECRET, number: '2026-2', households: 2 }, { other: '2026-2' }, {}],
  [{ type: 'merged', into: SECRET, number: '2026-2' }, { other: '2026-2' }, {}],
  [{ type: 'split', stream: SECRET, number: '2026-2' }, { other: '2026-2' }, {}],
  [{ type: 'joined', household: SECRET, text: SECRET, email: SECRET }, {}, {}],
  [{ type: 'joined', household: SECRET, typedDoor: SECRET, text: SECRET }, null, null],
  [{ type: 'household-confirmed', household: SECRET }, {}, {}],
  [{ type: 'household-struck', household: SECRET, reason: SECRET, counted: true }, {}, {}],
  [{ type: 'household-struck', household: SECRET, reason: SECRET, counted: false }, null, null],
  [{ type: 'rejoined', household: SECRET, voice: SECRET, text: SECRET, email: SECRET }, null, null],
  [
    { type: 'paused', reason: 'weather', until: 9, note: '雨停再做', promises: PROMISES },
    { pause: 'weather', until: 9, text: '雨停再做' },
    { pause: 'weather', until: 9 },
  ],
  [{ type: 'resumed', promises: PROMISES }, {}, {}],
  [{ type: 'made-safe', measure: '围起来' }, { text: '围起来' }, {}],
  [{ type: 'protocol-begun', from: 5, steps: [{ text: { 'zh-Hans': SECRET }, withinMinutes: 5 }] }, {}, null],
  [{ type: 'step-ticked', step: 0, unneeded: true, note: SECRET }, null, null],
  [{ type: 'visit-scheduled', from: 5, to: 6, note: '王师傅' }, { text: '王师傅', when: 5, until: 6 }, null],
  [{ type: 'visit-cancelled', visit: 0, reason: '下雨' }, { text: '下雨' }, null],
  [
    { type: 'investigated', findings: { what: SECRET }, verdict: 'partly', cause: 'wear', attachments: [] },
    { verdict: 'partly' },
    {},
  ],
  [
    {
      type: 'plan-proposed',
      version: 2,
      steps: [{ text: '换' }],
      date: 9,
      costCents: 100,
      payer: 'none',
      reason: '晚三天',
    },
    { when: 9, text: '晚三天' },
    {},
  ],
  [{ type: 'plan-agreed', version: 1, by: 'silence' }, {}, {}],
  [{ type: 'plan-changes-asked', version: 1, text: '周末' }, { text: '周末' }, null],
  [{ type: 'plan-declined', version: 1, reason: '不要' }, { text: '不要' }, null],
  [{ type: 'order-issued', order: 1, to: { kind: 'contractor', contractor: SECRET }, task: SECRET, due: 9 }, {}, null],
  [
    { type: 'order-finished', order: 1, done: SECRET, minutes: 9, parts: SECRET, costCents: 9, attachments: [] },
    {},
    null,
  ],
  [{ type: 'order-cancelled', order: 1, reason: SECRET }, {}, null],
  [{ type: 'corrected', note: 0, text: '写错了' }, { text: '写错了' }, null],
  [{ type: 'reach-chosen', reach: 'email' }, { via: 'email' }, null],
  [{ type: 'delivered', sequence: 1, via: 'email' }, null, null],
  [{ type: 'delivery-failed', sequence: 1, via: 'email' }, { via: 'email' }, null],
  [{ type: 'called', sequence: 1, reached: true, note: SECRET }, {}, null],
  [{ type: 'appealed', about: 'result', reason: '不服' }, { text: '不服' }, {}],
  [{ type: 'appeal-acknowledged', message: '收到' }, { text: '收到' }, {}],
  [{ type: 'panel-seated', members: [SECRET] }, {}, {}],
  [{ type: 'interest-declared', member: SECRET, interest: true, text: SECRET }, null, null],
  [{ type: 'voted', member: SECRET, vote: 'upheld' }, null, null],
  [
    {
      type: 'appeal-decided',
      decision: 'partly',
      facts: '事实',
      rule: '规则',
      reasons: '理由',
      changes: '改变',
      votes: { upheld: 0, partly: 3, rejected: 0 },
    },
    { decision: 'partly', text: '理由' },
    { decision: 'partly' },
  ],
  [{ type: 'outside-recorded', door: 'court', outcome: '调解成功' }, { text: '调解成功' }, null],
  [{ type: 'followed-up', day: 7, outcome: 'holds', note: SECRET }, { followUp: 'holds' }, { followUp: 'holds' }],
  [{ type: 'goodwill-offered', text: '抱歉' }, { text: '抱歉' }, null],
]

describe.each(ROWS)('$type', (event, complainant, everybody) => {
  it('is read by the complainant as they may', () => expect(complainantWording(event)).toEqual(complainant))
  it('is read by everybody as they may', () => expect(publicWording(event)).toEqual(everybody))
  it('hides no step from staff, and neither vote nor declaration shows in its words', () => {
    const words = staffWording(event)
    if (event.type === 'voted' || event.type === 'interest-declared') expect(words).toEqual({})
  })
})

it('knows every event there is', () => {
  const types = new Set<string>(ROWS.map(([{ type }]) => type))
  expect([...types].sort()).toEqual([...timelineItemSchema.shape.what.options].sort())
})
