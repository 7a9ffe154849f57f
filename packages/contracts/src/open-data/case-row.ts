import {
  APPEAL_DECISIONS,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  STATUSES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { z } from 'zod'

const text = z.string()
const textOrNull = z.string().nullable()
/** ISO 8601 with milliseconds and the offset of the community's zone: `2026-11-23T14:30:00.000+08:00`. */
const moment = z.iso.datetime({ offset: true, precision: 3 })
const momentOrNull = moment.nullable()
const count = z.int().min(0)

/** A case as open data has it: every public fact (`PublicCase`), times written out, names beside codes. */
export const caseRowSchema = z.strictObject({
  number: text,
  kind: z.enum(KINDS),
  kindName: text,
  status: z.enum(STATUSES),
  statusName: text,
  category: text,
  categoryName: text,
  zone: textOrNull,
  zoneName: textOrNull,
  channel: z.enum(CHANNELS),
  channelName: text,
  team: textOrNull,
  teamName: textOrNull,
  priority: z.enum(PRIORITIES),
  priorityName: text,
  precision: z.enum(['exact', 'week']),
  receivedAt: moment,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  respondedAt: momentOrNull,
  resolvedAt: momentOrNull,
  endedAt: momentOrNull,
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeName: textOrNull,
  responseDue: moment,
  resolutionDue: moment,
  planDue: momentOrNull,
  households: count,
  pausedFor: z.enum(PAUSE_REASONS).nullable(),
  pausedUntil: momentOrNull,
  escalated: z.enum(ESCALATION_LEVELS).nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  cause: z.enum(CAUSES).nullable(),
  disputes: count,
  reopenings: count,
  transfers: count,
  appeal: z.enum(['pending', ...APPEAL_DECISIONS]).nullable(),
  mergedInto: textOrNull,
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** A summary staff published, or its correction, with what opens its hash in the log. */
export const publishedTextSchema = z.strictObject({
  /** Of the log's entry whose `text` is SHA-256(salt ‖ UTF-8 of the text). */
  index: z.int().min(0),
  at: moment,
  text,
  /** 32 bytes in base64. */
  salt: z.base64(),
})
export type PublishedText = z.infer<typeof publishedTextSchema>

/** A case in complaints.json: the columns of complaints.csv, and the texts. */
export const caseRecordSchema = z.strictObject({ ...caseRowSchema.shape, summaries: z.array(publishedTextSchema) })
export type CaseRecord = z.infer<typeof caseRecordSchema>

/** complaints.json, in the order of receipt as it is told, of the same moment by number. */
export const complaintsFileSchema = z.strictObject({
  /** Entries of the log it rests on. */
  entries: z.int().min(0),
  /** IANA time zone of the community. */
  timeZone: z.string(),
  complaints: z.array(caseRecordSchema),
})
export type ComplaintsFile = z.infer<typeof complaintsFileSchema>
