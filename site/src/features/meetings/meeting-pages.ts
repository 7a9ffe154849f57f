import { paged } from '../../components/paging/pages.ts'
import { publicationsOf } from '../../content/of-community.ts'
import { siteContent } from '../../content/snapshot.ts'

/** Past meetings on one page of the list. */
const MEETINGS_PER_PAGE = 20

/** A community's meetings page by page; those still to come stand on the first one. */
export function meetingPages(slug: string) {
  const { exportedAt } = siteContent()
  const { meetings } = publicationsOf(slug)
  const isPast = ({ startsAt, endsAt }: (typeof meetings)[number]) => (endsAt ?? startsAt) < exportedAt
  const coming = meetings.filter((meeting) => !isPast(meeting)).reverse()
  const pages = paged(meetings.filter(isPast), MEETINGS_PER_PAGE)
  return pages.map((past, index) => ({ coming: index === 0 ? coming : [], past, page: index + 1, pages: pages.length }))
}
