import type { TrackedCase } from '@linsheng/contracts'
import { formatDateTime, type Locale, t } from '@linsheng/i18n'
import type { ActProblem } from './server/answer-track.ts'

/** Where a case stands, in one sentence to its complainant. */
export function stateSentence(locale: Locale, { status, outcome }: Pick<TrackedCase, 'status' | 'outcome'>): string {
  return status === 'closed' && outcome
    ? t(locale, `track.state.closed.${outcome}`)
    : t(locale, `track.state.${status}`)
}

/** What happens next and by when. `zone` is the community's IANA time zone. */
export function nextSentence(locale: Locale, { next, actions }: Pick<TrackedCase, 'next' | 'actions'>, zone: string) {
  const due = next.due === null ? null : formatDateTime(locale, next.due, zone)
  if (next.kind === 'ended') {
    return due !== null && actions.includes('reopen')
      ? t(locale, 'track.next.ended', { due })
      : t(locale, actions.includes('reopen') ? 'track.next.ended.open' : 'track.next.ended.over')
  }
  if (due === null) return ''
  return t(locale, next.overdue ? `track.next.${next.kind}.overdue` : `track.next.${next.kind}`, { due })
}

/** Why an action was not recorded, and what to do. */
export function actProblemSentence(locale: Locale, { act, code }: Pick<ActProblem, 'act' | 'code'>): string {
  if (code !== 'invalid-request' && code !== 'empty-text' && code !== 'needs-reason') return t(locale, `errors.${code}`)
  return t(locale, act === 'note' ? 'track.error.text' : 'track.error.reason')
}
