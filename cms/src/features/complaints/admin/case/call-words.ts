import type { StaffCase } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { casePageTexts } from '../texts.ts'
import { excerpt } from './excerpt.ts'

/** What a call has to tell: the steps by name, also where nobody wrote a word with them, and how their words begin. */
export function callWords(locale: Locale, { what, text }: Pick<StaffCase['calls'][number], 'what' | 'text'>): string {
  const page = casePageTexts(locale)
  return [...what.map((step) => page(`step.${step}`)), excerpt(text)].filter((part) => part !== '').join(' · ')
}
