import { t } from '@linsheng/i18n'
import type { BeforeListTableServerProps } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'

/** Above the lists of shifts, absences and teams: the way to the screens that show what they come to. */
export function AllocationScreens({ i18n }: BeforeListTableServerProps) {
  const locale = localeOfLanguage(i18n.language)
  return (
    <p>
      <a href="/admin/roster">{t(locale, 'roster.title')}</a> ·{' '}
      <a href="/admin/routing">{t(locale, 'routing.title')}</a> ·{' '}
      <a href="/admin/handover">{t(locale, 'routing.handover.title')}</a>
    </p>
  )
}
