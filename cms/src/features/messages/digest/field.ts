import type { Field } from 'payload'
import { label } from '../../../label.ts'

export const DIGESTS = ['none', 'daily', 'weekly'] as const
export type Digest = (typeof DIGESTS)[number]

/** How often somebody wants their work by mail. Only people who work on cases get any. */
export const digestField: Field = {
  name: 'digest',
  type: 'select',
  label: label('messages.digest.field'),
  defaultValue: 'daily',
  options: DIGESTS.map((value) => ({ value, label: label(`messages.digest.${value}`) })),
  admin: { position: 'sidebar', description: label('messages.digest.field.help') },
}
