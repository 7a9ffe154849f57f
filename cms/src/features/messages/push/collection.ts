import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const PUSH_SUBSCRIPTIONS = 'push-subscriptions'

/** Devices that want to be told of a case. The device's address is sealed under this installation's secret. */
export const pushSubscriptions: CollectionConfig = {
  slug: PUSH_SUBSCRIPTIONS,
  labels: { singular: label('messages.collection.subscription'), plural: label('messages.collection.subscriptions') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  fields: [
    /** Keyed hash of case and device: subscribing twice is subscribing once. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'stream', type: 'text', required: true, index: true },
    { name: 'sealed', type: 'text', required: true },
    { name: 'storedAt', type: 'number', required: true },
  ],
}
