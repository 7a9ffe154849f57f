import { type PublishedCase, promiseTime, stepTime, type Telling } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import type { CaseEntryType } from '@linsheng/domain/complaints'
import { formatMonth, formatNumber } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts, columnTexts, type Reader } from '../texts.ts'

export type PublicFact = keyof PublishedCase

/** Every public fact, as the panel groups them. */
export const PUBLIC_GROUPS = {
  what: ['number', 'kind', 'category', 'zone', 'channel', 'households', 'mergedInto'],
  work: ['status', 'team', 'priority', 'transfers', 'escalated', 'pausedFor', 'pausedUntil'],
  times: ['precision', 'receivedAt', 'month', 'respondedAt', 'resolvedAt', 'endedAt'],
  promises: ['responseDue', 'resolutionDue', 'planDue'],
  result: ['verdict', 'cause', 'outcome', 'disputes', 'reopenings', 'appeal', 'summary'],
} as const satisfies Record<string, readonly PublicFact[]>
export type PublicGroup = keyof typeof PUBLIC_GROUPS
export const PUBLIC_GROUP_NAMES = ['what', 'work', 'times', 'promises', 'result'] as const satisfies PublicGroup[]

const wordsOf = ({ locale, zone }: Reader) => ({
  page: casePageTexts(locale),
  word: caseworkTexts(locale),
  column: columnTexts(locale),
  told: ({ precision, receivedAt }: PublishedCase): Telling => ({
    ...{ precision, receivedAt, locale, zone },
    style: { year: true },
  }),
  count: (value: number) => formatNumber(locale, value),
  month: (value: string) => formatMonth(locale, value),
  name: ({ name }: PublishedCase['category']) => inLocale(name, locale),
})
type Words = ReturnType<typeof wordsOf>
/** What a fact says; null where there is nothing to say. */
type Say = (published: PublishedCase, words: Words) => string | null

type Done = 'receivedAt' | 'respondedAt' | 'resolvedAt' | 'endedAt'
const step =
  (fact: Done): Say =>
  (published, { told }) =>
    published[fact] === null ? null : stepTime(published[fact], told(published))

/** By when something was promised, and what fulfils it: of a broken promise less may be told. */
const PROMISES = {
  responseDue: 'respondedAt',
  resolutionDue: 'resolvedAt',
  planDue: 'resolvedAt',
} as const satisfies Partial<Record<PublicFact, Done>>
const promise =
  (fact: keyof typeof PROMISES): Say =>
  (published, { told, page }) => {
    const due = published[fact]
    if (due === null) return null
    return promiseTime(due, published[PROMISES[fact]] ?? published.endedAt, told(published)) ?? page('public.broken')
  }
const count =
  (fact: 'households' | 'disputes' | 'reopenings' | 'transfers'): Say =>
  ({ [fact]: value }, words) =>
    words.count(value)

const SAY: Record<PublicFact, Say> = {
  number: ({ number }) => number,
  kind: ({ kind }, { word }) => word(`kind.${kind}`),
  category: ({ category }, { name }) => name(category),
  zone: ({ zone }, { name, page }) => (zone === null ? page('public.noPlace') : name(zone)),
  channel: ({ channel }, { word }) => word(`channel.${channel}`),
  households: count('households'),
  mergedInto: ({ mergedInto }) => mergedInto,
  status: ({ status }, { word }) => word(`status.${status}`),
  team: ({ team }, { name, page }) => (team === null ? page('words.noTeam') : name(team)),
  priority: ({ priority }, { word }) => word(`priority.${priority}`),
  transfers: count('transfers'),
  escalated: ({ escalated }, { word }) => escalated && word(`level.${escalated}`),
  pausedFor: ({ pausedFor }, { word }) => pausedFor && word(`pause.${pausedFor}`),
  pausedUntil: (published, { told }) =>
    published.pausedUntil === null ? null : promiseTime(published.pausedUntil, null, told(published)),
  precision: ({ precision }, { page }) => page(`public.precision.${precision}`),
  receivedAt: step('receivedAt'),
  month: ({ month }, words) => words.month(month),
  respondedAt: step('respondedAt'),
  resolvedAt: step('resolvedAt'),
  endedAt: step('endedAt'),
  responseDue: promise('responseDue'),
  resolutionDue: promise('resolutionDue'),
  planDue: promise('planDue'),
  verdict: ({ verdict }, { word }) => verdict && word(`verdict.${verdict}`),
  cause: ({ cause }, { word }) => cause && word(`cause.${cause}`),
  outcome: ({ outcome }, { word }) => outcome && word(`outcome.${outcome}`),
  disputes: count('disputes'),
  reopenings: count('reopenings'),
  appeal: ({ appeal }, { word, column }) =>
    appeal && (appeal === 'pending' ? column('appeal.pending') : word(`decision.${appeal}`)),
  summary: ({ summary }, { page }) => summary ?? page('public.noSummary'),
}

/** What a public fact is called; as the columns of the open data, so that everyone speaks of the same thing. */
export const factName = (fact: PublicFact, { locale }: Reader): string =>
  fact === 'summary' ? caseworkTexts(locale)('field.publicSummary') : columnTexts(locale)(fact)

/** What it says, in words; times in the community's zone. */
export function factWords(published: PublishedCase, fact: PublicFact, reader: Reader): string {
  const words = wordsOf(reader)
  return SAY[fact](published, words) ?? words.page('public.none')
}

const plain = (value: PublishedCase[PublicFact]) => (typeof value === 'object' && value !== null ? value.code : value)

/** The facts that differ, in the order in which the panel has them. */
export const factsChanged = (before: PublishedCase, after: PublishedCase): PublicFact[] =>
  PUBLIC_GROUP_NAMES.flatMap((group): readonly PublicFact[] => PUBLIC_GROUPS[group]).filter(
    (fact) => plain(before[fact]) !== plain(after[fact]),
  )

/** The step of the case's page that a kind of line tells, where it is not called the same. */
const STEP_OF = {
  responded: 'acknowledged',
  resolved: 'result-proposed',
  safe: 'made-safe',
  planned: 'plan-proposed',
  promised: 'plan-agreed',
  struck: 'household-struck',
} as const satisfies Partial<Record<CaseEntryType, string>>
const isRenamed = (type: CaseEntryType): type is keyof typeof STEP_OF => Object.hasOwn(STEP_OF, type)

/** What a line of this kind tells. */
export function lineWords(type: CaseEntryType, { locale }: Reader): string {
  if (type === 'summary') return caseworkTexts(locale)('field.publicSummary')
  return casePageTexts(locale)(isRenamed(type) ? `step.${STEP_OF[type]}` : `step.${type}`)
}
