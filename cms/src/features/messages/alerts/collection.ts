import type { Access, CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { alertEndpoints } from './endpoints.ts'
import { STAFF_ALERTS } from './name.ts'
import { ownWhere } from './own-alerts.ts'

/** One's own, of the communities one still works for. */
const isOwn: Access = ({ req }) => (req.user ? { and: ownWhere(req.user) } : false)

/** What each member of staff is told, written by the dispatcher from commits. Everybody sees their own alone. */
export const staffAlerts: CollectionConfig = {
  slug: STAFF_ALERTS,
  labels: { singular: label('messages.collection.alert'), plural: label('messages.collection.alerts') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: isOwn, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  endpoints: alertEndpoints,
  indexes: [{ fields: ['user', 'at'] }, { fields: ['user', 'read'] }],
  fields: [
    /** `stream/sequence/position/user`: following a commit twice tells nobody twice. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'user', type: 'text', required: true },
    { name: 'stream', type: 'text', required: true },
    { name: 'number', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    /** Milliseconds since 1970, by the clock of the rules. */
    { name: 'at', type: 'number', required: true },
    { name: 'read', type: 'checkbox', required: true, defaultValue: false },
  ],
}
