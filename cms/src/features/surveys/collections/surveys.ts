import { SURVEY_STATUSES } from '@linsheng/domain/surveys'
import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { hasRole, nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { surveyEndpoints } from '../endpoints/index.ts'
import { SURVEYS } from './slugs.ts'

const byNobody: FieldAccess = () => false
/** Read by the server alone; it cannot be asked for in a condition either. */
const hidden = { access: { read: byNobody, create: byNobody, update: byNobody } } as const

const scheduleFields: Field[] = [
  { name: 'slug', type: 'text', required: true },
  { name: 'title', type: 'text', required: true },
  { name: 'status', type: 'select', required: true, options: [...SURVEY_STATUSES] },
  { name: 'wave', type: 'number', required: true },
  { name: 'opensAt', type: 'number', required: true },
  { name: 'closesAt', type: 'number', required: true },
]

/**
 * What the commits of each survey say, laid out for lists and queries; made again from them by whoever stores one. Nothing
 * here tells, before a survey is closed, how many have answered or what.
 */
export const surveys: CollectionConfig = {
  slug: SURVEYS,
  labels: { singular: label('surveys-records.survey'), plural: label('surveys-records.surveys') },
  admin: { hidden: true, group: NAV_GROUPS.publishing, useAsTitle: 'title' },
  access: { create: nobody, read: hasRole('manager', 'committee'), update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  defaultSort: '-opensAt',
  indexes: [{ fields: ['community', 'slug'], unique: true }, { fields: ['community', 'opensAt'] }],
  endpoints: surveyEndpoints,
  fields: [
    ...scheduleFields,
    /** Id of its history among the commits. */
    { name: 'stream', type: 'text', required: true, unique: true },
    { name: 'sequence', type: 'number', required: true },
    /** When time brings the next step, milliseconds since 1970; none: it brings none. */
    { name: 'nextAt', type: 'number', index: true, ...hidden },
    { name: 'state', type: 'json', required: true, ...hidden },
    /**
     * From here on no response is taken, whatever its time: set before the responses are read that are counted. One that is
     * stored later learns of it before it is acknowledged.
     */
    { name: 'closing', type: 'checkbox', required: true, defaultValue: false, ...hidden },
    /** Whether what is published is to be written anew: a text was released. */
    { name: 'refresh', type: 'checkbox', required: true, defaultValue: false, ...hidden },
    /** What came of it (`Outcome`), kept before the survey is closed, so that a second attempt counts the same responses. */
    { name: 'outcome', type: 'json', ...hidden },
  ],
}
