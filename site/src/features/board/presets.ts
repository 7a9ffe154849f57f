/** Periods that readers ask for most, as local dates; null: without an end. */
export const PRESETS = ['all', '90', 'month', 'year', 'last'] as const
export type Preset = (typeof PRESETS)[number]

/** The period of a preset as of a moment, in the community's time zone. */
export function periodOf(preset: Preset, now: number, zone: string): { from: string | null; to: string | null } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const from = (date: Temporal.PlainDate) => ({ from: date.toString(), to: null })
  switch (preset) {
    case 'all':
      return { from: null, to: null }
    case '90':
      return from(today.subtract({ days: 89 }))
    case 'month':
      return from(today.with({ day: 1 }))
    case 'year':
      return from(today.with({ month: 1, day: 1 }))
    case 'last':
      return { from: `${today.year - 1}-01-01`, to: `${today.year - 1}-12-31` }
  }
}

const MOST_MONTHS = 60

/** The last months, newest first, each with its name (`YYYY-MM`) and its first and last day. */
export function monthsUpTo(now: number, zone: string): Array<{ name: string; from: string; to: string }> {
  const thisMonth = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
  return Array.from({ length: MOST_MONTHS }, (_, back) => {
    const month = thisMonth.subtract({ months: back })
    const day = (day: number) => month.toPlainDate({ day }).toString()
    return { name: month.toString(), from: day(1), to: day(month.daysInMonth) }
  })
}
