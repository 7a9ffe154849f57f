/**
 * What is typed into a command's form, by the names of its fields. A name is the pointer of its value in the request,
 * without the first slash (`steps/0/text`), so that a refusal finds its field. Lists of ids are joined by commas.
 */
export type Draft = Record<string, string>

/** What was left empty is left out. */
export const filled = (draft: Draft): Record<string, string> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''))

/** Ids in a list field. */
export const idsIn = (value: string | undefined): string[] => (value ?? '').split(',').filter((id) => id !== '')

/** Lists of a form's photos: all that were sent, and those marked as before and after the work. */
export const PHOTO_LISTS = ['attachments', 'before', 'after'] as const

/** The photos in a draft as a request carries them, and the draft without them. */
export function photosApart(draft: Draft): {
  photos: Partial<Record<(typeof PHOTO_LISTS)[number], string[]>>
  rest: Draft
} {
  const { attachments, before, after, ...rest } = draft
  const lists = Object.entries({ attachments, before, after }).map(([name, value]) => [name, idsIn(value)] as const)
  return { photos: Object.fromEntries(lists.filter(([, ids]) => ids.length > 0)), rest }
}

/** A whole number as typed; undefined when empty, NaN when it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  const typed = (value ?? '').trim()
  if (typed === '') return undefined
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
}

/** Yuan as typed (`1,280.5`, `￥12`) in integer cents; undefined when empty, NaN when it is no amount. */
export function centsOf(value: string | undefined): number | undefined {
  const typed = (value ?? '').replace(/[,，\s￥¥元]/g, '')
  if (typed === '') return undefined
  const parts = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed)
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : Number.NaN
}

/** Cents as they are typed: `128.50`, `90`. */
export const yuanOf = (cents: number): string => (cents % 100 === 0 ? `${cents / 100}` : (cents / 100).toFixed(2))

/** Blanks of a template that are still as it left them, `【几点】`: never a thing to tell somebody. */
export const gapsIn = (text: string | undefined): string[] => [...new Set(text?.match(/【[^【】]*】/g) ?? [])]

const DAY = 86_400_000
const HALF_HOUR = 1_800_000

/** An instant as a form's local time in a zone, `2026-11-23T14:30`. */
export function localTime(at: number, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  return shown.replace(' ', 'T')
}

/** The half hour after an instant, as a form's local time. */
export const nextHalfHour = (at: number, zone: string): string =>
  localTime((Math.floor(at / HALF_HOUR) + 1) * HALF_HOUR, zone)

/** A time of day so many days after the local day of an instant, as a form's local time. */
export function dayAt(instant: number, zone: string, days: number, time: string): string {
  const today = Date.parse(`${localTime(instant, zone).slice(0, 10)}T00:00Z`)
  return `${new Date(today + days * DAY).toISOString().slice(0, 10)}T${time}`
}
