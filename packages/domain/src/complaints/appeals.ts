import { DAY, type Instant } from '../time/instant.ts'
import { type Policy, policyAt } from './policy.ts'
import type { Appeal, Complaint } from './state.ts'
import {
  APPEAL_DECISIONS,
  type AppealDecision,
  type AppealSubject,
  PANEL_MIN,
  REASONED_OUTCOMES,
} from './vocabulary.ts'

/** The appeal that the panel has to decide; null: none. */
export function appealOf({ status, appeals }: Complaint): Appeal | null {
  return status === 'appealed' ? (appeals.at(-1) ?? null) : null
}

/** What can be appealed against, and the last instant for it; null: its time has not begun, as nothing has arrived yet. */
export interface Appealable {
  about: AppealSubject
  until: Instant | null
}

/**
 * What the complainant may bring before the panel, also where its time is over: a result that waits for them, that they
 * disputed or that silence accepted; an investigation that found nothing, once told; an end that refuses them something.
 * Elapsed days from when it reached them, by the policy in force then.
 */
export function appealables(state: Complaint, policy: Policy): Appealable[] {
  if (appealOf(state) || state.mergedInto) return []
  const since = (from: Instant | null) => (from === null ? null : from + policyAt(policy, from).appealDays * DAY)
  const found: Appealable[] = []
  if (resultStands(state)) found.push({ about: 'result', until: since(resultWindow(state)) })
  const verdictToldAt = deniedAt(state)
  if (verdictToldAt !== null) found.push({ about: 'verdict', until: since(verdictToldAt) })
  if (isRefused(state)) found.push({ about: 'refusal', until: since(state.deliveredAt) })
  return found
}

/** What can be appealed against now. */
export function appealSubjects(state: Complaint, policy: Policy, now: Instant): AppealSubject[] {
  return appealables(state, policy)
    .filter(({ until }) => until === null || now <= until)
    .map(({ about }) => about)
}

/** How the panel has voted so far. */
export function countVotes({ votes }: Appeal): Record<AppealDecision, number> {
  const of = (decision: AppealDecision) => votes.filter(({ vote }) => vote === decision).length
  return { upheld: of('upheld'), partly: of('partly'), rejected: of('rejected') }
}

/** What most of the votes say; null: two have as many, or nobody has voted. */
export function majorityOf(appeal: Appeal): AppealDecision | null {
  const votes = countVotes(appeal)
  const most = Math.max(...Object.values(votes))
  const leading = APPEAL_DECISIONS.filter((decision) => votes[decision] === most)
  return most > 0 && leading.length === 1 ? (leading[0] ?? null) : null
}

/** Everybody on the panel has voted and no decision leads: they talk again, and each may vote otherwise. */
export const isSplit = (appeal: Appeal): boolean =>
  appeal.decided === null &&
  appeal.members.length > 0 &&
  appeal.members.every((member) => appeal.votes.some((vote) => vote.member === member)) &&
  majorityOf(appeal) === null

/** How far the panel of an open appeal has come. */
export interface PanelStand {
  acknowledged: boolean
  members: ReadonlyArray<{ id: string; declared: boolean; voted: boolean }>
  split: boolean
}

export const panelStand = (appeal: Appeal): PanelStand => ({
  acknowledged: appeal.acknowledged !== null,
  members: appeal.members.map((id) => ({
    id,
    declared: appeal.declarations.some(({ member }) => member === id),
    voted: appeal.votes.some(({ member }) => member === id),
  })),
  split: isSplit(appeal),
})

type PanelStep = 'acknowledge-appeal' | 'seat-panel' | 'declare-interest' | 'vote' | 'decide-appeal'

/** What is to be done next about an open appeal, as far as `judge` has a part in it, the most pressing first. */
export function panelSteps({ acknowledged, members, split }: PanelStand, judge: string): PanelStep[] {
  const own = members.find(({ id }) => id === judge)
  const isTooSmall = members.length < PANEL_MIN
  const steps: Array<[step: PanelStep, isDue: boolean]> = [
    ['acknowledge-appeal', !acknowledged],
    ['seat-panel', isTooSmall],
    ['declare-interest', own?.declared === false],
    ['vote', own?.declared === true && (split || !own.voted)],
    ['seat-panel', split && !isTooSmall],
    ['decide-appeal', own !== undefined && members.every(({ voted }) => voted) && !split],
  ]
  return steps.flatMap(([step, isDue]) => (isDue ? [step] : []))
}

function resultStands({ status, outcome }: Complaint): boolean {
  return status === 'result-proposed' || status === 'disputed' || outcome === 'silent'
}

const resultWindow = ({ status, disputedAt, deliveredAt }: Complaint): Instant | null =>
  status === 'disputed' ? disputedAt : deliveredAt

/** When the complainant was told of the findings of an open case that deny them; null: they were not, or it is not so. */
function deniedAt({ investigation, verdictToldAt, clockStart, appeals, endedAt }: Complaint): Instant | null {
  if (endedAt !== null || investigation === null || investigation.at < clockStart) return null
  if (investigation.verdict !== 'not-confirmed' && investigation.verdict !== 'not-ours') return null
  return appeals.some(({ at }) => at >= investigation.at) ? null : verdictToldAt
}

function isRefused({ outcome }: Complaint): boolean {
  return outcome === 'declined' || REASONED_OUTCOMES.some((reasoned) => reasoned === outcome)
}
