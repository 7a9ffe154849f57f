import type { MeetingContent, NoticeContent, SurveyContent } from '@linsheng/contracts'
import { siteContent } from './snapshot.ts'

/** What one community has published, in the order its lists show it. */
export interface CommunityPublications {
  /** Pinned first, then newest first. */
  notices: NoticeContent[]
  /** Latest first, coming ones included. */
  meetings: MeetingContent[]
  /** The one that was opened last first. */
  surveys: SurveyContent[]
}

let index: Map<string, CommunityPublications> | undefined

/** Publications of a community; sorted once for the whole release, however many pages ask. */
export function publicationsOf(slug: string): CommunityPublications {
  index ??= buildIndex()
  return index.get(slug) ?? { notices: [], meetings: [], surveys: [] }
}

function buildIndex(): Map<string, CommunityPublications> {
  const { communities, notices, meetings, surveys } = siteContent()
  const made = new Map<string, CommunityPublications>(
    communities.map((community) => [community.slug, { notices: [], meetings: [], surveys: [] }]),
  )
  for (const notice of notices) made.get(notice.community)?.notices.push(notice)
  for (const meeting of meetings) made.get(meeting.community)?.meetings.push(meeting)
  for (const survey of surveys) made.get(survey.community)?.surveys.push(survey)
  for (const { notices, meetings, surveys } of made.values()) {
    notices.sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.publishedAt - a.publishedAt)
    meetings.sort((a, b) => b.startsAt - a.startsAt)
    surveys.sort((a, b) => b.opensAt - a.opensAt)
  }
  return made
}
