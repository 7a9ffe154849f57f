import { PROCEDURE_SETTINGS } from '@linsheng/contracts/content'
import { PRIORITIES, TARGET_CLOCKS } from '@linsheng/domain/complaints'
import { type Key, type Locale, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { possibleIds } from '../../database/possible-ids.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { idOf } from '../publishing/document.ts'
import { shapeError } from './shape-error.ts'

type Fault = { path: string; key: Extract<Key, `policies.invalid.${string}`> }

/** Longest that anything can be promised for: a year, in hours and in days. */
const HOURS_MAX = 8784
const DAYS_MAX = 366

const number = z.number().nullish()
const schema = z.object({
  targets: z
    .partialRecord(z.enum(PRIORITIES), z.partialRecord(z.enum(TARGET_CLOCKS), number).nullish())
    .nullish()
    .transform((targets) => targets ?? {}),
  categoryTargets: z
    .array(
      z.object({
        category: z.unknown().optional().transform(idOf),
        priority: z.string().nullish(),
        clock: z.string().nullish(),
        hours: number,
      }),
    )
    .nullish()
    .transform((rows) => rows ?? []),
  ...Object.fromEntries(PROCEDURE_SETTINGS.map((name) => [name, number])),
})
type Given = z.output<typeof schema>

/** Nothing else may be promised for no time at all. */
const isOptional = (path: string): boolean => path === 'pauseMaxDays'

const isWhole = (path: string, value: number | null | undefined, max: number): boolean =>
  value == null || (Number.isInteger(value) && value >= (isOptional(path) ? 0 : 1) && value <= max)

function wholeFault(path: string, value: number | null | undefined, max: number): Fault[] {
  if (isWhole(path, value, max)) return []
  if (max === HOURS_MAX) return [{ path, key: 'policies.invalid.hours' }]
  return [{ path, key: isOptional(path) ? 'policies.invalid.daysOrNone' : 'policies.invalid.days' }]
}

/** Whole hours, and no clock of a case that runs longer than the case may take. */
function faultsOfTargets({ targets }: Given): Fault[] {
  return PRIORITIES.flatMap((priority) => {
    const own = targets[priority] ?? {}
    const whole = TARGET_CLOCKS.flatMap((clock) => wholeFault(`targets.${priority}.${clock}`, own[clock], HOURS_MAX))
    const late = (['response', 'safe'] as const).flatMap((clock): Fault[] =>
      own.resolution != null && (own[clock] ?? 0) > own.resolution
        ? [{ path: `targets.${priority}.${clock}`, key: 'policies.invalid.afterResolution' }]
        : [],
    )
    return [...whole, ...late]
  })
}

function faultsOfCategories({ categoryTargets }: Given): Fault[] {
  const seen = new Set<string>()
  return categoryTargets.flatMap(({ category, priority, clock, hours }, index): Fault[] => {
    const [key, path] = [`${category}/${priority}/${clock}`, `categoryTargets.${index}`]
    const twice: Fault[] = seen.has(key) ? [{ path: `${path}.clock`, key: 'policies.invalid.twice' }] : []
    seen.add(key)
    return [...twice, ...wholeFault(`${path}.hours`, hours, HOURS_MAX)]
  })
}

const faultsOf = (given: Given & Record<string, unknown>): Fault[] => [
  ...faultsOfTargets(given),
  ...faultsOfCategories(given),
  ...PROCEDURE_SETTINGS.flatMap((name) =>
    wholeFault(name, number.parse(given[name]), name.endsWith('Hours') ? HOURS_MAX : DAYS_MAX),
  ),
]

/** Rows whose category is not one of this community's. */
async function strangers(req: PayloadRequest, community: unknown, { categoryTargets }: Given): Promise<Fault[]> {
  const named = categoryTargets.flatMap(({ category }) => category ?? [])
  if (named.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'categories',
    where: { and: [{ id: { in: possibleIds(req.payload, named) } }, { community: { equals: community } }] },
    select: { code: true },
    depth: 0,
    pagination: false,
    limit: 0,
    req,
  })
  const known = new Set(docs.map(({ id }) => id))
  return categoryTargets.flatMap(({ category }, index): Fault[] =>
    category === null || known.has(category)
      ? []
      : [{ path: `categoryTargets.${index}.category`, key: 'policies.invalid.category' }],
  )
}

/** What a field of the promises is called on the form. */
function nameOf(path: string, locale: Locale): string {
  const [group, priority, clock] = path.split('.')
  if (group === 'categoryTargets') return t(locale, 'policies.categoryTargets')
  const setting = PROCEDURE_SETTINGS.find((name) => name === group)
  if (setting) return t(locale, `policies.setting.${setting}`)
  const [of, which] = [PRIORITIES.find((name) => name === priority), TARGET_CLOCKS.find((name) => name === clock)]
  return of && which ? `${t(locale, `casework.priority.${of}`)} · ${t(locale, `casework.duty.${which}`)}` : path
}

/**
 * Promises that can be kept to: whole hours and days, clocks that fit into each other, each category's target said once.
 * @throws ValidationError at the fields that are wrong
 */
export const checkPolicy: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const locale = localeOfRequest(req)
  const parsed = schema.safeParse(data ?? {})
  if (!parsed.success) throw shapeError(collection.slug, parsed.error, locale, req)
  const given = parsed.data
  const faults = [...faultsOf(given), ...(await strangers(req, originalDoc?.id, given))]
  if (faults.length === 0) return data
  const errors = faults.map(({ path, key }) => ({
    path,
    label: nameOf(path, locale),
    message: t(locale, key, { hours: HOURS_MAX, days: DAYS_MAX }),
  }))
  throw refusalAt(req, collection.slug, errors)
}
