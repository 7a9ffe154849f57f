import { BOARD_FEED } from '@linsheng/contracts/open-data'
import { inLocale } from '@linsheng/contracts/text'
import { DEFAULT_LOCALE, t } from '@linsheng/i18n'
import { type BoardFeed, feedItems, homeOf } from './step-words.ts'

/** The newest public steps of cases as a JSON Feed 1.1. */
export function boardJsonFeed(feed: BoardFeed): object {
  const { community, siteUrl } = feed
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: t(DEFAULT_LOCALE, 'opendata.feed.title', { community: inLocale(community.name, DEFAULT_LOCALE) }),
    language: DEFAULT_LOCALE,
    home_page_url: homeOf(feed),
    feed_url: `${siteUrl}/data/${community.slug}/${BOARD_FEED}`,
    items: feedItems(feed).map(({ id, url, title, text, at }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: new Date(at).toISOString(),
    })),
  }
}
