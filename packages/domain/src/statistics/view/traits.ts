import type { PublicCase } from '../../complaints/public-entry.ts'
import type { Cause, EscalationLevel } from '../../complaints/vocabulary.ts'
import { planFact } from '../clock-fact.ts'
import { NO_CODE } from '../groups.ts'
import { type FilterName, OPEN, WITHDRAWN } from './query.ts'

/** What the rates and causes need of a case: so few combinations that a million cases share some hundreds. */
export interface Traits {
  byWeek: boolean
  hasEnded: boolean
  reopened: boolean
  /** The same matter told twice: merged into another case, or closed as a duplicate. */
  isCopy: boolean
  disputed: boolean
  /** A result was given to somebody who could dispute it. */
  hadResult: boolean
  transferred: boolean
  escalated: EscalationLevel | null
  appeal: PublicCase['appeal']
  /** Whether the plan's date was kept, as far as the case itself says it for good. */
  plan: 'kept' | 'missed' | null
  ending: 'confirmed' | 'silent' | null
  investigated: boolean
  cause: Cause | null
}

export function traitsOf(of: PublicCase): Traits {
  const { outcome, endedAt, reopenings, disputes } = of
  return {
    byWeek: of.precision === 'week',
    hasEnded: endedAt !== null || reopenings > 0,
    reopened: reopenings > 0,
    isCopy: outcome === 'merged' || outcome === 'duplicate',
    disputed: disputes > 0,
    hadResult: disputes > 0 || (of.resolvedAt !== null && outcome !== 'recorded'),
    transferred: of.transfers > 1,
    escalated: of.escalated,
    appeal: of.appeal,
    plan: planOf(of),
    ending: outcome === 'confirmed' || outcome === 'silent' ? outcome : null,
    investigated: of.verdict !== null,
    cause: of.verdict === null ? null : of.cause,
  }
}

function planOf(of: PublicCase): Traits['plan'] {
  const verdict = planFact(of)?.verdict
  if (verdict === 'in-time') return 'kept'
  return verdict === 'late' ? 'missed' : null
}

/** The same for equal traits only. */
export const traitsKey = (traits: Traits): string => Object.values(traits).join()

/** The code of a case that a filter asks for. */
export function codeOf(of: PublicCase, name: FilterName): string {
  if (name === 'outcome') return of.endedAt === null ? OPEN : (of.outcome ?? WITHDRAWN)
  return of[name] ?? NO_CODE
}
