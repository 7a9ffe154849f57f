import type { StaffCommandName } from '@linsheng/contracts/complaints'
import { type Draft, filled } from '../draft.ts'
import { type Action, type Actions, type FormContext, type Place, wordsOf } from './action.ts'
import { appealing } from './appealing.ts'
import { ending } from './ending.ts'
import { handing } from './handing.ts'
import { looking } from './looking.ts'
import { sharing } from './sharing.ts'
import { telling } from './telling.ts'
import { working } from './working.ts'

export type { FormContext, Place } from './action.ts'

const ACTIONS: Actions<StaffCommandName> = {
  ...telling,
  ...looking,
  ...working,
  ...handing,
  ...sharing,
  ...ending,
  ...appealing,
}
const actionOf = (command: StaffCommandName): Action => ACTIONS[command]

/** What a form starts with: the case as it stands, and what it suggests. */
export const startOf = (command: StaffCommandName, place: Place): Draft => actionOf(command).start?.(place) ?? {}

/** The questions of a command's form, as they stand with what is typed already. */
export const fieldsOf = (command: StaffCommandName, context: FormContext) => actionOf(command).fields(context)

/** What was written, and what it takes with it. */
export const withFollowing = (command: StaffCommandName, changes: Draft): Draft =>
  actionOf(command).follow?.(changes) ?? changes

/** The request a draft stands for, not yet checked. */
export const requestOf = (command: StaffCommandName, draft: Draft): Record<string, unknown> => ({
  type: command,
  ...(actionOf(command).body ?? filled)(draft),
})

/** Steps without a question: one press of their button is enough. */
const PLAIN = ['start', 'resume', 'accept-assignment', 'accept-handover', 'split'] as const
type Plain = (typeof PLAIN)[number]
export const isPlain = (command: StaffCommandName): command is Plain => PLAIN.some((plain) => plain === command)

/** What a step without a question means, in words; null for all others. */
export const meaningOf = (command: StaffCommandName, place: Place): string | null =>
  isPlain(command) ? wordsOf(place).text(`what.${command}`) : null
