import type { CommunityContent } from '@linsheng/contracts/content'
import { inLocale } from '@linsheng/contracts/text'
import type { CaseEntryType } from '@linsheng/domain/complaints'
import { localWeek, weekStart } from '@linsheng/domain/time'
import { formatWeek, type Key, type Locale, localizedPath, t } from '@linsheng/i18n'
import type { Step } from '../state.ts'

/** Steps that feeds tell: what a neighbour would want to hear of. The others are the inside of the work. */
const STEP_KEYS = {
  filed: 'complaints.step.filed',
  responded: 'complaints.step.acknowledged',
  safe: 'complaints.step.made-safe',
  promised: 'complaints.step.plan-agreed',
  paused: 'complaints.step.paused',
  resumed: 'complaints.step.resumed',
  escalated: 'complaints.step.escalated',
  forwarded: 'complaints.step.forwarded',
  resolved: 'complaints.step.result-proposed',
  confirmed: 'complaints.step.confirmed',
  disputed: 'complaints.step.disputed',
  closed: 'complaints.step.closed',
  withdrawn: 'complaints.step.withdrawn',
  reopened: 'complaints.step.reopened',
  appealed: 'complaints.step.appealed',
  'appeal-decided': 'complaints.step.appeal-decided',
  merged: 'complaints.step.merged',
} as const satisfies Partial<Record<CaseEntryType, Key>>

/** Whether feeds tell of a step. */
export const isTold = (type: CaseEntryType): type is keyof typeof STEP_KEYS => Object.hasOwn(STEP_KEYS, type)

/** One item of a feed. */
export interface FeedItem {
  id: string
  /** Address of the case's page. */
  url: string
  title: string
  text: string
  /** In milliseconds since 1970: the moment, or where only the week may be known, its beginning. */
  at: number
}

/** What a feed is made of. */
export interface BoardFeed {
  community: CommunityContent
  siteUrl: string
  locale: Locale
  /** Newest first. */
  steps: readonly Step[]
  /** When it was made, for a feed without items. */
  madeAt: number
}

/** The pages that a feed leads to are in its own language. */
const pageOf = ({ community, siteUrl, locale }: BoardFeed, path: string): string =>
  siteUrl + localizedPath(locale, `/${community.slug}/${path}`)

export const homeOf = (feed: BoardFeed): string => pageOf(feed, 'board/')

/** Newest first by the time that is told: in the log, what had to wait comes later than other things of its time. */
export function feedItems(feed: BoardFeed): FeedItem[] {
  const { community, locale, steps } = feed
  const names = new Map(community.categories.map(({ code, name }) => [code, inLocale(name, locale)]))
  const items = steps.flatMap(({ index, at, type, number, category, precision }) => {
    if (!isTold(type)) return []
    const url = pageOf(feed, `complaints/${number}/`)
    const title = `${number} ${names.get(category) ?? category}${t(locale, 'common.separator')}${t(locale, STEP_KEYS[type])}`
    if (precision === 'exact') return [{ id: `${url}#entry-${index}`, url, title, text: title, at }]
    const week = t(locale, 'opendata.feed.week', {
      week: formatWeek(locale, localWeek(at, community.timeZone)),
    })
    return [{ id: `${url}#entry-${index}`, url, title, text: week, at: weekStart(at, community.timeZone) }]
  })
  return items.sort((a, b) => b.at - a.at)
}
