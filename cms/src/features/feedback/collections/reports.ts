import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { CONVERSATIONS, REPORT_CHUNKS, REPORT_MESSAGES } from '../names.ts'

/*
 * Anonymous reports. No time finer than the week, and no order: ids are random, and the databases keep the documents by
 * them. Where a conversation stands is not stored; it follows from its messages.
 */

/** One report and what is said about it. */
export const conversations: CollectionConfig = closed({
  slug: CONVERSATIONS,
  custom: { unordered: true },
  fields: [
    unorderedId,
    /** HMAC of what the receipt opens it with; of nothing once it is erased. */
    { name: 'lookupHash', type: 'text', required: true, unique: true },
    { name: 'category', type: 'text', required: true },
    /** The reporter's key, wrapped under the receipt. */
    { name: 'replyKey', type: 'text', required: true },
    /** In which the report came in. */
    { name: 'week', type: 'text', required: true },
    /** Takes no more messages of its reporter. */
    { name: 'blocked', type: 'checkbox', required: true, defaultValue: false },
    /** The quarter whose counts it is in, or was meant to be in. */
    { name: 'countedIn', type: 'text' },
    /** Erased: `untold`, or the batch in which the log tells of it. Such a document holds nothing any more. */
    { name: 'erasedIn', type: 'text' },
  ],
})

/** What is known of a sealed message. Of the committee's it does not say whose it is. */
export const reportMessages: CollectionConfig = closed({
  slug: REPORT_MESSAGES,
  custom: { unordered: true },
  indexes: [{ fields: ['conversation', 'lane', 'n'], unique: true }],
  fields: [
    unorderedId,
    { name: 'conversation', type: 'text', required: true },
    /** `talk` of both sides, `notes` of members. */
    { name: 'lane', type: 'text', required: true },
    /** From 1 in its lane: of two that come at once one is the next. */
    { name: 'n', type: 'number', required: true },
    { name: 'from', type: 'text', required: true },
    { name: 'bytes', type: 'number', required: true },
    /** Under which its chunks are; another once it was sealed anew. */
    { name: 'sealed', type: 'text', required: true },
    /** Of a first answer: whether it was in time. */
    { name: 'inTime', type: 'checkbox' },
    /** Of the message that ended the conversation. */
    { name: 'outcome', type: 'text' },
    { name: 'endedWeek', type: 'text' },
  ],
})

/** Sealed bytes in pieces: a document of MongoDB ends at 16 MB, and files on a disk would have times. */
export const reportChunks: CollectionConfig = closed({
  slug: REPORT_CHUNKS,
  custom: { unordered: true },
  indexes: [{ fields: ['sealed', 'part'], unique: true }],
  fields: [
    unorderedId,
    { name: 'sealed', type: 'text', required: true },
    /** From 0. */
    { name: 'part', type: 'number', required: true },
    /** Base64. */
    { name: 'content', type: 'textarea', required: true },
  ],
})
