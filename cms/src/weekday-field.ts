import { WEEKDAYS } from '@linsheng/domain/time'
import type { SelectField } from 'payload'
import { label } from './label.ts'

/** A day of the week in a row of weekly times. */
export const weekdayField: SelectField = {
  name: 'weekday',
  type: 'select',
  label: label('communities.calendar.weekday'),
  required: true,
  options: WEEKDAYS.map((day) => ({ value: String(day), label: label(`communities.weekday.${day}`) })),
}
