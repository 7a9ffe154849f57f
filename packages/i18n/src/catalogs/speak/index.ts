import { defineCatalog } from '../../catalog.ts'
import { en } from './en.ts'
import { subjects } from './subjects.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

export const speak = defineCatalog({
  'zh-Hans': { ...subjects['zh-Hans'], ...zhHans },
  'zh-Hant': { ...subjects['zh-Hant'], ...zhHant },
  en: { ...subjects.en, ...en },
})
