import type { Access, CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { hasRole, nobody, or } from '../../../access/predicates.ts'
import { communitiesWith } from '../../../access/roles.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { relatedEndpoint, similarEndpoint } from '../../similar/endpoints.ts'
import { sealsEndpoint } from '../../transparency/opened-seals.ts'
import { workspaceEndpoints } from '../../workspace/endpoints.ts'
import { caseCommandsEndpoint, caseEndpoint, casePreviewEndpoint } from '../endpoints/staff-case.ts'
import { fileForCallerEndpoint } from '../endpoints/staff-file.ts'
import { staffPhotosEndpoint } from '../endpoints/staff-photos.ts'
import { caseFields, mayReadCase, projectionFields, workFields } from './fields.ts'

export const COMPLAINTS = 'complaints'

/**
 * Editors and the panel: that there is a case, once everybody knows it, and knows when it came in; ids and the database's
 * own dates would tell. The panel also the cases under appeal.
 */
const knowOf: Access = ({ req }) => {
  const [anybody, panel] = [communitiesWith(req.user, 'editor', 'panel'), communitiesWith(req.user, 'panel')]
  const known = { and: [{ community: { in: anybody } }, { 'published.precision': { equals: 'exact' } }] }
  const judged = { and: [{ community: { in: panel } }, { appealOpen: { equals: true } }] }
  return anybody.length > 0 && { or: panel.length > 0 ? [known, judged] : [known] }
}

const BY_DUE = ['endedAt', 'due']

/** Who may not read by when something is due finds the cases by their number. */
const sortForJudges: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.user === null || mayReadCase({ req })) return args
  const asked = 'sort' in args ? args.sort : undefined
  const isDefault = asked === undefined || [asked].flat().join() === BY_DUE.join()
  return isDefault ? { ...args, sort: '-number' } : args
}

/**
 * What the commits of each case say, laid out for lists and queries. Only the dispatcher writes it, from replay, so it
 * can be thrown away and made again; through every interface it is read-only.
 */
export const complaints: CollectionConfig = {
  slug: COMPLAINTS,
  labels: { singular: label('casework.collection.complaint'), plural: label('casework.collection.complaints') },
  admin: {
    group: NAV_GROUPS.tracking,
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'category', 'zone', 'team', 'due', 'receivedAt'],
    components: {
      views: { edit: { default: { Component: '/src/features/complaints/admin/case/case-view.tsx#CaseView' } } },
    },
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    listSearchableFields: ['number', 'description'],
  },
  access: {
    create: nobody,
    read: or(hasRole('manager', 'handler', 'committee'), knowOf),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  /** Open cases first, the one that is due next at the top. */
  defaultSort: BY_DUE,
  hooks: { beforeOperation: [sortForJudges] },
  indexes: [
    { fields: ['community', 'number'], unique: true },
    // Lists without end, each as it is sorted: what stands before a page is skipped in the index. Everybody may ask the
    // public one for a category or a place, however few cases it has.
    { fields: ['community', 'publicReceivedAt', 'stream'] },
    { fields: ['community', 'publicCategory', 'publicReceivedAt', 'stream'] },
    { fields: ['community', 'publicZone', 'publicReceivedAt', 'stream'] },
    { fields: ['community', 'publicEndedAt', 'publicReceivedAt'] },
    { fields: ['community', 'receivedAt', 'stream'] },
    { fields: ['community', 'endedAt', 'stream'] },
    { fields: ['community', 'endedAt', 'receivedAt'] },
    { fields: ['community', 'endedAt', 'due'] },
    // What a queue is sorted by, for everybody, for one person and for one team; then the tasks after the end.
    { fields: ['community', 'endedAt', 'dutyDue'] },
    { fields: ['community', 'person', 'endedAt', 'dutyDue'] },
    { fields: ['community', 'team', 'endedAt', 'dutyDue'] },
    { fields: ['community', 'followUpAt'] },
    { fields: ['community', 'callAt'] },
    { fields: ['community', 'appealOpen'] },
    { fields: ['community', 'projectedAt'] },
    // Few cases are on offer at a time: everybody's page asks for those.
    { fields: ['community', 'handoverTeam'] },
    // So does it for the few where a step of an emergency is owed first.
    { fields: ['community', 'dutyName', 'dutyDue'] },
  ],
  endpoints: [
    fileForCallerEndpoint,
    staffPhotosEndpoint,
    similarEndpoint,
    ...workspaceEndpoints,
    caseEndpoint,
    sealsEndpoint,
    caseCommandsEndpoint,
    casePreviewEndpoint,
    relatedEndpoint,
  ],
  fields: [...caseFields, ...workFields, ...projectionFields],
}
