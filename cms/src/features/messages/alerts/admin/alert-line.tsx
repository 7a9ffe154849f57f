import { formatDateTime, type Locale } from '@linsheng/i18n'
import type { OwnAlert } from '../own-alerts.ts'
import { alertTexts } from './texts.ts'

/** One alert: what it is about, which case, when. An unread one has a mark and a word for it. */
export function AlertLine({ alert, locale }: { alert: OwnAlert; locale: Locale }) {
  const text = alertTexts(locale)
  const words = text(`alert.${alert.kind}`)
  return (
    <li className={alert.read ? 'alert' : 'alert alert--unread'}>
      {!alert.read && <span className="alert__unread">{text('list.unread')} </span>}
      {alert.case === null ? (
        <span>
          {words} {alert.number}
        </span>
      ) : (
        <a href={`/admin/collections/complaints/${alert.case}`}>
          {words} {alert.number}
        </a>
      )}{' '}
      <time dateTime={new Date(alert.at).toISOString()}>{formatDateTime(locale, alert.at, alert.zone)}</time>
    </li>
  )
}
