import { type Key, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook } from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { referenceId } from '../complaints/reference-id.ts'
import { windowOf } from './times.ts'

type Fault = { path: string; key: Extract<Key, `roster.invalid.${string}`> }

const text = z.string().nullish()
const shiftSchema = z.looseObject({
  weekly: z.array(z.object({ weekday: text, from: text, to: text })).nullish(),
  starts: text,
  ends: text,
})

function faultsOfShift({ weekly, starts, ends }: z.infer<typeof shiftSchema>): Fault[] {
  const rows = weekly ?? []
  const wrong = rows.flatMap(({ weekday, from, to }, index): Fault[] =>
    windowOf({ weekday: weekday ?? '', from: from ?? '', to: to ?? '' })
      ? []
      : [{ path: `weekly.${index}.from`, key: 'roster.invalid.time' }],
  )
  if (rows.length === 0 && !(starts && ends)) return [{ path: 'starts', key: 'roster.invalid.noTime' }]
  return [...wrong, ...faultsOfSpan(starts, ends)]
}

const faultsOfSpan = (starts: unknown, ends: unknown): Fault[] =>
  typeof starts === 'string' && typeof ends === 'string' && Date.parse(ends) <= Date.parse(starts)
    ? [{ path: 'ends', key: 'roster.invalid.order' }]
    : []

/** What a changed document will hold: what was sent over what was there. */
const whole = (data: object | undefined, before: object | undefined) => ({ ...before, ...data })

function refuseFaults(faultsOf: (document: Record<string, unknown>) => Fault[]): CollectionBeforeValidateHook {
  return ({ collection, data, originalDoc, req }) => {
    const faults = faultsOf(whole(data, originalDoc))
    if (faults.length === 0) return data
    const locale = localeOfRequest(req)
    const errors = faults.map(({ path, key }) => ({ path, message: t(locale, key) }))
    throw refusalAt(req, collection.slug, errors)
  }
}

/**
 * A shift has weekly hours, or a start and an end; times are times, and it ends after it starts.
 * @throws ValidationError at the fields that are wrong
 */
export const checkShift: CollectionBeforeValidateHook = refuseFaults((document) => {
  const parsed = shiftSchema.safeParse(document)
  return parsed.success ? faultsOfShift(parsed.data) : [{ path: 'weekly', key: 'roster.invalid.time' }]
})

/**
 * An absence ends after it starts, and nobody stands in for themselves.
 * @throws ValidationError at the fields that are wrong
 */
export const checkAbsence: CollectionBeforeValidateHook = refuseFaults(({ starts, ends, person, substitute }) => {
  const self = referenceId(substitute) !== null && referenceId(substitute) === referenceId(person)
  return [
    ...faultsOfSpan(starts, ends),
    ...(self ? [{ path: 'substitute', key: 'roster.invalid.substitute' } as const] : []),
  ]
})
