import type { MeetingContent, NoticeContent } from '@linsheng/contracts'
import { siteContent } from './snapshot.ts'

/** What one community has published, in the order its lists show it. */
export interface CommunityPublications {
  /** Pinned first, then newest first. */
  notices: NoticeContent[]
  /** Latest first, coming ones included. */
  meetings: MeetingContent[]
}

let index: Map<string, CommunityPublications> | undefined

/** Publications of a community; sorted once for the whole build, however many pages ask. */
export function publicationsOf(slug: string): CommunityPublications {
  index ??= buildIndex()
  return index.get(slug) ?? { notices: [], meetings: [] }
}

function buildIndex(): Map<string, CommunityPublications> {
  const { communities, notices, meetings } = siteContent()
  const made = new Map<string, CommunityPublications>(
    communities.map((community) => [community.slug, { notices: [], meetings: [] }]),
  )
  for (const notice of notices) made.get(notice.community)?.notices.push(notice)
  for (const meeting of meetings) made.get(meeting.community)?.meetings.push(meeting)
  for (const { notices, meetings } of made.values()) {
    notices.sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.publishedAt - a.publishedAt)
    meetings.sort((a, b) => b.startsAt - a.startsAt)
  }
  return made
}
