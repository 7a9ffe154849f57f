import type { Board, BoardQuery } from '@linsheng/domain/statistics'
import type { BoardPage } from '../board/page.ts'
import type {
  Attachment,
  CaseList,
  CaseQuery,
  FileComplaintRequest,
  Filed,
  Joined,
  JoinRequest,
  OnDuty,
  PublicCasePage,
  SuggestionQuery,
  Suggestions,
  TrackAction,
  TrackedCase,
} from '../complaints/index.ts'
import type { CommunityContent } from '../content/index.ts'
import type { Channel } from '../feedback/index.ts'
import type { WeeklyDigest } from '../open-data/index.ts'
import type { ProblemCode } from '../problem/index.ts'
import type { PublicLog } from '../transparency/index.ts'

export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: ProblemCode }

/** One photo as it came in, before anything was believed about it. */
export interface IncomingPhoto {
  bytes: Uint8Array
}

/**
 * All that the site's on-demand pages know of the CMS, given to them as `locals.api`. `visitor` is an opaque key for
 * throttling (never stored, never logged).
 */
export interface SiteApi {
  /** The address people use, without a slash at its end, for what is to be copied from a page. */
  siteUrl: string
  community(slug: string): Promise<CommunityContent | null>
  fileComplaint(input: {
    community: string
    request: FileComplaintRequest
    idempotencyKey: string
    visitor: string
  }): Promise<Answer<Filed>>
  addPhoto(input: { community: string; photo: IncomingPhoto; visitor: string }): Promise<Answer<Attachment>>
  track(input: { community: string; receipt: string; visitor: string }): Promise<Answer<TrackedCase>>
  act(input: { community: string; action: TrackAction; visitor: string }): Promise<Answer<TrackedCase>>
  cases(input: { community: string; query: CaseQuery }): Promise<CaseList | null>
  case(input: { community: string; number: string }): Promise<PublicCasePage | null>
  /** "Me too": another household joins an open case and gets a receipt of its own. */
  join(input: {
    community: string
    number: string
    request: JoinRequest
    idempotencyKey: string
    visitor: string
  }): Promise<Answer<Joined>>
  /** Usual time, similar open cases and solved ones, for somebody who is about to file. */
  suggestions(input: { community: string; query: SuggestionQuery; visitor: string }): Promise<Suggestions | null>
  /** Whom to call in danger, now. */
  onDuty(community: string): Promise<OnDuty | null>
  /** The figures of everything, as published in board.json. */
  board(community: string): Promise<Board | null>
  /** All figures of a selection, as of now. */
  boardPage(input: { community: string; query: BoardQuery }): Promise<BoardPage | null>
  /** A week of the register beside the one before; `week` null: the last one that is over. */
  weeklyDigest(input: { community: string; week: string | null }): Promise<WeeklyDigest | null>
  /** The public log as it is published now; null before it has begun. */
  log(community: string): Promise<PublicLog | null>
  /** Who reads anonymous reports, and how well the channel works. */
  channel(community: string): Promise<Channel | null>
}

/** What the server puts into Astro's `locals`. */
export interface SiteLocals {
  api: SiteApi
  visitor: string
}
