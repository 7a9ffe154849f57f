import type { OrderView, StaffCase } from '@linsheng/contracts/complaints'
import {
  type Commit,
  type Complaint,
  type Duty,
  FOLLOW_UP_DAYS,
  type RouteReason,
  tellsComplainant,
  unconfirmedJoiners,
} from '@linsheng/domain/complaints'
import type { Register } from '../register.ts'
import { named } from './case-base.ts'
import { type Names, personView } from './people.ts'
import { pick } from './photos.ts'
import type { Photos } from './timeline.ts'
import { staffWording } from './wording.ts'

/** Who has the case, who was asked, and where else it went. */
export function allocationViews(state: Complaint, commits: Commit[], register: Register, names: Names) {
  const { handover, transfers, acceptedAt, escalations, forwards } = state
  const by = handover?.by.kind === 'staff' ? personView(handover.by.user, names).name : ''
  return {
    ...{ acceptedAt, transfers, because: reasonsOf(commits) },
    handover: handover && {
      ...{ reason: handover.reason, at: handover.at, by },
      team: named(register.teams, handover.team),
      person: handover.person === null ? null : personView(handover.person, names),
    },
    escalations: escalations.map(({ at, level, missed, dueAt, reason }) => ({
      ...{ at, level, missed, dueAt: dueAt ?? null, reason: reason ?? null },
    })),
    forwards: forwards.map(({ at, office, name, contact, letter, nextAt, answers }, forward) => ({
      ...{ forward, at, office, name, contact, letter, nextAt, answers },
    })),
    absorbed: state.absorbed.map(({ number }) => ({ number })),
    mergedInto: state.mergedInto && { number: state.mergedInto.number },
  }
}

/** Doors that the community does not know, as they were typed: for those who work on the case. */
export const unconfirmedViews = (state: Complaint): StaffCase['unconfirmed'] =>
  unconfirmedJoiners(state).flatMap((joiner) => {
    const one = state.joined[joiner]
    return one ? [{ joiner, door: one.typedDoor ?? '', at: one.at }] : []
  })

/** Why routing sent it to whoever has it now; nothing once somebody else has taken it over. */
function reasonsOf(commits: Commit[]): RouteReason[] {
  const last = commits
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'assigned' || type === 'handover-accepted')
  return last?.type === 'assigned' ? (last.because ?? []) : []
}

/** The latest findings. */
export function investigationView(
  { investigation }: Complaint,
  register: Register,
  photos: Photos,
): StaffCase['investigation'] {
  if (!investigation) return null
  const { at, findings, verdict, cause, asset, contractor, attachments } = investigation
  return {
    ...{ at, findings, verdict, cause, photos: pick(photos, attachments) },
    ...(asset !== undefined && { asset }),
    ...(contractor !== undefined && { contractor: named(register.contractors, contractor) }),
  }
}

interface OrderContext {
  register: Register
  names: Names
  photos: Photos
  /** Minutes, parts and cost are for managers. */
  isManager: boolean
}

export const orderViews = ({ orders }: Complaint, context: OrderContext): OrderView[] =>
  orders.map(({ order, to, task, at, due, status, endedAt, finished }) => ({
    ...{ order, task, at, due, status, endedAt, done: finished?.done ?? null },
    to: recipientView(to, context),
    ...(context.isManager && amountsOf(finished)),
    photos: pick(context.photos, finished?.attachments),
  }))

type Recipient = Complaint['orders'][number]['to']

function recipientView(to: Recipient, { register, names }: OrderContext): OrderView['to'] {
  if (to.kind === 'contractor') return { kind: 'contractor', contractor: named(register.contractors, to.contractor) }
  const person = to.person === undefined ? null : personView(to.person, names)
  return { kind: 'team', team: named(register.teams, to.team), person }
}

function amountsOf(finished: Complaint['orders'][number]['finished']) {
  const { minutes, parts, costCents } = finished ?? {}
  return {
    ...(minutes !== undefined && { minutes }),
    ...(parts !== undefined && { parts }),
    ...(costCents !== undefined && { costCents }),
  }
}

/** Calls that are owed and call-backs after the end. */
export function taskViews(state: Complaint, commits: Commit[], duties: readonly Duty[]) {
  return {
    calls: state.calls.map(({ sequence, since, calledAt, attempts }) => ({
      ...{ sequence, since, calledAt, attempts, ...toldIn(commits, sequence) },
    })),
    followUps: FOLLOW_UP_DAYS.flatMap((day) => followUpView(state, duties, day)),
    deliveredAt: state.deliveredAt,
  }
}

function followUpView(
  { followUps, endedAt }: Complaint,
  duties: readonly Duty[],
  day: (typeof FOLLOW_UP_DAYS)[number],
): StaffCase['followUps'] {
  const duty = duties.find(({ name, item }) => name === 'follow-up' && item === day)
  const made = followUps.findLast((followUp) => followUp.day === day && followUp.at >= (endedAt ?? 0))
  if (!duty) return []
  return [{ day, due: duty.due ?? duty.startedAt, at: made?.at ?? null, outcome: made?.outcome ?? null }]
}

/** What the commit with this sequence told the complainant, to be read out to them. */
function toldIn(commits: Commit[], sequence: number): Pick<StaffCase['calls'][number], 'what' | 'text'> {
  const commit = commits.find((candidate) => candidate.sequence === sequence)
  const told = (commit?.events ?? []).filter((event) => commit !== undefined && tellsComplainant(event, commit.actor))
  const text = told
    .flatMap((event) => {
      const { text, result } = staffWording(event)
      const steps = event.type === 'plan-proposed' ? event.steps.map((step) => step.text) : []
      return [...steps, text, result?.found, result?.done, result?.follows]
    })
    .filter((part) => part !== undefined && part !== '')
    .join('\n')
  return { what: told.map(({ type }) => type), text }
}
