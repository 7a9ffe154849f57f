import type { CollectionConfig, FieldAccess } from 'payload'
import { createAs, hasRole } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { checkWitness } from '../witnesses/check-witness.ts'

export const WITNESSES = 'witnesses'

/** What a witness has cosigned is told by its signature, never by staff. */
const byNobody: FieldAccess = () => false
const signed = { create: byNobody, update: byNobody }

/** Outside witnesses of a community's log whose cosignatures are published, each with the newest one. */
export const witnesses: CollectionConfig = {
  slug: WITNESSES,
  labels: { singular: label('transparency.witness'), plural: label('transparency.witnesses') },
  admin: { useAsTitle: 'name', group: NAV_GROUPS.analysis, defaultColumns: ['name', 'size', 'at'] },
  access: {
    create: createAs('manager', 'committee'),
    read: hasRole('manager', 'committee'),
    update: hasRole('manager', 'committee'),
    delete: hasRole('manager', 'committee'),
  },
  hooks: { beforeValidate: [checkWitness] },
  indexes: [{ fields: ['community', 'vkey'], unique: true }],
  fields: [
    /** Taken from the key. */
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 80,
      label: label('transparency.witness.name'),
      validate: (): true => true,
      admin: { readOnly: true },
    },
    /** C2SP tlog-cosignature verifier key. */
    {
      name: 'vkey',
      type: 'text',
      required: true,
      maxLength: 300,
      label: label('transparency.witness.vkey'),
      admin: { description: label('transparency.witness.vkey.help') },
    },
    /** The newest checkpoint it has cosigned: its size, when, and the note with both signatures. */
    {
      name: 'size',
      type: 'number',
      access: signed,
      label: label('transparency.witness.size'),
      admin: { readOnly: true },
    },
    { name: 'at', type: 'number', access: signed, admin: { hidden: true } },
    { name: 'note', type: 'textarea', access: signed, admin: { hidden: true } },
  ],
}
