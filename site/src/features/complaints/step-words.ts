import { inLocale, promiseEnd, type Telling, type TimelineItem } from '@linsheng/contracts'
import type { Outcome } from '@linsheng/domain/complaints'
import { formatDateTime, type Locale, t } from '@linsheng/i18n'

export type Step = TimelineItem['what']

/** Steps that a complainant reads in words of their own: `track.what.<step>`. The others read the same to everybody. */
const TOLD_TO_YOU = [
  'filed',
  'acknowledged',
  'classified',
  'noted',
  'started',
  'result-proposed',
  'confirmed',
  'disputed',
  'rated',
  'closed',
  'withdrawn',
  'reopened',
] as const satisfies readonly Step[]
const YOUR_OUTCOMES = [
  'confirmed',
  'silent',
  'recorded',
  'unfounded',
  'duplicate',
  'not-ours',
] as const satisfies readonly Outcome[]

/** A step in words, with what fills its sentence where that is known. */
export function stepSentence(item: TimelineItem, told: Telling): string {
  const { locale } = told
  if (item.what === 'assigned') {
    const team = item.team ? inLocale(item.team, locale) : t(locale, `complaints.who.${item.who}`)
    return t(locale, 'complaints.step.assigned', { team })
  }
  return withOutcome(
    locale,
    filledSentence(item, told) ?? t(locale, `complaints.step.${item.what}`),
    item.outcome && t(locale, `complaints.outcome.${item.outcome}`),
  )
}

/** The same to the complainant. */
export function yourStepSentence(item: TimelineItem, told: Telling): string {
  const { locale } = told
  if (item.what === 'assigned') {
    return item.team
      ? t(locale, 'track.what.assigned', { team: inLocale(item.team, locale) })
      : t(locale, 'track.what.assigned.nobody')
  }
  const own = TOLD_TO_YOU.find((step) => step === item.what)
  if (!own) return stepSentence(item, told)
  const outcome = YOUR_OUTCOMES.find((each) => each === item.outcome)
  return withOutcome(
    locale,
    t(locale, `track.what.${own}`),
    outcome ? t(locale, `track.outcome.${outcome}`) : item.outcome && t(locale, `complaints.outcome.${item.outcome}`),
  )
}

const withOutcome = (locale: Locale, sentence: string, outcome: string | undefined): string =>
  outcome ? `${sentence}${t(locale, 'common.separator')}${outcome}` : sentence

/** Null where the step has nothing to fill its sentence with, or only part of it is known. */
function filledSentence(item: TimelineItem, told: Telling): string | null {
  const { locale } = told
  const { level, pause, until, office, verdict, when, decision, followUp, other } = item
  switch (item.what) {
    case 'escalated':
      return level
        ? t(locale, 'complaints.step.escalated.level', { level: t(locale, `casework.level.${level}`) })
        : null
    case 'paused': {
      if (!pause || until === undefined) return null
      const reason = t(locale, `casework.pause.${pause}`)
      return t(locale, 'complaints.step.paused.reason', { reason, until: promiseEnd(until, told) })
    }
    case 'forwarded':
      return office
        ? t(locale, 'complaints.step.forwarded.office', { office: t(locale, `casework.office.${office}`) })
        : null
    case 'investigated':
      return verdict
        ? t(locale, 'complaints.step.investigated.verdict', { verdict: t(locale, `casework.verdict.${verdict}`) })
        : null
    case 'visit-scheduled':
    case 'plan-proposed':
      return when === undefined
        ? null
        : t(locale, `complaints.step.${item.what}.when`, { when: formatDateTime(locale, when, told.zone) })
    case 'plan-agreed':
      return item.who === 'system' ? t(locale, 'complaints.step.plan-agreed.system') : null
    case 'appeal-decided':
      return decision
        ? t(locale, 'complaints.step.appeal-decided.decision', { decision: t(locale, `casework.decision.${decision}`) })
        : null
    case 'followed-up':
      if (item.who === 'system') return t(locale, 'complaints.step.followed-up.system')
      return followUp
        ? t(locale, 'complaints.step.followed-up.outcome', { outcome: t(locale, `casework.followUp.${followUp}`) })
        : null
    case 'absorbed':
    case 'merged':
    case 'split':
      return other ? t(locale, `complaints.step.${item.what}.other`, { number: other }) : null
    default:
      return null
  }
}
