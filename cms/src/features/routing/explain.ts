import type { Locale } from '@linsheng/i18n'
import { fill, type Messages } from '@linsheng/i18n/catalog'
import { routing } from '@linsheng/i18n/catalogs/routing/index'

/** As a route gives it, and as it comes over the wire. */
interface Reason {
  code: string
  params?: Record<string, string | number> | undefined
}

/** A route's reasons as sentences, in their order. For server and browser. */
export function explainRoute(locale: Locale, because: readonly Reason[]): string[] {
  const messages: Messages = routing[locale]
  return because.map(({ code, params }) => fill(messages[`reason.${code}`] ?? code, locale, params))
}
