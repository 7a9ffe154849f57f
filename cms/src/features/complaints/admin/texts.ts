import { type Locale, translator } from '@linsheng/i18n'
import { casePage } from '@linsheng/i18n/catalogs/case-page/index'
import { caseSteps } from '@linsheng/i18n/catalogs/case-steps/index'
import { casework } from '@linsheng/i18n/catalogs/casework/index'
import { columns } from '@linsheng/i18n/catalogs/columns/index'
import { errors } from '@linsheng/i18n/catalogs/errors/index'
import { workspace } from '@linsheng/i18n/catalogs/workspace/index'

/** The workspace's own texts, without every other feature's catalog. */
export const workspaceTexts = (locale: Locale) => translator(workspace, locale)
/** What a case's page says around the steps. */
export const casePageTexts = (locale: Locale) => translator(casePage, locale)
/** The steps staff take: names, buttons, forms. */
export const caseStepTexts = (locale: Locale) => translator(caseSteps, locale)
/** Words for the closed lists: states, priorities, channels. */
export const caseworkTexts = (locale: Locale) => translator(casework, locale)
/** What the public facts of a case are called. */
export const columnTexts = (locale: Locale) => translator(columns, locale)
/** The sentence for a refusal. */
export const errorTexts = (locale: Locale) => translator(errors, locale)

/** What every part of the case view needs to write for its reader. */
export interface Reader {
  locale: Locale
  /** IANA time zone of the community. */
  zone: string
}
