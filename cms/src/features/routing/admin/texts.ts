import { type Locale, translator } from '@linsheng/i18n'
import { routing } from '@linsheng/i18n/catalogs/routing/index'

/** Texts of routing and of handing over all, without every other feature's catalog. */
export const routingTexts = (locale: Locale) => translator(routing, locale)
export type RoutingTexts = ReturnType<typeof routingTexts>
