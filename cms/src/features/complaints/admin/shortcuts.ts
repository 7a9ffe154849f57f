import type { StaffCommandName } from '@linsheng/contracts/complaints'

/**
 * Keys of every page of the work, but the letters of steps. `next`, `previous`: in a list; the others press the link or
 * button that shows them.
 */
export const PAGE_KEYS = {
  next: 'J',
  previous: 'K',
  open: 'Enter',
  file: 'N',
  book: 'B',
  search: '/',
  print: 'Q',
  help: '?',
} as const
export type PageAct = keyof typeof PAGE_KEYS

/**
 * Keys of the steps taken most, wherever the step is offered; the rest are reached with Tab. One key serves two steps that
 * exclude each other.
 */
export const STEP_KEYS: Partial<Record<StaffCommandName, string>> = {
  acknowledge: 'R',
  answer: 'R',
  note: 'M',
  classify: 'C',
  start: 'S',
  'make-safe': 'Z',
  'tick-step': 'G',
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
  'record-call': 'Y',
  'follow-up': 'Y',
}

/** The key of each of these steps; where two share one, the first has it. */
export function keysOf(commands: readonly StaffCommandName[]): Map<StaffCommandName, string> {
  const taken = new Set<string>()
  return new Map(
    commands.flatMap((command) => {
      const key = STEP_KEYS[command]
      if (key === undefined || taken.has(key)) return []
      taken.add(key)
      return [[command, key] as const]
    }),
  )
}

/** Every step that has a key, with the other one that shares it. */
export function stepsByKey(): Map<string, StaffCommandName[]> {
  const found = new Map<string, StaffCommandName[]>()
  for (const command of commandsWithKeys()) {
    const key = STEP_KEYS[command] ?? ''
    found.set(key, [...(found.get(key) ?? []), command])
  }
  return found
}

const hasKey = (name: string): name is StaffCommandName => Object.hasOwn(STEP_KEYS, name)
const commandsWithKeys = (): StaffCommandName[] => Object.keys(STEP_KEYS).filter(hasKey)
