import { AGENDA_ITEM_TYPES, MEETING_TYPES } from '@linsheng/contracts/content'
import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload'
import { z } from 'zod'
import { createAs, hasRole } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { fault } from '../publishing/document.ts'
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
} from '../publishing/publication.ts'
import { richTextEditor } from '../publishing/rich-text/editor.ts'
import { keepSlug, slugField } from '../publishing/slug.ts'

const agenda: Field = {
  name: 'agenda',
  type: 'array',
  label: label('meetings-admin.agenda'),
  labels: { singular: label('meetings-admin.agendaSingular'), plural: label('meetings-admin.agenda') },
  fields: [
    {
      name: 'type',
      type: 'select',
      label: label('meetings-admin.itemType'),
      required: true,
      defaultValue: 'other',
      options: AGENDA_ITEM_TYPES.map((value) => ({ value, label: label(`meetings.item.${value}`) })),
    },
    {
      name: 'title',
      type: 'text',
      label: label('meetings-admin.itemTitle'),
      localized: true,
      maxLength: 200,
    },
    {
      name: 'text',
      type: 'richText',
      label: label('meetings-admin.itemText'),
      localized: true,
      editor: richTextEditor,
    },
    { name: 'papers', type: 'upload', relationTo: 'papers', hasMany: true, label: label('meetings-admin.itemPapers') },
  ],
}

const writeMeeting = hasRole('committee', 'editor', 'manager')

const itemsSchema = z.object({ _status: z.literal('published'), agenda: z.array(z.object({ title: z.unknown() })) })

/** Every item of a published agenda says in Simplified Chinese what it is about; editing another language adds none. */
const itemsNeedTitles: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const published = itemsSchema.safeParse(data)
  if (!published.success || req.locale !== 'zh-Hans') return data
  const untitled = published.data.agenda.findIndex(({ title }) => typeof title !== 'string' || title.trim() === '')
  if (untitled !== -1) throw fault(collection, req, `agenda.${untitled}.title`, 'publishing.needsTitle')
  return data
}

/** A meeting with its typed agenda, the papers of each item and, afterwards, its minutes. */
export const meetings: CollectionConfig = {
  slug: 'meetings',
  labels: { singular: label('meetings-admin.singular'), plural: label('meetings-admin.plural') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'startsAt', '_status'],
    group: NAV_GROUPS.publishing,
  },
  access: {
    create: createAs('committee', 'editor', 'manager'),
    read: readPublished,
    readVersions: readVersionsAsStaff,
    update: writeMeeting,
    delete: writeMeeting,
  },
  defaultSort: '-startsAt',
  versions: publicationVersions,
  indexes: [{ fields: ['community', 'slug'], unique: true }],
  hooks: {
    beforeValidate: [
      keepSlug(dayOfMeeting),
      endAfterStart('startsAt', 'endsAt'),
      needInChinese(
        { field: 'title', fault: 'publishing.needsTitle' },
        { field: 'place', fault: 'publishing.needsPlace' },
      ),
      itemsNeedTitles,
    ],
    beforeChange: [notePublication],
    afterChange: [publishAfterChange],
    afterDelete: [publishAfterDelete],
  },
  fields: [
    titleField,
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          label: label('meetings-admin.startsAt'),
          required: true,
          admin: { date: { pickerAppearance: 'dayAndTime' }, description: label('meetings-admin.startsAtHelp') },
        },
        {
          name: 'endsAt',
          type: 'date',
          label: label('meetings-admin.endsAt'),
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
      ],
    },
    {
      name: 'place',
      type: 'text',
      label: label('meetings-admin.place'),
      localized: true,
      maxLength: 200,
    },
    { name: 'intro', type: 'richText', label: label('meetings-admin.intro'), localized: true, editor: richTextEditor },
    agenda,
    { name: 'papers', type: 'upload', relationTo: 'papers', hasMany: true, label: label('meetings-admin.papers') },
    {
      name: 'minutes',
      type: 'richText',
      label: label('meetings-admin.minutes'),
      localized: true,
      editor: richTextEditor,
      admin: { description: label('meetings-admin.minutesHelp') },
    },
    {
      name: 'type',
      type: 'select',
      label: label('meetings-admin.type'),
      required: true,
      defaultValue: 'assembly',
      options: MEETING_TYPES.map((value) => ({ value, label: label(`meetings.type.${value}`) })),
      admin: { position: 'sidebar' },
    },
    slugField,
    publishedAtField,
  ],
}

function dayOfMeeting(data: Record<string, unknown>): string {
  const type = MEETING_TYPES.find((name) => name === data.type) ?? 'assembly'
  const starts =
    typeof data.startsAt === 'string' && !Number.isNaN(Date.parse(data.startsAt)) ? data.startsAt : undefined
  const day =
    starts === undefined
      ? Temporal.Now.plainDateISO()
      : Temporal.Instant.from(starts).toZonedDateTimeISO('UTC').toPlainDate()
  return `${day.toString()}-${type}`
}
