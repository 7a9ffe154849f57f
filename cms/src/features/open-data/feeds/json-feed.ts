import { boardFeedFile } from '@linsheng/contracts/open-data'
import { inLocale } from '@linsheng/contracts/text'
import { t } from '@linsheng/i18n'
import { type BoardFeed, feedItems, homeOf } from './step-words.ts'

/** The newest public steps of cases as a JSON Feed 1.1. */
export function boardJsonFeed(feed: BoardFeed): object {
  const { community, siteUrl, locale } = feed
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: t(locale, 'opendata.feed.title', { community: inLocale(community.name, locale) }),
    language: locale,
    home_page_url: homeOf(feed),
    feed_url: `${siteUrl}/data/${community.slug}/${boardFeedFile(locale)}`,
    items: feedItems(feed).map(({ id, url, title, text, at }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: new Date(at).toISOString(),
    })),
  }
}
