import type { MeetingContent, NoticeContent, SiteContent } from '@linsheng/contracts/content'
import type { ExportedCommunity } from './community-content.ts'
import type { MeetingDocument, NoticeDocument, PaperDocument } from './documents.ts'
import { localized, localizedHtml } from './localized.ts'

type Paper = NoticeContent['attachments'][number]

/** Address of a paper's public copy; see `paper-files.ts` for the file behind it. */
export const paperAddress = (community: string, { publicKey, filename }: PaperDocument): string =>
  `/data/${community}/papers/${publicKey}/${encodeURIComponent(filename)}`

/** Papers by id, as far as they belong to the same community as what names them. */
export type PapersById = ReadonlyMap<string, PaperDocument>

function papersOf(ids: string[], { id, content }: ExportedCommunity, papers: PapersById): Paper[] {
  return ids.flatMap((paperId) => {
    const paper = papers.get(paperId)
    if (paper === undefined || paper.community !== id) return []
    const { title, filename, mimeType, filesize } = paper
    return [{ name: title || filename, url: paperAddress(content.slug, paper), bytes: filesize, mime: mimeType }]
  })
}

/** @returns null when it has no title in any language */
export function exportNotice(
  notice: NoticeDocument,
  community: ExportedCommunity,
  papers: PapersById,
): NoticeContent | null {
  const title = localized(notice.title)
  if (title === null) return null
  return {
    community: community.content.slug,
    slug: notice.slug,
    title,
    summary: localized(notice.summary),
    body: localizedHtml(notice.body) ?? { 'zh-Hans': '' },
    type: notice.type,
    issuer: notice.issuer,
    zones: notice.zones.flatMap((zone) => community.zoneCodes.get(zone) ?? []),
    pinned: notice.pinned === true,
    publishedAt: notice.publishedAt,
    updatedAt: notice.updatedAt,
    validFrom: notice.validFrom,
    validUntil: notice.validUntil,
    attachments: papersOf(notice.attachments, community, papers),
  }
}

/** @returns null when it has no title or no place in any language */
export function exportMeeting(
  meeting: MeetingDocument,
  community: ExportedCommunity,
  papers: PapersById,
): MeetingContent | null {
  const title = localized(meeting.title)
  const place = localized(meeting.place)
  if (title === null || place === null) return null
  return {
    community: community.content.slug,
    slug: meeting.slug,
    title,
    type: meeting.type,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place,
    intro: localizedHtml(meeting.intro),
    agenda: meeting.agenda.flatMap((item) => {
      const itemTitle = localized(item.title)
      if (itemTitle === null) return []
      const text = localizedHtml(item.text)
      return [{ type: item.type, title: itemTitle, text, papers: papersOf(item.papers, community, papers) }]
    }),
    minutes: localizedHtml(meeting.minutes),
    publishedAt: meeting.publishedAt,
    updatedAt: meeting.updatedAt,
    papers: papersOf(meeting.papers, community, papers),
  }
}

/** Addresses of all papers that the content names. */
export function namedPapers({ notices, meetings }: Pick<SiteContent, 'notices' | 'meetings'>): Set<string> {
  const papers = [
    ...notices.flatMap(({ attachments }) => attachments),
    ...meetings.flatMap(({ agenda, papers: own }) => [...own, ...agenda.flatMap((item) => item.papers)]),
  ]
  return new Set(papers.map(({ url }) => url))
}
