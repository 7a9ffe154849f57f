import type { CollectionConfig } from 'payload'
import { hasRole, nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const PHOTOS = 'complaint-photos'

/**
 * Sanitised copies of the photos people sent: re-encoded, without any metadata. The originals are never stored.
 * Judges see those of the case before them through links that its page gives them.
 */
export const complaintPhotos: CollectionConfig = {
  slug: PHOTOS,
  labels: { singular: label('casework.collection.photo'), plural: label('casework.collection.photos') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: hasRole('handler', 'manager', 'committee'), update: nobody, delete: nobody },
  lockDocuments: false,
  upload: { mimeTypes: ['image/webp'], bulkUpload: false, crop: false, focalPoint: false, pasteURL: false },
  fields: [
    /** The id the sender was given; a UUID on both databases. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'storedAt', type: 'number', required: true, index: true },
    /** The case it belongs to; empty until the complaint is filed. */
    { name: 'stream', type: 'text', index: true },
  ],
}
