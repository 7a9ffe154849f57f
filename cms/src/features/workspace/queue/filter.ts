import { PRIORITIES } from '@linsheng/domain/complaints'
import { z } from 'zod'

/** Whose cases: one's own, those of one's teams, everybody's in the community. */
export const SCOPES = ['mine', 'team', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** Ways to look at open cases that everybody needs all day: each has a tab with its count. */
export const TABS = ['all', 'overdue', 'today', 'new', 'waiting'] as const
export type Tab = (typeof TABS)[number]

/**
 * Everything a list of cases can be narrowed to. `all`: something is owed; `waiting`: nothing is, the word is with the
 * complainant or the clocks stand still; `call` and `follow-up` look behind the end of a case as well.
 */
export const STATES = [
  ...TABS,
  'soon',
  'emergency',
  'unassigned',
  'unaccepted',
  'handover',
  'escalated',
  'committee',
  'paused',
  'disputed',
  'appeal',
  'incomplete',
  'back-dated',
  'call',
  'follow-up',
  'ended',
] as const
export type WorkState = (typeof STATES)[number]

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().max(100))
const code = one.catch('').transform((value) => value || null)

const paramsSchema = z.object({
  scope: z.enum(SCOPES).nullable().catch(null),
  tab: z.enum(STATES).catch('all'),
  team: code,
  person: code,
  zone: code,
  category: code,
  priority: z.enum(PRIORITIES).nullable().catch(null),
  q: one.catch(''),
})

export interface WorkFilter {
  scope: Scope
  tab: WorkState
  team: string | null
  /** Id of an account. */
  person: string | null
  zone: string | null
  category: string | null
  priority: (typeof PRIORITIES)[number] | null
  /** A number, or words. */
  q: string
}

/** What an address asks for; whatever makes no sense in it counts as not asked. */
export function readFilter(params: object, usual: Scope): WorkFilter {
  const { scope, ...filter } = paramsSchema.parse(params)
  return { ...filter, scope: scope ?? usual }
}

/** The filter as the part of an address behind `?`; what is as usual is left out. */
export function filterQuery(community: string, filter: WorkFilter, more: Record<string, string> = {}): string {
  const { scope, tab, team, person, zone, category, priority, q } = filter
  const given = Object.entries({ scope, tab, team, person, zone, category, priority, q }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return new URLSearchParams([['community', community], ...given, ...Object.entries(more)]).toString()
}

/** How many of the narrower questions of the filter form are answered. */
export const narrowed = ({ team, person, zone, category, priority }: WorkFilter): number =>
  [team, person, zone, category, priority].filter((value) => value !== null).length
