import type { OnDuty } from '@linsheng/contracts/complaints'
import { inLocale, type Locale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n/format'
import type { Duty } from './model.ts'

/** Who is on duty, in words; null where nobody is, or has no telephone. `zone` is an IANA time zone. */
export function dutyOf(onDuty: OnDuty | null, locale: Locale, zone: string): Duty | null {
  const duty = onDuty?.duty
  if (!duty?.phone) return null
  return { team: inLocale(duty.team, locale), phone: duty.phone, until: formatDateTime(locale, duty.until, zone) }
}
