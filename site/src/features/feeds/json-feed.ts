import { type CommunityContent, inLocale, type NoticeContent } from '@linsheng/contracts'

const LOCALE = 'zh-Hans'

/** A community's notices as a JSON Feed 1.1; `siteUrl` ends in a slash. */
export function jsonFeed(community: CommunityContent, notices: readonly NoticeContent[], siteUrl: string) {
  const home = `${siteUrl}${community.slug}/`
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: inLocale(community.name, LOCALE),
    language: LOCALE,
    home_page_url: `${home}notices/`,
    feed_url: `${siteUrl}data/${community.slug}/notices.json`,
    items: notices.map((notice) => ({
      id: `${home}notices/${notice.slug}/`,
      url: `${home}notices/${notice.slug}/`,
      title: inLocale(notice.title, LOCALE),
      ...(notice.summary ? { summary: inLocale(notice.summary, LOCALE) } : {}),
      content_html: inLocale(notice.body, LOCALE),
      date_published: new Date(notice.publishedAt).toISOString(),
      date_modified: new Date(notice.updatedAt).toISOString(),
      attachments: notice.attachments.map((paper) => ({
        url: new URL(paper.url, siteUrl).href,
        mime_type: paper.mime,
        title: paper.name,
        size_in_bytes: paper.bytes,
      })),
    })),
  }
}
