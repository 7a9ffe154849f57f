import { licenceSchema as publicLicenceSchema } from '@linsheng/contracts/content'
import { type Key, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook } from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { minutesOf } from './calendar.ts'
import { OWN_LICENCE } from './licence-field.ts'
import { shapeError } from './shape-error.ts'

type Fault = { path: string; key: Extract<Key, `communities.invalid.${string}`> }

const calendarSchema = z.object({
  type: z.string().nullish(),
  windows: z.array(z.object({ from: z.string().nullish(), to: z.string().nullish() })).nullish(),
  holidays: z.array(z.string()).nullish(),
  workdays: z.array(z.string()).nullish(),
})
const licenceSchema = z.object({ kind: z.string().nullish(), title: z.string().nullish(), path: z.string().nullish() })
const schema = z.object({
  timeZone: z.string().nullish(),
  calendar: calendarSchema.nullish(),
  licence: licenceSchema.nullish(),
})

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function faultsOfWindows(
  windows: ReadonlyArray<{ from?: string | null | undefined; to?: string | null | undefined }>,
): Fault[] {
  return windows.flatMap((row, index): Fault[] => {
    const [from, to] = [minutesOf(row.from ?? ''), minutesOf(row.to ?? '')]
    const path = `calendar.windows.${index}`
    if (from === null) return [{ path: `${path}.from`, key: 'communities.invalid.time' }]
    if (to === null || to <= from) return [{ path: `${path}.to`, key: 'communities.invalid.time' }]
    return []
  })
}

function faultsOfDates(calendar: z.infer<typeof calendarSchema>): Fault[] {
  const day = z.iso.date()
  const wrong = (['holidays', 'workdays'] as const)
    .filter((name) => calendar[name]?.some((date) => !day.safeParse(date).success))
    .map((name): Fault => ({ path: `calendar.${name}`, key: 'communities.invalid.date' }))
  const both = calendar.workdays?.some((date) => calendar.holidays?.includes(date))
  return both ? [...wrong, { path: 'calendar.workdays', key: 'communities.invalid.bothLists' }] : wrong
}

/** A licence of one's own has a name, and a page that says what it is. */
function faultsOfLicence({ kind, title, path }: z.infer<typeof licenceSchema>): Fault[] {
  if (kind !== OWN_LICENCE) return []
  const isPage = publicLicenceSchema.shape.path.safeParse(path).success
  return [
    ...(title?.trim() ? [] : [{ path: 'licence.title', key: 'communities.invalid.licenceTitle' as const }]),
    ...(isPage ? [] : [{ path: 'licence.path', key: 'communities.invalid.licencePath' as const }]),
  ]
}

function faultsOf({ timeZone, calendar, licence }: z.infer<typeof schema>): Fault[] {
  const zone: Fault[] = timeZone && !isZone(timeZone) ? [{ path: 'timeZone', key: 'communities.invalid.timeZone' }] : []
  const own = licence ? faultsOfLicence(licence) : []
  if (!calendar) return [...zone, ...own]
  const empty: Fault[] =
    calendar.type === 'windows' && !calendar.windows?.length
      ? [{ path: 'calendar.windows', key: 'communities.invalid.noWindows' }]
      : []
  return [...zone, ...own, ...empty, ...faultsOfWindows(calendar.windows ?? []), ...faultsOfDates(calendar)]
}

/**
 * A time zone that exists, windows that open before they close, dates that are dates, a licence that can be read.
 * @throws ValidationError at the fields that are wrong
 */
export const checkCommunity: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const locale = localeOfRequest(req)
  const parsed = schema.safeParse(data ?? {})
  if (!parsed.success) throw shapeError(collection.slug, parsed.error, locale, req)
  const faults = faultsOf(parsed.data)
  if (faults.length === 0) return data
  const errors = faults.map(({ path, key }) => ({ path, message: t(locale, key) }))
  throw refusalAt(req, collection.slug, errors)
}
