import { translator } from '@linsheng/i18n'
import { messages } from '@linsheng/i18n/catalogs/messages/index'
import { joinerKind } from '../outbox/told-kinds.ts'
import type { Told } from './way.ts'

/** What kind of step it was, and what it means not to answer. */
export function aboutOf({ kind, locale, planDays, silenceDays, joined }: Told): string[] {
  const text = translator(messages, locale)
  const asJoiner = joined === null ? undefined : joinerKind(kind)
  if (asJoiner) return [text(`joined.${asJoiner}`)]
  switch (kind) {
    case 'plan-proposed':
      return [text('about.plan-proposed'), text('about.plan-proposed.until', { days: planDays })]
    case 'result-proposed':
      return [text('about.result-proposed'), text('about.result-proposed.until', { days: silenceDays })]
    default:
      return [text(`about.${kind}`)]
  }
}
