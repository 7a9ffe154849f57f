import type { CollectionConfig, FieldAccess } from 'payload'
import { createAs, hasRole, nobody } from '../../access/predicates.ts'
import { mayActIn } from '../../access/roles.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { codeField, keepName, nameField } from '../communities/codes.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { idOf } from '../publishing/document.ts'
import { CONTRACTORS } from './name.ts'

const TRADES = [
  'lift',
  'electrics',
  'plumbing',
  'fire',
  'access-control',
  'waterproofing',
  'civil',
  'cleaning',
  'greening',
  'pest',
  'network',
  'other',
] as const

/** Telephone numbers are for whoever gives work out. */
const forHandlers: FieldAccess = ({ req, doc }) => mayActIn(req.user, idOf(doc?.community) ?? '', 'handler', 'manager')

/** What managers think of a firm is theirs. */
const forManagers: FieldAccess = ({ req, doc }) => mayActIn(req.user, idOf(doc?.community) ?? '', 'manager')

/** Firms that work on cases. Retired ones stay, because old cases and orders name them by their code. */
export const contractors: CollectionConfig = {
  slug: CONTRACTORS,
  labels: { singular: label('contractors.singular'), plural: label('contractors.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'trades', 'phone', 'active'],
    group: NAV_GROUPS.allocation,
  },
  access: {
    create: createAs('manager'),
    read: hasRole('handler', 'manager', 'committee'),
    update: hasRole('manager'),
    delete: nobody,
  },
  defaultSort: 'code',
  hooks: { beforeValidate: [keepName('code')], afterChange: [forgetRegistersAfterChange] },
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    { ...nameField, localized: false },
    codeField,
    {
      name: 'trades',
      type: 'select',
      hasMany: true,
      label: label('contractors.trades'),
      options: TRADES.map((value) => ({ value, label: label(`contractors.trade.${value}`) })),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'contact',
          type: 'text',
          label: label('contractors.contact'),
          maxLength: 60,
          access: { read: forHandlers },
        },
        {
          name: 'phone',
          type: 'text',
          label: label('contractors.phone'),
          maxLength: 40,
          access: { read: forHandlers },
        },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      label: label('contractors.note'),
      maxLength: 2000,
      access: { read: forManagers },
      admin: { description: label('contractors.note.help') },
    },
    {
      name: 'active',
      type: 'checkbox',
      label: label('contractors.active'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
  ],
}
