import type { StaffCase, StaffTimelineItem, TimelineItem } from '@linsheng/contracts/complaints'

/** A step as any reader of the page has it; only staff see for whom a note is, who acted, and the steps of an emergency. */
export type Step = TimelineItem & Partial<Pick<StaffTimelineItem, 'audience' | 'by' | 'step' | 'unneeded'>>

/** Steps whose words go from one side to the other; notes count by their audience. */
const TALK: ReadonlySet<Step['what']> = new Set([
  'acknowledged',
  'made-safe',
  'visit-scheduled',
  'visit-cancelled',
  'plan-proposed',
  'plan-agreed',
  'plan-changes-asked',
  'plan-declined',
  'result-proposed',
  'confirmed',
  'disputed',
  'rated',
  'withdrawn',
  'joined',
  'rejoined',
  'corrected',
  'appealed',
  'appeal-acknowledged',
  'appeal-decided',
  'goodwill-offered',
])

/** Bookkeeping that belongs to neither side of a case's story. */
const DELIVERY: ReadonlySet<Step['what']> = new Set(['delivered', 'reach-chosen'])

/** Whether a step is part of the conversation between staff and complainant. */
function isTalk({ what, who, audience }: Step): boolean {
  if (what === 'noted') return who === 'complainant' || audience === 'complainant'
  return TALK.has(what)
}

/** What is shown of every step. */
export const FILTERS = ['all', 'talk', 'work'] as const
export type Filter = (typeof FILTERS)[number]

export function passes(item: Step, filter: Filter): boolean {
  if (filter === 'talk') return isTalk(item)
  return filter === 'all' || (!DELIVERY.has(item.what) && (!isTalk(item) || item.who === 'staff'))
}

/** The words of the conversation, oldest first: steps that said something. Corrections stand beside what they correct. */
export const conversationOf = ({ timeline }: StaffCase): StaffTimelineItem[] =>
  timeline.filter(
    (item) =>
      isTalk(item) &&
      item.what !== 'corrected' &&
      (item.text !== undefined || item.result !== undefined || (item.photos?.length ?? 0) > 0),
  )

export const internalNotesOf = ({ timeline }: StaffCase): StaffTimelineItem[] =>
  timeline.filter(({ what, audience }) => what === 'noted' && audience === 'internal')
