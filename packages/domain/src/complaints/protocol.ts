import type { Instant } from '../time/instant.ts'
import type { Priority } from './vocabulary.ts'

/** The community's own words in the languages they were written in, by language tag. */
export interface Worded {
  'zh-Hans': string
  'zh-Hant'?: string
  en?: string
}

/** One step of a category's emergency protocol, as it stood when the case began to be one. */
export interface ProtocolStep {
  text: Worded
  /** Elapsed minutes from the protocol's beginning until it is to be done. */
  withinMinutes: number
  /** Whom to call. */
  call?: Worded
}

/** What became of a step. `unneeded`: it does not apply here, and `note` says why. */
export interface Tick {
  at: Instant
  /** Id of whoever ticked it. */
  by: string | null
  unneeded?: true
  note?: string
}

/** The emergency protocol that a case is under. */
export interface Protocol {
  startedAt: Instant
  steps: Array<ProtocolStep & { ticked: Tick | null }>
}

/** Whether a case is worked by an emergency protocol: danger is critical unless somebody said with a reason why not. */
export const isEmergency = ({ priority }: { priority: Priority }): boolean => priority === 'critical'

/** Positions of the steps that nobody has ticked. */
export const openSteps = (protocol: Protocol | null): number[] =>
  (protocol?.steps ?? []).flatMap(({ ticked }, step) => (ticked === null ? [step] : []))
