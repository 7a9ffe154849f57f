import type { CollectionConfig } from 'payload'
import { createAs, hasRole, staffOf } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { publishAfterAnyChange, publishAfterDelete } from '../publication.ts'
import { PAPER_KINDS } from './file-kind.ts'
import { keepPublicKey, sanitisePaper } from './sanitise-paper.ts'

const writePaper = hasRole('manager', 'committee', 'editor')

/**
 * Files of notices and meetings. The stored file is for staff only; while something published names it, a copy stands
 * below /data/<community>/papers/ under an unguessable key, see `paper-files.ts`.
 */
export const papers: CollectionConfig = {
  slug: 'papers',
  labels: { singular: label('publishing.papersSingular'), plural: label('publishing.papersPlural') },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'title', 'filesize', 'updatedAt'],
    group: NAV_GROUPS.publishing,
    description: label('publishing.papersHelp'),
  },
  access: {
    create: createAs('manager', 'committee', 'editor'),
    read: staffOf,
    update: writePaper,
    delete: writePaper,
  },
  upload: {
    mimeTypes: Object.values(PAPER_KINDS),
    crop: false,
    focalPoint: false,
    pasteURL: false,
    displayPreview: false,
  },
  hooks: {
    beforeOperation: [sanitisePaper],
    beforeChange: [keepPublicKey],
    afterChange: [publishAfterAnyChange],
    afterDelete: [publishAfterDelete],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: label('publishing.paperTitle'),
      maxLength: 120,
      admin: { description: label('publishing.paperTitleHelp') },
    },
    {
      name: 'publicKey',
      type: 'text',
      access: { create: () => false, read: () => false, update: () => false },
      admin: { hidden: true },
    },
  ],
}
