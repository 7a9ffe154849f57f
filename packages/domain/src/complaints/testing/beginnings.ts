import { DAY, HOUR } from '../../time/instant.ts'
import type { AppealDecision } from '../vocabulary.ts'
import { COMMANDS as C, FILE, PROTOCOL, type Step } from './scenario.ts'

/**
 * How histories begin, so that what follows at random also happens deep in a case's life. All but an
 * impatient closing is accepted by the rules, round the clock and in working windows.
 */
const filed: Step = [
  'complainant',
  { ...FILE, route: { team: 'repairs', person: 'user-7', because: [{ code: 'steward' }] } },
  0,
]
const started: Step = ['staff', C.start, HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const confirmed: Step = ['complainant', C.confirm, 3 * HOUR]
const appealed: Step = ['complainant', C.appeal, 3 * HOUR]
const seated: Step = ['chair', C['seat-panel'], 4 * HOUR]
const JUDGES = ['judge1', 'judge2', 'judge3'] as const
const declared = JUDGES.map((judge): Step => [judge, C['declare-interest'], 5 * HOUR])
const offered: Step = ['staff', C['offer-handover'], 2 * HOUR]
const taken: Step = ['colleague', C['accept-handover'], 3 * HOUR]
const back: Step = [
  'manager',
  { type: 'assign', team: 'repairs', person: 'user-7', reason: 'It was the lift.' },
  4 * HOUR,
]

export const BEGINNINGS: readonly Step[][] = [
  [],
  [],
  [],
  [],
  [['system', { ...FILE, imported: true }, 0]],
  [['complainant', { ...FILE, kind: 'question' }, 0]],
  [filed, ['complainant', { type: 'join', household: 'CANARY-h1', voice: 'CANARY-v1' }, HOUR]],
  [filed],
  [['complainant', { ...FILE, reach: 'call' }, 0]],
  [['complainant', { ...FILE, kind: 'suggestion', reach: 'email' }, 0]],
  [filed, started, ['staff', { ...C['propose-plan'], date: 3 * DAY }, 2 * HOUR]],
  [filed, started, ['staff', C['issue-order'], 2 * HOUR]],
  [['complainant', { ...FILE, danger: true, protocol: PROTOCOL }, 0]],
  [filed, started, ['staff', { ...C.pause, until: 3 * DAY }, 2 * HOUR]],
  [filed, offered],
  [filed, offered, taken, back],
  [filed, result],
  [filed, result, ['staff', { type: 'close', outcome: 'silent' }, 3 * HOUR]],
  [filed, result, ['complainant', C.dispute, 3 * HOUR], ['staff', C['propose-result'], 4 * HOUR]],
  [filed, result, confirmed, ['staff', C['offer-goodwill'], 4 * HOUR]],
  [filed, ['staff', C.merge, HOUR]],
  [filed, ['system', C.absorb, HOUR]],
  [filed, result, appealed, seated],
  [filed, result, appealed, seated, ...declared],
  [filed, result, appealed, seated, ...declared, ['judge1', C.vote, 6 * HOUR], ['judge2', C.vote, 6 * HOUR]],
  [filed, result, appealed, seated, ...declared, ...votes('upheld', 'partly', 'rejected')],
  [filed, result, appealed, seated, ...declared, ...votes('rejected', 'partly', 'rejected')],
]

function votes(...cast: [AppealDecision, AppealDecision, AppealDecision]): Step[] {
  return JUDGES.map((judge, at): Step => [judge, { type: 'vote', vote: cast[at] ?? cast[0] }, 6 * HOUR])
}
