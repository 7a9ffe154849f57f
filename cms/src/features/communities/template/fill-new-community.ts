import { randomBytes } from 'node:crypto'
import { everyLocale } from '@linsheng/i18n'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { TEMPLATE_CATEGORIES, TEMPLATE_CONTACTS, TEMPLATE_TEAMS } from './content.ts'

/** Rows of arrays written below the field hooks bring their own id. */
const rowId = (): string => randomBytes(12).toString('hex')

async function createCategories(req: PayloadRequest, community: string): Promise<void> {
  for (const [position, { code, group, sensitive }] of TEMPLATE_CATEGORIES.entries()) {
    const data = {
      community,
      code,
      group,
      sensitive,
      active: true,
      order: position * 10,
      name: everyLocale(`communities.template.category.${code}`),
      hint: everyLocale(`communities.template.hint.${code}`),
    }
    await req.payload.db.create({ collection: 'categories', data, req })
  }
}

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
 * Makes a new community ready to use: categories, teams and emergency numbers in every language. Everything can be
 * changed afterwards. Left out with `context: { template: false }`, for communities that bring their own.
 */
export const fillNewCommunity: CollectionAfterChangeHook = async ({ context, doc, operation, req }) => {
  if (operation !== 'create' || context.template === false) return doc
  const id = String(doc.id)
  await createCategories(req, id)
  await createTeams(req, id)
  if (!doc.contacts?.length) await writeContacts(req, id)
  return doc
}
