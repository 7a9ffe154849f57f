import { defineCatalog } from '../../catalog.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

/** Names and definitions of everything on a board's view; pages that only show its headline take `figures`. */
export const indicators = defineCatalog({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
