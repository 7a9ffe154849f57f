import {
  DEFAULT_POLICY,
  DEFAULT_TARGETS,
  PRIORITIES,
  TARGET_CLOCKS,
  type TargetClock,
} from '@linsheng/domain/complaints'
import type { Field } from 'payload'
import { label } from '../../label.ts'

/** A number that must be there, `min` or more; that it is whole is checked with the rest of the community. */
export const wholeNumber = (
  name: string,
  text: ReturnType<typeof label>,
  defaultValue: number,
  min: number,
  description?: ReturnType<typeof label>,
): Field => ({
  name,
  type: 'number',
  label: text,
  required: true,
  min,
  defaultValue,
  admin: { step: 1, ...(description && { description }) },
})

/** Hours of one clock. Making safe is the only one a priority can do without. */
const target = (priority: (typeof PRIORITIES)[number], clock: TargetClock): Field =>
  clock === 'safe'
    ? {
        name: clock,
        type: 'number',
        label: label('casework.duty.safe'),
        min: 1,
        ...(DEFAULT_TARGETS[priority].safe !== null && { defaultValue: DEFAULT_TARGETS[priority].safe }),
        admin: { step: 1, placeholder: label('policies.noClock') },
      }
    : wholeNumber(clock, label(`casework.duty.${clock}`), DEFAULT_TARGETS[priority][clock], 1)

const targets: Field = {
  name: 'targets',
  type: 'group',
  label: label('policies.targets'),
  admin: { description: label('policies.targets.help') },
  fields: PRIORITIES.map((priority) => ({
    name: priority,
    type: 'group',
    label: label(`casework.priority.${priority}`),
    fields: [{ type: 'row', fields: TARGET_CLOCKS.map((clock) => target(priority, clock)) }],
  })),
}

const priorityOptions = PRIORITIES.map((value) => ({ value, label: label(`casework.priority.${value}`) }))

const categoryTargets: Field = {
  name: 'categoryTargets',
  type: 'array',
  label: label('policies.categoryTargets'),
  labels: { singular: label('policies.categoryTarget'), plural: label('policies.categoryTargets') },
  admin: { description: label('policies.categoryTargets.help') },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'category',
          type: 'relationship',
          relationTo: 'categories',
          label: label('communities.categories.singular'),
          required: true,
          filterOptions: ({ id }) => (id === undefined ? false : { community: { equals: id } }),
        },
        {
          name: 'priority',
          type: 'select',
          label: label('policies.priority'),
          required: true,
          options: priorityOptions,
        },
        {
          name: 'clock',
          type: 'select',
          label: label('policies.clock'),
          required: true,
          options: TARGET_CLOCKS.map((value) => ({ value, label: label(`casework.duty.${value}`) })),
        },
        { name: 'hours', type: 'number', label: label('policies.hours'), required: true, min: 1, admin: { step: 1 } },
      ],
    },
  ],
}

const setting = (name: keyof typeof DEFAULT_POLICY & `${string}${'Days' | 'Hours'}`, min = 1): Field =>
  wholeNumber(name, label(`policies.setting.${name}`), DEFAULT_POLICY[name], min)

const roundTheClock: Field = {
  name: 'roundTheClock',
  type: 'select',
  hasMany: true,
  label: label('policies.roundTheClock'),
  defaultValue: [...DEFAULT_POLICY.roundTheClock],
  options: priorityOptions,
  admin: { description: label('policies.roundTheClock.help') },
}

/** Longest reason of a change, in characters. */
export const CHANGE_REASON_MAX = 300
/** Said with a change and kept with the version it makes; the community's own document does not hold it. */
export const changeReasonField: Field = {
  name: 'changeReason',
  type: 'text',
  virtual: true,
  maxLength: CHANGE_REASON_MAX,
  label: label('policies.changeReason'),
  admin: { readOnly: false, description: label('policies.changeReason.help') },
}

/** Everything a community promises but its calendar. Each change becomes a dated, public version. */
export const policyFields: Field[] = [
  targets,
  categoryTargets,
  {
    type: 'row',
    fields: [setting('silenceDays'), setting('reopenDays'), setting('planSilenceDays'), setting('pauseMaxDays', 0)],
  },
  { type: 'row', fields: [setting('committeeHours'), setting('handoverHours'), setting('callHours')] },
  { type: 'row', fields: [setting('appealDays'), setting('appealAcknowledgeDays'), setting('appealDecideDays')] },
  roundTheClock,
]
