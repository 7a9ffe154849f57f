import { type Instant, MINUTE } from '../time/instant.ts'
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

/** When a step is to be done at the latest: round the clock. */
export const stepDue = ({ startedAt }: Pick<Protocol, 'startedAt'>, { withinMinutes }: ProtocolStep): Instant =>
  startedAt + withinMinutes * MINUTE

/** Position of the step that is to be done first of those nobody has ticked; null: none is left. */
export function firstOpenStep(protocol: Protocol | null): number | null {
  const minutes = (step: number): number => protocol?.steps[step]?.withinMinutes ?? 0
  return openSteps(protocol).toSorted((a, b) => minutes(a) - minutes(b))[0] ?? null
}
