import type { CollectionConfig } from 'payload'
import { isPlatformField, nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const RELEASE_STATUSES = ['building', 'live', 'failed'] as const

/** What became of each attempt to update the site, so that staff see when it did not succeed. Written by the publisher. */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: label('publishing.releasesSingular'), plural: label('publishing.releasesPlural') },
  custom: { shared: true },
  admin: {
    useAsTitle: 'releaseId',
    defaultColumns: ['startedAt', 'status', 'endedAt', 'pages'],
    group: NAV_GROUPS.publishing,
  },
  access: { create: nobody, read: ({ req }) => Boolean(req.user), update: nobody, delete: nobody },
  defaultSort: '-startedAt',
  lockDocuments: false,
  fields: [
    { name: 'releaseId', type: 'text', label: label('publishing.releaseId') },
    {
      name: 'status',
      type: 'select',
      label: label('publishing.releaseStatus'),
      required: true,
      index: true,
      options: RELEASE_STATUSES.map((value) => ({ value, label: label(`publishing.status.${value}`) })),
    },
    { name: 'startedAt', type: 'date', label: label('publishing.releaseStarted'), required: true, index: true },
    { name: 'endedAt', type: 'date', label: label('publishing.releaseEnded') },
    { name: 'pages', type: 'number', label: label('publishing.releasePages') },
    {
      name: 'reason',
      type: 'textarea',
      label: label('publishing.releaseReason'),
      access: { read: isPlatformField },
    },
  ],
}
