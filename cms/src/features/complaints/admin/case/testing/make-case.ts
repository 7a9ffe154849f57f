import { type PublishedCase, type StaffCase, staffCaseSchema } from '@linsheng/contracts/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import type { CaseOptions } from '../../options.ts'
import type { Reader } from '../../texts.ts'

const HOUR = 3_600_000
/** Monday, 23 November 2026, 14:30 in Shanghai. */
export const NOON = Date.parse('2026-11-23T14:30:00+08:00')
const lift = { code: 'lift', name: { 'zh-Hans': '电梯', 'zh-Hant': '電梯', en: 'Lift' } }

export const READER: Reader = { locale: 'zh-Hans', zone: 'Asia/Shanghai' }
export const OPTIONS: CaseOptions = {
  categories: [],
  zones: [],
  teams: [{ value: 'engineering', label: '工程组' }],
  contractors: [{ value: 'fast-lift', label: '迅达维保' }],
  people: [
    { value: 'zhou', label: '周建平', teams: ['engineering'] },
    { value: 'li', label: '李敏', teams: [] },
  ],
  panel: [{ value: 'chen', label: '陈老师' }],
}

export const PUBLISHED: PublishedCase = {
  ...publicCase({ number: '2026-1480', receivedAt: NOON - 3 * HOUR, month: '2026-11' }),
  ...{ responseDue: NOON + 45 * HOUR, resolutionDue: NOON + 165 * HOUR },
  ...{ category: lift, zone: null, team: null, summary: null },
}

/** A case three hours old that nobody has answered yet, with what is given instead. */
export function makeCase(given: Partial<StaffCase> = {}): StaffCase {
  return staffCaseSchema.parse({
    id: 'case',
    number: '2026-1480',
    kind: 'complaint',
    status: 'filed',
    outcome: null,
    priority: 'ordinary',
    category: lift,
    zone: null,
    team: null,
    channel: 'web',
    receivedAt: NOON - 3 * HOUR,
    recordedAt: NOON - 3 * HOUR,
    backDated: false,
    endedAt: null,
    promises: [{ clock: 'resolution', due: NOON + 165 * HOUR, doneAt: null }],
    paused: null,
    escalated: null,
    households: 1,
    mergedInto: null,
    asOf: NOON,
    sequence: 2,
    description: '电梯停了两次，门开不到底。',
    danger: false,
    impact: 'home',
    reach: 'receipt',
    person: null,
    acceptedAt: null,
    because: [],
    handover: null,
    transfers: 0,
    escalations: [],
    forwards: [],
    pauses: [],
    visits: [],
    investigation: null,
    plans: [],
    orders: [],
    appeals: [],
    calls: [],
    followUps: [],
    deliveredAt: null,
    unconfirmed: [],
    absorbed: [],
    photos: [],
    timeline: [],
    next: { kind: 'response', due: NOON + 45 * HOUR, overdue: false, reopenUntil: null },
    overdue: [],
    duties: [],
    roles: ['handler'],
    allowed: [],
    barred: {},
    closings: [],
    published: PUBLISHED,
    unpublished: [],
    checklist: [],
    protocol: null,
    ...given,
  })
}

/** A clock of the case. */
export const duty = (given: Partial<StaffCase['duties'][number]>): StaffCase['duties'][number] => ({
  name: 'response',
  owedBy: 'person',
  startedAt: NOON - 3 * HOUR,
  due: NOON + HOUR,
  warnAt: NOON,
  doneAt: null,
  status: 'running',
  provisional: false,
  ...given,
})
