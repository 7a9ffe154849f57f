import { translator } from '@linsheng/i18n'
import { messages } from '@linsheng/i18n/catalogs/messages/index'
import type { Told } from './way.ts'

/** What kind of step it was, and what it means not to answer. */
export function aboutOf({ kind, locale, planDays, silenceDays }: Told): string[] {
  const text = translator(messages, locale)
  switch (kind) {
    case 'plan-proposed':
      return [text('about.plan-proposed'), text('about.plan-proposed.until', { days: planDays })]
    case 'result-proposed':
      return [text('about.result-proposed'), text('about.result-proposed.until', { days: silenceDays })]
    default:
      return [text(`about.${kind}`)]
  }
}
