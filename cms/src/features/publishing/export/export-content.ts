import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type SiteContent, siteContentSchema } from '@linsheng/contracts/content'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { readStored } from '../../../storage/read-stored.ts'
import { exportSurveys } from '../../surveys/publication/export-surveys.ts'
import type { PublishedFile } from '../papers/paper-files.ts'
import { type ExportedCommunity, exportCommunities } from './community-content.ts'
import { meetingDocument, noticeDocument, type PaperDocument, paperDocument } from './documents.ts'
import { findAll } from './find-all.ts'
import { exportMeeting, exportNotice, namedPapers, type PapersById, paperAddress } from './publications.ts'
import { withLogKey } from './with-log-key.ts'

export interface ExportSettings {
  dataDir: string
  siteUrl: string
}

export interface ContentExport {
  content: SiteContent
  /** Files that the content names. */
  files: PublishedFile[]
}

const published = { _status: { equals: 'published' } }

/**
 * Everything public, as one snapshot that the contract has parsed. Notices and meetings are read as an anonymous
 * visitor would: what access forbids cannot get out, whatever this code does.
 */
export async function exportContent(payload: Payload, { dataDir, siteUrl }: ExportSettings): Promise<ContentExport> {
  const exported = await exportCommunities(payload)
  const communities = await Promise.all(exported.map((community) => withLogKey(payload, siteUrl, community)))
  const byId = new Map(communities.map((community) => [community.id, community]))
  const asVisitor = { where: published, asVisitor: true }
  const notices = await findAll(payload, { collection: 'notices', schema: noticeDocument, ...asVisitor })
  const meetings = await findAll(payload, { collection: 'meetings', schema: meetingDocument, ...asVisitor })
  const papers = await findAll(payload, { collection: 'papers', schema: paperDocument, asVisitor: false })
  const papersById: PapersById = new Map(papers.map((paper) => [String(paper.id), paper]))
  const content = siteContentSchema.parse({
    version: 1,
    exportedAt: now(),
    siteUrl,
    communities: communities.map((community) => community.content),
    notices: inCommunities(notices, byId, (notice, community) => exportNotice(notice, community, papersById)),
    meetings: inCommunities(meetings, byId, (meeting, community) => exportMeeting(meeting, community, papersById)),
    surveys: await exportSurveys(payload, byId),
    boards: await readBoards(path.join(dataDir, 'public'), communities),
  })
  return { content, files: publishedFiles(payload, content, papers, byId) }
}

function inCommunities<Document extends { community: string }, Content>(
  documents: Document[],
  communities: ReadonlyMap<string, ExportedCommunity>,
  exportOne: (document: Document, community: ExportedCommunity) => Content | null,
): Content[] {
  return documents.flatMap((document) => {
    const community = communities.get(document.community)
    const content = community === undefined ? null : exportOne(document, community)
    return content === null ? [] : [content]
  })
}

function publishedFiles(
  payload: Payload,
  content: SiteContent,
  papers: PaperDocument[],
  communities: ReadonlyMap<string, ExportedCommunity>,
): PublishedFile[] {
  const named = namedPapers(content)
  return papers.flatMap((paper) => {
    const slug = communities.get(paper.community)?.content.slug
    if (slug === undefined || !named.has(paperAddress(slug, paper))) return []
    const { publicKey: key, filename: name, filesize: size, updatedAt: changedAt } = paper
    return [{ community: slug, key, name, size, changedAt, read: () => readStored(payload, 'papers', paper) }]
  })
}

/** Boards as last written; a community without one has no entry. */
async function readBoards(publicDir: string, communities: ExportedCommunity[]): Promise<SiteContent['boards']> {
  const boards: SiteContent['boards'] = {}
  for (const { content } of communities) {
    const text = await readFile(path.join(publicDir, content.slug, 'board.json'), 'utf8').catch(() => null)
    if (text !== null) boards[content.slug] = JSON.parse(text)
  }
  return boards
}
