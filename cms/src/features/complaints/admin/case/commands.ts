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
  ],
  end: ['propose-result', 'answer', 'close', 'merge', 'split', 'reopen'],
  appeal: ['acknowledge-appeal', 'seat-panel', 'declare-interest', 'vote', 'decide-appeal', 'record-outside'],
} as const satisfies Record<string, readonly StaffCommandName[]>
export type CommandGroup = keyof typeof COMMAND_GROUPS

export const GROUP_NAMES: readonly CommandGroup[] = ['tell', 'look', 'work', 'hand', 'end', 'appeal']

/** Keys of the steps taken most; the rest are reached with Tab. One key serves two steps that exclude each other. */
const KEYS: Partial<Record<StaffCommandName, string>> = {
  acknowledge: 'R',
  answer: 'R',
  note: 'M',
  classify: 'C',
  start: 'S',
  'make-safe': 'Z',
  'tick-step': 'K',
  'schedule-visit': 'V',
  investigate: 'I',
  'propose-plan': 'L',
  'issue-order': 'W',
  'finish-order': 'F',
  pause: 'U',
  resume: 'U',
  'accept-assignment': 'A',
  'accept-handover': 'A',
  'decline-handover': 'D',
  assign: 'T',
  'offer-handover': 'H',
  escalate: 'E',
  'propose-result': 'P',
  close: 'X',
  reopen: 'O',
  'record-call': 'B',
  'follow-up': 'B',
}

/** The key of each of these steps; where two share one, the first has it. */
export function keysOf(commands: readonly StaffCommandName[]): Map<StaffCommandName, string> {
  const taken = new Set<string>()
  return new Map(
    commands.flatMap((command) => {
      const key = KEYS[command]
      if (key === undefined || taken.has(key)) return []
      taken.add(key)
      return [[command, key] as const]
    }),
  )
}

/** The step an address names after its `#`, if it names one. */
export const commandOfHash = (hash: string): StaffCommandName | null =>
  staffCommandNameSchema.safeParse(hash.slice(1)).data ?? null
