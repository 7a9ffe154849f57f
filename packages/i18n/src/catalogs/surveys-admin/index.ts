import { defineCatalog } from '../../catalog.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

export const surveysAdmin = defineCatalog({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
