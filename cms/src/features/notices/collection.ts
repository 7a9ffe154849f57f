import { NOTICE_TYPES, noticeSchema } from '@linsheng/contracts/content'
import type { CollectionConfig } from 'payload'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import {
  endAfterStart,
  needInChinese,
  notePublication,
  publicationVersions,
  publishAfterChange,
  publishAfterDelete,
  publishedAtField,
  readPublished,
  readVersionsAsStaff,
  titleField,
  zonesField,
} from '../publishing/publication.ts'
import { richTextEditor } from '../publishing/rich-text/editor.ts'
import { keepSlug, slugField } from '../publishing/slug.ts'
import { createNotice, issuerAllowed, writeNotice } from './access.ts'

const ISSUERS = noticeSchema.shape.issuer.options

/** What is pinned up for everyone: by the property company or by the owners' committee. */
export const notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: label('notices-admin.singular'), plural: label('notices-admin.plural') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'issuer', '_status', 'publishedAt'],
    group: NAV_GROUPS.publishing,
  },
  access: {
    create: createNotice,
    read: readPublished,
    readVersions: readVersionsAsStaff,
    update: writeNotice,
    delete: writeNotice,
  },
  defaultSort: '-createdAt',
  versions: publicationVersions,
  indexes: [{ fields: ['community', 'slug'], unique: true }],
  hooks: {
    beforeValidate: [
      keepSlug(dayOfWriting),
      issuerAllowed,
      endAfterStart('validFrom', 'validUntil'),
      needInChinese(
        { field: 'title', fault: 'publishing.needsTitle' },
        { field: 'body', fault: 'publishing.needsBody' },
      ),
    ],
    beforeChange: [notePublication],
    afterChange: [publishAfterChange],
    afterDelete: [publishAfterDelete],
  },
  fields: [
    titleField,
    {
      name: 'summary',
      type: 'textarea',
      label: label('notices-admin.summary'),
      localized: true,
      maxLength: 300,
      admin: { description: label('notices-admin.summaryHelp') },
    },
    { name: 'body', type: 'richText', label: label('notices-admin.body'), localized: true, editor: richTextEditor },
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'papers',
      hasMany: true,
      label: label('notices-admin.attachments'),
    },
    {
      name: 'type',
      type: 'select',
      label: label('notices-admin.type'),
      required: true,
      defaultValue: 'general',
      options: NOTICE_TYPES.map((value) => ({ value, label: label(`notices.type.${value}`) })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'issuer',
      type: 'select',
      label: label('notices-admin.issuer'),
      required: true,
      defaultValue: 'property',
      options: ISSUERS.map((value) => ({ value, label: label(`notices-admin.issuer.${value}`) })),
      admin: { position: 'sidebar' },
    },
    zonesField,
    {
      name: 'pinned',
      type: 'checkbox',
      label: label('notices-admin.pinned'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'validFrom',
          type: 'date',
          label: label('notices-admin.validFrom'),
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'validUntil',
          type: 'date',
          label: label('notices-admin.validUntil'),
          admin: { date: { pickerAppearance: 'dayAndTime' }, description: label('notices-admin.validHelp') },
        },
      ],
    },
    slugField,
    publishedAtField,
  ],
}

function dayOfWriting(data: Record<string, unknown>): string {
  const type = NOTICE_TYPES.find((name) => name === data.type) ?? 'general'
  return `${Temporal.Now.plainDateISO().toString()}-${type}`
}
