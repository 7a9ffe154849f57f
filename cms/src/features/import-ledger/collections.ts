import type { CollectionConfig } from 'payload'
import { hasRole, nobody } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { importEndpoints } from './endpoints/index.ts'
import { IMPORT_STATES } from './states.ts'

export const MAPPINGS_SLUG = 'ledger-mappings'
export const IMPORTS_SLUG = 'ledger-imports'

/** How a community's spreadsheet is read, kept from one import to the next. */
export const ledgerMappings: CollectionConfig = {
  slug: MAPPINGS_SLUG,
  labels: { singular: label('import.mapping'), plural: label('import.mappings') },
  admin: { hidden: true },
  access: { create: nobody, read: hasRole('manager'), update: nobody, delete: nobody },
  custom: { onePerCommunity: true },
  fields: [{ name: 'mapping', type: 'json', required: true }],
}

/** One uploaded ledger and what became of it. Written by the import's own endpoints only. */
export const ledgerImports: CollectionConfig = {
  slug: IMPORTS_SLUG,
  labels: { singular: label('import.title'), plural: label('import.history-heading') },
  admin: { hidden: true, group: NAV_GROUPS.intake },
  access: { create: nobody, read: hasRole('manager'), update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  endpoints: importEndpoints,
  fields: [
    { name: 'fileName', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, options: [...IMPORT_STATES], index: true },
    { name: 'header', type: 'json', required: true },
    { name: 'mapping', type: 'json', required: true },
    { name: 'counts', type: 'json' },
    { name: 'firstRefused', type: 'json' },
    { name: 'locale', type: 'text', required: true },
  ],
}
