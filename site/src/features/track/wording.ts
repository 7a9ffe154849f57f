import { promiseEnd, type TrackedCase } from '@linsheng/contracts'
import { type Locale, t } from '@linsheng/i18n'
import type { ActProblem } from './server/answer-track.ts'

/** Where a case stands, in one sentence to its complainant. */
export function stateSentence(locale: Locale, { status, outcome }: Pick<TrackedCase, 'status' | 'outcome'>): string {
  return status === 'closed' && outcome
    ? t(locale, `track.state.closed.${outcome}`)
    : t(locale, `track.state.${status}`)
}

/** What happens next and by when. `zone` is the community's IANA time zone. */
export function nextSentence(
  locale: Locale,
  { next, actions, ...told }: Pick<TrackedCase, 'next' | 'actions' | 'precision' | 'receivedAt'>,
  zone: string,
) {
  const due = next.due === null ? null : promiseEnd(next.due, { ...told, locale, zone })
  if (next.kind === 'ended') {
    return due !== null && actions.includes('reopen')
      ? t(locale, 'track.next.ended', { due })
      : t(locale, actions.includes('reopen') ? 'track.next.ended.open' : 'track.next.ended.over')
  }
  if (due === null) return ''
  return t(locale, next.overdue ? `track.next.${next.kind}.overdue` : `track.next.${next.kind}`, { due })
}

/** The clock that the next step waits for, where it is one of the staff's or the panel's. */
const NEXT_CLOCK: Partial<Record<TrackedCase['next']['kind'], TrackedCase['provisional'][number]>> = {
  response: 'response',
  work: 'resolution',
  appeal: 'appeal-decision',
}

/** Whether the day in the sentence may still move, because holidays up to it are not announced. */
export function isNextProvisional({ next, provisional }: Pick<TrackedCase, 'next' | 'provisional'>): boolean {
  const clock = NEXT_CLOCK[next.kind]
  return clock !== undefined && next.due !== null && !next.overdue && provisional.includes(clock)
}

/** Codes that only say that a field was left out or is too long. */
const INCOMPLETE: readonly string[] = ['invalid-request', 'empty-text', 'needs-reason', 'bad-rating']

/** Why an action was not recorded, and what to do. */
export function actProblemSentence(
  locale: Locale,
  { act, code, refusedPhotos }: Pick<ActProblem, 'act' | 'code' | 'refusedPhotos'>,
): string {
  if (refusedPhotos.length > 0) {
    return refusedPhotos
      .map(({ name, code }) => t(locale, 'track.error.photo', { name, why: t(locale, `errors.${code}`) }))
      .join(' ')
  }
  if (!INCOMPLETE.includes(code)) return t(locale, `errors.${code}`)
  if (act === 'appeal') return t(locale, 'track.error.about')
  if (act === 'rate' || code === 'bad-rating') return t(locale, 'track.error.rating')
  return t(locale, act === 'note' || act === 'correct' ? 'track.error.text' : 'track.error.reason')
}
