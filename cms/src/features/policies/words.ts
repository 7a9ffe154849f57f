import type { PolicyChange } from '@linsheng/contracts/content'
import type { Priority } from '@linsheng/domain/complaints'
import { type Locale, t } from '@linsheng/i18n'

/** A change of promises in the reader's language, a line for each thing. @param nameOf name of a category by its code */
export function wordsOfChange(change: PolicyChange, locale: Locale, nameOf: (code: string) => string): string[] {
  const { changes, settings, calendar, roundTheClock } = change
  const none = t(locale, 'policies.change.none')
  const hours = (value: number | null) => (value === null ? none : t(locale, 'policies.change.hours', { hours: value }))
  const priorities = (list: readonly Priority[]) =>
    list.map((priority) => t(locale, `casework.priority.${priority}`)).join(' ') || none
  return [
    ...changes.map(({ priority, clock, category, from, to }) => {
      const values = {
        priority: t(locale, `casework.priority.${priority}`),
        clock: t(locale, `casework.duty.${clock}`),
        from: hours(from),
        to: hours(to),
      }
      return category === null
        ? t(locale, 'policies.change.target', values)
        : t(locale, 'policies.change.category', { ...values, category: nameOf(category) })
    }),
    ...settings.map(({ setting, from, to }) =>
      t(locale, 'policies.change.setting', { setting: t(locale, `policies.setting.${setting}`), from, to }),
    ),
    ...(calendar ? [t(locale, 'policies.change.calendar')] : []),
    ...(roundTheClock
      ? [
          t(locale, 'policies.change.roundTheClock', {
            from: priorities(roundTheClock.from),
            to: priorities(roundTheClock.to),
          }),
        ]
      : []),
  ]
}
