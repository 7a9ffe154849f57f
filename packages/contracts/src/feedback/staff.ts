import { REPORT_CATEGORIES, REPORT_OUTCOMES, REPORT_STATES, RETENTION_WEEKS } from '@linsheng/domain/feedback'
import { z } from 'zod'
import { fileForCallerSchema } from '../complaints/index.ts'
import { instantSchema } from '../text/index.ts'
import { hashSchema } from '../transparency/line.ts'
import { channelSchema, keysSchema, weekSchema } from './public.ts'

/*
 * The anonymous channel as the owners' committee uses it, below `/api/reports`. Only accounts with the role `committee`
 * in the community, and neither `manager` nor `handler` there nor platform administrators: to everybody else all of this
 * is 404 `not-found`. A refusal is problem details (RFC 9457) with a closed code.
 *
 * Sealed messages travel as in the public half: a form (multipart/form-data) with the field `message`, JSON, and the file
 * `sealed`, the bytes of `seal` or `reseal`; they come back as `application/octet-stream`. Codes for a faulty one:
 * `invalid-request`, `too-large`, `not-sealed`, `too-few-recipients`, `wrong-size`, and `recipients-differ` when it was
 * sealed to another number of keys, or under other keys, than the log names now.
 *
 * The server keeps who of the committee wrote no message, and no time: what a member needs to know of times stands inside
 * the messages.
 */

/** Ids are random text. */
const idSchema = z.string().min(1).max(64)
const communityQuery = { community: idSchema }

/** How long a report is kept after its end. */
export const retentionWeeksSchema = z.int().min(RETENTION_WEEKS.min).max(RETENTION_WEEKS.max)

/** A key of a member, past ones included. */
export const channelMemberSchema = z.object({
  /** For `POST /keys/leave`. */
  id: idSchema,
  /** Of the account it belongs to, as public pages show it. */
  name: z.string(),
  office: z.string().nullable(),
  recipient: z.string(),
  fingerprint: hashSchema,
  since: z.iso.date(),
  /** When it was taken out; null: reports are sealed to it, once it is in the log. */
  left: z.iso.date().nullable(),
  /** Whether the log's newest `channel-keys` line names it. */
  inLog: z.boolean(),
  /** Whether it belongs to the account that asks. */
  isMine: z.boolean(),
})
export type ChannelMember = z.infer<typeof channelMemberSchema>

/** The monthly test as it stands: one member has sent it, another is to open it. */
export const openCheckSchema = z.object({
  id: idSchema,
  /** The sender cannot confirm their own. */
  isMine: z.boolean(),
})

/** GET /channel?community=<id>, and the answer to everything that changes keys or settings. */
export const staffChannelSchema = channelSchema.extend({
  members: z.array(channelMemberSchema),
  retention: z.object({ min: z.int(), max: z.int() }),
  /** The test that waits to be opened. */
  check: openCheckSchema.nullable(),
  /** When the next test is due; null while fewer than two keys are there. */
  checkDue: instantSchema.nullable(),
  /** Reports without an answer. */
  waiting: z.int(),
})
export type StaffChannel = z.infer<typeof staffChannelSchema>

/**
 * POST /keys: a key the asking account's browser has made; one that it had before is taken out. The name is the account's.
 * It counts once its line is in the log (`inLog`), a second or two later.
 * Codes: `unusable-recipient` (no age X25519 key), `conflict` (somebody has or had just this key).
 */
export const addKeySchema = z.object({
  ...communityQuery,
  recipient: z.string().max(80),
  /** `chair`, `deputy` … in the committee's own words; left out: none. */
  office: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((value) => value || null),
})
export type AddKey = z.infer<typeof addKeySchema>

/**
 * POST /keys/leave: takes a key out, one's own or that of a colleague who left. What was sealed to it before can still be
 * opened with it; nothing after can. Keys of accounts that lose the role or are deleted go by themselves.
 */
export const leaveSchema = z.object({ ...communityQuery, member: idSchema })

/** POST /settings */
export const channelSettingsSchema = z.object({ ...communityQuery, retentionWeeks: retentionWeeksSchema })

/** A conversation in the list: GET /inbox?community=<id>. Those that wait come first, then by week, in no further order. */
export const reportRowSchema = z.object({
  id: idSchema,
  category: z.enum(REPORT_CATEGORIES),
  state: z.enum(REPORT_STATES),
  outcome: z.enum(REPORT_OUTCOMES).nullable(),
  /** In which the report came in. */
  week: weekSchema,
  /** Whether the first answer came within 72 h; null: there is none yet. */
  inTime: z.boolean().nullable(),
  blocked: z.boolean(),
  endedWeek: weekSchema.nullable(),
  /** Week after which it is erased: after its end, or when it was open for the longest time allowed. */
  erasedAfter: weekSchema,
  /** Messages of both sides, and who wrote the last of them. */
  messages: z.int().min(1),
  lastFrom: z.enum(['reporter', 'committee']),
  notes: z.int(),
})
export type ReportRow = z.infer<typeof reportRowSchema>
export const inboxSchema = z.object({ reports: z.array(reportRowSchema) })

/** A sealed message: `talk` is what both sides read, `notes` are the members' among themselves; each counts from 1. */
export const LANES = ['talk', 'notes'] as const
export const sealedMessageSchema = z.object({
  lane: z.enum(LANES),
  n: z.int().min(1),
  from: z.enum(['reporter', 'committee', 'note']),
  bytes: z.int(),
})

/**
 * GET /<id>: one conversation, and the answer to every step in it. A message itself is
 * GET /<id>/messages/<lane>/<n>.
 */
export const staffReportSchema = reportRowSchema.extend({
  /** Those of the talk in their order, then the notes in theirs. */
  sealed: z.array(sealedMessageSchema),
})
export type StaffReport = z.infer<typeof staffReportSchema>

/** How many messages of the talk whoever sends has read: `conflict` when there is another by now, and nothing is stored. */
const seen = z.int().min(1)
/** Of a first answer: whether it is within 72 h of `sentAt` in the first message (`answeredInTime`); null in later ones. */
const inTime = z.boolean().nullable()

/**
 * POST /<id>/messages, field `message`. A reply is sealed to the reporter's key and to all keys of the log, a note to the
 * latter only. Codes: `conversation-ended`, `answer-time-missing` (the first reply without `inTime`), `conflict`.
 */
export const staffMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), keys: keysSchema, seen, inTime }),
  z.object({ kind: z.literal('note'), keys: keysSchema }),
])
export type StaffMessage = z.infer<typeof staffMessageSchema>

/** POST /<id>/end, field `message`; the sealed file is the reply that says why. It cannot be taken back. Codes as above. */
export const endReportSchema = z.object({ keys: keysSchema, seen, inTime, outcome: z.enum(REPORT_OUTCOMES) })
export type EndReport = z.infer<typeof endReportSchema>

/** POST /<id>/blocked: whether the conversation takes no more messages of the reporter. Members can still write, and end it. */
export const blockReportSchema = z.object({ blocked: z.boolean() })

/**
 * POST /<id>/hand-on: files an ordinary complaint in the member's own words. Nothing on the server says later which report
 * it came from, so its number and receipt are to be told in the sealed reply that ends the conversation (POST /<id>/end with
 * `outcome: 'case'`). The Idempotency-Key follows from the opened report (`handOnKey` of the inbox): a second time, by whichever
 * member and in whichever words, it is the case of the first. Answered with `filedForCallerSchema`, 201.
 */
export const handOnSchema = z.object({
  /** The reporter has consented (`mayHandOn` inside their newest message). The server cannot look. */
  consent: z.literal(true),
  case: fileForCallerSchema.omit({ community: true, channel: true }),
})

/**
 * POST /<id>/messages/<lane>/<n>/reseal, field `message`: the same message for other keys, so that a second member helps
 * one whose key is lost. Refused with `wrong-size` when it is not as long inside as the one it replaces. What the reporter
 * reads must keep the reporter's key: of `talk` messages that members wrote, the one of `keys` and one more.
 */
export const resealSchema = z.object({ keys: keysSchema })

/**
 * POST /checks, field `message`: a test (`kind: 'check'` inside, its text random) in place of the one that waits.
 * `proof`: SHA-256 of its text, hexadecimal. The sealed bytes are GET /checks/<id>.
 */
export const sendCheckSchema = z.object({ ...communityQuery, keys: keysSchema, proof: hashSchema })
/**
 * POST /checks/<id>/confirm: the text that another member has found inside. Then the log says that the channel works.
 * Codes: `own-check`, `wrong-check` (it is not the text that was sent).
 */
export const confirmCheckSchema = z.object({ text: z.string().max(4_000) })
