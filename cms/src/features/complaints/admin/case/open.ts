import type { StaffCommandName } from '@linsheng/contracts/complaints'
import type { Draft } from './draft.ts'

/** Opens a step's form, with some of its answers given already. */
export type Open = (command: StaffCommandName, preset?: Draft) => void
