import { defineCatalog } from '../../catalog.ts'
import { subjects } from '../speak/subjects.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

export const inbox = defineCatalog({
  'zh-Hans': { ...subjects['zh-Hans'], ...zhHans },
  'zh-Hant': { ...subjects['zh-Hant'], ...zhHant },
  en: { ...subjects.en, ...en },
})
