import { CHANNELS, IMPACTS, KINDS, OUTCOMES, PRIORITIES, STATUSES } from '@linsheng/domain/complaints'
import type { Field, FieldAccess, SelectField, TextareaField, TextField } from 'payload'
import { communitiesWith, mayActIn } from '../../../access/roles.ts'
import { label } from '../../../label.ts'
import { referenceId } from '../reference-id.ts'

type Named = 'number' | 'person' | 'description' | 'wish' | 'publicSummary'
type Instant = 'due' | 'receivedAt' | 'respondedAt' | 'resolvedAt' | 'endedAt' | 'responseDue' | 'resolutionDue'

const text = (name: Named): TextField => ({ name, type: 'text', label: label(`casework.field.${name}`) })
/** A code of the community's own records, shown by its name. */
const coded = (name: 'category' | 'zone' | 'team'): TextField => ({
  name,
  type: 'text',
  label: label(`casework.field.${name}`),
  admin: { components: { Cell: '/src/features/complaints/cells/name-cell.tsx#NameCell' } },
})
const words = (name: Named): TextareaField => ({ name, type: 'textarea', label: label(`casework.field.${name}`) })

/** Milliseconds since 1970, as everywhere in the rules: a date type would be compared as text on one of the databases. */
const instant = (name: Instant, cell = '/src/features/complaints/cells/instant-cell.tsx#InstantCell'): Field => ({
  name,
  type: 'number',
  label: label(`casework.field.${name}`),
  admin: { components: { Cell: cell } },
})

const list = {
  kind: KINDS.map((value) => ({ value, label: label(`casework.kind.${value}`) })),
  status: STATUSES.map((value) => ({ value, label: label(`casework.status.${value}`) })),
  outcome: OUTCOMES.map((value) => ({ value, label: label(`casework.outcome.${value}`) })),
  priority: PRIORITIES.map((value) => ({ value, label: label(`casework.priority.${value}`) })),
  impact: IMPACTS.map((value) => ({ value, label: label(`casework.impact.${value}`) })),
  channel: CHANNELS.map((value) => ({ value, label: label(`casework.channel.${value}`) })),
}

const choice = (name: keyof typeof list): SelectField => ({
  name,
  type: 'select',
  label: label(`casework.field.${name}`),
  options: list[name],
})

const hidden = { hidden: true } as const
const outsideFrom = { read: () => false } as const

/** Those who work on cases; the committee sees what happened, not whom to call. */
const mayReadContact: FieldAccess = ({ doc, req }) => {
  const community = referenceId(doc?.community)
  return community !== null && mayActIn(req.user, community, 'manager', 'handler')
}

/**
 * Those who work on cases, and the committee. What the panel judges it reads on the case's own page; in a list it sees
 * which cases these are. Asked without a case (may this be searched by?) it has to hold
 * wherever the account works, as the answer is for all of its communities at once.
 */
export const mayReadCase = ({ doc, req }: Pick<Parameters<FieldAccess>[0], 'doc' | 'req'>): boolean => {
  const roles = ['manager', 'handler', 'committee'] as const
  const community = referenceId(doc?.community)
  if (community !== null) return mayActIn(req.user, community, ...roles)
  return req.user?.platform === true || communitiesWith(req.user).length === communitiesWith(req.user, ...roles).length
}
const forCaseReaders = { access: { read: mayReadCase } }

const closed = (...fields: Field[]): Field[] => fields.map((field) => ({ ...field, ...forCaseReaders }) as Field)

/** What staff and queries see of a case. Times are instants; codes are the community's own. */
export const caseFields: Field[] = [
  text('number'),
  choice('kind'),
  ...closed(
    choice('status'),
    choice('priority'),
    coded('category'),
    coded('zone'),
    choice('channel'),
    coded('team'),
    text('person'),
    words('description'),
    words('wish'),
    { name: 'danger', type: 'checkbox', label: label('casework.field.danger') },
    choice('impact'),
  ),
  {
    name: 'contact',
    type: 'json',
    label: label('casework.field.contact'),
    access: { read: mayReadContact },
  },
  ...closed(
    { name: 'photos', type: 'json', label: label('casework.field.photos') },
    choice('outcome'),
    /** The promise that counts: the response's until somebody answered, then the resolution's. */
    instant('due', '/src/features/complaints/cells/due-cell.tsx#DueCell'),
    instant('receivedAt'),
    instant('respondedAt'),
    instant('resolvedAt'),
    instant('endedAt'),
    instant('responseDue'),
    instant('resolutionDue'),
  ),
]

type ColumnType = 'text' | 'number' | 'checkbox'
const column = (name: string, type: ColumnType): Field => {
  const base = { name, admin: hidden, ...forCaseReaders }
  if (type === 'text') return { ...base, type }
  return type === 'number' ? { ...base, type } : { ...base, type }
}

/**
 * What queues are sorted and filtered by, computed from the case, the policy and nothing else: it stays true until the
 * next commit, or until `tickAt`, when the sweep adds one. Times are instants; null: nothing, nobody, never.
 */
export const workFields: Field[] = [
  /** What is owed first on an open case, and when; null while everything stands still. */
  column('dutyName', 'text'),
  column('dutyDue', 'number'),
  /** When 80 % of that duty's time is used. */
  column('warnAt', 'number'),
  /** When the time of day alone will decide something. */
  { name: 'tickAt', type: 'number', index: true, admin: hidden, ...forCaseReaders },
  column('acceptedAt', 'number'),
  column('recordedAt', 'number'),
  /** Written down more than half an hour after it was received; never an imported case. */
  column('backDated', 'checkbox'),
  /** Open and without a place, a real category or more than a few words: see `isIncomplete`. */
  column('incomplete', 'checkbox'),
  /** Highest level that learned of it. */
  column('escalated', 'text'),
  column('transfers', 'number'),
  /** A handover that nobody has answered yet. */
  column('handoverTeam', 'text'),
  column('handoverPerson', 'text'),
  column('handoverAt', 'number'),
  /** Reason and end of a pause that lasts. */
  column('paused', 'text'),
  column('pausedUntil', 'number'),
  column('appealOpen', 'checkbox'),
  column('households', 'number'),
  /** Number of the case it goes on in. */
  column('mergedInto', 'text'),
  /** Code of the contractor that the findings name. */
  column('contractor', 'text'),
  column('reopenings', 'number'),
  /** When the next call-back after the end, and the next telephone call, are owed. */
  column('followUpAt', 'number'),
  column('callAt', 'number'),
]

/** What the dispatcher and the public pages need; nothing here is for people. */
export const projectionFields: Field[] = [
  ...closed(
    { name: 'stream', type: 'text', required: true, unique: true, admin: hidden },
    /** Sequence of the last commit whose followers have all done their work. */
    { name: 'sequence', type: 'number', required: true, admin: hidden },
    { name: 'changedAt', type: 'number', required: true, admin: hidden },
    /** Milliseconds since 1970 when this was written: what others read changes by. */
    { name: 'projectedAt', type: 'number', required: true, admin: hidden },
    /** Sequence of the last commit that everybody may know of. */
    { name: 'publicSequence', type: 'number', required: true, admin: hidden },
    /** When everybody may know of the next one; null: none waits. */
    { name: 'publicAt', type: 'number', index: true, admin: hidden },
  ),
  /** The last published facts, so that the chain of public entries goes on from what was really published; null: not public. */
  { name: 'published', type: 'json', admin: hidden, access: outsideFrom },
  /** Parts of them that everybody's lists are sorted and filtered by: nothing exact of what is not told exactly. */
  column('publicCategory', 'text'),
  column('publicZone', 'text'),
  column('publicReceivedAt', 'number'),
  column('publicEndedAt', 'number'),
  column('publicOverdueFrom', 'number'),
  words('publicSummary'),
]
