import type { CollectionConfig } from 'payload'
import { createAs, hasRole } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { requestPublication } from '../../publishing/request-publication.ts'
import { surveyForNew } from '../admin/interviews/survey-in-address.ts'
import { SURVEY_INTERVIEWS, SURVEYS } from './slugs.ts'

const staff = ['manager', 'committee'] as const

/** Interviews and discussion meetings beside a survey. Of what people said only what they agreed to is published. */
export const surveyInterviews: CollectionConfig = {
  slug: SURVEY_INTERVIEWS,
  labels: { singular: label('surveys-records.interview'), plural: label('surveys-records.interviews') },
  admin: {
    group: NAV_GROUPS.publishing,
    useAsTitle: 'topic',
    defaultColumns: ['topic', 'kind', 'heldOn', 'survey', 'participants'],
    components: {
      beforeListTable: ['/src/features/surveys/admin/interviews/interviews-of-survey.tsx#InterviewsOfSurvey'],
    },
  },
  access: {
    create: createAs(...staff),
    read: hasRole(...staff),
    update: hasRole(...staff),
    delete: hasRole(...staff),
  },
  defaultSort: '-heldOn',
  hooks: {
    afterChange: [async ({ req }) => requestPublication(req.payload, req)],
    afterDelete: [async ({ req }) => requestPublication(req.payload, req)],
  },
  fields: [
    {
      name: 'survey',
      type: 'relationship',
      relationTo: SURVEYS,
      required: true,
      defaultValue: ({ req }: { req?: { query?: unknown } }) => surveyForNew(req?.query),
      label: label('surveys-records.survey'),
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'interview',
      label: label('surveys-records.kind'),
      options: (['interview', 'discussion'] as const).map((value) => ({
        value,
        label: label(`surveys-records.kind.${value}`),
      })),
    },
    {
      name: 'heldOn',
      type: 'date',
      required: true,
      label: label('surveys-records.heldOn'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
    },
    {
      name: 'topic',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 200,
      label: label('surveys-records.topic'),
    },
    {
      name: 'participants',
      type: 'number',
      required: true,
      min: 1,
      max: 1000,
      label: label('surveys-records.participants'),
      admin: { description: label('surveys-records.participantsHelp') },
    },
    {
      name: 'themes',
      type: 'array',
      label: label('surveys-records.themes'),
      labels: { singular: label('surveys-records.theme'), plural: label('surveys-records.themes') },
      fields: [
        {
          name: 'theme',
          type: 'text',
          required: true,
          localized: true,
          maxLength: 300,
          label: label('surveys-records.theme'),
        },
      ],
    },
    {
      name: 'quotes',
      type: 'array',
      label: label('surveys-records.quotes'),
      labels: { singular: label('surveys-records.quote'), plural: label('surveys-records.quotes') },
      admin: { description: label('surveys-records.quotesHelp') },
      fields: [
        { name: 'quote', type: 'textarea', required: true, maxLength: 1000, label: label('surveys-records.quote') },
        { name: 'consent', type: 'checkbox', defaultValue: false, label: label('surveys-records.consent') },
      ],
    },
  ],
}
