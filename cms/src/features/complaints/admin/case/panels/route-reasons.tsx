import type { StaffCase } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { fill, type Messages } from '@linsheng/i18n/catalog'
import { routing } from '@linsheng/i18n/catalogs/routing/index'
import { casePageTexts, type Reader } from '../../texts.ts'

/** A reason in words; one of an older version of the rules, which has no sentence any more, is left out. */
function sentenceOf({ code, params }: StaffCase['because'][number], locale: Locale): string | null {
  const messages: Messages = routing[locale]
  const message = messages[`reason.${code}`]
  return message === undefined ? null : fill(message, locale, params)
}

/** Why routing chose as it did. */
export function RouteReasons({ because, reader: { locale } }: { because: StaffCase['because']; reader: Reader }) {
  const text = casePageTexts(locale)
  const sentences = because.flatMap((reason) => sentenceOf(reason, locale) ?? [])
  if (sentences.length === 0) return null
  return (
    <p className="quiet">
      {text('words.because')}
      {locale === 'en' ? ': ' : '：'}
      {sentences.join(locale === 'en' ? ' ' : '')}
    </p>
  )
}
