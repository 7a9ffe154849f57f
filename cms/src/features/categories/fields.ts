import { CATEGORY_GROUPS, CATEGORY_QUESTIONS_MAX } from '@linsheng/contracts/content'
import type { Field } from 'payload'
import { label } from '../../label.ts'

/** Most steps of a checklist or protocol: more is read by nobody who stands in front of a stuck lift. */
const STEPS_MAX = 20

/** Rows are folded: each shows its words. */
const RowLabel = '/src/features/categories/admin/row-text.tsx#RowText'

const lines = (name: 'questions' | 'checklist', maxRows: number): Field => ({
  name,
  type: 'array',
  label: label(`communities.categories.${name}`),
  labels: {
    singular: label(`communities.categories.${name}.one`),
    plural: label(`communities.categories.${name}`),
  },
  maxRows,
  admin: { description: label(`communities.categories.${name}.help`), initCollapsed: true, components: { RowLabel } },
  fields: [
    {
      name: 'text',
      type: 'text',
      label: label(`communities.categories.${name}.one`),
      required: true,
      localized: true,
      maxLength: 200,
    },
  ],
})

/** What to do first when it is dangerous: a clock for each step, from receipt, and whom to call. */
const protocol: Field = {
  name: 'protocol',
  type: 'array',
  label: label('communities.categories.protocol'),
  labels: {
    singular: label('communities.categories.protocol.one'),
    plural: label('communities.categories.protocol'),
  },
  maxRows: STEPS_MAX,
  admin: { description: label('communities.categories.protocol.help'), initCollapsed: true, components: { RowLabel } },
  fields: [
    {
      name: 'text',
      type: 'text',
      label: label('communities.categories.protocol.one'),
      required: true,
      localized: true,
      maxLength: 300,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'withinMinutes',
          type: 'number',
          label: label('communities.categories.protocol.withinMinutes'),
          required: true,
          min: 1,
          max: 1440,
          admin: { step: 1 },
        },
        {
          name: 'call',
          type: 'text',
          label: label('communities.categories.protocol.call'),
          localized: true,
          maxLength: 60,
        },
      ],
    },
  ],
}

const sameCommunity: Extract<Field, { type: 'relationship' }>['filterOptions'] = ({ data, id }) => ({
  and: [{ community: { equals: data?.community } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])],
})

const tree: Field[] = [
  {
    name: 'group',
    type: 'select',
    label: label('communities.categories.group'),
    required: true,
    defaultValue: 'other',
    options: CATEGORY_GROUPS.map((value) => ({ value, label: label(`communities.categories.group.${value}`) })),
  },
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'categories',
    label: label('communities.categories.parent'),
    filterOptions: sameCommunity,
    admin: { description: label('communities.categories.parent.help') },
  },
]

const retirement: Field[] = [
  {
    name: 'active',
    type: 'checkbox',
    label: label('communities.categories.active'),
    defaultValue: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'mergedInto',
    type: 'relationship',
    relationTo: 'categories',
    label: label('communities.categories.mergedInto'),
    filterOptions: sameCommunity,
    admin: { position: 'sidebar', description: label('communities.categories.mergedInto.help') },
  },
]

/** What a category asks, what its cases are worked through by, and where it stands among the others. */
export const categoryFields: Field[] = [
  { name: 'hint', type: 'textarea', label: label('communities.categories.hint'), localized: true },
  ...tree,
  lines('questions', CATEGORY_QUESTIONS_MAX),
  lines('checklist', STEPS_MAX),
  protocol,
  {
    name: 'sensitive',
    type: 'checkbox',
    label: label('communities.categories.sensitive'),
    defaultValue: false,
    admin: { position: 'sidebar', description: label('communities.categories.sensitive.help') },
  },
  ...retirement,
]
