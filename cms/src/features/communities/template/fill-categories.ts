import { everyLocale, type Locale } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'
import { TEMPLATE_CATEGORIES, TEMPLATE_EMERGENCIES } from './content.ts'
import { rowId } from './row-id.ts'
import { starterProtocol } from './starter-protocol.ts'
import { linesOf } from './starter-texts.ts'

type Category = (typeof TEMPLATE_CATEGORIES)[number] | (typeof TEMPLATE_EMERGENCIES)[number]
type Emergency = (typeof TEMPLATE_EMERGENCIES)[number]
type Texts = Record<Locale, string>

const textRows = (texts: Texts[]) => texts.map((text) => ({ id: rowId(), text }))

const isEmergency = (category: Category): category is Emergency => 'protocol' in category

const namesOf = (category: Category) =>
  isEmergency(category)
    ? { name: everyLocale(`starter.name.${category.code}`), hint: everyLocale(`starter.hint.${category.code}`) }
    : {
        name: everyLocale(`communities.template.category.${category.code}`),
        hint: everyLocale(`communities.template.hint.${category.code}`),
      }

const protocolRows = (code: string) => starterProtocol(code).map((step) => ({ id: rowId(), ...step }))

/** Creates the usual categories with their questions, checklists and emergency protocols, in every language. */
export async function createCategories(req: PayloadRequest, community: string): Promise<void> {
  const ids = new Map<string, string>()
  for (const [position, category] of [...TEMPLATE_CATEGORIES, ...TEMPLATE_EMERGENCIES].entries()) {
    const { code, group } = category
    const data = {
      community,
      code,
      group,
      sensitive: 'sensitive' in category,
      active: true,
      order: orderOf(category, position),
      ...namesOf(category),
      questions: textRows(linesOf(`starter.questions.${code}`)),
      checklist: textRows(linesOf(`starter.checklist.${code}`)),
      ...(isEmergency(category) && { protocol: protocolRows(code), parent: ids.get(category.parent) ?? null }),
    }
    const { id } = await req.payload.db.create({ collection: 'categories', data, req })
    ids.set(code, String(id))
  }
}

/** Tens for the main kinds; finer ones stand right after the kind they belong to. */
function orderOf(category: Category, position: number): number {
  if (!isEmergency(category)) return position * 10
  const parent = TEMPLATE_CATEGORIES.findIndex(({ code }) => code === category.parent)
  return parent * 10 + 1 + position - TEMPLATE_CATEGORIES.length
}
