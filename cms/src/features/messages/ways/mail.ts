import { localizedPath, translator } from '@linsheng/i18n'
import { messages } from '@linsheng/i18n/catalogs/messages/index'
import { aboutOf } from './about.ts'
import { letterHtml } from './letter-html.ts'
import { type Letter, onConsole, type Post } from './post.ts'
import type { Told, Way } from './way.ts'

/** The mail that tells a complainant of something: which case, what kind of step, where to read it. Nothing else. */
export function letterOf(told: Told, to: string, siteUrl: string): Letter {
  const text = translator(messages, told.locale)
  const { community, number } = told
  const track = `${siteUrl}${localizedPath(told.locale, `/${community.slug}/track/`)}`
  const lines = [
    text(told.joined === null ? 'mail.case' : 'mail.case.joined', { number }),
    ...aboutOf(told),
    text('mail.look'),
    track,
    text('mail.noReceipt'),
    text('mail.stop'),
  ]
  return {
    key: told.key,
    to,
    subject: text('subject', { community: community.name, number }),
    text: `${lines.join('\n\n')}\n\n${community.name}\n`,
    html: letterHtml(told.locale, [...lines, community.name], [track]),
  }
}

/** By mail, to the address the complainant gave. The invented people of a demonstration are never written to. */
export const mailWay =
  (post: Post, siteUrl: string): Way =>
  async (told) => {
    const to = told.contact?.email
    if (to === undefined) return { ended: 'never', code: 'no-address' }
    return (told.community.demonstration ? onConsole : post)(letterOf(told, to, siteUrl))
  }
