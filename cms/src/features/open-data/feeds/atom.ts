import { boardAtomFile } from '@linsheng/contracts/open-data'
import { inLocale } from '@linsheng/contracts/text'
import { t } from '@linsheng/i18n'
import { element, xmlDocument } from '../../../xml/xml.ts'
import { type BoardFeed, type FeedItem, feedItems, homeOf } from './step-words.ts'

const moment = (at: number): string => new Date(at).toISOString()

/** The newest public steps of cases as an Atom feed (RFC 4287). */
export function boardAtom(feed: BoardFeed): string {
  const { community, siteUrl, locale, madeAt } = feed
  const home = homeOf(feed)
  const items = feedItems(feed)
  const name = inLocale(community.name, locale)
  const self = `${siteUrl}/data/${community.slug}/${boardAtomFile(locale)}`
  const updated = items.length > 0 ? Math.max(...items.map(({ at }) => at)) : madeAt
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      element('id', {}, home),
      element('title', {}, t(locale, 'opendata.feed.title', { community: name })),
      element('updated', {}, moment(updated)),
      element('author', {}, [element('name', {}, name)]),
      element('link', { rel: 'alternate', type: 'text/html', href: home }, ''),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }, ''),
      ...items.map(entry),
    ]),
  )
}

const entry = ({ id, url, title, text, at }: FeedItem) =>
  element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }, ''),
    element('updated', {}, moment(at)),
    element('summary', {}, text),
  ])
