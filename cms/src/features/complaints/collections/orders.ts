import type { CollectionConfig, FieldAccess } from 'payload'
import { hasRole, nobody } from '../../../access/predicates.ts'
import { mayActIn } from '../../../access/roles.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { referenceId } from '../reference-id.ts'

export const ORDERS = 'orders'

const isManagerHere: FieldAccess = ({ doc, req }) => {
  const community = referenceId(doc?.community)
  return community !== null && mayActIn(req.user, community, 'manager')
}
const forManagers = { read: isManagerHere }

/**
 * Work orders of all cases as lists and the figures of contractors need them. Like the cases themselves only what their
 * commits say, written by the dispatcher alone; minutes, parts and cost are for managers.
 */
export const orders: CollectionConfig = {
  slug: ORDERS,
  labels: { singular: label('casework.collection.order'), plural: label('casework.collection.orders') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: hasRole('handler', 'manager', 'committee'), update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [
    { fields: ['stream', 'order'], unique: true },
    { fields: ['community', 'contractor', 'issuedAt'] },
    { fields: ['community', 'status', 'due'] },
  ],
  fields: [
    { name: 'stream', type: 'text', required: true },
    /** Number of its case, and its own within the case. */
    { name: 'number', type: 'text', required: true },
    { name: 'order', type: 'number', required: true },
    /** One of the two: a code of a contractor, or of a team with, perhaps, one of its people. */
    { name: 'contractor', type: 'text' },
    { name: 'team', type: 'text' },
    { name: 'person', type: 'text' },
    { name: 'category', type: 'text', required: true },
    { name: 'task', type: 'textarea', required: true },
    { name: 'done', type: 'textarea' },
    { name: 'status', type: 'text', required: true },
    { name: 'issuedAt', type: 'number', required: true },
    { name: 'due', type: 'number' },
    { name: 'endedAt', type: 'number' },
    /** Times its case was reopened, or the result disputed, after this was finished. */
    { name: 'reopened', type: 'number', required: true },
    { name: 'minutes', type: 'number', access: forManagers },
    { name: 'parts', type: 'text', access: forManagers },
    /** Integer cents. */
    { name: 'costCents', type: 'number', access: forManagers },
  ],
}
