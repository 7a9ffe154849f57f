import type { ServerProps } from 'payload'
import { type Account, communitiesWith, type StaffRole } from '../../access/roles.ts'
import { localeOfLanguage } from '../../locale-of-request.ts'
import { type WorkTexts, workTexts } from './texts.ts'
import './nav-links.css'

const LINKS = [
  { path: '/admin', name: 'nav.work', roles: [] },
  { path: '/admin/file-case', name: 'nav.file', roles: ['handler', 'manager'] },
  { path: '/admin/file-book', name: 'nav.book', roles: ['handler', 'manager'] },
  { path: '/admin/manager-board', name: 'nav.board', roles: ['manager'] },
  { path: '/admin/committee', name: 'nav.committee', roles: ['manager', 'committee', 'panel'] },
  { path: '/admin/anonymous', name: 'nav.anonymous', roles: ['committee'] },
  { path: '/admin/own-figures', name: 'nav.figures', roles: ['handler', 'manager'] },
  { path: '/admin/surveys', name: 'nav.surveys', roles: ['manager', 'committee'] },
  { path: '/admin/roster', name: 'nav.roster', roles: ['handler', 'manager'] },
  { path: '/admin/routing', name: 'nav.routing', roles: ['manager'] },
  { path: '/admin/handover', name: 'nav.handover', roles: ['manager'] },
  { path: '/admin/import', name: 'nav.import', roles: ['manager'] },
] as const satisfies ReadonlyArray<{ path: string; name: string; roles: readonly StaffRole[] }>

const linksFor = (user: Account) =>
  LINKS.filter(
    ({ roles }) => user.platform === true || roles.length === 0 || communitiesWith(user, ...roles).length > 0,
  )

/** The pages of the work itself, above the collections: each for those who have something to do there. */
export function NavLinks({ i18n, user }: ServerProps) {
  if (!user) return null
  const text = workTexts(localeOfLanguage(i18n.language))
  return (
    <ul className="work-nav">
      {linksFor(user).map(({ path, name }) => (
        <li key={path}>
          <a href={path}>{text(name)}</a>
        </li>
      ))}
    </ul>
  )
}

interface PagesProps {
  user: Account
  /** Where the reader is. */
  path: string
  community: string
  text: WorkTexts
}

/** The same pages on each of them, in the same community: the navigation is folded away on most screens. */
export function WorkPages({ user, path: here, community, text }: PagesProps) {
  const links = linksFor(user)
  if (links.length < 2) return null
  return (
    <nav className="work-pages" aria-label={text('nav.pages')}>
      <ul>
        {links.map(({ path, name }) => (
          <li key={path}>
            <a href={`${path}?community=${community}`} aria-current={path === here ? 'page' : undefined}>
              {text(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
