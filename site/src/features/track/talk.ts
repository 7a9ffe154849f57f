import type { TimelineItem } from '@linsheng/contracts'

/** Steps whose words are part of the conversation. The others say their words in the table of steps. */
const SPOKEN: ReadonlySet<TimelineItem['what']> = new Set(['acknowledged', 'noted', 'appeal-acknowledged'])

/** What complainant and staff wrote to each other, oldest first. Corrections stand with what they correct. */
export const messagesOf = (timeline: readonly TimelineItem[]): TimelineItem[] =>
  timeline.filter(({ what, text, photos }) => SPOKEN.has(what) && (text || (photos && photos.length > 0)))

/** Whether a step's words are read in the conversation. */
export const isSpoken = (item: TimelineItem): boolean => SPOKEN.has(item.what)
