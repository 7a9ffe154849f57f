import { t } from '@linsheng/i18n'
import config from '@payload-config'
import { cookies, headers } from 'next/headers'
import { getRequestLanguage } from 'payload'
import { localeOfLanguage } from '../../../locale-of-request.ts'
import { practiceSpeed } from '../is-practice.ts'

/** Stands above every page of the admin, signed in or not, as long as it is only for practice. */
export async function PracticeBanner() {
  const resolved = await config
  if (practiceSpeed(resolved) === null) return null
  const language = getRequestLanguage({ config: resolved, cookies: await cookies(), headers: await headers() })
  return <p className="linsheng-practice">{t(localeOfLanguage(language), 'common.practice')}</p>
}
