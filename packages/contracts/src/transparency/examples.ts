import { CASE_ENTRY_TYPES, type CaseEntryType } from '@linsheng/domain/complaints'
import type { Changes, EntryType, LogLine } from '@linsheng/domain/transparency'
import { canonicalJson } from './line.ts'

/** A seal and a document's hash as they look; nothing stands behind them. */
const RECORD = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
const TEXT = 'a1fce4363854ff888cff4b8e7875d600c2682390412a8cf79b37d0b11148b0fa'
const DOCUMENT = '594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06'

/** Keys of a log that nobody keeps; both have signed the change from the one to the other. */
const OLD_KEY = 'linsheng.example/data/demo/log+bba27de9+AerhyHk7VZfEs/SQ52rDEXLEOWkPjuFBQruFGmH5pJ8O'
const NEW_KEY = 'linsheng.example/data/demo/log+9258a5b0+AWJ/F9iT5Wl6S6Igi8gLApLn9Y2BIOs1PBtVQp25xrGW'

const HOUR = 3_600_000
const FILED = Date.UTC(2026, 10, 23, 6, 30)
const DAY = 24 * HOUR

/** What a case's line tells that has just been filed: everything. */
const filed: Changes = {
  ...{ kind: 'complaint', status: 'filed', category: 'equipment', zone: 'b3', channel: 'qr', team: null },
  ...{ priority: 'ordinary', precision: 'exact', receivedAt: FILED, month: '2026-11', respondedAt: null },
  ...{ resolvedAt: null, endedAt: null, outcome: null, responseDue: FILED + 2 * DAY, resolutionDue: FILED + 7 * DAY },
  ...{ planDue: null, households: 1, pausedFor: null, pausedUntil: null, escalated: null, verdict: null, cause: null },
  ...{ disputes: 0, reopenings: 0, transfers: 0, appeal: null, mergedInto: null },
}

/** What the line of a step typically tells: hours after the case was filed, and what has changed. */
const STEPS: Record<CaseEntryType, [after: number, is: Changes]> = {
  filed: [0, filed],
  responded: [1, { status: 'acknowledged', respondedAt: FILED + HOUR }],
  classified: [1, { priority: 'major', resolutionDue: FILED + 3 * DAY }],
  assigned: [1, { team: 'engineering' }],
  started: [3, { status: 'in-progress' }],
  safe: [3, {}],
  investigated: [5, { verdict: 'confirmed', cause: 'wear' }],
  planned: [6, { planDue: FILED + 2 * DAY }],
  promised: [20, { planDue: FILED + 3 * DAY }],
  paused: [21, { pausedFor: 'awaiting-parts', pausedUntil: FILED + 4 * DAY }],
  resumed: [40, { pausedFor: null, pausedUntil: null }],
  escalated: [73, { escalated: 'manager' }],
  forwarded: [74, {}],
  joined: [75, { households: 2 }],
  struck: [75, { households: 1 }],
  summary: [76, {}],
  corrected: [77, {}],
  resolved: [80, { status: 'result-proposed', resolvedAt: FILED + 80 * HOUR }],
  disputed: [81, { status: 'disputed', resolvedAt: null, disputes: 1 }],
  confirmed: [90, { status: 'closed', endedAt: FILED + 90 * HOUR, outcome: 'confirmed' }],
  closed: [90, { status: 'closed', endedAt: FILED + 90 * HOUR, outcome: 'not-ours' }],
  withdrawn: [90, { status: 'withdrawn', endedAt: FILED + 90 * HOUR }],
  merged: [90, { status: 'closed', endedAt: FILED + 90 * HOUR, outcome: 'merged', mergedInto: '2026-1490' }],
  split: [91, { status: 'in-progress', endedAt: null, outcome: null, mergedInto: null }],
  reopened: [100, { status: 'in-progress', endedAt: null, outcome: null, reopenings: 1 }],
  appealed: [101, { status: 'appealed', endedAt: null, outcome: null, appeal: 'pending' }],
  'appeal-decided': [
    150,
    { status: 'closed', endedAt: FILED + 150 * HOUR, outcome: 'appeal-decided', appeal: 'partly' },
  ],
  'followed-up': [260, {}],
}

/** Types whose line also seals a text that staff published. */
const WITH_TEXT: ReadonlySet<CaseEntryType> = new Set(['summary', 'corrected'])

function stepLine(type: CaseEntryType): LogLine {
  const [after, is] = STEPS[type]
  const line = { v: 1, type, at: FILED + after * HOUR, number: '2026-1508', is, record: RECORD } as const
  return WITH_TEXT.has(type) ? { ...line, text: TEXT } : line
}

const OTHERS: Record<Exclude<EntryType, CaseEntryType>, LogLine> = {
  ratings: {
    ...{ v: 1, type: 'ratings', at: FILED + 10 * DAY, month: '2026-12', satisfied: { hits: 4, of: 5 } },
    ...{ questions: { speed: { hits: 3, of: 5 }, result: { hits: 4, of: 5 } }, category: 'equipment' },
  },
  rules: { v: 1, type: 'rules', at: FILED + 11 * DAY, rules: 'deadlines', hash: DOCUMENT },
  key: {
    ...{ v: 1, type: 'key', at: FILED + 12 * DAY, old: OLD_KEY, new: NEW_KEY },
    signatures: [
      '— linsheng.example/data/demo/log u6J96dR/lB8jnsuMkWlAOxDN1vo9hVBF0v2IxlLxxuI5Cvm/tpOCYrF9cV+HzzrjoJ/Wopy64WAjALN8nQaM4WXDIQA=',
      '— linsheng.example/data/demo/log klilsMjBD3FsvUAawYD21BFuDdPEUU8vm70+CHeFctj+JhO/dDiLQ3Bb2tHiMMjRWFhAiqSqpLUrcquyiYjML2pAGA8=',
    ],
  },
  erased: { v: 1, type: 'erased', at: FILED + 13 * DAY, number: '2026-1508' },
  'survey-opened': {
    ...{ v: 1, type: 'survey-opened', at: FILED, survey: '2026-autumn', households: 1248, closesAt: FILED + 21 * DAY },
    ...{ key: DOCUMENT, questions: DOCUMENT },
  },
  'survey-extended': {
    v: 1,
    type: 'survey-extended',
    at: FILED + DAY,
    survey: '2026-autumn',
    closesAt: FILED + 28 * DAY,
  },
  'survey-closed': {
    ...{ v: 1, type: 'survey-closed', at: FILED + 28 * DAY, survey: '2026-autumn', responses: 611, root: DOCUMENT },
  },
  'survey-published': {
    ...{ v: 1, type: 'survey-published', at: FILED + 35 * DAY, survey: '2026-autumn', results: DOCUMENT },
  },
  'survey-cancelled': { v: 1, type: 'survey-cancelled', at: FILED + DAY, survey: '2026-winter' },
  'channel-keys': { v: 1, type: 'channel-keys', at: FILED, fingerprints: [DOCUMENT, TEXT] },
  'channel-checked': { v: 1, type: 'channel-checked', at: FILED + DAY },
  'channel-counts': {
    ...{ v: 1, type: 'channel-counts', at: FILED + 60 * DAY, quarter: '2026-Q4', received: 12, inTime: 12 },
    outcomes: { case: 6, rest: 6 },
  },
  'channel-erased': { v: 1, type: 'channel-erased', at: FILED + 400 * DAY, count: 12 },
  script: { v: 1, type: 'script', at: FILED, page: 'speak', files: [{ path: '/_astro/speak.js', hash: DOCUMENT }] },
}

export interface LineExample {
  type: EntryType
  /** The line as it would stand in the log: canonical JSON. */
  text: string
}

/** A line of each type, of a case nobody ever filed and a key nobody has, to show how lines look. */
export const LINE_EXAMPLES: readonly LineExample[] = [...CASE_ENTRY_TYPES.map(stepLine), ...Object.values(OTHERS)].map(
  (line) => ({ type: line.type, text: canonicalJson(line) }),
)
