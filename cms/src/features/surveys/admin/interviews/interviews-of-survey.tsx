import { t } from '@linsheng/i18n'
import type { BeforeListTableServerProps } from 'payload'
import { localeOfLanguage } from '../../../../locale-of-request.ts'
import { SURVEYS } from '../../collections/slugs.ts'
import { INTERVIEWS_ADDRESS, newInterviewAddress } from '../addresses.ts'
import { surveyInFilter } from './survey-in-address.ts'

/** Above the list of interviews, where it is one survey's: which, the way to record another, and the way to all. */
export async function InterviewsOfSurvey({ i18n, payload, user, searchParams }: BeforeListTableServerProps) {
  const id = surveyInFilter(searchParams)
  if (id === null) return null
  const where = { id: { equals: id } }
  const { docs } = await payload.find({ collection: SURVEYS, where, user, overrideAccess: false, depth: 0, limit: 1 })
  const [survey] = docs
  if (!survey) return null
  const locale = localeOfLanguage(i18n.language)
  return (
    <p>
      {t(locale, 'surveys-records.only', { survey: survey.title ?? survey.slug })}{' '}
      <a href={newInterviewAddress(id)}>{t(locale, 'surveys-records.add')}</a> ·{' '}
      <a href={INTERVIEWS_ADDRESS}>{t(locale, 'surveys-records.all')}</a>
    </p>
  )
}
