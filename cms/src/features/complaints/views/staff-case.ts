import { type StaffCase, staffCaseSchema } from '@linsheng/contracts/complaints'
import { localeSchema } from '@linsheng/contracts/text'
import {
  type Actor,
  allowedCommands,
  awaiting,
  barriers,
  type Complaint,
  closingOutcomes,
  type Duty,
  dutiesOf,
  overdue,
  type Policy,
  waitingLines,
} from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { checklistOf, loadCategoryDetails } from '../../categories/details.ts'
import { isBackDated } from '../dispatcher/work-columns.ts'
import type { CasePlace, Reader } from '../operations/find-for-staff.ts'
import { toCommit } from '../operations/stored-commit.ts'
import { appealViews } from './appeals.ts'
import { caseBase, factsOf } from './case-base.ts'
import { namesOf, peopleOf, personView } from './people.ts'
import { photosByReceipt, photosForStaff, pick } from './photos.ts'
import { planView, visitViews } from './plans.ts'
import { protocolView } from './protocol.ts'
import { publishedCase } from './published-case.ts'
import { staffTimeline } from './timeline.ts'
import { allocationViews, investigationView, orderViews, taskViews, unconfirmedViews } from './work.ts'

/** Everything that somebody who works on a case, or judges it, may see of it, as of `now`. */
export async function staffCase(
  payload: Payload,
  { register, state, history, reader }: CasePlace,
  { id, now, locale }: { id: string; now: number; locale: Locale },
): Promise<StaffCase> {
  const commits = history.map(toCommit)
  const [policy, rules, names, photos, categories] = await Promise.all([
    register.policy(),
    register.rules(),
    namesOf(payload, peopleOf(commits, state)),
    readsPhotos(reader)
      ? photosForStaff(payload, register, state, commits)
      : photosByReceipt(payload, register, state, commits, now),
    loadCategoryDetails(payload, register.id),
  ])
  const duties = dutiesOf(state, policy, now)
  const isManager = reader.roles.includes('manager')
  return {
    ...caseBase(factsOf(state), register),
    ...{ id, asOf: now, sequence: commits.length, recordedAt: state.recordedAt, backDated: isBackDated(state) },
    ...wordsOf(state, reader),
    person: state.person === null ? null : personView(state.person, names),
    ...allocationViews(state, commits, register, names),
    unconfirmed: worksOnCases(reader) ? unconfirmedViews(state) : [],
    pauses: state.pauses.map(({ note, ...pause }) => ({ ...pause, ...(note !== undefined && { note }) })),
    visits: visitViews(state),
    investigation: investigationView(state, register, photos),
    plans: state.plans.map((plan) => planView(plan, policy)),
    orders: orderViews(state, { register, names, photos, isManager }),
    appeals: appealViews(state, names),
    ...taskViews(state, commits, duties),
    photos: pick(photos, state.attachments),
    timeline: staffTimeline(commits, register, photos, names),
    ...nextOf(state, policy, now),
    duties: inOrder(duties),
    ...mayDo(state, reader, policy, now),
    published: publishedCase(state, register, rules),
    unpublished: waitingLines(commits, rules, now),
    checklist: checklistOf(categories.get(state.category), locale),
    protocol: protocolView(state, names, locale),
  }
}

/** A member of the panel has no access to the photos of all cases: links to those of this one, for an hour. */
const readsPhotos = ({ roles }: Reader): boolean => roles.some((role) => role !== 'panel')

const worksOnCases = ({ roles }: Reader): boolean => roles.includes('handler') || roles.includes('manager')

/** Whom to call is for those who work on the case; the committee and the panel judge without it. */
function wordsOf(state: Complaint, reader: Reader) {
  const { description, wish, why, possible, readBack, answers, danger, impact, urgency, contact, reach } = state
  const locale = localeSchema.safeParse(state.locale).data
  return {
    ...{ description, danger, impact, reach },
    ...(urgency && { urgency }),
    ...(locale && { locale }),
    ...(readBack && { readBack }),
    ...(answers && { answers }),
    ...(wish !== undefined && { wish }),
    ...(why !== undefined && { why }),
    ...(possible !== undefined && { possible }),
    ...(contact && worksOnCases(reader) && { contact }),
  }
}

function nextOf(state: Complaint, policy: Policy, now: number) {
  const { kind, due, overdue: late, ...next } = awaiting(state, now, policy)
  const reopenUntil = 'reopenUntil' in next ? next.reopenUntil : null
  return { next: { kind, due, overdue: late, reopenUntil }, overdue: overdue(state, now) }
}

/** What is owed first comes first; then what stands still, then what was done. */
function inOrder(duties: readonly Duty[]): Duty[] {
  const rank = ({ doneAt, due }: Duty): number => (doneAt !== null ? 2 : due === null ? 1 : 0)
  return duties.toSorted((a, b) => rank(a) - rank(b) || (a.due ?? 0) - (b.due ?? 0))
}

function mayDo(state: Complaint, { user, roles }: Reader, policy: Policy, now: number) {
  const actor: Actor = { kind: 'staff', user, roles }
  const { allowed, closings } = staffCaseSchema.shape
  const may = new Set<string>(allowedCommands(state, actor, now, policy))
  const outcomes = new Set<string>(closingOutcomes(state, actor, now, policy))
  const why = barriers(state, actor, now, policy)
  const names = allowed.element.options
  return {
    roles: [...roles],
    allowed: names.filter((name) => may.has(name)),
    barred: Object.fromEntries(names.flatMap((name) => (why[name] ? [[name, why[name]]] : []))),
    closings: closings.element.options.filter((outcome) => outcomes.has(outcome)),
  }
}
