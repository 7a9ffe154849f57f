import { byUrgency, firstOpenStep, openSteps, stepDue, type Worded } from '@linsheng/domain/complaints'
import type { Payload, Where } from 'payload'
import { isUnset } from '../../../database/filled.ts'
import { loadCase } from '../../complaints/operations/run-command.ts'
import { IN_DANGER, type WorkContext } from './conditions.ts'
import type { Scope } from './filter.ts'
import { countRows, findRows } from './find-work.ts'
import type { WorkRow } from './work-row.ts'

/** Dangerous cases shown at most: further ones are a click away. */
const SHOWN = 8

/** A dangerous case with the step that is to be done first. */
export interface Emergency {
  row: WorkRow
  step: { position: number; text: Worded; call: Worded | null; due: number }
  /** Steps that are left after this one. */
  left: number
}
export interface Emergencies {
  shown: Emergency[]
  /** All there are, the shown ones included. */
  count: number
}

/** Theirs, or their team's while it is nobody's. */
const answeredForBy = ({ user, teams }: WorkContext): Where => ({
  or: [{ person: { equals: user } }, { and: [{ person: { exists: false } }, { team: { in: [...teams] } }] }],
})

function scopeOf(scope: Scope, context: WorkContext): Where[] {
  if (scope === 'all') return []
  const own = answeredForBy(context)
  return scope === 'mine' ? [own] : [{ or: [own, { team: { in: [...context.teams] } }] }]
}

/** The dangerous cases that a reader looks at, whatever else the list is narrowed to; what is due first comes first. */
export async function findEmergencies(payload: Payload, scope: Scope, context: WorkContext): Promise<Emergencies> {
  const here: Where = { community: { equals: context.community } }
  const where: Where = { and: [here, IN_DANGER, isUnset('endedAt'), ...scopeOf(scope, context)] }
  const [count, rows] = await Promise.all([
    countRows(payload, where),
    findRows(payload, where, { sort: ['dutyDue', 'number'], limit: SHOWN }),
  ])
  const found = await Promise.all(rows.map((row) => emergencyOf(payload, context.community, row)))
  const shown = found.filter((one) => one !== null).toSorted((a, b) => byUrgency(owedOn(a), owedOn(b)))
  return { shown, count }
}

const owedOn = ({ row, step }: Emergency) => ({ name: row.dutyName, due: step.due })

/** Null: the last step was ticked a moment ago, and the register has yet to hear of it. */
async function emergencyOf(payload: Payload, community: string, row: WorkRow): Promise<Emergency | null> {
  const found = await loadCase(payload, community, row.stream)
  const protocol = found?.state.protocol ?? null
  const position = firstOpenStep(protocol)
  const step = position === null ? undefined : protocol?.steps[position]
  if (found === null || protocol === null || position === null || step === undefined) return null
  const { text, call } = step
  return {
    row: { ...row, sequence: found.sequence },
    step: { position, text, call: call ?? null, due: stepDue(protocol, step) },
    left: openSteps(protocol).length - 1,
  }
}
