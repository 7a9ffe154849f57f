import { paged } from '../../components/paging/pages.ts'
import { publicationsOf } from '../../content/of-community.ts'

/** Notices on one page of the list. */
const NOTICES_PER_PAGE = 20

/** A community's notices page by page, the first one included. */
export function noticePages(slug: string) {
  const pages = paged(publicationsOf(slug).notices, NOTICES_PER_PAGE)
  return pages.map((notices, index) => ({ notices, page: index + 1, pages: pages.length }))
}
