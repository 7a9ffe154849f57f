import type { ServerProps } from 'payload'
import { communitiesWith, type StaffRole } from '../../access/roles.ts'
import { localeOfLanguage } from '../../locale-of-request.ts'
import { workTexts } from './texts.ts'
import './nav-links.css'

const LINKS = [
  { path: '/admin', name: 'nav.work', roles: [] },
  { path: '/admin/file-case', name: 'nav.file', roles: ['handler', 'manager'] },
  { path: '/admin/file-book', name: 'nav.book', roles: ['handler', 'manager'] },
  { path: '/admin/manager-board', name: 'nav.board', roles: ['manager'] },
  { path: '/admin/committee', name: 'nav.committee', roles: ['manager', 'committee', 'panel'] },
  { path: '/admin/own-figures', name: 'nav.figures', roles: ['handler', 'manager'] },
] as const satisfies ReadonlyArray<{ path: string; name: string; roles: readonly StaffRole[] }>

/** The pages of the work itself, above the collections: each for those who have something to do there. */
export function NavLinks({ i18n, user }: ServerProps) {
  if (!user) return null
  const text = workTexts(localeOfLanguage(i18n.language))
  const links = LINKS.filter(
    ({ roles }) => user.platform === true || roles.length === 0 || communitiesWith(user, ...roles).length > 0,
  )
  return (
    <ul className="work-nav">
      {links.map(({ path, name }) => (
        <li key={path}>
          <a href={path}>{text(name)}</a>
        </li>
      ))}
    </ul>
  )
}
