import type { StaffCommand } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { accept, type Complaint, type Decision, isToldByWeek, refuse } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { protocolOf } from '../../categories/details.ts'
import type { Register } from '../register.ts'
import { arePhotosFree } from './claim-photos.ts'
import { findByNumber } from './find-by-number.ts'
import { householdOfDoor } from './household-of-door.ts'
import type { CaseCommand } from './run-command.ts'
import { areAllStaff } from './staff-of.ts'

/** Where a command is given: what its codes, people and local times mean follows from it. */
export interface StaffContext {
  payload: Payload
  register: Register
  /** IANA zone of the community, in which local times are meant. */
  zone: string
  stream: string
  /** The case as it stands now. */
  state: Complaint
}

type Translated = Decision<CaseCommand, ProblemCode>

/**
 * What staff asked for as a command: local times as instants, once its codes, people, photos and cases are known to be
 * the community's own. Whether the case allows it, the rules say.
 */
export async function commandOfStaff(context: StaffContext, given: StaffCommand): Promise<Translated> {
  const fault = await faultOf(context, given)
  if (fault) return refuse(fault)
  if (given.type === 'merge') return mergeInto(context, given.number)
  if (given.type === 'split') return splitFrom(context.state)
  if (given.type === 'strike-household') return strike(context, given)
  if (given.type === 'classify') return classifyUnder(context, given)
  return accept(toCommand(given, (local) => instantOf(local, context.zone)))
}

/** A local time of the community, `2026-11-23T14:30`, in milliseconds since 1970. */
const instantOf = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

type Classify = Extract<StaffCommand, { type: 'classify' }>
type Plain = Exclude<StaffCommand, { type: 'merge' | 'split' | 'classify' | 'strike-household' }>

/** With the emergency protocol of the category as it is in force now: the rules know whether it begins. */
async function classifyUnder({ payload, register }: StaffContext, given: Classify): Promise<Translated> {
  return accept({ ...withoutEmpty(given), protocol: await protocolOf(payload, register.id, given.category) })
}

/** The same command with instants for its local times and without what was left empty. */
function toCommand(given: Plain, at: (local: string) => number): CaseCommand {
  switch (given.type) {
    case 'schedule-visit':
      return { ...given, from: at(given.from), to: at(given.to) }
    case 'propose-plan':
      return withoutEmpty({ ...given, steps: given.steps.map(withoutEmpty), date: at(given.date) })
    case 'issue-order': {
      const { to, task, due } = given
      return { type: 'issue-order', task, to: withoutEmpty(to), ...(due !== undefined && { due: at(due) }) }
    }
    case 'pause':
      return withoutEmpty({ ...given, until: at(given.until) })
    case 'propose-result': {
      const { followsAt, ...result } = given
      return { ...withoutEmpty(result), ...(followsAt !== undefined && { followsAt: at(followsAt) }) }
    }
    case 'forward':
      return { ...given, followUpAt: at(given.followUpAt) }
    case 'record-forward-answer': {
      const { followUpAt, ...answer } = given
      return { ...answer, ...(followUpAt !== undefined && { followUpAt: at(followUpAt) }) }
    }
    default:
      return withoutEmpty(given)
  }
}

/** A form leaves empty what the rules know only as left out. */
type WithoutEmpty<Given> = { [Key in keyof Given]: Exclude<Given[Key], undefined> }
function withoutEmpty<Given extends object>(given: Given): WithoutEmpty<Given>
function withoutEmpty(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function faultOf(context: StaffContext, given: StaffCommand): Promise<ProblemCode | null> {
  const { payload, register, stream } = context
  const photos = 'attachments' in given ? (given.attachments ?? []) : []
  if (!(await arePhotosFree(payload, register.id, stream, [...new Set(photos)]))) return 'unreadable-photo'
  switch (given.type) {
    case 'classify':
      if (!register.categories.has(given.category)) return 'unknown-category'
      return given.zone === null || register.zones.has(given.zone) ? null : 'unknown-zone'
    case 'assign':
    case 'offer-handover':
      return placeFault(context, given)
    case 'issue-order':
      if (given.to.kind === 'team') return placeFault(context, given.to)
      return register.contractors.get(given.to.contractor)?.active ? null : 'unknown-contractor'
    case 'investigate':
      return given.contractor === undefined || register.contractors.has(given.contractor) ? null : 'unknown-contractor'
    case 'seat-panel':
      return panelFault(context, given.members)
    default:
      return null
  }
}

/** Whether work can be given there: to a team that is in use, and to nobody but those who work on cases. */
async function placeFault(
  { payload, register }: StaffContext,
  { team, person }: { team: string; person?: string | undefined },
): Promise<ProblemCode | null> {
  if (!register.teams.get(team)?.active) return 'unknown-team'
  if (person === undefined) return null
  return (await areAllStaff(payload, register.id, [person], ['handler', 'manager'])) ? null : 'unknown-person'
}

/**
 * Judges come from the panel or the committee, and from nobody who works for the company whose case it is; platform
 * administrators stand in for the company.
 */
async function panelFault({ payload, register }: StaffContext, members: string[]): Promise<ProblemCode | null> {
  if (!(await areAllStaff(payload, register.id, members, ['panel', 'committee']))) return 'unknown-person'
  const company = await Promise.all(
    members.map((member) => areAllStaff(payload, register.id, [member], ['handler', 'manager'])),
  )
  const platform = { and: [{ id: { in: members } }, { platform: { equals: true } }] }
  const { totalDocs } = await payload.count({ collection: 'users', where: platform })
  return company.includes(true) || totalDocs > 0 ? 'panel-conflict' : null
}

async function mergeInto({ payload, register, state }: StaffContext, number: string): Promise<Translated> {
  if (number === state.number) return refuse('merge-with-itself')
  const target = await findByNumber(payload, register.id, number)
  if (!target) return refuse('unknown-case')
  if (target.state.mergedInto !== null) return refuse('already-merged')
  if (target.state.endedAt !== null) return refuse('already-ended')
  const sensitive = isToldByWeek(target.state, await register.rules())
  return accept({ type: 'merge', into: target.stream, number, ...(sensitive && { sensitive }) })
}

function splitFrom({ mergedInto }: Complaint): Translated {
  return mergedInto
    ? accept({ type: 'split', stream: mergedInto.into, number: mergedInto.number })
    : refuse('not-merged')
}

type Strike = Extract<StaffCommand, { type: 'strike-household' }>

/** Only the hash of a door is kept: a household is found by writing its door. */
async function strike({ payload, register }: StaffContext, { type, door, reason }: Strike): Promise<Translated> {
  const { household } = await householdOfDoor(payload, register.id, door)
  return accept({ type, household, reason })
}
