import { REPORT_CATEGORIES, REPORT_OUTCOMES, REPORT_STATES } from '@linsheng/domain/feedback'
import { z } from 'zod'
import { instantSchema } from '../text/index.ts'
import { hashSchema } from '../transparency/line.ts'

/*
 * The anonymous channel as everybody may use it, below `/api/public/v1/<community>/reports`. Sealed messages travel as
 * bytes: in a form (multipart/form-data), the file `sealed` beside a field of JSON. Nothing here carries a time finer than
 * a week, an address or a name of whoever writes.
 */

/** Hexadecimal; what a receipt opens a conversation with (`conversationOf` of anonymity). Only ever in a body, never in an address. */
export const lookupSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** A solved proof of work, as at `challengeSchema`. */
export const proofOfWorkSchema = z.string().min(1).max(4096)
/** The reporter's key, wrapped under the receipt (`wrapReplyKey` of anonymity). */
export const wrappedKeySchema = z.base64().min(1).max(512)
/**
 * Index in the log of the `channel-keys` line that a message was sealed under (`logIndex` of the channel). The server
 * refuses with `recipients-differ` when another line is the newest by then: who has left must not read on.
 */
export const keysSchema = z.int().min(0)
/** ISO week in the community's zone, `2026-W48`. */
export const weekSchema = z.string().regex(/^\d{4}-W\d{2}$/)

/** One who can open reports. */
export const keyHolderSchema = z.object({
  name: z.string(),
  /** `chair`, `deputy` … as the committee writes it; null: none. */
  office: z.string().nullable(),
  /** age X25519 recipient. */
  recipient: z.string(),
  fingerprint: hashSchema,
  since: z.iso.date(),
})
export type KeyHolder = z.infer<typeof keyHolderSchema>

/** GET …/reports/channel: who reads, and how well the channel works. */
export const channelSchema = z.object({
  /** Whether reports can be sent: two keys at least, and their announcement is in the log. */
  open: z.boolean(),
  holders: z.array(keyHolderSchema),
  /** Of the log's newest `channel-keys` line, which names the same keys; null before it is there. */
  logIndex: z.int().nullable(),
  /** When a test report last went all the way; null: never. */
  checkedAt: instantSchema.nullable(),
  /** Weeks after its end until a report is erased. */
  retentionWeeks: z.int(),
  /** Counts as far as they are public, newest first. */
  counts: z.array(
    z.object({
      quarter: z.string(),
      received: z.int(),
      inTime: z.int().nullable(),
      outcomes: z.partialRecord(z.enum([...REPORT_OUTCOMES, 'rest']), z.int()),
    }),
  ),
})
export type Channel = z.infer<typeof channelSchema>

/**
 * GET …/reports/challenge: a challenge of altcha (`altcha-lib`, version 2 of its proof of work, PBKDF2/SHA-256), good for
 * one message within the hour. The more messages come the more work it is; one that was less work than is asked by then is
 * refused with `proof-missing`. It is solved with `solveChallenge` or `solveChallengeWorkers` and goes back as `proof`:
 * base64 of the JSON `{ challenge, solution }`.
 */
export const challengeSchema = z.object({
  parameters: z.object({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: z.string(),
    salt: z.string(),
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    /** Seconds since 1970. */
    expiresAt: z.int(),
    /** Slug of the community it was made for, and how many times the usual work it is. */
    data: z.object({ community: z.string(), price: z.int() }),
  }),
  signature: z.string(),
})
export type ProofChallenge = z.infer<typeof challengeSchema>

/**
 * Field `report` of the form that POST …/reports takes. The message is sealed to the channel's holders and, so that it can be
 * read again, perhaps to the reporter's own key. The same again (same `lookup`) adds nothing
 * and is answered alike.
 */
export const newReportSchema = z.object({
  category: z.enum(REPORT_CATEGORIES),
  lookup: lookupSchema,
  keys: keysSchema,
  replyKey: wrappedKeySchema,
  proof: proofOfWorkSchema,
})
export type NewReport = z.infer<typeof newReportSchema>

/** POST …/reports/conversation */
export const openConversationSchema = z.object({ lookup: lookupSchema })
/** Its answer: all that the server knows of a conversation. */
export const conversationSchema = z.object({
  category: z.enum(REPORT_CATEGORIES),
  state: z.enum(REPORT_STATES),
  outcome: z.enum(REPORT_OUTCOMES).nullable(),
  /** The committee takes no more messages in this conversation. */
  blocked: z.boolean(),
  /** Week after which it is erased; null while it goes on. */
  erasedAfter: weekSchema.nullable(),
  replyKey: wrappedKeySchema,
  messages: z.array(z.object({ n: z.int().min(1), from: z.enum(['reporter', 'committee']), bytes: z.int() })),
})
export type Conversation = z.infer<typeof conversationSchema>

/** POST …/reports/conversation/message: answered with the sealed bytes (application/octet-stream). */
export const readMessageSchema = z.object({ lookup: lookupSchema, n: z.int().min(1) })
/** Field `message` of the form that POST …/reports/conversation/messages takes. */
export const followUpSchema = z.object({ lookup: lookupSchema, keys: keysSchema, proof: proofOfWorkSchema })
export type FollowUp = z.infer<typeof followUpSchema>
/** Answer to both, 201: the message's number in its conversation. */
export const sentMessageSchema = z.object({ n: z.int().min(1) })
