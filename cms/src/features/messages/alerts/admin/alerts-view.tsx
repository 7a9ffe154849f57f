import type { AdminViewServerProps } from 'payload'
import { StaffFrame, staffRequest } from '../../../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../../../locale-of-request.ts'
import { workspaceTexts } from '../../../complaints/admin/texts.ts'
import { findOwnAlerts, markRead } from '../own-alerts.ts'
import { AlertLine } from './alert-line.tsx'
import { alertTexts } from './texts.ts'
import '../../../complaints/admin/workspace.css'
import './alerts.css'

const A_PAGE = 30

/** /admin/alerts: everything the reader was told, newest first. Who sees a page of it has read it. */
export async function AlertsView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/alerts')
  const locale = localeOfRequest(req)
  const [text, words] = [alertTexts(locale), workspaceTexts(locale)]
  const asked = Number(view.searchParams?.page)
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
  const { alerts, pages } = req.user
    ? await findOwnAlerts(req.payload, req.user, { limit: A_PAGE, page })
    : { alerts: [], pages: 1 }
  const unread = alerts.filter(({ read }) => !read).map(({ id }) => id)
  if (req.user && unread.length > 0) await markRead(req.payload, req.user, unread)
  return (
    <StaffFrame view={view}>
      <div className="workspace alerts">
        <div className="workspace__head">
          <h1>{text('list.title')}</h1>
        </div>
        <p className="quiet">{text('list.help')}</p>
        {alerts.length === 0 && <p className="workspace__empty">{text('bell.empty')}</p>}
        <ul>
          {alerts.map((alert) => (
            <AlertLine key={alert.id} alert={alert} locale={locale} />
          ))}
        </ul>
        {pages > 1 && (
          <nav className="workspace__pages" aria-label={words('pages')}>
            {page > 1 && <a href={`/admin/alerts?page=${page - 1}`}>{words('pages.previous')}</a>}
            <span>{words('pages.of', { page, pages })}</span>
            {page < pages && <a href={`/admin/alerts?page=${page + 1}`}>{words('pages.next')}</a>}
          </nav>
        )}
      </div>
    </StaffFrame>
  )
}
