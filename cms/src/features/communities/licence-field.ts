import { DEFAULT_LICENCE, LICENCES } from '@linsheng/contracts/content'
import type { Field } from 'payload'
import { label } from '../../label.ts'

/** The choice of a licence that is none of those we know. */
export const OWN_LICENCE = 'other'

const isOwn = (_: unknown, { kind }: { kind?: unknown }): boolean => kind === OWN_LICENCE

/** What everybody may do with the open data. */
export const licenceField: Field = {
  name: 'licence',
  type: 'group',
  label: label('communities.licence'),
  admin: { description: label('communities.licence.help') },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: label('communities.licence.kind'),
      defaultValue: DEFAULT_LICENCE,
      options: [
        ...Object.entries(LICENCES).map(([value, { title }]) => ({ value, label: title })),
        { value: OWN_LICENCE, label: label('communities.licence.own') },
      ],
    },
    {
      name: 'title',
      type: 'text',
      label: label('communities.licence.title'),
      maxLength: 200,
      admin: { condition: isOwn },
    },
    {
      name: 'path',
      type: 'text',
      label: label('communities.licence.path'),
      maxLength: 500,
      admin: { condition: isOwn },
    },
  ],
}
