import { type CommunityContent, inLocale, type NoticeContent } from '@linsheng/contracts'

const LOCALE = 'zh-Hans'
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 cannot hold at all, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escaped = (text: string) =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
const moment = (at: number) => new Date(at).toISOString()

/** A community's notices as an Atom feed (RFC 4287), newest change first in `updated`; `siteUrl` ends in a slash. */
export function atomFeed(
  community: CommunityContent,
  notices: readonly NoticeContent[],
  siteUrl: string,
  exportedAt: number,
): string {
  const home = `${siteUrl}${community.slug}/`
  const updated = notices.length > 0 ? Math.max(...notices.map((notice) => notice.updatedAt)) : exportedAt
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LOCALE}">
<id>${escaped(`${home}notices/`)}</id>
<title>${escaped(inLocale(community.name, LOCALE))}</title>
<updated>${moment(updated)}</updated>
<author><name>${escaped(inLocale(community.name, LOCALE))}</name></author>
<link rel="alternate" type="text/html" href="${escaped(`${home}notices/`)}"/>
<link rel="self" type="application/atom+xml" href="${escaped(`${siteUrl}data/${community.slug}/notices.xml`)}"/>
${notices.map((notice) => entry(notice, home)).join('\n')}
</feed>
`
}

function entry(notice: NoticeContent, home: string): string {
  const url = escaped(`${home}notices/${notice.slug}/`)
  const summary = notice.summary ? `\n<summary>${escaped(inLocale(notice.summary, LOCALE))}</summary>` : ''
  return `<entry>
<id>${url}</id>
<title>${escaped(inLocale(notice.title, LOCALE))}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${moment(notice.publishedAt)}</published>
<updated>${moment(notice.updatedAt)}</updated>${summary}
<content type="html">${escaped(inLocale(notice.body, LOCALE))}</content>
</entry>`
}
