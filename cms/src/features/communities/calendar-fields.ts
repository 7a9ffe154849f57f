import type { Field } from 'payload'
import { label } from '../../label.ts'
import { weekdayField } from '../../weekday-field.ts'
import { CHINA_KNOWN_UNTIL } from './calendar.ts'

/** Last year whose holidays are announced: what comes after is said to be unknown, never guessed. */
const knownYear = Number(CHINA_KNOWN_UNTIL.slice(0, 4))

/** When the clocks run. Times are local, `HH:MM`; dates are `YYYY-MM-DD`. */
const windows: Field = {
  name: 'windows',
  type: 'array',
  label: label('communities.calendar.windows'),
  labels: { singular: label('communities.calendar.windows'), plural: label('communities.calendar.windows') },
  fields: [
    {
      type: 'row',
      fields: [
        weekdayField,
        { name: 'from', type: 'text', label: label('communities.calendar.from'), required: true },
        { name: 'to', type: 'text', label: label('communities.calendar.to'), required: true },
      ],
    },
  ],
}

const dates = (name: 'holidays' | 'workdays'): Field => ({
  name,
  type: 'text',
  hasMany: true,
  label: label(`communities.calendar.${name}`),
  admin: { description: label('communities.calendar.dates.help') },
})

export const calendarFields: Field[] = [
  {
    name: 'calendar',
    type: 'group',
    label: label('communities.calendar'),
    fields: [
      {
        name: 'type',
        type: 'radio',
        label: label('communities.calendar.type'),
        required: true,
        defaultValue: 'always',
        options: [
          { value: 'always', label: label('communities.calendar.always') },
          { value: 'windows', label: label('communities.calendar.inWindows') },
        ],
      },
      {
        name: 'chinaHolidays',
        type: 'checkbox',
        label: label('communities.calendar.chinaHolidays'),
        defaultValue: true,
        admin: {
          description: label('communities.calendar.chinaHolidays.help', { year: knownYear, next: knownYear + 1 }),
        },
      },
      windows,
      dates('holidays'),
      dates('workdays'),
    ],
  },
]
