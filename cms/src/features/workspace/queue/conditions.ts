import { FIRST_DUTIES } from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import type { Where } from 'payload'
import { hasText, isSet, isUnset } from '../../../database/filled.ts'
import type { WorkFilter, WorkState } from './filter.ts'

/** How long a case counts as new, in milliseconds. */
const NEW_FOR = DAY

/** Cases that owe a step of their emergency protocol. */
export const IN_DANGER: Where = { dutyName: { in: [...FIRST_DUTIES] } }
/** All others, by the same column. */
export const NOT_IN_DANGER: Where = { dutyName: { not_in: [...FIRST_DUTIES] } }

/** What a filter means for one reader at one moment. */
export interface WorkContext {
  community: string
  /** Account of the reader. */
  user: string
  /** Codes of the teams the reader belongs to. */
  teams: readonly string[]
  now: number
  /** End of the reader's day in the community's time zone. */
  endOfDay: number
  /** The places inside a place, itself included. */
  placesIn(zone: string): string[]
}

const OPEN: Where = isUnset('endedAt')

/** What a state means, on the columns of the register. All but the last three are about open cases. */
function stateOf(state: WorkState, { now, endOfDay }: WorkContext): Where[] {
  switch (state) {
    case 'all':
      return [OPEN, isSet('dutyDue')]
    case 'overdue':
      return [OPEN, { dutyDue: { less_than: now } }]
    case 'today':
      return [OPEN, { dutyDue: { greater_than_equal: now } }, { dutyDue: { less_than: endOfDay } }]
    case 'soon':
      return [OPEN, { dutyDue: { greater_than_equal: now } }, { warnAt: { less_than_equal: now } }]
    case 'emergency':
      return [OPEN, IN_DANGER]
    case 'new':
      return [OPEN, { receivedAt: { greater_than: now - NEW_FOR } }]
    case 'waiting':
      return [OPEN, isUnset('dutyDue')]
    case 'unassigned':
      return [OPEN, { person: { exists: false } }]
    case 'unaccepted':
      return [OPEN, { person: { exists: true } }, isUnset('acceptedAt')]
    case 'handover':
      return [OPEN, hasText('handoverTeam')]
    case 'escalated':
      return [OPEN, { escalated: { exists: true } }]
    case 'committee':
      return [OPEN, { escalated: { equals: 'committee' } }]
    case 'paused':
      return [OPEN, { paused: { exists: true } }]
    case 'disputed':
      return [OPEN, { status: { equals: 'disputed' } }]
    case 'appeal':
      return [{ appealOpen: { equals: true } }]
    case 'incomplete':
      return [OPEN, { incomplete: { equals: true } }]
    case 'back-dated':
      return [OPEN, { backDated: { equals: true } }]
    case 'call':
      return [isSet('callAt')]
    case 'follow-up':
      return [{ followUpAt: { less_than: endOfDay } }]
    case 'ended':
      return [isSet('endedAt')]
  }
}

function scopeOf({ scope, team, person }: WorkFilter, { user, teams }: WorkContext): Where[] {
  const own: Where[] =
    scope === 'mine' ? [{ person: { equals: user } }] : scope === 'team' ? [{ team: { in: [...teams] } }] : []
  return [
    ...own,
    ...(person === null ? [] : [{ person: { equals: person } }]),
    ...(team === null ? [] : [{ team: { equals: team } }]),
  ]
}

function narrowedTo({ zone, category, priority }: WorkFilter, { placesIn }: WorkContext): Where[] {
  return [
    ...(zone === null ? [] : [{ zone: { in: placesIn(zone) } }]),
    ...(category === null ? [] : [{ category: { equals: category } }]),
    ...(priority === null ? [] : [{ priority: { equals: priority } }]),
  ]
}

/** The cases a filter means, without its words. A search under the first tab looks at every case, ended ones too. */
export function conditionsOf(filter: WorkFilter, context: WorkContext): Where[] {
  const everything = filter.q !== '' && filter.tab === 'all'
  return [
    { community: { equals: context.community } },
    ...scopeOf(everything ? { ...filter, scope: 'all' } : filter, context),
    ...(everything ? [] : stateOf(filter.tab, context)),
    ...narrowedTo(filter, context),
  ]
}

/**
 * What a list is sorted by: what is due first, or what the state is about. What has ended is without end: it is sorted
 * as its index is, the last column only telling equal ones apart.
 */
export function orderOf({ tab, q }: WorkFilter): string[] {
  if (q !== '' && tab === 'all') return ['-receivedAt', '-stream']
  if (tab === 'call') return ['callAt', 'number']
  if (tab === 'follow-up') return ['followUpAt', 'number']
  if (tab === 'ended') return ['-endedAt', '-stream']
  if (tab === 'new') return ['-receivedAt', 'number']
  return ['dutyDue', 'number']
}
