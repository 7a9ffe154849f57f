import { everyLocale } from '@linsheng/i18n'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { TEMPLATE_CONTACTS, TEMPLATE_TEAMS } from './content.ts'
import { createCategories } from './fill-categories.ts'
import { createTemplates } from './fill-templates.ts'
import { rowId } from './row-id.ts'

async function createTeams(req: PayloadRequest, community: string): Promise<void> {
  for (const code of TEMPLATE_TEAMS) {
    const data = { community, code, active: true, name: everyLocale(`communities.template.team.${code}`) }
    await req.payload.db.create({ collection: 'teams', data, req })
  }
}

async function writeContacts(req: PayloadRequest, id: string): Promise<void> {
  const contacts = TEMPLATE_CONTACTS.map(({ code, phone, emergency }) => ({
    id: rowId(),
    label: everyLocale(`communities.template.contact.${code}`),
    phone,
    emergency,
  }))
  await req.payload.db.updateOne({ collection: 'communities', id, data: { contacts }, req })
}

/**
 * Makes a new community ready to use: categories, teams, reply templates and emergency numbers in every language. Everything can be
 * changed afterwards. Left out with `context: { template: false }`, for communities that bring their own.
 */
export const fillNewCommunity: CollectionAfterChangeHook = async ({ context, doc, operation, req }) => {
  if (operation !== 'create' || context.template === false) return doc
  const id = String(doc.id)
  await createCategories(req, id)
  await createTeams(req, id)
  await createTemplates(req, id)
  if (!doc.contacts?.length) await writeContacts(req, id)
  return doc
}
