import { defineCatalog } from '../../catalog.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

/** The tracking page: a case as the holder of its receipt sees it. */
export const track = defineCatalog({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })
