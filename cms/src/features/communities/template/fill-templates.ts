import { everyLocale } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'
import { STARTER_TEMPLATES } from '../../templates/content.ts'
import type { TemplateField } from '../../templates/fill-template.ts'

/** Blanks stay blanks until a case fills them. */
const BLANKS = {
  number: '{number}',
  category: '{category}',
  place: '{place}',
  team: '{team}',
  due: '{due}',
  name: '{name}',
  me: '{me}',
} as const satisfies Record<TemplateField, string>

/** Creates the reply templates that a new community starts with, in every language. */
export async function createTemplates(req: PayloadRequest, community: string): Promise<void> {
  for (const [position, { code, commands }] of STARTER_TEMPLATES.entries()) {
    const data = {
      community,
      commands: [...commands],
      active: true,
      order: position * 10,
      title: everyLocale(`templates.title.${code}`),
      text: everyLocale(`templates.text.${code}`, BLANKS),
    }
    await req.payload.db.create({ collection: 'templates', data, req })
  }
}
