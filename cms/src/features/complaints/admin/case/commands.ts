import { type StaffCommandName, staffCommandNameSchema } from '@linsheng/contracts/complaints'

/** Every step staff can take with a case, by what it is for, in the order a case goes. */
export const COMMAND_GROUPS = {
  tell: ['acknowledge', 'note', 'correct', 'record-call', 'follow-up', 'offer-goodwill'],
  look: ['tick-step', 'make-safe', 'classify', 'start', 'schedule-visit', 'cancel-visit', 'investigate'],
  work: ['propose-plan', 'issue-order', 'finish-order', 'cancel-order', 'pause', 'resume'],
  hand: [
    'accept-assignment',
    'assign',
    'offer-handover',
    'accept-handover',
    'decline-handover',
    'escalate',
    'forward',
    'record-forward-answer',
    'confirm-household',
    'strike-household',
  ],
  end: ['propose-result', 'answer', 'close', 'merge', 'split', 'reopen'],
  appeal: ['acknowledge-appeal', 'seat-panel', 'declare-interest', 'vote', 'decide-appeal', 'record-outside'],
} as const satisfies Record<string, readonly StaffCommandName[]>
export type CommandGroup = keyof typeof COMMAND_GROUPS

export const GROUP_NAMES: readonly CommandGroup[] = ['tell', 'look', 'work', 'hand', 'end', 'appeal']

/** The step an address names after its `#`, if it names one. */
export const commandOfHash = (hash: string): StaffCommandName | null =>
  staffCommandNameSchema.safeParse(hash.slice(1)).data ?? null
